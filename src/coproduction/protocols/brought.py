"""What was read of tables as plain data: where each value stands in them, and what could not be read."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from attrs import field, frozen

from coproduction.cells import Cell, Sheet
from coproduction.problems import Path, Problem


@frozen
class Spot:
    """A cell of a sheet."""

    sheet: Sheet
    cell: Cell


@frozen
class Brought:
    """Plain data that was read of cells."""

    data: dict[str, Any]
    spots: Mapping[Path, Spot] = field(repr=False)
    problems: tuple[Problem, ...] = ()

    def placed(self, problem: Problem) -> Problem:
        """A problem of the data at the cell of its value, or of the nearest value around it."""
        for end in range(len(problem.path), -1, -1):
            if spot := self.spots.get(problem.path[:end]):
                return spot.sheet.problem(spot.cell, problem.message, problem.severity)
        return problem

    def without(self, *paths: Path) -> "Brought":
        """The same without some values, each one of a list or of a record. The places of those after them move up."""
        gone = _Gone(paths)
        data = deepcopy(self.data)
        for path in gone.from_the_last():
            inner: Any = data
            for step in path[:-1]:
                inner = inner[step]
            del inner[path[-1]]
        spots = {moved: spot for each, spot in self.spots.items() if (moved := gone.moved(each)) is not None}
        return Brought(data, spots, self.problems)


class _Gone:
    """Values that are taken out together, by the paths that they had before."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self.paths = frozenset(paths)
        self.places: dict[Path, list[int]] = {}
        for *around, last in self.paths:
            if isinstance(last, int):
                self.places.setdefault(tuple(around), []).append(last)
        for places in self.places.values():
            places.sort()

    def from_the_last(self) -> list[Path]:
        """The paths in an order in which none moves before it is taken out: the last of a list goes first."""
        return sorted(self.paths, key=_in_order, reverse=True)

    def moved(self, path: Path) -> Path | None:
        """Where a value is afterwards: nowhere if it is within one that is gone, and further up after one in a list."""
        moved: list[str | int] = []
        for at, step in enumerate(path):
            if path[: at + 1] in self.paths:
                return None
            before = bisect_left(self.places.get(path[:at], []), step) if isinstance(step, int) else 0
            moved.append(step - before if isinstance(step, int) else step)
        return tuple(moved)


def _in_order(path: Path) -> list[tuple[str, int]]:
    return [("", step) if isinstance(step, int) else (step, 0) for step in path]
