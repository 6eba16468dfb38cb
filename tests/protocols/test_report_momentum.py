"""What moved between two days and what stalled, whatever is written down later."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from coproduction.dates import Due
from coproduction.protocols.objectives import Ended, Milestone, Objective, Update
from coproduction.protocols.report_momentum import Movement, Step, Way, momentum, movements, steps
from coproduction.protocols.report_span import Between, day_before, span_of
from coproduction.protocols.status import Status
from coproduction.quarters import Quarter, Reckoning, Year
from tests.protocols.plans import objective
from tests.protocols.reported import told
from tests.strategies import contents

THEN, MAY, DAY = date(2026, 3, 31), date(2026, 5, 12), date(2026, 6, 30)
SPRING = Between(THEN, DAY)
EARLY = date(2026, 2, 3)


def one(found: Objective, *others: Objective, between: Between = SPRING) -> Movement:
    """The movement of the first of some objectives."""
    return movements((found, *others), between)[0]


def ways(found: Objective, *others: Objective) -> list[Way]:
    return [step.way for step in one(found, *others).steps]


def moving(*updates: Update, due: str = "December 2026", **more: object) -> Objective:
    """An objective that was begun in February."""
    return objective("A", due=due, started_on=EARLY, updates=updates, **more)


def test_a_last_day_that_is_given_up_is_noticed_and_none_that_never_was() -> None:
    ongoing = Due.parse("ongoing")
    assert one(moving(told(MAY, due=ongoing))).date_given_up
    assert not one(moving(told(EARLY, due=ongoing))).date_given_up
    assert not one(moving(due="")).date_given_up
    assert not one(moving(told(MAY, due=Due.parse("2028")))).date_given_up


def test_what_is_not_complete_after_all_is_noticed() -> None:
    undone, done = told(MAY, no_longer=(Ended.COMPLETE,)), told(MAY, completed_on=MAY)
    assert one(moving(undone, completed_on=EARLY)).unfinished
    assert not one(moving(completed_on=EARLY)).unfinished
    assert not one(moving(done)).unfinished
    given_up = told(MAY, withdrawn_on=MAY, withdrawn_because="Nobody wants it.", no_longer=(Ended.COMPLETE,))
    assert not one(moving(given_up, completed_on=EARLY)).unfinished


def test_a_quarter_and_a_year_are_read_in_either_reckoning() -> None:
    assert span_of("Q2 2026-27") == Quarter(Year(2026), 2)
    assert span_of("Q2 2026") == Quarter(Year(2026, Reckoning.CALENDAR), 2)
    assert span_of("2026-27") == Year(2026)
    assert span_of("2026") == Year(2026, Reckoning.CALENDAR)
    assert span_of("spring") is None


def test_the_day_before_the_first_of_all_days_is_that_day() -> None:
    assert day_before(date(2026, 4, 1)) == THEN
    assert day_before(date.min) == date.min


def test_what_was_on_the_first_day_is_not_new_and_what_is_on_the_last_is() -> None:
    assert [SPRING.holds(day) for day in (None, THEN, THEN + timedelta(1), DAY, DAY + timedelta(1))] == [
        False,
        False,
        True,
        True,
        False,
    ]


STEPS: list[tuple[Objective, list[Way]]] = [
    (objective("A", updates=(told(MAY, started_on=MAY),)), [Way.STARTED]),
    (moving(told(MAY, completed_on=MAY)), [Way.FINISHED]),
    (moving(told(MAY, progress=40)), [Way.FURTHER]),
    (moving(told(MAY, at_risk="Nobody has time."), told(DAY, no_longer=(Ended.AT_RISK,))), [Way.FREED]),
    (moving(told(MAY, no_longer=(Ended.BLOCKED,)), blocked_by="the bank"), [Way.FREED]),
    (moving(told(MAY, reviewed=True)), [Way.LOOKED_AT]),
    (moving(milestones=(Milestone(text="Half", reached_on=MAY),)), [Way.REACHED]),
    (moving(told(MAY, note="Nothing yet.")), []),
    (moving(told(MAY, progress=20), progress=30), []),
    (moving(told(EARLY, progress=30)), []),
    (moving(told(DAY + timedelta(1), progress=30)), []),
    (moving(told(MAY, no_longer=(Ended.COMPLETE,)), completed_on=EARLY), []),
]


@pytest.mark.parametrize(("each", "expected"), STEPS, ids=range(len(STEPS)))
def test_a_step_is_something_that_visibly_moved(each: Objective, expected: list[Way]) -> None:
    assert ways(each) == expected
    assert one(each).moved is bool(expected)


def test_a_day_put_right_is_no_new_step() -> None:
    assert ways(moving(told(MAY, started_on=date(2026, 2, 10)))) == []
    assert ways(moving(told(MAY, completed_on=date(2026, 3, 1)), completed_on=date(2026, 3, 2))) == []


def test_what_was_written_down_late_is_new_when_it_is_known() -> None:
    late = objective("A", updates=(told(MAY, started_on=EARLY),))
    assert ways(late) == [Way.STARTED]
    assert one(late).last == EARLY


def test_progress_counts_from_what_was_known_before() -> None:
    found = one(moving(told(EARLY, progress=30), told(MAY, progress=10), told(DAY, progress=20)))
    assert [(step.way, step.progress) for step in found.steps] == [(Way.FURTHER, 20)]


def test_the_end_comes_after_what_was_reached_on_the_same_day() -> None:
    each = moving(told(MAY, completed_on=MAY), milestones=(Milestone(text="All", reached_on=MAY),))
    assert ways(each) == [Way.REACHED, Way.FINISHED]


def test_steps_are_in_the_order_in_which_they_were_made() -> None:
    each = moving(told(DAY, progress=80), told(MAY, progress=40))
    assert steps(each, DAY) == (
        Step(way=Way.STARTED, on=EARLY),
        Step(way=Way.FURTHER, on=MAY, progress=40),
        Step(way=Way.FURTHER, on=DAY, progress=80),
    )


STALLED: list[tuple[Objective, bool]] = [
    (moving(), True),
    (moving(told(MAY, progress=50)), False),
    (moving(withdrawn_on=MAY, withdrawn_because="No."), False),
    (objective("A", due="December 2026"), False),
    (objective("A", due="May 2026"), True),
    (objective("A", due="December 2026", blocked_by="the bank"), True),
    (objective("A", due=""), False),
    (objective("A", due="ongoing"), True),
    (objective("A", due="ongoing", reviewed_on=THEN), True),
    (objective("A", due="ongoing", reviewed_on=date(2026, 4, 1)), False),
    (objective("A", due="ongoing", follows=("B",)), False),
]


@pytest.mark.parametrize(("each", "stalled"), STALLED, ids=range(len(STALLED)))
def test_what_was_begun_or_is_pressing_and_did_not_move_has_stalled(each: Objective, stalled: bool) -> None:
    assert one(each, objective("B", due="December 2026")).stalled(DAY) is stalled


def test_what_follows_something_finished_waits_no_longer() -> None:
    each = objective("A", due="ongoing", follows=("B",))
    assert one(each, objective("B", completed_on=EARLY)).stalled(DAY)


def test_it_is_told_what_was_finished_given_up_put_off_and_late() -> None:
    ended = one(moving(told(MAY, completed_on=MAY)))
    gone = one(moving(told(MAY, withdrawn_on=MAY, withdrawn_because="No.")))
    moved = one(moving(told(MAY, due=Due.parse("2027"))))
    late = one(moving(due="May 2026"))
    flags = [(each.finished, each.given_up, each.put_off, each.late) for each in (ended, gone, moved, late)]
    assert flags == [
        (True, False, False, False),
        (False, True, False, False),
        (False, False, True, False),
        (False, False, False, True),
    ]
    before = one(moving(completed_on=EARLY)), one(moving(withdrawn_on=EARLY)), one(moving(due="January 2026"))
    assert [(each.finished, each.given_up, each.late) for each in before] == [(False, False, False)] * 3
    assert not one(moving(told(MAY, due=Due.parse("May 2026")))).put_off
    assert not one(objective("A", due="ongoing")).put_off


def test_the_last_words_of_this_time_are_told() -> None:
    each = moving(told(DAY, progress=50), told(MAY, note="Good."), told(EARLY, note="Old."))
    assert one(each).note == "Good."
    assert one(moving(told(EARLY, note="Old."))).note == ""


def test_what_is_finished_comes_first_and_what_stalled_longest_comes_first() -> None:
    plan = (
        moving(told(MAY, progress=50)),
        evolve(moving(told(MAY, completed_on=MAY)), id="B"),
        evolve(moving(), id="C"),
        objective("D", due="May 2026"),
    )
    found = momentum(plan, SPRING)
    assert [each.place.now.id for each in found.moved] == ["B", "A"]
    assert [(each.place.now.id, each.last) for each in found.stalled] == [("D", None), ("C", EARLY)]
    assert found.stalled[0].place.computed is Status.OVERDUE


OBJECTIVES = st.lists(contents(Objective), max_size=3).map(tuple)
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(OBJECTIVES, DAYS, DAYS)
def test_nothing_both_moved_and_stalled_and_no_step_is_to_come(
    objectives: tuple[Objective, ...], one_day: date, other: date
) -> None:
    between = Between(*sorted((one_day, other)))
    found = momentum(objectives, between)
    for each in found.every:
        assert not (each.moved and each.stalled(between.day))
        assert all(step.on <= between.day for step in each.steps)


@given(OBJECTIVES, DAYS)
def test_nothing_moves_in_no_time(objectives: tuple[Objective, ...], day: date) -> None:
    assert momentum(objectives, Between(day, day)).moved == ()


@given(OBJECTIVES, DAYS, DAYS, st.data())
def test_what_is_written_later_changes_nothing_that_was_told(
    objectives: tuple[Objective, ...], one_day: date, other: date, data: st.DataObject
) -> None:
    assume(objectives)
    between = Between(*sorted((one_day, other)))
    later = data.draw(contents(Update).map(lambda each: evolve(each, on=between.day + timedelta(1))))
    more = tuple(evolve(each, updates=(*each.updates, later)) for each in objectives)
    before, after = movements(objectives, between), movements(more, between)
    assert [(each.steps, each.last, each.stalled(between.day)) for each in before] == [
        (each.steps, each.last, each.stalled(between.day)) for each in after
    ]
