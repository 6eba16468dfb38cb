"""Documents to render, and the files they become."""

from typing import Any

from coproduction.document import Block, Document, Furniture
from coproduction.formats.html import render_html
from coproduction.formats.pdf import render_pdf
from coproduction.formats.text import render_text
from coproduction.theme import Theme

FURNITURE = Furniture(contents="Contents", page="Page {page} of {pages}", about="About this document")
PLAIN = Theme()
NIGHT = Theme(
    paper="#101010",
    ink="#ffffff",
    heading="#cfe3ff",
    accent="#cfe3ff",
    tint="#202020",
    line="#9a9a9a",
    done="#9cc4ff",
    good="#9fd8b0",
    care="#6b5200",
    urgent="#ffb3ad",
    quiet="#c0c8cc",
)
"""A theme that is dark itself."""


def document_of(*blocks: Block, **more: Any) -> Document:
    """A document in English."""
    return Document(**{"title": "Our title", "language": "en-GB", "furniture": FURNITURE, "blocks": blocks, **more})


def html(document: Document, theme: Theme = PLAIN) -> str:
    """The web page of a document."""
    return render_html(document, theme).decode()


def text(document: Document) -> str:
    """The plain text of a document."""
    return render_text(document, PLAIN).decode()


def pdf(document: Document, theme: Theme = PLAIN) -> bytes:
    """The PDF of a document."""
    return render_pdf(document, theme)
