"""What the ends of pages do to a PDF: which blocks they cut, which they part, and what they leave white."""

import itertools
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from attrs import field, frozen

from tests.tagtree import _is_element, _kids, _role, _Tree

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6", "Caption")
BLOCKS = (*HEADINGS, "P", "Note", "TR", "LI", "TOCI", "Figure", "Form")
MARGIN = 70.0
"""Points: about what stands white or runs along the head and the foot of a page."""


@frozen
class Block:
    """A block of a page: its tag, what it stands in, and where its pieces are: a page, and points from its foot."""

    role: str
    around: tuple[str, ...]
    places: tuple[tuple[int, float], ...]
    words: str = field(default="", eq=False)

    @property
    def pages(self) -> list[int]:
        """The pages that it is on."""
        return sorted({page for page, _ in self.places})


def blocks(data: bytes) -> list[Block]:
    """The blocks of a file, in the order in which they are read. What stands in an item or a row is one with it."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [block for block in _blocks(_Tree(pdf), pdf.Root.StructTreeRoot, 0, ()) if block.places]


def left_alone(data: bytes) -> list[str]:
    """Headings and captions that are the last on their page, though more follows them."""
    found = blocks(data)
    pairs = itertools.pairwise(found)
    return [one.words for one, after in pairs if one.role in HEADINGS and after.pages[0] != one.pages[-1]]


def cut_rows(data: bytes) -> list[str]:
    """Rows of tables that stand on two pages."""
    return [block.words for block in blocks(data) if block.role == "TR" and len(block.pages) > 1]


def parted(data: bytes) -> list[str]:
    """Fields that begin on another page than what stands before them."""
    found = blocks(data)
    pairs = itertools.pairwise(found)
    return [field.words for before, field in pairs if field.role == "Form" and field.pages[0] != before.pages[-1]]


def white(data: bytes) -> list[float]:
    """How much of each page is white at its foot, but for the last and those before a part that begins a page."""
    with pikepdf.open(BytesIO(data)) as pdf:
        height = float(pdf.pages[0].mediabox[3])
    found = blocks(data)
    lowest: dict[int, float] = {}
    first: dict[int, Block] = {}
    for block in found:
        for page, y in block.places:
            lowest[page] = min(lowest.get(page, height), y)
            first.setdefault(page, block)
    return [
        (lowest[page] - MARGIN) / (height - 2 * MARGIN)
        for page in sorted(lowest)
        if page + 1 in first and first[page + 1].role != "H2"
    ]


def _blocks(tree: _Tree, above: Any, page: int, around: tuple[str, ...]) -> Iterator[Block]:
    for kid in filter(_is_element, _kids(above)):
        role, here = _role(kid), tree._page(kid, page)
        if role in BLOCKS:
            pieces = tuple(_pieces(tree, kid, here))
            yield Block(role, around, tuple(place for place, _ in pieces), "".join(words for _, words in pieces))
        else:
            yield from _blocks(tree, kid, here, (*around, role))


def _pieces(tree: _Tree, above: Any, page: int) -> Iterator[tuple[tuple[int, float], str]]:
    """The lines and the areas of a block, each with its words."""
    if _role(above) == "Figure":
        box = [float(side) for side in above.A.BBox]
        yield from (((page, box[side]), "") for side in (1, 3))
    for kid in _kids(above):
        if _is_element(kid):
            yield from _pieces(tree, kid, tree._page(kid, page))
        elif drawn := tree._mark(kid, page):
            if drawn.text.strip():
                yield (int(drawn.line[0]), drawn.line[1]), drawn.text
        elif isinstance(kid, pikepdf.Dictionary) and "/TU" in kid.get("/Obj", {}):
            on = tree._pages[kid.Pg.objgen]
            yield from (((on, float(kid.Obj.Rect[side])), str(kid.Obj.TU)) for side in (1, 3))
