from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.edition import Edition, Wording
from coproduction.errors import ContentError
from coproduction.problems import Problem

ENGLISH = Edition.load("en-GB")
DAY = date(2018, 8, 6)

WELSH = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=4; plural=(n==1) ? 0 : (n==2) ? 1 : (n != 8 && n != 11) ? 2 : 3;\n"

msgid "Contents"
msgstr "Cynnwys"

msgid "Page {page} of {pages}"
msgstr "Tudalen {page} o {pages}"

msgid "From {day}"
msgstr "O {day} ymlaen"

msgid "{n} person"
msgid_plural "{n} people"
msgstr[0] "{n} person (un)"
msgstr[1] "{n} berson"
msgstr[2] "{n} o bobl"
msgstr[3] "{n} pherson"

msgid "{n} seat"
msgid_plural "{n} seats"
msgstr[0] "{n} sedd"
msgstr[1] ""
msgstr[2] ""
msgstr[3] ""

#, fuzzy
msgid "About this document"
msgstr "Rhywbeth tebyg"

msgid "Levels"
msgstr ""
"""


@pytest.fixture
def welsh(tmp_path: Path) -> Edition:
    """An edition from a catalogue of Welsh."""
    (tmp_path / "cy.po").write_text(WELSH, encoding="utf-8")
    return Edition.load("cy", DAY, (tmp_path,))


def test_days_months_and_numbers_are_written_as_in_britain() -> None:
    assert (ENGLISH.date(DAY), ENGLISH.month(DAY)) == ("6 August 2018", "August 2018")
    assert ENGLISH.number(1234567) == "1,234,567"


def test_plain_english_is_british() -> None:
    assert Edition.load("en") == ENGLISH
    assert Edition.load("en").language == "en-GB"


def test_names_stand_in_a_row_as_people_say_them() -> None:
    assert ENGLISH.list(("tea", "milk", "sugar")) == "tea, milk and sugar"
    assert (ENGLISH.list(("tea",)), ENGLISH.list(())) == ("tea", "")


def test_days_are_written_in_the_words_of_the_language() -> None:
    assert (Edition.load("cy").date(DAY), Edition.load("cy").month(DAY)) == ("6 Awst 2018", "Awst 2018")
    assert (ENGLISH.month_name(DAY), Edition.load("cy").month_name(DAY)) == ("August", "Awst")


def test_a_message_without_a_translation_is_itself() -> None:
    assert ENGLISH("Contents") == "Contents"
    assert ENGLISH("From {day}", day="May") == "From May"


def test_a_message_is_translated_with_its_values(welsh: Edition) -> None:
    assert (welsh("Contents"), welsh("From {day}", day="Mai")) == ("Cynnwys", "O Mai ymlaen")


@given(st.text())
def test_an_authors_own_words_may_hold_braces(label: str) -> None:
    assert ENGLISH(label) == label
    assert ENGLISH("{first} to {last}", first=label, last=label) == f"{label} to {label}"


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 people"), (1, "1 person"), (2, "2 people"), (1234, "1,234 people")]
)
def test_english_has_two_forms_of_number(number: int, said: str) -> None:
    assert ENGLISH.plural("{n} person", "{n} people", number) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "1 person (un)"), (2, "2 berson"), (3, "3 o bobl"), (8, "8 pherson"), (11, "11 pherson"), (100, "100 o bobl")],
)
def test_a_language_has_the_forms_of_number_of_its_catalogue(welsh: Edition, number: int, said: str) -> None:
    assert welsh.plural("{n} person", "{n} people", number) == said


def test_a_form_of_number_may_have_other_values() -> None:
    assert ENGLISH.plural("{n} seat in {group}", "{n} seats in {group}", 2, group="Tea") == "2 seats in Tea"


def test_a_message_with_forms_of_number_is_its_first_form_where_no_number_is_given(welsh: Edition) -> None:
    assert welsh("{n} person", n=1) == "1 person (un)"


def test_what_is_translated_in_part_or_by_a_guess_is_not_translated(welsh: Edition) -> None:
    assert welsh.plural("{n} seat", "{n} seats", 5) == "5 seats"
    assert welsh("About this document") == "About this document"
    assert welsh("Levels") == "Levels"


def test_furniture_is_in_the_language_and_keeps_its_places(welsh: Edition) -> None:
    assert (welsh.furniture.contents, welsh.furniture.page) == ("Cynnwys", "Tudalen {page} o {pages}")
    assert welsh.furniture.about == "About this document"
    assert ENGLISH.furniture.page == "Page {page} of {pages}"


def catalogue(folder: Path, name: str, **messages: str) -> Path:
    folder.mkdir(exist_ok=True)
    entries = (f'msgid "{message}"\nmsgstr "{said}"\n' for message, said in messages.items())
    (folder / name).write_text("\n".join(entries), encoding="utf-8")
    return folder


def test_the_first_catalogue_that_has_a_message_wins(tmp_path: Path) -> None:
    first = catalogue(tmp_path / "a", "cy.po", Tea="Te")
    second = catalogue(tmp_path / "b", "cy.po", Tea="Paned", Milk="Llaeth")
    both = Edition.load("cy", None, (first, second))
    assert (both("Tea"), both("Milk")) == ("Te", "Llaeth")


def test_a_catalogue_of_the_place_wins_over_one_of_the_language(tmp_path: Path) -> None:
    folder = catalogue(tmp_path / "a", "cy.po", Tea="Te", Milk="Llaeth")
    assert Edition.load("cy-GB", None, (folder,))("Milk") == "Llaeth"
    other = catalogue(catalogue(tmp_path / "b", "cy.po", Tea="Te"), "cy-GB.po", Tea="Paned")
    assert Edition.load("cy-GB", None, (other,))("Tea") == "Paned"


def test_a_folder_without_the_language_changes_nothing(tmp_path: Path) -> None:
    folder = catalogue(tmp_path / "a", "cy.po", Tea="Te")
    assert Edition.load("en-GB", None, (folder, tmp_path / "nowhere"))("Tea") == "Tea"


@pytest.mark.parametrize(
    "language", ["", "x", "zz", "en_GB", "English", "en-XX", "../cy", "en.UTF-8", "en-GB@euro", "en-", "e n", "en\0"]
)
def test_a_language_that_is_not_known_is_refused(language: str) -> None:
    with pytest.raises(ContentError) as error:
        Edition.load(language)
    said = "This is no language tag we know. Write one such as en-GB, cy or ur."
    assert error.value.problems == (Problem(("language",), said),)


@given(st.text(st.characters(codec="ascii"), max_size=8))
def test_any_tag_is_a_language_or_is_refused(language: str) -> None:
    try:
        edition = Edition.load(language)
    except ContentError:
        return
    assert edition.language.replace("-", "").isalnum()
    assert edition.number(1)


def test_an_edition_is_true_for_a_day() -> None:
    assert Edition.load("en-GB", DAY).as_at == DAY


def test_without_a_day_an_author_is_asked_for_one() -> None:
    with pytest.raises(ContentError) as error:
        ENGLISH.as_at  # noqa: B018 - reading it is what fails
    said = "Say for which day this is true: add “as_at: 2026-03-31”."
    assert error.value.problems == (Problem(("as_at",), said),)


def test_the_same_edition_is_equal_and_another_is_not(welsh: Edition) -> None:
    assert Edition.load("en-GB", DAY) == Edition.load("en-GB", DAY)
    others = (ENGLISH, Edition.load("en-US", DAY), Edition.load("cy", DAY), welsh)
    assert all(Edition.load("en-GB", DAY) != other for other in others)
    assert Edition.load("cy", DAY) != welsh
    assert ENGLISH.wording is Wording.STANDARD


def test_an_edition_knows_whether_it_has_words(welsh: Edition) -> None:
    assert [edition.has_words for edition in (ENGLISH, Edition.load("en-US"), welsh)] == [True, True, True]
    assert not Edition.load("cy").has_words


def test_the_words_of_a_catalogue_are_not_printed_with_an_edition(welsh: Edition) -> None:
    assert "Cynnwys" not in repr(welsh)


def test_an_edition_that_is_listened_to_answers_as_ever(tmp_path: Path) -> None:
    catalogue = WELSH.replace(
        'msgid "Contents"', '# made: by machine; checked: a translator, 2026-05-01\nmsgid "Contents"'
    )
    (tmp_path / "cy.po").write_text(catalogue, encoding="utf-8")
    welsh = Edition.load("cy", catalogues=(tmp_path,))
    heard: list[object] = []

    def say(listened: Edition) -> None:
        heard.extend((listened("Contents"), listened("Tea"), listened.unchecked, listened.has_words))

    assert welsh.unchecked_in(lambda each: each("Contents")) == frozenset()
    assert "Tea" in welsh.unchecked_in(say)
    assert heard == ["Cynnwys", "Tea", welsh.unchecked, True]
    assert ENGLISH.unchecked_in(say) == frozenset()


def test_a_checked_message_is_told_from_an_unchecked_one(tmp_path: Path) -> None:
    made = {
        "Tea": "machine; checked: a Welsh translator, 2026-05-01",
        "Milk": "machine; checked: nobody yet",
        "Jam": "",
    }
    entries = (f'# made: by {comment}\nmsgid "{name}"\nmsgstr "{name}!"\n' for name, comment in made.items())
    (tmp_path / "cy.po").write_text("\n".join(entries), encoding="utf-8")
    welsh = Edition.load("cy", catalogues=(tmp_path,))
    assert (welsh("Tea"), welsh.unchecked, welsh.missing) == ("Tea!", 2, 0)


def test_what_only_another_language_has_is_missing(tmp_path: Path) -> None:
    catalogue(tmp_path, "cy.po", Contents="Cynnwys", Levels="Lefelau")
    catalogue(tmp_path, "de.po", Contents="Inhalt")
    assert [Edition.load(tag, None, (tmp_path,)).missing for tag in ("cy", "de", "fr", "en-GB")] == [0, 1, 2, 0]


def test_english_reworded_by_a_plugin_needs_no_check(tmp_path: Path) -> None:
    reworded = Edition.load("en", None, (catalogue(tmp_path, "en-GB.po", Contents="In here"),))
    assert (reworded("Contents"), reworded.unchecked) == ("In here", 0)
