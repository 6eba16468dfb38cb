"""Blocks are made from plain text, from runs or from a mixture, and hold runs."""

from datetime import date
from typing import assert_type

from coproduction.charting import months, scale, with_table
from coproduction.document import (
    Bar,
    Block,
    Bullets,
    Callout,
    Column,
    Document,
    Facts,
    Furniture,
    Link,
    Paragraph,
    Reading,
    RunChart,
    Section,
    Shape,
    Table,
    Tag,
    Text,
    Timeline,
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


def charts_take_days_and_numbers_with_their_words(furniture: Furniture) -> None:
    day = date(2026, 3, 1)
    bar = Bar("Tea", (day, "1 March"), (None, "no date set"), LATE)
    plan = Timeline(caption="Plan", words="Tea in March.", first=day, last=day, rows=(bar,), marks=((day, "March"),))
    point = Reading("March", None, "*")
    marks = tuple((number, f"{number}") for number in scale((1, 2.5, None)))
    cups = RunChart(caption="Cups", words="Not told.", values="Cups", points=(point,), scale=marks, target=point)
    blocks: tuple[Block, ...] = (*with_table(plan, "Plan", ("Thing",)), *with_table(cups, "Cups", ("Month", "Cups")))
    assert_type(months(day, day), tuple[date, ...])
    assert_type(Document(title="Tea", language="en-GB", furniture=furniture, blocks=blocks).blocks, tuple[Block, ...])
    Bar("Tea", day, (None, "no date set"), LATE)  # type: ignore[arg-type]  # a day has words
    Reading("March", "3", "3")  # type: ignore[arg-type]
    Timeline(caption="Plan", words="Tea.", first=day, last=day, rows=(bar,), marks=((None, ""),))  # type: ignore[arg-type]
    RunChart(caption="Cups", words="Tea.", values="Cups", points=(point,), scale=(1, 2))  # type: ignore[arg-type]


def sections_nest_and_a_document_holds_only_blocks(furniture: Furniture) -> None:
    blocks: tuple[Block, ...] = (Section("a", "One", (Section("b", "Two"), Paragraph("Tea"))),)
    document = Document(title="Binder", language="en-GB", furniture=furniture, blocks=blocks)
    assert_type(document.bind({"a": document}), Document)
    assert_type([section.title for section, level in sections(blocks) if level > 1], list[str])
    Document(title="Binder", language="en-GB", furniture=furniture, blocks=("Tea",))  # type: ignore[arg-type]
    Document("Binder", "en-GB", furniture)  # type: ignore[call-arg]
    document.title = "Other"  # type: ignore[misc]  # values are frozen
