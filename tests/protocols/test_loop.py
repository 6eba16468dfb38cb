"""The loop from what people said to their being told of the answer, on any day."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given

from coproduction.problems import Path
from coproduction.protocols.loop import LONGEST, PROMISED_DAYS, USUAL, Loop, Promise, Reply, Standing, check_promise
from tests.protocols.loops import DAYS, DUE, LOOPS, SAID

DAY = timedelta(1)
OPEN = Loop(said_on=SAID, due_on=DUE)


def test_an_answer_is_due_28_days_after_people_said_it_unless_the_promise_is_another() -> None:
    assert PROMISED_DAYS == 28
    assert USUAL.due_on(SAID) == DUE
    assert Promise(days=10).due_on(SAID) == date(2026, 5, 11)


def test_nothing_is_overdue_on_the_day_it_is_due() -> None:
    assert OPEN.standing(DUE) is Standing.WAITING
    assert OPEN.standing(DUE + DAY) is Standing.OVERDUE


def test_nothing_stands_anywhere_before_people_said_it() -> None:
    assert OPEN.standing(SAID - DAY) is None
    assert OPEN.standing(SAID) is Standing.WAITING


def test_what_is_answered_is_told_from_the_day_on_which_people_hear_it() -> None:
    loop = evolve(OPEN, replies=(Reply(on=date(2026, 5, 20), told_on=date(2026, 6, 2)),))
    assert loop.standing(date(2026, 5, 19)) is Standing.WAITING
    assert loop.standing(date(2026, 5, 20)) is Standing.ANSWERED
    assert loop.standing(date(2026, 6, 1)) is Standing.ANSWERED
    assert loop.standing(date(2026, 6, 2)) is Standing.TOLD


def test_a_late_answer_was_overdue_until_it_came() -> None:
    loop = evolve(OPEN, replies=(Reply(on=date(2026, 6, 9)),))
    assert loop.standing(date(2026, 6, 8)) is Standing.OVERDUE
    assert loop.standing(date(2026, 6, 9)) is Standing.ANSWERED


def test_people_have_not_been_told_of_a_new_answer_because_they_heard_the_old_one() -> None:
    first, second = Reply(on=date(2026, 5, 10), told_on=date(2026, 5, 12)), Reply(on=date(2026, 7, 1))
    loop = evolve(OPEN, replies=(first, second))
    assert loop.standing(date(2026, 6, 30)) is Standing.TOLD
    assert loop.standing(date(2026, 7, 1)) is Standing.ANSWERED


def test_of_two_answers_of_one_day_the_later_stands() -> None:
    first, second = Reply(on=date(2026, 5, 10), told_on=date(2026, 5, 10)), Reply(on=date(2026, 5, 10))
    assert evolve(OPEN, replies=(first, second)).reply(DUE) == second


def test_what_is_being_looked_at_may_be_for_28_days_if_that_was_said_in_time() -> None:
    checking = Reply(on=date(2026, 5, 20), final=False)
    loop = evolve(OPEN, replies=(checking,))
    assert loop.last_day(date(2026, 5, 19)) == DUE
    assert loop.last_day(date(2026, 5, 20)) == date(2026, 6, 17)
    assert loop.standing(date(2026, 6, 17)) is Standing.WAITING
    assert loop.standing(date(2026, 6, 18)) is Standing.OVERDUE
    late = evolve(OPEN, replies=(evolve(checking, on=DUE + DAY),))
    assert late.standing(DUE + DAY) is Standing.OVERDUE
    short = evolve(loop, checking_days=1)
    assert short.last_day(date(2026, 5, 20)) == DUE


def test_to_be_looked_at_is_no_answer() -> None:
    loop = evolve(OPEN, replies=(Reply(on=SAID, told_on=SAID, final=False),))
    assert loop.answered_on(DUE) is None
    assert not loop.told(DUE)


@given(LOOPS, DAYS)
def test_nothing_that_was_recorded_after_the_day_counts(loop: Loop, day: date) -> None:
    known = tuple(
        evolve(each, told_on=each.told_on if each.told_on and each.told_on <= day else None)
        for each in loop.replies
        if each.on <= day
    )
    assert evolve(loop, replies=known).standing(day) is loop.standing(day)
    assert evolve(loop, replies=known).last_day(day) == loop.last_day(day)


@given(LOOPS, DAYS)
def test_an_answer_is_not_taken_back_by_time_and_overdue_ends_only_with_an_answer(loop: Loop, day: date) -> None:
    closed = (Standing.ANSWERED, Standing.TOLD)
    today, tomorrow = loop.standing(day), loop.standing(day + DAY)
    if today in closed:
        assert tomorrow in closed
    if today is Standing.OVERDUE:
        assert tomorrow is not Standing.WAITING
        assert day > loop.due_on


@given(LOOPS)
def test_nothing_is_overdue_by_the_day_that_was_promised(loop: Loop) -> None:
    assert loop.standing(loop.due_on) is not Standing.OVERDUE
    assert loop.standing(loop.last_day(loop.due_on)) is not Standing.OVERDUE


@pytest.mark.parametrize(
    ("promise", "paths"),
    [
        (USUAL, []),
        (Promise(days=0), [("days",)]),
        (Promise(days=LONGEST + 1, checking_days=-1), [("days",), ("checking_days",)]),
    ],
)
def test_a_promise_is_for_some_days(promise: Promise, paths: list[Path]) -> None:
    assert [problem.path for problem in check_promise(promise)] == paths


def test_a_promise_that_is_none_still_leads_to_a_day() -> None:
    assert Promise(days=10**12).due_on(SAID) == SAID + timedelta(LONGEST)
    assert Promise(days=-(10**12)).due_on(SAID) == SAID + DAY
