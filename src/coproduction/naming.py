"""Whether the name of somebody stands where anyone may read it: every text of a record is looked at.

Texts and names are folded first: without accents, without what nobody sees, and with whatever parts words as a space.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import attrs

from coproduction.dates import MONTHS
from coproduction.problems import Path, Problem

NAMED = "A word here is the name or the id of somebody who took part, and anyone may read this. Write it another way."
NOT_YET = "This day comes after “as_at”, so they have not agreed yet. Take the name out until they have."

SHORT = 3
"""Letters of a part of a name that is found only with its capital: many are words as well."""


def _among(words: str) -> frozenset[str]:
    return frozenset(words.split())


TITLES = _among("mr mrs ms miss dr prof sir dame lady lord")
PARTICLES = _among("van von de der den la le al el bin ibn ap da di du")
FUNCTION_WORDS = _among(
    "an are as at be by can do go he her him his how in is it man me my new no of on one or our out see she so the to "
    "too up us was we who why you"
)
SAY_NOTHING = TITLES | PARTICLES | FUNCTION_WORDS | frozenset(MONTHS)
"""Parts of names that are no sign of anybody when they stand alone."""

WORDS_TOO = frozenset(MONTHS) | _among(
    "angel banks bell best bill bird bishop black bond bridge brown bush chance chase church clay cook cross dawn dean "
    "early faith farmer field fields fisher flower flowers ford forest fox frank free gold good grace grant gray green "
    "grey hall hand hands hill holly home hope house ivory jewel king knight lake lane law light link little long love "
    "mark marsh mason mercy miles mill mills moon moss noble nurse page park parker parks pearl pope porter power "
    "price pride prince queen read rich ring rivers rose ruby rush savage sharp short silver small snow speed "
    "spring star stone storm street strong summer summers sweet trust violet walker wall ward waters weeks wells west "
    "white will wise wish wood woods worth young"
)
"""Names that are words as well: only with their capital do they name anybody."""

APOSTROPHES = dict.fromkeys(
    map(ord, "\u2019\u2018\u201b\u02bc\u02b9\u2032\u00b4`\uff07"),
    "'",
)
UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0") | {chr(each) for each in range(0xFE00, 0xFE10)}
"""What has no width, beside what Unicode calls a format."""

WHOLE_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "\u0131": "i"}
    | {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th"}
)
"""Letters of which Unicode knows no accent."""

UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
"""Chinese, Japanese and Korean characters: their names have no parts, and stand in a text without spaces."""

Says = Callable[[str], bool]


def parts_of(name: str) -> frozenset[str]:
    """A whole name and each part of it, as written; an initial, a title, a particle or a month says nothing."""
    if UNSPACED.search(name):
        return frozenset({name.strip()})
    parts = _words(unicodedata.normalize("NFC", name))
    return frozenset({name.strip(), *filter(_is_a_sign, parts)} - {""})


def said_in(text: str, names: Iterable[str], ids: Iterable[str] = ()) -> bool:
    """Whether a text says one of these names, or a part of one that is a sign of somebody, or one of these ids."""
    return _listener(names, ids)(text)


def check_unnamed(
    record: object,
    names: Iterable[str],
    but_in: frozenset[str] = frozenset(),
    ids: Iterable[str] = (),
    known: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """No text of a record says one of these names or ids, but in the fields ``but_in``, which are not for everyone.

    Texts that are ``known`` were there before anybody came.
    """
    says = _listener(names, ids)
    for path, text in texts_of(record):
        if not but_in.intersection(path) and text not in known and says(text):
            yield Problem(path, NAMED)


def texts_of(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text within a record, with its path; other content that it reads is left to itself."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from texts_of(each, (*path, index))
    elif attrs.has(type(value)):
        for each in attrs.fields(type(value)):
            if each.name != "content":
                yield from texts_of(getattr(value, each.name), (*path, each.name))


def _listener(names: Iterable[str], ids: Iterable[str]) -> Says:
    """What says whether a text holds one of these."""
    words = [_words(_folded(name)) for name in names]
    spaced = [[word for word in each if not UNSPACED.search(word)] for each in words]
    wholes = [each for name in spaced for each in (name, [word for word in name if word.lower() not in TITLES])]
    alone = {word for name in spaced for word in name if _is_a_sign(word) or (name == [word] and len(word) > 1)}
    capital = {word for word in alone if len(word) <= SHORT or word.lower() in WORDS_TOO}
    anyhow = {" ".join(each) for each in wholes if len(each) > 1} | (alone - capital)
    anyhow |= {" ".join(_words(_folded(each))) for each in ids}
    says_anyhow = _any_of({each.casefold() for each in anyhow})
    says_capital = _any_of({form for word in capital for form in (word, word.capitalize()) if not form.islower()})
    within = ["".join(filter(UNSPACED.search, each)) for each in words]

    def says(text: str) -> bool:
        # What nobody sees may stand within a word, or between two.
        for said in {" ".join(_words(_folded(text, unseen))) for unseen in ("", " ")}:
            if says_anyhow(said.casefold()) or says_capital(said):
                return True
            if any(len(each) > 1 and each in said.replace(" ", "") for each in within):
                return True
        return False

    return says


def _any_of(phrases: set[str]) -> Says:
    """What finds one of these between spaces, apostrophes and the ends of a text."""
    every = "|".join(re.escape(phrase) for phrase in sorted(phrases - {""}, key=len, reverse=True))
    said = re.compile(f"(?<![^ '])(?:{every})(?![^ '])")
    return lambda text: bool(every and said.search(text))


def _is_a_sign(word: str) -> bool:
    return len(word) > 1 and word.lower() not in SAY_NOTHING


def _folded(text: str, unseen: str = "") -> str:
    """A text without accents, with one kind of apostrophe, and with something instead of what nobody sees."""
    seen = "".join(unseen if each in UNSEEN or unicodedata.category(each) == "Cf" else each for each in text)
    apart = unicodedata.normalize("NFKD", seen.translate(APOSTROPHES))
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    return unicodedata.normalize("NFC", bare).translate(WHOLE_LETTERS)


def _words(text: str) -> list[str]:
    """The words of a text: hyphens, commas, brackets and whatever else is no letter, mark or figure part them."""
    apart = (each if each in "'’" or unicodedata.category(each)[0] in "LMN" else " " for each in text)
    return [word for each in "".join(apart).split() if (word := each.strip("'’"))]
