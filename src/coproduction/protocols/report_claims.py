"""The claims of a year beside those of its quarters: no total of the year gives away what a star of a quarter hides.

The report of each quarter has printed its figures already, so only totals of the year can still be hidden. The claims
that were paid and those that were paid in time press on each other: there are no more of the second. Few numbers fit
what is printed of a quarter, so all of them are tried.
"""

from collections.abc import Iterator
from functools import reduce
from typing import Protocol

from attrs import frozen

from coproduction.counts import ENDLESS, HIDDEN, RULES, Count, Disclosure, Range
from coproduction.disclosure import ROOM
from coproduction.shares import Share, share

PAID, IN_TIME = "paid", "in time"
"""The two figures of claims that count."""

FURTHER = tuple(frozenset(each) for each in ((), (IN_TIME,), (PAID,), (IN_TIME, PAID)))
"""What may be hidden of a year, the fewest figures first."""

Fit = tuple[int, int, int]
"""Claims that fit what is printed: so many paid, and of those in time so many at least and at most."""


class Claims(Protocol):
    """What is recorded of claims."""

    @property
    def paid(self) -> Count | None:
        """How many were paid."""

    @property
    def within_30(self) -> Count | None:
        """How many of them within 30 days."""


@frozen
class PrintedClaims:
    """The figures of claims as they are printed; what nobody recorded is ``None``."""

    paid: str | None
    in_time: Share | None

    @property
    def stars(self) -> frozenset[str]:
        """Which of them are stars."""
        part = self.in_time.part if self.in_time else None
        return frozenset(name for name, figure in ((PAID, self.paid), (IN_TIME, part)) if figure == HIDDEN)

    def hiding(self, hidden: frozenset[str]) -> "PrintedClaims":
        """The same figures with some hidden. A percentage would tell of them, so it goes with either."""
        if self.paid is None or not hidden:
            return self
        paid = HIDDEN if PAID in hidden else self.paid
        if self.in_time is None:
            return PrintedClaims(paid, None)
        return PrintedClaims(paid, Share(HIDDEN if IN_TIME in hidden else self.in_time.part, paid, None))


def printed(claims: Claims, rule: Disclosure) -> PrintedClaims:
    """The figures of claims where nothing stands beside them."""
    paid, in_time = claims.paid, claims.within_30
    if paid is None:
        return PrintedClaims(None, None)
    return PrintedClaims(paid.shown(rule), None if in_time is None else share(in_time, paid, rule))


def printed_beside(claims: Claims, quarters: tuple[Claims | None, ...], rule: Disclosure) -> PrintedClaims:
    """The figures of a year beside those of its quarters, of which one without a record is ``None``."""
    known = tuple(each for each in quarters if each and each.paid is not None)
    reader = Reader(
        year=claims,
        rule=rule,
        cells=tuple(Cell(frozenset(_fits(each, rule)), printed(each, rule).stars) for each in known),
        more=len(known) < len(quarters),
    )
    ways = [printed(claims, rule).hiding(hidden) for hidden in FURTHER]
    return next((each for each in ways if reader.has_room(each)), ways[-1])


def _fits(claims: Claims, rule: Disclosure) -> Iterator[Fit]:
    """All that may stand behind the printed figures of a quarter."""
    shown = printed(claims, rule).in_time
    for paid in _all_of(_told(claims.paid, rule)):
        if shown is None or claims.within_30 is None:
            yield paid, 0, paid
            continue
        few = _all_of(RULES[rule].hides)
        hidden = {*few, *(paid - each for each in few)}
        for in_time in hidden if shown.part == HIDDEN else _all_of(claims.within_30.bounds(rule)):
            if 0 <= in_time <= paid and share(Count(in_time), Count(paid), rule) == shown:
                yield paid, in_time, in_time


def _told(count: Count | None, rule: Disclosure) -> Range:
    return (0, ENDLESS) if count is None else count.bounds(rule)


def _all_of(numbers: Range) -> range:
    return range(numbers[0], numbers[1] + 1)


@frozen
class Cell:
    """What is printed of a quarter: all that fits it, and which of its figures are stars."""

    fits: frozenset[Fit]
    stars: frozenset[str]


@frozen(kw_only=True)
class Reader:
    """Somebody who knows nothing but the printed page; ``more`` says that it lacks a quarter."""

    year: Claims
    rule: Disclosure
    cells: tuple[Cell, ...]
    more: bool

    def has_room(self, page: PrintedClaims) -> bool:
        """Whether every star keeps as many numbers as the rule allows it, with these figures of the year."""
        low, high = RULES[self.rule].hides
        needed = min(ROOM, high - low + 1)
        stars = ((at, star) for at, cell in enumerate(self.cells) for star in cell.stars)
        return self._year_has_room(page, needed) and all(
            len(self.possible(at, star, page)) >= needed for at, star in stars
        )

    def possible(self, at: int, star: str, page: PrintedClaims) -> set[int]:
        """The numbers that a star of a quarter may stand for."""
        others = _sums(self.cells[:at] + self.cells[at + 1 :])
        return {
            fit[0] if star == PAID else fit[1]
            for fit in self.cells[at].fits
            if any(self._agrees(_added(fit, other), page) for other in others)
        }

    def _year_has_room(self, page: PrintedClaims, needed: int) -> bool:
        """Whether a star of the year does. Where no quarter lacks, it is their sum, and has room if they have."""
        if not self.more or page.stars != {IN_TIME}:
            return True
        paid = _told(self.year.paid, self.rule)[1]
        agreeing = (each for each in _sums(self.cells) if self._agrees(each, page))
        ranges = (range(least, min(most + paid - all_paid, least + needed) + 1) for all_paid, least, most in agreeing)
        return len({number for numbers in ranges for number in numbers}) >= needed

    def _agrees(self, fit: Fit, page: PrintedClaims) -> bool:
        """Whether the quarters can be so, beside what is printed of the year."""
        paid, least, most = fit
        low, high = (0, ENDLESS) if PAID in page.stars else _told(self.year.paid, self.rule)
        if paid > high or (paid < low and not self.more):
            return False
        more = high - paid if self.more else 0
        fewest, greatest = (0, ENDLESS) if IN_TIME in page.stars else _told(self.year.within_30, self.rule)
        return least <= greatest and fewest <= most + more


def _sums(cells: tuple[Cell, ...]) -> frozenset[Fit]:
    """All that quarters may be together."""
    nothing: frozenset[Fit] = frozenset({(0, 0, 0)})
    return reduce(
        lambda sums, cell: frozenset(_added(one, other) for one in sums for other in cell.fits), cells, nothing
    )


def _added(one: Fit, other: Fit) -> Fit:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]
