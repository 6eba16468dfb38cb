"""Answered in time, told, and what led to a change."""

from datetime import date, timedelta

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.dates import Period
from coproduction.protocols.loop import USUAL, Loop, Reply
from coproduction.protocols.loop_measures import Share, answered_in_time, led_to_change, told_of_answered
from coproduction.protocols.responses import ResponseKind
from coproduction.quarters import Quarter
from tests.protocols.loops import DAYS, DUE, LOOPS, SAID, contribution, response

DAY = timedelta(1)
OPEN = Loop(said_on=SAID, due_on=DUE)
IN_TIME = evolve(OPEN, replies=(Reply(on=DUE),))
LATE = evolve(OPEN, replies=(Reply(on=DUE + DAY, told_on=DUE + DAY),))
CHECKED = evolve(OPEN, replies=(Reply(on=SAID, final=False), Reply(on=DUE + DAY)))


def test_an_answer_on_the_due_day_is_in_time_and_one_on_the_next_is_not() -> None:
    assert answered_in_time((OPEN, IN_TIME, LATE), DUE + DAY) == Share(1, 3)


def test_what_is_not_due_yet_does_not_count_and_neither_does_the_due_day_itself() -> None:
    assert answered_in_time((OPEN, IN_TIME), DUE) == Share(0, 0)


def test_looking_at_it_makes_no_promise_longer() -> None:
    assert answered_in_time((CHECKED,), DUE + timedelta(10)) == Share(0, 1)


def test_a_quarter_counts_what_was_due_in_it() -> None:
    first = Quarter.of(DUE).period
    later = evolve(OPEN, due_on=date(2026, 7, 1))
    assert answered_in_time((IN_TIME, later), date(2026, 10, 1), first) == Share(1, 1)
    assert answered_in_time((IN_TIME, later), date(2026, 10, 1)) == Share(1, 2)


def test_people_are_told_of_answers() -> None:
    assert told_of_answered((OPEN, IN_TIME, LATE), DUE) == Share(0, 1)
    assert told_of_answered((OPEN, IN_TIME, LATE), DUE + DAY) == Share(1, 2)


def test_a_change_is_what_is_done_of_what_has_an_answer() -> None:
    each = [contribution(response(kind)) for kind in ResponseKind]
    assert led_to_change((*each, contribution()), DUE) == Share(1, 5)
    assert led_to_change(each, SAID) == Share(0, 0)


@given(st.lists(LOOPS, max_size=6), DAYS)
def test_a_share_is_never_more_than_all(loops: list[Loop], day: date) -> None:
    for share in (answered_in_time(loops, day), told_of_answered(loops, day)):
        assert 0 <= share.numerator <= share.denominator <= len(loops)


@given(st.lists(LOOPS, max_size=6), DAYS)
def test_the_four_quarters_of_a_year_count_every_promise_of_the_year_once(loops: list[Loop], day: date) -> None:
    year, end = Quarter.of(day).year, date(2040, 1, 1)
    quarters = [answered_in_time(loops, end, each.period) for each in year.quarters]
    whole = answered_in_time(loops, end, Period(first=year.first, last=year.last))
    assert sum(each.numerator for each in quarters) == whole.numerator
    assert sum(each.denominator for each in quarters) == whole.denominator


def test_a_contribution_and_its_loop_agree() -> None:
    assert contribution(response(on=DUE)).loop(USUAL).answered_on(DUE) == DUE
