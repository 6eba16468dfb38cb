"""Runs of words: plain or strong text, links, and tags that say a status in a word, a letter and a shape."""

import re
import unicodedata
from enum import Enum
from typing import Any
from urllib.parse import quote

from attrs import Attribute, field, frozen

_STEP = r"[\w%~+-][\w%.~+-]*"
_HREF = re.compile(rf"(https?://|mailto:|tel:)\S+|{_STEP}(/{_STEP})*")


class Tone(Enum):
    """What a tag or a callout means, before any colour."""

    DONE = "done"
    GOOD = "good"
    CARE = "care"
    URGENT = "urgent"
    QUIET = "quiet"


class Shape(Enum):
    """The shape beside a tag's word, so that nothing rests on colour."""

    SQUARE = "square"
    CIRCLE = "circle"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    DASH = "dash"
    LOOP = "loop"
    HEXAGON = "hexagon"
    CROSS = "cross"


@frozen
class Text:
    """A run of words, perhaps strong, perhaps in a language of its own (a tag such as ``cy``).

    ``stands_for`` says what a short form stands for, in the same language.
    """

    text: str
    strong: bool = False
    language: str | None = None
    stands_for: str = ""


@frozen
class Link:
    """Words that lead somewhere: a web, mailto or tel address, or a file made beside this one.

    The words may be in a language of their own, like those of ``Text``.
    """

    text: str
    href: str = field()
    language: str | None = None

    @property
    def address(self) -> str:
        """The address as browsers and PDFs have it: letters beyond ASCII as their numbers (RFC 3987)."""
        return quote(self.href, safe="/:?#[]@!$&'()*+,;=~%")

    @href.validator
    def _leads_somewhere_safe(self, _: object, href: str) -> None:
        if not _HREF.fullmatch(href):
            raise ValueError("a link leads to a web address, mailto, tel or a file made beside this one")


@frozen
class Tag:
    """A status in a word, a letter and a shape."""

    text: str
    letter: str
    shape: Shape
    tone: Tone


Inline = Text | Link | Tag
Words = tuple[Inline, ...]
Wordy = str | Inline | tuple[str | Inline, ...]
"""Anything that ``words`` understands."""


def words(value: Wordy) -> Words:
    """A string, one run, or a mixture, as a tuple of runs."""
    parts = value if isinstance(value, tuple) else (value,)
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


def plain(value: Words) -> str:
    """The words alone, as they would be read out."""
    return "".join(f"{run.letter} {run.text}" if isinstance(run, Tag) else run.text for run in value)


def visible(text: str) -> bool:
    """Whether there is anything to see in a text: spaces and marks of direction are nothing to a reader."""
    return any(not each.isspace() and unicodedata.category(each) != "Cf" for each in text)


def filled(_: object, attribute: "Attribute[Any]", value: Any) -> None:
    """Refuse, with ``ValueError``, what says nothing."""
    if blank(value):
        raise ValueError(f"{attribute.name} must not be empty")


def blank(value: Any) -> bool:
    """Whether there is nothing to read in a text, in a row of runs, or in one of a list of these."""
    if isinstance(value, str):
        return not visible(value)
    if not value or isinstance(value[0], Inline):
        return not visible(plain(value))
    return any(blank(each) for each in value if isinstance(each, str | tuple))
