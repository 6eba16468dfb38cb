"""The stages of a study, and who was involved at each."""

import pytest

from coproduction.builtin import BUILTIN
from coproduction.counts import Count, Disclosure
from coproduction.edition import Edition
from coproduction.problems import Path, Severity
from coproduction.pyramid.levels import CANONICAL
from coproduction.pyramid.research_stages import (
    STAGE_LABELS,
    RoleCount,
    Stage,
    StageInvolvement,
    check_stages,
    level_in_words,
)
from tests.pyramid.studies import CARERS, DESIGN, NOBODY

ENGLISH = Edition.load("en-GB", catalogues=BUILTIN.catalogues)
RULE = Disclosure.NHS_1_7_ROUND5


def said(*stages: StageInvolvement, severity: Severity = Severity.ERROR) -> list[Path]:
    """Where problems are."""
    return [each.path for each in check_stages(stages) if each.severity is severity]


def involved(level: str, *people: int) -> StageInvolvement:
    """People at the design of a study."""
    roles = tuple(RoleCount(role=f"Role {n}", people=Count(each)) for n, each in enumerate(people))
    return StageInvolvement(stage=Stage.DESIGN, level=level, people=roles)


def test_there_are_nine_stages_in_the_order_of_a_study() -> None:
    assert [*STAGE_LABELS] == [*Stage]
    assert len(Stage) == 9
    assert [each.value for each in Stage][:3] == ["priority_setting", "design", "funding_bid"]


def test_what_is_right_has_nothing_to_put_right() -> None:
    assert said(DESIGN, NOBODY) == said(DESIGN, NOBODY, severity=Severity.ADVICE) == []


@pytest.mark.parametrize(
    ("stages", "path"),
    [
        ((DESIGN, DESIGN), (1, "stage")),
        ((involved("shout", 12),), (0, "level")),
        ((StageInvolvement(stage=Stage.DESIGN, nobody=True, level="inform"),), (0, "nobody")),
        ((StageInvolvement(stage=Stage.DESIGN, nobody=True, people=(CARERS,)),), (0, "nobody")),
        ((StageInvolvement(stage=Stage.DESIGN, nobody=True, hours=2),), (0, "nobody")),
        ((StageInvolvement(stage=Stage.DESIGN, level="inform", people=(CARERS,), hours=-1),), (0, "hours")),
        ((StageInvolvement(stage=Stage.DESIGN, level="inform", people=(CARERS,), cost=-1),), (0, "cost")),
    ],
)
def test_what_is_wrong_is_said_where_it_is(stages: tuple[StageInvolvement, ...], path: Path) -> None:
    assert said(*stages) == [path]


@pytest.mark.parametrize("level", CANONICAL.ids)
def test_no_level_is_a_failure(level: str) -> None:
    assert [*check_stages((involved(level, 12),))] == []


@pytest.mark.parametrize(
    ("each", "path"),
    [
        (involved("", 12), (0, "level")),
        (involved("inform"), (0, "people")),
        (involved("co_produce", 1), (0, "level")),
        (involved("user_led", 1, 0), (0, "level")),
    ],
)
def test_what_is_not_recorded_and_one_person_alone_are_worth_a_question(each: StageInvolvement, path: Path) -> None:
    assert said(each) == []
    assert said(each, severity=Severity.ADVICE) == [path]


def test_two_people_in_two_roles_may_co_produce() -> None:
    assert said(involved("co_produce", 1, 1), severity=Severity.ADVICE) == []


def test_everyone_at_a_stage_is_the_sum_of_the_roles_that_were_counted() -> None:
    assert involved("inform", 5, 6).in_all == Count(11)
    assert involved("inform").in_all is None
    uncounted = StageInvolvement(stage=Stage.DESIGN, people=(RoleCount(role="Carers"),))
    assert uncounted.in_all is None


@pytest.mark.parametrize(
    ("people", "enough"), [((8,), True), ((8, 12), True), ((8, 3), False), ((3, 3, 3), False), ((), False)]
)
def test_there_are_enough_people_only_where_every_number_of_them_is_shown(
    people: tuple[int, ...], enough: bool
) -> None:
    assert involved("inform", *people).enough(RULE) is enough
    assert involved("inform", *people).enough(Disclosure.NONE) is bool(people)


def test_where_one_role_was_not_counted_there_are_not_enough() -> None:
    roles = (CARERS, RoleCount(role="Others"))
    assert not StageInvolvement(stage=Stage.DESIGN, people=roles).enough(RULE)


@pytest.mark.parametrize(
    ("each", "words"),
    [
        (None, "not recorded"),
        (NOBODY, "nobody"),
        (involved("co_produce", 2), "Co-produce"),
        (involved("", 2), "level not recorded"),
    ],
)
def test_how_much_say_people_had_is_said_in_words(each: StageInvolvement | None, words: str) -> None:
    assert level_in_words(each, ENGLISH) == words


def test_people_decide_where_they_co_produce_or_lead() -> None:
    assert [level for level in CANONICAL.ids if involved(level, 2).co_produced] == ["co_produce", "user_led"]
    assert not NOBODY.co_produced
