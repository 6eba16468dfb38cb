"""Things that can go wrong in a finished PDF, done to it one at a time."""

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf

from tests.proof.spoken_document import BODY

Injury = Callable[[pikepdf.Pdf], object]


def injured(injury: Injury) -> bytes:
    """The finished file with one injury."""
    with pikepdf.open(io.BytesIO(BODY)) as pdf:
        injury(pdf)
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def every(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    """Every element of a role, in order."""
    return [each for each in _within(pdf.Root.StructTreeRoot) if f"/{role}" == each.S]


def _within(above: Any) -> Iterator[Any]:
    for kid in _kids(above):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _within(kid)


def _kids(above: Any) -> list[Any]:
    return list(above.get("/K", []))


def swap(one: Any, other: Any) -> None:
    """The content of two elements, exchanged."""
    one.K, other.K = other.K, one.K


def swap_items(items: Any, one: int, other: int) -> None:
    """Exchange two items of an array."""
    items[one], items[other] = items[other], items[one]


def swap_names(pdf: pikepdf.Pdf) -> None:
    """Call a field of the form what another is called."""
    one, other = list(pdf.Root.AcroForm.Fields)[:2]
    one.TU, other.TU = str(other.TU), str(one.TU)


def swap_places(pdf: pikepdf.Pdf) -> None:
    """Put a field of the form where another stands."""
    one, other = list(pdf.Root.AcroForm.Fields)[1:3]
    one.Rect, other.Rect = list(other.Rect), list(one.Rect)


def rename(element: Any, role: str) -> None:
    element.S = pikepdf.Name(f"/{role}")


def drop(element: Any) -> None:
    """Take an element, and all within it, out of the tree."""
    kids = [kid for kid in _kids(element.P) if not (hasattr(kid, "objgen") and kid.objgen == element.objgen)]
    element.P.K = pikepdf.Array(kids)


def split(element: Any) -> None:
    """Make two elements of one, as an engine does at the end of a page."""
    kids = _kids(element)
    half = len(kids) // 2
    second = pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=element.S, P=element.P)
    second.K, element.K = pikepdf.Array(kids[half:]), pikepdf.Array(kids[:half])
    around = _kids(element.P)
    at = [kid.objgen for kid in around].index(element.objgen)
    element.P.K = pikepdf.Array([*around[: at + 1], second, *around[at + 1 :]])


def note_of(pdf: pikepdf.Pdf, part: str) -> Any:
    """The annotation of the link whose name holds some words."""
    notes = (note for page in pdf.pages for note in page.get("/Annots", ()))
    return next(note for note in notes if part in str(note.get("/Contents", "")))


def destinations(pdf: pikepdf.Pdf) -> dict[str, Any]:
    """Where each section is said to begin."""
    names = list(pdf.Root.Names.Dests.Names)
    return {str(name): target for name, target in zip(names[::2], names[1::2], strict=True)}


def forget_a_letter(pdf: pikepdf.Pdf) -> None:
    """Tell a listener's software nothing of a letter."""
    fonts = pdf.pages[0].obj.Resources.Font
    for name in list(fonts.keys()):
        table = fonts[name].ToUnicode
        table.write(re.sub(rb"<[0-9a-f]{4}> <0061>", b"", table.read_bytes()))


def draw_without_a_tag(pdf: pikepdf.Pdf) -> None:
    """Put words on a page that no tag holds."""
    draw(pdf, b"BT %s 10 Tf <0038> Tj ET" % next(iter(pdf.pages[0].obj.Resources.Font.keys())).encode())


def draw(pdf: pikepdf.Pdf, instructions: bytes) -> None:
    """Add instructions to the first page."""
    pdf.pages[0].contents_add(instructions)


def draw_words_in_a_picture(pdf: pikepdf.Pdf) -> None:
    """Put words on a page by way of a drawing, as an engine does for what is half transparent."""
    font = next(iter(pdf.pages[0].obj.Resources.Font.keys()))
    drawing = pdf.make_stream(b"BT %s 10 Tf <0038> Tj ET" % font.encode(), Subtype=pikepdf.Name.Form)
    drawing.BBox, drawing.Resources = [0, 0, 100, 100], pdf.pages[0].obj.Resources
    name = pdf.pages[0].add_resource(drawing, pikepdf.Name.XObject)
    draw(pdf, b"/Artifact BMC %s Do EMC" % str(name).encode())


def draw_words_in_a_pattern(pdf: pikepdf.Pdf) -> None:
    """Put words on a page by way of a pattern, with no space after the word that draws them."""
    font = next(iter(pdf.pages[0].obj.Resources.Font.keys()))
    pattern = pdf.make_stream(b"BT %s 10 Tf <0038>Tj%%\nET" % font.encode(), PatternType=1, PaintType=1, TilingType=1)
    pattern.BBox, pattern.XStep, pattern.YStep = [0, 0, 100, 100], 100, 100
    pattern.Resources = pdf.pages[0].obj.Resources
    pdf.pages[0].add_resource(pattern, pikepdf.Name.Pattern)


def speak_another_number(pdf: pikepdf.Pdf) -> None:
    """Say another telephone number in a run than is drawn there."""
    paragraph = every(pdf, "P")[4]
    span = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Span, K=paragraph.K))
    span.P, span.ActualText, paragraph.K = paragraph, "01632 960000", [span]
    if "/Pg" in paragraph:
        span.Pg = paragraph.Pg


def script() -> pikepdf.Dictionary:
    """What a viewer would run."""
    return pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def links(pdf: pikepdf.Pdf) -> list[Any]:
    """The areas of a file that lead somewhere."""
    notes = [note for page in pdf.pages for note in page.get("/Annots", ())]
    return [note for note in notes if note.get("/Subtype") == "/Link"]


def cover_with_a_link(pdf: pikepdf.Pdf) -> None:
    """Lay a link over a whole page that leads elsewhere and is in no tag."""
    action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://elsewhere.example")
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 595, 842], A=action, F=4)
    page = pdf.pages[0].obj
    page.Annots = pikepdf.Array([*page.get("/Annots", ()), pdf.make_indirect(link)])


def spoil_a_stream(pdf: pikepdf.Pdf) -> None:
    """Lose the middle of a compressed stream."""
    contents = pdf.pages[1].obj.Contents
    packed = contents.read_raw_bytes()
    contents.write(packed[:100] + b"\0" * 50 + packed[150:], filter=pikepdf.Name.FlateDecode)


def lose_spaces(pdf: pikepdf.Pdf) -> None:
    """Draw the words of every page without the spaces between them."""
    fonts = pdf.pages[0].obj.Resources.Font
    tables = [fonts[name].ToUnicode.read_bytes() for name in list(fonts.keys())]
    spaces = {found[1] for table in tables for found in re.finditer(rb"<([0-9a-f]{4})> <0020>", table)}
    for page in pdf.pages:
        data = page.obj.Contents.read_bytes()
        page.obj.Contents.write(re.sub(rb"<(%s)>" % b"|".join(spaces), b"", data))


def unlearn_a_letter(pdf: pikepdf.Pdf) -> None:
    """Tell a listener's software that one letter of a font is another."""
    fonts = pdf.pages[0].obj.Resources.Font
    for name in list(fonts.keys()):
        table = fonts[name].ToUnicode
        table.write(table.read_bytes().replace(b"<0061>", b"<0062>").replace(b"> <0065>", b"> <0078>"))


def retitle_bookmark(pdf: pikepdf.Pdf, title: str) -> None:
    with pdf.open_outline() as outline:
        outline.root[0].title = title


def no_bookmarks(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.clear()


def cross_headers(pdf: pikepdf.Pdf) -> None:
    cells = every(pdf, "TD")
    one, other = cells[-3], cells[-2]
    one.A.Headers, other.A.Headers = other.A.Headers, one.A.Headers


def say(element: Any, words: str) -> None:
    """Tell a listener's software other words than are drawn."""
    element.ActualText = words


def repeat(element: Any) -> None:
    """Say an element twice."""
    element.P.K = pikepdf.Array([*_kids(element.P), element])


def lose_short_forms(pdf: pikepdf.Pdf) -> None:
    for element in (each for each in _within(pdf.Root.StructTreeRoot) if "/E" in each):
        del element.E


def lose_language(pdf: pikepdf.Pdf) -> None:
    for element in (each for each in _within(pdf.Root.StructTreeRoot) if each.S == "/Span" and "/Lang" in each):
        del element.Lang
