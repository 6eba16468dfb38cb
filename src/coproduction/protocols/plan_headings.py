"""What the columns of somebody’s action plan hold, told by their headings in the words that people use for them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from attrs import define, field, frozen

from coproduction.cells import Cell
from coproduction.protocols.tidying import folded, tidy

SEVERAL = (
    "This heading stands over several columns. Nobody can tell which one it names. Give each a heading of its own."
)
SECOND = "This is a second row of headings, so this column is not read. Put all headings into one row."

Table = Sequence[tuple[Cell, ...]]


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


_SECOND = _among("actual, begin, begins, end, ends, finish, forecast, from, original, planned, revised, support, to")
"""Words in a second row of headings, which part a column that the first row names as one."""

_YEAR = re.compile(r"\d{4}")


@frozen
class Headings:
    """A row of headings: what each column holds, by its place."""

    columns: Mapping[int, Holds]

    def at(self, holds: Holds) -> int | None:
        """The place of the first column that holds something."""
        return next((at for at, each in self.columns.items() if each is holds), None)


def filled(row: tuple[Cell, ...]) -> list[Cell]:
    """The cells of a row in which there is something to see, or a formula."""
    return [cell for cell in row if tidy(cell.text) or cell.formula]


def headings(row: tuple[Cell, ...]) -> Headings | None:
    """The headings of a table of objectives, if this row is one: it names them, and at least one other column."""
    columns: dict[int, Holds] = {}
    for at, cell in enumerate(row):
        holds = held(cell.text)
        if holds and holds not in columns.values():
            columns[at] = holds
    if Holds.OBJECTIVE not in columns.values() or len(columns) == 1:
        return None
    return Headings(columns)


def spanned(row: tuple[Cell, ...], at: int) -> range:
    """The columns after one over which its heading is merged."""
    end = at + 1
    while row[at].merged and end < len(row) and row[end].merged and not row[end].text:
        end += 1
    return range(at + 1, end)


def go_on(cells: list[Cell]) -> bool:
    """Whether these, which stand right below headings, are headings too."""
    return all(held(cell.text) or _is_second(folded(cell.text)) for cell in cells)


def _is_second(words: str) -> bool:
    return words.removesuffix(" dates").removesuffix(" date") in _SECOND


@define
class Columns:
    """Columns below a row of headings. Those that were ``told`` of are told of once; ``second`` is a second row."""

    headings: Headings
    row: tuple[Cell, ...] = field(default=(), repr=False)
    doubts: tuple[tuple[Cell, str], ...] = ()
    told: set[int] = field(factory=set)
    second: int = -1


def named_in(rows: Table, every: Sequence[Headings | None], at: int, named: Headings) -> Columns:
    """The columns of a row of headings. ``every`` has the headings of each row, where it is a row of them."""
    below = next((each for each in range(at + 1, len(rows)) if filled(rows[each])), len(rows))
    second = _second(rows[at], rows[below], named) if below < len(rows) and not every[below] else {}
    end = next((each for each in range(at + 1, len(rows)) if every[each]), len(rows))
    several = {
        column: span
        for column in named.columns
        if (span := spanned(rows[at], column)) and any(_within(rows[at + 1 : end], span))
    }
    over = {column for first, span in several.items() for column in (first, *span)}
    doubts = [(rows[at][column], SEVERAL) for column in several]
    doubts += [(cell, SECOND) for column, cell in second.items() if column not in over]
    told = over | second.keys()
    sure = {column: holds for column, holds in named.columns.items() if column not in told or holds is Holds.OBJECTIVE}
    return Columns(Headings(sure), rows[at], tuple(doubts), told, below if second else -1)


def _within(rows: Table, span: range) -> Iterator[Cell]:
    for row in rows:
        yield from filled(row[span.start : span.stop])


def _second(above: tuple[Cell, ...], row: tuple[Cell, ...], named: Headings) -> Mapping[int, Cell]:
    """The cells of a row right below headings by their columns, if they are headings too and belong to no objective."""
    cells = {at: cell for at, cell in enumerate(row) if filled((cell,))}
    its_own = {named.columns.get(at) for at in cells} & {Holds.OBJECTIVE, Holds.THEME, Holds.NUMBER}
    # a table that has lost its merged cells has one heading, and none beside it, above the two that part it
    beside = any({at, at + 1} <= cells.keys() and not filled(above[at + 1 : at + 2]) for at in named.columns)
    parted = beside and not any(_YEAR.search(cell.text) for cell in cells.values())
    return cells if not its_own and (parted or go_on([*cells.values()])) else {}
