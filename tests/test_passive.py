"""Hints that a sentence does not say who does something."""

import pytest

from coproduction.passive import Passive, passives_in
from coproduction.sentences import Sentence


def hints(*texts: str) -> list[str]:
    return [each.words for each in passives_in(tuple(map(Sentence, texts)))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You will be rung, or you will be told.", "be told"),
        ("The plan was agreed by the board.", "was agreed"),
        ("It has not been properly written down.", "been properly written"),
        ("Notes are always sent out.", "are always sent"),
        ("WAS MADE", "WAS MADE"),
    ],
)
def test_a_form_of_be_before_what_was_done_may_be_a_passive(text: str, words: str) -> None:
    assert hints(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "We will ring you.",
        "We are interested, and they were tired.",
        "They need a bed.",
        "It is indeed a need, and here is a feed.",
        "We have written it.",
    ],
)
def test_how_people_are_and_what_somebody_does_is_no_passive(text: str) -> None:
    assert hints(text) == []


def test_there_is_one_hint_a_sentence_with_the_sentence() -> None:
    said = Sentence("It was made and it was sent.")
    assert passives_in((said, Sentence("Good."))) == (Passive("was made", said),)
