"""The dated checklist on paper, the core first on a page of its own; and afterwards how well a protocol was kept."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Protocol

from attrs import evolve, fields

from coproduction.document import (
    Block,
    Column,
    Facts,
    Paragraph,
    Section,
    Shape,
    Table,
    Tag,
    Task,
    Tasks,
    Text,
    Tone,
    Wordy,
)
from coproduction.edition import Edition
from coproduction.protocols.checklist import Completion, Done, Occasion, State, Step, completion, steps
from coproduction.protocols.meeting_items import ITEMS, NextMeeting, On
from coproduction.protocols.meeting_page import PHASES
from coproduction.protocols.meeting_protocol import MeetingProtocol
from coproduction.sheets import csv_of

NOTICE = 7
"""Days; with less, the papers of a meeting are late before it is called (item M19 of the shipped protocol)."""


class Meets(Occasion, Protocol):
    """An occasion that keeps to a protocol."""

    @property
    def kept_to(self) -> MeetingProtocol:
        """The protocol."""


def checklist_blocks(protocol: MeetingProtocol, occasion: Occasion, _: Edition) -> tuple[Block, ...]:
    """The core on one page with room to write, and behind it every item that the meeting needs, by phase and day."""
    every = steps(protocol, occasion)
    core = tuple(_core(step, protocol, occasion, _) for step in every if step.item.core)
    return (
        *((Tasks(_("The core: no meeting goes without it"), core, _("Done")),) if core else ()),
        *_short_notice(every, occasion, _, ahead=True),
        *(_phases(every, protocol, occasion, _) if len(core) < len(every) else ()),
    )


def _core(step: Step, protocol: MeetingProtocol, occasion: Occasion, _: Edition) -> Task:
    by = _by(evolve(step, limit=None), occasion, _)  # one day fits; the whole list has the limit, and reasons
    about = f"{protocol.responsible(step.item, _)}, {_became(step, _) or by}"
    return Task((Text(step.item.id, strong=True), f" {_(step.item.text)}"), about, _ticked(step), lines=1)


def _phases(every: tuple[Step, ...], protocol: MeetingProtocol, occasion: Occasion, _: Edition) -> Iterator[Section]:
    for phase, within in groupby(every, key=lambda step: step.item.phase):
        by_day = groupby(within, key=lambda step: _by(step, occasion, _))
        lists = tuple(Tasks(_capital(day), tuple(_task(s, protocol, _) for s in due), _("Done")) for day, due in by_day)
        yield Section(phase.value, _(PHASES[phase]), lists)


def _task(step: Step, protocol: MeetingProtocol, _: Edition) -> Task:
    words = (Text(step.item.id, strong=True), f" {_(step.item.text)}")
    reason = f": {step.done.not_needed_because}" if step.done and step.done.not_needed_because else ""
    about = ", ".join(part for part in (protocol.responsible(step.item, _), _became(step, _)) if part)
    return Task(words, f"{about}{reason}", _ticked(step))


def _ticked(step: Step) -> bool:
    return bool(step.done and step.done.on)


def _became(step: Step, _: Edition) -> str:
    """What became of a step, or that it has to be done at once."""
    if step.done and step.done.on:
        return _("done on {day}", day=_.date(step.done.on))
    if step.done:
        return _("not needed")
    return _("now (short notice)") if step.short_notice else ""


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def _by(step: Step, occasion: Occasion, _: Edition) -> str:
    """By when, in words."""
    if step.due is None:
        return _("at the next meeting")
    day = _.date(step.due)
    if step.limit and step.limit != step.due:
        return _("by {day}, at the latest {limit}", day=day, limit=_.date(step.limit))
    if step.until:
        return _("from {first} to {last}", first=day, last=_.date(step.until))
    if isinstance(step.item.when, NextMeeting):
        return _("at the next meeting, {day}", day=day)
    return _("on the day") if step.due == occasion.held_on else _("by {day}", day=day)


def _short_notice(every: tuple[Step, ...], occasion: Occasion, _: Edition, *, ahead: bool) -> Iterator[Paragraph]:
    """That days had passed before the meeting was called, why, and while it is ``ahead`` what to offer people."""
    passed = sum(step.short_notice for step in every)
    if occasion.called_on and passed:
        called = _.date(occasion.called_on)
        said = _.plural(
            "This meeting was called on {day}, when {n} step was overdue already.",
            "This meeting was called on {day}, when {n} steps were overdue already.",
            passed,
            day=called,
        )
        why = occasion.short_notice_because or _("Nobody has said why.")
        offer = _("Offer everyone a call to go through the papers.")
        late = (occasion.held_on - occasion.called_on).days < NOTICE
        end = f" {offer}" if ahead and late else ""
        yield Paragraph((Text(_("Short notice."), strong=True), f" {said} {why}{end}"))


def sheet(occasion: Meets, _: Edition) -> bytes:
    """A table of every item, to fill in with a spreadsheet and to name in ``done``; what is recorded stands there."""
    every = steps(occasion.kept_to, occasion)
    return csv_of(tuple(each.name for each in fields(Done)), (_sheet_row(step, occasion, _) for step in every))


def _sheet_row(step: Step, occasion: Occasion, _: Edition) -> tuple[str, ...]:
    done = step.done or Done(item=step.item.id)
    words = f"{_(step.item.text)} ({_by(step, occasion, _)})"
    return (done.item, words, done.on.isoformat() if done.on else "", done.by, done.not_needed_because)


def compliance_blocks(protocol: MeetingProtocol, occasion: Occasion, _: Edition) -> tuple[Block, ...]:
    """How well a meeting kept its protocol: each core item that was late or missed by name, and then the rest."""
    every = steps(protocol, occasion)
    core = tuple(step for step in every if step.item.core)
    rest = tuple(step for step in every if not step.item.core)
    return (
        *_short_notice(every, occasion, _, ahead=False),
        Section("standing", _("Where it stands"), (_standing(every, core, _),)),
        Section("core", _("The core"), tuple(_kept(core, _("Core items late or missed"), protocol, _))),
        Section("rest", _("The other items"), tuple(_kept(rest, _("Other items late or missed"), protocol, _))),
        *_not_needed(every, _),
        *_dropped(protocol, _),
    )


def _standing(every: tuple[Step, ...], core: tuple[Step, ...], _: Edition) -> Table:
    columns = (
        Column(_("Items"), weight=4),
        Column(_("Needed"), weight=3, number=True),
        Column(_("Done"), weight=5, number=True),
        Column(_("Done late"), weight=3, number=True),
        Column(_("Overdue"), weight=3, number=True),
    )
    counted = ((_("The core"), completion(core, _.as_at)), (_("All items"), completion(every, _.as_at)))
    return Table(_("Items on {day}", day=_.date(_.as_at)), columns, tuple(_counts(name, c, _) for name, c in counted))


def _counts(name: str, counts: Completion, _: Edition) -> tuple[Wordy, ...]:
    share = _("{n} ({per_cent} per cent)", n=_.number(counts.done), per_cent=_.number(counts.per_cent))
    done = share if counts.needed else _.number(counts.done)
    return (name, _.number(counts.needed), done, _.number(counts.late), _.number(counts.overdue))


def _kept(some: tuple[Step, ...], caption: str, protocol: MeetingProtocol, _: Edition) -> Iterator[Block]:
    day = _.as_at
    wrong = [step for step in some if step.state(day) in (State.OVERDUE, State.DONE_LATE)]
    waiting = sum(step.state(day) in (State.NOT_YET, State.DUE) for step in some)
    if not wrong:
        yield Paragraph(_("Nothing is late and nothing was missed."))
    else:
        columns = (Column(_("Item"), weight=7), Column(_("Who"), weight=4), Column(_("How late"), weight=5))
        rows = tuple(_wrong(step, protocol, day, _) for step in wrong)
        yield Table(caption, columns, rows)
    if waiting:
        yield Paragraph(_.plural("{n} item is not due yet.", "{n} items are not due yet.", waiting))


def _wrong(step: Step, protocol: MeetingProtocol, day: date, _: Edition) -> tuple[Wordy, ...]:
    late = _.plural("{n} day late", "{n} days late", step.days_late(day))
    limit = _(", past the limit") if step.past_limit(day) else ""
    notice = _(", at short notice") if step.short_notice else ""
    if step.state(day) is State.DONE_LATE:
        tag = Tag(_("Done late"), "A", Shape.DIAMOND, Tone.CARE)
    else:
        tag = Tag(_("No record"), "R", Shape.TRIANGLE, Tone.URGENT)
    # What belongs to the day itself was done then or not at all: nobody does it days late.
    when = "" if step.item.when == On(0) else f"{late}{limit}{notice}"
    item = (Text(step.item.id, strong=True), f" {_(step.item.text)}")
    return (item, protocol.responsible(step.item, _), (evolve(tag, text=f"{tag.text}:"), f" {when}") if when else tag)


def _not_needed(every: tuple[Step, ...], _: Edition) -> Iterator[Section]:
    rows = tuple(
        (f"{step.item.id} {_(step.item.text)}", step.done.not_needed_because)
        for step in every
        if step.done and step.done.not_needed_because
    )
    if rows:
        yield Section("not-needed", _("Not needed, and why"), (Facts(_("Items that were not needed"), rows),))


def _dropped(protocol: MeetingProtocol, _: Edition) -> Iterator[Section]:
    """Items of the core that are not done here at all: without them, all that is left may look well kept."""
    why = {each.item: each.dropped_because for each in protocol.dropped}
    rows = tuple((f"{item.id} {_(item.text)}", why[item.id]) for item in ITEMS if item.core and item.id in why)
    if rows:
        title = _("Of the core, but not done here")
        yield Section("dropped", title, (Facts(title, rows),))
