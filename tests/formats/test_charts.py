"""How charts are drawn: where everything stands, and that every word can be read in every print."""

import re
from datetime import date, timedelta
from functools import cache
from io import BytesIO
from itertools import combinations, pairwise

import pikepdf
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.charts import Reading, Reference, RunChart, Timeline
from coproduction.document import Document, Paragraph, Section
from coproduction.formats.charts import (
    PENS,
    SIGNS,
    WHOLE,
    Dot,
    Segment,
    Stretch,
    cells,
    charts_in,
    dots,
    middles,
    radius,
    segments,
    stretch,
)
from coproduction.formats.fold import render_fold
from coproduction.formats.fragment import fragment_style, render_fragment
from coproduction.proof.gate import prove
from coproduction.proof.said import said_by
from coproduction.proof.webpage import said_by_page
from coproduction.theme import CLEAR, GIANT, LARGE, SHIPPED, SMALLEST, Theme
from tests.drawnwords import A4, Drawn, drawn_words
from tests.formats.making import PLAIN, document_of, html, pdf, text
from tests.plots import CHARTS, FIRST, LAST, PLAN, QUARTERS, THREE_YEARS, TODAY, YEAR, bar, run_chart, timeline
from tests.strategies import run_charts, timelines
from tests.tagtree import elements, page_texts

ALL = document_of(
    Paragraph("Four charts."),
    *(Section(f"s{number}", f"Chart {number}", (chart,)) for number, chart in enumerate(CHARTS)),
)
MARGIN = 20 * 72 / 25.4
DAY = timedelta(1)
MANY = settings(max_examples=50)
ANY = st.one_of(timelines(), run_charts())


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (FIRST, LAST, Stretch(0, 1000, before=False, after=False, open=False, sign=1000)),
        (FIRST, date(2026, 7, 1), Stretch(0, 499, before=False, after=False, open=False, sign=499)),
        (FIRST - DAY, LAST + DAY, Stretch(0, 1000, before=True, after=True, open=False, sign=None)),
        (FIRST, None, Stretch(0, 1000, before=False, after=False, open=True, sign=None)),
        (None, LAST, Stretch(1000, 0, before=False, after=False, open=False, sign=1000)),
        (None, None, Stretch(1000, 0, before=False, after=False, open=True, sign=None)),
        (LAST + DAY, None, Stretch(1000, 0, before=False, after=True, open=True, sign=None)),
        (None, FIRST - DAY, Stretch(0, 0, before=True, after=False, open=False, sign=None)),
        (LAST, FIRST, Stretch(3, 0, before=False, after=False, open=False, sign=3)),
    ],
)
def test_a_bar_is_cut_to_the_days_that_are_shown(start: date | None, end: date | None, expected: Stretch) -> None:
    row = bar(start, end)
    assert stretch(timeline(row), row) == expected


@MANY
@given(timelines())
def test_every_bar_stands_within_its_chart(chart: Timeline) -> None:
    for each in (stretch(chart, row) for row in chart.rows):
        assert 0 <= each.at <= each.at + each.wide <= WHOLE
        assert each.sign is None or each.sign == each.at + each.wide


@MANY
@given(ANY, st.booleans())
def test_the_labels_along_a_chart_fill_its_line(chart: Timeline | RunChart, wide: bool) -> None:
    found = cells(chart.ruler(wide).labels)
    assert sum(cell.wide for cell in found) in (0, WHOLE)
    assert [cell.text for cell in found if cell.text] == [*chart.ruler(wide).texts]


@MANY
@given(run_charts())
def test_what_is_said_of_a_gap_stands_in_its_middle(chart: RunChart) -> None:
    for room, (place, said) in zip(middles(chart.gaps), chart.gaps, strict=True):
        assert room.text == said
        assert room.at + room.wide / 2 == pytest.approx(place * WHOLE, abs=0.51)
        assert 0 <= room.at <= room.at + room.wide <= WHOLE


@MANY
@given(run_charts())
def test_a_number_that_is_not_told_is_never_drawn_and_breaks_the_line(chart: RunChart) -> None:
    known = [reading.value is not None for reading in chart.points]
    assert [dot is not None for dot in dots(chart)] == known
    assert len([*segments(chart)]) == sum(one and other for one, other in pairwise(known))


def test_numbers_stand_as_high_as_they_are() -> None:
    chart = run_chart(Reading("a", 0, "0"), Reading("b", 30, "30"), Reading("c", None, "*"), Reading("d", 15, "15"))
    assert dots(chart) == (Dot(12.5, 100), Dot(37.5, 0), None, Dot(87.5, 50))
    assert [*segments(chart)] == [Segment(12.5, 100, 37.5, 0)]


def test_many_dots_are_smaller_and_never_too_small_to_see() -> None:
    assert radius(QUARTERS) == radius(YEAR) > radius(THREE_YEARS) > 0.1
    assert radius(run_chart(*[Reading("a", 1, "1")] * 900)) == 0.09


def test_no_line_is_told_from_another_by_its_colour() -> None:
    assert len({*map(str, PENS.values())}) == len(PENS) == len(Reference) + 1
    assert len({*SIGNS.values()}) == len(Reference)


def used(page: str, kinds: str) -> set[str]:
    """The classes of some kinds in a page."""
    return {name for each in re.findall(r'class="([^"]*)"', page) for name in each.split() if re.match(kinds, name)}


@MANY
@given(ANY, st.sampled_from(BUILTIN.themes))
def test_every_place_that_is_used_has_its_rule(chart: Timeline | RunChart, theme: Theme) -> None:
    page = html(document_of(Section("in", "Within", (chart,))), theme)
    markup, style = page.partition("</style>")[2], page.partition("</style>")[0]
    ruled = set(re.findall(r"\.((?:at|wide|up)-\d+) \{", style))
    assert used(markup, r"(at|wide|up)-") <= ruled
    assert used(markup, r"beside-") <= set(re.findall(r"\.(beside-\d+) \.chart-number", style))


def test_a_page_without_charts_has_no_rules_for_them() -> None:
    assert "chart-bar" not in html(document_of())
    assert [*charts_in(ALL.blocks)] == [*CHARTS]


def test_the_page_says_every_word_of_a_chart_and_draws_only_the_numbers_it_may_tell() -> None:
    page = html(document_of(YEAR))
    assert page.count("<circle") == 12 - 2 + 1
    assert page.count('<div class="chart-gap ') == 1
    assert f'role="img" aria-label="{YEAR.words}"' in page


def test_today_stands_on_the_side_of_its_line_that_has_more_room() -> None:
    early, late = (html(document_of(timeline(bar(FIRST, LAST), now=(day, "Today")))) for day in (FIRST, LAST))
    assert re.search(r'<div class="wide-999 after">Today</div>', early)
    assert re.search(r'<div class="wide-999 before">Today</div>', late)


def test_a_plan_without_months_and_without_today_has_no_head() -> None:
    assert "chart-head" not in html(document_of(evolve(PLAN, marks=(), now=None))).partition("</style>")[2]
    assert "chart-today" not in html(document_of(timeline(bar(FIRST, LAST), now=None))).partition("</style>")[2]


def test_a_fragment_has_no_colours_of_its_own() -> None:
    fragment, style = render_fragment(ALL), fragment_style(ALL, PLAIN)
    assert 'color="' not in fragment
    assert "style=" not in fragment
    assert ".chart-bar" in style


@pytest.mark.parametrize(("language", "mirrored"), [("en-GB", "[dir=rtl] .pen"), ("ur", ".coproduction .pen")])
def test_time_runs_the_way_its_words_are_read(language: str, mirrored: str) -> None:
    assert f"{mirrored} {{ transform: scaleX(-1); }}" in html(document_of(YEAR, language=language))


def test_plain_text_has_the_words_and_leaves_the_numbers_to_the_table() -> None:
    said = text(document_of(QUARTERS)).partition("=\n\n")[2]
    assert " ".join(said.split()) == f"{QUARTERS.caption} {QUARTERS.words}"


@cache
def printed(theme: Theme) -> bytes:
    """All charts in a theme, made once."""
    return pdf(ALL, theme)


THEMES = pytest.mark.parametrize("theme", SHIPPED, ids=lambda theme: theme.name)


@THEMES
def test_no_word_of_a_chart_is_smaller_than_its_print_or_beyond_the_margins(theme: Theme) -> None:
    words = drawn_words(printed(theme))
    assert min(each.size for each in words) >= (theme.size if theme.large else SMALLEST) - 0.01
    assert [each for each in words if each.left < MARGIN - 0.01 or each.right > A4[0] - MARGIN + 0.5] == []


@THEMES
def test_no_word_of_a_chart_lies_upon_another(theme: Theme) -> None:
    words = [each for each in drawn_words(printed(theme)) if each.right - each.left > 1]
    by_page = (tuple(each for each in words if each.page == page) for page in {each.page for each in words})
    assert [pair for page in by_page for pair in combinations(page, 2) if _touch(*pair)] == []


def _touch(one: Drawn, other: Drawn) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    return across > 0.5 and abs(one.foot - other.foot) < 0.9 * min(one.size, other.size)


@THEMES
def test_a_chart_is_one_figure_whose_words_stand_for_all_that_is_drawn(theme: Theme) -> None:
    figures = elements(printed(theme), "Figure")
    assert [each["/Alt"] for each in figures] == [chart.words for chart in CHARTS]


def test_a_plan_over_several_pages_has_its_head_on_each_and_is_heard_once() -> None:
    made = pdf(document_of(PLAN), GIANT)
    pages = [page for page in page_texts(made) if "Jan 2026" in page and "30 June" in page]
    assert len(pages) > 3
    assert len(elements(made, "Figure")) == 1


def bounds(data: bytes) -> list[list[float] | None]:
    """Where the tags say that each figure stands."""
    with pikepdf.open(BytesIO(data)) as found:
        figures = [
            each for each in found.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        ]
        return [[float(side) for side in each.A.BBox] if "/BBox" in each.A else None for each in figures]


def test_a_figure_on_one_page_says_where_it_stands_and_one_on_several_cannot() -> None:
    (year,), (plan,) = bounds(pdf(document_of(YEAR))), bounds(pdf(document_of(PLAN)))
    assert plan is None
    assert year
    left, foot, right, head = year
    assert MARGIN - 1 < left < right < A4[0] - MARGIN + 1
    assert 0 < foot < head < A4[1]
    words = [each for each in drawn_words(pdf(document_of(YEAR))) if foot - 3 < each.foot < head]
    assert len(words) > 10


@pytest.mark.parametrize(("language", "theme"), [("ur", CLEAR), ("cy", LARGE)])
def test_charts_are_right_in_other_languages_and_beside_their_page(language: str, theme: Theme) -> None:
    document = evolve(ALL, language=language)
    assert prove(pdf(document, theme), said_by_page(html(document, theme).encode())).faults == ()


def booklet() -> Document:
    return evolve(ALL, booklet=True)


def test_a_booklet_of_charts_is_folded_and_right() -> None:
    assert prove(render_fold(booklet(), CLEAR), said_by(booklet(), CLEAR)).faults == ()


def test_a_picture_on_a_narrow_page_has_fewer_labels() -> None:
    wide, narrow = html(document_of(YEAR)), html(booklet())
    assert 'class="drawing run-chart roomy"' in wide
    assert 'class="drawing run-chart"' in narrow


def test_the_same_charts_make_the_same_bytes() -> None:
    assert pdf(ALL) == printed(CLEAR)


def test_the_day_that_is_now_runs_through_every_row() -> None:
    page = html(document_of(timeline(bar(FIRST, LAST), bar(FIRST, TODAY)))).partition("</style>")[2]
    assert page.count("chart-line now") == 2
