"""Values written into a file: what else stands there stays."""

from pathlib import Path as FilePath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.amending import A_COMMENT, BY_HAND, amended
from coproduction.cuts import INSTALL_EXTRA
from coproduction.errors import ContentError, MissingTool
from coproduction.problems import Path
from coproduction.protocols.pack_starter import STARTER
from coproduction.reading import parse
from tests.strategies import texts

FILE = """\
# A pack of ours.
type: pack   # this is what it is
title: "Old"
facts:
  # Whom to ring.
  crisis:
    - name:  # the line
      phone:
# The end.
"""


def test_a_value_is_written_and_every_comment_stays() -> None:
    written = amended(FILE, "pack.yaml", {("title",): "New", ("facts", "crisis", 0, "phone"): "01632 960999"})
    assert written == FILE.replace("Old", "New").replace("phone:", "phone: 01632 960999")


def test_what_is_not_there_is_made_on_the_way_to_a_value() -> None:
    written = amended("type: pack\n", "pack.yaml", {("facts", "groups", 0, "name"): "Voices", ("version",): "3"})
    assert parse(written, "").data == {"type": "pack", "facts": {"groups": [{"name": "Voices"}]}, "version": "3"}


def test_a_list_grows_at_its_end() -> None:
    written = amended(FILE, "pack.yaml", {("facts", "crisis", 1, "name"): "Another line"})
    assert parse(written, "").data["facts"]["crisis"] == [{"name": None, "phone": None}, {"name": "Another line"}]
    assert "# the line" in written


def test_a_value_is_emptied_as_an_author_would_leave_it() -> None:
    assert amended("title: Tea\nversion:\n", "a.yaml", {("title",): None, ("other",): None}) == "title:\nversion:\n"


def test_an_item_is_put_at_the_end_of_a_list() -> None:
    assert amended("items:\n  - Tea\n", "a.yaml", {("items", 1): "Milk"}) == "items:\n  - Tea\n  - Milk\n"


def test_what_no_file_can_hold_is_refused() -> None:
    with pytest.raises(ContentError, match=BY_HAND):
        amended("title: Tea\n", "a.yaml", {("title",): "\ud800"})


def test_several_lines_stay_several_lines() -> None:
    assert amended("text:\n", "a.yaml", {("text",): "One.\n\nTwo.\n"}) == "text: |\n  One.\n\n  Two.\n"


def test_a_list_that_is_not_set_in_is_not_set_in_afterwards() -> None:
    flush = "items:\n- name: Tea\n- name: Milk\nend: Here\n"
    assert amended(flush, "a.yaml", {("end",): "There"}) == flush.replace("Here", "There")


def test_json_is_written_as_json() -> None:
    assert amended('{"title": "Tea"}', "a.json", {("title",): "Té"}) == '{\n  "title": "Té"\n}\n'


def test_the_questions_of_a_new_pack_are_answered_in_their_places() -> None:
    written = amended(STARTER, "pack.yaml", {("organisation",): "Fernshire", ("facts", "contact", "name"): "Us"})
    before, after = STARTER.splitlines(), written.splitlines()
    assert len(before) == len(after)
    assert [new for old, new in zip(before, after, strict=True) if old != new] == [
        "organisation: Fernshire",
        "    name: Us",
    ]


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "- - 1\n  -", "a: !!int 3\n"])
def test_what_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(ContentError):
        amended(text, "a.yaml", {("title",): "Tea"})


def test_what_would_read_otherwise_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coproduction.amending.beside", lambda _value: ("milk", []))
    with pytest.raises(ContentError, match=BY_HAND):
        amended("title: Tea\n", "a.yaml", {("title",): "Coffee"})


def test_without_the_extra_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "ruamel.yaml", None)
    with pytest.raises(MissingTool, match=INSTALL_EXTRA.partition("(")[0].strip()[:20]):
        amended("title: Tea\n", "a.yaml", {("title",): "Coffee"})


@given(texts(max_size=60), st.sampled_from([("title",), ("facts", "crisis", 0, "name"), ("new", 0, "deep")]))
def test_every_text_is_read_back_as_it_was_written(said: str, path: tuple[Any, ...]) -> None:
    try:
        written = amended(FILE, "pack.yaml", {path: said})
    except ContentError:
        return  # a text that no file can hold
    at = parse(written, "").data
    for step in path:
        at = at[step]
    assert at == said
    comments = [line[line.index("#") :] for line in FILE.splitlines() if "#" in line]
    assert [each for each in comments if f"{each}\n" not in written] == []


LISTS = """\
title: 'Tea'\t# a tab before it
tasks:
  - Read. # on paper too
  # agreed with the Voices
  - Come.
# limits: ask Jo before changing these
limits: [one, two]
"""


def test_an_item_that_is_added_leaves_every_comment_and_every_other_line() -> None:
    written = amended(LISTS, "a.yaml", {("tasks",): ["Read.", "Come.", "Talk: listen."]})
    assert written == LISTS.replace("Come.\n", 'Come.\n  - "Talk: listen."\n')


@pytest.mark.parametrize(
    ("tasks", "after"),
    [
        (["Read it.", "Come."], LISTS.replace("Read.", "Read it.")),
        (["Hello.", "Read.", "Come."], LISTS.replace("tasks:\n", "tasks:\n  - Hello.\n")),
        (["Read.", "Wait.", "Come."], LISTS.replace("paper too\n", "paper too\n  - Wait.\n")),
        (["Come."], LISTS.replace("- Read. ", "")),
        (["Read."], LISTS.replace("  - Come.\n", "")),
        (None, LISTS.replace("- Read. ", "").replace("  - Come.\n", "")),
        ([], None),
    ],
)
def test_items_are_kept_changed_put_in_and_taken_out_one_by_one(tasks: list[str] | None, after: str | None) -> None:
    if after is None:
        with pytest.raises(ContentError, match=BY_HAND):
            amended(LISTS, "a.yaml", {("tasks",): tasks})
    else:
        assert amended(LISTS, "a.yaml", {("tasks",): tasks}) == after


@pytest.mark.parametrize(
    ("limits", "after"),
    [
        (["one", "2 or 3, two", "four"], '[one, "2 or 3, two", four]'),
        (["none", "one", "two"], "[none, one, two]"),
        (["two"], "[two]"),
        (["one"], "[one]"),
        ([], "[]"),
        (None, ""),
    ],
)
def test_items_between_brackets_are_changed_one_by_one(limits: list[str] | None, after: str) -> None:
    written = amended(LISTS, "a.yaml", {("limits",): limits})
    assert written == LISTS.replace("limits: [one, two]", f"limits: {after}".rstrip())


def test_the_line_ending_of_the_file_is_that_of_every_line() -> None:
    changes = {("tasks",): ["Read.", "Talk.", "Come."], ("new",): "One\ntwo", ("facts", "a", 0, "b"): "c"}
    written = amended(LISTS.replace("\n", "\r\n"), "a.yaml", changes)
    assert written == amended(LISTS, "a.yaml", changes).replace("\n", "\r\n")
    assert amended('{\r\n"a": 1}', "a.json", {("a",): 2}) == '{\r\n  "a": 2\r\n}\r\n'


BRACES = "{type: pack, # first\n tasks: [a, # one\n b], # two\n facts: {}, none: , 'x': 'y' }\n"


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_between_braces_comments_stay(name: str) -> None:
    changes: dict[Path, Any] = {("tasks",): ["a", "b", "c, d"], ("none",): "q", ("new",): None, ("x",): "it's"}
    assert amended(BRACES, name, {**changes, ("facts", "k"): 1, ("z", 0): True}) == (
        '{type: pack, # first\n tasks: [a, # one\n b, "c, d"], # two\n'
        " facts: {k: 1}, none: q , 'x': 'it''s', z: [true] }\n"
    )
    assert amended(BRACES, name, {("x",): None}) == BRACES.replace("'y'", "")


def test_a_path_through_a_record_where_a_list_belongs_is_refused() -> None:
    with pytest.raises(ContentError, match=BY_HAND):
        amended("a: {file: b.csv}\n", "a.yaml", {("a", 0, "name"): "x"})


@pytest.mark.parametrize("tasks", [["b"], None])
def test_a_change_that_would_lose_a_comment_is_refused(tasks: list[str] | None) -> None:
    with pytest.raises(ContentError, match=A_COMMENT):
        amended(BRACES, "a.yaml", {("tasks",): tasks})


BLOCKS = """\
facts:
  crisis:
  - name:  # the line
    phone: >  # folded
      One
      two

  - {name: "a", work: b}
  -
text: |
  a


last:   # c
"""


def test_texts_over_several_lines_and_records_change_where_they_stand() -> None:
    crisis = ("facts", "crisis")
    changes = {
        (*crisis, 0, "name"): "a\n\nb",
        (*crisis, 0, "phone"): "new\nlines\n",
        (*crisis, 1, "name"): "a: b",
        (*crisis, 2): "Nobody",
        (*crisis, 3, "name"): "X",
        (*crisis, 3, "text"): "y\n\nz",
        ("text",): "short",
        ("last",): ["a", "b"],
        ("more",): "k",
    }
    assert (
        amended(BLOCKS, "a.yaml", changes)
        == """\
facts:
  crisis:
  - name: |-  # the line
      a

      b
    phone: |  # folded
      new
      lines

  - {name: "a: b", work: b}
  - Nobody
  - name: X
    text: |-
      y

      z
text: short


last:   # c
  - a
  - b
more: k
"""
    )
    emptied = amended(BLOCKS, "a.yaml", {("text",): None, ("last", "inner"): "x", (*crisis, 1, "work"): None})
    assert emptied.endswith('{name: "a", work: }\n  -\ntext:\n\n\nlast:   # c\n  inner: x\n')


def test_a_new_record_is_written_in_braces_like_its_neighbour() -> None:
    assert amended("a:\n- {b: c}", "a.yaml", {("a", 1, "b"): "d\ne"}) == 'a:\n- {b: c}\n- {b: "d\\ne"}'


@pytest.mark.parametrize(
    "text", ["a:\n- - x\n", "a:\n-  # why\n  x\n", "{a: [x], b}", "? |\n a\n: - x\n", "a: [x]\r\n...\r\n\x85"]
)
def test_what_is_written_too_oddly_is_refused_or_read_back(text: str) -> None:
    try:
        written = amended(text, "a.yaml", {("b",): "y", ("a", 0): "z"})
    except ContentError:
        return
    assert parse(written, "").data["a"][0] == "z"


@given(st.lists(st.sampled_from("abc") | st.none()), st.lists(st.sampled_from("abcde")), st.sampled_from(["", "  "]))
def test_whatever_becomes_of_a_list_its_comments_stay(old: list[str | None], new: list[str], before: str) -> None:
    lines = [f"{before}- {each or ''} # {number}\n{before}# below {number}\n" for number, each in enumerate(old)]
    text = f"list: # here\n{''.join(lines)}end: x\n"
    written = amended(text, "a.yaml", {("list",): new or None})
    assert parse(written, "").data == {"list": new or None, "end": "x"}
    assert all(f"# {number}\n" in written and f"# below {number}\n" in written for number in range(len(old)))


def test_nothing_is_written_by_itself(tmp_path: FilePath) -> None:
    amended(FILE, "pack.yaml", {("title",): "New"})
    assert [*tmp_path.iterdir()] == []
