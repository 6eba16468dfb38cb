"""The text of a file changed in a few places: all else stays letter for letter, or the file is left alone."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.cuts import BY_HAND, retabled, rewritten
from coproduction.errors import ContentError
from coproduction.reading import parse


def without(text: str, *names: str, file: str = "a.yaml", key: str = "id") -> str:
    """The text with these names taken out of every record, and ``R07`` under ``key`` replaced."""

    def cut(value: Any) -> Any:
        if isinstance(value, list):
            return [cut(each) for each in value]
        if not isinstance(value, dict):
            return value
        kept = {name: cut(each) for name, each in value.items() if name not in names}
        return kept | ({key: "gone-1"} if str(kept.get(key)).strip() == "R07" else {})

    old = parse(text, file).data
    return rewritten(text, file, old, cut(old))


LINES = """\
# At the top.
a:   'x'   # beside
people:
- name: Juniper   # hers
  # About the id.
  id: "R07"
  needs:
  - what: >
      A taxi
      home
    # About the taxi.
    met: true
  # About the kind.
  kind: carer
- id: R08
  name: |
    Larch
  kind: carer
dates: [2026-02-30, 010, 1.50]
"""


def test_whole_lines_go_and_the_comments_after_them_stay() -> None:
    assert (
        without(LINES, "name", "needs")
        == """\
# At the top.
a:   'x'   # beside
people:
-
  # About the id.
  id: "gone-1"
  # About the kind.
  kind: carer
- id: R08
  kind: carer
dates: [2026-02-30, 010, 1.50]
"""
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_line_ends_stay(ending: str) -> None:
    text = "id: R07\nname: Juniper\nkind: carer".replace("\n", ending)
    assert without(text, "name") == f"id: gone-1{ending}kind: carer"
    assert without(text, "kind") == f"id: gone-1{ending}name: Juniper{ending}"
    first = "- name: Juniper\n  id: R07\n".replace("\n", ending)
    assert without(first, "name") == f"-{ending}  id: gone-1{ending}"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("{id: R07, name: J, needs: [{what: x}], kind: c}", "{id: gone-1, kind: c}"),
        ("{name: J, id: R07, needs: {}, }", "{id: gone-1, }"),
        ("{id: R07, kind: c, needs: [], name: J}", "{id: gone-1, kind: c}"),
        ("{id: >\n   R07\n , name: J}", None),
        ("id: |\n  R07\nname: J\n", "id: gone-1\n"),
        ("id:\n  R07\nname:\nneeds:\n- {what: x}\n", "id:\n  gone-1\n"),
    ],
)
def test_between_braces_and_in_odd_styles(text: str, after: str | None) -> None:
    if after is None:
        with pytest.raises(ContentError):
            without(text, "name", "needs")
    else:
        assert without(text, "name", "needs") == after


@given(st.lists(st.sampled_from(["id", "name", "needs", "kind"]), unique=True).filter(lambda keys: "id" in keys))
def test_json_stays_json(keys: list[str]) -> None:
    record = {key: {"id": "R07", "name": "J \U0001f600", "needs": [{"a": 1}], "kind": None}[key] for key in keys}
    after = {"id": "gone-1", "kind": None}
    for indent in (None, 2, "\t"):
        text = json.dumps([record], indent=indent)
        (read,) = json.loads(without(text, "name", "needs", file="a.json"))
        assert read == {key: after[key] for key in keys if key in after}


def test_a_file_that_would_read_otherwise_is_left_alone() -> None:
    for text, new in (("a: [1]", {"a": [1, 2]}), ("a: 1", {"a": "x: y"}), ("a: 1", {"a": "2"})):
        with pytest.raises(ContentError, match=BY_HAND):
            rewritten(text, "a.yaml", parse(text, "a.yaml").data, new)


def marked(row: dict[str, str]) -> dict[str, str]:
    return {**row, "person": "gone-1"} if row.get("person") == "R07" else row


def test_in_a_table_only_rows_that_change_are_written_anew() -> None:
    text = 'person ;\t"note" ; more\r\n "R08" ; x;\r\n\r\nR07;"a ""b""\r\nc; d";;\nR07 ; x'
    after = 'person ;\t"note" ; more\r\n "R08" ; x;\r\n\r\ngone-1;"a ""b""\r\nc; d";;\ngone-1; x'
    assert retabled(text, marked) == after
    assert retabled(text, lambda row: row) == text


def test_what_is_written_into_a_table_is_harmless() -> None:
    text = "person,note\nR07,'=1\nR08,'=2\n"
    assert retabled(text, lambda row: {**row, "person": "=x"} if row["note"] == "=1" else row) == (
        "person,note\n'=x,'=1\nR08,'=2\n"
    )


def test_a_cell_that_goes_is_left_empty() -> None:
    assert retabled("person,name\nR07,Juniper\n", lambda row: {"person": row["person"]}) == "person,name\nR07,\n"
