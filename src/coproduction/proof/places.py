"""Where fields and sections stand in a finished PDF, on its pages or on pages that are laid upon sheets."""

from collections.abc import Sequence
from math import inf
from operator import itemgetter
from typing import Any

import pikepdf

from coproduction.proof.drawn_text import laid_upon

Place = tuple[int, float]
"""The number of a page, and how far down it something begins."""

LEFT, HEIGHT = 2, 3
"""Where these stand in a destination."""


def placed(pdf: pikepdf.Pdf) -> list[Any]:
    """The fields of a file by their pages, each page from the top. Pages upon a sheet are read by their numbers."""
    fields = (
        ((_number(page.obj, number, float(note.Rect[0])), -note.Rect[1]), note)
        for number, page in enumerate(pdf.pages)
        for note in page.get("/Annots", ())
        if note.get("/Subtype") == "/Widget"
    )
    return [note for _, note in sorted(fields, key=itemgetter(0))]


def wrong_destinations(pdf: pikepdf.Pdf, keys: Sequence[str], starts: Sequence[int]) -> int:
    """How many sections begin on another page than links to them lead to, or lower down than one that comes later."""
    found = _destinations(pdf)
    last: Place = (0, -inf)
    wrong = 0
    for key, start in zip(keys, starts, strict=False):
        place = found.get(key)
        if place is None or place[0] != start or place < last:
            wrong += 1
        else:
            last = place
    return wrong


def _destinations(pdf: pikepdf.Pdf) -> dict[str, Place]:
    """Where the name of each section leads."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    names = pdf.Root.get("/Names", pikepdf.Dictionary()).get("/Dests", pikepdf.Dictionary()).get("/Names", ())
    listed = list(names)
    return {
        str(name): (_number(target[0], numbers[target[0].objgen], float(target[LEFT])), -float(target[HEIGHT]))
        for name, target in zip(listed[::2], listed[1::2], strict=True)
    }


def _number(page: Any, number: int, left: float) -> int:
    """The number of the page at some place of another, which may be a sheet that pages are laid upon."""
    upon = (each for each in laid_upon(page) if 0 <= left - float(each.Matrix[4]) < each.BBox[2])
    return next((int(each.StructParents) for each in upon), number)
