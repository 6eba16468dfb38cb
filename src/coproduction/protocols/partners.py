"""Who agrees: the partners of an agreement, who signed for each of them, and whether all have.

That somebody belongs to a union is data of a special kind. So a name stands here only when it is recorded that they
said yes to that; the role is enough.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Annotated

from attrs import evolve, field, frozen

from coproduction.document import (
    Block,
    Bullets,
    Column,
    FormField,
    Note,
    Paragraph,
    Shape,
    Table,
    Tag,
    Text,
    Tone,
    Wordy,
)
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.naming import NOT_YET
from coproduction.problems import Problem, advice


class Party(Enum):
    """Whose side a partner, a judgement or a challenge is on."""

    MANAGEMENT = "management"
    STAFF_SIDE = "staff_side"
    SERVICE_USERS = "service_users"
    CARERS = "carers"
    PARTNER_ORGANISATION = "partner_organisation"


PARTY_LABELS: Mapping[Party, str] = {
    Party.MANAGEMENT: N_("Managers"),
    Party.STAFF_SIDE: N_("Staff side"),
    Party.SERVICE_USERS: N_("Service users"),
    Party.CARERS: N_("Carers"),
    Party.PARTNER_ORGANISATION: N_("Partner organisation"),
}

OUTSIDE_EMPLOYMENT = (Party.SERVICE_USERS, Party.CARERS)
"""Those whom employment law does not cover: they need a route of their own."""


class Force(Enum):
    """Whether an agreement holds. Suggested by this library: it does once every partner has signed."""

    NOT_SIGNED = "not_signed"
    PARTLY_SIGNED = "partly_signed"
    IN_FORCE = "in_force"


FORCE_TAGS: Mapping[Force, Tag] = {
    Force.NOT_SIGNED: Tag(N_("Not signed yet"), "N", Shape.DASH, Tone.QUIET),
    Force.PARTLY_SIGNED: Tag(N_("Partly signed"), "P", Shape.DIAMOND, Tone.CARE),
    Force.IN_FORCE: Tag(N_("In force"), "F", Shape.CIRCLE, Tone.GOOD),
}


@frozen(kw_only=True)
class Partner:
    """An organisation, a union or a group that agrees."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."), "trust")]
    party: Annotated[Party, Label(N_("Party"), example="management")]
    name: Annotated[
        str, Label(N_("Name"), N_("Of an organisation, a union or a group; never of a person."), "Your organisation")
    ]


@frozen(kw_only=True)
class Signatory:
    """Somebody who signed for a partner, by their role."""

    partner: Annotated[str, Label(N_("Partner"), N_("The id of one of the partners."))]
    role: Annotated[str, Label(N_("Role"), N_("A role, not a name."))]
    name: Annotated[str, Label(N_("Name"), N_("Only if they said yes to that, on a day that is recorded."))] = field(
        default="", repr=False
    )
    name_agreed_on: Annotated[date | None, Label(N_("Name agreed on"), N_("When they said yes to their name."))] = None
    signed_on: Annotated[date | None, Label(N_("Signed on"))] = None
    on_behalf_of: Annotated[str, Label(N_("On behalf of"), N_("If that is more than the partner."))] = ""
    copy_given_on: Annotated[date | None, Label(N_("Copy given on"))] = None

    def signed(self, day: date) -> bool:
        """Whether they had signed by the end of a day."""
        return self.signed_on is not None and self.signed_on <= day

    def name_on(self, day: date) -> str:
        """Their name, if they had said yes to it by a day."""
        return self.name if self.name_agreed_on and self.name_agreed_on <= day else ""


def force(partners: tuple[Partner, ...], signatories: tuple[Signatory, ...], day: date) -> Force:
    """Whether an agreement holds on a day: only when every partner has a signatory who has signed."""
    signed = {each.partner for each in signatories if each.signed(day)} & {each.id for each in partners}
    if not signed:
        return Force.NOT_SIGNED
    return Force.IN_FORCE if all(each.id in signed for each in partners) else Force.PARTLY_SIGNED


def check_partners(partners: tuple[Partner, ...]) -> Iterator[Problem]:
    """There are two sides at least, and ids are unlike one another."""
    ids = [each.id for each in partners]
    for index, each in enumerate(ids):
        if each in ids[:index]:
            yield Problem(("partners", index, "id"), "Another has this id. Give each an id of its own.")
    if len({each.party for each in partners}) < len(("one side", "the other")):
        yield advice(("partners",), "An agreement is between two parties at least. Name who the partners are.")


def check_signatories(
    partners: tuple[Partner, ...], signatories: tuple[Signatory, ...], day: date | None = None
) -> Iterator[Problem]:
    """Everyone signs for a partner, and no name stands here without consent."""
    parties = {each.id: each.party for each in partners}
    for index, each in enumerate(signatories):
        at = ("signatories", index)
        if each.partner not in parties:
            yield Problem((*at, "partner"), f"Write the id of a partner: {', '.join(parties) or 'none yet'}.")
        if each.name and each.name_agreed_on is None:
            if parties.get(each.partner) is Party.STAFF_SIDE:
                message = "A name here tells who belongs to a union. Write “name_agreed_on”, or take the name out."
            else:
                message = "A name needs consent. Write the day of it as “name_agreed_on”, or take the name out."
            yield Problem((*at, "name"), message)
        if day and each.name_agreed_on and each.name_agreed_on > day:
            yield Problem((*at, "name_agreed_on"), NOT_YET)
        if each.signed_on and each.copy_given_on and each.copy_given_on < each.signed_on:
            yield Problem((*at, "copy_given_on"), "The copy was given before it was signed.")
        if each.signed_on and each.copy_given_on is None:
            yield advice((*at, "copy_given_on"), "Give everyone who signs a copy, and write down when.")


def signed_list(partners: tuple[Partner, ...], signatories: tuple[Signatory, ...], _: Edition) -> Bullets:
    """Every partner, and who has signed for it."""
    items: list[Wordy] = []
    for partner in partners:
        signed = [each for each in signatories if each.partner == partner.id and each.signed(_.as_at)]
        said = [_("{role}, {day}", role=_who(each, _), day=_.date(each.signed_on)) for each in signed if each.signed_on]
        items.append((Text(f"{partner.name}: ", strong=True), "; ".join(said) or _("not signed yet")))
    return Bullets(tuple(items))


def copies(partners: tuple[Partner, ...], signatories: tuple[Signatory, ...], _: Edition) -> Iterator[Block]:
    """For the partners: who has signed, in what role, and who was given a copy."""
    names = {each.id: each.name for each in partners}
    rows: tuple[tuple[Wordy, ...], ...] = tuple(
        (f"{names.get(each.partner, '')}: {each.role}", _.date(each.signed_on), _copy(each, _))
        for each in signatories
        if each.signed_on and each.signed(_.as_at)
    )
    columns = Column(_("Signed by"), weight=6), Column(_("Signed on"), weight=4), Column(_("Copy given on"), weight=4)
    yield Table(_("Signatures and copies"), columns, rows) if rows else Paragraph(_("not signed yet"))


def _copy(signatory: Signatory, _: Edition) -> str:
    given = signatory.copy_given_on
    return _.date(given) if given and given <= _.as_at else _("not yet")


def places_to_sign(partners: tuple[Partner, ...], signatories: tuple[Signatory, ...], _: Edition) -> Iterator[Block]:
    """Room for each partner that has not signed, if there is one."""
    signed = {each.partner for each in signatories if each.signed(_.as_at)}
    missing = [partner for partner in partners if partner.id not in signed]
    if missing:
        yield Note(_("It is in force once every partner has signed."))
    for partner in missing:
        yield FormField(_("Signed for {partner}: role and date", partner=partner.name))


def _who(signatory: Signatory, _: Edition) -> str:
    role = ", ".join(part for part in (signatory.name_on(_.as_at), signatory.role) if part)
    return _("{role}, on behalf of {body}", role=role, body=signatory.on_behalf_of) if signatory.on_behalf_of else role


def force_tag(force: Force, _: Edition) -> Tag:
    """Whether an agreement holds, as a reader sees it."""
    tag = FORCE_TAGS[force]
    return evolve(tag, text=_(tag.text))
