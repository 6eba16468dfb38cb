"""A study: at which of its stages people were involved and how much say they had, what that changed, and who heard."""

from collections.abc import Iterator
from typing import Annotated

from attrs import evolve, frozen

from coproduction.content import AsAt, ContentType, EasyWords, Language, Notice, Organisation, Title
from coproduction.counts import HIDDEN, RULES, Disclosure
from coproduction.document import Block, Column, Document, Facts, Note, Paragraph, Section, Table, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.pyramid.audit import INTERNAL
from coproduction.pyramid.gripp2 import GRIPP2_SHORT, Reported, check_reporting, reporting
from coproduction.pyramid.research_influence import (
    Feedback,
    Influence,
    Output,
    check_influenced,
    heard,
    influence_section,
    outputs_section,
)
from coproduction.pyramid.research_stages import (
    STAGE_LABELS,
    RoleCount,
    Stage,
    StageInvolvement,
    check_stages,
    level_in_words,
)
from coproduction.sources import Citation, check_citations, cited
from coproduction.vocabulary import Vocabulary, check_vocabulary

TEAM_ONLY = N_("For those who run this study. Please do not pass it on: hours and cost may lead to a person.")


@frozen(kw_only=True)
class CommitteeSeat:
    """Seats for people with lived experience in a committee of the study; without ``filled`` it is not recorded."""

    committee: Annotated[str, Label(N_("Committee"), example="Steering group")]
    role: Annotated[str, Label(N_("Role"), N_("Such as “co-chair”; never a name."), "Member")]
    places: Annotated[int, Label(N_("Places"))] = 1
    filled: Annotated[int | None, Label(N_("Filled"))] = None


@frozen(kw_only=True)
class ResearchStudy:
    """Who was involved in a study, from the choice of a question to the use of the answer."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    id: Annotated[str, Label(N_("Study id"), N_("As registered, or your own."), "S1")]
    about: Annotated[str, Label(N_("About"), N_("What the study asks, in plain words."), "What the study asks")] = ""
    stages: Annotated[
        tuple[StageInvolvement, ...], Label(N_("Stages"), N_("Those of which it is known who was involved."))
    ]
    disclosure: Annotated[
        Disclosure, Label(N_("Disclosure rule"), N_("How small numbers are hidden; keep to one in a series."))
    ] = Disclosure.NHS_1_7_ROUND5
    committees: Annotated[tuple[CommitteeSeat, ...], Label(N_("Committees"), N_("Seats kept for people."))] = ()
    influence: Annotated[tuple[Influence, ...], Label(N_("Influence"), N_("What people changed, as it happened."))] = ()
    form: Annotated[Vocabulary, Label(N_("Reporting form"), N_("Your own, if not the short form of GRIPP2."))] = (
        GRIPP2_SHORT
    )
    reported: Annotated[
        tuple[Reported, ...], Label(N_("Reported"), N_("What your report says on each item of the form."))
    ] = ()
    feedback: Annotated[tuple[Feedback, ...], Label(N_("Feedback"), N_("When people heard what came of it."))] = ()
    acknowledgement: Annotated[
        str, Label(N_("Thanks"), N_("How people are thanked in what is published; names only if they agreed."))
    ] = ""
    outputs: Annotated[tuple[Output, ...], Label(N_("Outputs"), N_("What was made known."))] = ()
    sources: Annotated[tuple[Citation, ...], Label(N_("Sources"))] = ()

    def at(self, stage: Stage) -> StageInvolvement | None:
        """Who was involved at a stage, if that is recorded."""
        return next((each for each in self.stages if each.stage is stage), None)

    @property
    def every_role(self) -> tuple[RoleCount, ...]:
        """The roles of every stage."""
        return tuple(role for each in self.stages for role in each.people)


def check_involved(study: ResearchStudy) -> Iterator[Problem]:
    """Stages are sound, and so are the seats of committees."""
    yield from (problem.under("stages") for problem in check_stages(study.stages))
    if not study.stages:
        yield advice(("stages",), "No stage is recorded yet. Write those of which it is known who was involved.")
    small = any(each.people and each.people.shown(study.disclosure) == HIDDEN for each in study.every_role)
    for index, seat in enumerate(study.committees):
        if seat.places < 1 or not 0 <= (seat.filled or 0) <= seat.places:
            message = "Filled seats are from 0 to the number of places."
            yield Problem(("committees", index, "filled"), message)
        if small and seat.filled:
            message = "This may give a small number of people away. Leave it out if the same people are counted above."
            yield advice(("committees", index, "filled"), message)


def check_influence(study: ResearchStudy) -> Iterator[Problem]:
    """It is written down what people changed, and they have heard of it and are thanked."""
    yield from (problem.under("influence") for problem in check_influenced(study.influence))
    if any(not each.nobody for each in study.stages):
        if not study.influence:
            yield advice(("influence",), "Nothing is recorded of what people changed. Write it down as it happens.")
        if not study.feedback:
            yield advice(
                ("feedback",), "It is not recorded that people heard what came of it. Tell them, and say when."
            )
        if not study.acknowledgement:
            yield advice(("acknowledgement",), "Say how people are thanked in what is published.")


def check_form(study: ResearchStudy) -> Iterator[Problem]:
    """The form and the citations are sound, and what is reported are items of the form."""
    yield from (problem.under("form") for problem in check_vocabulary(study.form))
    yield from (problem.under("reported") for problem in check_reporting(study.form, study.reported))
    yield from (problem.under("sources") for problem in check_citations(study.sources))


def page(study: ResearchStudy, _: Edition) -> Document:
    """For everyone: who was involved when, what it changed, where it is reported, and how people heard."""
    about = (Paragraph(study.about),) if study.about else ()
    blocks = (
        *about,
        Section("stages", _("Who was involved, and when"), tuple(_stages(study, _))),
        *_committees(study, _),
        *influence_section(study.influence, _),
        Section("reporting", _("Where it is reported"), reporting(study.form, study.reported, _)),
        Section("heard", _("How people heard what came of it"), heard(study.feedback, study.acknowledgement, _)),
        *outputs_section(study.outputs, _),
        *cited(study.sources, _),
    )
    return _document(study, _, blocks)


def effort(study: ResearchStudy, _: Edition) -> Document:
    """For those who run it: hours and cost at each stage, and in all."""
    document = _document(study, _, tuple(_effort(study, _)))
    title = _("Hours and cost: {title}", title=study.title)
    return evolve(document, title=title, notice=f"{_(TEAM_ONLY)} {study.notice}".strip())


def _document(study: ResearchStudy, _: Edition, blocks: tuple[Block, ...]) -> Document:
    as_at = ((_("As at"), _.date(_.day)),) if _.day else ()
    return Document(
        title=study.title,
        language=_.language,
        furniture=_.furniture,
        publisher=study.organisation,
        notice=f"{_(INTERNAL)} {study.notice}".strip() if study.disclosure is Disclosure.NONE else study.notice,
        facts=((_("Study"), study.id), *as_at),
        blocks=blocks,
    )


def _stages(study: ResearchStudy, _: Edition) -> Iterator[Block]:
    yield Paragraph(_("Each level is right for some purpose. None is a failure, and nobody has to climb."))
    yield Table(
        _("Involvement by stage"),
        (
            Column(_("Stage"), weight=5),
            Column(_("Level"), weight=4),
            Column(_("People"), weight=5),
            Column(_("Hours and cost"), weight=5),
        ),
        tuple(
            (_(label), level_in_words(study.at(stage), _), _people(study, stage, _), _given(study, stage, _))
            for stage, label in STAGE_LABELS.items()
        ),
    )
    if told := tuple((_(STAGE_LABELS[each.stage]), each.about) for each in study.stages if each.about):
        yield Facts(_("What people did"), told)
    yield Note(" ".join(_counting(study, _)))


def _people(study: ResearchStudy, stage: Stage, _: Edition) -> str:
    here = study.at(stage)
    if here is None or here.nobody:
        return ""
    missing = _("not recorded")
    roles = ((each.role, each.people.shown(study.disclosure) if each.people else missing) for each in here.people)
    return "; ".join(f"{role}: {figure}" for role, figure in roles) or missing


def _given(study: ResearchStudy, stage: Stage, _: Edition) -> str:
    """Hours and cost, where there are so many people that they lead to nobody."""
    here = study.at(stage)
    if here is None or here.nobody:
        return ""
    if here.hours is None and here.cost is None:
        return _("not recorded")
    return _effort_of(here, _) if here.enough(study.disclosure) else _("not shown")


def _effort_of(here: StageInvolvement, _: Edition) -> str:
    given = _.plural("{n} hour", "{n} hours", here.hours) if here.hours is not None else ""
    cost = f"£{_.number(here.cost)}" if here.cost is not None else ""
    return ", ".join(filter(None, (given, cost))) or _("not recorded")


def _counting(study: ResearchStudy, _: Edition) -> Iterator[str]:
    yield _("“Not recorded” means that nobody wrote it down. It does not mean none.")
    yield _("The same people may be at several stages, so numbers must not be added up.")
    shown = [each.people.shown(study.disclosure) for each in study.every_role if each.people]
    if HIDDEN in shown:
        yield _("A star (*) stands for a small number.")
    if any(here.hours is not None or here.cost is not None for here in study.stages):
        yield _("Hours and cost are shown only where every number of people beside them is.")
    if shown:
        yield RULES[study.disclosure].named(_)


def _committees(study: ResearchStudy, _: Edition) -> Iterator[Section]:
    if study.committees:
        columns = (
            Column(_("Committee"), weight=5),
            Column(_("Role"), weight=5),
            Column(_("Places"), weight=2, number=True),
            Column(_("Vacant"), weight=3, number=True),
        )
        rows = tuple((each.committee, each.role, _.number(each.places), _vacant(each, _)) for each in study.committees)
        table = Table(_("Seats for people with lived experience"), columns, rows)
        yield Section("committees", _("Seats in committees"), (table,))


def _vacant(seat: CommitteeSeat, _: Edition) -> str:
    return _("not recorded") if seat.filled is None else _.number(seat.places - seat.filled)


def _effort(study: ResearchStudy, _: Edition) -> Iterator[Block]:
    columns = Column(_("Stage"), weight=3), Column(_("Hours and cost"), weight=2)
    rows = tuple((_(STAGE_LABELS[each.stage]), _effort_of(each, _)) for each in study.stages if not each.nobody)
    if rows:
        yield Table(_("What involvement took"), columns, rows)
    hours, costs = ([getattr(each, name) or 0 for each in study.stages] for name in ("hours", "cost"))
    every: tuple[tuple[str, Wordy], ...] = (
        (_("Hours"), _.number(sum(hours))),
        (_("Cost"), f"£{_.number(sum(costs))}"),
    )
    yield Facts(_("In all, as far as it is recorded"), every)


RESEARCH_STUDY = ContentType[ResearchStudy](
    name="research-study",
    label=N_("Involvement in a study"),
    model=ResearchStudy,
    views={"page": page},
    private={"effort": effort},
    checks=(check_involved, check_influence, check_form),
    called={"effort": N_("Hours and cost")},
)
