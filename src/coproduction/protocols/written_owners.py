"""Who answers for something, as people write it in one cell: several posts on lines, or run together without a sign.

A text is parted only where every part of it is a post that is known. Nothing is guessed: what cannot be parted so stays
whole, and is told.
"""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from coproduction.protocols.tidying import folded, tidy

ROLES = frozenset(
    ("chair", "co-ordinator", "coordinator", "director", "head", "lead", "manager", "officer", "secretary")
)
"""Words of which a post has one as a rule."""

QUALIFIERS = frozenset(("acting", "assistant", "associate", "deputy", "interim", "joint", "senior", "the"))
"""Words that go before a post and make another one of it."""

_BULLET = re.compile(r"^[-•*·]\s+")


@frozen
class Posts:
    """Posts that are known, by their words as they are compared."""

    titles: dict[tuple[str, ...], str]

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

    def _ways(self, words: tuple[str, ...]) -> list[tuple[str, ...]]:
        """Every way to part words into posts, with or without an “and” between two of them, up to the second."""
        every: list[list[tuple[str, ...]]] = [[()], *([] for _ in words)]
        for end in range(1, len(words) + 1):
            found = {
                (*before, title)
                for post, title in self.titles.items()
                if words[max(end - len(post), 0) : end] == post
                for start in _starts(words, end - len(post))
                for before in every[start]
            }
            every[end] = sorted(found)[:2]
        return every[-1]

    def without(self, text: str) -> "Posts":
        """All but one that is written like this."""
        return Posts({words: title for words, title in self.titles.items() if words != _words(text)})

    def rests(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """What is left of words that begin or end with a post that is known."""
        for post in self.titles:
            if words[: len(post)] == post:
                yield words[len(post) :]
            if words[len(words) - len(post) :] == post:
                yield words[: len(words) - len(post)]


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
    every = Posts.of(line for text in cells for line in lines_of(text))
    return Posts({words: title for words, title in every.titles.items() if not every.without(title).parted(title)})


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
    """Whether there are two words of posts in a line, or a post that is known and more than what goes before one."""
    words = _words(line)
    if len([word for word in words if word in ROLES]) > 1:
        return True
    return any(rest and not QUALIFIERS.issuperset(rest) for rest in known.rests(words))
