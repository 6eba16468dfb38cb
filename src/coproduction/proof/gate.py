"""The gate: a finished PDF beside the document it came from. Nothing that differs is written."""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from operator import itemgetter
from typing import Any

import page
import pikepdf

from coproduction.document import Document
from coproduction.errors import UnreadableFile
from coproduction.proof.acts import acts
from coproduction.proof.drawn_text import laid_upon, surfaces
from coproduction.proof.heard import Heard
from coproduction.proof.lines import Line, by_language, letters, plain, same_spaces
from coproduction.proof.results import Proof
from coproduction.proof.said import Said, said_by
from coproduction.theme import Theme

SHOWS_TEXT = re.compile(rb"(?<![^\s\])>])(?:Tj|TJ|'|\")(?![^\s/\[(<%])")
CHECKED_WITH = (f"page-validation {page.__version__}", f"pikepdf {pikepdf.__version__}")
"""The validator, and the reader of PDF that finds damage and reads the tags."""


def faults(body: bytes, document: Document, theme: Theme) -> tuple[str, ...]:
    """Everything that is wrong with a PDF: as a file, as PDF/UA-1, and in what it says beside its document."""
    try:
        return prove(body, said_by(document, theme)).faults
    except UnreadableFile as error:
        return (str(error),)


def prove(body: bytes, said: Said | None = None) -> Proof:
    """What is so of a PDF, as a file, as PDF/UA-1 and, if it is known what it should say, in what it says.

    Raises ``UnreadableFile``: what was made elsewhere may be anything.
    """
    try:
        with pikepdf.open(io.BytesIO(body)) as pdf:
            return Proof(
                pages=len(pdf.pages),
                structure=tuple(_broken(pdf)),
                universal=tuple(_not_universal(body)),
                differences=_differences(pdf, said) if said else (),
                lines=len(said.lines) if said else None,
                languages=said.languages if said else (),
                made_with=str(pdf.docinfo.get("/Producer", "")),
                checked_with=CHECKED_WITH,
            )
    except Exception as error:
        raise UnreadableFile(f"The file cannot be read ({type(error).__name__}).") from error


def _broken(pdf: pikepdf.Pdf) -> Iterator[str]:
    """What is wrong when every object is read and every stream decoded; a picture may hold no words.

    A whole page that is laid upon a sheet is no picture.
    """
    read = {surface.objgen for surface in surfaces(pdf)}
    for each in pdf.objects:
        if isinstance(each, pikepdf.Stream):
            data = each.read_bytes(pikepdf.StreamDecodeLevel.all)
            picture = each.get("/Subtype") == "/Form" or "/PatternType" in each
            if picture and each.objgen not in read and SHOWS_TEXT.search(data):
                yield "the document: words are drawn within a picture, where no tag reaches"
    yield from (f"the structure of the file: {each}" for each in pdf.get_warnings())


def _not_universal(body: bytes) -> Iterator[str]:
    report = page.validate_pdf_bytes(body, profile=page.ValidationProfile.PDF_UA_1)
    yield from (f"PDF/UA-1, {each.rule_id}: {each.message}" for each in report.failures)


def _differences(pdf: pikepdf.Pdf, said: Said) -> tuple[str, ...]:
    try:
        return tuple(_different(pdf, said))
    except Exception as error:  # noqa: BLE001 - tags of another make may be anything, and say nothing of ours
        return (f"the document: what its tags say cannot be followed ({type(error).__name__})",)


def _different(pdf: pikepdf.Pdf, said: Said) -> Iterator[str]:
    heard = Heard(pdf)
    yield from dict.fromkeys(_compared(said.lines, heard.lines))
    if heard.loose:
        yield f"the document: {len(heard.loose)} pieces of text are in no tag"
    yield from (f"the document: page {number} is drawn in a way that cannot be read" for number in heard.unreadable)
    if heard.replaced:
        yield f"the document: {heard.replaced} tags are spoken in other words than are drawn"
    yield from acts(pdf)
    yield from _pointed_at(pdf, heard)
    yield from _fields(pdf, heard)
    yield from _outline(pdf, said)
    yield from _named(pdf, said)


def _compared(said: tuple[Line, ...], heard: tuple[Line, ...]) -> Iterator[str]:
    for change, start, end, from_, to in _changes(said, heard):
        if change == "equal":
            for ours, theirs in zip(said[start:end], heard[from_:to], strict=True):
                if not same_spaces(ours.words, theirs.words):
                    yield f"{ours.place}: the spaces of {ours.kind} differ"
            continue
        for ours, theirs in zip(said[start:end], heard[from_:to], strict=False):
            yield f"{ours.place}: {_how(ours, theirs)}"
        for ours in said[start + to - from_ : end]:
            yield f"{ours.place}: {ours.kind} is not said"
        extra = heard[from_ + end - start : to]
        if extra:
            yield f"{_before(said, start)}: {len(extra)} more is said: {', '.join(line.kind for line in extra)}"


def _changes(said: tuple[Line, ...], heard: tuple[Line, ...]) -> Sequence[tuple[str, int, int, int, int]]:
    if said == heard:
        return [("equal", 0, len(said), 0, len(heard))]
    return SequenceMatcher(None, said, heard, autojunk=False).get_opcodes()


def _before(said: tuple[Line, ...], at: int) -> str:
    return said[min(at, len(said) - 1)].place


def _how(ours: Line, theirs: Line) -> str:
    if ours.kind != theirs.kind:
        return f"{ours.kind} is tagged {theirs.kind}"
    if ours.kind == "TH" and ours.words and not theirs.words:
        return "its headings are left out, because they and one row are taller than a page: shorten the longest of them"
    if plain(ours.words) != plain(theirs.words):
        return f"the words of {ours.kind} differ"
    if by_language(ours.words) != by_language(theirs.words):
        return f"the language of {ours.kind} differs"
    if ours.short_forms != theirs.short_forms:
        return f"what short forms of {ours.kind} stand for differs"
    if ours.kind == "Figure":
        return "the words drawn in Figure differ"
    return f"what belongs to {ours.kind} differs"


def _pointed_at(pdf: pikepdf.Pdf, heard: Heard) -> Iterator[str]:
    """Software that is pointed at a word, a link or a field finds the tag that it is read with."""
    root = pdf.Root.get("/StructTreeRoot", pikepdf.Dictionary())
    found = dict(pikepdf.NumberTree(root.ParentTree)) if "/ParentTree" in root else {}
    lists = [_objects(found.get(int(page.get("/StructParents", -1)), ())) for page in heard.surfaces]
    wrong = sum(1 for (page, mark), tag in heard.said.items() if lists[page][mark : mark + 1] != [tag])
    notes = [note for page in pdf.pages for note in page.get("/Annots", ())]
    tags = _objects(found.get(int(note.get("/StructParent", -1))) for note in notes)
    wrong += sum(1 for note, tag in zip(notes, tags, strict=True) if tag is None or heard.areas.get(note.objgen) != tag)
    if wrong:
        yield f"the document: {wrong} pieces of a page lead to another tag than they are read with"


def _objects(tags: Iterable[Any]) -> list[tuple[int, int] | None]:
    return [tag.objgen if isinstance(tag, pikepdf.Dictionary) else None for tag in tags]


def _fields(pdf: pikepdf.Pdf, heard: Heard) -> Iterator[str]:
    """Fields are in tags, stand on their pages in the order of their tags, and have names of their own."""
    drawn = _placed(pdf)
    if loose := {note.objgen for note in drawn} - set(heard.fields):
        yield f"the document: {len(loose)} fields of its form are in no tag"
    listed = list(pdf.Root.get("/AcroForm", pikepdf.Dictionary()).get("/Fields", ()))
    if not heard.fields == [field.objgen for field in listed] == [note.objgen for note in drawn]:
        yield "the document: the fields of its form are in another order for a listener"
    if any(page.get("/Tabs") != "/S" for page in pdf.pages):
        yield "the document: the tab key does not follow the order of its tags"
    if len({str(field.get("/T", "")) for field in listed}) < len(listed):
        yield "the document: two fields of its form share an answer"


def _placed(pdf: pikepdf.Pdf) -> list[Any]:
    """The fields of a file by their pages, each page from the top. Pages upon a sheet are read by their numbers."""
    fields = (
        ((_number(page.obj, number, note), -note.Rect[1]), note)
        for number, page in enumerate(pdf.pages)
        for note in page.get("/Annots", ())
        if note.get("/Subtype") == "/Widget"
    )
    return [note for _, note in sorted(fields, key=itemgetter(0))]


def _number(page: Any, number: int, note: Any) -> int:
    """The number of the page that a note is on, which may be laid upon a sheet."""
    upon = (each for each in laid_upon(page) if 0 <= note.Rect[0] - each.Matrix[4] < each.BBox[2])
    return next((int(each.StructParents) for each in upon), number)


def _outline(pdf: pikepdf.Pdf, said: Said) -> Iterator[str]:
    with pdf.open_outline() as outline:
        found = tuple((level, letters(title)) for level, title in _bookmarks(outline.root, 1))
    if found != said.headings:
        yield "the document: the bookmarks are not its headings"


def _bookmarks(items: Any, level: int) -> Iterator[tuple[int, str]]:
    for item in items:
        yield level, item.title
        yield from _bookmarks(item.children, level + 1)


def _named(pdf: pikepdf.Pdf, said: Said) -> Iterator[str]:
    if str(pdf.Root.get("/Lang", "")) != said.language:
        yield "the document: its language is not told"
    if letters(str(pdf.docinfo.get("/Title", ""))) != said.title:
        yield "the document: its title is not told"
