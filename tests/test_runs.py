import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.runs import Link, Shape, Tag, Text, Tone, plain, visible, words
from tests.strategies import HREFS, runs, wordings

LATE = Tag("Overdue", "R", Shape.TRIANGLE, Tone.URGENT)


def test_a_string_becomes_one_run() -> None:
    assert words("Tea") == (Text("Tea"),)


def test_words_are_plain_and_in_the_language_around_them_unless_they_say_otherwise() -> None:
    assert Text("Tea") == Text("Tea", strong=False, language=None)


def test_one_run_becomes_a_row_of_one() -> None:
    assert words(LATE) == (LATE,)


def test_a_mixture_keeps_its_order() -> None:
    assert words(("Tea ", Text("now", strong=True), LATE)) == (Text("Tea "), Text("now", strong=True), LATE)


def test_the_words_of_a_tag_are_read_with_its_letter() -> None:
    assert plain((Text("Tea is "), LATE, Text("."))) == "Tea is R Overdue."


@given(wordings())
def test_words_that_are_runs_already_stay_as_they_are(value: tuple[Text | Link | Tag, ...]) -> None:
    assert words(value) == value


@given(runs())
def test_every_run_is_read_out(run: Text | Link | Tag) -> None:
    assert run.text in plain((run,))


@given(HREFS)
def test_a_link_leads_to_a_web_address_to_mail_to_a_telephone_or_to_a_file_beside(href: str) -> None:
    assert Link("More", href).href == href


@pytest.mark.parametrize(
    "href",
    [
        "#",
        "#a b",
        "# a",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,hello",
        "file:///etc/passwd",
        "vbscript:x",
        "//example.org/page.html",
        "/etc/page.html",
        "../page.html",
        "a//page.html",
        "https://",
        "https://example.org/a b",
        "https://example.org\n",
        " https://example.org",
        "mailto:",
        ".html",
        "",
    ],
)
def test_a_link_leads_nowhere_else(href: str) -> None:
    with pytest.raises(ValueError, match="a link leads to"):
        Link("More", href)


@given(st.text())
def test_a_link_that_exists_has_no_other_scheme(href: str) -> None:
    try:
        link = Link("More", href)
    except ValueError:
        return
    assert link.href.startswith(("http://", "https://", "mailto:", "tel:", "#")) or ":" not in link.href


def test_an_address_beyond_ascii_is_written_as_browsers_have_it() -> None:
    assert Link("Tŷ", "https://cy.wikipedia.org/wiki/Tŷ?a=b&c=%20#d").address == (
        "https://cy.wikipedia.org/wiki/T%C5%B7?a=b&c=%20#d"
    )


@pytest.mark.parametrize("text", ["", " ", "\u200b", "\u200e \u2060", "\ufeff"])
def test_spaces_and_marks_of_direction_are_nothing_to_see(text: str) -> None:
    assert not visible(text)
    assert visible(f"{text}a")


def test_a_link_may_lead_to_a_section_of_its_own_document() -> None:
    link = Link("Payment", "#tâl")
    assert (link.section, link.address) == ("tâl", "#tâl")
    assert Link("Web", "https://example.org/#pay").section == ""
