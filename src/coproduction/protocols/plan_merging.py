"""Two versions of a plan made into one: nothing of either is lost, and where they differ both are kept and told.

What stands in one alone is taken. Where both say something else of the same thing, the first is kept in the plan, and
the other stands in the list of what was kept beside it.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import attrs
from attrs import frozen

from coproduction.problems import Path, Problem
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.celebration import Celebration, Credit
from coproduction.protocols.objectives import Milestone, Objective, Override, Owner, PlanTheme, Stage
from coproduction.protocols.reports import Report

DIFFERENT = "The two plans say something different here. The first is kept; look at both, and write the one that holds."

T = TypeVar("T")

SAME: Mapping[type, Callable[[Any], object]] = {
    PlanTheme: lambda each: each.id,
    Stage: lambda each: each.id,
    Owner: lambda each: each.id,
    Objective: lambda each: each.id,
    Milestone: lambda each: each.text,
    Override: lambda each: each.on,
    Report: lambda each: each.as_at,
    Celebration: lambda each: (each.of, each.kind, each.on),
    Credit: lambda each: (each.role, each.name),
}
"""By what a record is known to be the same in both plans. Of any other kind, only what is equal is the same."""

WHOLE = Report
"""A report is never put together from two."""


@frozen
class Beside:
    """What the second plan says at a place of the merged one, where the first says something else."""

    path: Path
    value: object


@frozen
class Merged:
    """One plan of two, and what could not stand in it beside what stands there."""

    plan: ActionPlan
    beside: tuple[Beside, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """One for each place at which the two differ."""
        return tuple(Problem(each.path, DIFFERENT) for each in self.beside)


def merged(first: ActionPlan, second: ActionPlan) -> Merged:
    """One plan that holds all of two."""
    beside: list[Beside] = []
    plan = _record(first, second, (), beside)
    return Merged(plan, tuple(beside))


def _record(first: T, second: T, path: Path, beside: list[Beside]) -> T:
    """A record with every field of two; what is left at its default says nothing."""
    values = {}
    for each in attrs.fields(type(first)):  # type: ignore[arg-type]  # only records are merged by their fields
        one, other = getattr(first, each.name), getattr(second, each.name)
        if other in (one, each.default):
            values[each.name] = one
        elif one == each.default:
            values[each.name] = other
        elif isinstance(one, tuple):
            values[each.name] = _list(one, other, (*path, each.name), beside)
        else:
            values[each.name] = one
            beside.append(Beside((*path, each.name), other))
    return type(first)(**values)


def _list(first: tuple[Any, ...], second: tuple[Any, ...], path: Path, beside: list[Beside]) -> tuple[Any, ...]:
    """A list with everything of two, that of the first in its place, and what is new after it."""
    together = list(first)
    free = list(range(len(first)))
    for each in second:
        at = next((index for index in free if _same(first[index], each)), None)
        if at is None:
            together.append(each)
            continue
        free.remove(at)
        if together[at] == each:
            continue
        if isinstance(each, WHOLE):
            beside.append(Beside((*path, at), each))
        else:
            together[at] = _record(together[at], each, (*path, at), beside)
    return tuple(together)


def _same(one: object, other: object) -> bool:
    key = SAME.get(type(one))
    return key(one) == key(other) if key else one == other
