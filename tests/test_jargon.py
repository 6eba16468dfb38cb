"""The words that many do not know, how they are found, and which of them a glossary explains."""

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.easy_read import EasyRead, HardWord
from coproduction.jargon import JARGON, Jargon, jargon_in, terms_of
from coproduction.sources import Mark
from tests.strategies import contents


def found(text: str, *known: str) -> list[str]:
    return [each.word for each in jargon_in(text, frozenset(known))]


def test_every_word_stands_once_in_order_and_is_suggested_by_this_library() -> None:
    words = [each.word for each in JARGON]
    assert words == sorted(set(words))
    assert {each.source.mark for each in JARGON} == {Mark.SUGGESTED}


@pytest.mark.parametrize("each", JARGON, ids=lambda each: each.word)
def test_the_plainer_words_are_not_themselves_jargon(each: Jargon) -> None:
    assert found(each.plainer) == []


@pytest.mark.parametrize("each", JARGON, ids=lambda each: each.word)
def test_every_word_is_found_where_it_stands_unless_it_is_explained(each: Jargon) -> None:
    word = each.word
    assert word in found(f"We speak of “{word}”, often.")
    assert word not in found(f"We speak of “{word}”, often.", word.upper())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Stakeholders utilised a pathway’s milestone.", ["milestone", "pathway", "stakeholder", "utilise"]),
        ("Coproduction, co production and Co-Production.", ["co-production"]),
        ("People who are hard to reach", ["hard-to-reach"]),
        ("A stakeholding, the outcomeless and remittance", []),
        ("The ICB met; icb did not.", ["ICB"]),
        ("icb, dna", []),
        ("A&E", ["A&E"]),
    ],
)
def test_a_word_is_found_however_it_is_joined_and_a_short_form_only_in_its_capitals(
    text: str, words: list[str]
) -> None:
    assert found(text) == words


@pytest.mark.parametrize("term", ["Stakeholder", "stakeholders", "STAKEHOLDER"])
def test_what_is_explained_is_known_whatever_its_capitals_and_its_number(term: str) -> None:
    assert found("Ask every stakeholder.", term) == []


def test_the_words_of_a_glossary_and_of_easy_read_are_found_by_their_term() -> None:
    @frozen
    class Pack:
        title: str
        glossary: tuple[HardWord, ...]

    words = (HardWord(term="ICB", means="A board"), HardWord(term="Carer", means="Who cares"))
    assert terms_of(Pack("Hello", words)) == {"ICB", "Carer"}
    assert terms_of(EasyRead(sections=(), hard_words=words)) == {"ICB", "Carer"}


@pytest.mark.parametrize("nothing", [None, "text", object()])
def test_what_is_no_record_explains_nothing(nothing: object) -> None:
    assert terms_of(nothing) == frozenset()


@given(st.one_of(*(contents(each.model) for each in BUILTIN.types)))
def test_content_of_every_type_can_be_asked_what_it_explains(content: object) -> None:
    glossary = getattr(content, "glossary", ())
    assert {each.term for each in glossary} <= terms_of(content)
