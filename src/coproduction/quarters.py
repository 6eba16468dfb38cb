"""Quarters and years that reports are about: of the NHS’s financial year, which begins in April, and of the calendar.

The first quarter of a financial year is April to June, the last January to March (``sources.NHS_QUARTERS`` was read for
the last; that the others go before it is common knowledge).
"""

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum

from attrs import Attribute, field, frozen

from coproduction.dates import Period, last_day_of_month
from coproduction.edition import Edition

QUARTERS = 4
MONTHS_OF_A_QUARTER = 3
LAST_YEAR = 9998
"""The last year of which every day is a date."""

HOW_TO_WRITE = "Write a quarter as Q2 2026-27 for a financial year, or as Q2 2026 for a calendar year."
HOW_TO_WRITE_A_YEAR = "Write a financial year as 2026-27, or a calendar year as 2026."

_YEAR = r"(?P<begins>\d{4})(?: ?(?:[-–/]|to) ?(?P<ends>\d{4}|\d\d))?"
_WRITTEN = re.compile(_YEAR, re.ASCII)
_QUARTER = re.compile(rf"q(?P<number>[1-4]) (?P<year>{_YEAR})", re.ASCII)


class Reckoning(Enum):
    """Which year a quarter is counted in."""

    FINANCIAL = "financial"
    CALENDAR = "calendar"


FIRST_MONTH: Mapping[Reckoning, int] = {Reckoning.FINANCIAL: 4, Reckoning.CALENDAR: 1}
"""The month with which each year begins."""


def _is_a_year(_: object, __: "Attribute[int]", begins: int) -> None:
    if not 1 <= begins <= LAST_YEAR:
        raise ValueError(f"a year begins from 1 to {LAST_YEAR}")


def _is_a_quarter(_: object, __: "Attribute[int]", number: int) -> None:
    if not 1 <= number <= QUARTERS:
        raise ValueError("a year has quarters 1 to 4")


@frozen
class Year:
    """A year, named by the year of the calendar in which it begins."""

    begins: int = field(validator=_is_a_year)
    reckoning: Reckoning = Reckoning.FINANCIAL

    @classmethod
    def parse(cls, text: str) -> "Year":
        """Read “2026-27”, a financial year, or “2026”, one of the calendar; ``ValueError`` if it is neither."""
        found = _WRITTEN.fullmatch(_plainly(text))
        if not found:
            raise ValueError(HOW_TO_WRITE_A_YEAR)
        begins, ends = int(found["begins"]), found["ends"]
        if ends is None:
            return cls(begins, Reckoning.CALENDAR)
        if int(ends) not in (begins + 1, (begins + 1) % 100):
            raise ValueError(HOW_TO_WRITE_A_YEAR)
        return cls(begins)

    @classmethod
    def of(cls, day: date, reckoning: Reckoning = Reckoning.FINANCIAL) -> "Year":
        """The year that a day is in."""
        return cls(day.year - (day.month < FIRST_MONTH[reckoning]), reckoning)

    @property
    def quarters(self) -> tuple["Quarter", ...]:
        """Its four quarters, in order."""
        return tuple(Quarter(self, number) for number in range(1, QUARTERS + 1))

    @property
    def first(self) -> date:
        """Its first day."""
        return self.quarters[0].first

    @property
    def last(self) -> date:
        """Its last day."""
        return self.quarters[-1].last

    @property
    def period(self) -> Period:
        """The year as a stretch of time."""
        return Period(first=self.first, last=self.last)

    @property
    def previous(self) -> "Year":
        """The year before."""
        return Year(self.begins - 1, self.reckoning)

    @property
    def next(self) -> "Year":
        """The year after."""
        return Year(self.begins + 1, self.reckoning)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        """The year as it is written in a file; ``parse`` reads it back."""
        ends = f"-{(self.begins + 1) % 100:02}" if self.reckoning is Reckoning.FINANCIAL else ""
        return f"{self.begins:04}{ends}"

    def words(self, _: Edition) -> str:
        """The year as a reader sees it where it stands alone, such as April 2026 to March 2027."""
        if self.reckoning is Reckoning.CALENDAR:
            return self.short(_)
        return _("{first} to {last}", first=_.month(self.first), last=_.month(self.last))

    def short(self, _: Edition) -> str:
        """The year where it is plain that a year is meant, such as 2026 to 2027."""
        if self.reckoning is Reckoning.CALENDAR:
            return str(self.begins)
        return _("{begins} to {ends}", begins=self.begins, ends=self.begins + 1)


@frozen
class Quarter:
    """Three months of a year."""

    year: Year
    number: int = field(validator=_is_a_quarter)

    @classmethod
    def parse(cls, text: str) -> "Quarter":
        """Read “Q2 2026-27”, of a financial year, or “Q2 2026”, of the calendar; ``ValueError`` if it is neither."""
        found = _QUARTER.fullmatch(_plainly(text))
        if not found:
            raise ValueError(HOW_TO_WRITE)
        try:
            return cls(Year.parse(found["year"]), int(found["number"]))
        except ValueError:
            raise ValueError(HOW_TO_WRITE) from None

    @classmethod
    def of(cls, day: date, reckoning: Reckoning = Reckoning.FINANCIAL) -> "Quarter":
        """The quarter that a day is in."""
        months = (day.month - FIRST_MONTH[reckoning]) % 12
        return cls(Year.of(day, reckoning), months // MONTHS_OF_A_QUARTER + 1)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(*self._month(0), 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return last_day_of_month(*self._month(MONTHS_OF_A_QUARTER - 1))

    @property
    def period(self) -> Period:
        """The quarter as a stretch of time."""
        return Period(first=self.first, last=self.last)

    @property
    def previous(self) -> "Quarter":
        """The quarter before."""
        return Quarter(self.year, self.number - 1) if self.number > 1 else self.year.previous.quarters[-1]

    @property
    def next(self) -> "Quarter":
        """The quarter after."""
        return Quarter(self.year, self.number + 1) if self.number < QUARTERS else self.year.next.quarters[0]

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        """The quarter as it is written in a file; ``parse`` reads it back."""
        return f"Q{self.number} {self.year}"

    def words(self, _: Edition) -> str:
        """The quarter as a reader sees it, such as July to September 2026 (quarter 2 of 2026 to 2027)."""
        return _(
            "{first} to {last} (quarter {n} of {year})",
            first=_.month_name(self.first),
            last=_.month(self.last),
            n=_.number(self.number),
            year=self.year.short(_),
        )

    def _month(self, later: int) -> tuple[int, int]:
        """The year and the number of one of its months."""
        months = FIRST_MONTH[self.year.reckoning] - 1 + (self.number - 1) * MONTHS_OF_A_QUARTER + later
        return self.year.begins + months // 12, months % 12 + 1


def _plainly(text: str) -> str:
    """A text with single spaces and small letters."""
    return " ".join(text.lower().split())
