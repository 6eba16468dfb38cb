import json
from pathlib import Path

import pytest

import coproduction
from coproduction.builtin import BUILTIN
from coproduction.cli import main
from coproduction.pictures import Picture
from coproduction.schema import schema_of
from tests.commands import EASY, PLAN, PROSE, TRIO, found, put, run, to_put_right

THEME = "name: bright\naccent: '#005eb8'\n"
BROKEN = PROSE.replace("title: Hello", "titel: Hello")


@pytest.mark.parametrize("name", sorted(main.commands))
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_command_says_how_it_is_used(name: str, option: str) -> None:
    result = run(name, option)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: main {name} ")
    assert str(main.commands[name].help).split(".")[0] in " ".join(result.stdout.split())


def test_the_program_lists_its_commands() -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert [name for name in main.commands if f"\n  {name} " in result.stdout] == list(main.commands)


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").stdout == f"coproduction, version {coproduction.__version__}\n"


def test_types_lists_every_type_with_its_views_every_format_and_every_theme() -> None:
    lines = [line.split() for line in run("types").stdout.splitlines()]
    assert [line[:2] for line in lines] == [
        *(["type", each.name] for each in BUILTIN.types),
        *(["format", each.name] for each in BUILTIN.formats),
        *(["theme", each.name] for each in BUILTIN.themes),
    ]
    for line, each in zip(lines, BUILTIN.types, strict=False):
        assert {name.strip("(,;)") for name in line} >= {*each.every_view, *each.exports}


@pytest.mark.parametrize("name", [each.name for each in BUILTIN.types])
def test_schema_prints_the_schema_of_a_type(name: str) -> None:
    assert json.loads(run("schema", name).stdout) == schema_of(BUILTIN.type_named(name))


def test_check_of_a_right_file_and_of_a_right_folder_says_so(tmp_path: Path) -> None:
    folder = put(tmp_path, TRIO)
    for path in (folder, folder / "plan.yaml"):
        result = run("check", path)
        assert (result.exit_code, result.stdout, result.stderr) == (0, "Nothing to put right.\n", "")


def test_check_prints_advice_and_does_not_fail(tmp_path: Path) -> None:
    put(tmp_path, {"plan.yaml": PLAN.replace(", owners: [lead]}", "}")})
    result = run("check", tmp_path)
    assert result.exit_code == 0
    assert result.stderr == "Advice: plan.yaml, line 6: objectives, number 1, owners: Nobody answers for this yet.\n"
    assert result.stdout == "Nothing to put right.\n"


def test_check_counts_what_there_is_to_put_right_over_all_that_it_is_given(tmp_path: Path) -> None:
    folder = put(tmp_path / "folder", {"one.yaml": BROKEN, "two.yaml": PROSE})
    put(tmp_path, {"three.yaml": "type: prose\n"})
    result = run("check", folder, tmp_path / "three.yaml")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        "one.yaml, line 4: sections, number 1, title: This is missing. Write it in.",
        "one.yaml, line 4: sections, number 1, titel: There is no field of this name here. Did you mean “title”?",
        "three.yaml, line 1: title: This is missing. Write it in.",
        "three.yaml, line 1: sections: This is missing. Write it in.",
        "4 to put right.",
    ]


def test_render_makes_a_web_page_beside_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = put(tmp_path / "content", {"welcome.yaml": PROSE}) / "welcome.yaml"
    here = put(tmp_path / "here", {})
    monkeypatch.chdir(here)
    result = run("render", content)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "welcome.html is made.\n", "")
    assert found(here) == {"welcome.html": BUILTIN.render(BUILTIN.load(content)).body}


@pytest.mark.parametrize(("format", "opening"), [("html", b"<!doctype html>"), ("pdf", b"%PDF-1.7"), ("text", b"Wel")])
def test_render_makes_any_format_where_it_is_told(tmp_path: Path, format: str, opening: bytes) -> None:
    put(tmp_path, {"welcome.yaml": PROSE})
    out = tmp_path / "new" / "folder" / "hello"
    assert run("render", tmp_path / "welcome.yaml", "-f", format, "-o", out).exit_code == 0
    assert out.read_bytes().startswith(opening)
    assert list(found(tmp_path / "new")) == ["folder", "folder/hello"]


@pytest.mark.parametrize("format", ["html", "pdf", "text"])
def test_a_dash_is_standard_output_and_nothing_else_is_said_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format: str
) -> None:
    content = put(tmp_path, {"welcome.yaml": PROSE}) / "welcome.yaml"
    monkeypatch.chdir(tmp_path)
    result = run("render", "welcome.yaml", "-f", format, "-o", "-")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes == BUILTIN.render(BUILTIN.load(content), format).body
    assert list(found(tmp_path)) == ["welcome.yaml"]


def test_render_shows_a_plan_as_at_the_day_that_is_asked_for(tmp_path: Path) -> None:
    file = put(tmp_path, {"plan.yaml": PLAN}) / "plan.yaml"
    said = {
        day: run("render", file, "-f", "text", "-o", "-", "--as-at", day).stdout for day in ("2026-05-31", "2026-06-01")
    }
    assert "As at: 31 May 2026" in said["2026-05-31"]
    assert {day: "Overdue" in text for day, text in said.items()} == {"2026-05-31": False, "2026-06-01": True}


def test_what_has_no_day_of_its_own_needs_one_and_takes_the_one_it_is_given(tmp_path: Path) -> None:
    file = put(tmp_path, {"plan.yaml": PLAN.replace("as_at: 2026-06-30\n", "")}) / "plan.yaml"
    without, given = (
        run("render", file, "-o", tmp_path / "plan.html", *day) for day in ((), ("--as-at", "2026-05-31"))
    )
    assert without.exit_code == 1
    assert to_put_right(without) == [
        "as_at: Say for which day this is true: add “as_at: 2026-03-31”.",
        "1 to put right. Nothing was written.",
    ]
    assert given.exit_code == 0


def test_render_makes_easy_read_of_its_own_words_and_says_so_where_there_are_none(tmp_path: Path) -> None:
    put(tmp_path, {"easy.yaml": EASY, "welcome.yaml": PROSE})
    for name, said in (("easy", "Come in."), ("welcome", "There is no Easy Read version of this yet.")):
        assert run("render", tmp_path / f"{name}.yaml", "-o", tmp_path / "made", "--easy-read").exit_code == 0
        assert said in (tmp_path / "made").read_text("utf-8")


def test_easy_read_has_a_name_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(put(tmp_path, {"welcome.yaml": EASY}))
    assert run("render", "welcome.yaml", "--easy-read", "-f", "text").stdout == "welcome-easy-read.txt is made.\n"


def test_render_takes_a_view_by_its_name(tmp_path: Path) -> None:
    file = put(tmp_path, {"welcome.yaml": PROSE}) / "welcome.yaml"
    assert run("render", file, "--view", "page", "-o", "-").stdout == run("render", file, "-o", "-").stdout


def test_render_takes_the_theme_beside_a_file_and_lays_what_is_asked_for_over_it(tmp_path: Path) -> None:
    put(tmp_path, {"a/welcome.yaml": PROSE, "a/theme/theme.yaml": THEME, "b/welcome.yaml": PROSE})
    beside = run("render", tmp_path / "a/welcome.yaml", "-o", "-").stdout
    large = run("render", tmp_path / "a/welcome.yaml", "-o", "-", "--theme", "large").stdout
    folder = run("render", tmp_path / "b/welcome.yaml", "-o", "-", "--theme", tmp_path / "a/theme").stdout
    plain = run("render", tmp_path / "b/welcome.yaml", "-o", "-").stdout
    assert beside == folder != plain
    assert ["#005eb8" in page for page in (beside, large, plain)] == [True, True, False]
    assert ["font-size: 18pt;" in page for page in (beside, large, plain)] == [False, True, False]


def test_a_folder_called_theme_without_a_theme_in_it_is_no_theme(tmp_path: Path) -> None:
    put(tmp_path, {"welcome.yaml": PROSE, "theme/notes.txt": "Blue?"})
    assert run("render", tmp_path / "welcome.yaml", "-o", "-").exit_code == 0


def test_render_of_wrong_content_says_why_and_leaves_what_was_there(tmp_path: Path) -> None:
    put(tmp_path, {"welcome.yaml": BROKEN, "welcome.html": "as it was"})
    result = run("render", tmp_path / "welcome.yaml", "-o", tmp_path / "welcome.html")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[-1] == "2 to put right. Nothing was written."
    assert found(tmp_path)["welcome.html"] == b"as it was"


def test_render_prints_advice_once_and_goes_on(tmp_path: Path) -> None:
    put(tmp_path, {"plan.yaml": PLAN.replace(", owners: [lead]}", "}")})
    result = run("render", tmp_path / "plan.yaml", "-o", tmp_path / "plan.html")
    assert result.exit_code == 0
    assert result.stderr.count("Nobody answers for this yet.") == 1


def test_a_wrong_theme_is_named_with_its_file(tmp_path: Path) -> None:
    put(tmp_path, {"welcome.yaml": PROSE, "theme/theme.yaml": "ink: '#aaaaaa'\n"})
    result = run("render", tmp_path / "welcome.yaml", "-o", "-")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("theme.yaml, line 1: ink: Too faint: 2.3 to 1 beside “paper”. It needs 7 to 1.\n")


@pytest.mark.parametrize("name", [each.name for each in BUILTIN.types])
def test_new_begins_a_file_that_is_right_as_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    # A new binder binds a prose, new research reads a study, and a review judges a plan.
    for each in dict.fromkeys(("prose", "research-study", "action-plan", name)):
        assert run("new", each).exit_code == 0
    assert run("check", tmp_path).exit_code == 0
    assert f"type: {name}\n" in (tmp_path / f"{name}.yaml").read_text("utf-8")


def test_new_makes_the_folder_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "new" / "folder" / "hello.yaml"
    result = run("new", "prose", file)
    assert result.stdout == f"{file} is there for you to fill in. Then: coproduction check {file}\n"
    assert list(found(tmp_path / "new")) == ["folder", "folder/hello.yaml"]


def test_new_never_writes_over_a_file(tmp_path: Path) -> None:
    put(tmp_path, {"plan.yaml": "mine"})
    result = run("new", "action-plan", tmp_path / "plan.yaml")
    assert result.exit_code == 2
    assert "is there already. Name another file." in result.stderr
    assert found(tmp_path) == {"plan.yaml": b"mine"}


def test_new_and_schema_know_only_the_types_there_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for command in ("new", "schema"):
        result = run(command, "newsletter")
        assert (result.exit_code, result.stdout) == (2, "")
        assert "There is no content type called “newsletter”." in result.stderr
        assert f"There is: {', '.join(sorted(each.name for each in BUILTIN.types))}." in result.stderr
    assert found(tmp_path) == {}


def test_pictures_for_easy_read_are_written_and_those_that_are_there_are_kept(tmp_path: Path) -> None:
    put(tmp_path / "pictures", {"yes.png": "mine"})
    said = run("pictures", tmp_path / "pictures").stdout
    assert said == f"16 pictures are in {tmp_path / 'pictures'}. 1 already there: kept.\n"
    made = found(tmp_path / "pictures")
    assert len(made) == 17
    assert made.pop("yes.png") == b"mine"
    assert {Picture.of(body or b"").media_type for body in made.values()} == {"image/png"}


def test_the_pictures_of_the_examples_are_those_of_the_set(tmp_path: Path) -> None:
    run("pictures", tmp_path)
    folder = Path(__file__).parent.parent / "examples" / "fernshire" / "pictures"
    for path in folder.iterdir():
        assert path.read_bytes() == (tmp_path / path.name).read_bytes()
