import pytest
from babel import Locale, localedata
from hypothesis import given
from hypothesis import strategies as st

from coproduction.languages import ALPHABETS, alphabetical, direction, language_of, right_to_left, same_language
from tests.strategies import texts


def test_a_language_is_the_first_part_of_its_tag() -> None:
    assert [language_of(tag) for tag in ("en-GB", "cy", "UR-pk")] == ["en", "cy", "ur"]
    assert same_language("en", "en-GB")
    assert not same_language("cy", "en-GB")


@pytest.mark.parametrize("identifier", [each for each in localedata.locale_identifiers() if "Mong" not in each])
def test_every_language_is_read_the_way_its_locale_says(identifier: str) -> None:
    wanted = Locale.parse(identifier).text_direction
    assert direction(identifier.replace("_", "-")) == wanted
    assert right_to_left(identifier.replace("_", "-")) == (wanted == "rtl")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "cy",
            ["afal", "buwch", "car", "cydgynhyrchu", "chwarae", "dafad", "ddoe", "ffôn", "gofal", "ngwaith", "haul"],
        ),
        (
            "cy",
            ["lamp", "llais", "mam", "pobl", "phobl", "radio", "rheol", "sir", "tad", "thema", "urdd", "ŵy", "ysgol"],
        ),
        ("en-GB", ["2 people", "access", "advocate", "carer", "carers", "Carer’s leave", "Élan", "zoo"]),
        ("ur", ["ادارہ", "باغ", "پیک", "تاریخ", "ٹرسٹ", "چائے", "ڈاک", "ڑ", "سطح", "شخص", "گروپ", "نشست", "ہم", "یہ"]),
    ],
)
def test_words_stand_in_the_order_of_the_alphabet(language: str, words: list[str]) -> None:
    backwards = words[::-1]
    assert sorted(backwards, key=alphabetical(language)) == words


def test_a_space_comes_before_every_letter() -> None:
    assert sorted(["carers", "carer plan", "carer"], key=alphabetical("en")) == ["carer", "carer plan", "carers"]


@given(st.lists(texts()), st.sampled_from(["en-GB", "cy", "ur", "bn"]))
def test_the_order_is_the_same_however_words_stood_before(words: list[str], language: str) -> None:
    key, backwards = alphabetical(language), words[::-1]
    assert sorted(words, key=key) == sorted(backwards, key=key)


@pytest.mark.parametrize("language", ALPHABETS)
def test_an_alphabet_has_each_letter_once(language: str) -> None:
    alphabet = ALPHABETS[language].split()
    assert len(set(alphabet)) == len(alphabet) > 25
