"""Who answers for something, as people write it in one cell: several posts on lines, or run together without a sign.

A text is parted only where every part of it is a post that is known. Nothing is guessed: what cannot be parted so stays
whole, and is told.
"""

import re
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from coproduction.protocols.tidying import folded, tidy

ROLES = frozenset(
    ("chair", "co-ordinator", "coordinator", "director", "head", "lead", "manager", "officer", "secretary")
)
"""Words of which a post has one as a rule."""

QUALIFIERS = frozenset(("acting", "assistant", "associate", "deputy", "interim", "joint", "senior", "the"))
"""Words that go before a post and make another one of it."""

_OF_ONE = re.compile(rf"\b(?:{'|'.join(sorted(ROLES))}) (?:of|for)\b", re.I)
"""How a post begins that is named after what it is for, which may be several things: Head of Quality and Safety."""

_JOINED = re.compile(r"[,+]|(?<!\b\w)&|&(?!\w\b)|\band\b", re.I)
"""What may stand between two posts, or within one; but A&E is one word."""

_BULLET = re.compile(r"^[-•*·]\s+")


@frozen
class Posts:
    """Posts that are known, by their words as they are compared."""

    titles: dict[tuple[str, ...], str]
    lengths: tuple[int, ...] = field(init=False, repr=False)
    """How many words posts have: the words of a text are looked up by these, and not post by post."""

    @lengths.default
    def _every_length(self) -> tuple[int, ...]:
        return tuple(sorted({len(post) for post in self.titles}))

    @classmethod
    def of(cls, titles: Iterable[str]) -> "Posts":
        """Posts by their titles; of two that differ in letters only, the first."""
        known: dict[tuple[str, ...], str] = {}
        for title in titles:
            known.setdefault(_words(title), tidy(title))
        known.pop((), None)
        return cls(known)

    def parted(self, text: str) -> tuple[str, ...]:
        """The posts that a text is made of, by their titles; none unless there is one way to part it so."""
        ways = self._ways(_words(text))
        return ways[0] if len(ways) == 1 else ()

    def whole(self) -> "Posts":
        """Those that are not made of others."""
        return Posts({words: title for words, title in self.titles.items() if len(self._ways(words, words)) != 1})

    def _ways(self, words: tuple[str, ...], but: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
        """Every way to part words into posts ``but`` one, with or without an “and” between them, up to the second."""
        every: list[list[tuple[str, ...]]] = [[()], *([] for _ in words)]
        for end in range(1, len(words) + 1):
            posts = (words[end - length : end] for length in self.lengths if length <= end)
            found = {
                (*before, self.titles[post])
                for post in posts
                if post in self.titles and post != but
                for start in _starts(words, end - len(post))
                for before in every[start]
            }
            every[end] = sorted(found)[:2]
        return every[-1]

    def rests(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """What is left of words that begin or end with a post that is known."""
        for length in self.lengths:
            if words[:length] in self.titles:
                yield words[length:]
            if words[-length:] in self.titles:
                yield words[:-length]


def _starts(words: tuple[str, ...], start: int) -> tuple[int, ...]:
    return (start, start - 1) if start > 1 and words[start - 1] == "and" else (start,)


def _words(text: str) -> tuple[str, ...]:
    return tuple(folded(text).split())


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a cell; a semicolon parts lines too."""
    lines = (tidy(_BULLET.sub("", line.strip())) for line in re.split(r"[;\n]", text))
    return tuple(line for line in lines if line)


def known_from(cells: Iterable[str]) -> Posts:
    """The posts of a table that stand on a line of their own somewhere and are not made of others that do."""
    return Posts.of(line for text in cells for line in lines_of(text)).whole()


@frozen
class Answering:
    """Who answers for something: posts by their titles, and whether a text may be more than one of them."""

    titles: tuple[str, ...]
    unsure: bool = False


def owners_written(text: str, known: Posts, *, given: bool) -> Answering:
    """The posts in a cell. One that is not on a list that was ``given`` is not sure; without one, what may be two."""
    titles: list[str] = []
    unsure = False
    for line in lines_of(text):
        parts = known.parted(line)
        titles += parts or (line,)
        unsure |= not parts if given else len(parts) <= 1 and _may_be_two(line, known)
    return Answering(tuple(dict.fromkeys(titles)), unsure)


def _may_be_two(line: str, known: Posts) -> bool:
    """Whether there are two words of posts in a line, a sign between two, or a known post with more than a qualifier.

    What a post is for may be several things, so after “Head of” only a stroke is a sign of two.
    """
    words = _words(line)
    if len([word for word in words if word in ROLES]) > 1 or "/" in line:
        return True
    if _JOINED.search(_OF_ONE.split(line)[0]):
        return True
    return any(rest and not QUALIFIERS.issuperset(rest) for rest in known.rests(words))
