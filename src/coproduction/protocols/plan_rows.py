"""The rows of somebody’s action plan, each taken for what it is: a heading, a theme, an objective, or none of these.

Nothing is left out without a word. What is only repeated, such as headings and totals, is advice; anything else that is
not read is a problem.
"""

import re

from attrs import field, frozen

from coproduction.cells import Cell, Sheet, letters
from coproduction.problems import Problem, Severity
from coproduction.protocols.plan_headings import Columns, Headings, Holds, filled, headings, named_in, spanned
from coproduction.protocols.record_reading import FORMULA
from coproduction.protocols.tidying import folded, plain_signs, tidy
from coproduction.protocols.written_dates import NOT_YET
from coproduction.sheets import ERROR

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
_LIKE_A_NUMBER = re.compile(r"\d|^\W*$")
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
    """The rows of a sheet on their way into lines of a plan. ``above`` is what stands over its first headings."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.named = [headings(row) for row in sheet.rows]
        self.filled = [filled(row) for row in sheet.rows]
        goes_on = (at for at, cells in enumerate(self.filled) if len(cells) > 1 and not _is_total(cells))
        self.last = max(goes_on, default=0)
        self.above: list[Cell] = []
        self.running: frozenset[str] = frozenset()
        self.long: list[str] = []
        self.lines: list[Line] = []
        self.problems: list[Problem] = []
        self.now = Columns(Headings({}))

    def read(self) -> "Rows":
        """Take each row for what it is."""
        first = next((at for at, named in enumerate(self.named) if named), None)
        if first is not None:
            self._read_above(first)
            for at in range(first, len(self.sheet.rows)):
                self._read(at)
        elif any(self.filled):
            self._tell("A1", NO_TABLE)
        return self

    def _tell(self, where: Cell | str, message: str, severity: Severity = Severity.ERROR) -> None:
        self.problems.append(self.sheet.problem(where, message, severity))

    def _read_above(self, first: int) -> None:
        """Cells above the table. The last is a theme where themes stand above headings further down as well."""
        self.above = [cell for cells in self.filled[:first] for cell in cells]
        begins = [cells[0] for cells in self.filled[:first] if cells]
        below = [at for at in range(first + 1, len(self.named)) if self.named[at]]
        if self._heads(first) and any(map(self._heads, below)):
            self.lines.append(ThemeRow(self.sheet, self.above.pop()))
            begins.pop()
        self.running = frozenset(words for cell in begins if (words := folded(cell.text)))
        self.long = [words for words in self.running if len(words) >= SHORTEST_RUNNING]

    def _heads(self, at: int) -> bool:
        """Whether a row with one cell, which is no formula, stands above a row."""
        before = next((cells for cells in self.filled[at - 1 :: -1] if cells), []) if at else []
        return len(before) == 1 and not before[0].formula

    def _read(self, at: int) -> None:
        cells = self.filled[at]
        if not cells or at == self.now.second:
            return
        if named := self.named[at]:
            self._name(at, named)
        elif _is_total(cells):
            self._tell(cells[0], TOTAL, Severity.ADVICE)
        elif len(cells) == 1:
            self._read_one(at, cells[0])
        else:
            self._read_entry(self.sheet.rows[at], cells[0])

    def _name(self, at: int, named: Headings) -> None:
        """Headings: the first of the sheet, other ones, or the same again."""
        columns = named_in(self.sheet.rows, self.named, at, named)
        if columns.headings == self.now.headings:
            self.now.second = columns.second
            for again in (at, columns.second) if columns.second > at else (at,):
                self._tell(self.filled[again][0], REPEATED, Severity.ADVICE)
            return
        self.now = columns
        for cell, message in columns.doubts:
            self._tell(cell, message)

    def _tell_unread(self, row: tuple[Cell, ...]) -> None:
        """Columns of this row that are not read, each once: at its heading, or at its first cell if it has none."""
        for at, cell in enumerate(row):
            holds = self.now.headings.columns.get(at)
            if at in self.now.told or holds not in (None, Holds.STATUS) or not filled((cell,)):
                continue
            self.now.told.add(at)
            for heading in filled(self.now.row[at : at + 1]) or [cell]:
                unknown = why_unread(heading) if heading.formula and heading is not cell else NO_COLUMN
                self._tell(heading, STATUS if holds else unknown)

    def _read_one(self, at: int, cell: Cell) -> None:
        """A row with one cell: owners of the objective above, a theme, or something that is no part of the table."""
        column = self.sheet.rows[at].index(cell)
        holds = self.now.headings.columns.get(column)
        if _PAGE.fullmatch(tidy(cell.text)) or folded(cell.text) in self.running:
            self._tell(cell, RUNNING, Severity.ADVICE)
        elif holds is Holds.OWNERS and (entry := self._with_owners()):
            entry.more_owners.append(cell)
        elif holds is Holds.OBJECTIVE and self.now.headings.at(Holds.THEME) is not None:
            self._read_entry(self.sheet.rows[at], cell)
        elif _NOTE.match(tidy(cell.text)):
            self._tell(cell, NOTE, Severity.ADVICE)
        elif cell.formula or at >= self.last or not self._is_theme(at, column, cell):
            self._tell(cell, NOTE)
        else:
            self.lines.append(ThemeRow(self.sheet, cell))
            if holds in (Holds.OBJECTIVE, Holds.NUMBER) and not cell.merged and not self._headed(at):
                self._tell(cell, PERHAPS, Severity.ADVICE)

    def _with_owners(self) -> Entry | None:
        """The objective above, if there is a cell for owners in its row."""
        line = self.lines[-1] if self.lines else None
        return line if isinstance(line, Entry) and Holds.OWNERS in line.cells else None

    def _is_theme(self, at: int, column: int, cell: Cell) -> bool:
        """Whether one cell stands where a theme does: above headings, with objectives or themes, or across the table.

        A table that has lost its merged cells has themes where its numbers are: words, and nothing like a number.
        """
        match self.now.headings.columns.get(column):
            case Holds.OBJECTIVE | Holds.THEME:
                return True
            case Holds.NUMBER if not _LIKE_A_NUMBER.search(cell.text) and plain_signs(cell.text) not in NOT_YET:
                return True
            case _:
                across = spanned(self.sheet.rows[at], column)
                return self._headed(at) or self.now.headings.at(Holds.OBJECTIVE) in across

    def _headed(self, at: int) -> bool:
        """Whether headings come next."""
        return next((bool(self.named[each]) for each in range(at + 1, len(self.named)) if self.filled[each]), False)

    def _read_entry(self, row: tuple[Cell, ...], first: Cell) -> None:
        """An objective in its row."""
        number = re.sub(r"\D", "", first.ref)
        held = {  # a row ends with the last cell in which there is something
            holds: row[at] if at < len(row) else Cell("", f"{letters(at + 1)}{number}")
            for at, holds in self.now.headings.columns.items()
        }
        objective = held[Holds.OBJECTIVE]
        if not tidy(objective.text):
            self._tell(objective if objective.formula else first, NO_OBJECTIVE)
            return
        self._tell_unread(row)
        words = folded(objective.text)
        if _PAGE.search(tidy(objective.text)) or any(each in words for each in self.long):
            self._tell(objective, RUNNING_INSIDE)
        self.lines.append(Entry(self.sheet, held))


def _is_total(cells: list[Cell]) -> bool:
    rest = all(cell.formula or _FIGURES.fullmatch(cell.text) for cell in cells[1:])
    return rest and bool(_TOTAL.fullmatch(tidy(cells[0].text)))


def why_unread(cell: Cell) -> str:
    """What is to be told of a formula, or of an error in its place."""
    return ERROR if cell.error else FORMULA
