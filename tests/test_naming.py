"""Names stand nowhere that anyone may read."""

import unicodedata

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from coproduction.naming import NAMED, check_unnamed, parts_of, said_in, texts_of


@frozen(kw_only=True)
class Line:
    """A line, and what is only for some."""

    text: str = ""
    private: str = ""
    content: object = None


@frozen(kw_only=True)
class Page:
    """A record with a list in it."""

    title: str = ""
    lines: tuple[Line, ...] = ()


def test_every_text_of_a_record_is_found_with_its_path() -> None:
    page = Page(title="A", lines=(Line(text="B", private="C", content=Line(text="not ours")),))
    texts = [text for text in texts_of(page) if text[1]]
    assert texts == [(("title",), "A"), (("lines", 0, "text"), "B"), (("lines", 0, "private"), "C")]


def test_a_whole_name_and_its_parts_are_found_but_not_an_initial_or_a_month() -> None:
    assert parts_of("Juniper May Q Larkspur") == {"Juniper May Q Larkspur", "Juniper", "Larkspur"}
    assert parts_of("") == frozenset()


def test_a_name_is_said_with_its_path_and_never_repeated() -> None:
    page = Page(title="Notes", lines=(Line(text="We thank Larkspur’s group."), Line(text="Larkspurs grow here.")))
    (problem,) = check_unnamed(page, ["Juniper Larkspur"])
    assert (problem.path, problem.message) == (("lines", 0, "text"), NAMED)
    assert "Larkspur" not in str(problem)


def test_what_is_not_for_everyone_may_hold_names() -> None:
    page = Page(lines=(Line(private="Juniper Larkspur"),))
    assert [*check_unnamed(page, ["Juniper Larkspur"], but_in=frozenset({"private"}))] == []
    assert [*check_unnamed(page, [""])] == []


@given(st.text(), st.text(), st.text("abcdefgh", min_size=2).map(str.title))
def test_a_name_between_spaces_is_always_found(before: str, after: str, name: str) -> None:
    assert [*check_unnamed(Page(title=f"{before} {name} {after}"), [name])]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Juniper Larkspur", "we thank juniper"),
        ("Juniper Larkspur", "LARKSPUR was there"),
        ("juniper larkspur", "Juniper’s idea"),
        ("Juniper Larkspur", "juniper_larkspur.pdf"),
        ("Juniper Larkspur", "the Larkspur-Moss plan"),
        ("Juniper Larkspur", "‘Larkspur’ (Juniper)"),
        ("Juniper Larkspur", "Lark\u200bspur"),
        ("Juniper Larkspur", "thanks\u200bLarkspur"),
        ("Juniper Larkspur", "Lark\u00adspur"),
        ("Larkspur, Juniper", "with Juniper"),
        ("Anne-Marie Quill", "Marie spoke"),
        ("Juniper (June) Larkspur_Quill", "Quill spoke"),
        ("José Núñez", "Jose Nunez spoke"),
        ("Jose Nunez", unicodedata.normalize("NFD", "José spoke")),
        ("Łukasz Quill", "lukasz spoke"),
        ("Orla O’Brien", "O'BRIEN spoke"),
        ("Orla O'Brien", "O’Brien’s idea"),
        ("Li Larkspur", "Li spoke"),
        ("LI Larkspur", "Li spoke"),
        ("Dr Ann Larkspur", "Ann spoke"),
        ("Will Larkspur", "Will spoke"),
        ("Green Larkspur", "green larkspur"),
        ("Mr Al May", "al may spoke"),
        ("May", "May spoke"),
        ("van der Larkspur", "van der Larkspur"),
        ("प्रिया शर्मा", "प्रिया, धन्यवाद"),
        ("王小明", "感谢王小明的意见"),
        ("山田 太郎", "山田太郎さん"),
        ("김철수", "김철수가 말했다"),
    ],
)
def test_a_name_is_found_however_it_is_written(name: str, text: str) -> None:
    assert said_in(text, [name])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Juniper Larkspur", "Larkspurs grow by the junipers."),
        ("Li Larkspur", "The lime trees, and li as a unit"),
        ("Ed Larkspur", "The ED is open"),
        ("Pat Larkspur", "PAT testing, and a pat on the back"),
        ("Will Green", "We will meet on the green at two"),
        ("Grace Hope", "There is hope, by grace"),
        ("Mark Young", "a mark out of ten from young people"),
        ("Juniper May", "By the end of May"),
        ("March", "a march through town"),
        ("April June Larkspur", "April to June"),
        ("Mr Larkspur", "Mr Moss"),
        ("Prof Dame Larkspur", "Dame Moss, prof of law"),
        ("Vincent van Larkspur", "The van is at the door"),
        ("Al Le Larkspur", "Al and Le"),
        ("So An Larkspur", "So we met. An hour is enough."),
        ("J Q Larkspur", "J is a letter, Q another"),
        ("Q", "Q2 and Q"),
        ("王", "国王"),
        ("王小明", "小明的王"),
        ("Dr", "Mr"),
        ("", "Anything"),
        ("...", "Anything ..."),
    ],
)
def test_a_text_about_something_else_is_no_alarm(name: str, text: str) -> None:
    assert not said_in(text, [name])


def test_an_id_is_found_as_a_whole_word_alone() -> None:
    assert said_in("R01 asked", [], ["R01"])
    assert said_in("(r01)", [], ["R01"])
    assert said_in("R-01 asked", [], ["R-01"])
    assert not said_in("R012 and AR01", [], ["R01"])


@given(st.text(), st.text())
def test_whether_a_name_is_said_does_not_hang_on_how_its_letters_are_stored(text: str, name: str) -> None:
    assert said_in(unicodedata.normalize("NFD", text), [name]) == said_in(unicodedata.normalize("NFC", text), [name])


@given(st.text(), st.text("bcdfgh", min_size=4))
def test_capitals_hide_no_name(before: str, name: str) -> None:
    assert said_in(f"{before} {name.upper()}", [name.title()])
