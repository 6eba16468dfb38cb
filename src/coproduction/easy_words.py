"""What a machine can see in Easy Read words: how long, which abbreviations, what is often hard. Never more than that.

Published rules differ; each limit names the one it follows.
"""

import re
from collections.abc import Callable, Iterator

from coproduction.document import Picture
from coproduction.easy_read import EasyRead, HardWord
from coproduction.problems import Path, Problem, advice

LONG, TOO_LONG = 15, 25
"""Words in a sentence: over 15 is harder (Department of Health 2009); under 25 (Easy Read Standard 1.0, 2026)."""

MOST_SENTENCES = 3
"""Sentences in a row; one row is one idea."""

MOST_WORDS = 1_000
"""Words in a document (Easy Read Standard 1.0, 2026)."""

HARD = 12
"""Letters in a word that may be hard; a choice of this library."""

WORD = re.compile(r"[^\W_][\w’'-]*")
SENTENCE_END = re.compile(r"(?<=[.!?:])\s+|\n+")
SHORT_FORM = re.compile(r"\b(?:[A-Z][a-z]?){2,}\b|\b(?:[A-Za-z]\.){2,}|\be\.?g\b|\bi\.?e\b|\betc\b")

NUMBERS = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred)\b", re.IGNORECASE
)
NEGATIVES = re.compile(r"\b(not|never|cannot|without|unless|nor)\b|n[’']t\b", re.IGNORECASE)
PASSIVE = re.compile(
    r"\b(am|is|are|was|were|be|been|being)\s+(\w+ed|made|done|given|taken|told|seen|kept|held)\b", re.I
)
PERCENTAGE = re.compile(r"%|\bper cent\b", re.IGNORECASE)
IDIOMS = re.compile(
    r"\b(on board|touch base|in the loop|ballpark|at the end of the day|going forward|hands on|hit the ground|"
    r"get the ball rolling|on the same page|think outside|low hanging|red tape|up to speed|a level playing field)\b",
    re.IGNORECASE,
)

ADVICE: tuple[tuple[re.Pattern[str], str], ...] = (
    (PERCENTAGE, "A percentage is hard. Say “1 in 4 people”."),
    (NUMBERS, "Write numbers in figures: 2, not two."),
    (PASSIVE, "Say who does it: “we will ring you”, not “you will be rung”."),
    (NEGATIVES, "“Not” is easily missed. Say what is so, or what to do, if you can."),
    (IDIOMS, "This is a figure of speech. Say what you mean in plain words."),
)
"""What is often hard in English, and what to do about it."""


def check_easy_read(easy: EasyRead, language: str) -> Iterator[Problem]:
    """Everything that a machine can see, with its place."""
    if not any(section.ideas for section in easy.sections):
        yield Problem(("sections",), "Write at least one idea, or take “easy_read:” out.")
    english = language.partition("-")[0] == "en"
    for path, words in _texts(easy):
        for check in (_check_length, _check_short_forms(easy.hard_words), _check_hard_words(easy.hard_words)):
            yield from (problem.under(*path) for problem in check(words))
        if english:
            yield from (advice(path, message) for pattern, message in ADVICE if pattern.search(words))
    yield from _check_pictures(easy)
    yield from _check_whole(easy)


def _texts(easy: EasyRead) -> Iterator[tuple[Path, str]]:
    if easy.title:
        yield ("title",), easy.title
    for number, section in enumerate(easy.sections):
        yield ("sections", number, "title"), section.title
        for at, idea in enumerate(section.ideas):
            yield ("sections", number, "ideas", at, "words"), idea.words
    for number, word in enumerate(easy.hard_words):
        yield ("hard_words", number, "means"), word.means


def _sentences(words: str) -> tuple[str, ...]:
    return tuple(each for each in SENTENCE_END.split(words) if WORD.search(each))


def _check_length(words: str) -> Iterator[Problem]:
    lengths = [len(WORD.findall(sentence)) for sentence in _sentences(words)]
    for number, length in enumerate(lengths, 1):
        if length > TOO_LONG:
            yield Problem((), f"Sentence {number} has {length} words. Write {LONG} or fewer: {TOO_LONG} is the limit.")
        elif length > LONG:
            yield advice((), f"Sentence {number} has {length} words. {LONG} or fewer are easier to read.")
    if len(lengths) > MOST_SENTENCES:
        yield advice((), f"There are {len(lengths)} sentences in this row. Give each idea a row of its own.")


def _check_short_forms(hard_words: tuple[HardWord, ...]) -> Callable[[str], Iterator[Problem]]:
    known = {word.term for word in hard_words}

    def check(words: str) -> Iterator[Problem]:
        unknown = [found[0] for found in SHORT_FORM.finditer(words) if found[0] not in known]
        if unknown:
            message = "There is a short form here. Write it in full, or explain it under “hard_words”."
            yield Problem((), message)

    return check


def _check_hard_words(hard_words: tuple[HardWord, ...]) -> Callable[[str], Iterator[Problem]]:
    known = {part.casefold() for word in hard_words for part in WORD.findall(word.term)}

    def check(words: str) -> Iterator[Problem]:
        for number, word in enumerate(WORD.findall(words), 1):
            if len(word) >= HARD and not any(word.casefold().startswith(each) for each in known):
                yield advice((), f"Word {number} has {len(word)} letters. Use a shorter one, or explain it.")

    return check


def _check_pictures(easy: EasyRead) -> Iterator[Problem]:
    for number, section in enumerate(easy.sections):
        for at, idea in enumerate(section.ideas):
            path: Path = ("sections", number, "ideas", at)
            if idea.picture is None:
                yield advice(path, "Give this idea a picture: many people read the pictures first.")
                continue
            try:
                Picture.of(idea.picture.data)
            except ValueError:
                yield Problem((*path, "picture", "file"), "A picture is a PNG or a JPEG file.")


def _check_whole(easy: EasyRead) -> Iterator[Problem]:
    said = sum(len(WORD.findall(words)) for _, words in _texts(easy))
    if said > MOST_WORDS:
        yield advice((), f"There are {said:,} words. Easy Read has fewer than {MOST_WORDS:,}: say what matters most.")
    if easy.tested_with is None:
        yield advice(
            ("tested_with",), "A machine cannot say whether this is Easy Read. Test it with people who use Easy Read."
        )
    elif easy.tested_with.people < 1:
        yield Problem(("tested_with", "people"), "Say how many people tested it, or leave “tested_with:” out.")
