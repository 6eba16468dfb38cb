"""Names stand nowhere that anyone may read."""

from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from coproduction.naming import NAMED, check_unnamed, parts_of, texts_of


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
