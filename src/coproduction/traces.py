"""What is left of somebody in the texts of files: every value and every line is looked at, however it is spelt."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import evolve, field, frozen

from coproduction.cells import Sheet
from coproduction.naming import said_in
from coproduction.problems import Problem
from coproduction.reading import Plain, parse
from coproduction.references import TABLES

STILL_HERE = "This line may still lead to the person. Look at it, and write it another way."
IN_WORKBOOK = "A workbook is not changed here, and this cell may still lead to the person. Change it by hand."


def traces(texts: Iterable[tuple[str, str]], person: str, names: Iterable[str]) -> Iterator[Problem]:
    """Each line of these files, given by name and text, that says the id or a name; content is right as it stands."""
    sought = _Sought(person.strip(), tuple(names))
    for name, text in texts:
        found = _in_table(text, sought) if name.lower().endswith(TABLES) else _in_content(name, text, sought)
        yield from (Problem((), STILL_HERE, file=name, line=number) for number in sorted(found))


def traces_in_sheets(sheets: Iterable[Sheet], person: str, names: Iterable[str]) -> Iterator[Problem]:
    """Each cell of these sheets of workbooks that says the id or a name, and each sheet that is called so."""
    sought = _Sought(person.strip(), tuple(names))
    for sheet in sheets:
        called = sought.stands_in(sheet.title)
        if called:
            yield Problem((), IN_WORKBOOK, file=sheet.file)
        for row in sheet.rows:
            if sought.stands_in("\n".join(cell.text for cell in row)):
                found = (sheet.problem(cell, IN_WORKBOOK) for cell in row if sought.stands_in(cell.text))
                yield from (evolve(each, path=each.path[called:]) for each in found)


@frozen
class _Sought:
    """What to look for: an id, whose letters may be large or small, and names with their parts."""

    person: str = field(repr=False)
    names: tuple[str, ...] = field(repr=False)

    def stands_in(self, text: str) -> bool:
        return self.id_stands_in(text) or said_in(text, self.names)

    def id_stands_in(self, text: str) -> bool:
        """As a word of its own: R01 does not stand in R01-b."""
        alone = rf"(?<!\w)(?<!\w-){re.escape(_folded(self.person))}(?!\w)(?!-\w)"
        return re.search(alone, _folded(text)) is not None

    def stands_in_yaml(self, line: str) -> bool:
        """An id of figures only is a number like others in a line of YAML, but not in a comment."""
        if self.person.isdecimal():
            return self.id_stands_in(line.partition("#")[2]) or said_in(line, self.names)
        return self.stands_in(line)


def _in_table(text: str, sought: _Sought) -> set[int]:
    lines = enumerate(text.splitlines(), 1)
    return {number for number, line in lines if sought.stands_in(line)} if sought.stands_in(text) else set()


def _in_content(name: str, text: str, sought: _Sought) -> set[int]:
    plain = parse(text, name)
    values = tuple(_texts(plain))
    if not sought.stands_in("\n".join((text, *(value for _line, value in values)))):
        return set()
    lines = text.splitlines()
    found = {number for number, line in enumerate(lines, 1) if sought.stands_in_yaml(line)}
    # With escapes, or over the end of a line, a value says what no line of it does by itself.
    ends = dict(pairwise(sorted({place.line for place in plain.places.values()} | {len(lines) + 1})))
    said = {line for line, value in values if sought.stands_in(value)}
    return found | {line for line in said if not found.intersection(range(line, ends[line]))}


def _texts(plain: Plain) -> Iterator[tuple[int, str]]:
    """Every text in plain data, names of fields as well, with its line."""
    for path, place in plain.places.items():
        value = plain.data
        for step in path:
            value = value[step]
        yield from ((place.line, each) for each in (value, *path[-1:]) if isinstance(each, str))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
