"""The typefaces that pages are set in, whole and shipped with the library, and which characters they have."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from attrs import frozen

from coproduction.languages import language_of
from coproduction.theme import Typeface

SHIPPED_FOLDER = Path(str(files("coproduction.formats"))) / "fonts"


@frozen
class Face:
    """One face in one whole file; in a collection of several, it is the one called ``name``."""

    file: str
    weight: int
    folder: Path = SHIPPED_FOLDER
    name: str = ""


@frozen
class Family:
    """A typeface in its two weights, and the languages that are written with it first."""

    name: str
    faces: tuple[Face, ...]
    languages: tuple[str, ...] = ()


ATKINSON = Family(
    "Atkinson Hyperlegible Next",
    (Face("AtkinsonHyperlegibleNext-Regular.ttf", 400), Face("AtkinsonHyperlegibleNext-Bold.ttf", 700)),
)
"""Braille Institute's face for low vision (OFL-1.1). Emphasis is bold: UKAAF and RNIB ask for no italics."""

ANDIKA = Family("Andika", (Face("Andika-Regular.ttf", 400), Face("Andika-Bold.ttf", 700)))
"""SIL's face for people who learn to read (OFL-1.1): its a and g are as they are written by hand."""

NASKH = Family(
    "Noto Naskh Arabic",
    (Face("NotoNaskhArabic-Regular.ttf", 400), Face("NotoNaskhArabic-Bold.ttf", 700)),
    ("ar", "ckb", "fa", "ps", "sd", "ug", "ur"),
)
"""For Arabic script (OFL-1.1). Urdu is often set in Nastaliq, which spoils what a listener's software reads."""

BODIES = {Typeface.ATKINSON: ATKINSON, Typeface.ANDIKA: ANDIKA}
SHIPPED = (ATKINSON, NASKH)
"""Those of a page whose theme asks for no other."""

UNSEEN = frozenset("\n\t\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
"""Characters that are never drawn."""


@cache
def face_data(face: Face) -> bytes:
    """The bytes of a face."""
    data = (face.folder / face.file).read_bytes()
    return _out_of_collection(data, face.name) if face.name else data


def _out_of_collection(data: bytes, name: str) -> bytes:
    from fontTools.ttLib import TTCollection

    made = BytesIO()
    with TTCollection(BytesIO(data), lazy=True) as collection:
        next(font for font in collection.fonts if font["name"].getDebugName(1) == name).save(made)
    return made.getvalue()


@cache
def letters(family: Family) -> frozenset[str]:
    """The characters that every face of a family has."""
    from fontTools.ttLib import TTFont

    maps = [TTFont(BytesIO(face_data(face)), lazy=True).getBestCmap() for face in family.faces]
    return frozenset(map(chr, set.intersection(*(set(each) for each in maps))))


def without_glyph(text: str, families: Iterable[Family] = SHIPPED) -> tuple[str, ...]:
    """The characters of a text that none of the families can draw, in their order."""
    there = UNSEEN.union(*map(letters, families))
    return tuple(dict.fromkeys(each for each in text if each not in there))


def shipped(face: Typeface) -> tuple[Family, ...]:
    """The families that a page is set in when its theme has a face."""
    return BODIES[face], NASKH


def stack(language: str, more: tuple[Family, ...] = (), face: Typeface = Typeface.ATKINSON) -> tuple[str, ...]:
    """The names of families for a language: what it is written with first, and what else there is."""
    body, *others = shipped(face)
    own = [family for family in others if language_of(language) in family.languages]
    wanted = [family for family in more if language_of(language) in family.languages]
    return tuple(dict.fromkeys(family.name for family in (*own, body, *wanted, *others, *more)))
