"""Who was invited to a meeting, who came, what they needed and whether they had it; names only as they agreed."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Annotated

from attrs import field, frozen

from coproduction.counts import HIDDEN, Count, Disclosure
from coproduction.document import Block, Bullets, Column, Facts, Note, Paragraph, Table, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.naming import NOT_YET, check_unnamed
from coproduction.problems import Problem, advice
from coproduction.pyramid.register import REPRESENTATIVES, PersonKind

RULE = Disclosure.NHS_1_7_ROUND5
"""How many people took part is published by this rule."""

NOT_PUBLIC = frozenset({"people", "person", "item", "language", "time_zone"})
"""Fields of a meeting that no public page shows, or that hold one of a few words that there are."""

LONGEST_NUMBER = 3
"""Figures of an id of figures alone that may as well be a number: it stands for nobody."""

FEWEST_OF_A_KIND = 2
"""Service users, and carers, to invite (Lanarkshire Links; item M03 of the shipped protocol)."""


class Attendance(Enum):
    """Whether somebody came."""

    PRESENT = "present"
    IN_PART = "in_part"
    EXCUSED = "excused"
    ABSENT = "absent"


ATTENDANCE_LABELS: Mapping[Attendance, str] = {
    Attendance.PRESENT: N_("Present"),
    Attendance.IN_PART: N_("There in part"),
    Attendance.EXCUSED: N_("Sent apologies"),
    Attendance.ABSENT: N_("Not there"),
}

CAME = (Attendance.PRESENT, Attendance.IN_PART)

SEATS: Mapping[PersonKind, tuple[str, ...]] = {
    PersonKind.SERVICE_USER: (N_("service users"),),
    PersonKind.CARER: (N_("carers"),),
    PersonKind.BOTH: (N_("service users"), N_("carers")),
    PersonKind.FAMILY: (N_("family members"),),
    PersonKind.PUBLIC: (N_("members of the public"),),
    PersonKind.STAFF: (N_("staff"),),
    PersonKind.UNION: (N_("union representatives"),),
}

ONE: Mapping[PersonKind, str] = {
    PersonKind.SERVICE_USER: N_("A service user"),
    PersonKind.CARER: N_("A carer"),
    PersonKind.BOTH: N_("A service user and carer"),
    PersonKind.FAMILY: N_("A family member"),
    PersonKind.PUBLIC: N_("A member of the public"),
    PersonKind.STAFF: N_("A member of staff"),
    PersonKind.UNION: N_("A union representative"),
}
"""What somebody is called whose name is not written here."""


@frozen(kw_only=True)
class AccessNeed:
    """Something that somebody needs to take part, and whether they had it."""

    what: Annotated[str, Label(N_("What"), example="Papers in large print")] = field(repr=False)
    met: Annotated[bool | None, Label(N_("Met"), N_("Leave it out until it is known."))] = None
    how: Annotated[str, Label(N_("How"), N_("What was done, or why it was not."))] = field(default="", repr=False)


@frozen(kw_only=True)
class Attendee:
    """One person who was invited. A name stands here only from the day they agreed to it."""

    id: Annotated[str, Label(N_("Id"), N_("An id that says nothing about the person."), "R01", names=True)]
    kind: Annotated[PersonKind, Label(N_("Kind"))]
    name: Annotated[str, Label(N_("Name"), N_("For members’ notes only, and only if they agreed."), personal=True)] = (
        field(default="", repr=False)
    )
    name_agreed_on: Annotated[
        date | None, Label(N_("Name agreed on"), N_("The day they agreed to their name."), personal=True)
    ] = None
    invited_on: Annotated[date | None, Label(N_("Invited on"), personal=True)] = None
    attendance: Annotated[Attendance | None, Label(N_("Attendance"))] = None
    needs: Annotated[
        tuple[AccessNeed, ...], Label(N_("Access needs"), N_("Never shown to other people."), personal=True)
    ] = field(default=(), repr=False)

    @property
    def came(self) -> bool:
        """Whether they were there, at least in part."""
        return self.attendance in CAME

    def name_on(self, day: date | None) -> str:
        """Their name, if they had agreed to it by a day; where no day is known, nobody has."""
        return self.name if day and self.name_agreed_on and self.name_agreed_on <= day else ""


def check_people(people: tuple[Attendee, ...], day: date | None = None) -> Iterator[Problem]:
    """Ids are unlike one another and say nothing, names were agreed to, and nobody is alone."""
    ids = [person.id for person in people]
    for index, person in enumerate(people):
        if person.id in ids[:index]:
            yield Problem((index, "id"), "Another has this id. Give each an id of their own.")
        if " " in person.id or "@" in person.id:
            yield Problem((index, "id"), "Use an id such as R01. A name or an address must not be here.")
        if person.name and person.name_agreed_on is None:
            message = "Say on which day they agreed to have their name here, or take the name out."
            yield Problem((index, "name_agreed_on"), message)
        if day and person.name_agreed_on and person.name_agreed_on > day:
            yield Problem((index, "name_agreed_on"), NOT_YET)
    for kind in (PersonKind.SERVICE_USER, PersonKind.CARER):
        if people and sum(person.kind in (kind, PersonKind.BOTH) for person in people) < FEWEST_OF_A_KIND:
            yield advice((), "Invite at least two service users and two carers, so that nobody is alone.")
            break


def check_public(
    record: object, people: tuple[Attendee, ...], known: frozenset[str] = frozenset()
) -> Iterator[Problem]:
    """Nothing that anyone may read says the name of somebody, or an id that stands for a representative.

    Texts that are ``known`` were there before anybody came.
    """
    names = [person.name for person in people]
    ids = [person.id for person in representatives(people) if any(each.isdigit() for each in person.id)]
    ids = [each for each in ids if not each.isdigit() or len(each) > LONGEST_NUMBER]
    yield from check_unnamed(record, names, NOT_PUBLIC, ids, known)


def representatives(people: tuple[Attendee, ...]) -> tuple[Attendee, ...]:
    """Those who are neither staff nor from a union."""
    return tuple(person for person in people if person.kind in REPRESENTATIVES)


def who_came(people: tuple[Attendee, ...], _: Edition) -> tuple[Block, ...]:
    """For anyone: in which parts people came, and how many by the rule for small numbers."""
    there = [person for person in people if person.came]
    if not there:
        return (Paragraph(_("It is not recorded who took part.")),)
    seats = dict.fromkeys(seat for kind in PersonKind for seat in SEATS[kind] if kind in {each.kind for each in there})
    number = Count(len(there)).shown(RULE)
    rows: tuple[tuple[str, Wordy], ...] = (
        (_("Who took part"), _.list(tuple(_(seat) for seat in seats))),
        (_("How many people"), _("7 or fewer") if number == HIDDEN else _("about {n}", n=number)),
    )
    return (
        Facts(_("People at this meeting"), rows),
        Note(_("Names are not published, and small numbers are not either.")),
    )


def register(people: tuple[Attendee, ...], _: Edition) -> tuple[Block, ...]:
    """For members: each person by the name they agreed to, or by their part alone."""
    if not people:
        return (Paragraph(_("It is not recorded who took part.")),)
    rows = tuple((called(person, _), _attendance(person, _)) for person in people)
    return (Table(_("People at this meeting"), (Column(_("Person"), weight=2), Column(_("Attendance"))), rows),)


def called(person: Attendee, _: Edition) -> str:
    """The name that somebody has agreed to on the day of this printing, or their part."""
    return person.name_on(_.day) or _(ONE[person.kind])


def _attendance(person: Attendee, _: Edition) -> str:
    return _(ATTENDANCE_LABELS[person.attendance]) if person.attendance else _("not recorded")


def access(people: tuple[Attendee, ...], _: Edition) -> tuple[Block, ...]:
    """For whoever sees to access: what each person needs, and whether they had it."""
    needing = [person for person in people if person.needs]
    if not needing:
        return (Paragraph(_("No access needs are recorded. Ask everyone.")),)
    columns = (Column(_("Person"), weight=2), Column(_("Access needs"), weight=4), Column(_("Had it"), weight=4))
    rows = tuple((f"{person.id}: {called(person, _)}", need.what, met(need, _)) for person, need in _each(needing))
    open_ones = sum(need.met is None for _person, need in _each(needing))
    unmet = _.plural("{n} need is not settled yet.", "{n} needs are not settled yet.", open_ones)
    said = (Bullets((unmet,)),) if open_ones else ()
    return (*said, Table(_("Access needs, and whether they were met"), columns, rows))


def _each(people: list[Attendee]) -> Iterator[tuple[Attendee, AccessNeed]]:
    return ((person, need) for person in people for need in person.needs)


def met(need: AccessNeed, _: Edition) -> str:
    """Whether a need was met, and how."""
    said = _("not recorded") if need.met is None else _("Yes") if need.met else _("No")
    return f"{said}. {need.how}" if need.how else said
