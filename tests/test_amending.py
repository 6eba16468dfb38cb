"""Values written into a file: what else stands there stays."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.amending import BY_HAND, amended
from coproduction.cuts import INSTALL_EXTRA
from coproduction.errors import ContentError, MissingTool
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
    monkeypatch.setattr("coproduction.amending._scalar", lambda _value: "milk")
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


def test_nothing_is_written_by_itself(tmp_path: Path) -> None:
    amended(FILE, "pack.yaml", {("title",): "New"})
    assert [*tmp_path.iterdir()] == []
