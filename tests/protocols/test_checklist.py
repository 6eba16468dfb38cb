"""A protocol laid over a meeting: when each item is due, and where it stands."""

from datetime import date, timedelta
from itertools import pairwise
from typing import assert_never

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from coproduction.calendar import Nation, is_working_day
from coproduction.problems import Path, Severity
from coproduction.protocols.amendments import Added, Changed
from coproduction.protocols.checklist import Completion, Done, State, Step, check_done, completion, steps
from coproduction.protocols.meeting_items import (
    ITEMS,
    Between,
    MeetingFormat,
    MinimumSet,
    NextMeeting,
    OffDays,
    On,
    Phase,
    Target,
    When,
)
from coproduction.protocols.meeting_protocol import SHIPPED, MeetingProtocol
from tests.protocols.occasions import DAYS, MEETINGS, PROTOCOLS, TUESDAY, Held

ONLINE = Held(format=MeetingFormat.ONLINE)


def step(item: str, held: Held, protocol: MeetingProtocol = SHIPPED) -> Step:
    """The step of an item."""
    return next(each for each in steps(protocol, held) if each.item.id == item)


def ids(held: Held) -> list[str]:
    """The items a meeting needs, in the order of the protocol."""
    return sorted(each.item.id for each in steps(SHIPPED, held))


def nominal(when: When, held: Held) -> date | None:
    """The day of an item before it moves off a bank holiday; working days have none, nor has the next meeting."""
    match when:
        case On(working=True) | NextMeeting():
            return None
        case On() | Target():
            return held.held_on + timedelta(days=when.days)
        case Between():
            return held.held_on + timedelta(days=when.first)
        case _:
            assert_never(when)


@given(PROTOCOLS, MEETINGS)
def test_no_day_falls_off_a_working_day_unless_its_item_says_never(protocol: MeetingProtocol, held: Held) -> None:
    for each in steps(protocol, held):
        if each.item.off_days is not OffDays.NEVER:
            days = [day for day in (each.due, each.limit, each.until) if day]
            assert days
            assert all(is_working_day(day, held.nation) for day in days)


@given(PROTOCOLS, MEETINGS)
def test_a_day_that_never_moves_is_the_meeting_or_beside_it(protocol: MeetingProtocol, held: Held) -> None:
    for each in steps(protocol, held):
        if each.item.off_days is OffDays.NEVER and each.item.when != NextMeeting():
            assert each.due
            assert abs((each.due - held.held_on).days) <= 1


@given(PROTOCOLS, MEETINGS)
def test_earlier_items_stay_earlier(protocol: MeetingProtocol, held: Held) -> None:
    days = [(nominal(each.item.when, held), each.due) for each in steps(protocol, held)]
    ordered = sorted((first, due) for first, due in days if first and due)
    assert all(due <= later for (first, due), (second, later) in pairwise(ordered) if first < second)


@given(PROTOCOLS, MEETINGS)
def test_what_is_before_the_meeting_is_due_by_its_day_and_what_is_after_not_earlier(
    protocol: MeetingProtocol, held: Held
) -> None:
    for each in steps(protocol, held):
        assert each.due is None or each.item.phase is not Phase.BEFORE or each.due <= held.held_on
        assert each.due is None or each.item.phase is not Phase.AFTER or each.due >= held.held_on


@given(PROTOCOLS, MEETINGS, DAYS, st.data())
def test_completing_an_item_never_lowers_completion(
    protocol: MeetingProtocol, held: Held, day: date, data: st.DataObject
) -> None:
    before = steps(protocol, held)
    open_items = [each.item.id for each in before if each.done is None]
    assume(open_items)
    done = Done(item=data.draw(st.sampled_from(open_items)), on=data.draw(DAYS))
    after = steps(protocol, evolve(held, done=(*held.done, done)))
    then, now = completion(before, day), completion(after, day)
    assert now.needed == then.needed
    assert now.done >= then.done
    assert now.per_cent >= then.per_cent
    assert now.overdue_core <= then.overdue_core


@given(PROTOCOLS, MEETINGS, DAYS)
def test_short_notice_never_hides_an_item(protocol: MeetingProtocol, held: Held, called: date) -> None:
    def shown(each: Held) -> list[tuple[str, date | None]]:
        return [(step.item.id, step.due) for step in steps(protocol, each)]

    assert shown(evolve(held, called_on=called)) == shown(evolve(held, called_on=None))


@given(PROTOCOLS, MEETINGS, DAYS)
def test_every_step_counts_once(protocol: MeetingProtocol, held: Held, day: date) -> None:
    every = steps(protocol, held)
    counts = completion(every, day)
    not_needed = sum(each.state(day) is State.NOT_NEEDED for each in every)
    assert counts.needed + not_needed == len(every)
    assert 0 <= counts.overdue_core <= counts.overdue <= counts.needed - counts.done
    assert 0 <= counts.late <= counts.done
    assert 0 <= counts.per_cent <= 100
    assert all((each.days_late(day) > 0) is (each.state(day) in (State.DONE_LATE, State.OVERDUE)) for each in every)


def test_the_whole_protocol_is_66_steps_and_the_core_15() -> None:
    assert ids(Held()) == [item.id for item in ITEMS]
    assert len(ids(Held(minimum=MinimumSet.CORE))) == 15


def test_the_online_minimum_drops_what_needs_a_room() -> None:
    dropped = {"M06", "M13", "M28", "M29", "M53"}
    assert set(ids(Held())) - set(ids(Held(minimum=MinimumSet.ONLINE))) == dropped | {"M46"}
    assert set(ids(Held())) - set(ids(ONLINE)) == dropped | {"M46"}
    assert step("M31", ONLINE).item.text == "Open the call 15 minutes early (30 for a large event)."
    assert "doors" in step("M31", Held()).item.text


@pytest.mark.parametrize(
    ("held", "gone"),
    [
        (Held(format=MeetingFormat.IN_PERSON), {"M26", "M46", "M49"}),
        (Held(first_meeting=False), {"M16"}),
        (Held(sensitive=False), {"M27"}),
    ],
)
def test_an_item_is_there_only_where_it_applies(held: Held, gone: set[str]) -> None:
    assert set(ids(Held())) - set(ids(held)) == gone


def test_an_item_may_be_for_some_levels_only() -> None:
    added = Added(id="F1", phase=Phase.DURING, text="Vote.", responsible=("chair",), levels=("co_produce",))
    ours = evolve(SHIPPED, added=(added,))
    assert step("F1", Held(level="co_produce"), ours).due == TUESDAY
    assert "F1" not in [each.item.id for each in steps(ours, Held(level="inform"))]


@pytest.mark.parametrize(
    ("item", "held", "due"),
    [
        ("M03", Held(), date(2026, 8, 18)),
        ("M19", Held(held_on=date(2026, 4, 13)), date(2026, 4, 2)),  # Easter Monday and Good Friday before it
        ("M19", Held(held_on=date(2026, 4, 13), nation=Nation.SCOTLAND), date(2026, 4, 6)),
        ("M31", Held(held_on=date(2026, 12, 25)), date(2026, 12, 25)),
        ("M56", Held(held_on=date(2026, 12, 24)), date(2026, 12, 25)),
        ("M57", Held(held_on=date(2026, 12, 24)), date(2026, 12, 29)),
        ("M65", Held(), date(2026, 11, 3)),
        ("M65", Held(next_on=None), None),
    ],
)
def test_a_step_is_due_on_its_day(item: str, held: Held, due: date | None) -> None:
    assert step(item, held).due == due


def test_pay_has_a_target_and_a_limit_and_the_long_view_a_range() -> None:
    pay, ask = step("M61", Held()), step("M66", Held())
    assert (pay.due, pay.limit, pay.until) == (date(2026, 9, 29), date(2026, 10, 15), None)
    assert (ask.due, ask.limit, ask.until) == (date(2026, 12, 14), None, date(2027, 3, 15))


def test_working_days_are_counted_where_an_item_says_so() -> None:
    change = Changed(item="M19", days=-5, working_days=True, changed_because="As our board does.")
    ours = evolve(SHIPPED, changes=(change,))
    assert step("M19", Held(held_on=date(2026, 4, 9)), ours).due == date(2026, 3, 31)


PAID = Held(done=(Done(item="M61", on=date(2026, 10, 1)),))
UNPAID = Held(done=(Done(item="M61", not_needed_because="Nobody claimed."),))


@pytest.mark.parametrize(
    ("held", "day", "state", "late", "past"),
    [
        (Held(), date(2026, 9, 28), State.NOT_YET, 0, False),
        (Held(), date(2026, 9, 29), State.DUE, 0, False),
        (Held(), date(2026, 9, 30), State.OVERDUE, 1, False),
        (Held(), date(2026, 10, 15), State.OVERDUE, 16, False),
        (Held(), date(2026, 10, 16), State.OVERDUE, 17, True),
        (PAID, date(2026, 9, 30), State.OVERDUE, 1, False),
        (PAID, date(2026, 12, 1), State.DONE_LATE, 2, False),
        (Held(done=(Done(item="M61", on=date(2026, 9, 29)),)), date(2026, 12, 1), State.DONE, 0, False),
        (UNPAID, date(2026, 12, 1), State.NOT_NEEDED, 0, False),
    ],
)
def test_a_step_stands_where_its_days_say(held: Held, day: date, state: State, late: int, past: bool) -> None:
    pay = step("M61", held)
    assert (pay.state(day), pay.days_late(day), pay.past_limit(day)) == (state, late, past)
    assert pay.settled is bool(held.done)


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2026, 12, 13), State.NOT_YET),
        (date(2026, 12, 14), State.DUE),
        (date(2027, 3, 15), State.DUE),
        (date(2027, 3, 16), State.OVERDUE),
    ],
)
def test_within_its_range_a_step_is_due_and_not_overdue(day: date, state: State) -> None:
    assert step("M66", Held()).state(day) is state


def test_what_waits_for_a_meeting_without_a_day_is_never_overdue_but_can_be_done() -> None:
    assert step("M65", Held(next_on=None)).state(date(2030, 1, 1)) is State.NOT_YET
    done = Held(next_on=None, done=(Done(item="M65", on=TUESDAY),))
    assert step("M65", done).state(date(2030, 1, 1)) is State.DONE


def test_a_meeting_called_late_has_steps_whose_day_had_passed() -> None:
    late = Held(called_on=date(2026, 9, 10))
    assert step("M19", late).short_notice
    assert not step("M25", late).short_notice
    assert not any(each.short_notice for each in steps(SHIPPED, Held()))
    assert not any(each.short_notice for each in steps(SHIPPED, Held(called_on=None)))


def test_where_nothing_is_needed_all_of_it_is_done() -> None:
    assert completion((), TUESDAY) == Completion(done=0, needed=0, late=0, overdue=0, overdue_core=0)
    assert completion((), TUESDAY).per_cent == 100


ON = date(2026, 9, 1)


@pytest.mark.parametrize(
    ("done", "path", "message"),
    [
        ((Done(item="M99", on=ON),), ("done", 0, "item"), "There is no item with this id"),
        ((Done(item="M03", on=ON), Done(item="M03", on=ON)), ("done", 1, "item"), "This item is there twice."),
        ((Done(item="M03", on=ON, not_needed_because="x"),), ("done", 0), "Write either the day it was done"),
        ((Done(item="M03", on=ON, by="king"),), ("done", 0, "by"), "Choose a role: organiser, chair,"),
    ],
)
def test_what_is_wrong_with_what_is_done_is_said(done: tuple[Done, ...], path: Path, message: str) -> None:
    (problem,) = check_done(SHIPPED, Held(done=done), TUESDAY)
    assert problem.path == path
    assert message in problem.message


def test_what_is_done_on_a_day_by_a_role_is_right() -> None:
    done = (Done(item="M03", on=ON, by="organiser"), Done(item="M20", not_needed_because="Nobody asked."))
    assert list(check_done(SHIPPED, Held(done=done), TUESDAY)) == []
    assert list(check_done(SHIPPED, Held(done=done), None)) == []


def test_a_row_of_a_sheet_that_waits_to_be_filled_in_changes_nothing() -> None:
    waiting = Held(done=(Done(item="M03", words="Invite people"),))
    assert list(check_done(SHIPPED, waiting, TUESDAY)) == []
    assert steps(SHIPPED, waiting) == steps(SHIPPED, Held())


def test_a_day_that_has_not_come_is_advice() -> None:
    (problem,) = check_done(SHIPPED, Held(done=(Done(item="M03", on=ON),)), date(2026, 8, 31))
    assert (problem.path, problem.severity) == (("done", 0, "on"), Severity.ADVICE)
