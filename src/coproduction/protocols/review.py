"""A review: each objective of a plan is adopted, adapted or abandoned with a reason, old and new side by side."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from attrs import frozen

from coproduction.content import (
    AsAt,
    Content,
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
from coproduction.document import Block, Column, Document, Note, Paragraph, Section, Table
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.evaluation_plan import CSV, EvaluationPlan
from coproduction.protocols.evaluators import Kinds, check_lived, named
from coproduction.protocols.improvement import (
    MODEL_FOR_IMPROVEMENT,
    Decision,
    ImprovementModel,
    check_model,
)
from coproduction.protocols.measure_tables import standing
from coproduction.protocols.objective_lines import Judged, check_judged, judgement, lines_sections
from coproduction.protocols.objectives import Objective
from coproduction.protocols.plan_objectives import PlanFile, check_plan, place_of
from coproduction.protocols.readings import small_numbers
from coproduction.protocols.review_page import decisions, side_by_side
from coproduction.pyramid.audit import INTERNAL
from coproduction.sheets import csv_of
from coproduction.sources import Citation, check_citations, cited
from coproduction.vocabulary import Agreement


@frozen(kw_only=True)
class Reviewer:
    """Somebody who judged. They are a role or a group, never a name."""

    who: Annotated[str, Label(N_("Who"), N_("A role or a group, not a name."), "The involvement forum")]
    kinds: Kinds


@frozen(kw_only=True)
class EvaluationFile:
    """The evaluation plan whose figures were looked at."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "evaluation-plan.yaml")] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]


@frozen(kw_only=True)
class ReviewBefore:
    """The review before this one."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "review.yaml")] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]


@frozen(kw_only=True)
class Review:
    """What became of each objective of an action plan, and what it continues as."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    about: Annotated[str, Label(N_("About"), N_("A sentence or two before the review."))] = ""
    reviewed_on: Annotated[date, Label(N_("Reviewed on"), example="2026-03-31")]
    plan: Annotated[PlanFile, Label(N_("Action plan"), N_("The one whose objectives are judged."))]
    previous: Annotated[ReviewBefore | None, Label(N_("Last time"), N_("The review before this one."))] = None
    evaluation: Annotated[
        EvaluationFile | None, Label(N_("Evaluation plan"), N_("The one whose figures were looked at."))
    ] = None
    improvement: Annotated[
        ImprovementModel, Label(N_("Model of improvement"), N_("Your own, if not the Model for Improvement."))
    ] = MODEL_FOR_IMPROVEMENT
    reviewers: Annotated[tuple[Reviewer, ...], Label(N_("Who judged"), N_("Service users and carers among them."))]
    judged: Annotated[tuple[Judged, ...], Label(N_("Judged"), N_("Every objective of the action plan."))]
    agreed: Annotated[Agreement | None, Label(N_("Agreement"), N_("With whom it was agreed."))] = None
    sources: Annotated[tuple[Citation, ...], Label(N_("Sources"))] = ()

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """The objectives of the action plan, as they were known on the day of the review."""
        return tuple(each.known(self.reviewed_on) for each in self.plan.objectives)

    @property
    def before(self) -> "Review | None":
        """The review before this one, if there is one and it is one."""
        known = self.previous.content if self.previous else None
        return known if isinstance(known, Review) else None

    @property
    def evaluated(self) -> EvaluationPlan | None:
        """The evaluation plan, if one is named and it is one."""
        known = self.evaluation.content if self.evaluation else None
        return known if isinstance(known, EvaluationPlan) else None

    @property
    def model(self) -> ImprovementModel:
        """The model by which it was judged: that of the evaluation plan, if there is one."""
        return self.evaluated.improvement if self.evaluated else self.improvement


def parts(review: Review) -> tuple[Part, ...]:
    """The action plan, the evaluation plan and the review before: all are read and not shown."""
    others = (("previous", review.previous), ("evaluation", review.evaluation))
    return (
        review.plan.part,
        *(Part(name, (name, "content"), each.content, shown=False) for name, each in others if each),
    )


def built(review: Review) -> tuple[str, ...]:
    """From the second review on there is a page of lines as well."""
    return ("page", "lines") if review.before else ("page",)


def check_files(review: Review) -> Iterator[Problem]:
    """What is named is what it should be, and the last time was earlier."""
    yield from (problem.under("plan") for problem in check_plan(review.plan))
    if review.evaluation and review.evaluated is None:
        yield Problem(("evaluation", "file"), "Name a file of the type “evaluation-plan”.")
    if review.previous and review.before is None:
        yield Problem(("previous", "file"), "Name a file of the type “review”.")
    if review.before and review.before.reviewed_on >= review.reviewed_on:
        yield Problem(("previous", "file"), "This is not earlier. Name the review before this one.")
    if review.as_at and review.as_at < review.reviewed_on:
        yield Problem(("as_at",), "This day comes before the one of the review.")


def check_reviewers(review: Review) -> Iterator[Problem]:
    """Service users and carers are among those who judged."""
    kinds = (kind for each in review.reviewers for kind in each.kinds)
    yield from (problem.under("reviewers") for problem in check_lived(kinds))


def check_every_objective(review: Review) -> Iterator[Problem]:
    """Every objective of the action plan is judged, with a reason."""
    yield from (problem.under("judged") for problem in check_judged(review))
    for index, objective in enumerate(review.objectives):
        if judgement(review, objective.id) is None:
            yield Problem(place_of(index), "The review does not judge this. Adopt, adapt or abandon it, and say why.")


def check_kept(review: Review) -> Iterator[Problem]:
    """What the last review kept is in the plan, in the words it was given."""
    texts = {objective.id: objective.text for objective in review.objectives}
    for index, each in enumerate(review.before.judged if review.before else ()):
        new = each.continues_as
        at = ("previous", "content", "judged", index)
        if each.decision is not Decision.ABANDON and (new.id if new else each.objective) not in texts:
            yield advice(at, "The last review kept this, and it is not in the action plan now.")
        elif new and texts[new.id] != new.text:
            yield advice(at, "In the action plan this now has other words than the last review gave it.")


def check_model_and_sources(review: Review) -> Iterator[Problem]:
    """The model of improvement is whole, and citations are sound."""
    yield from (problem.under("improvement") for problem in check_model(review.improvement))
    yield from (problem.under("sources") for problem in check_citations(review.sources))


def page(review: Review, _: Edition) -> Document:
    """What was decided of each objective, old and new side by side, and who decided it with whom."""
    plan = review.plan.plan
    blocks = (
        *((Paragraph(review.about),) if review.about else ()),
        Section("reviewers", _("Who judged"), tuple(_who(review, _))),
        Section("decisions", _("What was decided"), tuple(decisions(review, _))),
        *(side_by_side(review, plan, _) if plan else ()),
        *_figures(review, _),
        *cited(review.sources, _),
    )
    return _document(review, review.title, _, blocks)


def lines_page(review: Review, _: Edition) -> Document:
    """The line of each objective through the reviews."""
    blocks = (Paragraph(_("Each objective as it was worded at each review, the first one first.")),)
    title = _("Objectives over time: {title}", title=review.title)
    return _document(review, title, _, (*blocks, *lines_sections(review, _)))


def next_objectives(review: Review, _edition: Edition) -> bytes:
    """What goes on, as a sheet that a new action plan may name as its objectives."""
    rows = (_next(objective, judgement(review, objective.id)) for objective in review.objectives)
    return csv_of(("id", "theme", "text", "due"), (row for row in rows if row))


def _document(review: Review, title: str, _: Edition, blocks: tuple[Block, ...]) -> Document:
    internal = review.evaluated is not None and review.evaluated.disclosure is Disclosure.NONE
    return Document(
        title=title,
        language=_.language,
        furniture=_.furniture,
        publisher=review.organisation,
        notice=f"{_(INTERNAL)} {review.notice}".strip() if internal else review.notice,
        facts=(
            (_("Reviewed on"), _.date(review.reviewed_on)),
            (_("Action plan"), review.plan.content.title),
            (_("Model of improvement"), _(review.model.title)),
        ),
        blocks=blocks,
    )


def _next(objective: Objective, judged: Judged | None) -> tuple[str, str, str, str] | None:
    """What an objective is from now on, as a row; nothing if it stops."""
    if judged is None or judged.decision is Decision.ABANDON:
        return None
    goes_on = judged.continues_as or objective
    return (goes_on.id, objective.theme, goes_on.text, str(goes_on.due or ""))


def _who(review: Review, _: Edition) -> Iterator[Block]:
    if not review.reviewers:
        yield Paragraph(_("nobody yet"))
        return
    columns = (Column(_("Who"), weight=6), Column(_("Among them"), weight=6))
    rows = tuple((each.who, named(each.kinds, _)) for each in review.reviewers)
    yield Table(_("Those who judged"), columns, rows)
    if review.agreed:
        yield Note(review.agreed.words(_))


def _figures(review: Review, _: Edition) -> Iterator[Section]:
    """Where the measures stood when it was judged."""
    if (known := review.evaluated) and known.measures:
        table = standing(known.measures, known.disclosure, review.reviewed_on, _)
        yield Section("figures", _("The figures we looked at"), (*table, small_numbers(known.disclosure, _)))


REVIEW = ContentType[Review](
    name="review",
    label=N_("Review of an action plan"),
    model=Review,
    views={"page": page, "lines": lines_page},
    exports={
        "objectives": Export[Review](
            label=N_("What goes on, as objectives of a new plan"), suffix="csv", media_type=CSV, make=next_objectives
        ),
    },
    checks=(check_files, check_reviewers, check_every_objective, check_kept, check_model_and_sources),
    parts=parts,
    called={"lines": N_("Objectives over time")},
    built=built,
)
