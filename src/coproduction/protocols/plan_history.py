"""The history of a plan: the status of each objective by report date, and what became known when."""

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from attrs import frozen

from coproduction.document import Block, Column, Inline, Note, Paragraph, Section, Table, Text, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_
from coproduction.protocols.colours import tag_of
from coproduction.protocols.objectives import Ended, Update
from coproduction.protocols.plan_cells import sentence, stale
from coproduction.protocols.plan_standing import Plan
from coproduction.protocols.reports import Report, Reported, differences, report_of
from coproduction.protocols.status import RULES, SIGNS, Status

DAYS_BESIDE = 3
"""Report dates in one table, a quarter where there is one a month; beside more of them words would be torn apart."""

ENDED_LABELS = {
    Ended.AT_RISK: N_("No longer at risk"),
    Ended.BLOCKED: N_("No longer blocked"),
    Ended.COMPLETE: N_("Not complete after all"),
    Ended.WITHDRAWN: N_("Taken up again"),
}


class WithReports(Plan, Protocol):
    """A plan that holds what was reported of it."""

    @property
    def reports(self) -> tuple[Report, ...]:
        """What was reported, and when."""


@frozen(kw_only=True)
class Told:
    """A report, whether it was given out or is only worked out now, and what is worked out differently by now."""

    report: Report
    stored: bool
    now: dict[str, Status]


def has_history(plan: WithReports, day: date) -> bool:
    """Whether anything was reported or written down by a day."""
    updates = (update.on for objective in plan.objectives for update in objective.updates)
    return any(each <= day for each in (*updates, *(report.as_at for report in plan.reports)))


def told(plan: WithReports, day: date) -> tuple[Told, ...]:
    """The reports up to a day in their order; where none is of that day itself, the last is worked out now."""
    stored = sorted((each for each in plan.reports if each.as_at <= day), key=lambda each: each.as_at)
    given = tuple(Told(report=each, stored=True, now=dict(differences(each, plan.objectives))) for each in stored)
    if any(each.as_at == day for each in stored):
        return given
    return (*given, Told(report=report_of(plan.objectives, day), stored=False, now={}))


def history_blocks(plan: WithReports, _: Edition) -> Iterator[Block]:
    """Counts and statuses by report date, what was written down when, and how a status is worked out."""
    every = told(plan, _.as_at)
    if not plan.reports:
        yield Paragraph(_("No report of an earlier day is kept with this plan."))
    if any(each.report.statuses for each in every):
        beside = [every[at : at + DAYS_BESIDE] for at in range(0, len(every), DAYS_BESIDE)]
        counts = tuple(table for some in beside for table in _counts(some, _))
        yield Section("counts", _("Objectives by status and report date"), counts)
        yield Section("statuses", _("Each objective by report date"), (*_statuses(plan, beside, _), *_notes(every, _)))
    yield from _log(plan, _)
    yield _rules(plan, _)


def _span(some: tuple[Told, ...], _: Edition) -> str:
    first, last = some[0].report.as_at, some[-1].report.as_at
    return _("{first} to {last}", first=_.date(first), last=_.date(last)) if first != last else _.date(first)


def _heading(each: Told, _: Edition) -> str:
    day = _.date(each.report.as_at)
    return day if each.stored else _("{day} (not a report yet)", day=day)


def _counts(some: tuple[Told, ...], _: Edition) -> Iterator[Table]:
    counted = [[each.status for each in one.report.statuses] for one in some]
    rows = tuple(
        (_(SIGNS[status].label), *(_.number(each.count(status)) for each in counted))
        for status in SIGNS
        if any(status in each for each in counted)
    )
    if rows:
        columns = (Column(_("Status"), weight=3), *(Column(_heading(e, _), weight=3, number=True) for e in some))
        yield Table(_("Objectives by status: {days}", days=_span(some, _)), columns, rows)


def _statuses(plan: WithReports, beside: list[tuple[Told, ...]], _: Edition) -> Iterator[Table]:
    texts = {each.id: each.text for each in plan.objectives}
    for some in beside:
        gone = [each.objective for one in some for each in one.report.statuses if each.objective not in texts]
        ids = (*texts, *dict.fromkeys(gone))
        columns = (Column(_("Objective")), *(Column(_heading(each, _)) for each in some))
        rows = tuple((_objective(name, texts, _), *(_cell(plan, one, name, _) for one in some)) for name in ids)
        if rows:
            yield Table(_("Status of each objective: {days}", days=_span(some, _)), columns, rows)


def _objective(name: str, texts: dict[str, str], _: Edition) -> Wordy:
    text = texts[name] if name in texts else _("(no longer in the plan)")
    return (Text(name, strong=True), f" {text}")


def _cell(plan: WithReports, one: Told, name: str, _: Edition) -> Wordy:
    if (reported := one.report.of(name)) is None:
        return _("not reported")
    day = one.report.as_at
    seen = any(each.id == name and not stale(each.known(day), day) for each in plan.objectives)
    return tuple(reported_words(plan, reported, one.now.get(name), _, unseen=not seen))


def reported_words(
    plan: WithReports, reported: Reported, now: Status | None, _: Edition, *, unseen: bool = False
) -> Iterator[str | Inline]:
    """What was reported, what the owner said, and what is worked out now for that day if it is something else.

    ``unseen`` says that nobody had looked at it lately.
    """
    yield tag_of(reported.status, _, plan.colours, stale=unseen)
    if reported.owner_says and reported.owner_says is not reported.status:
        said = _("Its owner said:")
        yield f". {said} "
        yield tag_of(reported.owner_says, _, plan.colours)
    if now:
        by_now = _("By what is written down now:")
        yield f". {by_now} "
        yield tag_of(now, _, plan.colours)


def _notes(every: tuple[Told, ...], _: Edition) -> Iterator[Note]:
    if changed := sum(len(each.now) for each in every):
        yield Note(
            _.plural(
                "{n} status is worked out differently by now, because more is written down. Both are shown.",
                "{n} statuses are worked out differently by now, because more is written down. Both are shown.",
                changed,
            )
        )


def _log(plan: WithReports, _: Edition) -> Iterator[Section]:
    every = [(update, objective) for objective in plan.objectives for update in objective.updates]
    rows = tuple(
        (_.date(update.on), (Text(objective.id, strong=True), f" {objective.text}"), update_words(update, _))
        for update, objective in sorted(every, key=lambda both: both[0].on)
        if update.on <= _.as_at
    )
    if rows:
        columns = (Column(_("When"), weight=3), Column(_("Objective"), weight=6), Column(_("What"), weight=8))
        title = _("What became known, and when")
        yield Section("updates", title, (Table(title, columns, rows),))


def update_words(update: Update, _: Edition) -> str:
    """An update in a sentence."""
    return " ".join((*map(sentence, _facts(update, _)), *filter(None, (update.note,)))) or _("Nothing new.")


def _facts(update: Update, _: Edition) -> Iterator[str]:
    yield from (_(ENDED_LABELS[each]) for each in update.no_longer)
    if update.due:
        yield _("New date: {day}", day=update.due.words(_))
    if update.started_on:
        yield _("Started on {day}", day=_.date(update.started_on))
    if update.completed_on:
        yield _("Completed on {day}", day=_.date(update.completed_on))
    if update.withdrawn_on:
        yield _("Withdrawn on {day}: {reason}", day=_.date(update.withdrawn_on), reason=update.withdrawn_because)
    if update.progress is not None:
        yield _("{n} per cent", n=_.number(update.progress))
    if update.at_risk:
        yield _("At risk: {reason}", reason=update.at_risk)
    if update.blocked_by:
        yield _("Waits for {body}", body=update.blocked_by)
    if update.reviewed:
        yield _("Reviewed")


def _rules(plan: WithReports, _: Edition) -> Section:
    columns = (Column(_("Status"), weight=3), Column(_("When"), weight=8))
    rows = tuple((tag_of(rule.status, _, plan.colours), rule.words(_)) for rule in RULES)
    title = _("How a status is worked out")
    return Section(
        "rules",
        title,
        (
            Paragraph(_("The rules are tried in this order, and the first that fits gives the status.")),
            Table(title, columns, rows),
            Note(_("These rules are suggested by this library; no body publishes them as a standard.")),
        ),
    )
