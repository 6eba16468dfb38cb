"""Claims of a year beside its quarters: what a quarter hides cannot be worked out from the totals of the year."""

from collections.abc import Iterator
from functools import cached_property, reduce

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from coproduction.counts import HIDDEN, Count, Disclosure
from coproduction.disclosure import ROOM
from coproduction.protocols.report import MonitoringReport
from coproduction.protocols.report_claims import IN_TIME, PrintedClaims, printed, printed_beside
from coproduction.protocols.report_figures import Payments
from coproduction.shares import Share
from tests.protocols.evaluations import said, table
from tests.protocols.reported import page, read, report
from tests.reader import ROUNDED, SMALL

NHS, FIVE = Disclosure.NHS_1_7_ROUND5, Disclosure.THRESHOLD_5
Pair = tuple[int, int]
"""Claims that were paid, and those of them that were paid in time."""


def claims(paid: int | None, in_time: int | None) -> Payments:
    """Claims; a number that is None was not recorded."""
    counted = [None if each is None else Count(each) for each in (paid, in_time)]
    return Payments(paid=counted[0], within_30=counted[1], median_days="12.5")


def year(total: Pair, *quarters: Pair, rule: Disclosure = NHS) -> MonitoringReport:
    """The report of a year that names those of its quarters."""
    named = tuple(
        read(report(period=f"Q{number} 2026-27", payments=claims(*each), disclosure=rule))
        for number, each in enumerate(quarters, 1)
    )
    return report(period="2026-27", payments=claims(*total), quarters=named, disclosure=rule)


def cells(content: MonitoringReport) -> list[str]:
    """What the page of a year says of each quarter."""
    return [row[4] for row in table(page(content), "The quarters in figures")]


def totals(content: MonitoringReport) -> list[str]:
    """What the page of a year says of the whole."""
    return [row[1] for row in table(page(content), "Claims, and the days until they were paid")]


def test_a_star_of_a_quarter_stays_one_beside_the_claims_of_the_year() -> None:
    content = year((43, 39), (7, 3), (12, 12), (12, 12), (12, 12))
    assert said(content) == []
    assert cells(content) == ["* of *", "10 of 10", "10 of 10", "10 of 10"]
    assert totals(content) == [HIDDEN, "40 of *", HIDDEN]


def test_a_star_stays_one_where_a_rule_prints_exact_numbers() -> None:
    content = year((56, 40), (20, 4), (12, 12), (12, 12), (12, 12), rule=FIVE)
    assert said(content) == []
    assert cells(content) == ["* of 20", "12 of 12", "12 of 12", "12 of 12"]
    assert totals(content) == ["56", "* of 56", "12.5 days"]


def test_what_gives_nothing_away_is_printed() -> None:
    assert totals(year((303, 273), (3, 3), *[(100, 90)] * 3)) == ["305", "275 of 305 (90 per cent)", "12.5 days"]
    assert totals(year((46, 40), (10, 10), *[(12, 10)] * 3)) == ["45", "40 of 45", "12.5 days"]
    assert totals(year((43, 39), (7, 3), *[(12, 12)] * 3, rule=Disclosure.NONE)) == ["43", "39 of 43", "12.5 days"]


def test_quarters_that_are_not_over_on_a_day_press_on_the_year_all_the_same() -> None:
    content = evolve(year((43, 39), (7, 3), (12, 12), (12, 12), (12, 12)), as_at=report().day)
    assert cells(content) == ["* of *"]
    assert totals(content)[0] == HIDDEN


def test_a_quarter_has_none_beside_it() -> None:
    assert totals(report(payments=claims(43, 39))) == ["45", "40 of 45", "12.5 days"]


Quarter = tuple[int | None, int | None] | None
MISSING: list[tuple[tuple[Quarter, ...], Pair, Disclosure, str]] = [
    (((12, 2), (12, 12), None, None), (50, 40), FIVE, "40 of 50"),
    (((12, 2), (12, 12), None, None), (50, 15), FIVE, "* of 50"),
    (((12, 2), (12, 12), (None, None), (None, None)), (50, 15), FIVE, "* of 50"),
    (((53, 53), None, None, None), (54, 53), FIVE, "* of *"),
    (((53, 33), None, None, None), (73, 69), FIVE, "* of 73"),
    (((7, None), (12, None), (12, None), (12, None)), (43, 39), NHS, "40 of *"),
    (((7, None), (12, 12), (12, 12), (12, 12)), (43, 39), NHS, "40 of *"),
    (((30, 3), (30, 30), (30, 30), (30, 30)), (60, 50), NHS, "* of *"),
]


@pytest.mark.parametrize(("quarters", "total", "rule", "words"), MISSING, ids=range(len(MISSING)))
def test_where_a_quarter_lacks_or_the_sum_is_another_what_presses_on_a_star_is_hidden(
    quarters: tuple[Quarter, ...], total: Pair, rule: Disclosure, words: str
) -> None:
    known = tuple(None if each is None else claims(*each) for each in quarters)
    shown = printed_beside(claims(*total), known, rule)
    assert shown.in_time
    assert words == f"{shown.in_time.part} of {shown.in_time.whole}"
    assert shown.paid == shown.in_time.whole


def test_what_nobody_recorded_of_a_year_is_not_printed_as_a_star() -> None:
    quarters = (claims(7, 3), *[claims(12, 12)] * 3)
    assert printed_beside(claims(None, None), quarters, NHS) == PrintedClaims(None, None)
    assert printed_beside(claims(43, None), quarters, NHS) == PrintedClaims(HIDDEN, None)


HIDING = st.sampled_from(tuple(SMALL))
PAID = st.one_of(st.integers(0, 9), st.integers(0, 20), st.integers(0, 60))


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    """Claims of a quarter: few, or in time but for a few, are those that are hardest to keep safe."""
    paid = draw(PAID)
    few = draw(st.one_of(st.integers(0, min(paid, 5)), st.integers(0, paid)))
    return paid, draw(st.sampled_from((few, paid - few)))


FOUR: SearchStrategy[tuple[Pair, ...]] = st.tuples(*[pairs()] * 4)
NO_MORE: frozenset[Pair] = frozenset({(0, 0)})


def print_of(number: int, rule: Disclosure) -> str:
    """A number by a rule, as its authority says."""
    low, high = SMALL[rule]
    if low <= number <= high:
        return HIDDEN
    return str(5 * round(number / 5)) if rule in ROUNDED else str(number)


def cell_of(pair: Pair, rule: Disclosure) -> tuple[str, str]:
    """A quarter as its report prints it: in time, and paid. Of exact numbers a small rest is hidden as well."""
    paid, in_time = pair
    rest = rule not in ROUNDED and print_of(paid - in_time, rule) == HIDDEN
    return HIDDEN if rest else print_of(in_time, rule), print_of(paid, rule)


class Stranger:
    """Somebody who sees a page, knows the rule, and tries every number for every quarter."""

    def __init__(self, four: tuple[Pair, ...], shown: PrintedClaims, rule: Disclosure, lacking: int = 0) -> None:
        self.rule, self.shown, self.lacking = rule, shown, lacking
        self.seen = [cell_of(each, rule) for each in four[: 4 - lacking]]
        self.fitting = [frozenset(self._fitting(each, cell)) for each, cell in zip(four, self.seen, strict=False)]

    def _fitting(self, true: Pair, cell: tuple[str, str]) -> Iterator[Pair]:
        """All that prints so; nothing far from the truth does, unless the claims that were paid are known."""
        for paid in range(max(0, true[0] - 10), true[0] + 11):
            yield from ((paid, each) for each in range(paid + 1) if cell_of((paid, each), self.rule) == cell)

    def agrees(self, sum_: Pair) -> bool:
        """Whether quarters of which this is the sum can be in the year; those that lack may hold any more."""
        in_time = self.shown.in_time.part if self.shown.in_time else HIDDEN
        if not self.lacking:
            return self._prints(sum_[0], self.shown.paid) and self._prints(sum_[1], in_time)
        return any(self._holds(each, sum_) for each in self.years)

    @cached_property
    def years(self) -> list[Pair]:
        """All that the year can be."""
        in_time = self.shown.in_time.part if self.shown.in_time else HIDDEN
        paid = (each for each in range(70) if self._prints(each, self.shown.paid))
        return [(each, part) for each in paid for part in range(each + 1) if self._prints(part, in_time)]

    def year(self) -> set[int]:
        """What those that were paid in time in the year may be."""
        return {each[1] for each in self.years if any(self._holds(each, sum_) for sum_ in self.sums())}

    def _holds(self, year: Pair, sum_: Pair) -> bool:
        return 0 <= year[1] - sum_[1] <= year[0] - sum_[0]

    def _prints(self, number: int, figure: str | None) -> bool:
        """Whether a total may be printed so. A star may have been put there for any number."""
        return figure in (HIDDEN, None) or print_of(number, self.rule) == figure

    def sums(self, *, but: int | None = None) -> frozenset[Pair]:
        """All that the quarters can be together, perhaps but for one."""
        those = [each for at, each in enumerate(self.fitting) if at != but]
        return reduce(lambda all_, one: frozenset((a + c, b + d) for a, b in all_ for c, d in one), those, NO_MORE)

    def possible(self, at: int, figure: int) -> set[int]:
        """What a figure of a quarter may be."""
        agreeing = {each for each in self._all(at) if self.agrees(each)}
        rests = self.sums(but=at)
        return {one[figure] for one in self.fitting[at] if any((one[0] + a, one[1] + b) in agreeing for a, b in rests)}

    def _all(self, at: int) -> frozenset[Pair]:
        return frozenset((a + c, b + d) for a, b in self.sums(but=at) for c, d in self.fitting[at])


def keep_their_room(stranger: Stranger) -> bool:
    """Whether no star of a quarter has fewer numbers than the rule allows it."""
    low, high = SMALL[stranger.rule]
    stars = [(at, 1 - i) for at, cell in enumerate(stranger.seen) for i, each in enumerate(cell) if each == HIDDEN]
    return all(len(stranger.possible(at, figure)) >= min(ROOM, high - low + 1) for at, figure in stars)


def shown_of(total: Pair, four: tuple[Pair, ...], rule: Disclosure, lacking: int = 0) -> PrintedClaims:
    """The printed figures of a year of which so many quarters at its end are not known."""
    known = (*(claims(*each) for each in four[: 4 - lacking]), *[None] * lacking)
    return printed_beside(claims(*total), known, rule)


def sum_of(four: tuple[Pair, ...]) -> Pair:
    return sum(each[0] for each in four), sum(each[1] for each in four)


@given(HIDING, FOUR)
def test_nobody_can_work_out_a_star_from_four_quarters_and_their_year(rule: Disclosure, four: tuple[Pair, ...]) -> None:
    assert keep_their_room(Stranger(four, shown_of(sum_of(four), four, rule), rule))


@given(HIDING, FOUR, pairs())
def test_nobody_can_do_so_where_the_year_is_not_the_sum_of_its_quarters(
    rule: Disclosure, four: tuple[Pair, ...], other: Pair
) -> None:
    assert keep_their_room(Stranger(four, shown_of(other, four, rule), rule))


@given(HIDING, st.tuples(*[st.integers(0, 12).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n)))] * 4))
def test_nobody_can_do_so_where_quarters_lack(rule: Disclosure, four: tuple[Pair, ...]) -> None:
    low, high = SMALL[rule]
    for lacking in (1, 2, 3):
        shown = shown_of(sum_of(four), four, rule, lacking)
        stranger = Stranger(four, shown, rule, lacking)
        assert keep_their_room(stranger)
        if shown.stars == {IN_TIME}:
            assert len(stranger.year()) >= min(ROOM, high - low + 1)


@given(HIDING, FOUR)
def test_a_year_hides_no_more_than_it_needs(rule: Disclosure, four: tuple[Pair, ...]) -> None:
    alone, shown = printed(claims(*sum_of(four)), rule), shown_of(sum_of(four), four, rule)
    assume(alone != shown)
    assert not keep_their_room(Stranger(four, alone, rule))


@given(HIDING, FOUR)
def test_what_is_not_hidden_of_a_year_is_printed_as_it_is_alone(rule: Disclosure, four: tuple[Pair, ...]) -> None:
    alone, shown = printed(claims(*sum_of(four)), rule), shown_of(sum_of(four), four, rule)
    assert shown.paid in (alone.paid, HIDDEN)
    assert alone.in_time
    assert shown.in_time
    assert shown.in_time.part in (alone.in_time.part, HIDDEN)
    assert shown.in_time.whole == shown.paid
    if HIDDEN in (shown.paid, shown.in_time.part):
        assert shown.in_time == Share(shown.in_time.part, shown.in_time.whole, None)
