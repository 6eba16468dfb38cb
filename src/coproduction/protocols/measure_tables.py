"""Measures as a reader sees them: what is measured, where each began, where it stands and what it is to become."""

from collections.abc import Iterator
from datetime import date

from coproduction.counts import Disclosure
from coproduction.document import Column, Facts, Section, Table, Text, Wordy
from coproduction.edition import Edition
from coproduction.protocols.measures import Measure, Reading
from coproduction.protocols.objectives import Objective
from coproduction.protocols.readings import figure, how_to_read, over_time, series_of, small_numbers, target_words
from coproduction.protocols.run_chart import run_chart
from coproduction.protocols.starter_measures import DIRECTION_LABELS, KIND_LABELS, NARRATIVE
from coproduction.sheets import csv_of

CSV_COLUMNS = (
    "id",
    "label",
    "kind",
    "type",
    "direction",
    "baseline_on",
    "baseline",
    "latest_on",
    "latest",
    "target",
    "target_date",
    "frequency",
    "source",
)


def measured(measures: tuple[Measure, ...], _: Edition) -> Iterator[Table]:
    """What is measured, from which source and how often."""
    if measures:
        columns = (
            Column(_("Measure"), weight=7),
            Column(_("Kind"), weight=4),
            Column(_("Source"), weight=5),
            Column(_("How often"), weight=4),
        )
        rows = tuple(
            (
                _(each.defined.label),
                _(KIND_LABELS[each.defined.kind]),
                each.source or _("not recorded"),
                each.frequency or _("not recorded"),
            )
            for each in measures
        )
        yield Table(_("What is measured"), columns, rows)


def told_by(measures: tuple[Measure, ...], objectives: tuple[Objective, ...], _: Edition) -> Iterator[Table]:
    """Which measures tell of each objective of the action plan."""
    if objectives:
        columns = (Column(_("Objective"), weight=6), Column(_("Told by"), weight=5))
        rows = tuple(_told(measures, each, _) for each in objectives)
        yield Table(_("Objectives of the action plan"), columns, rows)


def _told(measures: tuple[Measure, ...], objective: Objective, _: Edition) -> tuple[Wordy, ...]:
    telling = [_(each.defined.label) for each in measures if objective.id in each.objectives]
    return (Text(objective.id, strong=True), f" {objective.text}"), "; ".join(telling) or _("no measure yet")


def standing(
    measures: tuple[Measure, ...], disclosure: Disclosure, day: date | None, _: Edition
) -> Iterator[Table | Facts]:
    """Where each measure began, where it stands on a day and what it is to become; and what people told, last."""
    figures = [each for each in measures if each.defined.type is not NARRATIVE]
    if figures:
        columns = (
            Column(_("Measure"), weight=6),
            Column(_("Baseline"), weight=6),
            Column(_("Now"), weight=6),
            Column(_("Target"), weight=4),
        )
        rows = tuple(_stands(each, disclosure, day, _) for each in figures)
        yield Table(_("Baseline, now and target"), columns, rows)
    told = [each for each in measures if each.defined.type is NARRATIVE]
    if told:
        rows_told = tuple((_(each.defined.label), _dated(each, each.latest(day), disclosure, _)) for each in told)
        yield Facts(_("What people told, last"), rows_told)


def _stands(measure: Measure, disclosure: Disclosure, day: date | None, _: Edition) -> tuple[Wordy, ...]:
    defined = measure.defined
    name = _("{measure} ({direction})", measure=_(defined.label), direction=_(DIRECTION_LABELS[defined.direction]))
    then, now = (_dated(measure, each, disclosure, _) for each in (measure.began(day), measure.latest(day)))
    return name, then, now, target_words(measure, _)


def _dated(measure: Measure, reading: Reading | None, disclosure: Disclosure, _: Edition) -> str:
    said = figure(measure, reading, disclosure, _)
    return _("{day}: {figure}", figure=said, day=_.date(reading.on)) if reading else said


def in_time(measures: tuple[Measure, ...], disclosure: Disclosure, _: Edition) -> Iterator[Section]:
    """The figures of each measure one after another, and how they are read."""
    known = [each for each in measures if each.until(_.day)]
    if known:
        inner = tuple(_in_time(f"measure-{number}", each, disclosure, _) for number, each in enumerate(known, 1))
        middle = any(series_of(each, disclosure, _.day).median is not None for each in known)
        yield Section("in-time", _("Over time"), (*((how_to_read(_),) if middle else ()), *inner))


def _in_time(key: str, measure: Measure, disclosure: Disclosure, _: Edition) -> Section:
    blocks = (*run_chart(measure, disclosure, _), *over_time(measure, disclosure, _))
    return Section(key, _(measure.defined.label), blocks)


def how_counted(measures: tuple[Measure, ...], disclosure: Disclosure, _: Edition) -> Section:
    """What each measure counts, what to take care of, and how small numbers are hidden."""
    rows = tuple((_(each.defined.label), " ".join(_counts(each, _))) for each in measures)
    said = tuple((label, text) for label, text in rows if text)
    facts = (Facts(_("What each measure counts"), said),) if said else ()
    return Section("counted", _("How it is counted"), (*facts, small_numbers(disclosure, _)))


def _counts(measure: Measure, _: Edition) -> Iterator[str]:
    defined = measure.defined
    if defined.numerator and defined.denominator:
        yield _("Counted: {what}, out of: {whole}.", what=_(defined.numerator), whole=_(defined.denominator))
    elif defined.numerator:
        yield _("Counted: {what}.", what=_(defined.numerator))
    if defined.caveat:
        yield _(defined.caveat)


def measures_csv(measures: tuple[Measure, ...], disclosure: Disclosure, _: Edition) -> bytes:
    """The measures as a sheet, with figures as they may be printed."""
    return csv_of(CSV_COLUMNS, (_csv_row(each, disclosure, _) for each in measures))


def _csv_row(measure: Measure, disclosure: Disclosure, _: Edition) -> tuple[str, ...]:
    defined, latest = measure.defined, measure.latest(_.day)
    return (
        measure.id,
        _(defined.label),
        defined.kind.value,
        defined.type.value,
        defined.direction.value,
        *_csv_reading(measure, measure.began(_.day), disclosure, _),
        *_csv_reading(measure, latest, disclosure, _),
        measure.target,
        str(measure.target_date or ""),
        measure.frequency,
        measure.source,
    )


def _csv_reading(measure: Measure, reading: Reading | None, disclosure: Disclosure, _: Edition) -> tuple[str, str]:
    return (reading.on.isoformat(), figure(measure, reading, disclosure, _)) if reading else ("", "")
