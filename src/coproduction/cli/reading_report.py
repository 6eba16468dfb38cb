"""How files read, as lines for a terminal: a line for each section, then hints, and last what a score cannot show."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path as FilePath
from textwrap import TextWrapper, shorten

from coproduction.easy_read import easy_read_of
from coproduction.edition import Wording
from coproduction.errors import ContentError
from coproduction.folders import Folder, Item, made
from coproduction.jargon import terms_of
from coproduction.problems import printable
from coproduction.readability import (
    FEWEST,
    HARD_TO_READ,
    LONG_SENTENCE,
    LONG_WORD,
    NHS_READ,
    SCALE,
    Reading,
    Span,
    readings,
)
from coproduction.sentences import Sentence
from coproduction.toolkits import Toolkit

WIDTH = 80
QUOTED = 100
"""Characters of a sentence that are quoted, so that its author finds it."""

MOST = 5
"""Hints of a kind that are shown of a file."""

TOO_SHORT = "too short to score"
NOT_SCORED = "not scored: only English is"
TITLES = {Span.OUTSIDE: "Outside sections", Span.WHOLE: "The whole"}

LONG = f"Sentences over {LONG_SENTENCE} words:"
PASSIVE = "Perhaps passive, which is only a hint. Say who does it if you can:"
JARGON = "Words that many people do not know, and no glossary here explains:"

ABOUT_SCORES = (
    f"Scores are {SCALE}. Above {HARD_TO_READ} most people may struggle ({NHS_READ.title}). Fewer than {FEWEST} "
    f"sentences have no score, and fewer than 30 a rough one. A long word has {LONG_WORD} syllables or more."
)
NO_CLAIM = "A score does not show that people understand. Test the words with people who will read them."


def named(toolkit: Toolkit, path: FilePath) -> Folder:
    """One file, as if it were a folder of its own. Because it was named, also a page about one person is shown."""
    content, problems = toolkit.inspect(path)
    if content is None:
        return Folder(items=(), problems=problems)
    item = Item(file=path.name, content=content, theme=toolkit.themes[0])
    return Folder(items=tuple(made(toolkit, item)) or (item,), problems=problems)


def reading_report(toolkit: Toolkit, items: Iterable[Item], as_at: date | None) -> Iterator[str]:
    """The lines about every item, with an empty line between two, and what a score cannot show."""
    told = False
    for item in items:
        yield from (*_item(toolkit, item, as_at), "")
        told = True
    if told:
        yield from (*_wrapped(ABOUT_SCORES, hang=""), *_wrapped(NO_CLAIM, hang=""), "")


def _item(toolkit: Toolkit, item: Item, as_at: date | None) -> Iterator[str]:
    kind = ", Easy Read" if item.wording is Wording.EASY_READ else f", {item.view}" if item.view else ""
    name = f"{item.file}{kind}: {item.title}"
    try:
        edition = toolkit.edition(item.content, as_at=as_at, wording=item.wording)
        document = toolkit.document(item.content, item.view, edition)
    except ContentError as error:
        messages = dict.fromkeys(problem.message for problem in error.problems)
        yield from _wrapped(f"{name}: not read, because there is something to put right. {' '.join(messages)}")
        return
    *parts, whole = readings(document, _explained(item))
    yield from _wrapped(name)
    for each in (*parts, whole):
        yield from _wrapped(TITLES.get(each.span, each.title), "  ")
        yield from _wrapped(_figures(each), "    ")
    yield from _hints(parts)


def _hints(parts: list[Reading]) -> Iterator[str]:
    """Of all parts in English, also where the document is in another language."""
    long = sorted((each for part in parts for each in part.long_sentences), key=lambda each: -each.length)
    yield from _capped(LONG, [f"{each.length} words: {_quoted(each)}" for each in long])
    passives = (each for part in parts for each in part.passives)
    yield from _capped(PASSIVE, [f"“{each.words}” in {_quoted(each.sentence)}" for each in passives])
    jargon = dict.fromkeys(each for part in parts for each in part.jargon)
    yield from _capped(JARGON, [f"{each.word}: {each.plainer}" for each in jargon])


def _explained(item: Item) -> frozenset[str]:
    """The words that a glossary in the content explains, or in Easy Read its hard words."""
    return terms_of(easy_read_of(item.content) if item.wording is Wording.EASY_READ else item.content)


def _figures(reading: Reading) -> str:
    if not reading.english:
        return NOT_SCORED
    score = TOO_SHORT if reading.score is None else f"SMOG {reading.score:.1f}"
    words = f"{_count(reading.length, 'word')} ({len(reading.long_words):,} long)"
    lengths = f"average {reading.average:.1f}, longest {reading.longest}"
    return f"{score}; {words}, {_count(len(reading.sentences), 'sentence')}, {lengths}"


def _count(number: int, name: str) -> str:
    return f"{number:,} {name}{'' if number == 1 else 's'}"


def _quoted(sentence: Sentence) -> str:
    return f"“{shorten(sentence.text, QUOTED, placeholder=' …')}”"


def _capped(title: str, hints: list[str]) -> Iterator[str]:
    """The first few hints of a kind under their title, and how many more there are."""
    if hints:
        yield from _wrapped(title, "  ")
        yield from (line for each in hints[:MOST] for line in _wrapped(each, "    "))
    if len(hints) > MOST:
        yield f"    and {len(hints) - MOST} more"


def _wrapped(text: str, indent: str = "", hang: str = "  ") -> list[str]:
    """Lines of at most 80 characters; what would not be seen, or would do something to a terminal, is replaced."""
    plain = printable(" ".join(text.split()))
    later = f"{indent}{hang}"
    return TextWrapper(WIDTH, initial_indent=indent, subsequent_indent=later, break_on_hyphens=False).wrap(plain)
