import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from coproduction.formats.pdf import INSTALL_EXTRA, INSTALL_PANGO
from tests.commands import NO_LETTER, PROSE, found, program, put, run

NO_PANGO = "raise OSError(\"cannot load library 'libpango-1.0-0'\")\n"
NO_WEASYPRINT = "raise ImportError(\"No module named 'weasyprint'\", name='weasyprint')\n"

USAGE = {
    "an unknown command": (("bake",), "No such command 'bake'."),
    "an unknown option": (("build", "in", "--colour"), "No such option"),
    "a folder that is not there": (("build", "nowhere"), "Directory 'nowhere' does not exist."),
    "a file where a folder is asked for": (("build", "in/welcome.yaml"), "Directory 'in/welcome.yaml' is a file."),
    "a folder where a file is asked for": (("render", "in"), "File 'in' is a directory."),
    "a file that is not there": (("render", "nothing.yaml"), "File 'nothing.yaml' does not exist."),
    "a path that is not there": (("check", "in", "nowhere"), "Path 'nowhere' does not exist."),
    "nothing to check": (("check",), "Missing argument 'PATHS...'."),
    "nothing to build": (("build",), "Missing argument 'FOLDER'."),
    "an unknown format to build": (
        ("build", "in", "-f", "docx"),
        "There is no format called “docx”. There is: fold, html, pdf, text.",
    ),
    "an unknown format to render": (
        ("render", "in/welcome.yaml", "-f", "docx"),
        "There is no format called “docx”. There is: fold, html, pdf, text.",
    ),
    "an unknown view": (
        ("render", "in/welcome.yaml", "--view", "poster"),
        "There is no view called “poster”. There is: page.",
    ),
    "an unknown theme to build": (
        ("build", "in", "--theme", "loud"),
        "There is no theme called “loud”. There is: andika, clear, dark, giant, high-contrast, large.",
    ),
    "an unknown theme to render": (
        ("render", "in/welcome.yaml", "--theme", "loud"),
        "There is no theme called “loud”. There is: andika, clear, dark, giant, high-contrast, large.",
    ),
    "an unknown type": (("new", "newsletter"), "There is no content type called “newsletter”."),
    "an unknown type's schema": (("schema", "newsletter"), "There is no content type called “newsletter”."),
    "a day that there is not": (("build", "in", "--as-at", "2026-02-30"), "Write a day as 2026-03-31."),
    "a day written another way": (
        ("render", "in/welcome.yaml", "--as-at", "31 March 2026"),
        "Write a day as 2026-03-31.",
    ),
}


@pytest.mark.parametrize(("arguments", "sentence"), USAGE.values(), ids=USAGE)
def test_wrong_usage_ends_with_2_and_a_sentence_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], sentence: str
) -> None:
    put(tmp_path / "in", {"welcome.yaml": PROSE})
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert sentence in result.stderr
    assert list(found(tmp_path)) == ["in", "in/welcome.yaml"]


def test_the_program_alone_says_how_it_is_used_and_fails() -> None:
    result = run()
    assert result.exit_code == 2
    assert result.output.startswith("Usage: ")


@pytest.mark.parametrize(
    ("broken", "sentence"), [(NO_PANGO, INSTALL_PANGO), (NO_WEASYPRINT, INSTALL_EXTRA)], ids=["pango", "weasyprint"]
)
@pytest.mark.parametrize("command", ["build", "render"])
def test_a_missing_tool_ends_with_3_and_how_to_install_it(
    tmp_path: Path, broken: str, sentence: str, command: str
) -> None:
    put(tmp_path, {"modules/weasyprint/__init__.py": broken, "in/welcome.yaml": PROSE, "out/index.html": "old"})
    arguments = {"build": ("build", "in"), "render": ("render", "in/welcome.yaml", "-o", "out/index.html", "-f", "pdf")}
    result = program(*arguments[command], folder=tmp_path, modules=(tmp_path / "modules",))
    assert (result.returncode, result.stdout) == (3, "")
    assert result.stderr == f"{sentence} Nothing was written.\n"
    assert found(tmp_path / "out") == {"index.html": b"old"}


def test_web_pages_and_text_need_no_tool_that_may_be_missing(tmp_path: Path) -> None:
    put(tmp_path, {"modules/weasyprint/__init__.py": NO_PANGO, "in/welcome.yaml": PROSE})
    result = program("build", "in", "-f", "html", "-f", "text", folder=tmp_path, modules=(tmp_path / "modules",))
    assert (result.returncode, result.stderr) == (0, "")
    assert list(found(tmp_path / "out")) == ["index.html", "welcome.html", "welcome.txt"]


def test_a_character_that_cannot_be_drawn_ends_with_3_and_leaves_what_was_there(tmp_path: Path) -> None:
    put(tmp_path, {"welcome.yaml": NO_LETTER, "welcome.pdf": "old"})
    result = run("render", tmp_path / "welcome.yaml", "-f", "pdf", "-o", tmp_path / "welcome.pdf")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "CUNEIFORM SIGN AN (U+1202D). Write it another way. Nothing was written." in result.stderr
    assert found(tmp_path)["welcome.pdf"] == b"old"


@pytest.mark.parametrize(
    ("command", "out"),
    [
        ("build", "taken"),
        ("build", "taken/below"),
        ("render", "taken/below.html"),
        ("render", "in"),
        ("new", "taken/below.yaml"),
    ],
)
def test_a_place_that_cannot_be_written_ends_with_3(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, out: str
) -> None:
    put(tmp_path, {"in/welcome.yaml": PROSE, "taken": "a file"})
    monkeypatch.chdir(tmp_path)
    before = found(tmp_path)
    wanted = {
        "build": ("build", "in", "-f", "text", "-o", out),
        "render": ("render", "in/welcome.yaml", "-o", out),
        "new": ("new", "prose", out),
    }
    result = run(*wanted[command])
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("The files cannot be written (")
    assert found(tmp_path) == before


def test_a_real_process_ends_as_the_content_does(tmp_path: Path) -> None:
    put(tmp_path, {"right/welcome.yaml": PROSE, "wrong/welcome.yaml": "type: prose\n"})
    codes = {path: program("check", path, folder=tmp_path).returncode for path in ("right", "wrong", "nowhere")}
    assert codes == {"right": 0, "wrong": 1, "nowhere": 2}


def test_the_installed_program_and_the_module_are_the_same(tmp_path: Path) -> None:
    installed = Path(sys.executable).with_name("coproduction")
    said = subprocess.run([installed, "check", "--help"], capture_output=True, check=True, encoding="utf-8").stdout
    assert said == program("check", "--help", folder=tmp_path).stdout
    assert said.startswith("Usage: coproduction check [OPTIONS] PATHS...")


def test_the_module_runs_the_command_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["coproduction", "--version"])
    with pytest.raises(SystemExit) as ending:
        runpy.run_module("coproduction", run_name="__main__")
    assert ending.value.code == 0
    assert capsys.readouterr().out.startswith("coproduction, version ")
