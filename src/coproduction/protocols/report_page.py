"""What a report says of an action plan: its momentum, what did not go as planned, and where each objective stands."""

from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from coproduction.document import Block, Bullets, Column, Note, Paragraph, Table, Wordy, words
from coproduction.edition import Edition
from coproduction.labels import N_
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.celebration import celebrated
from coproduction.protocols.colours import key, tag_of
from coproduction.protocols.due_list import Window, due_in, points_in, stages_in, window_blocks
from coproduction.protocols.objectives import PlanTheme
from coproduction.protocols.plan_cells import due_words, named, sentence, status_cell
from coproduction.protocols.plan_history import reported_words
from coproduction.protocols.plan_standing import Position, positions
from coproduction.protocols.report_momentum import PRESSING, Momentum, Movement, Step, Way
from coproduction.protocols.reports import Report, differences, report_on
from coproduction.protocols.status import SIGNS

AHEAD = Window(key="ahead", title=N_("Due in the next 90 days"), first=0, last=90)
"""The next three months."""


def momentum_blocks(plan: ActionPlan, found: Momentum, _: Edition) -> Iterator[Block]:
    """How many objectives moved and how many stalled, and each of them with what and since when."""
    moved, stalled, day = found.moved, found.stalled, _.date(found.between.then)
    yield Paragraph(" ".join(_counted(len(moved), len(stalled), len(found.every), day, _)))
    if moved:
        moving = Column(_("Objective"), weight=6), Column(_("What moved"), weight=9)
        rows = tuple((named(each.place.now), moved_words(each, _)) for each in moved)
        yield Table(_("What moved"), moving, rows)
    if stalled:
        columns = (
            Column(_("Objective"), weight=6),
            Column(_("Since when"), weight=4),
            Column(_("Status"), weight=5),
        )
        rows_stalled = tuple((named(e.place.now), _since(e, _), status_cell(plan, e.place, _)) for e in stalled)
        yield Table(_("What stalled"), columns, rows_stalled)


def _counted(moved: int, stalled: int, every: int, day: str, _: Edition) -> Iterator[str]:
    all_of = _.number(every)
    yield _.plural(
        "Since {day}, {n} of {all} objectives has moved.",
        "Since {day}, {n} of {all} objectives have moved.",
        moved,
        day=day,
        all=all_of,
    )
    yield _.plural("{n} has stalled.", "{n} have stalled.", stalled) if stalled else _("None has stalled.")


def moved_words(movement: Movement, _: Edition) -> str:
    """The steps that an objective made, and what was written of it last."""
    said = [_step(each, movement, _) for each in _telling(movement)]
    return " ".join((*said, *((sentence(movement.note),) if movement.note else ())))


def _telling(movement: Movement) -> tuple[Step, ...]:
    """The steps that tell something: of several per cents the last, and none of what is finished."""
    further = [each for each in movement.steps if each.way is Way.FURTHER]
    kept = () if movement.finished else further[-1:]
    return tuple(each for each in movement.steps if each.way is not Way.FURTHER or each in kept)


def _step(step: Step, movement: Movement, _: Edition) -> str:
    day = _.date(step.on)
    match step.way:
        case Way.FINISHED:
            return _("Finished on {day}.", day=day)
        case Way.STARTED:
            return _("Started on {day}.", day=day)
        case Way.REACHED:
            return sentence(_("Reached on {day}: {milestone}", day=day, milestone=step.text))
        case Way.FURTHER:
            old = movement.before.now.progress
            if old:
                return _("{n} per cent done, up from {old}.", n=_.number(step.progress or 0), old=_.number(old))
            return _("{n} per cent done.", n=_.number(step.progress or 0))
        case Way.FREED:
            return _("Held up no longer since {day}.", day=day)
        case Way.LOOKED_AT:
            return _("Looked at again on {day}.", day=day)
        case _:
            assert_never(step.way)


def _since(movement: Movement, _: Edition) -> str:
    if movement.last:
        return _("{day}, its last step", day=_.date(movement.last))
    return _("no step is recorded")


def slipped_blocks(found: Momentum, _: Edition) -> Iterator[Block]:
    """What was given up, put off, late, or not complete after all, each with what was written of it."""
    there = [(each, " ".join(_slips(each, _))) for each in found.every]
    rows = tuple((named(each.place.now), slips, _why(each, _)) for each, slips in there if slips)
    if rows:
        columns = Column(_("Objective"), weight=6), Column(_("What happened"), weight=5), Column(_("Why"), weight=6)
        yield Table(_("What did not go as planned"), columns, rows)


def _slips(movement: Movement, _: Edition) -> Iterator[str]:
    if movement.given_up and movement.place.now.withdrawn_on:
        yield _("Given up on {day}.", day=_.date(movement.place.now.withdrawn_on))
    if movement.unfinished and movement.before.now.completed_on:
        yield _(
            "Not complete after all. We thought it finished on {day}.", day=_.date(movement.before.now.completed_on)
        )
    if movement.put_off:
        yield _("A later date: {day}.", day=due_words(movement.place, _))
    if movement.date_given_up:
        yield _("It has no last day any more: {day}.", day=due_words(movement.place, _))
    if movement.late and movement.place.last:
        yield _("Late: its last day was {day}.", day=_.date(movement.place.last))


def _why(movement: Movement, _: Edition) -> str:
    return movement.place.now.withdrawn_because or movement.note or _("not recorded")


def objective_blocks(plan: ActionPlan, found: Momentum, _: Edition) -> Iterator[Block]:
    """How many objectives have each status, and the status of each then and now."""
    before = report_on(plan.reports, plan.objectives, found.between.then)
    yield _counts(plan, before, found, _)
    yield from reported_otherwise(plan, _)
    for theme in plan.themes:
        if plan.under(theme):
            yield _theme(plan, theme, before, found, _)
    yield from key(plan.colours, _)


def pressing_blocks(plan: ActionPlan, _: Edition) -> Iterator[Bullets]:
    """Why something is held up, and what owners say who see it otherwise than it is worked out."""
    places = positions(plan.objectives, _.as_at)
    there = [each for each in places if each.computed in PRESSING or each.override]
    if there:
        yield Bullets(tuple(_pressing(plan, each, _) for each in there))


def _pressing(plan: ActionPlan, place: Position, _: Edition) -> Wordy:
    said = status_cell(plan, place, _)
    return (*words(named(place.now)), " ", *words(said))


def _counts(plan: ActionPlan, before: Report, found: Momentum, _: Edition) -> Table:
    then, now = Counter(each.status for each in before.statuses), plan.statuses(_.as_at)
    columns = (
        Column(_("Status"), weight=5),
        Column(_.date(found.between.then), weight=4, number=True),
        Column(_.date(found.between.day), weight=4, number=True),
    )
    rows = tuple(
        (tag_of(each, _, plan.colours), _.number(then[each]), _.number(now[each]))
        for each in SIGNS
        if then[each] or now[each]
    )
    return Table(_("Objectives by status"), columns, rows)


def reported_otherwise(plan: ActionPlan, _: Edition) -> Iterator[Note]:
    """Whether something else was reported of this very day."""
    told = [each for each in plan.reports if each.as_at == _.as_at]
    if other := [name for report in told for name, _status in differences(report, plan.objectives)]:
        yield Note(
            _("More is known by now: another status was reported of this day for {ids}.", ids=_.list(tuple(other)))
        )


def _theme(plan: ActionPlan, theme: PlanTheme, before: Report, found: Momentum, _: Edition) -> Table:
    columns = (
        Column(_("Objective"), weight=7),
        Column(_("Achieved by end of"), weight=4),
        Column(_.date(found.between.then), weight=5),
        Column(_.date(found.between.day), weight=7),
    )
    places = [each for each in positions(plan.objectives, _.as_at) if each.written.theme == theme.id]
    rows = tuple(
        (named(e.now), due_words(e, _), _then(plan, before, e.now.id, _), status_cell(plan, e, _)) for e in places
    )
    return Table(_("Objectives: {theme}", theme=theme.title), columns, rows)


def _then(plan: ActionPlan, before: Report, name: str, _: Edition) -> Wordy:
    reported = before.of(name)
    return tuple(reported_words(plan, reported, None, _)) if reported else _("not reported")


def celebration_blocks(plan: ActionPlan, found: Momentum, thanks: tuple[str, ...], _: Edition) -> Iterator[Block]:
    """Thanks, and how what is finished was celebrated in this time, with names only as people agreed."""
    if thanks:
        yield Bullets(thanks)
    there = tuple(each for each in plan.celebrations if found.between.holds(each.on))
    yield from (block for section in celebrated(there, plan.objectives, plan.stages, _) for block in section.blocks)
    waiting = [each.of for each in plan.prompts(found.between.day) if each.overdue(found.between.day)]
    for each in dict.fromkeys(waiting):
        yield Paragraph(_("Nobody has been thanked yet for {id}, which is finished.", id=each.id))
    if not thanks and not there and not waiting:
        yield Paragraph(_("No thanks and no celebration are recorded for this time."))


def ahead_blocks(plan: ActionPlan, _: Edition) -> Iterator[Block]:
    """What is due in the next 90 days."""
    places = positions(plan.objectives, _.as_at)
    if due_in(AHEAD, places, _.as_at) or points_in(AHEAD, places, _.as_at) or stages_in(AHEAD, plan, _.as_at):
        yield from window_blocks(plan, AHEAD, places, _)
    else:
        yield Paragraph(_("Nothing in the plan is due in the next {n} days.", n=_.number(AHEAD.last)))
