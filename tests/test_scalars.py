"""Days that somebody can have meant: any other is refused, so that no sum with a day leads out of the calendar."""

from datetime import date

import pytest

from coproduction.dates import Due
from coproduction.scalars import READS, WRONG_YEAR, Wrong


@pytest.mark.parametrize("written", ["1899-12-31", "31 December 2201", date(2201, 1, 1), date.min, "9999-12-31"])
@pytest.mark.parametrize("kind", [date, Due])
def test_a_day_in_a_year_that_nobody_means_is_refused(kind: type, written: object) -> None:
    with pytest.raises(Wrong) as wrong:
        READS[kind](written)
    assert str(wrong.value) == WRONG_YEAR == "Write a year from 1900 to 2200."


@pytest.mark.parametrize("written", ["1899", "from May 0001", "Q4 2201", "May 9999", 2201])
def test_a_due_date_in_such_a_year_is_refused_too(written: object) -> None:
    with pytest.raises(Wrong, match="from 1900 to 2200"):
        READS[Due](written)


@pytest.mark.parametrize("written", ["1900-01-01", "2200-12-31", date(1900, 1, 1), date(2200, 12, 31)])
def test_the_first_and_the_last_of_the_years_are_right(written: object) -> None:
    assert READS[date](written) == getattr(READS[Due](written), "day", None)


def test_what_is_ongoing_has_no_year() -> None:
    assert READS[Due]("ongoing") == Due.parse("ongoing")


@pytest.mark.parametrize("written", ["02/10/2025", "2/1/25", "31.12.2026"])
def test_a_day_in_strokes_or_dots_is_refused_because_nobody_can_tell_the_month(written: str) -> None:
    for kind in (date, Due):
        with pytest.raises(Wrong, match=r"nobody can tell the day from the month"):
            READS[kind](written)
