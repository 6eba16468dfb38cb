"""Charts: a plan in time, and numbers one after another, each with the words that stand for it.

Every day and every number comes with its words, so that a format invents neither. Which labels are printed is decided
here, by the room they have: so a page, a PDF and its proof cannot disagree, and no label covers another. There are two
measures. ``wide`` is an A4 page below large print, and the other is large print, a booklet, and the narrowest window.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import groupby, pairwise
from math import ceil, isfinite
from typing import Any

from attrs import Attribute, field, frozen

from coproduction.runs import Tag, filled, plain, visible
from coproduction.spacing import NARROW, WIDE, Label, apart, centred, longest_word, spaced, width

Amount = float | Decimal

Dated = tuple[date | None, str]
"""A day and the words for it; a day that is not known has words all the same."""

TRACK, EDGE = 0.7, 0.6
"""The part of a wide timeline that its bars take, and what is kept free at either end of them for a sign."""

PLOT = 11
"""The height of a run chart beside the size of its print."""

LINE = 1.5
"""The height that a number beside it needs."""

SIGN = 1.3
"""The height and the width that the sign at the end of a line across it needs."""

WIDEST = 6
"""More than this is not given to the numbers beside a run chart."""


def _worded(_: object, attribute: "Attribute[Any]", value: tuple[tuple[Any, str], ...]) -> None:
    """Refuse, with ``ValueError``, what is out of order or has no words."""
    if not all(visible(text) for _, text in value):
        raise ValueError(f"every one of {attribute.name} has words")
    if any(after[0] <= before[0] for before, after in pairwise(value)):
        raise ValueError(f"{attribute.name} are in order")


@frozen
class Ruler:
    """The labels along a chart, each with where it begins; if ``whole``, each stands in the middle of its own room."""

    labels: tuple[Label, ...]
    whole: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """What is written along it."""
        return tuple(text for _, text in self.labels)


@frozen
class Bar:
    """One row of a timeline: what it is, when it begins and ends as far as that is known, and how it stands."""

    label: str = field(validator=filled)
    start: Dated = field(validator=filled)
    end: Dated = field(validator=filled)
    status: Tag


@frozen(kw_only=True)
class Timeline:
    """A plan in time: a row for each thing to do, from the ``first`` day that is shown to the ``last``.

    ``words`` stand for it where it cannot be seen. ``marks`` are days along its head, such as the first of each month,
    and ``now`` is a day that runs through every row; both have words.
    """

    caption: str = field(validator=filled)
    words: str = field(validator=filled)
    first: date
    last: date = field()
    rows: tuple[Bar, ...] = field(validator=filled)
    marks: tuple[tuple[date, str], ...] = field(default=(), validator=_worded)
    now: tuple[date, str] | None = field(default=None)

    @last.validator
    def _ends_after_it_begins(self, _: object, last: date) -> None:
        if last < self.first:
            raise ValueError("the last day does not come before the first")

    @marks.validator
    def _are_shown(self, _: object, marks: tuple[tuple[date, str], ...]) -> None:
        if not all(self.shows(day) for day, _ in marks):
            raise ValueError("marks are days that are shown")

    @now.validator
    def _has_words(self, _: object, now: tuple[date, str] | None) -> None:
        if now and not visible(now[1]):
            raise ValueError("now has words")

    def shows(self, day: date) -> bool:
        """Whether a day is one of those shown."""
        return self.first <= day <= self.last

    def place(self, day: date, part: float = 0) -> float:
        """Where a day begins, or is over in ``part``: at 0 the first of all begins, and at 1 the last one ends."""
        return ((day - self.first).days + part) / ((self.last - self.first).days + 1)

    def ruler(self, wide: bool) -> "Ruler":
        """The marks that have room, with their places."""
        room = (TRACK * WIDE if wide else NARROW) - 2 * EDGE
        return Ruler(spaced(tuple((self.place(day), text) for day, text in self.marks), room))

    @property
    def today(self) -> Label | None:
        """The middle of the day that is now, if it is shown."""
        return (self.place(self.now[0], 1 / 2), self.now[1]) if self.now and self.shows(self.now[0]) else None

    def drawn(self, wide: bool) -> tuple[str, ...]:
        """Every text in it, in the order in which it is drawn."""
        today = (self.today[1],) if self.today else ()
        rows = (text for row in self.rows for text in (row.label, plain((row.status,))))
        return (*self.ruler(wide).texts, *today, *rows)


@frozen
class Reading:
    """A number, what it is of, and its words. There is none where it was not recorded, or must not be told."""

    label: str = field(validator=filled)
    value: Amount | None
    text: str = field(validator=filled)


class Reference(Enum):
    """A line across a run chart, to which its numbers are held."""

    MEDIAN = "median"
    BASELINE = "baseline"
    TARGET = "target"


@frozen(kw_only=True)
class RunChart:
    """Numbers one after another, joined by a line that breaks where there is none.

    ``words`` stand for it where it cannot be seen. ``values`` says what is counted, and in what; ``scale`` is the
    numbers beside it, from its foot to its head.
    """

    caption: str = field(validator=filled)
    words: str = field(validator=filled)
    values: str = field(validator=filled)
    points: tuple[Reading, ...] = field(validator=filled)
    scale: tuple[tuple[Amount, str], ...] = field(validator=_worded)
    median: Reading | None = None
    baseline: Reading | None = None
    target: Reading | None = None

    def __attrs_post_init__(self) -> None:
        if len(self.scale) < 2:  # noqa: PLR2004 - a foot and a head
            raise ValueError("a scale has two numbers or more")
        every = (*self.points, *(reading for _, reading in self.references))
        values = [reading.value for reading in every if reading.value is not None]
        if not all(map(isfinite, (*values, *(number for number, _ in self.scale)))):
            raise ValueError("a number is finite")
        if not all(0 <= self.height(value) <= 1 for value in values):
            raise ValueError("every number stands on the scale")

    @property
    def references(self) -> tuple[tuple[Reference, Reading], ...]:
        """The lines across it that are given, each with its number."""
        lines = zip(Reference, (self.median, self.baseline, self.target), strict=True)
        return tuple((kind, reading) for kind, reading in lines if reading)

    def height(self, value: Amount) -> float:
        """Where a number stands: 0 at the foot of the scale, and 1 at its head."""
        low, high = float(self.scale[0][0]), float(self.scale[-1][0])
        return (float(value) - low) / (high - low)

    def place(self, number: float) -> float:
        """Where a point stands, by its number from 0, with as much room before the first as after the last."""
        return (number + 1 / 2) / len(self.points)

    @property
    def lines(self) -> tuple["LineAcross", ...]:
        """The lines across it whose number is known, from the lowest; where two would touch, the signs stand apart."""
        known = ((kind, each) for kind, each in self.references if each.value is not None)
        found: list[LineAcross] = []
        for kind, each in sorted(known, key=lambda line: line[1].value or 0):
            height = self.height(each.value or 0)
            near = [line.column for line in found if height - line.height < SIGN / PLOT]
            column = next(number for number in range(len(found) + 1) if number not in near)
            found.append(LineAcross(kind, height, f"{each.label}: {each.text}", column))
        return tuple(sorted(found, key=lambda line: [*Reference].index(line.kind)))

    @property
    def columns(self) -> int:
        """How many signs stand beside one another at the ends of its lines."""
        return max((line.column + 1 for line in self.lines), default=0)

    @property
    def steps(self) -> tuple[Label, ...]:
        """The numbers beside it that have room, with their heights."""
        return tuple(apart(tuple((self.height(value), text) for value, text in self.scale), LINE / PLOT))

    @property
    def beside(self) -> int:
        """The width of the numbers beside it."""
        return min(WIDEST, ceil(max(width(text) for _, text in self.steps) + 1 / 2))

    def ruler(self, wide: bool) -> Ruler:
        """The labels of its points that have room, each right below its point if all of them have."""
        room, labels = self._room(wide), [each.label for each in self.points]
        if all(longest_word(label) <= room / len(labels) for label in labels):
            return Ruler(tuple((number / len(labels), label) for number, label in enumerate(labels)), whole=True)
        places = tuple((self.place(number), label) for number, label in enumerate(labels))
        return Ruler(spaced(places, room, SIGN * self.columns))

    @property
    def gaps(self) -> tuple[Label, ...]:
        """What is said where there is no number, as far as it has room; once for neighbours that say the same."""
        return tuple(centred(tuple(self._gaps()), self._room(wide=False)))

    def _gaps(self) -> Iterator[Label]:
        numbered = enumerate(self.points)
        for (value, text), group in groupby(numbered, lambda each: (each[1].value, each[1].text)):
            if value is None:
                numbers = [number for number, _ in group]
                yield self.place((numbers[0] + numbers[-1]) / 2), text

    def _room(self, wide: bool) -> float:
        return (WIDE if wide else NARROW) - self.beside - SIGN * self.columns

    def drawn(self, wide: bool) -> tuple[str, ...]:
        """Every text in it, in the order in which it is drawn."""
        beside = (text for _, text in (*self.steps, *self.gaps))
        return (self.values, *(line.text for line in self.lines), *beside, *self.ruler(wide).texts)


@frozen
class LineAcross:
    """A line across a run chart: its height and its words, and in which column its sign stands, from its end."""

    kind: Reference
    height: float
    text: str
    column: int
