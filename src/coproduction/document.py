"""What a page says: nested sections of a few kinds of block, in words that are ready to print.

Heading level is nesting depth. The kinds of block are in ``blocks``, and runs of words in ``runs``.
"""

from collections.abc import Callable, Iterator, Mapping

from attrs import evolve, field, frozen

from coproduction.blocks import (
    Block,
    Bullets,
    Callout,
    Checklist,
    Column,
    Facts,
    Figure,
    FormField,
    Idea,
    Note,
    Paragraph,
    Quote,
    Section,
    Steps,
    Table,
    Task,
    Tasks,
    pairs,
    perhaps,
)
from coproduction.charts import Bar, Reading, RunChart, Timeline
from coproduction.pictures import Picture
from coproduction.runs import Inline, Link, Shape, Tag, Text, Tone, Words, Wordy, filled, plain, words

__all__ = [
    "Bar",
    "Block",
    "Bullets",
    "Callout",
    "Checklist",
    "Column",
    "Facts",
    "Figure",
    "FormField",
    "Idea",
    "Inline",
    "Link",
    "Note",
    "Paragraph",
    "Picture",
    "Quote",
    "Reading",
    "RunChart",
    "Section",
    "Shape",
    "Steps",
    "Table",
    "Tag",
    "Task",
    "Tasks",
    "Text",
    "Timeline",
    "Tone",
    "Words",
    "Wordy",
    "plain",
    "words",
]
"""All that a document is made of is found here, so that a view has one place to look."""

DEEPEST_SECTION = 5
"""The title is heading level 1, so sections may nest five deep before headings run out at level 6."""


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
    that the words are Easy Read, which is printed larger. A ``booklet`` has pages of A5, to be folded from A4.
    """

    title: str = field(validator=filled)
    language: str = field(validator=filled)
    furniture: Furniture
    blocks: tuple[Block, ...] = ()
    subtitle: Words = field(default=(), converter=perhaps)
    publisher: str = ""
    notice: Words = field(default=(), converter=perhaps)
    facts: tuple[tuple[str, Words], ...] = field(default=(), converter=pairs)
    cover: bool = False
    easy_read: bool = False
    booklet: bool = False

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
