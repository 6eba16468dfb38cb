"""The picture of a measure: its printed figures in time, with the median through their middle."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.counts import HIDDEN, Disclosure
from coproduction.document import RunChart, Section
from coproduction.edition import Edition
from coproduction.protocols.measures import Measure
from coproduction.protocols.readings import FEWEST_POINTS, series_of
from coproduction.protocols.run_chart import run_chart
from coproduction.protocols.starter_measures import MeasureType
from tests.protocols.evaluations import BRITISH, MARCH, STORIES, evaluation, every, measure, on
from tests.strategies import contents

NHS = Disclosure.NHS_1_7_ROUND5


def drawn(each: Measure, rule: Disclosure = NHS, edition: Edition = BRITISH) -> RunChart:
    (chart,) = run_chart(each, rule, edition)
    return chart


def counted(*people: int, **more: Any) -> Measure:
    """A count, a reading a day."""
    return measure(readings=tuple(on(day, count=n) for day, n in enumerate(people, 1)), **more)


def test_a_point_is_a_printed_figure_and_a_star_is_a_gap() -> None:
    chart = drawn(counted(37, 44, 3, 52))
    assert [(point.label, point.value, point.text) for point in chart.points] == [
        ("1 January 2026", Decimal(35), "35"),
        ("2 January 2026", Decimal(45), "45"),
        ("3 January 2026", None, HIDDEN),
        ("4 January 2026", Decimal(50), "50"),
    ]
    assert (chart.caption, chart.values) == ("Something, over time", "Something")
    assert chart.words == "A line from 35 on 1 January 2026 to 50 on 4 January 2026. The median of the figures is 45."


def test_the_median_is_its_middle_line_and_the_target_stands_on_its_scale() -> None:
    chart = drawn(counted(37, 44, 52, target="60", target_date=MARCH))
    assert chart.median
    assert chart.target
    assert (chart.median.value, chart.median.text) == (Decimal(45), "45")
    assert (chart.target.value, chart.target.text) == (Decimal(60), "60 (March 2027)")
    assert [text for _, text in chart.scale] == ["0", "20", "40", "60"]
    assert drawn(counted(37, 44, 52)).target is None


@pytest.mark.parametrize(
    ("each", "values", "median"),
    [
        (
            measure(MeasureType.SHARE, readings=tuple(on(day, count=10 * day, of=60) for day in (1, 2, 3))),
            "Something, in per cent",
            "33 per cent",
        ),
        (
            measure(MeasureType.DURATION, readings=tuple(on(day, number=f"{day}.5") for day in (1, 2, 3))),
            "Something, in days",
            "2.5 days",
        ),
        (measure(MeasureType.SCORE, readings=tuple(on(day, number=f"{day}") for day in (1, 2, 3))), "Something", "2"),
    ],
)
def test_what_is_counted_says_in_what(each: Measure, values: str, median: str) -> None:
    chart = drawn(each)
    assert chart.median
    assert (chart.values, chart.median.text) == (values, median)


@given(contents(Measure), st.sampled_from(Disclosure))
def test_there_is_a_picture_where_there_are_figures_enough_and_nowhere_else(each: Measure, rule: Disclosure) -> None:
    numbers = series_of(each, rule, None).numbers
    assert len(list(run_chart(each, rule, BRITISH))) == (len(numbers) >= FEWEST_POINTS)


@given(st.lists(st.integers(0, 9), min_size=3, max_size=8))
def test_a_small_number_of_people_is_nowhere_in_the_picture(people: list[int]) -> None:
    for chart in run_chart(counted(*people), NHS, BRITISH):
        assert {point.value for point in chart.points} <= {Decimal(0), Decimal(10), None}


def test_on_an_earlier_day_the_picture_ends_there() -> None:
    edition = evolve(BRITISH, day=date(2026, 1, 3))
    assert len(drawn(counted(37, 44, 52, 60), edition=edition).points) == 3


def test_the_page_of_measures_has_the_picture_before_its_table() -> None:
    plan = evaluation(counted(37, 44, 52), STORIES)
    document = BUILTIN.view(plan, "measures")
    sections = [block for block in every(document.blocks) if isinstance(block, Section) and block.title == "Something"]
    assert [type(block).__name__ for block in sections[0].blocks] == ["RunChart", "Table", "Paragraph"]
