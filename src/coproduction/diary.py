"""Events and days as a file for a diary (iCalendar, RFC 5545), and whether a clock shows a time on a day."""

import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo, available_timezones

from attrs import frozen

from coproduction.errors import MissingTool
from coproduction.problems import Path, Problem, advice
from coproduction.scalars import WRONG_YEAR

INSTALL_EXTRA = "A file for a diary needs the extra “calendar”: pip install 'coproduction[calendar]'."

NO_ZONE = "There is no time zone of this name. Write one such as Europe/London."
NEVER = "There is no such time on that day, because the clocks go forward. Choose a time before or after."
TWICE = "This time comes twice on that day, because the clocks go back. Diaries take the first; another is clearer."

DAY, QUARTER = timedelta(days=1), timedelta(minutes=15)
"""Clocks go forward and back on a quarter of an hour, everywhere."""

BREAKS = ("Cc", "Cf", "Zl", "Zp")
"""Kinds of character that somebody's diary may take for the end of a line, or that nobody sees."""

KEPT = "\n\u200c\u200d\u200e\u200f"
"""Of these, those that texts need."""


@frozen(kw_only=True)
class Event:
    """What takes time. ``starts`` and ``ends`` are in a named time zone; ``uid`` is the same in every later file."""

    uid: str
    title: str
    starts: datetime
    ends: datetime
    place: str = ""
    about: str = ""
    url: str = ""


@frozen(kw_only=True)
class Day:
    """A note upon a whole day, on which its owner stays free."""

    uid: str
    title: str
    day: date
    about: str = ""


def diary(events: tuple[Event, ...], days: tuple[Day, ...], name: str, language: str, stamp: date) -> bytes:
    """The file: its events, then its days. ``stamp`` is the day it is made for. Raises ``MissingTool``."""
    try:
        import icalendar
    except ImportError as error:
        raise MissingTool(INSTALL_EXTRA) from error
    whole = icalendar.Calendar()
    whole.add("prodid", "-//coproduction//EN")
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    for title in ("name", "x-wr-calname"):
        whole.add(title, _line(name))
    for zone in dict.fromkeys(event.starts.tzinfo for event in events):
        whole.add_component(_zone(icalendar, zone, [event for event in events if event.starts.tzinfo == zone]))
    for event in events:
        whole.add_component(_event(icalendar.Event(), event, language, stamp))
    for day in days:
        whole.add_component(_day(icalendar.Event(), day, language, stamp))
    return bytes(whole.to_ical())


def problem_with_time(path: Path, day: date, clock: time, zone: str) -> Iterator[Problem]:
    """Whether clocks of a time zone, such as ``Europe/London``, show a time on a day: never, or twice."""
    if zone not in _zones():
        yield Problem(path, NO_ZONE)
        return
    there = datetime.combine(day, clock, ZoneInfo(zone))
    try:
        shown = there.astimezone(UTC).astimezone(there.tzinfo).time()
    except OverflowError:
        yield Problem(path, WRONG_YEAR)
        return
    if shown != clock:
        yield Problem(path, NEVER)
    elif there.utcoffset() != there.replace(fold=1).utcoffset():
        yield advice(path, TWICE)


@cache
def _zones() -> frozenset[str]:
    """The names of zones that are the same everywhere: one such as “localtime” is that of a machine."""
    return frozenset(zone for zone in available_timezones() if "/" in zone)


def _zone(icalendar: Any, zone: Any, events: list[Event]) -> Any:
    """What the clocks of a zone do from the year before its events to the year after them."""
    years = [event.starts.year for event in events]
    begin, end = datetime(min(years) - 1, 1, 1, tzinfo=UTC), datetime(max(years) + 2, 1, 1, tzinfo=UTC)
    made = icalendar.Timezone()
    made.add("tzid", zone.key)
    made.add_component(_clocks(icalendar, begin, begin, zone))
    for before, after in _changes(zone, begin, end, (DAY, QUARTER)):
        made.add_component(_clocks(icalendar, before, after, zone))
    return made


def _changes(
    zone: Any, begin: datetime, end: datetime, steps: tuple[timedelta, ...]
) -> Iterator[tuple[datetime, datetime]]:
    """Each change of the clocks, between two moments that are the last of the steps apart."""
    step, *finer = steps
    moments = [begin + number * step for number in range((end - begin) // step + 1)]
    for before, after in pairwise(moments):
        if before.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset():
            yield from _changes(zone, before, after, tuple(finer)) if finer else ((before, after),)


def _clocks(icalendar: Any, before: datetime, after: datetime, zone: Any) -> Any:
    """What clocks show from a moment on, which is told by the clocks as they were."""
    old, new = before.astimezone(zone), after.astimezone(zone)
    made = icalendar.TimezoneDaylight() if new.dst() else icalendar.TimezoneStandard()
    made.add("dtstart", (after + (old.utcoffset() or timedelta())).replace(tzinfo=None))
    made.add("tzoffsetfrom", old.utcoffset())
    made.add("tzoffsetto", new.utcoffset())
    made.add("tzname", new.tzname())
    return made


def _event(made: Any, event: Event, language: str, stamp: date) -> Any:
    _opened(made, event.uid, event.title, language, stamp)
    made.add("dtstart", event.starts)
    made.add("dtend", event.ends)
    if event.place:
        made.add("location", _line(event.place), {"language": language})
    if event.url:
        made.add("url", quote(event.url, safe="/:?#[]@!$&'()*+,;=~%"))
    return _about(made, event.about, language)


def _day(made: Any, day: Day, language: str, stamp: date) -> Any:
    _opened(made, day.uid, day.title, language, stamp)
    made.add("dtstart", day.day)
    made.add("dtend", day.day + DAY)
    made.add("transp", "TRANSPARENT")
    return _about(made, day.about, language)


def _opened(made: Any, uid: str, title: str, language: str, stamp: date) -> None:
    made.add("uid", _line(uid))
    made.add("dtstamp", datetime.combine(stamp, time(), UTC))
    made.add("summary", _line(title), {"language": language})


def _about(made: Any, about: str, language: str) -> Any:
    if about:
        made.add("description", _lines(about), {"language": language})
    return made


def _line(text: str) -> str:
    return " ".join(_lines(text).split())


def _lines(text: str) -> str:
    """A text in which only lines end lines."""
    return "".join(each if each in KEPT or unicodedata.category(each) not in BREAKS else " " for each in text)
