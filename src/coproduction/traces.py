"""What is left of somebody in the texts of files: every value and every line is looked at, however it is spelt."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from coproduction.dates import MONTHS
from coproduction.problems import Problem
from coproduction.reading import parse
from coproduction.references import TABLES

STILL_HERE = "This line may still lead to the person. Look at it, and write it another way."
SHORT = 3
"""A part of a name of so few letters is often a word as well, so its capitals count."""

APART = re.compile(r"[^\w']+|_")
APOSTROPHES = re.compile("[\u2018\u2019\u02bc\uff07`\u00b4]")
SAYS_NOTHING = re.compile(
    "mr|mrs|ms|miss|mx|dr|prof|sir|dame|lady|lord|van|von|de|der|den|la|le|al|el|bin|ibn|ap|da|di|du|[a-z]?"
)
"""Titles and particles, and an initial: none of them leads to anybody alone, as the name of a month does not."""


def traces(texts: Iterable[tuple[str, str]], person: str, names: Iterable[str]) -> Iterator[Problem]:
    """Each line of these files, given by name and text, that says the id or a name; content is right as it stands."""
    said = _Said(person, names)
    for name, text in texts:
        lines = text.splitlines()
        table = name.lower().endswith(TABLES)
        found = {number for number, line in enumerate(lines, 1) if said.in_line(line, table=table)}
        if not table:
            found |= set(_in_values(name, text, said, found))
        yield from (Problem((), STILL_HERE, file=name, line=number) for number in sorted(found))


def _in_values(name: str, text: str, said: "_Said", known: set[int]) -> Iterator[int]:
    """The lines of values that say it in a way that no line by itself does: with escapes, or over a line’s end."""
    plain = parse(text, name)
    lines = sorted({place.line for place in plain.places.values()} | {len(text.splitlines()) + 1})
    ends = dict(pairwise(lines))
    for path, place in plain.places.items():
        value = plain.data
        for step in path:
            value = value[step]
        words = [each for each in (value, *path[-1:]) if isinstance(each, str)]
        if any(map(said.in_text, words)) and not known.intersection(range(place.line, ends.get(place.line, 0))):
            yield place.line


class _Said:
    """What to look for: an id, whose letters may be large or small, and names with their parts."""

    def __init__(self, person: str, names: Iterable[str]) -> None:
        person = person.strip()
        self.figures = person.isdecimal()
        self.id = re.compile(rf"(?<!\w)(?<!\w-){re.escape(_folded(person))}(?!\w)(?!-\w)")
        parts = {part for name in names for part in _parts(name)}
        self.long = _any_of(_folded(part) for part in parts if not _is_short(part))
        self.short = _any_of(_plain(part) for part in parts if _is_short(part))

    def in_text(self, text: str) -> bool:
        plain = " ".join(_plain(text).split())
        folded = plain.casefold()
        return bool(self.id.search(folded) or self.long.search(folded) or self.short.search(plain))

    def in_line(self, line: str, *, table: bool) -> bool:
        """An id of figures only is a number like others in a line of YAML, but not in a comment or a table."""
        if self.figures and not table:
            plain = _plain(line)
            named = self.long.search(plain.casefold()) or self.short.search(plain)
            return bool(named or self.id.search(plain.partition("#")[2]))
        return self.in_text(line)


def _parts(name: str) -> Iterator[str]:
    """A whole name, and each part of it that says something alone."""
    whole = " ".join(name.split())
    yield whole
    for part in APART.split(_plain(whole)) if not _is_wide(whole) else ():
        if not SAYS_NOTHING.fullmatch(_folded(part)) and part.lower() not in MONTHS:
            yield part


def _is_short(part: str) -> bool:
    return len(part) <= SHORT and not _is_wide(part)


def _is_wide(text: str) -> bool:
    """Whether it is in a script that puts no space between words, such as Chinese."""
    return any(unicodedata.east_asian_width(character) in "WF" for character in text)


def _plain(text: str) -> str:
    """A text without accents and what cannot be seen, and with one kind of apostrophe."""
    apart = unicodedata.normalize("NFKD", APOSTROPHES.sub("'", text))
    return "".join(each for each in apart if not unicodedata.combining(each) and unicodedata.category(each) != "Cf")


def _folded(text: str) -> str:
    return _plain(text).casefold()


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    every = sorted(set(words) - {""}, key=lambda word: (-len(word), word))
    within = [re.escape(word) if _is_wide(word) else rf"(?<![^\W_]){re.escape(word)}(?![^\W_])" for word in every]
    return re.compile("|".join(within) or r"(?!)")
