"""Where pages end: what they cut, what they keep together and what they leave white."""

import io

import pikepdf
import pytest

from coproduction.document import (
    Block,
    Bullets,
    Callout,
    Column,
    Document,
    Facts,
    FormField,
    Paragraph,
    Section,
    Table,
)
from coproduction.formats.heights import choice_lengths, fact_lengths, shares, table_lengths, tall_in
from coproduction.formats.paper import Paper
from coproduction.theme import CLEAR, GIANT, LARGE, Theme
from tests.formats.making import PLAIN, document_of, html, pdf
from tests.formats.test_large_print import NAMES, made
from tests.pagebreaks import blocks, cut_rows, left_alone, parted, white

SIZES = (CLEAR, LARGE, GIANT)
WORDS = "Somebody takes part and says what it is like. "
EVERY = pytest.mark.parametrize("theme", SIZES, ids=lambda theme: theme.name)


def pages(data: bytes) -> int:
    with pikepdf.open(io.BytesIO(data)) as found:
        return len(found.pages)


@EVERY
@pytest.mark.parametrize("name", NAMES)
def test_in_the_examples_no_heading_is_left_alone_and_no_row_is_cut(name: str, theme: Theme) -> None:
    data = made(name, theme)[2]
    assert (left_alone(data), cut_rows(data), parted(data)) == ([], [], [])


@pytest.mark.parametrize("theme", [CLEAR, LARGE], ids=lambda theme: theme.name)
@pytest.mark.parametrize("name", NAMES)
def test_in_the_examples_no_page_is_half_white(name: str, theme: Theme) -> None:
    gaps = white(made(name, theme)[2])
    assert [gap for gap in gaps if gap >= 0.5] == []


def filler(lines: int) -> tuple[Paragraph, ...]:
    return tuple(Paragraph("A line.") for _ in range(lines))


def table(rows: int, words: int = 1) -> Table:
    return Table(
        "Counts", (Column("Level"), Column("Meaning", 2)), tuple((f"L{n}", WORDS * words) for n in range(rows))
    )


def facts(rows: int) -> Facts:
    return Facts("About us", tuple((f"Fact {number}", WORDS) for number in range(rows)))


FOLLOWS: dict[str, tuple[Block, ...]] = {
    "a short table": (table(3),),
    "a long table": (table(30, 2),),
    "a table of tall rows": (table(4, 8),),
    "facts": (facts(3),),
    "many facts": (facts(20),),
    "a line to write on": (FormField("Your name", help="As it is on your card."),),
    "room to write": (FormField("Your story", 8),),
    "few choices": (FormField("Drink", choices=("Tea", "Milk"), one=True),),
    "many choices": (FormField("Day", choices=tuple(f"Day {number}" for number in range(12))),),
    "a box": (Callout("Mind", (WORDS * 3, WORDS * 2)),),
    "a list": (Bullets((WORDS,) * 6),),
    "a paragraph": (Paragraph(WORDS * 6),),
    "a section": (Section("inner", "Inner", (table(12),)),),
}


@EVERY
@pytest.mark.parametrize("name", FOLLOWS)
def test_wherever_a_page_ends_a_heading_stays_with_what_it_heads(name: str, theme: Theme) -> None:
    for lines in range(0, 26, 5 if theme is CLEAR else 3):
        data = pdf(document_of(*filler(lines), Section("s", "Heading", FOLLOWS[name])), theme)
        cut = [] if name == "a table of tall rows" and theme is GIANT else cut_rows(data)
        assert (lines, left_alone(data), cut, parted(data)) == (lines, [], [], [])


def test_a_short_table_is_whole_and_a_long_one_fills_the_page() -> None:
    short = [block.pages for block in blocks(pdf(document_of(*filler(16), table(3, 0)))) if block.role == "TR"]
    assert short == [[1]] * 4
    data = pdf(document_of(*filler(15), table(12, 2)))
    assert {page for block in blocks(data) if block.role == "TR" for page in block.pages} == {0, 1}


def test_room_to_write_is_not_cut_unless_it_is_taller_than_a_page() -> None:
    for lines in (5, 9, 12, 18):
        (area,) = (b for b in blocks(pdf(document_of(*filler(16), FormField("Story", lines)))) if b.role == "Form")
        feet = [y for _, y in area.places]
        assert max(feet) - min(feet) == pytest.approx(lines * 10 / 25.4 * 72 - 1, abs=0.2)


def test_room_that_is_taller_than_a_page_has_its_field_over_most_of_a_whole_page() -> None:
    (area,) = (b for b in blocks(pdf(document_of(*filler(16), FormField("Story", 40)))) if b.role == "Form")
    feet = [y for _, y in area.places]
    assert max(feet) - min(feet) > 600


def test_a_long_list_of_choices_is_cut_between_two_but_neither_first_nor_last_is_alone() -> None:
    choices = tuple(f"Day {number}" for number in range(14))
    for lines in range(8, 22):
        found = blocks(pdf(document_of(*filler(lines), FormField("Day", choices=choices))))
        items = [block.pages[0] for block in found if block.role == "LI"]
        assert items[0] == items[1]
        assert items[-1] == items[-2]


OPENS = Section("form", "Form", (Paragraph("Words."),), opens_page=True)


def on_page(document: Document, theme: Theme = PLAIN) -> dict[str, int]:
    """The page on which each heading stands."""
    return {block.words: block.pages[0] for block in blocks(pdf(document, theme)) if block.role[0] == "H"}


@EVERY
def test_a_section_that_opens_a_page_begins_one(theme: Theme) -> None:
    found = on_page(document_of(Section("a", "A", (Paragraph("Words."),)), OPENS, Section("b", "B")), theme)
    assert found == {"Our title": 0, "A": 0, "Form": 1, "B": 1}


def test_one_that_stands_within_another_begins_a_page_too() -> None:
    found = on_page(document_of(Section("a", "A", (Paragraph("Words."), OPENS, Section("b", "B")))))
    assert found == {"Our title": 0, "A": 0, "Form": 1, "B": 1}


def test_a_heading_is_not_left_behind_by_the_first_section_below_it() -> None:
    found = on_page(document_of(Paragraph("Words."), Section("a", "A", (OPENS,))))
    assert found == {"Our title": 0, "A": 1, "Form": 1}


def test_the_first_chapter_stands_below_the_contents_unless_it_opens_a_page() -> None:
    plain = Section("a", "A", (Paragraph("Words."),))
    assert on_page(document_of(plain, plain_copy(plain), cover=True)) == {"Our title": 0, "Contents": 1, "A": 1, "B": 2}
    assert on_page(document_of(OPENS, plain, cover=True)) == {"Our title": 0, "Contents": 1, "Form": 2, "A": 2}


def plain_copy(section: Section) -> Section:
    return Section("b", "B", section.blocks)


def test_a_page_that_is_opened_twice_is_not_empty() -> None:
    document = document_of(OPENS, Section("b", "B", (Paragraph("Words."),), opens_page=True), cover=True)
    assert pages(pdf(document)) == 4


def test_sections_say_in_a_web_page_that_they_open_a_page() -> None:
    page = html(document_of(OPENS, Section("p", "P", part=True, opens_page=True)))
    assert '<section id="form" class="opens-page">' in page
    assert '<section id="p" class="part opens-page">' in page


def test_less_is_short_the_larger_the_print() -> None:
    assert table_lengths(Table("Drinks", (Column("Name"),), (("Tea",),))) == ("short", "small", "tiny")
    assert table_lengths(table(1)) == ("short", "small", "tiny")
    assert table_lengths(table(2)) == ("short", "small")
    assert table_lengths(table(20)) == ()
    assert fact_lengths((("Phone", "01632 960100"),)) == ("short", "small", "tiny")
    assert fact_lengths((("Phone", WORDS * 40),)) == ()
    assert fact_lengths((("Phone", "01632"),) * 4, WORDS * 10) == ()
    assert choice_lengths(FormField("Day", choices=("Monday", "Tuesday"))) == ("short", "small", "tiny")
    assert choice_lengths(FormField("Day", choices=("Monday",) * 4, help=WORDS)) == ("short",)


def test_a_row_that_is_taller_than_most_of_a_page_may_be_cut() -> None:
    columns = (Column("A"), Column("B", 2))
    assert tall_in(("A", WORDS), shares(Table("T", columns, (("A", WORDS),)))) == ()
    assert tall_in(("A", WORDS * 10)) == ("tall-tiny",)
    assert tall_in(("A", WORDS * 60), (0.5, 0.5)) == ("tall-short", "tall-small", "tall-tiny")
    page = html(document_of(Table("T", columns, (("A", WORDS * 60),)), Facts("F", (("A", WORDS * 8),))))
    assert '<tr class="tall-short tall-small tall-tiny"><th scope="row">' in page
    assert '<tr class="tall-tiny"><th scope="row">' in page


def test_what_is_kept_whole_depends_on_the_size_of_print() -> None:
    sizes = {size: Paper.of(document_of(), Theme(size=size)).kept for size in (12, 14, 16, 18, 24, 30)}
    assert sizes == {12: "short", 14: "short", 16: "small", 18: "small", 24: "tiny", 30: ""}
    assert Paper.of(document_of(booklet=True), PLAIN).kept == "tiny"
