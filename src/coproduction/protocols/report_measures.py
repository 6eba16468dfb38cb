"""The measures of a report as pictures, and below them the same figures in one table, day by day."""

from collections.abc import Iterator
from datetime import date

from coproduction.counts import Disclosure
from coproduction.document import Block, Column, Table
from coproduction.edition import Edition
from coproduction.protocols.measures import Measure
from coproduction.protocols.readings import figure, how_to_read, series_of
from coproduction.protocols.run_chart import run_chart

BESIDE = 4
"""Measures in one table; more would not fit on a page."""


def drawn(measures: tuple[Measure, ...], rule: Disclosure, _: Edition) -> Iterator[Block]:
    """A picture of each measure that has figures enough, and their last figures beside one another."""
    known = tuple(each for each in measures if series_of(each, rule, _.as_at).median is not None)
    for each in known:
        yield from run_chart(each, rule, _)
    for at in range(0, len(known), BESIDE):
        yield _table(known[at : at + BESIDE], rule, _)
    if known:
        yield how_to_read(_)


def _table(measures: tuple[Measure, ...], rule: Disclosure, _: Edition) -> Table:
    days = sorted({reading.on for each in measures for reading in each.until(_.as_at)})
    columns = Column(_("Day"), weight=4), *(Column(_(each.defined.label), weight=4) for each in measures)
    rows = tuple((_.date(day), *(_on(each, rule, day, _) for each in measures)) for day in days)
    return Table(_("Figures over time"), columns, rows)


def _on(measure: Measure, rule: Disclosure, day: date, _: Edition) -> str:
    return figure(measure, next((each for each in measure.until(day) if each.on == day), None), rule, _)
