"""What a reader types with into a form: the shipped face, by the letters of Western Europe (Windows-1252).

Software that fills in forms knows this order of letters and few others. What is beyond it, such as ŵ and ŷ in Welsh, it
draws with a typeface of its own, or with this one in an order of its own: the whole face is in the file.
"""

from functools import cache
from io import BytesIO

from attrs import frozen

from coproduction.formats.fonts import ATKINSON, face_data

FIRST, LAST = 0x20, 0xFF

MOST_AT_ONCE = 100
"""Letters in one piece of a table for listeners."""

_TABLE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <ff>
endcodespacerange
{pieces}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


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
    return bytes([code]).decode("cp1252", "ignore")


@cache
def letters_for_listeners() -> bytes:
    """The letter of every code, as a listener's software looks it up."""
    lines = [
        f"<{code:02x}> <{letter.encode('utf-16-be').hex()}>"
        for code in range(FIRST, LAST + 1)
        if (letter := letter_of(code))
    ]
    pieces = (lines[at : at + MOST_AT_ONCE] for at in range(0, len(lines), MOST_AT_ONCE))
    told = (f"{len(piece)} beginbfchar\n{chr(10).join(piece)}\nendbfchar" for piece in pieces)
    return _TABLE.format(pieces="\n".join(told)).encode("ascii")
