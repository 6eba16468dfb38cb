"""A reader of a printed table who tries every number that each figure may stand for, and keeps those that fit.

It knows nothing of how the library hides figures: only what is printed, and which rule the table says it follows.
"""

from collections.abc import Iterator
from itertools import product

from attrs import evolve, frozen

from coproduction.counts import Count, Disclosure
from coproduction.disclosure import TOP, Edge, Figures

Range = tuple[int, int]
Cells = tuple[tuple[int, ...], ...]

PLENTY = 25
"""More people than a cell of a table in these tests holds, and some to spare."""

ENDLESS = 10_000
SMALL = {
    Disclosure.NHS_1_7_ROUND5: (1, 7),
    Disclosure.ZERO_SENSITIVE: (0, 7),
    Disclosure.THRESHOLD_5: (1, 4),
    Disclosure.THRESHOLD_10: (1, 9),
}
"""What each rule hides, as its authority says."""

ROUNDED = (Disclosure.NHS_1_7_ROUND5, Disclosure.ZERO_SENSITIVE)


def table(cells: Cells) -> Figures:
    """A table with a total for each row and column, and one of them all."""
    rows, columns = len(cells), len(cells[0])
    return Figures(
        parts={cell_at(row, column): Count(cells[row][column]) for row in range(rows) for column in range(columns)},
        totals={
            **{("all", f"row {row}"): Count(sum(cells[row])) for row in range(rows)},
            **{(f"column {column}", TOP): Count(sum(row[column] for row in cells)) for column in range(columns)},
            (TOP, "all"): Count(sum(map(sum, cells))),
        },
        silent={},
    )


def cell_at(row: int, column: int) -> Edge:
    """The name of a cell of the table."""
    return (f"row {row}", f"column {column}")


@frozen(kw_only=True)
class Reader:
    """What each figure of a table may stand for, one at a time."""

    cells: tuple[tuple[Range, ...], ...]
    rows: tuple[Range, ...]
    columns: tuple[Range, ...]
    whole: Range

    @classmethod
    def of(cls, true: Cells, disclosure: Disclosure) -> "Reader":
        """The reader of a published table. Where a rule shows exact numbers, a star may be there to protect another."""
        printed = table(true).published(disclosure).figures
        low, high = SMALL[disclosure]

        def told(name: Edge, *, cell: bool = False) -> Range:
            if printed[name] == "*":
                return (low, ENDLESS if not cell else high if disclosure in ROUNDED else PLENTY)
            said = int(printed[name])
            if disclosure not in ROUNDED or said == 0:
                return said, said
            return max(high + 1, said - 2), said + 2

        height, width = range(len(true)), range(len(true[0]))
        return cls(
            cells=tuple(tuple(told(cell_at(row, column), cell=True) for column in width) for row in height),
            rows=tuple(told(("all", f"row {row}")) for row in height),
            columns=tuple(told((f"column {column}", TOP)) for column in width),
            whole=told((TOP, "all")),
        )

    def possible(self, row: int, column: int) -> Iterator[int]:
        """Every number that a cell can have while all other figures still fit."""
        low, high = self.cells[row][column]
        return (number for number in range(low, high + 1) if self.thinks_possible(row, column, number))

    def thinks_possible(self, row: int, column: int, number: int) -> bool:
        """Whether some table with this number in the cell prints like this one."""
        changed = list(self.cells[row])
        changed[column] = _both(changed[column], (number, number))
        supposed = evolve(self, cells=(*self.cells[:row], tuple(changed), *self.cells[row + 1 :]))
        if len(self.rows) > len(self.columns):  # every row but the last is tried out, so the fewer rows the better
            supposed = evolve(
                supposed, cells=tuple(zip(*supposed.cells, strict=True)), rows=self.columns, columns=self.rows
            )
        return supposed._fits(0, (0,) * len(supposed.columns))

    def _fits(self, at: int, above: tuple[int, ...]) -> bool:
        if at == len(self.rows) - 1:
            return self._last_row_fits(above)
        return any(self._fits(at + 1, sums) for sums in self._rows_at(at, above))

    def _rows_at(self, at: int, above: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        for row in product(*(range(low, high + 1) for low, high in self.cells[at])):
            sums = tuple(map(sum, zip(above, row, strict=True)))
            if self.rows[at][0] <= sum(row) <= self.rows[at][1] and all(map(_below, sums, self.columns)):
                yield sums

    def _last_row_fits(self, above: tuple[int, ...]) -> bool:
        """The cells of one row may be any numbers of their ranges, so their sum may be any between the ends."""
        columns = ((low - so_far, high - so_far) for (low, high), so_far in zip(self.columns, above, strict=True))
        ranges = [_both(one, other) for one, other in zip(self.cells[-1], columns, strict=True)]
        low, high = sum(low for low, _ in ranges), sum(high for _, high in ranges)
        total = _both(self.rows[-1], (self.whole[0] - sum(above), self.whole[1] - sum(above)))
        return all(low <= high for low, high in ranges) and max(low, total[0]) <= min(high, total[1])


def _both(one: Range, other: Range) -> Range:
    return max(one[0], other[0]), min(one[1], other[1])


def _below(so_far: int, total: Range) -> bool:
    return so_far <= total[1]
