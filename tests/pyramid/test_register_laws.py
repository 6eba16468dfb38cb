"""What is true of every register that is counted."""

import random
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from coproduction.counts import Count
from coproduction.pyramid.levels import PYRAMID
from coproduction.pyramid.register import REPRESENTATIVES, Involvement, PersonKind, Tally, tally
from tests.pyramid.registers import registers
from tests.pyramid.rows import YEAR, row

Register = tuple[Involvement, ...]


def counted(rows: Iterable[Involvement]) -> Tally:
    """The rows, counted on the pyramid."""
    return tally(rows, PYRAMID, YEAR)


def total(counts: Iterable[Count]) -> int:
    """The sum of counts."""
    return sum(count.reveal() for count in counts)


def represented(rows: Register) -> set[str]:
    """Everyone on a register who is of a kind that audits count."""
    return {each.person for each in rows if each.kind in REPRESENTATIVES}


@given(registers)
def test_highest_levels_add_up_to_the_people_who_were_active(rows: Register) -> None:
    active = {each.person for each in rows if each.activity and each.within(YEAR)} & represented(rows)
    assert total(counted(rows).highest.values()) == len(active)


@given(registers)
def test_active_and_not_active_make_the_register(rows: Register) -> None:
    found = counted(rows)
    assert total(found.highest.values()) + total(found.not_active.values()) == len(represented(rows))


@given(registers)
def test_no_fewer_people_were_at_a_level_at_all_than_had_it_as_their_highest(rows: Register) -> None:
    found = counted(rows)
    for level, at_all in found.at_level.items():
        assert at_all.reveal() >= total(count for (rung, _), count in found.highest.items() if rung == level)


@given(registers)
def test_no_more_people_were_at_a_level_than_had_it_or_a_higher_one_as_their_highest(rows: Register) -> None:
    found = counted(rows)
    for level, at_all in found.at_level.items():
        from_here = PYRAMID.ids[PYRAMID.ids.index(level) :]
        assert at_all.reveal() <= total(count for (rung, _), count in found.highest.items() if rung in from_here)


@given(registers, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(rows: Register, chance: random.Random) -> None:
    assert counted(chance.sample(rows, len(rows))) == counted(rows)


@given(registers)
def test_a_row_written_twice_changes_nothing(rows: Register) -> None:
    assert counted(rows + rows) == counted(rows)


@given(registers, st.sampled_from([PersonKind.STAFF, PersonKind.UNION]))
def test_another_member_of_staff_changes_only_what_is_counted_apart(rows: Register, kind: PersonKind) -> None:
    before, after = counted(rows), counted((*rows, row("newcomer", "inform", kind=kind)))
    assert after.apart[kind].reveal() == before.apart.get(kind, Count(0)).reveal() + 1
    assert (after.highest, after.at_level, after.not_active) == (before.highest, before.at_level, before.not_active)


@given(registers)
def test_nobody_without_a_say_in_the_period_is_in_a_care_group(rows: Register) -> None:
    found = counted(rows)
    active = total(found.highest.values())
    assert all(count.reveal() <= active for count in (*found.care_groups.values(), *found.scopes.values()))
