"""A person forgotten in every file of a folder: what is to be written, what is to go, and what is left of them."""

from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any

from attrs import field, frozen

from coproduction.cells import Sheet
from coproduction.content import ContentType, Field, Kind, fields_of
from coproduction.cuts import retabled, rewritten
from coproduction.errors import ContentError
from coproduction.folders import content_files
from coproduction.forgetting import Forgetting, is_about, next_fresh, records
from coproduction.problems import Problem
from coproduction.reading import Plain, parse, text_of
from coproduction.references import TABLES, read_whole
from coproduction.sheets import bytes_of, read_table
from coproduction.toolkits import Toolkit
from coproduction.traces import traces, traces_in_sheets
from coproduction.workbooks import WORKBOOK, read_workbook

OUTSIDE = "This file lies outside the folder. Copy it into the folder."


@frozen(kw_only=True)
class Erased:
    """What forgetting somebody comes to: the new id, new bodies of files, files to remove, and lines to look at."""

    fresh: str
    files: Mapping[str, bytes] = field(repr=False)
    removed: tuple[str, ...]
    left: tuple[Problem, ...]


@frozen
class _File:
    """A file of content: its name in the folder and its other names there, its text, its plain data and its type."""

    name: str
    links: tuple[str, ...]
    text: str = field(repr=False)
    data: dict[str, Any] = field(repr=False)
    type: ContentType[Any]


def erased(toolkit: Toolkit, folder: FilePath, person: str) -> Erased:
    """Forget a person by their id in every file of a folder; nothing is written. Raises ``ContentError``."""
    root = folder.resolve()
    files, tables, sheets = _read(toolkit, root)
    texts = {each.name: each.text for each in files} | tables
    taken = (*texts.values(), *(cell.text for sheet in sheets for row in sheet.rows for cell in row))
    forgetting = Forgetting(person, next_fresh(taken), {each.name: each for each in toolkit.types})
    about = [each for each in files if is_about(each.data, each.type, person)]
    changed = {each.name: _in_file(each, forgetting) for each in files if each not in about}
    for each in about:
        forgetting.whole(each.type, each.data)
    for name, fields in _bound(root, files, forgetting.types):
        if name in tables:
            changed[name] = _in_table(changed.get(name, tables[name]), fields, forgetting)
        else:
            _in_workbook(root / name, fields, forgetting)
    after = {name: changed.get(name, text) for name, text in texts.items() if name not in {each.name for each in about}}
    return Erased(
        fresh=forgetting.fresh,
        files={name: _begun(root / name, text) for name, text in after.items() if text != texts[name]},
        removed=tuple(sorted(name for each in about for name in {each.name, *each.links})),
        left=(
            *traces(after.items(), person, forgetting.names),
            *traces_in_sheets(sheets, person, forgetting.names),
        ),
    )


def _read(toolkit: Toolkit, root: FilePath) -> tuple[tuple[_File, ...], dict[str, str], tuple[Sheet, ...]]:
    """Every file of content, the text of every table by its name, and every sheet of a workbook, hidden ones too.

    What a check could not read is refused.
    """
    problems: list[Problem] = []
    links = _names(root, content_files(root), problems)
    waiting, files = list(links), dict[str, _File | None]()
    for name in waiting:
        if name not in files:
            files[name] = None
            try:
                whole = read_whole(root / name, root)
                waiting += sorted({place.file for place in whole.places.values()} - _tables_among(whole))
                files[name] = _file(toolkit, root, name, whole, links.get(name, ()))
            except ContentError as error:
                problems += error.problems
    tables: dict[str, str] = {}
    sheets: list[Sheet] = []
    for name in _names(root, _table_files(root), problems):
        try:
            if name.lower().endswith(WORKBOOK):
                sheets += read_workbook(bytes_of(root / name, name), name, hidden=True)
            else:
                tables[name] = text_of(root / name, name)
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(_once(problems))
    return tuple(filter(None, files.values())), tables, tuple(sheets)


def _table_files(root: FilePath) -> Iterator[FilePath]:
    """Every table of a folder, but not what Excel puts beside a workbook while it is open."""
    for path in sorted(root.rglob("*")):
        if path.suffix.lower() in TABLES and path.is_file() and not path.name.startswith("~$"):
            yield path


def _tables_among(whole: Plain) -> set[str]:
    return {place.file for place in whole.places.values() if place.file.lower().endswith(TABLES)}


def _file(toolkit: Toolkit, root: FilePath, name: str, whole: Plain, links: tuple[str, ...]) -> _File:
    try:
        content_type = toolkit.type_of(toolkit.structure(whole.data))
    except ContentError as error:
        raise ContentError(map(whole.placed, error.problems)) from None
    text = text_of(root / name, name)
    return _File(name, links, text, parse(text, name).data, content_type)


def _once(problems: list[Problem]) -> Iterator[Problem]:
    """What is wrong in a file is found again in every file that reads it: it is said with its shortest path only."""
    shortest_last = sorted(problems, key=lambda each: -len(each.path))
    once = {(each.file, each.line, each.message): each for each in shortest_last}
    yield from sorted(once.values(), key=lambda each: (each.file, each.line or 0))


def _names(root: FilePath, paths: Iterator[FilePath], problems: list[Problem]) -> Mapping[str, tuple[str, ...]]:
    """Files by their own names in the folder, each with the links to it; one outside is a problem."""
    names: dict[str, tuple[str, ...]] = {}
    for path in paths:
        name, own = path.relative_to(root).as_posix(), path.resolve()
        if own.is_relative_to(root):
            itself = own.relative_to(root).as_posix()
            names[itself] = (*names.get(itself, ()), *(() if name == itself else (name,)))
        else:
            problems.append(Problem((), OUTSIDE, file=name))
    return names


def _in_file(file: _File, forgetting: Forgetting) -> str:
    new = forgetting.whole(file.type, file.data)
    return file.text if new == file.data else rewritten(file.text, file.name, file.data, new)


def _bound(
    root: FilePath, files: tuple[_File, ...], types: Mapping[str, ContentType[Any]]
) -> Iterator[tuple[str, tuple[Field, ...]]]:
    """Every table that content reads, with the fields of its rows."""

    def within(folder: FilePath, data: Any, fields: tuple[Field, ...]) -> Iterator[tuple[str, tuple[Field, ...]]]:
        if not isinstance(data, dict):
            return
        for each in fields:
            value = data.get(each.name)
            if each.kind is Kind.LIST and each.child and isinstance(value, dict):
                yield (folder / value["file"]).resolve().relative_to(root).as_posix(), each.child.fields
        for inner, record in records(data, fields, types):
            yield from within(folder, record, inner)

    for file in files:
        yield from within((root / file.name).parent, file.data, fields_of(file.type.model))


def _in_table(text: str, fields: tuple[Field, ...], forgetting: Forgetting) -> str:
    def changed(row: dict[str, str]) -> dict[str, str]:
        row = dict(row)
        forgetting.record(row, fields)
        return row

    return retabled(text, changed)


def _in_workbook(path: FilePath, fields: tuple[Field, ...], forgetting: Forgetting) -> None:
    """What they are called in a workbook is learnt, so that it can be looked for; it cannot be changed."""
    for row in read_table(path, path.name).data:
        forgetting.record(row, fields)


def _begun(path: FilePath, text: str) -> bytes:
    """A text as bytes, with the mark that a spreadsheet may have put before it."""
    return text.encode("utf-8-sig" if path.read_bytes().startswith(BOM_UTF8) else "utf-8")
