"""What a form saves, and what becomes of what was typed when it cannot be saved."""

import html
import re
from errno import ENOSPC
from pathlib import Path
from typing import Any

import pytest

from coproduction.amending import amended
from coproduction.preview.replies import Reply
from coproduction.preview.sent import MOVED, NOW
from coproduction.preview.showing import Site
from coproduction.preview.site import AGAIN, GONE, MEANWHILE, NO_TYPE, UNREADABLE
from tests.commands import put
from tests.preview.asking import get, page, post, site

PACK = """\
type: pack
title: T\t# comment
status: finl
subtitle: Old
facts:
  contact: {name: Jo, phone: 01632 960100} # by day
  crisis:
    - name: Line
      phone: "1"
  payment:
    rates:
      - {work: a, amount: £3, per: sesion}
    methods:
      - by bank # on paper too
      # agreed with the Voices
      - by post
    # ask Jo before changing these
    amounts_on: 2026-04-01
"""
TYPED = {"organisation": "Fern & shire", "facts.contact.phone": "01632 960200"}


def form(text: str) -> dict[str, str]:
    """What a browser would send of the form of a page, nothing of it touched."""
    inputs = re.findall(r'<input [^>]*?name="([^"]*)" value="([^"]*)"', text)
    areas = re.findall(r'<textarea [^>]*?name="([^"]*)"[^>]*>\n(.*?)</textarea>', text, re.DOTALL)
    chosen: list[tuple[str, str]] = []
    for name, options in re.findall(r'<select [^>]*?name="([^"]*)"[^>]*>(.*?)</select>', text, re.DOTALL):
        every = re.findall(r'<option value="([^"]*)"( selected)?>', options)
        chosen.append((name, next((value for value, selected in every if selected), every[0][0])))
    return {name: html.unescape(value).replace("\n", "\r\n") for name, value in (*inputs, *areas, *chosen)}


def begun(folder: Path, text: str = PACK) -> tuple[Site, dict[str, str]]:
    """A preview of a folder with one file, and its form."""
    shown = site(put(folder, {"pack.yaml": text}))
    return shown, form(page(shown, "/show/pack.yaml"))


def written(folder: Path) -> str:
    """What the file says now, letter for letter."""
    return (folder / "pack.yaml").read_bytes().decode()


def again(reply: Reply, status: int, note: str) -> dict[str, str]:
    """The form that is shown again, with why."""
    assert (reply.status, reply.headers["Content-Type"]) == (status, "text/html; charset=utf-8")
    text = reply.body.decode()
    assert note in html.unescape(text)
    assert "data-unsaved" in text
    return form(text)


def test_a_form_that_nobody_touched_writes_nothing(tmp_path: Path) -> None:
    folder, sent = begun(tmp_path)
    assert post(folder, "/save/pack.yaml", sent).status == 303
    assert written(tmp_path) == PACK


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_only_what_was_touched_changes_in_the_file(tmp_path: Path, ending: str) -> None:
    folder, sent = begun(tmp_path, PACK.replace("\n", ending))
    sent |= {"subtitle": "New", "facts.payment.methods": sent["facts.payment.methods"] + "\r\nin cash"}
    assert post(folder, "/save/pack.yaml", sent).status == 303
    after = PACK.replace("Old", "New").replace("by post\n", "by post\n      - in cash\n")
    assert written(tmp_path) == after.replace("\n", ending)


def test_a_list_that_is_emptied_keeps_its_comments(tmp_path: Path) -> None:
    folder, sent = begun(tmp_path)
    assert post(folder, "/save/pack.yaml", {**sent, "facts.payment.methods": ""}).status == 303
    assert written(tmp_path) == PACK.replace("- by bank ", "").replace("      - by post\n", "")


def test_a_comment_that_would_be_lost_keeps_the_file_as_it_is(tmp_path: Path) -> None:
    text = "{type: pack, facts: {payment: {methods: [by bank, # first\n by post]}}}\n"
    folder, sent = begun(tmp_path, text)
    sent |= {**TYPED, "facts.payment.methods": "by post"}
    found = again(post(folder, "/save/pack.yaml", sent), 422, "A comment in this file would be lost")
    assert {name: found[name] for name in sent} == sent
    assert written(tmp_path) == text


def test_what_somebody_else_changed_meanwhile_stays_when_the_form_is_saved_again(tmp_path: Path) -> None:
    folder, sent = begun(tmp_path)
    put(tmp_path, {"pack.yaml": PACK.replace("Old", "Theirs").replace("01632 960100", "01632 960900")})
    reply = post(folder, "/save/pack.yaml", {**sent, **TYPED})
    found = again(reply, 409, MEANWHILE)
    assert reply.body.decode().count("The file now says") == 1
    assert NOW.format("01632 960900") in reply.body.decode()
    assert 'aria-describedby="field-facts.contact.phone-note' in reply.body.decode()
    assert (found["subtitle"], found["organisation"]) == ("Theirs", "Fern & shire")
    assert post(folder, "/save/pack.yaml", found).status == 303
    after = PACK.replace("Old", "Theirs").replace("01632 960100", "01632 960200")
    assert written(tmp_path) == after + "organisation: Fern & shire\n"


def test_a_form_that_nobody_touched_asks_nothing_of_anybody_when_the_file_has_changed(tmp_path: Path) -> None:
    folder, sent = begun(tmp_path)
    theirs = PACK.replace("Old", "Theirs")
    put(tmp_path, {"pack.yaml": theirs})
    assert post(folder, "/save/pack.yaml", sent).status == 303
    assert written(tmp_path) == theirs


def test_two_forms_are_saved_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, sent = begun(tmp_path)
    busy: list[bool] = []

    def watched(*asked: Any) -> str:
        busy.append(folder.saving.locked())
        return amended(*asked)

    monkeypatch.setattr("coproduction.preview.site.amended", watched)
    assert post(folder, "/save/pack.yaml", {**sent, "subtitle": "Mine"}).status == 303
    assert post(folder, "/save/pack.yaml", {**sent, "subtitle": "Too late"}).status == 409
    assert busy == [True]
    assert not folder.saving.locked()


def test_what_has_gone_from_the_file_is_said_to_be_nothing(tmp_path: Path) -> None:
    folder, sent = begun(tmp_path)
    put(tmp_path, {"pack.yaml": PACK.replace("subtitle: Old", "subtitle:")})
    reply = post(folder, "/save/pack.yaml", {**sent, "subtitle": "New"})
    assert again(reply, 409, NOW.format("nothing"))["subtitle"] == "New"


def test_an_entry_of_a_list_that_has_changed_meanwhile_is_not_mistaken_for_another(tmp_path: Path) -> None:
    folder, sent = begun(tmp_path)
    theirs = PACK.replace("    - name: Line\n", "    - name: First\n    - name: Line\n")
    put(tmp_path, {"pack.yaml": theirs})
    found = again(
        post(folder, "/save/pack.yaml", {**sent, "facts.crisis.0.phone": "2", "facts.payment.rates.0.work": "b"}),
        409,
        MOVED.format("2"),
    )
    assert (found["facts.crisis.0.phone"], found["facts.payment.rates.0.work"]) == ("", "b")
    assert post(folder, "/save/pack.yaml", found).status == 303
    assert written(tmp_path) == theirs.replace("work: a", "work: b")


def test_what_has_no_place_any_more_is_shown_to_be_copied(tmp_path: Path) -> None:
    folder, sent = begun(tmp_path)
    put(tmp_path, {"pack.yaml": PACK.replace("type: pack", "type: prose")})
    reply = post(folder, "/save/pack.yaml", {**sent, "facts.crisis.0.phone": "222"})
    again(reply, 409, "facts, crisis, number 1, phone: “222”.")


@pytest.mark.parametrize(
    ("meanwhile", "note"),
    [("type: pack\ntitle: [\n", UNREADABLE), ("title: T\n", NO_TYPE), (b"title: \xff\n", UNREADABLE)],
)
def test_a_file_that_is_half_written_meanwhile_loses_nothing_that_was_typed(
    tmp_path: Path, meanwhile: str | bytes, note: str
) -> None:
    folder, sent = begun(tmp_path)
    sent |= {**TYPED, "facts.payment.methods": "by post\r\n\r\nin cash", "facts.crisis.1.name": "Another"}
    put(tmp_path, {"pack.yaml": meanwhile})
    found = again(post(folder, "/save/pack.yaml", sent), 422, note)
    assert {name: found[name] for name in sent} == sent
    put(tmp_path, {"pack.yaml": PACK})
    assert post(folder, "/save/pack.yaml", found).status == 303
    assert "      - in cash\n" in written(tmp_path)


def test_a_file_that_has_another_name_meanwhile_loses_nothing_that_was_typed(tmp_path: Path) -> None:
    folder, sent = begun(tmp_path)
    sent |= TYPED
    (tmp_path / "pack.yaml").rename(tmp_path / "other.yaml")
    reply = post(folder, "/save/pack.yaml", sent)
    found = again(reply, 404, GONE)
    assert 'href="/show/other.yaml"' in reply.body.decode()
    assert {name: found[name] for name in sent} == sent
    (tmp_path / "other.yaml").rename(tmp_path / "pack.yaml")
    assert post(folder, "/save/pack.yaml", found).status == 303
    assert "organisation: Fern & shire" in written(tmp_path)


def test_a_full_disk_loses_nothing_that_was_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, sent = begun(tmp_path)

    def full(_path: Path, _data: bytes) -> int:
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    reply = post(folder, "/save/pack.yaml", {**sent, **TYPED})
    assert again(reply, 500, f"Check the folder and its space. {AGAIN}") == {**sent, **TYPED}
    assert written(tmp_path) == PACK


def test_without_the_extra_nothing_that_was_typed_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, sent = begun(tmp_path)
    monkeypatch.setitem(__import__("sys").modules, "ruamel.yaml", None)
    reply = post(folder, "/save/pack.yaml", {**sent, **TYPED})
    assert again(reply, 500, "pip install 'coproduction[edit]'. What you typed") == {**sent, **TYPED}


@pytest.mark.parametrize("loaded", ["", "[", "[]", '{"title": 1}'])
def test_a_form_that_does_not_know_what_stood_in_it_is_compared_with_the_file(tmp_path: Path, loaded: str) -> None:
    folder, _ = begun(tmp_path)
    sent = {"stamp": "other", "loaded": loaded, "organisation": "Ours", "facts.crisis.0.phone": "2"}
    found = again(post(folder, "/save/pack.yaml", sent), 409, MEANWHILE)
    assert found["organisation"] == "Ours"


def test_names_that_no_form_has_do_no_harm(tmp_path: Path) -> None:
    folder, _ = begun(tmp_path)
    put(tmp_path, {"pack.yaml": "["})
    odd = {"title": "T", "title.0": "x", "facts.crisis.9.name": "y", "facts..": "z", "facts.crisis.x.0.": "q", "²": "1"}
    assert again(post(folder, "/save/pack.yaml", {"type": "pack", **odd}), 422, UNREADABLE)["title"] == "T"


def test_a_page_of_a_failed_form_that_is_loaded_again_shows_the_file(tmp_path: Path) -> None:
    folder, _ = begun(tmp_path)
    reply = get(folder, "/save/pack.yaml")
    assert (reply.status, reply.headers["Location"]) == (303, "/show/pack.yaml")


def test_a_link_that_leads_out_of_the_folder_is_neither_shown_nor_saved(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    folder, sent = begun(inside)
    put(tmp_path, {"secret.yaml": PACK.replace("Jo", "Secret")})
    (inside / "link.yaml").symlink_to("../secret.yaml")
    assert get(folder, "/show/link.yaml").status == 404
    reply = post(folder, "/save/link.yaml", {**sent, **TYPED})
    assert "Secret" not in reply.body.decode()
    again(reply, 404, GONE)
    assert (inside / "link.yaml").is_symlink()
    assert "link.yaml" not in page(folder, "/show/pack.yaml")


def test_a_link_within_the_folder_stays_a_link_and_its_file_is_changed(tmp_path: Path) -> None:
    folder, _ = begun(tmp_path)
    (tmp_path / "link.yaml").symlink_to("pack.yaml")
    sent = form(page(folder, "/show/link.yaml"))
    assert post(folder, "/save/link.yaml", {**sent, "subtitle": "New"}).status == 303
    assert (tmp_path / "link.yaml").is_symlink()
    assert written(tmp_path) == PACK.replace("Old", "New")
