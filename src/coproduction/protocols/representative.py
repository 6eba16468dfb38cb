"""The page of one representative, for them alone: what they are in, need, said and claimed, and how to stop.

It is a view over the records of one person. Whatever else stands in the same records is passed over, and the page is
made only when somebody asks for it.
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Protocol, runtime_checkable

from attrs import field, frozen

from coproduction.content import (
    AsAt,
    Content,
    ContentType,
    EasyWords,
    Language,
    Notice,
    Organisation,
    Part,
    Title,
)
from coproduction.document import Block, Column, Document, Paragraph, Section, Table
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.attendance import ATTENDANCE_LABELS, Attendee, met
from coproduction.protocols.claims import Claim, check_claims, claimed
from coproduction.protocols.contacts import Contact, check_reachable
from coproduction.protocols.said import Said
from coproduction.pyramid.levels import CANONICAL
from coproduction.pyramid.register import Involvement

PRIVATE = N_("For one person only. Please do not pass it on.")
STOPPING = N_(
    "You can pause or stop at any time. You need not say why, and your care stays the same. "
    "Tell us, and we shall ask what you want done with your records."
)


@runtime_checkable
class Gathering(Protocol):
    """What a meeting knows of the people who came."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def held_on(self) -> date:
        """Its day."""

    @property
    def people(self) -> tuple[Attendee, ...]:
        """Everyone who was invited."""

    @property
    def said(self) -> tuple[Said, ...]:
        """What people said, and what came of it."""


@frozen(kw_only=True)
class MeetingFile:
    """A meeting that the person was invited to."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "meeting.yaml")] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]


@frozen(kw_only=True)
class Need:
    """Something the person needs to take part."""

    what: Annotated[str, Label(N_("What"), example="Papers in large print")]
    asked_on: Annotated[date | None, Label(N_("Asked on"), N_("When they told us."))] = None
    reviewed_on: Annotated[date | None, Label(N_("Last reviewed on"))] = None


@frozen(kw_only=True)
class Representative:
    """What one person is told of their own involvement."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    person: Annotated[str, Label(N_("Person"), N_("An id that says nothing about the person."), "R07", names=True)]
    called: Annotated[
        str, Label(N_("Called"), N_("As they want to be called. It stands on this page alone."), personal=True)
    ] = field(default="", repr=False)
    contact: Annotated[Contact, Label(N_("Contact"), N_("Whom to turn to."))]
    stopping: Annotated[str, Label(N_("How to pause or stop"))] = STOPPING
    records: Annotated[
        tuple[Involvement, ...], Label(N_("Records"), N_("Rows of the register, or “file:” and a CSV file."))
    ] = ()
    meetings: Annotated[
        tuple[MeetingFile, ...], Label(N_("Meetings"), N_("Files of meetings they were asked to."))
    ] = ()
    needs: Annotated[tuple[Need, ...], Label(N_("Access needs"))] = ()
    claims: Annotated[tuple[Claim, ...], Label(N_("Claims"), N_("Of this person alone."))] = ()

    @property
    def rows(self) -> tuple[Involvement, ...]:
        """This person's activities in the register."""
        return tuple(row for row in self.records if row.person == self.person and row.activity)

    @property
    def gatherings(self) -> tuple[tuple[Gathering, Attendee], ...]:
        """The meetings that this person was invited to, each with what it knows of them."""
        known = (each.content for each in self.meetings if isinstance(each.content, Gathering))
        return tuple((each, mine) for each in known for mine in each.people if mine.id == self.person)

    @property
    def said(self) -> tuple[tuple[Gathering, Said], ...]:
        """What this person said at meetings."""
        return tuple(
            (each, said) for each, _mine in self.gatherings for said in each.said if said.person == self.person
        )


def parts(representative: Representative) -> tuple[Part, ...]:
    """The meetings, which are read and not shown."""
    return tuple(
        Part(f"meeting-{n}", ("meetings", n - 1, "content"), each.content, shown=False)
        for n, each in enumerate(representative.meetings, 1)
    )


def check_person(representative: Representative) -> Iterator[Problem]:
    """The id says nothing about the person, and there is a way to reach somebody."""
    if " " in representative.person or "@" in representative.person:
        yield Problem(("person",), "Use an id such as R07. A name or an address must not be here.")
    yield from (problem.under("contact") for problem in check_reachable(representative.contact))
    if representative.records and not any(row.person == representative.person for row in representative.records):
        yield advice(("records",), "None of these rows is of this person. Look at the id.")


def check_meetings(representative: Representative) -> Iterator[Problem]:
    """What is named as a meeting is one, and the person was invited."""
    for index, each in enumerate(representative.meetings):
        if not isinstance(each.content, Gathering):
            yield Problem(("meetings", index, "file"), "Name a file of the type “meeting”.")
        elif representative.person not in [attendee.id for attendee in each.content.people]:
            yield advice(("meetings", index, "file"), "This person was not invited, so nothing of it is shown.")


def check_claimed(representative: Representative) -> Iterator[Problem]:
    """The claims are sound, and nobody waits long for money."""
    found = check_claims(representative.claims, representative.as_at)
    yield from (problem.under("claims") for problem in found)


def page(representative: Representative, _: Edition) -> Document:
    """Everything about one person, and about nobody else."""
    called = ((_("For"), representative.called),) if representative.called else ()
    as_at = ((_("As at"), _.date(_.day)),) if _.day else ()
    return Document(
        title=representative.title,
        language=_.language,
        furniture=_.furniture,
        publisher=representative.organisation,
        notice=f"{_(PRIVATE)} {representative.notice}".strip(),
        facts=(*called, *as_at),
        blocks=(
            Section("in", _("What you are in"), _recorded(_in(representative, _), _)),
            Section("needs", _("What you need, and whether you had it"), _recorded(_needs(representative, _), _)),
            Section("said", _("What you said, and what came of it"), _recorded(_said(representative, _), _)),
            Section("claims", _("Your hours and claims"), _recorded(claimed(representative.claims, _), _)),
            Section("stopping", _("If you want to pause or stop"), tuple(_stopping(representative, _))),
        ),
    )


def _recorded(blocks: Iterator[Block], _: Edition) -> tuple[Block, ...]:
    return tuple(blocks) or (Paragraph(_("Nothing is recorded yet.")),)


def _in(representative: Representative, _: Edition) -> Iterator[Block]:
    if representative.rows:
        columns = Column(_("Activity"), weight=3), Column(_("Level"), weight=2), Column(_("When"), weight=3)
        rows = tuple((row.activity, _level(row, _), _when(row, _)) for row in representative.rows)
        yield Table(_("Your activities"), columns, rows)
    if representative.gatherings:
        columns = Column(_("Meeting"), weight=3), Column(_("Date"), weight=2), Column(_("Attendance"), weight=3)
        yield Table(
            _("Your meetings"),
            columns,
            tuple((each.title, _.date(each.held_on), _came(mine, _)) for each, mine in representative.gatherings),
        )


def _level(row: Involvement, _: Edition) -> str:
    if not row.level:
        return _("not recorded")
    return _(CANONICAL[row.level].label) if row.level in CANONICAL.ids else row.level


def _when(row: Involvement, _: Edition) -> str:
    days = tuple(dict.fromkeys(day for day in (row.first_day, row.last_day) if day))
    match days:
        case (first, last):
            return _("{first} to {last}", first=_.date(first), last=_.date(last))
        case (day,):
            return _.date(day)
        case _nothing:
            return _("not recorded")


def _came(mine: Attendee, _: Edition) -> str:
    return _(ATTENDANCE_LABELS[mine.attendance]) if mine.attendance else _("not recorded")


def _needs(representative: Representative, _: Edition) -> Iterator[Block]:
    if representative.needs:
        columns = (
            Column(_("Need"), weight=3),
            Column(_("Asked on"), weight=2),
            Column(_("Last reviewed on"), weight=2),
        )
        rows = tuple((each.what, _day(each.asked_on, _), _day(each.reviewed_on, _)) for each in representative.needs)
        yield Table(_("Your needs"), columns, rows)
    at_meetings = [(each, need) for each, mine in representative.gatherings for need in mine.needs]
    if at_meetings:
        columns = Column(_("Date"), weight=2), Column(_("Need"), weight=3), Column(_("Had it"), weight=4)
        rows = tuple((_.date(each.held_on), need.what, met(need, _)) for each, need in at_meetings)
        yield Table(_("At meetings"), columns, rows)


def _day(day: date | None, _: Edition) -> str:
    return _.date(day) if day else _("not recorded")


def _said(representative: Representative, _: Edition) -> Iterator[Block]:
    if not representative.said:
        return
    yield Table(
        _("Your words"),
        (Column(_("You said"), weight=3), Column(_("What came of it"), weight=3), Column(_("Told on"), weight=2)),
        tuple(
            (said.text, said.answer or _("No answer yet."), _day(said.told_on, _)) for _at, said in representative.said
        ),
    )


def _stopping(representative: Representative, _: Edition) -> Iterator[Block]:
    yield Paragraph(_(representative.stopping))
    yield representative.contact.facts(_)


REPRESENTATIVE = ContentType(
    name="representative",
    label=N_("Page of a representative"),
    model=Representative,
    # Nobody is shown this but the person: there is no view for everyone.
    views={},
    private={"page": page},
    checks=(check_person, check_meetings, check_claimed),
    parts=parts,
)
