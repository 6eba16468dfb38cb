"""Pages in an organisation's own words: sections of paragraphs, lists, pictures, quotes and room to write."""

from collections.abc import Iterator
from typing import Annotated

import attrs
from attrs import field, frozen

from coproduction.content import AsAt, ContentType, EasyWords, Language, Notice, Organisation, Title
from coproduction.document import (
    Block,
    Bullets,
    Callout,
    Checklist,
    Document,
    Figure,
    FormField,
    Link,
    Paragraph,
    Picture,
    Quote,
    Section,
    Steps,
    Tone,
    dead_links,
)
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.markup import blocks_of, check_markup
from coproduction.problems import Path, Problem
from coproduction.sources import Citation, check_citations, cited
from coproduction.translation import (
    Subjects,
    Translated,
    check_translation,
    in_doubt,
    noticed,
    provenance,
    warning,
)

MOST_LINES = 40
"""Ruled lines to write on; more would not fit on two pages."""


@frozen(kw_only=True)
class Illustration:
    """A picture and the words that stand for it."""

    file: Annotated[str, Label(N_("File"), N_("A PNG or JPEG picture beside this file."))] = ""
    data: Annotated[bytes, Label(N_("Picture"), N_("Read from the file."))] = field(repr=False)
    words: Annotated[str, Label(N_("Words"), N_("What the picture shows, for someone who cannot see it."))]
    caption: Annotated[str, Label(N_("Caption"))] = ""


@frozen(kw_only=True)
class Important:
    """Words that must not be missed."""

    title: Annotated[str, Label(N_("Title"))]
    text: Annotated[str, Label(N_("Text"))]


@frozen(kw_only=True)
class Saying:
    """Somebody's own words, used with their consent."""

    words: Annotated[str, Label(N_("Words"))]
    source: Annotated[str, Label(N_("Whose"), N_("A role; a name only with consent."))] = ""


@frozen(kw_only=True)
class Pointer:
    """Words that lead to a web page, an e-mail address or a telephone number."""

    words: Annotated[str, Label(N_("Words"), N_("Where it leads, not “click here”."))]
    address: Annotated[str, Label(N_("Address"), N_("Beginning with https://, mailto: or tel:."))]


@frozen(kw_only=True)
class Question:
    """A question and room to answer it."""

    label: Annotated[str, Label(N_("Question"))]
    lines: Annotated[int, Label(N_("Lines"), N_("Room to write, if there are no choices."))] = 1
    choices: Annotated[tuple[str, ...], Label(N_("Choices"), N_("A box to tick for each, instead of lines."))] = ()


@frozen(kw_only=True)
class Passage:
    """One thing that a section says, in one of these forms."""

    text: Annotated[str, Label(N_("Text"), N_("An empty line begins a new paragraph."), "What you want to say")] = ""
    bullets: Annotated[tuple[str, ...], Label(N_("Bullets"))] = ()
    steps: Annotated[tuple[str, ...], Label(N_("Steps"), N_("A list whose order matters."))] = ()
    checklist: Annotated[tuple[str, ...], Label(N_("Checklist"), N_("A list to tick."))] = ()
    picture: Annotated[Illustration | None, Label(N_("Picture"))] = None
    important: Annotated[Important | None, Label(N_("Important"))] = None
    quote: Annotated[Saying | None, Label(N_("Quote"))] = None
    link: Annotated[Pointer | None, Label(N_("Link"))] = None
    question: Annotated[Question | None, Label(N_("Question"))] = None
    markdown: Annotated[
        str, Label(N_("Markdown"), N_("A text with headings, lists, tables or links of its own, in Markdown."))
    ] = ""

    @property
    def forms(self) -> tuple[str, ...]:
        """The names of the forms that are filled in; there should be one."""
        return tuple(each.name for each in attrs.fields(Passage) if getattr(self, each.name))


@frozen(kw_only=True)
class ProseSection:
    """A heading and what stands under it."""

    title: Annotated[str, Label(N_("Title"), example="The first heading")]
    body: Annotated[tuple[Passage, ...], Label(N_("Body"))]


@frozen(kw_only=True)
class Prose:
    """Pages in an organisation's own words."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    translation: Translated = None
    subjects: Subjects = ()
    sections: Annotated[tuple[ProseSection, ...], Label(N_("Sections"))]
    sources: Annotated[tuple[Citation, ...], Label(N_("Sources"))] = ()


def check_sections(prose: Prose) -> Iterator[Problem]:
    """There is something to read, and every passage has one form."""
    if not prose.sections:
        yield Problem(("sections",), "Write at least one section.")
    for index, section in enumerate(prose.sections):
        if not section.body:
            yield Problem(("sections", index, "body"), "This section is empty. Write something, or take it out.")
        for at, passage in enumerate(section.body):
            yield from (problem.under("sections", index, "body", at) for problem in check_passage(passage))


def check_sources(prose: Prose) -> Iterator[Problem]:
    """The citations are sound."""
    yield from (problem.under("sources") for problem in check_citations(prose.sources))


def check_passage(passage: Passage) -> Iterator[Problem]:
    """A passage has one form, and what it has can be shown."""
    if len(passage.forms) != 1:
        names = ", ".join(each.name for each in attrs.fields(Passage))
        yield Problem((), f"Give each dash of a body one of these, and only one: {names}.")
    if passage.picture:
        yield from _check_picture(passage.picture)
    if passage.link and not _leads(passage.link.address):
        yield Problem(("link", "address"), "An address begins with https://, mailto: or tel: and has no spaces.")
    if passage.question and not 1 <= passage.question.lines <= MOST_LINES:
        yield Problem(("question", "lines"), f"Give 1 to {MOST_LINES} lines.")
    yield from (problem.under("markdown") for problem in check_markup(passage.markdown))


def _check_picture(picture: Illustration, path: Path = ("picture",)) -> Iterator[Problem]:
    try:
        Picture.of(picture.data)
    except ValueError:
        yield Problem((*path, "file"), "A picture is a PNG or a JPEG file.")


def _leads(address: str) -> bool:
    try:
        Link("", address)
    except ValueError:
        return False
    return ":" in address and not address.startswith("#")


def page(prose: Prose, _: Edition) -> Document:
    """The pages as they were written."""
    return Document(
        title=prose.title,
        language=_.language,
        furniture=_.furniture,
        publisher=prose.organisation,
        notice=noticed(prose.notice, _, draft=in_doubt(prose)),
        facts=((_("As at"), _.date(prose.as_at)),) if prose.as_at else (),
        blocks=(
            *warning(prose, _),
            *(
                Section(f"section-{number}", section.title, tuple(said(section.body, f"section-{number}")))
                for number, section in enumerate(prose.sections, 1)
            ),
            *cited(prose.sources, _),
            *provenance(prose, _),
        ),
    )


def said(body: tuple[Passage, ...], key: str) -> Iterator[Block]:
    """Passages as blocks; the keys of sections within them begin with a key."""
    for at, passage in enumerate(body, 1):
        yield from paragraphs(passage.text)
        if passage.bullets:
            yield Bullets(passage.bullets)
        if passage.steps:
            yield Steps(passage.steps)
        if passage.checklist:
            yield Checklist(passage.checklist)
        if passage.picture:
            yield Figure(Picture.of(passage.picture.data), passage.picture.words, passage.picture.caption)
        if passage.important:
            texts = tuple(block.words for block in paragraphs(passage.important.text))
            yield Callout(passage.important.title, texts, Tone.CARE)
        if passage.quote:
            yield Quote(passage.quote.words, passage.quote.source)
        if passage.link:
            yield Paragraph(Link(passage.link.words, passage.link.address))
        if passage.question:
            yield FormField(passage.question.label, passage.question.lines, passage.question.choices)
        yield from blocks_of(passage.markdown, prefix=f"{key}-{at}")


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """A text as paragraphs: an empty line begins a new one."""
    parts: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            parts[-1].append(line.strip())
        elif parts[-1]:
            parts.append([])
    return tuple(Paragraph(" ".join(part)) for part in parts if part)


def proofread(prose: Prose, _: Edition) -> Iterator[Problem]:
    """Links within lead somewhere."""
    for target in dead_links(page(prose, _)):
        message = f"A link leads to “#{target}”, and no section has this id. Take it out, or write a web address."
        yield Problem(_place(target, prose), message)


def _place(target: str, prose: Prose) -> Path:
    """Where a link to a section stands."""
    places: Iterator[Path] = (
        ("sections", number, "body", at, "markdown")
        for number, section in enumerate(prose.sections)
        for at, passage in enumerate(section.body)
        if f"(#{target})" in passage.markdown
    )
    return next(places, ("sections",))


PROSE = ContentType(
    name="prose",
    label=N_("Pages of your own words"),
    model=Prose,
    views={"page": page},
    checks=(check_sections, check_sources, check_translation),
    proofreading=(proofread,),
)
