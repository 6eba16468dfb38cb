"""A person forgotten in every file of a folder, comments and order kept, and what is left of them there."""

import csv
import io
import json
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any

from attrs import field, frozen

from coproduction.content import ContentType, Field, Kind, fields_of
from coproduction.errors import ContentError, MissingTool, UnknownName
from coproduction.folders import content_files
from coproduction.forgetting import forget, is_about, next_fresh
from coproduction.naming import parts_of
from coproduction.problems import Problem
from coproduction.reading import read, text_of
from coproduction.references import TABLES
from coproduction.toolkits import Toolkit

INSTALL_EXTRA = "Changing files needs the extra “edit”: pip install 'coproduction[edit]'."
STILL_HERE = "This line still leads to the person. Write it another way."
WIDEST = 10_000
"""Letters in a line: lines are left as long as their author made them."""


@frozen(kw_only=True)
class Erased:
    """What forgetting somebody comes to: the new id, new bodies of files, files to remove, and lines to look at."""

    fresh: str
    files: Mapping[str, bytes] = field(repr=False)
    removed: tuple[str, ...]
    left: tuple[Problem, ...]


def erased(toolkit: Toolkit, folder: FilePath, person: str) -> Erased:
    """Forget a person by their id in every file of a folder; nothing is written. Raises ``ContentError``."""
    root = folder.resolve()
    known = tuple(_known(toolkit, root))
    texts = {name: text_of(root / name, name) for name in _names(root)}
    fresh = next_fresh(texts.values())
    removed = {name for name, content_type, data in known if is_about(data, content_type, person)}
    names: list[str] = []
    changed: dict[str, str] = {}
    for name, content_type, _data in known:
        if name not in removed:
            changed[name] = _in_file(name, texts[name], content_type, person, fresh, names)
    for name, fields in _tables(root, known, texts).items():
        changed[name] = _in_table(texts[name], fields, person, fresh, names)
    after = {name: changed.get(name, text) for name, text in texts.items() if name not in removed}
    return Erased(
        fresh=fresh,
        files={name: text.encode() for name, text in changed.items() if text != texts[name]},
        removed=tuple(sorted(removed)),
        left=tuple(_left(after, (person, *names))),
    )


def _known(toolkit: Toolkit, root: FilePath) -> Iterator[tuple[str, ContentType[Any], dict[str, Any]]]:
    """Every file whose type is known, by its name, with its plain data."""
    problems: list[Problem] = []
    for path in content_files(root):
        name = path.relative_to(root).as_posix()
        try:
            data = read(path, name).data
            yield name, toolkit.type_named(data["type"] if isinstance(data, dict) else ""), data
        except ContentError as error:
            problems += error.problems
        except (KeyError, UnknownName):
            problems.append(Problem((), "Content begins with “type:” and a type there is.", file=name))
    if problems:
        raise ContentError(problems)


def _names(root: FilePath) -> Iterator[str]:
    """Every file of the folder that may say something of a person."""
    tables = (path for path in sorted(root.rglob("*")) if path.suffix.lower() in TABLES and path.is_file())
    yield from (path.relative_to(root).as_posix() for path in (*content_files(root), *tables))


def _in_file(name: str, text: str, content_type: ContentType[Any], person: str, fresh: str, names: list[str]) -> str:
    if not re.search(rf"(?<!\w){re.escape(person)}(?!\w)", text):
        return text
    as_json = name.lower().endswith(".json")
    editor = None if as_json else _editor()
    data = json.loads(text) if editor is None else editor.load(text)
    names += forget(data, fields_of(content_type.model), person, fresh)
    if editor is None:
        return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    written = io.StringIO()
    editor.dump(data, written)
    return written.getvalue()


def _editor() -> Any:
    try:
        from ruamel.yaml import YAML
    except ImportError as error:
        raise MissingTool(INSTALL_EXTRA) from error
    editor = YAML()
    editor.preserve_quotes = True
    editor.width = WIDEST
    editor.indent(mapping=2, sequence=4, offset=2)
    return editor


def _tables(
    root: FilePath, known: tuple[tuple[str, ContentType[Any], dict[str, Any]], ...], there: Collection[str]
) -> Mapping[str, tuple[Field, ...]]:
    """Every table of the folder that content reads, with the fields of its rows."""
    tables: dict[str, tuple[Field, ...]] = {}
    for name, content_type, data in known:
        for each in fields_of(content_type.model):
            value = data.get(each.name)
            if each.kind is Kind.LIST and each.child and isinstance(value, dict):
                path = ((root / name).parent / str(value.get("file"))).resolve()
                table = path.relative_to(root).as_posix() if path.is_relative_to(root) else ""
                if table in there:
                    tables[table] = each.child.fields
    return tables


def _in_table(text: str, fields: tuple[Field, ...], person: str, fresh: str, names: list[str]) -> str:
    first = text.partition("\n")[0]
    delimiter = ";" if ";" in first and "," not in first else ","
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=delimiter, lineterminator="\r\n" if first.endswith("\r") else "\n")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns = [heading.strip() for heading in next(rows, [])]
    writer.writerow(columns)
    for cells in rows:
        row = dict(zip(columns, (cell.strip() for cell in cells), strict=False))
        names += forget(row, fields, person, fresh)
        writer.writerow([row.get(column, "") for column in columns] if any(cells) else cells)
    return written.getvalue()


def _left(texts: Mapping[str, str], said: tuple[str, ...]) -> Iterator[Problem]:
    every = sorted({re.escape(part) for name in said for part in parts_of(name)}, key=len, reverse=True)
    anywhere = re.compile(rf"(?<!\w)({'|'.join(every)})(?!\w)")
    for name, text in texts.items():
        for number, line in enumerate(text.splitlines(), 1):
            if anywhere.search(line):
                yield Problem((), STILL_HERE, file=name, line=number)
