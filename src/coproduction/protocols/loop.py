"""From what people said, over its answer, to the day they are told of it: where that loop stands on a day.

Nothing that was recorded after the day counts. 28 days are suggested by this library.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from typing import Annotated

from attrs import frozen

from coproduction.labels import N_, Label
from coproduction.problems import Problem

PROMISED_DAYS = CHECKING_DAYS = 28
"""Days within which people are promised an answer, and for which it may be looked at. Suggested by this library."""

LONGEST = 366
"""Days; a promise for later than a year is none."""


@frozen(kw_only=True)
class Promise:
    """How soon people are answered."""

    days: Annotated[int, Label(N_("Days"), N_("Within which people are answered."), "28")] = PROMISED_DAYS
    checking_days: Annotated[int, Label(N_("Days to check"), N_("For which it may be looked at."), "28")] = (
        CHECKING_DAYS
    )

    def due_on(self, said_on: date) -> date:
        """By when something that was said on a day is to be answered."""
        return _later(said_on, self.days)


USUAL = Promise()


def check_promise(promise: Promise) -> Iterator[Problem]:
    """A promise is for some days, and for a year at most."""
    for name in ("days", "checking_days"):
        if not 1 <= getattr(promise, name) <= LONGEST:
            yield Problem((name,), "Write a whole number of days, from 1 to 366.")


class Standing(Enum):
    """Where something that people said stands."""

    OVERDUE = "overdue"
    WAITING = "waiting"
    ANSWERED = "answered"
    TOLD = "told"


@frozen(kw_only=True)
class Reply:
    """The day of an answer, and the one on which people were told of it. One that is not ``final`` is none yet."""

    on: date
    told_on: date | None = None
    final: bool = True


@frozen(kw_only=True)
class Loop:
    """The days of something that people said: when they said it, by when it is to be answered, and every reply."""

    said_on: date
    due_on: date
    replies: tuple[Reply, ...] = ()
    checking_days: int = CHECKING_DAYS

    def reply(self, day: date) -> Reply | None:
        """The last reply that there was by a day."""
        return max((each for each in reversed(self.replies) if each.on <= day), key=lambda each: each.on, default=None)

    def answered_on(self, day: date) -> date | None:
        """The day of the first answer, if there was one by a day."""
        return min((each.on for each in self.replies if each.final and each.on <= day), default=None)

    def told(self, day: date) -> bool:
        """Whether people had been told, by a day, of the answer that stood on it."""
        reply = self.reply(day)
        return reply is not None and reply.final and reply.told_on is not None and reply.told_on <= day

    def last_day(self, day: date) -> date:
        """The last day on which an answer is in time, as was known on a day.

        It is the day that was promised; or, if it was being looked at by then, the last day for which that may be.
        """
        checks = [each.on for each in self.replies if not each.final and each.on <= min(day, self.due_on)]
        return max(self.due_on, _later(min(checks), self.checking_days)) if checks else self.due_on

    def standing(self, day: date) -> Standing | None:
        """Where it stands on a day: nowhere before it was said, and never overdue on its last day."""
        if day < self.said_on:
            return None
        if self.answered_on(day):
            return Standing.TOLD if self.told(day) else Standing.ANSWERED
        return Standing.OVERDUE if day > self.last_day(day) else Standing.WAITING


def _later(day: date, days: int) -> date:
    """A day some days later; a number that no promise has is cut to what one may have."""
    return day + timedelta(days=min(max(days, 1), LONGEST))
