"""Pages in an organisation's own words."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from coproduction.builtin import BUILTIN
from coproduction.document import (
    Block,
    Bullets,
    Callout,
    Checklist,
    Document,
    Figure,
    FormField,
    Link,
    Paragraph,
    Picture,
    Quote,
    Section,
    Steps,
    Text,
    Tone,
    plain,
)
from coproduction.problems import Path, Problem, Severity
from coproduction.protocols.prose import (
    MOST_LINES,
    PROSE,
    Illustration,
    Important,
    Passage,
    Pointer,
    Prose,
    ProseSection,
    Question,
    Saying,
    paragraphs,
)
from coproduction.sources import Citation
from tests.strategies import contents, png, texts

HELLO = Passage(text="Hello.")


def prose(*body: Passage, **more: Any) -> Prose:
    """Pages of one section."""
    return Prose(**{"title": "Welcome", "sections": (ProseSection(title="First", body=body),), **more})


def problems_of(prose: Prose) -> tuple[Problem, ...]:
    """What every check says, in order."""
    return tuple(problem for check in PROSE.checks for problem in check(prose))


def page(prose: Prose) -> Document:
    """The page."""
    return BUILTIN.view(prose)


def blocks(*body: Passage) -> tuple[Block, ...]:
    """What passages become."""
    (section,) = page(prose(*body)).blocks
    assert isinstance(section, Section)
    return section.blocks


def picture(data: bytes) -> Passage:
    """A picture of a table."""
    return Passage(picture=Illustration(data=data, words="People round a table", caption="Our forum"))


def leading(address: str) -> Passage:
    """A link."""
    return Passage(link=Pointer(words="Our page", address=address))


def asking(lines: int) -> Passage:
    """A question."""
    return Passage(question=Question(label="What do you want to ask?", lines=lines))


BODY = ("sections", 0, "body", 0)


def test_a_link_that_leads_nowhere_is_told_where_it_stands() -> None:
    mine = prose(HELLO, Passage(markdown="See [tea](#tea)."))
    assert [(each.path, "#tea" in each.message) for each in BUILTIN.check(mine)] == [
        (("sections", 0, "body", 1, "markdown"), True)
    ]


WRONG: list[tuple[Prose, Path, str]] = [
    (prose(sections=()), ("sections",), "Write at least one section."),
    (prose(), ("sections", 0, "body"), "This section is empty."),
    (prose(Passage()), BODY, "Give each dash of a body one of these, and only one: text, bullets, steps,"),
    (prose(Passage(text="One", bullets=("Two",))), BODY, "and only one"),
    (prose(HELLO, Passage()), ("sections", 0, "body", 1), "and only one"),
    (prose(picture(b"GIF89a")), (*BODY, "picture", "file"), "A picture is a PNG or a JPEG file."),
    (prose(asking(0)), (*BODY, "question", "lines"), "Give 1 to 40 lines."),
    (prose(asking(MOST_LINES + 1)), (*BODY, "question", "lines"), "Give 1 to 40 lines."),
    (prose(Passage(text="One", markdown="Two")), BODY, "and only one"),
    (prose(Passage(markdown="One <b>two</b>")), (*BODY, "markdown"), "Line 1 of the text: Tags of HTML"),
    (prose(Passage(markdown="Ring {phone}.")), (*BODY, "markdown"), "Nothing is filled in here."),
    *(
        (prose(leading(address)), (*BODY, "link", "address"), "An address begins with https://, mailto: or tel:")
        for address in (
            "example.org",
            "pack.html",
            "javascript:alert(1)",
            "https://example.org/a b",
            "file:///etc",
            "data:x",
        )
    ),
    (prose(HELLO, sources=(Citation(title="X", url="x"),)), ("sources", 0, "url"), "begins with https://"),
]


@pytest.mark.parametrize(("wrong", "path", "message"), WRONG)
def test_what_is_wrong_is_said_with_its_place(wrong: Prose, path: Path, message: str) -> None:
    (problem,) = problems_of(wrong)
    assert (problem.path, problem.severity) == (path, Severity.ERROR)
    assert message in problem.message


@pytest.mark.parametrize(
    "passage",
    [
        HELLO,
        Passage(bullets=("One",)),
        Passage(steps=("One",)),
        Passage(checklist=("One",)),
        Passage(markdown="## Stop\n\nLook **both** ways."),
        Passage(important=Important(title="Stop", text="Look.")),
        Passage(quote=Saying(words="I was heard.")),
        picture(png()),
        picture(b"\xff\xd8\xff\xe0"),
        leading("https://example.org/a?b=c"),
        leading("http://example.org"),
        leading("mailto:us@example.org"),
        leading("tel:+441632960000"),
        asking(1),
        asking(MOST_LINES),
    ],
)
def test_a_passage_in_one_form_has_nothing_to_put_right(passage: Passage) -> None:
    assert problems_of(prose(passage)) == ()
    assert len(passage.forms) == 1


@given(contents(Prose))
def test_checks_never_fail_and_name_fields_that_are_there(any_prose: Prose) -> None:
    for problem in problems_of(any_prose):
        assert hasattr(any_prose, str(problem.path[0]))
        assert problem.message.endswith(".")


def test_every_form_of_passage_becomes_its_block() -> None:
    assert blocks(
        Passage(text="One.\n\nTwo."),
        Passage(bullets=("A", "B")),
        Passage(steps=("C",)),
        Passage(checklist=("D",)),
        picture(png()),
        Passage(important=Important(title="Stop", text="Look.\n\nListen.")),
        Passage(quote=Saying(words="I was heard.", source="A carer")),
        leading("https://example.org"),
        asking(3),
    ) == (
        Paragraph("One."),
        Paragraph("Two."),
        Bullets(("A", "B")),
        Steps(("C",)),
        Checklist(("D",)),
        Figure(Picture.of(png()), "People round a table", "Our forum"),
        Callout("Stop", ("Look.", "Listen."), Tone.CARE),
        Quote("I was heard.", "A carer"),
        Paragraph(Link("Our page", "https://example.org")),
        FormField("What do you want to ask?", 3),
    )


def test_markdown_has_sections_with_keys_of_their_own_and_a_text_has_none() -> None:
    written = Passage(markdown="Look **now**.\n\n## Pay\n\n- a\n- b")
    assert blocks(written, Passage(text="Look **now**."), written) == (
        Paragraph(("Look ", Text("now", strong=True), ".")),
        Section("section-1-1-pay", "Pay", (Bullets(("a", "b")),)),
        Paragraph("Look **now**."),
        Paragraph(("Look ", Text("now", strong=True), ".")),
        Section("section-1-3-pay", "Pay", (Bullets(("a", "b")),)),
    )


def test_an_empty_line_begins_a_paragraph_and_a_single_break_does_not() -> None:
    assert paragraphs("\n\nOne\n  two \n\n \nThree\n") == (Paragraph("One two"), Paragraph("Three"))


@given(texts(max_size=60))
def test_paragraphs_keep_every_word_in_order(text: str) -> None:
    assert " ".join(plain(each.words) for each in paragraphs(text)).split() == text.split()


def test_sections_have_keys_by_number() -> None:
    sections = (ProseSection(title="Same", body=(HELLO,)), ProseSection(title="Same", body=(HELLO,)))
    assert [block.key for block in page(prose(sections=sections)).blocks if isinstance(block, Section)] == [
        "section-1",
        "section-2",
    ]


def test_the_page_says_who_and_for_which_day() -> None:
    found = page(prose(HELLO, organisation="Anytown Trust", notice="Draft", as_at=date(2026, 7, 1)))
    assert (found.title, found.publisher, plain(found.notice)) == ("Welcome", "Anytown Trust", "Draft")
    assert [(name, plain(value)) for name, value in found.facts] == [("As at", "1 July 2026")]
    assert page(prose(HELLO)).facts == ()


def test_sources_stand_at_the_end_with_the_day_they_were_read() -> None:
    sources = (
        Citation(title="A page", url="https://example.org/p", read_on=date(2026, 1, 31)),
        Citation(title="A book"),
    )
    found = page(prose(HELLO, sources=sources)).blocks[-1]
    assert isinstance(found, Section)
    assert found.blocks == (
        Bullets(((Link("A page", "https://example.org/p"), " (read on 31 January 2026)"), "A book")),
    )
