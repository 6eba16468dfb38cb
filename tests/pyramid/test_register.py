"""Counting the people of a register."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

import pytest

from coproduction.counts import Count
from coproduction.dates import Period
from coproduction.pyramid.levels import PYRAMID
from coproduction.pyramid.register import (
    Involvement,
    KindCounts,
    LevelCount,
    PersonKind,
    Scope,
    Tally,
    already_counted,
    tally,
)
from tests.pyramid.rows import WORKED_EXAMPLE, YEAR, registered, row

Key = TypeVar("Key")


def counted(*rows: Involvement, period: Period = YEAR) -> Tally:
    """The rows, counted on the pyramid."""
    return tally(rows, PYRAMID, period)


def numbers(counts: Mapping[Key, Count]) -> dict[Key, int]:
    """Counts that are not nought, as numbers."""
    return {key: count.reveal() for key, count in counts.items() if count.reveal()}


def tops(found: Tally) -> dict[str, int]:
    """People by their highest level."""
    return {
        rung: number
        for rung in ("", *PYRAMID.ids)
        if (number := sum(count.reveal() for (level, _), count in found.highest.items() if level == rung))
    }


def test_the_worked_example_comes_out_as_it_was_worked() -> None:
    found = counted(*WORKED_EXAMPLE)
    assert numbers(found.at_level) == {"inform": 1, "consult": 2, "collaborate": 1, "co_produce": 1}
    assert tops(found) == {"consult": 1, "collaborate": 1, "co_produce": 1}
    assert sum(numbers(found.highest).values()) == 3
    assert numbers(found.not_active) == {PersonKind.SERVICE_USER: 1}
    assert sum(numbers(found.highest).values()) + sum(numbers(found.not_active).values()) == 4


def test_counts_already_made_give_the_same_as_the_records_they_were_made_from() -> None:
    found = counted(*WORKED_EXAMPLE)
    by_hand = already_counted(
        [
            LevelCount(
                level=level,
                people=KindCounts(**{kind.value: found.highest[level, kind] for kind in found.kinds}),
                at_level=found.at_level[level],
            )
            for level in PYRAMID.ids
        ],
        KindCounts(service_user=Count(1), carer=Count(0), both=Count(0)),
    )
    assert by_hand == found


def test_someone_active_at_two_levels_counts_once_in_the_total() -> None:
    found = counted(row("A", "inform"), row("A", "co_produce"))
    assert sum(numbers(found.highest).values()) == 1
    assert numbers(found.at_level) == {"inform": 1, "co_produce": 1}


def test_a_service_user_in_one_row_and_a_carer_in_another_is_both() -> None:
    found = counted(row("A", "inform"), row("A", "consult", kind=PersonKind.CARER))
    assert numbers(found.highest) == {("consult", PersonKind.BOTH): 1}


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ((PersonKind.BOTH, PersonKind.CARER), PersonKind.BOTH),
        ((PersonKind.FAMILY, PersonKind.BOTH), PersonKind.BOTH),
        ((PersonKind.FAMILY, PersonKind.CARER), PersonKind.CARER),
        ((PersonKind.PUBLIC, PersonKind.SERVICE_USER), PersonKind.SERVICE_USER),
        ((PersonKind.STAFF, PersonKind.CARER), PersonKind.CARER),
    ],
)
def test_someone_of_several_kinds_counts_as_one_of_them(kinds: tuple[PersonKind, ...], expected: PersonKind) -> None:
    found = counted(*(row("A", "inform", kind=kind) for kind in kinds))
    assert numbers(found.highest) == {("inform", expected): 1}
    assert found.apart == {}


def test_a_kind_recorded_where_nothing_happened_counts_too() -> None:
    found = counted(registered("A", PersonKind.CARER), row("A", "inform"))
    assert numbers(found.highest) == {("inform", PersonKind.BOTH): 1}
    assert numbers(found.not_active) == {}


@pytest.mark.parametrize(
    ("first_day", "last_day", "counts"),
    [
        (date(2025, 3, 31), None, False),
        (date(2025, 4, 1), None, True),
        (date(2026, 3, 31), None, True),
        (date(2026, 4, 1), None, False),
        (None, date(2025, 3, 31), False),
        (None, date(2025, 4, 1), True),
        (date(2024, 1, 1), date(2025, 4, 1), True),
        (date(2024, 1, 1), date(2027, 1, 1), True),
        (date(2026, 3, 31), date(2027, 1, 1), True),
        (date(2024, 1, 1), date(2025, 3, 31), False),
        (None, None, False),
    ],
)
def test_an_activity_counts_if_any_day_of_it_lies_in_the_period(
    first_day: date | None, last_day: date | None, counts: bool
) -> None:
    found = counted(row("A", "inform", first_day=first_day, last_day=last_day))
    assert bool(numbers(found.highest)) is counts
    assert numbers(found.not_active) == ({} if counts else {PersonKind.SERVICE_USER: 1})


def test_staff_and_union_members_are_counted_apart() -> None:
    found = counted(
        row("A", "inform"),
        row("S1", "inform", kind=PersonKind.STAFF),
        row("S2", "consult", kind=PersonKind.STAFF),
        registered("S3", PersonKind.STAFF),
        row("U1", "co_produce", kind=PersonKind.UNION, care_group="North", scope=Scope.SYSTEM),
    )
    assert numbers(found.apart) == {PersonKind.STAFF: 2, PersonKind.UNION: 1}
    assert numbers(found.highest) == {("inform", PersonKind.SERVICE_USER): 1}
    assert numbers(found.at_level) == {"inform": 1}
    assert (found.not_active[PersonKind.SERVICE_USER], found.care_groups, found.scopes) == (Count(0), {}, {})


def test_without_staff_nothing_is_said_of_staff() -> None:
    assert counted(row("A", "inform")).apart == {}


@pytest.mark.parametrize("level", ["", "advise"])
def test_an_activity_without_a_level_of_the_ladder_is_counted_apart(level: str) -> None:
    found = counted(row("A", level), row("B", "inform"))
    assert tops(found) == {"": 1, "inform": 1}
    assert numbers(found.at_level) == {"inform": 1}


def test_someone_with_a_level_elsewhere_is_not_among_those_without() -> None:
    found = counted(row("A"), row("A", "inform"))
    assert tops(found) == {"inform": 1}
    assert "" not in {level for level, _ in found.highest}


def test_what_was_not_recorded_is_missing_and_not_nought() -> None:
    found = already_counted([LevelCount(level="inform", people=KindCounts(carer=Count(0)))], None)
    assert found.highest == {("inform", PersonKind.CARER): Count(0)}
    assert (found.at_level, found.not_active) == ({}, {})


def test_kinds_beyond_the_usual_three_show_when_somebody_is_of_them() -> None:
    usual = (PersonKind.SERVICE_USER, PersonKind.CARER, PersonKind.BOTH)
    assert counted(row("A", "inform")).kinds == usual
    assert counted(row("A", "inform", kind=PersonKind.PUBLIC)).kinds == (*usual, PersonKind.PUBLIC)
    assert counted(registered("A", PersonKind.FAMILY)).kinds == (*usual, PersonKind.FAMILY)
    assert already_counted([], KindCounts(family=Count(9))).kinds == (*usual, PersonKind.FAMILY)


def test_a_person_counts_once_in_each_care_group_and_scope() -> None:
    found = counted(
        row("A", "inform", care_group="West", scope=Scope.SERVICE),
        row("A", "consult", care_group="West", scope=Scope.SERVICE),
        row("A", "consult", care_group="East", scope=Scope.SYSTEM),
        row("B", "consult", care_group="West"),
    )
    assert list(found.care_groups) == ["East", "West"]
    assert numbers(found.care_groups) == {"East": 1, "West": 2}
    assert numbers(found.scopes) == {Scope.SERVICE: 1, Scope.SYSTEM: 1}
    assert list(found.scopes) == list(Scope)


def test_where_nobody_recorded_a_scope_none_is_shown() -> None:
    assert counted(row("A", "inform")).scopes == {}


def test_only_what_happened_in_the_period_has_a_care_group() -> None:
    assert counted(row("A", "inform", care_group="West", first_day=date(2020, 1, 1))).care_groups == {}


def test_an_empty_register_has_nobody_at_any_level() -> None:
    found = counted()
    assert numbers(found.highest) == {}
    assert found.at_level == dict.fromkeys(PYRAMID.ids, Count(0))
