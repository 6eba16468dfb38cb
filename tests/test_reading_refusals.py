"""What is not read, and what an author is told of it: every mistake at once, each with its file and line."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.errors import ContentError
from coproduction.problems import Problem
from coproduction.reading import DEEPEST, LARGEST_FILE, LONGEST_NUMBER, Loader, parse, read, text_of

ANCHORS = "Anchors and aliases (& and *) are not read. Write it out, or put it in quotes."
TAGS = "Tags (!) are not read. Take it out, or put the text in quotes."
TWICE = "This stands here twice. Keep one of the two."
ONE_NAME = "Before a colon there must be one plain name."
TOO_DEEP = "This is nested too deep."
NO_YAML = "This cannot be read as YAML."
UNPRINTABLE = f"{NO_YAML} There is an unprintable character. Take it out."
COLON_WITHIN = f"{NO_YAML} A colon stands inside a text, or a line is set in too far. Put the text in quotes."
SIGN = f"{NO_YAML} A text begins with a sign that means something to YAML, or there is a tab. Use quotes, and spaces."
NO_COLON = f"{NO_YAML} A colon is missing after a name, or a line is not set in like its neighbours."
BRACKET = f"{NO_YAML} A bracket that is opened here is not closed, or a comma is missing in it."
NOT_CLOSED = f"{NO_YAML} A quote is not closed."
LOOK = f"{NO_YAML} Look for a missing quote, colon or dash."
SECOND = "A second document begins here (“---”). Put it in a file of its own."
EMPTY = "The file is empty. Begin with a line such as “type: audit”."
TOO_LONG = "This number is too long. If it is not a quantity, put it in quotes."

REFUSED: dict[str, tuple[str, list[tuple[int, str]]]] = {
    "an anchor and an alias": ("a: &x 1\nb: *x", [(1, ANCHORS), (2, ANCHORS)]),
    "an anchor on a name": ("a: 1\n&x b: 2", [(2, ONE_NAME), (2, ANCHORS)]),
    "an anchor on a list": ("a: &x\n  - 1", [(1, ANCHORS)]),
    "a tag": ("a: 1\nb: !!python/object:os.system x", [(2, TAGS)]),
    "a tag of its own": ("a: !secret x", [(1, TAGS)]),
    "a tag on a name": ("!x a: 1", [(1, ONE_NAME), (1, TAGS)]),
    "a tag on a mapping": ("a: !!map {b: 1}", [(1, TAGS)]),
    "a name twice": ("a: 1\nb: 2\na: 3\na: 4", [(3, TWICE), (4, TWICE)]),
    "a name twice further in": ("a:\n  - b: 1\n    b: 2", [(3, TWICE)]),
    "a list as a name": ("a: 1\n? [b, c]\n: d", [(2, ONE_NAME)]),
    "a mapping as a name": ("{{b: 1}: c}", [(1, ONE_NAME)]),
    "a number of sixteen figures": ("a: 1234567890123456", [(1, TOO_LONG)]),
    "a decimal too long": ("a:\n  - 3.14159265358979323846", [(2, TOO_LONG)]),
    "a second document": (
        "a: 1\n---\nb: 2",
        [(2, SECOND)],
    ),
    "nothing": ("", [(1, EMPTY)]),
    "nothing but a comment": ("# Tea\n", [(1, EMPTY)]),
    "a colon in a text": ("a: b: c", [(1, COLON_WITHIN)]),
    "a line set in by a tab": ("a:\n\tb: 1", [(2, SIGN)]),
    "a sign at the beginning": ("a: 1\nb: @home", [(2, SIGN)]),
    "a quote that is not closed": ("a: 1\nb: 'c\nd: 1\n", [(2, NOT_CLOSED)]),
    "a bracket that is not closed": ("a: [1, 2\nb: 3", [(1, BRACKET)]),
    "a comma that is missing": ('a: {b: "1" c: 2}\nd: 3', [(1, BRACKET)]),
    "a line without a colon": ("a: 1\nb\nc: 2", [(2, NO_COLON)]),
    "a name without a colon above others": ("a: 1\nb\n  c: 2", [(2, NO_COLON)]),
    "an unprintable character": ("é: é\nb: \x01", [(2, UNPRINTABLE)]),
    "a character beyond the last": ('a: "\\U00110000"', [(1, LOOK)]),
    "a number beyond any character": ('a: "\\UFFFFFFFF"', [(1, LOOK)]),
}


def told(text: str) -> list[tuple[int | None, str]]:
    with pytest.raises(ContentError) as error:
        parse(text, "plan.yaml")
    assert {problem.file for problem in error.value.problems} == {"plan.yaml"}
    return [(problem.line, problem.message) for problem in error.value.problems]


@pytest.mark.parametrize(("text", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_not_read_is_named_with_its_line(text: str, said: list[tuple[int, str]]) -> None:
    assert told(text) == said


def test_half_of_a_character_is_refused() -> None:
    assert [line for line, _ in told("a: 1\nb: \ud83d")] == [1]


def test_every_mistake_is_named_at_once() -> None:
    text = "a: &x 1\na: 2\nb: !t 3\nc: 1234567890123456\n"
    assert told(text) == [(1, ANCHORS), (2, TWICE), (3, TAGS), (4, TOO_LONG)]


def test_a_number_may_be_as_long_as_any_quantity() -> None:
    assert parse(f"a: {'9' * LONGEST_NUMBER}", "plan.yaml").data == {"a": int("9" * LONGEST_NUMBER)}


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_what_nests_without_end_is_refused_fast(opening: str) -> None:
    began = time.perf_counter()
    said = told(opening * 100_000)
    assert said[-1] == (1, TOO_DEEP)
    assert time.perf_counter() - began < 5


def test_a_bomb_of_aliases_is_refused_fast() -> None:
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))]
    began = time.perf_counter()
    assert {message for _, message in told("\n".join(lines))} == {ANCHORS}
    assert time.perf_counter() - began < 5


def test_nesting_stops_where_it_is_too_deep_and_not_before() -> None:
    assert parse("[" * DEEPEST + "]" * DEEPEST, "plan.yaml").places[(0,) * (DEEPEST - 1)].line == 1
    assert told("[" * (DEEPEST + 2) + "]" * (DEEPEST + 2)) == [(1, TOO_DEEP)]


def test_a_mistake_found_before_it_nests_too_deep_is_named_too() -> None:
    assert told("a: &x 1\nb: " + "[" * 100) == [(1, ANCHORS), (2, TOO_DEEP)]


def lines_of(text: str) -> list[int]:
    """The lines of every value that was read, or else of everything that was refused."""
    try:
        return [place.line for place in parse(text, "plan.yaml").places.values()]
    except ContentError as error:
        return [problem.line or 0 for problem in error.problems]


@given(st.text())
def test_any_text_is_read_or_refused_with_its_line(text: str) -> None:
    lines = lines_of(text)
    assert lines
    assert 1 <= min(lines) <= max(lines) <= len(text) + 1


def refusal(path: Path) -> Problem:
    with pytest.raises(ContentError) as error:
        read(path)
    (problem,) = error.value.problems
    return problem


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    said = Problem((), "There is no such file, or it may not be read.", file="plan.yaml")
    assert refusal(tmp_path / "plan.yaml") == said
    (tmp_path / "plan.yaml").mkdir()
    assert refusal(tmp_path / "plan.yaml") == said


def test_a_file_that_is_no_utf_8_is_named_with_the_line(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes("a: 1\nb: café\n".encode("latin-1"))
    assert refusal(tmp_path / "plan.yaml") == Problem((), "Save the file as UTF-8 text.", file="plan.yaml", line=2)


def test_a_file_of_utf_16_is_no_utf_8(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes("a: 1".encode("utf-16"))
    assert refusal(tmp_path / "plan.yaml").message == "Save the file as UTF-8 text."


def test_a_file_has_a_largest_size(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(b"#" * (LARGEST_FILE + 1))
    assert refusal(tmp_path / "plan.yaml").message == "The file is over 2,000,000 bytes. Make it smaller."
    (tmp_path / "plan.yaml").write_bytes(b"#" * LARGEST_FILE)
    assert len(text_of(tmp_path / "plan.yaml", "plan.yaml")) == LARGEST_FILE


# A second Python without the parser written in C, as on a machine where no wheel of PyYAML fits.
WITHOUT_C = """
import json, sys
sys.modules["yaml.cyaml"] = None
from coproduction.errors import ContentError
from coproduction.reading import Loader, parse
answers = [Loader.__name__]
for text in json.load(sys.stdin):
    try:
        answers.append(parse(text, "plan.yaml").data)
    except ContentError as error:
        answers.append([[problem.line, problem.message] for problem in error.problems])
json.dump(answers, sys.stdout)
"""

READ = (
    "a: NO\nb: 010\nc: 12:30\nd: true\ne: ~\nf: 2026-03-31\ng: 'x'\nh: \"y\\u00e9\"\n",
    "a: |\n  one\n  two\nb: >-\n  three\n  four\n\n# said\nc:\n  - d: [1, 2.5, {e: f}]\n",
    '{"a": "\\ud83d\\ude00", "b": [1, "\\/", null], "c": {"d": true}}',
    "a: 😀 é\nb: x # y\nc: a#b\n? d\n: e\n",
)


def test_the_parser_written_in_python_reads_and_refuses_the_same() -> None:
    assert Loader.__name__ == "CSafeLoader"
    refused = [text for text, _ in REFUSED.values()]
    texts = json.dumps([*READ, *refused])
    done = subprocess.run([sys.executable, "-c", WITHOUT_C], input=texts, capture_output=True, text=True, check=True)
    loader, *answers = json.loads(done.stdout)
    assert loader == "SafeLoader"
    assert answers[: len(READ)] == [parse(text, "plan.yaml").data for text in READ]
    assert answers[len(READ) :] == [[list(each) for each in told(text)] for text in refused]
