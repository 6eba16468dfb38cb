"""Writing systems whose typefaces are not shipped, with fonts made for the purpose in folders of their own."""

from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

from coproduction.document import Paragraph
from coproduction.errors import RenderError
from coproduction.formats import scripts
from coproduction.formats.fonts import letters
from coproduction.formats.scripts import SCRIPTS, Script, families_for, installed
from tests.formats.making import document_of, pdf
from tests.tagtree import fonts, tagged_blocks

BENGALI = "নমস্কার।"
BY_NAME = {script.name: script for script in SCRIPTS}


def font_with(characters: str, family: str, style: str) -> TTFont:
    """A font in which every character is a box."""
    names = {ord(each): f"uni{ord(each):04X}" for each in characters}
    pen = TTGlyphPen(None)
    for corner in ((100, 0), (100, 700), (500, 700), (500, 0)):
        pen.lineTo(corner) if corner != (100, 0) else pen.moveTo(corner)
    pen.closePath()
    box = pen.glyph()
    order = [".notdef", *names.values()]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    builder.setupGlyf(dict.fromkeys(order, box))
    builder.setupHorizontalMetrics(dict.fromkeys(order, (600, 100)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": style})
    builder.setupOS2(usWeightClass=700 if style == "Bold" else 400)
    builder.setupPost()
    return builder.font


def install(folder: Path, script: Script, characters: str, styles: tuple[str, ...] = ("Regular", "Bold")) -> None:
    """Put the fonts of a script where they are looked for."""
    (folder / "truetype").mkdir(parents=True, exist_ok=True)
    for style, file in zip(("Regular", "Bold"), script.files[-2], strict=True):
        if style in styles:
            font_with(characters, script.family, style).save(folder / "truetype" / file)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder where fonts are looked for."""
    monkeypatch.setattr(scripts, "FOLDERS", (str(tmp_path / "none"), str(tmp_path), "~/.local/share/fonts-of-nobody"))
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("said", "named"),
    [
        (BENGALI, ("Bengali", "as in bn", "Noto Sans Bengali", "fonts-noto-core", "NotoSansBengali-Regular.ttf")),
        ("ਜੀ ਆਇਆਂ ਨੂੰ", ("Gurmukhi", "as in pa", "Noto Sans Gurmukhi", "fonts-noto-core")),
        ("नमस्ते", ("Devanagari", "as in hi", "Noto Sans Devanagari", "fonts-noto-core")),
        ("欢迎", ("CJK", "as in zh", "Noto Sans CJK SC", "fonts-noto-cjk", "NotoSansCJK-Bold.ttc")),
    ],
)
def test_a_language_without_a_typeface_is_refused_with_the_package_to_install(
    said: str, named: tuple[str, ...]
) -> None:
    with pytest.raises(RenderError) as raised:
        pdf(document_of(Paragraph(said)))
    assert [each for each in named if each not in str(raised.value)] == []


def test_a_typeface_that_is_installed_is_used(folder: Path) -> None:
    install(folder, BY_NAME["Bengali"], BENGALI)
    data = pdf(document_of(Paragraph(f"Welcome: {BENGALI}")))
    assert tagged_blocks(data)[-1].words == f"Welcome: {BENGALI}"
    assert "Noto-Sans-Bengali" in fonts(data)


def test_a_full_stop_that_scripts_share_needs_no_second_typeface(folder: Path) -> None:
    install(folder, BY_NAME["Bengali"], BENGALI)
    assert [family.name for family in families_for(BENGALI)] == ["Noto Sans Bengali"]


@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_a_typeface_in_one_weight_is_not_enough(folder: Path, style: str) -> None:
    install(folder, BY_NAME["Bengali"], BENGALI, (style,))
    assert installed(BY_NAME["Bengali"]) is None


def test_a_letter_that_the_installed_typeface_lacks_is_named(folder: Path) -> None:
    install(folder, BY_NAME["Bengali"], BENGALI.replace("ক", ""))
    with pytest.raises(RenderError, match="BENGALI LETTER KA"):
        families_for(BENGALI)


def test_of_a_collection_the_face_of_the_language_is_taken(folder: Path) -> None:
    for style, weight in (("Regular", 400), ("Bold", 700)):
        collection = TTCollection()
        collection.fonts = [font_with("日", "Noto Sans CJK JP", style), font_with("欢迎", "Noto Sans CJK SC", style)]
        collection.save(folder / f"NotoSansCJK-{style}.ttc")
        assert weight in (400, 700)
    (family,) = families_for("欢迎")
    assert letters(family) == {"欢", "迎"}
    assert "Noto-Sans-CJK-SC" in fonts(pdf(document_of(Paragraph("欢迎"))))


def test_every_script_is_known_by_the_name_of_its_letters() -> None:
    letters_of = {"Bengali": "ন", "Gurmukhi": "ਜ", "Greek": "λ", "Cyrillic": "Ж", "Hangul": "한", "Hiragana": "ひ"}
    found = {name: script for name, letter in letters_of.items() if (script := scripts._script_of(letter))}
    assert {name: script.name for name, script in found.items()} == {name: name for name in letters_of}
