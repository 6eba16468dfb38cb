"""The shipped typefaces."""

import string
import unicodedata
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from coproduction.document import Paragraph
from coproduction.formats.fonts import (
    ATKINSON,
    NASKH,
    SHIPPED,
    UNSEEN,
    Family,
    face_data,
    letters,
    stack,
    without_glyph,
)
from coproduction.formats.scripts import FAMILIES
from tests.formats.making import document_of, pdf
from tests.strategies import LATIN, texts
from tests.tagtree import page_texts

WELSH = "âêîôûŵŷÂÊÎÔÛŴŶ"
URDU = "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےئۓؤۂآ"
URDU_MARKS = "،۔؟؛”“‘’()0123456789:"  # noqa: RUF001 - the marks of Urdu look like others

each_family = pytest.mark.parametrize("family", SHIPPED, ids=lambda family: family.name)


def test_the_typeface_has_the_letters_of_english_and_welsh() -> None:
    assert without_glyph(string.printable.strip() + "£’‘“”–…•·½×" + WELSH, (ATKINSON,)) == ()


def test_the_typefaces_have_the_letters_of_urdu() -> None:
    assert set(URDU) <= letters(NASKH)
    assert without_glyph(URDU + URDU_MARKS) == ()


@each_family
def test_every_face_is_one_whole_font_of_its_family(family: Family) -> None:
    assert [face.weight for face in family.faces] == [400, 700]
    for face in family.faces:
        with TTFont(BytesIO(face_data(face))) as font:
            assert font["name"].getDebugName(16) in (family.name, None)
            assert family.name in font["name"].getDebugName(4)
            assert font["OS/2"].usWeightClass == face.weight
            assert set(map(chr, font.getBestCmap())) >= letters(family)


@each_family
def test_every_face_is_under_the_open_font_licence(family: Family) -> None:
    for face in family.faces:
        with TTFont(BytesIO(face_data(face))) as font:
            assert "SIL Open Font License, Version 1.1" in font["name"].getDebugName(13)


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
    assert set(text) - set(without_glyph(text)) <= UNSEEN.union(*map(letters, SHIPPED))


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("en-GB", ["Atkinson Hyperlegible Next", "Noto Naskh Arabic"]),
        ("ur", ["Noto Naskh Arabic", "Atkinson Hyperlegible Next"]),
        ("ur-PK", ["Noto Naskh Arabic", "Atkinson Hyperlegible Next"]),
        ("bn", ["Atkinson Hyperlegible Next", "Noto Sans Bengali"]),
        ("ja", ["Atkinson Hyperlegible Next", "Noto Sans CJK JP"]),
    ],
)
def test_a_language_has_its_own_typeface_before_others(language: str, first: list[str]) -> None:
    names = stack(language, FAMILIES)
    assert list(names[:2]) == first
    assert len(set(names)) == len(names)
    assert set(names) == {family.name for family in (*SHIPPED, *FAMILIES)}


@pytest.mark.parametrize("strong", [False, True])
def test_every_letter_of_urdu_can_be_copied_from_a_pdf_wherever_it_stands_in_a_word(strong: bool) -> None:
    said = " ".join(f"{letter} {letter}ا م{letter} م{letter}م" for letter in URDU)  # noqa: RUF001 - letters of Urdu look like others
    block = document_of(language="ur", title=said) if strong else document_of(Paragraph(said), language="ur", title="ا")  # noqa: RUF001 - letters of Urdu look like others
    drawn = "".join("".join(page_texts(pdf(block))).split())
    for letter in set(URDU):
        assert drawn.count(letter) >= said.count(letter), letter


@given(st.sampled_from(URDU))
def test_no_letter_of_urdu_is_drawn_in_the_typeface_for_english(letter: str) -> None:
    assert letter not in letters(ATKINSON)
