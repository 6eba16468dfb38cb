"""The dated checklist: a protocol laid over one meeting, each item with its day, and where it stands on a day."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from typing import Annotated, Protocol, assert_never

from attrs import evolve, frozen

from coproduction.calendar import Nation, on_or_after, on_or_before, working_days_after
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.meeting_items import (
    Between,
    Item,
    MeetingFormat,
    MinimumSet,
    NextMeeting,
    OffDays,
    On,
    Target,
)
from coproduction.protocols.meeting_protocol import MeetingProtocol

PER_CENT = 100


@frozen(kw_only=True)
class Done:
    """What became of an item: done on a day, or not needed for a reason."""

    item: Annotated[str, Label(N_("Item"), N_("Its id, such as M19."), "M03")]
    words: Annotated[str, Label(N_("Words"), N_("What the item says, for whoever fills in a sheet."))] = ""
    on: Annotated[date | None, Label(N_("Done on"))] = None
    by: Annotated[str, Label(N_("Done by"), N_("The id of a role, not a name."))] = ""
    not_needed_because: Annotated[str, Label(N_("Not needed because"))] = ""

    @property
    def recorded(self) -> bool:
        """Whether anything is written down; a row of a sheet may wait to be filled in."""
        return bool(self.on or self.not_needed_because)


class Occasion(Protocol):
    """What the checklist needs to know of a meeting."""

    @property
    def held_on(self) -> date:
        """The day of the meeting."""

    @property
    def called_on(self) -> date | None:
        """The day people were told of it."""

    @property
    def nation(self) -> Nation:
        """Whose bank holidays count."""

    @property
    def format(self) -> MeetingFormat:
        """Where people meet."""

    @property
    def level(self) -> str:
        """How much say people have."""

    @property
    def first_meeting(self) -> bool:
        """Whether it is the first of its group."""

    @property
    def sensitive(self) -> bool:
        """Whether something on the agenda may upset people."""

    @property
    def next_on(self) -> date | None:
        """When the same people meet again."""

    @property
    def minimum(self) -> MinimumSet:
        """How much of the protocol it needs."""

    @property
    def done(self) -> tuple[Done, ...]:
        """What became of items."""

    @property
    def short_notice_because(self) -> str:
        """Why it was called late."""


class State(Enum):
    """Where a step stands on a day."""

    DONE = "done"
    DONE_LATE = "done_late"
    NOT_NEEDED = "not_needed"
    OVERDUE = "overdue"
    DUE = "due"
    NOT_YET = "not_yet"


@frozen(kw_only=True)
class Step:
    """An item with its days. ``limit`` must be kept where ``due`` is aimed at; ``until`` ends a range from ``due``.

    Without ``due`` it waits for a meeting that has no day. ``short_notice`` says that its day had passed before the
    meeting was called.
    """

    item: Item
    due: date | None
    limit: date | None = None
    until: date | None = None
    short_notice: bool = False
    done: Done | None = None

    @property
    def last(self) -> date | None:
        """The last day on which it is in time."""
        return self.until or self.due

    @property
    def settled(self) -> bool:
        """Whether it is done or not needed, on whatever day."""
        return self.done is not None

    def state(self, day: date) -> State:
        """Where it stands on a day. Nothing is overdue on its last day, nor done before the day it was done."""
        if self.done and self.done.not_needed_because:
            return State.NOT_NEEDED
        if self.done and self.done.on and self.done.on <= day:
            return State.DONE_LATE if self.last and self.done.on > self.last else State.DONE
        if self.due is None or day < self.due:
            return State.NOT_YET
        return State.OVERDUE if self.last and day > self.last else State.DUE

    def days_late(self, day: date) -> int:
        """How many days after its last day it was done, or is waiting; 0 when it is in time."""
        done = self.done.on if self.done and self.done.on and self.done.on <= day else day
        late = self.state(day) in (State.DONE_LATE, State.OVERDUE)
        return (done - self.last).days if late and self.last else 0

    def past_limit(self, day: date) -> bool:
        """Whether a limit that must be kept was not."""
        return self.limit is not None and self.last is not None and self.days_late(day) > (self.limit - self.last).days


@frozen(kw_only=True)
class Completion:
    """How far a checklist is done on a day: counts, of which the share is only one."""

    done: int
    needed: int
    late: int
    overdue: int
    overdue_core: int

    @property
    def per_cent(self) -> int:
        """The share that is done of what is needed, rounded down; all of it where nothing is needed."""
        return PER_CENT * self.done // self.needed if self.needed else PER_CENT


def steps(protocol: MeetingProtocol, occasion: Occasion) -> tuple[Step, ...]:
    """The items that a meeting needs, each with its days, in their order within a phase.

    Raises ``MissingTool`` where the bank holidays are not installed.
    """
    done = {each.item: each for each in occasion.done if each.recorded}
    needed = (item for item in protocol.items if needs(occasion, item))
    made = [evolve(_dated(_worded(item, occasion), occasion), done=done.get(item.id)) for item in needed]
    phases = [*dict.fromkeys(step.item.phase for step in made)]
    return tuple(sorted(made, key=lambda step: (phases.index(step.item.phase), step.due or date.max)))


def needs(occasion: Occasion, item: Item) -> bool:
    """Whether an item applies to a meeting, and is within the minimum that it needs."""
    for_whom = item.applies
    applies = (
        (not for_whom.formats or occasion.format in for_whom.formats)
        and (not for_whom.levels or occasion.level in for_whom.levels)
        and (occasion.first_meeting or not for_whom.first_meeting)
        and (occasion.sensitive or not for_whom.sensitive)
    )
    match occasion.minimum:
        case MinimumSet.CORE:
            return applies and item.core
        case MinimumSet.ONLINE:
            return applies and (not for_whom.formats or MeetingFormat.ONLINE in for_whom.formats)
        case MinimumSet.FULL:
            return applies
        case _:
            assert_never(occasion.minimum)


def completion(every: tuple[Step, ...], day: date) -> Completion:
    """How far steps are done on a day."""
    states = [(step.state(day), step.item.core) for step in every]
    return Completion(
        done=sum(state in (State.DONE, State.DONE_LATE) for state, _ in states),
        needed=sum(state is not State.NOT_NEEDED for state, _ in states),
        late=sum(state is State.DONE_LATE for state, _ in states),
        overdue=sum(state is State.OVERDUE for state, _ in states),
        overdue_core=states.count((State.OVERDUE, True)),
    )


def check_done(protocol: MeetingProtocol, occasion: Occasion, day: date | None) -> Iterator[Problem]:
    """What is done are items of the protocol, each once, on a day that has come or with a reason."""
    ids = [item.id for item in protocol.items]
    named = [each.item for each in occasion.done]
    for index, each in enumerate(occasion.done):
        at = ("done", index)
        if each.item not in ids:
            yield Problem((*at, "item"), "There is no item with this id in the protocol of this meeting.")
        elif each.item in named[:index]:
            yield Problem((*at, "item"), "This item is there twice. Keep one of the two.")
        if each.on and each.not_needed_because:
            yield Problem(at, "Write either the day it was done (“on”) or why it is not needed.")
        if each.on and day and each.on > day:
            yield advice((*at, "on"), "This day is after “as_at”, so the item does not count as done. Is it a slip?")
        if each.by and each.by not in protocol.role_ids:
            yield Problem((*at, "by"), f"Choose a role: {', '.join(protocol.role_ids)}.")


def _worded(item: Item, occasion: Occasion) -> Item:
    return evolve(item, text=item.online) if item.online and occasion.format is MeetingFormat.ONLINE else item


def _dated(item: Item, occasion: Occasion) -> Step:
    match item.when:
        case On():
            step = Step(item=item, due=_day(item.when.days, item, occasion, item.when.working))
        case Target():
            limit = _day(item.when.limit, item, occasion)
            step = Step(item=item, due=_day(item.when.days, item, occasion), limit=limit)
        case Between():
            until = _day(item.when.last, item, occasion)
            step = Step(item=item, due=_day(item.when.first, item, occasion), until=until)
        case NextMeeting():
            step = Step(item=item, due=occasion.next_on)
        case _:
            assert_never(item.when)
    called = occasion.called_on
    return evolve(step, short_notice=bool(called and step.last and step.last < called))


def _day(days: int, item: Item, occasion: Occasion, working: bool = False) -> date:
    if working:
        return working_days_after(occasion.held_on, days, occasion.nation)
    day = occasion.held_on + timedelta(days=days)
    match item.off_days:
        case OffDays.EARLIER:
            return on_or_before(day, occasion.nation)
        case OffDays.LATER:
            return on_or_after(day, occasion.nation)
        case OffDays.NEVER:
            return day
        case _:
            assert_never(item.off_days)
