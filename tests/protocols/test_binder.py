"""Packs: other content, bound."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from coproduction.builtin import BUILTIN
from coproduction.document import Document, Facts, Paragraph, Section, Table, Text, plain, sections
from coproduction.problems import Path, Problem, Severity
from coproduction.protocols.binder import BINDER, Binder, BinderPart
from coproduction.protocols.contacts import Contact
from coproduction.protocols.glossary import Word
from coproduction.protocols.pack import Pack
from coproduction.protocols.prose import Passage, Prose, ProseSection
from tests.protocols.plans import JULY, objective, plan_of
from tests.protocols.test_strategy import strategy
from tests.strategies import contents

TEAM = Contact(name="The Involvement Team", phone="01632 960200", post="1 High Street")


def prose(title: str, **more: Any) -> Prose:
    """A page of one sentence."""
    section = ProseSection(title=f"About {title}", body=(Passage(text=f"This is {title}."),))
    return Prose(**{"title": title, "sections": (section,), **more})


def pack(*contents: Any, **more: Any) -> Binder:
    """A pack of some content."""
    parts = tuple(BinderPart(content=content) for content in contents)
    return Binder(**{"title": "Our pack", "parts": parts, "contacts": (TEAM,), **more})


def problems_of(pack: Binder) -> tuple[Problem, ...]:
    """What every check of the pack itself says, in order."""
    return tuple(problem for check in BINDER.checks for problem in check(pack))


def page(pack: Binder) -> Document:
    """The pack, bound."""
    return BUILTIN.view(pack)


def titles(pack: Binder) -> list[str]:
    """The titles of the sections at the top."""
    return [block.title for block in page(pack).blocks if isinstance(block, Section)]


def section(pack: Binder, title: str) -> Section:
    """The section of a title."""
    return next(each for each, _ in sections(page(pack).blocks) if each.title == title)


def facts(pack: Binder) -> dict[str, str]:
    """What the cover says."""
    return {name: plain(value) for name, value in page(pack).facts}


WELCOME = prose("Welcome")

WRONG: list[tuple[Binder, Path, Severity, str]] = [
    (pack(), ("parts",), Severity.ERROR, "Name at least one file"),
    (pack(WELCOME, pack(pack(WELCOME))), ("parts", 1), Severity.ERROR, "This pack binds packs itself"),
    (
        pack(WELCOME, pack(Pack(title="P", parts=(BinderPart(content=WELCOME),)))),
        ("parts", 1),
        Severity.ERROR,
        "This pack binds packs itself",
    ),
    (pack(WELCOME, contacts=()), ("contacts",), Severity.ERROR, "Name whom to ask"),
    (
        pack(WELCOME, contacts=(TEAM, Contact(name="Nobody", about="Nothing"))),
        ("contacts", 1),
        Severity.ERROR,
        "Give a phone number, an e-mail address or a postal address.",
    ),
    (
        pack(WELCOME, contacts=(Contact(name="Us", email="us@example.org", post="1 High Street"),)),
        ("contacts", 0),
        Severity.ADVICE,
        "not everyone has a computer",
    ),
    (
        pack(WELCOME, contacts=(Contact(name="Us", phone="01632 960200"),)),
        ("contacts", 0),
        Severity.ADVICE,
        "not everyone has a computer",
    ),
    (
        pack(WELCOME, glossary=(Word(term="Trust", means="A body."), Word(term="TRUST", means="Faith."))),
        ("glossary", 1, "term"),
        Severity.ERROR,
        "This word is explained twice.",
    ),
]


@pytest.mark.parametrize(("wrong", "path", "severity", "message"), WRONG)
def test_what_is_wrong_is_said_with_its_place(wrong: Binder, path: Path, severity: Severity, message: str) -> None:
    (problem,) = problems_of(wrong)
    assert (problem.path, problem.severity) == (path, severity)
    assert message in problem.message


def test_a_pack_that_is_right_has_nothing_to_put_right() -> None:
    others = (Contact(name="A", phone="1"), Contact(name="B", email="b@example.org"), Contact(name="C", post="2"))
    words = (Word(term="Trust", means="A body."), Word(term="Carer", means="Someone."))
    assert problems_of(pack(WELCOME, contacts=(TEAM, *others), glossary=words)) == ()


def test_a_pack_may_bind_a_pack_and_its_headings_do_not_run_out() -> None:
    inner = pack(plan_of(objective("A")), strategy(), title="Inner")
    assert problems_of(pack(inner, WELCOME)) == ()
    assert max(level for _, level in sections(page(pack(inner, WELCOME)).blocks)) == 4


@given(contents(Binder))
def test_checks_never_fail_and_name_fields_that_are_there(any_pack: Binder) -> None:
    for problem in problems_of(any_pack):
        assert hasattr(any_pack, str(problem.path[0]))
        assert problem.message


def test_what_is_wrong_with_a_part_is_said_with_its_place_in_the_pack() -> None:
    problems = BUILTIN.check(pack(WELCOME, Prose(title="Empty", sections=())))
    assert [problem.path for problem in problems] == [("parts", 1, "content", "sections")]


def test_parts_are_bound_in_their_order() -> None:
    found = pack(prose("Zebra"), plan_of(objective("A")), prose("Apple"))
    assert titles(found) == ["If you need this another way", "Zebra", "Our plan", "Apple", "Contacts"]
    bound = [block for block in page(found).blocks if isinstance(block, Section) and block.part]
    assert [block.key for block in bound] == ["part-1", "part-2", "part-3"]


def test_the_words_of_a_part_stand_in_its_section() -> None:
    assert section(pack(WELCOME), "About Welcome").blocks == (Paragraph("This is Welcome."),)
    assert [each.title for each, level in sections(page(pack(WELCOME)).blocks) if level == 2] == ["About Welcome"]


def test_a_pack_can_call_a_part_by_another_title() -> None:
    found = pack(parts=(BinderPart(content=WELCOME, title="Hello"), BinderPart(content=prose("Later"))))
    assert titles(found)[1:3] == ["Hello", "Later"]


def test_the_same_part_can_be_bound_twice() -> None:
    keys = [each.key for each, _ in sections(page(pack(WELCOME, WELCOME)).blocks)]
    assert len(keys) == len(set(keys))


def test_notices_of_parts_are_joined_and_each_stands_once() -> None:
    found = pack(
        prose("A", notice="Draft."), prose("B", notice="Invented."), prose("C", notice="Draft."), notice="Ours."
    )
    assert plain(page(found).notice) == "Ours. Draft. Invented."


def test_the_glossary_stands_in_the_order_of_the_alphabet_after_the_parts() -> None:
    words = tuple(Word(term=term, means=f"{term}.") for term in ("trust", "Carer", "BSL", "Trustee"))
    found = pack(WELCOME, glossary=words)
    (block,) = section(found, "Words and short forms").blocks
    assert isinstance(block, Table)
    assert [plain(word) for word, _ in block.rows] == ["BSL", "Carer", "trust", "Trustee"]
    assert [column.heading for column in block.columns] == ["Word", "What it means"]
    assert titles(found)[-3:] == ["Welcome", "Words and short forms", "Contacts"]


def test_a_short_form_says_in_the_glossary_what_it_stands_for() -> None:
    word = Word(term="PPI", stands_for="Patient and public involvement", means="People have a say.")
    (block,) = section(pack(WELCOME, glossary=(word,)), "Words and short forms").blocks
    assert isinstance(block, Table)
    assert block.rows == (
        (
            (Text("PPI", strong=True, stands_for="Patient and public involvement"),),
            (Text("Patient and public involvement", strong=True), Text(". "), Text("People have a say.")),
        ),
    )


def test_a_contact_shows_only_what_is_known_of_it() -> None:
    full = Contact(name="Us", about="Anything", phone="1", email="e@example.org", post="2", hours="9 to 5")
    first, second = section(pack(WELCOME, contacts=(full, TEAM)), "Contacts").blocks
    assert isinstance(first, Facts)
    assert isinstance(second, Facts)
    assert [name for name, _ in first.rows] == ["For", "Phone", "E-mail", "Post", "When"]
    assert [plain(value) for _, value in second.rows] == ["01632 960200", "1 High Street"]


@pytest.mark.parametrize(
    ("contact", "how"),
    [
        (TEAM, "Phone 01632 960200. Write to 1 High Street."),
        (Contact(name="The Involvement Team", email="us@example.org"), "E-mail us@example.org."),
    ],
)
def test_the_cover_and_the_first_page_say_whom_to_ask_for_another_format(contact: Contact, how: str) -> None:
    found = pack(WELCOME, contacts=(contact,))
    assert facts(found) == {"Another format": f"Ask The Involvement Team. {how}"}
    ask = f"Tell The Involvement Team what works for you. {how}"
    assert Paragraph(Text(ask, strong=True)) in section(found, "If you need this another way").blocks


def test_the_cover_says_what_is_known_of_the_pack() -> None:
    found = pack(WELCOME, subtitle="For you", organisation="Trust", as_at=JULY, version="2", review_on=date(2021, 7, 1))
    assert (plain(page(found).subtitle), page(found).publisher, page(found).cover) == ("For you", "Trust", True)
    assert list(facts(found).items())[:3] == [
        ("Date", "1 July 2020"),
        ("Version", "2"),
        ("To be reviewed on", "1 July 2021"),
    ]


def test_a_part_without_a_day_is_shown_as_at_the_day_of_the_pack() -> None:
    plan = plan_of(objective("A", "May 2020"), as_at=None)
    words = [plain(value) for name, value in _about(pack(plan, as_at=JULY), "Our plan").rows if name == "As at"]
    assert words == ["1 July 2020"]


def test_a_part_with_a_day_of_its_own_keeps_it() -> None:
    plan = plan_of(objective("A", "May 2020"), as_at=date(2020, 2, 1))
    words = [plain(value) for name, value in _about(pack(plan, as_at=JULY), "Our plan").rows if name == "As at"]
    assert words == ["1 February 2020"]


def _about(pack: Binder, title: str) -> Facts:
    (found,) = (block for block in section(pack, title).blocks if isinstance(block, Facts))
    return found


def test_a_part_in_another_language_says_so_and_a_part_in_the_same_does_not() -> None:
    found = pack(prose("Croeso", language="cy"), WELCOME)
    assert (section(found, "Croeso").language, section(found, "Welcome").language) == ("cy", None)
