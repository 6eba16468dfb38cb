from pathlib import Path

import pytest

from coproduction.builtin import BUILTIN
from coproduction.folders import KEPT, NOTHING, TAKEN, Folder, inspect
from coproduction.theme import CLEAR, Theme
from tests.commands import BINDER, PLAN, PROSE, TRIO, put

WRONG_PLAN = PLAN.replace("due: May 2026", "due: when we can")
FAINT = "ink: '#aaaaaa'\n"


def names(folder: Folder) -> list[str]:
    return [item.file for item in folder.items]


def said(folder: Folder) -> list[str]:
    return [str(problem) for problem in folder.problems]


def test_a_folder_holds_every_file_that_may_be_content_in_the_order_of_their_names(tmp_path: Path) -> None:
    put(tmp_path, {"b.yaml": PROSE, "a/z.YML": PROSE, "c.json": '{"type": "prose", "title": "T", "sections": []}'})
    put(tmp_path, {"notes.txt": "type: prose", "register.csv": "person,kind", "a/picture.png": b""})
    folder = inspect(BUILTIN, tmp_path)
    assert names(folder) == ["a/z.YML", "b.yaml", "c.json"]
    assert said(folder) == ["c.json, line 1: sections: Write at least one section."]
    assert [item.name for item in folder.items] == ["a/z", "b", "c"]
    assert folder.items[1].content == BUILTIN.load(tmp_path / "b.yaml")


def test_hidden_folders_and_folders_of_themes_hold_no_content(tmp_path: Path) -> None:
    put(tmp_path, {"a.yaml": PROSE, ".git/b.yaml": "?", "theme/c.yaml": "?", "sub/theme/deep/d.yaml": "?"})
    assert names(inspect(BUILTIN, tmp_path)) == ["a.yaml"]
    assert said(inspect(BUILTIN, tmp_path)) == []


def test_a_folder_may_itself_be_called_theme_or_be_hidden(tmp_path: Path) -> None:
    for name in ("theme", ".hidden"):
        assert names(inspect(BUILTIN, put(tmp_path / name, {"a.yaml": PROSE}))) == ["a.yaml"]


def test_what_can_be_read_is_there_beside_the_problems_of_what_cannot(tmp_path: Path) -> None:
    folder = inspect(BUILTIN, put(tmp_path, {"a.yaml": PROSE, "b.yaml": "type: prose\n", "c.yaml": "type: ["}))
    assert names(folder) == ["a.yaml"]
    assert {problem.file for problem in folder.problems} == {"b.yaml", "c.yaml"}


def test_a_folder_with_nothing_to_build_says_so(tmp_path: Path) -> None:
    assert said(inspect(BUILTIN, put(tmp_path, {"notes.txt": "Hello"}))) == [NOTHING]


def test_two_files_may_not_become_one_even_where_capitals_do_not_count(tmp_path: Path) -> None:
    put(tmp_path, {"Plan.yaml": PROSE, "plan.yml": PROSE, "plan/plan.yaml": PROSE, "plan.json": "["})
    folder = inspect(BUILTIN, tmp_path)
    assert f"plan.json: {TAKEN}" in said(folder)
    assert f"plan.yml: {TAKEN}" in said(folder)
    assert sum(TAKEN in each for each in said(folder)) == 2


@pytest.mark.parametrize("name", ["Index", "accessibility"])
def test_the_names_of_the_list_and_of_the_report_are_kept_for_them_at_the_top_only(tmp_path: Path, name: str) -> None:
    put(tmp_path, {f"{name}.yaml": PROSE, f"sub/{name}.yaml": PROSE})
    assert said(inspect(BUILTIN, tmp_path)) == [f"{name}.yaml: {KEPT}"]


def test_each_file_has_the_nearest_theme_above_it_or_else_the_first_there_is(tmp_path: Path) -> None:
    put(tmp_path, {"a.yaml": PROSE, "b/a.yaml": PROSE, "b/c/a.yaml": PROSE, "b/theme/theme.yaml": "name: bee"})
    assert [item.theme.name for item in inspect(BUILTIN, tmp_path).items] == ["clear", "bee", "bee"]


def test_a_theme_that_is_given_is_laid_over_those_in_the_folder(tmp_path: Path) -> None:
    put(tmp_path, {"a.yaml": PROSE, "b/a.yaml": PROSE, "b/theme/theme.yaml": "name: bee\nink: '#000000'\n"})
    given = inspect(BUILTIN, tmp_path, Theme(name="given", size=20))
    assert [(item.theme.name, item.theme.ink, item.theme.size) for item in given.items] == [
        ("given", CLEAR.ink, 20),
        ("given", "#000000", 20),
    ]
    assert given.theme == Theme(name="given", size=20)


def test_a_wrong_theme_in_the_folder_is_said_whatever_is_laid_over_it(tmp_path: Path) -> None:
    put(tmp_path, {"a.yaml": PROSE, "theme/theme.yaml": FAINT})
    assert [problem.path for problem in inspect(BUILTIN, tmp_path, Theme(ink="#000000")).problems] == [("ink",)] * 2


def test_everything_wrong_with_a_theme_is_said_with_its_file(tmp_path: Path) -> None:
    put(tmp_path, {"sub/a.yaml": PROSE, "sub/theme/theme.yaml": "size: 6\nline: red\n"})
    assert said(inspect(BUILTIN, tmp_path)) == [
        "sub/theme/theme.yaml, line 2: line: Write a colour as # and six digits, like #212b32.",
        "sub/theme/theme.yaml, line 1: size: Print is from 12 to 48 points. 14 is clear print.",
    ]


def test_a_theme_may_not_fetch_its_logo_from_outside(tmp_path: Path) -> None:
    put(tmp_path, {"secret.png": b"\x89PNG\r\n\x1a\n", "in/a.yaml": PROSE})
    put(tmp_path, {"in/theme/theme.yaml": "logo: {file: ../../secret.png, words: Ours}\n"})
    assert said(inspect(BUILTIN, tmp_path / "in")) == [
        "theme/theme.yaml, line 1: logo, file: This file lies outside the folder. Copy it into the folder."
    ]


@pytest.mark.parametrize("pack", ["a-pack.yaml", "z-pack.yaml"])
def test_what_is_wrong_in_a_part_is_said_once_however_many_packs_hold_it(tmp_path: Path, pack: str) -> None:
    outer = BINDER.replace("welcome.yaml", pack).replace("{file: plan.yaml}", "{file: plan.yaml}, {file: plan.yaml}")
    put(tmp_path, {**TRIO, "plan.yaml": WRONG_PLAN, pack: BINDER, "outer.yaml": outer})
    (problem,) = inspect(BUILTIN, tmp_path).problems
    assert (problem.file, problem.line, problem.path) == ("plan.yaml", 6, ("objectives", 0, "due"))


def test_a_part_that_cannot_be_read_is_said_once_too(tmp_path: Path) -> None:
    put(tmp_path, {**TRIO, "plan.yaml": "type: [\n"})
    assert [problem.file for problem in inspect(BUILTIN, tmp_path).problems] == ["plan.yaml"]


def test_the_same_mistake_twice_on_a_line_is_said_twice(tmp_path: Path) -> None:
    put(tmp_path, {"plan.yaml": PLAN.replace("{id: people, title: People}", "{id: 1, title: 2}")})
    in_quotes = [each.path for each in inspect(BUILTIN, tmp_path).problems if "in quotes" in each.message]
    assert in_quotes == [("themes", 0, "id"), ("themes", 0, "title")]
