"""An evaluation plan: what is evaluated, with whom, how it is told whether things get better, and what came of it."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Annotated

from attrs import frozen

from coproduction.content import (
    AsAt,
    ContentType,
    EasyWords,
    Export,
    Language,
    Notice,
    Organisation,
    Part,
    Title,
)
from coproduction.counts import Disclosure
from coproduction.document import Block, Bullets, Document, Paragraph, Section
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.aim import Aim, aim_section, check_aim
from coproduction.protocols.evaluation_system import EvaluationSystem, check_system, system_section
from coproduction.protocols.evaluation_work import Method, Nature, Occasion, methods_table, schedule_section
from coproduction.protocols.evaluators import Evaluator, check_evaluators, evaluators_section
from coproduction.protocols.findings import ChangeMade, Shared, check_findings, findings_sections
from coproduction.protocols.framework_notes import check_frameworks, frameworks_section
from coproduction.protocols.improvement import (
    MODEL_FOR_IMPROVEMENT,
    Cycle,
    ImprovementModel,
    check_cycles,
    check_model,
    cycles_section,
    model_section,
)
from coproduction.protocols.logic_model import LogicModel, check_logic, logic_section
from coproduction.protocols.measure_tables import (
    how_counted,
    in_time,
    measured,
    measures_csv,
    standing,
    told_by,
)
from coproduction.protocols.measures import Measure, check_measures
from coproduction.protocols.objectives import Objective
from coproduction.protocols.plan_objectives import PlanFile, check_plan, place_of
from coproduction.protocols.starter_measures import NARRATIVE
from coproduction.protocols.status import Status, status_of
from coproduction.pyramid.audit import INTERNAL
from coproduction.sources import Citation, check_citations, cited

CSV = "text/csv; charset=utf-8"


class Evaluated(Enum):
    """What is evaluated."""

    STRATEGY = "strategy"
    OBJECTIVE = "objective"
    ACTIVITY = "activity"


EVALUATED = {
    Evaluated.STRATEGY: N_("A strategy"),
    Evaluated.OBJECTIVE: N_("An objective"),
    Evaluated.ACTIVITY: N_("An activity"),
}


@frozen(kw_only=True)
class EvaluationPlan:
    """How something is evaluated, with the people whom it is for."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    about: Annotated[str, Label(N_("About"), N_("A sentence or two before the plan."))] = ""
    scope: Annotated[Evaluated, Label(N_("What is evaluated"))]
    evaluates: Annotated[str, Label(N_("Its name"), example="Our involvement strategy")]
    aim: Annotated[Aim, Label(N_("Aim"))]
    questions: Annotated[tuple[str, ...], Label(N_("Questions"), N_("What the evaluation is to answer."))] = ()
    plan: Annotated[PlanFile | None, Label(N_("Action plan"), N_("The one whose objectives are evaluated."))] = None
    system: Annotated[
        EvaluationSystem | None, Label(N_("System of evaluation"), N_("The one there is, or what is made instead."))
    ] = None
    improvement: Annotated[
        ImprovementModel, Label(N_("Model of improvement"), N_("Your own, if not the Model for Improvement."))
    ] = MODEL_FOR_IMPROVEMENT
    frameworks: Annotated[
        tuple[str, ...], Label(N_("Frameworks"), N_("Ids of those you keep to, such as gripp2_sf."))
    ] = ()
    logic: Annotated[LogicModel | None, Label(N_("Logic model"))] = None
    measures: Annotated[tuple[Measure, ...], Label(N_("Measures"))]
    methods: Annotated[tuple[Method, ...], Label(N_("Methods"), example="methods")] = ()
    evaluators: Annotated[tuple[Evaluator, ...], Label(N_("Who evaluates"), N_("Service users and carers among them."))]
    watched_by: Annotated[str, Label(N_("Watched over by"), N_("The group that the findings go to."))] = ""
    schedule: Annotated[tuple[Occasion, ...], Label(N_("Schedule"))] = ()
    cycles: Annotated[tuple[Cycle, ...], Label(N_("Cycles"), N_("Changes that you try."))] = ()
    disclosure: Annotated[
        Disclosure, Label(N_("Disclosure rule"), N_("How small numbers are hidden; keep to one in a series."))
    ] = Disclosure.NHS_1_7_ROUND5
    findings: Annotated[tuple[str, ...], Label(N_("Findings"), N_("In words by which nobody is recognised."))] = ()
    shared: Annotated[tuple[Shared, ...], Label(N_("Shared with"))] = ()
    changes: Annotated[tuple[ChangeMade, ...], Label(N_("Changes"), N_("What is different because of it."))] = ()
    sources: Annotated[tuple[Citation, ...], Label(N_("Sources"))] = ()

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """The objectives of its action plan."""
        return self.plan.objectives if self.plan else ()

    def told_of(self, objective: Objective) -> bool:
        """Whether a measure tells of an objective."""
        return any(objective.id in measure.objectives for measure in self.measures)


def parts(evaluation: EvaluationPlan) -> tuple[Part, ...]:
    """The action plan, which is read and not shown."""
    return (evaluation.plan.part,) if evaluation.plan else ()


def built(evaluation: EvaluationPlan) -> tuple[str, ...]:
    """Once there are figures, there is a page of them as well."""
    return (
        ("page", "measures") if any(measure.until(evaluation.as_at) for measure in evaluation.measures) else ("page",)
    )


def check_aim_and_system(evaluation: EvaluationPlan) -> Iterator[Problem]:
    """The aim has a number and a day, and what serves already is used."""
    yield from (problem.under("aim") for problem in check_aim(evaluation.aim))
    yield from (problem.under("system") for problem in check_system(evaluation.system))


def check_improvement(evaluation: EvaluationPlan) -> Iterator[Problem]:
    """The model of improvement is whole, cycles go by it, and the chain of the logic model has no gap."""
    yield from (problem.under("improvement") for problem in check_model(evaluation.improvement))
    yield from (problem.under("cycles") for problem in check_cycles(evaluation.cycles, evaluation.improvement))
    if evaluation.logic:
        yield from (problem.under("logic") for problem in check_logic(evaluation.logic))


def check_people(evaluation: EvaluationPlan) -> Iterator[Problem]:
    """Service users and carers take part in the design, in the work and in the judgement."""
    yield from (problem.under("evaluators") for problem in check_evaluators(evaluation.evaluators))


def check_how_told(evaluation: EvaluationPlan) -> Iterator[Problem]:
    """There are figures and there are words, and each measure is sound."""
    yield from (problem.under("measures") for problem in check_measures(evaluation.measures))
    types = [measure.defined.type for measure in evaluation.measures]
    if not any(each is not NARRATIVE for each in types):
        yield Problem(("measures",), "Add at least one measure that is a figure: a count, a share, a time or a score.")
    if NARRATIVE not in types:
        if not any(method.nature is Nature.QUALITATIVE for method in evaluation.methods):
            yield Problem(("measures",), "Add at least one measure of the type narrative: what people tell.")
        else:
            yield advice(("measures",), "Words are gathered here, but no measure of the type narrative shows them.")


def check_objectives(evaluation: EvaluationPlan) -> Iterator[Problem]:
    """Each objective of the action plan is told of by a measure, and no measure tells of one that is not there."""
    if evaluation.plan is None:
        yield advice(("plan",), "Name the action plan, so that evaluation is part of it from the start.")
    else:
        yield from (problem.under("plan") for problem in check_plan(evaluation.plan))
    day = evaluation.as_at or date.max
    for index, objective in enumerate(evaluation.objectives):
        if status_of(objective.known(day), day) is not Status.WITHDRAWN and not evaluation.told_of(objective):
            yield Problem(place_of(index), "No measure tells of this. Name its id in “objectives” of a measure.")
    ids = [objective.id for objective in evaluation.objectives]
    for index, measure in enumerate(evaluation.measures):
        for at, each in enumerate(measure.objectives):
            if evaluation.plan and each not in ids:
                yield Problem(("measures", index, "objectives", at), "The action plan has no objective with this id.")


def check_days_and_sources(evaluation: EvaluationPlan) -> Iterator[Problem]:
    """No figure comes from a day that has not been, those who took part hear of it, and citations are sound."""
    yield from check_findings(evaluation.findings, evaluation.shared)
    yield from (problem.under("frameworks") for problem in check_frameworks(evaluation.frameworks))
    yield from (problem.under("sources") for problem in check_citations(evaluation.sources))
    for index, measure in enumerate(evaluation.measures):
        for at, reading in enumerate(measure.readings):
            if evaluation.as_at and reading.on > evaluation.as_at:
                yield advice(("measures", index, "readings", at, "on"), "This day comes after “as_at”.")


def page(evaluation: EvaluationPlan, _: Edition) -> Document:
    """The plan: what it is for, how it is done and by whom, what is measured, and what came of it."""
    blocks = (
        *((Paragraph(evaluation.about),) if evaluation.about else ()),
        aim_section(evaluation.aim, _),
        *_asked(evaluation.questions, _),
        *evaluators_section(evaluation.evaluators, _),
        *system_section(evaluation.system, _),
        *_measured(evaluation, _),
        model_section(evaluation.improvement, _),
        *(logic_section(evaluation.logic, _) if evaluation.logic else ()),
        *schedule_section(evaluation.schedule, _),
        *cycles_section(evaluation.cycles, evaluation.improvement, _),
        *findings_sections(evaluation.findings, evaluation.shared, evaluation.changes, _),
        *frameworks_section(evaluation.frameworks, _),
        *cited(evaluation.sources, _),
    )
    return _document(evaluation, evaluation.title, _, blocks)


def measures_page(evaluation: EvaluationPlan, _: Edition) -> Document:
    """Where each measure began, where it stands and what it is to become, and its figures over time."""
    measures, rule = evaluation.measures, evaluation.disclosure
    blocks = (
        Section("standing", _("Where it stands"), tuple(standing(measures, rule, _.day, _))),
        *in_time(measures, rule, _),
        how_counted(measures, rule, _),
    )
    return _document(evaluation, _("Measures: {title}", title=evaluation.title), _, blocks)


def measures_sheet(evaluation: EvaluationPlan, _: Edition) -> bytes:
    """The measures as a sheet, with figures as they may be printed."""
    return measures_csv(evaluation.measures, evaluation.disclosure, _)


def _document(evaluation: EvaluationPlan, title: str, _: Edition, blocks: tuple[Block, ...]) -> Document:
    internal = evaluation.disclosure is Disclosure.NONE
    return Document(
        title=title,
        language=_.language,
        furniture=_.furniture,
        publisher=evaluation.organisation,
        notice=f"{_(INTERNAL)} {evaluation.notice}".strip() if internal else evaluation.notice,
        facts=tuple(_facts(evaluation, _)),
        blocks=blocks,
    )


def _facts(evaluation: EvaluationPlan, _: Edition) -> Iterator[tuple[str, str]]:
    yield _(EVALUATED[evaluation.scope]), evaluation.evaluates
    if _.day:
        yield _("As at"), _.date(_.day)
    if evaluation.watched_by:
        yield _("Watched over by"), evaluation.watched_by


def _asked(questions: tuple[str, ...], _: Edition) -> Iterator[Section]:
    if questions:
        yield Section("questions", _("What we want to know"), (Bullets(questions),))


def _measured(evaluation: EvaluationPlan, _: Edition) -> Iterator[Section]:
    tables = (
        *measured(evaluation.measures, _),
        *methods_table(evaluation.methods, _),
        *told_by(evaluation.measures, evaluation.objectives, _),
    )
    if tables:
        yield Section("measures", _("How we shall tell"), tables)


EVALUATION_PLAN = ContentType[EvaluationPlan](
    name="evaluation-plan",
    label=N_("Evaluation plan"),
    model=EvaluationPlan,
    views={"page": page, "measures": measures_page},
    exports={
        "sheet": Export[EvaluationPlan](
            label=N_("Measures as a sheet"), suffix="csv", media_type=CSV, make=measures_sheet
        ),
    },
    checks=(
        check_aim_and_system,
        check_improvement,
        check_people,
        check_how_told,
        check_objectives,
        check_days_and_sources,
    ),
    parts=parts,
    called={"measures": N_("Measures")},
    built=built,
)
