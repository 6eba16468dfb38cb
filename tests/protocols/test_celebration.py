"""What is finished is celebrated, and nobody is named who did not agree to it."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.document import Bullets, Section, plain
from coproduction.errors import ContentError
from coproduction.forgetting import forgotten
from coproduction.naming import NAMED, NOT_YET
from coproduction.problems import Path, Severity
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.celebration import CUSTOMS, Celebration, Credit, Way, finished
from coproduction.protocols.objectives import Stage, Update
from coproduction.sources import Mark
from tests.protocols.plans import JULY, cells, objective, plan_of, problems_of, titles, view
from tests.strategies import DAYS, contents

MAY, JUNE = date(2020, 5, 1), date(2020, 6, 1)
READY = Stage(id="ready", title="Getting ready")
DONE = objective("A", completed_on=JUNE)
NAME = "Juniper Larkspur"


def thanks(of: str = "A", kind: Way = Way.THANKS, on: date = JULY, **more: object) -> Celebration:
    """A celebration of an objective."""
    return Celebration(of=of, kind=kind, on=on, **more)  # type: ignore[arg-type]  # each test names fields there are


def asked(plan: ActionPlan, day: date) -> list[tuple[str, Way]]:
    """What is still to be celebrated, and how."""
    return [(each.of.id, each.custom.kind) for each in plan.prompts(day)]


def test_thanks_come_within_a_fortnight_and_then_the_bulletin_and_the_event() -> None:
    assert [(each.kind, each.within) for each in CUSTOMS] == [
        (Way.THANKS, 14),
        (Way.BULLETIN_ITEM, None),
        (Way.EVENT, None),
    ]
    assert {each.source.mark for each in CUSTOMS} == {Mark.SUGGESTED}


def test_a_finished_objective_and_a_finished_stage_ask_for_thanks() -> None:
    plan = plan_of(evolve(DONE, stage="ready"), objective("B"), stages=(READY,))
    ways = [each.kind for each in CUSTOMS]
    assert asked(plan, JULY) == [*(("A", way) for way in ways), *(("ready", way) for way in ways)]
    assert asked(plan, MAY) == []


def test_what_was_celebrated_in_one_way_still_asks_for_the_others() -> None:
    plan = plan_of(DONE, celebrations=(thanks(on=JULY), thanks(kind=Way.AWARD, on=JUNE)))
    assert asked(plan, JULY) == [("A", Way.BULLETIN_ITEM), ("A", Way.EVENT)]
    assert asked(plan, JULY - timedelta(days=1))[0] == ("A", Way.THANKS)


def test_what_nobody_knows_to_be_complete_asks_for_nothing_yet() -> None:
    plan = plan_of(objective("A", updates=(Update(on=JULY, completed_on=JUNE),)))
    assert [asked(plan, day) != [] for day in (date(2020, 6, 30), JULY)] == [False, True]
    assert [each.on for each in finished(plan.objectives, (), JULY)] == [JUNE]


def test_thanks_are_overdue_after_fourteen_days_and_not_on_the_last() -> None:
    prompt, bulletin, _event = plan_of(DONE).prompts(JULY)
    assert prompt.by == date(2020, 6, 15)
    assert [prompt.overdue(day) for day in (date(2020, 6, 15), date(2020, 6, 16))] == [False, True]
    assert not bulletin.overdue(JULY)


@given(contents(ActionPlan), DAYS)
def test_once_all_is_celebrated_nothing_is_asked_for(plan: ActionPlan, day: date) -> None:
    had = tuple(thanks(each.of.id, each.custom.kind, day) for each in plan.prompts(day))
    assert evolve(plan, celebrations=(*plan.celebrations, *had)).prompts(day) == ()


def test_the_list_of_what_is_due_ends_with_what_waits_for_thanks() -> None:
    plan = plan_of(
        evolve(DONE, stage="ready"), objective("B", completed_on=MAY), stages=(READY,), celebrations=(thanks("B"),)
    )
    section = next(block for block in view(plan, "due").blocks if isinstance(block, Section) and "celeb" in block.key)
    (bullets,) = section.blocks
    assert isinstance(bullets, Bullets)
    todo = (
        "Finished on 1 June 2020: say thank you by 15 June 2020 (overdue), "
        "tell of it in the next bulletin and list it at the yearly event."
    )
    assert [plain(item) for item in bullets.items] == [
        "B Do B. Finished on 1 May 2020: tell of it in the next bulletin and list it at the yearly event.",
        f"A Do A. {todo}",
        f"Getting ready. {todo}",
    ]


def test_the_page_says_what_was_celebrated_how_and_whom_to_thank() -> None:
    given = (
        thanks(
            what="Tea and cake",
            audience="everyone who counted",
            lived_experience="Two carers planned it.",
            credited=(
                Credit(role="a carer representative", name=NAME, name_agreed_on=JUNE),
                Credit(role="a service user"),
            ),
        ),
        thanks("ready", Way.CERTIFICATE, JUNE),
        thanks("gone", Way.AWARD, MAY),
        thanks(on=JULY + timedelta(days=1)),
    )
    plan = plan_of(DONE, stages=(READY,), celebrations=given)
    assert cells(view(plan, "page"), "What we celebrated") == [
        ["gone", "An award.", "1 May 2020", "nobody by name or role"],
        ["Getting ready", "A certificate.", "1 June 2020", "nobody by name or role"],
        [
            "A Do A.",
            "Thanks: Tea and cake. For everyone who counted. Two carers planned it.",
            "1 July 2020",
            f"{NAME}, a carer representative; a service user",
        ],
    ]


def test_a_plan_that_celebrated_nothing_yet_says_nothing_of_it() -> None:
    plan = plan_of(DONE, celebrations=(thanks(on=JULY + timedelta(days=1)),))
    assert titles(view(plan, "page")) == ["Where the plan stands", "Finding people"]


def test_no_name_is_shown_before_the_day_of_its_consent() -> None:
    credit = Credit(role="a carer", name=NAME, name_agreed_on=JUNE)
    days = (None, JUNE - timedelta(days=1), JUNE)
    assert [credit.called(day) for day in days] == ["a carer", "a carer", f"{NAME}, a carer"]
    assert evolve(credit, name_agreed_on=None).called(JULY) == "a carer"


@given(st.none() | DAYS, DAYS)
def test_no_view_of_a_plan_shows_a_name_that_was_not_agreed_to(agreed: date | None, day: date) -> None:
    credit = Credit(person="R07", role="a carer", name=NAME, name_agreed_on=agreed)
    plan = plan_of(DONE, celebrations=(thanks(credited=(credit,)),))
    shown = [repr(view(plan, name, day)) for name in BUILTIN.type_of(plan).views]
    assert not any("R07" in each for each in shown)
    if agreed is None or agreed > day:
        assert not any("Juniper" in each or "Larkspur" in each for each in shown)


CREDIT = Credit(role="a carer", person="R07")
WRONG: list[tuple[ActionPlan, Path, Severity, str]] = [
    (
        plan_of(DONE, celebrations=(thanks("Z"),)),
        ("celebrations", 0, "of"),
        Severity.ERROR,
        "There is no objective and no stage with this id.",
    ),
    (
        plan_of(DONE, celebrations=(thanks(on=MAY),)),
        ("celebrations", 0, "on"),
        Severity.ADVICE,
        "On this day it was not complete yet, as far as is recorded.",
    ),
    (
        plan_of(DONE, celebrations=(thanks(credited=(Credit(role="a carer", name=NAME),)),)),
        ("celebrations", 0, "credited", 0, "name_agreed_on"),
        Severity.ERROR,
        "Say on which day they agreed to have their name here, or take the name out.",
    ),
    (
        plan_of(DONE, celebrations=(thanks(credited=(evolve(CREDIT, name=NAME, name_agreed_on=date(2020, 7, 2)),)),)),
        ("celebrations", 0, "credited", 0, "name_agreed_on"),
        Severity.ERROR,
        NOT_YET,
    ),
    (
        plan_of(DONE, celebrations=(thanks(credited=(evolve(CREDIT, person="Juniper L"),)),)),
        ("celebrations", 0, "credited", 0, "person"),
        Severity.ERROR,
        "Use an id such as R01. A name or an address must not be here.",
    ),
    (
        plan_of(DONE, celebrations=(thanks(what="R07 made tea.", credited=(CREDIT,)),)),
        ("celebrations", 0, "what"),
        Severity.ERROR,
        NAMED,
    ),
]


@pytest.mark.parametrize(("plan", "path", "severity", "message"), WRONG)
def test_what_is_wrong_with_thanks_is_said(plan: ActionPlan, path: Path, severity: Severity, message: str) -> None:
    assert [(each.path, each.severity, each.message) for each in problems_of(plan)] == [(path, severity, message)]


def test_thanks_that_are_right_have_nothing_to_put_right() -> None:
    credit = Credit(role="a carer", person="staff", name=NAME, name_agreed_on=JUNE)
    done = evolve(DONE, stage="ready")
    plan = plan_of(done, stages=(READY,), celebrations=(thanks(credited=(credit,)), thanks("ready")))
    assert problems_of(plan) == ()


def test_somebody_without_a_role_cannot_be_thanked_in_a_file() -> None:
    plan = BUILTIN.unstructure(plan_of(DONE, celebrations=(thanks(credited=(CREDIT,)),)))
    del plan["celebrations"][0]["credited"][0]["role"]
    with pytest.raises(ContentError) as raised:
        BUILTIN.structure(plan)
    assert [problem.path for problem in raised.value.problems] == [("celebrations", 0, "credited", 0, "role")]


def test_somebody_who_is_forgotten_is_thanked_by_role_alone() -> None:
    credit = Credit(person="R07", role="a carer", name=NAME, name_agreed_on=JUNE)
    data = BUILTIN.unstructure(plan_of(DONE, celebrations=(thanks(credited=(credit,)),)))
    after = BUILTIN.structure(forgotten(BUILTIN.type_named("action-plan"), data, "R07", "gone-1"))
    expected = Credit(person="gone-1", role="a carer")
    assert after == plan_of(DONE, celebrations=(thanks(credited=(expected,)),))
