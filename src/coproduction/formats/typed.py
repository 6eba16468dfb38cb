"""What a reader types with into a form: the shipped face, in the letters of Western Europe and of Wales."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO

from attrs import frozen

from coproduction.formats.fonts import ATKINSON, face_data

FIRST, LAST = 0x20, 0xFF
WELSH: Mapping[int, tuple[str, str]] = {
    0x81: ("ŵ", "wcircumflex"),
    0x8D: ("Ŵ", "Wcircumflex"),
    0x8F: ("ŷ", "ycircumflex"),
    0x90: ("Ŷ", "Ycircumflex"),
}
"""Letters in places that Windows-1252 leaves empty, with Adobe's names for them."""


@frozen
class TypingFace:
    """A face with one byte a letter, in thousandths of its size; widths are those of the codes FIRST to LAST."""

    data: bytes
    widths: tuple[int, ...]
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    capital: int


@cache
def typing_face() -> TypingFace:
    """The shipped face for body text."""
    from fontTools.ttLib import TTFont

    data = face_data(ATKINSON.faces[0])
    font = TTFont(BytesIO(data), lazy=True)
    letters, widths, head, line = font.getBestCmap(), font["hmtx"], font["head"], font["OS/2"]

    def thousandths(units: float) -> int:
        return int(units * 1000 / head.unitsPerEm + 0.5)

    def width(code: int) -> int:
        glyph = letters.get(ord(letter_of(code) or "\0"))
        return thousandths(widths[glyph][0]) if glyph else 0

    return TypingFace(
        data=data,
        widths=tuple(width(code) for code in range(FIRST, LAST + 1)),
        box=(thousandths(head.xMin), thousandths(head.yMin), thousandths(head.xMax), thousandths(head.yMax)),
        ascent=thousandths(line.sTypoAscender),
        descent=thousandths(line.sTypoDescender),
        capital=thousandths(line.sCapHeight),
    )


def letter_of(code: int) -> str:
    """The letter of a code; nothing where there is none."""
    return WELSH[code][0] if code in WELSH else bytes([code]).decode("cp1252", "ignore")
