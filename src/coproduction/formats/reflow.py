"""Large print reflows: a table too wide for its page becomes a list of records, each under the heading of its row.

Nothing is cut off and no word is lost; every heading of a column stands beside every value instead of once above them.
"""

from collections.abc import Iterator

from attrs import evolve

from coproduction.document import Block, Document, Facts, Section, Table, Words, plain
from coproduction.theme import Theme

LINE = 482
"""Points between the margins of an A4 page."""

LETTER = 0.6
"""The width of a letter beside its height, on the safe side; a strong one is wider than most."""

PADDING = 1.0
"""What surrounds the words of a cell, beside the height of a letter."""


def reflowed(document: Document, theme: Theme) -> Document:
    """The document with every table that does not fit as records."""
    return evolve(document, blocks=tuple(_blocks(document.blocks, theme.size)))


def _blocks(blocks: tuple[Block, ...], size: int) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Section):
            yield evolve(block, blocks=tuple(_blocks(block.blocks, size)))
        elif isinstance(block, Table) and not fits(block, size):
            yield from _records(block)
        else:
            yield block


def fits(table: Table, size: int) -> bool:
    """Whether the longest word of every column has room in it at this size of print."""
    total = sum(column.weight for column in table.columns)
    return all(
        (_longest((column.heading, *(plain(row[at]) for row in table.rows))) * LETTER + PADDING) * size
        <= LINE * column.weight / total
        for at, column in enumerate(table.columns)
    )


def _longest(texts: tuple[str, ...]) -> int:
    return max(len(word) for text in texts for word in [*text.split(), ""])


def _records(table: Table) -> Iterator[Block]:
    for row in table.rows:
        headings = [column.heading for column in table.columns]
        pairs: tuple[tuple[str, Words], ...] = tuple(zip(headings[1:], row[1:], strict=True))
        yield Facts(f"{headings[0]}: {plain(row[0])}", pairs)
