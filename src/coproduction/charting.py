"""What a view needs to draw a chart: the table that says the same, the months of a year, and a scale to count on."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from math import floor
from typing import assert_never

from coproduction.charts import Amount, RunChart, Timeline
from coproduction.document import Column, Table, Wordy

Chart = Timeline | RunChart

WEIGHTS = (6, 3, 3, 4)
"""Of the columns of a plan: what is to be done, from when, by when, and how it stands."""

MOST_STEPS = 5
"""Lines across a chart above its foot; more are hard to follow."""

ROUND = (1, 2, 5, 10)
"""Steps that people count in, times ten, a hundred and so on."""


def with_table(chart: Chart, caption: str, headings: tuple[str, ...]) -> tuple[Chart, Table]:
    """A chart and, to be read after it, the table made of the very same values.

    A timeline has four columns: what is to be done, when it begins, when it ends, how it stands. A run chart has two:
    of what each number is, and the number; the numbers of lines across it come last.
    """
    return chart, Table(caption, _columns(chart, headings), _rows(chart))


def _columns(chart: Chart, headings: tuple[str, ...]) -> tuple[Column, ...]:
    match chart:
        case Timeline():
            return tuple(Column(heading, weight) for heading, weight in zip(headings, WEIGHTS, strict=True))
        case RunChart():
            label, number = headings
            return Column(label, weight=2), Column(number, number=True)
        case _:
            assert_never(chart)


def _rows(chart: Chart) -> tuple[tuple[Wordy, ...], ...]:
    match chart:
        case Timeline():
            return tuple((bar.label, bar.start[1], bar.end[1], bar.status) for bar in chart.rows)
        case RunChart():
            every = (*chart.points, *(reading for _, reading in chart.references))
            return tuple((reading.label, reading.text) for reading in every)
        case _:
            assert_never(chart)


def months(first: date, last: date) -> tuple[date, ...]:
    """The first day of every month that begins between two days, both included."""
    counted = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    begun = (date(number // 12, number % 12 + 1, 1) for number in counted)
    return tuple(day for day in begun if day >= first)


def scale(values: Iterable[Amount | None]) -> tuple[Decimal, ...]:
    """A few round numbers from nought, or below, to the largest value or above; those that are not known do not count.

    A scale that did not begin at nought would make small changes look large. Beside whole values its numbers are whole.
    """
    known = [Decimal(0), *(Decimal(str(value)) for value in values if value is not None)]
    low, high = min(known), max(known)
    step = _step(high - low, whole=all(value == int(value) for value in known))
    foot, head = floor(low / step), -floor(-high / step)
    return tuple(number * step for number in range(foot, max(head, foot + 1) + 1))


def _step(span: Decimal, *, whole: bool) -> Decimal:
    """The smallest round step of which few enough reach over a span."""
    least = max(span / MOST_STEPS, Decimal(1 if whole else 0))
    tens = Decimal(10) ** least.adjusted()
    return next(each * tens for each in ROUND if each * tens >= least)
