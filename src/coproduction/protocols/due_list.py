"""What needs somebody soon: what is past its day, and what is due in the next 30, 60 and 90 days."""

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from attrs import frozen

from coproduction.dates import Kept
from coproduction.document import Block, Column, Paragraph, Section, Table, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_
from coproduction.protocols.celebration import Celebration, prompts, to_celebrate
from coproduction.protocols.objectives import Milestone
from coproduction.protocols.plan_cells import due_words, named, owner_words, stage_cell, stale, status_cell
from coproduction.protocols.plan_standing import Plan, Position, StageStanding, positions, stage_on
from coproduction.protocols.status import started


class WithCelebrations(Plan, Protocol):
    """A plan that holds what was celebrated of it."""

    @property
    def celebrations(self) -> tuple[Celebration, ...]:
        """What was celebrated, and how."""


@frozen(kw_only=True)
class Window:
    """A number of days ahead, both ends included; what is past has neither end."""

    key: str
    title: str
    first: int | None
    last: int

    def holds(self, last: date, day: date) -> bool:
        """Whether a last day falls into it, as seen on a day."""
        ahead = (last - day).days
        return (self.first is None or self.first <= ahead) and ahead <= self.last


WINDOWS = (
    Window(key="past", title=N_("Past its day"), first=None, last=-1),
    Window(key="in-30", title=N_("Due in the next 30 days"), first=0, last=30),
    Window(key="in-60", title=N_("Due in 31 to 60 days"), first=31, last=60),
    Window(key="in-90", title=N_("Due in 61 to 90 days"), first=61, last=90),
)
"""What is overdue comes first. Nothing is past its day on that day."""


def due_in(window: Window, places: tuple[Position, ...], day: date) -> tuple[Position, ...]:
    """What nobody has finished and falls due within a window, the earliest first."""
    there = [(each.last, each) for each in places if each.last and not each.over and window.holds(each.last, day)]
    return tuple(each for _last, each in sorted(there, key=lambda both: both[0]))


def points_in(window: Window, places: tuple[Position, ...], day: date) -> tuple[tuple[Position, Milestone, date], ...]:
    """The milestones nobody has reached that fall due within a window, with their objectives, the earliest first."""
    there = [
        (place, each, last)
        for place in places
        if not place.over
        for each in place.now.milestones
        if not each.reached(day) and (last := each.due.last_day if each.due else None)
    ]
    return tuple(sorted((each for each in there if window.holds(each[2], day)), key=lambda each: each[2]))


def stages_in(window: Window, plan: Plan, day: date) -> tuple[tuple[StageStanding, date], ...]:
    """The stages in which there is something left to do that fall due within a window, the earliest first."""
    standings = (stage_on(each, plan.objectives, day) for each in plan.stages)
    there = [(each, each.last) for each in standings if each.last and not each.over and window.holds(each.last, day)]
    return tuple(sorted(there, key=lambda both: both[1]))


def has_due(plan: WithCelebrations, day: date) -> bool:
    """Whether anything needs somebody soon."""
    places = positions(plan.objectives, day)
    soon = any(due_in(w, places, day) or points_in(w, places, day) or stages_in(w, plan, day) for w in WINDOWS)
    others = _to_begin(places, day) or _to_review(places, day) or _undated(places)
    return bool(soon or others or prompts(plan.objectives, plan.stages, plan.celebrations, day))


def due_blocks(plan: WithCelebrations, _: Edition) -> Iterator[Block]:
    """A section for each window, then what was to begin, to look at again, without a date, and to celebrate."""
    places = positions(plan.objectives, _.as_at)
    for window in WINDOWS:
        yield Section(window.key, _(window.title), tuple(window_blocks(plan, window, places, _)))
    yield from _others(plan, "to-begin", _("Was to begin"), _to_begin(places, _.as_at), _)
    yield from _others(plan, "review", _("Ongoing, and to be looked at again"), _to_review(places, _.as_at), _)
    yield from _others(plan, "no-date", _("Without a date"), _undated(places), _)
    yield from to_celebrate(prompts(plan.objectives, plan.stages, plan.celebrations, _.as_at), _)


def window_blocks(plan: Plan, window: Window, places: tuple[Position, ...], _: Edition) -> Iterator[Block]:
    """What falls due within a window: stages, objectives, and milestones on the way."""
    there, points = due_in(window, places, _.as_at), points_in(window, places, _.as_at)
    stages = stages_in(window, plan, _.as_at)
    if stages:
        columns = (Column(_("Stage"), weight=8), Column(_("By"), weight=4), Column(_("How far it is"), weight=6))
        lines = tuple((each.stage.title, _.date(last), stage_cell(plan, each, _)) for each, last in stages)
        yield Table(_("Stages: {window}", window=_(window.title)), columns, lines)
    if there:
        yield _table(plan, _("Objectives: {window}", window=_(window.title)), there, _)
    if points:
        columns = (Column(_("Milestone"), weight=8), Column(_("By"), weight=4), Column(_("Responsibility"), weight=6))
        rows = tuple(_point(plan, place, each, last, _) for place, each, last in points)
        yield Table(_("Milestones: {window}", window=_(window.title)), columns, rows)
    if not (stages or there or points):
        yield Paragraph(_("Nothing."))


def _point(plan: Plan, place: Position, each: Milestone, last: date, _: Edition) -> tuple[Wordy, ...]:
    return f"{place.now.id}: {each.text}", _.date(last), owner_words(plan, place.now, _)


def _table(plan: Plan, caption: str, places: tuple[Position, ...], _: Edition) -> Table:
    columns = (
        Column(_("Objective"), weight=6),
        Column(_("By"), weight=5),
        Column(_("Responsibility"), weight=6),
        Column(_("Status"), weight=6),
    )
    rows = tuple((named(e.now), _by(e, _), owner_words(plan, e.now, _), status_cell(plan, e, _)) for e in places)
    return Table(caption, columns, rows)


def _by(place: Position, _: Edition) -> str:
    """The last day itself, beside the month or quarter it was given in."""
    now, first, last = place.now.due, place.written.due, place.last
    if now is None or last is None:
        return due_words(place, _)
    day, due = _.date(last), now.words(_)
    if first and first != now:
        return _("{new} (at first: {old})", new=day, old=first.words(_))
    return due if day == due else _("{day} ({due})", day=day, due=due)


def _others(plan: Plan, name: str, title: str, places: tuple[Position, ...], _: Edition) -> Iterator[Section]:
    if places:
        yield Section(name, title, (_table(plan, title, places, _),))


def _to_begin(places: tuple[Position, ...], day: date) -> tuple[Position, ...]:
    """What nobody has started although the day from which it was planned has passed, the earliest first."""
    planned = (
        (each.now.due.day, each)
        for each in places
        if not each.over and not started(each.now, day) and each.now.due and each.now.due.kept is Kept.FROM
    )
    there = [(first, each) for first, each in planned if first and first < day]
    return tuple(each for _first, each in sorted(there, key=lambda both: both[0]))


def _to_review(places: tuple[Position, ...], day: date) -> tuple[Position, ...]:
    """What is ongoing and was never looked at, or not lately."""
    ongoing = (each for each in places if not each.over and each.now.due and each.now.due.kept is Kept.ONGOING)
    return tuple(each for each in ongoing if stale(each.now, day))


def _undated(places: tuple[Position, ...]) -> tuple[Position, ...]:
    return tuple(each for each in places if not each.over and each.now.due is None)
