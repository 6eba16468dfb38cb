"""From the text of a YAML or JSON file to plain data, with the place of every value and every mistake at once.

YAML as an author means it (version 1.2): ``NO`` is a word, ``12:30`` is text, ``010`` is ten. No aliases, no tags, no
key twice, and limits on size and depth, because content is not trusted. JSON is YAML, so it has lines too.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any

import yaml
from attrs import field, frozen

from coproduction.errors import ContentError
from coproduction.problems import Path, Problem

LARGEST_FILE = 2_000_000
"""Bytes; a register of 20,000 rows stays below it."""

DEEPEST = 30
LONGEST_NUMBER = 15

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@frozen
class Place:
    """A line of a file."""

    file: str
    line: int


@frozen
class Plain:
    """Plain data (dict, list, str, int, float, bool, bytes) and where each of its values stands."""

    data: Any
    places: Mapping[Path, Place] = field(repr=False)

    def placed(self, problem: Problem) -> Problem:
        """The problem with the file and line of its value, or of the nearest value around it."""
        for end in range(len(problem.path), -1, -1):
            if place := self.places.get(problem.path[:end]):
                return Problem(problem.path, problem.message, problem.severity, place.file, place.line)
        return problem


def read(path: FilePath, name: str = "") -> Plain:
    """Read a file; ``name`` is what problems call it. Raises ``ContentError``."""
    return parse(text_of(path, name or path.name), name or path.name)


def text_of(path: FilePath, name: str) -> str:
    """The text of a file that is not too large and is UTF-8; ``ContentError`` otherwise."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise ContentError([Problem((), "There is no such file, or it may not be read.", file=name)]) from error
    if len(data) > LARGEST_FILE:
        raise ContentError([Problem((), f"The file is over {LARGEST_FILE:,} bytes. Make it smaller.", file=name)])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ContentError([Problem((), "Save the file as UTF-8 text.", file=name, line=line)]) from error


def parse(text: str, name: str) -> Plain:
    """Read the text of a file; ``name`` is what problems call it. Raises ``ContentError`` with every problem."""
    reader = _Reader(name)
    try:
        data = reader.document(_joined_surrogates(text))
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the loader written in Python lets chr() complain
        reader.problems.append(_plain_words(error, text, name))
        data = None
    if reader.problems:
        raise ContentError(reader.problems)
    return Plain(data, reader.places)


class _Reader:
    """Builds plain data from the events of a YAML parser."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self.places: dict[Path, Place] = {}

    def document(self, text: str) -> Any:
        events = yaml.parse(text, Loader=Loader)
        next(events)
        if isinstance(event := next(events), yaml.StreamEndEvent):
            self._problem((), 1, "The file is empty. Begin with a line such as “type: audit”.")
            return None
        data = self._value(next(events), events, ())
        next(events)
        if not isinstance(event := next(events), yaml.StreamEndEvent):
            self._problem((), _line(event), "A second document begins here (“---”). Put it in a file of its own.")
        return data

    def _value(self, event: Any, events: Iterator[Any], path: Path) -> Any:
        line = _line(event)
        self.places[path] = Place(self.name, line)
        if len(path) > DEEPEST:
            raise ContentError(
                [*self.problems, Problem(path[:1], "This is nested too deep.", file=self.name, line=line)]
            )
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self._problem(path, line, "Anchors and aliases (& and *) are not read. Write it out, or put it in quotes.")
        if getattr(event, "tag", None):
            self._problem(path, line, "Tags (!) are not read. Take it out, or put the text in quotes.")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(events, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._entries(events, path)
        return self._scalar(event, path, line) if isinstance(event, yaml.ScalarEvent) else None

    def _items(self, events: Iterator[Any], path: Path) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._value(event, events, (*path, len(items))))
        return items

    def _entries(self, events: Iterator[Any], path: Path) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        seen: set[str] = set()
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            line = _line(event)
            if isinstance(event, yaml.ScalarEvent) and not (event.anchor or event.tag):
                key = event.value
                if key in seen:
                    self._problem((*path, key), line, "This stands here twice. Keep one of the two.")
            else:
                key = ""
                self._problem(path, line, "Before a colon there must be one plain name.")
                self._value(event, events, (*path, key))
            seen.add(key)
            value = self._value(next(events), events, (*path, key))
            self.places[(*path, key)] = Place(self.name, line)
            entries[key] = value
        return entries

    def _scalar(self, event: Any, path: Path, line: int) -> Any:
        if event.style:
            return event.value
        try:
            return _resolved(event.value)
        except ValueError:
            self._problem(path, line, "This number is too long. If it is not a quantity, put it in quotes.")
            return None

    def _problem(self, path: Path, line: int, message: str) -> None:
        self.problems.append(Problem(path, message, file=self.name, line=line))


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


_WORDS = {"": None, "~": None, "true": True, "false": False}
_WORDS |= dict.fromkeys(("null", "Null", "NULL"))
_WORDS |= {form(word): value for word, value in (("true", True), ("false", False)) for form in (str.title, str.upper)}
_INTEGER = re.compile(r"[-+]?[0-9]+")
_DECIMAL = re.compile(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?")


def _resolved(text: str) -> Any:
    """What an unquoted word is in YAML 1.2: nothing, yes or no, a number, or else text."""
    if text in _WORDS:
        return _WORDS[text]
    number = int if _INTEGER.fullmatch(text) else float if _DECIMAL.fullmatch(text) else None
    if number and len(text) > LONGEST_NUMBER:
        raise ValueError
    return number(text) if number else text


_PAIR = re.compile(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


def _joined_surrogates(text: str) -> str:
    r"""JSON writes a character such as an emoji as two escapes, which YAML does not know."""

    def joined(found: re.Match[str]) -> str:
        high, low = int(found[2], 16), int(found[3], 16)
        return found[1] + chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))

    return _PAIR.sub(joined, text)


_HINTS = (
    (
        "mapping values are not allowed",
        "A colon stands inside a text, or a line is set in too far. Put the text in quotes.",
    ),
    (
        "cannot start any token",
        "A text begins with a sign that means something to YAML, or there is a tab. Use quotes, and spaces.",
    ),
    ("could not find expected ':'", "A colon is missing after a name, or a line is not set in like its neighbours."),
    ("did not find expected key", "This line is not set in like its neighbours, or a quote is not closed."),
    ("did not find expected '-' indicator", "This line is not set in like its neighbours in the list."),
    ("unexpected end of stream", "A quote is not closed."),
    ("expected ',' or", "A bracket that is opened here is not closed, or a comma is missing in it."),
    ("control characters are not allowed", "There is an unprintable character. Take it out."),
    ("special characters are not allowed", "There is an unprintable character. Take it out."),
)

_NOT_ENDED = ("quoted scalar", "flow", "simple key")
"""What is missed only further on: the mistake is where it was begun."""


def _plain_words(error: Exception, text: str, name: str) -> Problem:
    said = f"{getattr(error, 'problem', '')} {getattr(error, 'reason', '')}"
    hint = next((hint for known, hint in _HINTS if known in said), "Look for a missing quote, colon or dash.")
    context = str(getattr(error, "context", ""))
    begun = any(each in context for each in _NOT_ENDED)
    mark = getattr(error, "context_mark" if begun else "problem_mark", None)
    position = getattr(error, "position", 0)
    line = mark.line + 1 if mark else text[:position].count("\n") + 1
    return Problem((), f"This cannot be read as YAML. {hint}", file=name, line=line)
