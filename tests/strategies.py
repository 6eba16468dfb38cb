"""Hypothesis strategies: documents with every kind of block and of run, and content of every type."""

import itertools
import string
import struct
import types
import typing
import zlib
from collections.abc import Callable
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Annotated, Any, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from coproduction.builtin import BUILTIN
from coproduction.content import Content
from coproduction.counts import Count
from coproduction.dates import Due
from coproduction.document import (
    Bar,
    Block,
    Bullets,
    Callout,
    Checklist,
    Column,
    Document,
    Facts,
    Figure,
    FormField,
    Furniture,
    Idea,
    Note,
    Paragraph,
    Picture,
    Quote,
    Reading,
    RunChart,
    Section,
    Steps,
    Table,
    Task,
    Tasks,
    Timeline,
    sections,
)
from coproduction.moving import reworded
from coproduction.runs import Inline, Link, Shape, Tag, Text, Tone, Words, visible
from coproduction.scalars import OVERRIDES

T = TypeVar("T")

ANY = st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters=OVERRIDES)
"""Every character that an author may write."""

LATIN = st.sampled_from(string.ascii_letters + string.digits + string.punctuation + " ’‘–…£éâêîôûŵŷ")
"""Characters of English and Welsh, which the shipped typeface can draw."""

LANGUAGES = st.sampled_from(("en-GB", "cy", "ur"))
HREFS = st.sampled_from(
    (
        "https://example.org/a?b=c&d",
        "http://example.org",
        "mailto:us@example.org",
        "tel:+441632960000",
        "kent/pack.pdf",
        "#section",
    )
)


def png(width: int = 1, height: int = 1) -> bytes:
    """A whole PNG picture, grey all over."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def texts(alphabet: SearchStrategy[str] = ANY, max_size: int = 20) -> SearchStrategy[str]:
    """A text that says something, without white space around it."""
    return st.text(alphabet, min_size=1, max_size=max_size).map(str.strip).filter(visible)


def runs(alphabet: SearchStrategy[str] = ANY) -> SearchStrategy[Inline]:
    """One run of words, of any kind."""
    said = texts(alphabet)
    return st.one_of(
        st.builds(Text, said, st.booleans(), st.none() | LANGUAGES, st.just("") | said),
        st.builds(Link, said, HREFS, st.none() | LANGUAGES),
        tags(alphabet),
    )


def wordings(alphabet: SearchStrategy[str] = ANY) -> SearchStrategy[Words]:
    """A few runs of words."""
    return few(runs(alphabet))


def few(each: SearchStrategy[T], least: int = 1) -> SearchStrategy[tuple[T, ...]]:
    """A short tuple."""
    return st.lists(each, min_size=least, max_size=3).map(tuple)


@st.composite
def tables(draw: st.DrawFn, alphabet: SearchStrategy[str] = ANY) -> Table:
    """A table; a cell that is not a heading may be empty."""
    said, cells = texts(alphabet), st.just("") | wordings(alphabet)
    columns = draw(few(st.builds(Column, said, st.integers(1, 8), st.booleans())))
    rows = draw(few(st.tuples(wordings(alphabet), *[cells] * (len(columns) - 1))))
    return Table(draw(said), columns, rows, draw(st.integers(0, len(rows))))


def tags(alphabet: SearchStrategy[str] = ANY) -> SearchStrategy[Tag]:
    """A status."""
    return st.builds(Tag, texts(alphabet), st.sampled_from("ABGRX"), st.sampled_from(Shape), st.sampled_from(Tone))


@st.composite
def timelines(draw: st.DrawFn, alphabet: SearchStrategy[str] = ANY) -> Timeline:
    """A plan in time; its days may be unknown, in any order, and outside what is shown."""
    said, days = texts(alphabet), st.dates(date(2025, 1, 1), date(2027, 12, 31))
    known, perhaps = st.tuples(days, said), st.tuples(st.none() | days, said)
    first, last = sorted((draw(days), draw(days)))
    marks = draw(st.lists(st.tuples(st.dates(first, last), said), max_size=14, unique_by=lambda each: each[0]))
    return Timeline(
        caption=draw(said),
        words=draw(said),
        first=first,
        last=last,
        rows=draw(few(st.builds(Bar, said, perhaps, perhaps, tags(alphabet)))),
        marks=tuple(sorted(marks)),
        now=draw(st.none() | known),
    )


@st.composite
def run_charts(draw: st.DrawFn, alphabet: SearchStrategy[str] = ANY) -> RunChart:
    """Numbers in a row, some of them unknown, perhaps with lines across them."""
    said = texts(alphabet)
    foot, head = sorted(draw(st.lists(st.integers(-1000, 1000), min_size=2, max_size=2, unique=True)))
    reading = st.builds(Reading, said, st.none() | st.integers(foot, head) | st.floats(foot, head), said)
    middle = draw(st.lists(st.integers(foot + 1, head - 1), max_size=4, unique=True)) if head - foot > 1 else []
    return RunChart(
        caption=draw(said),
        words=draw(said),
        values=draw(said),
        points=tuple(draw(st.lists(reading, min_size=1, max_size=8))),
        scale=tuple((number, draw(said)) for number in (foot, *sorted(middle), head)),
        median=draw(st.none() | reading),
        baseline=draw(st.none() | reading),
        target=draw(st.none() | reading),
    )


def tasks(alphabet: SearchStrategy[str] = ANY) -> SearchStrategy[Tasks]:
    """Things to do, some of them done."""
    said, wording = texts(alphabet), wordings(alphabet)
    each = st.builds(Task, wording, st.just("") | wording, st.booleans(), st.integers(0, 2))
    return st.builds(Tasks, said, few(each), said)


@st.composite
def form_fields(draw: st.DrawFn, alphabet: SearchStrategy[str] = ANY) -> FormField:
    """A question, which may have a name for its answer once it stands in a document."""
    said = texts(alphabet)
    choices = draw(few(said, least=0))
    one = len(choices) > 1 and draw(st.booleans())
    name = draw(st.sampled_from(("", "name")))
    return FormField(draw(said), draw(st.integers(1, 3)), choices, name, draw(st.just("") | wordings(alphabet)), one)


def leaves_by_kind(alphabet: SearchStrategy[str] = ANY) -> dict[type[Block], SearchStrategy[Block]]:
    """Every kind of block but a section."""
    said, wording = texts(alphabet), wordings(alphabet)
    perhaps = st.just("") | said
    return {
        Paragraph: st.builds(Paragraph, wording),
        Bullets: st.builds(Bullets, few(wording)),
        Steps: st.builds(Steps, few(wording)),
        Checklist: st.builds(Checklist, few(wording)),
        Facts: st.builds(Facts, said, few(st.tuples(said, wording))),
        Table: tables(alphabet),
        Figure: st.builds(Figure, st.just(Picture.of(png())), said, perhaps),
        Timeline: timelines(alphabet),
        RunChart: run_charts(alphabet),
        Callout: st.builds(Callout, said, few(wording), st.sampled_from(Tone)),
        Quote: st.builds(Quote, wording, perhaps),
        Idea: st.builds(Idea, wording) | st.builds(Idea, wording, st.just(Picture.of(png())), perhaps),
        FormField: form_fields(alphabet),
        Tasks: tasks(alphabet),
        Note: st.builds(Note, wording),
    }


def leaves(alphabet: SearchStrategy[str] = ANY) -> SearchStrategy[Block]:
    """A block that is no section."""
    return st.one_of(*leaves_by_kind(alphabet).values())


def blocks(alphabet: SearchStrategy[str] = ANY) -> SearchStrategy[tuple[Block, ...]]:
    """Blocks of every kind; sections nest three deep at most, and each has a key of its own."""

    def around(inner: SearchStrategy[Block]) -> SearchStrategy[Block]:
        language = st.none() | LANGUAGES
        flag = st.booleans()
        return st.builds(Section, st.just("key"), texts(alphabet), few(inner, least=0), flag, language, flag)

    inmost = around(leaves(alphabet))
    middle = around(leaves(alphabet) | inmost)
    return few(leaves(alphabet) | around(leaves(alphabet) | middle), least=0).map(_keyed)


def _keyed(blocks: tuple[Block, ...], around: str = "s") -> tuple[Block, ...]:
    """The blocks, with a key for each section and a name for each answer that has one."""
    return tuple(_with_a_key(block, f"{around}-{number}") for number, block in enumerate(blocks, 1))


def _with_a_key(block: Block, key: str) -> Block:
    match block:
        case Section():
            return attrs.evolve(block, key=key, blocks=_keyed(block.blocks, key))
        case FormField(name="name"):
            return attrs.evolve(block, name=key.replace("-", "."))
        case _:
            return block


def _linked(document: Document) -> Document:
    """The document, whose links within it lead to sections that are there."""
    keys = itertools.cycle([f"#{section.key}" for section, _ in sections(document.blocks)] or ["pack.pdf"])

    def lead(words: Words) -> Words:
        return tuple(
            attrs.evolve(run, href=next(keys)) if isinstance(run, Link) and run.section else run for run in words
        )

    return attrs.evolve(
        document,
        blocks=tuple(reworded(block, lead) for block in document.blocks),
        facts=tuple((heading, lead(value)) for heading, value in document.facts),
    )


def documents(alphabet: SearchStrategy[str] = ANY) -> SearchStrategy[Document]:
    """Whole documents."""
    said = texts(alphabet)
    perhaps = st.just("") | said
    return st.builds(
        Document,
        title=said,
        language=LANGUAGES,
        furniture=st.just(Furniture("Contents", "Page {page} of {pages}", "About this document")),
        blocks=blocks(alphabet),
        subtitle=perhaps,
        publisher=perhaps,
        notice=perhaps,
        facts=few(st.tuples(said, wordings(alphabet)), least=0),
        cover=st.booleans(),
    ).map(_linked)


def asking() -> SearchStrategy[Document]:
    """Whole documents that ask something at their end."""

    def asked(document: Document, fields: tuple[FormField, ...]) -> Document:
        named = (attrs.evolve(each, name=each.name and f"last.{at}") for at, each in enumerate(fields))
        return attrs.evolve(document, blocks=(*document.blocks, *named))

    return st.builds(asked, documents(), few(form_fields())).map(_linked)


DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
WAYS_TO_WRITE_A_DAY = (
    "{0:%Y-%m-%d}", "{0:%d} {0:%B} {0:%Y}", "{0:%B} {0:%Y}", "{0:%Y-%m}", "Q2 {0:%Y}", "{0:%Y}-Q4", "{0:%Y}",
    "from {0:%Y-%m}", "from {0:%Y}", "from Q3 {0:%Y}", "from {0:%Y-%m-%d}", "ongoing",
)  # fmt: skip
DUES = st.builds(lambda way, day: Due.parse(way.format(day)), st.sampled_from(WAYS_TO_WRITE_A_DAY), DAYS)


def contents(model: type[Any], depth: int = 2) -> SearchStrategy[Any]:
    """Content of a type: whatever its model can hold, whether or not its checks would have it."""
    return _contents(model, depth)  # type: ignore[arg-type]  # a class can be hashed, though mypy doubts it of type[Any]


@cache
def _contents(model: type, depth: int) -> SearchStrategy[Any]:
    hints = typing.get_type_hints(model, include_extras=True)
    fields = [attribute for attribute in attrs.fields(model) if attribute.init]
    required = {each.name: _values(hints[each.name], depth) for each in fields if each.default is attrs.NOTHING}
    optional = {each.name: _values(hints[each.name], depth) for each in fields if each.default is not attrs.NOTHING}
    return st.fixed_dictionaries(required, optional=optional).map(lambda values: model(**values))


_PLAIN: dict[Any, Callable[[], SearchStrategy[Any]]] = {
    str: texts,
    int: lambda: st.integers(-1000, 1000),
    bool: st.booleans,
    bytes: lambda: st.binary(min_size=1, max_size=8),
    date: lambda: DAYS,
    time: lambda: st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    Due: lambda: DUES,
    Count: lambda: st.builds(Count, st.integers(0, 1000)),
}


def _values(hint: Any, depth: int) -> SearchStrategy[Any]:
    if typing.get_origin(hint) is Annotated:
        return _values(typing.get_args(hint)[0], depth)
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return st.one_of(*(st.none() if each is type(None) else _values(each, depth) for each in typing.get_args(hint)))
    if typing.get_origin(hint) is tuple:
        return few(_values(typing.get_args(hint)[0], depth), least=0)
    if hint in _PLAIN:
        return _PLAIN[hint]()
    if hint is Content:
        return st.one_of(*(contents(model, depth - 1) for model in _models(depth)))
    if issubclass(hint, Enum):
        return st.sampled_from(hint)
    return contents(hint, depth)


def _models(depth: int) -> list[type[Any]]:
    """What content may hold at a depth: at the last, only what holds no other content."""
    return [each.model for each in BUILTIN.types if depth > 0 or not holds_content(each.model)]


def holds_content(hint: Any) -> bool:
    """Whether there is content within a model."""
    if hint is Content:
        return True
    record = isinstance(hint, type) and attrs.has(hint)
    return any(map(holds_content, typing.get_type_hints(hint).values() if record else typing.get_args(hint)))
