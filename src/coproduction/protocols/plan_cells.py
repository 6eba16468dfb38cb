"""What the tables of a plan say of one objective: what it is, by when, who answers, its status, and how far it is."""

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from coproduction.document import Inline, Tag, Text, Wordy
from coproduction.edition import Edition
from coproduction.protocols.colours import tag_of
from coproduction.protocols.objectives import Objective
from coproduction.protocols.plan_standing import Plan, Position, StageStanding
from coproduction.protocols.status import DONE, REVIEW_AFTER, Status

ENDS = (".", "!", "?", "…")
"""What a sentence ends with."""


def named(objective: Objective) -> Wordy:
    """An objective by its id and its words."""
    return (Text(objective.id, strong=True), f" {objective.text}")


def due_words(place: Position, _: Edition) -> str:
    """By when it is to be achieved; after a new date, the first one too."""
    now, first = place.now.due, place.written.due
    if now is None:
        return _("no date set")
    if first is None or now == first:
        return now.words(_)
    return _("{new} (at first: {old})", new=now.words(_), old=first.words(_))


def owner_words(plan: Plan, objective: Objective, _: Edition) -> str:
    """The posts that answer for it."""
    return "; ".join(plan.owners_of(objective)) or _("nobody yet")


def status_cell(plan: Plan, place: Position, _: Edition) -> Wordy:
    """The status that was worked out with its reason, what puts it at risk, and then what its owner says, and why."""
    tag, reason, risk = status_tag(plan, place, _), _reason(place, _), _risk(place, _)
    computed = (evolve(tag, text=f"{tag.text}:"), f" {reason}") if reason else (tag,)
    risks = (f"{_after(reason)}{risk}",) if risk else ()
    return (*computed, *risks, *_override(plan, place, risk or reason, _))


def _override(plan: Plan, place: Position, before: str, _: Edition) -> Iterator[str | Inline]:
    """What the owner says; where that is the very status that was worked out, the status is not said again."""
    if says := place.override or place.agrees:
        owner = _("Its owner says:")
        yield f"{_after(before)}{owner} "
        if place.override:
            tag = tag_of(says.status, _, plan.colours)
            yield evolve(tag, text=f"{tag.text}:")
            yield " "
        since = _("since {day}", day=_.date(says.on))
        yield f"{says.because} ({since})"


def _after(said: str) -> str:
    return " " if said.endswith(ENDS) else ". "


def status_tag(plan: Plan, place: Position, _: Edition) -> Tag:
    """What was worked out: something ongoing is green while somebody looked at it lately, and amber else."""
    return tag_of(place.computed, _, plan.colours, stale=stale(place.now, _.as_at))


def stale(now: Objective, day: date) -> bool:
    """Whether nobody has looked at it lately, or ever, as it was known on a day."""
    return now.reviewed_on is None or (day - now.reviewed_on).days > REVIEW_AFTER


def _risk(place: Position, _: Edition) -> str:
    """Why its owner says it is at risk, where another rule gave the status."""
    if place.over or place.computed is Status.AT_RISK or not place.now.at_risk:
        return ""
    return _("At risk: {reason}", reason=place.now.at_risk)


def _reason(place: Position, _: Edition) -> str:
    match place.computed:
        case Status.WITHDRAWN:
            return place.now.withdrawn_because
        case Status.BLOCKED:
            return _("Waits for {body}", body=place.now.blocked_by)
        case Status.AT_RISK:
            return place.now.at_risk
        case Status.ONGOING:
            return _review(place, _)
        case _:
            return ""


def _review(place: Position, _: Edition) -> str:
    """What the colour of an ongoing objective says, in words."""
    if place.now.reviewed_on is None:
        return _("no review is recorded")
    day = _.date(place.now.reviewed_on)
    return _("to be reviewed, last on {day}", day=day) if stale(place.now, _.as_at) else _("reviewed on {day}", day=day)


def sentence(said: str) -> str:
    """Words with a full stop, unless they end like a sentence already."""
    return said if said.endswith(ENDS) else f"{said}."


def tells_how_far(place: Position) -> bool:
    """Whether anything is recorded of how far it is."""
    return place.now.progress is not None or bool(place.now.milestones)


def progress_cell(place: Position, _: Edition) -> str:
    """How far it is: in per cent, and by its milestones."""
    said = []
    if place.computed in DONE:
        said.append(_("complete"))
    elif place.now.progress is not None:
        said.append(_("{n} per cent", n=_.number(place.now.progress)))
    if every := len(place.now.milestones):
        reached = _.number(place.now.reached(_.as_at))
        said.append(_.plural("{reached} of {n} milestone", "{reached} of {n} milestones", every, reached=reached))
    return "; ".join(said) or _("not recorded")


def stage_cell(plan: Plan, standing: StageStanding, _: Edition) -> Wordy:
    """How far a stage has come, and whether it is overdue."""
    done, every = _.number(standing.complete), standing.objectives
    far = _.plural("{done} of {n} objective complete", "{done} of {n} objectives complete", every, done=done)
    if standing.withdrawn:
        far += _.plural(", {n} withdrawn", ", {n} withdrawn", standing.withdrawn)
    if standing.finished_on:
        far += _(": finished on {day}", day=_.date(standing.finished_on))
    return (f"{far}. ", tag_of(Status.OVERDUE, _, plan.colours)) if standing.overdue(_.as_at) else far
