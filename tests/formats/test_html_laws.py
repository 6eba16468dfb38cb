"""What is true of the web page of every document."""

import re
from itertools import pairwise
from urllib.parse import urlsplit

from hypothesis import example, given, settings
from hypothesis import strategies as st

from coproduction.document import (
    Column,
    Document,
    Figure,
    Idea,
    Link,
    Paragraph,
    RunChart,
    Section,
    Table,
    Timeline,
    sections,
)
from tests.formats.making import document_of, html, text
from tests.pagewords import Element, Page, without_signs
from tests.strategies import documents, texts

MANY = settings(max_examples=60)
"""Enough for laws of which every document is a whole example."""

ADDRESSES = ("href", "src", "srcset", "action", "data", "poster", "cite", "background")
"""Attributes that could make a browser fetch or follow something."""


@MANY
@given(documents())
def test_a_web_page_and_plain_text_say_the_same_words_in_the_same_order(document: Document) -> None:
    page = Page(html(document))
    assert page.stray == ""
    assert without_signs(page.words) == without_signs(text(document).split())


@MANY
@given(documents())
def test_a_web_page_has_one_title_and_its_heading_levels_never_skip(document: Document) -> None:
    levels = [level for level, _ in Page(html(document)).headings]
    assert levels[0] == 1
    assert 1 not in levels[1:]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@MANY
@given(documents())
def test_headings_are_the_titles_of_sections(document: Document) -> None:
    contents = [(2, document.furniture.contents)] if document.cover else []
    titles = [(level + 1, section.title) for section, level in sections(document.blocks)]
    expected = [(1, document.title), *contents, *titles]
    assert Page(html(document)).headings == [(level, " ".join(title.split())) for level, title in expected]


@MANY
@given(documents())
def test_ids_are_unique_and_every_link_within_the_page_arrives(document: Document) -> None:
    page = Page(html(document))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert not any(re.search(r"\s", each) for each in ids)
    inner = [each.removeprefix("#") for each in page.values("href") if each.startswith("#")]
    assert {*inner, *page.values("aria-labelledby")} <= set(ids)


@MANY
@given(documents())
def test_nothing_outside_the_page_is_fetched_and_only_links_lead_elsewhere(document: Document) -> None:
    page = html(document)
    found = {
        (element.name, name): element.attributes[name]
        for element in Page(page).elements
        for name in ADDRESSES
        if name in element.attributes and not element.attributes[name].startswith("#")
    }
    assert {where for where, value in found.items()} <= {("a", "href"), ("img", "src")}
    assert urlsplit(found.get(("img", "src"), "data:")).scheme == "data"
    assert not re.search(r"url\((?!\"data:image/svg\+xml,)|@import", page)


@MANY
@given(documents())
def test_links_lead_where_their_authors_said(document: Document) -> None:
    hrefs = [each for each in Page(html(document)).values("href") if not each.startswith("#")]
    assert hrefs == [run.href for run in _runs(document) if isinstance(run, Link)]


def _runs(value: object) -> list[object]:
    """Every run of a document in reading order."""
    if isinstance(value, tuple):
        return [run for each in value for run in _runs(each)]
    if isinstance(value, Document):
        return [*_runs(value.facts), *_runs(value.blocks)]
    inner = [getattr(value, name, ()) for name in ("words", "about", "items", "rows", "paragraphs", "blocks")]
    return [value] if isinstance(value, Link) else [run for each in inner for run in _runs(each)]


@MANY
@given(documents())
def test_the_language_of_the_page_and_of_every_part_of_it_is_said(document: Document) -> None:
    page = html(document)
    first, *inner = Page(page).values("lang")
    assert first == document.language
    expected = re.findall(r"language='([^']+)'", repr(document.facts) + repr(document.blocks))
    chapters = [block.language for block in document.blocks if isinstance(block, Section) and block.language]
    assert sorted(inner) == sorted([*expected, *(chapters if document.cover else [])])


@MANY
@given(documents())
def test_every_picture_has_words(document: Document) -> None:
    pictures = [each for each in Page(html(document)).elements if each.name == "img" or DRAWN in _classes(each)]
    assert [each.attributes[ALTERNATIVE[each.name]] for each in pictures] == _alternatives(document.blocks)


DRAWN, ALTERNATIVE = "drawing", {"img": "alt", "div": "aria-label"}


def _classes(element: Element) -> list[str]:
    return element.attributes.get("class", "").split()


def _alternatives(blocks: tuple[object, ...]) -> list[str]:
    """The words of figures, and those of the pictures beside ideas, which may say all there is to say."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Figure | Timeline | RunChart):
            found.append(block.words)
        elif isinstance(block, Idea) and block.picture:
            found.append(block.alternative)
        else:
            found += _alternatives(getattr(block, "blocks", ()))
    return found


@MANY
@given(documents())
def test_every_heading_of_a_table_says_what_it_is_the_heading_of(document: Document) -> None:
    for element in Page(html(document)).elements:
        if element.name == "th":
            assert element.attributes["scope"] == ("col" if "thead" in element.around else "row")


weights = st.lists(st.integers(1, 9), min_size=1, max_size=12)


@given(weights)
@example([1])
@example([1] * 7)
@example([9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
def test_the_widths_of_columns_add_up_to_a_hundred_and_each_has_a_rule(weights: list[int]) -> None:
    columns = tuple(Column(f"C{number}", weight) for number, weight in enumerate(weights))
    page = html(document_of(Table("Counts", columns, (("x",) * len(columns),))))
    names = [each.attributes["class"] for each in Page(page).elements if each.name == "col"]
    rules = dict(re.findall(r"\.(w\d+) \{ width: (\d+)%; \}", page))
    widths = [int(rules[name]) for name in names]
    assert sum(widths) == 100
    assert all(width > 0 for width in widths)
    for (weight, width), (next_weight, next_width) in pairwise(zip(weights, widths, strict=True)):
        assert weight < next_weight or width >= next_width - 1


@given(texts(max_size=40), st.sampled_from(["title", "subtitle", "publisher", "notice"]))
def test_whatever_an_author_writes_stays_words(said: str, where: str) -> None:
    page = html(document_of(Paragraph(said), **{where: said}))
    before = html(document_of(Paragraph("x"), **{where: "x"}))
    assert _shape(page) == _shape(before)
    assert Page(page).blocks[-1].words == " ".join(said.split())


def _shape(page: str) -> list[str]:
    """The names of the elements of a page, without those that keep a word whole."""
    return [each.name for each in Page(page).elements if each.attributes.get("class") != "whole"]
