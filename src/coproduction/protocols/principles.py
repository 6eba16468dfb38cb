"""Principles that partners agree and are held to: the six of the TUC, the five of 4Pi, or a set of one's own."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Annotated, assert_never

from attrs import frozen

from coproduction.content import AsAt, Content, ContentType, EasyWords, Language, Notice, Organisation, Title
from coproduction.document import Block, Bullets, Document, Note, Paragraph, Quote, Section, Text
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.prose import paragraphs
from coproduction.protocols.tuc_principles import TUC_SIX, TucPrinciple, Wording
from coproduction.pyramid.four_pi import STANDARDS, Standard
from coproduction.sources import Citation, Mark, Source, check_citations, cited
from coproduction.vocabulary import Agreement


class Shipped(Enum):
    """The sets that come with the library."""

    TUC_SIX = "tuc_six"
    FOUR_PI = "four_pi"


class Version(Enum):
    """Which wording of the six principles partners have agreed to."""

    TUC_1998 = "tuc_1998"
    TUC_2002 = "tuc_2002"
    LOCAL = "local"


VERSION_LABELS: Mapping[Version, str] = {
    Version.TUC_1998: N_("TUC, 1998 to 1999"),
    Version.TUC_2002: N_("TUC, 2002"),
    Version.LOCAL: N_("Our own"),
}


@frozen(kw_only=True)
class Asks:
    """What a principle asks of each side. What it asks of nobody is left out."""

    managers: Annotated[str, Label(N_("Of managers"))] = ""
    staff_side: Annotated[str, Label(N_("Of staff representatives"))] = ""
    service_users: Annotated[str, Label(N_("Of service users and carers"))] = ""


@frozen(kw_only=True)
class Principle:
    """One thing that partners hold to. One with the id of a shipped principle takes its place."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."), "openness")]
    label: Annotated[str, Label(N_("Label"), example="We are open with one another")]
    wording: Annotated[str, Label(N_("Wording"), N_("As it was agreed, if that is more than the label."))] = ""
    meaning: Annotated[str, Label(N_("Meaning"))] = ""
    asks: Annotated[Asks | None, Label(N_("What it asks"))] = None


@frozen(kw_only=True)
class Principles:
    """A set of principles: one that is shipped, an organisation's own, or both."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    about: Annotated[str, Label(N_("About"), N_("A sentence or two before the principles."))] = ""
    shipped: Annotated[Shipped | None, Label(N_("Shipped"), N_("A set to begin with, if any."))] = None
    wording: Annotated[Version, Label(N_("Wording"), N_("Of the six principles of the TUC."))] = Version.TUC_2002
    principles: Annotated[
        tuple[Principle, ...], Label(N_("Principles"), N_("Your own, or in the place of shipped ones."), "pledges")
    ] = ()
    agreed: Annotated[Agreement | None, Label(N_("Agreement"), N_("With whom they were agreed."))] = None
    sources: Annotated[tuple[Citation, ...], Label(N_("Sources"))] = ()

    @property
    def every(self) -> tuple[Principle, ...]:
        """The principles in order: shipped ones, or the own that take their place, and then the other own."""
        shipped = _shipped(self.shipped, self.wording)
        own = {each.id: each for each in self.principles}
        there = tuple(own.get(each.id, each) for each in shipped)
        return there + tuple(each for each in self.principles if each.id not in {one.id for one in shipped})

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids in order."""
        return tuple(each.id for each in self.every)

    def is_own(self, principle: Principle) -> bool:
        """Whether an organisation wrote a principle itself."""
        return principle in self.principles

    def published(self, principle: Principle) -> Wording | None:
        """How a shipped principle was worded in the version that was agreed, where that is known."""
        if self.shipped is not Shipped.TUC_SIX or self.is_own(principle):
            return None
        wordings = next(each.wordings for each in TUC_SIX if each.id == principle.id)
        return next((each for each in wordings if each.version == self.wording.value), None)


@frozen(kw_only=True)
class AgreedPrinciples:
    """The set of principles that partners agree to."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "principles.yaml")] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]


THE_SIX = Principles(title=N_("The six principles of partnership"), shipped=Shipped.TUC_SIX)
"""What partners agree to unless they say otherwise."""


def _shipped(shipped: Shipped | None, version: Version) -> tuple[Principle, ...]:
    match shipped:
        case None:
            return ()
        case Shipped.TUC_SIX:
            return tuple(_of_tuc(each, version) for each in TUC_SIX)
        case Shipped.FOUR_PI:
            return tuple(map(_of_four_pi, STANDARDS))
        case _:
            assert_never(shipped)


def _of_tuc(fact: TucPrinciple, version: Version) -> Principle:
    label = (version is Version.TUC_1998 and fact.label_of_1998) or fact.label
    asks = Asks(managers=fact.managers, staff_side=fact.staff_side, service_users=fact.service_users)
    return Principle(id=fact.id, label=label, meaning=fact.meaning, asks=asks)


def _of_four_pi(fact: Standard) -> Principle:
    return Principle(id=fact.id, label=fact.label, meaning=fact.asks)


def check_principles(principles: Principles) -> Iterator[Problem]:
    """There is something to agree to, ids are unlike one another, and somebody agreed."""
    if not principles.every:
        yield Problem(("principles",), "Write at least one principle, or “shipped: tuc_six”.")
    ids = [each.id for each in principles.principles]
    for index, each in enumerate(ids):
        if each in ids[:index]:
            yield Problem(("principles", index, "id"), "Another has this id. Give each an id of its own.")
    if principles.shipped is not Shipped.TUC_SIX and principles.wording is not Version.TUC_2002:
        yield advice(("wording",), "Only the six principles of the TUC have wordings to choose from. Take this out.")
    if principles.agreed is None:
        yield advice(("agreed",), "Say with whom these were agreed.")


def check_sources(principles: Principles) -> Iterator[Problem]:
    """The citations are sound."""
    yield from (problem.under("sources") for problem in check_citations(principles.sources))


def page(principles: Principles, _: Edition) -> Document:
    """Each principle on a page: its wording, what it means, and what it asks of each side."""
    tuc = principles.shipped is Shipped.TUC_SIX
    return Document(
        title=_(principles.title),
        language=_.language,
        furniture=_.furniture,
        publisher=principles.organisation,
        notice=principles.notice,
        facts=(
            *(((_("As at"), _.date(_.day)),) if _.day else ()),
            (_("Principles"), _.number(len(principles.every))),
            *(((_("Wording"), _(VERSION_LABELS[principles.wording])),) if tuc else ()),
        ),
        blocks=(
            *paragraphs(principles.about),
            *((Note(principles.agreed.words(_)),) if principles.agreed else ()),
            *suggested(principles, _),
            *(
                Section(f"principle-{number}", _(each.label), tuple(principle_blocks(principles, each, _)))
                for number, each in enumerate(principles.every, 1)
            ),
            *cited((*shipped_sources(principles), *principles.sources), _),
        ),
    )


def suggested(principles: Principles, _: Edition) -> Iterator[Block]:
    """A word of care where what is asked of people is suggested, and nobody's rule."""
    if principles.shipped is Shipped.TUC_SIX and any(not principles.is_own(each) for each in principles.every):
        said = _("What the principles ask of people is suggested. No rule says it: change it together.")
        yield Note(said)


def principle_blocks(principles: Principles, principle: Principle, _: Edition) -> Iterator[Block]:
    """What a principle means, how it was worded, and what it asks of each side."""
    if principle.meaning:
        yield Paragraph(_(principle.meaning))
    if principle.wording:
        yield Quote(principle.wording)
    if published := principles.published(principle):
        version, wording = _(VERSION_LABELS[principles.wording]), _(published.text)
        yield Note(
            _("{version}, in short: {wording} ({source})", version=version, wording=wording, source=_read(published, _))
        )
    if asked := _asked(principle.asks or Asks(), _):
        yield Bullets(tuple((Text(f"{side}: ", strong=True), what) for side, what in asked))


def _asked(asks: Asks, _: Edition) -> tuple[tuple[str, str], ...]:
    rows = (
        (_("Managers"), asks.managers),
        (_("Staff representatives"), asks.staff_side),
        (_("Service users and carers"), asks.service_users),
    )
    return tuple((side, _(asked)) for side, asked in rows if asked)


def _read(published: Wording, _: Edition) -> str:
    """The source of a wording, and what to be careful of."""
    if published.source.mark is Mark.PARTLY:
        return _("{source}; check the original", source=published.source.title)
    return published.source.title


def shipped_sources(principles: Principles) -> tuple[Citation, ...]:
    """Where the shipped principles that are shown come from, each once."""
    shown = [each for each in principles.every if not principles.is_own(each)]
    sources: list[Source] = [found.source for each in shown if (found := principles.published(each))]
    if principles.shipped is Shipped.FOUR_PI and shown:
        sources = [each.source for each in STANDARDS]
    named = {each.title: Citation(title=each.title, url=each.url) for each in sources}
    return tuple(named.values())


PRINCIPLES = ContentType(
    name="principles",
    label=N_("Principles"),
    model=Principles,
    views={"page": page},
    checks=(check_principles, check_sources),
)
