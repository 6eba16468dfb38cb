"""The measures of a printed page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.document import Figure, Picture
from coproduction.formats.paper import MILLIMETRES, MOST_LINES, PAGE_NUMBER, Paper
from coproduction.theme import CLEAR, GIANT, LARGE, LARGEST, SMALLEST, Theme
from tests.drawnwords import A4, drawn_words
from tests.formats.booklets import BOOKLET
from tests.formats.making import document_of, pdf
from tests.strategies import png, texts

SIZES = st.integers(SMALLEST, LARGEST).map(lambda size: Theme(size=size))


@given(texts(max_size=400), texts(max_size=400), texts(max_size=400), SIZES)
def test_however_long_its_running_lines_are_a_page_has_room_for_its_text(
    title: str, publisher: str, notice: str, theme: Theme
) -> None:
    paper = Paper.of(document_of(title=title, publisher=publisher, notice=notice), theme)
    assert 297 - paper.top - paper.bottom > 130
    assert all(line.lines(paper.running) <= MOST_LINES for line in (paper.title, paper.publisher, paper.notice))


def test_a_running_line_that_is_too_long_ends_in_dots_and_a_short_one_is_whole() -> None:
    paper = Paper.of(document_of(title="A plan for everyone " * 9, notice="A draft."), CLEAR)
    assert paper.title.text.endswith("…")
    assert paper.title.text.startswith("A plan for everyone")
    assert paper.notice.text == "A draft."


@pytest.mark.parametrize("size", [14, 18, 24, 32, 48])
def test_the_number_of_a_page_stands_on_the_page(size: int) -> None:
    words = drawn_words(pdf(document_of(title="T" * 60, notice="N" * 300, publisher="P" * 300), Theme(size=size)))
    assert min(each.foot for each in words) > 10
    assert max(each.right for each in words) < A4[0] - 20
    assert max(each.foot + each.size for each in words) < A4[1]
    assert len(PAGE_NUMBER) > len("Page 999 of 999")


def test_headings_grow_by_as_many_points_as_the_body() -> None:
    papers = [Paper.of(document_of(), theme) for theme in (CLEAR, LARGE, GIANT)]
    assert [(paper.body, round(paper.grown(2) * paper.body)) for paper in papers] == [(14, 28), (18, 32), (24, 38)]


@pytest.mark.parametrize("theme", [CLEAR, GIANT], ids=lambda theme: theme.name)
def test_a_tall_picture_stands_whole_on_a_page_with_its_caption(theme: Theme) -> None:
    figure = Figure(Picture.of(png(400, 1600)), "A poster", "Below the poster")
    body = pdf(document_of(figure), theme)
    (caption,) = (each for each in drawn_words(body) if each.page == 2 and each.codes == len("Below the poster"))
    assert caption.foot > 72


def test_a_booklet_has_pages_of_a5_and_text_as_large_as_on_a4() -> None:
    body = pdf(BOOKLET)
    words = drawn_words(body)
    edge = 14 / MILLIMETRES
    assert min(each.left for each in words) > edge - 0.01
    assert max(each.right for each in words) < A4[1] / 2 - edge + 0.5
    assert {round(each.size) for each in words} >= {CLEAR.size, SMALLEST}
    assert min(each.size for each in words) > SMALLEST - 0.01
    assert min(each.foot for each in words) > 10


def test_headings_of_a_booklet_are_smaller_than_those_of_a_page() -> None:
    small, large = (Paper.of(document_of(booklet=booklet), CLEAR) for booklet in (True, False))
    assert [round(paper.grown(2) * paper.body) for paper in (small, large)] == [24, 28]


@given(texts(max_size=400), texts(max_size=400))
def test_a_page_of_a_booklet_has_room_for_its_text(title: str, notice: str) -> None:
    paper = Paper.of(document_of(title=title, notice=notice, booklet=True), CLEAR)
    assert 210 - paper.top - paper.bottom > 120
    assert paper.folded
    assert not paper.publisher.text
