"""The welcome letter for one new representative: a document that follows from a pack and a person, and nothing else."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Annotated

from attrs import evolve, field, frozen

from coproduction.document import Block, Bullets, Document, Facts, Idea, Paragraph, Section, Text
from coproduction.edition import Edition, Wording
from coproduction.labels import N_, Label
from coproduction.protocols.contacts import Contact
from coproduction.protocols.pack import Pack, own_or_default
from coproduction.protocols.pack_text.letter import CLOSING, CONTACT, MEETINGS, OPENING
from coproduction.translation import in_doubt, is_draft, noticed, provenance, warning


class Wanted(Enum):
    """The edition that somebody asked for."""

    STANDARD = "standard"
    LARGE = "large print"
    GIANT = "giant print"
    HIGH_CONTRAST = "high contrast"
    EASY_READ = "easy read"
    WEB = "web page"
    TEXT = "plain text"


@frozen(kw_only=True)
class Person:
    """Somebody who is written to. Nothing of this is kept, and none of it is in the name of a file."""

    name: Annotated[str, Label(N_("Name"), N_("As they like to be called."), personal=True)] = field(repr=False)
    contact: Annotated[str, Label(N_("Contact"), N_("If another than the named contact of the pack."))] = field(
        default="", repr=False
    )
    phone: Annotated[str, Label(N_("Contact’s phone"))] = field(default="", repr=False)
    meetings: Annotated[tuple[date, ...], Label(N_("Meetings"), N_("The first dates for them."))] = ()
    wanted: Annotated[Wanted, Label(N_("Edition"), N_("How they like to get it."))] = Wanted.STANDARD


def letter(pack: Pack, person: Person, _: Edition) -> Document:
    """The welcome letter for one person, in their edition: in Easy Read words if the edition asks for them."""
    easy = _.wording is Wording.EASY_READ
    said = _easy(pack, person, _) if easy else _blocks(pack, person, _)
    return Document(
        title=_("Welcome"),
        language=_.language,
        furniture=_.furniture,
        publisher=pack.organisation,
        notice=noticed(pack.notice, _, draft=is_draft(pack) or in_doubt(pack)),
        facts=((_("Date"), _.date(_.day)),) if _.day else (),
        easy_read=easy,
        blocks=(*warning(pack, _), *said, *provenance(pack, _)),
    )


def _contact(pack: Pack, person: Person) -> Contact:
    """Whom the person turns to. Another than the pack's is not reached by the e-mail and the post of that one."""
    named = pack.facts.contact
    if not person.contact:
        return named
    other = named if person.contact == named.name else Contact(name=person.contact)
    return evolve(other, phone=person.phone or named.phone)


def _blocks(pack: Pack, person: Person, _: Edition) -> Iterator[Block]:
    contact = _contact(pack, person)
    yield Paragraph(_("Dear {name},", name=person.name))
    yield from own_or_default(pack, OPENING, _)
    yield from own_or_default(pack, CONTACT, _)
    if contact.name:
        yield Facts(_("Your named contact"), ((_("Name"), contact.name), *contact.rows(_)))
    if person.meetings:
        yield from own_or_default(pack, MEETINGS, _)
        yield Bullets(tuple(_.weekday(day) for day in person.meetings))
    yield from own_or_default(pack, CLOSING, _)
    yield Paragraph(_("Yours sincerely,"))
    yield Paragraph(Text(contact.name or pack.organisation or _("Your named contact"), strong=True))


def _easy(pack: Pack, person: Person, _: Edition) -> Iterator[Block]:
    contact = _contact(pack, person)
    yield Section("easy-letter", _("Hello {name}", name=person.name), tuple(map(Idea, _ideas(contact, person, _))))


def _ideas(contact: Contact, person: Person, _: Edition) -> Iterator[str]:
    """The letter in short words, one idea to a row."""
    yield _("Thank you for joining us.")
    yield _("This letter comes with a pack. The pack tells you what happens next.")
    if contact.told:
        yield _("{contact} will help you.", contact=contact.name)
        yield _("Ring {phone} to ask us anything.", phone=contact.phone)
    for day in person.meetings:
        yield _("We meet on {day}.", day=_.weekday(day))
    yield _("You can say no at any time.")
    yield _("Tell us if you want this another way.")
