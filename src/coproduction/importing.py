"""A plan from a spreadsheet: what could be read as the text of a file, and the rest as problems with their cells."""

from copy import deepcopy
from pathlib import Path as FilePath
from typing import Any

from attrs import frozen

from coproduction.cells import Sheet
from coproduction.errors import ContentError
from coproduction.problems import Path, Problem, Severity, errors
from coproduction.protocols.brought import Brought
from coproduction.protocols.objectives import Owner
from coproduction.protocols.plan_sheets import brought_in
from coproduction.sheets import bytes_of, read_sheets
from coproduction.toolkits import Toolkit
from coproduction.workbooks import WORKBOOK, read_workbook
from coproduction.yaml_text import yaml_of

HIDDEN = "This sheet is hidden, so it is not read."


@frozen
class Imported:
    """What could be read, as the text of a file, if there is anything; and what is to be told of the rest."""

    text: str
    problems: tuple[Problem, ...]


def imported(toolkit: Toolkit, path: FilePath, owners: tuple[Owner, ...] = ()) -> Imported:
    """The plan in a CSV file or a workbook. Raises ``ContentError`` when the file cannot be read at all."""
    sheets = read_sheets(path, path.name)
    brought = brought_in(sheets, owners)
    kept, refused = _readable(toolkit, brought)
    text = yaml_of(kept.data) if kept and kept.data["objectives"] else ""
    told = sorted((*brought.problems, *refused), key=lambda problem: _place(problem, sheets))
    return Imported(text, (*_hidden(path, sheets), *told))


def _place(problem: Problem, sheets: tuple[Sheet, ...]) -> tuple[int, int]:
    """The place of a problem in its file: that of its sheet, and its row."""
    title = problem.path[0] if len(problem.path) > 1 else ""
    return next((at for at, sheet in enumerate(sheets) if sheet.title == title), 0), problem.line or 0


def _hidden(path: FilePath, sheets: tuple[Sheet, ...]) -> tuple[Problem, ...]:
    """Sheets of a workbook that nobody sees are told of."""
    if path.suffix.lower() != WORKBOOK:
        return ()
    seen = {sheet.title for sheet in sheets}
    every = read_workbook(bytes_of(path, path.name), path.name, hidden=True)
    return tuple(
        Problem((sheet.title,), HIDDEN, Severity.ADVICE, path.name) for sheet in every if sheet.title not in seen
    )


def _readable(toolkit: Toolkit, brought: Brought) -> tuple[Brought | None, list[Problem]]:
    """What is left when every value that cannot be read is taken out, and what there is to put right."""
    problems: list[Problem] = []
    while True:
        try:
            content = toolkit.structure(_without_pictures(brought.data))
        except ContentError as error:
            problems += map(brought.placed, error.problems)
            gone = {_there(brought.data, problem.path) for problem in error.problems}
            if () in gone:
                return None, problems
            brought = brought.without(*gone)
            continue
        return brought, [*problems, *map(brought.placed, errors(toolkit.check(content)))]


def _there(data: Any, path: Path) -> Path:
    """The path of a value that cannot be read, or of the record in which one is missing."""
    for step in path:
        if isinstance(data, dict) and step not in data:
            return path[:-1]
        data = data[step]
    return path


def _without_pictures(data: dict[str, Any]) -> dict[str, Any]:
    """Data to look at: a picture is only read once the file stands beside it."""
    data = deepcopy(data)
    for section in data.get("easy_read", {}).get("sections", ()):
        for idea in section["ideas"]:
            idea.pop("picture", None)
    return data
