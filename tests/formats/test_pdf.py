"""A PDF, by example: what it holds, and what is refused rather than printed wrongly."""

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import page
import pikepdf
import pytest

from coproduction.document import (
    Bullets,
    Column,
    Document,
    Figure,
    Link,
    Paragraph,
    Picture,
    Section,
    Shape,
    Table,
    Tag,
    Text,
    Tone,
)
from coproduction.errors import RenderError
from coproduction.formats.fonts import UNSEEN
from coproduction.formats.pdf import PDF
from coproduction.theme import Logo, Theme
from tests.formats.making import PLAIN, document_of, html, pdf
from tests.pagewords import Page, difference
from tests.strategies import png
from tests.tagtree import bookmarks, elements, fonts, tagged_blocks

OVERDUE = Tag("Overdue", "R", Shape.TRIANGLE, Tone.URGENT)
FULL = document_of(
    Section(
        "a",
        "First",
        (
            Paragraph(("Hello ", Text("very", strong=True), " ", Text("bore da", language="cy"), ".")),
            Paragraph((OVERDUE, " co-production in well-being")),
            Bullets(("One", Link("our page about co-production", "https://example.org/a"))),
            Figure(Picture.of(png(40, 30)), "People round a table", "Our forum"),
        ),
        part=True,
    ),
    Section("b", "Second", (Paragraph("word " * 700),)),
    publisher="Anytown Trust",
    subtitle="For you",
    notice="Draft",
    facts=(("As at", "1 July 2020"),),
    cover=True,
)


def same_words(document: Document, theme: Theme = PLAIN) -> str:
    """Where a PDF says something else than its page."""
    return difference(tagged_blocks(pdf(document, theme)), Page(html(document, theme)).blocks)


@contextmanager
def opened(document: Document, theme: Theme = PLAIN) -> Iterator[pikepdf.Pdf]:
    """A PDF of a document, opened."""
    with pikepdf.open(BytesIO(pdf(document, theme))) as found:
        yield found


def test_the_tags_say_what_the_page_says() -> None:
    assert same_words(FULL) == ""


def test_a_listener_hears_the_contents_without_the_numbers_of_pages() -> None:
    entries = [block.words for block in tagged_blocks(pdf(FULL)) if block.role == "LI"][:2]
    assert entries == ["First", "Second"]


def test_the_bookmarks_are_the_headings() -> None:
    assert bookmarks(pdf(FULL)) == ("Our title", "Contents", "First", "Second")


def test_the_file_says_its_title_language_and_publisher_and_no_day_of_its_making() -> None:
    with opened(FULL) as found:
        assert (str(found.docinfo.Title), str(found.docinfo.Author)) == ("Our title", "Anytown Trust")
        assert not {"/CreationDate", "/ModDate"} & set(found.docinfo.keys())
        assert str(found.Root.Lang) == "en-GB"
        assert bool(found.Root.ViewerPreferences.DisplayDocTitle)
        assert "pdfuaid" in found.Root.Metadata.read_bytes().decode()


def test_a_figure_is_heard_by_its_words() -> None:
    assert [each["/Alt"] for each in elements(pdf(FULL), "Figure")] == ["People round a table"]


def test_a_logo_is_heard_by_its_words() -> None:
    theme = Theme(logo=Logo(data=png(80, 20), words="Anytown Trust"))
    assert [each["/Alt"] for each in elements(pdf(document_of(), theme), "Figure")] == ["Anytown Trust"]
    assert same_words(FULL, theme) == ""


def test_only_the_shipped_typeface_is_embedded_and_the_whole_of_it_is_used() -> None:
    assert fonts(pdf(FULL)) == {"Atkinson-Hyperlegible-Next", "Atkinson-Hyperlegible-Next-Bold"}


def test_each_part_of_a_pack_begins_a_page() -> None:
    with opened(FULL) as found:
        assert len(found.pages) >= 3


def test_a_link_is_one_link_even_where_words_are_joined() -> None:
    with opened(FULL) as found:
        links = [str(each.A.URI) for each in found.pages[1].Annots if "/URI" in each.get("/A", {})]
        assert links == ["https://example.org/a"]


def test_a_table_over_several_pages_is_heard_once_and_in_order() -> None:
    columns = (Column("Level", 3), Column("What it means", 6), Column("People", 1, number=True))
    rows = tuple((f"Row {number}", "some words " * 6, str(number)) for number in range(70))
    document = document_of(Table("Counts", columns, rows))
    with opened(document) as found:
        assert len(found.pages) > 2
    assert same_words(document) == ""


def test_a_row_taller_than_a_page_is_heard_cell_by_cell() -> None:
    columns = (Column("Level"), Column("What it means"), Column("Why"))
    rows = (("Short", "few", "few"), ("Tall", "many words " * 200, "other words " * 150), ("After", "few", "few"))
    assert same_words(document_of(Table("Counts", columns, rows))) == ""


def test_large_print_says_the_same_on_more_pages() -> None:
    large = Theme(size=36)
    assert same_words(FULL, large) == ""
    with opened(FULL) as clear, opened(FULL, large) as found:
        assert len(found.pages) > len(clear.pages)


@pytest.mark.parametrize("unseen", sorted(UNSEEN), ids=lambda each: f"U+{ord(each):04X}")
def test_characters_that_are_never_drawn_leave_no_hole(unseen: str) -> None:
    document = document_of(Paragraph(f"before{unseen}after, and {unseen} more"))
    assert same_words(document) == ""
    assert page.validate_pdf_bytes(pdf(document), profile="ua1").is_compliant
    assert fonts(pdf(document)) <= {"Atkinson-Hyperlegible-Next", "Atkinson-Hyperlegible-Next-Bold"}


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("𒀀𒀭", "CUNEIFORM SIGN A (U+12000), CUNEIFORM SIGN AN (U+1202D)"),
        ("A smile: 😀", "GRINNING FACE (U+1F600)"),
        ("\ue000", "unnamed (U+E000)"),
    ],
)
def test_a_letter_that_the_typeface_lacks_is_named_and_nothing_is_printed(said: str, named: str) -> None:
    with pytest.raises(RenderError, match="has no letter for") as raised:
        pdf(document_of(Paragraph(said)))
    assert named in str(raised.value)


@pytest.mark.parametrize("where", ["title", "subtitle", "publisher", "notice"])
def test_a_missing_letter_is_found_wherever_it_stands(where: str) -> None:
    with pytest.raises(RenderError, match=r"U\+1202D"):
        pdf(document_of(**{where: "𒀭"}))


def test_at_most_ten_missing_letters_are_named() -> None:
    with pytest.raises(RenderError) as raised:
        pdf(document_of(Paragraph("".join(map(chr, range(0x12000, 0x12020))))))
    assert str(raised.value).count("U+") == 10


def test_words_for_a_picture_need_no_letters_because_nobody_draws_them() -> None:
    document = document_of(Figure(Picture.of(png()), "漢字"))
    assert [each["/Alt"] for each in elements(pdf(document), "Figure")] == ["漢字"]


@pytest.mark.parametrize("opening", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"])
def test_a_picture_that_cannot_be_read_is_an_error_and_not_a_hole(opening: bytes) -> None:
    with pytest.raises(RenderError, match="would not be accessible"):
        pdf(document_of(Figure(Picture.of(opening + b"junk" * 40), "A table")))


def test_a_page_that_cannot_be_laid_out_is_an_error_of_our_own() -> None:
    with pytest.raises(RenderError, match="could not be laid out"):
        pdf(document_of(Figure(Picture.of(png()), "half a character: \ud800")))


def test_what_another_thread_complains_of_is_not_our_complaint() -> None:
    done = threading.Event()

    def complain() -> None:
        while not done.is_set():
            logging.getLogger("weasyprint").error("somebody else’s picture")
            time.sleep(0.001)

    thread = threading.Thread(target=complain)
    thread.start()
    try:
        assert pdf(FULL).startswith(b"%PDF")
    finally:
        done.set()
        thread.join()


def test_a_complaint_leaves_no_trace_for_the_next_document() -> None:
    before = logging.getLogger("weasyprint").handlers[:]
    with pytest.raises(RenderError):
        pdf(document_of(Figure(Picture.of(b"\xff\xd8\xffjunk"), "A table")))
    assert logging.getLogger("weasyprint").handlers == before
    assert pdf(document_of(Paragraph("Hello"))).startswith(b"%PDF")


def test_nothing_is_complained_of_while_a_good_document_is_laid_out(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        pdf(FULL)
    assert caplog.records == []


def test_the_format_says_what_its_files_are() -> None:
    assert (PDF.name, PDF.suffix, PDF.media_type) == ("pdf", "pdf", "application/pdf")
