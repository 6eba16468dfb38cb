"""The model by which an organisation improves, and the cycles in which it tries a change."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from coproduction.builtin import BUILTIN
from coproduction.document import Document, Link, Note, Section, plain
from coproduction.problems import Path, Problem
from coproduction.protocols.evaluation_frameworks import MFI, PDSA
from coproduction.protocols.improvement import (
    DECISIONS,
    MODEL_FOR_IMPROVEMENT,
    Cycle,
    Decision,
    ImprovementModel,
    StepTaken,
    check_cycles,
    check_model,
    cycles_section,
    model_section,
    tag_of,
)
from coproduction.sources import Citation
from coproduction.vocabulary import Agreement, Term
from tests.protocols.evaluations import BRITISH, evaluation, every, table
from tests.strategies import contents

OURS = ImprovementModel(
    title="How Riverside improves",
    steps=(Term(id="look", label="Look"), Term(id="learn", label="Learn", meaning="Ask why.")),
    agreed=Agreement(agreed_with="the forum"),
)


def cycle(**more: Any) -> Cycle:
    """A cycle at which nothing is to be put right."""
    return Cycle(**{"id": "C1", "title": "A call before a meeting", "prediction": "More people come.", **more})


def paths(problems: Iterator[Problem]) -> list[Path]:
    return [problem.path for problem in problems]


def page(**more: Any) -> Document:
    """The page of an evaluation plan."""
    return BUILTIN.view(evaluation(**more))


def test_the_shipped_model_is_made_of_what_was_read() -> None:
    model = MODEL_FOR_IMPROVEMENT
    assert model.questions == tuple(part.text for part in MFI.parts[:3])
    assert model.ids == ("plan", "do", "study", "act")
    assert [step.meaning for step in model.steps] == [part.text for part in PDSA.parts]
    assert [each.url for each in model.sources] == [source.url for source in (*MFI.sources, *PDSA.sources)]
    assert paths(check_model(model)) == []


def test_a_plan_has_the_shipped_model_unless_it_brings_its_own() -> None:
    assert evaluation().improvement == MODEL_FOR_IMPROVEMENT
    assert evaluation(improvement=OURS).improvement.ids == ("look", "learn")


@pytest.mark.parametrize(
    ("model", "path"),
    [
        (evolve(OURS, steps=()), ("steps",)),
        (evolve(OURS, steps=(*OURS.steps, OURS.steps[0])), ("steps", 2, "id")),
        (evolve(OURS, sources=(Citation(title="Us", url="www"),)), ("sources", 0, "url")),
    ],
)
def test_what_is_wrong_with_a_model_is_said(model: ImprovementModel, path: Path) -> None:
    assert paths(check_model(model)) == [path]


ENDED = {"began_on": date(2026, 1, 12), "ended_on": date(2026, 3, 30)}
WRONG: list[tuple[tuple[Cycle, ...], Path]] = [
    ((cycle(), cycle()), (1, "id")),
    ((cycle(follows="C2"), cycle(id="C2")), (0, "follows")),
    ((cycle(prediction=""),), (0, "prediction")),
    ((cycle(steps=(StepTaken(step="look", text="We looked."),)),), (0, "steps", 0, "step")),
    ((cycle(ended_on=date(2026, 3, 30)),), (0, "decision")),
    ((cycle(decision=Decision.ADAPT),), (0, "because")),
    ((cycle(**{**ENDED, "ended_on": date(2026, 1, 1)}, decision=Decision.ADOPT, because="Yes."),), (0, "ended_on")),
]


@pytest.mark.parametrize(("cycles", "path"), WRONG, ids=range(len(WRONG)))
def test_what_is_wrong_with_a_cycle_is_said(cycles: tuple[Cycle, ...], path: Path) -> None:
    assert paths(check_cycles(cycles, MODEL_FOR_IMPROVEMENT)) == [path]


def test_the_steps_of_a_cycle_are_those_of_the_organisations_own_model() -> None:
    ours = cycle(steps=(StepTaken(step="look", text="We looked."),))
    assert paths(check_cycles((ours,), OURS)) == []
    (problem,) = check_cycles((evolve(ours, steps=(StepTaken(step="plan", text="Yes."),)),), OURS)
    assert problem.message == "Choose a step: look, learn."


def test_a_cycle_may_follow_one_before_it() -> None:
    assert paths(check_cycles((cycle(), cycle(id="C2", follows="C1")), MODEL_FOR_IMPROVEMENT)) == []


def test_the_page_tells_the_model_and_with_whom_it_was_agreed() -> None:
    document = page(improvement=OURS)
    assert table(document, "Steps of a cycle") == [["Look", "Look"], ["Learn", "Ask why."]]
    said = [block for block in every(document.blocks) if isinstance(block, Section) and block.key == "improvement"]
    assert [type(block).__name__ for block in said[0].blocks] == ["Paragraph", "Facts", "Note"]


def test_the_page_says_where_the_model_was_read() -> None:
    notes = [block for block in model_section(MODEL_FOR_IMPROVEMENT, BRITISH).blocks if isinstance(block, Note)]
    links = [run.href for note in notes for run in note.words if isinstance(run, Link)]
    assert links == [each.url for each in MODEL_FOR_IMPROVEMENT.sources]
    own = evolve(OURS, agreed=None, sources=(Citation(title="Our handbook"),))
    (note,) = (block for block in model_section(own, BRITISH).blocks if isinstance(block, Note))
    assert plain(note.words) == "Read in: Our handbook"


def test_a_model_without_steps_is_shown_by_its_title_alone() -> None:
    assert len(model_section(evolve(OURS, steps=(), agreed=None), BRITISH).blocks) == 1


def test_a_cycle_is_told_from_what_was_expected_to_what_was_decided() -> None:
    steps = (StepTaken(step="do", text="We rang."), StepTaken(step="wait", text="We waited."))
    done = cycle(**ENDED, follows="C0", steps=steps, decision=Decision.ABANDON, because="Nobody answered.")
    assert table(page(cycles=(done,)), "Cycle C1") == [
        ["Follows", "C0"],
        ["Began on", "12 January 2026"],
        ["What we expected", "More people come."],
        ["Do", "We rang."],
        ["wait", "We waited."],
        ["Ended on", "30 March 2026"],
        ["Decision", "X Abandon: Nobody answered."],
    ]


def test_a_cycle_of_which_nothing_is_recorded_says_so() -> None:
    ((section,),) = (each.blocks for each in cycles_section((cycle(prediction=""),), OURS, BRITISH))
    assert isinstance(section, Section)
    assert len(section.blocks) == 1
    assert list(cycles_section((), OURS, BRITISH)) == []


def test_a_decision_is_a_word_a_letter_and_a_shape_of_its_own() -> None:
    tags = [tag_of(decision, BRITISH) for decision in Decision]
    assert [tag.text for tag in tags] == ["Adopt", "Adapt", "Abandon"]
    assert len({tag.letter for tag in tags}) == len({tag.shape for tag in tags}) == 3
    assert DECISIONS.keys() == {*Decision}


@given(contents(Cycle), contents(ImprovementModel))
def test_checks_never_raise(each: Cycle, model: ImprovementModel) -> None:
    assert all(problem.message for problem in (*check_model(model), *check_cycles((each, each), model)))
    list(cycles_section((each,), model, BRITISH))
    model_section(evolve(model, sources=()), BRITISH)
