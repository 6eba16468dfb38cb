"""The command that proves finished files, as somebody who was handed them meets it."""

import json
from pathlib import Path

import pytest

from tests.commands import PROSE, program, put, run
from tests.formats.making import html
from tests.proof.injuries import every, injured, swap
from tests.proof.spoken_document import BODY, DOCUMENT

PAGE = html(DOCUMENT)
SWAPPED = injured(lambda pdf: swap(every(pdf, "P")[4], every(pdf, "P")[5]))
FOLDER: dict[str, str | bytes] = {
    "right.pdf": BODY,
    "right.html": PAGE,
    "wrong.pdf": SWAPPED,
    "wrong.html": PAGE,
    "torn.pdf": BODY[:999],
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a right file, a wrong one and one that cannot be read."""
    monkeypatch.chdir(put(tmp_path, FOLDER))
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_right_file_ends_with_0_and_one_line() -> None:
    result = run("prove", "right.pdf")
    assert (result.exit_code, result.stderr) == (0, "")
    (line,) = result.stdout.splitlines()
    assert line.startswith("right: right.pdf, ")
    assert line.endswith(" pages; PDF/UA-1: 0 failures; structure: 0; differences: 0")


@pytest.mark.usefixtures("folder")
def test_a_wrong_file_ends_with_1_and_a_line_for_each_fault() -> None:
    result = run("prove", "right.pdf", "wrong.pdf")
    right, wrong, *faults, last = result.stdout.splitlines()
    assert result.exit_code == 1
    assert (right.partition(":")[0], wrong.partition(":")[0]) == ("right", "wrong")
    assert wrong.endswith(f"differences: {len(faults)}")
    assert faults[0].startswith("    section “first”, block 2 (p): ")
    assert last.startswith("in all: 2 files, 1 wrong; ")


@pytest.mark.usefixtures("folder")
def test_a_file_that_cannot_be_read_ends_with_3_and_the_others_are_proved_all_the_same() -> None:
    put(Path(), {"torn.html": PAGE})
    result = run("prove", "torn.pdf", "wrong.pdf", "right.pdf")
    assert result.exit_code == 3
    said = [line.partition(":")[0] for line in result.stdout.splitlines() if not line.startswith(" ")]
    assert said == ["unreadable", "wrong", "right", "in all"]


@pytest.mark.usefixtures("folder")
def test_another_page_may_be_named_and_the_validator_alone_may_be_asked() -> None:
    put(Path(), {"alone.pdf": SWAPPED})
    assert run("prove", "alone.pdf", "--against", "right.html").exit_code == 1
    result = run("prove", "alone.pdf", "--validator-only")
    assert result.exit_code == 0
    assert result.stdout.endswith("; not compared with a page\n")


@pytest.mark.usefixtures("folder")
def test_machines_get_an_object_a_file_in_one_array() -> None:
    result = run("prove", "right.pdf", "wrong.pdf", "--json")
    assert result.exit_code == 1
    right, wrong = json.loads(result.stdout)
    assert (right["file"], right["page"], right["right"]) == ("right.pdf", "right.html", True)
    assert (right["pdf_ua_1_failures"], right["structure_warnings"], right["differences"]) == ([], [], [])
    assert (wrong["right"], wrong["languages"]) == (False, ["en-GB", "cy"])
    assert "section “first”, block 2 (p)" in wrong["differences"][0]
    assert right["lines_compared"] == wrong["lines_compared"]


USAGE = {
    "no page beside it": (("torn.pdf",), "There is no page torn.html. Name one, or use --validator-only."),
    "a folder without a pdf": (("empty",), "There is no PDF there."),
    "one page for two files": (("right.pdf", "wrong.pdf", "--against", "right.html"), "--against names the page of"),
    "a page that is not to be used": (("right.pdf", "--against", "right.html", "--validator-only"), "--against names"),
    "a page that is not there": (("right.pdf", "--against", "gone.html"), "File 'gone.html' does not exist."),
    "a file that is not there": (("gone.pdf",), "Path 'gone.pdf' does not exist."),
}


@pytest.mark.parametrize("name", USAGE)
def test_wrong_usage_ends_with_2_and_a_sentence(folder: Path, name: str) -> None:
    (folder / "empty").mkdir()
    arguments, sentence = USAGE[name]
    result = run("prove", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert sentence in result.stderr


def test_a_missing_tool_ends_with_3_and_how_to_install_it(folder: Path) -> None:
    put(folder, {"modules/pikepdf/__init__.py": "raise ImportError\n"})
    result = program("prove", "right.pdf", folder=folder, modules=(folder / "modules",))
    assert (result.returncode, result.stdout) == (3, "")
    assert "pip install 'coproduction[pdf]'" in result.stderr


def test_what_was_built_is_right_when_it_is_read_again(folder: Path) -> None:
    put(folder / "in", {"welcome.yaml": PROSE})
    run("build", folder / "in", "-o", folder / "out", "-f", "html", "-f", "pdf")
    result = run("prove", folder / "out")
    assert (result.exit_code, result.stdout.partition(",")[0]) == (0, f"right: {folder / 'out/welcome.pdf'}")
