"""How partners are doing against each principle at each stage of a project, in the eyes of each of them."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Annotated

from attrs import evolve, frozen

from coproduction.dates import Period
from coproduction.document import Block, Bullets, Column, Paragraph, Shape, Table, Tag, Text, Tone, Words, Wordy, words
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.partners import PARTY_LABELS, Party
from coproduction.protocols.principles import Principle


class Kept(Enum):
    """Whether a principle was kept."""

    KEPT = "kept"
    PARTLY = "partly"
    NOT_KEPT = "not_kept"
    NOT_JUDGED = "not_judged"


KEPT_TAGS: Mapping[Kept, Tag] = {
    Kept.KEPT: Tag(N_("Kept"), "K", Shape.CIRCLE, Tone.GOOD),
    Kept.PARTLY: Tag(N_("Partly"), "P", Shape.DIAMOND, Tone.CARE),
    Kept.NOT_KEPT: Tag(N_("Not kept"), "N", Shape.TRIANGLE, Tone.URGENT),
    Kept.NOT_JUDGED: Tag(N_("Not judged"), "U", Shape.DASH, Tone.QUIET),
}

MIXED = Tag(N_("Mixed"), "M", Shape.HEXAGON, Tone.CARE)
"""What is said where partners do not see it alike."""


@frozen(kw_only=True)
class ProjectStage:
    """A stretch of the work that partners look back on together."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."))]
    title: Annotated[str, Label(N_("Title"))]
    first: Annotated[date | None, Label(N_("First day"))] = None
    last: Annotated[date | None, Label(N_("Last day"))] = None
    celebrated_on: Annotated[date | None, Label(N_("Celebrated on"))] = None
    how: Annotated[str, Label(N_("How it was celebrated"))] = ""


@frozen(kw_only=True)
class Judgement:
    """Whether a principle was kept at a stage, in the eyes of one party. Anyone may read it."""

    stage: Annotated[str, Label(N_("Stage"), N_("The id of a stage of the project."))]
    principle: Annotated[str, Label(N_("Principle"), N_("The id of one of the principles."))]
    party: Annotated[Party, Label(N_("Party"))]
    kept: Annotated[Kept, Label(N_("Kept"))]
    because: Annotated[str, Label(N_("Because"), N_("A sentence without names: anyone may read it."))] = ""


def check_stages(stages: tuple[ProjectStage, ...]) -> Iterator[Problem]:
    """Stages have ids of their own, and their days are in order."""
    ids = [each.id for each in stages]
    for index, each in enumerate(stages):
        if each.id in ids[:index]:
            yield Problem(("stages", index, "id"), "Another has this id. Give each an id of its own.")
        if each.first and each.last and each.last < each.first:
            yield Problem(("stages", index, "last"), "The last day comes before the first.")
        if each.last and each.celebrated_on is None:
            yield advice(("stages", index, "celebrated_on"), "A stage that is over is worth celebrating. Say when.")


def check_judgements(
    judgements: tuple[Judgement, ...],
    stages: tuple[ProjectStage, ...],
    principles: tuple[str, ...],
    parties: tuple[Party, ...],
) -> Iterator[Problem]:
    """Each is about a stage and a principle, by a party that agreed, and stands once."""
    ids = [each.id for each in stages]
    there = [(each.stage, each.principle, each.party) for each in judgements]
    for index, each in enumerate(judgements):
        at = ("judgements", index)
        if each.stage not in ids:
            yield Problem((*at, "stage"), f"Write the id of a stage of the project: {', '.join(ids) or 'none yet'}.")
        if each.principle not in principles:
            yield Problem((*at, "principle"), f"Write the id of a principle: {', '.join(principles)}.")
        if each.party not in parties:
            yield Problem((*at, "party"), "None of the partners is of this party.")
        if there[index] in there[:index]:
            yield Problem(at, "This party has judged this principle at this stage above. Keep one of the two.")
        if each.kept in (Kept.PARTLY, Kept.NOT_KEPT) and not each.because:
            yield advice((*at, "because"), "Say why, so that you can do better.")


@frozen(kw_only=True)
class Standing:
    """What there is to show: stages and principles, and the parties that judge."""

    stages: tuple[ProjectStage, ...]
    judgements: tuple[Judgement, ...]
    principles: tuple[Principle, ...]
    parties: tuple[Party, ...]

    def judged(self, stage: ProjectStage, principle: Principle) -> Mapping[Party, Judgement]:
        """What each party said of a principle at a stage, if it said anything."""
        return {
            each.party: each for each in self.judgements if (each.stage, each.principle) == (stage.id, principle.id)
        }

    def in_a_word(self, stage: ProjectStage, principle: Principle) -> Tag:
        """What all that judged say of a principle at a stage, or that it is mixed."""
        kept = {each.kept for each in self.judged(stage, principle).values()} - {Kept.NOT_JUDGED}
        return MIXED if len(kept) > 1 else KEPT_TAGS[kept.pop() if kept else Kept.NOT_JUDGED]


def overview(standing: Standing, _: Edition) -> Iterator[Block]:
    """Each principle at each stage in one word. Where partners see it differently, that is the word."""
    if not standing.stages:
        yield Paragraph(_("No stage of the project is recorded yet."))
        return
    yield Paragraph(
        _("“Mixed” says that partners see it differently. That is no failure, and something to talk about.")
    )
    columns = Column(_("Principle"), weight=6), *(Column(each.title, weight=4) for each in standing.stages)
    rows: tuple[tuple[Wordy, ...], ...] = tuple(
        (_(each.label), *(_tag(standing.in_a_word(stage, each), _) for stage in standing.stages))
        for each in standing.principles
    )
    yield Table(_("How each principle was kept"), columns, rows)


def days_of(stages: tuple[ProjectStage, ...], _: Edition) -> Iterator[tuple[str, Words]]:
    """When each stage was, of those whose days are known."""
    for stage in stages:
        if stage.first and stage.last:
            yield stage.title, words(Period(first=stage.first, last=stage.last).words(_))


def in_words(standing: Standing, stage: ProjectStage, _: Edition) -> Iterator[Block]:
    """One stage without a table, for narrow pages: which principles were kept, and how it was celebrated."""
    judged = [(standing.in_a_word(stage, each), _(each.label)) for each in standing.principles]
    *said, none = KEPT_TAGS.values()
    tags = [tag for tag in (*said, MIXED, none) if tag in {each for each, _label in judged}]
    labels = [_.list(tuple(label for each, label in judged if each == tag)) for tag in tags]
    yield Bullets(tuple((_tag(tag, _), f": {label}") for tag, label in zip(tags, labels, strict=True)))
    if party := celebrated(stage, _):
        yield Paragraph(party)


def stage_blocks(standing: Standing, stage: ProjectStage, _: Edition) -> Iterator[Block]:
    """One stage: how each party judged each principle, why, and how it was celebrated."""
    judged = [(each, standing.judged(stage, each)) for each in standing.principles]
    columns = Column(_("Principle"), weight=5), *(Column(_(PARTY_LABELS[each]), weight=4) for each in standing.parties)
    rows: tuple[tuple[Wordy, ...], ...] = tuple(
        (_(principle.label), *(_kept(said.get(party), _) for party in standing.parties)) for principle, said in judged
    )
    yield Table(_("How each party sees it: {stage}", stage=stage.title), columns, rows)
    because = [(principle, each) for principle, said in judged for each in said.values() if each.because]
    if because:
        yield Bullets(tuple(_reason(principle, each, _) for principle, each in because))
    if party := celebrated(stage, _):
        yield Paragraph(party)


def celebrated(stage: ProjectStage, _: Edition) -> str:
    """When and how a stage was celebrated, if it was."""
    if stage.celebrated_on is None or stage.celebrated_on > _.as_at:
        return ""
    said = _("We celebrated on {day}.", day=_.date(stage.celebrated_on))
    return f"{said} {stage.how}".strip()


def _reason(principle: Principle, judgement: Judgement, _: Edition) -> Wordy:
    party, kept = _(PARTY_LABELS[judgement.party]), _(KEPT_TAGS[judgement.kept].text)
    return Text(f"{_(principle.label)}, {party}: {kept}.", strong=True), f" {judgement.because}"


def _kept(judgement: Judgement | None, _: Edition) -> Tag:
    return _tag(KEPT_TAGS[judgement.kept if judgement else Kept.NOT_JUDGED], _)


def _tag(tag: Tag, _: Edition) -> Tag:
    return evolve(tag, text=_(tag.text))
