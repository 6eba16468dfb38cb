"""What there is to put right in a plan: ids, days, the order of objectives, and what is kept of reports and thanks."""

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from coproduction.dates import Due, Kept
from coproduction.naming import check_unnamed
from coproduction.problems import Problem, advice
from coproduction.protocols.celebration import Celebration, check_celebrations
from coproduction.protocols.objectives import Milestone, Objective, Override, Owner, PlanTheme, Stage, Update
from coproduction.protocols.plan_standing import Plan
from coproduction.protocols.reports import Report, check_reports
from coproduction.protocols.status import DONE, OVER, status_of
from coproduction.sources import Citation, check_citations

ALL_DONE = 100
"""Per cent of an objective."""

NOT_SHOWN = frozenset({"person"})
"""Fields that no page shows."""


class Checked(Plan, Protocol):
    """What there is to check in a plan."""

    @property
    def as_at(self) -> date | None:
        """The day for which it is true."""

    @property
    def reports(self) -> tuple[Report, ...]:
        """What was reported, and when."""

    @property
    def celebrations(self) -> tuple[Celebration, ...]:
        """What was celebrated, and how."""

    @property
    def sources(self) -> tuple[Citation, ...]:
        """Where it comes from."""


def check_names(plan: Checked) -> Iterator[Problem]:
    """Ids are unlike one another, and every id that is used is one that is there."""
    for name in ("themes", "owners", "stages", "objectives"):
        ids = [each.id for each in getattr(plan, name)]
        for index, each in enumerate(ids):
            if each in ids[:index]:
                yield Problem((name, index, "id"), "Another has this id. Give each an id of its own.")
    objectives = _ids(plan.objectives)
    for index, stage in enumerate(plan.stages):
        if stage.id in objectives:
            yield Problem(("stages", index, "id"), "An objective has this id. Give each an id of its own.")
    for index, objective in enumerate(plan.objectives):
        yield from (problem.under("objectives", index) for problem in _check_ids(objective, plan))


def _check_ids(objective: Objective, plan: Checked) -> Iterator[Problem]:
    themes, owners, stages = _ids(plan.themes), _ids(plan.owners), _ids(plan.stages)
    if objective.theme not in themes:
        yield Problem(("theme",), f"Write the id of a theme: {', '.join(themes) or 'none yet'}.")
    if objective.stage and objective.stage not in stages:
        yield Problem(("stage",), f"Write the id of a stage: {', '.join(stages) or 'none yet'}.")
    for at, owner in enumerate(objective.owners):
        if owner not in owners:
            yield Problem(("owners", at), f"Write the id of an owner: {', '.join(owners) or 'none yet'}.")
    for at, other in enumerate(objective.follows):
        if other not in _ids(plan.objectives):
            yield Problem(("follows", at), "There is no objective with this id.")


def check_day(plan: Checked) -> Iterator[Problem]:
    """A status is true for a day."""
    if plan.as_at is None:
        yield advice(("as_at",), "Say for which day this is true, such as “as_at: 2026-03-31”, or use --as-at.")


def check_dates(plan: Checked) -> Iterator[Problem]:
    """Days come in order, progress is a percentage, and giving up has a reason."""
    for index, objective in enumerate(plan.objectives):
        at = ("objectives", index)
        yield from (problem.under(*at) for problem in _check_told(objective, objective.started_on))
        if objective.due is None:
            yield advice((*at, "due"), "No date is set. Write one, or “ongoing”.")
        if not objective.owners:
            yield advice((*at, "owners"), "Nobody answers for this yet.")
        for number, milestone in enumerate(objective.milestones):
            yield from (p.under(*at, "milestones", number) for p in _check_milestone(milestone, objective))
        for number, update in enumerate(objective.updates):
            yield from (p.under(*at, "updates", number) for p in _check_update(update, objective))
        for number, override in enumerate(objective.overrides):
            before = objective.overrides[:number]
            yield from (p.under(*at, "overrides", number) for p in _check_override(override, before))


def _check_told(told: Objective | Update, started_on: date | None) -> Iterator[Problem]:
    if started_on and told.completed_on and told.completed_on < started_on:
        yield Problem(("completed_on",), "It is completed before it is started.")
    if told.progress is not None and not 0 <= told.progress <= ALL_DONE:
        yield Problem(("progress",), "Progress is from 0 to 100 per cent.")
    if told.withdrawn_on and not told.withdrawn_because:
        yield Problem(("withdrawn_because",), "Say why it was withdrawn.")


def _check_milestone(milestone: Milestone, objective: Objective) -> Iterator[Problem]:
    due = _latest(objective).due
    if milestone.due and due and _not_later(due, milestone.due, same=False):
        yield advice(("due",), "This is due after the objective that it leads to.")


def _check_update(update: Update, objective: Objective) -> Iterator[Problem]:
    yield from _check_told(update, objective.known(update.on).started_on)
    for name in ("started_on", "completed_on", "withdrawn_on"):
        if (event := getattr(update, name)) and event > update.on:
            yield Problem((name,), "This was written down before it happened. Put the days right.")


def _check_override(override: Override, before: tuple[Override, ...]) -> Iterator[Problem]:
    if override.until and override.until < override.on:
        yield Problem(("until",), "The last day comes before the first.")
    if override.on in [each.on for each in before]:
        yield Problem(("on",), "Another one begins on this day. Keep one of the two.")


def check_order(plan: Checked) -> Iterator[Problem]:
    """Nothing follows itself; what follows is later, and of no earlier stage; and what is in a stage is due by it."""
    by_id = {objective.id: objective for objective in plan.objectives}
    stages = _ids(plan.stages)
    for index, objective in enumerate(plan.objectives):
        if objective.id in _all_before(objective, by_id):
            yield Problem(
                ("objectives", index, "follows"), "This follows itself, in the end. Take one link of the chain out."
            )
        for at, other in enumerate(objective.follows):
            if other in by_id:
                found = _check_pair(_latest(objective), _latest(by_id[other]), stages)
                yield from (problem.under("objectives", index, "follows", at) for problem in found)
        yield from (problem.under("objectives", index) for problem in _check_stage(_latest(objective), plan.stages))


def _check_stage(objective: Objective, stages: tuple[Stage, ...]) -> Iterator[Problem]:
    lasts = {each.id: each.due.last_day for each in stages if each.due}
    day, last = objective.due.day if objective.due else None, lasts.get(objective.stage)
    if day and last and day > last:
        yield advice(("due",), "This is due after the stage that it belongs to.")


def _check_pair(objective: Objective, before: Objective, stages: tuple[str, ...]) -> Iterator[Problem]:
    if before.due and objective.due and _not_later(objective.due, before.due):
        yield advice((), "What it follows is due no earlier than this.")
    elif before.due and objective.due and _begins_before(objective.due, before.due):
        yield advice((), "What it follows is not due before this is to begin.")
    done, open_still = status_of(objective, date.max) in DONE, status_of(before, date.max) not in OVER
    if done and open_still:
        yield advice((), "This is complete, and what it follows is not.")
    if {objective.stage, before.stage} <= {*stages} and stages.index(objective.stage) < stages.index(before.stage):
        yield advice((), "What it follows belongs to a later stage.")


def check_kept(plan: Checked) -> Iterator[Problem]:
    """Reports and celebrations are sound, and nothing that anyone may read holds the id of somebody who is thanked."""
    yield from (problem.under("reports") for problem in check_reports(plan.reports))
    found = check_celebrations(plan.celebrations, plan.objectives, plan.stages, plan.as_at)
    yield from (problem.under("celebrations") for problem in found)
    people = [credit.person for each in plan.celebrations for credit in each.credited]
    yield from check_unnamed(plan, (), NOT_SHOWN, [each for each in people if any(map(str.isdigit, each))])


def check_sources(plan: Checked) -> Iterator[Problem]:
    """The citations are sound, and there is something to achieve."""
    yield from (problem.under("sources") for problem in check_citations(plan.sources))
    for name in ("themes", "objectives"):
        if not getattr(plan, name):
            yield Problem((name,), "Write at least one.")


Ids = tuple[PlanTheme, ...] | tuple[Owner, ...] | tuple[Stage, ...] | tuple[Objective, ...]


def _ids(items: Ids) -> tuple[str, ...]:
    return tuple(each.id for each in items)


def _latest(objective: Objective) -> Objective:
    """With everything that is written down of it."""
    return objective.known(date.max)


def _all_before(objective: Objective, by_id: dict[str, Objective]) -> set[str]:
    found: set[str] = set()
    waiting = list(objective.follows)
    while waiting:
        if (name := waiting.pop()) in by_id and name not in found:
            found.add(name)
            waiting += by_id[name].follows
    return found


def _not_later(due: Due, before: Due, *, same: bool = True) -> bool:
    """Whether a last day does not come after another, or with ``same=False`` whether it comes before."""
    if due.last_day is None or before.last_day is None:
        return False
    return due.last_day <= before.last_day if same else due.last_day < before.last_day


def _begins_before(due: Due, before: Due) -> bool:
    """Whether something is to go on from a day by which what comes before need not be there."""
    return due.kept is Kept.FROM and due.day is not None and before.last_day is not None and due.day <= before.last_day
