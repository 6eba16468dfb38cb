"""A folder that was found right, shown in every format, with a page that lists what was made and a report on it."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby
from typing import Any
from urllib.parse import quote

from attrs import evolve

from coproduction.accessibility import Proved, report_data, report_page
from coproduction.content import Export
from coproduction.document import Block, Column, Document, Link, Paragraph, Section, Table, Text, Wordy
from coproduction.easy_read import easy_read_of, tested_by
from coproduction.edition import Edition, Wording
from coproduction.errors import ContentError, MissingTool, RenderError
from coproduction.folders import INDEX, REPORT, Folder, Item
from coproduction.formats import Format
from coproduction.languages import same_language
from coproduction.problems import Problem, errors
from coproduction.proof.results import Proof
from coproduction.toolkits import Toolkit

PAGE = "html"

NONE = "–"
"""Where there is no such file."""

Step = Callable[[str, int, int], None]
"""Told what is being made, how many files are done, and how many there are."""


def _no_step(_what: str, _done: int, _all: int) -> None:
    """Say nothing."""


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
    proved: list[Proved] = []
    documents = zip(folder.items, _documents(toolkit, folder, as_at), strict=True)
    every = [(item, document, each) for item, document in documents for each in chosen]
    made = [(item, document, each) for item, document, each in every if each.fits(document, item.theme)]
    for item, document, each in made:
        name = _file(item, each)
        step(name, len(files), len(made))
        files[name], proof = _rendered(document, item, each)
        if proof:
            tested = _tested(item, _british(toolkit))
            proved.append(Proved(file=name, theme=item.theme, proof=proof, tested=tested))
    absent = frozenset(_file(item, each) for item, _document, each in every) - files.keys()
    if _everything(toolkit, chosen):
        files |= _exports(toolkit, folder, as_at)
    index = index_page(toolkit, folder, chosen, absent)
    page = toolkit.format(PAGE)
    return {**files, **_report(toolkit, folder, tuple(proved)), f"{INDEX}.html": page.render(index, folder.theme)}


def _documents(toolkit: Toolkit, folder: Folder, as_at: date | None) -> tuple[Document, ...]:
    """Every document, before the first is laid out: what is wrong with several is said of all at once."""
    documents, problems = list[Document](), list[Problem]()
    for item in folder.items:
        try:
            edition = toolkit.edition(item.content, as_at=as_at, wording=item.wording)
            documents.append(toolkit.view(item.content, item.view, edition))
        except ContentError as error:
            problems += (evolve(problem, file=item.file) for problem in error.problems)
    if problems:
        raise ContentError(problems)
    return tuple(documents)


def _everything(toolkit: Toolkit, formats: tuple[Format, ...]) -> bool:
    """Whether nobody chose among formats; then there are exports too, which are of no format."""
    return formats == toolkit.formats


def _exports(toolkit: Toolkit, folder: Folder, as_at: date | None) -> dict[str, bytes]:
    """What is made of a folder that is no document."""
    files: dict[str, bytes] = {}
    for item in filter(_opens, folder.items):
        edition = toolkit.edition(item.content, as_at=as_at)
        for name, each in toolkit.type_of(item.content).exports.items():
            files[_export_name(item, name, each)] = toolkit.export(item.content, name, edition).body
    return files


def _opens(item: Item) -> bool:
    """Whether this is the first of all that is made of its file."""
    return item.name == item.stem


def _export_name(item: Item, name: str, export: Export[Any]) -> str:
    return f"{item.stem}-{name}.{export.suffix}"


def _rendered(document: Document, item: Item, each: Format) -> tuple[bytes, Proof | None]:
    try:
        return each.proven(document, item.theme) if each.proven else (each.render(document, item.theme), None)
    except MissingTool:
        raise
    except RenderError as error:
        raise RenderError(f"{item.file}: {error}") from error


def _tested(item: Item, _: Edition) -> str:
    """Who tested the words of a file with people, if its content says so."""
    words = easy_read_of(item.content) if item.wording is Wording.EASY_READ else None
    return tested_by(words.tested_with, _) if words and words.tested_with else ""


def _report(toolkit: Toolkit, folder: Folder, proved: tuple[Proved, ...]) -> dict[str, bytes]:
    """What was found of the files that look at themselves: for people and for machines."""
    if not proved:
        return {}
    page = report_page(proved, _british(toolkit))
    return {
        f"{REPORT}.html": toolkit.format(PAGE).render(page, folder.theme),
        f"{REPORT}.json": report_data(proved),
    }


def _british(toolkit: Toolkit) -> Edition:
    """The language of the pages about a whole folder, which may hold several."""
    return Edition.load("en-GB", None, toolkit.catalogues)


def index_page(
    toolkit: Toolkit, folder: Folder, formats: tuple[Format, ...], absent: frozenset[str] = frozenset()
) -> Document:
    """The page that lists what was made, the packs first, and leads to the report if there is one.

    Files are ``absent`` that are not made, because a document does not fit their format.
    """
    _ = _british(toolkit)
    order = [each.name for each in reversed(toolkit.types)]
    items = sorted(
        folder.items, key=lambda item: (_place(item), order.index(toolkit.type_of(item.content).name), item.name)
    )
    return Document(
        title=_("Documents"),
        subtitle=_("Everything that was made, in each format."),
        language=_.language,
        furniture=_.furniture,
        blocks=(
            *(
                Section(f"folder-{number}", _heading(place, group, _), (_listing(toolkit, group, formats, absent, _),))
                for number, (place, group) in enumerate(_grouped(items), 1)
            ),
            *([_about_the_report(_)] if any(each.proven for each in formats) else []),
        ),
    )


def _about_the_report(_: Edition) -> Section:
    link = Link(_("What was checked in the PDFs, and what was not"), f"{REPORT}.html")
    return Section("report", _("Can everyone read them?"), (Paragraph(link),))


def _grouped(items: list[Item]) -> Iterator[tuple[str, tuple[Item, ...]]]:
    for place, group in groupby(items, key=_place):
        yield place, tuple(group)


def _place(item: Item) -> str:
    return item.name.rpartition("/")[0]


def _heading(place: str, items: tuple[Item, ...], _: Edition) -> str:
    said = (item.content for item in items if same_language(item.content.language, _.language))
    publishers = {getattr(content, "organisation", "") for content in said}
    return (publishers.pop() if len(publishers) == 1 else "") or place or _("This folder")


def _listing(
    toolkit: Toolkit, items: tuple[Item, ...], formats: tuple[Format, ...], absent: frozenset[str], _: Edition
) -> Block:
    """Each title leads to the web page, if there is one; the other formats follow in columns of their own."""
    pages = [each for each in formats if each.name == PAGE]
    others = [each for each in formats if each.name != PAGE and any(_file(item, each) not in absent for item in items)]
    exported = _everything(toolkit, formats)
    return Table(
        caption=_("What there is"),
        columns=(
            Column(_("Document"), weight=6),
            Column(_("Kind"), weight=4),
            *(Column(_(each.label), weight=3) for each in others),
        ),
        rows=tuple(
            row
            for item in items
            for row in (
                _row(toolkit, item, pages, others, absent, _),
                *(_export_rows(toolkit, item, len(others), _) if exported and _opens(item) else ()),
            )
        ),
    )


def _row(
    toolkit: Toolkit, item: Item, pages: list[Format], others: list[Format], absent: frozenset[str], _: Edition
) -> tuple[Wordy, ...]:
    language, kind = _other(item.content.language, _), _kind(toolkit, item, _)
    title = f"{item.title}: {kind}" if item.view else item.title
    return (
        Link(title, _address(item, pages[0]), language) if pages else Text(title, language=language),
        kind,
        *(NONE if _file(item, each) in absent else Link(_(each.label), _address(item, each)) for each in others),
    )


def _export_rows(toolkit: Toolkit, item: Item, others: int, _: Edition) -> Iterator[tuple[Wordy, ...]]:
    language = _other(item.content.language, _)
    for name, each in toolkit.type_of(item.content).exports.items():
        file = Link(f"{item.title}: {_(each.label)}", quote(_export_name(item, name, each)), language)
        yield (file, _(each.label), *(NONE for _no_other in range(others)))


def _other(language: str, _: Edition) -> str | None:
    """A language, if it is another than that of the page."""
    return None if same_language(language, _.language) else language


def _kind(toolkit: Toolkit, item: Item, _: Edition) -> str:
    content_type = toolkit.type_of(item.content)
    if item.wording is Wording.EASY_READ:
        return _("Easy Read")
    return _(content_type.called.get(item.view, item.view) if item.view else content_type.label)


def _address(item: Item, each: Format) -> str:
    return quote(_file(item, each))


def _file(item: Item, each: Format) -> str:
    return f"{item.name}.{each.suffix}"
