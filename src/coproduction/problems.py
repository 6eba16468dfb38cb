"""One thing to put right: what it is, where it stands, and what to do about it."""

from collections.abc import Iterable
from enum import Enum

from attrs import evolve, frozen

Path = tuple[str | int, ...]
"""The way from the top of a piece of content to one of its values: ("objectives", 3, "due")."""


class Severity(Enum):
    """An error stops the work; advice is printed and does not."""

    ERROR = "error"
    ADVICE = "advice"


@frozen
class Problem:
    """One thing to put right. The message never repeats what an author wrote: that may be about a person."""

    path: Path
    message: str
    severity: Severity = Severity.ERROR
    file: str = ""
    line: int | None = None

    def under(self, *prefix: str | int) -> "Problem":
        """The same problem, seen from further up."""
        return evolve(self, path=(*prefix, *self.path))

    def __str__(self) -> str:
        place = printable(self.file) + (f", line {self.line}" if self.line else "")
        where = ": ".join(part for part in (place, spoken(self.path)) if part)
        text = f"{where}: {self.message}" if where else self.message
        return f"Advice: {text}" if self.severity is Severity.ADVICE else text


def advice(path: Path, message: str) -> Problem:
    """A problem that is worth saying and stops nothing."""
    return Problem(path=path, message=message, severity=Severity.ADVICE)


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Only those that stop the work."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def by_line(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """As an author comes upon them, from the top of a file to its end; files stay in the order they came in."""
    every = tuple(problems)
    files = list(dict.fromkeys(problem.file for problem in every))
    return tuple(sorted(every, key=lambda problem: (files.index(problem.file), problem.line or 0)))


def said_once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """What is wrong in a part is found again in all that reads it: it is said with its shortest path only."""
    every = tuple(dict.fromkeys(problems))
    said: dict[Problem, list[Path]] = {}
    for problem in sorted(every, key=lambda each: len(each.path)):
        paths = said.setdefault(evolve(problem, path=()), [])
        if not any(problem.path[len(problem.path) - len(path) :] == path for path in paths):
            paths.append(problem.path)
    return tuple(each for each in every if each.path in said[evolve(each, path=())])


def spoken(path: Path) -> str:
    """A path as an author counts: ("objectives", 0, "due") is "objectives, number 1, due"."""
    return ", ".join(f"number {part + 1}" if isinstance(part, int) else printable(part) for part in path)


def printable(name: str) -> str:
    """A text for a terminal: what would move the cursor or change colours is replaced."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in name)
