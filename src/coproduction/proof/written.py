"""What a document says, line by line, as a listener of its PDF should hear it."""

from collections.abc import Callable, Iterator
from typing import assert_never

from attrs import evolve

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
    Text,
    Timeline,
    Words,
    plain,
)
from coproduction.proof.lines import Line, Run, letters, spoken
from coproduction.reflow import fitting, reflowed, roomy
from coproduction.theme import Theme

Chart = Timeline | RunChart
Leaf = (
    Paragraph
    | Bullets
    | Steps
    | Checklist
    | Facts
    | Table
    | Figure
    | Chart
    | Callout
    | Quote
    | Idea
    | FormField
    | Tasks
    | Note
)

BULLET = "•"


def written(document: Document, theme: Theme) -> tuple[Line, ...]:
    """Every line, in order, each with its place in the document."""
    document = reflowed(document, fitting(document, theme))
    here = _Writer(document.language, roomy(document, theme))
    contents = here.contents(document) if document.cover else iter(())
    return (
        *_placed("the opening", here.opening(document, theme)),
        *_placed("the contents", contents),
        *here.blocks(document.blocks, 2, "the document"),
    )


def _placed(place: str, lines: Iterator[Line]) -> Iterator[Line]:
    return (evolve(line, place=line.place or place) for line in lines)


class _Writer:
    def __init__(self, language: str, wide: bool = True) -> None:
        self.language = language
        self.wide = wide

    def opening(self, document: Document, theme: Theme) -> Iterator[Line]:
        if document.publisher:
            yield self._line("P", document.publisher)
        yield self._line("H1", document.title)
        if document.subtitle:
            yield from self._said("P", document.subtitle)
        if theme.logo:
            yield _Writer(theme.logo.language)._line("Figure", theme.logo.words)
        if document.notice:
            yield from self._said("P", document.notice)
        if document.facts:
            yield Line("Table")
            yield from self._facts(document.facts)

    def contents(self, document: Document) -> Iterator[Line]:
        yield self._line("H2", document.furniture.contents)
        chapters = [block for block in document.blocks if isinstance(block, Section)]
        if chapters:
            yield Line("TOC")
        for chapter in chapters:
            entry = _Writer(chapter.language or self.language)
            yield entry._line("TOCI", chapter.title)
            yield entry._line("Link", chapter.title, (chapter.key, letters(chapter.title)))

    def blocks(self, blocks: tuple[Block, ...], level: int, place: str) -> Iterator[Line]:
        for number, block in enumerate(blocks, 1):
            if isinstance(block, Section):
                inner = _Writer(block.language or self.language, self.wide)
                yield from _placed(f"section “{block.key}”", inner.section(block, level))
            else:
                yield from _placed(f"{place}, block {number} ({type(block).__name__})", self.block(block))

    def section(self, block: Section, level: int) -> Iterator[Line]:
        yield Line("Sect")
        yield self._line(f"H{level}", block.title)
        yield from self.blocks(block.blocks, level + 1, f"section “{block.key}”")

    def block(self, block: Leaf) -> Iterator[Line]:
        match block:
            case Paragraph():
                yield from self._said("P", block.words)
            case Note():
                yield from self._said("Note", block.words)
            case Bullets():
                yield from self._list(block.items, lambda _: BULLET)
            case Steps():
                yield from self._list(block.items, lambda number: f"{number}.")
            case Checklist():
                yield from self._list(block.items, None)
            case Facts():
                yield Line("Table")
                yield self._line("Caption", block.caption)
                yield from self._facts(block.rows)
            case Table():
                yield from self._records(block) if block.records else self._table(block)
            case Figure():
                yield from self._figure(block)
            case Timeline() | RunChart():
                yield from self._chart(block)
            case Callout():
                own = _Writer(block.language or self.language)
                yield own._line("P", block.title)
                for paragraph in block.paragraphs:
                    yield from own._said("P", paragraph)
            case Quote():
                yield from self._quote(block)
            case Idea():
                yield from self._idea(block)
            case FormField():
                yield self._line("P", block.label)
                yield from self._answers(block)
            case Tasks():
                yield self._line("P", block.caption)
                yield from self._tasks(block)
            case _:
                assert_never(block)

    def _figure(self, block: Figure) -> Iterator[Line]:
        yield self._line("Figure", block.words)
        if block.caption:
            yield self._line("Caption", block.caption)

    def _chart(self, block: Chart) -> Iterator[Line]:
        yield self._line("Caption", block.caption)
        yield self._line("Figure", block.words, (letters("".join(block.drawn(self.wide))),))

    def _quote(self, block: Quote) -> Iterator[Line]:
        yield Line("BlockQuote")
        yield from self._said("P", block.words)
        if block.source:
            yield self._line("P", block.source)

    def _idea(self, block: Idea) -> Iterator[Line]:
        if block.alternative:
            yield self._line("Figure", block.alternative)
        yield from self._said("P", block.words)

    def _answers(self, block: FormField) -> Iterator[Line]:
        if not block.choices:
            yield self._line("Form", block.label, ("Tx",))
            return
        yield Line("L")
        for choice in block.choices:
            yield self._line("LBody", choice)
            yield self._line("Form", f"{block.label}: {choice}", ("Btn",))

    def _tasks(self, block: Tasks) -> Iterator[Line]:
        yield Line("L")
        for task in block.items:
            yield Line("LBody")
            yield self._line("Form", plain(task.words), ("Btn",))
            yield from self._said("P", task.words)
            if task.about:
                yield from self._said("P", task.about)
            if task.lines:
                yield self._line("Form", task.room, ("Tx",))

    def _list(self, items: tuple[Words, ...], label: Callable[[int], str] | None) -> Iterator[Line]:
        yield Line("L")
        for number, item in enumerate(items, 1):
            if label:
                yield self._line("Lbl", label(number))
            yield from self._said("LBody", item)

    def _facts(self, rows: tuple[tuple[str, Words], ...]) -> Iterator[Line]:
        for heading, value in rows:
            yield Line("TR")
            yield self._line("TH", heading, ("Row",))
            yield from self._said("TD", value, (letters(heading),))

    def _records(self, table: Table) -> Iterator[Line]:
        yield self._line("P", table.caption)
        for row in table.rows:
            yield Line("Table")
            yield from self._said("Caption", (Text(f"{table.columns[0].heading}: "), *row[0]))
            yield from self._facts(table.record(row))

    def _table(self, table: Table) -> Iterator[Line]:
        yield Line("Table")
        yield self._line("Caption", table.caption)
        yield Line("TR")
        for column in table.columns:
            yield self._line("TH", column.heading, ("Column",))
        for first, *cells in table.rows:
            yield Line("TR")
            yield from self._said("TH", first, ("Row",))
            for cell, column in zip(cells, table.columns[1:], strict=True):
                yield from self._said("TD", cell, (letters(plain(first)), letters(column.heading)))

    def _said(self, kind: str, value: Words, detail: tuple[str, ...] = ()) -> Iterator[Line]:
        yield Line(kind, spoken(self._run(run) for run in value), detail, tuple(_short_forms(value)))
        for run in value:
            if isinstance(run, Link):
                yield Line("Link", spoken([self._run(run)]), (run.address, letters(run.text)))

    def _line(self, kind: str, text: str, detail: tuple[str, ...] = ()) -> Line:
        return Line(kind, spoken([(self.language, text)]), detail)

    def _run(self, run: Inline) -> Run:
        match run:
            case Text() | Link():
                return run.language or self.language, run.text
            case Tag():
                return self.language, f"{run.letter} {run.text}"
            case _:
                assert_never(run)


def _short_forms(value: Words) -> Iterator[tuple[str, str]]:
    for run in value:
        if isinstance(run, Text) and run.stands_for:
            yield letters(run.text), letters(run.stands_for)
