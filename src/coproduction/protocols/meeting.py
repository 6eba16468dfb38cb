"""A meeting: what it is for and what can change, who is invited, its agenda, and afterwards an honest account."""

from collections.abc import Iterator
from datetime import date, time
from typing import Annotated

from attrs import evolve, frozen

from coproduction.calendar import Nation
from coproduction.choices import choose
from coproduction.content import (
    AsAt,
    ContentType,
    EasyWords,
    Export,
    Language,
    Notice,
    Organisation,
    Part,
    Title,
)
from coproduction.document import Block, Document, Section, Words, words
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.agenda import (
    AgendaItem,
    Paper,
    account,
    check_agenda,
    minutes_between,
    minutes_of,
    programme,
    to_do,
    to_prepare,
)
from coproduction.protocols.attendance import (
    Attendee,
    access,
    check_people,
    check_public,
    register,
    who_came,
)
from coproduction.protocols.checklist import Done, check_done
from coproduction.protocols.checklist_page import NOTICE, checklist_blocks, compliance_blocks, sheet
from coproduction.protocols.contacts import Contact, check_named
from coproduction.protocols.glossary import Word
from coproduction.protocols.invitation import hard_words, support, what_for
from coproduction.protocols.meeting_diary import check_clock, invitation, with_steps
from coproduction.protocols.meeting_items import MeetingFormat, MinimumSet
from coproduction.protocols.meeting_protocol import SHIPPED, SHIPPED_TEXTS, MeetingProtocol, ProtocolFile
from coproduction.protocols.said import Said, answers, check_said
from coproduction.pyramid.levels import CANONICAL

MEMBERS_ONLY = N_("For members of this meeting. Please do not pass it on.")
ACCESS_ONLY = N_("Private: for those who see to access. Please do not pass it on.")
ICS, CSV = "text/calendar; charset=utf-8", "text/csv; charset=utf-8"


@frozen(kw_only=True)
class RoleHeld:
    """Who has a role at the meeting."""

    role: Annotated[str, Label(N_("Role"), N_("The id of a role of the protocol."), "chair")]
    held_by: Annotated[str, Label(N_("Held by"), N_("A post, not a name."), "Head of Involvement")]


@frozen(kw_only=True)
class Meeting:
    """One meeting that service users and carers take part in."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    id: Annotated[str, Label(N_("Id"), N_("It stays when the day changes, so that diaries move the meeting."))] = ""
    held_on: Annotated[date, Label(N_("Date"), example="2026-09-15")]
    starts: Annotated[time, Label(N_("Starts"), example="10:30")]
    ends: Annotated[time, Label(N_("Ends"), example="12:00")]
    time_zone: Annotated[str, Label(N_("Time zone"), N_("Such as Europe/London."))] = "Europe/London"
    nation: Annotated[Nation, Label(N_("Nation"), N_("Whose bank holidays count."))] = Nation.ENGLAND
    format: Annotated[MeetingFormat, Label(N_("Format"))] = MeetingFormat.IN_PERSON
    place: Annotated[str, Label(N_("Place"), N_("With the way in."), "Anytown Library, Room 2. There is no step.")] = ""
    joining: Annotated[str, Label(N_("How to join"), N_("The web address or the number to ring."))] = ""
    level: Annotated[
        str, Label(N_("Level"), N_("One of inform, consult, involve, collaborate, co_produce and user_led."), "consult")
    ]
    purpose: Annotated[str, Label(N_("Purpose"), example="Why lived experience is wanted")]
    can_change: Annotated[str, Label(N_("What can change"), example="What this meeting can change")]
    cannot_change: Annotated[str, Label(N_("What cannot change"))] = ""
    called_on: Annotated[date | None, Label(N_("Called on"), N_("The day people were told of it."))] = None
    short_notice_because: Annotated[str, Label(N_("Short notice because"))] = ""
    first_meeting: Annotated[bool, Label(N_("First meeting"), N_("The first of this group."))] = False
    sensitive: Annotated[bool, Label(N_("Sensitive"), N_("Something on the agenda may upset people."))] = False
    next_on: Annotated[date | None, Label(N_("Next meeting on"))] = None
    contact: Annotated[Contact | None, Label(N_("Contact"), N_("Whom to ask, and to tell about access needs."))] = None
    protocol: Annotated[ProtocolFile | None, Label(N_("Protocol"), N_("If not the shipped one."))] = None
    minimum: Annotated[MinimumSet, Label(N_("Minimum"), N_("How much of the protocol this meeting needs."))] = (
        MinimumSet.FULL
    )
    roles: Annotated[tuple[RoleHeld, ...], Label(N_("Roles"))] = ()
    people: Annotated[tuple[Attendee, ...], Label(N_("People"), N_("Everyone who was invited."))] = ()
    papers: Annotated[tuple[Paper, ...], Label(N_("Papers"))] = ()
    questions: Annotated[tuple[str, ...], Label(N_("Questions"), N_("Two or three to think about before."))] = ()
    words: Annotated[tuple[Word, ...], Label(N_("Words"), N_("Hard words on this agenda."))] = ()
    agenda: Annotated[tuple[AgendaItem, ...], Label(N_("Agenda"))]
    said: Annotated[tuple[Said, ...], Label(N_("What people said"), N_("And what came of it."))] = ()
    done: Annotated[tuple[Done, ...], Label(N_("Done"), N_("Items of the checklist that are dealt with."))] = ()

    @property
    def kept_to(self) -> MeetingProtocol:
        """The protocol that this meeting keeps to."""
        chosen = self.protocol.content if self.protocol else SHIPPED
        return chosen if isinstance(chosen, MeetingProtocol) else SHIPPED

    @property
    def over(self) -> bool:
        """Whether anything is written down of how it went."""
        return any(person.attendance for person in self.people) or any(
            item.summary or item.decisions or item.actions for item in self.agenda
        )


def parts(meeting: Meeting) -> tuple[Part, ...]:
    """The protocol, which is read and not shown."""
    return (Part("protocol", ("protocol", "content"), meeting.protocol.content, False),) if meeting.protocol else ()


def built(meeting: Meeting) -> tuple[str, ...]:
    """Before a meeting its invitation and checklist are made; afterwards the account of it as well."""
    return ("page", "checklist", "kept", "notes") if meeting.over else ("page", "checklist")


def check_time(meeting: Meeting) -> Iterator[Problem]:
    """It ends after it begins, at times that there are on that day, and after it was called."""
    yield from check_clock(meeting)
    if meeting.ends <= meeting.starts:
        yield Problem(("ends",), "It ends before it begins. Write both times as 09:30 or 14:00.")
    elif (needs := minutes_of(meeting.agenda)) > (there := minutes_between(meeting.starts, meeting.ends)):
        yield advice(("agenda",), f"The agenda takes {needs} minutes, and the meeting {there}. Take something out.")
    if meeting.called_on and meeting.called_on > meeting.held_on:
        yield Problem(("called_on",), "A meeting is called before it is held.")
    if meeting.called_on and (meeting.held_on - meeting.called_on).days < NOTICE and not meeting.short_notice_because:
        yield advice(("short_notice_because",), "This is short notice, and the checklist will ask why. Say so here.")
    if meeting.next_on and meeting.next_on <= meeting.held_on:
        yield Problem(("next_on",), "The next meeting comes after this one.")


def check_place(meeting: Meeting) -> Iterator[Problem]:
    """People know where to go, or how to join, and whom to ask."""
    if meeting.format is not MeetingFormat.ONLINE and not meeting.place:
        yield Problem(("place",), "Say where it is, and how to get in.")
    if meeting.format is not MeetingFormat.IN_PERSON and not meeting.joining:
        yield advice(("joining",), "Say how to join: a web address or a number to ring.")
    if meeting.contact is None:
        yield advice(("contact",), "Name whom to ask, and whom to tell what one needs to take part.")
    else:
        yield from (problem.under("contact") for problem in check_named(meeting.contact))


def check_say(meeting: Meeting) -> Iterator[Problem]:
    """The level is one there is, and what can change is worth coming for."""
    if meeting.level not in CANONICAL.ids:
        yield Problem(("level",), choose(meeting.level, CANONICAL.ids))
    if not meeting.agenda:
        yield Problem(("agenda",), "Write at least one item.")
    yield from (problem.under("agenda") for problem in check_agenda(meeting.agenda))


def check_protocol(meeting: Meeting) -> Iterator[Problem]:
    """The protocol is one, roles are its roles, and what is done are items of it."""
    if meeting.protocol and not isinstance(meeting.protocol.content, MeetingProtocol):
        yield Problem(("protocol", "file"), "Name a file of the type meeting-protocol.")
    yield from check_done(meeting.kept_to, meeting, meeting.as_at)
    roles = meeting.kept_to.role_ids
    for index, each in enumerate(meeting.roles):
        if each.role not in roles:
            yield Problem(("roles", index, "role"), f"Choose a role: {', '.join(roles)}.")


def check_privacy(meeting: Meeting) -> Iterator[Problem]:
    """People are known by ids, and nothing that anyone may read says the name of one of them."""
    yield from (problem.under("people") for problem in check_people(meeting.people, meeting.as_at))
    ids = tuple(person.id for person in meeting.people)
    yield from (problem.under("said") for problem in check_said(meeting.said, ids))
    yield from check_public(meeting, meeting.people)
    if meeting.protocol:
        found = check_public(meeting.protocol.content, meeting.people, SHIPPED_TEXTS)
        yield from (problem.under("protocol", "content") for problem in found)


def page(meeting: Meeting, _: Edition) -> Document:
    """The invitation: what for, when and where, the agenda, and what to ask for."""
    blocks = (
        _purpose(meeting, _),
        Section("agenda", _("Agenda"), (programme(meeting.agenda, meeting.starts, _),)),
        *to_prepare(meeting.questions, meeting.papers, _),
        *support(meeting.kept_to, meeting.sensitive, meeting.format, _),
        *hard_words(meeting.words, _),
    )
    document = _document(meeting, meeting.title, _, blocks)
    return evolve(document, facts=(*document.facts, *_how_to_reach(meeting, _)))


def checklist_page(meeting: Meeting, _: Edition) -> Document:
    """The dated checklist, to print and to tick: the core on one page, and the whole behind it."""
    document = _document(
        meeting, _("Checklist: {title}", title=meeting.title), _, checklist_blocks(meeting.kept_to, meeting, _)
    )
    # Beneath a table of facts the core would not fit on one page.
    return evolve(document, subtitle=document.facts[0][1], facts=())


def kept(meeting: Meeting, _: Edition) -> Document:
    """How the protocol was kept: what was late or missed, by name."""
    title = _("How we kept our protocol: {title}", title=meeting.title)
    return _document(meeting, title, _, compliance_blocks(meeting.kept_to, meeting, _))


def notes(meeting: Meeting, _: Edition) -> Document:
    """Plain notes that anyone may read, without the name of any representative."""
    return _notes(meeting, who_came(meeting.people, _), _)


def members(meeting: Meeting, _: Edition) -> Document:
    """The same notes for members, with the names of those who agreed to it."""
    return _notes(meeting, register(meeting.people, _), _, _(MEMBERS_ONLY))


def access_page(meeting: Meeting, _: Edition) -> Document:
    """For whoever sees to access: what each person needs, and whether they had it."""
    title = _("Access needs: {title}", title=meeting.title)
    return _document(meeting, title, _, access(meeting.people, _), _(ACCESS_ONLY))


def _document(meeting: Meeting, title: str, _: Edition, blocks: tuple[Block, ...], notice: str = "") -> Document:
    hours = _("{start} to {end}", start=f"{meeting.starts:%H:%M}", end=f"{meeting.ends:%H:%M}")
    where = ((_("Where"), meeting.place),) if meeting.place else ()
    return Document(
        title=title,
        language=_.language,
        furniture=_.furniture,
        publisher=meeting.organisation,
        notice=f"{notice} {meeting.notice}".strip(),
        facts=((_("When"), f"{_.weekday(meeting.held_on)}, {hours}"), *where),
        blocks=blocks,
    )


def _how_to_reach(meeting: Meeting, _: Edition) -> Iterator[tuple[str, Words]]:
    if meeting.joining:
        yield _("How to join"), words(meeting.joining)
    if who := meeting.contact:
        quickest = evolve(who, post="") if who.phone or who.email else who
        yield _("Ask"), words(f"{who.name}. {quickest.reach(_)}")


def _purpose(meeting: Meeting, _: Edition) -> Section:
    return what_for(meeting.purpose, meeting.level, meeting.can_change, meeting.cannot_change, _)


def _notes(meeting: Meeting, people: tuple[Block, ...], _: Edition, notice: str = "") -> Document:
    blocks = (
        Section("people", _("Who took part"), people),
        _purpose(meeting, _),
        Section("items", _("What we talked about"), tuple(account(meeting.agenda, _))),
        Section("actions", _("What happens next"), to_do(meeting.agenda, meeting.next_on, _)),
        *answers(meeting.said, _),
    )
    document = _document(meeting, _("Notes: {title}", title=meeting.title), _, blocks, notice)
    return evolve(document, facts=(*document.facts, *_how_to_reach(evolve(meeting, joining=""), _)))


MEETING = ContentType[Meeting](
    name="meeting",
    label=N_("Meeting"),
    model=Meeting,
    views={"page": page, "checklist": checklist_page, "kept": kept, "notes": notes},
    private={"members": members, "access": access_page},
    exports={
        "invitation": Export[Meeting](
            label=N_("Invitation for a diary"), suffix="ics", media_type=ICS, make=invitation
        ),
        "diary": Export[Meeting](
            label=N_("Meeting and due steps for a diary"), suffix="ics", media_type=ICS, make=with_steps
        ),
        "sheet": Export[Meeting](
            label=N_("Sheet to fill in with what is done"), suffix="csv", media_type=CSV, make=sheet
        ),
    },
    checks=(check_time, check_place, check_say, check_protocol, check_privacy),
    parts=parts,
    called={"checklist": N_("Checklist"), "kept": N_("How we kept our protocol"), "notes": N_("Notes")},
    built=built,
)
