"""A record and all the records within it as tables, one for each kind, so that a spreadsheet holds every field of it.

The first row names the columns. A record that belongs to one of several says to which in the column “Of”: by its id, by
its day, or by its number. Pictures stay beside the file, and their names stand in the table.
"""

from collections.abc import Iterator
from enum import Enum
from typing import Any

from attrs import frozen

from coproduction.content import Field, Kind, fields_of
from coproduction.dates import MONTHS, Due, Kept, Precision

OF, NUMBER, RECORD = "Of", "No.", "Record"
"""Columns that are no fields."""

KEYS = ("id", "as_at")
"""Fields by which one of several records is known, if its kind has them; any other is known by its number."""

YES = "yes"

Table = tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]
"""A title, the names of columns, and rows."""


@frozen(kw_only=True)
class Records:
    """One kind of record within a model: the names of the fields that lead to it, and its own fields.

    ``single`` is one that stands alone in its field; ``within`` is said of one that belongs to one of several.
    """

    path: tuple[str, ...]
    title: str
    fields: tuple[Field, ...]
    single: bool = False
    within: bool = False

    @property
    def plain(self) -> tuple[Field, ...]:
        """The fields that a cell holds; ids of people are for nobody else."""
        return tuple(e for e in self.fields if not _child(e) and e.kind is not Kind.FILE and not e.names)

    @property
    def lists(self) -> tuple[str, ...]:
        """The fields that hold lists of records and must be there, even if there is nothing in them."""
        return tuple(each.name for each in self.fields if each.kind is Kind.LIST and _child(each) and each.required)

    @property
    def key(self) -> str:
        """The field by which one of these is known, if there is one."""
        return next((each for each in KEYS if each in (field.name for field in self.fields)), "")

    @property
    def numbered(self) -> bool:
        """Whether others belong to these, which have to be known by a number."""
        return bool(self.path) and not self.key and any(map(_child, self.fields))

    @property
    def columns(self) -> tuple[str, ...]:
        """What the columns of its table are called."""
        own = (OF,) * self.within + (NUMBER,) * self.numbered
        return (*own, *(each.label for each in self.plain))


def _child(field: Field) -> tuple[Field, ...]:
    """The fields of the records within a field."""
    if field.kind is Kind.LIST and field.child:
        return field.child.fields
    return field.fields


def records_of(model: type[Any], title: str) -> tuple[Records, ...]:
    """Every kind of record within a model, which itself comes first."""
    return tuple(_records(Records(path=(), title=title, fields=fields_of(model), single=True)))


def _records(around: Records) -> Iterator[Records]:
    yield around
    for each in around.fields:
        if inner := _child(each):
            several = bool(around.path) and (around.within or not around.single)
            path = (*around.path, each.name)
            single = each.kind is Kind.RECORD
            yield from _records(Records(path=path, title=each.label, fields=inner, single=single, within=several))


@frozen(kw_only=True)
class Writer:
    """How the cells of a record are written: ``called`` has words for ids, by the name of a field and the id."""

    called: dict[str, dict[str, str]]

    def cell(self, field: Field, value: Any) -> str:
        """What a cell says of a value; nothing of one that is left at its default."""
        if value == field.default and not field.required:
            return ""
        words = self.called.get(field.name, {})
        if isinstance(value, tuple):
            return joined(tuple(words.get(each, each) for each in map(_text, value)))
        return words.get(_text(value), _text(value))


def _text(value: Any) -> str:
    match value:
        case bool():
            return YES if value else "no"
        case Enum():
            return str(value.value)
        case Due():
            return due_text(value)
        case _:
            return str(value).strip()


def due_text(due: Due) -> str:
    """A due date in a cell: in words, because a spreadsheet makes a day of a month in figures."""
    if due.day is None:
        return "ongoing"
    day, month = due.day, f"{MONTHS[due.day.month - 1].capitalize()} {due.day.year:04}"
    written = {
        Precision.DAY: f"{day.day} {month}",
        Precision.MONTH: month,
        Precision.QUARTER: f"Q{(day.month + 2) // 3} {day.year:04}",
        Precision.YEAR: f"{day.year:04}",
    }[due.precision]
    return f"from {written}" if due.kept is Kept.FROM else written


def joined(items: tuple[str, ...]) -> str:
    """Several texts in one cell, with semicolons between them, and in quotes where one has a semicolon itself."""
    return "; ".join(f'"{each.replace(chr(34), chr(34) * 2)}"' if _needs_quotes(each) else each for each in items)


def _needs_quotes(item: str) -> bool:
    return any(each in item for each in ';"\n')


def tables_of(value: Any, title: str, writer: Writer) -> tuple[Table, ...]:
    """The tables of a record and of all within it, those without rows left out."""
    rows: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    kinds = {each.path: each for each in records_of(type(value), title)}
    _write(value, kinds[()], "", kinds, rows, writer)
    return tuple((kind.title, kind.columns, tuple(rows[path])) for path, kind in kinds.items() if path in rows)


def _write(
    value: Any,
    kind: Records,
    of: str,
    kinds: dict[tuple[str, ...], Records],
    rows: dict[tuple[str, ...], list[tuple[str, ...]]],
    writer: Writer,
) -> None:
    there = rows.setdefault(kind.path, [])
    number = str(len(there) + 1)
    own = (of,) * kind.within + (number,) * kind.numbered
    there.append((*own, *(writer.cell(each, getattr(value, each.name)) for each in kind.plain)))
    known = _text(getattr(value, kind.key)) if kind.key else number
    for each in kind.fields:
        if _child(each):
            found = getattr(value, each.name)
            for inner in found if isinstance(found, tuple) else () if found is None else (found,):
                _write(inner, kinds[(*kind.path, each.name)], known, kinds, rows, writer)
