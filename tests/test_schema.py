from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from coproduction.builtin import BUILTIN
from coproduction.content import Content, ContentType, Kind, fields_of
from coproduction.errors import ContentError
from coproduction.reading import parse, read
from coproduction.schema import DRAFT, schema_of
from coproduction.skeleton import skeleton
from tests.spoiling import spoilt
from tests.strategies import contents
from tests.workshop import TOY, TOYBOX

EXAMPLES = Path(__file__).parent.parent / "examples"
FILES = sorted(path for path in EXAMPLES.rglob("*.yaml") if path.name != "theme.yaml")
TYPES = pytest.mark.parametrize("content_type", TOYBOX.types, ids=[each.name for each in TOYBOX.types])

PLAN: dict[str, Any] = {
    "type": "action-plan",
    "title": "Plan",
    "themes": [{"id": "people", "title": "People"}],
    "objectives": [{"id": "P1", "theme": "people", "text": "Count", "due": 2026, "owners": ["lead"]}],
}
AUDIT: dict[str, Any] = {
    "type": "audit",
    "title": "Audit",
    "period": {"first": "2025-04-01", "last": "2026-03-31"},
    "records": {"file": "register.csv"},
}
BINDER: dict[str, Any] = {"type": "binder", "title": "Binder", "parts": [{"file": "plan.yaml"}], "contacts": []}


def complaints(data: Any) -> list[str]:
    """What the schema of the type that data names has to say, as paths."""
    validator = Draft202012Validator(schema_of(TOYBOX.type_named(data["type"])))
    return sorted("/".join(map(str, error.absolute_path)) for error in validator.iter_errors(data))


def as_written(data: Any) -> Any:
    """Plain data as an author writes it: content and bytes stand in files of their own."""
    if isinstance(data, list):
        return [as_written(item) for item in data]
    if not isinstance(data, dict):
        return data
    elsewhere = {"content"} if isinstance(data.get("data"), dict) else {"content", "data"}
    here = {key: as_written(value) for key, value in data.items() if key not in elsewhere}
    return here if len(here) == len(data) else {**here, "file": "other.yaml"}


def as_read(data: Any) -> Any:
    """Plain data as it is read from a file: a name with nothing behind it is left out."""
    if isinstance(data, list):
        return [as_read(item) for item in data]
    return {key: as_read(value) for key, value in data.items() if value is not None} if isinstance(data, dict) else data


@TYPES
def test_the_schema_of_every_type_is_a_schema(content_type: ContentType[Any]) -> None:
    schema = schema_of(content_type)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == DRAFT == Draft202012Validator.META_SCHEMA["$id"]
    assert schema["title"] == content_type.label
    assert schema["properties"]["type"] == {"const": content_type.name}


@TYPES
def test_the_schema_says_the_label_and_the_help_of_every_field(content_type: ContentType[Any]) -> None:
    properties = schema_of(content_type)["properties"]
    written = [field for field in fields_of(content_type.model) if field.kind is not Kind.CONTENT]
    assert list(properties) == ["type", *(field.name for field in written)]
    for field in written:
        assert (properties[field.name]["title"], properties[field.name].get("description", "")) == (
            field.label,
            field.help,
        )


@pytest.mark.parametrize("path", FILES, ids=[path.relative_to(EXAMPLES).as_posix() for path in FILES])
def test_every_example_is_as_its_schema_says(path: Path) -> None:
    assert complaints(read(path).data) == []


def filled(data: Any) -> Any:
    """Plain data without what is left empty, as a file is read."""
    if isinstance(data, list):
        return [filled(each) for each in data]
    return {name: filled(each) for name, each in data.items() if each is not None} if isinstance(data, dict) else data


@TYPES
def test_a_new_file_is_as_its_schema_says(content_type: ContentType[Any]) -> None:
    assert complaints(filled(parse(skeleton(content_type), "new.yaml").data)) == []


@given(st.one_of(*(contents(each.model) for each in BUILTIN.types)))
def test_whatever_the_library_writes_is_as_its_schema_says(content: Content) -> None:
    assert complaints(as_written(BUILTIN.unstructure(content))) == []


@given(spoilt(PLAN) | spoilt({**AUDIT, "records": [{"person": "P1", "kind": "carer"}]}))
def test_whatever_the_library_reads_is_as_its_schema_says(data: Any) -> None:
    data = as_read(data)
    try:
        BUILTIN.structure(data)
    except ContentError:
        return
    assert complaints(data) == []


@pytest.mark.parametrize("right", [PLAN, AUDIT, BINDER], ids=["plan", "audit", "pack"])
def test_data_without_a_mistake_is_right(right: dict[str, Any]) -> None:
    assert complaints(right) == []


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({**PLAN, "titel": "Plan"}, ""),
        ({key: value for key, value in PLAN.items() if key != "title"}, ""),
        ({**PLAN, "title": ""}, "title"),
        ({**PLAN, "title": 2026}, "title"),
        ({**PLAN, "as_at": 2026}, "as_at"),
        ({**PLAN, "themes": "people"}, "themes"),
        ({**PLAN, "themes": [{"id": "people"}]}, "themes"),
        ({**PLAN, "objectives": [{**PLAN["objectives"][0], "due": True}]}, "objectives"),
        ({**PLAN, "objectives": [{**PLAN["objectives"][0], "progress": "half"}]}, "objectives"),
        ({**AUDIT, "disclosure": "whatever"}, "disclosure"),
        ({**AUDIT, "period": "2025"}, "period"),
        ({**AUDIT, "records": {"file": "register.csv", "sheet": 1}}, "records"),
        ({**AUDIT, "records": {}}, "records"),
        ({**BINDER, "parts": [{"title": "Welcome"}]}, "parts"),
    ],
)
def test_data_with_a_mistake_is_wrong_where_the_mistake_is(wrong: dict[str, Any], path: str) -> None:
    (complaint,) = complaints(wrong)
    assert complaint == path


def test_a_type_is_refused_as_another() -> None:
    validator = Draft202012Validator(schema_of(BUILTIN.type_named("binder")))
    assert not validator.is_valid({**BINDER, "type": "prose"})
    assert not validator.is_valid({key: value for key, value in BINDER.items() if key != "type"})


def test_each_kind_of_field_has_a_shape_of_its_own() -> None:
    schema = schema_of(TOY)["properties"]
    text = {"type": "string", "minLength": 1}
    wheel = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "spokes": {"title": "Spokes", "description": "As many as you like.", "type": "integer"},
            "rim": {"title": "Rim", **text},
        },
        "required": [],
    }
    from_a_file = {
        "type": "object",
        "additionalProperties": False,
        "properties": {"file": {"type": "string"}},
        "required": ["file"],
    }
    drawing = {
        "type": "object",
        "additionalProperties": False,
        "properties": {"file": {"title": "File", **text}, "words": {"title": "Words", **text}},
        "required": ["words", "file"],
    }
    assert {
        name: {key: value for key, value in each.items() if key not in ("title", "description")}
        for name, each in schema.items()
    } == {
        "type": {"const": "toy"},
        "title": text,
        "language": text,
        "price": {"type": "integer"},
        "sold": {"type": "integer"},
        "safe": {"type": "boolean"},
        "made_on": text,
        "shop_opens": text,
        "ready": {"type": ["string", "integer"]},
        "loud": {"enum": ["true", "2", "perhaps: who knows"]},
        "maker": text,
        "front": wheel,
        "wheels": {"anyOf": [{"type": "array", "items": wheel}, from_a_file]},
        "colours": {"type": "array", "items": text},
        "answers": {"type": "array", "items": {"enum": ["true", "2", "perhaps: who knows"]}},
        "grid": {"type": "array", "items": {"type": "array", "items": text}},
        "drawing": drawing,
        "drawings": {"anyOf": [{"type": "array", "items": drawing}, from_a_file]},
        "others": {"type": "array", "items": {}},
    }
