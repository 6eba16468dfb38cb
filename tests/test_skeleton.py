import re
from enum import Enum
from pathlib import Path
from typing import Annotated, Any

import pytest
from attrs import frozen
from hypothesis import given

from coproduction.builtin import BUILTIN
from coproduction.content import ContentType, Field, Kind, Language, fields_of
from coproduction.errors import RenderError
from coproduction.labels import Label
from coproduction.problems import errors
from coproduction.reading import parse
from coproduction.skeleton import skeleton
from tests.commands import put
from tests.strategies import texts
from tests.workshop import TOY, TOYBOX

TYPES = pytest.mark.parametrize("content_type", TOYBOX.types, ids=[each.name for each in TOYBOX.types])


LISTED = tuple(each for each in TOYBOX.types if not each.starter)
"""Types whose new file lists all their fields; the others begin with a text of their own."""

EVERY_FIELD = pytest.mark.parametrize("content_type", LISTED, ids=[each.name for each in LISTED])


def lines(content_type: ContentType[Any]) -> list[str]:
    return skeleton(content_type).splitlines()


def fields(content_type: ContentType[Any]) -> list[Field]:
    """The fields that stand in a file of the type."""
    return [field for field in fields_of(content_type.model) if field.kind not in (Kind.CONTENT, Kind.FILE)]


@TYPES
@pytest.mark.parametrize("format", [each.name for each in BUILTIN.formats])
def test_a_new_file_of_every_type_is_right_and_can_be_built(
    tmp_path: Path, content_type: ContentType[Any], format: str
) -> None:
    put(tmp_path, {f"{each.name}.yaml": skeleton(each) for each in TOYBOX.types})
    content, problems = TOYBOX.inspect(tmp_path / f"{content_type.name}.yaml")
    assert content is not None
    assert errors(problems) == ()
    assert TOYBOX.type_of(content) is content_type
    chosen = TOYBOX.format(format)
    if not chosen.fits(TOYBOX.view(content), TOYBOX.themes[0]):
        with pytest.raises(RenderError):
            TOYBOX.render(content, format)
        return
    made = TOYBOX.render(content, format)
    assert made.body.startswith({"html": b"<!doctype html>", "pdf": b"%PDF-", "fold": b"%PDF-", "text": b""}[format])
    assert len(made.body) > 20


@EVERY_FIELD
def test_a_new_file_explains_every_field_in_the_line_above_it(content_type: ContentType[Any]) -> None:
    written = lines(content_type)
    at = [
        next(n for n, line in enumerate(written) if re.match(rf"(# )?{field.name}:", line))
        for field in fields(content_type)
    ]
    assert at == sorted(at)
    for number, field in zip(at, fields(content_type), strict=True):
        choices = f" One of: {', '.join(field.choices)}." if field.choices else ""
        assert written[number - 1] == f"# {field.label}." + (f" {field.help}" if field.help else "") + choices


@EVERY_FIELD
def test_what_may_be_left_out_and_has_no_example_is_a_comment(content_type: ContentType[Any]) -> None:
    data = parse(skeleton(content_type), "new.yaml").data
    assert list(data) == ["type", *(each.name for each in fields(content_type) if each.required or each.example)]


@TYPES
def test_no_line_ends_in_a_space(content_type: ContentType[Any]) -> None:
    assert [line for line in lines(content_type) if line != line.rstrip()] == []


@pytest.mark.parametrize(
    ("content_type", "name"),
    [
        (each, field.name)
        for each in BUILTIN.types
        if not each.starter
        for field in fields(each)
        if not field.required and not field.example
    ],
)
def test_a_comment_without_its_sign_is_a_field_that_can_be_read(
    tmp_path: Path, content_type: ContentType[Any], name: str
) -> None:
    written = lines(content_type)
    first = written.index(next(line for line in written if line.startswith(f"# {name}:")))
    last = next((n for n in range(first + 1, len(written)) if not written[n].startswith("#   ")), len(written))
    written[first:last] = [line.removeprefix("# ") for line in written[first:last]]
    put(tmp_path, {f"{each.name}.yaml": skeleton(each) for each in BUILTIN.types})
    file = put(tmp_path, {"changed.yaml": "\n".join(written)}) / "changed.yaml"
    content, problems = BUILTIN.inspect(file)
    assert content is not None, problems
    assert name in parse(file.read_text("utf-8"), "changed.yaml").data


def test_a_toy_begins_with_what_each_kind_of_field_may_hold() -> None:
    assert parse(skeleton(TOY), "toy.yaml").data == {
        "type": "toy",
        "title": "The title of this page",
        "price": 1,
        "sold": 40,
        "safe": True,
        "made_on": "2026-03-31",
        "shop_opens": "10:30",
        "ready": "May 2026",
        "loud": "true",
        "maker": "Maker: person or firm",
        "front": {"spokes": 1},
        "wheels": [{"spokes": 1}],
        "colours": ["no"],
    }


@given(texts(max_size=40))
def test_an_example_is_written_so_that_it_is_read_as_the_same_text(example: str) -> None:
    class Choice(Enum):
        ONLY = example

    @frozen(kw_only=True)
    class Model:
        title: Annotated[str, Label("Title", example=example)]
        language: Language = example
        words: Annotated[tuple[str, ...], Label("Words", example=example)] = ()
        choice: Annotated[Choice, Label("Choice")]

    content_type = ContentType(name="model", label="Model", model=Model, views={})
    data = parse(skeleton(content_type), "new.yaml").data
    assert data == {"type": "model", "title": example, "words": [example], "choice": example}
