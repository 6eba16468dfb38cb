"""The text of a YAML or JSON file with some values written into it: what else stands there stays, comments too."""

import io
import json
import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from coproduction.cuts import INSTALL_EXTRA
from coproduction.errors import ContentError, MissingTool
from coproduction.problems import Path, Problem
from coproduction.reading import parse

BY_HAND = "This file is written in a way that a form cannot change safely. Change it by hand."
_INDENTED_DASH = re.compile(r"^[^\S\n]*[\w-]+:[^\S\n]*\n(?:[^\S\n]*(?:#[^\n]*)?\n)*([^\S\n]*)-[^\S\n]", re.MULTILINE)
WIDEST = 4096
"""Letters of a line; no line of an author's is broken."""


def amended(text: str, name: str, changes: Mapping[Path, Any]) -> str:
    """The text of a file with other values at some paths; ``None`` empties one, and a list may grow at its end.

    Raises ``ContentError`` rather than give a text that reads otherwise, and ``MissingTool`` without the extra.
    """
    data = parse(text, name).data
    try:
        wanted = _with(data, changes)
    except (AttributeError, IndexError, TypeError) as error:  # a path that leads through what is no list or record
        raise ContentError([Problem((), BY_HAND, file=name)]) from error
    if name.lower().endswith(".json"):
        return json.dumps(wanted, indent=2, ensure_ascii=False) + "\n"
    written = _written(text, changes)
    try:
        same = parse(written, name).data == wanted
    except ContentError:
        same = False
    if not same:
        raise ContentError([Problem((), BY_HAND, file=name)])
    return written


def _with(data: Any, changes: Mapping[Path, Any]) -> Any:
    """Plain data with the changes made."""
    whole = json.loads(json.dumps(data))
    for path, value in changes.items():
        _put(whole, path, value)
    return whole


def _put(whole: Any, path: Path, value: Any) -> None:
    """Put a value at a path; what is not there on the way is made."""
    at = whole
    for step, after in pairwise(path):
        if isinstance(step, int) and step == len(at):
            at.append(None)
        if isinstance(step, str) and step not in at:
            at[step] = None
        if at[step] is None:
            at[step] = [] if isinstance(after, int) else {}
        at = at[step]
    last = path[-1]
    if isinstance(last, int) and last == len(at):
        at.append(value)
    elif isinstance(last, int) or value is not None or last in at:
        at[last] = value


def _written(text: str, changes: Mapping[Path, Any]) -> str:
    try:
        from ruamel.yaml import YAML
    except ImportError as error:
        raise MissingTool(INSTALL_EXTRA) from error
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = WIDEST
    dash = _INDENTED_DASH.search(text)
    yaml.indent(mapping=2, sequence=4, offset=2) if dash and dash[1] else yaml.indent(mapping=2, sequence=2, offset=0)
    yaml.representer.add_representer(type(None), _nothing)
    whole = yaml.load(text)
    for path, value in changes.items():
        _put(whole, path, _scalar(value))
    written = io.StringIO()
    yaml.dump(whole, written)
    return written.getvalue()


def _nothing(representer: Any, _value: None) -> Any:
    """Nothing is written as nothing, as an author leaves it."""
    return representer.represent_scalar("tag:yaml.org,2002:null", "")


def _scalar(value: Any) -> Any:
    """A text as it can be written: over several lines, or in quotes where it would be taken for something else."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

    if not isinstance(value, str):
        return value
    if "\n" in value:
        return LiteralScalarString(value)
    return value if _is_plain(value) else DoubleQuotedScalarString(value)


def _is_plain(text: str) -> bool:
    try:
        return bool(parse(f"- text: {text}\n", "").data == [{"text": text}])
    except ContentError:
        return False
