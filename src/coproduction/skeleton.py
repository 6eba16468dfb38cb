"""A file to begin with: every field of a content type with its help, what may be left out as a comment."""

import json
from collections.abc import Iterator
from typing import Any, assert_never

from coproduction.content import ContentType, Field, Kind, fields_of
from coproduction.errors import ContentError
from coproduction.reading import parse

EXAMPLE_DAY, EXAMPLE_TIME = "2026-03-31", "10:30"


def skeleton(content_type: ContentType[Any]) -> str:
    """The text of a file of this type, which can be built as it is and is there to be changed."""
    if content_type.starter:
        return content_type.starter
    opening = f"# {content_type.label}. Lines that begin with # are not read: take the # away to use one."
    return "\n".join((opening, "", f"type: {content_type.name}", *_record(fields_of(content_type.model)))) + "\n"


def _record(fields: tuple[Field, ...]) -> Iterator[str]:
    asked = _asked(fields)
    for field in _written(fields):
        yield f"# {_help(field)}"
        yield from _lines(field) if field in asked else (f"# {line}" for line in _lines(field))


def _asked(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """Those that are required or have an example; a record that asks for nothing begins with its first."""
    return tuple(field for field in _written(fields) if field.required or field.example) or _written(fields)[:1]


def _written(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """Those that are not read from another file."""
    return tuple(field for field in fields if field.kind not in (Kind.FILE, Kind.CONTENT))


def _help(field: Field) -> str:
    choices = f" One of: {', '.join(field.choices)}." if field.choices else ""
    return f"{field.label}.{f' {field.help}' if field.help else ''}{choices}"


def _lines(field: Field) -> Iterator[str]:
    match field.kind:
        case Kind.RECORD:
            yield f"{field.name}:"
            yield from (f"  {line}" for line in _record(field.fields))
        case Kind.LIST:
            yield f"{field.name}:"
            yield from (f"  {line}" for line in _item(field.child or field))
        case _:
            yield f"{field.name}: {_value(field)}"


def _item(child: Field) -> Iterator[str]:
    """The first item of a list, with only what is asked for."""
    inner = [line for each in _asked(child.fields) for line in _lines(each)] or [_value(child)]
    yield from (f"{'-' if number == 0 else ' '} {line}".rstrip() for number, line in enumerate(inner))


def _value(field: Field) -> str:
    said = field.example or (field.default if isinstance(field.default, str) else "")
    match field.kind:
        case Kind.TEXT:
            return _text(said or field.label)
        case Kind.NUMBER:
            return said or "1"
        case Kind.YES_NO:
            return said or "true"
        case Kind.DATE | Kind.DUE:
            return said or EXAMPLE_DAY
        case Kind.TIME:
            return said or EXAMPLE_TIME
        case Kind.CHOICE:
            return _text(said or field.choices[0])
        case Kind.RECORD | Kind.LIST | Kind.FILE | Kind.CONTENT:
            return ""
        case _:
            assert_never(field.kind)


def _text(text: str) -> str:
    """In quotes where YAML would take the text for something else."""
    try:
        same = parse(f"text: {text}", "").data == {"text": text}
    except ContentError:
        same = False
    return text if same else json.dumps(text)
