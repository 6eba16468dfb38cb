"""The figures of a measure as a picture: a run chart with the median through its middle, of printed figures only."""

from collections.abc import Iterator
from typing import assert_never

from coproduction.charting import scale
from coproduction.counts import Disclosure
from coproduction.document import Reading, RunChart
from coproduction.edition import Edition
from coproduction.protocols.measures import Measure
from coproduction.protocols.readings import figure, series_of, target_number, target_words, with_unit
from coproduction.protocols.starter_measures import MeasureType


def run_chart(measure: Measure, disclosure: Disclosure, _: Edition) -> Iterator[RunChart]:
    """The picture of a measure, if there are figures enough for a middle."""
    series = series_of(measure, disclosure, _.day)
    if (middle := series.median) is None:
        return
    points = tuple(
        Reading(_.date(point.on), point.number, figure(measure, reading, disclosure, _))
        for point, reading in zip(series.points, measure.until(_.day), strict=True)
    )
    median = Reading(_("Median"), middle, with_unit(middle, measure.defined.type, _))
    aimed = target_number(measure)
    target = Reading(_("Target"), aimed, target_words(measure, _)) if aimed is not None else None
    steps = scale((*series.numbers, middle, aimed))
    yield RunChart(
        caption=_("{measure}, over time", measure=_(measure.defined.label)),
        words=_in_words(points, median, _),
        values=_counted(measure, _),
        points=points,
        scale=tuple((step, _.number(step)) for step in steps),
        median=median,
        target=target,
    )


def _in_words(points: tuple[Reading, ...], median: Reading, _: Edition) -> str:
    first, *_between, last = (point for point in points if point.value is not None)
    return _(
        "A line from {first} on {begin} to {last} on {end}. The median of the figures is {median}.",
        first=first.text,
        begin=first.label,
        last=last.text,
        end=last.label,
        median=median.text,
    )


def _counted(measure: Measure, _: Edition) -> str:
    """What is counted, and in what."""
    label = _(measure.defined.label)
    match measure.defined.type:
        case MeasureType.SHARE:
            return _("{measure}, in per cent", measure=label)
        case MeasureType.DURATION:
            return _("{measure}, in days", measure=label)
        case MeasureType.COUNT | MeasureType.SCORE | MeasureType.NARRATIVE:
            return label
        case _:
            assert_never(measure.defined.type)
