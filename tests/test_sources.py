from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction import sources
from coproduction.document import Bullets, Section
from coproduction.edition import Edition
from coproduction.problems import Problem
from coproduction.runs import Link, Text, plain
from coproduction.sources import Citation, Mark, Source, check_citations, cited
from tests.strategies import HREFS, texts

ENGLISH = Edition.load("en-GB")
SHIPPED = [each for each in vars(sources).values() if isinstance(each, Source)]


@pytest.mark.parametrize("source", SHIPPED, ids=lambda source: source.title)
def test_a_shipped_source_has_an_address_unless_it_is_our_own_suggestion(source: Source) -> None:
    assert source.url.startswith(("https://", "http://")) is (source.mark is not Mark.SUGGESTED)


def test_nothing_is_cited_where_there_are_no_citations() -> None:
    assert cited((), ENGLISH) == ()


def test_a_citation_is_a_link_and_the_day_on_which_it_was_read() -> None:
    (section,) = cited((Citation(title="Strategy", url="https://example.org", read_on=date(2026, 3, 1)),), ENGLISH)
    words = (Link("Strategy", "https://example.org"), Text(" (read on 1 March 2026)"))
    assert section == Section("sources", "Where this comes from", (Bullets((words,)),))


def test_a_citation_without_an_address_is_a_text() -> None:
    (section,) = cited((Citation(title="A leaflet"),), ENGLISH)
    assert section == Section("sources", "Where this comes from", (Bullets(("A leaflet",)),))


def test_citations_keep_their_order() -> None:
    (section,) = cited((Citation(title="B"), Citation(title="A")), ENGLISH)
    assert isinstance(section, Section)
    (entries,) = section.blocks
    assert isinstance(entries, Bullets)
    assert [plain(item) for item in entries.items] == ["B", "A"]


@pytest.mark.parametrize("url", ["", "https://example.org", "http://example.org/a?b=c"])
def test_a_citation_may_have_a_web_address(url: str) -> None:
    assert list(check_citations((Citation(title="Strategy", url=url),))) == []


@pytest.mark.parametrize("url", ["example.org", "https://", "https://a b", "javascript:alert(1)", "mailto:a@b.c"])
def test_a_citation_has_no_other_address(url: str) -> None:
    found = list(check_citations((Citation(title="Leaflet"), Citation(title="Strategy", url=url))))
    assert found == [Problem((1, "url"), "A web address begins with https:// and has no spaces.")]


@given(st.builds(Citation, title=texts(), url=st.just("") | HREFS | texts()))
def test_whatever_passes_the_check_can_be_shown(citation: Citation) -> None:
    if not list(check_citations((citation,))):
        (section,) = cited((citation,), ENGLISH)
        assert isinstance(section, Section)
        (entries,) = section.blocks
        assert isinstance(entries, Bullets)
        assert [plain(item) for item in entries.items] == [citation.title]
