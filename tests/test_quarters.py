"""Quarters and years: of the NHS’s financial year and of the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.edition import Edition
from coproduction.quarters import HOW_TO_WRITE, HOW_TO_WRITE_A_YEAR, LAST_YEAR, Quarter, Reckoning, Year
from coproduction.sources import NHS_QUARTERS, Mark
from tests.strategies import DAYS

ENGLISH = Edition.load("en-GB", catalogues=BUILTIN.catalogues)
YEARS = st.builds(Year, st.integers(1900, 2199), st.sampled_from(Reckoning))
QUARTERS = st.builds(Quarter, YEARS, st.integers(1, 4))
RECKONINGS = st.sampled_from(Reckoning)


def test_the_quarters_of_the_nhs_begin_in_april() -> None:
    assert [(each.first, each.last) for each in Year(2026).quarters] == [
        (date(2026, 4, 1), date(2026, 6, 30)),
        (date(2026, 7, 1), date(2026, 9, 30)),
        (date(2026, 10, 1), date(2026, 12, 31)),
        (date(2027, 1, 1), date(2027, 3, 31)),
    ]
    assert NHS_QUARTERS.mark is Mark.PARTLY


def test_those_of_the_calendar_begin_in_january() -> None:
    quarters = Year(2024, Reckoning.CALENDAR).quarters
    assert [(each.first, each.last) for each in quarters] == [
        (date(2024, 1, 1), date(2024, 3, 31)),
        (date(2024, 4, 1), date(2024, 6, 30)),
        (date(2024, 7, 1), date(2024, 9, 30)),
        (date(2024, 10, 1), date(2024, 12, 31)),
    ]


@pytest.mark.parametrize(
    "text", ["Q2 2026-27", "q2 2026-27", " Q2  2026–27 ", "Q2 2026/27", "Q2 2026-2027", "Q2 2026 to 2027"]
)
def test_a_financial_quarter_may_be_written_in_these_ways(text: str) -> None:
    assert Quarter.parse(text) == Quarter(Year(2026), 2)


def test_a_quarter_with_one_year_is_of_the_calendar() -> None:
    assert Quarter.parse("Q2 2026") == Quarter(Year(2026, Reckoning.CALENDAR), 2)
    assert Year.parse("2026") == Year(2026, Reckoning.CALENDAR)
    assert Year.parse("2026-27") == Year(2026)
    assert Year.parse("1999-00") == Year(1999)


@pytest.mark.parametrize(
    "text", ["", "Q5 2026", "Q0 2026", "2026", "Q2 2026-28", "Q2 2026-26", "Q2 26-27", "Q2 0000", "Q2 9999", "Q٢ 2026"]
)
def test_what_is_no_quarter_is_refused_in_words_that_help(text: str) -> None:
    with pytest.raises(ValueError, match=r"^Write a quarter as Q2 2026-27") as error:
        Quarter.parse(text)
    assert str(error.value) == HOW_TO_WRITE


@pytest.mark.parametrize("text", ["", "Q2 2026", "2026-07", "26-27", "2026-2028"])
def test_what_is_no_year_is_refused_in_words_that_help(text: str) -> None:
    with pytest.raises(ValueError, match=r"^Write a financial year as 2026-27") as error:
        Year.parse(text)
    assert str(error.value) == HOW_TO_WRITE_A_YEAR


def test_there_is_no_fifth_quarter_and_no_year_without_dates() -> None:
    for number in (0, 5):
        with pytest.raises(ValueError, match="quarters 1 to 4"):
            Quarter(Year(2026), number)
    for begins in (0, LAST_YEAR + 1):
        with pytest.raises(ValueError, match="a year begins"):
            Year(begins)
    assert Year(LAST_YEAR).last == date(LAST_YEAR + 1, 3, 31)


def test_a_quarter_is_said_in_words() -> None:
    assert Quarter.parse("Q2 2026-27").words(ENGLISH) == "July to September 2026 (quarter 2 of 2026 to 2027)"
    assert Quarter.parse("Q4 2026-27").words(ENGLISH) == "January to March 2027 (quarter 4 of 2026 to 2027)"
    assert Quarter.parse("Q2 2026").words(ENGLISH) == "April to June 2026 (quarter 2 of 2026)"


def test_a_year_is_said_in_words() -> None:
    assert Year(2026).words(ENGLISH) == "April 2026 to March 2027"
    assert Year(2026, Reckoning.CALENDAR).words(ENGLISH) == "2026"


@given(YEARS)
def test_quarters_tile_the_year(year: Year) -> None:
    quarters = year.quarters
    assert (quarters[0].first, quarters[-1].last) == (year.first, year.last)
    assert [each.last + timedelta(1) for each in quarters[:-1]] == [each.first for each in quarters[1:]]
    assert year.last + timedelta(1) == year.next.first
    assert year.next.previous == year
    assert year.period.first in year
    assert year.next.first not in year


@given(QUARTERS)
def test_the_one_after_the_one_before_is_the_same(quarter: Quarter) -> None:
    assert quarter.previous.next == quarter == quarter.next.previous
    assert quarter.last + timedelta(1) == quarter.next.first
    assert 90 <= (quarter.period.last - quarter.period.first).days + 1 <= 92


@given(DAYS, RECKONINGS)
def test_every_day_is_in_exactly_one_quarter(day: date, reckoning: Reckoning) -> None:
    mine = Quarter.of(day, reckoning)
    around = [mine.previous.previous, mine.previous, mine, mine.next, mine.next.next]
    assert [each for each in around if day in each] == [mine]
    assert [each for each in Year.of(day, reckoning).quarters if day in each] == [mine]


@given(QUARTERS)
def test_what_is_written_is_read_back(quarter: Quarter) -> None:
    assert Quarter.parse(str(quarter)) == quarter
    assert Year.parse(str(quarter.year)) == quarter.year
