"""Plain text: the same words in the same order, for reading aloud, for braille and for e-mail."""

from collections.abc import Iterator
from textwrap import TextWrapper
from typing import assert_never

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
    Link,
    Note,
    Paragraph,
    Quote,
    RunChart,
    Section,
    Steps,
    Table,
    Tag,
    Task,
    Tasks,
    Text,
    Timeline,
    Words,
)
from coproduction.formats import Format
from coproduction.labels import N_
from coproduction.theme import Theme

WIDTH = 72
BELOW_A_BOX = "    "


def render_text(document: Document, _theme: Theme) -> bytes:
    """The document as UTF-8 text. A theme has nothing to say about it."""
    return ("\n".join(_lines(document)).rstrip() + "\n").encode()


def _lines(document: Document) -> Iterator[str]:
    yield from _wrapped(document.publisher)
    yield from _underlined(document.title, "=")
    for line in map(_said, (document.subtitle, document.notice)):
        if line:
            yield from (*_wrapped(line), "")
    if document.facts:
        yield from _facts(document.facts)
    if document.cover:
        yield from _underlined(document.furniture.contents, "-")
        chapters = [block for block in document.blocks if isinstance(block, Section)]
        yield from (*(line for each in chapters for line in _wrapped(each.title, "- ")), "")
    for block in document.blocks:
        yield from _block(block, 1)


def _block(block: Block, level: int) -> Iterator[str]:
    match block:
        case Section():
            yield from ("", *_underlined(block.title, "=" if block.part else "-"))
            for inner in block.blocks:
                yield from _block(inner, level + 1)
        case Paragraph() | Note():
            yield from (*_wrapped(_said(block.words)), "")
        case Bullets() | Checklist():
            sign = "[ ] " if isinstance(block, Checklist) else "- "
            yield from (*(line for item in block.items for line in _wrapped(_said(item), sign)), "")
        case Steps():
            for number, item in enumerate(block.items, 1):
                yield from _wrapped(_said(item), f"{number}. ")
            yield ""
        case Facts():
            yield from (*_wrapped(block.caption), "")
            yield from _facts(block.rows)
        case Table():
            yield from (*_wrapped(block.caption), "")
            yield from _table(block)
        case Figure():
            yield from _wrapped(block.words)
            yield from (*_wrapped(block.caption), "")
        case Timeline() | RunChart():
            yield from _wrapped(block.caption)
            yield from (*_wrapped(block.words), "")
        case Callout():
            yield from _wrapped(block.title, "! ")
            yield from (line for each in block.paragraphs for line in (*_wrapped(_said(each), "  "), ""))
        case Quote():
            yield from _wrapped(_said(block.words), "  ")
            yield from (*_wrapped(block.source, "  "), "")
        case Idea():
            yield from (*_wrapped(block.alternative), *_wrapped(_said(block.words)), "")
        case FormField():
            yield from _wrapped(block.label)
            yield from (line for choice in block.choices for line in _wrapped(choice, "[ ] "))
            yield from (*["_" * WIDTH] * (0 if block.choices else block.lines), "")
        case Tasks():
            yield from (*_wrapped(block.caption), "", *(line for task in block.items for line in _task(task)), "")
        case _:
            assert_never(block)


def _task(task: Task) -> Iterator[str]:
    yield from _wrapped(_said(task.words), "[x] " if task.done else "[ ] ")
    yield from _wrapped(_said(task.about), BELOW_A_BOX)
    yield from [BELOW_A_BOX + "_" * (WIDTH - len(BELOW_A_BOX))] * task.lines


def _said(value: Words) -> str:
    return "".join(_run(run) for run in value)


def _run(run: Text | Link | Tag) -> str:
    match run:
        case Text():
            return f"{run.text} ({run.stands_for})" if run.stands_for else run.text
        case Link():
            return run.text
        case Tag():
            return f"{run.letter} {run.text}"
        case _:
            assert_never(run)


def _facts(rows: tuple[tuple[str, Words], ...]) -> Iterator[str]:
    for heading, value in rows:
        yield from _wrapped(f"{heading}: {_said(value)}")
    yield ""


def _table(table: Table) -> Iterator[str]:
    """In columns where every row fits on a line; else each row as a list of its cells, in the order of the headings."""
    said = [[column.heading for column in table.columns], *([_said(cell) for cell in row] for row in table.rows)]
    rows = [[" ".join(cell.split()) for cell in row] for row in said]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    if sum(widths) + 2 * (len(widths) - 1) <= WIDTH:
        for row in rows:
            yield "  ".join(
                cell.rjust(width) if column.number else cell.ljust(width)
                for cell, width, column in zip(row, widths, table.columns, strict=True)
            ).rstrip()
        yield ""
        return
    for row in rows:
        yield from _wrapped(row[0])
        yield from (line for cell in row[1:] for line in _wrapped(cell, "    "))
        yield ""


def _underlined(title: str, sign: str) -> tuple[str, ...]:
    lines = _wrapped(title)
    return (*lines, sign * max(map(len, lines)), "")


def _wrapped(text: str, opening: str = "") -> tuple[str, ...]:
    """Lines of at most ``WIDTH`` characters; later lines are set in below the first. Long words stay whole."""
    wrapper = TextWrapper(
        WIDTH,
        initial_indent=opening,
        subsequent_indent=" " * len(opening),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return tuple(wrapper.wrap(text))


TEXT = Format(
    name="text", label=N_("Plain text"), suffix="txt", media_type="text/plain; charset=utf-8", render=render_text
)
