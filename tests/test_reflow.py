from collections import Counter

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.document import Block, Column, Document, Facts, Paragraph, Section, Table
from coproduction.reflow import folds, reflowed, stacked
from coproduction.theme import CLEAR, GIANT, LARGE, SHIPPED, Theme
from tests.formats.making import document_of, html
from tests.pagewords import Page
from tests.strategies import LATIN, documents

LARGE_PRINT = st.sampled_from((Theme(size=16), LARGE, GIANT, Theme(size=48)))

PLAN = Table(
    "Objectives",
    (Column("Objective", weight=4), Column("Achieved by end of", weight=2), Column("Responsibility", weight=2)),
    (("Count who takes part", "May 2026", "Chief nurse"), ("Ask people", "June 2026", "Chief nurse")),
)
WIDE = Table("People", tuple(Column(name) for name in "ABCDE"), (("1", "2", "3", "4", "5"),))


def tables(blocks: tuple[Block, ...]) -> list[Table]:
    found = [block for block in blocks if isinstance(block, Table)]
    return found + [table for block in blocks if isinstance(block, Section) for table in tables(block.blocks)]


def letters(document: Document, theme: Theme) -> Counter[str]:
    return Counter("".join(word for block in Page(html(document, theme)).blocks for word in block.words.split()))


def only(table: Table, theme: Theme) -> Table:
    (found,) = tables(reflowed(document_of(Section("s", "S", (table,))), theme).blocks)
    return found


@given(documents(LATIN), st.sampled_from([theme for theme in SHIPPED if not theme.large]))
def test_below_large_print_a_document_stays_as_it_is(document: Document, theme: Theme) -> None:
    assert reflowed(document, theme) == document
    assert not stacked(document, theme)


@given(documents(LATIN), LARGE_PRINT)
def test_large_print_has_the_words_of_clear_print_and_a_column_heading_once_for_each_record(
    document: Document, theme: Theme
) -> None:
    more: Counter[str] = Counter()
    for table in tables(reflowed(document, theme).blocks):
        if table.records:
            headings = "".join("".join(column.heading.split()) for column in table.columns)
            more += Counter(headings * (len(table.rows) - 1) + ":" * len(table.rows))
    assert letters(document, theme) == letters(document, CLEAR) + more


@given(documents(LATIN), LARGE_PRINT)
def test_a_document_that_was_reflowed_stays_as_it_is(document: Document, theme: Theme) -> None:
    once = reflowed(document, theme)
    assert [table.records for table in tables(reflowed(once, theme).blocks)] == [
        table.records for table in tables(once.blocks)
    ]


@pytest.mark.parametrize(("theme", "records"), [(LARGE, False), (GIANT, True)])
def test_a_table_becomes_records_when_the_longest_words_no_longer_fit_beside_each_other(
    theme: Theme, records: bool
) -> None:
    assert only(PLAN, theme).records is records


def test_a_table_of_more_than_four_columns_becomes_records_however_short_its_words_are() -> None:
    assert only(WIDE, LARGE).records
    four = evolve(WIDE, columns=WIDE.columns[:4], rows=tuple(row[:4] for row in WIDE.rows))
    assert not only(four, LARGE).records


def test_a_table_whose_cells_would_be_tall_and_thin_becomes_records() -> None:
    assert only(evolve(PLAN, rows=(("Ask people " * 12, "May 2026", "Done"),)), LARGE).records


def test_a_table_of_one_column_stays_a_table() -> None:
    assert not only(Table("Words", (Column("Word"),), (("Antidisestablishmentarianism" * 2,),)), GIANT).records


def test_a_column_is_made_wide_enough_for_its_longest_word() -> None:
    narrow = Table("Who", (Column("Who", weight=9), Column("Responsibility")), (("Ann", "A representative"),))
    widths = [column.weight for column in only(narrow, LARGE).columns]
    assert widths[1] > len("Responsibility") * 0.58 * LARGE.size
    assert sum(widths) <= 482


def test_a_record_is_named_by_the_heading_of_its_row_and_has_the_other_cells_under_their_headings() -> None:
    page = Page(html(document_of(Section("s", "S", (WIDE,))), LARGE))
    assert [(block.role, block.words) for block in page.blocks[2:]] == [
        ("P", "People"),
        ("Caption", "A: 1"),
        *(pair for heading, cell in zip("BCDE", "2345", strict=True) for pair in (("TH", heading), ("TD", cell))),
    ]


@pytest.mark.parametrize(
    ("heading", "theme", "above"),
    [
        ("Date", LARGE, False),
        ("Responsibilities", LARGE, True),
        ("Status", GIANT, False),
        ("Representative", GIANT, True),
    ],
)
def test_the_headings_of_facts_stand_above_their_values_when_one_is_too_wide(
    heading: str, theme: Theme, above: bool
) -> None:
    facts = Facts("About", ((heading, "2"),))
    assert stacked(document_of(facts), theme) is above
    assert stacked(document_of(Section("s", "S", (Paragraph("P"), facts))), theme) is above
    assert stacked(document_of(facts=((heading, "2"),)), theme) is above
    record = Table("T", (Column("A"), Column(heading)), (("1", "2"),), records=True)
    assert stacked(document_of(record), theme) is above


def test_a_table_that_is_too_wide_for_a_booklet_becomes_records_and_one_that_fits_stays() -> None:
    small = Table("Drinks", (Column("Drink"), Column("Cups", number=True)), (("Tea", "2"),))
    booklet = document_of(WIDE, PLAN, small, booklet=True)
    assert [table.records for table in tables(reflowed(booklet, CLEAR).blocks)] == [True, False, False]
    assert [table.records for table in tables(reflowed(evolve(booklet, booklet=False), CLEAR).blocks)] == [False] * 3


def test_facts_of_a_booklet_are_stacked_where_a_heading_is_too_wide() -> None:
    facts = Facts("About", (("Representatives", "Nobody"),))
    assert stacked(document_of(facts, booklet=True), CLEAR)
    assert not stacked(document_of(Facts("About", (("Day", "Today"),)), booklet=True), CLEAR)
    assert not stacked(document_of(facts), CLEAR)


def test_large_print_does_not_fold() -> None:
    booklet = document_of(booklet=True)
    assert [theme.name for theme in SHIPPED if not folds(booklet, theme)] == ["large", "giant"]
    assert not folds(evolve(booklet, easy_read=True), CLEAR)
    assert not folds(document_of(), CLEAR)
