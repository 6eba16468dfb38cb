"""What is said, line by line: by a document that is to be printed, or by a file to somebody who listens to it."""

import re
from collections.abc import Iterable
from functools import cache
from unicodedata import category

from attrs import field, frozen

Run = tuple[str, str]
"""A language and some words in it."""

LINE_END = "\n"
"""Between two lines of a printed text."""


def letters(text: str) -> str:
    """What of a text is drawn and is no space."""
    return _seen("".join(text.split()))


def plain(runs: Iterable[Run]) -> str:
    """The letters of all runs."""
    return letters("".join(text for _, text in runs))


def by_language(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs without their spaces."""
    return tuple((language, letters(text)) for language, text in runs)


@frozen
class Line:
    """One thing said: its kind of tag, its words by language, and what hangs on it.

    ``detail`` is the headings of a cell, where a link leads, of what kind a field is, or the words drawn in a picture;
    ``short_forms`` are those among the words, with what they stand for. ``place`` says where in the document it comes
    from. It takes no part in a comparison, and neither do spaces.
    """

    kind: str
    words: tuple[Run, ...] = field(default=(), eq=by_language)
    detail: tuple[str, ...] = ()
    short_forms: tuple[tuple[str, str], ...] = ()
    place: str = field(default="", eq=False)


def spoken(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs that have a letter, neighbours of one language joined."""
    joined: list[list[str]] = []
    for language, text in runs:
        blank = not letters(text)
        if joined and (blank or joined[-1][0] == language):
            joined[-1][1] += text
        elif not blank:
            joined.append([language, text])
    return tuple((language, text) for language, text in joined)


def same_spaces(said: tuple[Run, ...], heard: tuple[Run, ...]) -> bool:
    """Whether the same letters have the same spaces between them.

    At the end of a line none is drawn, and a listener's software puts one there, even within a word too long for it.
    """
    ours, theirs = (_seen("".join(text for _, text in runs)) for runs in (said, heard))
    words = " ".join(ours.split())
    if words == " ".join(theirs.split()):
        return True
    lines = (re.escape(" ".join(line.split())) for line in theirs.split(LINE_END))
    return re.fullmatch(" ?".join(line for line in lines if line), words) is not None


def _seen(text: str) -> str:
    return text if text.isascii() else "".join(map(_drawn, text))


@cache
def _drawn(letter: str) -> str:
    return "" if category(letter) == "Cf" else letter
