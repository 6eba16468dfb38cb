"""What a file says of other files of its folder, put in its place: content, rows of a table, pictures.

A mapping with ``file:`` refers to another file. Content stands beside the name as ``content``, a picture as ``data``,
and the rows of a table take the place of the mapping. Nothing outside the folder is ever opened.
"""

from pathlib import Path as FilePath
from typing import Any

from coproduction.document import Picture
from coproduction.errors import ContentError
from coproduction.problems import Path, Problem
from coproduction.reading import DEEPEST, Place, Plain, read
from coproduction.sheets import read_table
from coproduction.workbooks import WORKBOOK

CONTENT, TABLES, PICTURES = (".yaml", ".yml", ".json"), (".csv", WORKBOOK), (".png", ".jpg", ".jpeg")
LARGEST_PICTURE = 10_000_000
"""Bytes."""

MOST_FILES = 1_000
"""References followed within one piece of content. Thirty files that each name the next one twice make a billion."""

NO_SUCH_FILE = "There is no such file in the folder. Check its name."


def read_whole(path: FilePath, root: FilePath | None = None) -> Plain:
    """Read a file and everything it refers to within ``root``, its own folder unless given. Raises ``ContentError``."""
    root = (root or path.parent).resolve()
    if not path.resolve().is_relative_to(root):
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        raise ContentError([Problem((), "This file lies outside the folder. Copy it into the folder.", file=name)])
    resolver = _Resolver(root)
    whole = resolver.file(path.resolve(), ())
    if resolver.problems:
        raise ContentError(resolver.problems)
    return whole


class _Resolver:
    def __init__(self, root: FilePath) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.followed = 0

    def file(self, path: FilePath, around: tuple[FilePath, ...]) -> Plain:
        plain = read(path, self._name(path))
        places = dict(plain.places)
        data = self._resolved(plain.data, (), places, (*around, path))
        return Plain(data, places)

    def _resolved(self, data: Any, at: Path, places: dict[Path, Place], around: tuple[FilePath, ...]) -> Any:
        if isinstance(data, list):
            return [self._resolved(item, (*at, index), places, around) for index, item in enumerate(data)]
        if not isinstance(data, dict):
            return data
        resolved = {key: self._resolved(value, (*at, key), places, around) for key, value in data.items()}
        if data.get("file") is None or "content" in data or "data" in data:
            return resolved
        try:
            return self._referred(resolved, at, places, around)
        except ContentError as error:
            self.problems += error.problems
            return resolved

    def _referred(self, data: dict[str, Any], at: Path, places: dict[Path, Place], around: tuple[FilePath, ...]) -> Any:
        self.followed += 1
        if self.followed > MOST_FILES or len(around) > DEEPEST:
            message = f"More than {MOST_FILES:,} files are bound in here, or more than {DEEPEST} in one another."
            raise self._refused((*at, "file"), places, message)
        path = self._found(data["file"], around[-1].parent, places.get((*at, "file")), (*at, "file"))
        suffix, name = path.suffix.lower(), self._name(path)
        if suffix in PICTURES:
            return {**data, "data": _picture(path, name)}
        if suffix in TABLES:
            if len(data) > 1:
                raise self._refused(
                    at, places, "Beside the “file:” of a table nothing else is read. Take the rest out."
                )
            rows = read_table(path, name)
            places |= {(*at, *inner): place for inner, place in rows.places.items()}
            return rows.data
        if path in around:
            raise self._refused(
                (*at, "file"), places, "This file contains itself, through its parts. Take the part out."
            )
        part = self.file(path, around)
        places |= {(*at, "content", *inner): place for inner, place in part.places.items()}
        return {**data, "content": part.data}

    def _found(self, file: Any, folder: FilePath, place: Place | None, at: Path) -> FilePath:
        places = {at: place} if place else {}
        if not isinstance(file, str) or not file.strip() or "\\" in file or "\0" in file:
            raise self._refused(at, places, "Write the name of a file of this folder, with / between folders.")
        try:
            path = (folder / file).resolve()
            there = path.is_file()
        except (OSError, RuntimeError):  # a name too long for the disk, or links in a circle
            raise self._refused(at, places, NO_SUCH_FILE) from None
        if FilePath(file).is_absolute() or not path.is_relative_to(self.root):
            raise self._refused(at, places, "This file lies outside the folder. Copy it into the folder.")
        if path.suffix.lower() not in CONTENT + TABLES + PICTURES:
            raise self._refused(at, places, f"A file here ends in {', '.join(CONTENT + TABLES + PICTURES)}.")
        if not there:
            raise self._refused(at, places, NO_SUCH_FILE)
        return path

    def _refused(self, at: Path, places: dict[Path, Place], message: str) -> ContentError:
        return ContentError([Plain(None, places).placed(Problem(at, message))])

    def _name(self, path: FilePath) -> str:
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.name


def _picture(path: FilePath, name: str) -> bytes:
    with path.open("rb") as file:
        data = file.read(LARGEST_PICTURE + 1)
    try:
        if len(data) > LARGEST_PICTURE:
            raise ValueError(f"a picture is at most {LARGEST_PICTURE:,} bytes")
        Picture.of(data)
    except ValueError as error:
        raise ContentError([Problem((), f"{str(error)[0].upper()}{str(error)[1:]}.", file=name)]) from error
    return data
