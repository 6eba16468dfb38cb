"""What the author of an assessment is told to put right, and where."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given

from coproduction.counts import Count
from coproduction.problems import Path, Severity
from coproduction.protocols.prose import Prose
from coproduction.pyramid.assessment import Assessment, Previous
from coproduction.pyramid.assessors import Assessors
from coproduction.pyramid.criteria import UPFN
from coproduction.pyramid.crosswalk import Crossing
from coproduction.pyramid.ratings import Judgement, Rating
from coproduction.sources import Citation
from tests.pyramid.assessments import ALL, MARCH, SMALL, action, assessment_of, judged, problems_of, rated, year_before
from tests.strategies import contents

ERROR, ADVICE = Severity.ERROR, Severity.ADVICE
LAST = year_before(assessment_of(*ALL))
UNMET = (rated("wide", "U", "F"), *ALL[1:])


def crossing(here: str, framework: str, heading: str) -> Assessment:
    """An assessment with one line of a crosswalk."""
    return assessment_of(*ALL, crosswalk=(Crossing(here=here, framework=framework, heading=heading),))


WRONG: list[tuple[Assessment, Path, Severity, str]] = [
    (assessment_of(*ALL, framework=evolve(SMALL, scale=UPFN[1:])), ("framework", "scale"), ERROR, "A scale has"),
    (assessment_of(*ALL, sources=(Citation(title="A", url="shelf"),)), ("sources", 0, "url"), ERROR, "A web address"),
    (assessment_of(*ALL, as_at=date(2026, 3, 1)), ("as_at",), ERROR, "This day comes before"),
    (assessment_of(*ALL, as_at=date(2027, 3, 19)), ("assessed_on",), ADVICE, "This is more than 12 months old"),
    (assessment_of(*ALL, assessors=Assessors()), ("assessors",), ADVICE, "Count who assessed"),
    (
        assessment_of(*ALL, assessors=Assessors(carer=Count(3), staff=Count(4))),
        ("assessors",),
        ADVICE,
        "Fewer than half",
    ),
    (assessment_of(*ALL, rated("high", "F")), ("ratings", 3, "criterion"), ERROR, "Write the id of a criterion: wide,"),
    (assessment_of(*ALL, ALL[0]), ("ratings", 3, "criterion"), ERROR, "This criterion is rated twice."),
    (assessment_of(*ALL[1:], rated("wide", "X")), ("ratings", 2, "lived", "rating"), ERROR, "Choose one of U, P, F, N"),
    (assessment_of(*ALL[1:], rated("wide", "F", "F", "X")), ("ratings", 2, "agreed_rating"), ERROR, "Choose one of U"),
    (
        assessment_of(*ALL[1:], Rating(criterion="wide", staff=judged("P", because=""))),
        ("ratings", 2, "staff", "because"),
        ERROR,
        "Say why.",
    ),
    (
        assessment_of(*ALL[1:], Rating(criterion="wide", staff=judged("P", evidence=""))),
        ("ratings", 2, "staff", "evidence"),
        ADVICE,
        "Say what this rests on.",
    ),
    (assessment_of(*ALL[1:]), ("ratings",), ADVICE, "1 of 3 criteria have no rating"),
    (
        assessment_of(*ALL, actions=(action("A"), action("A"))),
        ("actions", 1, "id"),
        ERROR,
        "Another has this id.",
    ),
    (
        assessment_of(*ALL, actions=(action("A", "high"),)),
        ("actions", 0, "criteria", 0),
        ERROR,
        "There is no criterion",
    ),
    (assessment_of(*ALL, actions=(action("A", owner=""),)), ("actions", 0, "owner"), ADVICE, "Nobody answers"),
    (assessment_of(*ALL, actions=(action("A", due=None),)), ("actions", 0, "due"), ADVICE, "No date is set."),
    (assessment_of(*UNMET), ("ratings", 0), ADVICE, "This is unmet, and no action follows"),
    (
        assessment_of(*ALL, previous=Previous(content=Prose(title="A page", sections=()))),
        ("previous", "file"),
        ERROR,
        "Name a file of the type “assessment”.",
    ),
    (
        assessment_of(*ALL, previous=Previous(content=assessment_of(*ALL))),
        ("previous", "file"),
        ERROR,
        "This is not earlier.",
    ),
    (
        assessment_of(*ALL, previous=Previous(content=evolve(LAST, framework=evolve(SMALL, title="Another")))),
        ("previous", "file"),
        ADVICE,
        "It has another framework.",
    ),
    (crossing("attic", "uk_standards", "Governance"), ("crosswalk", 0, "here"), ERROR, "Write the id of a domain"),
    (crossing("door", "uk_standards", "Heating"), ("crosswalk", 0, "heading"), ERROR, "Choose one of: Inclusive"),
]


@pytest.mark.parametrize(("assessment", "path", "severity", "message"), WRONG)
def test_one_thing_is_wrong_and_is_said_where_it_stands(
    assessment: Assessment, path: Path, severity: Severity, message: str
) -> None:
    (problem,) = problems_of(assessment)
    assert (problem.path, problem.severity) == (path, severity)
    assert problem.message.startswith(message)


@pytest.mark.parametrize(
    "assessment",
    [
        assessment_of(*ALL),
        assessment_of(*ALL[1:], Rating(criterion="wide", lived=Judgement(rating="N"))),
        assessment_of(*ALL, as_at=date(2027, 3, 17)),
        assessment_of(*ALL, as_at=MARCH),
        assessment_of(*UNMET, actions=(action("A", "wide"),)),
        assessment_of(*ALL, previous=Previous(content=LAST)),
        crossing("warm", "Our house rules", "Heating"),
        crossing("door", "uk_standards", "Governance"),
    ],
)
def test_nothing_is_wrong(assessment: Assessment) -> None:
    assert problems_of(assessment) == ()


@given(contents(Assessment))
def test_the_checks_of_an_assessment_never_fail(assessment: Assessment) -> None:
    assert all(problem.message for problem in problems_of(assessment))


def test_no_message_repeats_what_an_author_wrote() -> None:
    canary = "Canary Jones"
    ratings = (rated(canary, canary, canary, canary), Rating(criterion=canary, lived=judged("P", because="")))
    assessment = assessment_of(*ratings, actions=(action(canary, canary),))
    assert [problem for problem in problems_of(assessment) if canary in problem.message] == []
