"""A measure: what is counted, where it began, what it is to become, and every figure that was read of it."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, assert_never

from attrs import evolve, frozen

from coproduction.counts import Count
from coproduction.dates import Due
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.starter_measures import (
    BY_ID,
    COUNT,
    NARRATIVE,
    OUTCOME,
    SCORE,
    SHARE,
    WATCH,
    Definition,
    Direction,
    MeasureKind,
    MeasureType,
)

CHANGED_BY = "changed_by"
NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,4})?")
HUNDRED = 100
_DEFINES = ("label", "kind", "type", "direction", "numerator", "denominator", "counts_people", "caveat")
_NEEDED = ("label", "kind", "type", "direction")

OF_PEOPLE = (MeasureType.DURATION, SCORE, NARRATIVE)
"""What may come from people, though it is no number of them: a time, a score, what was told."""


@frozen(kw_only=True)
class Reading:
    """One figure, on one day. Which of its fields are used depends on the type of the measure."""

    on: Annotated[date, Label(N_("On"))]
    count: Annotated[
        Count | None, Label(N_("Count"), N_("Of a count, how many; of a share or an index, how many of them."))
    ] = None
    of: Annotated[
        Count | None, Label(N_("Out of"), N_("Of a share, of how many; of a score or a narrative, from how many."))
    ] = None
    number: Annotated[str, Label(N_("Number"), N_("Days or a score, in quotes, such as “12” or “3.5”."))] = ""
    told: Annotated[str, Label(N_("Told"), N_("Of a narrative, in words by which nobody is recognised."))] = ""
    source: Annotated[str, Label(N_("Source"), N_("If it is not that of the measure."))] = ""
    note: Annotated[str, Label(N_("Note"), N_("What happened then, such as “the bulletin began”."))] = ""


@frozen(kw_only=True)
class Measure:
    """How it is told whether something gets better. What a starter measure says need not be written again."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."), "active")]
    same_as: Annotated[
        str, Label(N_("Same as"), N_("The id of a starter measure, for what you leave out."), "active_reps")
    ] = ""
    label: Annotated[str, Label(N_("Label"))] = ""
    kind: Annotated[MeasureKind | None, Label(N_("Kind"))] = None
    type: Annotated[MeasureType | None, Label(N_("Type"))] = None
    direction: Annotated[Direction | None, Label(N_("Direction"), N_("Which way it is meant to go."))] = None
    numerator: Annotated[str, Label(N_("What is counted"))] = ""
    denominator: Annotated[str, Label(N_("Out of what"))] = ""
    counts_people: Annotated[
        bool | None,
        Label(N_("Counts people"), N_("Or what leads to them, such as claims. If so, small ones are hidden.")),
    ] = None
    caveat: Annotated[str, Label(N_("Take care"))] = ""
    objectives: Annotated[tuple[str, ...], Label(N_("Objectives"), N_("Ids of those that it tells of."))] = ()
    source: Annotated[str, Label(N_("Source"), N_("Where the figures come from."), "The register")] = ""
    frequency: Annotated[str, Label(N_("How often"), example="Every three months")] = ""
    baseline: Annotated[Reading | None, Label(N_("Baseline"), N_("Where it stood before anything was changed."))] = None
    target: Annotated[str, Label(N_("Target"), N_("In quotes, such as “40”; of a share, in per cent."))] = ""
    target_date: Annotated[Due | None, Label(N_("Target date"), N_("Such as March 2027."))] = None
    readings: Annotated[tuple[Reading, ...], Label(N_("Readings"), N_("The figures since."))] = ()

    @property
    def defined(self) -> Definition:
        """What the measure is: its own words, and where it has none those of the starter measure it names."""
        known = BY_ID.get(self.same_as)
        plain = Definition(label=self.id, kind=OUTCOME, type=COUNT, direction=WATCH)
        written = {name: getattr(self, name) for name in _DEFINES if getattr(self, name) not in ("", None)}
        return evolve(known.defined if known else plain, **written)

    def until(self, day: date | None) -> tuple[Reading, ...]:
        """The baseline, if there is one, and the readings there were on a day, in order; without a day, all of them."""
        every = sorted(((self.baseline,) if self.baseline else ()) + self.readings, key=lambda each: each.on)
        return tuple(each for each in every if day is None or each.on <= day)

    def began(self, day: date | None) -> Reading | None:
        """The baseline, if it was there on a day."""
        return next((each for each in self.until(day) if each is self.baseline), None)

    def latest(self, day: date | None) -> Reading | None:
        """The last of them, if it is not the baseline."""
        return next((each for each in self.until(day)[::-1] if each is not self.baseline), None)


def check_measures(measures: tuple[Measure, ...]) -> Iterator[Problem]:
    """Each measure is defined, says where its figures come from and how often, and its figures are of its type."""
    ids = [measure.id for measure in measures]
    for index, measure in enumerate(measures):
        if measure.id in ids[:index]:
            yield Problem((index, "id"), "Another has this id. Give each an id of its own.")
        for check in (_check_defined, _check_target, _check_readings):
            yield from (problem.under(index) for problem in check(measure))


def _check_defined(measure: Measure) -> Iterator[Problem]:
    if measure.same_as and measure.same_as not in BY_ID:
        yield Problem(("same_as",), f"Choose a starter measure: {', '.join(BY_ID)}.")
    for name in _NEEDED:
        if not measure.same_as and getattr(measure, name) in ("", None):
            yield Problem((name,), "Write this, or name a starter measure in “same_as”.")
    if not measure.source:
        yield Problem(("source",), "Say where the figures come from.")
    if not measure.frequency:
        yield Problem(("frequency",), "Say how often this is looked at.")


def _check_target(measure: Measure) -> Iterator[Problem]:
    if measure.target_date and not measure.target:
        yield Problem(("target",), "There is a day for a target and no target.")
    if not measure.target:
        return
    yield from _check_target_value(measure)
    if CHANGED_BY in (measure.id, measure.same_as):
        yield advice(("target",), "Set no target for this. It would reward asking for what is easy.")
    elif measure.defined.direction is WATCH:
        yield advice(("target",), "What is only watched has no target. Take it out, or change the direction.")
    if measure.baseline is None:
        yield Problem(("baseline",), "A target needs a baseline first: where does it stand now?")
    last = measure.target_date.last_day if measure.target_date else None
    if last is None:
        yield advice(("target_date",), "Say by when, such as “March 2027”.")
    elif measure.baseline and measure.baseline.on >= last:
        yield Problem(("baseline", "on"), "A baseline comes before the day of the target.")


def _check_target_value(measure: Measure) -> Iterator[Problem]:
    if measure.defined.type is NARRATIVE:
        yield Problem(("target",), "What people tell has no target. Take it out.")
    elif not NUMBER.fullmatch(measure.target):
        yield Problem(("target",), "Write a number in figures, such as “40” or “3.5”.")
    elif measure.defined.type is SHARE and not 0 <= float(measure.target) <= HUNDRED:
        yield Problem(("target",), "The target of a share is from 0 to 100 per cent.")


def _check_readings(measure: Measure) -> Iterator[Problem]:
    days = [reading.on for reading in measure.readings]
    places: list[tuple[tuple[str | int, ...], Reading]] = [
        (("readings", index), reading) for index, reading in enumerate(measure.readings)
    ]
    if measure.baseline:
        places.insert(0, (("baseline",), measure.baseline))
    for at, reading in places:
        yield from (problem.under(*at) for problem in _check_reading(measure.defined, reading))
    for index, day in enumerate(days):
        if day in days[:index]:
            yield Problem(("readings", index, "on"), "There is another reading of this day. Keep one.")
        if measure.baseline and day <= measure.baseline.on:
            yield Problem(("readings", index, "on"), "A reading comes after the baseline.")


def _check_reading(defined: Definition, reading: Reading) -> Iterator[Problem]:
    needed, allowed = _fields_of(defined.type)
    for name in ("count", "of", "number", "told"):
        there = getattr(reading, name) not in ("", None)
        if name in needed and not there:
            yield Problem((name,), "This is needed for a measure of this type.")
        if there and name not in (*needed, *allowed):
            yield Problem((name,), "A measure of this type has no such figure. Take it out.")
    if "number" in needed and reading.number and not NUMBER.fullmatch(reading.number):
        yield Problem(("number",), "Write a number in figures, such as “12” or “3.5”.")
    counted, whole = reading.count, reading.of
    if defined.type is SHARE and counted is not None and whole is not None and not whole.at_least(counted):
        yield Problem(("of",), "This is fewer than are counted of them.")
    if defined.type in OF_PEOPLE and defined.counts_people and reading.of is None:
        yield advice(("of",), "Say from how many people this comes, so that what comes from a few is hidden.")


def _fields_of(type: MeasureType) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields that a reading of a type needs, and those that it may have as well."""
    match type:
        case MeasureType.COUNT:
            return ("count",), ()
        case MeasureType.SHARE:
            return ("count", "of"), ()
        case MeasureType.DURATION:
            return ("number",), ("of",)
        case MeasureType.SCORE:
            return ("number",), ("count", "of")
        case MeasureType.NARRATIVE:
            return ("told",), ("of",)
        case _:
            assert_never(type)
