"""An evaluation plan: its page, its measures, and what its author is told to put right."""

import csv
import io
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from coproduction.builtin import BUILTIN
from coproduction.counts import Disclosure
from coproduction.dates import Due
from coproduction.document import Section
from coproduction.problems import Path, Severity
from coproduction.protocols.aim import Aim, check_aim
from coproduction.protocols.evaluation_plan import EVALUATION_PLAN, EvaluationPlan, parts
from coproduction.protocols.evaluation_system import EvaluationSystem, check_system
from coproduction.protocols.evaluation_work import Method, Nature, Occasion
from coproduction.protocols.findings import ChangeMade, Shared
from coproduction.protocols.improvement import Cycle, ImprovementModel
from coproduction.protocols.logic_model import CHAIN, LogicModel, check_logic
from coproduction.protocols.measures import Measure
from coproduction.protocols.objectives import Ended, Update
from coproduction.protocols.plan_objectives import PlanFile
from coproduction.protocols.prose import Prose
from coproduction.protocols.starter_measures import Direction, MeasureType
from coproduction.pyramid.audit import INTERNAL
from coproduction.sources import Citation
from tests.protocols.evaluations import (
    ACTIVE,
    AIM,
    BRITISH,
    LATE,
    MARCH,
    STORIES,
    TALKS,
    evaluation,
    every,
    measure,
    messages,
    on,
    said,
    table,
    titles,
    words,
)
from tests.protocols.plans import objective, plan_of
from tests.strategies import contents

TOLD = evolve(ACTIVE, objectives=("A",))
FULL = LogicModel(
    inputs=("Time", "Money"), activities=("We meet",), outputs=("Notes",), outcomes=("Trust",), assumptions=("Peace",)
)


def page(view: str | None = None, **more: Any) -> Any:
    return BUILTIN.view(evaluation(**more), view)


def test_nothing_is_said_of_a_plan_that_is_right() -> None:
    assert BUILTIN.check(evaluation()) == ()


WRONG: list[tuple[EvaluationPlan, Path]] = [
    (evaluation(TOLD), ("measures",)),
    (evaluation(STORIES, evolve(STORIES, id="more", objectives=("A",))), ("measures",)),
    (evaluation(plan=PlanFile(content=plan_of(objective("A"), objective("B")))), ("plan", "content", "objectives", 1)),
    (evaluation(evolve(TOLD, objectives=("A", "Z")), STORIES), ("measures", 0, "objectives", 1)),
    (evaluation(evolve(TOLD, source=""), STORIES), ("measures", 0, "source")),
    (evaluation(aim=evolve(AIM, how_much="many")), ("aim", "how_much")),
    (evaluation(system=EvaluationSystem(adequate=True, why="Yes.")), ("system", "name")),
    (evaluation(cycles=(Cycle(id="C1", title="A call"),)), ("cycles", 0, "prediction")),
    (evaluation(improvement=ImprovementModel(title="Ours", steps=())), ("improvement", "steps")),
    (evaluation(frameworks=("mfi", "cube4")), ("frameworks", 1)),
    (evaluation(sources=(Citation(title="Us", url="www"),)), ("sources", 0, "url")),
]


@pytest.mark.parametrize(("each", "path"), WRONG, ids=range(len(WRONG)))
def test_what_is_wrong_is_said_where_it_is(each: EvaluationPlan, path: Path) -> None:
    assert said(each) == [path]


def test_without_service_users_and_carers_in_it_an_evaluation_is_wrong() -> None:
    assert said(evaluation(evaluators=())) == [("evaluators",)] * 3


ADVISED: list[tuple[EvaluationPlan, Path]] = [
    (evaluation(ACTIVE, STORIES, plan=None), ("plan",)),
    (evaluation(system=None), ("system",)),
    (evaluation(shared=()), ("shared",)),
    (evaluation(findings=("It works.",)), ("shared",)),
    (evaluation(TOLD, methods=(TALKS,)), ("measures",)),
    (evaluation(logic=evolve(FULL, outputs=())), ("logic", "outputs")),
    (
        evaluation(evolve(TOLD, readings=(on(1, month=4, count=9),)), STORIES, as_at=LATE),
        ("measures", 0, "readings", 0, "on"),
    ),
]


@pytest.mark.parametrize(("each", "path"), ADVISED, ids=range(len(ADVISED)))
def test_what_could_be_better_is_said_as_advice(each: EvaluationPlan, path: Path) -> None:
    assert said(each) == []
    assert said(each, Severity.ADVICE) == [path]


GONE = Update(on=LATE, withdrawn_on=LATE, withdrawn_because="No money.")
AGAIN = Update(on=LATE + timedelta(days=1), no_longer=(Ended.WITHDRAWN,))


@pytest.mark.parametrize(
    ("updates", "as_at", "needs"),
    [
        ((GONE,), LATE, False),
        ((GONE,), None, False),
        ((GONE,), LATE - timedelta(days=1), True),
        ((GONE, AGAIN), LATE, False),
        ((GONE, AGAIN), AGAIN.on, True),
        ((GONE, AGAIN), None, True),
    ],
)
def test_whether_it_was_withdrawn_is_what_was_known_by_the_day_of_the_evaluation(
    updates: tuple[Update, ...], as_at: date | None, needs: bool
) -> None:
    plan = plan_of(objective("A"), objective("B", updates=updates))
    made = evaluation(plan=PlanFile(content=plan), as_at=as_at)
    assert said(made) == ([("plan", "content", "objectives", 1)] if needs else [])


@pytest.mark.parametrize(("as_at", "needs"), [(LATE, False), (AGAIN.on, True), (None, True)])
def test_what_was_taken_up_again_needs_a_measure_again(as_at: date | None, needs: bool) -> None:
    again = objective("B", withdrawn_on=LATE, withdrawn_because="No money.", updates=(AGAIN,))
    made = evaluation(plan=PlanFile(content=plan_of(objective("A"), again)), as_at=as_at)
    assert said(made) == ([("plan", "content", "objectives", 1)] if needs else [])


def test_an_objective_that_was_withdrawn_needs_no_measure() -> None:
    gone = objective("B", withdrawn_on=date(2020, 6, 1), withdrawn_because="No money.")
    assert said(evaluation(plan=PlanFile(content=plan_of(objective("A"), gone)))) == []


def test_what_is_named_as_the_action_plan_is_one() -> None:
    other = PlanFile(content=Prose(title="Hello", sections=()))
    plan = evaluation(ACTIVE, STORIES, plan=other)
    assert said(plan) == [("plan", "file")]
    assert plan.objectives == ()


def test_the_action_plan_is_read_and_not_shown() -> None:
    (part,) = parts(evaluation())
    assert (part.path, part.shown) == (("plan", "content"), False)
    assert parts(evaluation(plan=None)) == ()
    assert "Finding people" not in words(page())


def test_a_problem_of_an_objective_is_found_in_the_file_of_the_action_plan() -> None:
    found = messages(evaluation(plan=PlanFile(content=plan_of(objective("A"), objective("B")))))
    assert "No measure tells of this" in found["plan", "content", "objectives", 1]


@pytest.mark.parametrize(
    ("aim", "path"),
    [
        (evolve(AIM, how_much="60"), ()),
        (evolve(AIM, how_much="more"), ("how_much",)),
        (evolve(AIM, by=Due.parse("ongoing")), ("by",)),
        (evolve(AIM, by=Due.parse("from May 2026")), ("by",)),
        (evolve(AIM, sentence="We grow. We stay."), ("sentence",)),
        (evolve(AIM, sentence="We grow by 3.5 people"), ()),
    ],
)
def test_an_aim_is_one_sentence_with_a_number_and_a_day(aim: Aim, path: Path) -> None:
    assert [each.path for each in check_aim(aim)] == ([path] if path else [])


@pytest.mark.parametrize(
    ("system", "path"),
    [
        (EvaluationSystem(name="Ours", adequate=True, why="It counts."), None),
        (EvaluationSystem(adequate=False, why="There is none.", instead="A page."), None),
        (EvaluationSystem(adequate=True, why="It counts."), ("name",)),
        (EvaluationSystem(name="Ours", adequate=False, why="It is old."), ("instead",)),
        (EvaluationSystem(name="Ours", adequate=True), ("why",)),
        (None, ()),
    ],
)
def test_a_system_that_serves_is_named_and_otherwise_something_is_made(
    system: EvaluationSystem | None, path: Path | None
) -> None:
    assert [each.path for each in check_system(system)] == ([] if path is None else [path])


def test_a_logic_model_has_no_gap_and_says_what_it_takes_for_granted() -> None:
    assert [each.path for each in check_logic(LogicModel())] == [*((name,) for name in CHAIN), ("assumptions",)]
    assert list(check_logic(FULL)) == []


def test_the_page_begins_with_the_aim_and_says_with_whom_it_is_done() -> None:
    document = page(about="Hello.", questions=("Does it work?",), watched_by="The Board", as_at=LATE)
    assert titles(document)[:5] == [
        "What we aim for",
        "What we want to know",
        "Who evaluates",
        "What we evaluate with",
        "How we shall tell",
    ]
    assert table(document, "The aim") == [
        ["What", "More people"],
        ["For whom", "Us"],
        ["How much", "60 people"],
        ["By the end of", "March 2027"],
    ]
    assert [heading for heading, _ in document.facts] == ["A strategy", "As at", "Watched over by"]


def test_the_page_says_what_is_measured_and_what_tells_of_each_objective() -> None:
    two = PlanFile(content=plan_of(objective("A"), objective("B")))
    bare = measure(source="", frequency="")
    document = page(measures=(TOLD, evolve(bare, objectives=("A",))), plan=two, methods=(TALKS,))
    assert table(document, "What is measured") == [
        ["People active in the period", "Outcome", "The register", "Every month"],
        ["Something", "Outcome", "not recorded", "not recorded"],
    ]
    assert table(document, "Objectives of the action plan") == [
        ["A Do A.", "People active in the period; Something"],
        ["B Do B.", "no measure yet"],
    ]
    assert table(document, "How we find out") == [["Conversations", "Qualitative: words"]]


def test_the_system_is_shown_with_what_is_missing_in_it() -> None:
    none = EvaluationSystem(adequate=False, instead="A page of measures.")
    assert table(page(system=none), "What we evaluate with") == [
        ["The system there is", "none"],
        ["It serves for this", "no"],
        ["What we make", "A page of measures."],
    ]
    assert table(page(), "What we evaluate with")[2] == ["Why", "It counts people."]
    assert "What we evaluate with" not in titles(page(system=None))


def test_what_is_not_there_has_no_section() -> None:
    document = page(measures=(), plan=None, shared=())
    assert titles(document) == ["What we aim for", "Who evaluates", "What we evaluate with", "How we improve"]
    assert titles(page("measures", measures=())) == ["Where it stands", "How it is counted"]


def test_the_page_tells_what_was_found_with_whom_it_was_shared_and_what_is_different() -> None:
    document = page(
        logic=FULL,
        schedule=(Occasion(text="We meet", by=MARCH), Occasion(text="We write", by=MARCH, who="Lead")),
        findings=("People stay.",),
        shared=(Shared(whom="The forum", how="A meeting", on=LATE), Shared(whom="Staff")),
        changes=(ChangeMade(text="A call", because="People asked", on=LATE), ChangeMade(text="A map")),
        frameworks=("cube",),
        sources=(Citation(title="Us"),),
    )
    assert titles(document)[-6:] == [
        "What is done when",
        "What we found",
        "Whom we share it with",
        "What is different because of it",
        "The frameworks we keep to",
        "Where this comes from",
    ]
    assert table(document, "What is done when") == [
        ["We meet", "March 2027", "nobody yet"],
        ["We write", "March 2027", "Lead"],
    ]
    assert table(document, "Whom we share it with") == [
        ["The forum", "A meeting", "31 March 2026"],
        ["Staff", "not recorded", "not yet"],
    ]
    assert table(document, "What is different because of it") == [
        ["A call", "People asked", "31 March 2026"],
        ["A map", "not recorded", "not yet"],
    ]
    assert table(document, "From what goes in to what comes of it")[0] == ["What goes in", "Time; Money"]
    assert len(table(document, "From what goes in to what comes of it")) == 5


def test_an_empty_logic_model_is_not_shown() -> None:
    assert "How it is meant to work" not in titles(page(logic=LogicModel()))


READ = evolve(
    TOLD,
    target="60",
    target_date=MARCH,
    baseline=on(1, count=38),
    readings=(on(2, count=37), on(3, count=44), on(9, month=4, count=52)),
)
TOLD_US = evolve(STORIES, readings=(on(4, told="It is better."),))


def test_the_measures_page_says_where_each_began_where_it_stands_and_what_it_is_to_become() -> None:
    document = page("measures", measures=(READ, TOLD_US, measure(direction=Direction.HOLD)), as_at=LATE)
    assert table(document, "Baseline, now and target") == [
        [
            "People active in the period (meant to go up)",
            "1 January 2026: 40",
            "3 January 2026: 45",
            "60 (March 2027)",
        ],
        ["Something (meant to stay as it is)", "not recorded", "not recorded", "none"],
    ]
    assert table(document, "What people told, last") == [
        ["Short accounts of what changed", "4 January 2026: It is better."]
    ]
    inner = [block.title for block in every(document.blocks) if isinstance(block, Section)]
    assert inner == [
        "Where it stands",
        "Over time",
        "People active in the period",
        "Short accounts of what changed",
        "How it is counted",
    ]
    assert "proves nothing" in words(document)


def test_how_to_read_is_said_only_where_there_is_a_middle() -> None:
    assert "proves nothing" not in words(page("measures", measures=(TOLD_US,)))


def test_what_each_measure_counts_is_told() -> None:
    heard = Measure(id="heard", same_as="felt_heard")
    document = page("measures", measures=(ACTIVE, heard, STORIES))
    active, (heading, counted) = table(document, "What each measure counts")
    assert active == ["People active in the period", "Counted: people, each counted once."]
    assert heading == "People who felt heard"
    assert counted.startswith("Counted: people who agree that they were heard, out of: people who answered. Always")


def test_with_exact_numbers_every_page_says_that_it_is_for_internal_use() -> None:
    for view in ("page", "measures"):
        assert INTERNAL in words(page(view, disclosure=Disclosure.NONE, notice="Draft."))
        assert INTERNAL not in words(page(view, notice="Draft."))
        assert "Draft." in words(page(view, disclosure=Disclosure.NONE, notice="Draft."))


def test_once_there_are_figures_a_build_makes_a_page_of_them() -> None:
    assert EVALUATION_PLAN.built(evaluation()) == ("page",)
    assert EVALUATION_PLAN.built(evaluation(READ, STORIES)) == ("page", "measures")
    assert EVALUATION_PLAN.built(evaluation(READ, STORIES, as_at=date(2025, 12, 31))) == ("page",)


def rows(plan: EvaluationPlan) -> list[dict[str, str]]:
    body = BUILTIN.export(plan, "sheet").body.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(body)))


def test_the_sheet_of_measures_has_printed_figures() -> None:
    first, second = rows(evaluation(READ, STORIES))
    assert first == {
        "id": "active",
        "label": "People active in the period",
        "kind": "outcome",
        "type": "count",
        "direction": "up",
        "baseline_on": "2026-01-01",
        "baseline": "40",
        "latest_on": "2026-04-09",
        "latest": "50",
        "target": "60",
        "target_date": "2027-03",
        "frequency": "Every month",
        "source": "The register",
    }
    assert (second["baseline"], second["latest"], second["target"], second["target_date"]) == ("", "", "", "")


def test_no_small_number_of_people_leaves_a_plan() -> None:
    few = evolve(READ, baseline=on(1, count=6), readings=(on(2, count=3), on(3, count=5)))
    plan = evaluation(few, STORIES)
    made = words(BUILTIN.view(plan, "measures")) + BUILTIN.export(plan, "sheet").body.decode()
    assert "1 January 2026: *" in made
    (row, _other) = rows(plan)
    assert (row["baseline"], row["latest"]) == ("*", "*")


def test_a_method_gives_words_or_figures() -> None:
    counts = Method(text="A form", nature=Nature.QUANTITATIVE)
    assert said(evaluation(TOLD, methods=(counts,))) == [("measures",)]


def test_a_type_of_measure_decides_whether_it_is_words() -> None:
    ours = measure(MeasureType.NARRATIVE, id="ours")
    assert said(evaluation(TOLD, ours)) == []


@given(contents(EvaluationPlan))
def test_checks_never_raise_and_every_view_can_be_made(plan: EvaluationPlan) -> None:
    assert all(problem.message for check in EVALUATION_PLAN.checks for problem in check(plan))
    for view in EVALUATION_PLAN.views.values():
        view(evolve(plan, sources=(), improvement=evolve(plan.improvement, sources=())), BRITISH)
    assert EVALUATION_PLAN.exports["sheet"].make(plan, BRITISH)
    assert EVALUATION_PLAN.built(plan)
