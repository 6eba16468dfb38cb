"""What can go wrong, as a tree: ``CoproductionError`` over ``ContentError``, ``RenderError`` and ``UnknownName``."""

from collections.abc import Iterable

from coproduction.problems import Problem


class CoproductionError(Exception):
    """Anything this library raises on purpose."""


class ContentError(CoproductionError):
    """The content has something to put right; ``problems`` holds all of it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class RenderError(CoproductionError):
    """The content is right and a file could not be made of it; nothing was written."""


class MissingTool(RenderError):
    """Something that has to be installed is not there; the message says what and how."""


class UnreadableFile(RenderError):
    """A finished file, made here or found, cannot be read; the message says why."""


class UnknownName(CoproductionError):
    """No content type, view, format or theme has this name; the message lists those there are."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        super().__init__(f"There is no {kind} called “{name}”. There is: {', '.join(sorted(known)) or 'none'}.")
