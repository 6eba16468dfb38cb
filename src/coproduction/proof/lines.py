"""What is said, line by line: by a document that is to be printed, or by a file to somebody who listens to it."""

from collections.abc import Iterable
from functools import cache
from unicodedata import category

from attrs import field, frozen

Run = tuple[str, str]
"""A language and some words in it."""


@frozen
class Line:
    """One thing said: its kind of tag, its words by language, and what hangs on it.

    ``detail`` is the headings of a cell, where a link leads, or of what kind a field is; ``short_forms`` are those
    among the words, with what they stand for. ``place`` says where in the document it comes from, and takes no part in
    a comparison.
    """

    kind: str
    words: tuple[Run, ...] = ()
    detail: tuple[str, ...] = ()
    short_forms: tuple[tuple[str, str], ...] = ()
    place: str = field(default="", eq=False)


def spoken(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs as their letters, neighbours of one language joined.

    Spaces are left out: at the end of a line none is drawn, and a listener's software puts one there. So is what is
    never drawn.
    """
    joined: list[list[str]] = []
    for language, text in runs:
        if seen := letters(text):
            if joined and joined[-1][0] == language:
                joined[-1][1] += seen
            else:
                joined.append([language, seen])
    return tuple((language, text) for language, text in joined)


def letters(text: str) -> str:
    """What of a text is drawn and is no space."""
    seen = "".join(text.split())
    return seen if seen.isascii() else "".join(map(_drawn, seen))


@cache
def _drawn(letter: str) -> str:
    return "" if category(letter) == "Cf" else letter


def plain(runs: Iterable[Run]) -> str:
    """The letters of all runs."""
    return letters("".join(text for _, text in runs))
