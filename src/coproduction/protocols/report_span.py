"""What time a report is about: a quarter or a year, and the two days between which it looks for what moved."""

from datetime import date

from attrs import frozen

from coproduction.quarters import Quarter, Year

Span = Quarter | Year

HOW_TO_WRITE_A_SPAN = "Write a quarter as Q2 2026-27 or Q2 2026, or a whole year as 2026-27 or 2026."


def span_of(text: str) -> Span | None:
    """The quarter or the year that somebody wrote, if it is one."""
    for read in (Quarter.parse, Year.parse):
        try:
            return read(text)
        except ValueError:
            continue
    return None


def day_before(day: date) -> date:
    """The day before another; the first of all days has none but itself."""
    return date.fromordinal(max(day.toordinal() - 1, date.min.toordinal()))


@frozen
class Between:
    """After one day and until another: what was on the first day is not new."""

    then: date
    day: date

    def holds(self, on: date | None) -> bool:
        """Whether a day is one of those."""
        return on is not None and self.then < on <= self.day
