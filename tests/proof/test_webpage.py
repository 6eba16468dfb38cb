"""A web page is read into the very lines that its document is written in."""

import pytest
from hypothesis import given, settings

from coproduction.builtin import BUILTIN
from coproduction.document import Document
from coproduction.errors import UnreadableFile
from coproduction.proof.lines import Line
from coproduction.proof.said import said_by
from coproduction.proof.webpage import said_by_page
from coproduction.theme import Logo, Theme
from tests.formats.making import PLAIN, html
from tests.proof.spoken_document import DOCUMENT
from tests.strategies import documents, png

MANY = settings(max_examples=80)
WITH_LOGO = Theme(logo=Logo(data=png(), words="Anytown Trust", file="logo.png"))
PAGE = html(DOCUMENT)


@MANY
@given(documents())
def test_a_page_says_what_its_document_says(document: Document) -> None:
    assert said_by_page(html(document).encode()) == said_by(document, PLAIN)


@pytest.mark.parametrize("theme", [*BUILTIN.themes, WITH_LOGO], ids=lambda theme: "logo" if theme.logo else theme.name)
def test_a_page_with_everything_in_it_says_the_same_in_every_theme(theme: Theme) -> None:
    assert said_by_page(html(DOCUMENT, theme).encode()) == said_by(DOCUMENT, theme)


def test_a_line_of_a_page_has_the_place_of_that_of_its_document() -> None:
    read, written = said_by_page(PAGE.encode()), said_by(DOCUMENT, PLAIN)
    assert [line.place.partition(" (")[0] for line in read.lines] == [
        line.place.partition(" (")[0] for line in written.lines
    ]


def test_the_languages_of_a_page_are_told_that_of_the_whole_first() -> None:
    assert said_by_page(PAGE.encode()).languages == ("en-GB", "cy")


def lines_in(markup: str) -> tuple[Line, ...]:
    """What a page says more when some markup stands at the end of its last section, which is in Welsh."""
    before, end, after = PAGE.rpartition("</section>")
    read = said_by_page(f"{before}{markup}{end}{after}".encode())
    return read.lines[len(said_by_page(PAGE.encode()).lines) :]


def test_a_picture_without_words_is_decoration_and_says_nothing() -> None:
    assert lines_in('<img src="data:," alt="">') == ()
    assert lines_in('<img src="data:," alt="A fern.">') == (Line("Figure", (("cy", "Afern."),)),)


def test_what_can_be_filled_in_has_a_name_and_a_kind() -> None:
    written = '<div class="answer" data-name="Your name"><div class="ruled"></div></div>'
    assert lines_in(written) == (Line("Form", (("cy", "Yourname"),), ("Tx",)),)
    ticked = '<ul class="choices"><li><span class="answer" data-name="Tea: yes"></span>yes</li></ul>'
    assert lines_in(ticked) == (
        Line("L"),
        Line("LBody", (("cy", "yes"),)),
        Line("Form", (("cy", "Tea:yes"),), ("Btn",)),
    )


STRANGERS = {
    "an empty file": "",
    "plain text": "Hello.",
    "another page": "<!doctype html><html><body><main><p>Hello</p></main></body></html>",
    "no html at all": '<!doctype html><body class="coproduction"><p>Hello</p></body>',
    "two mains": '<!doctype html><html><body class="coproduction"><main></main><main></main></body></html>',
    "a strange block": PAGE.replace("<blockquote>", "<video></video><blockquote>"),
    "a strange run": PAGE.replace("Hello, ", "<i>Hello, </i>"),
    "loose words": PAGE.replace("<blockquote>", "<blockquote>I said"),
    "a comment": PAGE.replace("<blockquote>", "<!-- hidden --><blockquote>"),
    "an instruction": PAGE.replace("<blockquote>", "<?php echo ?><blockquote>"),
    "a marked section": PAGE.replace("<blockquote>", "<![x[ <blockquote>"),
    "a page cut short": PAGE[: PAGE.index("<blockquote>")],
    "an end without a beginning": PAGE.replace("<blockquote>", "</p><blockquote>"),
    "a very deep page": PAGE.replace("<blockquote>", "<div>" * 100 + "<blockquote>"),
}


@pytest.mark.parametrize("name", STRANGERS)
def test_a_page_that_is_not_ours_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(UnreadableFile, match=r"^The page .+\.$"):
        said_by_page(STRANGERS[name].encode())


def test_a_page_in_another_encoding_is_refused() -> None:
    with pytest.raises(UnreadableFile, match=r"^The page is not in UTF-8\.$"):
        said_by_page(PAGE.encode("utf-16"))
