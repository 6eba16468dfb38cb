"""How well loops are closed: answered in time of those due, told of those answered, and what led to a change."""

from collections.abc import Iterable

from attrs import frozen

from coproduction.dates import Day, Period
from coproduction.protocols.heard import Contribution
from coproduction.protocols.loop import Loop, Standing
from coproduction.protocols.responses import FINAL, ResponseKind

CLOSED = (Standing.ANSWERED, Standing.TOLD)


@frozen
class Share:
    """So many of so many."""

    numerator: int
    denominator: int


def answered_in_time(loops: Iterable[Loop], day: Day, period: Period | None = None) -> Share:
    """How many were answered by the day that was promised, of those whose promised day is past.

    That something was being looked at makes no promise longer here. With a ``period``, only those due in it count: ask
    as at a day after its last, since what is due on the day itself is not past.
    """
    due = [each for each in loops if each.due_on < day and (period is None or each.due_on in period)]
    return Share(sum(each.answered_on(each.due_on) is not None for each in due), len(due))


def told_of_answered(loops: Iterable[Loop], day: Day) -> Share:
    """How many people were told of, of those that have an answer by a day."""
    closed = [each for each in loops if each.standing(day) in CLOSED]
    return Share(sum(each.standing(day) is Standing.TOLD for each in closed), len(closed))


def led_to_change(contributions: Iterable[Contribution], day: Day) -> Share:
    """How many led to a change, of those that have an answer by a day. A target for this would reward easy requests."""
    kinds = [each.kind(day) for each in contributions]
    return Share(kinds.count(ResponseKind.DONE), sum(kind in FINAL for kind in kinds))
