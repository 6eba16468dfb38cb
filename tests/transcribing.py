"""A PDF read aloud, as text: what each tag is, in which language its words are, and which headings a cell has.

Run as a program, it writes the transcripts anew: ``python -m tests.transcribing``.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from attrs import frozen

from coproduction.builtin import BUILTIN
from coproduction.formats.pdf import render_pdf
from tests.tagtree import Line, _is_element, _kids, _role, _Tree

EXAMPLES = Path(__file__).parent.parent / "examples" / "fernshire"
TRANSCRIPTS = Path(__file__).parent / "transcripts"
PACKS = {"en": "first-days.yaml", "cy": "first-days.cy.yaml", "ur": "first-days.ur.yaml"}
"""The same pack in three languages."""

SPEAKING = {
    **{f"H{level}": f"Heading {level}" for level in range(1, 7)},
    "P": "Paragraph",
    "Note": "Note",
    "Lbl": "Label",
    "LBody": "Item",
    "Caption": "Caption",
    "TOCI": "Entry",
}
OPENING = {"Sect": "Section", "Table": "Table", "TR": "Row", "L": "List", "TOC": "Contents", "BlockQuote": "Quotation"}


@frozen
class Said:
    """Some words in one go."""

    text: str
    language: str
    line: Line | None = None


def transcript(data: bytes) -> str:
    """What somebody hears who listens to a PDF from its beginning to its end."""
    with pikepdf.open(BytesIO(data)) as pdf:
        language = str(pdf.Root.Lang)
        listener = _Listener(pdf)
        lines = listener.lines(pdf.Root.StructTreeRoot, 0, language, 0)
        return "\n".join((f"[{language}] {pdf.docinfo.Title}", *lines)) + "\n"


def of_example(file: str) -> str:
    """The transcript of an example."""
    content = BUILTIN.load(EXAMPLES / file)
    return transcript(render_pdf(BUILTIN.view(content), BUILTIN.load_theme(EXAMPLES / "theme")))


class _Listener(_Tree):
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        super().__init__(pdf)
        self.headings: dict[str, str] = {}

    def lines(self, above: Any, page: int, language: str, depth: int) -> Iterator[str]:
        for kid in filter(_is_element, _kids(above)):
            role, here = _role(kid), self._page(kid, page)
            own = str(kid.get("/Lang", language))
            told = "  " * depth + (f"[{own}] " if own != language else "")
            if role in ("TH", "TD"):
                yield told + self._cell(kid, role, here, own)
            elif role in SPEAKING:
                yield f"{told}{SPEAKING[role]}: {_together(self.said(kid, here, own), own)}"
                yield from (f"{'  ' * depth}{_field(form)}" for form in _forms(kid))
            elif role == "Form":
                yield told + _field(kid)
            elif role == "Figure":
                yield f"{told}Picture: {kid.Alt}"
            elif role in OPENING:
                yield told + OPENING[role]
                yield from self.lines(kid, here, own, depth + 1)
            else:
                yield from self.lines(kid, here, own, depth)

    def said(self, above: Any, page: int, language: str) -> Iterator[Said]:
        for kid in _kids(above):
            if not _is_element(kid):
                if drawn := self._mark(kid, page):
                    yield Said(drawn.text, language, drawn.line)
                continue
            here, own = self._page(kid, page), str(kid.get("/Lang", language))
            inner = list(self.said(kid, here, own))
            if "/E" in kid:
                inner.append(Said(f" (short for: {kid.E})", own, inner[-1].line if inner else None))
            if "/ActualText" in kid:
                yield from (Said(str(kid.ActualText), own, each.line) for each in inner)
            elif _role(kid) == "Link":
                yield Said(f"(link: {_together(iter(inner), own)})", own, inner[0].line if inner else None)
            else:
                yield from inner

    def _cell(self, cell: Any, role: str, page: int, language: str) -> str:
        words = _together(self.said(cell, page, language), language)
        attributes = cell.get("/A", pikepdf.Dictionary())
        if role == "TH":
            self.headings[str(cell.ID)] = words
            return f"Heading of a {str(attributes.Scope).removeprefix('/').lower()}: {words}"
        under = " and ".join(self.headings[str(name)] for name in attributes.get("/Headers", []))
        return f"Cell of {under}: {words}"


KINDS = {"/Tx": "Field to type in", "/Btn": "Box to tick"}


def _forms(above: Any) -> Iterator[Any]:
    """The fields among the words of a tag."""
    for kid in filter(_is_element, _kids(above)):
        if _role(kid) == "Form":
            yield kid
        else:
            yield from _forms(kid)


def _field(form: Any) -> str:
    (field,) = (kid.Obj for kid in _kids(form) if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid)
    return f"{KINDS[str(field.FT)]}: {field.TU}"


def _together(pieces: Iterator[Said], language: str) -> str:
    """Words as they are spoken: the end of a line is a space, and another language is told before its words."""
    text, line, own = "", None, language
    for piece in pieces:
        if line is not None and piece.line != line and text and not text.endswith(" "):
            text += " "
        text += (f"[{piece.language}] " if piece.language != own else "") + piece.text
        line, own = piece.line, piece.language
    return " ".join(text.split())


if __name__ == "__main__":
    TRANSCRIPTS.mkdir(exist_ok=True)
    for tag, file in PACKS.items():
        (TRANSCRIPTS / f"{tag}.txt").write_text(of_example(file), encoding="utf-8", newline="\n")
