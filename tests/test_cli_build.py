import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from coproduction.builtin import BUILTIN
from tests.commands import (
    EASY,
    NO_LETTER,
    PLAN,
    PROSE,
    TRIO,
    environment,
    found,
    program,
    put,
    python,
    run,
    to_put_right,
)
from tests.pagewords import Page

BLUE, GREEN = "name: blue\naccent: '#005eb8'\n", "name: green\naccent: '#00563f'\n"
NIGHT = "".join(f"{each}: '#ffffff'\n" for each in ("heading", "accent", "line", "done", "good", "urgent", "quiet")) + (
    "tint: '#111111'\n"
)
MANY = {f"page-{number:02}.yaml": PROSE for number in range(20)}
WRONG = {
    "a misspelt field": PROSE.replace("text:", "txt:"),
    "no known language": PROSE + "language: tlh\n",
    "no day": PLAN.replace("as_at: 2026-06-30\n", ""),
}


def test_build_makes_every_file_in_every_format_with_a_page_that_lists_them(tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run("build", put(tmp_path / "in", TRIO), "-o", out)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"23 files are in {out}. Open {out / 'index.html'} to begin.\n"
    names = ("welcome", "plan", "plan-timeline", "plan-due", "plan-owners", "pack")
    made = {f"{name}.{suffix}" for name in names for suffix in ("html", "pdf", "txt")}
    made |= {"plan-table.csv", "plan-workbook.xlsx"}
    assert set(found(out)) == made | {"index.html", "accessibility.html", "accessibility.json"}
    page = Page((out / "index.html").read_text("utf-8"))
    assert set(page.values("href")) == made | {"accessibility.html"}


def test_files_are_made_as_render_makes_them(tmp_path: Path) -> None:
    folder, out = put(tmp_path / "in", {"sub/welcome.yaml": PROSE}), tmp_path / "out"
    run("build", folder, "-o", out)
    content = BUILTIN.load(folder / "sub/welcome.yaml")
    assert {name: found(out)[f"sub/welcome.{BUILTIN.format(name).suffix}"] for name in ("html", "pdf", "text")} == {
        name: BUILTIN.render(content, name).body for name in ("html", "pdf", "text")
    }


def test_only_the_formats_that_are_asked_for_are_made_and_each_once(tmp_path: Path) -> None:
    folder, out = put(tmp_path / "in", {"welcome.yaml": PROSE}), tmp_path / "out"
    result = run("build", folder, "-o", out, "-f", "text", "--format", "html", "-f", "text")
    assert result.stdout.startswith("3 files are in ")
    assert list(found(out)) == ["index.html", "welcome.html", "welcome.txt"]
    assert Page((out / "index.html").read_text("utf-8")).values("href") == ["welcome.html", "welcome.txt"]


def test_no_engine_for_pdf_is_loaded_unless_a_pdf_is_asked_for(tmp_path: Path) -> None:
    put(tmp_path / "in", TRIO)
    code = (
        "import sys; from coproduction.cli import main;"
        "main(['build', 'in', *sys.argv[1:]], standalone_mode=False);"
        "print(sorted({'weasyprint', 'fontTools', 'PIL', 'pydyf'} & set(sys.modules)))"
    )
    without, with_it = (
        python("-c", code, *formats, folder=tmp_path) for formats in (("-f", "html", "-f", "text"), ("-f", "pdf"))
    )
    assert without.stdout.splitlines()[-1] == "[]"
    assert "'weasyprint'" in with_it.stdout.splitlines()[-1]


def test_out_is_the_folder_of_that_name_unless_another_is_named(tmp_path: Path) -> None:
    put(tmp_path / "in", {"welcome.yaml": PROSE})
    result = program("build", "in", "-f", "text", folder=tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    assert list(found(tmp_path / "out")) == ["index.html", "welcome.txt"]


def test_files_that_are_there_already_are_written_anew_and_strangers_are_left(tmp_path: Path) -> None:
    put(tmp_path / "in", {"welcome.yaml": PROSE})
    put(tmp_path / "out", {"welcome.txt": "old", "letter.txt": "mine"})
    run("build", tmp_path / "in", "-o", tmp_path / "out", "-f", "text")
    made = found(tmp_path / "out")
    assert list(made) == ["index.html", "letter.txt", "welcome.txt"]
    assert made["letter.txt"] == b"mine"
    assert b"Thank you for coming." in (made["welcome.txt"] or b"")


def test_building_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    put(tmp_path / "in", TRIO)
    for out in ("one", "two"):
        run("build", tmp_path / "in", "-o", tmp_path / out)
    assert found(tmp_path / "one") == found(tmp_path / "two")


def test_each_file_is_in_the_nearest_theme_above_it(tmp_path: Path) -> None:
    names = ("welcome.yaml", "trust/welcome.yaml", "trust/ward/welcome.yaml", "trust/ward/team/welcome.yaml")
    themes = {"trust/theme/theme.yaml": BLUE, "trust/ward/theme/theme.yaml": GREEN}
    put(tmp_path / "in", {**dict.fromkeys(names, PROSE), **themes})
    run("build", tmp_path / "in", "-o", tmp_path / "out", "-f", "html")
    colours = [Path(tmp_path / "out" / name).with_suffix(".html").read_text("utf-8") for name in names]
    wanted = [BUILTIN.themes[0].accent, "#005eb8", "#00563f", "#00563f"]
    assert all(f"--accent: {colour};" in page for page, colour in zip(colours, wanted, strict=True))


@pytest.mark.parametrize("said", ["large", "blue"])
def test_a_theme_that_is_asked_for_is_laid_over_those_in_the_folder(tmp_path: Path, said: str) -> None:
    put(tmp_path, {"in/welcome.yaml": PROSE, "in/theme/theme.yaml": GREEN + "heading: '#123456'\n"})
    put(tmp_path, {"blue/theme.yaml": BLUE})
    asked, accent, size = {"large": ("large", "#00563f", 18), "blue": (tmp_path / "blue", "#005eb8", 14)}[said]
    run("build", tmp_path / "in", "-o", tmp_path / "out", "-f", "html", "--theme", asked)
    page = (tmp_path / "out/welcome.html").read_text("utf-8")
    assert f"--accent: {accent};" in page
    assert "--heading: #123456;" in page
    assert f"font-size: {size}pt;" in page


@pytest.mark.parametrize("asked", [(), ("--theme", "large")])
def test_a_wrong_theme_in_the_folder_stops_the_build_whatever_is_laid_over_it(
    tmp_path: Path, asked: tuple[str, ...]
) -> None:
    put(tmp_path / "in", {"welcome.yaml": PROSE, "theme/theme.yaml": "ink: '#aaaaaa'\n"})
    result = run("build", tmp_path / "in", "-o", tmp_path / "out", "-f", "text", *asked)
    assert result.exit_code == 1
    assert result.stderr.startswith("theme/theme.yaml, line 1: ink: Too faint")


def test_two_themes_that_cannot_be_read_together_are_refused_and_the_file_is_named(tmp_path: Path) -> None:
    put(tmp_path, {"in/welcome.yaml": PROSE, "in/theme/theme.yaml": "paper: '#000000'\nink: '#ffffff'\n" + NIGHT})
    put(tmp_path, {"pale/theme.yaml": "name: pale\nheading: '#000011'\n"})
    for command in (("build", tmp_path / "in"), ("render", tmp_path / "in/welcome.yaml")):
        result = run(*command, "-o", tmp_path / "out", "--theme", tmp_path / "pale")
        assert result.exit_code == 1
        assert "theme.yaml, line 3: heading: Too faint: 1.0 to 1 beside “paper”. It needs 4.5 to 1." in result.stderr
        assert not (tmp_path / "out").exists()


def test_every_file_is_as_at_the_day_that_is_asked_for(tmp_path: Path) -> None:
    put(tmp_path / "in", TRIO)
    run("build", tmp_path / "in", "-o", tmp_path / "out", "-f", "text", "--as-at", "2026-05-31")
    assert "As at: 31 May 2026" in (tmp_path / "out/plan.txt").read_text("utf-8")
    assert "Date: 31 May 2026" in (tmp_path / "out/pack.txt").read_text("utf-8")


@pytest.mark.parametrize("last", WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("before", [{}, {"index.html": "old", "sub/page-00.html": "older"}], ids=["absent", "there"])
def test_nothing_is_written_when_only_the_last_of_many_files_is_wrong(
    tmp_path: Path, last: str, before: dict[str, str | bytes]
) -> None:
    put(tmp_path, {f"in/{name}": text for name, text in {**MANY, "page-99.yaml": last}.items()})
    put(tmp_path, {f"out/{name}": text for name, text in before.items()})
    kept = found(tmp_path)
    result = run("build", tmp_path / "in", "-o", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (1, "")
    *said, last = to_put_right(result)
    assert said
    assert all(line.startswith("page-99.yaml") for line in said)
    assert last == f"{len(said)} to put right. Nothing was written."
    assert found(tmp_path) == kept


@pytest.mark.parametrize("before", [{}, {"index.html": "old"}], ids=["absent", "there"])
def test_nothing_is_written_when_only_the_last_file_cannot_be_rendered(
    tmp_path: Path, before: dict[str, str | bytes]
) -> None:
    put(
        tmp_path, {"in/a.yaml": PROSE, "in/z.yaml": NO_LETTER, **{f"out/{name}": text for name, text in before.items()}}
    )
    kept = found(tmp_path)
    result = run("build", tmp_path / "in", "-o", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("z.yaml: The typeface Atkinson Hyperlegible Next has no letter for: CUNEIFORM SIGN")
    assert result.stderr.endswith(" Nothing was written.\n")
    assert found(tmp_path) == kept


def test_what_only_shows_when_documents_are_made_is_said_of_all_files_at_once(tmp_path: Path) -> None:
    without = PLAN.replace("as_at: 2026-06-30\n", "")
    put(tmp_path / "in", {"a.yaml": without, "b.yaml": PROSE, "c/d.yaml": without})
    result = run("build", tmp_path / "in", "-o", tmp_path / "out")
    assert to_put_right(result) == [
        "a.yaml: as_at: Say for which day this is true: add “as_at: 2026-03-31”.",
        "c/d.yaml: as_at: Say for which day this is true: add “as_at: 2026-03-31”.",
        "2 to put right. Nothing was written.",
    ]


def test_nothing_moves_on_the_screen_where_there_is_no_terminal(tmp_path: Path) -> None:
    put(tmp_path / "in", {"welcome.yaml": PROSE})
    result = program("build", "in", folder=tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.count("\n") == 1


def test_a_terminal_shows_what_is_being_made(tmp_path: Path) -> None:
    put(tmp_path / "in", {"welcome.yaml": PROSE})
    here, there = pty.openpty()
    command = [sys.executable, "-m", "coproduction", "build", "in", "-f", "text"]
    process = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=there, env={**environment(), "TERM": "xterm"}
    )
    os.close(there)
    shown = b""
    try:
        while more := os.read(here, 4096):
            shown += more
    except OSError:  # Linux says so when nobody writes to a terminal any more
        pass
    os.close(here)
    assert process.wait() == 0
    assert b"welcome.txt" in shown


def test_content_with_easy_read_words_comes_in_both_wordings_and_both_are_listed(tmp_path: Path) -> None:
    put(tmp_path / "in", {"welcome.yaml": EASY, "other.yaml": PROSE})
    result = run("build", tmp_path / "in", "-o", tmp_path / "out", "-f", "text", "-f", "html")
    assert result.exit_code == 0
    made = found(tmp_path / "out")
    wanted = {f"{name}.{suffix}" for name in ("welcome", "welcome-easy-read", "other") for suffix in ("txt", "html")}
    assert set(made) == {*wanted, "index.html"}
    assert b"Come in." in (made["welcome-easy-read.txt"] or b"")
    assert b"Come in." not in (made["welcome.txt"] or b"")
    assert set(Page((tmp_path / "out/index.html").read_text("utf-8")).values("href")) == wanted


def test_easy_read_words_do_not_take_the_place_of_another_file(tmp_path: Path) -> None:
    put(tmp_path / "in", {"welcome.yaml": EASY, "Welcome-Easy-Read.yaml": PROSE})
    result = run("build", tmp_path / "in", "-o", tmp_path / "out", "-f", "text")
    assert result.exit_code == 1
    message = "welcome.yaml: Its Easy Read version would have the name of another file. Rename one."
    assert message in result.stderr.splitlines()
