"""Where sentences end, and what counts as a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.sentences import lettered, sentences_of, words_of
from tests.strategies import ANY, texts

PROSE = st.text(st.sampled_from("aBn01 .?!\n“”(…)-@/:"), max_size=40)


@pytest.mark.parametrize(
    "text",
    [
        "We meet at 9.30am on Monday 6 July. | Tea is at 10 a.m. | Lunch is at 12.30.",
        "Come at 5 p.m. with a friend. | It ends at 8pm. | Then we go home.",
        "Bring something to eat, e.g. Welsh cakes, i.e. Something small. | Thank you.",
        "Ask Dr. Jones, Mr. T. Khan or Prof. J.R. Smith. | Ask Ms Reed too.",
        "See No. 5 and p. 12. | We said no. | We meant it.",
        "It costs £2.50 or 1,000.75 points. | 3 people came.",
        "Write to 12 High St. Fernton, FE1 2AB. | Ring 01632 960 200. | We answer.",
        "Look at www.example.org/a.b?c=d. | Or write to us@example.org. | Please do.",
        "“Why?” she asked. | “Because!” | He went.",
        "Stop! | Who goes there? | A friend (I hope). | Good.",
        "Tea, cake, etc. | Nothing else.",
        "Wait … for it. | Now.",
        "1. Come in. | 2. Sit down.",
    ],
)
def test_a_sentence_ends_where_a_reader_would_say_so(text: str) -> None:
    assert [each.text for each in sentences_of(text.replace("|", ""))] == [
        " ".join(each.split()).replace("1. ", "1.\n").replace("2. S", "2.\nS") for each in text.split("|")
    ]


def test_an_empty_line_ends_a_sentence_and_the_end_of_a_line_does_not() -> None:
    assert [each.length for each in sentences_of("Come in\n\nSit\ndown. ")] == [2, 2]


def test_what_has_no_letters_belongs_to_the_sentence_beside_it() -> None:
    assert [each.words for each in sentences_of("It is 2. Or is it? 3. ")] == [
        ("It", "is", "2"),
        ("Or", "is", "it", "3"),
    ]
    assert [each.text for each in sentences_of("2026")] == ["2026"]


@pytest.mark.parametrize("text", ["", " ", "…", "- ! ?", "\n\n", "£"])
def test_what_has_no_words_has_no_sentences(text: str) -> None:
    assert sentences_of(text) == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Come at 9.30am, 5pm or 17:30.", 6),
        ("Ring 01632 960 200 or +44 1632 960200 now", 5),
        ("see https://example.org/a/b?c=d&e and us@example.org.", 4),
        ("a well-known up-to-date carer’s co\u2011production", 5),
        ("and/or", 2),
        ("from 2020-2025 to 31/12/2026", 4),
        ("“Yes,” we said – at once—twice", 6),
        ("50% of £1,000", 3),
    ],
)
def test_times_numbers_addresses_and_joined_words_are_one_word_each(text: str, count: int) -> None:
    assert len(words_of(text)) == count


def test_figures_and_addresses_are_not_words_of_letters() -> None:
    assert lettered("Ring 01632 960200, see www.example.org, or e-mail us@example.org at 9am") == (
        "Ring", "see", "or", "e-mail", "at",
    )  # fmt: skip


@given(texts(ANY, max_size=60) | PROSE)
def test_sentences_share_out_the_words_of_a_text_in_order(text: str) -> None:
    assert tuple(word for each in sentences_of(text) for word in each.words) == words_of(text)


@given(texts(ANY, max_size=60) | PROSE)
def test_every_sentence_says_something(text: str) -> None:
    found = sentences_of(text)
    assert all(each.length for each in found)
    assert all(lettered(each.text) for each in found) or len(found) == 1


@pytest.mark.parametrize(
    "text", ["." * 200_000, "a" + " " * 200_000 + "b", "\n" * 200_000, "a. " * 50_000, "0 " * 100_000]
)
def test_a_text_that_is_no_prose_is_not_slow(text: str) -> None:
    assert len(sentences_of(text)) <= 50_000


@given(st.lists(st.sampled_from(("We meet.", "Do you agree?", "Good!")), min_size=1, max_size=8))
def test_sentences_that_are_put_side_by_side_are_found_again(said: list[str]) -> None:
    assert [each.text for each in sentences_of(" ".join(said))] == said
