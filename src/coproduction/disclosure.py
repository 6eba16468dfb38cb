"""A table of counts that may be published: no hidden figure can be worked out from the figures beside it.

A table of parts and totals is a network. People flow from the grand total through the totals of rows into the cells,
and on through the totals of columns. What a reader can tell of a figure is the room it has in that network. A star is
safe while enough numbers it may stand for still fit; until it is, figures that press on it are hidden too: totals where
a rule rounds, and where it shows exact numbers the next smallest part first.
Source: NHS Digital's rule (``sources.NHS_DIGITAL``); the hiding of further figures is suggested by this library.
"""

from collections import deque
from collections.abc import Iterator, Mapping

from attrs import frozen

from coproduction.counts import ENDLESS, HIDDEN, RULES, Count, Disclosure, Range, Rule

Edge = tuple[str, str]
"""A figure of the table, as the two points of the network that it joins."""

TOP = "top"
"""Where the network begins and, by a step back, ends."""

ROW = "row"

ROOM = 5
"""How many numbers a star must still be able to stand for: as many as a rounded figure does (10 is 8 to 12)."""


@frozen(kw_only=True)
class Between:
    """A figure outside the sums that is known to be no more than one figure, and perhaps no less than another."""

    name: str
    count: Count
    most: Edge
    least: Edge | None = None


@frozen(kw_only=True)
class Figures:
    """The true figures of a table. Flow into each point equals flow out of it; ``TOP`` is where it all begins and ends.

    ``parts`` and ``totals`` are printed, ``silent`` only carries sums, ``beside`` is printed outside the sums.
    """

    parts: Mapping[Edge, Count]
    totals: Mapping[Edge, Count]
    silent: Mapping[Edge, Count]
    beside: tuple[Between, ...] = ()

    def published(self, disclosure: Disclosure) -> "Published":
        """Each figure as it may be printed."""
        hidden: frozenset[Edge | str] = frozenset()
        for part, count in self.parts.items():
            if count.shown(disclosure) == HIDDEN:
                hidden = self._made_safe(part, hidden, RULES[disclosure])
        return Published(
            {edge: _print(edge, each, hidden, disclosure) for edge, each in {**self.parts, **self.totals}.items()},
            {each.name: _print(each.name, each.count, hidden, disclosure) for each in self.beside},
        )

    def _made_safe(self, star: Edge, hidden: frozenset[Edge | str], rule: Rule) -> frozenset[Edge | str]:
        """``hidden``, with the fewest further figures that leave the star every number it may stand for."""
        if self._safe(star, hidden, rule):
            return hidden
        pressing = [name for name in self._pressing(star, rule) if name not in hidden]
        for name in pressing:
            if self._safe(star, hidden | {name}, rule):
                return hidden | {name}
        for name in pressing:
            hidden = hidden | {name}
            if self._safe(star, hidden, rule):
                break
        for name in reversed(pressing):
            if name in hidden and self._safe(star, hidden - {name}, rule):
                hidden = hidden - {name}
        return hidden

    def _pressing(self, star: Edge, rule: Rule) -> Iterator[Edge | str]:
        """Figures to hide, the nearest to the star first."""
        if not rule.rounds:
            beside = [edge for edge, each in self.parts.items() if set(edge) & set(star) and each.reveal()]
            yield from sorted(beside, key=lambda edge: self.parts[edge].reveal())
        near = [edge for edge in self.totals if set(edge) & set(star)]
        yield from near
        yield from (each.name for each in self.beside)
        yield from (edge for edge in self.totals if edge not in near)

    def _safe(self, star: Edge, hidden: frozenset[Edge | str], rule: Rule) -> bool:
        low, high = self.room(star, hidden, rule)
        return high - low + 1 >= min(ROOM, rule.hides[1] - rule.hides[0] + 1)

    def room(self, star: Edge, hidden: frozenset[Edge | str], rule: Rule) -> Range:
        """The fewest and the most people a star can stand for, to a reader of everything else that is printed."""
        flow = {edge: count.reveal() for edge, count in {**self.silent, **self.totals, **self.parts}.items()}
        bounds = self._bounds(hidden, rule)
        here, (low, high) = flow[star], rule.hides
        others = {edge: amount for edge, amount in flow.items() if edge != star}
        down = _most(others, bounds, star[0], star[1], here - low)
        up = _most(others, bounds, star[1], star[0], high - here)
        return here - down, here + up

    def _bounds(self, hidden: frozenset[Edge | str], rule: Rule) -> dict[Edge, Range]:
        bounds = dict.fromkeys(self.silent, (0, ENDLESS))
        for edge, count in {**self.parts, **self.totals}.items():
            starred = edge in hidden or (edge in self.totals and rule.show(count.reveal()) == HIDDEN)
            bounds[edge] = (rule.hides[0], ENDLESS) if starred else rule.bounds(count.reveal())
        for each in self.beside:
            if each.name not in hidden and rule.show(each.count.reveal()) != HIDDEN:
                low, high = rule.bounds(each.count.reveal())
                bounds[each.most] = (max(bounds[each.most][0], low), bounds[each.most][1])
                if each.least:
                    bounds[each.least] = (bounds[each.least][0], min(bounds[each.least][1], high))
        return bounds


@frozen
class Published:
    """The printed figures of a table: by edge, and by name for those beside it."""

    figures: Mapping[Edge, str]
    beside: Mapping[str, str]


def _print(name: Edge | str, count: Count, hidden: frozenset[Edge | str], disclosure: Disclosure) -> str:
    return HIDDEN if name in hidden else count.shown(disclosure)


def _most(flow: dict[Edge, int], bounds: Mapping[Edge, Range], start: str, end: str, wanted: int) -> int:
    """How many of the wanted people can go from start to end another way, every figure within its bounds."""
    flow, moved = dict(flow), 0
    while moved < wanted and (path := _path(flow, bounds, start, end)):
        amount = min(wanted - moved, *(_spare(flow, bounds, edge, forward) for edge, forward in path))
        for edge, forward in path:
            flow[edge] += amount if forward else -amount
        moved += amount
    return moved


def _spare(flow: Mapping[Edge, int], bounds: Mapping[Edge, Range], edge: Edge, forward: bool) -> int:
    low, high = bounds[edge]
    return high - flow[edge] if forward else flow[edge] - low


def _path(flow: Mapping[Edge, int], bounds: Mapping[Edge, Range], start: str, end: str) -> list[tuple[Edge, bool]]:
    """The shortest way from start to end along which at least one person can be moved; empty if there is none."""
    came: dict[str, list[tuple[Edge, bool]]] = {start: []}
    waiting = deque([start])
    while waiting:
        point = waiting.popleft()
        if point == end:
            return came[point]
        for edge in flow:
            for forward, (here, there) in ((True, edge), (False, edge[::-1])):
                if here == point and there not in came and _spare(flow, bounds, edge, forward) > 0:
                    came[there] = [*came[point], (edge, forward)]
                    waiting.append(there)
    return []


def row_with_total(cells: Mapping[str, Count]) -> Figures:
    """The figures of one row, ``(ROW, name)``, and its total, ``(TOP, ROW)``."""
    total = sum(cells.values(), start=Count(0))
    return Figures(
        parts={(ROW, name): count for name, count in cells.items()},
        totals={(TOP, ROW): total},
        silent={(name, TOP): count for name, count in cells.items()},
    )
