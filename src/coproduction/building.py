"""A whole folder: every file in it read and checked, shown in every format, and listed on a page of its own."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path as FilePath

from attrs import frozen

from coproduction.content import Content
from coproduction.document import Block, Column, Document, Link, Section, Table, Text, Words
from coproduction.edition import Edition
from coproduction.errors import ContentError
from coproduction.formats import Format
from coproduction.problems import Problem, errors
from coproduction.references import CONTENT
from coproduction.theme import Theme
from coproduction.toolkits import Toolkit

THEME_FOLDER = "theme"
"""A folder of this name beside content, or above it, holds the theme it is shown in."""

Step = Callable[[str, int, int], None]
"""Told what is being made, how many files are done, and how many there are."""


def _no_step(_what: str, _done: int, _all: int) -> None:
    """Say nothing."""


@frozen(kw_only=True)
class Item:
    """One file of a folder: its name there without its ending, its content and its theme."""

    name: str
    content: Content
    theme: Theme


@frozen(kw_only=True)
class Folder:
    """Everything in a folder that could be read, and everything there is to put right."""

    items: tuple[Item, ...]
    problems: tuple[Problem, ...]


def inspect(toolkit: Toolkit, folder: FilePath, theme: Theme | None = None) -> Folder:
    """Read and check every file of a folder. A theme that is given takes the place of those in the folder."""
    root, problems, items = folder.resolve(), list[Problem](), list[Item]()
    themes: dict[FilePath, Theme] = {}
    for path in (root, *sorted(each for each in root.rglob("*") if each.is_dir())):
        if not theme and (path / THEME_FOLDER / "theme.yaml").is_file():
            try:
                themes[path] = toolkit.load_theme(path / THEME_FOLDER, root)
            except ContentError as error:
                problems += error.problems
    for path in _files(root):
        name = path.relative_to(root).as_posix()
        content, found = toolkit.inspect(path, root)
        problems += found
        if path.with_suffix("").as_posix() in {(root / item.name).as_posix() for item in items}:
            problems.append(Problem((), "Another file has this name, with another ending. Rename one.", file=name))
        if content is not None:
            chosen = theme or _nearest(path.parent, themes) or toolkit.themes[0]
            items.append(Item(name=name.rpartition(".")[0], content=content, theme=chosen))
    if not items and not problems:
        problems.append(Problem((), "There is nothing to build here: no file ends in .yaml, .yml or .json."))
    return Folder(items=tuple(items), problems=tuple(problems))


def build(
    toolkit: Toolkit,
    folder: Folder,
    formats: tuple[Format, ...] = (),
    as_at: date | None = None,
    step: Step = _no_step,
) -> dict[str, bytes]:
    """Every file to be written, by name. Raises ``ContentError`` if anything is wrong, and ``RenderError``."""
    if wrong := errors(folder.problems):
        raise ContentError(wrong)
    chosen = formats or toolkit.formats
    files: dict[str, bytes] = {}
    for item in folder.items:
        document = toolkit.view(item.content, edition=toolkit.edition(item.content, as_at=as_at))
        for each in chosen:
            name = f"{item.name}.{each.suffix}"
            step(name, len(files), len(folder.items) * len(chosen))
            files[name] = each.render(document, item.theme)
    index = index_page(toolkit, folder, chosen)
    return {**files, "index.html": toolkit.format("html").render(index, toolkit.themes[0])}


def index_page(toolkit: Toolkit, folder: Folder, formats: tuple[Format, ...]) -> Document:
    """The page that lists what was made, the packs first."""
    _ = Edition.load("en-GB", None, toolkit.catalogues)
    order = [each.name for each in reversed(toolkit.types)]
    items = sorted(
        folder.items, key=lambda item: (_place(item), order.index(toolkit.type_of(item.content).name), item.name)
    )
    return Document(
        title=_("Documents"),
        subtitle=_("Everything that was made, in each format."),
        language=_.language,
        furniture=_.furniture,
        blocks=tuple(
            Section(f"folder-{number}", _heading(place, tuple(group), _), tuple(_listing(tuple(group), formats, _)))
            for number, (place, group) in enumerate(_grouped(items), 1)
        ),
    )


def _grouped(items: list[Item]) -> Iterator[tuple[str, tuple[Item, ...]]]:
    for place, group in groupby(items, key=_place):
        yield place, tuple(group)


def _place(item: Item) -> str:
    return item.name.rpartition("/")[0]


def _heading(place: str, items: tuple[Item, ...], _: Edition) -> str:
    publishers = {getattr(item.content, "organisation", "") for item in items}
    return (publishers.pop() if len(publishers) == 1 else "") or place or _("This folder")


def _listing(items: tuple[Item, ...], formats: tuple[Format, ...], _: Edition) -> Iterator[Block]:
    yield Table(
        caption=_("What there is"),
        columns=(Column(_("Document"), weight=3), *(Column(_(each.label), weight=2) for each in formats)),
        rows=tuple((_title(item), *(_link(item, each, _) for each in formats)) for item in items),
    )


def _title(item: Item) -> Words:
    return (Text(item.content.title),)


def _link(item: Item, each: Format, _: Edition) -> Words:
    said = _("{title}: {format}", title=item.content.title, format=_(each.label))
    return (Link(said, f"{item.name}.{each.suffix}"),)


def _files(root: FilePath) -> Iterator[FilePath]:
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root).parts
        if path.suffix.lower() in CONTENT and path.is_file() and not any(_left_out(part) for part in inside[:-1]):
            yield path


def _left_out(part: str) -> bool:
    return part.startswith(".") or part == THEME_FOLDER


def _nearest(folder: FilePath, themes: dict[FilePath, Theme]) -> Theme | None:
    return next((themes[each] for each in (folder, *folder.parents) if each in themes), None)
