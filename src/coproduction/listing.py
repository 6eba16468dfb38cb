"""The page that lists what was made of a folder, and what each of its files is called."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any
from urllib.parse import quote

from coproduction.content import Export
from coproduction.document import Block, Column, Document, Link, Paragraph, Section, Table, Text, Wordy
from coproduction.edition import Edition, Wording
from coproduction.folders import REPORT, Folder, Item
from coproduction.formats import Format
from coproduction.languages import same_language
from coproduction.toolkits import Toolkit

PAGE = "html"

NONE = "–"
"""Where there is no such file."""


def file_of(item: Item, each: Format) -> str:
    """The name of the file of an item in a format."""
    return f"{item.name}.{each.suffix}"


def opens(item: Item) -> bool:
    """Whether this is the first of all that is made of its file."""
    return item.name == item.stem


def export_name(item: Item, name: str, export: Export[Any]) -> str:
    """The name of the file of an export."""
    return f"{item.stem}-{name}.{export.suffix}"


def everything(toolkit: Toolkit, formats: tuple[Format, ...]) -> bool:
    """Whether nobody chose among formats; then there are exports too, which are of no format."""
    return formats == toolkit.formats


def british(toolkit: Toolkit) -> Edition:
    """The language of the pages about a whole folder, which may hold several."""
    return Edition.load("en-GB", None, toolkit.catalogues)


def index_page(
    toolkit: Toolkit, folder: Folder, formats: tuple[Format, ...], absent: frozenset[str] = frozenset()
) -> Document:
    """The page that lists what was made, the packs first, and leads to the report if there is one.

    Files are ``absent`` that are not made, because a document does not fit their format.
    """
    _ = british(toolkit)
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
    others = [
        each for each in formats if each.name != PAGE and any(file_of(item, each) not in absent for item in items)
    ]
    exported = everything(toolkit, formats)
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
                *(_export_rows(toolkit, item, len(others), _) if exported and opens(item) else ()),
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
        *(NONE if file_of(item, each) in absent else Link(_(each.label), _address(item, each)) for each in others),
    )


def _export_rows(toolkit: Toolkit, item: Item, others: int, _: Edition) -> Iterator[tuple[Wordy, ...]]:
    language = _other(item.content.language, _)
    for name, each in toolkit.type_of(item.content).exports.items():
        file = Link(f"{item.title}: {_(each.label)}", quote(export_name(item, name, each)), language)
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
    return quote(file_of(item, each))
