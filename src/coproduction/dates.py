"""Days as strategies write them: due by the end of a month, a quarter or a year, from some time on, or ongoing.

"By the end of May 2020" means its last day (KMPT's table is headed "Achieved by end of"). The precision in which a
day was given is kept, and nothing ongoing is ever a date: it cannot be sorted, aged or overdue.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Annotated, Protocol, assert_never

from attrs import frozen

from coproduction.labels import N_, Label
from coproduction.problems import Problem


class Precision(Enum):
    """How exactly a day was given."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Kept(Enum):
    """How a day is meant to be kept."""

    BY = "by"
    FROM = "from"
    ONGOING = "ongoing"


Day = date
"""Within a class that has a method called ``date``, the type goes by this name."""


class SaysDates(Protocol):
    """What turns days into the words of a language: an edition."""

    def __call__(self, message: str, /, **values: object) -> str:
        """The message in the language."""

    def date(self, day: Day, /) -> str:
        """A day, such as 6 August 2018."""

    def month(self, day: Day, /) -> str:
        """A month, such as August 2018."""


MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

SHORTEST_MONTH = 3
"""Letters of a month's name that are enough."""

HOW_TO_WRITE = "Write a due date as 31 May 2020, 2020-05-31, May 2020, Q2 2020, 2020, from September 2020, or ongoing."

_PATTERNS = (
    (re.compile(r"(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)"), Precision.DAY),
    (re.compile(r"(?P<d>\d\d?) (?P<name>[a-z]+) (?P<y>\d{4})"), Precision.DAY),
    (re.compile(r"(?P<y>\d{4})-(?P<m>\d\d?)"), Precision.MONTH),
    (re.compile(r"(?P<name>[a-z]+) (?P<y>\d{4})"), Precision.MONTH),
    (re.compile(r"q(?P<q>[1-4]) (?P<y>\d{4})|(?P<y2>\d{4})-q(?P<q2>[1-4])"), Precision.QUARTER),
    (re.compile(r"(?P<y>\d{4})"), Precision.YEAR),
)


@frozen
class Due:
    """When something is to be achieved. ``day`` is the last day (``BY``), the first (``FROM``), or None (``ONGOING``).

    Quarters are those of the calendar: the second is April to June.
    """

    kept: Kept
    precision: Precision = Precision.DAY
    day: date | None = None

    @classmethod
    def parse(cls, text: str) -> "Due":
        """Read what an author wrote; ``ValueError`` if it is no due date."""
        said = re.sub(r"\s+", " ", text.strip().lower())
        if said == "ongoing":
            return cls(Kept.ONGOING)
        if said.startswith("from "):
            first, _, precision = _span(said.removeprefix("from "))
            return cls(Kept.FROM, precision, first)
        _, last, precision = _span(re.sub(r"^(by )?(the )?(end of )?", "", said))
        return cls(Kept.BY, precision, last)

    @property
    def last_day(self) -> date | None:
        """The last day on which it is in time, if it has one."""
        return self.day if self.kept is Kept.BY else None

    def __str__(self) -> str:
        """The due date as it is written in a file; ``parse`` reads it back."""
        if self.day is None:
            return "ongoing"
        day = self.day
        written = {
            Precision.DAY: day.isoformat(),
            Precision.MONTH: f"{day.year:04}-{day.month:02}",
            Precision.QUARTER: f"{day.year:04}-Q{(day.month + 2) // 3}",
            Precision.YEAR: f"{day.year:04}",
        }[self.precision]
        return f"from {written}" if self.kept is Kept.FROM else written

    def words(self, _: SaysDates) -> str:
        """The due date as a reader sees it."""
        if self.day is None:
            return _("Ongoing")
        if self.kept is Kept.BY:
            return _span_in_words(self.day, self.precision, _)
        begins = Precision.MONTH if self.precision is Precision.QUARTER else self.precision
        return _("From {day}", day=_span_in_words(self.day, begins, _))


def last_day_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def _span_in_words(day: date, precision: Precision, _: SaysDates) -> str:
    match precision:
        case Precision.DAY:
            return _.date(day)
        case Precision.MONTH:
            return _.month(day)
        case Precision.QUARTER:
            opening = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
            closing = date(day.year, opening.month + 2, 1)
            return _("{first} to {last}", first=_.month(opening), last=_.month(closing))
        case Precision.YEAR:
            return str(day.year)
        case _:
            assert_never(precision)


def _span(said: str) -> tuple[date, date, Precision]:
    for pattern, precision in _PATTERNS:
        if found := pattern.fullmatch(said):
            parts = {name.rstrip("2"): value for name, value in found.groupdict().items() if value}
            first, last = _edges(parts)
            return first, last, precision
    raise ValueError(HOW_TO_WRITE)


def _edges(parts: dict[str, str]) -> tuple[date, date]:
    year = int(parts["y"])
    if "q" in parts:
        closing = int(parts["q"]) * 3
        return date(year, closing - 2, 1), last_day_of_month(year, closing)
    if "name" not in parts and "m" not in parts:
        return date(year, 1, 1), date(year, 12, 31)
    month = _month(parts["name"]) if "name" in parts else int(parts["m"])
    if "d" in parts:
        day = date(year, month, int(parts["d"]))
        return day, day
    return date(year, month, 1), last_day_of_month(year, month)


def _month(name: str) -> int:
    matches = [
        number for number, month in enumerate(MONTHS, 1) if len(name) >= SHORTEST_MONTH and month.startswith(name)
    ]
    if len(matches) != 1:
        raise ValueError(HOW_TO_WRITE)
    return matches[0]


@frozen(kw_only=True)
class Period:
    """A stretch of time, both ends included."""

    first: Annotated[date, Label(N_("First day"), example="2025-04-01")]
    last: Annotated[date, Label(N_("Last day"), example="2026-03-31")]

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def words(self, _: SaysDates) -> str:
        """The period as a reader sees it."""
        return _("{first} to {last}", first=_.date(self.first), last=_.date(self.last))


def check_period(period: Period) -> Iterator[Problem]:
    """A period does not end before it begins."""
    if period.last < period.first:
        yield Problem(("last",), "The last day comes before the first. Put them the other way round.")
