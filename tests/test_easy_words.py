"""What a machine sees in Easy Read words, and what it says about them."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.easy_read import EasyIdea, EasyPicture, EasyRead, EasySection, HardWord, Readers
from coproduction.easy_words import LONG, TOO_LONG, check_easy_read
from coproduction.problems import Problem, Severity, errors
from tests.strategies import contents, png

PICTURE = EasyPicture(data=png())


def of(words: str, *hard: str, picture: EasyPicture | None = PICTURE) -> EasyRead:
    """Easy Read words that have nothing else to put right."""
    return EasyRead(
        sections=(EasySection(title="Hello", ideas=(EasyIdea(words=words, picture=picture),)),),
        hard_words=tuple(HardWord(term=term, means="A thing") for term in hard),
        tested_with=Readers(people=6, on=date(2026, 3, 1)),
    )


def said(words: str, *hard: str, language: str = "en-GB") -> list[str]:
    return [problem.message for problem in check_easy_read(of(words, *hard), language)]


def sentence(words: int) -> str:
    return " ".join(["cat"] * words) + "."


@pytest.mark.parametrize(
    ("length", "severity"),
    [
        (LONG, None),
        (LONG + 1, Severity.ADVICE),
        (TOO_LONG, Severity.ADVICE),
        (TOO_LONG + 1, Severity.ERROR),
    ],
)
def test_a_sentence_over_fifteen_words_is_advised_against_and_one_over_twenty_five_refused(
    length: int, severity: Severity | None
) -> None:
    found = list(check_easy_read(of(sentence(length)), "en-GB"))
    assert [problem.severity for problem in found] == ([severity] if severity else [])
    assert all(f"Sentence 1 has {length} words." in problem.message for problem in found)


@given(st.lists(st.integers(1, 40), min_size=1, max_size=3))
def test_each_sentence_is_counted_by_itself(lengths: list[int]) -> None:
    found = [problem.message for problem in check_easy_read(of(" ".join(map(sentence, lengths))), "en-GB")]
    long = [(number, length) for number, length in enumerate(lengths, 1) if length > LONG]
    assert [message.split(" words")[0] for message in found] == [f"Sentence {n} has {length}" for n, length in long]


@pytest.mark.parametrize(
    "words", ["Ring PALS.", "Ring us, e.g. today.", "Ask the NHS.", "Tea etc is free.", "The B.B.C."]
)
def test_a_short_form_is_refused_unless_it_is_explained(words: str) -> None:
    assert said(words) == ["There is a short form here. Write it in full, or explain it under “hard_words”."]


def test_a_short_form_that_is_explained_is_no_problem() -> None:
    assert said("Ring PALS.", "PALS") == []


@pytest.mark.parametrize("words", ["I am here.", "See page A.", "You and I", "Ring 01632 960100.", "£17 an hour"])
def test_a_letter_or_a_number_is_no_short_form(words: str) -> None:
    assert said(words) == []


def test_a_long_word_is_pointed_at_by_its_place_and_not_repeated() -> None:
    (message,) = said("You are a representative.")
    assert message == "Word 4 has 14 letters. Use a shorter one, or explain it."
    assert said("You are representatives.", "representative") == []


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("50% of us came.", "A percentage is hard."),
        ("Half, or 50 per cent", "A percentage is hard."),
        ("Bring two cups.", "Write numbers in figures"),
        ("You will be asked.", "Say who does it"),
        ("Do not worry.", "“Not” is easily missed."),
        ("You can’t come late.", "“Not” is easily missed."),
        ("We are all on the same page.", "This is a figure of speech."),
    ],
)
def test_what_is_often_hard_in_english_is_advised_against_in_english_only(words: str, begins: str) -> None:
    (message,) = said(words)
    assert message.startswith(begins)
    assert said(words, language="cy") == []


def test_one_is_a_word_and_a_plain_sentence_is_left_alone() -> None:
    assert said("One of us will ring you.") == []


def test_four_sentences_in_a_row_are_more_than_an_idea() -> None:
    assert said("Come in. Sit down. Have tea. Talk to us.") == [
        "There are 4 sentences in this row. Give each idea a row of its own."
    ]


def test_an_idea_without_a_picture_is_advised_against() -> None:
    (problem,) = check_easy_read(of("Come in.", picture=None), "en-GB")
    assert (problem.path, problem.severity) == (("sections", 0, "ideas", 0), Severity.ADVICE)


def test_a_picture_that_is_none_is_refused() -> None:
    (problem,) = check_easy_read(of("Come in.", picture=EasyPicture(data=b"GIF89a")), "en-GB")
    assert problem == Problem(("sections", 0, "ideas", 0, "picture", "file"), "A picture is a PNG or a JPEG file.")


def test_easy_read_without_an_idea_is_refused() -> None:
    (problem,) = check_easy_read(evolve(of("x"), sections=()), "en-GB")
    assert problem.path == ("sections",)
    assert problem.severity is Severity.ERROR


def test_more_than_a_thousand_words_are_too_many() -> None:
    ideas = tuple(EasyIdea(words=sentence(10), picture=PICTURE) for _ in range(101))
    long = evolve(of("x"), sections=(EasySection(title="Hello", ideas=ideas),))
    assert [problem.message for problem in check_easy_read(long, "en-GB")] == [
        "There are 1,011 words. Easy Read has fewer than 1,000: say what matters most."
    ]


def test_words_that_nobody_tested_are_never_called_easy_read() -> None:
    (problem,) = check_easy_read(evolve(of("Come in."), tested_with=None), "en-GB")
    assert problem.message.startswith("A machine cannot say whether this is Easy Read.")
    assert problem.severity is Severity.ADVICE


def test_a_test_with_nobody_is_no_test() -> None:
    nobody = evolve(of("Come in."), tested_with=Readers(people=0, on=date(2026, 3, 1)))
    assert [problem.path for problem in errors(check_easy_read(nobody, "en-GB"))] == [("tested_with", "people")]


@given(contents(EasyRead), st.sampled_from(["en-GB", "cy", "ur"]))
def test_no_words_stop_the_checks_and_none_are_repeated(easy: EasyRead, language: str) -> None:
    for problem in check_easy_read(easy, language):
        for section in easy.sections:
            for idea in section.ideas:
                assert len(idea.words) < 4 or idea.words not in problem.message


def test_the_words_of_a_part_are_checked_with_its_pack() -> None:
    data = {
        "type": "prose",
        "title": "Welcome",
        "sections": [{"title": "Tea", "body": [{"text": "Come in."}]}],
        "easy_read": {"title": "The NHS", "sections": [{"title": "Hello", "ideas": [{"words": sentence(30)}]}]},
    }
    pack = {
        "type": "binder",
        "title": "Binder",
        "parts": [{"content": data}],
        "contacts": [{"name": "Us", "phone": "1"}],
    }
    paths = {problem.path for problem in errors(BUILTIN.check(BUILTIN.structure(pack)))}
    around = ("parts", 0, "content", "easy_read")
    assert paths == {(*around, "title"), (*around, "sections", 0, "ideas", 0, "words")}
