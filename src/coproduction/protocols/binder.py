"""Files of your own bound into one: in order, with a cover, contents, a glossary and contacts."""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import Annotated

from attrs import frozen

from coproduction.content import AsAt, Content, ContentType, EasyWords, Language, Notice, Organisation, Part, Title
from coproduction.document import Block, Column, Document, Paragraph, Section, Table, Text, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.languages import alphabetical, same_language
from coproduction.problems import Problem, advice
from coproduction.protocols.contacts import Contact, check_reachable
from coproduction.protocols.glossary import Word
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
    translation_of,
    untranslated,
    warning,
)


@frozen(kw_only=True)
class BinderPart:
    """Something bound into it."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "prose.yaml")] = ""
    title: Annotated[str, Label(N_("Title"), N_("If not the title the file has."))] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]

    @property
    def heading(self) -> str:
        """What the part is called in the pack."""
        return self.title or self.content.title


@frozen(kw_only=True)
class Binder:
    """Other content under one cover."""

    title: Title
    subtitle: Annotated[str, Label(N_("Subtitle"))] = ""
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    status: Staged = Stage.DRAFT
    translation: Translated = None
    version: Annotated[str, Label(N_("Version"))] = ""
    review_on: Annotated[date | None, Label(N_("Review on"))] = None
    parts: Annotated[tuple[BinderPart, ...], Label(N_("Parts"), N_("In their order."))]
    glossary: Annotated[tuple[Word, ...], Label(N_("Words and short forms"))] = ()
    contacts: Annotated[tuple[Contact, ...], Label(N_("Contacts"), N_("The first is asked for other formats."))]

    @property
    def words(self) -> tuple[Word, ...]:
        """The glossary in the order of the alphabet."""
        order = alphabetical(self.language)
        return tuple(sorted(self.glossary, key=lambda word: order(word.term)))

    @property
    def untranslated(self) -> tuple[int, ...]:
        """The places of parts in another language than the pack, of which the pack has no translation."""
        here = [same_language(part.content.language, self.language) for part in self.parts]
        made = [translation_of(part.content) for part, ours in zip(self.parts, here, strict=True) if ours]
        there = {PurePosixPath(each.of) for each in made if each and each.of}
        return tuple(
            index
            for index, (part, ours) in enumerate(zip(self.parts, here, strict=True))
            if not ours and PurePosixPath(part.file) not in there
        )


def parts(pack: Binder) -> tuple[Part, ...]:
    """The content that is bound in."""
    return tuple(Part(f"part-{n}", ("parts", n - 1, "content"), each.content) for n, each in enumerate(pack.parts, 1))


def check_parts(pack: Binder) -> Iterator[Problem]:
    """There is something in the pack."""
    if not pack.parts:
        yield Problem(("parts",), "Name at least one file: “- file: welcome.yaml”.")


def check_depth(pack: Binder) -> Iterator[Problem]:
    """Headings run out in a pack that is bound into a pack that is bound into another."""
    for index, part in enumerate(pack.parts):
        if any(_binds(inner.content) for inner in _binds(part.content)):
            message = "This pack binds packs itself, and headings go no deeper. Name the parts of those packs instead."
            yield Problem(("parts", index), message)


def _binds(content: object) -> tuple[BinderPart, ...]:
    """What content binds, if it is a binder or a pack."""
    return getattr(content, "parts", ())


def check_languages(pack: Binder) -> Iterator[Problem]:
    """In a final pack everything is translated, no grave translation is unchecked, and no part is a draft."""
    say = Problem if is_final(pack) else advice
    for index in pack.untranslated:
        yield say(("parts", index), "This part is in another language than the pack. Add a translation of it.")
    for index, part in enumerate(pack.parts):
        if in_doubt(part.content):
            message = "Nobody has checked this translation, and a mistake in it may do harm. Have it checked."
            yield say(("parts", index), message)
        if is_final(pack) and is_draft(part.content):
            yield Problem(("parts", index), "This part is a draft itself. Make it final first: “status: final”.")
    if is_final(pack) and in_doubt(pack):
        yield Problem(("translation",), "Nobody has checked this translation. A final pack needs that.")


def check_contacts(pack: Binder) -> Iterator[Problem]:
    """The first contact can be reached by people without a computer, and every contact can be reached."""
    if not pack.contacts:
        yield Problem(("contacts",), "Name whom to ask for this pack in another format.")
    for index, contact in enumerate(pack.contacts):
        yield from (problem.under("contacts", index) for problem in check_reachable(contact))
    if pack.contacts and not (pack.contacts[0].phone and pack.contacts[0].post):
        yield advice(("contacts", 0), "Give a phone number and a postal address: not everyone has a computer.")


def check_glossary(pack: Binder) -> Iterator[Problem]:
    """A word is explained once."""
    terms = [word.term.casefold() for word in pack.glossary]
    for index, term in enumerate(terms):
        if term in terms[:index]:
            yield Problem(("glossary", index, "term"), "This word is explained twice. Keep one of the two.")


def page(pack: Binder, _: Edition) -> Document:
    """The pack, bound."""
    return Document(
        title=pack.title,
        subtitle=pack.subtitle,
        language=_.language,
        furniture=_.furniture,
        publisher=pack.organisation,
        notice=noticed(pack.notice, _, draft=in_doubt(pack) or bool(pack.untranslated)),
        facts=tuple(_facts(pack, _)),
        cover=True,
        blocks=(
            Section("formats", _("If you need this another way"), _formats(pack, _)),
            *_bound(pack, _),
            *_glossary(pack, _),
            Section("contacts", _("Contacts"), tuple(each.facts(_) for each in pack.contacts)),
            *provenance(pack, _),
        ),
    )


def _bound(pack: Binder, _: Edition) -> Iterator[Section]:
    for index, (part, each) in enumerate(zip(parts(pack), pack.parts, strict=True)):
        yield Section(part.key, each.heading, (untranslated(_),) if index in pack.untranslated else ())


def _facts(pack: Binder, _: Edition) -> Iterator[tuple[str, Wordy]]:
    if _.day:
        yield _("Date"), _.date(_.day)
    if pack.version:
        yield _("Version"), pack.version
    if pack.review_on:
        yield _("To be reviewed on"), _.date(pack.review_on)
    yield _("Another format"), _("Ask {contact}. {how}", contact=pack.contacts[0].name, how=pack.contacts[0].reach(_))


def _formats(pack: Binder, _: Edition) -> tuple[Block, ...]:
    ask = _("Tell {contact} what works for you. {how}", contact=pack.contacts[0].name, how=pack.contacts[0].reach(_))
    return (
        *warning(pack, _),
        Paragraph(
            _("You can have this pack in large print, in Easy Read, in another language, in braille or as sound.")
        ),
        Paragraph(Text(ask, strong=True)),
        Paragraph(_("It also comes as a web page and as plain text, which many screen readers find easier.")),
    )


def _glossary(pack: Binder, _: Edition) -> Iterator[Block]:
    if pack.glossary:
        columns = Column(_("Word")), Column(_("What it means"), weight=2)
        rows = tuple((word.heading, word.meaning) for word in pack.words)
        table = Table(_("What words mean"), columns, rows)
        yield Section("glossary", _("Words and short forms"), (table,))


BINDER = ContentType(
    name="binder",
    label=N_("Files bound into one"),
    model=Binder,
    views={"page": page},
    checks=(check_parts, check_depth, check_languages, check_contacts, check_glossary, check_translation),
    parts=parts,
)
