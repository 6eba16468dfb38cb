"""Syllables of English words, beside words that were counted by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.syllables import LONGEST, short_form, syllables
from tests.hand_counted import DRAWN_BY_LOT, HAND_COUNTED
from tests.strategies import ANY, texts

PLAIN_WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


def wrong(counted: dict[str, int]) -> dict[str, int]:
    """The words of a list that come out otherwise than somebody counted."""
    return {word: syllables(word) for word, by_hand in counted.items() if syllables(word) != by_hand}


def test_at_least_a_hundred_and_ninety_of_two_hundred_words_are_as_somebody_counted() -> None:
    assert len(HAND_COUNTED) == 200
    assert len(wrong(HAND_COUNTED)) <= 10, wrong(HAND_COUNTED)


def test_of_the_two_hundred_only_names_of_people_come_out_wrong() -> None:
    assert set(wrong(HAND_COUNTED)) == {"Catherine", "Siobhan", "Chloe", "Mohammed"}


def test_of_a_hundred_words_drawn_by_lot_at_least_ninety_five_are_as_somebody_counted() -> None:
    assert len(DRAWN_BY_LOT) == 100
    assert not DRAWN_BY_LOT.keys() & HAND_COUNTED.keys()
    assert len(wrong(DRAWN_BY_LOT)) <= 5, wrong(DRAWN_BY_LOT)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the red bed hundred’s yes eyes clothes league", [1, 1, 1, 2, 1, 1, 1, 1]),
        ("it’ll we’ll could’ve they’re it’d haven’t aren’t can't", [2, 1, 2, 1, 2, 2, 1, 1]),
        ("nurse’s church’s table’s centre centres O’Brien", [2, 2, 2, 2, 2, 2]),
        ("element implement settlement engagement safely safety", [3, 3, 3, 3, 2, 2]),
        ("wherever therefore somewhere household carewatch forecast", [3, 2, 2, 2, 2, 2]),
        ("marriage triage William Georgian region giant Asia", [2, 2, 2, 2, 2, 2, 2]),
        ("reality react museum geography George pigeon reinforce", [4, 2, 3, 4, 1, 2, 3]),
        ("ambiguous argue language colleagues persuade ruined suicide", [4, 2, 2, 2, 2, 2, 3]),
        ("secretaries temporary basically autism rhythms Worcester", [3, 3, 3, 3, 2, 2]),
        ("café naïve Zoë fiancée recipes", [2, 2, 2, 3, 3]),
    ],
)
def test_kinds_of_words_that_are_said_otherwise_than_they_are_spelt(words: str, expected: list[int]) -> None:
    assert [syllables(word) for word in words.split()] == expected


def test_a_short_form_is_said_letter_by_letter_and_a_word_in_capitals_is_not() -> None:
    assert [syllables(word) for word in ("NHS", "WWW", "PLEASE", "A", "NHS-funded")] == [3, 9, 1, 1, 5]
    assert [short_form(word) for word in ("NHS", "PLEASE", "A", "Mr", "N1")] == [True, False, False, False, False]


@pytest.mark.parametrize("text", ["", "2026", "£1,000", "–", "9:30", "…", "½", "Ⅷ"])
def test_figures_and_signs_have_no_syllables(text: str) -> None:
    assert syllables(text) == 0


@given(texts(ANY))
def test_whatever_is_written_has_syllables_exactly_if_it_has_letters(text: str) -> None:
    assert (syllables(text) > 0) == any(each.isalpha() for each in text)


@given(PLAIN_WORDS)
def test_a_word_has_no_more_syllables_than_vowels_and_one_at_least(word: str) -> None:
    vowels = sum(each in "aeiouy" for each in word)
    assert 1 <= syllables(word) <= max(1, vowels + 1)


@given(st.lists(PLAIN_WORDS, min_size=1, max_size=4))
def test_words_that_are_joined_have_the_syllables_of_all_of_them(words: list[str]) -> None:
    assert syllables("-".join(words)) == sum(map(syllables, words))


@given(PLAIN_WORDS)
def test_a_capital_at_the_beginning_changes_nothing(word: str) -> None:
    assert syllables(word.capitalize()) == syllables(word)


def test_a_run_of_letters_that_is_no_word_takes_no_longer_than_others() -> None:
    assert syllables("ae" * LONGEST) == 1
    assert syllables("ta" * 100_000) == 100_000
