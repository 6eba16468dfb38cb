"""Working days in the four nations: bank holidays as each nation keeps them."""

import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction import calendar
from coproduction.calendar import Nation, is_working_day, on_or_after, on_or_before, working_days_after
from coproduction.errors import MissingTool

ENGLAND, WALES, SCOTLAND, NORTHERN_IRELAND = Nation
DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
NATIONS = st.sampled_from(Nation)


@pytest.mark.parametrize(
    ("day", "off"),
    [
        (date(2026, 1, 1), set(Nation)),
        (date(2026, 1, 2), {SCOTLAND}),
        (date(2026, 3, 17), {NORTHERN_IRELAND}),
        (date(2026, 4, 3), set(Nation)),
        (date(2026, 4, 6), {ENGLAND, WALES, NORTHERN_IRELAND}),
        (date(2026, 7, 13), {NORTHERN_IRELAND}),
        (date(2026, 8, 3), {SCOTLAND}),
        (date(2026, 8, 31), {ENGLAND, WALES, NORTHERN_IRELAND}),
        (date(2026, 11, 30), {SCOTLAND}),
        (date(2026, 12, 28), set(Nation)),
        (date(2022, 9, 19), set(Nation)),
        (date(2026, 5, 23), set(Nation)),
        (date(2026, 5, 26), set()),
    ],
)
def test_each_nation_keeps_its_own_bank_holidays(day: date, off: set[Nation]) -> None:
    assert {nation for nation in Nation if not is_working_day(day, nation)} == off


@given(DAYS, NATIONS)
def test_the_nearest_working_days_are_working_days_with_none_between(day: date, nation: Nation) -> None:
    before, after = on_or_before(day, nation), on_or_after(day, nation)
    assert before <= day <= after
    assert is_working_day(before, nation)
    assert is_working_day(after, nation)
    between = (before + timedelta(days=n) for n in range(1, (after - before).days))
    assert not [each for each in between if is_working_day(each, nation)]


@given(DAYS, NATIONS, st.integers(-30, 30))
def test_working_days_are_counted_forwards_and_backwards(day: date, nation: Nation, number: int) -> None:
    reached = working_days_after(day, number, nation)
    first, last = sorted((day, reached))
    counted = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    assert sum(is_working_day(each, nation) for each in counted if each != day) == abs(number)
    assert number == 0 or is_working_day(reached, nation)


def test_what_is_not_installed_is_named_with_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    calendar._holidays.cache_clear()
    monkeypatch.setitem(sys.modules, "holidays", None)
    with pytest.raises(MissingTool, match=r"coproduction\[calendar\]"):
        is_working_day(date(2026, 1, 5), Nation.WALES)
