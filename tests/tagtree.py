"""What a PDF says to someone who cannot see it: the words of its tags, block by block, in the order of its tag tree."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from attrs import frozen

from tests.pagewords import NOTE, ROLES, Block

Line = tuple[int, float]
"""The page and the height at which a piece of text stands."""

BLOCKS = frozenset(ROLES.values()) | {NOTE}


@frozen
class Piece:
    """Text that is drawn in one go."""

    text: str
    line: Line


def tagged_blocks(data: bytes) -> tuple[Block, ...]:
    """The blocks of a PDF that have words, a line break standing wherever the print begins a new line.

    Left out are only the labels of lists.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        found = _Tree(pdf).blocks(pdf.Root.StructTreeRoot, 0)
        return tuple(block for block in found if block.words.strip())


def bookmarks(data: bytes) -> tuple[str, ...]:
    """The titles of the bookmarks of a PDF, in reading order."""
    with pikepdf.open(BytesIO(data)) as pdf, pdf.open_outline() as outline:
        return tuple(_titles(outline.root))


def elements(data: bytes, role: str) -> list[dict[str, str]]:
    """The entries, as text, of every element of the tag tree that has a role."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [
            {key: str(value) for key, value in element.items() if key not in ("/K", "/P", "/Pg", "/A")}
            for element in _Tree(pdf).elements(pdf.Root.StructTreeRoot)
            if _role(element) == role
        ]


def fonts(data: bytes) -> set[str]:
    """The names of the fonts of a PDF, without the letters that mark a subset."""
    with pikepdf.open(BytesIO(data)) as pdf:
        names = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.get("/Font", {}).values()}
    return {re.sub(r"^/[A-Z]{6}\+", "", name) for name in names}


def page_texts(data: bytes) -> tuple[str, ...]:
    """All that is drawn on each page of a PDF, what stands at its head and foot too, in the order it is drawn."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return tuple(" ".join(_written(page)) for page in pdf.pages)


def _written(page: pikepdf.Page) -> Iterator[str]:
    letters: dict[int, str] = {}
    instructions: list[Any] = pikepdf.parse_content_stream(page)
    for operands, operator in instructions:
        if str(operator) == "Tf":
            letters = _letters(page.Resources.Font[operands[0]].ToUnicode.read_bytes().decode("ascii"))
        elif str(operator) in ("Tj", "TJ"):
            yield _decoded(operands[0], letters)


def _titles(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
    for item in items:
        yield str(item.title)
        yield from _titles(item.children)


class _Tree:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        laid = [each for page in pdf.pages for each in page.Resources.get("/XObject", {}).values()]
        surfaces = [*(page.obj for page in pdf.pages), *(each for each in laid if "/StructParents" in each)]
        self._pages = {surface.objgen: number for number, surface in enumerate(surfaces)}
        self._drawn = [_drawn(surface, number) for number, surface in enumerate(surfaces)]

    def elements(self, above: Any) -> Iterator[Any]:
        for kid in _kids(above):
            if _is_element(kid):
                yield kid
                yield from self.elements(kid)

    def blocks(self, above: Any, page: int) -> Iterator[Block]:
        for kid in _kids(above):
            role, here = _role(kid), self._page(kid, page)
            if role == "Figure":
                yield Block(role, str(kid.Alt))
            elif role in BLOCKS and not any(_role(each) == "P" for each in self.elements(kid)):
                yield Block(role, _joined(self.pieces(kid, here)))
            elif role == "TOCI":
                yield Block("LI", _joined(self.pieces(kid, here)))
            elif _is_element(kid):
                yield from self.blocks(kid, here)

    def pieces(self, above: Any, page: int) -> Iterator[Piece]:
        for kid in _kids(above):
            if _is_element(kid) and "/ActualText" in kid:
                yield from (Piece(str(kid.ActualText), each.line) for each in self.pieces(kid, self._page(kid, page)))
            elif _is_element(kid) and _role(kid) != "Lbl":
                yield from self.pieces(kid, self._page(kid, page))
            elif not _is_element(kid) and (drawn := self._mark(kid, page)):
                yield drawn

    def _mark(self, kid: Any, page: int) -> Piece | None:
        """What was drawn for a number, which may name a page of its own; a space alone is not drawn."""
        if isinstance(kid, int):
            return self._drawn[page].get(kid)
        if "/MCID" not in kid:
            return None
        return self._drawn[self._pages[kid.get("/Stm", kid.Pg).objgen]].get(int(kid.MCID))

    def _page(self, element: Any, page: int) -> int:
        known = element.get("/Pg") if _is_element(element) else None
        return page if known is None else self._pages[known.objgen]


def _kids(element: Any) -> list[Any]:
    kids: Any = element.get("/K", []) if isinstance(element, pikepdf.Dictionary) else []
    return list(kids) if isinstance(kids, list | pikepdf.Array) else [kids]


def _is_element(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def _role(kid: Any) -> str:
    return str(kid.S).removeprefix("/") if _is_element(kid) else ""


def _joined(pieces: Iterator[Piece]) -> str:
    text, line = "", None
    for piece in pieces:
        text += piece.text if line in (None, piece.line) else f"\n{piece.text}"
        line = piece.line
    return text


def _drawn(page: Any, number: int) -> dict[int, Piece]:
    """The text of each marked content of a page, or of one laid upon a sheet, by its number."""
    found: dict[int, Piece] = {}
    marks: list[int | None] = []
    around, saved, letters = pikepdf.Matrix(), [], {}
    here = pikepdf.Matrix()
    for instruction in pikepdf.parse_content_stream(page):
        match str(instruction.operator), list(instruction.operands):
            case "q", _:
                saved.append(around)
            case "Q", _:
                around = saved.pop()
            case "cm", values:
                around = pikepdf.Matrix(*map(float, values)) @ around
            case "Tm", values:
                here = pikepdf.Matrix(*map(float, values))
            case "Tf", [name, _]:
                letters = _letters(page.Resources.Font[str(name)].ToUnicode.read_bytes().decode("ascii"))
            case "BMC", _:
                marks.append(None)
            case "BDC", [_, properties]:
                marks.append(int(properties.MCID) if "/MCID" in properties else None)
            case "EMC", _:
                marks.pop()
            case "Tj" | "TJ", [shown]:
                mark = next((each for each in reversed(marks) if each is not None), None)
                if mark is not None:
                    before = found[mark].text if mark in found else ""
                    line = (number, round(float((here @ around).f), 1))
                    found[mark] = Piece(before + _decoded(shown, letters), line)
            case _:
                pass
    return found


def _letters(cmap: str) -> dict[int, str]:
    """The characters a font's codes stand for (its ToUnicode map, in which WeasyPrint lists one code a line)."""
    return {
        int(code, 16): bytes.fromhex(text).decode("utf-16-be")
        for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, flags=re.DOTALL)
        for code, text in re.findall(r"<([0-9a-fA-F]+)> <([0-9a-fA-F]+)>", block)
    }


def _decoded(shown: Any, letters: dict[int, str]) -> str:
    strings = (
        [each for each in shown if isinstance(each, pikepdf.String)] if isinstance(shown, pikepdf.Array) else [shown]
    )
    codes = b"".join(bytes(each) for each in strings)
    return "".join(letters[int.from_bytes(codes[at : at + 2])] for at in range(0, len(codes), 2))
