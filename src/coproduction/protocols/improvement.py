"""How an organisation improves: its own model, the cycles in which a change is tried, and what is decided after each.

The Model for Improvement, with cycles of Plan, Do, Study and Act, is there to begin with. An organisation that works by
another model writes its own in its place.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Annotated

from attrs import evolve, frozen

from coproduction.document import Block, Bullets, Facts, Link, Note, Paragraph, Section, Shape, Tag, Text, Tone, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem
from coproduction.protocols.evaluation_frameworks import MFI, PDSA
from coproduction.sources import Citation, check_citations
from coproduction.vocabulary import Agreement, Term

QUESTIONS = 3
"""Of the four parts of the Model for Improvement, those that are questions."""


@frozen(kw_only=True)
class ImprovementModel:
    """How an organisation improves: what it asks first, and the steps of a cycle."""

    title: Annotated[str, Label(N_("Title"))]
    questions: Annotated[tuple[str, ...], Label(N_("Questions"), N_("What is asked first."))] = ()
    steps: Annotated[tuple[Term, ...], Label(N_("Steps"), N_("Of one cycle, in order."))]
    agreed: Annotated[Agreement | None, Label(N_("Agreement"), N_("With whom the words were agreed."))] = None
    sources: Annotated[tuple[Citation, ...], Label(N_("Sources"))] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its steps."""
        return tuple(step.id for step in self.steps)


MODEL_FOR_IMPROVEMENT = ImprovementModel(
    title=N_("Model for Improvement, with cycles of Plan, Do, Study, Act"),
    questions=tuple(part.text for part in MFI.parts[:QUESTIONS]),
    steps=tuple(Term(id=part.label.lower(), label=part.label, meaning=part.text) for part in PDSA.parts),
    sources=tuple(Citation(title=each.title, url=each.url) for each in (*MFI.sources, *PDSA.sources)),
)
"""The model of a plan or a review that has none of its own."""


class Decision(Enum):
    """What is decided of a change or an objective once it was looked at. The three words are in common use."""

    ADOPT = "adopt"
    ADAPT = "adapt"
    ABANDON = "abandon"


DECISIONS: Mapping[Decision, tuple[str, str, Shape, Tone]] = {
    Decision.ADOPT: (N_("Adopt"), "A", Shape.CIRCLE, Tone.GOOD),
    Decision.ADAPT: (N_("Adapt"), "D", Shape.DIAMOND, Tone.CARE),
    Decision.ABANDON: (N_("Abandon"), "X", Shape.CROSS, Tone.QUIET),
}
"""How each is shown. The letters are suggested by this library."""


def tag_of(decision: Decision, _: Edition) -> Tag:
    """A decision as a reader sees it."""
    label, letter, shape, tone = DECISIONS[decision]
    return Tag(_(label), letter, shape, tone)


def decided(decision: Decision, because: str, _: Edition) -> Wordy:
    """A decision and its reason."""
    tag = tag_of(decision, _)
    return (evolve(tag, text=f"{tag.text}:"), f" {because}") if because else tag


@frozen(kw_only=True)
class StepTaken:
    """What was done at one step of a cycle."""

    step: Annotated[str, Label(N_("Step"), N_("The id of a step of the model."), "plan")]
    text: Annotated[str, Label(N_("Text"))]


@frozen(kw_only=True)
class Cycle:
    """One change that was tried, what was expected of it, and what came of it."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."))]
    title: Annotated[str, Label(N_("The change"), N_("What is tried."))]
    follows: Annotated[str, Label(N_("Follows"), N_("The id of the cycle before it."))] = ""
    began_on: Annotated[date | None, Label(N_("Began on"))] = None
    ended_on: Annotated[date | None, Label(N_("Ended on"))] = None
    prediction: Annotated[str, Label(N_("Prediction"), N_("What you expect, written before you begin."))] = ""
    steps: Annotated[tuple[StepTaken, ...], Label(N_("Steps"), N_("Of the model, as far as it has come."))] = ()
    decision: Annotated[Decision | None, Label(N_("Decision"))] = None
    because: Annotated[str, Label(N_("Because"), N_("The reason for the decision."))] = ""


def check_model(model: ImprovementModel) -> Iterator[Problem]:
    """A model has steps, with ids unlike one another, and its citations are sound."""
    if not model.steps:
        yield Problem(("steps",), "Write at least one step.")
    for index, each in enumerate(model.ids):
        if each in model.ids[:index]:
            yield Problem(("steps", index, "id"), "Another has this id. Give each an id of its own.")
    yield from (problem.under("sources") for problem in check_citations(model.sources))


def check_cycles(cycles: tuple[Cycle, ...], model: ImprovementModel) -> Iterator[Problem]:
    """A cycle says what is expected, goes by the steps of the model, and ends with a decision and its reason."""
    ids = [cycle.id for cycle in cycles]
    for index, cycle in enumerate(cycles):
        if cycle.id in ids[:index]:
            yield Problem((index, "id"), "Another has this id. Give each an id of its own.")
        if cycle.follows and cycle.follows not in ids[:index]:
            yield Problem((index, "follows"), "No cycle before this one has this id.")
        if not cycle.prediction:
            yield Problem((index, "prediction"), "Say what you expect, before you begin.")
        for at, taken in enumerate(cycle.steps):
            if taken.step not in model.ids:
                yield Problem((index, "steps", at, "step"), f"Choose a step: {', '.join(model.ids)}.")
        yield from (problem.under(index) for problem in _check_end(cycle))


def _check_end(cycle: Cycle) -> Iterator[Problem]:
    if cycle.began_on and cycle.ended_on and cycle.ended_on < cycle.began_on:
        yield Problem(("ended_on",), "It ends before it begins.")
    if cycle.ended_on and cycle.decision is None:
        yield Problem(("decision",), "This has ended. Say what follows: adopt, adapt or abandon.")
    if cycle.decision and not cycle.because:
        yield Problem(("because",), "Give the reason for the decision.")


def model_section(model: ImprovementModel, _: Edition) -> Section:
    """The model as a reader sees it."""
    questions = (Bullets(tuple(map(_, model.questions))),) if model.questions else ()
    steps = tuple((_(step.label), _(step.meaning or step.label)) for step in model.steps)
    agreed = (Note(model.agreed.words(_)),) if model.agreed else ()
    blocks = (
        Paragraph(_(model.title)),
        *questions,
        *((Facts(_("Steps of a cycle"), steps),) if steps else ()),
        *agreed,
        *_read_in(model.sources, _),
    )
    return Section("improvement", _("How we improve"), blocks)


def _read_in(sources: tuple[Citation, ...], _: Edition) -> Iterator[Note]:
    if sources:
        titles = tuple(Link(each.title, each.url) if each.url else Text(each.title) for each in sources)
        yield Note((_("Read in:"), " ", *tuple(run for title in titles for run in ("; ", title))[1:]))


def cycles_section(cycles: tuple[Cycle, ...], model: ImprovementModel, _: Edition) -> Iterator[Section]:
    """What was tried, a part for each cycle."""
    if cycles:
        inner = tuple(_cycle(f"cycle-{number}", cycle, model, _) for number, cycle in enumerate(cycles, 1))
        yield Section("cycles", _("What we tried"), inner)


def _cycle(key: str, cycle: Cycle, model: ImprovementModel, _: Edition) -> Section:
    caption = _("Cycle {id}", id=cycle.id)
    rows = tuple(_rows(cycle, model, _))
    blocks: tuple[Block, ...] = (Facts(caption, rows),) if rows else (Paragraph(_("not recorded")),)
    return Section(key, cycle.title, blocks)


def _rows(cycle: Cycle, model: ImprovementModel, _: Edition) -> Iterator[tuple[str, Wordy]]:
    if cycle.follows:
        yield _("Follows"), cycle.follows
    if cycle.began_on:
        yield _("Began on"), _.date(cycle.began_on)
    if cycle.prediction:
        yield _("What we expected"), cycle.prediction
    labels = {step.id: _(step.label) for step in model.steps}
    yield from ((labels.get(taken.step, taken.step), taken.text) for taken in cycle.steps)
    if cycle.ended_on:
        yield _("Ended on"), _.date(cycle.ended_on)
    if cycle.decision:
        yield _("Decision"), decided(cycle.decision, cycle.because, _)
