"""Words that occur in what is said, and short forms that nobody has explained there."""

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import Any

import attrs

from coproduction.document import Block, Text

UNSAID = frozenset({"key", "name", "language", "href", "letter", "picture"})
"""Fields of blocks and runs whose text nobody reads."""

PLACES = re.compile(
    r"(?:\b[A-Z]{3,30}[\s,]{1,3}){0,3}\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\S{1,99}@\S{1,99}|https?://\S+|\bwww\.\S+"
)
"""Postcodes with post towns in capitals, and addresses: their capitals are no short forms."""

SHORT_FORM = re.compile(
    r"(?<![\w&])(?:(?=[A-Z0-9&]*[A-Z][A-Z0-9&]*[A-Z])[A-Z][A-Z0-9&]{1,6}(?=s?(?![\w&]))"
    r"|(?=[a-z]*[A-Z][a-z]*[A-Z])(?:[A-Za-z]{1,3}[A-Z](?=s?(?![\w&]))|[A-Za-z]{3,4}(?![\w&])))"
)
"""Two capitals or more, such as NHS, GPs, R&D, A&E or MoU. What is longer is a name, or a word written large."""

NUMERALS = re.compile("[IVX]+")
"""Numbers of old Rome, such as the second of a name."""


def texts(said: tuple[object, ...]) -> Iterator[str]:
    """Every text in blocks, or in what becomes blocks, in order."""
    return _texts(said)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif attrs.has(type(value)):
        for each in attrs.fields(type(value)):
            if each.name not in UNSAID:
                yield from _texts(getattr(value, each.name))


def occurs(term: str, text: str) -> bool:
    """Whether a word or a short form occurs in a text, be it one or several; small letters match capitals too."""
    return bool(term.strip()) and bool(_pattern(term.strip()).search(text))


@cache
def _pattern(term: str) -> re.Pattern[str]:
    stem, plural = (re.escape(term[:-1]), "(?:y|ies)") if term.endswith("y") else (re.escape(term), "(?:s|es)?")
    return re.compile(rf"(?<!\w){stem}{plural}(?!\w)", 0 if term.isupper() else re.IGNORECASE)


def short_forms(blocks: tuple[Block, ...], explained: Collection[str] = ()) -> tuple[str, ...]:
    """The short forms in blocks, each once, that are neither ``explained`` nor spelled out where they stand.

    One is spelled out when it stands in brackets after words, when words in brackets stand after it, or when its run
    says what it stands for.
    """
    said = [PLACES.sub(" ", text) for text in texts(blocks)]
    within = (match[0] for term in explained for match in SHORT_FORM.finditer(term))
    known = {*explained, *within, *_spelled_out(said), *_standing_for(blocks)}
    found = (match[0] for text in said for match in SHORT_FORM.finditer(text))
    return tuple(dict.fromkeys(form for form in found if form not in known and not NUMERALS.fullmatch(form)))


def _spelled_out(said: list[str]) -> Iterator[str]:
    for text in said:
        yield from re.findall(r"\w[^()]{0,99}\(([A-Za-z][\w&]{1,9}?)s?\)", text)
        yield from re.findall(r"(?<![\w&])([A-Za-z][\w&]{1,9}?)s? \(\w+ [^()]{1,200}\)", text)


def _standing_for(value: Any) -> Iterator[str]:
    if isinstance(value, Text):
        yield from (value.text.strip(),) if value.stands_for else ()
    elif isinstance(value, tuple):
        for each in value:
            yield from _standing_for(each)
    elif attrs.has(type(value)):
        for each in attrs.fields(type(value)):
            yield from _standing_for(getattr(value, each.name))
