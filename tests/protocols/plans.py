"""Action plans."""

from datetime import date
from typing import Any

from coproduction.dates import Due
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
