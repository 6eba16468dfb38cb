"""What a page of large print or of a booklet can hold: a table too wide for it becomes a record for each row.

UKAAF asks that large print is set anew and never enlarged. A word that is split over two lines cannot be read at a
glance, so a table stays one only while the longest word of each column fits into it.
"""

import re
from collections.abc import Iterator

from attrs import evolve

from coproduction.document import Block, Document, Facts, Section, Table, Words, plain
from coproduction.theme import Theme

TEXT_WIDTH, BOOKLET_WIDTH = 482.0, 340.0
"""Points: an A4 page less 20 mm on either side, and an A5 page less 14 mm."""

LETTER_WIDTH = 0.58
"""The width of a letter beside the size of print; a generous mean, since headings are bold."""

PADDING = 0.9
"""What stands on both sides of a cell, beside the size of print."""

MOST_COLUMNS = 4
"""More columns than these are hard to follow where little fits, even if they do."""

MOST_LINES = 4
"""Lines in a cell of a table; with more, its rows are tall and thin."""

HEADINGS = 0.34
"""The share of a page that the row headings of facts take."""

BREAK = re.compile(r"[\s\u2010-\u2015/-]+")


EASY_READ_SIZE = 16
"""Points at least; published rules ask for 14 or 16, and this library takes the larger."""


def fitting(document: Document, theme: Theme) -> Theme:
    """The theme in a size of print that is right for a document: Easy Read is larger than clear print."""
    return evolve(theme, size=max(theme.size, EASY_READ_SIZE)) if document.easy_read else theme


def folds(document: Document, theme: Theme) -> bool:
    """Whether the pages of a document are A5. Large print needs the whole width of A4, so it does not fold."""
    return document.booklet and not fitting(document, theme).large


def roomy(document: Document, theme: Theme) -> bool:
    """Whether the pages of a document are as wide, beside their print, as A4 is below large print."""
    return not (fitting(document, theme).large or folds(document, theme))


def reflowed(document: Document, theme: Theme) -> Document:
    """The document as its pages can hold it in a theme's size of print: unchanged on A4 below large print."""
    if roomy(document, theme):
        return document
    return evolve(document, blocks=_all(document.blocks, theme.size, _width(document, theme)))


def _width(document: Document, theme: Theme) -> float:
    return BOOKLET_WIDTH if folds(document, theme) else TEXT_WIDTH


def stacked(document: Document, theme: Theme) -> bool:
    """Whether the headings of facts stand above their values, because one of them is too wide to stand beside its own.

    ``document`` is one that was reflowed.
    """
    rows = (*document.facts, *_facts(document.blocks))
    narrow, width = theme.large or folds(document, theme), _width(document, theme)
    return narrow and not all(_side_by_side(heading, plain(value), theme.size, width) for heading, value in rows)


def _side_by_side(heading: str, value: str, size: int, width: float) -> bool:
    beside = width * HEADINGS
    return _need((heading,), size) <= beside and _need((value,), size) <= width - beside


def _facts(blocks: tuple[Block, ...]) -> Iterator[tuple[str, Words]]:
    for block in blocks:
        match block:
            case Section():
                yield from _facts(block.blocks)
            case Facts():
                yield from block.rows
            case Table() if block.records:
                yield from (fact for row in block.rows for fact in block.record(row))
            case _:
                pass


def _all(blocks: tuple[Block, ...], size: int, width: float) -> tuple[Block, ...]:
    return tuple(_one(block, size, width) for block in blocks)


def _one(block: Block, size: int, width: float) -> Block:
    match block:
        case Section():
            return evolve(block, blocks=_all(block.blocks, size, width))
        case Table():
            return _held(block, size, width)
        case _:
            return block


def _held(table: Table, size: int, width: float) -> Table:
    """The table in columns that hold what is in them, or as records."""
    if len(table.columns) == 1:
        return table
    held = _widened(table, size, width) if len(table.columns) <= MOST_COLUMNS else None
    return held or evolve(table, records=True)


def _widened(table: Table, size: int, width: float) -> Table | None:
    """The table with room in each column for its longest word, unless a cell would then be tall and thin."""
    needs = [
        _need((column.heading, *cells), size) for column, cells in zip(table.columns, _columns(table), strict=True)
    ]
    spare = width - sum(needs)
    total = sum(column.weight for column in table.columns)
    widths = [need + spare * column.weight / total for need, column in zip(needs, table.columns, strict=True)]
    tallest = max(
        len(cell) * LETTER_WIDTH * size / wide
        for wide, cells in zip(widths, _columns(table), strict=True)
        for cell in cells
    )
    if spare < 0 or tallest > MOST_LINES:
        return None
    columns = zip(table.columns, widths, strict=True)
    return evolve(table, columns=tuple(evolve(column, weight=int(wide)) for column, wide in columns))


def _columns(table: Table) -> Iterator[tuple[str, ...]]:
    for at in range(len(table.columns)):
        yield tuple(plain(row[at]) for row in table.rows)


def _need(words: tuple[str, ...], size: int) -> float:
    """The width in points that a column needs for its longest word."""
    longest = max(len(part) for each in words for part in BREAK.split(each))
    return (longest * LETTER_WIDTH + PADDING) * size
