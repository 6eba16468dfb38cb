"""The page of a plan: where it stands, its stages, and a table for each theme with the milestones on the way."""

from collections import Counter
from collections.abc import Iterator

from attrs import evolve

from coproduction.document import Block, Column, Paragraph, Section, Table, Tag, Tone, Wordy
from coproduction.edition import Edition
from coproduction.protocols.colours import key
from coproduction.protocols.objectives import Milestone, PlanTheme
from coproduction.protocols.plan_cells import (
    due_words,
    named,
    owner_words,
    progress_cell,
    stage_cell,
    status_cell,
    status_tag,
    tells_how_far,
)
from coproduction.protocols.plan_standing import Plan, Position, StageStanding, positions, stage_on
from coproduction.protocols.status import SIGNS


def standing(plan: Plan, _: Edition) -> Iterator[Block]:
    """How many objectives have each status, as it is worked out, and what the colours mean."""
    places = positions(plan.objectives, _.as_at)
    rows = tuple(_counted(plan, places, _))
    yield Paragraph(_("Nothing is overdue on the day it is due. What is not recorded counts as not started."))
    if rows:
        columns = (Column(_("Status"), weight=3), Column(_("Objectives"), weight=1, number=True))
        yield Table(_("Objectives by status"), columns, rows)
    if others := sum(each.override is not None for each in places):
        yield Paragraph(
            _.plural(
                "Of {n} objective its owner says something else. It is counted as it is worked out; both are shown.",
                "Of {n} objectives their owners say something else. They are counted as they are worked out; "
                "both are shown.",
                others,
            )
        )
    yield from key(plan.colours, _)


def _counted(plan: Plan, places: tuple[Position, ...], _: Edition) -> Iterator[tuple[Tag, str]]:
    """Each status with its number; where one has two colours, the one that needs somebody is said in words too."""
    for status in SIGNS:
        tags = Counter(status_tag(plan, each, _) for each in places if each.computed is status)
        for tag in sorted(tags, key=lambda each: each.tone is Tone.GOOD):
            again = len(tags) > 1 and tag.tone is not Tone.GOOD
            shown = evolve(tag, text=_("Ongoing, and to be looked at again")) if again else tag
            yield shown, _.number(tags[tag])


def stages(plan: Plan, _: Edition) -> Iterator[Section]:
    """How far each stage has come."""
    if plan.stages:
        columns = (
            Column(_("Stage"), weight=6),
            Column(_("Achieved by end of"), weight=4),
            Column(_("How far it is"), weight=6),
        )
        rows = tuple(_stage(plan, stage_on(each, plan.objectives, _.as_at), _) for each in plan.stages)
        title = _("Stages of the plan")
        yield Section("stages", title, (Table(title, columns, rows),))


def _stage(plan: Plan, standing: StageStanding, _: Edition) -> tuple[Wordy, ...]:
    stage = standing.stage
    due = stage.due.words(_) if stage.due else _("no date set")
    about = f"{stage.title}: {stage.about}" if stage.about else stage.title
    return about, due, stage_cell(plan, standing, _)


def theme_blocks(plan: Plan, theme: PlanTheme, _: Edition) -> Iterator[Block]:
    """The objectives of a theme, and the milestones on the way to them."""
    places = [each for each in positions(plan.objectives, _.as_at) if each.written.theme == theme.id]
    far = any(tells_how_far(each) for each in places)
    columns = (
        Column(_("Objective"), weight=6),
        Column(_("Achieved by end of"), weight=4),
        Column(_("Responsibility"), weight=6),
        Column(_("Status"), weight=6),
        *((Column(_("How far it is"), weight=4),) if far else ()),
    )
    rows = tuple(_row(plan, each, _, far=far) for each in places)
    yield Table(_("Objectives: {theme}", theme=theme.title), columns, rows)
    yield from _milestones(theme, places, _)


def _row(plan: Plan, place: Position, _: Edition, *, far: bool) -> tuple[Wordy, ...]:
    cells = (
        named(place.now),
        due_words(place, _),
        owner_words(plan, place.now, _),
        status_cell(plan, place, _),
    )
    return (*cells, progress_cell(place, _)) if far else cells


def _milestones(theme: PlanTheme, places: list[Position], _: Edition) -> Iterator[Table]:
    rows = tuple(
        (f"{place.now.id}: {each.text}", each.due.words(_) if each.due else _("no date set"), reached_words(each, _))
        for place in places
        for each in place.now.milestones
    )
    if rows:
        columns = (
            Column(_("Milestone"), weight=8),
            Column(_("Reached by end of"), weight=4),
            Column(_("Reached"), weight=4),
        )
        yield Table(_("Milestones: {theme}", theme=theme.title), columns, rows)


def reached_words(milestone: Milestone, _: Edition) -> str:
    """Whether a milestone was reached, in words."""
    if milestone.reached_on and milestone.reached(_.as_at):
        return _("on {day}", day=_.date(milestone.reached_on))
    return _("not yet: overdue") if milestone.overdue(_.as_at) else _("not yet")
