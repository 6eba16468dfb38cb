"""The published plan of Kent and Medway: facts about it that this library must not lose."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from coproduction.builtin import BUILTIN
from coproduction.dates import Due, last_day_of_month
from coproduction.problems import errors
from coproduction.protocols.action_plan import ACTION_PLAN, ActionPlan
from coproduction.protocols.status import Status

JULY = date(2020, 7, 1)


def kent() -> ActionPlan:
    """The plan as it is shipped among the examples."""
    plan = BUILTIN.load(Path(__file__).parents[2] / "examples" / "kent" / "action-plan.yaml")
    assert isinstance(plan, ActionPlan)
    return plan


PLAN = kent()


def test_its_21_objectives_stand_under_five_themes() -> None:
    assert [len(PLAN.under(theme)) for theme in PLAN.themes] == [1, 7, 6, 4, 3]
    assert len(PLAN.objectives) == 21


def test_its_objectives_fall_due_when_they_were_published_to() -> None:
    found = Counter(str(each.due) for each in PLAN.objectives)
    assert found == {"2020-05": 2, "2020-06": 4, "2020-09": 11, "2020-12": 1, "2021-03": 2, "ongoing": 1}


def test_it_says_no_more_of_progress_than_was_published() -> None:
    for each in PLAN.objectives:
        known = (each.started_on, each.completed_on, each.progress, each.at_risk, each.blocked_by, each.withdrawn_on)
        assert not any(known)
        assert each.owners


def test_as_at_the_first_of_july_2020_six_are_overdue_and_one_is_ongoing() -> None:
    found = PLAN.statuses(JULY)
    assert (found[Status.OVERDUE], found[Status.ONGOING]) == (6, 1)
    assert found[Status.AT_RISK] + found[Status.NOT_STARTED] == 14
    assert found.total() == 21


def test_those_overdue_are_those_of_may_and_june() -> None:
    overdue = {each.id for each in PLAN.objectives if PLAN.status(each, JULY) is Status.OVERDUE}
    assert overdue == {each.id for each in PLAN.objectives if str(each.due) in ("2020-05", "2020-06")}


def test_those_that_follow_something_overdue_are_at_risk() -> None:
    late = {each.id for each in PLAN.objectives if PLAN.status(each, JULY) is Status.OVERDUE}
    held_up = [each for each in PLAN.objectives if set(each.follows) & late and each.id not in late]
    assert {PLAN.status(each, JULY) for each in held_up} == {Status.AT_RISK}


def test_on_the_last_day_of_may_nothing_of_may_is_overdue() -> None:
    assert Status.OVERDUE not in PLAN.statuses(date(2020, 5, 31))
    assert PLAN.statuses(date(2020, 6, 1))[Status.OVERDUE] == 2


@pytest.mark.parametrize(
    ("day", "overdue"),
    [
        (date(2020, 6, 30), 2),
        (date(2020, 9, 30), 6),
        (date(2020, 10, 1), 17),
        (date(2021, 1, 1), 18),
        (date(2021, 3, 31), 18),
        (date(2021, 4, 1), 20),
        (date(2030, 1, 1), 20),
    ],
)
def test_with_nothing_done_one_after_another_falls_overdue(day: date, overdue: int) -> None:
    assert PLAN.statuses(day)[Status.OVERDUE] == overdue


def test_by_the_end_of_a_month_means_by_its_last_day() -> None:
    for each in PLAN.objectives:
        last = each.due.last_day if each.due else None
        if last:
            assert last == last_day_of_month(last.year, last.month)
            assert PLAN.status(each, last) is not Status.OVERDUE
            assert PLAN.status(each, last + timedelta(days=1)) is Status.OVERDUE


def test_nothing_is_wrong_with_it_beyond_its_own_close_dates() -> None:
    problems = BUILTIN.check(PLAN)
    assert errors(problems) == ()
    assert {problem.message for problem in problems} == {"What it follows is due no earlier than this."}


def test_a_build_makes_no_history_of_what_nobody_recorded() -> None:
    assert ACTION_PLAN.built(PLAN) == ("page", "timeline", "due", "owners")


def test_the_page_prints_the_sums() -> None:
    text = BUILTIN.render(PLAN, "text").body.decode()
    standing = text.partition("Where the plan stands")[2].partition("Measuring success")[0]
    assert [line.split() for line in standing.splitlines() if "Overdue" in line or "Ongoing" in line] == [
        ["R", "Overdue", "6"],
        ["O", "Ongoing", "1"],
    ]
    assert Due.parse("ongoing") in [each.due for each in PLAN.objectives]
