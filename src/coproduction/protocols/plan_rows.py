"""The rows of somebody’s action plan, each taken for what it is: a heading, a theme, an objective, or none of these.

Nothing is left out without a word. What is only repeated, such as headings and totals, is advice; anything else that is
not read is a problem.
"""

import re

from attrs import field, frozen

from coproduction.cells import Cell, Sheet, letters
from coproduction.problems import Problem, Severity
from coproduction.protocols.plan_headings import Headings, Holds, headings
from coproduction.protocols.tidying import folded, tidy

REPEATED = "The headings are repeated here. This row is left out."
TOTAL = "This is a row of totals. It is left out."
RUNNING_INSIDE = "Words from the head or foot of a page stand within this text. Take them out."
RUNNING = "This stands at the head or foot of a page. It is left out."
NOTE = "This is not read. If it matters, put it into the file by hand."
NO_OBJECTIVE = "There is no objective in this row. It is not read."
NO_COLUMN = "What this column holds is not known, so it is not read. Put what matters into the file by hand."
STATUS = "A status is not read: it is worked out from days."
NO_TABLE = "No table of objectives is found here. One row has to name its columns, such as Objective, By when and Lead."
PERHAPS = "This is read as a theme. If it is an objective, write a date or an owner beside it, such as “tbc”."

_TOTAL = re.compile(r"(grand |sub-?)?totals?( (number|objectives?|actions?)( of (objectives|actions))?)?[: ]*\d*", re.I)
_FIGURES = re.compile(r"[\d ,.%]*")
_NOTE = re.compile(r"(notes?|n\.?b\.?|key|sources?) ?[:.-]|\*", re.I)
_PAGE = re.compile(r"\bpage \d+( of \d+)?\b", re.I)
SHORTEST_RUNNING = 12
"""Letters of a line above the table that is looked for within it; a shorter one may be a word like any other."""


@frozen
class Entry:
    """An objective as it stands in its row: the cells by what they hold, and those of owners in rows below it."""

    sheet: Sheet
    cells: dict[Holds, Cell] = field(repr=False)
    more_owners: list[Cell] = field(factory=list, repr=False)


@frozen
class ThemeRow:
    """A theme that has a row of its own."""

    sheet: Sheet
    cell: Cell


Line = Entry | ThemeRow


class Rows:
    """The rows of a sheet on their way into lines of a plan. ``above`` are the lines over its first headings."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.above: list[Cell] = []
        self.lines: list[Line] = []
        self.problems: list[Problem] = []
        self.now = Headings({}, {})

    def read(self) -> "Rows":
        """Take each row for what it is."""
        rows = self.sheet.rows
        first = next((at for at, row in enumerate(rows) if headings(row)), None)
        if first is not None:
            self._read_above(first)
            for at in range(first, len(rows)):
                self._read(at)
        elif any(map(filled, rows)):
            self._tell("A1", NO_TABLE)
        return self

    def _tell(self, where: Cell | str, message: str, severity: Severity = Severity.ERROR) -> None:
        self.problems.append(self.sheet.problem(where, message, severity))

    def _read_above(self, first: int) -> None:
        """Lines above the table. The last of them is a theme where themes stand above headings further down as well."""
        rows = self.sheet.rows
        self.above = [cell for row in rows[:first] for cell in filled(row)[:1]]
        below = [at for at in range(first + 1, len(rows)) if headings(rows[at])]
        if self._heads(first) and any(map(self._heads, below)):
            self.lines.append(ThemeRow(self.sheet, self.above.pop()))

    def _heads(self, at: int) -> bool:
        """Whether a row with one cell stands above a row."""
        before = next((cells for row in self.sheet.rows[at - 1 :: -1] if (cells := filled(row))), []) if at else []
        return len(before) == 1

    def _read(self, at: int) -> None:
        row = self.sheet.rows[at]
        cells = filled(row)
        if not cells:
            return
        if named := headings(row):
            self._name(named, cells[0])
        elif _is_total(cells):
            self._tell(cells[0], TOTAL, Severity.ADVICE)
        elif len(cells) == 1:
            self._read_one(at, row.index(cells[0]), cells[0])
        else:
            self._read_entry(row, cells[0])

    def _name(self, named: Headings, first: Cell) -> None:
        """Headings: the first of the sheet, other ones, or the same again."""
        if self.now.columns == named.columns:
            self._tell(first, REPEATED, Severity.ADVICE)
            return
        self.now = named
        for at, holds in named.columns.items():
            if holds is Holds.STATUS:
                self._tell_unread(at, STATUS)
        for at in named.unknown:
            self._tell_unread(at, NO_COLUMN)

    def _tell_unread(self, column: int, message: str) -> None:
        """A column that is not read, if there is more in it than its heading."""
        cells = [row[column] for row in self.sheet.rows if len(row) > column and filled(row[column : column + 1])]
        if len(cells) > 1:
            self._tell(cells[0], message)

    def _read_one(self, at: int, column: int, cell: Cell) -> None:
        """A row with one cell: owners of the objective above, a theme, or something that is no part of the table."""
        holds = self.now.columns.get(column)
        if self._runs(cell):
            self._tell(cell, RUNNING, Severity.ADVICE)
        elif holds is Holds.OWNERS and self.lines and isinstance(self.lines[-1], Entry):
            self.lines[-1].more_owners.append(cell)
        elif holds is Holds.OBJECTIVE and self.now.at(Holds.THEME) is not None:
            self._read_entry(self.sheet.rows[at], cell)
        elif _NOTE.match(tidy(cell.text)):
            self._tell(cell, NOTE, Severity.ADVICE)
        elif cell.formula or not self._goes_on(at):
            self._tell(cell, NOTE, Severity.ERROR if holds is Holds.OBJECTIVE else Severity.ADVICE)
        else:
            self.lines.append(ThemeRow(self.sheet, cell))
            if holds is Holds.OBJECTIVE and not cell.merged and not self._headed(at):
                self._tell(cell, PERHAPS, Severity.ADVICE)

    def _runs(self, cell: Cell) -> bool:
        """Whether a line is that of a page, or one that stands above the table too."""
        return bool(_PAGE.fullmatch(tidy(cell.text))) or folded(cell.text) in [folded(each.text) for each in self.above]

    def _goes_on(self, at: int) -> bool:
        """Whether there is a row of the table further down."""
        later = (filled(row) for row in self.sheet.rows[at + 1 :])
        return any(len(cells) > 1 and not _is_total(cells) for cells in later)

    def _headed(self, at: int) -> bool:
        """Whether headings come next."""
        return next((bool(headings(row)) for row in self.sheet.rows[at + 1 :] if filled(row)), False)

    def _read_entry(self, row: tuple[Cell, ...], first: Cell) -> None:
        """An objective in its row."""
        number = re.sub(r"\D", "", first.ref)
        held = {  # a row ends with the last cell in which there is something
            holds: row[at] if at < len(row) else Cell("", f"{letters(at + 1)}{number}")
            for at, holds in self.now.columns.items()
        }
        objective = held[Holds.OBJECTIVE]
        if not tidy(objective.text):
            self._tell(objective if objective.formula else first, NO_OBJECTIVE)
            return
        if _PAGE.search(tidy(objective.text)) or any(_within(each, objective) for each in self.above):
            self._tell(objective, RUNNING_INSIDE)
        self.lines.append(Entry(self.sheet, held))


def filled(row: tuple[Cell, ...]) -> list[Cell]:
    """The cells of a row in which there is something to see, or a formula."""
    return [cell for cell in row if tidy(cell.text) or cell.formula]


def _is_total(cells: list[Cell]) -> bool:
    rest = all(cell.formula or _FIGURES.fullmatch(cell.text) for cell in cells[1:])
    return rest and bool(_TOTAL.fullmatch(tidy(cells[0].text)))


def _within(above: Cell, objective: Cell) -> bool:
    words = folded(above.text)
    return len(words) >= SHORTEST_RUNNING and words in folded(objective.text)
