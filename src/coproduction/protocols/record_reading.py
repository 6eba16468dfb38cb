"""Tables of records read back as plain data, with the cell of every value and every mistake at once."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from coproduction.cells import Cell, Sheet
from coproduction.content import Field, Kind
from coproduction.problems import Path, Problem
from coproduction.protocols.brought import Brought, Spot
from coproduction.protocols.record_tables import NUMBER, OF, YES, Records

UNKNOWN = "There is no column of this name here. It is not read."
TWICE = "There is another column of this name. Take one of them out."
NOBODYS = "What this belongs to is not there. Write its id, its day or its number."
ONE = "There is one of these already. Take one of the two out."
FORMULA = "A formula is not worked out here. Copy the cell, and paste it as a value."
MONTH_OR_DAY = "This may be a month or its first day. Write it as a text, such as “May 2020” or “1 May 2020”."
QUOTES = "Put semicolons between these, and quotes around one that has a semicolon itself."

FIRST_OF_MONTH = re.compile(r"\d{4}-\d\d-01( 00:00(:00)?)?")
"""What a spreadsheet makes of a month that somebody types."""


@frozen
class Row:
    """A row of a table: its cells by the names of their columns."""

    sheet: Sheet
    first: Cell
    cells: Mapping[str, Cell] = field(repr=False)

    def text(self, column: str) -> str:
        """What stands in a column."""
        cell = self.cells.get(column)
        return cell.text if cell else ""


def rows_of(sheet: Sheet, columns: tuple[str, ...], problems: list[Problem]) -> Iterator[Row]:
    """The rows of a sheet whose first row names its columns; what is no column of these is told."""
    headings: dict[int, str] = {}
    known = {each.casefold(): each for each in columns}
    for at, cell in enumerate(next(iter(sheet.rows), ())):
        name = known.get(cell.text.casefold())
        if name is None or name in headings.values():
            if cell.text:
                problems.append(sheet.problem(cell, UNKNOWN if name is None else TWICE))
        else:
            headings[at] = name
    for cells in sheet.rows[1:]:
        there = {headings[at]: cell for at, cell in enumerate(cells) if at in headings and (cell.text or cell.formula)}
        if there:
            yield Row(sheet, cells[0], there)


Known = tuple[Path, dict[str, Any]]
"""A record that others may belong to, and its path."""


class Reading:
    """Records on their way into plain data. ``called`` has ids for words, by the name of a field and the words."""

    def __init__(self, kinds: tuple[Records, ...], called: Mapping[str, Mapping[str, str]]) -> None:
        self.kinds = kinds
        self.called = called
        self.data: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self.spots: dict[Path, Spot] = {}
        self.known: dict[tuple[str, ...], dict[str, Known]] = {(): {"": ((), self.data)}}

    def read(self, tables: Mapping[tuple[str, ...], list[Row]]) -> Brought:
        """The data of tables: those of records come before those of what is within them."""
        for kind in self.kinds:
            for row in tables.get(kind.path, ()):
                self._put(kind, row)
        for kind in self.kinds:
            for _, record in self.known.get(kind.path, {}).values():
                for name in kind.lists:
                    record.setdefault(name, [])
        return Brought(self.data, self.spots, tuple(self.problems))

    def _put(self, kind: Records, row: Row) -> None:
        there = self.known.get(kind.path[:-1], {})
        around = there.get(row.text(OF)) if kind.within else next(iter(there.values()), None)
        if around is None:
            self._tell(row, row.cells.get(OF, row.first), NOBODYS)
            return
        record = dict(self._values(kind, row))
        path = self._join(kind, row, around, record)
        self.spots[path] = Spot(row.sheet, row.first)
        for each in kind.plain:
            if each.label in row.cells:
                self.spots[(*path, each.name)] = Spot(row.sheet, row.cells[each.label])
        if kind.path:
            key = str(record.get(kind.key, "")) if kind.key else row.text(NUMBER)
            self.known.setdefault(kind.path, {}).setdefault(key, (path, record))

    def _join(self, kind: Records, row: Row, around: Known, record: dict[str, Any]) -> Path:
        """The path of a record, once it stands in the one that it belongs to."""
        path, parent = around
        if not kind.path:
            if parent:
                self._tell(row, row.first, ONE)
            parent |= record
            return ()
        name = kind.path[-1]
        if not kind.single:
            parent.setdefault(name, []).append(record)
            return (*path, name, len(parent[name]) - 1)
        if name in parent:
            self._tell(row, row.first, ONE)
        parent[name] = record
        return (*path, name)

    def _tell(self, row: Row, cell: Cell, message: str) -> None:
        self.problems.append(row.sheet.problem(cell, message))

    def _values(self, kind: Records, row: Row) -> Iterator[tuple[str, Any]]:
        for each in kind.plain:
            cell = row.cells.get(each.label)
            if cell is None:
                continue
            if problem := _wrong(each, cell):
                self._tell(row, cell, problem)
            else:
                yield each.name, self._value(each, cell)

    def _value(self, each: Field, cell: Cell) -> Any:
        words = self.called.get(each.name, {})
        match each.kind:
            case Kind.LIST:
                return [words.get(item, item) for item in parted(cell.text)]
            case Kind.NUMBER:
                figures = cell.text.removesuffix("%").strip()
                return int(figures) if re.fullmatch(r"-?\d{1,9}", figures) else cell.text
            case Kind.YES_NO:
                said = cell.text.casefold()
                return {YES: True, "true": True, "no": False, "false": False}.get(said, cell.text)
            case _:
                return words.get(cell.text, cell.text)


def _wrong(each: Field, cell: Cell) -> str:
    if cell.formula:
        return FORMULA
    if each.kind is Kind.DUE and FIRST_OF_MONTH.fullmatch(cell.text):
        return MONTH_OR_DAY
    try:
        parted(cell.text if each.kind is Kind.LIST else "")
    except csv.Error:
        return QUOTES
    return ""


def parted(text: str) -> list[str]:
    """The texts in one cell, with semicolons or lines between them. Raises ``csv.Error``."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";", skipinitialspace=True, strict=True)
    return [item.strip() for row in reader for item in row if item.strip()]
