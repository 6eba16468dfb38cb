"""What a page says: nested sections of a few kinds of block, in words that are ready to print.

Heading level is nesting depth, a table cannot exist without its headings, a figure cannot exist without its words.
No class names and no HTML: each format decides how a block looks, and the type checker names one that forgot a kind.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import Attribute, evolve, field, frozen

from coproduction.pictures import Picture
from coproduction.runs import Inline, Link, Shape, Tag, Text, Tone, Words, Wordy, plain, words

__all__ = ["Inline", "Link", "Picture", "Shape", "Tag", "Text", "Tone", "Words", "Wordy", "plain", "words"]
"""Runs of words and pictures belong to the language of blocks, so all are found here."""

DEEPEST_SECTION = 5
"""The title is heading level 1, so sections may nest five deep before headings run out at level 6."""


def _each(values: tuple[Wordy, ...]) -> tuple[Words, ...]:
    return tuple(words(value) for value in values)


def _perhaps(value: Wordy) -> Words:
    return words(value) if value else ()


def _pairs(rows: tuple[tuple[str, Wordy], ...]) -> tuple[tuple[str, Words], ...]:
    return tuple((heading, words(value)) for heading, value in rows)


def _grid(rows: tuple[tuple[Wordy, ...], ...]) -> tuple[tuple[Words, ...], ...]:
    return tuple(_each(row) for row in rows)


def _filled(_: object, attribute: "Attribute[Any]", value: Any) -> None:
    if _blank(value):
        raise ValueError(f"{attribute.name} must not be empty")


def _blank(value: Any) -> bool:
    """Whether there is nothing to read in a text, in a row of runs, or in one of a list of these."""
    if isinstance(value, str):
        return not value.strip()
    if not value or isinstance(value[0], Inline):
        return not plain(value).strip()
    return any(_blank(each) for each in value if isinstance(each, str | tuple))


@frozen
class Paragraph:
    """A paragraph."""

    words: Words = field(converter=words, validator=_filled)


@frozen
class Bullets:
    """A list whose order does not matter."""

    items: tuple[Words, ...] = field(converter=_each, validator=_filled)


@frozen
class Steps:
    """A list whose order matters."""

    items: tuple[Words, ...] = field(converter=_each, validator=_filled)


@frozen
class Checklist:
    """A list to tick."""

    items: tuple[Words, ...] = field(converter=_each, validator=_filled)


@frozen
class Facts:
    """Names and values, such as those on a cover: a table whose rows have headings and whose columns need none."""

    caption: str = field(validator=_filled)
    rows: tuple[tuple[str, Words], ...] = field(converter=_pairs, validator=_filled)


@frozen
class Column:
    """The heading of a column, whether it holds numbers, and its width beside its neighbours'."""

    heading: str = field(validator=_filled)
    weight: int = 1
    number: bool = False


@frozen
class Table:
    """A table: the first cell of a row is its heading. The first ``ladder`` rows are levels, the highest first.

    As ``records``, each row is a table of its own, named by its heading: that is how large print holds a wide table.
    """

    caption: str = field(validator=_filled)
    columns: tuple[Column, ...] = field(validator=_filled)
    rows: tuple[tuple[Words, ...], ...] = field(converter=_grid)
    ladder: int = 0
    records: bool = False

    @rows.validator
    def _rows_are_whole(self, _: object, rows: tuple[tuple[Words, ...], ...]) -> None:
        if any(len(row) != len(self.columns) for row in rows):
            raise ValueError("every row has one cell for each column")
        if not rows or any(_blank(row[0]) for row in rows):
            raise ValueError("there is a row, and every row has a heading: its first cell")

    def record(self, row: tuple[Words, ...]) -> tuple[tuple[str, Words], ...]:
        """The cells of a row beside the headings of their columns, but for the first, which names the row."""
        return tuple((column.heading, cell) for column, cell in zip(self.columns[1:], row[1:], strict=True))


@frozen
class Figure:
    """A picture and the words that stand for it."""

    picture: Picture
    words: str = field(validator=_filled)
    caption: str = ""


@frozen
class Callout:
    """Words that must not be missed, under a short title, perhaps in a language of their own."""

    title: str = field(validator=_filled)
    paragraphs: tuple[Words, ...] = field(converter=_each, validator=_filled)
    tone: Tone = Tone.QUIET
    language: str | None = None


@frozen
class Quote:
    """Somebody's own words, and whose they are."""

    words: Words = field(converter=words, validator=_filled)
    source: str = ""


@frozen
class Idea:
    """One idea in short words, perhaps with a picture beside it; one that says no more than the words has none."""

    words: Words = field(converter=words, validator=_filled)
    picture: Picture | None = None
    alternative: str = field(default="")

    @alternative.validator
    def _stands_for_a_picture(self, _: object, alternative: str) -> None:
        if alternative and self.picture is None:
            raise ValueError("words that stand for a picture need a picture")


@frozen
class FormField:
    """A question and room to answer it: ``lines`` ruled lines, 10 mm apart, or a box for each of its ``choices``."""

    label: str = field(validator=_filled)
    lines: int = 1
    choices: tuple[str, ...] = field(default=())

    @choices.validator
    def _choices_say_something(self, _: object, choices: tuple[str, ...]) -> None:
        if any(not choice.strip() for choice in choices):
            raise ValueError("a choice must not be empty")


@frozen
class Note:
    """Small print: a source, or how a figure was worked out."""

    words: Words = field(converter=words, validator=_filled)


@frozen
class Section:
    """A heading and what stands under it. A ``part`` is a document of its own bound in, and begins a new page."""

    key: str = field(validator=_filled)
    title: str = field(validator=_filled)
    blocks: tuple["Block", ...] = ()
    part: bool = False
    language: str | None = None


Block = (
    Section
    | Paragraph
    | Bullets
    | Steps
    | Checklist
    | Facts
    | Table
    | Figure
    | Callout
    | Quote
    | Idea
    | FormField
    | Note
)


@frozen
class Furniture:
    """The words a printed page needs besides its own. ``page`` holds ``{page}`` and ``{pages}``."""

    contents: str
    page: str
    about: str


@frozen(kw_only=True)
class Document:
    """Everything one printing says, in the order it is read.

    ``language`` is a tag such as ``en-GB``; ``notice`` stands at the head and foot of every page; ``facts`` stand
    beneath the title. With ``cover`` the title has a page to itself, followed by a list of contents. ``easy_read`` says
    that the words are Easy Read, which is printed larger.
    """

    title: str = field(validator=_filled)
    language: str = field(validator=_filled)
    furniture: Furniture
    blocks: tuple[Block, ...] = ()
    subtitle: Words = field(default=(), converter=_perhaps)
    publisher: str = ""
    notice: Words = field(default=(), converter=_perhaps)
    facts: tuple[tuple[str, Words], ...] = field(default=(), converter=_pairs)
    cover: bool = False
    easy_read: bool = False

    def __attrs_post_init__(self) -> None:
        keys = [section.key for section, _ in sections(self.blocks)]
        if len(keys) != len(set(keys)):
            raise ValueError("every section of a document has a key of its own")
        if any(level > DEEPEST_SECTION for _, level in sections(self.blocks)):
            raise ValueError(f"sections nest {DEEPEST_SECTION} deep at most")

    def bind(self, parts: Mapping[str, "Document"]) -> "Document":
        """This document with the documents of its parts in the sections that wait for them, by section key.

        A notice of a part becomes a notice of every page, unless another says it and more. ``ValueError`` if no section
        at the top waits for a part.
        """
        if unawaited := parts.keys() - {block.key for block in self.blocks if isinstance(block, Section)}:
            raise ValueError(f"no section waits for {', '.join(sorted(unawaited))}")
        notices = (self.notice, *(_in(part.language, self.language, part.notice) for part in parts.values()))
        blocks = tuple(_bound(block, parts, self) for block in self.blocks)
        return evolve(self, blocks=blocks, notice=_joined(notices))

    def prefixed(self, prefix: str) -> "Document":
        """This document with a prefix before the key of every section, so that two may stand on one page."""
        return evolve(self, blocks=tuple(_rekeyed(block, lambda key: f"{prefix}-{key}") for block in self.blocks))


def sections(blocks: tuple[Block, ...], level: int = 1) -> Iterator[tuple[Section, int]]:
    """Every section with its depth, from 1, in reading order."""
    for block in blocks:
        if isinstance(block, Section):
            yield block, level
            yield from sections(block.blocks, level + 1)


def _in(language: str, around: str, value: Words) -> Words:
    """Words with their language told, where it is another than that around them."""
    if language == around:
        return value
    return tuple(evolve(run, language=run.language or language) if isinstance(run, Text) else run for run in value)


def _joined(notices: tuple[Words, ...]) -> Words:
    """One notice of several; what another says too is not said twice."""
    once: dict[str, Words] = {}
    for each in filter(None, notices):
        once.setdefault(plain(each), each)
    whole = [text for text in once if not any(text != other and text in other for other in once)]
    return tuple(run for text in whole for run in (Text(" "), *once[text]))[1:]


def _bound(block: Block, parts: Mapping[str, Document], around: Document) -> Block:
    if not isinstance(block, Section) or block.key not in parts:
        return block
    part = parts[block.key]
    inner = (*_opening(part, around), *(_rekeyed(inner, lambda key: f"{block.key}-{key}") for inner in part.blocks))
    language = part.language if part.language != around.language else None
    return evolve(block, blocks=(*block.blocks, *inner), part=True, language=language)


def _opening(part: Document, around: Document) -> Iterator[Block]:
    if part.publisher and part.publisher != around.publisher:
        yield Paragraph(part.publisher)
    if part.subtitle and part.subtitle != around.subtitle:
        yield Paragraph(part.subtitle)
    if part.facts and part.facts != around.facts:
        yield Facts(part.furniture.about, part.facts)


def _rekeyed(block: Block, rename: Callable[[str], str]) -> Block:
    if not isinstance(block, Section):
        return block
    return evolve(block, key=rename(block.key), blocks=tuple(_rekeyed(inner, rename) for inner in block.blocks))
