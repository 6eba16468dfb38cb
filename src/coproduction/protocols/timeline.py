"""A plan along its months: when each objective begins and ends, in rows, in a sentence and in a table.

No day is made up. What nobody has started has no beginning, and what is ongoing has no end.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from coproduction.charting import with_table
from coproduction.dates import Kept, last_day_of_month
from coproduction.document import Bar, Block, Paragraph, Timeline, plain, words
from coproduction.edition import Edition
from coproduction.protocols.plan_cells import due_words, named, status_cell, status_tag
from coproduction.protocols.plan_standing import Plan, Position, positions
from coproduction.protocols.status import Status

MONTHS_OF_A_YEAR = 12

WEIGHTS = (6, 4, 4, 7)
"""Of the columns of the table; what an owner says may be long."""


@frozen(kw_only=True)
class Point:
    """A milestone on the line of an objective, on the day it was reached, or else on its last day."""

    text: str
    day: date
    reached: bool


@frozen(kw_only=True)
class Row:
    """The line of an objective. Without ``first`` its beginning is not known; without ``last`` it has no known end.

    ``first`` is the day it was started, or the day from which it is planned. ``last`` is the day it was completed or
    given up, or else its last day. One that is ``open`` goes on: it is ongoing, or has only a day to begin from.
    """

    place: Position
    first: date | None
    last: date | None
    open: bool
    points: tuple[Point, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        """Every day that is known of it."""
        return tuple(each for each in (self.first, *(point.day for point in self.points), self.last) if each)


@frozen(kw_only=True)
class Along:
    """The rows of a plan as at a day, those that end first before the others, and the months that they reach over."""

    day: date
    rows: tuple[Row, ...]

    @property
    def months(self) -> tuple[date, ...]:
        """The first day of every month that the rows and the day of the plan reach over."""
        days = [each for row in self.rows for each in row.days]
        return months_between(min((*days, self.day)), max((*days, self.day))) if days else ()


def months_between(first: date, last: date) -> tuple[date, ...]:
    """The first day of every month from that of one day to that of another."""
    numbers = range(_number(first), _number(last) + 1)
    return tuple(date(number // MONTHS_OF_A_YEAR, number % MONTHS_OF_A_YEAR + 1, 1) for number in numbers)


def _number(day: date) -> int:
    return day.year * MONTHS_OF_A_YEAR + day.month - 1


def along(plan: Plan, day: date) -> Along:
    """The plan along its months, as at a day. What has no end comes last, in the order of the plan."""
    rows = tuple(_row(each, day) for each in positions(plan.objectives, day))
    ending = sorted((row for row in rows if row.last), key=lambda row: row.last or day)
    return Along(day=day, rows=(*ending, *(row for row in rows if not row.last)))


def _row(place: Position, day: date) -> Row:
    now = place.now
    planned = now.due.day if now.due and now.due.kept is Kept.FROM else None
    last = now.withdrawn_on or now.completed_on or place.last
    return Row(
        place=place,
        first=now.started_on or planned,
        last=last,
        open=last is None and now.due is not None,
        points=tuple(_points(place, day)),
    )


def _points(place: Position, day: date) -> Iterator[Point]:
    for each in place.now.milestones:
        reached = each.reached(day)
        when = each.reached_on if reached else each.due.last_day if each.due else None
        if when:
            yield Point(text=each.text, day=when, reached=reached)


def sentence(line: Along, _: Edition) -> str:
    """The plan along its months in words: from when to when, how many end in which month, and what is overdue."""
    return " ".join(_sentences(line, _))


def _sentences(line: Along, _: Edition) -> Iterator[str]:
    if not line.months:
        yield _("No day is known of any objective, so there is no line of months.")
        return
    first, last = _.month(line.months[0]), _.month(line.months[-1])
    yield _("The months from {first} to {last}.", first=first, last=last)
    ends = Counter(row.last.replace(day=1) for row in line.rows if row.last)
    if ends:
        each = tuple(_("{n} in {month}", n=_.number(count), month=_.month(month)) for month, count in ends.items())
        yield _("This many objectives end: {each}.", each=_.list(each))
    if endless := sum(row.last is None for row in line.rows):
        yield _.plural("{n} objective has no last day.", "{n} objectives have no last day.", endless)
    overdue = sum(row.place.computed is Status.OVERDUE for row in line.rows)
    day = _.date(line.day)
    yield _.plural("On {day}, {n} objective is overdue.", "On {day}, {n} objectives are overdue.", overdue, day=day)


def _begins(row: Row, _: Edition) -> str:
    """The day it was started, or the month or year from which it is planned, as that was given."""
    now = row.place.now
    if now.started_on:
        return _.date(now.started_on)
    return now.due.words(_) if now.due and row.first else _("not recorded")


def _ends(row: Row, _: Edition) -> str:
    if row.place.over and row.last:
        return _("ended on {day}", day=_.date(row.last))
    due = row.place.now.due
    return _("no date set") if due and due.kept is Kept.FROM else due_words(row.place, _)


def has_line(plan: Plan, day: date) -> bool:
    """Whether a day is known of any objective."""
    return any(row.days for row in along(plan, day).rows)


def timeline_blocks(plan: Plan, _: Edition) -> tuple[Block, ...]:
    """The plan along its months, or a sentence where no day is known.

    The picture has room for the status that is worked out; its table says what the owner says as well.
    """
    line = along(plan, _.as_at)
    if not (line.months and line.rows):
        return (Paragraph(sentence(line, _)),)
    headings = _("Objective"), _("Begins"), _("Ends"), _("Status")
    chart, table = with_table(picture(plan, line, _), _("Objectives, when they begin and when they end"), headings)
    columns = tuple(evolve(each, weight=weight) for each, weight in zip(table.columns, WEIGHTS, strict=True))
    cells = (status_cell(plan, row.place, _) for row in line.rows)
    rows = tuple((*row[:-1], cell) for row, cell in zip(table.rows, cells, strict=True))
    return chart, evolve(table, columns=columns, rows=rows)


def picture(plan: Plan, line: Along, _: Edition) -> Timeline:
    """The rows of a plan under its months."""
    return Timeline(
        caption=_("Objectives along the months"),
        words=sentence(line, _),
        first=line.months[0],
        last=last_day_of_month(line.months[-1].year, line.months[-1].month),
        rows=tuple(_bar(plan, row, _) for row in line.rows),
        marks=tuple((month, _.month(month)) for month in line.months),
        now=(line.day, _.date(line.day)),
    )


def _bar(plan: Plan, row: Row, _: Edition) -> Bar:
    label, status = plain(words(named(row.place.now))), status_tag(plan, row.place, _)
    return Bar(label, (row.first, _begins(row, _)), (row.last, _ends(row, _)), status)
