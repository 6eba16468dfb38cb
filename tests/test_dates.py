from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coproduction.dates import HOW_TO_WRITE, MONTHS, Due, Kept, Period, Precision, check_period, last_day_of_month
from coproduction.edition import Edition
from coproduction.problems import Problem
from tests.strategies import DAYS, DUES

ENGLISH = Edition.load("en-GB")


@pytest.mark.parametrize(
    ("written", "precision", "last"),
    [
        ("2020-05-31", Precision.DAY, date(2020, 5, 31)),
        ("2020-5-3", Precision.DAY, date(2020, 5, 3)),
        ("31 May 2020", Precision.DAY, date(2020, 5, 31)),
        ("3 may 2020", Precision.DAY, date(2020, 5, 3)),
        ("29 February 2024", Precision.DAY, date(2024, 2, 29)),
        ("by 31 May 2020", Precision.DAY, date(2020, 5, 31)),
        ("May 2020", Precision.MONTH, date(2020, 5, 31)),
        ("2020-05", Precision.MONTH, date(2020, 5, 31)),
        ("Feb 2020", Precision.MONTH, date(2020, 2, 29)),
        ("Sept 2021", Precision.MONTH, date(2021, 9, 30)),
        ("end of May 2020", Precision.MONTH, date(2020, 5, 31)),
        ("by the end of May 2020", Precision.MONTH, date(2020, 5, 31)),
        ("  By  the END of\tMay\n2020 ", Precision.MONTH, date(2020, 5, 31)),
        ("Q1 2020", Precision.QUARTER, date(2020, 3, 31)),
        ("q2 2020", Precision.QUARTER, date(2020, 6, 30)),
        ("2020-Q3", Precision.QUARTER, date(2020, 9, 30)),
        ("end of Q4 2020", Precision.QUARTER, date(2020, 12, 31)),
        ("2020", Precision.YEAR, date(2020, 12, 31)),
        ("by the end of 2020", Precision.YEAR, date(2020, 12, 31)),
    ],
)
def test_what_is_due_by_a_time_is_due_on_its_last_day(written: str, precision: Precision, last: date) -> None:
    due = Due.parse(written)
    assert due == Due(Kept.BY, precision, last)
    assert due.last_day == last


@pytest.mark.parametrize(
    ("written", "precision", "first"),
    [
        ("from September 2020", Precision.MONTH, date(2020, 9, 1)),
        ("From 2020-09-14", Precision.DAY, date(2020, 9, 14)),
        ("from Q3 2020", Precision.QUARTER, date(2020, 7, 1)),
        ("from 2020", Precision.YEAR, date(2020, 1, 1)),
    ],
)
def test_what_runs_from_a_time_begins_on_its_first_day_and_is_never_late(
    written: str, precision: Precision, first: date
) -> None:
    due = Due.parse(written)
    assert due == Due(Kept.FROM, precision, first)
    assert due.last_day is None


@pytest.mark.parametrize("written", ["ongoing", "Ongoing", " ONGOING "])
def test_what_is_ongoing_has_no_day(written: str) -> None:
    assert Due.parse(written) == Due(Kept.ONGOING)
    assert Due.parse(written).last_day is None


@pytest.mark.parametrize(
    "written",
    [
        "", "soon", "May", "31 May", "2020-13-01", "2020-02-30", "29 February 2023", "0 May 2020", "2020-00", "0000",
        "Q5 2020", "Q0 2020", "Ju 2020", "Ma 2020", "Mayo 2020", "20", "20200531", "31/05/2020", "05-31-2020",
        "from", "from ongoing", "from the end of May 2020", "ongoing 2020", "by", "end of", "2020 2021", "-2020",
    ],
)  # fmt: skip
def test_what_is_no_due_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Due.parse(written)


def test_a_line_that_looks_like_no_date_at_all_says_how_to_write_one() -> None:
    with pytest.raises(ValueError, match=HOW_TO_WRITE):
        Due.parse("when it is ready")


@pytest.mark.parametrize("month", range(1, 13))
def test_three_letters_of_a_month_are_enough(month: int) -> None:
    assert Due.parse(f"{MONTHS[month - 1][:3]} 2021") == Due.parse(f"2021-{month:02}")


@given(DUES)
@example(Due.parse("0005"))
@example(Due.parse("from Q1 0099"))
def test_a_due_date_is_read_back_from_what_is_written(due: Due) -> None:
    assert Due.parse(str(due)) == due


@given(st.text(max_size=20))
def test_any_text_is_a_due_date_or_is_refused(text: str) -> None:
    try:
        due = Due.parse(text)
    except ValueError:
        return
    assert (due.day is None) is (due.kept is Kept.ONGOING)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2018-08-06", "6 August 2018"),
        ("May 2020", "May 2020"),
        ("Q1 2020", "January 2020 to March 2020"),
        ("Q2 2020", "April 2020 to June 2020"),
        ("Q3 2020", "July 2020 to September 2020"),
        ("Q4 2020", "October 2020 to December 2020"),
        ("2020", "2020"),
        ("from September 2020", "From September 2020"),
        ("from Q3 2020", "From July 2020"),
        ("from 2020", "From 2020"),
        ("ongoing", "Ongoing"),
    ],
)
def test_a_due_date_is_printed_as_exactly_as_it_was_given(written: str, words: str) -> None:
    assert Due.parse(written).words(ENGLISH) == words


@given(DAYS)
def test_a_month_ends_the_day_before_the_next_begins(day: date) -> None:
    last = last_day_of_month(day.year, day.month)
    assert last >= day
    assert (last.month, date.fromordinal(last.toordinal() + 1).day) == (day.month, 1)


def test_a_period_holds_both_its_ends() -> None:
    period = Period(first=date(2025, 4, 1), last=date(2026, 3, 31))
    assert [date(2025, 4, 1) in period, date(2026, 3, 31) in period] == [True, True]
    assert [date(2025, 3, 31) in period, date(2026, 4, 1) in period] == [False, False]
    assert period.words(ENGLISH) == "1 April 2025 to 31 March 2026"


def test_a_period_of_one_day_is_sound() -> None:
    assert list(check_period(Period(first=date(2026, 3, 31), last=date(2026, 3, 31)))) == []


def test_a_period_does_not_end_before_it_begins() -> None:
    (problem,) = check_period(Period(first=date(2026, 4, 1), last=date(2026, 3, 31)))
    assert problem == Problem(("last",), "The last day comes before the first. Put them the other way round.")
