"""Where a sentence ends in English prose, and what counts as a word."""

import re
from collections.abc import Iterator

from attrs import frozen

_ADDRESS = r"(?:https?://|www\.|(?<![\w.+-])[\w.+-]+@)\S*\w"
_PHONE = r"(?:\+\d\d|(?<!\w)0)[\d ()-]{7,}\d"
_FIGURES = r"\d(?:[\d.,:/–-]*\d)?\w*"
_LETTERS = r"[^\W\d_]\w*(?:[’'‘.\u2010\u2011-]\w+)*"

WORD = re.compile(f"(?P<address>{_ADDRESS})|(?P<figures>{_PHONE}|{_FIGURES})|(?P<letters>{_LETTERS})")
"""A web address, a telephone number, a time and words joined by hyphens are one word each."""

_MAY_END = re.compile(r"(?P<mark>(?<![.!?])[.!?]+)[”’\"')\]]*\s+|\n\s*\n\s*")
_OPENING = re.compile(r"[“‘\"'(\[]*")
_BREAK = re.compile(r"[\s(\[“‘\"']")
_INITIALS = re.compile(r"[A-HJ-Z](\.[A-Z])*")

_NEVER = frozenset(
    ("dr", "e.g", "eg", "i.e", "ie", "messrs", "mr", "mrs", "ms", "mx", "prof", "rev", "st", "viz", "vs")
)
"""Short forms that something always follows."""

_BEFORE_FIGURES = frozenset(("approx", "c", "ca", "est", "ext", "fig", "figs", "no", "nos", "p", "para", "pp", "tel"))
"""Short forms that end no sentence where a figure follows: No. 5 does not, but “We said no.” does."""

LOOK = 20
"""Characters on either side of a full stop that say whether a sentence ends there."""


@frozen
class Sentence:
    """A sentence, or a heading or an item of a list that is counted as one."""

    text: str

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, as they are written."""
        return words_of(self.text)

    @property
    def length(self) -> int:
        """How many words it has."""
        return len(self.words)


def words_of(text: str) -> tuple[str, ...]:
    """Every word of a text, figures and addresses among them."""
    return tuple(found[0] for found in WORD.finditer(text))


def lettered(text: str) -> tuple[str, ...]:
    """The words of a text that are made of letters, without figures and addresses."""
    return tuple(found["letters"] for found in WORD.finditer(text) if found["letters"])


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text. A number before one, such as 1., belongs to it; what has no word is none."""
    whole: list[str] = []
    waiting = ""
    for piece in _pieces(text):
        waiting = f"{waiting}\n{piece}".strip()
        if lettered(piece):
            whole.append(waiting)
            waiting = ""
    if waiting:
        whole = [*whole[:-1], "\n".join((*whole[-1:], waiting))]
    return tuple(Sentence(each) for each in whole if words_of(each))


def _pieces(text: str) -> Iterator[str]:
    begin = 0
    for found in _MAY_END.finditer(text):
        before = text[max(begin, found.start() - LOOK) : found.start()]
        if _ends(before, found["mark"], text[found.end() : found.end() + LOOK]):
            yield text[begin : found.end()].strip()
            begin = found.end()
    yield text[begin:].strip()


def _ends(before: str, mark: str | None, after: str) -> bool:
    """Whether a sentence ends at a mark, or at an empty line, which has none."""
    follows = _OPENING.sub("", after, count=1)[:1]
    if mark is None or not follows:
        return True
    if follows.islower():
        return False
    return mark != "." or not _is_short(_BREAK.split(before)[-1], follows)


def _is_short(last: str, follows: str) -> bool:
    """Whether a full stop belongs to the short form, or to the initial, before it."""
    word = last.casefold()
    return word in _NEVER or (word in _BEFORE_FIGURES and follows.isdigit()) or bool(_INITIALS.fullmatch(last))
