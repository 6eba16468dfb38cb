"""What a plan is made of: themes, stages, posts that answer, and objectives with what was recorded of them, and when.

What is written beside an objective without a day is taken as known from the beginning. An update has a day, and nobody
knew of it before. So the past stays as it was when more is written.
"""

from datetime import date
from enum import Enum
from typing import Annotated

from attrs import evolve, frozen

from coproduction.dates import Due
from coproduction.labels import N_, Label
from coproduction.protocols.status import Status


@frozen(kw_only=True)
class PlanTheme:
    """A heading of the plan."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."), "training")]
    title: Annotated[str, Label(N_("Title"), example="Training and support")]


@frozen(kw_only=True)
class Owner:
    """A post that answers for objectives."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."), "lead")]
    title: Annotated[str, Label(N_("Post"), N_("A post, not a name."), "Involvement Lead")]


@frozen(kw_only=True)
class Stage:
    """A stretch of the plan. When all its objectives are done it is complete, and worth celebrating."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."))]
    title: Annotated[str, Label(N_("Title"))]
    about: Annotated[str, Label(N_("About"))] = ""
    due: Annotated[Due | None, Label(N_("Achieved by end of"), N_("Such as May 2026, Q2 2026 or 2026."))] = None


@frozen(kw_only=True)
class Milestone:
    """A point on the way to an objective."""

    text: Annotated[str, Label(N_("Milestone"))]
    due: Annotated[Due | None, Label(N_("Reached by end of"), N_("Such as May 2026, Q2 2026 or 2026."))] = None
    reached_on: Annotated[date | None, Label(N_("Reached on"))] = None

    def reached(self, day: date) -> bool:
        """Whether it was reached by a day."""
        return self.reached_on is not None and self.reached_on <= day

    def overdue(self, day: date) -> bool:
        """Whether its last day has passed without it; not on that day itself."""
        last = self.due.last_day if self.due else None
        return not self.reached(day) and last is not None and day > last


class Ended(Enum):
    """What may be true no longer."""

    AT_RISK = "at_risk"
    BLOCKED = "blocked"
    COMPLETE = "complete"
    WITHDRAWN = "withdrawn"


@frozen(kw_only=True)
class Update:
    """What became known of an objective on a day. What it does not speak of stays as it was."""

    on: Annotated[date, Label(N_("On"), N_("The day it was written down."))]
    note: Annotated[str, Label(N_("Note"), N_("Without names: anyone may read it."))] = ""
    due: Annotated[Due | None, Label(N_("New date"), N_("Achieved by end of, if that was agreed anew."))] = None
    started_on: Annotated[date | None, Label(N_("Started on"))] = None
    completed_on: Annotated[date | None, Label(N_("Completed on"))] = None
    progress: Annotated[int | None, Label(N_("Progress"), N_("In per cent."))] = None
    at_risk: Annotated[str, Label(N_("At risk"), N_("Why, in the owner’s words."))] = ""
    blocked_by: Annotated[str, Label(N_("Blocked by"), N_("The outside body it waits for."))] = ""
    withdrawn_on: Annotated[date | None, Label(N_("Withdrawn on"))] = None
    withdrawn_because: Annotated[str, Label(N_("Withdrawn because"))] = ""
    reviewed: Annotated[bool, Label(N_("Reviewed"), N_("True if somebody looked at the whole objective."))] = False
    no_longer: Annotated[
        tuple[Ended, ...], Label(N_("No longer"), N_("What was said before and is true no longer."))
    ] = ()


@frozen(kw_only=True)
class Override:
    """Another status than the one that is worked out, as the owner sees it. Both are always shown."""

    on: Annotated[date, Label(N_("From"), N_("The first day on which it holds."))]
    until: Annotated[date | None, Label(N_("Until"), N_("The last day on which it holds."))] = None
    status: Annotated[Status, Label(N_("Status"))]
    because: Annotated[str, Label(N_("Because"), N_("A sentence without names: anyone may read it."))]

    def holds(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.on <= day and (self.until is None or day <= self.until)


@frozen(kw_only=True)
class Objective:
    """One thing to achieve. What is not recorded is left out."""

    id: Annotated[str, Label(N_("Id"), example="TS1")]
    theme: Annotated[str, Label(N_("Theme"), N_("The id of one of the themes."), "training")]
    stage: Annotated[str, Label(N_("Stage"), N_("The id of one of the stages, if the plan has any."))] = ""
    text: Annotated[str, Label(N_("Objective"), example="What you want to achieve")]
    due: Annotated[
        Due | None, Label(N_("Achieved by end of"), N_("Such as May 2026, Q2 2026, 2026 or ongoing."), "September 2026")
    ] = None
    owners: Annotated[
        tuple[str, ...], Label(N_("Responsibility"), N_("Ids of owners; there may be several."), "lead")
    ] = ()
    follows: Annotated[tuple[str, ...], Label(N_("Follows"), N_("Ids of objectives that come before."))] = ()
    milestones: Annotated[tuple[Milestone, ...], Label(N_("Milestones"), N_("Points on the way."))] = ()
    started_on: Annotated[date | None, Label(N_("Started on"))] = None
    completed_on: Annotated[date | None, Label(N_("Completed on"))] = None
    progress: Annotated[int | None, Label(N_("Progress"), N_("In per cent."))] = None
    at_risk: Annotated[str, Label(N_("At risk"), N_("Why, in the owner’s words."))] = ""
    blocked_by: Annotated[str, Label(N_("Blocked by"), N_("The outside body it waits for."))] = ""
    withdrawn_on: Annotated[date | None, Label(N_("Withdrawn on"))] = None
    withdrawn_because: Annotated[str, Label(N_("Withdrawn because"))] = ""
    reviewed_on: Annotated[date | None, Label(N_("Last reviewed on"))] = None
    updates: Annotated[tuple[Update, ...], Label(N_("Updates"), N_("What became known, each with its day."))] = ()
    overrides: Annotated[
        tuple[Override, ...], Label(N_("Overrides"), N_("Another status, as the owner sees it, and why."))
    ] = ()

    def known(self, day: date) -> "Objective":
        """The objective as it was known on a day: with what was written by then, and nothing that came later."""
        told = _by(day, self)
        for update in sorted(self.updates, key=lambda each: each.on):
            if update.on <= day:
                told = _told(told, update)
        return _by(day, evolve(told, updates=()))

    def override(self, day: date) -> Override | None:
        """The status that its owner gives it on a day; of several the one that was given last."""
        holding = [each for each in self.overrides if each.holds(day)]
        return max(holding, key=lambda each: each.on, default=None)

    def reached(self, day: date) -> int:
        """How many of its milestones were reached by a day."""
        return sum(each.reached(day) for each in self.milestones)


def _told(objective: Objective, update: Update) -> Objective:
    """An objective after an update: what is true no longer goes, and what is new takes the place of what was."""
    at_risk, blocked_by, completed_on = objective.at_risk, objective.blocked_by, objective.completed_on
    withdrawn = objective.withdrawn_on, objective.withdrawn_because
    ended = update.no_longer
    if update.withdrawn_on:
        withdrawn = update.withdrawn_on, update.withdrawn_because
    elif Ended.WITHDRAWN in ended:
        withdrawn = None, ""
    return evolve(
        objective,
        due=update.due or objective.due,
        started_on=update.started_on or objective.started_on,
        completed_on=update.completed_on or (None if Ended.COMPLETE in ended else completed_on),
        progress=objective.progress if update.progress is None else update.progress,
        at_risk=update.at_risk or ("" if Ended.AT_RISK in ended else at_risk),
        blocked_by=update.blocked_by or ("" if Ended.BLOCKED in ended else blocked_by),
        withdrawn_on=withdrawn[0],
        withdrawn_because=withdrawn[1],
        reviewed_on=_last(objective.reviewed_on, update.on) if update.reviewed else objective.reviewed_on,
    )


def _by(day: date, told: Objective) -> Objective:
    """An objective without what is to happen after a day."""
    withdrawn = told.withdrawn_on is not None and told.withdrawn_on <= day
    return evolve(
        told,
        started_on=_past(told.started_on, day),
        completed_on=_past(told.completed_on, day),
        withdrawn_on=_past(told.withdrawn_on, day),
        withdrawn_because=told.withdrawn_because if withdrawn else "",
        reviewed_on=_past(told.reviewed_on, day),
    )


def _last(before: date | None, day: date) -> date:
    return max(before or day, day)


def _past(event: date | None, day: date) -> date | None:
    return event if event and event <= day else None
