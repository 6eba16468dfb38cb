"""A framework to assess by: domains, the criteria within them, and the scale on which each is rated.

Two frameworks compare because every grade of a scale says which of four it is the same as: unmet, partly met, fully
met, or not assessed. Those four are the stored truth; an organisation names its own grades as it likes.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Annotated

from attrs import frozen

from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.sources import Citation, check_citations
from coproduction.vocabulary import Agreement


class Met(Enum):
    """How far a criterion or a domain is met. What is not assessed is not unmet."""

    UNMET = "U"
    PARTLY = "P"
    FULLY = "F"
    NOT_ASSESSED = "N"


LEAST_FIRST = (Met.UNMET, Met.PARTLY, Met.FULLY)
"""The three that compare, the least first."""


@frozen(kw_only=True)
class Grade:
    """One grade of a scale. ``points`` put grades in order and are never added up over domains; without, it is none."""

    id: Annotated[str, Label(N_("Letter"), N_("One letter or figure, such as F. It stands in the mark."))]
    label: Annotated[str, Label(N_("Label"))]
    points: Annotated[int | None, Label(N_("Points"), N_("To put grades in order. They are never averaged."))] = None
    same_as: Annotated[Met, Label(N_("Same as"), N_("Unmet (U), partly met (P), fully met (F), not assessed (N)."))]


@frozen(kw_only=True)
class Criterion:
    """One thing that is there or is not."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."))]
    text: Annotated[str, Label(N_("Text"))]


@frozen(kw_only=True)
class Domain:
    """Criteria under a heading. Domains stand side by side: what is strong in one makes up for nothing in another."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."))]
    title: Annotated[str, Label(N_("Title"))]
    about: Annotated[str, Label(N_("About"))] = ""
    prompts: Annotated[tuple[str, ...], Label(N_("Questions to ask"))] = ()
    criteria: Annotated[tuple[Criterion, ...], Label(N_("Criteria"))]


UPFN = (
    Grade(id="U", label=N_("Unmet"), points=0, same_as=Met.UNMET),
    Grade(id="P", label=N_("Partly met"), points=1, same_as=Met.PARTLY),
    Grade(id="F", label=N_("Fully met"), points=2, same_as=Met.FULLY),
    Grade(id="N", label=N_("Not assessed"), same_as=Met.NOT_ASSESSED),
)
"""The usual scale. Suggested by this library, after the published use that ``four_pi.SCALE`` names."""

ONE_TO_FIVE = (
    Grade(id="1", label=N_("Not at all"), points=1, same_as=Met.UNMET),
    Grade(id="2", label=N_("A little"), points=2, same_as=Met.PARTLY),
    Grade(id="3", label=N_("Half way"), points=3, same_as=Met.PARTLY),
    Grade(id="4", label=N_("Mostly"), points=4, same_as=Met.PARTLY),
    Grade(id="5", label=N_("Fully"), points=5, same_as=Met.FULLY),
    Grade(id="N", label=N_("Not assessed"), same_as=Met.NOT_ASSESSED),
)
"""A finer scale. Suggested by this library."""


@frozen(kw_only=True)
class Framework:
    """What an assessment asks, and on which scale it answers."""

    title: Annotated[str, Label(N_("Title"))]
    domains: Annotated[tuple[Domain, ...], Label(N_("Domains"))]
    scale: Annotated[tuple[Grade, ...], Label(N_("Scale"), N_("If not unmet, partly met, fully met."))] = UPFN
    agreed: Annotated[Agreement | None, Label(N_("Agreement"), N_("With whom the words were agreed."))] = None
    sources: Annotated[tuple[Citation, ...], Label(N_("Sources"))] = ()

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria of every domain, in order."""
        return tuple(criterion for domain in self.domains for criterion in domain.criteria)

    @property
    def grades(self) -> tuple[str, ...]:
        """The letters of the scale."""
        return tuple(grade.id for grade in self.scale)

    def titled(self, name: str) -> str:
        """What the domain or the criterion of an id is called; nothing if there is none."""
        titles = {domain.id: domain.title for domain in self.domains}
        return ({criterion.id: criterion.text for criterion in self.criteria} | titles).get(name, "")

    def met(self, grade: str) -> Met:
        """What a grade is the same as; one that is not on the scale says nothing, as if not assessed."""
        return next((each.same_as for each in self.scale if each.id == grade), Met.NOT_ASSESSED)


def met_in_all(criteria: Iterable[Met]) -> Met:
    """A domain's rating: fully met if all of its criteria are, unmet if all are, else partly.

    What was not assessed has no say, and where nothing was, neither was the domain. Suggested by this library.
    """
    assessed = {each for each in criteria if each is not Met.NOT_ASSESSED}
    if not assessed:
        return Met.NOT_ASSESSED
    return assessed.pop() if len(assessed) == 1 else Met.PARTLY


def check_framework(framework: Framework) -> Iterator[Problem]:
    """Ids are unlike one another, each domain has criteria, and the scale is in order."""
    yield from _alike(tuple(each.id for each in framework.domains), ("domains",))
    yield from (problem.under("sources") for problem in check_citations(framework.sources))
    if not framework.domains:
        yield Problem(("domains",), "Write at least one.")
    seen: set[str] = set()
    for index, domain in enumerate(framework.domains):
        if not domain.criteria:
            yield Problem(("domains", index, "criteria"), "Write at least one.")
        for at, criterion in enumerate(domain.criteria):
            if criterion.id in seen:
                message = "Another has this id. Give each an id of its own."
                yield Problem(("domains", index, "criteria", at, "id"), message)
            seen.add(criterion.id)
    yield from _check_scale(framework.scale)


def _check_scale(scale: tuple[Grade, ...]) -> Iterator[Problem]:
    yield from _alike(tuple(grade.id for grade in scale), ("scale",))
    for index, grade in enumerate(scale):
        if len(grade.id) != 1:
            yield Problem(("scale", index, "id"), "Write one letter or figure.")
        if (grade.points is None) is not (grade.same_as is Met.NOT_ASSESSED):
            yield Problem(("scale", index, "points"), "Every grade has points but “not assessed”, which has none.")
    counted = [grade for grade in scale if grade.points is not None and grade.same_as in LEAST_FIRST]
    if not {Met.UNMET, Met.FULLY} <= {grade.same_as for grade in counted}:
        yield Problem(("scale",), "A scale has a grade that is the same as U and one that is the same as F.")
    ordered = sorted(counted, key=lambda grade: grade.points or 0)
    if [LEAST_FIRST.index(grade.same_as) for grade in ordered] != sorted(
        LEAST_FIRST.index(grade.same_as) for grade in counted
    ):
        yield advice(("scale",), "More points go with more that is met: U has the fewest and F the most.")


def _alike(ids: tuple[str, ...], at: tuple[str, ...]) -> Iterator[Problem]:
    for index, each in enumerate(ids):
        if each in ids[:index]:
            yield Problem((*at, index, "id"), "Another has this id. Give each an id of its own.")
