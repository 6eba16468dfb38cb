"""A whole folder, read and checked: every file in it, the theme of each, and everything there is to put right."""

from collections.abc import Iterator
from pathlib import Path as FilePath

from attrs import evolve, field, frozen

from coproduction.content import Content
from coproduction.easy_read import easy_title
from coproduction.edition import Wording
from coproduction.errors import ContentError
from coproduction.problems import Path, Problem
from coproduction.references import CONTENT
from coproduction.theme import Theme
from coproduction.toolkits import Toolkit

THEME_FOLDER = "theme"
"""A folder of this name beside content, or above it, holds the theme it is shown in."""

INDEX = "index"
"""The name of the page that lists what was made."""

REPORT = "accessibility"
"""The name of the report on it. ``accessibility.json`` is what a build leaves for machines, and never content."""

TAKEN = "Another file has this name, with another ending. Rename one."
KEPT = "This name is kept for a page that is made with the others. Rename the file."
EASY_TAKEN = "Its Easy Read version would have the name of another file. Rename one."
NOTHING = "There is nothing to build here: no file ends in .yaml, .yml or .json."


@frozen(kw_only=True)
class Item:
    """One file of a folder in one wording: its name there, its content and its theme."""

    file: str
    content: Content
    theme: Theme
    wording: Wording = Wording.STANDARD

    @property
    def name(self) -> str:
        """What is made of it, without an ending."""
        name = FilePath(self.file).with_suffix("").as_posix()
        return name if self.wording is Wording.STANDARD else f"{name}-{self.wording.value}"

    @property
    def title(self) -> str:
        """What it is called in its wording."""
        return self.content.title if self.wording is Wording.STANDARD else easy_title(self.content)


@frozen(kw_only=True)
class Folder:
    """Everything in a folder that could be read, and everything there is to put right."""

    items: tuple[Item, ...]
    problems: tuple[Problem, ...]
    theme: Theme = field(factory=Theme)


def inspect(toolkit: Toolkit, folder: FilePath, theme: Theme | None = None) -> Folder:
    """Read and check every file of a folder. A theme that is given is laid over those in the folder."""
    root = folder.resolve()
    themes, problems = _themes(toolkit, root, theme)
    plain = theme or toolkit.themes[0]
    items: list[Item] = []
    paths = tuple(_files(root))
    for path in paths:
        content, found = toolkit.inspect(path, root)
        problems += found
        if content is not None:
            chosen = _nearest(path.parent, themes) or plain
            item = Item(file=path.relative_to(root).as_posix(), content=content, theme=chosen)
            items += [item, evolve(item, wording=Wording.EASY_READ)] if toolkit.has_easy_read(content) else [item]
    problems += _name_problems(paths, root)
    problems += _easy_read_problems(items)
    return Folder(
        items=tuple(items),
        problems=_once(problems) if paths else (Problem((), NOTHING), *problems),
        theme=_nearest(root, themes) or plain,
    )


def _once(problems: list[Problem]) -> tuple[Problem, ...]:
    """What is wrong in a part is found again in every pack that holds it: it is said with its shortest path only."""
    said: dict[Problem, list[Path]] = {}
    for problem in sorted(problems, key=lambda each: len(each.path)):
        paths = said.setdefault(evolve(problem, path=()), [])
        if not any(problem.path[len(problem.path) - len(path) :] == path for path in paths):
            paths.append(problem.path)
    return tuple(each for each in dict.fromkeys(problems) if each.path in said[evolve(each, path=())])


def _themes(toolkit: Toolkit, root: FilePath, over: Theme | None) -> tuple[dict[FilePath, Theme], list[Problem]]:
    themes: dict[FilePath, Theme] = {}
    problems: list[Problem] = []
    for path in sorted(root.rglob(f"{THEME_FOLDER}/theme.yaml")):
        try:
            themes[path.parent.parent] = toolkit.load_theme(path.parent, root, over)
        except ContentError as error:
            problems += error.problems
    return themes, problems


def _nearest(folder: FilePath, themes: dict[FilePath, Theme]) -> Theme | None:
    return next((themes[each] for each in (folder, *folder.parents) if each in themes), None)


def _files(root: FilePath) -> Iterator[FilePath]:
    for path in sorted(root.rglob("*")):
        folders = path.relative_to(root).parts[:-1]
        wanted = path.suffix.lower() in CONTENT and path.name != f"{REPORT}.json"
        if wanted and path.is_file() and not any(map(_left_out, folders)):
            yield path


def _left_out(folder: str) -> bool:
    return folder.startswith(".") or folder == THEME_FOLDER


def _name(path: FilePath, root: FilePath) -> str:
    return path.relative_to(root).with_suffix("").as_posix()


def _name_problems(paths: tuple[FilePath, ...], root: FilePath) -> Iterator[Problem]:
    """Two files must not be made into one."""
    names = [_name(path, root).casefold() for path in paths]
    for index, path in enumerate(paths):
        file = path.relative_to(root).as_posix()
        if names[index] in names[:index]:
            yield Problem((), TAKEN, file=file)
        if names[index] in (INDEX, REPORT):
            yield Problem((), KEPT, file=file)


def _easy_read_problems(items: list[Item]) -> Iterator[Problem]:
    """What is made of the Easy Read words of a file must not take the place of another file."""
    names = [item.name.casefold() for item in items if item.wording is Wording.STANDARD]
    for item in items:
        if item.wording is Wording.EASY_READ and item.name.casefold() in names:
            yield Problem((), EASY_TAKEN, file=item.file)
