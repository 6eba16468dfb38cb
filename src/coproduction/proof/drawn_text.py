"""The text of a finished PDF by page and mark, decoded as a listener's software decodes it."""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from attrs import Factory, define

UNKNOWN = "\N{REPLACEMENT CHARACTER}"

_NUMBER = rb"[-+]?(?:\d+\.?\d*|\.\d+)"
_NAME = rb"/[^\x00-\x20/<>\[\](){}%]+"
_CODES = rb"(?:[0-9a-fA-F]{4})*"
_PLAIN = (
    rb"(?:BT|BX|B\*|B|b\*|b|CS|cm|cs|c|DP|Do|d0|d1|d|ET|EX|F|f\*|f|gs|G|g|h|i|J|j|K|k|l|MP|M|m|n|Q|q|RG|rg|re|ri"
    rb"|SCN|SC|scn|sc|sh|S|s|T\*|TD|TL|Tc|Td|Tr|Ts|Tw|Tz|v|W\*|W|w|y)"
)
_INSTRUCTION = re.compile(
    rb"""(?:
      \[(?P<pieces>(?:<%(codes)s>|[-+.\d\s]++)*+)\]\s*+TJ
    | <(?P<piece>%(codes)s)>\s*+Tj
    | (?P<font>%(name)s)\s++%(number)s\s++Tf
    | (?:%(number)s\s++){5}(?P<height>%(number)s)\s++Tm
    | %(name)s\s*+<<(?P<properties>(?:\s*+%(name)s\s*+(?:%(number)s|%(name)s))*+)\s*+>>\s*+BDC
    | %(name)s\s++(?P<unnumbered>BMC)
    | (?P<end>EMC)
    | (?:(?:(?:%(number)s|%(name)s|\[[-+.\d\s]*+\])\s++)*+%(plain)s(?:\s++|\Z))++
    )(?:(?<=\s)|\s++|\Z)"""
    % {b"codes": _CODES, b"name": _NAME, b"number": _NUMBER, b"plain": _PLAIN},
    re.VERBOSE,
)
"""One instruction of a page, or several that draw no text. What is written otherwise is not read but refused."""

_NUMBERED = re.compile(rb"/MCID\s+(\d+)")
_DRAWN = re.compile(rb"(%s)\s++Do\b" % _NAME)
_BETWEEN = re.compile(rb"(?:\A|>)[^<]*(?:<|\Z)")


class Letters(dict[int, str]):
    """The letters of a font by their codes; a code without one is a letter that nobody can hear."""

    def __missing__(self, code: int) -> str:
        return UNKNOWN


@define
class Page:
    """The text of a page by mark, the height at which each mark begins, and what neither a mark nor furniture holds.

    ``readable`` says whether every instruction was understood.
    """

    marks: dict[int, str] = Factory(dict)
    heights: dict[int, bytes] = Factory(dict)
    loose: list[str] = Factory(list)
    readable: bool = True


def surfaces(pdf: pikepdf.Pdf) -> tuple[Any, ...]:
    """All whose marks have numbers: the pages of a file, each followed by the pages that are laid upon it as drawings.

    A drawing that is not drawn once and no more is none of them.
    """
    return tuple(each for page in pdf.pages for each in (page.obj, *laid_upon(page.obj)))


def read_pages(surfaces: tuple[Any, ...]) -> tuple[Page, ...]:
    """The text of every surface."""
    fonts: dict[Any, Letters] = {}
    return tuple(_Reading(surface, fonts).page for surface in surfaces)


def laid_upon(page: Any) -> Iterator[Any]:
    """The pages that are drawn upon a sheet, each once."""
    drawn = _DRAWN.findall(_contents(page))
    for name, drawing in page.get("/Resources", pikepdf.Dictionary()).get("/XObject", pikepdf.Dictionary()).items():
        if "/StructParents" in drawing and drawn.count(name.encode()) == 1:
            yield drawing


class _Reading:
    """One page, read instruction by instruction."""

    def __init__(self, page: Any, fonts: dict[Any, Letters]) -> None:
        self.page = Page()
        self.fonts = {name.encode(): _letters(font, fonts) for name, font in _resources(page).items()}
        self.letters = Letters()
        self.height = b""
        self.holders: list[int | None] = []
        data = _contents(page)
        end = 0
        for found in _INSTRUCTION.finditer(data):
            if found.start() != end:
                break
            end = found.end()
            if (kind := found.lastgroup) is not None:
                self._follow(kind, found[kind])
        self.page.readable = self.page.readable and not data[end:].strip() and not self.holders

    def _follow(self, kind: str, operand: bytes) -> None:
        match kind:
            case "height":
                self.height = operand
            case "pieces" | "piece":
                self._draw(_BETWEEN.sub(b"", operand) if kind == "pieces" else operand)
            case "font":
                self.letters = self.fonts.get(operand, Letters())
            case "properties":
                numbered = _NUMBERED.search(operand)
                self.holders.append(int(numbered[1]) if numbered else None)
            case "unnumbered":
                self.holders.append(None)
            case _ if self.holders:
                self.holders.pop()
            case _:
                self.page.readable = False

    def _draw(self, codes: bytes) -> None:
        text = bytes.fromhex(codes.decode()).decode("utf-16-be", "surrogatepass").translate(self.letters)
        page = self.page
        if not self.holders:
            page.loose.append(text)
        elif (mark := self.holders[-1]) is not None:
            page.marks[mark] = page.marks.get(mark, "") + text
            page.heights.setdefault(mark, self.height)


def _contents(page: Any) -> bytes:
    contents: Any = page if isinstance(page, pikepdf.Stream) else page.get("/Contents", pikepdf.Array())
    parts = contents if isinstance(contents, pikepdf.Array) else [contents]
    return b"\n".join(part.read_bytes() for part in parts)


def _resources(page: Any) -> dict[str, Any]:
    fonts: Any = page.get("/Resources", pikepdf.Dictionary()).get("/Font", pikepdf.Dictionary())
    return dict(fonts.items())


def _letters(font: Any, fonts: dict[Any, Letters]) -> Letters:
    """The letters of a font by their codes, from its own table for listeners."""
    if font.objgen not in fonts:
        table = font.ToUnicode.read_bytes().decode("latin-1") if "/ToUnicode" in font else ""
        pairs = re.findall(r"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]+)>", table)
        fonts[font.objgen] = Letters((int(code, 16), bytes.fromhex(text).decode("utf-16-be")) for code, text in pairs)
    return fonts[font.objgen]
