"""The blocks of a standard pack that are made of an organisation's facts: tables, lists of contacts, forms."""

from collections.abc import Callable, Iterator, Mapping

from attrs import evolve, frozen

from coproduction.document import (
    Block,
    Bullets,
    Callout,
    Column,
    Facts,
    Link,
    Note,
    Paragraph,
    Table,
    Text,
    Tone,
    Words,
    Wordy,
)
from coproduction.edition import Edition
from coproduction.protocols import pack_forms
from coproduction.protocols.contacts import Contact
from coproduction.protocols.own_words import OwnWords
from coproduction.protocols.pack_facts import KEPT, MeetingGroup, PackFacts
from coproduction.protocols.pack_fields import fact_named, gap
from coproduction.protocols.pack_money import categories, example, expenses, rates
from coproduction.protocols.pack_sections import Slot, Standard
from coproduction.protocols.payment import CATEGORIES
from coproduction.protocols.roles import described
from coproduction.pyramid.four_pi import NSUN, STANDARDS
from coproduction.pyramid.levels import PYRAMID
from coproduction.vocabulary import Vocabulary


@frozen(kw_only=True)
class Filling:
    """What sections are filled with: facts, the words for merge fields, own words, and the names of facts there are."""

    organisation: str
    facts: PackFacts
    fields: Mapping[str, Words]
    own: Mapping[str, OwnWords]
    there: frozenset[str]
    levels: Vocabulary
    contacts: tuple[Contact, ...]
    agreed: bool
    """Whether the pack was agreed as a whole, which its cover says."""


Blocks = Iterator[Block]


def slot_blocks(slot: Slot, filling: Filling, _: Edition) -> Blocks:
    """The blocks that stand in a slot."""
    return SLOTS[slot](filling, _)


def defaults_in(section: Standard, filling: Filling) -> bool:
    """Whether the tables of a section show words of ours: costs, ways to take part and levels that are not its own."""
    payment = filling.facts.payment
    ours = {
        Slot.EXPENSES: not payment.expenses,
        Slot.CATEGORIES: payment.categories == CATEGORIES,
        Slot.LEVELS: filling.levels == PYRAMID,
    }
    return any(ours.get(slot, False) for slot in section.slots)


def _named_contact(filling: Filling, _: Edition) -> Blocks:
    contact = evolve(filling.facts.contact, about="", post="")
    yield _contact(contact, _("Your named contact"), "contact", _)


def _video(filling: Filling, _: Edition) -> Blocks:
    if address := filling.facts.signed_video:
        yield Paragraph(Link(_("This pack in British Sign Language: {address}", address=address), address))


def _levels(filling: Filling, _: Edition) -> Blocks:
    rows = tuple((_(term.label), _(term.meaning or term.label)) for term in reversed(filling.levels.terms))
    yield Facts(_("How much say people have, the most first"), rows)


def _groups(filling: Filling, _: Edition) -> Blocks:
    groups = tuple(group for group in filling.facts.groups if group.told)
    if not groups:
        yield Paragraph(gap(fact_named("groups"), _))
    if groups:
        columns = Column(_("Group"), weight=2), Column(_("When and where"), weight=3)
        yield Table(_("Our groups"), columns, tuple(_group(group) for group in groups))


def _group(group: MeetingGroup) -> tuple[Wordy, ...]:
    about = f". {group.about}" if group.about else ""
    return (Text(group.name, strong=True), about), ". ".join(filter(None, (group.meets, group.place)))


def _role(filling: Filling, _: Edition) -> Blocks:
    yield from described(filling.facts.role, _, filling.levels)


def _kept(filling: Filling, _: Edition) -> Blocks:
    data = filling.facts.data
    rows: tuple[tuple[str, Wordy], ...] = (
        (_("How long we keep it"), data.kept or _(KEPT)),
        (_("Ask"), data.contact or gap(fact_named("data.contact"), _)),
        (_("The whole notice"), data.notice),
    )
    yield Facts(_("Your data in short"), tuple((heading, value) for heading, value in rows if value))


def _danger(_filling: Filling, _: Edition) -> Blocks:
    said = _("Call 999 now, or go to the nearest emergency department.")
    yield Callout(_("If a life is in danger"), (said,), Tone.URGENT)


def _crisis(filling: Filling, _: Edition) -> Blocks:
    lines = tuple(each for each in filling.facts.crisis if each.told)
    yield from (each.facts(_) for each in lines)
    if not lines:
        yield Paragraph(gap(fact_named("crisis"), _))


def _urgent(filling: Filling, _: Edition) -> Blocks:
    lines = tuple(each for each in filling.facts.crisis if each.told)
    if lines:
        yield Bullets(tuple((Text(each.name, strong=True), f". {_ways(each, _)}") for each in lines))
    else:
        yield Paragraph(gap(fact_named("crisis"), _))


def _safeguarding(filling: Filling, _: Edition) -> Blocks:
    yield _contact(filling.facts.safeguarding, _("Who to tell"), "safeguarding", _)


def _benefits_advice(filling: Filling, _: Edition) -> Blocks:
    contact = filling.facts.benefits_advice
    name = Text(contact.name, strong=True) if contact.name else gap(fact_named("benefits_advice.name"), _)
    yield Paragraph((name, ". ", contact.reach(_) if contact.phone else gap(fact_named("benefits_advice.phone"), _)))


def _complaints(filling: Filling, _: Edition) -> Blocks:
    yield _contact(filling.facts.complaints, _("To complain"), "complaints", _)


def _training(filling: Filling, _: Edition) -> Blocks:
    if rows := tuple((each.title, each.about or _("Ask us.")) for each in filling.facts.training if each.told):
        yield Facts(_("What you can learn"), rows)


def _contacts(filling: Filling, _: Edition) -> Blocks:
    facts = filling.facts
    every = (
        facts.contact,
        *facts.crisis,
        facts.safeguarding,
        facts.complaints,
        facts.advocacy,
        facts.payment.claim_to,
        facts.benefits_advice,
        *filling.contacts,
    )
    columns = Column(_("Who, and for what"), weight=2), Column(_("How to reach them"), weight=3)
    rows = tuple(_reached(each, _) for each in dict.fromkeys(every) if each.reachable)
    if rows:
        yield Table(_("Who to contact"), columns, rows)


def _reached(contact: Contact, _: Edition) -> tuple[Wordy, ...]:
    about = f". {contact.about}" if contact.about else ""
    return (Text(contact.name, strong=True), about), _ways(contact, _)


def _ways(contact: Contact, _: Edition) -> str:
    """How to reach somebody, and when."""
    return f"{contact.reach(_)} {contact.hours}." if contact.hours else contact.reach(_)


def _principles(_filling: Filling, _: Edition) -> Blocks:
    yield Paragraph(_("There are five. People with lived experience wrote them."))
    yield Bullets(tuple((Text(_(each.label), strong=True), f": {_(each.asks)}") for each in STANDARDS))
    yield Note((_("Where this comes from"), ": ", Link(NSUN.title, NSUN.url), "."))


def _contact(contact: Contact, caption: str, name: str, _: Edition) -> Block:
    """One contact in a table of their own; what is missing is marked."""
    rows: tuple[tuple[str, Wordy], ...] = (
        (_("Name"), contact.name or gap(fact_named(f"{name}.name"), _)),
        (_("For"), contact.about),
        (_("Phone"), contact.phone or gap(fact_named(f"{name}.phone"), _)),
        (_("E-mail"), contact.email),
        (_("Post"), contact.post),
        (_("When"), contact.hours),
    )
    return Facts(caption, tuple((heading, value) for heading, value in rows if value))


SLOTS: Mapping[Slot, Callable[[Filling, Edition], Blocks]] = {
    Slot.CONTACT: _named_contact,
    Slot.VIDEO: _video,
    Slot.LEVELS: _levels,
    Slot.GROUPS: _groups,
    Slot.ROLE: _role,
    Slot.AGREEMENT: lambda _filling, _: pack_forms.agreement(_),
    Slot.KEPT: _kept,
    Slot.DANGER: _danger,
    Slot.CRISIS: _crisis,
    Slot.URGENT: _urgent,
    Slot.SAFEGUARDING: _safeguarding,
    Slot.CATEGORIES: lambda filling, _: categories(filling.facts.payment, _),
    Slot.RATES: lambda filling, _: rates(filling.facts.payment, _),
    Slot.EXPENSES: lambda filling, _: expenses(filling.facts.payment, _),
    Slot.BENEFITS_ADVICE: _benefits_advice,
    Slot.EXAMPLE: lambda filling, _: example(filling.facts.payment, _),
    Slot.CLAIM: lambda _filling, _: pack_forms.claim(_),
    Slot.ACCESS: lambda _filling, _: pack_forms.access(_),
    Slot.TRAINING: _training,
    Slot.COMPLAINTS: _complaints,
    Slot.GLOSSARY: lambda _filling, _: iter(()),
    Slot.CONTACTS: _contacts,
    Slot.MONITORING: lambda _filling, _: pack_forms.monitoring(_),
    Slot.MEDIA: lambda _filling, _: pack_forms.media(_),
    Slot.PRINCIPLES: _principles,
}
"""What stands in each slot. The glossary is made last, of the words that occur in all the others."""
