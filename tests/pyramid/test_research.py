"""All studies side by side: the counts add up, and nothing is coloured in."""

from typing import Any

import pytest
from hypothesis import given

from coproduction.builtin import BUILTIN
from coproduction.document import Document, Table, Text, plain, sections
from coproduction.problems import Path
from coproduction.pyramid.research import Research, StudyFile
from coproduction.pyramid.research_coverage import STUDIES_BESIDE, StageCoverage, coverage
from coproduction.pyramid.research_stages import Stage, StageInvolvement
from coproduction.pyramid.research_study import ResearchStudy
from tests.pyramid.studies import CARERS, DESIGN, NOBODY, STUDIES, study

LED = StageInvolvement(stage=Stage.DESIGN, level="user_led", people=(CARERS,))
SHARED = StageInvolvement(stage=Stage.DESIGN, level="co_produce", people=(CARERS,))
NONE = StageInvolvement(stage=Stage.DESIGN, nobody=True)


def research(*studies: ResearchStudy, **more: Any) -> Research:
    """Studies side by side."""
    return Research(**{"title": "Our research", "studies": tuple(StudyFile(content=each) for each in studies), **more})


def found(whole: Research) -> list[Path]:
    """Where errors are."""
    return [problem.path for problem in BUILTIN.check(whole)]


def tables(document: Document, key: str) -> list[Table]:
    """The tables of a section."""
    (section,) = (each for each, _ in sections(document.blocks) if each.key == key)
    return [block for block in section.blocks if isinstance(block, Table)]


def test_studies_are_counted_at_each_stage_and_those_that_are_not_recorded_apart() -> None:
    studies = (study(DESIGN), study(SHARED), study(LED), study(NONE), study(NOBODY))
    by_stage = {each.stage: each for each in coverage(studies)}
    assert by_stage[Stage.DESIGN] == StageCoverage(
        stage=Stage.DESIGN, involved=3, co_produced=2, nobody=1, not_recorded=1
    )
    assert by_stage[Stage.FUNDING_BID] == StageCoverage(
        stage=Stage.FUNDING_BID, involved=0, co_produced=0, nobody=1, not_recorded=4
    )


@given(STUDIES)
def test_every_study_counts_once_at_every_stage(studies: tuple[ResearchStudy, ...]) -> None:
    every = coverage(studies)
    assert [each.stage for each in every] == [*Stage]
    assert {each.involved + each.nobody + each.not_recorded for each in every} == {len(studies)}
    assert all(each.co_produced <= each.involved for each in every)


@given(STUDIES)
def test_the_grid_has_every_study_at_every_stage_in_words_and_agrees_with_the_counts(
    studies: tuple[ResearchStudy, ...],
) -> None:
    page = BUILTIN.view(research(*studies))
    grids = tables(page, "grid")
    shown = [column.heading for table in grids for column in table.columns[1:]]
    assert shown == [each.id for each in studies]
    assert max(len(table.columns) for table in grids) <= STUDIES_BESIDE + 1
    assert {type(run) for table in grids for row in table.rows for cell in row for run in cell} == {Text}
    (counted,) = tables(page, "coverage")
    for n, row in enumerate(counted.rows):
        cells = [plain(cell) for table in grids for cell in table.rows[n][1:]]
        assert all(cells)
        nobody, missing = cells.count("nobody"), cells.count("not recorded")
        co_produced = cells.count("Co-produce") + cells.count("User-led")
        numbers = (len(cells) - nobody - missing, co_produced, nobody, missing)
        assert tuple(map(plain, row[1:])) == tuple(map(str, numbers))


def test_the_page_says_what_is_counted_and_which_study_is_which() -> None:
    page = BUILTIN.view(research(study(DESIGN), about="This is how far we are."))
    text = " ".join(BUILTIN.format("text").render(page, BUILTIN.themes[0]).decode().split())
    for said in (
        "This is how far we are.",
        "These are numbers of studies, not of people.",
        "None is a failure",
        "S1: Sleeping well",
        "Studies: 1",
    ):
        assert said in text


def test_studies_are_files_of_their_type_each_named_once() -> None:
    assert found(research(study(DESIGN), study(NOBODY, id="S2"))) == []
    assert found(research()) == [("studies",)]
    assert found(research(study(DESIGN), study(DESIGN))) == [("studies", 1, "file")]
    within = Research(title="Others", studies=(StudyFile(content=study(DESIGN)),))
    assert found(Research(title="All", studies=(StudyFile(content=within),))) == [("studies", 0, "file")]


@pytest.mark.parametrize("shown", [True, False])
def test_a_study_is_read_and_checked_and_not_bound_in(shown: bool) -> None:
    wrong = study(DESIGN, DESIGN) if shown else study(DESIGN)
    whole = research(wrong)
    assert found(whole) == ([("studies", 0, "content", "stages", 1, "stage")] if shown else [])
    assert not any(part.shown for part in BUILTIN.type_of(whole).parts(whole))
