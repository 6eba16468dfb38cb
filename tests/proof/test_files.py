"""Finished files on a disk: which of them are proved, against what, and what is told of each."""

import os
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coproduction.errors import MissingTool
from coproduction.proof.files import (
    INSTALL_EXTRA,
    Outcome,
    as_data,
    page_beside,
    pdfs,
    prove_file,
    sentences,
    total,
)
from coproduction.proof.gate import faults
from coproduction.proof.results import Proof
from tests.commands import put
from tests.formats.making import html
from tests.proof.injuries import every, injured, swap
from tests.proof.spoken_document import BODY, DOCUMENT, THEME
from tests.proof.test_gate import INJURIES

RIGHT: dict[str, str | bytes] = {"right.pdf": BODY, "right.html": html(DOCUMENT)}
SWAPPED = injured(lambda pdf: swap(every(pdf, "P")[4], every(pdf, "P")[5]))
ENDLESS = injured(lambda pdf: every(pdf, "Sect")[0].__setitem__("/K", every(pdf, "Sect")[0]))
FIGURELESS = injured(lambda pdf: every(pdf, "Figure")[0].__delitem__("/Alt"))


def test_a_finished_file_is_right_beside_its_page(tmp_path: Path) -> None:
    put(tmp_path, RIGHT)
    outcome = prove_file(tmp_path / "right.pdf", tmp_path / "right.html")
    assert outcome.right
    assert outcome.proof is not None
    assert (outcome.proof.faults, outcome.proof.languages) == ((), ("en-GB", "cy"))
    assert outcome.proof.pages > 3
    assert (outcome.proof.lines or 0) > 200


def test_without_a_page_only_the_validator_and_the_structure_are_asked(tmp_path: Path) -> None:
    put(tmp_path, {"swapped.pdf": SWAPPED, "figureless.pdf": FIGURELESS})
    swapped, figureless = (prove_file(tmp_path / f"{name}.pdf", None) for name in ("swapped", "figureless"))
    assert (swapped.right, figureless.right) == (True, False)
    assert swapped.proof is not None
    assert swapped.proof.lines is None


def test_a_file_that_differs_from_its_page_is_wrong_and_every_fault_has_its_place(tmp_path: Path) -> None:
    put(tmp_path, {**RIGHT, "right.pdf": SWAPPED})
    summary, *said = sentences(prove_file(tmp_path / "right.pdf", tmp_path / "right.html"))
    assert summary.startswith(f"wrong: {tmp_path / 'right.pdf'}, ")
    assert summary.endswith("; PDF/UA-1: 0 failures; structure: 0; differences: 3")
    assert said[0] == "    section “first”, block 2 (p): P is not said"
    assert said[1].endswith("1 more is said: P")


@pytest.mark.parametrize("name", INJURIES)
def test_every_injury_is_caught_beside_the_page_as_it_is_beside_the_document(tmp_path: Path, name: str) -> None:
    body = injured(INJURIES[name][0])
    put(tmp_path, {**RIGHT, "right.pdf": body})
    outcome = prove_file(tmp_path / "right.pdf", tmp_path / "right.html")
    told = outcome.proof.faults if outcome.proof else (outcome.error,)
    assert [_cause(fault) for fault in told] == [_cause(fault) for fault in faults(body, DOCUMENT, THEME)]
    assert not outcome.right


def _cause(fault: str) -> str:
    """A fault without the name of the kind of block, which a page calls by its element."""
    return re.sub(r"(, block \d+) \(\w+\)", r"\1", fault)


@settings(max_examples=40)
@given(st.integers(0, len(BODY) - 1), st.binary(min_size=1, max_size=200))
def test_a_file_spoilt_in_any_way_is_told_of_and_never_breaks_the_proof(at: int, noise: bytes) -> None:
    with TemporaryDirectory() as folder:
        put(Path(folder), {**RIGHT, "right.pdf": BODY[:at] + noise + BODY[at + len(noise) :]})
        outcome = prove_file(Path(folder, "right.pdf"), Path(folder, "right.html"))
    assert bool(outcome.error) != bool(outcome.proof)
    assert len([*sentences(outcome)]) >= 1


def test_what_a_validator_finds_is_told_apart_from_what_differs(tmp_path: Path) -> None:
    put(tmp_path, {**RIGHT, "right.pdf": FIGURELESS})
    proof = prove_file(tmp_path / "right.pdf", tmp_path / "right.html").proof
    assert proof is not None
    assert (len(proof.universal), len(proof.differences), proof.structure) == (1, 1, ())
    assert "PDF/UA-1" in proof.universal[0]
    assert "Figure" in proof.differences[0]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"right.pdf": "Hello"}, "The file cannot be read (PdfError)."),
        ({"right.pdf": BODY[:99]}, "The file cannot be read (PdfError)."),
        ({"right.html": "Hello"}, "The page was not made by this library: its markup is of another kind."),
        ({"right.pdf": ENDLESS}, "The file cannot be read ("),
    ],
    ids=["no pdf", "cut short", "no page of ours", "a tree without an end"],
)
def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path: Path, files: dict[str, str | bytes], said: str) -> None:
    put(tmp_path, {**RIGHT, **files})
    outcome = prove_file(tmp_path / "right.pdf", tmp_path / "right.html")
    assert outcome.error.startswith(said)
    assert list(sentences(outcome)) == [f"unreadable: {tmp_path / 'right.pdf'}: {outcome.error}"]
    assert as_data(outcome)["error"] == outcome.error


def test_tags_that_cannot_be_followed_are_a_difference_and_the_rest_is_told_all_the_same(tmp_path: Path) -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        every(pdf, "TD")[0].A = 5
        del every(pdf, "Figure")[0].Alt

    put(tmp_path, {**RIGHT, "right.pdf": injured(spoil)})
    proof = prove_file(tmp_path / "right.pdf", tmp_path / "right.html").proof
    assert proof is not None
    assert len(proof.universal) >= 1
    assert proof.differences == ("the document: what its tags say cannot be followed (AttributeError)",)


def test_a_file_that_is_gone_is_told_in_a_sentence(tmp_path: Path) -> None:
    outcome = prove_file(tmp_path / "gone.pdf", None)
    assert outcome.error == f"{tmp_path / 'gone.pdf'} cannot be read (FileNotFoundError)."


def test_without_the_extra_it_is_said_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, RIGHT)
    monkeypatch.delitem(sys.modules, "coproduction.proof.gate")
    monkeypatch.delattr("coproduction.proof.gate")
    monkeypatch.setitem(sys.modules, "pikepdf", None)
    with pytest.raises(MissingTool) as raised:
        prove_file(tmp_path / "right.pdf", None)
    assert str(raised.value) == INSTALL_EXTRA


def test_a_folder_is_every_pdf_in_it_and_below_and_none_is_taken_twice(tmp_path: Path) -> None:
    put(tmp_path, {"a.pdf": "", "a.html": "", "b.txt": "", "sub/c.PDF": "", "sub/d.pdf/e.pdf": ""})
    names = ["a.pdf", "sub/c.PDF", "sub/d.pdf/e.pdf"]
    assert pdfs([tmp_path / "a.pdf", tmp_path]) == tuple(tmp_path / name for name in names)
    assert page_beside(tmp_path / "a.pdf") == page_beside(tmp_path / "a.fold.pdf") == tmp_path / "a.html"
    assert page_beside(tmp_path / "sub/c.PDF") is None


def test_a_name_that_is_no_text_can_be_printed() -> None:
    outcome = Outcome(file=Path(os.fsdecode(b"caf\xe9.pdf")), page=Path("page.html"), proof=Proof(pages=2, lines=3))
    assert "caf\N{REPLACEMENT CHARACTER}.pdf" in "".join(sentences(outcome)).encode().decode()
    assert (as_data(outcome)["file"], as_data(outcome)["page"]) == ("caf\N{REPLACEMENT CHARACTER}.pdf", "page.html")


def test_the_last_line_adds_everything_up() -> None:
    outcomes = [
        Outcome(file=Path("a.pdf"), proof=Proof(pages=2, universal=("U",), lines=7)),
        Outcome(file=Path("b.pdf"), proof=Proof(pages=3, structure=("S",), differences=("D", "E"), lines=8)),
        Outcome(file=Path("c.pdf"), proof=Proof(pages=4, lines=9)),
        Outcome(file=Path("d.pdf"), error="It cannot be read."),
    ]
    assert total(outcomes) == "in all: 4 files, 3 wrong; 9 pages; PDF/UA-1: 1 failure; structure: 1; differences: 2"


def test_a_proof_without_a_comparison_says_so() -> None:
    outcome = Outcome(file=Path("a.pdf"), proof=Proof(pages=2))
    assert [*sentences(outcome)] == [
        "right: a.pdf, 2 pages; PDF/UA-1: 0 failures; structure: 0; not compared with a page"
    ]
