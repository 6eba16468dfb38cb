"""What the tables of a plan say of one objective: what it is, by when, who answers, its status, and how far it is."""

from collections.abc import Iterator

from attrs import evolve

from coproduction.document import Inline, Tag, Text, Tone, Wordy
from coproduction.edition import Edition
from coproduction.protocols.colours import tag_of
from coproduction.protocols.objectives import Objective
from coproduction.protocols.plan_standing import Plan, Position
from coproduction.protocols.status import DONE, REVIEW_AFTER, Status


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
    """The status that was worked out with its reason, and after it the one its owner gives, and why."""
    tag, reason = status_tag(plan, place, _), _reason(place, _)
    computed = (evolve(tag, text=f"{tag.text}:"), f" {reason}") if reason else (tag,)
    return (*computed, *_override(plan, place, reason, _))


def _override(plan: Plan, place: Position, before: str, _: Edition) -> Iterator[str | Inline]:
    if place.override:
        tag = tag_of(place.override.status, _, plan.colours)
        since = _("since {day}", day=_.date(place.override.on))
        says = _("Its owner says:")
        yield f" {says} " if before.endswith(".") else f". {says} "
        yield evolve(tag, text=f"{tag.text}:")
        yield f" {place.override.because} ({since})"


def status_tag(plan: Plan, place: Position, _: Edition) -> Tag:
    """What was worked out: something ongoing is green while it was looked at lately, amber after, else quiet."""
    tag = tag_of(place.computed, _, plan.colours)
    if place.computed is not Status.ONGOING:
        return tag
    if place.now.reviewed_on is None:
        return evolve(tag, tone=Tone.QUIET)
    return evolve(tag, tone=Tone.CARE) if stale(place, _) else tag


def stale(place: Position, _: Edition) -> bool:
    """Whether it was looked at, but not lately."""
    reviewed_on = place.now.reviewed_on
    return reviewed_on is not None and (_.as_at - reviewed_on).days > REVIEW_AFTER


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
    return _("to be reviewed, last on {day}", day=day) if stale(place, _) else _("reviewed on {day}", day=day)


def sentence(said: str) -> str:
    """Words with a full stop, unless they end like a sentence already."""
    return said if said.endswith((".", "!", "?", "…")) else f"{said}."


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
