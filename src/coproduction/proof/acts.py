"""What a PDF does besides being read: nothing of ours runs, opens, fetches or carries anything along."""

from collections.abc import Iterator
from typing import Any

import pikepdf

OPENED = ("/OpenAction", "/AA")
CARRIED = ("/JavaScript", "/EmbeddedFiles")


def acts(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Everything in a file that acts by itself, or otherwise than by leading where a link says."""
    if any(key in pdf.Root for key in OPENED) or any("/AA" in page for page in pdf.pages):
        yield "the document: it does something by itself when it is opened"
    if any(key in pdf.Root.get("/Names", {}) for key in CARRIED):
        yield "the document: a program or another file lies within it"
    strange = sum(1 for page in pdf.pages for note in page.get("/Annots", ()) if _acts(note))
    if strange:
        yield f"the document: {strange} links or fields do more than lead somewhere or take an answer"


def _acts(note: Any) -> bool:
    action = note.get("/A", {})
    return "/AA" in note or "/Next" in action or action.get("/S", "/URI") != "/URI"
