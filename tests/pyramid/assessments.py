"""Assessments of a small framework, and by 4Pi."""

from datetime import date
from typing import Any

from attrs import evolve

from coproduction.builtin import BUILTIN
from coproduction.counts import Count
from coproduction.dates import Due
from coproduction.document import Document, Section, Table, plain
from coproduction.problems import Problem
from coproduction.pyramid.assessment import ASSESSMENT, Action, Assessment
from coproduction.pyramid.assessors import Assessors
from coproduction.pyramid.criteria import Criterion, Domain, Framework
from coproduction.pyramid.ratings import Judgement, Rating

SMALL = Framework(
    title="Our own",
    domains=(
        Domain(id="door", title="The door", criteria=(Criterion(id="wide", text="It is wide."),)),
        Domain(
            id="room",
            title="The room",
            about="A place to meet.",
            prompts=("Who comes?",),
            criteria=(Criterion(id="warm", text="It is warm."), Criterion(id="quiet", text="It is quiet.")),
        ),
    ),
)
MARCH = date(2026, 3, 17)
HALF = Assessors(service_user=Count(20), staff=Count(20))


def judged(rating: str, because: str = "We saw it.", evidence: str = "Our notes.") -> Judgement:
    """A rating with its reason."""
    return Judgement(rating=rating, because=because, evidence=evidence)


def rated(criterion: str, lived: str = "", staff: str = "", agreed: str = "") -> Rating:
    """A criterion rated by the sides that are given a letter."""
    return Rating(
        criterion=criterion,
        lived=judged(lived) if lived else None,
        staff=judged(staff) if staff else None,
        agreed_rating=agreed,
    )


ALL = (rated("wide", "F", "F"), rated("warm", "P", "F"), rated("quiet", "P", "P"))


def action(name: str, *criteria: str, **more: Any) -> Action:
    """Something to do by September 2026."""
    given = {"text": f"Do {name}.", "owner": "Lead", "due": Due.parse("September 2026"), "criteria": criteria}
    return Action(**{"id": name, **given, **more})


def assessment_of(*ratings: Rating, **more: Any) -> Assessment:
    """An assessment of the small framework in March 2026, at which nothing is to be put right."""
    given = {"title": "How we did", "framework": SMALL, "assessed_on": MARCH, "assessors": HALF}
    return Assessment(**{**given, "ratings": ratings, **more})


def year_before(assessment: Assessment, **more: Any) -> Assessment:
    """The same, made in March 2025."""
    return evolve(assessment, assessed_on=date(2025, 3, 18), **more)


def problems_of(assessment: Assessment) -> tuple[Problem, ...]:
    """What every check of an assessment says, in order."""
    return tuple(problem for check in ASSESSMENT.checks for problem in check(assessment))


def page(assessment: Assessment) -> Document:
    """The page of an assessment."""
    return BUILTIN.view(assessment)


def section(assessment: Assessment, title: str) -> Section:
    """The section of a title."""
    return next(block for block in page(assessment).blocks if isinstance(block, Section) and block.title == title)


def titles(assessment: Assessment) -> list[str]:
    """The titles of the sections in order."""
    return [block.title for block in page(assessment).blocks if isinstance(block, Section)]


def rows(assessment: Assessment, title: str) -> list[list[str]]:
    """The words of the table in the section of a title."""
    (table,) = (block for block in section(assessment, title).blocks if isinstance(block, Table))
    return [[plain(cell) for cell in row] for row in table.rows]
