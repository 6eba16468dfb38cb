"""The 4Pi standards as shipped, and the rules by which a domain is rated."""

from collections import Counter

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.problems import Problem, Severity
from coproduction.pyramid.criteria import (
    ONE_TO_FIVE,
    UPFN,
    Domain,
    Framework,
    Grade,
    Met,
    check_framework,
    met_in_all,
)
from coproduction.pyramid.four_pi import FOUR_PI, QUESTIONS, SCALE, STANDARDS
from coproduction.pyramid.frameworks import FRAMEWORKS, NI_STANDARDS, UK_STANDARDS
from coproduction.sources import Citation, Mark
from tests.pyramid.strategies_rated import ORDER, RATINGS, TOTALS

METS = st.lists(st.sampled_from(Met))


def problems(framework: Framework) -> list[Problem]:
    return list(check_framework(framework))


def scaled(*scale: Grade) -> Framework:
    return evolve(FOUR_PI, scale=scale)


def test_there_are_five_standards_with_two_questions_each() -> None:
    assert [each.id for each in STANDARDS] == [*ORDER]
    assert [each.label for each in STANDARDS] == ["Principles", "Purpose", "Presence", "Process", "Impact"]
    assert [len(each.prompts) for each in STANDARDS] == [2] * 5
    assert all(each.asks and each.reading for each in STANDARDS)


def test_there_are_sixteen_criteria_under_the_five() -> None:
    assert Counter(each.standard for each in QUESTIONS) == dict(zip(ORDER, (3, 2, 4, 4, 3), strict=True))
    assert len({each.id for each in QUESTIONS}) == len(QUESTIONS) == 16


def test_every_shipped_fact_has_a_source_that_was_read() -> None:
    sources = [s for each in STANDARDS for s in (each.source, each.reading_source)]
    sources += [each.source for each in QUESTIONS] + [each.source for each in FRAMEWORKS]
    assert {source.mark for source in sources} == {Mark.READ}
    assert all(source.url.startswith(("https://", "http://")) for source in sources)


def test_the_scale_is_suggested_and_says_after_what() -> None:
    assert [(grade.id, grade.points, source.mark) for grade, source in SCALE] == [
        ("U", 0, Mark.SUGGESTED),
        ("P", 1, Mark.SUGGESTED),
        ("F", 2, Mark.SUGGESTED),
        ("N", None, Mark.SUGGESTED),
    ]
    assert all(source.url.endswith("/tables/5") for _, source in SCALE)


def test_the_framework_is_made_of_the_facts() -> None:
    assert [domain.title for domain in FOUR_PI.domains] == [each.label for each in STANDARDS]
    assert [criterion.text for criterion in FOUR_PI.criteria] == [each.text for each in QUESTIONS]
    assert problems(FOUR_PI) == []
    assert problems(scaled(*ONE_TO_FIVE)) == []


@pytest.mark.parametrize("domain", ORDER)
def test_the_worked_set_comes_out_as_published(domain: str) -> None:
    at = ORDER.index(domain)
    rated = [ratings[at] for ratings in RATINGS.values()]
    points = {grade.id: grade.points or 0 for grade in UPFN}
    assert (rated.count("F"), rated.count("P"), rated.count("U"), sum(map(points.__getitem__, rated))) == TOTALS[domain]
    assert len(rated) == 15


def test_no_strategy_of_the_worked_set_is_fully_met_throughout() -> None:
    assert [name for name, rated in RATINGS.items() if met_in_all(map(FOUR_PI.met, rated)) is Met.FULLY] == []


@pytest.mark.parametrize(
    ("criteria", "domain"),
    [
        ("FFF", "F"),
        ("UU", "U"),
        ("PP", "P"),
        ("FU", "P"),
        ("UP", "P"),
        ("FFN", "F"),
        ("UNN", "U"),
        ("NN", "N"),
        ("", "N"),
    ],
)
def test_a_domain_is_rated_by_its_criteria(criteria: str, domain: str) -> None:
    assert met_in_all(map(FOUR_PI.met, criteria)) is Met(domain)


@given(METS, st.integers(0, 5))
def test_what_was_not_assessed_never_counts(criteria: list[Met], more: int) -> None:
    assert met_in_all([*criteria, *[Met.NOT_ASSESSED] * more]) is met_in_all(criteria)


@given(METS)
def test_the_order_of_criteria_does_not_matter(criteria: list[Met]) -> None:
    assert met_in_all(reversed(criteria)) is met_in_all(criteria)


@given(METS)
def test_a_domain_is_fully_met_only_if_nothing_assessed_falls_short(criteria: list[Met]) -> None:
    assert (met_in_all(criteria) is Met.FULLY) is ({*criteria} - {Met.NOT_ASSESSED} == {Met.FULLY})


def test_a_grade_that_is_not_on_the_scale_says_nothing() -> None:
    assert FOUR_PI.met("5") is Met.NOT_ASSESSED
    assert scaled(*ONE_TO_FIVE).met("5") is Met.FULLY
    assert [scaled(*ONE_TO_FIVE).met(each).value for each in "1234"] == ["U", "P", "P", "P"]


def test_ids_are_unlike_one_another_over_all_domains() -> None:
    principles, purpose = FOUR_PI.domains[:2]
    twice = evolve(FOUR_PI, domains=(principles, purpose, evolve(principles, criteria=purpose.criteria[:1])))
    assert [each.path for each in problems(twice)] == [("domains", 2, "id"), ("domains", 2, "criteria", 0, "id")]


def test_a_framework_asks_something() -> None:
    empty = Framework(title="Ours", domains=())
    assert [each.path for each in problems(empty)] == [("domains",)]
    bare = Framework(title="Ours", domains=(Domain(id="a", title="A", criteria=()),))
    assert [each.path for each in problems(bare)] == [("domains", 0, "criteria")]


def test_the_sources_of_a_framework_are_sound() -> None:
    (problem,) = problems(evolve(FOUR_PI, sources=(Citation(title="Ours", url="our shelf"),)))
    assert problem.path == ("sources", 0, "url")


@pytest.mark.parametrize(
    ("scale", "path"),
    [
        ((*UPFN, UPFN[0]), ("scale", 4, "id")),
        ((*UPFN, evolve(UPFN[0], id="UU")), ("scale", 4, "id")),
        ((*UPFN[:3], evolve(UPFN[3], points=0)), ("scale", 3, "points")),
        ((*UPFN, evolve(UPFN[0], id="X", points=None)), ("scale", 4, "points")),
        (UPFN[1:], ("scale",)),
        (UPFN[:2], ("scale",)),
    ],
)
def test_a_scale_is_whole(scale: tuple[Grade, ...], path: tuple[str | int, ...]) -> None:
    assert [(each.path, each.severity) for each in problems(scaled(*scale))] == [(path, Severity.ERROR)]


def test_more_points_go_with_more_that_is_met() -> None:
    upside_down = (evolve(UPFN[0], points=2), UPFN[1], evolve(UPFN[2], points=0))
    assert [(each.path, each.severity) for each in problems(scaled(*upside_down))] == [(("scale",), Severity.ADVICE)]


def test_the_headings_of_other_frameworks_are_counted() -> None:
    assert (len(UK_STANDARDS.headings), len(NI_STANDARDS.headings)) == (6, 5)
    assert len({each.id for each in FRAMEWORKS}) == len(FRAMEWORKS)
