"""The report of a build: it tells what was found, and never more than that."""

import json
import re
from pathlib import Path

import attrs

from coproduction.accessibility import (
    CHECKED,
    NO_CLAIM,
    NONE_TESTED,
    NOT_CHECKED,
    ONLY_PDF,
    OTHERS_UNTESTED,
    UNKNOWN,
    Proved,
    report_data,
    report_page,
)
from coproduction.building import build
from coproduction.builtin import BUILTIN
from coproduction.document import Document, Facts, Section, Table, plain
from coproduction.edition import Edition
from coproduction.folders import inspect
from coproduction.formats.html import render_html
from coproduction.formats.pdf import proven_pdf, render_pdf
from coproduction.proof.results import Proof
from coproduction.theme import Theme
from tests.commands import ALONE, PROSE, TRIO, put
from tests.formats.making import PLAIN, document_of
from tests.pagewords import Page

UNTESTED = (NONE_TESTED, UNKNOWN, NO_CLAIM)
ENGLISH = Edition.load("en-GB")
LARGE = Theme(name="large", size=18)
PROVED = (
    Proved(
        file="our plan.pdf",
        theme=PLAIN,
        proof=Proof(
            pages=3, lines=1200, languages=("en-GB", "cy"), made_with="Engine 1.0", checked_with=("One 2.0", "Two 3.0")
        ),
    ),
    Proved(
        file="sub/pack.pdf",
        theme=LARGE,
        proof=Proof(
            pages=30, universal=("a",), structure=("b", "c"), differences=("d", "e", "f"), made_with="Engine 1.0"
        ),
    ),
)


def tables(document: Document) -> list[list[tuple[str, ...]]]:
    """The cells of every table, with its headings first."""
    blocks = [block for section in document.blocks if isinstance(section, Section) for block in section.blocks]
    return [
        [tuple(column.heading for column in block.columns), *(tuple(map(plain, row)) for row in block.rows)]
        for block in blocks
        if isinstance(block, Table)
    ]


def test_every_file_is_told_with_all_that_was_found() -> None:
    found, made = tables(report_page(PROVED, ENGLISH))
    assert found == [
        ("File", "PDF/UA-1 failures", "Damage", "Lines", "Differences"),
        ("our plan.pdf", "0", "0", "1,200", "0"),
        ("sub/pack.pdf", "1", "2", "0", "3"),
    ]
    assert made == [
        ("File", "Pages", "Languages", "Theme", "Size of print"),
        ("our plan.pdf", "3", "en-GB, cy", "clear", "14"),
        ("sub/pack.pdf", "30", "", "large", "18"),
    ]


def test_a_file_can_be_opened_from_the_report_whatever_its_name() -> None:
    page = Page(render_html(report_page(PROVED, ENGLISH), PLAIN).decode())
    assert page.values("href") == ["our%20plan.pdf", "sub/pack.pdf"]


def test_the_programs_are_named_once_with_their_versions() -> None:
    blocks = [block for section in report_page(PROVED, ENGLISH).blocks for block in getattr(section, "blocks", ())]
    (programs,) = (block for block in blocks if isinstance(block, Facts))
    assert [(heading, plain(value)) for heading, value in programs.rows] == [
        ("Made with", "Engine 1.0"),
        ("Checked with", "One 2.0, Two 3.0"),
    ]


def test_what_nobody_has_tested_comes_before_what_machines_did_and_nothing_is_left_out() -> None:
    words = " ".join(Page(render_html(report_page(PROVED, ENGLISH), PLAIN).decode()).words)
    places = [words.index(said) for said in (*UNTESTED, *CHECKED, ONLY_PDF, *NOT_CHECKED)]
    assert places == sorted(places)


def test_a_test_that_is_recorded_is_told_and_of_the_others_it_is_said_that_there_is_none() -> None:
    tested = (attrs.evolve(PROVED[0], tested="6 people, 1 May 2026"), PROVED[1])
    said, of_all = (
        Page(render_html(report_page(each, ENGLISH), PLAIN).decode()).words for each in (tested, tested[:1])
    )
    assert "our plan.pdf: 6 people, 1 May 2026" in " ".join(said)
    assert (OTHERS_UNTESTED in " ".join(said), NONE_TESTED in " ".join(said)) == (True, False)
    assert (UNKNOWN in " ".join(said), UNKNOWN in " ".join(of_all)) == (True, False)
    assert NO_CLAIM in " ".join(of_all)
    assert json.loads(report_data(tested))["tested_with_people"] == [
        {"file": "our plan.pdf", "tested": "6 people, 1 May 2026"}
    ]


def test_the_report_claims_no_compliance() -> None:
    words = " ".join(Page(render_html(report_page(PROVED, ENGLISH), PLAIN).decode()).words)
    claims = re.findall(r"[^.]*\b(?:compl(?:y|ies|iant|iance)|conform\w*|certif\w*|accessible)\b[^.]*\.", words)
    assert [claim.strip() for claim in claims] == [UNTESTED[-1]]


def test_machines_are_told_the_same() -> None:
    data = json.loads(report_data(PROVED))
    assert data["tested_with_people"] == []
    assert data["not_tested"] == [*UNTESTED]
    assert data["checked"] == [*CHECKED]
    assert data["not_checked"] == [*NOT_CHECKED, ONLY_PDF]
    first, second = data["files"]
    assert (first["file"], first["theme"], first["print_size"], first["pages"]) == ("our plan.pdf", "clear", 14, 3)
    assert (first["lines_compared"], first["languages"]) == (1200, ["en-GB", "cy"])
    assert (second["pdf_ua_1_failures"], second["structure_warnings"]) == (["a"], ["b", "c"])
    assert second["differences"] == ["d", "e", "f"]


def test_a_pdf_is_handed_out_with_what_the_gate_found_of_it() -> None:
    document = document_of(Section("one", "One"))
    body, proof = proven_pdf(document, PLAIN)
    assert body == render_pdf(document, PLAIN)
    assert (proof.pages, proof.lines, proof.faults, proof.languages) == (1, 3, (), ("en-GB",))
    assert proof.made_with.startswith("WeasyPrint 70")
    assert [name.partition(" ")[0] for name in proof.checked_with] == ["page-validation", "pikepdf"]


def test_a_build_tells_of_every_pdf_in_it(tmp_path: Path) -> None:
    files = build(BUILTIN, inspect(BUILTIN, put(tmp_path, {f"sub/{name}": text for name, text in TRIO.items()})))
    told = json.loads(files["accessibility.json"])["files"]
    assert [each["file"] for each in told] == [name for name in files if name.endswith(".pdf")]
    assert all(each["lines_compared"] > 3 for each in told)
    page = Page(files["accessibility.html"].decode())
    assert page.values("href") == [each["file"] for each in told]


def test_a_test_that_content_records_is_told_of_its_easy_read_file_alone(tmp_path: Path) -> None:
    easy = "easy_read:\n  sections: [{title: Hello, ideas: [{words: Thank you for coming.}]}]\n"
    tested = f"{PROSE}{easy}  tested_with: {{people: 6, on: 2026-05-01, group: Fernshire People First}}\n"
    folder = inspect(BUILTIN, put(tmp_path, {"one.yaml": tested, "two.yaml": PROSE + easy}))
    data = json.loads(build(BUILTIN, folder)["accessibility.json"])
    assert data["tested_with_people"] == [
        {"file": "one-easy-read.pdf", "tested": "6 people, 1 May 2026. Fernshire People First"}
    ]


def test_the_list_leads_to_the_report(tmp_path: Path) -> None:
    files = build(BUILTIN, inspect(BUILTIN, put(tmp_path, TRIO)))
    assert Page(files["index.html"].decode()).values("href")[-1] == "accessibility.html"


def test_without_a_pdf_there_is_no_report(tmp_path: Path) -> None:
    files = build(BUILTIN, inspect(BUILTIN, put(tmp_path, TRIO)), (BUILTIN.format("html"), BUILTIN.format("text")))
    assert not [name for name in files if name.startswith("accessibility")]
    assert "accessibility.html" not in files["index.html"].decode()


def test_a_report_that_a_build_left_behind_is_no_content(tmp_path: Path) -> None:
    put(
        tmp_path,
        {**TRIO, "plan.yaml": ALONE, "out/accessibility.json": report_data(PROVED), "accessibility.json": "{}"},
    )
    found = inspect(BUILTIN, tmp_path)
    assert (len(found.items), [each for each in found.problems if each.severity.value == "error"]) == (3, [])
