"""What the report of a year says beside that of a quarter: its quarters side by side, and each objective judged."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from coproduction.counts import Disclosure
from coproduction.document import Block, Column, Facts, Section, Table, Wordy
from coproduction.edition import Edition
from coproduction.problems import Problem
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.colours import key, tag_of
from coproduction.protocols.loop import Standing
from coproduction.protocols.objectives import Objective
from coproduction.protocols.plan_cells import named
from coproduction.protocols.plan_history import reported_words
from coproduction.protocols.report_figures import Payments, in_time_words
from coproduction.protocols.report_momentum import Momentum, momentum
from coproduction.protocols.report_page import pressing_blocks, reported_otherwise
from coproduction.protocols.report_span import Between, Span, day_before
from coproduction.protocols.reports import Report, report_on
from coproduction.protocols.review import Review
from coproduction.protocols.review_page import decisions, side_by_side
from coproduction.protocols.status import SIGNS
from coproduction.protocols.you_said import Told
from coproduction.quarters import Quarter, Year


@frozen(kw_only=True)
class QuarterOfYear:
    """A quarter of a year as its report has it, or as much of it as is known without one."""

    quarter: Quarter
    headline: str = ""
    payments: Payments | None = None

    @property
    def between(self) -> Between:
        """From the day before its first to its last."""
        return Between(day_before(self.quarter.first), self.quarter.last)


def quarters_of(year: Year, told: tuple[QuarterOfYear, ...], day: date) -> tuple[QuarterOfYear, ...]:
    """The quarters of a year that are over on a day, each as its report has it if there is one."""
    known = {each.quarter: each for each in told}
    over = (each for each in year.quarters if each.last <= day)
    return tuple(known.get(each, QuarterOfYear(quarter=each)) for each in over)


def check_quarters(there: tuple[Span | None, ...], span: Span) -> Iterator[Problem]:
    """Each is a quarter of the year, and none stands twice; a quarter has none."""
    four = span.quarters if isinstance(span, Year) else ()
    for index, each in enumerate(there):
        if each not in four or each in there[:index]:
            yield Problem((index, "file"), "Name the report of a quarter of this year, each once.")


def quarters_blocks(
    plan: ActionPlan, quarters: tuple[QuarterOfYear, ...], told: Told | None, rule: Disclosure, _: Edition
) -> Iterator[Block]:
    """The quarters side by side: what was said of each, its figures, and each objective at its end."""
    if said := tuple((_short(each, _), each.headline) for each in quarters if each.headline):
        yield Facts(_("Each quarter in a sentence"), said)
    yield _figures(plan, quarters, told, rule, _)
    ends = [(each, report_on(plan.reports, plan.objectives, each.quarter.last)) for each in quarters]
    yield _counts(plan, ends, _)
    yield from reported_otherwise(plan, _)
    yield _statuses(plan, ends, _)
    yield from pressing_blocks(plan, _)
    yield from key(plan.colours, _)


def _figures(
    plan: ActionPlan, quarters: tuple[QuarterOfYear, ...], told: Told | None, rule: Disclosure, _: Edition
) -> Table:
    columns = (
        Column(_("Quarter"), weight=5),
        Column(_("Objectives that moved"), weight=4, number=True),
        Column(_("Objectives that stalled"), weight=4, number=True),
        Column(_("Answers late at its end"), weight=4, number=True),
        Column(_("Claims paid within 30 days"), weight=5),
    )
    rows = tuple(_row(each, momentum(plan.objectives, each.between), told, rule, _) for each in quarters)
    return Table(_("The quarters in figures"), columns, rows)


def _row(each: QuarterOfYear, found: Momentum, told: Told | None, rule: Disclosure, _: Edition) -> tuple[Wordy, ...]:
    late = _("not recorded") if told is None else _.number(_late(told, each.quarter.last))
    return (
        _short(each, _),
        _.number(len(found.moved)),
        _.number(len(found.stalled)),
        late,
        in_time_words(each.payments, rule, _),
    )


def _late(told: Told, day: date) -> int:
    return sum(each.loop(told.promise).standing(day) is Standing.OVERDUE for each in told.every)


def _short(each: QuarterOfYear, _: Edition) -> str:
    first, last = _.month_name(each.quarter.first), _.month(each.quarter.last)
    return _("{first} to {last}", first=first, last=last)


Ends = list[tuple[QuarterOfYear, Report]]


def _counts(plan: ActionPlan, ends: Ends, _: Edition) -> Table:
    counted = [Counter(each.status for each in report.statuses) for _quarter, report in ends]
    columns = Column(_("Status"), weight=7), *(_end(each, _, number=True) for each, _report in ends)
    rows: tuple[tuple[Wordy, ...], ...] = tuple(
        (tag_of(status, _, plan.colours), *(_.number(each[status]) for each in counted))
        for status in SIGNS
        if any(each[status] for each in counted)
    )
    return Table(_("Objectives by status at the end of each quarter"), columns, rows)


def _statuses(plan: ActionPlan, ends: Ends, _: Edition) -> Table:
    columns = Column(_("Objective"), weight=6), *(_end(each, _) for each, _report in ends)
    rows: tuple[tuple[Wordy, ...], ...] = tuple(
        (named(each), *(_cell(plan, report, each, _) for _quarter, report in ends)) for each in plan.objectives
    )
    return Table(_("Each objective at the end of each quarter"), columns, rows)


def _end(each: QuarterOfYear, _: Edition, *, number: bool = False) -> Column:
    return Column(_.month(each.quarter.last), weight=4, number=number)


def _cell(plan: ActionPlan, report: Report, objective: Objective, _: Edition) -> Wordy:
    reported = report.of(objective.id)
    return tuple(reported_words(plan, reported, None, _)) if reported else _("not reported")


def review_blocks(review: Review, plan: ActionPlan, _: Edition) -> Iterator[Block]:
    """What was decided of each objective after the year, and why."""
    yield from decisions(review, _)
    for section in side_by_side(review, plan, _):
        yield Section(f"review-{section.key}", section.title, section.blocks)
