"""A list of people who are written to: what each column holds, who is on it, and everything that is wrong in any row.

What stands on a list may be what somebody needs, so nothing on it is passed over without a word. Nobody's name is in a
problem: a row is called by its number, and a cell by its place.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path as FilePath

from attrs import field, frozen

from coproduction.choices import choose, likely
from coproduction.errors import ContentError
from coproduction.problems import Problem, Severity
from coproduction.protocols.contacts import Contact, check_ways
from coproduction.protocols.letter import Person, Wanted
from coproduction.protocols.tidying import folded
from coproduction.runs import visible
from coproduction.scalars import READS, Wrong
from coproduction.sheets import Cell, Sheet, read_sheets

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "preferred name", "call them", "called"),
    "contact": ("contact", "named contact"),
    "phone": ("phone", "contact phone", "contact's phone", "phone of the contact"),
    "meetings": ("meetings", "meeting dates", "dates"),
    "wanted": ("edition", "edition wanted", "format"),
}
"""What a column may be called, for each field of a person."""

SAME: Mapping[str, Wanted] = {
    "": Wanted.STANDARD,
    "print": Wanted.STANDARD,
    "large": Wanted.LARGE,
    "giant": Wanted.GIANT,
    "html": Wanted.WEB,
    "text": Wanted.TEXT,
}
"""Other words for an edition that people write."""

LONGEST_NAME = 80

_KNOWN = {each: key for key, called in COLUMNS.items() for each in called}
_THERE = ", ".join(called[0] for called in COLUMNS.values())

NO_TABLE = "There is no table on any sheet that can be seen. Put the list on one."
NOBODY = "There is nobody on this list. Write a row for each person, below the names of the columns."
NO_NAMES = f"The first row names the columns, and one of them is “name”. There may be: {_THERE}."
UNKNOWN = f"It is not known what this column holds. Call it one of {_THERE}; or take it out, if no letter needs it."
NO_HEADING = (
    "No column has its name above this cell. Name the column, or take this out. "
    "In a CSV file, put a text with a comma in it in quotes."
)
OTHER_SHEET = "Only the first sheet is read, and this is another. Whoever is on it gets no letter."
FORMULA = "This is worked out by a formula, and formulas are not read. Write the value."
MERGED = "This cell is merged with others. Unmerge them, and fill in each."
NOT_TEXT = (
    "A phone number begins with 0 or +. A spreadsheet that takes it for a number drops the 0: choose the format “Text” "
    "for these cells, and write it again."
)
NOBODY_TO_RING = (
    "This is the phone of a contact, and this row names none. Write the contact too, or take the phone out."
)

_AS_NUMBER = re.compile(r"[1-9]\d{6,}", re.ASCII)
"""A phone as a spreadsheet keeps a number: without a 0 at its beginning. Short ones, such as 111, have none anyway."""


@frozen
class Row:
    """Somebody on the list, the number of their row, and what the list and its sheet are called."""

    number: int
    person: Person = field(repr=False)
    file: str = ""
    sheet: str = ""

    def problem(self, message: str, severity: Severity = Severity.ERROR) -> Problem:
        """A problem with this row as a whole."""
        return Problem(tuple(filter(None, (self.sheet,))), message, severity, self.file, self.number)


@frozen
class _Table:
    """Where each field stands, which columns have a heading, how many rows are above, and what is wrong with them."""

    columns: Mapping[str, int]
    headed: frozenset[int]
    above: int
    doubts: tuple[Problem, ...]


def people_in(path: FilePath, name: str) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """The people on a list, a CSV or an XLSX file, and everything that is wrong in any row of it; some is advice only.

    Somebody in whose row something is wrong is not among them. Raises ``ContentError`` if it is no list at all, if
    nobody is on it, and where it is in doubt what a column holds: that may bear on every letter.
    """
    sheets = read_sheets(path, name)
    if not sheets:
        raise ContentError([Problem((), NO_TABLE, file=name)])
    sheet, *others = sheets
    table = _table(sheet)
    rows, problems = list[Row](), list[Problem]()
    below = enumerate(sheet.rows[table.above :], table.above + 1)
    filled = [(number, cells) for number, cells in below if _said(cells)]
    for number, cells in filled:
        person, wrong = _person(sheet, table, cells, number)
        problems += wrong
        if person:
            rows.append(Row(number, person, name, sheet.title))
    doubts = (*table.doubts, *(() if filled else (Problem((), NOBODY, file=name),)))
    if doubts:
        raise ContentError([*doubts, *problems])
    unread = (Problem((each.title,), OTHER_SHEET, Severity.ADVICE, name) for each in others if each.rows)
    return tuple(rows), (*unread, *problems, *_twice(rows))


def _said(cells: tuple[Cell, ...]) -> bool:
    """Whether there is anything to see in a row."""
    return any(cell.formula or visible(cell.text) for cell in cells)


def _twice(rows: list[Row]) -> Iterator[Problem]:
    """Two people may be called the same, so this is advice."""
    first: dict[Person, int] = {}
    for row in rows:
        before = first.setdefault(row.person, row.number)
        if before != row.number:
            yield row.problem(f"Row {before} is the same. If it is one person, take one row out.", Severity.ADVICE)


def _table(sheet: Sheet) -> _Table:
    """The columns, by the first row in which there is something. Raises ``ContentError`` if none of them is names."""
    at = next((at for at, cells in enumerate(sheet.rows) if _said(cells)), 0)
    headings = sheet.rows[at] if sheet.rows else ()
    columns, doubts = dict[str, int](), list[Problem]()
    for index, cell in enumerate(headings):
        key = _KNOWN.get(folded(cell.text))
        if cell.formula:
            doubts.append(sheet.problem(cell, FORMULA))
        elif key is None and visible(cell.text):
            doubts.append(sheet.problem(cell, UNKNOWN + likely(cell.text, _KNOWN)))
        elif key in columns:
            holds = f"{headings[columns[key]].ref} holds the {COLUMNS[key][0]} already."
            doubts.append(sheet.problem(cell, f"{holds} Keep one of the two columns."))
        elif key:
            columns[key] = index
    if "name" not in columns:
        raise ContentError([Problem((), NO_NAMES, file=sheet.file, line=at + 1), *doubts])
    return _Table(columns, frozenset(at for at, cell in enumerate(headings) if _said((cell,))), at + 1, tuple(doubts))


def _person(sheet: Sheet, table: _Table, row: tuple[Cell, ...], number: int) -> tuple[Person | None, list[Problem]]:
    wrong = [
        sheet.problem(cell, NO_HEADING) for at, cell in enumerate(row) if at not in table.headed and _said((cell,))
    ]
    cells = {key: row[at] for key, at in table.columns.items() if at < len(row)}

    def refuse(key: str, message: str) -> None:
        cell = cells.get(key)
        wrong.append(sheet.problem(cell, message) if cell else Problem((key,), message, file=sheet.file, line=number))

    def said(key: str) -> str | None:
        """What a cell says, which may be nothing; None if it cannot be read."""
        try:
            return _read(cells[key]) if key in cells else ""
        except Wrong as error:
            refuse(key, str(error))
            return None

    name, contact, phone = said("name"), said("contact"), said("phone")
    if name == "":
        refuse("name", "There is no name in this row. Write how the person likes to be called.")
    if name and len(name) > LONGEST_NAME:
        refuse("name", f"A name has {LONGEST_NAME} letters at most.")
    for message in _phone_faults(contact, phone or ""):
        refuse("phone", message)
    days = tuple(_days(said("meetings") or "", lambda message: refuse("meetings", message)))
    wanted = _wanted(said("wanted") or "", lambda message: refuse("wanted", message))
    if wrong or name is None or contact is None or phone is None or wanted is None:
        return None, wrong
    return Person(name=name, contact=contact, phone=phone, meetings=days, wanted=wanted), wrong


def _read(cell: Cell) -> str:
    """What a cell says, read as any text is. Raises ``Wrong``."""
    if cell.formula or cell.merged:
        raise Wrong(FORMULA if cell.formula else MERGED)
    return str(READS[str](cell.text)) if visible(cell.text) else ""


def _phone_faults(contact: str | None, phone: str) -> Iterator[str]:
    yield from (problem.message for problem in check_ways(Contact(phone=phone)))
    if _AS_NUMBER.fullmatch(phone):
        yield NOT_TEXT
    if phone and contact == "":
        yield NOBODY_TO_RING


def _days(said: str, refuse: Callable[[str], None]) -> Iterator[date]:
    for each in filter(None, (part.strip() for part in said.replace("\n", ";").replace(",", ";").split(";"))):
        try:
            day = READS[date](each)
        except Wrong as error:
            refuse(str(error))
        else:
            yield from (day,) if isinstance(day, date) else ()


def _wanted(said: str, refuse: Callable[[str], None]) -> Wanted | None:
    words = " ".join(said.casefold().replace("-", " ").split())
    known = {**{each.value: each for each in Wanted}, **SAME}
    if words not in known:
        refuse(choose(words, (each.value for each in Wanted)))
    return known.get(words)
