"""Labels along a line: which of them have room beside one another."""

import unicodedata
from collections.abc import Callable, Iterator
from itertools import chain, count, pairwise

Label = tuple[float, str]
"""A place along a line, from 0 to 1, and what is written there."""

NARROW, WIDE = 15, 32
"""The width beside the size of print: of a window of 320 pixels, and of an A4 page below large print."""

LETTER, BROAD = 0.56, 1.1
"""The width of a letter, a generous mean, and of one as broad as it is high, beside the size of print."""

AIR = 0.4
"""Between two labels."""

ENOUGH = 3
"""Labels."""

STEPS = (1, 2, 3, 4, 6)
"""Every label, every second, and so on; then every twelfth, because what is told by months is told by years."""

YEAR = 12


def width(text: str) -> float:
    """About how wide a text is, beside the size of its print."""
    return sum(BROAD if unicodedata.east_asian_width(letter) in "WF" else LETTER for letter in text)


def longest_word(text: str) -> float:
    """About how wide a text is whose every word stands on a line of its own."""
    return max(map(width, text.split()))


def spaced(labels: tuple[Label, ...], room: float, beyond: float = 0) -> tuple[Label, ...]:
    """As many labels as have room, evenly, each beginning at its place; the last may reach ``beyond`` the line.

    Each stands in one line, unless too few would: then their words stand one below another.
    """
    found = _evenly(labels, room, beyond, width)
    return found if len(found) >= min(ENOUGH, len(labels)) else _evenly(labels, room, beyond, longest_word)


def _evenly(labels: tuple[Label, ...], room: float, beyond: float, need: Callable[[str], float]) -> tuple[Label, ...]:
    """The first label and, evenly, as many after it as do not touch; none that would reach over the end."""

    def fits(label: Label, end: float, more: float = 0) -> bool:
        return need(label[1]) + AIR <= (end - label[0]) * room + more

    inside = (*labels[:1], *(label for label in labels[1:] if fits(label, 1, beyond)))
    tried = (inside[::step] for step in chain(STEPS, count(YEAR, YEAR)))
    return next(found for found in tried if all(fits(label, end) for label, (end, _) in pairwise(found)))


def centred(labels: tuple[Label, ...], room: float) -> Iterator[Label]:
    """The labels that have room to stand in one line about their places, the first of two that touch."""
    free = 0.0
    for place, text in labels:
        half = width(text) / 2
        if free <= place * room - half and place * room + half <= room:
            free = place * room + half + AIR
            yield place, text


def apart(labels: tuple[Label, ...], least: float) -> Iterator[Label]:
    """The labels that are so far from the one before them, the first among them."""
    last: float | None = None
    for place, text in labels:
        if last is None or place - last >= least:
            last = place
            yield place, text
