"""How an organisation makes a protocol its own: items changed, dropped with a reason, and added."""

from collections.abc import Iterator, Mapping
from typing import Annotated, assert_never

from attrs import evolve, frozen

from coproduction.labels import N_, Label
from coproduction.problems import Path, Problem, advice
from coproduction.protocols.meeting_items import (
    Applies,
    Between,
    Item,
    MeetingFormat,
    NextMeeting,
    OffDays,
    On,
    Phase,
    Target,
    When,
    usual,
)
from coproduction.sources import Mark

LONGEST = 730
"""Days from a meeting; what is further away belongs to a plan."""

Responsible = Annotated[tuple[str, ...], Label(N_("Responsibility"), N_("Ids of roles; there may be several."))]
Days = Annotated[int | None, Label(N_("Days"), N_("From the meeting; minus is before."))]
Working = Annotated[bool, Label(N_("Working days"), N_("Count only working days."))]
Limit = Annotated[int | None, Label(N_("Limit"), N_("The day that must be kept, where the other is aimed at."))]
Until = Annotated[int | None, Label(N_("Until"), N_("The last day, where it is done some time from the first."))]
Off = Annotated[OffDays | None, Label(N_("Off days"), N_("Where a day goes that is not a working day."))]


@frozen(kw_only=True)
class Changed:
    """An item of the shipped protocol in other words, by somebody else or on another day. The rest of it stays."""

    item: Annotated[str, Label(N_("Item"), N_("Its id, such as M19."))]
    text: Annotated[str, Label(N_("Text"))] = ""
    responsible: Responsible = ()
    days: Days = None
    working_days: Working = False
    limit: Limit = None
    until: Until = None
    off_days: Off = None
    core: Annotated[bool | None, Label(N_("Core"))] = None
    changed_because: Annotated[str, Label(N_("Changed because"))]

    @property
    def moved(self) -> bool:
        """Whether the item has another day."""
        return (self.days, self.limit, self.until) != (None, None, None)

    def applied(self, item: Item) -> Item:
        """The item as changed; words of our own have no source."""
        when = _moved(self, item.when) if self.moved else item.when
        return evolve(
            item,
            text=self.text or item.text,
            online="" if self.text else item.online,
            keys=() if self.text else item.keys,
            responsible=self.responsible or item.responsible,
            when=when,
            off_days=self.off_days or (item.off_days if when == item.when else usual(item.phase, when)),
            timed=item.timed if when == item.when else Mark.SUGGESTED,
            core=item.core if self.core is None else self.core,
        )


@frozen(kw_only=True)
class Dropped:
    """An item of the shipped protocol that is not done here."""

    item: Annotated[str, Label(N_("Item"), N_("Its id, such as M19."))]
    dropped_because: Annotated[str, Label(N_("Dropped because"))]


@frozen(kw_only=True)
class Added:
    """An item of one’s own. Without days it is done during the meeting, or at the next one."""

    id: Annotated[str, Label(N_("Id"), N_("Unlike any of the shipped ones, such as F01."), "F01")]
    phase: Annotated[Phase, Label(N_("Phase"))]
    text: Annotated[str, Label(N_("Text"))]
    responsible: Responsible
    days: Days = None
    working_days: Working = False
    limit: Limit = None
    until: Until = None
    off_days: Off = None
    formats: Annotated[tuple[MeetingFormat, ...], Label(N_("Formats"), N_("If not for every format."))] = ()
    levels: Annotated[tuple[str, ...], Label(N_("Levels"), N_("If not for every level."))] = ()
    first_meeting: Annotated[bool, Label(N_("Only before a first meeting"))] = False
    sensitive: Annotated[bool, Label(N_("Only where something may upset people"))] = False
    core: Annotated[bool, Label(N_("Core"))] = False
    added_because: Annotated[str, Label(N_("Added because"))] = ""

    @property
    def made(self) -> Item:
        """The item that is added."""
        when = _moved(self, On(0) if self.phase is Phase.DURING else NextMeeting())
        return Item(
            id=self.id,
            phase=self.phase,
            text=self.text,
            responsible=self.responsible,
            when=when,
            off_days=self.off_days or usual(self.phase, when),
            applies=Applies(
                formats=self.formats, levels=self.levels, first_meeting=self.first_meeting, sensitive=self.sensitive
            ),
            core=self.core,
        )


def _moved(change: Changed | Added, before: When) -> When:
    """When, as far as a change says so, and for the rest as it was."""
    days, limit, until = _numbers(before)
    days = days if change.days is None else change.days
    limit = limit if change.limit is None else change.limit
    until = until if change.until is None else change.until
    if days is None:
        return before
    if limit is not None:
        return Target(days, limit)
    return On(days, change.working_days) if until is None else Between(days, until)


def _numbers(when: When) -> tuple[int | None, int | None, int | None]:
    match when:
        case On():
            return when.days, None, None
        case Target():
            return when.days, when.limit, None
        case Between():
            return when.first, None, when.last
        case NextMeeting():
            return None, None, None
        case _:
            assert_never(when)


def check_amendment(change: Changed | Added, item: Item) -> Iterator[Problem]:
    """An item as changed or added is done in its phase, on days that keep the order of items."""
    numbers = [number for number in _numbers(item.when) if number is not None]
    if change.limit is not None and change.until is not None:
        yield Problem(("until",), "Write a limit or a last day, not both.")
    elif numbers != sorted(numbers):
        yield Problem(("days",), "The limit, or the last day, comes after the first.")
    if change.working_days and len(numbers) != 1:
        yield Problem(("working_days",), "Working days are counted for one day alone: write it as “days”.")
    yield from _check_phase(item, numbers)
    yield from _check_off_days(item, numbers)


def _check_phase(item: Item, numbers: list[int]) -> Iterator[Problem]:
    if any(abs(number) > LONGEST for number in numbers):
        yield Problem(("days",), f"Write {LONGEST} days at most.")
    elif item.phase is Phase.BEFORE and (not numbers or max(numbers) > 0):
        yield Problem(("days",), "Before the meeting, days are 0 or have a minus, such as -7.")
    elif item.phase is Phase.DURING and numbers != [0]:
        yield Problem(("days",), "During the meeting, days are 0. Leave them out.")
    elif item.phase is Phase.AFTER and numbers and min(numbers) < len(numbers) - 1:
        yield Problem(("days",), "After the meeting, days are 0 or more; 1 or more with a limit or a last day.")


def _check_off_days(item: Item, numbers: list[int]) -> Iterator[Problem]:
    """So earlier items stay earlier: days move away from the meeting, and only those beside it may stay."""
    away = OffDays.LATER if item.phase is Phase.AFTER else OffDays.EARLIER
    if item.off_days is OffDays.NEVER:
        if any(abs(number) > 1 for number in numbers):
            message = "Only the day of the meeting and the days beside it may stay where they are."
            yield Problem(("off_days",), message)
    elif item.off_days is not away or usual(item.phase, item.when) is OffDays.NEVER:
        message = f"Write “{usual(item.phase, item.when).value}”, or leave it out: the order of items rests on it."
        yield Problem(("off_days",), message)


def effective(
    items: tuple[Item, ...],
    changes: tuple[Changed, ...],
    dropped: tuple[Dropped, ...],
    added: tuple[Added, ...],
) -> tuple[Item, ...]:
    """The items that are done: as changed, without what is dropped, and what is added at the end of its phase."""
    gone = {each.item for each in dropped}
    changed = {each.item: each for each in changes}
    kept = [changed[item.id].applied(item) if item.id in changed else item for item in items if item.id not in gone]
    every = (*kept, *(each.made for each in added))
    return tuple(item for phase in Phase for item in every if item.phase is phase)


def check_amendments(
    items: tuple[Item, ...],
    changes: tuple[Changed, ...],
    dropped: tuple[Dropped, ...],
    added: tuple[Added, ...],
) -> Iterator[Problem]:
    """What is changed or dropped is there, once; what is added has an id of its own; and days are sound."""
    by_id = {item.id: item for item in items}
    once: set[str] = set()
    for index, change in enumerate(changes):
        yield from _check_id(("changes", index, "item"), change.item, by_id, once)
        if change.item in by_id:
            wrong = check_amendment(change, change.applied(by_id[change.item]))
            yield from (problem.under("changes", index) for problem in wrong)
    for index, drop in enumerate(dropped):
        yield from _check_id(("dropped", index, "item"), drop.item, by_id, once)
        if drop.item in by_id and by_id[drop.item].core:
            message = "This is one of the core items. The page says why it was dropped."
            yield advice(("dropped", index, "item"), message)
    for index, new in enumerate(added):
        if new.id in by_id or new.id in [other.id for other in added[:index]]:
            yield Problem(("added", index, "id"), "Another has this id. Give each an id of its own.")
        yield from (problem.under("added", index) for problem in check_amendment(new, new.made))


def _check_id(path: Path, item: str, by_id: Mapping[str, Item], once: set[str]) -> Iterator[Problem]:
    if item not in by_id:
        yield Problem(path, "There is no item with this id in the shipped protocol.")
    elif item in once:
        yield Problem(path, "This item is changed or dropped twice. Keep one of the two.")
    once.add(item)
