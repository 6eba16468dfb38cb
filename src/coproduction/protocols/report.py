"""A report to the group that watches over a strategy: what moved in a quarter or a year, what did not, and why."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from attrs import evolve, frozen

from coproduction.content import AsAt, ContentType, EasyWords, Language, Notice, Organisation, Part, Title
from coproduction.counts import Disclosure
from coproduction.document import Block, Document
from coproduction.edition import Edition
from coproduction.errors import ContentError
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.contacts import Contact, check_reachable
from coproduction.protocols.contribution import Contributions
from coproduction.protocols.evaluation_plan import EvaluationPlan
from coproduction.protocols.plan_objectives import PlanFile, check_plan
from coproduction.protocols.report_figures import Money, Payments, Training, check_recorded
from coproduction.protocols.report_files import (
    AuditFile,
    ContributionsFile,
    ReportFile,
    ReviewFile,
    StrategyFile,
    check_nobody,
    check_read,
    check_series,
    content_of,
    read_parts,
)
from coproduction.protocols.report_heard import told_on
from coproduction.protocols.report_momentum import momentum
from coproduction.protocols.report_sections import (
    Recorded,
    Seen,
    closing_sections,
    figure_sections,
    measure_section,
    opening_sections,
    plan_sections,
    voice_sections,
)
from coproduction.protocols.report_span import HOW_TO_WRITE_A_SPAN, Between, Span, day_before, span_of
from coproduction.protocols.report_strategy import strategy_blocks
from coproduction.protocols.report_words import Notes, Risk, Writer, about_sections, check_risks, check_writers
from coproduction.protocols.report_year import QuarterOfYear, check_quarters, quarters_of
from coproduction.protocols.review import EvaluationFile, Review
from coproduction.protocols.strategy import Strategy
from coproduction.protocols.you_said import Told
from coproduction.pyramid.audit import INTERNAL, Audit
from coproduction.quarters import Quarter, Year

NO_NOTES = Notes()


@frozen(kw_only=True)
class MonitoringReport:
    """What became of an action plan in a quarter or a year, told to the group that watches over its strategy."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    period: Annotated[
        str, Label(N_("Period"), N_("A quarter, such as Q2 2026-27 or Q2 2026, or a year: 2026-27."), "Q4 2025-26")
    ]
    headline: Annotated[
        str, Label(N_("Headline"), N_("What matters most, in plain words."), "We met two groups, and pay too slowly.")
    ]
    written_by: Annotated[str, Label(N_("Written by"), N_("A post or a team, not a name."), "Involvement Lead")] = ""
    written_with: Annotated[
        tuple[Writer, ...], Label(N_("Written with"), N_("Service users and carers: without any it is not right."))
    ]
    plan: Annotated[PlanFile, Label(N_("Action plan"), N_("The one that the report is about."))]
    contributions: Annotated[ContributionsFile | None, Label(N_("What people said"), N_("“You said, we did”."))] = None
    evaluation: Annotated[EvaluationFile | None, Label(N_("Evaluation plan"), N_("It holds the measures."))] = None
    audit: Annotated[AuditFile | None, Label(N_("Audit"), N_("The last one: it says who took part."))] = None
    strategy: Annotated[StrategyFile | None, Label(N_("Strategy"))] = None
    previous: Annotated[ReportFile | None, Label(N_("Report before"), N_("What moved since its day is told."))] = None
    quarters: Annotated[tuple[ReportFile, ...], Label(N_("Quarters"), N_("Their reports, in that of a year."))] = ()
    review: Annotated[ReviewFile | None, Label(N_("Review"), N_("In the report of a year."))] = None
    notes: Annotated[Notes, Label(N_("Notes"), N_("Your own words, each before what is worked out."))] = NO_NOTES
    training: Annotated[tuple[Training, ...], Label(N_("Training"), N_("None is written as 0 sessions."), "rows")] = ()
    payments: Annotated[Payments | None, Label(N_("Payments"), N_("How soon claims were paid."))] = None
    money: Annotated[Money | None, Label(N_("Money"), N_("What there was to spend, and what was spent."))] = None
    risks: Annotated[tuple[Risk, ...], Label(N_("Risks"))] = ()
    thanks: Annotated[tuple[str, ...], Label(N_("Thanks"), N_("To groups and roles; nobody is named."))] = ()
    next_quarter: Annotated[tuple[str, ...], Label(N_("What comes next"), N_("Until the next report."))] = ()
    take_part: Annotated[str, Label(N_("How to take part"))] = ""
    contact: Annotated[Contact | None, Label(N_("Contact"), N_("Whom people ask, also for other formats."))] = None
    disclosure: Annotated[
        Disclosure, Label(N_("Disclosure rule"), N_("How small numbers are hidden; keep to one in a series."))
    ] = Disclosure.NHS_1_7_ROUND5

    @property
    def span(self) -> Span:
        """The quarter or the year; ``ContentError`` if what is written is neither."""
        if (span := span_of(self.period)) is None:
            raise ContentError([Problem(("period",), HOW_TO_WRITE_A_SPAN)])
        return span

    @property
    def day(self) -> date:
        """The day for which it is true: the last of its period, unless it says another."""
        return self.as_at or self.span.last

    @property
    def action_plan(self) -> ActionPlan:
        """The plan that it is about; ``ContentError`` if it is none."""
        if self.plan.plan is None:
            raise ContentError(check_plan(self.plan))
        return self.plan.plan

    @property
    def before(self) -> "MonitoringReport | None":
        """The report before this one."""
        return content_of(self.previous, MonitoringReport)

    @property
    def watching(self) -> str:
        """The group that it goes to, if the strategy says which."""
        strategy = content_of(self.strategy, Strategy)
        return strategy.monitoring_group.name if strategy and strategy.monitoring_group else ""

    def between(self, day: date) -> Between:
        """From the day of the report before it, or the last before its period, until a day."""
        return Between(self.before.day if self.before else day_before(self.span.first), day)

    def told(self, day: date) -> Told | None:
        """What people said, as it was known on a day."""
        heard = content_of(self.contributions, Contributions)
        return told_on(heard, day) if heard else None

    def four(self, day: date) -> tuple[QuarterOfYear, ...]:
        """The quarters that were over on a day, if this is the report of a year."""
        known = (each.content for each in self.quarters if isinstance(each.content, MonitoringReport))
        told = tuple(
            QuarterOfYear(quarter=each.span, headline=each.headline, payments=each.payments)
            for each in known
            if isinstance(each.span, Quarter)
        )
        return quarters_of(self.span, told, day) if isinstance(self.span, Year) else ()

    @property
    def recorded(self) -> Recorded:
        """What was recorded of training, of claims and of money, also in quarters that are not over on a day."""
        quarters = tuple(each.payments for each in self.four(self.span.last))
        return Recorded(training=self.training, payments=self.payments, quarters=quarters, money=self.money)


def parts(report: MonitoringReport) -> tuple[Part, ...]:
    """The plan and all other files: they are read and not shown."""
    return (
        report.plan.part,
        *read_parts(
            contributions=report.contributions,
            evaluation=report.evaluation,
            audit=report.audit,
            strategy=report.strategy,
            previous=report.previous,
            review=report.review,
        ),
        *(
            Part(f"quarter-{number}", ("quarters", number - 1, "content"), each.content, shown=False)
            for number, each in enumerate(report.quarters, 1)
        ),
    )


def built(report: MonitoringReport) -> tuple[str, ...]:
    """With the report of a year there is a page of the strategy as well."""
    return ("page", "strategy") if report.strategy and isinstance(span_of(report.period), Year) else ("page",)


def check_period(report: MonitoringReport) -> Iterator[Problem]:
    """The period is one, its report is not from before its end, and the report before is earlier."""
    span = span_of(report.period)
    if span is None:
        yield Problem(("period",), HOW_TO_WRITE_A_SPAN)
        return
    if report.as_at and report.as_at < span.first:
        yield Problem(("as_at",), "This day comes before the period begins.")
    elif report.as_at and report.as_at < span.last:
        yield advice(("as_at",), "On this day the period was not over.")
    yield from _check_before(report, span)
    yield from _check_year(report, span)


def check_files(report: MonitoringReport) -> Iterator[Problem]:
    """Each file is what it should be, counts by the rule of the report, and names nobody here."""
    yield from (problem.under("plan") for problem in check_plan(report.plan))
    yield from check_read(
        report.disclosure,
        contributions=report.contributions,
        evaluation=report.evaluation,
        audit=report.audit,
        strategy=report.strategy,
        review=report.review,
    )
    yield from check_series(report.disclosure, MonitoringReport, report.previous, report.quarters)
    audit = content_of(report.audit, Audit)
    day = report.as_at or (span.last if (span := span_of(report.period)) else None)
    if audit and day and audit.period.last > day:
        yield Problem(("audit", "file"), "This audit counts days after those of the report. Name the one before.")
    yield from check_nobody(report, report.plan.plan, audit)


def check_writing(report: MonitoringReport) -> Iterator[Problem]:
    """It was written with service users or carers, and says whom to ask."""
    yield from (problem.under("written_with") for problem in check_writers(report.written_with))
    yield from (problem.under("risks") for problem in check_risks(report.risks))
    if not report.headline.strip():
        yield Problem(("headline",), "Say in a sentence or two what matters most.")
    if report.contact:
        yield from (problem.under("contact") for problem in check_reachable(report.contact))
    else:
        yield advice(("contact",), "Say whom people ask, also for another format.")


def check_figures(report: MonitoringReport) -> Iterator[Problem]:
    """Training, claims and money are sound, and it is known what nobody recorded."""
    yield from check_recorded(report.training, report.payments, report.money)


def page(report: MonitoringReport, _: Edition) -> Document:
    """The report: late answers first, then what moved and what stalled, what people said and what came of it."""
    _ = evolve(_, day=_.day or report.day)
    return _document(report, report.title, _, tuple(_sections(report, _)))


def strategy_page(report: MonitoringReport, _: Edition) -> Document:
    """Where the strategy stands: its themes, and for each what was promised and how that stands."""
    _ = evolve(_, day=_.day or report.day)
    strategy = content_of(report.strategy, Strategy)
    blocks = strategy_blocks(report.action_plan, strategy, report.told(_.as_at), report.between(_.as_at), _)
    title = _("Where it stands: {title}", title=(strategy or report).title)
    return _document(report, title, _, tuple(blocks))


def _document(report: MonitoringReport, title: str, _: Edition, blocks: tuple[Block, ...]) -> Document:
    internal = report.disclosure is Disclosure.NONE
    watching = ((_("To"), report.watching),) if report.watching else ()
    return Document(
        title=title,
        language=_.language,
        furniture=_.furniture,
        publisher=report.organisation,
        notice=f"{_(INTERNAL)} {report.notice}".strip() if internal else report.notice,
        facts=((_("Period"), report.span.words(_)), (_("As at"), _.date(_.as_at)), *watching),
        blocks=blocks,
    )


def _sections(report: MonitoringReport, _: Edition) -> Iterator[Block]:
    day, rule, plan, notes = _.as_at, report.disclosure, report.action_plan, report.notes
    found = momentum(plan.objectives, report.between(day))
    seen = Seen(plan=plan, found=found, told=report.told(day), notes=notes)
    yield from opening_sections(seen, report.headline, report.before.next_quarter if report.before else (), _)
    yield from voice_sections(seen, _)
    review = content_of(report.review, Review) if isinstance(report.span, Year) else None
    yield from plan_sections(seen, report.four(day), review, rule, _)
    yield measure_section(content_of(report.evaluation, EvaluationPlan), notes.measures, _)
    yield from figure_sections(content_of(report.audit, Audit), report.recorded, notes, rule, _)
    yield from closing_sections(seen, report.thanks, report.next_quarter, _)
    wrote = report.written_by, report.written_with
    yield from about_sections(report.risks, wrote, report.take_part, report.contact, _)


def _check_before(report: MonitoringReport, span: Span) -> Iterator[Problem]:
    before = report.before
    if report.previous and before is None:
        yield Problem(("previous", "file"), "Name a file of the type “report”.")
    if before and (its := span_of(before.period)) and (its.first >= span.first or before.day >= report.day):
        yield Problem(("previous", "file"), "This is not earlier. Name the report before this one.")


def _check_year(report: MonitoringReport, span: Span) -> Iterator[Problem]:
    """Only a year has quarters, each its own, and a review."""
    known = (each.content for each in report.quarters)
    there = tuple(span_of(each.period) if isinstance(each, MonitoringReport) else None for each in known)
    yield from (problem.under("quarters") for problem in check_quarters(there, span))
    if report.review and isinstance(span, Quarter):
        yield advice(("review",), "Only the report of a year shows this.")


REPORT = ContentType[MonitoringReport](
    name="report",
    label=N_("Report to the monitoring group"),
    model=MonitoringReport,
    views={"page": page, "strategy": strategy_page},
    checks=(check_period, check_files, check_writing, check_figures),
    parts=parts,
    called={"strategy": N_("Where the strategy stands")},
    built=built,
)
