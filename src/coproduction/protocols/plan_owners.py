"""What each post answers for, so that a page can be handed to its holder."""

from collections.abc import Iterator

from coproduction.document import Block, Column, Paragraph, Section, Table, Wordy
from coproduction.edition import Edition
from coproduction.protocols.objectives import Owner
from coproduction.protocols.plan_cells import due_words, named, progress_cell, status_cell
from coproduction.protocols.plan_standing import Plan, Position, positions


def owner_blocks(plan: Plan, _: Edition) -> Iterator[Block]:
    """A section for each owner, in their order, and one for what nobody answers for."""
    places = positions(plan.objectives, _.as_at)
    for number, owner in enumerate(plan.owners, 1):
        mine = [each for each in places if owner.id in each.now.owners]
        yield Section(f"owner-{number}", owner.title, tuple(_answers_for(plan, owner, mine, _)), opens_page=True)
    nobodys = [each for each in places if not plan.owners_of(each.now)]
    if nobodys:
        title = _("Nobody answers for these yet")
        yield Section("nobody", title, (_table(plan, title, None, nobodys, _),), opens_page=True)


def _answers_for(plan: Plan, owner: Owner, mine: list[Position], _: Edition) -> Iterator[Block]:
    if not mine:
        yield Paragraph(_("This post answers for nothing in this plan."))
        return
    open_ones = sum(not each.over for each in mine)
    yield Paragraph(_.plural("{n} objective is open.", "{n} objectives are open.", open_ones))
    yield _table(plan, _("What this post answers for: {owner}", owner=owner.title), owner, mine, _)


def _table(plan: Plan, caption: str, owner: Owner | None, places: list[Position], _: Edition) -> Table:
    columns = (
        Column(_("Objective"), weight=5),
        Column(_("Achieved by end of"), weight=5),
        *((Column(_("Together with"), weight=6),) if owner else ()),
        Column(_("Status"), weight=6),
        Column(_("How far it is"), weight=5),
    )
    return Table(caption, columns, tuple(_row(plan, owner, each, _) for each in places))


def _row(plan: Plan, owner: Owner | None, place: Position, _: Edition) -> tuple[Wordy, ...]:
    first = (named(place.now), due_words(place, _))
    last = (status_cell(plan, place, _), progress_cell(place, _))
    return (*first, _others(plan, owner, place, _), *last) if owner else (*first, *last)


def _others(plan: Plan, owner: Owner, place: Position, _: Edition) -> str:
    return "; ".join(title for title in plan.owners_of(place.now) if title != owner.title) or _("nobody else")
