"""Action plans."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from coproduction.builtin import BUILTIN
from coproduction.dates import Due
from coproduction.document import Block, Document, Section, Table, plain
from coproduction.problems import Problem
from coproduction.protocols.action_plan import ACTION_PLAN, ActionPlan
from coproduction.protocols.objectives import Objective, Owner, PlanTheme

THEMES = (PlanTheme(id="people", title="Finding people"), PlanTheme(id="support", title="Supporting people"))
OWNERS = (Owner(id="lead", title="Head of Involvement"), Owner(id="nurse", title="Director of Nursing"))
JULY = date(2020, 7, 1)


def objective(name: str, due: str = "September 2020", **more: Any) -> Objective:
    """An objective with an owner and, unless it is an empty text, a due date."""
    given = {"theme": "people", "text": f"Do {name}.", "owners": ("lead",), "due": Due.parse(due) if due else None}
    return Objective(**{"id": name, **given, **more})


def plan_of(*objectives: Objective, **more: Any) -> ActionPlan:
    """A plan as at the first of July 2020."""
    given = {"title": "Our plan", "as_at": JULY, "themes": THEMES, "owners": OWNERS}
    return ActionPlan(**{**given, "objectives": objectives, **more})


def problems_of(plan: ActionPlan) -> tuple[Problem, ...]:
    """What every check of a plan says, in order."""
    return tuple(problem for check in ACTION_PLAN.checks for problem in check(plan))


def view(plan: ActionPlan, name: str, day: date | None = None) -> Document:
    """A view of a plan, perhaps as at another day."""
    return BUILTIN.view(plan, name, BUILTIN.edition(plan, as_at=day))


def titles(document: Document) -> list[str]:
    """The titles of the sections in order."""
    return [block.title for block in document.blocks if isinstance(block, Section)]


def within(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block, and those within sections."""
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from within(block.blocks)


def cells(document: Document, caption: str) -> list[list[str]]:
    """The words of the table that has a caption."""
    tables = [block for block in within(document.blocks) if isinstance(block, Table) and block.caption == caption]
    (table,) = tables
    return [[plain(cell) for cell in row] for row in table.rows]


def captions(document: Document) -> list[str]:
    """The captions of every table in order."""
    return [block.caption for block in within(document.blocks) if isinstance(block, Table)]
