"""What a plan's author is told to put right, and where."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from coproduction.dates import Due
from coproduction.problems import Path, Severity
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.objectives import Milestone, Override, Owner, PlanTheme, Stage, Update
from coproduction.protocols.status import Status
from coproduction.sources import Citation
from tests.protocols.plans import JULY, OWNERS, THEMES, objective, plan_of, problems_of
from tests.strategies import contents

ERROR, ADVICE = Severity.ERROR, Severity.ADVICE
A, B = objective("A"), objective("B", "October 2020", follows=("A",))
MAY, JUNE = date(2020, 5, 1), date(2020, 6, 1)
READY, DOING = Stage(id="ready", title="Getting ready"), Stage(id="doing", title="Doing it")
SAYS = Override(on=JUNE, status=Status.AT_RISK, because="One has left.")


def told(**more: Any) -> ActionPlan:
    """A plan of one objective with an update of the first of June."""
    return plan_of(objective("A", updates=(Update(on=JUNE, **more),)))


WRONG: list[tuple[ActionPlan, Path, Severity, str]] = [
    (plan_of(A, themes=(*THEMES, THEMES[0])), ("themes", 2, "id"), ERROR, "Another has this id."),
    (plan_of(A, owners=(*OWNERS, Owner(id="lead", title="X"))), ("owners", 2, "id"), ERROR, "Another has this id."),
    (plan_of(A, A), ("objectives", 1, "id"), ERROR, "Another has this id."),
    (
        plan_of(objective("A", theme="money")),
        ("objectives", 0, "theme"),
        ERROR,
        "Write the id of a theme: people, support.",
    ),
    (
        plan_of(objective("A", owners=("lead", "chair"))),
        ("objectives", 0, "owners", 1),
        ERROR,
        "Write the id of an owner: lead, nurse.",
    ),
    (plan_of(A, owners=()), ("objectives", 0, "owners", 0), ERROR, "Write the id of an owner: none yet."),
    (
        plan_of(A, objective("B", "October 2020", follows=("A", "Z"))),
        ("objectives", 1, "follows", 1),
        ERROR,
        "There is no objective with this id.",
    ),
    (
        plan_of(objective("A", started_on=JUNE, completed_on=MAY)),
        ("objectives", 0, "completed_on"),
        ERROR,
        "It is completed before it is started.",
    ),
    (plan_of(objective("A", progress=101)), ("objectives", 0, "progress"), ERROR, "from 0 to 100"),
    (plan_of(objective("A", progress=-1)), ("objectives", 0, "progress"), ERROR, "from 0 to 100"),
    (
        plan_of(objective("A", withdrawn_on=MAY)),
        ("objectives", 0, "withdrawn_because"),
        ERROR,
        "Say why it was withdrawn.",
    ),
    (plan_of(objective("A", "")), ("objectives", 0, "due"), ADVICE, "No date is set."),
    (plan_of(objective("A", owners=())), ("objectives", 0, "owners"), ADVICE, "Nobody answers for this yet."),
    (plan_of(objective("A", "ongoing", follows=("A",))), ("objectives", 0, "follows"), ERROR, "This follows itself"),
    (
        plan_of(A, objective("B", "September 2020", follows=("A",))),
        ("objectives", 1, "follows", 0),
        ADVICE,
        "What it follows is due no earlier than this.",
    ),
    (
        plan_of(A, objective("B", "May 2020", follows=("A",))),
        ("objectives", 1, "follows", 0),
        ADVICE,
        "What it follows is due no earlier than this.",
    ),
    (
        plan_of(A, sources=(Citation(title="Ours", url="example.org"),)),
        ("sources", 0, "url"),
        ERROR,
        "A web address begins with https://",
    ),
    (plan_of(), ("objectives",), ERROR, "Write at least one."),
    (plan_of(A, stages=(READY, READY)), ("stages", 1, "id"), ERROR, "Another has this id."),
    (plan_of(A, stages=(Stage(id="A", title="X"),)), ("stages", 0, "id"), ERROR, "An objective has this id."),
    (
        plan_of(objective("A", stage="doing"), stages=(READY,)),
        ("objectives", 0, "stage"),
        ERROR,
        "Write the id of a stage: ready.",
    ),
    (plan_of(objective("A", stage="doing")), ("objectives", 0, "stage"), ERROR, "Write the id of a stage: none yet."),
    (
        plan_of(objective("A", milestones=(Milestone(text="A film", due=Due.parse("October 2020")),))),
        ("objectives", 0, "milestones", 0, "due"),
        ADVICE,
        "This is due after the objective that it leads to.",
    ),
    (told(progress=101), ("objectives", 0, "updates", 0, "progress"), ERROR, "from 0 to 100"),
    (told(withdrawn_on=MAY), ("objectives", 0, "updates", 0, "withdrawn_because"), ERROR, "Say why it was withdrawn."),
    (told(completed_on=MAY, started_on=JUNE), ("objectives", 0, "updates", 0, "completed_on"), ERROR, "before it is"),
    (told(started_on=JULY), ("objectives", 0, "updates", 0, "started_on"), ERROR, "before it happened"),
    (told(completed_on=JULY), ("objectives", 0, "updates", 0, "completed_on"), ERROR, "before it happened"),
    (
        told(withdrawn_on=JULY, withdrawn_because="No money."),
        ("objectives", 0, "updates", 0, "withdrawn_on"),
        ERROR,
        "before it happened",
    ),
    (
        plan_of(objective("A", overrides=(evolve(SAYS, until=MAY),))),
        ("objectives", 0, "overrides", 0, "until"),
        ERROR,
        "The last day comes before the first.",
    ),
    (
        plan_of(objective("A", overrides=(SAYS, evolve(SAYS, status=Status.ON_TRACK)))),
        ("objectives", 0, "overrides", 1, "on"),
        ERROR,
        "Another one begins on this day.",
    ),
    (
        plan_of(A, objective("B", "October 2020", follows=("A",), updates=(Update(on=MAY, completed_on=MAY),))),
        ("objectives", 1, "follows", 0),
        ADVICE,
        "This is complete, and what it follows is not.",
    ),
    *(
        (
            plan_of(objective("A", due, follows=("B",)), objective("B", "June 2020")),
            ("objectives", 0, "follows", 0),
            ADVICE,
            "What it follows is not due before this is to begin.",
        )
        for due in ("from May 2020", "from 2020-06-30")
    ),
    *(
        (
            plan_of(each, stages=(evolve(READY, due=Due.parse("June 2020")),)),
            ("objectives", 0, "due"),
            ADVICE,
            "This is due after the stage that it belongs to.",
        )
        for each in (
            objective("A", "2020-07-01", stage="ready"),
            objective("A", "from July 2020", stage="ready"),
            objective("A", "June 2020", stage="ready", updates=(Update(on=MAY, due=Due.parse("July 2020")),)),
        )
    ),
    (
        plan_of(objective("A", stage="doing"), evolve(B, stage="ready"), stages=(READY, DOING)),
        ("objectives", 1, "follows", 0),
        ADVICE,
        "What it follows belongs to a later stage.",
    ),
]


@pytest.mark.parametrize(("plan", "path", "severity", "message"), WRONG)
def test_what_is_wrong_is_said_with_its_place(plan: ActionPlan, path: Path, severity: Severity, message: str) -> None:
    problem = next(each for each in problems_of(plan) if each.path == path)
    assert problem.severity is severity
    assert message in problem.message


@pytest.mark.parametrize("plan", [each for each, _, severity, _ in WRONG if severity is ERROR])
def test_one_mistake_is_not_told_as_two(plan: ActionPlan) -> None:
    assert len([problem for problem in problems_of(plan) if problem.severity is ERROR]) == 1


RIGHT: list[ActionPlan] = [
    plan_of(A),
    plan_of(A, B),
    plan_of(B, A),
    plan_of(objective("A", "ongoing", follows=("B",)), objective("B")),
    plan_of(objective("A", follows=("B",)), objective("B", "ongoing")),
    plan_of(objective("A", "from July 2020", follows=("B",)), objective("B", "June 2020")),
    plan_of(objective("A", "from May 2020", follows=("B",)), objective("B", "ongoing")),
    plan_of(objective("A", "from May 2020", follows=("B",)), objective("B", "from June 2020")),
    plan_of(objective("A", progress=0), objective("B", progress=100)),
    plan_of(objective("A", started_on=MAY, completed_on=MAY)),
    plan_of(objective("A", withdrawn_on=MAY, withdrawn_because="The money went.")),
    plan_of(objective("A", owners=("lead", "nurse"))),
    plan_of(A, sources=(Citation(title="Ours", url="https://example.org"), Citation(title="A book"))),
    plan_of(objective("A", stage="ready"), evolve(B, stage="doing"), stages=(READY, DOING)),
    plan_of(objective("A", stage="doing"), B, stages=(READY, DOING)),
    plan_of(objective("A", milestones=(Milestone(text="A film", due=Due.parse("September 2020")),))),
    plan_of(objective("A", milestones=(Milestone(text="A film", due=Due.parse("ongoing")), Milestone(text="A song")))),
    plan_of(objective("A", overrides=(SAYS, evolve(SAYS, on=JULY, until=JULY)))),
    *(
        plan_of(objective("A", due, stage="ready"), stages=(evolve(READY, due=Due.parse("June 2020")), DOING))
        for due in ("2020-06-30", "June 2020", "ongoing", "from May 2020")
    ),
    plan_of(objective("A", "2030", stage="ready"), stages=(evolve(READY, due=Due.parse("ongoing")),)),
    told(progress=100, started_on=MAY, completed_on=JUNE, note="We met."),
    plan_of(objective("A", completed_on=MAY), objective("B", "October 2020", follows=("A",), completed_on=JUNE)),
    plan_of(
        objective("A", "May 2020", updates=(Update(on=MAY, due=Due.parse("2021")),)),
        objective("B", "2022", follows=("A",)),
    ),
]


@pytest.mark.parametrize("plan", RIGHT)
def test_a_plan_that_is_right_has_nothing_to_put_right(plan: ActionPlan) -> None:
    assert problems_of(plan) == ()


def test_a_plan_without_themes_has_nowhere_for_its_objectives() -> None:
    paths = {problem.path: problem.message for problem in problems_of(plan_of(A, themes=()))}
    assert paths == {
        ("themes",): "Write at least one.",
        ("objectives", 0, "theme"): "Write the id of a theme: none yet.",
    }


def test_everyone_in_a_circle_is_told_of_it_and_nobody_else() -> None:
    circle = (("A", "C"), ("B", "A"), ("C", "B"), ("D", "A"))
    plan = plan_of(*(objective(name, "ongoing", follows=(before,)) for name, before in circle))
    assert [problem.path for problem in problems_of(plan)] == [("objectives", at, "follows") for at in range(3)]


def test_an_objective_that_is_due_after_its_stage_is_told_of_once() -> None:
    stages = (evolve(READY, due=Due.parse("June 2020")),)
    plan = plan_of(objective("A", stage="ready"), objective("B", "October 2020", stage="ready"), stages=stages)
    assert [each.path for each in problems_of(plan)] == [("objectives", 0, "due"), ("objectives", 1, "due")]


def test_advice_stops_nothing() -> None:
    problems = problems_of(plan_of(objective("A", "", owners=())))
    assert {problem.severity for problem in problems} == {ADVICE}
    assert [problem.path for problem in problems] == [("objectives", 0, "due"), ("objectives", 0, "owners")]


@given(contents(ActionPlan))
def test_checks_never_fail_and_name_fields_that_are_there(plan: ActionPlan) -> None:
    for problem in problems_of(plan):
        assert hasattr(plan, str(problem.path[0]))
        assert problem.message.endswith(".")


def test_a_theme_without_objectives_is_no_problem() -> None:
    assert problems_of(plan_of(A, themes=(*THEMES, PlanTheme(id="later", title="Later")))) == ()
