"""A meeting in a diary: an event for whoever is invited, and for the organiser a note on each day something is due."""

import hashlib
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import groupby
from typing import Protocol
from zoneinfo import ZoneInfo

from coproduction.diary import NO_ZONE, Day, Event, diary, problem_with_time
from coproduction.edition import Edition
from coproduction.problems import Problem
from coproduction.protocols.checklist import Occasion, Step, steps
from coproduction.protocols.contacts import Contact
from coproduction.protocols.meeting_protocol import MeetingProtocol


class Dated(Occasion, Protocol):
    """What a diary needs to know of a meeting."""

    @property
    def id(self) -> str:
        """What stays the same when the day changes."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def starts(self) -> time:
        """When it begins."""

    @property
    def ends(self) -> time:
        """When it ends."""

    @property
    def time_zone(self) -> str:
        """Where these times are true."""

    @property
    def place(self) -> str:
        """Where it is."""

    @property
    def joining(self) -> str:
        """How to join from elsewhere."""

    @property
    def purpose(self) -> str:
        """What it is for."""

    @property
    def contact(self) -> Contact | None:
        """Whom to ask."""

    @property
    def kept_to(self) -> MeetingProtocol:
        """The protocol it keeps to."""


def check_clock(meeting: Dated) -> Iterator[Problem]:
    """There are these times on that day, in that time zone."""
    zone = meeting.time_zone
    clocks = {"starts": meeting.starts, "ends": meeting.ends}
    found = [each for name, at in clocks.items() for each in problem_with_time((name,), meeting.held_on, at, zone)]
    if any(problem.message == NO_ZONE for problem in found):
        yield Problem(("time_zone",), NO_ZONE)
    else:
        yield from found


def invitation(meeting: Dated, _: Edition) -> bytes:
    """The meeting alone, for everyone who is invited."""
    return diary((_event(meeting, _),), (), meeting.title, _.language, _stamp(meeting, _))


def with_steps(meeting: Dated, _: Edition) -> bytes:
    """The meeting, and on each day the steps of the protocol that are due on it, for whoever sees to them."""
    return diary((_event(meeting, _),), tuple(_days(meeting, _)), meeting.title, _.language, _stamp(meeting, _))


def _event(meeting: Dated, _: Edition) -> Event:
    zone = ZoneInfo(meeting.time_zone)
    return Event(
        uid=f"{_root(meeting)}-meeting",
        title=meeting.title,
        starts=datetime.combine(meeting.held_on, meeting.starts, zone),
        ends=datetime.combine(meeting.held_on, meeting.ends, zone),
        place=meeting.place or meeting.joining,
        about="\n".join(part for part in (meeting.purpose, meeting.joining, _ask(meeting, _)) if part),
    )


def _ask(meeting: Dated, _: Edition) -> str:
    """Whom to tell what one needs to take part."""
    who = meeting.contact
    return " ".join((_("Tell us what you need to take part."), f"{who.name}. {who.reach(_)}")) if who else ""


def _days(meeting: Dated, _: Edition) -> Iterator[Day]:
    """One note for all that is due on a day: sixty notes would hide the few that matter."""
    waiting = [step for step in steps(meeting.kept_to, meeting) if not step.settled]
    # What was overdue when the meeting was called can only be done from then on.
    due = [(max(step.due, meeting.called_on or step.due), step) for step in waiting if step.due]
    for day, together in groupby(sorted(due, key=lambda each: each[0]), key=lambda each: each[0]):
        listed = [step for _day, step in together]
        title = _.plural("{n} step due: {title}", "{n} steps due: {title}", len(listed), title=meeting.title)
        lines = "\n".join(_line(step, _) for step in listed)
        yield Day(uid=f"{_root(meeting)}-{day.isoformat()}", title=title, day=day, about=lines)


def _line(step: Step, _: Edition) -> str:
    return f"{step.item.id} {_(step.item.text)}"


def _root(meeting: Dated) -> str:
    """Names a meeting in every diary, and says nothing about it."""
    said = meeting.id or f"{meeting.title} {meeting.held_on.isoformat()}"
    return hashlib.sha256(said.encode()).hexdigest()[:24]


def _stamp(meeting: Dated, _: Edition) -> date:
    return _.day or meeting.called_on or meeting.held_on
