"""How tall a table is on paper, roughly: one that is short stays whole, and a longer one may end on another page.

What stays whole leaves white what it could not fill, so it takes less than half of a page.
"""

from collections.abc import Callable, Sequence
from math import ceil

from attrs import frozen

from coproduction.document import FormField, Table, Words, plain

MOST = 0.34
"""Of a page; a heading and some words may have to stay with it."""

PADDING = 0.55
"""Of a line: what stands above and below a row."""

MOST_OF_A_ROW = 0.6
"""Of a page, likewise."""

BESIDE = (0.34, 0.66)
"""The shares of a line that the headings of facts and their values have."""


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
    own = shares(table)
    rows: Sequence[Row] = ([column.heading for column in table.columns], *table.rows)
    return _short(lambda size: (_lines(table.caption, size.letters), *(_beside(row, own, size) for row in rows)))


def fact_lengths(rows: Sequence[Row], caption: str = "") -> tuple[str, ...]:
    """The same of names and values, which may stand side by side or one under another."""
    return _short(
        lambda size: (
            *((_lines(caption, size.letters),) if caption else ()),
            *(max(_beside(row, BESIDE, size), _stacked(row, size)) for row in rows),
        )
    )


def tall_in(row: Row, shares: Sequence[float] = BESIDE) -> tuple[str, ...]:
    """The names of the sizes of print in which a row is so tall that it may be cut: else its heading would be alone."""
    return tuple(
        f"tall-{size.name}"
        for size in PRINTS
        if max(_beside(row, shares, size), _stacked(row, size)) + PADDING > MOST_OF_A_ROW * size.lines
    )


def shares(table: Table) -> tuple[float, ...]:
    """The part of the width that each column has."""
    total = sum(column.weight for column in table.columns)
    return tuple(column.weight / total for column in table.columns)


def choice_lengths(question: FormField) -> tuple[str, ...]:
    """The same of a question and its choices."""
    said = [each for each in (question.label, plain(question.help), *question.choices) if each]
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


ON_A_LINE, IN_A_ROW = 60, 26
"""Letters of a question whose line stands beside it in ordinary print, and of a choice that stands beside others."""


def fits_beside(field: FormField) -> bool:
    """Whether the line for the answer stands beside the question."""
    return field.lines == 1 and not field.choices and not field.help and len(field.label) <= ON_A_LINE


def fits_in_a_row(field: FormField) -> bool:
    """Whether the choices stand beside one another."""
    return all(len(choice) <= IN_A_ROW for choice in field.choices)
