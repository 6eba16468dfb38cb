"""Blocks are made from plain text, from runs or from a mixture, and hold runs."""

from typing import assert_type

from coproduction.document import (
    Block,
    Bullets,
    Callout,
    Column,
    Document,
    Facts,
    Furniture,
    Link,
    Paragraph,
    Section,
    Shape,
    Table,
    Tag,
    Text,
    Tone,
    Words,
    plain,
    sections,
    words,
)

LATE = Tag("Overdue", "R", Shape.TRIANGLE, Tone.URGENT)


def words_may_be_a_text_a_run_or_a_mixture() -> None:
    assert_type(words("Tea"), Words)
    assert_type(words(Text("Tea", strong=True)), Words)
    assert_type(words(("Tea ", Link("now", "https://example.org"), LATE)), Words)
    assert_type(plain(words("Tea")), str)
    words(3)  # type: ignore[arg-type]
    words(["Tea"])  # type: ignore[arg-type]  # a tuple cannot change
    plain("Tea")  # type: ignore[arg-type]  # these are words already


def blocks_take_what_words_take_and_hold_runs() -> None:
    assert_type(Paragraph("Tea").words, Words)
    assert_type(Paragraph(("Tea ", LATE)).words, Words)
    assert_type(Bullets(("Tea", LATE, ("Milk ", LATE))).items, tuple[Words, ...])
    assert_type(Facts("About", (("Drink", "Tea"), ("Late", LATE))).rows, tuple[tuple[str, Words], ...])
    assert_type(Table("Drinks", (Column("Name"),), (("Tea",), (LATE,))).rows, tuple[tuple[Words, ...], ...])
    Callout("Help", ("Ask us",), Tone.CARE)
    Paragraph(3)  # type: ignore[arg-type]
    Bullets("Tea")  # type: ignore[arg-type]
    Bullets(["Tea"])  # type: ignore[arg-type]
    Facts("About", (("Drink", 3),))  # type: ignore[arg-type]
    Table("Drinks", ("Name",), (("Tea",),))  # type: ignore[arg-type]


def sections_nest_and_a_document_holds_only_blocks(furniture: Furniture) -> None:
    blocks: tuple[Block, ...] = (Section("a", "One", (Section("b", "Two"), Paragraph("Tea"))),)
    document = Document(title="Binder", language="en-GB", furniture=furniture, blocks=blocks)
    assert_type(document.bind({"a": document}), Document)
    assert_type([section.title for section, level in sections(blocks) if level > 1], list[str])
    Document(title="Binder", language="en-GB", furniture=furniture, blocks=("Tea",))  # type: ignore[arg-type]
    Document("Binder", "en-GB", furniture)  # type: ignore[call-arg]
    document.title = "Other"  # type: ignore[misc]  # values are frozen
