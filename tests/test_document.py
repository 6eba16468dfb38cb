from collections.abc import Callable
from itertools import pairwise
from typing import get_args

import pytest
from attrs import evolve
from hypothesis import given, settings

from coproduction.document import (
    DEEPEST_SECTION,
    Block,
    Bullets,
    Callout,
    Checklist,
    Column,
    Document,
    Facts,
    Figure,
    FormField,
    Furniture,
    Note,
    Paragraph,
    Picture,
    Quote,
    Section,
    Steps,
    Table,
    Task,
    Tasks,
    plain,
    questions,
    sections,
)
from coproduction.runs import Shape, Tag, Text, Tone, words
from tests.strategies import documents, leaves_by_kind, png

ENGLISH = Furniture("Contents", "Page {page} of {pages}", "About this document")
WELSH = Furniture("Cynnwys", "Tudalen {page} o {pages}", "Am y ddogfen hon")
PICTURE = Picture.of(png())
COLUMN = Column("Name")


def document(*blocks: Block, notice: str = "") -> Document:
    return Document(title="Binder", language="en-GB", furniture=ENGLISH, blocks=blocks, notice=notice)


def nested(depth: int) -> Section:
    """Sections one in another."""
    section = Section(f"s{depth}", "Inmost")
    for level in range(depth - 1, 0, -1):
        section = Section(f"s{level}", "Around", (section,))
    return section


def test_sections_nest_as_deep_as_there_are_headings() -> None:
    whole = document(nested(DEEPEST_SECTION))
    assert [level for _, level in sections(whole.blocks)] == [1, 2, 3, 4, 5]


def test_sections_nest_no_deeper_than_there_are_headings() -> None:
    with pytest.raises(ValueError, match="sections nest 5 deep at most"):
        document(nested(DEEPEST_SECTION + 1))


@pytest.mark.parametrize(
    "blocks", [(Section("a", "One"), Section("a", "Two")), (Section("a", "One", (Section("a", "In"),)),)]
)
def test_every_section_has_a_key_of_its_own(blocks: tuple[Block, ...]) -> None:
    with pytest.raises(ValueError, match="a key of its own"):
        document(*blocks)


@settings(max_examples=50)
@given(documents())
def test_sections_are_found_in_reading_order_and_no_heading_level_is_skipped(made: Document) -> None:
    levels = [0, *(level for _, level in sections(made.blocks))]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_properties_are_tried_on_every_kind_of_block() -> None:
    assert {*leaves_by_kind(), Section} == {*get_args(Block)}


EMPTY: dict[str, Callable[[], object]] = {
    "paragraph": lambda: Paragraph(""),
    "paragraph of spaces": lambda: Paragraph((" ", Text("\n"))),
    "paragraph without runs": lambda: Paragraph(()),
    "note": lambda: Note(" "),
    "quote": lambda: Quote(""),
    "bullets": lambda: Bullets(()),
    "bullet": lambda: Bullets(("Tea", "")),
    "steps": lambda: Steps(()),
    "step": lambda: Steps((" ",)),
    "checklist": lambda: Checklist(()),
    "tick": lambda: Checklist(("",)),
    "facts": lambda: Facts("About", ()),
    "name of a fact": lambda: Facts("About", ((" ", "Tea"),)),
    "value of a fact": lambda: Facts("About", (("Drink", ""),)),
    "caption of facts": lambda: Facts("", (("Drink", "Tea"),)),
    "column": lambda: Column(""),
    "columns": lambda: Table("Drinks", (), ((),)),
    "rows": lambda: Table("Drinks", (COLUMN,), ()),
    "heading of a row": lambda: Table("Drinks", (COLUMN, COLUMN), (("Tea", "1"), (" ", "2"))),
    "caption of a table": lambda: Table("", (COLUMN,), (("Tea",),)),
    "words of a figure": lambda: Figure(PICTURE, " "),
    "title of a callout": lambda: Callout("", ("Ask us",)),
    "callout": lambda: Callout("Help", ()),
    "paragraph of a callout": lambda: Callout("Help", ("",)),
    "label of a question": lambda: FormField(" "),
    "choice of a question": lambda: FormField("Drink", choices=("Tea", " ")),
    "task": lambda: Task(" "),
    "tasks": lambda: Tasks("To do", ()),
    "caption of tasks": lambda: Tasks("", (Task("Make tea"),)),
    "title of a section": lambda: Section("key", ""),
    "key of a section": lambda: Section("", "Tea"),
    "title of a document": lambda: Document(title=" ", language="en-GB", furniture=ENGLISH),
    "language of a document": lambda: Document(title="Binder", language="", furniture=ENGLISH),
}


@pytest.mark.parametrize("make", EMPTY.values(), ids=EMPTY.keys())
def test_nothing_that_must_be_read_can_be_empty(make: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"must not be empty|every row has a heading"):
        make()


def test_a_cell_that_is_no_heading_may_be_empty() -> None:
    assert Table("Drinks", (COLUMN, COLUMN), (("Tea", ""),)).rows == ((words("Tea"), words("")),)


def test_a_row_has_one_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="one cell for each column"):
        Table("Drinks", (COLUMN, COLUMN), (("Tea", "1"), ("Milk",)))


def test_a_status_may_stand_at_the_head_of_a_row() -> None:
    late = Tag("Overdue", "R", Shape.TRIANGLE, Tone.URGENT)
    assert Table("Objectives", (COLUMN,), ((late,),)).rows == (((late,),),)


def test_what_is_done_is_said_in_a_word() -> None:
    done = Task("Make tea", done=True)
    assert Tasks("To do", (done,), "Done").items == (done,)
    with pytest.raises(ValueError, match="a word says so"):
        Tasks("To do", (done,))


def test_the_room_beside_a_task_is_called_by_the_task_and_what_is_about_it() -> None:
    assert Task("Make tea", "The host, by 3 March").room == "Make tea: The host, by 3 March"
    assert Task("Make tea").room == "Make tea"


@pytest.mark.parametrize(
    "name", ["miles", "claim.miles-1", "1", "a.b.c", "-", "field", "field-", "field-1a", "Field-1"]
)
def test_an_answer_is_kept_under_letters_digits_dots_and_hyphens(name: str) -> None:
    assert FormField("Miles", name=name).name == name


@pytest.mark.parametrize(
    "name", [" ", "a b", ".a", "a.", "a..b", "é", "a_b", "a/b", "a\n", "field-1", "field-12.a", "x" * 3 + "\x00"]
)
def test_no_answer_is_kept_under_anything_else(name: str) -> None:
    with pytest.raises(ValueError, match="a name is letters"):
        FormField("Miles", name=name)


@pytest.mark.parametrize("names", [("a", "a"), ("a", "b", "a"), ("a", "a.b"), ("a.b.c", "b", "a.b"), ("a.1", "a")])
def test_every_answer_of_a_document_has_a_name_of_its_own(names: tuple[str, ...]) -> None:
    fields = tuple(FormField("Miles", name=name) for name in names)
    with pytest.raises(ValueError, match="a name of its own"):
        document(Section("a", "A", fields[1:]), fields[0])


def test_names_may_begin_alike_and_many_answers_may_have_none() -> None:
    fields = tuple(FormField("Miles", name=name) for name in ("a.b", "a.c", "ab", "", "a.b-1", ""))
    assert tuple(questions(document(Section("s", "S", fields)).blocks)) == fields


def test_one_is_chosen_of_two_or_more() -> None:
    assert FormField("Tea?", choices=("Yes", "No"), one=True).one
    for choices in ((), ("Yes",)):
        with pytest.raises(ValueError, match="two or more"):
            FormField("Tea?", choices=choices, one=True)


def test_a_tick_has_a_name_of_its_own_unless_only_one_is_allowed() -> None:
    several, one = (FormField("Drink", 1, ("Tea", "Milk"), "drink", one=one) for one in (False, True))
    assert [several.kept_under(1), several.kept_under(2)] == ["drink.1", "drink.2"]
    assert [one.kept_under(1), one.kept_under(2)] == ["drink", "drink"]
    assert FormField("Drink", choices=("Tea",)).kept_under(1) == ""


def test_what_is_not_said_of_a_block_is_the_plainest() -> None:
    assert Section("a", "A") == Section("a", "A", blocks=(), part=False, language=None, opens_page=False)
    assert FormField("Name") == FormField("Name", 1, (), name="", help="", one=False)
    assert Column("Name", weight=1, number=False) == COLUMN
    assert Table("Drinks", (COLUMN,), (("Tea",),)).ladder == 0
    assert Callout("Help", ("Ask us",)).tone is Tone.QUIET
    assert (FormField("Name").lines, Task("Make tea").lines, Task("Make tea").done) == (1, 0, False)
    assert (document().cover, document().booklet) == (False, False)


def test_blocks_take_plain_text_and_hold_runs() -> None:
    assert Bullets(("Tea", (Text("Milk", strong=True), " please"))).items == (
        (Text("Tea"),),
        (Text("Milk", strong=True), Text(" please")),
    )
    assert Facts("About", (("Drink", "Tea"),)).rows == (("Drink", (Text("Tea"),)),)


@pytest.mark.parametrize(("opening", "media_type"), [(png(), "image/png"), (b"\xff\xd8\xff\xe0 more", "image/jpeg")])
def test_a_picture_is_known_by_its_first_bytes(opening: bytes, media_type: str) -> None:
    assert Picture.of(opening) == Picture(opening, media_type)


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg/>", b"\x89PNG", b"%PDF-1.7"])
def test_nothing_else_is_a_picture(data: bytes) -> None:
    with pytest.raises(ValueError, match="PNG or a JPEG"):
        Picture.of(data)


def test_the_bytes_of_a_picture_are_not_printed_with_it() -> None:
    assert "PNG" not in repr(PICTURE)


PART = Document(
    title="Bound in",
    language="en-GB",
    furniture=ENGLISH,
    blocks=(Paragraph("Hello."), Section("one", "One", (Section("two", "Two"),))),
    notice="Invented.",
)
WAITING = document(Section("before", "Before"), Section("part-1", "The part"), notice="Draft.")


def bound(part: Document, around: Document = WAITING) -> Section:
    """The section of a part once it is bound in."""
    section = around.bind({"part-1": part}).blocks[1]
    assert isinstance(section, Section)
    return section


def test_binding_puts_the_blocks_of_a_part_into_the_section_that_waits_for_it() -> None:
    inner = Section("part-1-one", "One", (Section("part-1-two", "Two"),))
    assert bound(PART) == Section("part-1", "The part", (Paragraph("Hello."), inner), part=True)


def test_binding_leaves_other_blocks_alone() -> None:
    whole = WAITING.bind({"part-1": PART})
    assert whole.blocks[0] == WAITING.blocks[0]
    assert (whole.title, whole.language, whole.cover) == ("Binder", "en-GB", False)


def test_a_notice_of_a_part_stands_on_every_page_and_only_once() -> None:
    two = document(Section("a", "A"), Section("b", "B"), notice="Draft.")
    parts = {"a": PART, "b": PART}
    assert plain(two.bind(parts).notice) == "Draft. Invented."
    assert plain(two.bind({"a": evolve(PART, notice="")}).notice) == "Draft."
    assert evolve(two, notice="").bind({}).notice == ()


def test_a_part_in_another_language_says_so() -> None:
    assert bound(evolve(PART, language="cy", furniture=WELSH)).language == "cy"


def test_what_stands_beneath_the_title_of_a_part_opens_its_section() -> None:
    part = evolve(
        PART, publisher="Fernshire", subtitle="For carers", facts=(("Date", words("1 May 2026")),), furniture=WELSH
    )
    assert bound(part).blocks[:3] == (
        Paragraph("Fernshire"),
        Paragraph("For carers"),
        Facts("Am y ddogfen hon", (("Date", "1 May 2026"),)),
    )


def test_a_publisher_is_not_named_twice() -> None:
    part = evolve(PART, publisher="Fernshire")
    assert bound(part, evolve(WAITING, publisher="Fernshire")).blocks[0] == Paragraph("Hello.")


def test_what_the_section_said_already_comes_before_its_part() -> None:
    around = document(Section("before", "Before"), Section("part-1", "The part", (Note("See overleaf."),)))
    assert bound(PART, around).blocks[0] == Note("See overleaf.")


@settings(max_examples=30)
@given(documents(), documents())
def test_whatever_is_bound_twice_keeps_every_heading(one: Document, other: Document) -> None:
    whole = document(Section("a", "First"), Section("b", "Second")).bind({"a": one, "b": other})
    titles = [section.title for section, _ in sections(whole.blocks)]
    inner = [[section.title for section, _ in sections(part.blocks)] for part in (one, other)]
    assert titles == ["First", *inner[0], "Second", *inner[1]]


def test_a_part_that_no_section_waits_for_is_not_lost_in_silence() -> None:
    with pytest.raises(ValueError, match="no section waits for part-9"):
        WAITING.bind({"part-9": PART})
