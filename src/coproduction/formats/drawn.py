"""What WeasyPrint drew, by element of the page: the one module that reads its boxes and its streams.

All of it is private to WeasyPrint, hence the exact version: ``check_engine`` refuses another by name.
"""

from collections.abc import Iterator
from typing import Any

import pydyf
from attrs import Factory, frozen

from coproduction.errors import MissingTool

ENGINE = "70.0"
PAGE_NUMBER = "page-number"
"""A number in the contents is for paper: who listens has the link beside it."""

ANSWER = "answer"
"""The class of an element that leaves room for an answer."""
DRAWING = "drawing"
"""The class of an element that is a picture made of words and lines, heard as the words that stand for it."""

HEAD = "chart-head"
"""The class of the head of a timeline, which stands on every page of it."""

CHARACTER_MAP, NOTHING = b"begincmap", b"<200b>"
"""What stands in the opening of a font's letters, and a letter that is never seen nor heard."""

OPENING = 5
"""Lines."""

POINTS = 0.75
"""Points in a CSS pixel."""


@frozen(eq=False)
class Mark:
    """A run of text or a picture in the stream of a page: its number there, and its place in the order of reading.

    ``from_right`` says that its line is laid out from the right, so that full stops and brackets are drawn elsewhere.
    """

    page: int
    number: int
    order: int
    text: str
    label: bool
    from_right: bool = False
    box: "Area | None" = None


Colour = tuple[float, float, float]
Area = tuple[float, float, float, float]


@frozen(eq=False)
class Room:
    """Room for an answer: its page, its area in points from the foot of it, and the print of what is typed there."""

    page: int
    area: Area
    size: float
    ink: Colour
    paper: Colour


@frozen(eq=False)
class Drawn:
    """Everything drawn for the elements of a page, in order, the annotations of its links, and room for answers.

    ``drawings`` are the areas of pictures made of words and lines, one for each page that they are on.
    """

    root: Any
    marks: dict[Any, list[Mark]] = Factory(dict)
    links: dict[Any, list[tuple[int, Any]]] = Factory(dict)
    rooms: dict[Any, Room] = Factory(dict)
    drawings: dict[Any, list[Area]] = Factory(dict)
    counts: list[int] = Factory(list)

    def within(self, element: Any) -> list[Mark]:
        """Everything drawn for an element and for those within it, in the order of reading."""
        every = (mark for each in element.iter() for mark in self.marks.get(each, ()))
        return sorted(every, key=lambda mark: mark.order)

    def area(self, element: Any) -> Area | None:
        """The area of a picture on its page; None if it is on several."""
        areas = self.drawings.get(element) or [mark.box for mark in self.within(element) if mark.box]
        return areas[0] if len(areas) == 1 else None


def check_engine(version: str) -> None:
    """Raise ``MissingTool`` unless WeasyPrint is the version that is known from the inside."""
    if version != ENGINE:
        raise MissingTool(f"Tags need WeasyPrint {ENGINE}, not {version}: pip install weasyprint=={ENGINE}")


def drawn(document: Any, streams: list[Any]) -> Drawn:
    """Sort out what was drawn. Running matter, and heading rows repeated on a new page, become artifacts on the way."""
    found = Drawn(document.pages[0]._page_box.children[0].element)
    heads: dict[Any, int] = {}
    order = 0
    for number, (page, stream) in enumerate(zip(document.pages, streams, strict=True)):
        furniture = []
        for box, running in _boxes(page._page_box, number, heads):
            if box.link_annotation and not running:
                found.links.setdefault(box.element, []).append((number, box.link_annotation))
            if box.element is not None and box.element.get("class") == ANSWER and not running:
                found.rooms.setdefault(box.element, _room(box, number, page.height))
            if is_drawing(box.element) and not running:
                found.drawings.setdefault(box.element, []).append(_bounds(box, page.height))
            if (mark := stream._tags.get(box)) is None:
                continue
            if running:
                furniture.append(mark["mcid"])
                continue
            order += 1
            label = (box.element_tag or "").endswith("::marker")
            found.marks.setdefault(box.element, []).append(
                Mark(
                    number,
                    mark["mcid"],
                    order,
                    getattr(box, "text", ""),
                    label,
                    box.style["direction"] == "rtl",
                    _area(box, page.height),
                )
            )
        found.counts.append(len(stream._tags))
        _to_artifacts(stream, frozenset(furniture))
    return found


def name_every_glyph(pdf: Any) -> None:
    """Give each glyph a letter. Where several draw one syllable, the first has all of it, and the others have none."""
    for each in pdf.objects:
        if isinstance(each, pydyf.Stream) and CHARACTER_MAP in each.stream[:OPENING]:
            each.stream = [
                NOTHING.join(line.rsplit(b"<>", 1)) if line.endswith(b"> <>") else line for line in each.stream
            ]


def _boxes(box: Any, page: int, heads: dict[Any, int], running: bool = False) -> Iterator[tuple[Any, bool]]:
    """Every box in reading order, and whether it is furniture of the page."""
    box = getattr(box, "_box", box)
    if type(box).__name__ == "MarginBox":
        running = True
    elif box.element_tag == "thead" or (box.element is not None and box.element.get("class") == HEAD):
        running = heads.setdefault(box.element, page) != page
    elif box.element is not None and box.element.get("class") == PAGE_NUMBER:
        running = True
    elif box.element_tag == "img" and not box.element.get("alt"):
        running = True  # a picture that says no more than the words beside it
    yield box, running
    for child in getattr(box, "children", ()):
        yield from _boxes(child, page, heads, running)


def is_drawing(element: Any) -> bool:
    """Whether an element of a page is a picture made of words and lines."""
    return element is not None and DRAWING in element.get("class", "").split()


def _bounds(box: Any, height: float) -> Area:
    """The area of a box in points from the foot of its page."""
    left, top, width, tall = box.border_box_x(), box.border_box_y(), box.border_width(), box.border_height()
    return (left * POINTS, (height - top - tall) * POINTS, (left + width) * POINTS, (height - top) * POINTS)


def _room(box: Any, page: int, height: float) -> Room:
    return Room(
        page,
        _bounds(box, height),
        box.style["font_size"] * POINTS,
        box.style["color"].coordinates,
        box.style["background_color"].coordinates,
    )


def _area(box: Any, height: float) -> Area | None:
    """The area of a picture in points from the foot of its page."""
    if not hasattr(box, "replacement"):
        return None
    left, top = box.content_box_x(), box.content_box_y()
    return (
        left * POINTS,
        (height - top - box.height) * POINTS,
        (left + box.width) * POINTS,
        (height - top) * POINTS,
    )


def _to_artifacts(stream: Any, numbers: frozenset[int]) -> None:
    for index, operand in enumerate(stream.stream):
        if isinstance(operand, pydyf.Dictionary) and operand.get("MCID") in numbers:
            stream.stream[index - 1] = b"/Artifact"
            stream.stream[index] = pydyf.Dictionary({"Type": "/Pagination"})
