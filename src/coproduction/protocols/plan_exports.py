"""A plan for a spreadsheet, whole: a workbook with a sheet for each kind of record, or one CSV file of all of them.

Both are read back as they were written. They are for anyone: nobody is named in them who has not agreed to that by the
day of the edition, and ids of people are left out.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Protocol

from coproduction.cells import Sheet
from coproduction.easy_read import EasyRead
from coproduction.edition import Edition
from coproduction.errors import ContentError, MissingTool, RenderError
from coproduction.problems import Problem
from coproduction.protocols.objectives import Owner, PlanTheme, Stage
from coproduction.protocols.plan_standing import Plan
from coproduction.protocols.record_tables import RECORD, Table, Writer, tables_of
from coproduction.sheets import csv_of, sheet_of_csv
from coproduction.workbooks import read_workbook, workbook_of

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

PLAN, OBJECTIVES = "Plan", "Objectives"
"""The titles of the tables by which a file of ours is known."""

REFERS = {"theme": "themes", "stage": "stages", "owners": "owners"}
"""Fields of an objective that hold ids, and the lists these are of."""

TOO_LARGE = "This is more than a table holds. Make the longest texts shorter, or divide the plan."
NO_NAME = "This picture has no name of a file, and a table holds no pictures. Write “file:” and its name."


class Whole(Plan, Protocol):
    """A plan with everything that a table holds of it."""

    @property
    def easy_read(self) -> EasyRead | None:
        """Its Easy Read words."""

    def public(self, day: date | None) -> "Whole":
        """What anyone may have of it by a day."""


def workbook(plan: Whole, _: Edition) -> bytes:
    """A workbook with a sheet for each kind of record. Raises ``ContentError``."""
    tables = _tables(plan, _)
    return _proved(tables, lambda: workbook_of(tables), lambda body: read_workbook(body, ""))


def table(plan: Whole, _: Edition) -> bytes:
    """One CSV file of every record; the first column says of which kind. Raises ``ContentError``."""
    tables = _tables(plan, _)
    columns = (RECORD, *dict.fromkeys(column for _title, names, _rows in tables for column in names))
    rows = tuple((title, *_spread(names, row, columns[1:])) for title, names, some in tables for row in some)
    one = (("", columns, rows),)
    return _proved(one, lambda: csv_of(columns, rows), lambda body: (sheet_of_csv(body, ""),))


def _spread(names: tuple[str, ...], row: tuple[str, ...], columns: tuple[str, ...]) -> Iterable[str]:
    cells = dict(zip(names, row, strict=True))
    return (cells.get(column, "") for column in columns)


def _tables(plan: Whole, _: Edition) -> tuple[Table, ...]:
    """The tables of a plan, that of the objectives first: it is what people look for."""
    if problems := tuple(_nameless(plan)):
        raise ContentError(problems)
    called = {name: words_for(getattr(plan, of)) for name, of in REFERS.items()}
    tables = tables_of(plan.public(_.day), PLAN, Writer(called=called))
    return tuple(sorted(tables, key=lambda each: each[0] != OBJECTIVES))


def _nameless(plan: Whole) -> Iterable[Problem]:
    for at, section in enumerate(plan.easy_read.sections if plan.easy_read else ()):
        for number, idea in enumerate(section.ideas):
            if idea.picture and not idea.picture.file:
                yield Problem(("easy_read", "sections", at, "ideas", number, "picture", "file"), NO_NAME)


Called = PlanTheme | Stage | Owner


def words_for(items: tuple[Called, ...]) -> dict[str, str]:
    """What things are called, by their ids, where that leads back to the id."""
    titles = [each.title for each in items]
    ids = [each.id for each in items]
    return {
        each.id: each.title
        for each in items
        if titles.count(each.title) == 1 and (each.title == each.id or each.title not in ids)
    }


def _proved(tables: tuple[Table, ...], write: Callable[[], bytes], read: Callable[[bytes], tuple[Sheet, ...]]) -> bytes:
    """A file that is read back as it is meant; any other is not made."""
    written = [[_bare(row) for row in (columns, *rows)] for _title, columns, rows in tables]
    try:
        body = write()
        same = written == [[_bare(tuple(cell.text for cell in row)) for row in sheet.rows] for sheet in read(body)]
    except MissingTool:
        raise
    except (ContentError, RenderError):
        body, same = b"", False
    if not same:
        raise ContentError([Problem((), TOO_LARGE)])
    return body


def _bare(row: tuple[str, ...]) -> tuple[str, ...]:
    while row and not row[-1]:
        row = row[:-1]
    return row
