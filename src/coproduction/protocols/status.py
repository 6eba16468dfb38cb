"""Where an objective stands on a day: computed by rules in a fixed order, and said in a word, a letter and a shape.

The rules and their order are suggested by this library. Which colour goes with a status is in ``colours``.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Protocol

from attrs import frozen

from coproduction.dates import Due, Kept
from coproduction.document import Shape, Tone
from coproduction.edition import Edition
from coproduction.labels import N_
from coproduction.sources import SUGGESTED, Source

SOON = 30
"""Days before its due day within which an objective that is not half done is at risk."""

HALF_DONE = 50
"""Per cent."""

REVIEW_AFTER = 90
"""Days after which an ongoing objective should have been looked at again."""


class Status(Enum):
    """Where an objective stands, in the order in which the rules are tried."""

    WITHDRAWN = "withdrawn"
    COMPLETE_LATE = "complete_late"
    COMPLETE = "complete"
    BLOCKED = "blocked"
    ONGOING = "ongoing"
    NO_DATE = "no_date"
    OVERDUE = "overdue"
    AT_RISK = "at_risk"
    ON_TRACK = "on_track"
    NOT_STARTED = "not_started"


@frozen
class Sign:
    """How a status is shown: its word, letter, shape and tone."""

    label: str
    letter: str
    shape: Shape
    tone: Tone


SIGNS: Mapping[Status, Sign] = {
    Status.OVERDUE: Sign(N_("Overdue"), "R", Shape.TRIANGLE, Tone.URGENT),
    Status.AT_RISK: Sign(N_("At risk"), "A", Shape.DIAMOND, Tone.CARE),
    Status.BLOCKED: Sign(N_("Blocked"), "X", Shape.HEXAGON, Tone.CARE),
    Status.NOT_STARTED: Sign(N_("Not started"), "N", Shape.DASH, Tone.QUIET),
    Status.ON_TRACK: Sign(N_("On track"), "G", Shape.CIRCLE, Tone.GOOD),
    Status.ONGOING: Sign(N_("Ongoing"), "O", Shape.LOOP, Tone.GOOD),
    Status.COMPLETE_LATE: Sign(N_("Complete, late"), "B", Shape.SQUARE, Tone.DONE),
    Status.COMPLETE: Sign(N_("Complete"), "B", Shape.SQUARE, Tone.DONE),
    Status.WITHDRAWN: Sign(N_("Withdrawn"), "W", Shape.CROSS, Tone.QUIET),
    Status.NO_DATE: Sign(N_("No date set"), "U", Shape.DASH, Tone.QUIET),
}
"""In the order in which a reader is told: what needs somebody first."""

DONE = (Status.COMPLETE, Status.COMPLETE_LATE)
OVER = (*DONE, Status.WITHDRAWN)
"""What nobody works on any more."""


@frozen(kw_only=True)
class Rule:
    """When an objective has a status. ``says`` may hold ``{soon}``, ``{half}`` and ``{review}``."""

    status: Status
    says: str
    source: Source = SUGGESTED

    def words(self, _: Edition) -> str:
        """The rule as a reader sees it."""
        return _(self.says, soon=_.number(SOON), half=_.number(HALF_DONE), review=_.number(REVIEW_AFTER))


RULES = (
    Rule(status=Status.WITHDRAWN, says=N_("It was given up, and there is a reason.")),
    Rule(status=Status.COMPLETE_LATE, says=N_("It was achieved after its last day.")),
    Rule(status=Status.COMPLETE, says=N_("It was achieved.")),
    Rule(status=Status.BLOCKED, says=N_("It waits for a body outside, which is named.")),
    Rule(
        status=Status.ONGOING,
        says=N_("It has no last day. Somebody looks at it again after {review} days at the latest."),
    ),
    Rule(status=Status.NO_DATE, says=N_("Nobody has set a date. It is never overdue.")),
    Rule(status=Status.OVERDUE, says=N_("It is not complete, and its last day has passed.")),
    Rule(
        status=Status.AT_RISK,
        says=N_(
            "Its owner says so, or something it follows is overdue, "
            "or it is due within {soon} days and less than {half} per cent is done or recorded."
        ),
    ),
    Rule(status=Status.ON_TRACK, says=N_("Work on it has begun, and none of the rules above fits.")),
    Rule(status=Status.NOT_STARTED, says=N_("Nobody has recorded a start, and it is not due within {soon} days.")),
)
"""In the order in which they are tried: the first that fits gives the status."""


class Progress(Protocol):
    """What the rules need to know of an objective."""

    @property
    def due(self) -> Due | None:
        """When it is to be achieved."""

    @property
    def started_on(self) -> date | None:
        """When work on it began."""

    @property
    def completed_on(self) -> date | None:
        """When it was achieved."""

    @property
    def withdrawn_on(self) -> date | None:
        """When it was given up."""

    @property
    def progress(self) -> int | None:
        """How far it has come, in per cent."""

    @property
    def at_risk(self) -> str:
        """Why its owner says it is at risk."""

    @property
    def blocked_by(self) -> str:
        """The outside body it waits for."""


def status_of(objective: Progress, day: date, *, held_up: bool = False) -> Status:
    """The status as at a day; ``held_up`` says that something it follows is overdue. Nothing is on its due day."""
    due, last = objective.due, objective.due.last_day if objective.due else None
    if _by(objective.withdrawn_on, day):
        return Status.WITHDRAWN
    if objective.completed_on and _by(objective.completed_on, day):
        return Status.COMPLETE_LATE if last and objective.completed_on > last else Status.COMPLETE
    if objective.blocked_by:
        return Status.BLOCKED
    if due is None or due.kept is Kept.ONGOING:
        return Status.ONGOING if due else Status.NO_DATE
    if last and day > last:
        return Status.OVERDUE
    if objective.at_risk or held_up or _running_out(last, objective.progress, day):
        return Status.AT_RISK
    return Status.ON_TRACK if started(objective, day) else Status.NOT_STARTED


def started(objective: Progress, day: date) -> bool:
    """Whether work has begun by a day: there is a start, or some progress."""
    return _by(objective.started_on, day) or bool(objective.progress)


def _by(event: date | None, day: date) -> bool:
    return event is not None and event <= day


def _running_out(last: date | None, progress: int | None, day: date) -> bool:
    return last is not None and (last - day).days <= SOON and (progress or 0) < HALF_DONE
