"""Registers, tallies and audits of every sort, for laws."""

from datetime import timedelta

from hypothesis import strategies as st

from coproduction.counts import Count, Disclosure
from coproduction.pyramid.audit import Audit
from coproduction.pyramid.levels import PYRAMID
from coproduction.pyramid.register import (
    REPRESENTATIVES,
    Involvement,
    KindCounts,
    LevelCount,
    PersonKind,
    Responses,
    Scope,
)
from tests.pyramid.rows import YEAR, audit_of

days = st.dates(YEAR.first - timedelta(days=40), YEAR.last + timedelta(days=40))
"""Days around the year, most of them in it."""

rows = st.builds(
    Involvement,
    person=st.sampled_from([f"P{number}" for number in range(9)]),
    kind=st.sampled_from(PersonKind),
    activity=st.sampled_from(["", "Open day", "Forum", "New clinic"]),
    level=st.sampled_from(["", "advise", *PYRAMID.ids]),
    scope=st.none() | st.sampled_from(Scope),
    care_group=st.sampled_from(["", "East", "West"]),
    first_day=st.none() | days,
    last_day=st.none() | days,
)

registers = st.lists(rows, max_size=25).map(tuple)

LIKELY = st.integers(0, 12) | st.integers(0, 60)
"""Numbers of people, most of them small, because small ones are hidden."""

counts = LIKELY.map(Count)


def kind_counts(count: st.SearchStrategy[Count] = counts) -> st.SearchStrategy[KindCounts]:
    """Counts by kind, in which a kind may not have been recorded."""
    some = st.none() | count
    kinds = st.builds(KindCounts, **{kind.value: some for kind in REPRESENTATIVES})
    return kinds.filter(lambda people: bool(people.by_kind()))


@st.composite
def counted_audits(
    draw: st.DrawFn, count: st.SearchStrategy[Count] = counts, disclosure: Disclosure = Disclosure.NHS_1_7_ROUND5
) -> Audit:
    """Audits from counts already made, whose figures fit one another."""
    levels: list[LevelCount] = []
    above = 0
    for level in reversed(draw(st.lists(st.sampled_from(PYRAMID.ids), min_size=1, unique=True).map(_in_order))):
        people = draw(kind_counts(count))
        here = sum(each.reveal() for each in people.by_kind().values())
        above += here
        at_level = draw(st.none() | st.integers(here, above).map(Count))
        levels.insert(0, LevelCount(level=level, people=people, at_level=at_level))
    return audit_of(
        counts=tuple(levels),
        not_active=draw(st.none() | kind_counts(count)),
        responses=draw(st.lists(_responses(count), max_size=2).map(tuple)),
        disclosure=disclosure,
    )


def _responses(count: st.SearchStrategy[Count]) -> st.SearchStrategy[Responses]:
    return st.builds(
        Responses, activity=st.sampled_from(["Survey", "Poll"]), level=st.sampled_from(PYRAMID.ids), answers=count
    )


def _in_order(levels: list[str]) -> list[str]:
    return sorted(levels, key=PYRAMID.ids.index)
