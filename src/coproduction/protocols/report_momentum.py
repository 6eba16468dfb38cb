"""What visibly moved in a plan between two days, what stalled and since when, worked out from what became known."""

from collections.abc import Iterator
from datetime import date
from enum import Enum

from attrs import frozen

from coproduction.protocols.objectives import Ended, Objective, Update
from coproduction.protocols.plan_standing import Position, position, status_on
from coproduction.protocols.report_span import Between
from coproduction.protocols.status import DONE, OVER, REVIEW_AFTER, Status

PRESSING = (Status.OVERDUE, Status.AT_RISK, Status.BLOCKED)
"""What is noticed even if nobody has begun it."""


class Way(Enum):
    """In which way an objective moved."""

    FINISHED = "finished"
    STARTED = "started"
    REACHED = "reached"
    FURTHER = "further"
    FREED = "freed"
    LOOKED_AT = "looked_at"


ONCE = (Way.FINISHED, Way.STARTED)
"""What happens once: another day for it is a day put right, and no new step."""


@frozen(kw_only=True)
class Step:
    """A step forward: on which day, and which milestone or how far in per cent."""

    way: Way
    on: date
    text: str = ""
    progress: int | None = None


def steps(objective: Objective, day: date) -> tuple[Step, ...]:
    """The steps forward that are known of an objective on a day, in the order in which they were made; the end last."""
    known = objective.known(day)
    made = (*_dated(known), *_milestones(known, day), *_told(objective, day))
    return tuple(sorted(dict.fromkeys(made), key=lambda step: (step.on, step.way is Way.FINISHED)))


def _dated(known: Objective) -> Iterator[Step]:
    if known.started_on:
        yield Step(way=Way.STARTED, on=known.started_on)
    if known.completed_on:
        yield Step(way=Way.FINISHED, on=known.completed_on)
    if known.reviewed_on:
        yield Step(way=Way.LOOKED_AT, on=known.reviewed_on)


def _milestones(known: Objective, day: date) -> Iterator[Step]:
    for each in known.milestones:
        if each.reached_on and each.reached(day):
            yield Step(way=Way.REACHED, on=each.reached_on, text=each.text)


def _told(objective: Objective, day: date) -> Iterator[Step]:
    """What updates say: that it is further than before, that nothing holds it up now, that somebody looked at it."""
    furthest = objective.progress or 0
    for update in sorted(objective.updates, key=lambda each: each.on):
        if update.on > day:
            return
        if (update.progress or 0) > furthest:
            yield Step(way=Way.FURTHER, on=update.on, progress=update.progress)
        furthest = furthest if update.progress is None else update.progress
        if {Ended.BLOCKED, Ended.AT_RISK} & {*update.no_longer}:
            yield Step(way=Way.FREED, on=update.on)
        if update.reviewed:
            yield Step(way=Way.LOOKED_AT, on=update.on)


@frozen(kw_only=True)
class Movement:
    """An objective between two days: where it stood, where it stands, and what is new of it.

    ``last`` is the day of its last step, if it ever made one; ``waits`` says that what it follows is not over.
    """

    before: Position
    place: Position
    steps: tuple[Step, ...]
    last: date | None
    waits: bool
    updates: tuple[Update, ...]

    @property
    def moved(self) -> bool:
        """Whether it made a step."""
        return bool(self.steps)

    @property
    def finished(self) -> bool:
        """Whether it was finished in this time."""
        return self.place.computed in DONE and self.before.computed not in DONE

    @property
    def given_up(self) -> bool:
        """Whether it was given up in this time."""
        return self.place.computed is Status.WITHDRAWN and self.before.computed is not Status.WITHDRAWN

    @property
    def put_off(self) -> bool:
        """Whether it was given a later day in this time."""
        old, new = self.before.last, self.place.last
        return old is not None and new is not None and new > old

    @property
    def date_given_up(self) -> bool:
        """Whether it had a last day, and was left without one in this time."""
        return self.before.last is not None and self.place.last is None

    @property
    def unfinished(self) -> bool:
        """Whether it was complete, and turned out not to be in this time."""
        return self.before.computed in DONE and not self.place.over

    @property
    def late(self) -> bool:
        """Whether its last day has passed in this time."""
        return self.place.computed is Status.OVERDUE and self.before.computed is not Status.OVERDUE

    def stalled(self, day: date) -> bool:
        """Whether it should have moved and did not: it was begun, or it is pressing, or nobody looks at it."""
        if self.moved or self.place.over:
            return False
        if self.place.computed is Status.ONGOING:
            reviewed = self.place.now.reviewed_on
            return not self.waits and (reviewed is None or (day - reviewed).days > REVIEW_AFTER)
        return self.place.now.started_on is not None or self.place.computed in PRESSING

    @property
    def note(self) -> str:
        """The last words that somebody wrote of it in this time."""
        return next((each.note for each in self.updates[::-1] if each.note), "")


def movements(objectives: tuple[Objective, ...], between: Between) -> tuple[Movement, ...]:
    """The objectives of a plan between two days, in their order."""
    return tuple(_movement(each, objectives, between) for each in objectives)


def _movement(objective: Objective, objectives: tuple[Objective, ...], between: Between) -> Movement:
    before, now = steps(objective, between.then), steps(objective, between.day)
    had = {step.way for step in before}
    updates = sorted((each for each in objective.updates if between.holds(each.on)), key=lambda each: each.on)
    return Movement(
        before=position(objective, objectives, between.then),
        place=position(objective, objectives, between.day),
        steps=tuple(each for each in now if each not in before and not (each.way in ONCE and each.way in had)),
        last=now[-1].on if now else None,
        waits=any(
            status_on(each, objectives, between.day) not in OVER for each in objectives if each.id in objective.follows
        ),
        updates=tuple(updates),
    )


@frozen(kw_only=True)
class Momentum:
    """A plan between two days: what moved, and what stalled, what moved least lately first."""

    between: Between
    every: tuple[Movement, ...]

    @property
    def moved(self) -> tuple[Movement, ...]:
        """What visibly moved; what is finished comes first."""
        return tuple(sorted((each for each in self.every if each.moved), key=lambda each: not each.finished))

    @property
    def stalled(self) -> tuple[Movement, ...]:
        """What should have moved and did not."""
        still = (each for each in self.every if each.stalled(self.between.day))
        return tuple(sorted(still, key=lambda each: each.last or date.min))


def momentum(objectives: tuple[Objective, ...], between: Between) -> Momentum:
    """What moved and what stalled in a plan between two days."""
    return Momentum(between=between, every=movements(objectives, between))
