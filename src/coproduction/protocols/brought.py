"""What was read of tables as plain data: where each value stands in them, and what could not be read."""

from collections.abc import Mapping
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
        for end in range(len(problem.path), 0, -1):
            if spot := self.spots.get(problem.path[:end]):
                return spot.sheet.problem(spot.cell, problem.message, problem.severity)
        return problem
