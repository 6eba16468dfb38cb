"""A reader who tries to work out hidden figures of a printed audit from all the others, by sums and differences."""

from collections.abc import Iterable
from math import inf

from attrs import define, frozen

from coproduction.counts import HIDDEN, RULES, Count, Rule
from coproduction.pyramid.audit import Audit
from coproduction.pyramid.published import AuditFigures

Name = tuple[str, ...]


@define
class Range:
    """The fewest and the most people a figure can stand for, as far as the reader knows."""

    low: float
    high: float

    def narrow(self, low: float, high: float) -> bool:
        """Learn more; whether there was anything to learn."""
        better = (max(self.low, low), min(self.high, high))
        learnt = better != (self.low, self.high)
        self.low, self.high = better
        return learnt


@frozen
class Attack:
    """What a reader knows of each figure, by name."""

    known: dict[Name, Range]

    def run(self, sums: Iterable[tuple[Name, list[Name]]], orders: Iterable[tuple[Name, Name]]) -> None:
        """Reckon until nothing more can be learnt: totals and their parts, and figures no greater than others."""
        sums, orders = list(sums), list(orders)
        while any([*(self._sum(*each) for each in sums), *(self._order(*each) for each in orders)]):
            pass

    def _sum(self, total: Name, parts: list[Name]) -> bool:
        ranges, whole = [self.known[part] for part in parts], self.known[total]
        learnt = whole.narrow(sum(each.low for each in ranges), sum(each.high for each in ranges))
        for each in ranges:
            others = [other for other in ranges if other is not each]
            most = whole.high - sum(other.low for other in others)
            unbounded = any(other.high == inf for other in others)
            least = 0 if unbounded else whole.low - sum(other.high for other in others)
            learnt = each.narrow(least, most) or learnt
        return learnt

    def _order(self, smaller: Name, greater: Name) -> bool:
        one, other = self.known[smaller], self.known[greater]
        learnt = one.narrow(0, other.high)
        return other.narrow(one.low, inf) or learnt


def attacked(audit: Audit) -> dict[Name, Range]:
    """What a reader of printed figures can tell of every number that its rule hides because it is small.

    The reader suspects each in turn of being a small number. Where a rule rounds, every star of a part is one.
    """
    figures, rule, true = audit.figures, RULES[audit.disclosure], audit.tally
    counts: dict[Name, Count] = {
        **{("cell", rung, kind.value): count for (rung, kind), count in true.highest.items()},
        **{("rest", kind.value): count for kind, count in true.not_active.items()},
    }
    small = [name for name, count in counts.items() if rule.hides[0] <= count.reveal() <= rule.hides[1]]
    return {name: _suspected(name, figures, rule) for name in small}


def _suspected(suspect: Name, figures: AuditFigures, rule: Rule) -> Range:
    parts, totals = _parts(figures), _totals(figures)
    known: dict[Name, Range] = {("from", str(at)): Range(0, inf) for at in range(len(figures.rungs) + 1)}
    known |= {name: _told(figure, rule, rule.rounds or name == suspect) for name, figure in parts.items()}
    known |= {name: _told(figure, rule, False) if figure else Range(0, inf) for name, figure in totals.items()}
    Attack(known).run(_sums(figures), _orders(figures))
    return known[suspect]


def _told(figure: str | None, rule: Rule, small: bool) -> Range:
    """What a figure tells by itself; a part that was not recorded is no part of any sum."""
    low, high = rule.hides
    if figure == HIDDEN:
        return Range(low, high if small else inf)
    number = int(figure or 0)
    return Range(max(high + 1, number - 2), number + 2) if rule.rounds and number else Range(number, number)


def _parts(figures: AuditFigures) -> dict[Name, str | None]:
    return {
        **{("cell", rung, kind.value): figures.people(rung, kind) for rung in figures.rungs for kind in figures.kinds},
        **{("rest", kind.value): figures.not_active(kind) for kind in figures.kinds},
    }


def _totals(figures: AuditFigures) -> dict[Name, str | None]:
    return {
        **{("rung", rung): figures.people_in_all(rung) for rung in figures.rungs},
        **{("at", rung): figures.at_level(rung) for rung in figures.rungs},
        **{("active", kind.value): figures.active(kind) for kind in figures.kinds},
        **{("register", kind.value): figures.register(kind) for kind in figures.kinds},
        ("active",): figures.active(),
        ("rest",): figures.not_active(),
        ("register",): figures.register(),
    }


def _sums(figures: AuditFigures) -> Iterable[tuple[Name, list[Name]]]:
    rungs, kinds = figures.rungs, figures.kinds
    for rung in rungs:
        yield ("rung", rung), [("cell", rung, kind.value) for kind in kinds]
    for kind in kinds:
        yield ("active", kind.value), [("cell", rung, kind.value) for rung in rungs]
        yield ("register", kind.value), [("active", kind.value), ("rest", kind.value)]
    yield ("active",), [("rung", rung) for rung in rungs]
    yield ("active",), [("active", kind.value) for kind in kinds]
    yield ("rest",), [("rest", kind.value) for kind in kinds]
    yield ("register",), [("active",), ("rest",)]
    yield ("register",), [("register", kind.value) for kind in kinds]
    for at, rung in enumerate(rungs):
        yield ("from", str(at + 1)), [("from", str(at)), ("rung", rung)]


def _orders(figures: AuditFigures) -> Iterable[tuple[Name, Name]]:
    """Someone at a level at all is at it as their highest, or at a higher one; rungs stand the highest first."""
    for at, rung in enumerate(figures.rungs):
        yield ("rung", rung), ("at", rung)
        yield ("at", rung), ("from", str(at + 1))
