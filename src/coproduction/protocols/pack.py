"""An information pack for new representatives: the standard sections, filled with an organisation's facts.

Its sections and their order follow what real packs contain; the words are this library's own, and each can be replaced.
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from attrs import evolve, frozen

from coproduction.content import AsAt, ContentType, EasyWords, Language, Notice, Organisation, Part, Title
from coproduction.document import Block, Document, Note, Section, Wordy, unlinked
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.languages import same_language
from coproduction.problems import Problem, advice
from coproduction.protocols.binder import BinderPart
from coproduction.protocols.contacts import Contact
from coproduction.protocols.glossary import Word, check_meanings
from coproduction.protocols.own_words import OwnWords, check_own_words
from coproduction.protocols.pack_checks import check_contacts, check_facts, check_money
from coproduction.protocols.pack_facts import NO_FACTS, PackFacts
from coproduction.protocols.pack_fields import NAMES, filled, has, missing
from coproduction.protocols.pack_page import gap_list, shown, standard_section, worded
from coproduction.protocols.pack_proof import check_grave, check_musts, check_said
from coproduction.protocols.pack_sections import Standard, Wording
from coproduction.protocols.pack_slots import Filling
from coproduction.protocols.pack_starter import STARTER
from coproduction.protocols.pack_text import SECTIONS, STANDARD, TEXTS
from coproduction.protocols.pack_text.words import SHIPPED_WORDS
from coproduction.protocols.pack_words import glossary_of, with_glossary
from coproduction.pyramid.levels import PYRAMID
from coproduction.translation import (
    Stage,
    Staged,
    Translated,
    check_translation,
    in_doubt,
    is_draft,
    is_final,
    noticed,
    provenance,
    warning,
)
from coproduction.vocabulary import Agreement, Vocabulary

SHEETS = ("start", "role", "agreement", "claim", "access", "monitoring", "media")
"""Sections that can be had by themselves; their views have the ids of the sections."""

OPTIONAL = tuple(section.id for section in STANDARD if not section.needed)


@frozen(kw_only=True)
class Pack:
    """What a new representative is given."""

    title: Title
    subtitle: Annotated[str, Label(N_("Subtitle"))] = ""
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    version: Annotated[str, Label(N_("Version"), N_("A number or a name."))] = ""
    review_on: Annotated[date | None, Label(N_("Review on"))] = None
    status: Staged = Stage.DRAFT
    translation: Translated = None
    facts: Annotated[PackFacts, Label(N_("Facts"), N_("The answers that the pack is filled with."))] = NO_FACTS
    agreed: Annotated[
        Agreement | None, Label(N_("Agreement"), N_("With whom all the words of this pack were agreed."))
    ] = None
    words: Annotated[tuple[OwnWords, ...], Label(N_("Own words"), N_("In the place of ours, by their id."))] = ()
    leave_out: Annotated[tuple[str, ...], Label(N_("Leave out"), N_("Sections that a pack can do without."))] = ()
    levels: Annotated[Vocabulary, Label(N_("Levels"), N_("If they are not those of the pyramid."))] = PYRAMID
    parts: Annotated[tuple[BinderPart, ...], Label(N_("Parts"), N_("Files of your own, after the sections."))] = ()
    glossary: Annotated[
        tuple[Word, ...],
        Label(N_("Words and short forms"), N_("Your own; those of ours that occur come by themselves.")),
    ] = ()
    contacts: Annotated[tuple[Contact, ...], Label(N_("More contacts"))] = ()

    @property
    def explained(self) -> tuple[str, ...]:
        """The words that its glossary explains when they occur."""
        return tuple(word.term for word in (*self.glossary, *SHIPPED_WORDS))

    @property
    def sections(self) -> tuple[Standard, ...]:
        """The standard sections that it has."""
        return tuple(section for section in STANDARD if section.id not in self.leave_out)


def parts(pack: Pack) -> tuple[Part, ...]:
    """The content that is bound in."""
    return tuple(Part(f"part-{n}", ("parts", n - 1, "content"), each.content) for n, each in enumerate(pack.parts, 1))


def check_review(pack: Pack) -> Iterator[Problem]:
    """A pack is looked at again after it was made."""
    if pack.as_at and pack.review_on and pack.review_on <= pack.as_at:
        yield Problem(("review_on",), "This day comes before the day of the pack. Write a later one.")


def check_words(pack: Pack) -> Iterator[Problem]:
    """Own words take the place of something that is there; only what is not needed is left out; a word is told once."""
    for problem in check_own_words(pack.words, SECTIONS, TEXTS, NAMES):
        yield problem.under("words")
    for index, name in enumerate(pack.leave_out):
        if name not in OPTIONAL:
            yield Problem(("leave_out", index), f"A pack can do without these only: {', '.join(OPTIONAL)}.")
    yield from (problem.under("glossary") for problem in check_meanings(pack.glossary))
    yield from check_musts(pack.words, pack.sections)
    terms = [word.term.casefold() for word in pack.glossary]
    for index, term in enumerate(terms):
        if term in terms[:index]:
            yield Problem(("glossary", index, "term"), "This word is explained twice. Keep one of the two.")


def check_agreed(pack: Pack) -> Iterator[Problem]:
    """Who hands out a final pack is reminded that nobody has agreed its default words."""
    own = {each.id: each for each in pack.words}
    waiting = [each for each in pack.sections if not (each.id in own and own[each.id].agreed)]
    if is_final(pack) and not pack.agreed and waiting:
        message = "Nobody has agreed the standard words. Go through them with the people they are for, and say so here."
        yield advice(("agreed",), message)


def check_parts(pack: Pack) -> Iterator[Problem]:
    """What is bound in is in the language of the pack; a final pack is no translation in doubt, and binds no draft."""
    say = Problem if is_final(pack) else advice
    if is_final(pack) and in_doubt(pack):
        yield Problem(("translation",), "Nobody has checked this translation, and a mistake in it may do harm.")
    for index, part in enumerate(pack.parts):
        if in_doubt(part.content):
            yield say(("parts", index), "Nobody has checked this translation, and a mistake in it may do harm.")
        if is_final(pack) and is_draft(part.content):
            yield Problem(("parts", index), "This part is a draft itself. Make it final first: “status: final”.")
        if not same_language(part.content.language, pack.language):
            yield say(("parts", index), "This part is in another language than the pack. Bind a translation of it.")
        if isinstance(getattr(part.content, "parts", None), tuple):
            yield Problem(("parts", index), "This part binds files itself, and headings go no deeper. Name its parts.")


def proofread(pack: Pack, _: Edition) -> Iterator[Problem]:
    """Short forms are explained, links lead somewhere, and texts in which a mistake may do harm have been checked."""
    say = Problem if is_final(pack) else advice
    yield from check_said(page(pack, _), glossary_of(*_worded(pack, _), _), pack.words, say)
    yield from check_grave(_filling(pack, _), pack.sections, say, _)


def own_or_default(pack: Pack, wording: Wording, _: Edition) -> tuple[Block, ...]:
    """The blocks of one text: an organisation's own, or ours."""
    return tuple(worded(wording, _filling(pack, _), _))


def page(pack: Pack, _: Edition) -> Document:
    """The whole pack."""
    sections = with_glossary(*_worded(pack, _), _)
    bound = tuple(Section(part.key, each.heading) for part, each in zip(parts(pack), pack.parts, strict=True))
    return Document(
        title=pack.title,
        subtitle=pack.subtitle,
        language=_.language,
        furniture=_.furniture,
        publisher=pack.organisation,
        notice=noticed(pack.notice, _, draft=is_draft(pack) or in_doubt(pack)),
        facts=tuple(_cover(pack, _)),
        cover=True,
        blocks=(*warning(pack, _), *_gaps(pack, _), *sections, *bound, *provenance(pack, _)),
    )


def start(pack: Pack, _: Edition) -> Document:
    """The two pages to start with."""
    return _sheet(pack, ("welcome", "start"), _)


def role(pack: Pack, _: Edition) -> Document:
    """The role by itself."""
    return _sheet(pack, ("role",), _)


def agreement(pack: Pack, _: Edition) -> Document:
    """The working agreement by itself, to be signed."""
    return _sheet(pack, ("agreement",), _)


def claim(pack: Pack, _: Edition) -> Document:
    """The claim form by itself."""
    return _sheet(pack, ("claim",), _)


def access(pack: Pack, _: Edition) -> Document:
    """The access needs form by itself."""
    return _sheet(pack, ("access",), _)


def monitoring(pack: Pack, _: Edition) -> Document:
    """The monitoring form by itself, because it is separate and without a name."""
    return _sheet(pack, ("monitoring",), _)


def media(pack: Pack, _: Edition) -> Document:
    """The consent form by itself."""
    return _sheet(pack, ("media",), _)


def _sheet(pack: Pack, ids: tuple[str, ...], _: Edition) -> Document:
    """Sections by themselves, under the title of the first."""
    filling = _filling(pack, _)
    first, *others = (evolve(standard_section(SECTIONS[name], filling, _), opens_page=False) for name in ids)
    whole = Document(
        title=first.title,
        language=_.language,
        furniture=_.furniture,
        publisher=pack.organisation,
        notice=noticed(pack.notice, _, draft=is_draft(pack) or in_doubt(pack)),
        blocks=(*warning(pack, _), *first.blocks, *others, *((Note(pack.agreed.words(_)),) if pack.agreed else ())),
    )
    return unlinked(whole)


def _filling(pack: Pack, _: Edition) -> Filling:
    return Filling(
        organisation=pack.organisation,
        facts=pack.facts,
        fields=filled(pack, _),
        own={each.id: each for each in pack.words},
        there=frozenset(name for name in NAMES if has(pack, (name,))),
        levels=pack.levels,
        contacts=pack.contacts,
        agreed=pack.agreed is not None,
    )


def _cover(pack: Pack, _: Edition) -> Iterator[tuple[str, Wordy]]:
    contact = pack.facts.contact
    yield _("Date"), filled(pack, _)["as_at"]
    yield _("Version"), filled(pack, _)["version"]
    yield _("To be reviewed on"), filled(pack, _)["review_on"]
    if pack.agreed:
        yield _("The words"), pack.agreed.words(_)
    if contact.name:
        yield _("Another format"), _("Ask {contact}. {how}", contact=contact.name, how=contact.reach(_)).strip()


def _gaps(pack: Pack, _: Edition) -> Iterator[Section]:
    """In a draft, what it still lacks."""
    if gaps := missing(pack):
        yield Section("gaps", _("Still to be written"), (gap_list(gaps, _),), opens_page=True)


def _worded(pack: Pack, _: Edition) -> tuple[tuple[Section, ...], tuple[Word, ...], str]:
    """The sections before there is a glossary, its own words, and the English of the default texts that are shown."""
    filling = _filling(pack, _)
    english = "\n".join(text.text for section in pack.sections for text in shown(section, filling))
    return tuple(standard_section(each, filling, _) for each in pack.sections), pack.glossary, english


def _built(pack: Pack) -> tuple[str, ...]:
    """The pack, what to start with, and every form by itself."""
    return tuple(view for view in PACK.views if view not in pack.leave_out and view != "role")


PACK = ContentType(
    name="pack",
    label=N_("Information pack"),
    model=Pack,
    views={
        "page": page,
        "start": start,
        "role": role,
        "agreement": agreement,
        "claim": claim,
        "access": access,
        "monitoring": monitoring,
        "media": media,
    },
    checks=(
        check_facts,
        check_money,
        check_review,
        check_contacts,
        check_words,
        check_agreed,
        check_parts,
        check_translation,
    ),
    proofreading=(proofread,),
    called={"page": N_("The whole pack"), **{name: SECTIONS[name].title for name in SHEETS}},
    parts=parts,
    built=_built,
    starter=STARTER,
)
