"""A file to begin with: every field of a content type with its help, what may be left out as a comment."""

from collections.abc import Iterator
from typing import Any, assert_never

from coproduction.content import ContentType, Field, Kind, fields_of

EXAMPLE_DAY = "2026-03-31"


def skeleton(content_type: ContentType[Any]) -> str:
    """The text of a file of this type, which can be built as it is and is there to be changed."""
    opening = f"# {content_type.label}. Lines that begin with # are not read: take the # away to use one."
    return "\n".join((opening, "", f"type: {content_type.name}", *_record(fields_of(content_type.model)))) + "\n"


def _record(fields: tuple[Field, ...]) -> Iterator[str]:
    for field in fields:
        if field.kind in (Kind.FILE, Kind.CONTENT):
            continue
        yield f"# {_help(field)}"
        yield from _lines(field) if _asked(field) else (f"# {line}" for line in _lines(field))


def _asked(field: Field) -> bool:
    return field.required or bool(field.example)


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
            yield from _item(field)
        case _:
            yield f"{field.name}: {_value(field)}"


def _item(field: Field) -> Iterator[str]:
    """The first item of a list, with only what is asked for."""
    child = field.child or field
    if child.kind is not Kind.RECORD:
        yield f"  - {_value(child)}"
        return
    inner = [line for each in child.fields if _asked(each) for line in _lines(each)]
    yield from (f"  {'-' if number == 0 else ' '} {line}" for number, line in enumerate(inner))


def _value(field: Field) -> str:
    if field.example or (field.default and isinstance(field.default, str)):
        return field.example or str(field.default)
    match field.kind:
        case Kind.TEXT:
            return field.label
        case Kind.NUMBER:
            return "1"
        case Kind.YES_NO:
            return "true"
        case Kind.DATE | Kind.DUE:
            return EXAMPLE_DAY
        case Kind.CHOICE:
            return field.choices[0]
        case Kind.RECORD | Kind.LIST | Kind.FILE | Kind.CONTENT:
            return ""
        case _:
            assert_never(field.kind)
