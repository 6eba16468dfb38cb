"""Two plans made into one."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.dates import Due
from coproduction.problems import Problem
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.celebration import Celebration, Way
from coproduction.protocols.colours import Colours
from coproduction.protocols.objectives import Milestone, Override, Owner, PlanTheme, Stage, Update
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
    found = merged(plan_of(objective("A")), other)
    assert [each.path for each in found.problems] == [("owners", 1)]
    assert found.beside[0].value == other.owners[0]
    assert found.plan.owners == OWNERS


# Ids that belong to something else in the other plan.


def test_an_objective_with_other_words_is_another_one_whatever_its_id() -> None:
    poster = objective("1.1", "October 2026", text="Write a poster.", owners=("nurse",), started_on=MAY)
    meet = objective("1.1", "", text="Meet groups.", owners=("lead",))
    found = merged(plan_of(meet), plan_of(poster))
    assert found.plan.objectives == (meet,)
    assert found.beside == (Beside(("objectives", 0), poster),)
    assert found.problems == (Problem(("objectives", 0), DIFFERENT),)


def test_words_that_differ_in_capitals_and_spaces_alone_are_the_same() -> None:
    first, second = objective("A", text="Meet groups."), objective("A", text="meet  Groups.", progress=40)
    found = merged(plan_of(first), plan_of(second))
    assert found.plan.objectives == (evolve(first, progress=40),)
    assert found.beside == (Beside(("objectives", 0, "text"), "meet  Groups."),)


def test_of_two_things_with_one_id_the_one_with_the_same_words_is_found() -> None:
    poster, meet = objective("A", text="Write a poster."), objective("A", text="Meet groups.")
    found = merged(plan_of(poster, meet), plan_of(evolve(meet, progress=40)))
    assert found.plan.objectives == (poster, evolve(meet, progress=40))
    assert found.beside == ()


@pytest.mark.parametrize(
    ("name", "mine", "other"),
    [
        ("themes", PlanTheme(id="x", title="Training"), PlanTheme(id="x", title="Money")),
        ("owners", Owner(id="x", title="Nurse"), Owner(id="x", title="Treasurer")),
        ("stages", Stage(id="x", title="Begin"), Stage(id="x", title="End", due=Due.parse("May 2020"))),
    ],
)
def test_a_title_decides_whether_it_is_the_same(name: str, mine: object, other: object) -> None:
    found = merged(plan_of(**{name: (mine,)}), plan_of(**{name: (other,)}))
    assert getattr(found.plan, name) == (mine,)
    assert found.beside == (Beside((name, 0), other),)


X, Y = Owner(id="x", title="Nurse"), Owner(id="x", title="Treasurer")


def test_a_post_that_is_another_one_in_the_first_plan_answers_for_nothing_new() -> None:
    first = plan_of(objective("A", owners=()), owners=(X, OWNERS[0]))
    second = plan_of(objective("A", owners=("x", "lead")), objective("B", owners=("x",)), owners=(Y, OWNERS[0]))
    found = merged(first, second)
    assert [each.owners for each in found.plan.objectives] == [("lead",), ()]
    assert [(each.path, each.value) for each in found.beside] == [
        (("owners", 0), Y),
        (("objectives", 0, "owners"), ("x", "lead")),
        (("objectives", 1, "owners"), ("x",)),
    ]


def test_what_both_plans_name_alike_stays_as_the_first_means_it() -> None:
    first, second = plan_of(objective("A", owners=("x",)), owners=(X,)), plan_of(objective("A", owners=("x",)))
    found = merged(first, evolve(second, owners=(Y,)))
    assert found.plan == first
    assert [each.path for each in found.beside] == [("owners", 0)]


def test_what_would_name_another_theme_stage_or_objective_is_told_and_left_out() -> None:
    names: dict[str, Any] = {"theme": "t", "stage": "s", "follows": ("1",)}
    first = plan_of(
        objective("1", theme="t", text="Meet groups."),
        objective("A", theme="u"),
        themes=(PlanTheme(id="t", title="Training"), PlanTheme(id="u", title="Groups")),
        stages=(Stage(id="s", title="Begin"),),
    )
    second = plan_of(
        objective("1", theme="t", text="Write a poster."),
        objective("A", **names),
        objective("B", **names),
        themes=(PlanTheme(id="t", title="Money"),),
        stages=(Stage(id="s", title="End"),),
    )
    found = merged(first, second)
    assert [(each.id, each.theme, each.stage, each.follows) for each in found.plan.objectives] == [
        ("1", "t", "", ()),
        ("A", "u", "", ()),
        ("B", "", "", ()),
    ]
    assert [each.path for each in found.beside][-6:] == [
        ("objectives", at, name) for at in (1, 2) for name in ("theme", "stage", "follows")
    ]


def test_reports_and_thanks_for_something_else_are_kept_beside() -> None:
    one, other = (Report(as_at=day, statuses=(Reported(objective="1", status=Status.ON_TRACK),)) for day in (MAY, JUNE))
    thanks, cake = (Celebration(of="1", kind=kind, on=JUNE) for kind in (Way.THANKS, Way.EVENT))
    first = plan_of(objective("1", text="Meet groups."), reports=(one,), celebrations=(thanks,))
    second = plan_of(
        objective("1", text="Write a poster."), objective("B"), reports=(one, other), celebrations=(thanks, cake)
    )
    found = merged(first, second)
    assert (found.plan.reports, found.plan.celebrations) == ((one,), (thanks,))
    assert [(each.path, each.value) for each in found.beside[1:]] == [(("celebrations",), cake), (("reports",), other)]


IDS, WORDS = st.sampled_from("abc"), st.sampled_from(("Meet groups.", "meet Groups.", "Write a poster."))


@st.composite
def numbered(draw: st.DrawFn) -> ActionPlan:
    """Plans with few ids and words, so that two of them often give an id to different things."""
    owners = draw(st.lists(st.builds(Owner, id=IDS, title=WORDS), unique_by=lambda each: each.id, max_size=3))
    posts = st.lists(st.sampled_from([each.id for each in owners]), unique=True) if owners else st.just([])
    objectives = st.builds(
        objective,
        IDS,
        st.sampled_from(("", "May 2020", "ongoing")),
        text=WORDS,
        owners=posts.map(tuple),
        started_on=st.none() | st.sampled_from((MAY, JUNE)),
    )
    return plan_of(*draw(st.lists(objectives, unique_by=lambda each: each.id, max_size=3)), owners=tuple(owners))


def pairs(plan: ActionPlan) -> set[tuple[str, object]]:
    """Each objective of a plan with its last day, its first day and the posts that answer for it."""
    found: set[tuple[str, object]] = set()
    for each in plan.objectives:
        posts = {post.casefold() for post in plan.owners_of(each)}
        found |= {(each.text.casefold(), one) for one in (each.due, each.started_on, *posts) if one}
    return found


@given(numbered(), numbered())
def test_no_date_and_no_owner_appears_that_was_not_in_either_plan(first: ActionPlan, second: ActionPlan) -> None:
    assert pairs(merged(first, second).plan) <= pairs(first) | pairs(second)


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
