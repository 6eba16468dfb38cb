"""A chart and its table, months, and scales."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.charting import months, scale, with_table
from coproduction.document import RunChart, Tag, Timeline, plain
from tests.plots import PLAN, YEAR
from tests.strategies import run_charts, timelines

FOUR = ("Objective", "From", "Achieved by", "Status")


def test_the_table_of_a_timeline_has_a_row_for_each_bar() -> None:
    chart, table = with_table(PLAN, "The plan as a table", FOUR)
    assert chart is PLAN
    assert [column.heading for column in table.columns] == [*FOUR]
    assert [plain(cell) for cell in table.rows[0]] == ["C1 Write to carers", "2025-11-22", "2026-01-01", "R Overdue"]
    assert isinstance(table.rows[0][3][0], Tag)
    assert len(table.rows) == 25


def test_the_table_of_a_run_chart_has_its_numbers_and_then_those_of_its_lines() -> None:
    _, table = with_table(YEAR, "The numbers", ("Month", "People"))
    assert [column.number for column in table.columns] == [False, True]
    said = [tuple(plain(cell) for cell in row) for row in table.rows]
    assert said[5] == ("Sep 2023", "*")
    assert said[12:] == [("Median", "16"), ("Baseline in 2023", "10"), ("Target by the end of 2026", "24")]


@given(st.one_of(timelines(), run_charts()))
def test_every_name_and_status_that_is_drawn_is_in_the_table_too(chart: Timeline | RunChart) -> None:
    _, table = with_table(chart, "Table", FOUR if isinstance(chart, Timeline) else ("Name", "Number"))
    names = [plain(row[0]) for row in table.rows]
    rows = chart.rows if isinstance(chart, Timeline) else chart.points
    assert names[: len(rows)] == [row.label for row in rows]


@pytest.mark.parametrize("headings", [("One",), ("One", "Two", "Three")])
def test_a_table_has_as_many_headings_as_columns(headings: tuple[str, ...]) -> None:
    for chart in (PLAN, YEAR):
        with pytest.raises(ValueError, match=r"unpack|zip"):
            with_table(chart, "Table", headings)


def test_months_begin_within_the_days_that_are_shown() -> None:
    assert months(date(2025, 11, 2), date(2026, 2, 1)) == (date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1))
    assert months(date(2026, 1, 1), date(2026, 1, 31)) == (date(2026, 1, 1),)
    assert months(date(2026, 1, 2), date(2026, 1, 31)) == ()


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((), "0 1"),
        ((None, 0), "0 1"),
        ((2,), "0 1 2"),
        ((12, None, 7), "0 5 10 15"),
        ((100,), "0 20 40 60 80 100"),
        ((-3, 8), "-5 0 5 10"),
        ((-2,), "-2 -1 0"),
        ((Decimal("0.3"),), "0.0 0.1 0.2 0.3"),
        ((4.5,), "0 1 2 3 4 5"),
    ],
)
def test_a_scale_counts_in_round_numbers_from_nought(values: tuple[float | None, ...], expected: str) -> None:
    assert scale(values) == tuple(map(Decimal, expected.split()))


@given(st.lists(st.none() | st.integers(-(10**9), 10**9) | st.floats(-1e9, 1e9), max_size=9))
def test_a_scale_reaches_over_every_value_in_a_few_equal_steps(values: list[float | None]) -> None:
    found = scale(values)
    known = [Decimal(str(value)) for value in values if value is not None]
    assert found[0] <= min([*known, Decimal(0)]) <= max([*known, Decimal(0)]) <= found[-1]
    assert 2 <= len(found) <= 8
    assert Decimal(0) in found
    assert len({after - before for before, after in pairwise(found)}) == 1
