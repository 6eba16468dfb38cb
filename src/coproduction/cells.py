"""A table as a spreadsheet shows it: rows of cells, each with its text and the name of its place, such as B7."""

import re
import unicodedata
from typing import NoReturn

from attrs import evolve, field, frozen

from coproduction.errors import ContentError
from coproduction.problems import Problem, Severity

LARGEST_SHEET = 5_000_000
"""Bytes of a file of tables."""

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 20_000, 200, 150_000
LONGEST_CELL = 32_767
"""Characters; a spreadsheet takes no more."""

Area = tuple[int, int, int, int]
"""Merged cells: the row and the column of the first of them, and of the last."""


@frozen
class Cell:
    """What a person sees in a cell, without space around it, and its place: the letters of a column and a row.

    A ``formula`` is never worked out, and its text is empty. An ``error`` is what a formula comes to that cannot be
    worked out; it counts as a formula. Of ``merged`` cells only the first has a text.
    """

    text: str
    ref: str
    formula: bool = False
    merged: bool = False
    error: bool = False


@frozen
class Sheet:
    """One table of a file. A row ends with the last cell in which there is something, and may be empty.

    ``file`` is what problems call the file, and ``title`` the name of a worksheet; a CSV file has none.
    """

    file: str
    title: str
    rows: tuple[tuple[Cell, ...], ...] = field(repr=False)

    def problem(self, where: Cell | str, message: str, severity: Severity = Severity.ERROR) -> Problem:
        """A problem at a cell, or at a place such as B7: its path names the sheet and the cell, its line the row."""
        ref = where.ref if isinstance(where, Cell) else where
        row = re.sub(r"\D", "", ref)
        path = tuple(filter(None, (self.title, ref)))
        return Problem(path, message, severity, self.file, int(row) if row else None)


ERRORS = frozenset(
    ("#CALC!", "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#SPILL!", "#VALUE!")
)  # fmt: skip
"""What a spreadsheet shows where a formula cannot be worked out, and leaves there as a text when it is copied."""


def errors_marked(sheet: Sheet) -> Sheet:
    """The same sheet, in which a text that is exactly an error of a spreadsheet is marked as one."""
    rows = tuple(tuple(_marked(cell) if cell.text in ERRORS else cell for cell in row) for row in sheet.rows)
    return evolve(sheet, rows=rows)


def _marked(cell: Cell) -> Cell:
    return evolve(cell, text="", formula=True, error=True)


def letters(column: int) -> str:
    """The letters of a column, counted from 1: the 28th is AB."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


_QUANTITY = re.compile(r"[+-]\d[\d ().,]*%?")


def worked_out(text: str) -> bool:
    """Whether a spreadsheet might work a text out, by the first sign in it that can be seen, however wide it is.

    A figure or a telephone number comes to nothing but itself.
    """
    first = next((each for each in text if not each.isspace() and unicodedata.category(each) != "Cf"), "")
    return unicodedata.normalize("NFKC", first) in ("=", "+", "-", "@") and not _QUANTITY.fullmatch(text)


class Grid:
    """Cells on their way into a sheet, counted so that no file can fill the memory; ``left`` says how many may come."""

    def __init__(self, file: str, title: str = "", left: int = MOST_CELLS) -> None:
        self.sheet, self.left = Sheet(file, title, ()), left
        self.rows: dict[int, dict[int, Cell]] = {}
        self.count = 0

    def put(self, row: int, column: int, text: str, *, formula: bool = False, error: bool = False) -> None:
        """Put down what stands in a cell, unless there is nothing. Raises ``ContentError``."""
        formula |= error
        text = "" if formula else text.strip()
        if not (text or formula):
            return
        ref = f"{letters(column)}{row}"
        if row > MOST_ROWS:
            self._refuse(ref, f"There are more than {MOST_ROWS:,} rows. Delete what stands below, or divide the table.")
        if column > MOST_COLUMNS:
            self._refuse(ref, f"There are more than {MOST_COLUMNS} columns. Delete what is not needed.")
        if len(text) > LONGEST_CELL:
            self._refuse(ref, f"This cell has more than {LONGEST_CELL:,} characters. Make it shorter.")
        self._keep(row, column, Cell(text, ref, formula, error=error))

    def merge(self, areas: list[Area]) -> None:
        """Mark merged cells, as far as the sheet goes. Raises ``ContentError``."""
        bottom = max(self.rows, default=0)
        right = max((max(row) for row in self.rows.values()), default=0)
        for top, left, last, outer in areas:
            for row in range(top, min(last, bottom) + 1):
                for column in range(left, min(outer, right) + 1):
                    ref = f"{letters(column)}{row}"
                    first = self.rows.get(row, {}).get(column) if (row, column) == (top, left) else None
                    self._keep(row, column, evolve(first or Cell("", ref), merged=True))

    def done(self) -> Sheet:
        """The sheet, with a cell at every place up to the last of each row. Raises ``ContentError``."""
        self.count = sum(max(row) for row in self.rows.values())
        self._check_count("")
        self.left -= self.count
        return evolve(self.sheet, rows=tuple(self._row(row) for row in range(1, max(self.rows, default=0) + 1)))

    def _keep(self, row: int, column: int, cell: Cell) -> None:
        self.count += 1
        self._check_count(cell.ref)
        self.rows.setdefault(row, {})[column] = cell

    def _check_count(self, ref: str) -> None:
        if self.count > self.left:
            self._refuse(ref, f"There are more than {MOST_CELLS:,} cells. Divide the table.")

    def _refuse(self, ref: str, message: str) -> NoReturn:
        raise ContentError([self.sheet.problem(ref, message)])

    def _row(self, number: int) -> tuple[Cell, ...]:
        row = self.rows.get(number, {})
        places = range(1, max(row, default=0) + 1)
        return tuple(row.get(each) or Cell("", f"{letters(each)}{number}") for each in places)
