"""What is said, line by line: by a document that is to be printed, or by a file to somebody who listens to it."""

from collections.abc import Iterable

from attrs import field, frozen

Run = tuple[str, str]
"""A language and some words in it."""


@frozen
class Line:
    """One thing said: its kind of tag, its words by language, and what hangs on it.

    ``detail`` is the headings of a cell, where a link leads, or whether a page number is right. ``place`` says where in
    the document it comes from, and takes no part in a comparison.
    """

    kind: str
    words: tuple[Run, ...] = ()
    detail: tuple[str, ...] = ()
    place: str = field(default="", eq=False)


def spoken(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs with neighbours of one language joined, and white space as single spaces between words."""
    joined: list[list[str]] = []
    for language, text in runs:
        if joined and joined[-1][0] == language:
            joined[-1][1] += text
        else:
            joined.append([language, text])
    said = [(language, " ".join(text.split())) for language, text in joined]
    return tuple((language, text) for language, text in said if text)


def plain(runs: Iterable[Run]) -> str:
    """The words alone."""
    return " ".join(" ".join(text for _, text in runs).split())
