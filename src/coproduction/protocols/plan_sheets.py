"""Somebody’s action plan in a spreadsheet as plain data of a plan, and everything in it that could not be read.

No date and no owner is made up. What can be read in one way only is read; the rest is told with its cell.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from pathlib import PurePath
from typing import Any

from coproduction.cells import Cell, Sheet, errors_marked
from coproduction.problems import Path, Problem, Severity
from coproduction.protocols.brought import Brought, Spot
from coproduction.protocols.objectives import Owner
from coproduction.protocols.own_tables import are_ours, plan_of_ours
from coproduction.protocols.plan_checks import ALL_DONE
from coproduction.protocols.plan_headings import Holds
from coproduction.protocols.plan_rows import NO_TABLE, NOTE, Entry, Rows, why_unread
from coproduction.protocols.tidying import folded, plain_signs, tidy
from coproduction.protocols.written_dates import NOT_YET, day_written, done_written, due_written
from coproduction.protocols.written_owners import Posts, known_from, lines_of, owners_written
from coproduction.scalars import Wrong

NO_DATE = "There is no date here yet. The objective stays without one."
NO_OWNER = "Nobody answers for this yet."
NOT_NAMED = "Another who answers for this is not named yet."
MERGED = "This cell is merged with others, so it is not sure for which rows it holds. Fill in each row."
NOT_SURE = "This may be more than one post, or one that is not known. It is kept whole. Put each on a line of its own."
PER_CENT = "Write a whole number of per cent, such as 40."
NO_THEME = "No theme is found, so all objectives of this sheet stand under one."
THEME_ABOVE = "There is no theme in this row, so the one above is taken."

NUMBERED = "This number stands in another row as well, so the objective has another id here."

FIELDS = {Holds.NUMBER: "id", Holds.OBJECTIVE: "text"}
"""Fields of an objective that are called otherwise than what a column holds."""

_NUMBER = re.compile(r"\d{1,9}")
_UNTITLED = re.compile(r"(sheet|table)? ?\d*", re.I)
"""Titles that a sheet has when nobody gave it one."""


def brought_in(sheets: tuple[Sheet, ...], owners: tuple[Owner, ...] = ()) -> Brought:
    """The plan in sheets: in tables of ours, or in a table of anybody’s. ``owners`` are posts that are known."""
    return plan_of_ours(sheets) if are_ours(sheets) else _Bringing(sheets, owners).brought()


class _Bringing:
    """A plan on its way out of a spreadsheet."""

    def __init__(self, sheets: tuple[Sheet, ...], owners: tuple[Owner, ...]) -> None:
        self.tables = [Rows(errors_marked(sheet)).read() for sheet in sheets]
        self.problems = [problem for table in self.tables for problem in table.problems]
        entries = [line for table in self.tables for line in table.lines if isinstance(line, Entry)]
        self.given = {_key(owner.title): owner.id for owner in owners}
        titles = (owner.title for owner in owners)
        lines = (line for entry in entries for line in _owners_lines(entry) if _is_owner(line))
        self.known = Posts.of(titles) if owners else known_from(lines)
        self.numbers = Counter(filter(None, (_text(each, Holds.NUMBER) for each in entries)))
        self.spots: dict[Path, Spot] = {}
        self.themes: dict[str, dict[str, str]] = {}
        self.owners: dict[str, dict[str, str]] = {}
        self.objectives: list[dict[str, Any]] = []
        self.ids = {"themes": _Ids(), "owners": _Ids(), "objectives": _Ids(self.numbers)}
        self.places: dict[str, int] = {}
        self.under: Counter[str] = Counter()
        self.seen: dict[str, Cell] = {}

    def brought(self) -> Brought:
        """The plain data, and what is to be told of it."""
        if not any(table.lines for table in self.tables) and not self.problems:
            self.problems.append(Problem((), NO_TABLE))
        title = self._title()
        for table in self.tables:
            self._table(table, title)
        lists = {"themes": [*self.themes.values()], "owners": [*self.owners.values()], "objectives": self.objectives}
        return Brought({"type": "action-plan", "title": title, **lists}, self.spots, tuple(self.problems))

    def _tell(self, sheet: Sheet, cell: Cell, message: str, severity: Severity = Severity.ERROR) -> None:
        self.problems.append(sheet.problem(cell, message, severity))

    def _title(self) -> str:
        """The first text above a table, or else the name of the file."""
        above = [Spot(table.sheet, cell) for table in self.tables for cell in table.above]
        first = next((spot for spot in above if spot.cell.text), None)
        title = _key(first.cell.text) if first else None
        for spot in above:
            if spot.cell.formula or _key(spot.cell.text) != title:
                self._tell(spot.sheet, spot.cell, NOTE, Severity.ADVICE)
        if first:
            self.spots["title",] = first
            return tidy(first.cell.text)
        return next((PurePath(table.sheet.file).stem for table in self.tables), "")

    def _table(self, table: Rows, title: str) -> None:
        now = ""
        for line in table.lines:
            if not isinstance(line, Entry):
                now = self._theme(line.sheet, line.cell, tidy(line.cell.text))
                continue
            now = self._entry_theme(line, now) or now
            if not now:
                now = self._only_theme(table, line, title)
            self._objective(line, now)

    def _entry_theme(self, entry: Entry, now: str) -> str:
        """The theme that stands in a column of its own."""
        cell = entry.cells.get(Holds.THEME)
        if cell is None or not (tidy(cell.text) or cell.formula or now):
            return ""
        title = tidy(cell.text)
        if not self._cannot_be_read(entry.sheet, cell) and not title:
            self._tell(entry.sheet, cell, THEME_ABOVE)
        return self._theme(entry.sheet, cell, title) if title else ""

    def _only_theme(self, table: Rows, entry: Entry, title: str) -> str:
        """One theme for a sheet that has none, called like the sheet or like the plan."""
        cell = entry.cells[Holds.OBJECTIVE]
        self._tell(table.sheet, cell, NO_THEME, Severity.ADVICE)
        named = table.sheet.title if not _UNTITLED.fullmatch(table.sheet.title) else title
        return self._theme(table.sheet, cell, named)

    def _theme(self, sheet: Sheet, cell: Cell, title: str) -> str:
        """The id of a theme, which is new or was there before."""
        key = _key(title)
        if key not in self.themes:
            word = next(iter(folded(title).split()), "")
            self.spots["themes", len(self.themes), "title"] = Spot(sheet, cell)
            self.themes[key] = {"id": self.ids["themes"].like(_slug(word) or "theme"), "title": title}
            self.places[self.themes[key]["id"]] = len(self.themes)
        return self.themes[key]["id"]

    def _objective(self, entry: Entry, theme: str) -> None:
        cell = entry.cells[Holds.OBJECTIVE]
        at: Path = ("objectives", len(self.objectives))
        self.spots[at] = Spot(entry.sheet, cell)
        for holds, each in entry.cells.items():
            self.spots[*at, FIELDS.get(holds, holds.value)] = Spot(entry.sheet, each)
        before = self.seen.setdefault(_key(tidy(cell.text)), cell)
        if before is not cell:
            self._tell(entry.sheet, cell, f"The same objective stands in {before.ref}. Both are kept.")
        record = {"id": self._number(entry, theme), "theme": theme, "text": tidy(cell.text)}
        self.under[theme] += 1
        self.objectives.append({**record, **dict(self._values(entry))})

    def _number(self, entry: Entry, theme: str) -> str:
        """The number in the row, if no other row has it; else one of the theme and its place in it."""
        cell, number = entry.cells.get(Holds.NUMBER), _text(entry, Holds.NUMBER)
        if cell:
            self._cannot_be_read(entry.sheet, cell)
        if number and self.numbers[number] == 1:
            return number
        if cell and number:
            self._tell(entry.sheet, cell, NUMBERED, Severity.ADVICE)
        first = int(number) if _NUMBER.fullmatch(number) else 1 + self.under[theme]
        return self.ids["objectives"].fresh(first, lambda n: f"{self.places[theme]}.{n}")

    def _values(self, entry: Entry) -> Iterator[tuple[str, Any]]:
        """What a row says beside its objective."""
        readers: dict[Holds, Callable[[str], object]] = {
            Holds.DUE: due_written,
            Holds.STARTED: day_written,
            Holds.COMPLETED: done_written,
            Holds.PROGRESS: _per_cent,
        }
        for holds, reads in readers.items():
            cell = entry.cells.get(holds)
            if cell is None or self._cannot_be_read(entry.sheet, cell):
                continue
            try:
                value = reads(cell.text)
            except Wrong as wrong:
                self._tell(entry.sheet, cell, str(wrong))
                continue
            if value is not None:
                yield holds.value, value if isinstance(value, int) else str(value)
            elif holds is Holds.DUE:
                self._tell(entry.sheet, cell, NO_DATE, Severity.ADVICE)
        yield "owners", self._answering(entry)

    def _cannot_be_read(self, sheet: Sheet, cell: Cell) -> bool:
        """Whether a cell is a formula, or one of merged cells without a text of its own."""
        if cell.formula:
            self._tell(sheet, cell, why_unread(cell))
        elif cell.merged and not cell.text:
            self._tell(sheet, cell, MERGED)
        return cell.formula or (cell.merged and not cell.text)

    def _answering(self, entry: Entry) -> list[str]:
        """The ids of those who answer for an objective."""
        cell = entry.cells.get(Holds.OWNERS)
        if cell is None:
            return []
        unread = [self._cannot_be_read(entry.sheet, each) for each in (cell, *entry.more_owners)]
        if all(unread):
            return []
        lines = _owners_lines(entry)
        answering = [line for line in lines if _is_owner(line)]
        if len(answering) < len(lines) or not lines:
            self._tell(entry.sheet, cell, NOT_NAMED if answering else NO_OWNER, Severity.ADVICE)
        found = owners_written("\n".join(answering), self.known, given=bool(self.given))
        if found.unsure:
            self._tell(entry.sheet, cell, NOT_SURE)
        return [self._owner(entry.sheet, cell, title) for title in found.titles]

    def _owner(self, sheet: Sheet, cell: Cell, title: str) -> str:
        """The id of an owner, who is on the list that was given, was there before, or is new."""
        key = _key(title)
        if key not in self.owners:
            initials = "".join(word[0] for word in folded(title).split() if word not in ("and", "of", "the"))
            wanted = self.given.get(key) or _slug(initials) or "owner"
            self.spots["owners", len(self.owners), "title"] = Spot(sheet, cell)
            self.owners[key] = {"id": self.ids["owners"].like(wanted), "title": title}
        return self.owners[key]["id"]


def _key(title: str) -> str:
    """By what two titles are the same."""
    return folded(title) or title


def _text(entry: Entry, holds: Holds) -> str:
    cell = entry.cells.get(holds)
    return tidy(cell.text) if cell else ""


def _owners_lines(entry: Entry) -> list[str]:
    cells = (entry.cells.get(Holds.OWNERS), *entry.more_owners)
    return [line for cell in cells if cell for line in lines_of(cell.text)]


def _is_owner(line: str) -> bool:
    """Whether a line names anybody, and does not say that there is nobody yet."""
    return plain_signs(line).rstrip(".") not in NOT_YET


def _per_cent(text: str) -> int | None:
    said = tidy(text).removesuffix("%").removesuffix("per cent").strip()
    if not said:
        return None
    if not re.fullmatch(r"\d{1,3}", said, re.ASCII) or int(said) > ALL_DONE:
        raise Wrong(PER_CENT)
    return int(said)


def _slug(word: str) -> str:
    """A word as an id: small letters and figures without accents."""
    bare = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", bare)


class _Ids:
    """Ids of which no two are the same. A search goes on where the last one for the same ended."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self.taken = set(taken)
        self.following: dict[str, int] = {}

    def fresh(self, first: int, called: Callable[[int], str]) -> str:
        """The first id of its number that no other has."""
        wanted = called(first)
        free = next(n for n in count(self.following.get(wanted, first)) if called(n) not in self.taken)
        self.following[wanted] = free + 1
        self.taken.add(called(free))
        return called(free)

    def like(self, wanted: str) -> str:
        """This id, or one with a number after it."""
        return self.fresh(1, lambda n: wanted if n == 1 else f"{wanted}{n}")
