"""Blocks taken to another place: their keys, the names of their answers and the links among them change together."""

import re
from collections.abc import Callable, Iterator
from typing import assert_never

from attrs import evolve

from coproduction.blocks import (
    Block,
    Bullets,
    Callout,
    Checklist,
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
)
from coproduction.charts import RunChart, Timeline
from coproduction.runs import Inline, Link, Words

Change = Callable[[Words], Words]

_UNNAMEABLE = re.compile(r"[^A-Za-z0-9-]|(?<=\Afield)-(?=[0-9]+\Z)")
"""What no name may have in its first part."""


def reworded(block: Block, change: Change) -> Block:
    """The block with every row of words in it changed, and those within a section too."""
    match block:
        case Section():
            return evolve(block, blocks=tuple(reworded(inner, change) for inner in block.blocks))
        case Paragraph() | Quote() | Idea() | Note():
            return evolve(block, words=change(block.words))
        case Bullets() | Steps() | Checklist():
            return evolve(block, items=tuple(map(change, block.items)))
        case Facts():
            return evolve(block, rows=tuple((heading, change(value)) for heading, value in block.rows))
        case Table():
            return evolve(block, rows=tuple(tuple(map(change, row)) for row in block.rows))
        case Callout():
            return evolve(block, paragraphs=tuple(map(change, block.paragraphs)))
        case FormField():
            return evolve(block, help=change(block.help))
        case Tasks():
            return evolve(block, items=tuple(_task(task, change) for task in block.items))
        case Figure() | Timeline() | RunChart():
            return block
        case _:
            assert_never(block)


def _task(task: Task, change: Change) -> Task:
    return evolve(task, words=change(task.words), about=change(task.about))


def words_within(block: Block) -> Iterator[Words]:
    """Every row of words in a block, in order."""
    found: list[Words] = []

    def keep(words: Words) -> Words:
        found.append(words)
        return words

    reworded(block, keep)
    yield from found


def moved(block: Block, prefix: str) -> Block:
    """The block where every key, every name of an answer and every link to a key begins with a prefix."""
    if isinstance(block, Section):
        return evolve(block, key=_key(block.key, prefix), blocks=tuple(moved(inner, prefix) for inner in block.blocks))
    block = reworded(block, lambda words: relinked(words, prefix))
    return evolve(block, name=_name(block.name, prefix)) if isinstance(block, FormField) and block.name else block


def relinked(words: Words, prefix: str) -> Words:
    """Words whose links to a section lead to the key that begins with a prefix."""
    return tuple(_run(run, prefix) for run in words)


def _run(run: Inline, prefix: str) -> Inline:
    return evolve(run, href=f"#{_key(run.section, prefix)}") if isinstance(run, Link) and run.section else run


def _key(key: str, prefix: str) -> str:
    return f"{prefix}-{key}"


def _name(name: str, prefix: str) -> str:
    """A name under a prefix, in which a sign that no name may have becomes its number."""
    return f"{_UNNAMEABLE.sub(lambda found: f'{ord(found[0]):x}', prefix)}.{name}"
