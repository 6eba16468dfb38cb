"""An action plan: objectives under themes, each with owners and a day by whose end it is to be achieved."""

from collections import Counter
from datetime import date
from typing import Annotated

from attrs import evolve, frozen

from coproduction.content import AsAt, ContentType, EasyWords, Export, Language, Notice, Organisation, Title
from coproduction.document import Block, Document, Paragraph, Section
from coproduction.edition import Edition
from coproduction.errors import ContentError
from coproduction.labels import N_, Label
from coproduction.problems import Problem
from coproduction.protocols.celebration import Celebration, Prompt, celebrated, prompts
from coproduction.protocols.colours import Colours
from coproduction.protocols.due_list import due_blocks, has_due
from coproduction.protocols.objectives import Objective, Owner, PlanTheme, Stage
from coproduction.protocols.plan_checks import (
    check_dates,
    check_day,
    check_kept,
    check_names,
    check_order,
    check_sources,
)
from coproduction.protocols.plan_exports import CSV, XLSX, table, workbook
from coproduction.protocols.plan_history import has_history, history_blocks
from coproduction.protocols.plan_owners import has_owners, owner_blocks
from coproduction.protocols.plan_page import stages, standing, theme_blocks
from coproduction.protocols.plan_standing import Position, position, status_on
from coproduction.protocols.reports import Report, report_of
from coproduction.protocols.status import Status
from coproduction.protocols.timeline import has_line, timeline_blocks
from coproduction.sources import Citation, cited

REPORTED = "There is a report of this day already, and what was reported is not written over."


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
    colours: Annotated[
        Colours, Label(N_("Colours"), N_("The habit you keep to: what red, amber, green and blue mean here."))
    ] = Colours.BRAG_A
    themes: Annotated[tuple[PlanTheme, ...], Label(N_("Themes"))]
    stages: Annotated[
        tuple[Stage, ...], Label(N_("Stages"), N_("Stretches of the plan, each worth celebrating when it is complete."))
    ] = ()
    owners: Annotated[tuple[Owner, ...], Label(N_("Owners"), example="posts")] = ()
    objectives: Annotated[tuple[Objective, ...], Label(N_("Objectives"))]
    reports: Annotated[
        tuple[Report, ...], Label(N_("Reports"), N_("What was reported, day by day. It is never changed afterwards."))
    ] = ()
    celebrations: Annotated[
        tuple[Celebration, ...], Label(N_("Celebrations"), N_("How what is finished was celebrated."))
    ] = ()
    sources: Annotated[tuple[Citation, ...], Label(N_("Sources"))] = ()

    def under(self, theme: PlanTheme) -> tuple[Objective, ...]:
        """The objectives of a theme, in order."""
        return tuple(objective for objective in self.objectives if objective.theme == theme.id)

    def owners_of(self, objective: Objective) -> tuple[str, ...]:
        """The posts that answer for an objective."""
        posts = {owner.id: owner.title for owner in self.owners}
        return tuple(posts[owner] for owner in objective.owners if owner in posts)

    def status(self, objective: Objective, day: date) -> Status:
        """Where an objective stands on a day, as it is worked out from what was known by then."""
        return status_on(objective, self.objectives, day)

    def position(self, objective: Objective, day: date) -> Position:
        """The same, beside the status that its owner gives it if that is another."""
        return position(objective, self.objectives, day)

    def statuses(self, day: date) -> Counter[Status]:
        """How many objectives have each status on a day, as it is worked out."""
        return Counter(self.status(objective, day) for objective in self.objectives)

    def prompts(self, day: date) -> tuple[Prompt, ...]:
        """What is finished on a day and not celebrated yet."""
        return prompts(self.objectives, self.stages, self.celebrations, day)

    def public(self, day: date | None) -> "ActionPlan":
        """What anyone may have of it: names as they were agreed to by a day, and no ids of people."""
        return evolve(self, celebrations=tuple(each.public(day) for each in self.celebrations))

    def reported(self, day: date) -> "ActionPlan":
        """The plan with a report of a day. Raises ``ContentError`` when it has one: that one stays as it is."""
        for index, report in enumerate(self.reports):
            if report.as_at == day:
                raise ContentError([Problem(("reports", index, "as_at"), REPORTED)])
        return evolve(self, reports=(*self.reports, report_of(self.objectives, day)))


def built(plan: ActionPlan) -> tuple[str, ...]:
    """The page, and every other view that has something to say on the day for which the plan is true."""
    if (day := plan.as_at) is None:
        return ("page",)
    says = {
        "page": True,
        "timeline": has_line(plan, day),
        "due": has_due(plan, day),
        "owners": has_owners(plan),
        "history": has_history(plan, day),
    }
    return tuple(name for name, something in says.items() if something)


def page(plan: ActionPlan, _: Edition) -> Document:
    """The plan on a page: where it stands, then a table a theme."""
    opening = (Paragraph(plan.about),) if plan.about else ()
    themes = (theme for theme in plan.themes if plan.under(theme))
    blocks = (
        *opening,
        Section("standing", _("Where the plan stands"), tuple(standing(plan, _))),
        *stages(plan, _),
        *(Section(f"theme-{n}", theme.title, tuple(theme_blocks(plan, theme, _))) for n, theme in enumerate(themes, 1)),
        *celebrated(plan.celebrations, plan.objectives, plan.stages, _),
        *cited(plan.sources, _),
    )
    return _document(plan, plan.title, _, blocks)


def timeline(plan: ActionPlan, _: Edition) -> Document:
    """The plan along its months."""
    return _document(plan, _("Timeline: {title}", title=plan.title), _, timeline_blocks(plan, _))


def due(plan: ActionPlan, _: Edition) -> Document:
    """What is past its day, what is due in the next 30, 60 and 90 days, and what is to be celebrated."""
    return _document(plan, _("Due soon: {title}", title=plan.title), _, tuple(due_blocks(plan, _)))


def owners(plan: ActionPlan, _: Edition) -> Document:
    """What each post answers for."""
    return _document(plan, _("Who answers for what: {title}", title=plan.title), _, tuple(owner_blocks(plan, _)))


def history(plan: ActionPlan, _: Edition) -> Document:
    """Where the plan stood on the days that were reported, and what became known when."""
    return _document(plan, _("History: {title}", title=plan.title), _, tuple(history_blocks(plan, _)))


def _document(plan: ActionPlan, title: str, _: Edition, blocks: tuple[Block, ...]) -> Document:
    return Document(
        title=title,
        language=_.language,
        furniture=_.furniture,
        publisher=plan.organisation,
        notice=plan.notice,
        facts=((_("As at"), _.date(_.as_at)), (_("Objectives"), _.number(len(plan.objectives)))),
        blocks=blocks,
    )


ACTION_PLAN = ContentType[ActionPlan](
    name="action-plan",
    label=N_("Action plan"),
    model=ActionPlan,
    views={"page": page, "timeline": timeline, "due": due, "owners": owners, "history": history},
    checks=(check_names, check_day, check_dates, check_order, check_kept, check_sources),
    exports={
        "table": Export[ActionPlan](label=N_("Table of the whole plan"), suffix="csv", media_type=CSV, make=table),
        "workbook": Export[ActionPlan](
            label=N_("Workbook of the whole plan"), suffix="xlsx", media_type=XLSX, make=workbook
        ),
    },
    called={
        "timeline": N_("Timeline"),
        "due": N_("Due soon"),
        "owners": N_("Who answers for what"),
        "history": N_("History"),
    },
    built=built,
)
