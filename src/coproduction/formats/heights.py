"""How tall a table is on paper, roughly: one that is short stays whole, and a longer one may end on another page.

What stays whole leaves white what it could not fill, so it takes less than half of a page.
"""

from collections.abc import Callable, Sequence
from math import ceil

from attrs import frozen

from coproduction.document import FormField, Table, Words, plain

MOST = 0.3
"""Of a page; a heading and some words may have to stay with it."""

PADDING = 0.55
"""Of a line: what stands above and below a row."""

HEADINGS = 0.34
"""The share of a line that the row headings of facts take."""


@frozen
class Print:
    """A size of print: what is said of a table that is short in it, the letters of a line, and the lines of a page."""

    name: str
    letters: int
    lines: int


CLEAR = Print("short", 62, 33)
PRINTS = (CLEAR, Print("small", 48, 26), Print("tiny", 36, 18))
"""Clear print, large print, and giant print, which holds about as much as a page of a booklet."""

Row = Sequence[str | Words]


def table_lengths(table: Table) -> tuple[str, ...]:
    """The names of the sizes of print in which a table is short."""
    total = sum(column.weight for column in table.columns)
    shares = [column.weight / total for column in table.columns]
    rows: Sequence[Row] = ([column.heading for column in table.columns], *table.rows)
    return _short(lambda size: (_lines(table.caption, size.letters), *(_beside(row, shares, size) for row in rows)))


def fact_lengths(rows: Sequence[Row], caption: str = "") -> tuple[str, ...]:
    """The same of names and values, which may stand side by side or one under another."""
    shares = (HEADINGS, 1 - HEADINGS)
    return _short(
        lambda size: (
            _lines(caption, size.letters),
            *(max(_beside(row, shares, size), _stacked(row, size)) for row in rows),
        )
    )


def choice_lengths(question: FormField) -> tuple[str, ...]:
    """The same of a question and its choices."""
    said = (question.label, plain(question.help), *question.choices)
    return _short(lambda size: [_lines(each, size.letters) for each in said])


def _short(heights: Callable[[Print], Sequence[int]]) -> tuple[str, ...]:
    return tuple(size.name for size in PRINTS if sum(height + PADDING for height in heights(size)) <= MOST * size.lines)


def _beside(row: Row, shares: Sequence[float], size: Print) -> int:
    return max(_lines(cell, size.letters * share) for cell, share in zip(row, shares, strict=True))


def _stacked(row: Row, size: Print) -> int:
    """In clear print they never are."""
    return sum(_lines(cell, size.letters) for cell in row) if size is not CLEAR else 0


def _lines(cell: str | Words, letters: float) -> int:
    return max(1, ceil(len(cell if isinstance(cell, str) else plain(cell)) / letters))
