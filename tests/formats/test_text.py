"""Plain text: what each kind of block looks like in it."""

import pytest
from hypothesis import given, settings

from coproduction.document import (
    Block,
    Bullets,
    Callout,
    Checklist,
    Column,
    Document,
    Facts,
    Figure,
    FormField,
    Link,
    Note,
    Paragraph,
    Picture,
    Quote,
    Section,
    Shape,
    Steps,
    Table,
    Tag,
    Task,
    Tasks,
    Text,
    Tone,
)
from coproduction.formats.text import TEXT, WIDTH
from tests.formats.making import document_of, text
from tests.strategies import documents, png

OVERDUE = Tag("Overdue", "R", Shape.TRIANGLE, Tone.URGENT)
LONG = " ".join(["word"] * 30)
NUMBERS = (Column("Level"), Column("People", number=True))


def body(*blocks: Block) -> str:
    """The text of blocks, without the title."""
    return text(document_of(*blocks)).removeprefix("Our title\n=========\n\n")


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Paragraph("Hello."), "Hello.\n"),
        (Paragraph((Text("PPI", stands_for="involvement"), " at work")), "PPI (involvement) at work\n"),
        (Paragraph((Text("Very", strong=True), " good ", Text("bore da", language="cy"))), "Very good bore da\n"),
        (Paragraph(("See ", Link("our page", "https://example.org"))), "See our page\n"),
        (Paragraph(OVERDUE), "R Overdue\n"),
        (Note("Small print."), "Small print.\n"),
        (Bullets(("One", "Two")), "- One\n- Two\n"),
        (Steps(("One", "Two")), "1. One\n2. Two\n"),
        (Checklist(("One", "Two")), "[ ] One\n[ ] Two\n"),
        (Facts("About", (("Date", "Today"), ("Version", "2"))), "About\n\nDate: Today\nVersion: 2\n"),
        (Figure(Picture.of(png()), "A table", "Our forum"), "A table\nOur forum\n"),
        (Figure(Picture.of(png()), "A table"), "A table\n"),
        (Callout("Stop", ("Look.", "Listen.")), "! Stop\n  Look.\n\n  Listen.\n"),
        (Quote("I was heard.", "A carer"), "  I was heard.\n  A carer\n"),
        (Quote("I was heard."), "  I was heard.\n"),
        (
            Tasks("To do", (Task("Tea", "By noon", done=True), Task("Milk", lines=1)), "Done"),
            f"To do\n\n[x] Tea\n    By noon\n[ ] Milk\n    {'_' * 68}\n",
        ),
        (FormField("Name", 2), f"Name\n{'_' * 72}\n{'_' * 72}\n"),
        (FormField("Drink", choices=("Tea", "Milk")), "Drink\n[ ] Tea\n[ ] Milk\n"),
        (Section("s", "Inside", (Paragraph("Hello."),)), "\nInside\n------\n\nHello.\n"),
        (Section("s", "A part", (), part=True), "\nA part\n======\n"),
        (
            Table("Counts", NUMBERS, (("Inform", "5"), ("Consult", "100"))),
            "Counts\n\nLevel    People\nInform        5\nConsult     100\n",
        ),
        (
            Table("Counts", NUMBERS, (("Inform", LONG[:70]),)),
            f"Counts\n\nLevel\n    People\n\nInform\n    {LONG[:64]}\n    word\n",
        ),
    ],
)
def test_each_kind_of_block_has_its_form(block: Block, expected: str) -> None:
    assert body(block) == expected


def test_the_opening_says_who_what_and_for_which_day() -> None:
    document = document_of(
        publisher="Anytown Trust", subtitle="For you", notice="Draft", facts=(("As at", "1 July 2020"),)
    )
    expected = "Anytown Trust\nOur title\n=========\n\nFor you\n\nDraft\n\nAs at: 1 July 2020\n"
    assert text(document) == expected


def test_a_cover_is_followed_by_a_list_of_contents() -> None:
    chapters = (Section("a", "First"), Paragraph("Between."), Section("b", "Second", (Section("c", "Inner"),)))
    said = text(document_of(*chapters, cover=True))
    assert "Contents\n--------\n\n- First\n- Second\n\n" in said
    assert "- Inner" not in said


def test_later_lines_of_an_item_are_set_in_below_its_first() -> None:
    assert body(Bullets((LONG,))) == "- " + LONG[:69] + "\n  " + LONG[70:139] + "\n  " + LONG[140:] + "\n"


def test_the_line_under_a_heading_is_as_long_as_its_longest_line() -> None:
    lines = body(Section("s", LONG)).splitlines()
    assert lines[-1] == "-" * max(map(len, lines[1:-1]))


def test_an_address_that_is_longer_than_a_line_stays_whole() -> None:
    address = "https://example.org/" + "a" * 100
    assert address in body(Paragraph(address)).splitlines()


def test_a_cell_written_over_two_lines_does_not_break_the_columns() -> None:
    table = Table("Counts", NUMBERS, (("Inform\nand listen", "5"),))
    assert body(table) == "Counts\n\nLevel              People\nInform and listen       5\n"


@settings(max_examples=60)
@given(documents())
def test_the_same_document_makes_the_same_text_which_ends_in_one_line_break(document: Document) -> None:
    said = text(document)
    assert said == text(document)
    assert said.endswith("\n")
    assert not said.endswith("\n\n")


@settings(max_examples=60)
@given(documents())
def test_no_line_is_too_long_unless_one_word_is(document: Document) -> None:
    longest = WIDTH - len("[ ] ")
    for line in text(document).splitlines():
        assert len(line) <= WIDTH or any(len(word) > longest for word in line.split(" "))


def test_the_format_says_what_its_files_are() -> None:
    assert (TEXT.name, TEXT.suffix, TEXT.media_type) == ("text", "txt", "text/plain; charset=utf-8")
