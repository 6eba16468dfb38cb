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
    FormField,
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
    dead_links,
    plain,
    questions,
    sections,
    words,
)
from coproduction.formats.webform import Answers, answers, render_form
from coproduction.moving import moved, reworded

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


def a_question_is_named_helped_and_answered(document: Document, section: Section) -> None:
    question = FormField("Pay", 1, ("Bank", "Cash"), "pay", ("Tick ", Text("one", strong=True)), one=True)
    assert_type(question.help, Words)
    assert_type(question.kept_under(1), str)
    assert_type([each.name for each in questions(document.blocks)], list[str])
    assert_type(render_form(document, action="/claims", send="Send", values={"pay": ["Bank"]}), str)
    assert_type(render_form(section, action="/claims", send="Send", problems={"pay": "Choose one."}), str)
    assert_type(answers(section, {"pay": ("Bank",)}), Answers)
    FormField("Pay", help=3)  # type: ignore[arg-type]
    FormField("Pay", choices=["Bank"])  # type: ignore[arg-type]  # a list can change
    render_form(document, action="/claims")  # type: ignore[call-arg]  # a button has a word on it
    render_form(document, "/claims", "Send")  # type: ignore[call-arg]
    answers(section, {"pay": 3})  # type: ignore[dict-item]


def links_lead_to_sections_and_move_with_them(document: Document, section: Section) -> None:
    assert_type(Link("Payment", "#pay").section, str)
    assert_type(dead_links(document), tuple[str, ...])
    assert_type(moved(section, "left"), Block)
    assert_type(reworded(section, lambda words: words), Block)
    Section("form", "Form", (), opens_page=True)
    Section("form", "Form", (), False, None, 1)  # type: ignore[arg-type]
