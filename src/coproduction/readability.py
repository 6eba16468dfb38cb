"""How a document reads, section by section: its sentences, its long words, a score, and hints.

The score is SMOG on its British scale, as the NHS content guide uses it. It does not show that people understand: only
people can.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import Enum
from math import sqrt
from typing import assert_never

from attrs import evolve, frozen

from coproduction.document import (
    Block,
    Bullets,
    Callout,
    Checklist,
    Document,
    Facts,
    Figure,
    FormField,
    Idea,
    Inline,
    Link,
    Note,
    Paragraph,
    Quote,
    RunChart,
    Section,
    Steps,
    Table,
    Tag,
    Tasks,
    Timeline,
    Words,
    plain,
)
from coproduction.jargon import Jargon, jargon_in
from coproduction.languages import same_language
from coproduction.passive import Passive, passives_in
from coproduction.sentences import Sentence, lettered, sentences_of
from coproduction.sources import Source
from coproduction.syllables import short_form, syllables

SCALE = "SMOG, British scale"
"""The American scale has 3 where this one has 8, so the name of the scale stands beside every score."""

NHS_READ = Source("NHS digital service manual, Use a readability tool", "https://service-manual.nhs.uk/content")

HARD_TO_READ = 14
"""Above this score most people may struggle (``NHS_READ``)."""

LONG_WORD = 3
"""Syllables of a long word."""

LONG_SENTENCE = 25
"""Words in a sentence; one with more is shown. The limit is a choice of this library."""

FEWEST = 10
"""Sentences, below which a score would be chance. The method asks for 30; this limit is a choice of this library."""

_ENGLISH = "en"
_LEFT_OUT = "…"
_WHOLE_SENTENCE = re.compile(r"[.!?][”’\"')\]]*\s*$")


class Span(Enum):
    """How much of a document a reading is of."""

    OUTSIDE = "outside sections"
    SECTION = "section"
    WHOLE = "whole"


@frozen(kw_only=True)
class Reading:
    """How a section reads, or what stands outside all sections, or the whole. Only English has any sentences."""

    title: str
    language: str
    sentences: tuple[Sentence, ...] = ()
    long_words: tuple[str, ...] = ()
    jargon: tuple[Jargon, ...] = ()
    span: Span = Span.SECTION

    @property
    def english(self) -> bool:
        """Whether it is in English; nothing else is scored."""
        return same_language(self.language, _ENGLISH)

    @property
    def length(self) -> int:
        """How many words it has."""
        return sum(sentence.length for sentence in self.sentences)

    @property
    def average(self) -> float:
        """How many words a sentence has on average."""
        return self.length / len(self.sentences) if self.sentences else 0.0

    @property
    def longest(self) -> int:
        """How many words the longest sentence has."""
        return max((sentence.length for sentence in self.sentences), default=0)

    @property
    def long_sentences(self) -> tuple[Sentence, ...]:
        """The sentences over 25 words, the longest first."""
        found = (sentence for sentence in self.sentences if sentence.length > LONG_SENTENCE)
        return tuple(sorted(found, key=lambda sentence: -sentence.length))

    @property
    def passives(self) -> tuple[Passive, ...]:
        """Hints of the passive voice, one a sentence at most. Some are none, and some passives are not found."""
        return passives_in(self.sentences)

    @property
    def score(self) -> float | None:
        """SMOG on the British scale; none if there are too few sentences, or if it is not in English."""
        enough = len(self.sentences) >= FEWEST
        return smog(len(self.long_words), len(self.sentences)) if enough else None


def smog(long_words: int, sentences: int) -> float:
    """SMOG on the British scale, of so many long words in so many sentences (one at least)."""
    return 8 + sqrt(long_words * 30 / sentences)


def readings(document: Document, known: frozenset[str] = frozenset()) -> tuple[Reading, ...]:
    """How each section at the top of a document reads, those within it counted with it, and last the whole.

    What stands outside all sections comes first, if there is any. Jargon is left out that is ``known``: explained in a
    glossary.
    """
    titled = frozenset(map(_alike, lettered(document.title)))

    def reading(title: str, language: str, texts: Iterator[str]) -> Reading:
        english = same_language(language, _ENGLISH)
        sentences = tuple(each for text in texts for each in sentences_of(text)) if english else ()
        long_words = tuple(word for each in sentences for word in _long_words(each.text, titled))
        jargon = _jargon(sentences, known)
        return Reading(title=title, language=language, sentences=sentences, long_words=long_words, jargon=jargon)

    outside = evolve(reading(document.title, document.language, _outside(document)), span=Span.OUTSIDE)
    sections = (block for block in document.blocks if isinstance(block, Section))
    inside = (reading(each.title, each.language or document.language, _texts((each,))) for each in sections)
    parts = (*((outside,) if outside.sentences else ()), *inside)
    return (*parts, _whole(document, parts, known))


def long_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document that have over 25 words, the longest first."""
    return readings(document)[-1].long_sentences


def _whole(document: Document, parts: tuple[Reading, ...], known: frozenset[str]) -> Reading:
    scored = parts if same_language(document.language, _ENGLISH) else ()
    sentences = tuple(sentence for part in scored for sentence in part.sentences)
    return Reading(
        title=document.title,
        language=document.language,
        sentences=sentences,
        long_words=tuple(word for part in scored for word in part.long_words),
        jargon=_jargon(sentences, known),
        span=Span.WHOLE,
    )


def _jargon(sentences: tuple[Sentence, ...], known: frozenset[str]) -> tuple[Jargon, ...]:
    return jargon_in("\n\n".join(sentence.text for sentence in sentences), known)


def _long_words(text: str, titled: frozenset[str]) -> Iterator[str]:
    """Figures, addresses and short forms are not long, and neither is a word of the document’s title."""
    for word in lettered(text):
        short = short_form(word) or "." in word
        if not short and _alike(word) not in titled and syllables(word) >= LONG_WORD:
            yield word


def _alike(word: str) -> str:
    return re.sub(r"[’']s?$|s[’']?$", "", word.casefold())


def _outside(document: Document) -> Iterator[str]:
    yield from _sentences_among((document.subtitle,))
    yield from _texts(tuple(block for block in document.blocks if not isinstance(block, Section)))


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """What is counted, a text for each heading, paragraph and item, so that each has sentences of its own.

    Left out are other languages; somebody’s own words, which nobody should change for a score; what only names where
    something was read; and labels: of the fields of a form, and in tables and facts all that is no whole sentence. A
    label is short and would make the score of the sentences around it better than they are.
    """
    for block in blocks:
        match block:
            case Section():
                yield from (block.title, *_texts(block.blocks)) if _is_english(block.language) else ()
            case Paragraph() | Note() | Idea():
                yield "" if _only_names(block.words) else _said(block.words)
            case Bullets() | Steps() | Checklist():
                yield from map(_said, itertools.filterfalse(_only_names, block.items))
            case Callout():
                yield from (block.title, *map(_said, block.paragraphs)) if _is_english(block.language) else ()
            case Tasks():
                yield from (block.caption, *(_said(task.words) for task in block.items))
            case Figure() | Timeline() | RunChart():
                yield from (block.words, block.caption)
            case Facts():
                yield from _sentences_among(value for _, value in block.rows)
            case Table():
                yield from _sentences_among(cell for row in block.rows for cell in row)
            case Quote() | FormField():
                pass
            case _:
                assert_never(block)


def _only_names(words: Words) -> bool:
    """Whether most of some words are links: then they name what others wrote, or where to go."""
    linked = sum(len(run.text) for run in words if isinstance(run, Link))
    return linked * 2 > len(plain(words))


def _sentences_among(cells: Iterable[Words]) -> Iterator[str]:
    yield from (said for said in map(_said, cells) if _WHOLE_SENTENCE.search(said))


def _is_english(language: str | None) -> bool:
    return language is None or same_language(language, _ENGLISH)


def _said(words: Words) -> str:
    return unicodedata.normalize("NFC", "".join(map(_run, words)))


def _run(run: Inline) -> str:
    """The words of a run; a tag is a label, and for another language there stands that something is left out."""
    if isinstance(run, Tag):
        return ""
    return run.text if _is_english(run.language) else _LEFT_OUT
