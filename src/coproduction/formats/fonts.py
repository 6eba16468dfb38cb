"""The faces that pages are set in, whole and shipped with the library, and which characters they have."""

from functools import cache
from importlib.resources import files
from io import BytesIO

from attrs import frozen

FAMILY = "Atkinson Hyperlegible Next"


@frozen
class Face:
    """One face in one whole file."""

    file: str
    weight: int


FACES = (Face("AtkinsonHyperlegibleNext-Regular.ttf", 400), Face("AtkinsonHyperlegibleNext-Bold.ttf", 700))
"""Braille Institute's face for low vision (OFL-1.1). Emphasis is bold: UKAAF and RNIB ask for no italics."""

UNSEEN = frozenset("\n\t\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
"""Characters that are never drawn."""


@cache
def face_data(file: str) -> bytes:
    """The bytes of a face."""
    return (files("coproduction.formats") / "fonts" / file).read_bytes()


@cache
def letters() -> frozenset[str]:
    """The characters that every face has."""
    from fontTools.ttLib import TTFont

    maps = [TTFont(BytesIO(face_data(face.file)), lazy=True).getBestCmap() for face in FACES]
    return frozenset(map(chr, set.intersection(*(set(each) for each in maps))))


def without_glyph(text: str) -> tuple[str, ...]:
    """The characters of a text that cannot be drawn, in their order."""
    return tuple(dict.fromkeys(each for each in text if each not in letters() and each not in UNSEEN))
