"""What people said and what came of it as a table for a spreadsheet, with nothing in it that the page does not show."""

from collections.abc import Iterator
from datetime import date

from coproduction.edition import Edition
from coproduction.protocols.heard import Contribution, Saying
from coproduction.protocols.heard_at_meetings import AtMeeting
from coproduction.protocols.responses import Response
from coproduction.protocols.you_said import Told
from coproduction.sheets import csv_of

COLUMNS = (
    *("id", "said_on", "place", "name", "theme", "text", "safeguard", "similar", "due_on", "standing"),
    *("kind", "answered_on", "answer", "because", "body", "by", "done_on", "expected", "done_by", "together_with"),
    *("told_on", "told_how", "difference"),
)
"""Named as in the files; a place, a standing and a kind are told by their ids, so that a program can sort by them."""


def sheet_of(told: Told, _: Edition) -> bytes:
    """A row for everything that anyone may read, as it was known on the day."""
    shown = told.visible
    return csv_of(COLUMNS, (tuple(_row(each, shown).get(name, "") for name in COLUMNS) for each in shown.every))


def _row(saying: Saying, told: Told) -> dict[str, str]:
    loop = saying.loop(told.promise)
    standing = loop.standing(told.day)
    return {
        "said_on": saying.said_on.isoformat(),
        "place": saying.where.kind.value,
        "name": saying.where.name,
        "theme": saying.theme,
        "text": saying.text,
        "similar": saying.similar.shown(told.disclosure) if saying.similar else "",
        "due_on": loop.due_on.isoformat(),
        "standing": standing.value if standing else "",
        **dict(_more(saying, told)),
    }


def _more(saying: Saying, told: Told) -> Iterator[tuple[str, str]]:
    match saying:
        case Contribution():
            yield "id", saying.id
            yield "safeguard", saying.safeguard.value
            if answer := saying.response(told.day):
                yield from _answer(answer, told.day)
            if saying.difference and saying.difference.on <= told.day:
                yield "difference", saying.difference.text
        case AtMeeting() if reply := saying.loop(told.promise).reply(told.day):
            yield "answer", saying.answer
            yield "answered_on", reply.on.isoformat()
            yield "told_on", _day(reply.told_on, told.day)
        case _:
            pass


def _answer(answer: Response, day: date) -> Iterator[tuple[str, str]]:
    heard = _day(answer.told_on, day)
    yield "kind", answer.kind.value
    yield "answered_on", answer.on.isoformat()
    yield "answer", answer.text
    yield "because", answer.because
    yield "body", answer.body
    yield "by", answer.by
    yield "done_on", _day(answer.done_on, day)
    yield "expected", str(answer.expected or "")
    yield "done_by", answer.done_by.value if answer.done_by else ""
    yield "together_with", answer.together_with
    yield "told_on", heard
    yield "told_how", "; ".join(answer.told_how) if heard else ""


def _day(day: date | None, as_at: date) -> str:
    """A day, if it had come."""
    return day.isoformat() if day and day <= as_at else ""
