"""What the columns of somebody’s action plan hold, told by their headings in the words that people use for them."""

from collections.abc import Mapping
from enum import Enum

from attrs import frozen

from coproduction.cells import Cell
from coproduction.protocols.tidying import folded


class Holds(Enum):
    """What a column holds."""

    NUMBER = "number"
    THEME = "theme"
    OBJECTIVE = "objective"
    DUE = "due"
    OWNERS = "owners"
    STARTED = "started_on"
    COMPLETED = "completed_on"
    PROGRESS = "progress"
    STATUS = "status"


def _among(words: str) -> frozenset[str]:
    return frozenset(words.split(", "))


WORDS: Mapping[Holds, frozenset[str]] = {
    Holds.NUMBER: _among("#, id, item, no, number, ref, reference, action no, item no, objective no, ref no"),
    Holds.THEME: _among("area, domain, key theme, key themes, priority, section, theme, themes, workstream"),
    Holds.OBJECTIVE: _among(
        "action, actions, action required, activity, aim, description, goal, objective, objectives, task, tasks, what, "
        "what we will do, what will we do"
    ),
    Holds.DUE: _among(
        "achieved by, achieved by end of, achieved by the end of, by, by when, complete by, date, date due, deadline, "
        "due, due by, due date, end date, target, target date, timeframe, timescale, timescales, to be completed by, "
        "when"
    ),
    Holds.OWNERS: _among(
        "accountable, action owner, by whom, lead, leads, lead officer, owner, owners, person responsible, "
        "responsibility, responsible, responsible officer, responsible person, who"
    ),
    Holds.STARTED: _among("date started, start, start date, started, started on"),
    Holds.COMPLETED: _among("actual completion date, completed, completed on, completion date, date completed"),
    Holds.PROGRESS: _among("% complete, % progress, per cent complete, percent complete, progress"),
    Holds.STATUS: _among("brag, brag rating, brag status, rag, rag rating, rag status, rating, status"),
}

_KNOWN = {words: holds for holds, some in WORDS.items() for words in some}


def held(heading: str) -> Holds | None:
    """What a column of this heading holds, if that is known."""
    words = folded(heading.partition("(")[0])
    return _KNOWN.get(words) or _KNOWN.get(words.replace(" s", "")) if words else None


@frozen
class Headings:
    """A row of headings: what each column holds, by its place, and the cells of those that nobody knows."""

    columns: Mapping[int, Holds]
    unknown: Mapping[int, Cell]

    def at(self, holds: Holds) -> int | None:
        """The place of the first column that holds something."""
        return next((at for at, each in self.columns.items() if each is holds), None)


def headings(row: tuple[Cell, ...]) -> Headings | None:
    """The headings of a table of objectives, if this row is one: it names them, and at least one other column."""
    columns: dict[int, Holds] = {}
    for at, cell in enumerate(row):
        holds = held(cell.text)
        if holds and holds not in columns.values():
            columns[at] = holds
    if Holds.OBJECTIVE not in columns.values() or len(columns) == 1:
        return None
    return Headings(columns, {at: cell for at, cell in enumerate(row) if cell.text and at not in columns})
