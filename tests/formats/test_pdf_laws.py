"""What is true of the PDF of every document, and of a whole pack."""

import os
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.document import Document
from coproduction.folders import inspect
from coproduction.proof.gate import prove
from coproduction.proof.webpage import said_by_page
from coproduction.theme import Theme
from tests.formats.making import html, pdf, text
from tests.pagewords import Page, difference, without_signs
from tests.strategies import LATIN, documents
from tests.tagtree import bookmarks, fonts, tagged_blocks

FEW = settings(max_examples=int(os.environ.get("PDF_EXAMPLES", "12")), phases=[Phase.explicit, Phase.generate])
"""A PDF is laid out for each; making a failing one smaller would take minutes. ``make laws`` tries a thousand."""

LATIN_FACES = {"Atkinson-Hyperlegible-Next", "Atkinson-Hyperlegible-Next-Bold"}
OURS = LATIN_FACES | {"Noto-Naskh-Arabic", "Noto-Naskh-Arabic-Bold"}


def complaints(data: bytes) -> list[str]:
    """What is wrong with a PDF, to those who check its accessibility and its structure."""
    report = page.validate_pdf_bytes(data, profile="ua1")
    with pikepdf.open(BytesIO(data)) as opened:
        structure = [*opened.check_pdf_syntax(), *map(str, opened.get_warnings())]
    return [*(f"{failure.rule_id} {failure.message}" for failure in report.failures), *structure]


def titles(web_page: str) -> tuple[str, ...]:
    """The headings of a web page."""
    return tuple(title for _, title in Page(web_page).headings)


@FEW
@given(documents(LATIN))
def test_the_tags_of_a_pdf_say_what_its_page_says(document: Document) -> None:
    assert difference(tagged_blocks(pdf(document)), Page(html(document)).blocks) == ""


@FEW
@given(documents(LATIN))
def test_a_pdf_is_accessible_and_whole(document: Document) -> None:
    assert complaints(pdf(document)) == []


@FEW
@given(documents(LATIN))
def test_the_bookmarks_of_a_pdf_are_its_headings(document: Document) -> None:
    assert bookmarks(pdf(document)) == titles(html(document))


@FEW
@given(documents(LATIN))
def test_the_same_document_makes_the_same_bytes_in_the_same_typeface(document: Document) -> None:
    first = pdf(document)
    assert first == pdf(document)
    assert fonts(first) <= OURS


@FEW
@given(documents(LATIN), st.sampled_from(BUILTIN.themes))
def test_a_finished_pdf_is_right_beside_its_web_page_in_every_theme(document: Document, theme: Theme) -> None:
    assert prove(pdf(document, theme), said_by_page(html(document, theme).encode())).faults == ()


EXAMPLES = {item.name: item for item in inspect(BUILTIN, Path(__file__).parents[2] / "examples").items}


def test_a_whole_pack_says_the_same_as_its_page_and_is_accessible_and_whole() -> None:
    item = EXAMPLES["fernshire/information-pack"]
    document = BUILTIN.view(item.content)
    web_page, data = html(document, item.theme), pdf(document, item.theme)
    assert difference(tagged_blocks(data), Page(web_page).blocks) == ""
    assert complaints(data) == []
    assert bookmarks(data) == titles(web_page)
    assert fonts(data) == LATIN_FACES


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_says_the_same_as_plain_text(name: str) -> None:
    document = BUILTIN.view(EXAMPLES[name].content)
    assert without_signs(text(document).split()) == without_signs(Page(html(document)).words)
