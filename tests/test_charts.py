"""Charts: what cannot be made, where things stand, and which words are drawn."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.charts import PLOT, SIGN, Bar, Reading, Reference, RunChart, Timeline
from tests.plots import CHARTS, FIRST, LAST, PLAN, QUARTERS, TAGS, THREE_YEARS, TODAY, YEAR, bar, run_chart, timeline
from tests.strategies import run_charts, timelines

ONE = bar(FIRST, TODAY)
SIX = Reading("April", 6, "6")


@pytest.mark.parametrize("name", ["caption", "words"])
@pytest.mark.parametrize("chart", CHARTS[:2])
def test_a_chart_has_a_caption_and_words_that_stand_for_it(chart: Timeline | RunChart, name: str) -> None:
    with pytest.raises(ValueError, match=f"{name} must not be empty"):
        evolve(chart, **{name: " "})


def test_a_row_has_a_name_and_words_for_its_days_even_if_they_are_not_known() -> None:
    with pytest.raises(ValueError, match="label must not be empty"):
        Bar("", (None, "-"), (None, "-"), TAGS[0])
    with pytest.raises(ValueError, match="start must not be empty"):
        Bar("Meet", (TODAY, ""), (None, "-"), TAGS[0])
    with pytest.raises(ValueError, match="end must not be empty"):
        Bar("Meet", (TODAY, "30 June"), (None, ""), TAGS[0])


def test_a_timeline_has_rows_and_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="rows must not be empty"):
        timeline()
    with pytest.raises(ValueError, match="does not come before the first"):
        evolve(PLAN, last=FIRST - timedelta(1), marks=())
    assert evolve(PLAN, last=FIRST, marks=()).place(FIRST, 1) == 1


def test_the_marks_of_a_timeline_are_shown_in_order_and_have_words() -> None:
    for marks, message in (
        (((TODAY, "June"), (FIRST, "January")), "marks are in order"),
        (((TODAY, "June"), (TODAY, "June")), "marks are in order"),
        (((TODAY, "June"), (date(2027, 1, 1), "January")), "marks are days that are shown"),
        (((TODAY, " "),), "every one of marks has words"),
    ):
        with pytest.raises(ValueError, match=message):
            evolve(PLAN, marks=marks)
    with pytest.raises(ValueError, match="now has words"):
        timeline(ONE, now=(TODAY, ""))


def test_a_year_begins_at_nought_and_ends_at_one() -> None:
    assert (PLAN.place(FIRST), PLAN.place(LAST, 1), PLAN.place(date(2026, 7, 2), 1 / 2)) == (0, 1, 0.5)


def test_today_is_drawn_only_if_it_is_shown() -> None:
    assert timeline(ONE).today == (PLAN.place(TODAY, 1 / 2), "Today, 30 June 2026")
    assert timeline(ONE, now=None).today is None
    assert timeline(ONE, now=(date(2027, 1, 1), "Today")).today is None


def test_the_words_of_a_timeline_are_drawn_in_the_order_in_which_they_are_read() -> None:
    assert timeline(ONE).drawn(wide=True) == (
        "Jan 2026",
        "Apr 2026",
        "Jul 2026",
        "Oct 2026",
        "Today, 30 June 2026",
        "C1 Write to carers",
        "G On track",
    )
    assert timeline(ONE, now=None).drawn(wide=True)[4:] == ("C1 Write to carers", "G On track")


def test_a_reading_has_a_name_and_words() -> None:
    with pytest.raises(ValueError, match="label must not be empty"):
        Reading(" ", 3, "3")
    with pytest.raises(ValueError, match="text must not be empty"):
        Reading("April", None, "")


def test_a_run_chart_says_what_it_counts_and_has_points_and_a_scale() -> None:
    with pytest.raises(ValueError, match="values must not be empty"):
        evolve(YEAR, values="")
    with pytest.raises(ValueError, match="points must not be empty"):
        run_chart()
    for scale, message in (
        ((), "a scale has two numbers or more"),
        (((0, "0"),), "a scale has two numbers or more"),
        (((0, "0"), (0, "0")), "scale are in order"),
        (((0, "0"), (5, " ")), "every one of scale has words"),
        (((0, "0"), (5, "5")), "every number stands on the scale"),
        (((0, "0"), (float("inf"), "∞")), "a number is finite"),
        (((0, "0"), (float("nan"), "?")), "a number is finite"),
    ):
        with pytest.raises(ValueError, match=message):
            evolve(run_chart(SIX), scale=scale)


@pytest.mark.parametrize("value", [-1, 31, float("nan"), float("inf"), Decimal(31)])
@pytest.mark.parametrize("where", ["points", "median", "baseline", "target"])
def test_every_number_of_a_run_chart_stands_on_its_scale(where: str, value: float) -> None:
    wrong = Reading("May", value, "?")
    with pytest.raises(ValueError, match=r"every number stands on the scale|a number is finite"):
        evolve(YEAR, **{where: (SIX, wrong) if where == "points" else wrong})


def test_numbers_may_be_whole_broken_or_exact() -> None:
    chart = evolve(run_chart(SIX), points=(SIX, Reading("May", 7.5, "7.5"), Reading("June", Decimal("7.5"), "7.5")))
    assert [chart.height(each.value or 0) for each in chart.points] == [0.2, 0.25, 0.25]


def test_lines_across_are_told_in_one_order_and_only_those_with_a_number_are_drawn() -> None:
    assert [(line.kind, line.text) for line in YEAR.lines] == [
        (Reference.MEDIAN, "Median: 16"),
        (Reference.BASELINE, "Baseline in 2023: 10"),
        (Reference.TARGET, "Target by the end of 2026: 24"),
    ]
    without = evolve(YEAR, baseline=Reading("Baseline", None, "not recorded"), median=None)
    assert [kind for kind, _ in without.references] == [Reference.BASELINE, Reference.TARGET]
    assert [line.kind for line in without.lines] == [Reference.TARGET]


def test_signs_of_lines_that_are_close_together_stand_beside_one_another() -> None:
    assert (YEAR.columns, QUARTERS.columns) == (1, 0)
    same = run_chart(SIX, median=SIX, baseline=SIX, target=SIX)
    assert sorted(line.column for line in same.lines) == [0, 1, 2]


@given(run_charts())
def test_no_two_signs_touch(chart: RunChart) -> None:
    for column in range(chart.columns):
        heights = sorted(line.height for line in chart.lines if line.column == column)
        assert all(after - before >= SIGN / PLOT - 1e-9 for before, after in pairwise(heights))


def test_neighbours_that_say_the_same_of_a_gap_say_it_once_in_its_middle() -> None:
    assert [text for _, text in THREE_YEARS.gaps] == ["*", "*"]
    assert [place * 36 for place, _ in THREE_YEARS.gaps] == pytest.approx([6, 17.5])
    gaps = run_chart(SIX, *[Reading("May", None, "a")] * 2, Reading("June", None, "b"), SIX)
    assert [text for _, text in gaps.gaps] == ["a", "b"]


def test_what_has_no_room_in_a_gap_is_left_to_the_table() -> None:
    long = Reading("May", None, "Not told, because there were few")
    assert run_chart(SIX, long, SIX).gaps == ()
    assert "Not told, because there were few" not in run_chart(SIX, long, SIX).drawn(wide=True)


def test_a_few_labels_stand_below_their_points_and_many_begin_there() -> None:
    few, many = QUARTERS.ruler(wide=False), THREE_YEARS.ruler(wide=True)
    assert (few.whole, few.texts) == (True, ("Q1", "Q2", "Q3", "Q4"))
    assert (many.whole, many.texts[0]) == (False, "Apr 2023")
    assert 2 < len(many.texts) < 12


def test_the_words_of_a_run_chart_are_drawn_in_the_order_in_which_they_are_read() -> None:
    assert QUARTERS.drawn(wide=False) == (
        "People who took part in a month", "0", "10", "20", "30", "Q1", "Q2", "Q3", "Q4"
    )  # fmt: skip
    assert YEAR.drawn(wide=True)[1:9] == (
        "Median: 16", "Baseline in 2023: 10", "Target by the end of 2026: 24", "0", "10", "20", "30", "*"
    )  # fmt: skip


@given(st.one_of(timelines(), run_charts()))
def test_whatever_stands_along_a_chart_is_drawn_and_begins_within_it(chart: Timeline | RunChart) -> None:
    for wide in (True, False):
        ruler = chart.ruler(wide)
        assert all(0 <= place < 1 for place, _ in ruler.labels)
        assert {*ruler.texts} <= {*chart.drawn(wide)}
