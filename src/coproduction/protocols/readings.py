"""The figures of a measure as they may be printed: where it began, where it stands, and one after another in time.

Everything here is worked from printed figures: the percentage, the median and the points of a picture. So none of them
can give away what a star hides.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from statistics import median
from typing import assert_never

from attrs import frozen

from coproduction.counts import HIDDEN, RULES, Disclosure
from coproduction.document import Block, Column, Note, Paragraph, Table, Wordy
from coproduction.edition import Edition
from coproduction.protocols.measures import NUMBER, Measure, Reading
from coproduction.protocols.starter_measures import NARRATIVE, Definition, MeasureType
from coproduction.shares import Share, share

FEWEST_POINTS = 3
"""Figures that a median is given of, at the fewest. Suggested by this library."""


@frozen(kw_only=True)
class Point:
    """One figure in time. ``number`` is what is printed of it, as a number; a hidden figure has none."""

    on: date
    number: Decimal | None
    note: str = ""


@frozen(kw_only=True)
class Series:
    """The figures of a measure in time, and their middle: the data of a run chart."""

    points: tuple[Point, ...]

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """Those that are printed."""
        return tuple(point.number for point in self.points if point.number is not None)

    @property
    def hidden(self) -> int:
        """How many are not printed as a number."""
        return len(self.points) - len(self.numbers)

    @property
    def median(self) -> Decimal | None:
        """The middle of the printed figures, if there are enough of them."""
        return median(self.numbers) if len(self.numbers) >= FEWEST_POINTS else None


def series_of(measure: Measure, disclosure: Disclosure, day: date | None) -> Series:
    """The figures of a measure in time, as far as there were any on a day."""
    rule = rule_of(measure.defined, disclosure)
    return Series(
        points=tuple(
            Point(on=each.on, number=_number(measure.defined, each, rule), note=each.note)
            for each in measure.until(day)
        )
    )


def rule_of(defined: Definition, disclosure: Disclosure) -> Disclosure:
    """The rule for what is counted: what leads to nobody, such as meetings, is not hidden."""
    return disclosure if defined.counts_people else Disclosure.NONE


def figure(measure: Measure, reading: Reading | None, disclosure: Disclosure, _: Edition) -> str:
    """A figure as a reader sees it."""
    if reading is None:
        return _("not recorded")
    return _words(measure.defined, reading, rule_of(measure.defined, disclosure), _)


def _words(defined: Definition, reading: Reading, rule: Disclosure, _: Edition) -> str:
    if _too_few(defined, reading, rule):
        return HIDDEN if _starred(reading, rule) else _("too few to compare")
    match defined.type:
        case MeasureType.COUNT:
            return reading.count.shown(rule) if reading.count is not None else _("not recorded")
        case MeasureType.SHARE:
            shared = _share(reading, rule)
            return shared.words(_) if shared else _("not recorded")
        case MeasureType.DURATION:
            number = _plain_number(reading)
            return in_days(number, _) if number is not None else _("not recorded")
        case MeasureType.SCORE:
            return _score(reading, rule, _)
        case MeasureType.NARRATIVE:
            return reading.told or _("not recorded")
        case _:
            assert_never(defined.type)


def _number(defined: Definition, reading: Reading, rule: Disclosure) -> Decimal | None:
    """The printed figure as a number, if it is one."""
    if _too_few(defined, reading, rule):
        return None
    match defined.type:
        case MeasureType.COUNT:
            shown = reading.count.shown(rule) if reading.count is not None else HIDDEN
            return None if shown == HIDDEN else Decimal(shown)
        case MeasureType.SHARE:
            shared = _share(reading, rule)
            return None if shared is None or shared.per_cent is None else Decimal(shared.per_cent)
        case MeasureType.DURATION | MeasureType.SCORE:
            return _plain_number(reading)
        case MeasureType.NARRATIVE:
            return None
        case _:
            assert_never(defined.type)


def _plain_number(reading: Reading) -> Decimal | None:
    return Decimal(reading.number) if NUMBER.fullmatch(reading.number) else None


def _share(reading: Reading, rule: Disclosure) -> Share | None:
    return share(reading.count, reading.of, rule) if reading.count is not None and reading.of is not None else None


def _too_few(defined: Definition, reading: Reading, rule: Disclosure) -> bool:
    """Whether a score, a time or what was told comes from so few that it would be theirs, or would say nothing."""
    if defined.type in (MeasureType.COUNT, MeasureType.SHARE):
        return False
    return _starred(reading, rule) or (reading.of is not None and int(reading.of.shown(rule)) < defined.fewest)


def _starred(reading: Reading, rule: Disclosure) -> bool:
    return any(each.shown(rule) == HIDDEN for each in (reading.count, reading.of) if each is not None)


def _score(reading: Reading, rule: Disclosure, _: Edition) -> str:
    number = _plain_number(reading)
    if number is None:
        return _("not recorded")
    if reading.of is None:
        return _.number(number)
    return _("{score}, from {n} answers", score=_.number(number), n=reading.of.shown(rule))


def in_days(number: Decimal, _: Edition) -> str:
    """A time in days."""
    if number == int(number):
        return _.plural("{n} day", "{n} days", int(number))
    return _("{n} days", n=_.number(number))


def with_unit(number: Decimal, type: MeasureType, _: Edition) -> str:
    """A number of a measure of some type, in words."""
    match type:
        case MeasureType.SHARE:
            return _("{n} per cent", n=_.number(number))
        case MeasureType.DURATION:
            return in_days(number, _)
        case MeasureType.COUNT | MeasureType.SCORE | MeasureType.NARRATIVE:
            return _.number(number)
        case _:
            assert_never(type)


def target_number(measure: Measure) -> Decimal | None:
    """The target as a number, if it is one."""
    return Decimal(measure.target) if NUMBER.fullmatch(measure.target) else None


def target_words(measure: Measure, _: Edition) -> str:
    """The target and its day, as a reader sees them."""
    if (number := target_number(measure)) is None:
        return _("none")
    target = with_unit(number, measure.defined.type, _)
    if measure.target_date is None:
        return target
    return _("{target} ({day})", target=target, day=measure.target_date.words(_))


def over_time(measure: Measure, disclosure: Disclosure, _: Edition) -> Iterator[Block]:
    """The figures of a measure in time, in a table and in a sentence; ``run_chart`` is the picture of them."""
    if not (known := measure.until(_.day)):
        return
    told = measure.defined.type is NARRATIVE
    caption = _("What people told") if told else _("One figure after another")
    caption = f"{_(measure.defined.label)}: {caption}"
    noted = any(each.note or each.source for each in known)
    columns = (
        Column(_("Day"), weight=5),
        Column(_("Told") if told else _("Figure"), weight=5),
        *((Column(_("Note"), weight=7),) if noted else ()),
    )
    rows = tuple(_row(measure, each, disclosure, noted, _) for each in known)
    yield Table(caption, columns, rows)
    if said := " ".join(_in_words(series_of(measure, disclosure, _.day), measure.defined.type, _)):
        yield Paragraph(said)


def _row(measure: Measure, reading: Reading, disclosure: Disclosure, noted: bool, _: Edition) -> tuple[Wordy, ...]:
    day = _.date(reading.on)
    if reading is measure.baseline:
        day = _("{day} (baseline)", day=day)
    source = _("Source: {source}.", source=reading.source.removesuffix(".")) if reading.source else ""
    note = " ".join(filter(None, (reading.note, source)))
    return (day, figure(measure, reading, disclosure, _), *((note,) if noted else ()))


def _in_words(series: Series, type: MeasureType, _: Edition) -> Iterator[str]:
    """The middle of the figures, how many lie above and below it, and what was left out."""
    if (middle := series.median) is None:
        return
    above = sum(number > middle for number in series.numbers)
    below = sum(number < middle for number in series.numbers)
    median = with_unit(middle, type, _)
    yield _("The middle of these figures, their median, is {median}.", median=median)
    yield _("Figures above it: {above}. Figures below it: {below}.", above=_.number(above), below=_.number(below))
    if series.hidden:
        yield _.plural(
            "{n} figure has no part in this, because it is not shown as a number.",
            "{n} figures have no part in this, because they are not shown as numbers.",
            series.hidden,
        )


def how_to_read(_: Edition) -> Note:
    """How figures in time are read, without a claim that they prove anything."""
    return Note(
        " ".join(
            (
                _("How to read them: if several in a row lie on one side of the middle, ask what changed then."),
                _("That proves nothing by itself, and one figure alone says little."),
            )
        )
    )


def small_numbers(disclosure: Disclosure, _: Edition) -> Note:
    """How small numbers of people are treated here."""
    rule = RULES[disclosure]
    said = [_("A percentage is given of 50 or more; of fewer, only the counts.")]
    if disclosure is not Disclosure.NONE:
        said.append(_("A star (*) stands for a small number, or for one that would give a small number away."))
    if rule.rounds:
        said.append(
            _("Other numbers of people are rounded to the nearest 5, and percentages come from rounded numbers.")
        )
    said.append(rule.named(_))
    return Note(" ".join(said))
