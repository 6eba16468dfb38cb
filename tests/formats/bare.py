"""What WeasyPrint makes by itself of a page, and what our own pages hold, to be looked for there."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
import weasyprint

from coproduction.builtin import BUILTIN
from coproduction.proof.heard import Heard
from coproduction.proof.lines import plain
from coproduction.theme import Theme
from tests.formats.making import html
from tests.pagewords import Page
from tests.proof.spoken_document import DOCUMENT

PAGES = tuple(html(DOCUMENT, theme) for theme in (*BUILTIN.themes, Theme(size=36)))
"""A document with every kind of block, in several themes."""

ELEMENTS = frozenset(each.name for page in PAGES for each in Page(page).elements)
STYLE = "\n".join(re.sub(r'url\("data:[^"]*"\)', "", page.partition("</style>")[0]) for page in PAGES)


def bare(body: str, css: str = "", **options: Any) -> bytes:
    """A page as PDF/UA-1 with WeasyPrint's own tags."""
    page = f"<html lang=en><title>T</title><style>{css}</style><body>{body}"
    return bytes(weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1", **options))


def shape(data: bytes) -> str:
    """The tag tree of a file as roles in brackets, without marks: ``P(Link) P``."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        top = pdf.Root.StructTreeRoot.K
        return _shape([top] if isinstance(top, pikepdf.Dictionary) else list(top))


def _shape(kids: list[Any]) -> str:
    inner = (
        (str(kid.S)[1:], _shape(_kids(kid))) for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid
    )
    return " ".join(f"{role}({within})" if within else role for role, within in inner)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, list | pikepdf.Array) else [kids]


def notes(data: bytes) -> list[str]:
    """The names of the annotations of a file."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [str(note.get("/Contents", "")) for page in pdf.pages for note in page.get("/Annots", ())]


def heard(data: bytes) -> tuple[tuple[str, str], ...]:
    """What a file says: kinds of tag, and their letters without spaces."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return tuple((line.kind, plain(line.words)) for line in Heard(pdf).lines)


def loose(data: bytes) -> tuple[str, ...]:
    """The texts of a file that nobody would hear."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return Heard(pdf).loose


def within(element: str) -> Iterator[str]:
    """The names of the elements that stand in some kind of element of our pages."""
    for page in PAGES:
        for each in Page(page).elements:
            if element in [around.partition(".")[0] for around in each.around]:
                yield each.name
