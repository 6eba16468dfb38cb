"""A whole folder, read and checked: every file in it, the theme of each, and everything there is to put right."""

from collections.abc import Iterator
from pathlib import Path as FilePath

from attrs import evolve, field, frozen

from coproduction.content import Content
from coproduction.easy_read import easy_title
from coproduction.edition import Wording
from coproduction.errors import ContentError
from coproduction.problems import Problem, said_once
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
VIEW_TAKEN = "One of the pages made of it would have the name of another file. Rename one."
NOTHING = "There is nothing to build here: no file ends in .yaml, .yml or .json."


@frozen(kw_only=True)
class Item:
    """One file of a folder in one wording: its name there, its content, its theme, and a view if not the first."""

    file: str
    content: Content
    theme: Theme
    wording: Wording = Wording.STANDARD
    view: str | None = None

    @property
    def stem(self) -> str:
        """The name of its file, without an ending."""
        return FilePath(self.file).with_suffix("").as_posix()

    @property
    def name(self) -> str:
        """What is made of it, without an ending."""
        easy_read = None if self.wording is Wording.STANDARD else self.wording.value
        return "-".join(filter(None, (self.stem, easy_read, self.view)))

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
    paths = tuple(content_files(root))
    for path in paths:
        content, found = toolkit.inspect(path, root)
        problems += found
        if content is not None:
            chosen = _nearest(path.parent, themes) or plain
            items += made(toolkit, Item(file=path.relative_to(root).as_posix(), content=content, theme=chosen))
    problems += _name_problems(paths, root)
    problems += _made_problems(items)
    return Folder(
        items=tuple(items),
        problems=said_once(problems) if paths else (Problem((), NOTHING), *problems),
        theme=_nearest(root, themes) or plain,
    )


def made(toolkit: Toolkit, item: Item) -> Iterator[Item]:
    """All that a build makes of a file: its views that anyone may see, and its Easy Read version."""
    content_type = toolkit.type_of(item.content)
    first = next(iter(content_type.views), None)
    for view in content_type.built(item.content):
        if view in content_type.views:
            yield evolve(item, view=None if view == first else view)
    if first and toolkit.has_easy_read(item.content):
        yield evolve(item, wording=Wording.EASY_READ)


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


def content_files(root: FilePath) -> Iterator[FilePath]:
    """Every file of a folder that is content, in order."""
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


def _made_problems(items: list[Item]) -> Iterator[Problem]:
    """What is made of a file beside its first page must not take the place of another file."""
    stems = {item.stem.casefold() for item in items}
    for item in items:
        if item.name != item.stem and item.name.casefold() in stems:
            yield Problem((), VIEW_TAKEN if item.view else EASY_TAKEN, file=item.file)
