"""Plain data as the text of a YAML file that an author can go on with, with quotes only where they are needed."""

import json
from collections.abc import Iterator
from typing import Any

from coproduction.errors import ContentError
from coproduction.reading import parse

WIDEST = 110
"""Letters of a short record that stands on one line, in braces."""


def yaml_of(data: dict[str, Any]) -> str:
    """The text of a file that is read back as this data: names, lists, texts, numbers, yes and no."""
    return "\n".join(_entries(data)) + "\n"


def in_braces(value: Any) -> str:
    """A value as it can stand between braces or brackets."""
    return _within(value)


def quoted(value: str, quote: str) -> str:
    """A text in the quotes that an author gave it; otherwise written, if it cannot stand in them."""
    way = json.dumps(value, ensure_ascii=False) if quote == '"' else "'" + value.replace("'", "''") + "'"
    return way if "\n" not in value and _reads_as(way, value, braces=True) else _scalar(value, braces=True)


def beside(value: Any) -> tuple[str, list[str]]:
    """What stands after a colon or a dash, and the lines below it, set in."""
    if value is None:
        return "", []
    if isinstance(value, dict) and value:
        return "", [f"  {line}" for name, each in value.items() for line in entry(name, each)]
    if isinstance(value, list) and value:
        return "", [f"  {line}" for each in value for line in item(each)]
    literal = _literal(value) if isinstance(value, str) else None
    return literal or (_one_line(value), [])


def entry(name: str, value: Any) -> list[str]:
    """The lines of a name and its value."""
    head, lines = beside(value)
    return [f"{_scalar(name, braces=True)}:{head and f' {head}'}", *lines]


def item(value: Any) -> list[str]:
    """The lines of an item of a list."""
    if isinstance(value, dict) and value:
        first, *rest = (line for name, each in value.items() for line in entry(name, each))
        return [f"- {first}", *(f"  {line}" if line else "" for line in rest)]
    head, lines = beside(value)
    return [f"-{head and f' {head}'}", *lines]


def _literal(value: str) -> tuple[str, list[str]] | None:
    """A text over several lines as it stands in a file, if it can."""
    body = value.removesuffix("\n")
    if "\n" not in value:
        return None
    head = "|-" if body == value else "|"
    lines = [f"  {line}" if line else "" for line in body.split("\n")]
    way = "\n".join((head, *(line and f"  {line}" for line in lines)))
    return (head, lines) if _reads_as(way, value, braces=False) else None


def _entries(data: dict[str, Any]) -> Iterator[str]:
    for name, value in data.items():
        key = _scalar(name, braces=True)
        if isinstance(value, dict | list) and value and not _short(value):
            yield f"{key}:"
            yield from (f"  {line}" for line in _inner(value))
        else:
            yield f"{key}: {_one_line(value)}"


def _inner(value: dict[str, Any] | list[Any]) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _entries(value)
        return
    for item in value:
        if isinstance(item, dict | list) and item and not _flat(item):
            lines = _inner(item)
            yield f"- {next(lines)}"
            yield from (f"  {line}" for line in lines)
        else:
            yield f"- {_one_line(item)}"


def _short(value: dict[str, Any] | list[Any]) -> bool:
    """Whether a list of a few words goes on the line of its name; records and long lists have lines of their own."""
    return isinstance(value, list) and _flat(value) and not any(isinstance(each, dict | list) for each in value)


def _flat(value: dict[str, Any] | list[Any]) -> bool:
    return _depth(value) <= 1 and len(_one_line(value)) <= WIDEST


def _depth(value: Any) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max(map(_depth, inner), default=0) if isinstance(value, dict | list) else 0


def _one_line(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_scalar(name, braces=True)}: {_within(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_within, value)) + "]"
    return _scalar(value, braces=False)


def _within(value: Any) -> str:
    return _one_line(value) if isinstance(value, dict | list) else _scalar(value, braces=True)


def _scalar(value: str | int | float | bool, *, braces: bool) -> str:
    """A text in quotes where YAML would take it for something else, and in escapes where it could not be read."""
    if not isinstance(value, str):
        return json.dumps(value)
    ways = (value, json.dumps(value, ensure_ascii=False))
    return next((way for way in ways if _reads_as(way, value, braces=braces)), json.dumps(value))


def _reads_as(way: str, value: str, *, braces: bool) -> bool:
    """Whether a text is read as it is meant: on a line of its own, or between braces."""
    if braces:
        text, meant = f"- {{a: {way}}}\n- [{way}]", [{"a": value}, [value]]
    else:
        text, meant = f"- a: {way}\n- [a]", [{"a": value}, ["a"]]
    try:
        return bool(parse(text, "").data == meant)
    except ContentError:
        return False
