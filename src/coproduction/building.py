"""A folder that was found right, shown in every format, with the report on it."""

from collections.abc import Callable
from datetime import date

from attrs import evolve

from coproduction.accessibility import Proved, report_data, report_page
from coproduction.document import Document
from coproduction.easy_read import easy_read_of, tested_by
from coproduction.edition import Edition, Wording
from coproduction.errors import ContentError, MissingTool, RenderError
from coproduction.folders import INDEX, REPORT, Folder, Item
from coproduction.formats import Format
from coproduction.listing import PAGE, british, everything, export_name, file_of, index_page, opens
from coproduction.problems import Problem, errors
from coproduction.proof.results import Proof
from coproduction.toolkits import Toolkit

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
        name = file_of(item, each)
        step(name, len(files), len(made))
        files[name], proof = _rendered(document, item, each)
        if proof:
            tested = _tested(item, british(toolkit))
            proved.append(Proved(file=name, theme=item.theme, proof=proof, tested=tested))
    absent = frozenset(file_of(item, each) for item, _document, each in every) - files.keys()
    if everything(toolkit, chosen):
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


def _exports(toolkit: Toolkit, folder: Folder, as_at: date | None) -> dict[str, bytes]:
    """What is made of a folder that is no document."""
    files: dict[str, bytes] = {}
    for item in filter(opens, folder.items):
        edition = toolkit.edition(item.content, as_at=as_at)
        for name, each in toolkit.type_of(item.content).exports.items():
            files[export_name(item, name, each)] = toolkit.export(item.content, name, edition).body
    return files


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
    page = report_page(proved, british(toolkit))
    return {
        f"{REPORT}.html": toolkit.format(PAGE).render(page, folder.theme),
        f"{REPORT}.json": report_data(proved),
    }
