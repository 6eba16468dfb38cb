"""A document within a page of a host's own."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coproduction.document import (
    Column,
    Document,
    Facts,
    Paragraph,
    Section,
    Shape,
    Table,
    Tag,
    Tone,
    sections,
)
from coproduction.formats.fragment import fragment_style, render_fragment
from coproduction.theme import Logo, Theme
from tests.formats.making import PLAIN, document_of, html
from tests.pagewords import Page
from tests.strategies import documents, png

MANY = settings(max_examples=60)
PLAN = document_of(
    Paragraph(Tag("Overdue", "R", Shape.TRIANGLE, Tone.URGENT)),
    Section("first", "First", (Section("inner", "Inner", (Facts("Some facts", (("Phone", "01632 960100"),)),)),)),
    Section("second", "Second", (Table("Counts", (Column("Level"), Column("People")), (("Inform", "5"),), 1),)),
    publisher="Anytown Trust",
    notice="Invented.",
    cover=True,
)


def read(fragment: str) -> Page:
    """A fragment as a host shows it."""
    return Page(f"<main>{fragment}</main>")


def selectors(style: str) -> list[str]:
    """Every selector of a style sheet."""
    bare = re.sub(r'"[^"]*"', '""', style)
    openings = [opening.rpartition("}")[2].rpartition(";")[2].strip() for opening in bare.split("{")[:-1]]
    return [each.strip() for opening in openings if opening[:1] != "@" for each in re.split(r",(?![^(]*\))", opening)]


@MANY
@given(documents())
def test_a_fragment_says_what_the_page_says(document: Document) -> None:
    said, whole = read(render_fragment(document)), Page(html(document))
    assert said.stray == ""
    assert [block.words for block in said.blocks] == [block.words for block in whole.blocks]


@MANY
@given(documents())
def test_a_fragment_is_one_element_without_a_frame_a_style_or_a_script(document: Document) -> None:
    page = read(render_fragment(document))
    first = page.elements[1]
    assert (first.name, first.attributes["class"]) == ("div", "coproduction")
    assert first.attributes["lang"] == document.language
    assert all(each.around[:2] == ("main", "div.coproduction") for each in page.elements[2:])
    names = [each.name for each in page.elements[1:]]
    assert not {"main", "nav", "title", "style", "script", "html", "body", "meta", "header"} & set(names)
    assert not [each for each in page.elements if "style" in each.attributes]
    assert "\n\n" not in render_fragment(document)


@MANY
@given(documents(), st.integers(1, 6))
def test_headings_begin_at_the_level_of_the_host_and_never_skip_one(document: Document, level: int) -> None:
    contents = [(level + 1, document.furniture.contents)] if document.cover else []
    titles = [(level + depth, section.title) for section, depth in sections(document.blocks)]
    expected = [(level, document.title), *contents, *titles]
    found = headings(render_fragment(document, level=level))
    assert found == [(each, " ".join(title.split())) for each, title in expected]
    assert all(after <= before + 1 for before, after in pairwise(each for each, _ in found))


def headings(fragment: str) -> list[tuple[int, str]]:
    """The headings of a fragment with their levels, however they are written."""
    found = re.findall(r'<h(\d)[^>]*>(.*?)</h\1>|<div role="heading" aria-level="(\d+)"[^>]*>(.*?)</div>', fragment)
    texts = ((int(one or two), read(f"<p>{said or also}</p>").blocks[0].words) for one, said, two, also in found)
    return list(texts)


def test_past_the_sixth_level_a_heading_is_told_by_its_role() -> None:
    fragment = render_fragment(PLAN, level=5)
    assert '<h5 class="title">Our title</h5>' in fragment
    assert "<h6>First</h6>" in fragment
    assert '<div role="heading" aria-level="7">Inner</div>' in fragment


def test_the_title_is_the_hosts_to_choose() -> None:
    assert '<h2 class="title">Our title</h2>' in render_fragment(PLAN)
    assert '<h3 class="title">Another title</h3>' in render_fragment(PLAN, level=3, heading="Another title")
    untitled = render_fragment(PLAN, heading=False)
    assert "Our title" not in untitled
    assert headings(untitled) == [(3, "Contents"), (3, "First"), (4, "Inner"), (3, "Second")]


def test_a_document_with_nothing_before_its_words_begins_with_them() -> None:
    assert "opening" not in render_fragment(document_of(Paragraph("Hello.")), heading=False)


@MANY
@given(documents(), st.sampled_from(["", "left"]))
def test_every_id_has_the_prefix_and_every_link_within_arrives(document: Document, prefix: str) -> None:
    page = read(render_fragment(document, prefix=prefix))
    ids = page.values("id")
    assert len(ids) == len(set(ids)) == len(list(sections(document.blocks)))
    assert all(re.match(f"{prefix or 'c[0-9a-f]{8}'}-", each) for each in ids)
    assert {each[1:] for each in page.values("href") if each.startswith("#")} <= set(ids)


def test_two_fragments_share_a_page_without_sharing_an_id() -> None:
    other = document_of(*PLAN.blocks, title="Another title", cover=True)
    twice = [render_fragment(PLAN, prefix="left"), render_fragment(PLAN, prefix="right"), render_fragment(PLAN)]
    ids = read("".join([*twice, render_fragment(other)])).values("id")
    assert len(ids) == len(set(ids)) == 12
    assert render_fragment(PLAN) == render_fragment(PLAN)


@pytest.mark.parametrize("prefix", ["1st", "a b", "a.b", "é", "-a", '"', "a\n"])
def test_a_prefix_that_no_id_may_begin_with_is_refused(prefix: str) -> None:
    with pytest.raises(ValueError, match="a prefix is a letter"):
        render_fragment(PLAN, prefix=prefix)


@pytest.mark.parametrize("level", [0, 7, -1])
def test_a_title_is_at_a_level_that_html_has(level: int) -> None:
    with pytest.raises(ValueError, match="from 1 to 6"):
        render_fragment(PLAN, level=level)


def test_a_fragment_reads_in_the_direction_of_its_language() -> None:
    assert '<div class="coproduction" lang="ur" dir="rtl">' in render_fragment(document_of(language="ur"))


def test_nothing_of_the_style_sheet_reaches_the_page_around_it() -> None:
    found = selectors(fragment_style(PLAN, PLAIN))
    assert len(found) > 100
    assert [each for each in found if not each.startswith(".coproduction:not(#_):not(#_)")] == []
    assert "@page" not in fragment_style(PLAN, PLAIN)
    assert "@font-face" not in fragment_style(PLAN, PLAIN)


def test_the_selectors_of_a_style_sheet_are_found() -> None:
    assert selectors('a, b:is(c, d) { e: "f{"; } @media x { g { h: i; } }') == ["a", "b:is(c, d)", "g"]


def test_the_style_sheet_has_what_the_document_needs_in_the_colours_of_its_theme() -> None:
    style = fragment_style(PLAN, Theme(accent="#005500"), narrow=64)
    assert "--accent: #005500;" in style
    assert ".ladder-1 " in style
    assert "(max-width: 64rem)" in style
    assert "(max-width: 40rem)" in fragment_style(PLAN, PLAIN)


def test_the_logo_of_a_theme_is_left_to_the_host() -> None:
    theme = Theme(logo=Logo(data=png(), words="Anytown Trust"))
    assert "data:image/png" not in fragment_style(PLAN, theme) + render_fragment(PLAN)
