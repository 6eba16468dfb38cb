"""Plain data written as a file that people can go on with."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.protocols.action_plan import ActionPlan
from coproduction.reading import parse
from coproduction.yaml_text import yaml_of
from tests.strategies import contents, texts

NAMES = st.from_regex(r"[a-z_]{1,8}", fullmatch=True)
WRITTEN = st.characters(exclude_categories=["Cs"])
LEAVES = st.one_of(st.text(WRITTEN, max_size=20), st.integers(-9999, 9999), st.booleans())
DATA = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4), max_leaves=20
)


@given(st.dictionaries(NAMES, DATA, min_size=1, max_size=5))
def test_what_is_written_is_read_back_as_it_was(data: dict[str, Any]) -> None:
    assert parse(yaml_of(data), "").data == data


@given(contents(ActionPlan))
def test_a_plan_that_is_written_is_the_same_plan(plan: ActionPlan) -> None:
    assert BUILTIN.structure(parse(yaml_of(BUILTIN.unstructure(plan)), "").data) == plan


def test_a_file_looks_as_a_person_would_write_it() -> None:
    data = {
        "type": "action-plan",
        "title": "Our plan: the second",
        "as_at": "2026-03-31",
        "themes": [{"id": "people", "title": "Finding people"}],
        "objectives": [
            {
                "id": "P1",
                "text": "Meet three groups, and listen.",
                "due": "2026",
                "owners": ["lead", "nurse"],
                "progress": 40,
                "updates": [{"on": "2026-02-01", "reviewed": True}],
            }
        ],
        "about": "It says “yes”.",
    }
    assert yaml_of(data) == (
        "type: action-plan\n"
        'title: "Our plan: the second"\n'
        "as_at: 2026-03-31\n"
        "themes:\n"
        "  - {id: people, title: Finding people}\n"
        "objectives:\n"
        "  - id: P1\n"
        "    text: Meet three groups, and listen.\n"
        '    due: "2026"\n'
        "    owners: [lead, nurse]\n"
        "    progress: 40\n"
        "    updates:\n"
        "      - {on: 2026-02-01, reviewed: true}\n"
        "about: It says “yes”.\n"
    )


@pytest.mark.parametrize(
    "text", ["yes", "NO", "true", "~", "", "010", "1.5", "- a", "a: b", "a #b", "'", "{", " a", "a\nb", "a, b", "a,b]"]
)
def test_what_yaml_would_take_for_something_else_is_read_as_it_was(text: str) -> None:
    assert parse(yaml_of({"a": text, "b": [text], "c": [{"d": [{"e": text}]}]}), "").data == {
        "a": text,
        "b": [text],
        "c": [{"d": [{"e": text}]}],
    }


@given(texts())
def test_letters_stay_letters(text: str) -> None:
    written = yaml_of({"a": text})
    assert parse(written, "").data == {"a": text}
    if text.isalnum() and text.isprintable():
        assert text in written


def test_long_records_and_deep_ones_have_lines_of_their_own() -> None:
    long = {"a": "x" * 100, "b": "y" * 100}
    deep = {"a": {"b": [1]}}
    assert yaml_of({"c": [long, deep], "d": {}, "e": [], "f": [[1, 2], [[3]]]}) == (
        f"c:\n  - a: {'x' * 100}\n    b: {'y' * 100}\n  - a:\n      b: [1]\nd: {{}}\ne: []\nf:\n  - [1, 2]\n  - - [3]\n"
    )
