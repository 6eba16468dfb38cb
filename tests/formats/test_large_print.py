"""What is on paper in each size of print, read from finished files."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import Phase, given, settings

from coproduction.builtin import BUILTIN
from coproduction.document import Document
from coproduction.folders import inspect
from coproduction.formats.pdf import render_pdf
from coproduction.theme import DARK, GIANT, LARGE, SHIPPED, SMALLEST, Theme
from tests.drawnwords import A4, drawn_words
from tests.formats.making import document_of, html, pdf
from tests.pagewords import Page, difference
from tests.strategies import LATIN, documents
from tests.tagtree import tagged_blocks

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("fernshire/information-pack", "kent/action-plan", "audit")
SIDE = 20 * 72 / 25.4
"""Points: the margin on either side of a page."""

EDGE = 5 * 72 / 25.4
"""Points: most printers leave 5 mm of a sheet white."""

HALF_A_POINT = 0.5
"""A space at the end of a line may reach over the edge."""

MADE: dict[tuple[str, str], tuple[Document, Theme, bytes]] = {}


def made(name: str, theme: Theme) -> tuple[Document, Theme, bytes]:
    """An example in a theme laid over its own, made once."""
    if (name, theme.name) not in MADE:
        (item,) = (item for item in inspect(BUILTIN, EXAMPLES, theme).items if item.name == name)
        document = BUILTIN.view(item.content)
        MADE[name, theme.name] = document, item.theme, render_pdf(document, item.theme)
    return MADE[name, theme.name]


@pytest.mark.parametrize("theme", SHIPPED, ids=lambda theme: theme.name)
@pytest.mark.parametrize("name", NAMES)
def test_no_text_is_smaller_than_its_print(name: str, theme: Theme) -> None:
    _, worn, data = made(name, theme)
    least = worn.size if worn.large else SMALLEST
    assert [each for each in drawn_words(data) if each.size < least - 0.01] == []


@pytest.mark.parametrize("theme", SHIPPED, ids=lambda theme: theme.name)
@pytest.mark.parametrize("name", NAMES)
def test_all_text_stands_within_the_margins_of_its_page(name: str, theme: Theme) -> None:
    words = drawn_words(made(name, theme)[2])
    assert [each for each in words if each.left < SIDE - 0.01] == []
    assert [each for each in words if each.right > A4[0] - SIDE + HALF_A_POINT] == []
    assert [each for each in words if not EDGE < each.foot < A4[1] - EDGE - each.size] == []


@pytest.mark.parametrize("theme", [LARGE, GIANT], ids=lambda theme: theme.name)
@pytest.mark.parametrize("name", NAMES)
def test_large_print_says_what_its_page_says_and_splits_no_word(name: str, theme: Theme) -> None:
    document, worn, data = made(name, theme)
    assert difference(tagged_blocks(data), Page(html(document, worn)).blocks) == ""


@settings(max_examples=10, phases=[Phase.explicit, Phase.generate])
@given(documents(LATIN))
def test_every_document_comes_in_giant_print(document: Document) -> None:
    words = drawn_words(pdf(document, GIANT))
    assert min(each.size for each in words) >= GIANT.size


def test_running_lines_have_room_however_long_they_are() -> None:
    long = document_of(title="A title that goes on and on " * 9, notice="A notice that says a lot " * 9)
    words = drawn_words(pdf(long, GIANT))
    assert min(each.foot for each in words) > 0
    assert max(each.foot + each.size for each in words) < A4[1]


def test_the_paper_of_a_theme_reaches_the_edges_of_a_page() -> None:
    """Otherwise the lines along the head and foot of a dark page would stand light on white."""
    with pikepdf.open(BytesIO(pdf(document_of(), DARK))) as made:
        drawn: list[Any] = pikepdf.parse_content_stream(made.pages[0])
    boxes = [tuple(map(float, operands)) for operands, operator in drawn if str(operator) == "re"]
    inks = [tuple(map(float, operands)) for operands, operator in drawn if str(operator) in ("rg", "scn")]
    assert boxes[0][:2] == (0, 0)
    assert min(wide * 0.75 - edge for wide, edge in zip(boxes[0][2:], A4, strict=True)) > -1
    assert inks[0] == pytest.approx([int(DARK.paper[at : at + 2], 16) / 255 for at in (1, 3, 5)], abs=0.01)
