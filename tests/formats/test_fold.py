"""A booklet that is printed and folded: its sheets say what its pages say, in the order of its pages."""

import io
import os
from collections.abc import Callable
from typing import Any

import page
import pikepdf
import pytest
from attrs import evolve
from hypothesis import Phase, given, settings

from coproduction.builtin import BUILTIN
from coproduction.document import Document, Paragraph, Section, sections
from coproduction.errors import RenderError
from coproduction.formats.fold import render_fold
from coproduction.formats.page_order import sides
from coproduction.formats.pdf import render_pdf
from coproduction.proof.gate import faults
from coproduction.theme import GIANT, LARGE, SHIPPED, Theme
from tests.formats.booklets import BOOKLET, EVERYTHING, PAGES, PROOF
from tests.formats.making import PLAIN, document_of
from tests.strategies import LATIN, documents
from tests.tagtree import bookmarks, tagged_blocks

SHEETS = render_fold(BOOKLET, PLAIN)
A4_ON_ITS_SIDE = (841.89, 595.28)
LEFT, RIGHT = 1.42, 420.94
"""Where pages begin: both end or begin at the fold."""


def opened(body: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(body))


def drawings(sheet: pikepdf.Page) -> dict[str, float]:
    """What is laid upon a sheet, and where it begins."""
    return {name: round(float(each.Matrix[4]), 2) for name, each in sheet.Resources.XObject.items()}


def areas(body: bytes) -> list[tuple[int, str, list[float]]]:
    """Each link and field in the order of tags: its page or sheet, what it is called, and its place."""
    with opened(body) as pdf:
        numbers = {note.objgen: number for number, each in enumerate(pdf.pages) for note in each.get("/Annots", ())}
        found = [kid.Obj for element in _elements(pdf.Root.StructTreeRoot) for kid in element.K if _is_area(kid)]
        return [
            (numbers[note.objgen], str(note.get("/TU", note.get("/Contents"))), [float(side) for side in note.Rect])
            for note in found
        ]


def _is_area(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"


def _elements(above: Any) -> list[Any]:
    kids = [kid for kid in above.K if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return [each for kid in kids for each in (kid, *_elements(kid))]


def test_tags_of_sheets_say_what_tags_of_pages_say_and_in_their_order() -> None:
    assert tagged_blocks(SHEETS) == tagged_blocks(PAGES)
    assert bookmarks(SHEETS) == bookmarks(PAGES)


@pytest.mark.parametrize("theme", [theme for theme in SHIPPED if not theme.large], ids=lambda theme: theme.name)
def test_every_kind_of_block_folds(theme: Theme) -> None:
    body = render_fold(EVERYTHING, theme)
    assert tagged_blocks(body) == tagged_blocks(render_pdf(EVERYTHING, theme))
    assert page.validate_pdf_bytes(body, profile="ua1").is_compliant


@settings(max_examples=int(os.environ.get("PDF_EXAMPLES", "8")), phases=[Phase.explicit, Phase.generate])
@given(documents(LATIN))
def test_whatever_a_booklet_says_its_sheets_say(document: Document) -> None:
    booklet = evolve(document, booklet=True)
    assert tagged_blocks(render_fold(booklet, PLAIN)) == tagged_blocks(render_pdf(booklet, PLAIN))


def test_two_pages_stand_on_each_side_of_a_sheet_of_a4() -> None:
    printed = sides(PROOF.pages)
    with opened(SHEETS) as pdf:
        assert len(pdf.pages) == len(printed) == 4
        for sheet, (left, right) in zip(pdf.pages, printed, strict=True):
            assert tuple(map(float, sheet.mediabox[2:])) == pytest.approx(A4_ON_ITS_SIDE, abs=0.1)
            placed = {f"/Page{number}": at for number, at in ((left, LEFT), (right, RIGHT)) if number}
            assert drawings(sheet) == placed


def test_a_printer_is_told_to_print_on_both_sides_and_not_to_shrink() -> None:
    with opened(SHEETS) as pdf:
        wishes = pdf.Root.ViewerPreferences
        assert str(wishes.Duplex) == "/DuplexFlipShortEdge"
        assert str(wishes.PrintScaling) == "/None"
        assert bool(wishes.DisplayDocTitle)


def test_links_and_fields_go_with_their_pages() -> None:
    printed = sides(PROOF.pages)
    sheet_of = {number: sheet for sheet, side in enumerate(printed) for number in side}
    before, after = areas(PAGES), areas(SHEETS)
    assert len(before) > 10
    for (number, name, area), (sheet, same, moved) in zip(before, after, strict=True):
        right = printed[sheet].index(number + 1)
        assert (sheet, same) == (sheet_of[number + 1], name)
        assert moved == pytest.approx(
            [area[0] + (LEFT, RIGHT)[right], area[1], area[2] + (LEFT, RIGHT)[right], area[3]], abs=0.1
        )


def test_what_the_contents_lead_to_is_where_its_heading_is() -> None:
    printed = sides(PROOF.pages)
    with opened(PAGES) as pages, opened(SHEETS) as sheets:
        before, after = (list(pdf.Root.Names.Dests.Names) for pdf in (pages, sheets))
        assert before[::2] == after[::2]
        assert len(before) == 2 * len([*sections(BOOKLET.blocks)])
        for one, other in zip(before[1::2], after[1::2], strict=True):
            number = pages.pages.index(pikepdf.Page(one[0])) + 1
            sheet = sheets.pages.index(pikepdf.Page(other[0]))
            assert number in printed[sheet]
            assert float(other[2]) - float(one[2]) == pytest.approx(
                (LEFT, RIGHT)[printed[sheet].index(number)], abs=0.1
            )


def test_a_booklet_that_is_read_from_the_right_is_bound_there() -> None:
    booklet = Document(title="کتابچہ", language="ur", furniture=BOOKLET.furniture, booklet=True)
    with opened(render_fold(booklet, PLAIN)) as pdf:
        assert drawings(pdf.pages[0]) == {"/Page1": LEFT}
    with opened(render_fold(evolve(booklet, title="Booklet", language="en-GB"), PLAIN)) as pdf:
        assert drawings(pdf.pages[0]) == {"/Page1": RIGHT}


def test_the_same_booklet_gives_the_same_bytes() -> None:
    assert render_fold(BOOKLET, PLAIN) == SHEETS


@pytest.mark.parametrize(
    ("document", "theme"),
    [
        (document_of(Paragraph("Words")), PLAIN),
        (BOOKLET, LARGE),
        (BOOKLET, GIANT),
        (evolve(BOOKLET, easy_read=True), PLAIN),
    ],
    ids=["no booklet", "large print", "giant print", "Easy Read"],
)
def test_what_is_no_booklet_or_is_large_does_not_fold(document: Document, theme: Theme) -> None:
    fold = BUILTIN.format("fold")
    assert not fold.fits(document, theme)
    with pytest.raises(RenderError, match="Only a booklet can be folded"):
        fold.render(document, theme)


def test_a_booklet_in_large_print_is_a4() -> None:
    with opened(render_pdf(BOOKLET, LARGE)) as pdf:
        assert float(pdf.pages[0].mediabox[2]) == pytest.approx(595.28, abs=0.1)


def draw_twice(pdf: pikepdf.Pdf) -> None:
    sheet = pdf.pages[0]
    sheet.Contents = pdf.make_stream(sheet.Contents.read_bytes() + b" /Page1 Do")


def forget(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Contents = pdf.make_stream(b"")


def swap(pdf: pikepdf.Pdf) -> None:
    drawn = pdf.pages[1].Resources.XObject
    first, other = list(drawn.keys())[:2]
    drawn[first].StructParents, drawn[other].StructParents = drawn[other].StructParents, drawn[first].StructParents


def lead_to_the_sheet(pdf: pikepdf.Pdf) -> None:
    (heading,) = (each for each in _elements(pdf.Root.StructTreeRoot) if each.S == "/H1")
    del heading.K[0]["/Stm"]


INJURIES: dict[str, tuple[Callable[[pikepdf.Pdf], None], str]] = {
    "a page is drawn twice": (draw_twice, "words are drawn within a picture"),
    "a page is not drawn": (forget, "words are drawn within a picture"),
    "two pages lead to each other’s tags": (swap, "lead to another tag than they are read with"),
    "a tag does not say which page it means": (lead_to_the_sheet, "the words of H1 differ"),
}


@pytest.mark.parametrize("name", INJURIES)
def test_an_injured_sheet_is_caught(name: str) -> None:
    injury, said = INJURIES[name]
    with opened(SHEETS) as pdf:
        injury(pdf)
        made = io.BytesIO()
        pdf.save(made)
    assert any(said in each for each in faults(made.getvalue(), BOOKLET, PLAIN))


def test_sheets_are_made_of_pages_of_any_number() -> None:
    for number in range(1, 6):
        chapters = (Section(f"c{n}", f"Chapter {n}", (Paragraph("Words. " * 160),)) for n in range(number))
        body = render_fold(document_of(*chapters, booklet=True), PLAIN)
        with opened(body) as pdf:
            assert len(pdf.pages) % 2 == 0
