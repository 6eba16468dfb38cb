"""A meeting protocol: what is done before, during and after a meeting, so that all can take part on equal terms."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from attrs import frozen

from coproduction.content import AsAt, Content, ContentType, EasyWords, Language, Notice, Organisation, Title
from coproduction.document import Block, Bullets, Document, Facts, FormField, Note, Paragraph, Section, Steps
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.naming import texts_of
from coproduction.problems import Problem, advice
from coproduction.protocols.amendments import Added, Changed, Dropped, check_amendments, effective
from coproduction.protocols.contacts import Contact, check_named
from coproduction.protocols.glossary import Word
from coproduction.protocols.meeting_items import ITEMS, Item
from coproduction.protocols.meeting_page import all_items, amended, read_in, read_where
from coproduction.protocols.meeting_roles import ROLES, Role
from coproduction.protocols.meeting_wording import DISTRESS_STEPS, GROUND_RULES, HYBRID_EXTRAS, Sentence
from coproduction.sources import Citation, check_citations, cited
from coproduction.translation import Stage, Staged, is_final, noticed
from coproduction.vocabulary import Agreement


@frozen(kw_only=True)
class ProtocolRole:
    """A part that somebody has in meetings here: one more, or a shipped one by another name."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."))]
    title: Annotated[str, Label(N_("Title"), N_("A role, not a name."))]
    does: Annotated[str, Label(N_("What they do"))] = ""


@frozen(kw_only=True)
class MeetingProtocol:
    """The shipped protocol as an organisation agreed to keep it. With nothing changed it is the shipped one."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    status: Staged = Stage.DRAFT
    about: Annotated[str, Label(N_("About"), N_("A sentence or two before the protocol."))] = ""
    roles: Annotated[tuple[ProtocolRole, ...], Label(N_("Roles"), N_("More of them, or other names for them."))] = ()
    changes: Annotated[tuple[Changed, ...], Label(N_("Changes"), N_("Items that you do in another way."))] = ()
    dropped: Annotated[tuple[Dropped, ...], Label(N_("Dropped"), N_("Items that you do not do."))] = ()
    added: Annotated[tuple[Added, ...], Label(N_("Added"), N_("Items of your own."))] = ()
    ground_rules: Annotated[tuple[str, ...], Label(N_("Ground rules"), N_("If not the shipped ones."))] = tuple(
        rule.text for rule in GROUND_RULES
    )
    jargon: Annotated[tuple[Word, ...], Label(N_("Hard words"), N_("Words that come up in meetings here."))] = ()
    hybrid_extras: Annotated[
        tuple[str, ...], Label(N_("Online and hybrid meetings"), N_("If not the shipped ones."))
    ] = tuple(extra.text for extra in HYBRID_EXTRAS)
    distress_steps: Annotated[
        tuple[str, ...], Label(N_("If somebody is distressed"), N_("Steps, if not the shipped ones."))
    ] = tuple(step.text for step in DISTRESS_STEPS)
    crisis_contacts: Annotated[
        tuple[Contact, ...], Label(N_("Help in a crisis"), N_("A final protocol has at least one."))
    ] = ()
    review_on: Annotated[date | None, Label(N_("Review on"))] = None
    agreed: Annotated[Agreement | None, Label(N_("Agreement"), N_("With whom it was agreed."))] = None
    sources: Annotated[tuple[Citation, ...], Label(N_("Sources"))] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """What is done here, in order."""
        return effective(ITEMS, self.changes, self.dropped, self.added)

    @property
    def core(self) -> tuple[Item, ...]:
        """The items that no meeting goes without."""
        return tuple(item for item in self.items if item.core)

    @property
    def ours(self) -> frozenset[str]:
        """The ids of items that are in the organisation’s own words."""
        return frozenset((*(each.item for each in self.changes if each.text), *(each.id for each in self.added)))

    @property
    def every_role(self) -> tuple[Role, ...]:
        """The shipped roles, under the names they have here, and then others."""
        here = {role.id: role for role in self.roles}
        shipped = {role.id: role for role in ROLES}
        named = {id_: Role(id=id_, title=role.title, does=role.does) for id_, role in here.items()}
        return tuple((shipped | named).values())

    @property
    def role_ids(self) -> tuple[str, ...]:
        """The ids of all roles, in order."""
        return tuple(role.id for role in self.every_role)

    def responsible(self, item: Item, _: Edition) -> str:
        """Who does an item, in words."""
        titles = {role.id: _(role.title) for role in self.every_role}
        return _.list(tuple(titles.get(role, role) for role in item.responsible))


SHIPPED = MeetingProtocol(title=N_("Meeting protocol"))
"""The protocol of a meeting that names none."""

SHIPPED_TEXTS = frozenset(text for _path, text in texts_of(SHIPPED))


@frozen(kw_only=True)
class ProtocolFile:
    """The protocol that a meeting keeps to, in a file of its own."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "meeting-protocol.yaml")] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]


def check_items(protocol: MeetingProtocol) -> Iterator[Problem]:
    """Changes are to items that there are, with days that keep their order, and something is left to do."""
    yield from check_amendments(ITEMS, protocol.changes, protocol.dropped, protocol.added)
    if not protocol.items:
        yield Problem(("dropped",), "Keep at least one item.")


def check_roles(protocol: MeetingProtocol) -> Iterator[Problem]:
    """Whoever does an item has a role that there is."""
    ids = [role.id for role in protocol.roles]
    for index, each in enumerate(ids):
        if each in ids[:index]:
            yield Problem(("roles", index, "id"), "Another has this id. Give each an id of its own.")
    named = (
        *((("changes", index), each.responsible) for index, each in enumerate(protocol.changes)),
        *((("added", index), each.responsible) for index, each in enumerate(protocol.added)),
    )
    for path, roles in named:
        for at, role in enumerate(roles):
            if role not in protocol.role_ids:
                yield Problem((*path, "responsible", at), f"Choose a role: {', '.join(protocol.role_ids)}.")
    for index, new in enumerate(protocol.added):
        if not new.responsible:
            yield Problem(("added", index, "responsible"), "Say who does this: write at least one role.")


def check_wording(protocol: MeetingProtocol) -> Iterator[Problem]:
    """There are ground rules and steps in distress, a word is explained once, and the citations are sound."""
    for name in ("ground_rules", "distress_steps"):
        if not getattr(protocol, name):
            yield Problem((name,), "Write at least one, or take the line out to have the shipped ones.")
    terms = [word.term.casefold() for word in protocol.jargon]
    for index, term in enumerate(terms):
        if term in terms[:index]:
            yield Problem(("jargon", index, "term"), "This word is explained twice. Keep one of the two.")
    yield from (problem.under("sources") for problem in check_citations(protocol.sources))


def check_crisis(protocol: MeetingProtocol) -> Iterator[Problem]:
    """A final protocol says where help is in a crisis, and every contact can be reached."""
    if not protocol.crisis_contacts:
        say = Problem if is_final(protocol) else advice
        yield say(("crisis_contacts",), "Say whom to turn to in a crisis. The page has room to write it by hand.")
    for index, contact in enumerate(protocol.crisis_contacts):
        yield from (problem.under("crisis_contacts", index) for problem in check_named(contact))
        if not (contact.phone or contact.email):
            yield Problem(("crisis_contacts", index), "Give a phone number or an e-mail address.")


def check_agreement(protocol: MeetingProtocol) -> Iterator[Problem]:
    """A protocol is kept by those who agreed to it."""
    if protocol.agreed is None:
        yield advice(("agreed",), "Say with whom this was agreed. A protocol that nobody agreed to is seldom kept.")


def page(protocol: MeetingProtocol, _: Edition) -> Document:
    """The whole protocol to read, what was changed in it and why, and where it comes from."""
    return Document(
        title=protocol.title,
        language=_.language,
        furniture=_.furniture,
        publisher=protocol.organisation,
        notice=noticed(protocol.notice, _, draft=protocol.status is Stage.DRAFT),
        facts=tuple(_facts(protocol, _)),
        blocks=(
            *((Paragraph(protocol.about),) if protocol.about else ()),
            *all_items(protocol.items, protocol.responsible, _),
            *amended(protocol.changes, protocol.dropped, protocol.added, _),
            *_parts(protocol, _),
            *read_where(protocol.items, protocol.ours, _),
            *cited(protocol.sources, _),
        ),
    )


def _facts(protocol: MeetingProtocol, _: Edition) -> Iterator[tuple[str, str]]:
    if protocol.as_at:
        yield _("As at"), _.date(_.as_at)
    if protocol.agreed:
        yield _("Agreement"), protocol.agreed.words(_)
    if protocol.review_on:
        yield _("To be reviewed on"), _.date(protocol.review_on)


def _parts(protocol: MeetingProtocol, _: Edition) -> Iterator[Section]:
    roles = tuple((_(role.title), _(role.does)) for role in protocol.every_role if role.does)
    yield Section("roles", _("Who does what"), (Facts(_("Roles"), roles), Note(_("The roles are suggested."))))
    yield Section("rules", _("Ground rules"), _sentences(protocol.ground_rules, GROUND_RULES, _))
    yield Section("distress", _("If somebody is distressed"), tuple(_distress(protocol, _)))
    if protocol.hybrid_extras:
        extras = _sentences(protocol.hybrid_extras, HYBRID_EXTRAS, _)
        yield Section("hybrid", _("Online and hybrid meetings"), extras)
    if protocol.jargon:
        words = tuple((word.term, word.meaning) for word in protocol.jargon)
        yield Section("jargon", _("Hard words"), (Facts(_("What words mean"), words),))


def _sentences(texts: tuple[str, ...], shipped: tuple[Sentence, ...], _: Edition) -> tuple[Block, ...]:
    return (Bullets(tuple(map(_, texts))), *read_in(texts, shipped, _))


def _distress(protocol: MeetingProtocol, _: Edition) -> Iterator[Block]:
    yield Steps(tuple(map(_, protocol.distress_steps)))
    yield from read_in(protocol.distress_steps, DISTRESS_STEPS, _)
    title = _("Help in a crisis")
    if protocol.crisis_contacts:
        yield Facts(title, tuple((contact.name, contact.reach(_)) for contact in protocol.crisis_contacts))
    else:
        yield FormField(title, lines=3)


MEETING_PROTOCOL = ContentType(
    name="meeting-protocol",
    label=N_("Meeting protocol"),
    model=MeetingProtocol,
    views={"page": page},
    checks=(check_items, check_roles, check_wording, check_crisis, check_agreement),
)
