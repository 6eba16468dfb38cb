"""The text of a finished PDF by page and mark, decoded as a listener's software decodes it."""

import re
from typing import Any

import pikepdf
from attrs import Factory, define

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
OPERATORS = "BDC BMC EMC Tf Tj TJ"


class Letters(dict[int, str]):
    """The letters of a font by their codes; a code without one is a letter that nobody can hear."""

    def __missing__(self, code: int) -> str:
        return UNKNOWN


@define
class Page:
    """The text of a page: by mark, and what neither a mark nor furniture holds."""

    marks: dict[int, str] = Factory(dict)
    loose: list[str] = Factory(list)


def read_pages(pdf: pikepdf.Pdf) -> tuple[Page, ...]:
    """Every page of a file."""
    fonts: dict[Any, Letters] = {}
    return tuple(_page(page, fonts) for page in pdf.pages)


def _page(page: pikepdf.Page, fonts: dict[Any, Letters]) -> Page:
    read = Page()
    known: Any = page.obj.Resources.get("/Font", {})
    holders: list[int | None] = []
    letters = Letters()
    instructions: list[Any] = pikepdf.parse_content_stream(page, OPERATORS)
    for operands, operator in instructions:
        name = str(operator)
        if name == "BDC":
            properties = operands[1]
            holders.append(int(properties.MCID) if "/MCID" in properties else None)
        elif name == "BMC":
            holders.append(None)
        elif name == "EMC":
            holders.pop()
        elif name == "Tf":
            letters = _letters(known[str(operands[0])], fonts)
        else:
            _take(read, holders, _decoded(operands[0], letters))
    return read


def _take(read: Page, holders: list[int | None], text: str) -> None:
    if not holders:
        read.loose.append(text)
    elif (mark := holders[-1]) is not None:
        read.marks[mark] = read.marks.get(mark, "") + text


def _decoded(shown: Any, letters: Letters) -> str:
    pieces = shown if isinstance(shown, pikepdf.Array) else [shown]
    data = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
    return data.decode("utf-16-be", "surrogatepass").translate(letters)


def _letters(font: Any, fonts: dict[Any, Letters]) -> Letters:
    """The letters of a font by their codes, from its own table for listeners."""
    if font.objgen not in fonts:
        table = font.ToUnicode.read_bytes().decode("latin-1") if "/ToUnicode" in font else ""
        pairs = re.findall(r"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]+)>", table)
        fonts[font.objgen] = Letters((int(code, 16), bytes.fromhex(text).decode("utf-16-be")) for code, text in pairs)
    return fonts[font.objgen]
