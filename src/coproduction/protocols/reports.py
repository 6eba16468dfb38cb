"""What was reported of a plan on a day, and stays as it was reported, whatever is written down later."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from attrs import frozen

from coproduction.labels import N_, Label
from coproduction.problems import Problem
from coproduction.protocols.objectives import Objective
from coproduction.protocols.plan_standing import positions
from coproduction.protocols.status import Status


@frozen(kw_only=True)
class Reported:
    """The status that an objective was reported with, and the one its owner gave it, if that was another."""

    objective: Annotated[str, Label(N_("Objective"), N_("The id of an objective, even if it is gone since."))]
    status: Annotated[Status, Label(N_("Status"), N_("As it was worked out."))]
    owner_says: Annotated[Status | None, Label(N_("Its owner says"), N_("If the owner gave another."))] = None


@frozen(kw_only=True)
class Report:
    """Where the plan stood on a day, as it was told then. It is never written over."""

    as_at: Annotated[date, Label(N_("As at"), N_("The day for which it was true."))]
    statuses: Annotated[tuple[Reported, ...], Label(N_("Statuses"), N_("One for each objective."))]

    def of(self, objective: str) -> Reported | None:
        """What was reported of an objective, if anything was."""
        return next((each for each in self.statuses if each.objective == objective), None)


def report_of(objectives: tuple[Objective, ...], day: date) -> Report:
    """A report of a day, from what was known by then."""
    return Report(
        as_at=day,
        statuses=tuple(
            Reported(
                objective=each.now.id,
                status=each.computed,
                owner_says=each.override.status if each.override else None,
            )
            for each in positions(objectives, day)
        ),
    )


def report_on(reports: tuple[Report, ...], objectives: tuple[Objective, ...], day: date) -> Report:
    """Where a plan stood on a day: as it was reported then, or else as it is worked out."""
    return next((each for each in reports if each.as_at == day), None) or report_of(objectives, day)


def differences(report: Report, objectives: tuple[Objective, ...]) -> tuple[tuple[str, Status], ...]:
    """The objectives whose status for that day is another by now, because more is written down; with that status."""
    now = {each.now.id: each.computed for each in positions(objectives, report.as_at)}
    return tuple(
        (each.objective, now[each.objective])
        for each in report.statuses
        if now.get(each.objective, each.status) is not each.status
    )


def check_reports(reports: tuple[Report, ...]) -> Iterator[Problem]:
    """There is one report of a day, and in it one status of an objective."""
    days = [report.as_at for report in reports]
    for index, report in enumerate(reports):
        if report.as_at in days[:index]:
            yield Problem((index, "as_at"), "There is a report of this day above. Keep the one that was given out.")
        if not report.statuses:
            yield Problem((index, "statuses"), "Write the status of at least one objective.")
        ids = [each.objective for each in report.statuses]
        for at, each in enumerate(ids):
            if each in ids[:at]:
                yield Problem((index, "statuses", at, "objective"), "This report has this objective above.")
