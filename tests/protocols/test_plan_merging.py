"""Two plans made into one."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

import attrs
from attrs import evolve
from hypothesis import given

from coproduction.problems import Problem
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.colours import Colours
from coproduction.protocols.objectives import Milestone, Override, Owner, Update
from coproduction.protocols.plan_merging import DIFFERENT, Beside, merged
from coproduction.protocols.reports import Report, Reported
from coproduction.protocols.status import Status
from tests.protocols.plans import JULY, OWNERS, objective, plan_of
from tests.strategies import contents

MAY, JUNE = date(2020, 5, 1), date(2020, 6, 1)


def said(value: Any) -> Iterator[object]:
    """Everything that a value says: each of its leaves that is not left out."""
    if isinstance(value, tuple):
        for each in value:
            yield from said(each)
    elif attrs.has(type(value)) and not isinstance(value, Enum):
        for field in attrs.fields(type(value)):
            each = getattr(value, field.name)
            if each != field.default:
                yield from said(each)
    else:
        yield value


def test_what_stands_in_one_plan_alone_is_taken() -> None:
    first = plan_of(objective("A", owners=("lead",)), owners=OWNERS[:1], about="All of it.")
    second = plan_of(
        objective("A", owners=("nurse",), progress=40, started_on=MAY),
        objective("B"),
        owners=OWNERS[1:],
        organisation="Anytown Trust",
    )
    found = merged(first, second)
    assert found.beside == ()
    assert found.plan == plan_of(
        objective("A", owners=("lead", "nurse"), progress=40, started_on=MAY),
        objective("B"),
        owners=OWNERS,
        about="All of it.",
        organisation="Anytown Trust",
    )


def test_where_two_plans_differ_both_are_kept_and_told() -> None:
    found = merged(plan_of(objective("A", progress=40)), plan_of(objective("A", "May 2020", progress=60)))
    assert found.plan == plan_of(objective("A", progress=40))
    assert found.beside == (
        Beside(("objectives", 0, "due"), objective("A", "May 2020").due),
        Beside(("objectives", 0, "progress"), 60),
    )
    assert found.problems == (
        Problem(("objectives", 0, "due"), DIFFERENT),
        Problem(("objectives", 0, "progress"), DIFFERENT),
    )


def test_updates_of_both_plans_stand_one_after_another() -> None:
    one, two, three = (Update(on=day, progress=n) for day, n in ((MAY, 10), (JUNE, 20), (JUNE, 30)))
    first, second = (plan_of(objective("A", updates=some)) for some in ((one, two), (two, three, three)))
    assert merged(first, second).plan.objectives[0].updates == (one, two, three, three)


def test_a_milestone_that_one_plan_knows_to_be_reached_is_reached() -> None:
    ahead, reached = Milestone(text="A film"), Milestone(text="A film", reached_on=MAY)
    plans = (plan_of(objective("A", milestones=(each,))) for each in (ahead, reached))
    assert merged(*plans).plan.objectives[0].milestones == (reached,)


def test_a_report_is_never_put_together_from_two() -> None:
    one, other = (
        Report(as_at=MAY, statuses=(Reported(objective=name, status=Status.ON_TRACK),)) for name in ("A", "B")
    )
    later = evolve(one, as_at=JUNE)
    found = merged(plan_of(objective("A"), reports=(one,)), plan_of(objective("A"), reports=(later, other)))
    assert found.plan.reports == (one, later)
    assert found.beside == (Beside(("reports", 0), other),)


def test_two_overrides_of_one_day_that_differ_are_told() -> None:
    one = Override(on=MAY, status=Status.AT_RISK, because="One has left.")
    plans = (plan_of(objective("A", overrides=(each,))) for each in (one, evolve(one, status=Status.OVERDUE)))
    assert merged(*plans).beside == (Beside(("objectives", 0, "overrides", 0, "status"), Status.OVERDUE),)


def test_an_owner_who_is_called_otherwise_in_the_other_plan_is_told() -> None:
    other = plan_of(objective("A"), owners=(Owner(id="nurse", title="Chief Nurse"),))
    assert [each.path for each in merged(plan_of(objective("A")), other).problems] == [("owners", 1, "title")]


def test_a_problem_says_nothing_of_what_an_author_wrote() -> None:
    found = merged(plan_of(objective("A"), about="Secret."), plan_of(objective("A"), about="Hidden."))
    assert not any(word in str(problem) for problem in found.problems for word in ("Secret", "Hidden"))


@given(contents(ActionPlan), contents(ActionPlan))
def test_merging_plans_loses_nothing(first: ActionPlan, second: ActionPlan) -> None:
    found = merged(first, second)
    kept = [*said(found.plan), *(leaf for each in found.beside for leaf in said(each.value))]
    for each in (*said(first), *said(second)):
        assert each in kept


@given(contents(ActionPlan), contents(ActionPlan))
def test_what_the_first_plan_says_stays_where_it_is(first: ActionPlan, second: ActionPlan) -> None:
    plan = merged(first, second).plan
    assert plan.title == first.title
    assert [each.id for each in plan.objectives[: len(first.objectives)]] == [each.id for each in first.objectives]
    for mine, both in zip(first.objectives, plan.objectives, strict=False):
        assert both.updates[: len(mine.updates)] == mine.updates
    assert plan.reports[: len(first.reports)] == first.reports


@given(contents(ActionPlan))
def test_a_plan_merged_with_itself_stays_the_same(plan: ActionPlan) -> None:
    found = merged(plan, plan)
    assert (found.plan, found.beside) == (plan, ())


@given(contents(ActionPlan), contents(ActionPlan))
def test_the_same_is_there_whichever_plan_comes_first(first: ActionPlan, second: ActionPlan) -> None:
    one, other = merged(first, second), merged(second, first)
    assert {each.id for each in one.plan.objectives} == {each.id for each in other.plan.objectives}
    assert len(one.plan.objectives) == len(other.plan.objectives)
    assert (one.beside == ()) == (other.beside == ())


def test_a_default_says_nothing() -> None:
    first, second = plan_of(objective("A")), plan_of(objective("A"), colours=Colours.RAG)
    assert merged(first, second) == merged(second, first)
    assert merged(first, second).plan.colours is Colours.RAG
    assert merged(first, second).plan.as_at == JULY
