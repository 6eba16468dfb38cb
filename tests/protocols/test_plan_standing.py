"""Where objectives and stages stand, and what their owners say."""

from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.dates import Due
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.objectives import Override, Stage, Update
from coproduction.protocols.plan_standing import positions, stage_on
from coproduction.protocols.status import Status
from tests.protocols.plans import JULY, objective, plan_of
from tests.strategies import DAYS, contents

MAY, JUNE = date(2020, 5, 1), date(2020, 6, 1)
READY = Stage(id="ready", title="Getting ready")


def test_a_status_is_worked_out_from_what_was_known_on_its_day() -> None:
    updates = (Update(on=JUNE, at_risk="One has left."), Update(on=JULY, completed_on=JUNE))
    plan = plan_of(objective("A", started_on=MAY, updates=updates))
    found = [plan.status(plan.objectives[0], day) for day in (MAY, JUNE, date(2020, 6, 30), JULY)]
    assert found == [Status.ON_TRACK, Status.AT_RISK, Status.AT_RISK, Status.COMPLETE]


def test_what_follows_something_is_held_up_by_what_was_known_of_it() -> None:
    first = objective("A", "May 2020", updates=(Update(on=JULY, completed_on=JUNE),))
    plan = plan_of(first, objective("B", "March 2021", follows=("A",)))
    found = [plan.status(plan.objectives[1], day) for day in (date(2020, 6, 30), JULY)]
    assert found == [Status.AT_RISK, Status.NOT_STARTED]


def test_a_new_date_is_kept_from_the_day_it_was_agreed() -> None:
    plan = plan_of(objective("A", "May 2020", updates=(Update(on=JULY, due=Due.parse("December 2020")),)))
    found = [plan.status(plan.objectives[0], day) for day in (date(2020, 6, 30), JULY)]
    assert found == [Status.OVERDUE, Status.NOT_STARTED]


def test_what_its_owner_says_stands_beside_what_is_worked_out() -> None:
    says = Override(on=JUNE, status=Status.ON_TRACK, because="It is nearly done.")
    plan = plan_of(objective("A", "May 2020", overrides=(says,)))
    assert plan.position(plan.objectives[0], JULY).statuses == (Status.OVERDUE, Status.ON_TRACK)
    assert plan.position(plan.objectives[0], MAY).statuses == (Status.AT_RISK,)
    assert plan.statuses(JULY) == {Status.OVERDUE: 1}


@given(contents(ActionPlan), st.lists(contents(Override), max_size=2), DAYS)
def test_an_override_never_hides_the_status_that_is_worked_out(
    plan: ActionPlan, overrides: list[Override], day: date
) -> None:
    given = tuple(evolve(each, overrides=(*each.overrides, *overrides)) for each in plan.objectives)
    before, after = positions(plan.objectives, day), positions(given, day)
    assert [each.computed for each in after] == [each.computed for each in before]
    assert all(each.statuses[0] is each.computed for each in after)


@given(contents(ActionPlan), DAYS)
def test_nothing_is_overdue_on_its_due_day(plan: ActionPlan, other: date) -> None:
    for each in plan.objectives:
        last = each.known(other).due
        day = last.last_day if last and last.last_day else other
        known = each.known(day).due
        if known and known.last_day == day:
            assert plan.status(each, day) is not Status.OVERDUE


@given(contents(ActionPlan), DAYS, st.lists(contents(Update), max_size=3))
def test_updates_after_a_day_never_change_a_status_as_at_that_day(
    plan: ActionPlan, day: date, updates: list[Update]
) -> None:
    later = tuple(each for each in updates if each.on > day)
    more = tuple(evolve(each, updates=(*each.updates, *later)) for each in plan.objectives)
    assert [each.computed for each in positions(more, day)] == [
        each.computed for each in positions(plan.objectives, day)
    ]


def test_a_stage_is_finished_with_the_last_of_its_objectives() -> None:
    one = objective("A", stage="ready", completed_on=MAY)
    two = objective("B", stage="ready", updates=(Update(on=JULY, completed_on=JUNE),))
    three = objective("C", stage="ready", withdrawn_on=MAY, withdrawn_because="Not wanted.")
    other = objective("D")
    before, after = (stage_on(READY, (one, two, three, other), day) for day in (JUNE, JULY))
    assert (before.objectives, before.complete, before.withdrawn, before.finished_on) == (3, 1, 1, None)
    assert (after.objectives, after.complete, after.withdrawn, after.finished_on) == (3, 2, 1, JUNE)


def test_an_owner_who_says_what_is_worked_out_by_now_agrees() -> None:
    says = Override(on=MAY, status=Status.OVERDUE, because="It will be late.")
    plan = plan_of(objective("A", "May 2020", overrides=(says,)))
    before, after = (plan.position(plan.objectives[0], day) for day in (MAY, JUNE))
    assert (before.override, before.agrees, before.statuses) == (says, None, (Status.AT_RISK, Status.OVERDUE))
    assert (after.override, after.agrees, after.statuses) == (None, says, (Status.OVERDUE,))
    assert plan.reported(JUNE).reports[0].statuses[0].owner_says is None


def test_a_stage_is_overdue_while_something_is_left_to_do_in_it() -> None:
    stage = evolve(READY, due=Due.parse("May 2020"))
    left = objective("A", stage="ready")
    done = objective("B", stage="ready", completed_on=JUNE)
    gone = objective("C", stage="ready", withdrawn_on=JUNE, withdrawn_because="Not wanted.")
    for some, overdue in (((left, done), True), ((done, gone), False), ((gone,), False), ((), True)):
        assert stage_on(stage, some, JULY).overdue(JULY) is overdue
        assert not stage_on(READY, some, JULY).overdue(JULY)
    assert not stage_on(stage, (left,), date(2020, 5, 31)).overdue(date(2020, 5, 31))


def test_a_stage_of_nothing_or_of_what_was_given_up_is_not_finished() -> None:
    gone = objective("A", stage="ready", withdrawn_on=MAY, withdrawn_because="Not wanted.")
    assert stage_on(READY, (gone,), JULY).finished_on is None
    assert stage_on(READY, (objective("B"),), JULY).finished_on is None


def test_what_is_given_up_last_ends_its_stage() -> None:
    done = objective("A", stage="ready", completed_on=MAY)
    gone = objective("B", stage="ready", withdrawn_on=JUNE, withdrawn_because="Not wanted.")
    assert stage_on(READY, (done, gone), JULY).finished_on == JUNE
