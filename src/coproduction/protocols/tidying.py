"""Texts from somebody’s spreadsheet without what only looks like something: odd spaces, line ends, kinds of stroke."""

import re
import unicodedata

from coproduction.naming import APOSTROPHES

MINUS = "\u2212"


def tidy(text: str) -> str:
    """A text on one line with single spaces; what nobody sees goes, and all else stays as it is written."""
    seen = text if text.isascii() else "".join(each for each in text if unicodedata.category(each) != "Cf")
    return re.sub(r"\s+", " ", seen).strip()


def plain_signs(text: str) -> str:
    """A tidy text in small letters, with one kind of apostrophe and one kind of stroke."""
    small = tidy(text).casefold().translate(APOSTROPHES)
    if small.isascii():  # where there is only one kind of stroke
        return small
    return "".join("-" if each == MINUS or unicodedata.category(each) == "Pd" else each for each in small)


def folded(text: str) -> str:
    """A text for comparing: with “and” for &, and without other punctuation."""
    plain = plain_signs(text).replace("&", " and ")
    return " ".join(re.sub(r"[^\w'%#-]", " ", plain).split())
