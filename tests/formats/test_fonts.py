"""The shipped typeface."""

import string
import unicodedata
from importlib.resources import files

from fontTools.ttLib import TTFont
from hypothesis import given

from coproduction.formats.fonts import FACES, FAMILY, UNSEEN, letters, without_glyph
from tests.strategies import LATIN, texts

WELSH = "âêîôûŵŷÂÊÎÔÛŴŶ"


def test_the_typeface_has_the_letters_of_english_and_welsh() -> None:
    assert without_glyph(string.printable.strip() + "£’‘“”–…•·½×" + WELSH) == ()


def test_every_face_is_one_whole_font_of_the_family() -> None:
    for face in FACES:
        with (files("coproduction.formats") / "fonts" / face.file).open("rb") as file, TTFont(file) as font:
            assert font["name"].getDebugName(16) in (FAMILY, None)
            assert FAMILY in font["name"].getDebugName(4)
            assert font["OS/2"].usWeightClass == face.weight
            assert set(map(chr, font.getBestCmap())) >= letters()


def test_characters_without_a_letter_are_named_once_in_their_order() -> None:
    assert without_glyph("a漢b字c漢") == ("漢", "字")


def test_characters_that_are_never_drawn_need_no_letter() -> None:
    assert without_glyph("co\u00adoperate\n\u200d") == ()
    drawn = {unicodedata.category(each) for each in UNSEEN}
    assert drawn <= {"Cf", "Cc"}


@given(texts(LATIN))
def test_texts_in_english_and_welsh_can_be_drawn(text: str) -> None:
    assert without_glyph(text) == ()


@given(texts())
def test_whatever_is_not_named_as_missing_is_there(text: str) -> None:
    assert set(text) - set(without_glyph(text)) <= letters() | UNSEEN
