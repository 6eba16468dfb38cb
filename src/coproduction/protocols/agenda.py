"""What a meeting talks about: each item with its minutes, what was decided, and who does what by when."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Annotated

from attrs import frozen

from coproduction.dates import Due
from coproduction.document import Block, Bullets, Column, Paragraph, Section, Table, Text, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice

LONGEST_WITHOUT_BREAK = 60
"""Minutes; suggested by this library (item M43 of the shipped protocol)."""

A_DAY = 24 * 60
"""Minutes."""


@frozen(kw_only=True)
class MeetingAction:
    """Something that somebody will do."""

    text: Annotated[str, Label(N_("Action"), example="Send the plain version to everyone")]
    owner: Annotated[str, Label(N_("Responsibility"), N_("A post, not a name."), "Involvement Lead")]
    due: Annotated[Due, Label(N_("By when"), example="30 September 2026")]
    done_on: Annotated[date | None, Label(N_("Done on"))] = None


@frozen(kw_only=True)
class AgendaItem:
    """One thing to talk about, and what came of it. What nobody wrote down is left out."""

    title: Annotated[str, Label(N_("Title"), example="Welcome")]
    minutes: Annotated[int, Label(N_("Minutes"), example="10")]
    lead: Annotated[str, Label(N_("Who leads"), N_("A role, not a name."))] = ""
    about: Annotated[str, Label(N_("About"), N_("What people are asked to do."))] = ""
    rest: Annotated[bool, Label(N_("A break"))] = False
    lived_experience: Annotated[bool, Label(N_("Lived experience"), N_("Representatives lead it or asked for it."))] = (
        False
    )
    summary: Annotated[str, Label(N_("Summary"), N_("Afterwards, in plain words and without names."))] = ""
    decisions: Annotated[tuple[str, ...], Label(N_("Decisions"))] = ()
    actions: Annotated[tuple[MeetingAction, ...], Label(N_("Actions"))] = ()


@frozen(kw_only=True)
class Paper:
    """Something to read before the meeting."""

    title: Annotated[str, Label(N_("Title"), example="Plain notes of the last meeting")]
    pages: Annotated[int | None, Label(N_("Pages"))] = None
    sent_on: Annotated[date | None, Label(N_("Sent on"))] = None
    formats: Annotated[str, Label(N_("Formats"), N_("Such as large print or Easy Read."))] = ""


def check_agenda(agenda: tuple[AgendaItem, ...]) -> Iterator[Problem]:
    """Every item takes time, there are breaks, and lived experience does not come last."""
    since_break = 0
    for index, item in enumerate(agenda):
        if not 1 <= item.minutes <= A_DAY:
            yield Problem((index, "minutes"), "Write how many minutes it takes, from 1 to 1,440.")
        since_break = 0 if item.rest else since_break + item.minutes
        if since_break > LONGEST_WITHOUT_BREAK and since_break - item.minutes <= LONGEST_WITHOUT_BREAK:
            yield advice((index, "minutes"), "This is more than an hour without a break. Put one in, or make one here.")
    lived = [index for index, item in enumerate(agenda) if item.lived_experience]
    if lived and 2 * min(lived) > len(agenda):
        message = "The first item about lived experience comes late. Bring it forward, so that there is time for it."
        yield advice((min(lived), "lived_experience"), message)


def minutes_between(begins: time, ends: time) -> int:
    """How many minutes there are between two times of a day."""
    return (ends.hour - begins.hour) * 60 + ends.minute - begins.minute


def minutes_of(agenda: tuple[AgendaItem, ...]) -> int:
    """How many minutes the whole agenda takes."""
    return sum(item.minutes for item in agenda)


def programme(agenda: tuple[AgendaItem, ...], begins: time, _: Edition) -> Block:
    """The agenda before the meeting: when each item begins, how long it takes, and who leads it."""
    columns = (Column(_("Item"), weight=7), Column(_("Begins"), weight=2), Column(_("Who leads"), weight=5))
    rows: list[tuple[Wordy, ...]] = []
    clock = datetime.combine(date.min, begins)
    for item in agenda:
        about = f" {item.about}" if item.about else ""
        rows.append(((Text(item.title, strong=True), about), f"{clock:%H:%M}", item.lead))
        clock += timedelta(minutes=item.minutes)
    return Table(_("What we talk about, and when"), columns, tuple(rows))


def account(agenda: tuple[AgendaItem, ...], _: Edition) -> Iterator[Section]:
    """What was said and decided, item by item; breaks say nothing."""
    for number, item in enumerate(agenda, 1):
        if not item.rest:
            yield Section(f"item-{number}", item.title, tuple(_told(item, _)))


def _told(item: AgendaItem, _: Edition) -> Iterator[Block]:
    if item.summary:
        yield Paragraph(item.summary)
    if len(item.decisions) == 1:
        yield Paragraph((Text(_("Decided:"), strong=True), f" {item.decisions[0]}"))
    elif item.decisions:
        yield Paragraph(Text(_("Decided:"), strong=True))
        yield Bullets(item.decisions)
    if not (item.summary or item.decisions or item.actions):
        yield Paragraph(_("Nothing is written down about this item."))


def to_do(agenda: tuple[AgendaItem, ...], next_on: date | None, _: Edition) -> tuple[Block, ...]:
    """Every action in one table, or the words that there is none, and when people meet again."""
    again = (Paragraph(_("We meet again on {day}.", day=_.weekday(next_on))),) if next_on else ()
    actions = [action for item in agenda for action in item.actions]
    if not actions:
        return (Paragraph(_("No actions were agreed.")), *again)
    columns = (
        Column(_("Action"), weight=7),
        Column(_("Responsibility"), weight=5),
        Column(_("By when"), weight=4),
        Column(_("Done on"), weight=4),
    )
    rows = tuple((each.text, each.owner, each.due.words(_), _done(each, _)) for each in actions)
    return (Table(_("Who does what"), columns, rows), *again)


def _done(action: MeetingAction, _: Edition) -> str:
    if action.done_on:
        return _.date(action.done_on)
    late = _.day and action.due.last_day and action.due.last_day < _.day
    return _("not yet, overdue") if late else _("not yet")


def to_prepare(questions: tuple[str, ...], papers: tuple[Paper, ...], _: Edition) -> Iterator[Section]:
    """What people may think about and read before they come."""
    if questions:
        yield Section("questions", _("Please think about"), (Bullets(questions),))
    if papers:
        yield Section("papers", _("Papers"), (Bullets(tuple(_paper(each, _) for each in papers)),))


def _paper(paper: Paper, _: Edition) -> str:
    pages = _.plural("{n} page", "{n} pages", paper.pages) if paper.pages else ""
    sent = _("sent on {day}", day=_.date(paper.sent_on)) if paper.sent_on else ""
    return ", ".join(part for part in (paper.title, pages, sent, paper.formats) if part)
