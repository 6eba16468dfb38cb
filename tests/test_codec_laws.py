"""What holds for content of every type, whatever is in it."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coproduction import codec
from coproduction.builtin import BUILTIN
from coproduction.content import Content, ContentType
from coproduction.errors import ContentError
from coproduction.reading import parse
from coproduction.theme import Theme
from tests.strategies import contents
from tests.toys import FAIRGROUND, NIGHT

TOOLKIT = BUILTIN | FAIRGROUND
CANARY = "Zaphod Beeblebrox"
EVERY_TYPE = pytest.mark.parametrize("content_type", TOOLKIT.types, ids=lambda each: each.name)


@EVERY_TYPE
@settings(max_examples=30)
@given(data=st.data())
def test_content_is_read_back_from_its_plain_data(content_type: ContentType[Content], data: st.DataObject) -> None:
    content = data.draw(contents(content_type.model))
    plain = TOOLKIT.unstructure(content)
    assert TOOLKIT.structure(plain) == content
    assert TOOLKIT.structure(parse(json.dumps(plain), "x.json").data) == content


@pytest.mark.parametrize("theme", [Theme(), NIGHT], ids=lambda theme: theme.name)
def test_a_theme_is_read_back_from_its_plain_data(theme: Theme) -> None:
    assert codec.structure(codec.unstructure(theme), Theme) == theme


def places(data: Any, around: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The path of every value in plain data."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [around, *(path for key, value in entries for path in places(value, (*around, key)))]


def changed(data: Any, path: tuple[str | int, ...], value: object) -> Any:
    """Plain data with another value in one place."""
    if not path:
        return value
    entries: Any = {**data} if isinstance(data, dict) else [*data]
    entries[path[0]] = changed(data[path[0]], path[1:], value)
    return entries


WRONG = st.sampled_from(
    (
        CANARY,
        f"\0{CANARY}",
        [CANARY],
        {"type": CANARY},
        {"name": [CANARY]},
        [[CANARY]],
        CANARY.encode(),
        {"type": [CANARY]},
    )
)


@EVERY_TYPE
@settings(max_examples=30)
@given(data=st.data())
def test_no_message_repeats_what_an_author_wrote(content_type: ContentType[Content], data: st.DataObject) -> None:
    plain = TOOLKIT.unstructure(data.draw(contents(content_type.model)))
    spoilt = changed(plain, data.draw(st.sampled_from(places(plain))), data.draw(WRONG))
    assert CANARY not in said_of(spoilt)


def said_of(data: object) -> str:
    """Everything that is said against plain data."""
    try:
        TOOLKIT.structure(data)
    except ContentError as error:
        return str(error)
    return ""


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@EVERY_TYPE
@settings(max_examples=30)
@given(fields=st.dictionaries(st.text(max_size=5), JSON, max_size=3), data=st.data())
def test_any_plain_data_is_content_or_is_refused(
    content_type: ContentType[Content], fields: dict[str, object], data: st.DataObject
) -> None:
    plain = {**TOOLKIT.unstructure(data.draw(contents(content_type.model))), **fields}
    spoilt = changed(plain, data.draw(st.sampled_from(places(plain))), data.draw(JSON))
    assert said_of(spoilt) or TOOLKIT.unstructure(TOOLKIT.structure(spoilt))["type"] == spoilt["type"]
