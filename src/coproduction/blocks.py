"""The kinds of block a document is made of, each with what a reader who cannot see the page needs of it.

A table cannot exist without its headings, and a figure cannot exist without its words. No class names and no HTML: each
format decides how a block looks, and the type checker names one that forgot a kind.
"""

import re

from attrs import field, frozen

from coproduction.charts import RunChart, Timeline
from coproduction.pictures import Picture
from coproduction.runs import Tone, Words, Wordy, blank, filled, plain, visible, words


def _each(values: tuple[Wordy, ...]) -> tuple[Words, ...]:
    return tuple(words(value) for value in values)


def perhaps(value: Wordy) -> Words:
    """The words, if there are any."""
    return words(value) if value else ()


def pairs(rows: tuple[tuple[str, Wordy], ...]) -> tuple[tuple[str, Words], ...]:
    """Names and values, the values as runs of words."""
    return tuple((heading, words(value)) for heading, value in rows)


def _grid(rows: tuple[tuple[Wordy, ...], ...]) -> tuple[tuple[Words, ...], ...]:
    return tuple(_each(row) for row in rows)


@frozen
class Paragraph:
    """A paragraph."""

    words: Words = field(converter=words, validator=filled)


@frozen
class Bullets:
    """A list whose order does not matter."""

    items: tuple[Words, ...] = field(converter=_each, validator=filled)


@frozen
class Steps:
    """A list whose order matters."""

    items: tuple[Words, ...] = field(converter=_each, validator=filled)


@frozen
class Checklist:
    """A list to tick."""

    items: tuple[Words, ...] = field(converter=_each, validator=filled)


@frozen
class Facts:
    """Names and values, such as those on a cover: a table whose rows have headings and whose columns need none."""

    caption: str = field(validator=filled)
    rows: tuple[tuple[str, Words], ...] = field(converter=pairs, validator=filled)


@frozen
class Column:
    """The heading of a column, whether it holds numbers, and its width beside its neighbours'."""

    heading: str = field(validator=filled)
    weight: int = 1
    number: bool = False


@frozen
class Table:
    """A table: the first cell of a row is its heading. The first ``ladder`` rows are levels, the highest first.

    As ``records``, each row is a table of its own, named by its heading: that is how large print holds a wide table.
    """

    caption: str = field(validator=filled)
    columns: tuple[Column, ...] = field(validator=filled)
    rows: tuple[tuple[Words, ...], ...] = field(converter=_grid)
    ladder: int = 0
    records: bool = False

    @rows.validator
    def _rows_are_whole(self, _: object, rows: tuple[tuple[Words, ...], ...]) -> None:
        if any(len(row) != len(self.columns) for row in rows):
            raise ValueError("every row has one cell for each column")
        if not rows or any(blank(row[0]) for row in rows):
            raise ValueError("there is a row, and every row has a heading: its first cell")

    def record(self, row: tuple[Words, ...]) -> tuple[tuple[str, Words], ...]:
        """The cells of a row beside the headings of their columns, but for the first, which names the row."""
        return tuple((column.heading, cell) for column, cell in zip(self.columns[1:], row[1:], strict=True))


@frozen
class Figure:
    """A picture and the words that stand for it."""

    picture: Picture
    words: str = field(validator=filled)
    caption: str = ""


@frozen
class Callout:
    """Words that must not be missed, under a short title, perhaps in a language of their own."""

    title: str = field(validator=filled)
    paragraphs: tuple[Words, ...] = field(converter=_each, validator=filled)
    tone: Tone = Tone.QUIET
    language: str | None = None


@frozen
class Quote:
    """Somebody's own words, and whose they are."""

    words: Words = field(converter=words, validator=filled)
    source: str = ""


@frozen
class Idea:
    """One idea in short words, perhaps with a picture beside it; one that says no more than the words has none."""

    words: Words = field(converter=words, validator=filled)
    picture: Picture | None = None
    alternative: str = field(default="")

    @alternative.validator
    def _stands_for_a_picture(self, _: object, alternative: str) -> None:
        if alternative and self.picture is None:
            raise ValueError("words that stand for a picture need a picture")


ANSWER_NAME = re.compile(r"(?!field-[0-9]+(?:\.|\Z))[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")
"""A name for an answer: letters, digits and hyphens, in parts with a dot between them.

``field-`` and a number is how an answer without a name is called, by its place.
"""

LEAST_CHOICES = 2
"""Of which one can be chosen."""


@frozen
class FormField:
    """A question and room to answer it: ``lines`` ruled lines, 10 mm apart, or a box for each of its ``choices``.

    With ``one``, only one of the choices may be ticked. ``help`` is read before the answer. ``name`` is what the answer
    is kept under, such as ``claim.miles-1``; it stays the same when the words of the question change.
    """

    label: str = field(validator=filled)
    lines: int = 1
    choices: tuple[str, ...] = field(default=())
    name: str = field(default="")
    help: Words = field(default=(), converter=perhaps)
    one: bool = field(default=False)

    @choices.validator
    def _choices_say_something(self, _: object, choices: tuple[str, ...]) -> None:
        if any(not choice.strip() for choice in choices):
            raise ValueError("a choice must not be empty")

    @name.validator
    def _can_be_kept_under(self, _: object, name: str) -> None:
        if name and not ANSWER_NAME.fullmatch(name):
            raise ValueError("a name is letters, digits and hyphens, in parts with dots, and not field-1 or the like")

    @one.validator
    def _is_one_of_several(self, _: object, one: bool) -> None:
        if one and len(self.choices) < LEAST_CHOICES:
            raise ValueError("one is chosen of two or more")

    def kept_under(self, number: int) -> str:
        """The name of the tick at a choice, counted from 1: each has its own, unless only one may be ticked."""
        return f"{self.name}.{number}" if self.name and not self.one else self.name


@frozen
class Task:
    """One thing to do: a box to tick, a line ``about`` it such as who does it, and room for a note by hand.

    The room is ``lines`` ruled lines, beside what is ``about`` it.
    """

    words: Words = field(converter=words, validator=filled)
    about: Words = field(default=(), converter=perhaps)
    done: bool = False
    lines: int = 0

    @property
    def room(self) -> str:
        """What the room for a note is called: the task, and what is about it."""
        return ": ".join(filter(visible, (plain(self.words), plain(self.about))))


@frozen
class Tasks:
    """Things to do, each with a box that is ticked when it is done; ``done`` is the word that says so."""

    caption: str = field(validator=filled)
    items: tuple[Task, ...] = field(validator=filled)
    done: str = field(default="")

    @done.validator
    def _says_what_is_done(self, _: object, done: str) -> None:
        if any(task.done for task in self.items) and not visible(done):
            raise ValueError("where a task is done, a word says so")


@frozen
class Note:
    """Small print: a source, or how a figure was worked out."""

    words: Words = field(converter=words, validator=filled)


@frozen
class Section:
    """A heading and what stands under it. A ``part`` is a document of its own bound in, and begins a new page.

    So does one that ``opens_page``, such as a form that is to be taken out. Below a cover every section begins a page,
    unless one of them says of itself that it does.
    """

    key: str = field(validator=filled)
    title: str = field(validator=filled)
    blocks: tuple["Block", ...] = ()
    part: bool = False
    language: str | None = None
    opens_page: bool = False


Block = (
    Section
    | Paragraph
    | Bullets
    | Steps
    | Checklist
    | Facts
    | Table
    | Figure
    | Timeline
    | RunChart
    | Callout
    | Quote
    | Idea
    | FormField
    | Tasks
    | Note
)
