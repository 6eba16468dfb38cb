"""Pages laid two by two upon the sides of sheets, with their tags, links, fields and bookmarks: the inside of a file.

Each page becomes a drawing of its own upon a sheet. Its marks keep their numbers, and every tag says which drawing it
means, so that the file is read in the order of its pages and not in that of its sheets.
"""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from attrs import frozen

from coproduction.formats.page_order import Side

WIDTH = 297 * 72 / 25.4
"""Points: A4 on its side."""


@frozen
class _Place:
    """Where a page has gone: its drawing, the sheet it is drawn on, and how far from the left."""

    drawing: Any
    sheet: Any
    shift: float


def imposed(body: bytes, sides: tuple[Side, ...]) -> bytes:
    """A file of A5 pages as one of A4 sheets, to be printed on both sides and flipped on the short edge."""
    with pikepdf.open(io.BytesIO(body)) as pdf:
        places = _laid(pdf, sides)
        areas = [area for element in pdf.Root.StructTreeRoot.K for area in _follow(element, places)]
        _order_areas(pdf.pages[len(places) :], {area: number for number, area in enumerate(areas)})
        for target in _targets(pdf):
            place = places[target[0].objgen]
            target[0], target[2] = place.sheet, float(target[2]) + place.shift
        del pdf.pages[: len(places)]
        pdf.Root.ViewerPreferences.Duplex = pikepdf.Name.DuplexFlipShortEdge
        pdf.Root.ViewerPreferences.PrintScaling = pikepdf.Name("/None")
        made = io.BytesIO()
        pdf.save(made, deterministic_id=True)
        return made.getvalue()


def _laid(pdf: pikepdf.Pdf, sides: tuple[Side, ...]) -> dict[tuple[int, int], _Place]:
    """The place of each page, once all are laid upon sheets that follow them."""
    pages = [page.obj for page in pdf.pages]
    places: dict[tuple[int, int], _Place] = {}
    for side in sides:
        sheet = pdf.add_blank_page(page_size=(WIDTH, float(pages[0].MediaBox[3]))).obj
        sheet.Tabs = pikepdf.Name.S
        sheet.Annots = pikepdf.Array()
        sheet.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary())
        for at, number in enumerate(side):
            if number is not None:
                page = pages[number - 1]
                shift = WIDTH / 2 - float(page.MediaBox[2]) * (1 - at)
                place = _Place(_drawing(pdf, page, shift), sheet, shift)
                sheet.Resources.XObject[f"/Page{number}"] = place.drawing
                places[page.objgen] = place
                _move_areas(page, place)
        named = "\n".join(f"/Page{number} Do" for number in side if number is not None)
        sheet.Contents = pdf.make_stream(named.encode())
    return places


def _drawing(pdf: pikepdf.Pdf, page: Any, shift: float) -> Any:
    """A page as a drawing that stands so far from the left."""
    content = page.Contents
    parts = content if isinstance(content, pikepdf.Array) else [content]
    return pdf.make_stream(
        b"\n".join(part.read_bytes() for part in parts),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Form,
        BBox=page.MediaBox,
        Matrix=[1, 0, 0, 1, shift, 0],
        Resources=page.Resources,
        StructParents=page.StructParents,
    )


def _move_areas(page: Any, place: _Place) -> None:
    """Links and fields go with their page."""
    for note in page.get("/Annots", ()):
        left, foot, right, head = map(float, note.Rect)
        note.Rect = [left + place.shift, foot, right + place.shift, head]
        note.P = place.sheet
        place.sheet.Annots.append(note)


def _follow(element: Any, places: dict[tuple[int, int], _Place]) -> Iterator[tuple[int, int]]:
    """Let a tag, and those within it, say which drawing each of its marks is in; out come its links and fields."""
    own = places.get(element.Pg.objgen) if "/Pg" in element else None
    for at, kid in enumerate(element.K):
        if isinstance(kid, int):
            element.K[at] = _marked(kid, own)
        elif "/S" in kid:
            yield from _follow(kid, places)
        elif "/MCID" in kid:
            element.K[at] = _marked(kid.MCID, places[kid.Pg.objgen])
        else:
            kid.Pg = places[kid.Pg.objgen].sheet
            yield kid.Obj.objgen
    if own:
        element.Pg = own.sheet


def _order_areas(sheets: list[pikepdf.Page], order: dict[tuple[int, int], int]) -> None:
    """Let the links and fields of a sheet stand in the order of their tags: its first page may be the last of all."""
    for sheet in sheets:
        sheet.obj.Annots = pikepdf.Array(sorted(sheet.obj.Annots, key=lambda note: order[note.objgen]))


def _marked(number: int, place: Any) -> Any:
    return pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=place.sheet, Stm=place.drawing, MCID=number)


def _targets(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """What links and bookmarks lead to: a page, and a point on it."""
    if "/Names" in pdf.Root:
        yield from (each for each in pdf.Root.Names.Dests.Names if isinstance(each, pikepdf.Array))
    yield from _bookmarks(pdf.Root.Outlines.First)


def _bookmarks(item: Any) -> Iterator[Any]:
    while item is not None:
        yield item.Dest
        yield from _bookmarks(item.get("/First"))
        item = item.get("/Next")
