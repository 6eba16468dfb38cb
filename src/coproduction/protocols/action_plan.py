"""An action plan: objectives under themes, each with owners and a day by whose end it is to be achieved."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Annotated

from attrs import evolve, frozen

from coproduction.content import AsAt, ContentType, EasyWords, Language, Notice, Organisation, Title
from coproduction.dates import Due
from coproduction.document import Block, Column, Document, Paragraph, Section, Table, Tag, Text, Tone, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.status import REVIEW_AFTER, SIGNS, Status, status_of, tag_of
from coproduction.sources import Citation, check_citations, cited

ALL_DONE = 100
"""Per cent of an objective."""


@frozen(kw_only=True)
class PlanTheme:
    """A heading of the plan."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."), "training")]
    title: Annotated[str, Label(N_("Title"), example="Training and support")]


@frozen(kw_only=True)
class Owner:
    """A post that answers for objectives."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."), "lead")]
    title: Annotated[str, Label(N_("Post"), N_("A post, not a name."), "Involvement Lead")]


@frozen(kw_only=True)
class Objective:
    """One thing to achieve. What is not recorded is left out."""

    id: Annotated[str, Label(N_("Id"), example="TS1")]
    theme: Annotated[str, Label(N_("Theme"), N_("The id of one of the themes."), "training")]
    text: Annotated[str, Label(N_("Objective"), example="What you want to achieve")]
    due: Annotated[
        Due | None, Label(N_("Achieved by end of"), N_("Such as May 2026, Q2 2026, 2026 or ongoing."), "September 2026")
    ] = None
    owners: Annotated[
        tuple[str, ...], Label(N_("Responsibility"), N_("Ids of owners; there may be several."), "lead")
    ] = ()
    follows: Annotated[tuple[str, ...], Label(N_("Follows"), N_("Ids of objectives that come before."))] = ()
    started_on: Annotated[date | None, Label(N_("Started on"))] = None
    completed_on: Annotated[date | None, Label(N_("Completed on"))] = None
    progress: Annotated[int | None, Label(N_("Progress"), N_("In per cent."))] = None
    at_risk: Annotated[str, Label(N_("At risk"), N_("Why, in the owner’s words."))] = ""
    blocked_by: Annotated[str, Label(N_("Blocked by"), N_("The outside body it waits for."))] = ""
    withdrawn_on: Annotated[date | None, Label(N_("Withdrawn on"))] = None
    withdrawn_because: Annotated[str, Label(N_("Withdrawn because"))] = ""
    reviewed_on: Annotated[date | None, Label(N_("Last reviewed on"))] = None


@frozen(kw_only=True)
class ActionPlan:
    """Objectives under themes, with the posts that answer for them."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    about: Annotated[str, Label(N_("About"), N_("A sentence or two before the plan."))] = ""
    themes: Annotated[tuple[PlanTheme, ...], Label(N_("Themes"))]
    owners: Annotated[tuple[Owner, ...], Label(N_("Owners"), example="posts")] = ()
    objectives: Annotated[tuple[Objective, ...], Label(N_("Objectives"))]
    sources: Annotated[tuple[Citation, ...], Label(N_("Sources"))] = ()

    def under(self, theme: PlanTheme) -> tuple[Objective, ...]:
        """The objectives of a theme, in order."""
        return tuple(objective for objective in self.objectives if objective.theme == theme.id)

    def owners_of(self, objective: Objective) -> tuple[str, ...]:
        """The posts that answer for an objective."""
        posts = {owner.id: owner.title for owner in self.owners}
        return tuple(posts[owner] for owner in objective.owners if owner in posts)

    def status(self, objective: Objective, day: date) -> Status:
        """Where an objective stands on a day; it is held up while one that it follows is overdue."""
        before = [other for other in self.objectives if other.id in objective.follows]
        return status_of(objective, day, held_up=any(status_of(other, day) is Status.OVERDUE for other in before))

    def statuses(self, day: date) -> Counter[Status]:
        """How many objectives have each status on a day."""
        return Counter(self.status(objective, day) for objective in self.objectives)


def check_names(plan: ActionPlan) -> Iterator[Problem]:
    """Ids are unlike one another, and every id that is used is one that is there."""
    for name in ("themes", "owners", "objectives"):
        ids = [each.id for each in getattr(plan, name)]
        for index, each in enumerate(ids):
            if each in ids[:index]:
                yield Problem((name, index, "id"), "Another has this id. Give each an id of its own.")
    themes, owners, objectives = (_ids(each) for each in (plan.themes, plan.owners, plan.objectives))
    for index, objective in enumerate(plan.objectives):
        if objective.theme not in themes:
            yield Problem(
                ("objectives", index, "theme"), f"Write the id of a theme: {', '.join(themes) or 'none yet'}."
            )
        for at, owner in enumerate(objective.owners):
            if owner not in owners:
                message = f"Write the id of an owner: {', '.join(owners) or 'none yet'}."
                yield Problem(("objectives", index, "owners", at), message)
        for at, other in enumerate(objective.follows):
            if other not in objectives:
                yield Problem(("objectives", index, "follows", at), "There is no objective with this id.")


def check_day(plan: ActionPlan) -> Iterator[Problem]:
    """A status is true for a day."""
    if plan.as_at is None:
        yield advice(("as_at",), "Say for which day this is true, such as “as_at: 2026-03-31”, or use --as-at.")


def check_dates(plan: ActionPlan) -> Iterator[Problem]:
    """Days come in order, progress is a percentage, and giving up has a reason."""
    for index, objective in enumerate(plan.objectives):
        at = ("objectives", index)
        if objective.started_on and objective.completed_on and objective.completed_on < objective.started_on:
            yield Problem((*at, "completed_on"), "It is completed before it is started.")
        if objective.progress is not None and not 0 <= objective.progress <= ALL_DONE:
            yield Problem((*at, "progress"), "Progress is from 0 to 100 per cent.")
        if objective.withdrawn_on and not objective.withdrawn_because:
            yield Problem((*at, "withdrawn_because"), "Say why it was withdrawn.")
        if objective.due is None:
            yield advice((*at, "due"), "No date is set. Write one, or “ongoing”.")
        if not objective.owners:
            yield advice((*at, "owners"), "Nobody answers for this yet.")


def check_order(plan: ActionPlan) -> Iterator[Problem]:
    """Nothing follows itself, and what follows is due later."""
    by_id = {objective.id: objective for objective in plan.objectives}
    for index, objective in enumerate(plan.objectives):
        if objective.id in _all_before(objective, by_id):
            yield Problem(
                ("objectives", index, "follows"), "This follows itself, in the end. Take one link of the chain out."
            )
        for at, other in enumerate(objective.follows):
            before = by_id[other].due if other in by_id else None
            if before and objective.due and _not_later(objective.due, before):
                yield advice(("objectives", index, "follows", at), "What it follows is due no earlier than this.")


def check_sources(plan: ActionPlan) -> Iterator[Problem]:
    """The citations are sound, and there is something to achieve."""
    yield from (problem.under("sources") for problem in check_citations(plan.sources))
    for name in ("themes", "objectives"):
        if not getattr(plan, name):
            yield Problem((name,), "Write at least one.")


def _ids(items: tuple[PlanTheme, ...] | tuple[Owner, ...] | tuple[Objective, ...]) -> list[str]:
    return [each.id for each in items]


def _all_before(objective: Objective, by_id: dict[str, Objective]) -> set[str]:
    found: set[str] = set()
    waiting = list(objective.follows)
    while waiting:
        if (name := waiting.pop()) in by_id and name not in found:
            found.add(name)
            waiting += by_id[name].follows
    return found


def _not_later(due: Due, before: Due) -> bool:
    return due.last_day is not None and before.last_day is not None and due.last_day <= before.last_day


def page(plan: ActionPlan, _: Edition) -> Document:
    """The plan on a page: where it stands, then a table a theme."""
    opening = (Paragraph(plan.about),) if plan.about else ()
    themes = (theme for theme in plan.themes if plan.under(theme))
    return Document(
        title=plan.title,
        language=_.language,
        furniture=_.furniture,
        publisher=plan.organisation,
        notice=plan.notice,
        facts=((_("As at"), _.date(_.as_at)), (_("Objectives"), _.number(len(plan.objectives)))),
        blocks=(
            *opening,
            Section("standing", _("Where the plan stands"), _standing(plan, _)),
            *(Section(f"theme-{n}", theme.title, tuple(_theme(plan, theme, _))) for n, theme in enumerate(themes, 1)),
            *cited(plan.sources, _),
        ),
    )


def _standing(plan: ActionPlan, _: Edition) -> tuple[Block, ...]:
    counted = plan.statuses(_.as_at)
    table = Table(
        caption=_("Objectives by status"),
        columns=(Column(_("Status"), weight=3), Column(_("Objectives"), weight=1, number=True)),
        rows=tuple((tag_of(status, _), _.number(counted[status])) for status in SIGNS if counted[status]),
    )
    said = _("Nothing is overdue on the day it is due. What is not recorded counts as not started.")
    return Paragraph(said), table


def _theme(plan: ActionPlan, theme: PlanTheme, _: Edition) -> Iterator[Block]:
    yield Table(
        caption=_("Objectives: {theme}", theme=theme.title),
        columns=(
            Column(_("Objective"), weight=6),
            Column(_("Achieved by end of"), weight=4),
            Column(_("Responsibility"), weight=6),
            Column(_("Status"), weight=6),
        ),
        rows=tuple(_row(plan, objective, _) for objective in plan.under(theme)),
    )


def _row(plan: ActionPlan, objective: Objective, _: Edition) -> tuple[Wordy, ...]:
    due = objective.due.words(_) if objective.due else _("no date set")
    owners = "; ".join(plan.owners_of(objective)) or _("nobody yet")
    tag = _tag(plan, objective, _)
    reason = _reason(objective, plan.status(objective, _.as_at), _)
    return (
        (Text(objective.id, strong=True), f" {objective.text}"),
        due,
        owners,
        (evolve(tag, text=f"{tag.text}:"), f" {reason}") if reason else tag,
    )


def _tag(plan: ActionPlan, objective: Objective, _: Edition) -> Tag:
    """An ongoing objective is green while it was looked at lately, amber after, and grey when no review is recorded."""
    status = plan.status(objective, _.as_at)
    tag = tag_of(status, _)
    if status is not Status.ONGOING:
        return tag
    if objective.reviewed_on is None:
        return evolve(tag, tone=Tone.QUIET)
    return evolve(tag, tone=Tone.CARE) if _stale(objective, _) else tag


def _reason(objective: Objective, status: Status, _: Edition) -> str:
    match status:
        case Status.WITHDRAWN:
            return objective.withdrawn_because
        case Status.BLOCKED:
            return _("Waits for {body}", body=objective.blocked_by)
        case Status.AT_RISK:
            return objective.at_risk
        case Status.ONGOING:
            return _review(objective, _)
        case _:
            return ""


def _review(objective: Objective, _: Edition) -> str:
    """What the colour of an ongoing objective says, in words."""
    if objective.reviewed_on is None:
        return _("no review is recorded")
    day = _.date(objective.reviewed_on)
    return _("to be reviewed, last on {day}", day=day) if _stale(objective, _) else _("reviewed on {day}", day=day)


def _stale(objective: Objective, _: Edition) -> bool:
    return objective.reviewed_on is not None and (_.as_at - objective.reviewed_on).days > REVIEW_AFTER


ACTION_PLAN = ContentType(
    name="action-plan",
    label=N_("Action plan"),
    model=ActionPlan,
    views={"page": page},
    checks=(check_names, check_day, check_dates, check_order, check_sources),
)
