"""What each post answers for, so that a page can be handed to its holder."""

from collections.abc import Iterator

from coproduction.document import Block, Column, Paragraph, Section, Table, Wordy
from coproduction.edition import Edition
from coproduction.protocols.objectives import Owner
from coproduction.protocols.plan_cells import due_words, named, progress_cell, status_cell, tells_how_far
from coproduction.protocols.plan_standing import Plan, Position, positions


def has_owners(plan: Plan) -> bool:
    """Whether any post answers for anything."""
    return any(plan.owners_of(each) for each in plan.objectives)


def owner_blocks(plan: Plan, _: Edition) -> Iterator[Block]:
    """How many each answers for, a section for each owner, in their order, and one for what nobody answers for."""
    places = positions(plan.objectives, _.as_at)
    posts = [(owner, [each for each in places if owner.id in each.now.owners]) for owner in plan.owners]
    nobodys = [each for each in places if not plan.owners_of(each.now)]
    nobody = _("Nobody answers for these yet")
    counted = [(owner.title, mine) for owner, mine in posts] + [(nobody, nobodys)] * bool(nobodys)
    if counted:
        columns = (Column(_("Post"), weight=3), Column(_("Objectives"), weight=1, number=True))
        rows = tuple((title, _.number(len(some))) for title, some in counted)
        yield Table(_("Who answers for what"), columns, rows)
    far = any(tells_how_far(each) for each in places)
    for number, (owner, mine) in enumerate(posts, 1):
        blocks = tuple(_answers_for(plan, owner, mine, _, far=far))
        yield Section(f"owner-{number}", owner.title, blocks, opens_page=True)
    if nobodys:
        yield Section("nobody", nobody, (_table(plan, nobody, None, nobodys, _, far=far),), opens_page=True)


def _answers_for(plan: Plan, owner: Owner, mine: list[Position], _: Edition, *, far: bool) -> Iterator[Block]:
    if not mine:
        yield Paragraph(_("This post answers for nothing in this plan."))
        return
    open_ones = sum(not each.over for each in mine)
    yield Paragraph(_.plural("{n} objective is open.", "{n} objectives are open.", open_ones))
    yield _table(plan, _("What this post answers for: {owner}", owner=owner.title), owner, mine, _, far=far)


def _table(plan: Plan, caption: str, owner: Owner | None, places: list[Position], _: Edition, *, far: bool) -> Table:
    columns = (
        Column(_("Objective"), weight=6),
        Column(_("Achieved by end of"), weight=5),
        *((Column(_("Together with"), weight=6),) if owner else ()),
        Column(_("Status"), weight=7),
        *((Column(_("How far it is"), weight=5),) if far else ()),
    )
    return Table(caption, columns, tuple(_row(plan, owner, each, _, far=far) for each in places))


def _row(plan: Plan, owner: Owner | None, place: Position, _: Edition, *, far: bool) -> tuple[Wordy, ...]:
    return (
        named(place.now),
        due_words(place, _),
        *((_others(plan, owner, place, _),) if owner else ()),
        status_cell(plan, place, _),
        *((progress_cell(place, _),) if far else ()),
    )


def _others(plan: Plan, owner: Owner, place: Position, _: Edition) -> str:
    return "; ".join(title for title in plan.owners_of(place.now) if title != owner.title) or _("nobody else")
