"""One value in plain data, and in a file: a text, a number, a day, a time; strict, with a sentence to act on."""

import base64
import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any

from coproduction.counts import Count
from coproduction.dates import HOW_TO_WRITE, Due, Kept, Precision
from coproduction.runs import visible


class Wrong(ValueError):
    """A value an author can put right; the text says how."""


def _text(value: object) -> str:
    if isinstance(value, bool | int | float):
        raise Wrong("Put this in quotes: without them it is read as a number, or as yes or no.")
    if not isinstance(value, str):
        raise Wrong("Here goes a text.")
    value = value.replace("\r\n", "\n")  # as a browser sends the lines of a form
    if not visible(value):
        raise Wrong("Write something here, or take the line out.")
    if any(_unprintable(character) for character in value):
        raise Wrong("There is an unprintable character in this text. Take it out.")
    return value.strip()


OVERRIDES = "\u202a\u202b\u202c\u202d\u202e"
"""They make a line look other than it is."""


def _unprintable(character: str) -> bool:
    if character in "\n\t":
        return False
    if character in OVERRIDES:
        return True
    return unicodedata.category(character) in ("Cc", "Cs", "Cn") or character in "\ufffe\uffff"


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise Wrong("Write a whole number in figures alone, such as 30: no words, no quotes.")
    return value


def _count(value: object) -> Count:
    if isinstance(value, Count):
        return value
    number = _number(value)
    if number < 0:
        raise Wrong("A count is 0 or more.")
    return Count(number)


def _yes_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise Wrong("Here goes true or false, without quotes.")
    return value


FIRST_YEAR, LAST_YEAR = 1900, 2200
WRONG_YEAR = f"Write a year from {FIRST_YEAR} to {LAST_YEAR}."
"""With any other, something that is reckoned from a day might be no day that there is."""


_FIGURES = re.compile(r"\d\d?[/.]\d\d?[/.]\d{2,4}")
STROKES = "In figures alone nobody can tell the day from the month. Write 2026-03-31 or 31 March 2026."


def _day(value: object) -> date:
    try:
        due = _due(value)
    except Wrong as wrong:
        if str(wrong) in (WRONG_YEAR, STROKES):
            raise
        due = Due(Kept.ONGOING)
    if due.kept is not Kept.BY or due.precision is not Precision.DAY or due.day is None:
        raise Wrong("Write one day, such as 2026-03-31 or 31 March 2026.")
    return due.day


_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


def _time(value: object) -> time:
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0, tzinfo=None)
    found = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found:
        raise Wrong("Write a time of day as 09:30 or 14:00.")
    return time(int(found[1]), int(found[2]))


def _due(value: object) -> Due:
    if isinstance(value, date) and not isinstance(value, datetime):
        return _in_reach(Due(Kept.BY, Precision.DAY, value))
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise Wrong(HOW_TO_WRITE)
    if isinstance(value, str) and _FIGURES.fullmatch(value.strip()):
        raise Wrong(STROKES)
    try:
        due = Due.parse(str(value))
    except ValueError:
        raise Wrong(HOW_TO_WRITE) from None
    return _in_reach(due)


def _in_reach(due: Due) -> Due:
    if due.day and not FIRST_YEAR <= due.day.year <= LAST_YEAR:
        raise Wrong(WRONG_YEAR)
    return due


def _bytes(value: object) -> bytes:
    if isinstance(value, bytes):
        return value
    try:
        return base64.b64decode(_text(value), validate=True)
    except ValueError:
        raise Wrong("Name the picture with “file:”.") from None


READS: Mapping[Any, Callable[[object], object]] = {
    str: _text,
    int: _number,
    bool: _yes_no,
    bytes: _bytes,
    date: _day,
    time: _time,
    Due: _due,
    Count: _count,
}
WRITES: Mapping[Any, Callable[[Any], object]] = {
    bytes: lambda value: base64.b64encode(value).decode("ascii"),
    date: date.isoformat,
    time: lambda value: value.isoformat("minutes"),
    Due: str,
    Count: Count.reveal,
}
