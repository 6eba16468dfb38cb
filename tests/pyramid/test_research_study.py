"""Involvement in a study: what anyone may read, and what leads to a person and is kept back."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.content import fields_of
from coproduction.counts import Count, Disclosure
from coproduction.document import Document, Facts, Table, plain, sections
from coproduction.problems import Path, Severity
from coproduction.pyramid.gripp2 import Reported
from coproduction.pyramid.research_influence import Feedback, Influence, Output
from coproduction.pyramid.research_stages import RoleCount, Stage, StageInvolvement
from coproduction.pyramid.research_study import RESEARCH_STUDY, CommitteeSeat, ResearchStudy
from coproduction.sources import Citation
from coproduction.vocabulary import Vocabulary
from tests.pyramid.studies import CARERS, DESIGN, IN_MAY, NOBODY, STAGES, study

FEW = RoleCount(role="Service users", people=Count(3))


def found(whole: ResearchStudy, severity: Severity = Severity.ERROR) -> list[Path]:
    """Where problems are."""
    return [problem.path for problem in BUILTIN.check(whole) if problem.severity is severity]


def words(document: Document) -> str:
    """All that a document says, as plain text on one line."""
    return " ".join(BUILTIN.format("text").render(document, BUILTIN.themes[0]).decode().split())


def rows(document: Document, key: str) -> list[tuple[str, ...]]:
    """The rows of the first table of a section."""
    (section,) = (each for each, _ in sections(document.blocks) if each.key == key)
    table = next(block for block in section.blocks if isinstance(block, Table))
    return [tuple(map(plain, row)) for row in table.rows]


def keys(document: Document) -> list[str]:
    """The sections of a document."""
    return [each.key for each, _ in sections(document.blocks)]


def test_what_is_right_has_nothing_to_put_right() -> None:
    assert found(study(DESIGN, NOBODY)) == found(study(DESIGN, NOBODY), Severity.ADVICE) == []


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"stages": (DESIGN, DESIGN)}, ("stages", 1, "stage")),
        ({"committees": (CommitteeSeat(committee="A", role="B", places=0),)}, ("committees", 0, "filled")),
        ({"committees": (CommitteeSeat(committee="A", role="B", filled=2),)}, ("committees", 0, "filled")),
        ({"form": Vocabulary(title="None", terms=())}, ("form", "terms")),
        ({"sources": (Citation(title="A", url="nowhere"),)}, ("sources", 0, "url")),
        ({"reported": (Reported(item="aims", text="So.", page="1"),)}, ("reported", 0, "item")),
    ],
)
def test_what_is_wrong_is_said_where_it_is(more: dict[str, Any], path: Path) -> None:
    assert found(study(**{"stages": (DESIGN,), **more})) == [path]


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"influence": ()}, ("influence",)),
        ({"influence": (Influence(on=IN_MAY, what="Ask."),)}, ("influence", 0, "change")),
        ({"feedback": ()}, ("feedback",)),
        ({"acknowledgement": ""}, ("acknowledgement",)),
        ({"stages": ()}, ("stages",)),
    ],
)
def test_what_could_be_better_is_advice(more: dict[str, Any], path: Path) -> None:
    whole = study(**{"stages": (DESIGN,), **more})
    assert found(whole) == []
    assert found(whole, Severity.ADVICE) == [path]


def test_nothing_is_asked_of_a_study_in_which_it_is_known_that_nobody_was() -> None:
    assert found(study(NOBODY, influence=(), feedback=(), acknowledgement=""), Severity.ADVICE) == []


def test_seats_beside_a_small_number_may_give_it_away() -> None:
    small = evolve(DESIGN, people=(FEW,))
    seat = CommitteeSeat(committee="A", role="B", places=3, filled=3)
    assert found(study(small, committees=(seat,)), Severity.ADVICE) == [("committees", 0, "filled")]
    assert found(study(small, committees=(evolve(seat, filled=0),)), Severity.ADVICE) == []
    assert found(study(DESIGN, committees=(seat,)), Severity.ADVICE) == []


def test_every_stage_is_shown_and_what_is_not_recorded_is_not_called_nobody() -> None:
    shown = rows(BUILTIN.view(study(evolve(DESIGN, hours=60, cost=1530), NOBODY)), "stages")
    assert len(shown) == len(Stage)
    assert shown[:4] == [
        ("Choosing what to study", "not recorded", "", ""),
        ("Design", "Involve", "Carers: 10", "60 hours, £1,530"),
        ("Asking for money", "nobody", "", ""),
        ("Running the study", "not recorded", "", ""),
    ]


@pytest.mark.parametrize(
    ("more", "people", "given_"),
    [
        ({"people": (), "hours": 3}, "not recorded", "not shown"),
        ({"people": (RoleCount(role="Carers"),), "cost": 3}, "Carers: not recorded", "not shown"),
        ({"people": (FEW,), "hours": 60}, "Service users: *", "not shown"),
        ({"people": (CARERS, FEW), "hours": 60}, "Carers: 10; Service users: *", "not shown"),
        ({"people": (CARERS,)}, "Carers: 10", "not recorded"),
        ({"people": (CARERS,), "hours": 1}, "Carers: 10", "1 hour"),
        ({"people": (CARERS,), "cost": 0}, "Carers: 10", "£0"),
    ],
)
def test_hours_and_cost_are_shown_where_they_lead_to_nobody(more: dict[str, Any], people: str, given_: str) -> None:
    shown = rows(BUILTIN.view(study(evolve(DESIGN, **more))), "stages")
    assert shown[1] == ("Design", "Involve", people, given_)


def test_the_page_says_how_it_counts() -> None:
    page = words(BUILTIN.view(study(evolve(DESIGN, people=(FEW,), hours=2))))
    assert "A star (*) stands for a small number." in page
    assert "Hours and cost are shown only where" in page
    assert "Rule for small numbers: NHS Digital" in page
    plainly = words(BUILTIN.view(study(evolve(DESIGN, people=()))))
    assert "A star" not in plainly
    assert "Hours and cost are shown only where" not in plainly
    assert "Rule for small numbers" not in plainly
    inside = BUILTIN.view(study(evolve(DESIGN, people=(FEW,)), disclosure=Disclosure.NONE))
    assert "Service users: 3" in words(inside)
    assert "For internal use" in plain(inside.notice)


def test_a_study_with_everything_tells_all_of_it() -> None:
    whole = study(
        evolve(DESIGN, about="They wrote it with us."),
        about="What helps?",
        committees=(CommitteeSeat(committee="Steering group", role="Member", places=3, filled=1),),
        outputs=(
            Output(title="A leaflet", kind="leaflet", on=IN_MAY, with_people="the Sleep Group"),
            Output(title="A film"),
        ),
        sources=(Citation(title="The protocol"),),
    )
    page = BUILTIN.view(whole)
    assert keys(page) == ["stages", "committees", "influence", "reporting", "heard", "outputs", "sources"]
    assert rows(page, "committees") == [("Steering group", "Member", "3", "2")]
    assert rows(page, "influence") == [("12 May 2026", "Ask about nights.", "We did.")]
    said = words(page)
    for each in (
        "What helps?",
        "Design: They wrote it with us.",
        "A leaflet, leaflet, 12 May 2026, made with the Sleep Group",
        "A film",
        "12 May 2026: A letter",
        "In what is published: The Sleep Group",
    ):
        assert each in said


def test_a_study_with_nothing_says_that_nothing_is_recorded() -> None:
    bare = ResearchStudy(title="Bare", id="S9", stages=())
    page = BUILTIN.view(bare)
    assert keys(page) == ["stages", "reporting", "heard"]
    assert "It is not recorded that people heard." in words(page)
    seat = CommitteeSeat(committee="A", role="B")
    assert rows(BUILTIN.view(evolve(bare, committees=(seat,))), "committees") == [("A", "B", "1", "not recorded")]
    undecided = evolve(bare, influence=(Influence(on=IN_MAY, what="Ask."),))
    assert rows(BUILTIN.view(undecided), "influence") == [("12 May 2026", "Ask.", "not recorded")]


def test_what_was_recorded_after_the_day_is_not_told() -> None:
    later = date(2026, 6, 1)
    whole = study(
        DESIGN,
        as_at=date(2026, 5, 31),
        influence=(Influence(on=later, what="Ask.", change="So."),),
        feedback=(Feedback(on=later, how="A letter"),),
        outputs=(Output(title="A leaflet", on=later),),
    )
    assert keys(BUILTIN.view(whole)) == ["stages", "reporting", "heard"]
    assert "A letter" not in words(BUILTIN.view(whole))
    assert "A letter" in words(BUILTIN.view(evolve(whole, as_at=later)))


def test_those_who_run_it_see_hours_and_cost_of_every_stage_and_in_all() -> None:
    few = StageInvolvement(stage=Stage.ANALYSIS, level="involve", people=(FEW,), hours=6, cost=150)
    page = BUILTIN.view(study(evolve(DESIGN, hours=60, cost=1530), few, NOBODY), "effort")
    table, every = page.blocks
    assert isinstance(table, Table)
    assert isinstance(every, Facts)
    assert [tuple(map(plain, row)) for row in table.rows] == [
        ("Design", "60 hours, £1,530"),
        ("Making sense of it", "6 hours, £150"),
    ]
    assert {name: plain(value) for name, value in every.rows} == {"Hours": "66", "Cost": "£1,680"}
    assert "Please do not pass it on" in plain(page.notice)
    (only,) = BUILTIN.view(study(NOBODY), "effort").blocks
    assert isinstance(only, Facts)
    assert "not recorded" in words(BUILTIN.view(study(DESIGN), "effort"))


def test_what_leads_to_a_person_is_private_and_no_field_is_for_a_person() -> None:
    assert ([*RESEARCH_STUDY.views], [*RESEARCH_STUDY.private]) == (["page"], ["effort"])
    assert [each.name for each in fields_of(ResearchStudy) if each.names or each.personal] == []


@given(STAGES, st.sampled_from(("html", "text")))
def test_no_page_holds_hours_or_cost_where_a_number_beside_them_is_hidden(
    stages: tuple[StageInvolvement, ...], form: str
) -> None:
    few = tuple(each for each in stages if not each.enough(Disclosure.NHS_1_7_ROUND5))
    made = BUILTIN.format(form).render(BUILTIN.view(study(*few)), BUILTIN.themes[0]).decode()
    assert [canary for canary in ("98,765", "98765", "87,654", "87654") if canary in made] == []


@given(st.integers(1, 7), st.integers(1, 7))
def test_numbers_that_are_hidden_look_the_same_whatever_they_are(one: int, other: int) -> None:
    first, second = (
        words(BUILTIN.view(study(evolve(DESIGN, people=(RoleCount(role="Carers", people=Count(n)),), hours=2))))
        for n in (one, other)
    )
    assert first == second
