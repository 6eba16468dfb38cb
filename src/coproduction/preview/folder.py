"""The folder that is shown: its files, what one of them holds, and a mark that changes whenever a file does."""

import hashlib
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

from attrs import field, frozen

from coproduction.content import Content, ContentType
from coproduction.errors import ContentError, UnknownName
from coproduction.folders import THEME_FOLDER, content_files
from coproduction.problems import Problem
from coproduction.reading import read, text_of
from coproduction.theme import Theme
from coproduction.toolkits import Toolkit

ENDINGS = frozenset({".yaml", ".yml", ".json", ".csv", ".xlsx", ".png", ".jpg", ".jpeg"})
"""Of files that may change what is shown."""


@frozen(kw_only=True)
class Opened:
    """One file: its plain data as it is written, its content if it can be read, and what is to be put right in it."""

    name: str
    stamp: str
    data: Any = field(repr=False)
    type: ContentType[Any] | None
    content: Content | None = field(repr=False)
    problems: tuple[Problem, ...]
    theme: Theme


@frozen
class Shown:
    """A folder, and what there is to work with."""

    toolkit: Toolkit
    root: FilePath

    def files(self) -> tuple[str, ...]:
        """The names of its files of content, in order; none of a link that leads out of the folder."""
        root = self.root.resolve()
        inside = (path for path in content_files(self.root) if path.resolve().is_relative_to(root))
        return tuple(path.relative_to(self.root).as_posix() for path in inside)

    def state(self) -> str:
        """A mark that changes when a file does."""
        return hashlib.sha256(repr([*self._stats()]).encode()).hexdigest()[:16]

    def path(self, name: str) -> FilePath:
        """Where a file of content is, behind any link to it. Raises ``UnknownName``."""
        if name not in self.files():
            raise UnknownName("file", name, self.files())
        return (self.root / name).resolve()

    def opened(self, name: str) -> Opened:
        """A file of content by its name in the folder. Raises ``UnknownName``."""
        self.path(name)
        path = self.root / name
        content, problems = self.toolkit.inspect(path, self.root)
        theme, more = self._theme(path)
        data = _data(path, name)
        return Opened(
            name=name,
            stamp=stamp_of(path, name),
            data=data,
            type=self._type(data),
            content=content,
            problems=(*problems, *more),
            theme=theme,
        )

    def _stats(self) -> Iterator[tuple[str, int, int]]:
        for path in sorted(self.root.rglob("*")):
            if path.suffix.lower() in ENDINGS:
                try:
                    stat = path.stat()
                except OSError:
                    continue  # it has gone meanwhile
                yield path.as_posix(), stat.st_mtime_ns, stat.st_size

    def _theme(self, path: FilePath) -> tuple[Theme, tuple[Problem, ...]]:
        """The theme nearest to a file; a theme that cannot be read is a problem."""
        for folder in (parent for parent in path.parents if parent.is_relative_to(self.root)):
            if (folder / THEME_FOLDER / "theme.yaml").is_file():
                try:
                    return self.toolkit.load_theme(folder / THEME_FOLDER, self.root), ()
                except ContentError as error:
                    return self.toolkit.themes[0], error.problems
        return self.toolkit.themes[0], ()

    def _type(self, data: Any) -> ContentType[Any] | None:
        name = data.get("type") if isinstance(data, dict) else None
        return next((each for each in self.toolkit.types if each.name == name), None)


def stamp_of(path: FilePath, name: str) -> str:
    """A mark of the text of one file; nothing if it cannot be read."""
    try:
        return hashlib.sha256(text_of(path, name).encode()).hexdigest()[:16]
    except ContentError:
        return ""


def _data(path: FilePath, name: str) -> Any:
    """The plain data of a file as it is written, with nothing read from others; none if it cannot be read."""
    try:
        return read(path, name).data
    except ContentError:
        return None
