"""What an author writes in YAML or JSON, and the plain data it becomes."""

import json
from pathlib import Path as FilePath
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from coproduction.problems import Problem, Severity
from coproduction.reading import Place, Plain, parse, read
from tests.strategies import ANY

SCALARS = st.one_of(
    st.text(ANY, max_size=10), st.integers(-(10**12), 10**12), st.booleans(), st.sampled_from((0.5, -12.25, 1000.0))
)
KEYS = st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=1, max_size=5)
DATA = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=8
)


def data(text: str) -> Any:
    return parse(text, "plan.yaml").data


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("NO", "NO"), ("no", "no"), ("yes", "yes"), ("on", "on"), ("Off", "Off"), ("y", "y"),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
        ("tRue", "tRue"), ("12:30", "12:30"), ("1:2:3", "1:2:3"), ("010", 10), ("-7", -7), ("+7", 7), ("0", 0),
        ("0x10", "0x10"), ("0o10", "0o10"), ("1_000", "1_000"), ("1,000", "1,000"), ("007 ", 7),
        ("07700 900000", "07700 900000"),
        ("1.5", 1.5), ("-.5", -0.5), ("2.", 2.0), ("1.5e3", 1500.0), ("1e3", "1e3"), (".", "."), (".inf", ".inf"),
        (".nan", ".nan"),
        ("2026-03-31", "2026-03-31"), ("31 May 2020", "31 May 2020"), ("<<", "<<"), ("=", "="), ("-", [None]),
        ("'true'", "true"), ('"010"', "010"), ("'~'", "~"), ("''", ""), ("٣", "٣"), ("a # said", "a"), ("a#b", "a#b"),
        ("|\n  one\n  two\n", "one\ntwo\n"), (">\n  one\n  two\n", "one two\n"), ("[a, 1, true]", ["a", 1, True]),
        ("{b: 2}", {"b": 2}),
    ],
)  # fmt: skip
def test_a_value_means_what_it_means_in_yaml_1_2(written: str, meant: object) -> None:
    found = data(f"a: {written}" if written != "-" else "a:\n  -")
    assert found == {"a": meant}
    assert type(found["a"]) is type(meant)


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_a_field_with_nothing_in_it_holds_nothing(nothing: str) -> None:
    assert data(f"a: {nothing}\nb: 1") == {"a": None, "b": 1}


def test_an_item_with_nothing_in_it_keeps_its_place() -> None:
    assert data("- a\n-\n- c") == ["a", None, "c"]


@given(DATA)
def test_json_is_read_as_json(value: object) -> None:
    assert data(json.dumps(value)) == value
    assert data(json.dumps(value, ensure_ascii=False, indent=2)) == value


def test_json_may_be_set_in_with_tabs() -> None:
    assert data('{\n\t"a": [\n\t\t1,\n\t\t"b\\tc"\n\t]\n}') == {"a": [1, "b\tc"]}


@pytest.mark.parametrize("written", [r'"\ud83d\ude00"', r'"\uD83D\uDE00"', r'"😀"', r'"\/"'])
def test_characters_that_json_writes_in_two_escapes_are_joined(written: str) -> None:
    assert data(f'{{"a": {written}}}') == {"a": json.loads(written)}


def test_a_backslash_that_is_itself_escaped_begins_no_escape() -> None:
    written = r'"\\ud83d\\ude00 \\\ud83d\ude00"'
    assert data(written) == json.loads(written) == "\\ud83d\\ude00 \\\N{GRINNING FACE}"


@given(st.text(ANY, max_size=20), st.sampled_from("\"'|>"))
def test_a_text_in_quotes_or_in_a_block_is_itself(text: str, style: str) -> None:
    assert data(yaml.safe_dump({"a": text}, allow_unicode=True, default_style=style)) == {"a": text}


def test_every_value_has_its_place() -> None:
    plain = parse("title: Plan\nthemes:\n  - id: a\n    title: A\n\n  - id: b\nabout: |\n  One.\n  Two.\n", "plan.yaml")
    lines = {path: place.line for path, place in plain.places.items()}
    assert lines == {
        (): 1, ("title",): 1, ("themes",): 2, ("themes", 0): 3, ("themes", 0, "id"): 3, ("themes", 0, "title"): 4,
        ("themes", 1): 6, ("themes", 1, "id"): 6, ("about",): 7,
    }  # fmt: skip
    assert {place.file for place in plain.places.values()} == {"plan.yaml"}


def test_a_problem_is_placed_at_its_value_or_at_the_nearest_around_it() -> None:
    plain = parse("title: Plan\nthemes:\n  - id: a\n", "plan.yaml")
    placed = [
        plain.placed(Problem(path, "Oh.", Severity.ADVICE))
        for path in (("themes", 0, "id"), ("themes", 0, "title"), ("x",))
    ]
    assert [(each.line, each.file, each.severity) for each in placed] == [
        (3, "plan.yaml", Severity.ADVICE),
        (3, "plan.yaml", Severity.ADVICE),
        (1, "plan.yaml", Severity.ADVICE),
    ]


def test_a_problem_that_has_no_place_stays_as_it_is() -> None:
    problem = Problem(("title",), "Oh.")
    assert Plain({}, {}).placed(problem) is problem


def test_places_are_not_printed_with_the_data() -> None:
    assert repr(parse("a: 1", "plan.yaml")) == "Plain(data={'a': 1})"


def test_a_file_goes_by_its_own_name_unless_another_is_given(tmp_path: FilePath) -> None:
    (tmp_path / "plan.yaml").write_text("a: 1")
    assert read(tmp_path / "plan.yaml").places[()] == Place("plan.yaml", 1)
    assert read(tmp_path / "plan.yaml", "kent/plan.yaml").places[()] == Place("kent/plan.yaml", 1)


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b"\r"])
def test_a_file_may_begin_with_a_mark_and_end_its_lines_in_any_way(tmp_path: FilePath, ending: bytes) -> None:
    (tmp_path / "plan.yaml").write_bytes(b"\xef\xbb\xbf" + ending.join([b"a: 1", b"b: caf\xc3\xa9", b""]))
    plain = read(tmp_path / "plan.yaml")
    assert plain.data == {"a": 1, "b": "café"}
    assert plain.places["b",].line == 2
