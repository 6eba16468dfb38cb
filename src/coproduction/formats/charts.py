"""Where everything in a chart stands, in thousandths of its width or height, so that a style sheet can say it by class.

Words are words of the page, laid out as such: they wrap, follow the direction of their language and the colours of the
day, and are never smaller than the print around them. Only the lines of a run chart are drawn.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from attrs import frozen

from coproduction.charts import EDGE, PLOT, SIGN, TRACK, Bar, Reference, Ruler, RunChart, Timeline
from coproduction.document import Block, Section, Shape
from coproduction.spacing import Label

Chart = Timeline | RunChart
WHOLE = 1000

SIGNS = {Reference.MEDIAN: Shape.DIAMOND, Reference.BASELINE: Shape.SQUARE, Reference.TARGET: Shape.TRIANGLE}
"""The shape at the end of each line across a run chart, which its pattern is told by too."""

PENS: Mapping[str, Mapping[str, str]] = {
    "numbers": {"stroke-width": "0.14em"},
    "median": {"stroke-width": "0.08em"},
    "baseline": {"stroke-width": "0.13em", "stroke-linecap": "round", "stroke-dasharray": "0.01em 0.35em"},
    "target": {"stroke-width": "0.1em", "stroke-dasharray": "0.7em 0.3em"},
}
"""How each line of a run chart is drawn, beside the size of print, so that none is told by its colour."""

DOT, FINEST, SPREAD = 0.28, 0.09, 5
"""The radius of a dot beside the size of print: many dots are smaller."""


def thousandths(place: float) -> int:
    """A place from 0 to 1 as a whole number of thousandths."""
    return round(place * WHOLE)


def rulers_of(chart: Chart) -> Mapping[str, Ruler]:
    """The labels along a chart by the class of where they are shown: one for everywhere, or two."""
    wide, narrow = chart.ruler(wide=True), chart.ruler(wide=False)
    return {"": wide} if wide == narrow else {"when-wide": wide, "when-narrow": narrow}


@frozen
class Cell:
    """A part of a line, and what is written at its beginning."""

    wide: int
    text: str = ""


def cells(labels: tuple[Label, ...]) -> tuple[Cell, ...]:
    """A line from end to end: each label has the room up to the next."""
    places = [thousandths(place) for place, _ in labels]
    room = [after - before for before, after in pairwise((*places, WHOLE))]
    ahead = (Cell(places[0]),) if places and places[0] else ()
    return (*ahead, *(Cell(wide, text) for wide, (_, text) in zip(room, labels, strict=True)))


@frozen
class Middle:
    """A text that stands about a place, in the widest room that has its middle there."""

    at: int
    wide: int
    text: str


def middles(labels: tuple[Label, ...]) -> tuple[Middle, ...]:
    """Labels, each with its room."""
    halves = [(thousandths(place), min(thousandths(place), WHOLE - thousandths(place))) for place, _ in labels]
    return tuple(Middle(at - half, 2 * half, text) for (at, half), (_, text) in zip(halves, labels, strict=True))


@frozen
class Stretch:
    """How a bar is drawn: where it begins, how wide it is, whether it goes on before and after, and where its sign is.

    A bar is ``open`` where it has no end. Where its beginning is not known, it is only its sign.
    """

    at: int
    wide: int
    before: bool
    after: bool
    open: bool
    sign: int | None


def stretch(chart: Timeline, bar: Bar) -> Stretch:
    """A bar of a timeline, cut to the days that are shown."""
    start, end = bar.start[0], bar.end[0]
    days = [day for day in (start, end) if day]
    to = _cut(chart.place(end, 1)) if end else WHOLE
    at = _cut(chart.place(start)) if start and start <= (end or start) else to
    return Stretch(
        at=at,
        wide=to - at,
        before=any(day < chart.first for day in days),
        after=any(day > chart.last for day in days),
        open=end is None,
        sign=to if end and chart.shows(end) else None,
    )


def _cut(place: float) -> int:
    return min(WHOLE, max(0, thousandths(place)))


@frozen
class Segment:
    """A piece of the line through a run chart, in per cent from the left and from the top."""

    x1: float
    y1: float
    x2: float
    y2: float


@frozen
class Dot:
    """A number of a run chart, in per cent from the left and from the top."""

    x: float
    y: float


def dots(chart: RunChart) -> tuple[Dot | None, ...]:
    """Where each number stands; nowhere if there is none."""
    return tuple(
        None if each.value is None else Dot(_per_cent(chart.place(number)), _per_cent(1 - chart.height(each.value)))
        for number, each in enumerate(chart.points)
    )


def segments(chart: RunChart) -> Iterator[Segment]:
    """The line from each number to the next; it breaks where there is none."""
    for one, other in pairwise(dots(chart)):
        if one and other:
            yield Segment(one.x, one.y, other.x, other.y)


def radius(chart: RunChart) -> float:
    """The size of its dots beside the size of print."""
    return round(min(DOT, max(FINEST, SPREAD / len(chart.points))), 2)


def pixels(points: int) -> float:
    """A size of print as style sheets count, 96 to an inch."""
    return round(points * 96 / 72, 2)


def _per_cent(part: float) -> float:
    return round(100 * part, 2)


@frozen
class Places:
    """Every place that is used in some charts, for which a style sheet has a rule."""

    at: tuple[int, ...]
    wide: tuple[int, ...]
    up: tuple[int, ...]
    beside: tuple[int, ...]


def places(charts: tuple[Chart, ...]) -> Places:
    """The places that are used in some charts."""
    rulers = [ruler for chart in charts for ruler in rulers_of(chart).values()]
    timelines = [chart for chart in charts if isinstance(chart, Timeline)]
    runs = [chart for chart in charts if isinstance(chart, RunChart)]
    bars = [stretch(chart, bar) for chart in timelines for bar in chart.rows]
    gaps = [gap for chart in runs for gap in middles(chart.gaps)]
    today = [chart.today[0] for chart in timelines if chart.today]
    return Places(
        at=_once(
            *(bar.at for bar in bars),
            *(bar.sign for bar in bars if bar.sign is not None),
            *(thousandths(place) for ruler in rulers for place, _ in ruler.labels),
            *map(thousandths, today),
            *(gap.at for gap in gaps),
        ),
        wide=_once(
            *(bar.wide for bar in bars),
            *(gap.wide for gap in gaps),
            *(cell.wide for ruler in rulers for cell in cells(ruler.labels)),
            *(part for place in today for part in (thousandths(place), WHOLE - thousandths(place))),
        ),
        up=_once(
            *(thousandths(height) for chart in runs for height, _ in chart.steps),
            *(thousandths(line.height) for chart in runs for line in chart.lines),
        ),
        beside=_once(*(chart.beside for chart in runs)),
    )


def _once(*numbers: int) -> tuple[int, ...]:
    return tuple(sorted(set(numbers)))


def charts_in(blocks: tuple[Block, ...]) -> Iterator[Chart]:
    """The charts among blocks and in sections among them."""
    for block in blocks:
        if isinstance(block, Chart):
            yield block
        elif isinstance(block, Section):
            yield from charts_in(block.blocks)


def row_lengths(chart: Timeline) -> tuple[tuple[str, ...], ...]:
    """The words of each of its rows, which tell how long it is."""
    return tuple((bar.label, bar.status.text) for bar in chart.rows)


def measures(charts: tuple[Chart, ...]) -> Mapping[str, object]:
    """What the style sheet of some charts needs to know."""
    return {"places": places(charts), "plot": PLOT, "sign": SIGN, "track": TRACK, "edge": EDGE}


READINGS: Mapping[str, object] = {
    "thousandths": thousandths,
    "rulers_of": rulers_of,
    "cells": cells,
    "middles": middles,
    "stretch": stretch,
    "dots": dots,
    "segments": segments,
    "radius": radius,
    "pixels": pixels,
    "pens": PENS,
    "signs": SIGNS,
}
"""What their template asks for by name."""
