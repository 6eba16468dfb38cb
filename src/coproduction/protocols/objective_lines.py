"""The line of an objective: what became of it in each review, from the words it began with to those it has now."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Protocol

from attrs import frozen

from coproduction.dates import Due
from coproduction.document import Column, Section, Table, Text, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem
from coproduction.protocols.improvement import Decision, decided
from coproduction.protocols.objectives import Objective


@frozen(kw_only=True)
class ContinuedAs:
    """The objective that an adapted one becomes."""

    id: Annotated[str, Label(N_("Id"), N_("It may be the same as before."))]
    text: Annotated[str, Label(N_("Objective"))]
    due: Annotated[Due | None, Label(N_("Achieved by end of"), N_("Such as May 2026, Q2 2026 or ongoing."))] = None


@frozen(kw_only=True)
class Judged:
    """What was decided of an objective, and why. One that is adapted says what it continues as."""

    objective: Annotated[str, Label(N_("Objective"), N_("The id of one of the action plan."), "TS1")]
    decision: Annotated[Decision, Label(N_("Decision"))]
    because: Annotated[str, Label(N_("Because"), example="Why you decided so")] = ""
    continues_as: Annotated[ContinuedAs | None, Label(N_("Continues as"), N_("If it is adapted."))] = None


@frozen(kw_only=True)
class Version:
    """An objective as it stood at one review; ``continues`` is the id it had in the version before."""

    id: str
    text: str
    due: Due | None = None
    continues: str = ""
    judged_on: date | None = None
    decision: Decision | None = None
    because: str = ""


class Reviewed(Protocol):
    """What a line needs to know of a review."""

    @property
    def reviewed_on(self) -> date:
        """The day of the review."""

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """The objectives that were judged, as they were known on the day of the review."""

    @property
    def judged(self) -> tuple[Judged, ...]:
        """What was decided of them."""

    @property
    def before(self) -> "Reviewed | None":
        """The review before this one."""


def judgement(review: Reviewed, objective: str) -> Judged | None:
    """What a review decided of an objective."""
    return next((each for each in review.judged if each.objective == objective), None)


def line(review: Reviewed, objective: str) -> tuple[Version, ...]:
    """The versions of an objective of this review, the first one first and what it continues as last."""
    found = next((each for each in review.objectives if each.id == objective), None)
    if found is None:
        return ()
    origin = _origin(review.before, objective)
    before = _judged(line(review.before, origin)) if review.before and origin else ()
    judged = judgement(review, objective)
    here = Version(
        id=found.id,
        text=found.text,
        due=found.due,
        continues=origin,
        judged_on=review.reviewed_on if judged else None,
        decision=judged.decision if judged else None,
        because=judged.because if judged else "",
    )
    return (*before, here, *_after(judged))


def _origin(before: Reviewed | None, objective: str) -> str:
    """The id that an objective had when the review before this one judged it; empty if it is new."""
    for each in before.judged if before else ():
        if each.continues_as and each.continues_as.id == objective:
            return each.objective
    known = judgement(before, objective) if before else None
    return objective if known and known.decision is Decision.ADOPT else ""


def _judged(versions: tuple[Version, ...]) -> tuple[Version, ...]:
    """Those that a review looked at: what was to come is now there under its own words."""
    return tuple(each for each in versions if each.decision)


def _after(judged: Judged | None) -> tuple[Version, ...]:
    new = judged.continues_as if judged else None
    return (Version(id=new.id, text=new.text, due=new.due, continues=judged.objective),) if judged and new else ()


def check_judged(review: Reviewed) -> Iterator[Problem]:
    """Each objective is judged once, with a reason; one that is adapted continues as another, and no other does."""
    ids = [objective.id for objective in review.objectives]
    new = [each.continues_as.id for each in review.judged if each.continues_as]
    for index, each in enumerate(review.judged):
        if ids and each.objective not in ids:
            yield Problem((index, "objective"), "The action plan has no objective with this id.")
        if each.objective in [other.objective for other in review.judged[:index]]:
            yield Problem((index, "objective"), "This objective is judged twice. Keep one of the two.")
        if not each.because:
            yield Problem((index, "because"), "Give the reason for the decision.")
        if each.continues_as and _taken(each, each.continues_as.id, ids, new):
            yield Problem((index, "continues_as", "id"), "Another objective has this id. Give it one of its own.")
        yield from (problem.under(index) for problem in _check_continued(each, review.objectives))


def _taken(judged: Judged, id: str, ids: list[str], new: list[str]) -> bool:
    return new.count(id) > 1 or (id in ids and id != judged.objective)


def _check_continued(judged: Judged, objectives: tuple[Objective, ...]) -> Iterator[Problem]:
    new = judged.continues_as
    if judged.decision is Decision.ADAPT and new is None:
        yield Problem(("continues_as",), "This is adapted. Write the id and the words that it continues as.")
    if judged.decision is not Decision.ADAPT and new:
        yield Problem(("continues_as",), "Only what is adapted continues as another. Take this out, or adapt it.")
    if new and any(each.id == judged.objective and _same(each, new) for each in objectives):
        yield Problem(("continues_as",), "Nothing is different here. What stays as it is, is adopted.")


def _same(old: Objective, new: ContinuedAs) -> bool:
    return (old.text, old.due) == (new.text, new.due)


def lines_sections(review: Reviewed, _: Edition) -> Iterator[Section]:
    """The line of each objective that has more than one version."""
    every = [line(review, objective.id) for objective in review.objectives]
    for number, versions in enumerate((each for each in every if len(each) > 1), 1):
        title = _("The line of {id}", id=versions[-1].id)
        columns = (Column(_("Review"), weight=4), Column(_("Objective"), weight=8), Column(_("Decision"), weight=8))
        table = Table(title, columns, tuple(_version(each, _) for each in versions))
        yield Section(f"line-{number}", title, (table,))


def _version(version: Version, _: Edition) -> tuple[Wordy, ...]:
    when = _.date(version.judged_on) if version.judged_on else _("From now on")
    made = decided(version.decision, version.because, _) if version.decision else _("not yet judged")
    return when, stated(version.id, version.text, version.due, _), made


def stated(id: str, text: str, due: Due | None, _: Edition) -> Wordy:
    """An objective with its id, its words and the day by which it is to be achieved."""
    when = due.words(_) if due else _("No date is set")
    when = _("Achieved by end of: {day}", day=when) if due and due.last_day else when
    return (Text(id, strong=True), f" {text} {when}.")
