"""Two languages in one."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from coproduction.builtin import BUILTIN
from coproduction.content import Content
from coproduction.document import Section, Text, plain
from coproduction.problems import Severity, errors
from coproduction.protocols.bilingual import Bilingual, Version
from coproduction.protocols.binder import Binder, BinderPart
from coproduction.protocols.contacts import Contact
from coproduction.protocols.prose import Passage, Prose, ProseSection
from tests.commands import put
from tests.formats.making import html, pdf
from tests.tagtree import bookmarks, elements

CROESO = Prose(
    title="Croeso",
    language="cy",
    organisation="Ymddiriedolaeth",
    notice="Dychmygol.",
    as_at=date(2026, 3, 31),
    sections=(ProseSection(title="Diolch", body=(Passage(text="Diolch am ddod."),)),),
)
WELCOME = Prose(
    title="Welcome",
    organisation="Trust",
    notice="Invented.",
    sections=(ProseSection(title="Thanks", body=(Passage(text="Thank you."),)),),
)


def both(first: Content = CROESO, second: Content = WELCOME) -> Bilingual:
    """Two versions."""
    return Bilingual(first=Version(content=first), second=Version(content=second))


def pack(*parts: Content, language: str = "cy") -> Binder:
    """A pack of some content."""
    contact = Contact(name="Y Tîm", phone="01632 960200", post="1 High Street")
    bound = tuple(BinderPart(content=part) for part in parts)
    return Binder(title="Pecyn", language=language, parts=bound, contacts=(contact,))


def test_what_it_is_called_and_whose_it_is_stand_in_the_first_version() -> None:
    found = both()
    assert (found.title, found.language, found.organisation) == ("Croeso", "cy", "Ymddiriedolaeth")
    assert found.as_at == date(2026, 3, 31)


def test_both_titles_stand_at_the_top_each_in_its_language() -> None:
    document = BUILTIN.view(both())
    assert (document.title, document.language) == ("Croeso", "cy")
    assert document.subtitle == (Text("Welcome", language="en-GB"),)
    assert document.furniture.contents == "Cynnwys"


def test_the_versions_follow_one_another_each_in_its_language() -> None:
    parts = [block for block in BUILTIN.view(both()).blocks if isinstance(block, Section)]
    assert [(part.title, part.language, part.part) for part in parts] == [
        ("Croeso", None, True),
        ("Welcome", "en-GB", True),
    ]


def test_a_notice_keeps_its_language() -> None:
    notice = BUILTIN.view(both()).notice
    assert plain(notice) == "Dychmygol. Invented."
    assert [run.language for run in notice if isinstance(run, Text)] == [None, None, "en-GB"]


def test_a_pdf_of_both_says_in_which_language_every_part_of_it_is() -> None:
    data = pdf(BUILTIN.view(both()))
    assert bookmarks(data) == ("Croeso", "Cynnwys", "Croeso", "Diolch", "Welcome", "Thanks")
    told = {(role, each.get("/Lang")) for role in ("Sect", "Span", "Link") for each in elements(data, role)}
    assert {("Sect", "en-GB"), ("Span", "en-GB"), ("Link", "en-GB")} <= told
    assert '<a href="#second" lang="en-GB"' in html(BUILTIN.view(both()))


@pytest.mark.parametrize(
    ("content", "path", "severity"),
    [
        (both(CROESO, evolve(WELCOME, language="cy-GB")), ("second",), Severity.ADVICE),
        (both(pack(CROESO, CROESO), pack(WELCOME, language="en-GB")), ("second",), Severity.ADVICE),
        (both(pack(pack(CROESO)), pack(WELCOME, language="en-GB")), ("first",), Severity.ERROR),
        (both(CROESO, both(WELCOME, CROESO)), ("second",), Severity.ERROR),
    ],
    ids=["one language", "unequal", "too deep", "within itself"],
)
def test_versions_are_equal_and_in_two_languages(content: Bilingual, path: tuple[str, ...], severity: Severity) -> None:
    assert (path, severity) in {(each.path, each.severity) for each in BUILTIN.check(content)}


def test_versions_that_are_right_need_nothing_put_right() -> None:
    assert errors(BUILTIN.check(both())) == ()
    assert errors(BUILTIN.check(both(pack(CROESO), pack(WELCOME, language="en-GB")))) == ()


def test_packs_in_both_languages_are_bound_and_headings_do_not_run_out() -> None:
    document = BUILTIN.view(both(pack(CROESO), pack(WELCOME, language="en-GB")))
    assert [block.title for block in document.blocks if isinstance(block, Section)] == ["Pecyn", "Pecyn"]


def test_a_file_names_the_two_versions(tmp_path: Path) -> None:
    def prose(title: str, tag: str) -> str:
        return f"type: prose\ntitle: {title}\nlanguage: {tag}\nsections: [{{title: A, body: [{{text: B}}]}}]\n"

    bound = "type: bilingual\nfirst: {file: welcome.cy.yaml}\nsecond: {file: welcome.yaml}\n"
    files = {"welcome.cy.yaml": prose("Croeso", "cy"), "welcome.yaml": prose("Welcome", "en-GB"), "both.yaml": bound}
    content, problems = BUILTIN.inspect(put(tmp_path, files) / "both.yaml")
    assert isinstance(content, Bilingual)
    assert errors(problems) == ()
    assert (content.first.file, content.title) == ("welcome.cy.yaml", "Croeso")
