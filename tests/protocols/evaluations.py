"""Evaluation plans and reviews."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import evolve

from coproduction.builtin import BUILTIN
from coproduction.content import Content
from coproduction.counts import Count
from coproduction.dates import Due
from coproduction.document import Block, Document, Facts, Section, Table, plain
from coproduction.edition import Edition
from coproduction.problems import Path, Severity
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.aim import Aim
from coproduction.protocols.evaluation_plan import Evaluated, EvaluationPlan
from coproduction.protocols.evaluation_system import EvaluationSystem
from coproduction.protocols.evaluation_work import Method, Nature
from coproduction.protocols.evaluators import Evaluator
from coproduction.protocols.findings import Shared
from coproduction.protocols.improvement import Decision
from coproduction.protocols.measures import Measure, Reading
from coproduction.protocols.objective_lines import ContinuedAs, Judged
from coproduction.protocols.plan_objectives import PlanFile
from coproduction.protocols.review import Review, ReviewBefore, Reviewer
from coproduction.protocols.starter_measures import Direction, MeasureKind, MeasureType
from coproduction.pyramid.register import PersonKind
from tests.protocols.plans import objective, plan_of

BRITISH = Edition.load("en-GB", catalogues=BUILTIN.catalogues)
MARCH = Due.parse("March 2027")
LATE, EARLY = date(2026, 3, 31), date(2025, 3, 31)
GROUP = Evaluator(
    who="The forum",
    kinds=(PersonKind.SERVICE_USER, PersonKind.CARER),
    designs=True,
    collects=True,
    interprets=True,
    reports=True,
)


def on(day: int, *, month: int = 1, year: int = 2026, **more: Any) -> Reading:
    """A reading; people are given as whole numbers."""
    given: dict[str, Any] = {name: Count(each) if isinstance(each, int) else each for name, each in more.items()}
    return Reading(on=date(year, month, day), **given)


def measure(type: MeasureType | None = MeasureType.COUNT, **more: Any) -> Measure:
    """A measure in its own words, at which nothing is to be put right."""
    given = {
        "id": "m",
        "label": "Something",
        "kind": MeasureKind.OUTCOME,
        "type": type,
        "direction": Direction.UP,
        "source": "The register",
        "frequency": "Every month",
    }
    return Measure(**{**given, **more})


ACTIVE = Measure(id="active", same_as="active_reps", source="The register", frequency="Every month")
STORIES = Measure(id="stories", same_as="stories", source="The forum", frequency="Every month")
TALKS = Method(text="Conversations", nature=Nature.QUALITATIVE)
AIM = Aim(sentence="60 people by March.", what="More people", for_whom="Us", how_much="60 people", by=MARCH)
SERVES = EvaluationSystem(name="The dashboard", adequate=True, why="It counts people.")
NAMED = PlanFile(content=plan_of(objective("A")))


def evaluation(*measures: Measure, **more: Any) -> EvaluationPlan:
    """An evaluation plan at which nothing is to be put right, unless its measures are."""
    given = {
        "title": "How we shall know",
        "scope": Evaluated.STRATEGY,
        "evaluates": "Our strategy",
        "aim": AIM,
        "system": SERVES,
        "plan": NAMED,
        "measures": measures or (evolve(ACTIVE, objectives=("A",)), STORIES),
        "evaluators": (GROUP,),
        "shared": (Shared(whom="The forum"),),
    }
    return EvaluationPlan(**{**given, **more})


def adopt(name: str) -> Judged:
    """An objective that goes on as it is."""
    return Judged(objective=name, decision=Decision.ADOPT, because="It works.")


def adapt(name: str, new: str, text: str = "", due: str = "") -> Judged:
    """An objective that goes on in other words."""
    goes_on = ContinuedAs(id=new, text=text or f"Do {new} now.", due=Due.parse(due) if due else None)
    return Judged(objective=name, decision=Decision.ADAPT, because="It was too much.", continues_as=goes_on)


def abandon(name: str) -> Judged:
    """An objective that stops."""
    return Judged(objective=name, decision=Decision.ABANDON, because="Nobody wanted it.")


def review(plan: ActionPlan, *judged: Judged, before: Content | None = None, **more: Any) -> Review:
    """A review of a plan in March 2026."""
    given = {
        "title": "What we keep",
        "reviewed_on": LATE,
        "plan": PlanFile(content=plan),
        "reviewers": (Reviewer(who="The forum", kinds=(PersonKind.SERVICE_USER, PersonKind.CARER)),),
        "judged": judged,
        "previous": ReviewBefore(content=before) if before else None,
    }
    return Review(**{**given, **more})


def said(content: Content, severity: Severity = Severity.ERROR) -> list[Path]:
    """Where problems of a piece of content itself are."""
    checks = BUILTIN.type_of(content).checks
    return [each.path for check in checks for each in check(content) if each.severity is severity]


def messages(content: Content) -> dict[Path, str]:
    """What is said of each place."""
    checks = BUILTIN.type_of(content).checks
    return {each.path: each.message for check in checks for each in check(content)}


def titles(document: Document) -> list[str]:
    """The titles of the sections in order."""
    return [block.title for block in document.blocks if isinstance(block, Section)]


def every(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block, and those within sections."""
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from every(block.blocks)


def table(document: Document, caption: str) -> list[list[str]]:
    """The words of the table or of the facts of a caption."""
    for block in every(document.blocks):
        if isinstance(block, Table | Facts) and block.caption == caption:
            if isinstance(block, Table):
                return [[plain(cell) for cell in row] for row in block.rows]
            return [[heading, plain(value)] for heading, value in block.rows]
    raise AssertionError(f"no table is called {caption}")


def words(document: Document) -> str:
    """All that a document says, as plain text on one line."""
    return " ".join(BUILTIN.format("text").render(document, BUILTIN.themes[0]).decode().split())
