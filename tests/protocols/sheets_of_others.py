"""Action plans as they are found in spreadsheets: cells by hand, with everything that people do to them."""

from coproduction.cells import Cell, Sheet, letters

HEADINGS = ("Objective", "Achieved by end of", "Responsibility")

FORMULA, MERGED = object(), object()
"""What stands in a cell that is worked out, and in one that is merged with that before it or above."""

Written = str | object


def sheet(*rows: tuple[Written, ...], title: str = "Plan 2026", file: str = "plan.xlsx") -> Sheet:
    """A sheet of these rows."""
    return Sheet(file, title, tuple(_row(number, row) for number, row in enumerate(rows, 1)))


def _row(number: int, row: tuple[Written, ...]) -> tuple[Cell, ...]:
    after = (*row[1:], "")
    return tuple(
        _cell(f"{letters(column)}{number}", each, merged=MERGED in (each, after[column - 1]))
        for column, each in enumerate(row, 1)
    )


def _cell(ref: str, each: Written, *, merged: bool) -> Cell:
    if each is FORMULA:
        return Cell("", ref, formula=True)
    return Cell("" if each is MERGED else str(each).strip(), ref, merged=merged)
