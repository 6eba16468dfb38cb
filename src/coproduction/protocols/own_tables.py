"""A plan read back from the tables that were made of it, perhaps changed with a spreadsheet in between."""

from attrs import evolve

from coproduction.cells import Sheet
from coproduction.problems import Problem, Severity
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.brought import Brought
from coproduction.protocols.objectives import Owner
from coproduction.protocols.plan_exports import OBJECTIVES, PLAN, REFERS, words_for
from coproduction.protocols.record_reading import Reading, Row, rows_of
from coproduction.protocols.record_tables import RECORD, Records, records_of

NOT_OURS = "This sheet is none of those that belong to a plan. It is not read."
NO_KIND = "Write the kind of record that this row is, such as “Objectives”."

BESIDE = frozenset((PLAN.casefold(), "themes", "owners", "updates"))
"""Sheets of which at least one stands beside that of the objectives."""

Tables = dict[tuple[str, ...], list[Row]]


def are_ours(sheets: tuple[Sheet, ...]) -> bool:
    """Whether these are the tables that are made of a plan: of a workbook, or of a CSV file."""
    titles = {sheet.title.casefold() for sheet in sheets}
    return _is_one(sheets) or (OBJECTIVES.casefold() in titles and bool(titles & BESIDE))


def _is_one(sheets: tuple[Sheet, ...]) -> bool:
    """Whether all records stand in one table, whose first column is the kind."""
    first = sheets[0].rows[0] if sheets and sheets[0].rows else ()
    return bool(first) and first[0].text.casefold() == RECORD.casefold()


def plan_of_ours(sheets: tuple[Sheet, ...]) -> Brought:
    """The plain data of a plan from its own tables."""
    kinds, problems = records_of(ActionPlan, PLAN), list[Problem]()
    tables = _of_one(sheets[0], kinds, problems) if _is_one(sheets) else _of_many(sheets, kinds, problems)
    read = Reading(kinds, {name: _ids(tables.get((of,), [])) for name, of in REFERS.items()}).read(tables)
    data = {"type": "action-plan", **read.data}
    return evolve(read, data=data, problems=(*problems, *read.problems))


def _of_many(sheets: tuple[Sheet, ...], kinds: tuple[Records, ...], problems: list[Problem]) -> Tables:
    by_title = {kind.title.casefold(): kind for kind in kinds}
    tables: Tables = {}
    for sheet in sheets:
        if kind := by_title.get(sheet.title.casefold()):
            tables[kind.path] = list(rows_of(sheet, kind.columns, problems))
        else:
            problems.append(sheet.problem("A1", NOT_OURS, Severity.ADVICE))
    return tables


def _of_one(sheet: Sheet, kinds: tuple[Records, ...], problems: list[Problem]) -> Tables:
    by_title = {kind.title.casefold(): kind for kind in kinds}
    columns = (RECORD, *dict.fromkeys(column for kind in kinds for column in kind.columns))
    tables: Tables = {}
    for row in rows_of(sheet, columns, problems):
        if kind := by_title.get(row.text(RECORD).casefold()):
            tables.setdefault(kind.path, []).append(row)
        else:
            problems.append(sheet.problem(row.cells.get(RECORD, row.first), NO_KIND))
    return tables


def _ids(rows: list[Row]) -> dict[str, str]:
    """The ids of what rows call by its title, where the title leads to one alone."""
    called = tuple(Owner(id=row.text("Id"), title=row.text("Title") or row.text("Post")) for row in rows)
    return {title: name for name, title in words_for(called).items()}
