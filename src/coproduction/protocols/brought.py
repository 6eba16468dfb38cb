"""What was read of tables as plain data: where each value stands in them, and what could not be read."""

from collections.abc import Mapping
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

    def without(self, path: Path) -> "Brought":
        """The same without a value: one of a list, or one of a record. The places of those after it move up."""
        *around, last = path
        data = deepcopy(self.data)
        inner: Any = data
        for step in around:
            inner = inner[step]
        del inner[last]
        spots = {moved: spot for each, spot in self.spots.items() if (moved := _moved(each, path)) is not None}
        return Brought(data, spots, self.problems)


def _moved(path: Path, gone: Path) -> Path | None:
    """A path after another is gone: none within that one, and a place further up after it in the same list."""
    at = len(gone) - 1
    if path[: at + 1] == gone:
        return None
    here = path[at] if len(path) > at and path[:at] == gone[:-1] else ""
    last = gone[-1]
    if isinstance(here, int) and isinstance(last, int) and here > last:
        return (*path[:at], here - 1, *path[at + 1 :])
    return path
