"""The tool behind ``make proof``: it counts what was proved, and nothing wrong gets past it."""

import runpy
from pathlib import Path

import pytest

from tests.commands import ALONE, NO_LETTER, TRIO, put

TOOL = runpy.run_path(str(Path(__file__).parents[1] / "tools" / "prove_examples.py"))
build, prove, row, faults = (TOOL[name] for name in ("build", "prove", "row", "faults"))


def test_what_is_built_is_proved_and_counted_and_what_is_wrong_is_told(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(put(tmp_path / "in", {**TRIO, "plan.yaml": ALONE}), out, "clear")
    found = prove(out)
    pages = sum(each["pages"] for each in found)
    assert row("clear", found) == ("clear", 3, pages, 0, 0, 0, 0)
    assert faults(found) == []
    put(out, {"pack.pdf": (out / "plan.pdf").read_bytes(), "welcome.pdf": b"Hello"})
    spoilt = prove(out)
    *_, differences, unreadable = row("clear", spoilt)
    assert (differences > 10, unreadable) == (True, 1)
    assert len(faults(spoilt)) == differences + 1
    assert faults(spoilt)[-1] == f"{out.as_posix()}/welcome.pdf: The file cannot be read (PdfError)."


def test_what_cannot_be_built_ends_the_tool_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"^clear: welcome\.yaml: The typeface"):
        build(put(tmp_path / "in", {"welcome.yaml": NO_LETTER}), tmp_path / "out", "clear")


def test_a_folder_without_a_pdf_ends_the_tool(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"There is no PDF there\."):
        prove(tmp_path)
