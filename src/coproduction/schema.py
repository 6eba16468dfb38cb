"""JSON Schema (2020-12) of a content type, for editors that help while one writes and for forms of other systems."""

from typing import Any, assert_never

from coproduction.content import ContentType, Field, Kind, fields_of

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(content_type: ContentType[Any]) -> dict[str, Any]:
    """The schema of a file of this type."""
    record = _record(fields_of(content_type.model))
    record["properties"] = {"type": {"const": content_type.name}, **record["properties"]}
    record["required"] = ["type", *record["required"]]
    return {"$schema": DRAFT, "title": content_type.label, **record}


def _record(fields: tuple[Field, ...]) -> dict[str, Any]:
    """What is read from another file need not be written here."""
    written = [field for field in fields if field.kind not in (Kind.FILE, Kind.CONTENT)]
    required = [field.name for field in written if field.required]
    if any(field.required and field not in written for field in fields):
        required.append("file")
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {field.name: _field(field) for field in written},
        "required": required,
    }


def _field(field: Field) -> dict[str, Any]:
    return {"title": field.label, **({"description": field.help} if field.help else {}), **_shape(field)}


def _shape(field: Field) -> dict[str, Any]:
    match field.kind:
        case Kind.TEXT:
            return {"type": "string", "minLength": 1}
        case Kind.NUMBER:
            return {"type": "integer"}
        case Kind.YES_NO:
            return {"type": "boolean"}
        case Kind.DATE | Kind.TIME:
            return {"type": "string", "minLength": 1}
        case Kind.DUE:
            return {"type": ["string", "integer"]}
        case Kind.CHOICE:
            return {"enum": list(field.choices)}
        case Kind.RECORD:
            return _record(field.fields)
        case Kind.LIST:
            return _list(field)
        case Kind.FILE | Kind.CONTENT:
            return {}
        case _:
            assert_never(field.kind)


def _list(field: Field) -> dict[str, Any]:
    """A list of records may stand in a CSV file."""
    items = {"type": "array", "items": _shape(field.child) if field.child else {}}
    if field.child is None or field.child.kind is not Kind.RECORD:
        return items
    file = {"type": "object", "properties": {"file": {"type": "string"}}, "required": ["file"]}
    return {"anyOf": [items, {**file, "additionalProperties": False}]}
