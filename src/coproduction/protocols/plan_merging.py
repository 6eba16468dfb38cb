"""Two versions of a plan made into one: nothing of either is lost, and where they differ both are kept and told.

What stands in one alone is taken. Where both say something else of the same thing, the first is kept in the plan, and
the other stands in the list of what was kept beside it.

An id alone makes nothing the same: in a plan that was numbered anew it belongs to something else. That is kept beside
the first one whole, and what names it in the second plan does not come to name the first one.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import attrs
from attrs import evolve, frozen

from coproduction.problems import Path, Problem
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.celebration import Celebration, Credit
from coproduction.protocols.objectives import Milestone, Objective, Override, Owner, PlanTheme, Stage
from coproduction.protocols.reports import Report

DIFFERENT = "The two plans say something different here. The first is kept; look at both, and write the one that holds."

T = TypeVar("T")
Ids = Mapping[str, frozenset[str]]
"""Of each list of a plan, the ids that belong to something else in the second plan."""


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


SAME: Mapping[type, Callable[[Any], object]] = {
    PlanTheme: lambda each: (each.id, _folded(each.title)),
    Stage: lambda each: (each.id, _folded(each.title)),
    Owner: lambda each: (each.id, _folded(each.title)),
    Objective: lambda each: (each.id, _folded(each.text)),
    Milestone: lambda each: each.text,
    Override: lambda each: each.on,
    Report: lambda each: each.as_at,
    Celebration: lambda each: (each.of, each.kind, each.on),
    Credit: lambda each: (each.role, each.name),
}
"""By what a record is known to be the same in both plans. Of any other kind, only what is equal is the same."""

NAMED = (PlanTheme, Stage, Owner, Objective)
"""Records of which there is one of an id."""

REFERS = {"theme": "themes", "stage": "stages", "owners": "owners", "follows": "objectives"}
"""Fields of an objective that hold ids, and the lists these are of."""

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
    others = {name: _others(getattr(first, name), getattr(second, name)) for name in REFERS.values()}
    beside: list[Beside] = []
    apart: list[Beside] = []
    objectives = _objectives(first, second, others, apart)
    things = others["objectives"] | others["stages"]
    celebrations = _left("celebrations", first, second, lambda each: each.of in things, apart)
    reports = _left("reports", first, second, lambda each: not things.isdisjoint(_ids_in(each)), apart)
    told = evolve(second, objectives=objectives, celebrations=celebrations, reports=reports)
    return Merged(_record(first, told, (), beside), (*beside, *apart))


def _others(first: tuple[Any, ...], second: tuple[Any, ...]) -> frozenset[str]:
    met = _met(first, second)
    return frozenset(each.id for number, each in enumerate(second) if number in met and not met[number].same)


def _objectives(first: ActionPlan, second: ActionPlan, others: Ids, apart: list[Beside]) -> tuple[Objective, ...]:
    """The objectives of the second plan without what would name something else in the first."""
    met, new = _met(first.objectives, second.objectives), len(first.objectives)
    found = []
    for number, each in enumerate(second.objectives):
        if number not in met:
            found.append(_without(each, None, others, ("objectives", new), apart))
            new += 1
        elif met[number].same:
            at = met[number].at
            found.append(_without(each, first.objectives[at], others, ("objectives", at), apart))
        else:
            found.append(each)
    return tuple(found)


def _without(each: Objective, mine: Objective | None, others: Ids, path: Path, apart: list[Beside]) -> Objective:
    changed: dict[str, Any] = {}
    for name, of in REFERS.items():
        value, here = getattr(each, name), getattr(mine, name, "")
        ids = value if isinstance(value, tuple) else (value,)
        if value != here and not others[of].isdisjoint(ids):
            changed[name] = tuple(id for id in ids if id not in others[of]) if ids is value else here
            apart.append(Beside((*path, name), value))
    return evolve(each, **changed)


def _left(
    name: str, first: ActionPlan, second: ActionPlan, meant_otherwise: Callable[[Any], bool], apart: list[Beside]
) -> tuple[Any, ...]:
    """What the second plan keeps of things that are the same in both; the rest is told."""
    left = []
    for each in getattr(second, name):
        if meant_otherwise(each) and each not in getattr(first, name):
            apart.append(Beside((name,), each))
        else:
            left.append(each)
    return tuple(left)


def _ids_in(report: Report) -> Iterable[str]:
    return (each.objective for each in report.statuses)


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


@frozen
class Met:
    """Where a record of the second plan meets one of the first: the same, or one that only has its id."""

    at: int
    same: bool


def _met(first: tuple[Any, ...], second: tuple[Any, ...]) -> Mapping[int, Met]:
    """Which records of a list meet one of another, each of them one: those that are the same before the others."""
    free = list(range(len(first)))
    found: dict[int, Met] = {}
    for key in (_same, _id):
        for number, each in enumerate(second):
            is_met = number in found or (key is _id and not isinstance(each, NAMED))
            at = None if is_met else next((index for index in free if key(first[index]) == key(each)), None)
            if at is not None:
                free.remove(at)
                found[number] = Met(at, same=key is _same)
    return found


def _list(first: tuple[Any, ...], second: tuple[Any, ...], path: Path, beside: list[Beside]) -> tuple[Any, ...]:
    """A list with everything of two, that of the first in its place, and what is new after it."""
    together, met = list(first), _met(first, second)
    for number, each in enumerate(second):
        if number not in met:
            together.append(each)
            continue
        at = met[number].at
        if together[at] == each:
            continue
        if isinstance(each, WHOLE) or not met[number].same:
            beside.append(Beside((*path, at), each))
        else:
            together[at] = _record(together[at], each, (*path, at), beside)
    return tuple(together)


def _same(each: object) -> object:
    key = SAME.get(type(each))
    return key(each) if key else each


def _id(each: Any) -> object:
    return each.id
