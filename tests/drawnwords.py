"""Where the words of a PDF stand and how large they are, read from the matrices of its own drawing instructions."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from attrs import frozen

Matrix = tuple[float, float, float, float, float, float]
A4 = (595.28, 841.89)
"""Points."""


@frozen
class Drawn:
    """Text drawn in one go: its page, its edges and its foot in points from the left and from the foot of the page."""

    page: int
    left: float
    right: float
    foot: float
    size: float
    codes: int


def drawn_words(data: bytes) -> tuple[Drawn, ...]:
    """Everything that is drawn as text, at the head and foot of pages too."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return tuple(each for number, page in enumerate(pdf.pages, 1) for each in _on_page(page, number))


def _on_page(page: pikepdf.Page, number: int) -> Iterator[Drawn]:
    widths = {name: _widths(font) for name, font in page.Resources.get("/Font", {}).items()}
    here: Matrix = (1, 0, 0, 1, 0, 0)
    kept: list[Matrix] = []
    text, font, size = here, "", 0.0
    instructions: list[Any] = pikepdf.parse_content_stream(page)
    for operands, operator in instructions:
        match str(operator):
            case "q":
                kept.append(here)
            case "Q":
                here = kept.pop()
            case "cm":
                here = _times(_matrix(operands), here)
            case "Tf":
                font, size = str(operands[0]), float(operands[1])
            case "Tm":
                text = _matrix(operands)
            case "TJ":
                at = _times(text, here)
                wide = _advance(operands[0], widths[font]) * size
                codes = sum(len(bytes(piece)) // 2 for piece in operands[0] if isinstance(piece, pikepdf.String))
                yield Drawn(number, at[4], at[4] + wide * at[0], at[5], size * abs(at[3]), codes)
            case "Tj" | "Td" | "TD" | "T*" | "'" | '"':
                raise AssertionError("text is drawn in a way that is not read here")
            case _:
                pass


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = (float(each) for each in operands)
    return (a, b, c, d, e, f)


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _widths(font: Any) -> dict[int, float]:
    """The widths of a font by code, in thousandths of its size."""
    found: dict[int, float] = {}
    listed = list(font.DescendantFonts[0].W)
    for first, widths in zip(listed[::2], listed[1::2], strict=True):
        found |= {int(first) + offset: float(width) for offset, width in enumerate(widths)}
    return found


def _advance(pieces: Any, widths: dict[int, float]) -> float:
    """How far text leads, beside its size."""
    advance = 0.0
    for piece in pieces:
        if isinstance(piece, pikepdf.String):
            data = bytes(piece)
            advance += sum(widths[int.from_bytes(data[at : at + 2])] for at in range(0, len(data), 2))
        else:
            advance -= float(piece)
    return advance / 1000
