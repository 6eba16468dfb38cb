"""Where the objectives and the stages of a plan stand on a day, worked out from what was known by then."""

from datetime import date
from typing import Protocol

from attrs import frozen

from coproduction.protocols.colours import Colours
from coproduction.protocols.objectives import Objective, Override, Owner, PlanTheme, Stage
from coproduction.protocols.status import DONE, OVER, Status, status_of


class Plan(Protocol):
    """What the pages of a plan need to know of it."""

    @property
    def colours(self) -> Colours:
        """The habit of colours that it keeps to."""

    @property
    def themes(self) -> tuple[PlanTheme, ...]:
        """Its headings."""

    @property
    def owners(self) -> tuple[Owner, ...]:
        """The posts that answer for objectives."""

    @property
    def stages(self) -> tuple[Stage, ...]:
        """Its stages."""

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """What is to be achieved."""

    def owners_of(self, objective: Objective) -> tuple[str, ...]:
        """The posts that answer for an objective."""


@frozen(kw_only=True)
class Position:
    """Where an objective stands on a day: ``now`` it is known so, and it was ``written`` so.

    An owner who sees it otherwise does not hide what was worked out: there are two statuses then. One who sees it so
    too, as it is worked out by now, ``agrees``.
    """

    written: Objective
    now: Objective
    computed: Status
    override: Override | None = None
    agrees: Override | None = None

    @property
    def statuses(self) -> tuple[Status, ...]:
        """The status that was worked out, and after it the one its owner gives, if that is another."""
        return (self.computed, self.override.status) if self.override else (self.computed,)

    @property
    def last(self) -> date | None:
        """The last day on which it is in time, if it has one."""
        return self.now.due.last_day if self.now.due else None

    @property
    def over(self) -> bool:
        """Whether nobody works on it any more."""
        return self.computed in OVER


def status_on(objective: Objective, objectives: tuple[Objective, ...], day: date) -> Status:
    """The status of an objective on a day; it is held up while one that it follows is overdue."""
    before = (other.known(day) for other in objectives if other.id in objective.follows)
    held_up = any(status_of(other, day) is Status.OVERDUE for other in before)
    return status_of(objective.known(day), day, held_up=held_up)


def position(objective: Objective, objectives: tuple[Objective, ...], day: date) -> Position:
    """Where one of the objectives of a plan stands on a day."""
    computed, says = status_on(objective, objectives, day), objective.override(day)
    other = says is not None and says.status is not computed
    return Position(
        written=objective,
        now=objective.known(day),
        computed=computed,
        override=says if other else None,
        agrees=None if other else says,
    )


def positions(objectives: tuple[Objective, ...], day: date) -> tuple[Position, ...]:
    """Where the objectives of a plan stand on a day, in their order."""
    return tuple(position(objective, objectives, day) for objective in objectives)


@frozen(kw_only=True)
class StageStanding:
    """How far a stage has come: its objectives, those of them that are complete, and the day of the last."""

    stage: Stage
    objectives: int
    complete: int
    withdrawn: int
    finished_on: date | None

    @property
    def last(self) -> date | None:
        """The last day on which it is in time, if it has one."""
        return self.stage.due.last_day if self.stage.due else None

    @property
    def over(self) -> bool:
        """Whether there is nothing left to do in it."""
        return 0 < self.objectives == self.complete + self.withdrawn

    def overdue(self, day: date) -> bool:
        """Whether its last day has passed and there is something left to do; not on that day itself."""
        return not self.over and self.last is not None and day > self.last


def stage_on(stage: Stage, objectives: tuple[Objective, ...], day: date) -> StageStanding:
    """How far a stage has come by a day.

    It is finished when each of its objectives is complete or withdrawn, and at least one is complete.
    """
    within = [each for each in positions(objectives, day) if each.written.stage == stage.id]
    complete = sum(each.computed in DONE for each in within)
    ends = [end for each in within if (end := each.now.withdrawn_on or each.now.completed_on)]
    return StageStanding(
        stage=stage,
        objectives=len(within),
        complete=complete,
        withdrawn=sum(each.computed is Status.WITHDRAWN for each in within),
        finished_on=max(ends) if complete and all(each.over for each in within) else None,
    )
