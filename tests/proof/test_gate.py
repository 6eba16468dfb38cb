"""The gate: it lets the right file through, and names what is wrong with every other."""

import io

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coproduction.proof.gate import faults
from tests.proof.injuries import (
    Injury,
    cover_with_a_link,
    cross_headers,
    draw,
    draw_without_a_tag,
    draw_words_in_a_pattern,
    draw_words_in_a_picture,
    drop,
    every,
    forget_a_letter,
    injured,
    links,
    lose_language,
    lose_short_forms,
    lose_spaces,
    no_bookmarks,
    note_of,
    rename,
    repeat,
    retitle_bookmark,
    say,
    script,
    speak_another_number,
    split,
    spoil_a_stream,
    swap,
    swap_items,
    swap_names,
    swap_places,
    unlearn_a_letter,
)
from tests.proof.spoken_document import BODY, DOCUMENT, THEME

INJURIES: dict[str, tuple[Injury, str]] = {
    "an alternative is dropped": (lambda pdf: every(pdf, "Figure")[0].__delitem__("/Alt"), "Figure"),
    "an alternative is another": (lambda pdf: every(pdf, "Figure")[0].__setitem__("/Alt", "x"), "Figure"),
    "the words that stand for a chart are another’s": (
        lambda pdf: every(pdf, "Figure")[1].__setitem__("/Alt", str(every(pdf, "Figure")[2].Alt)),
        "section “second”, block 3 (Timeline): the words of Figure differ",
    ),
    "two words of a chart change places": (
        lambda pdf: swap_items(every(pdf, "Figure")[1].K, 0, 1),
        "section “second”, block 3 (Timeline): the words drawn in Figure differ",
    ),
    "two paragraphs change places": (
        lambda pdf: swap(every(pdf, "P")[4], every(pdf, "P")[5]),
        "section “first”, block 2",
    ),
    "two items change places": (lambda pdf: swap(every(pdf, "LBody")[0], every(pdf, "LBody")[1]), "LBody"),
    "two cells change places": (lambda pdf: swap(every(pdf, "TD")[3], every(pdf, "TD")[5]), "TD"),
    "two pieces of a paragraph change places": (
        lambda pdf: every(pdf, "P")[3].__setitem__("/K", pikepdf.Array(reversed(list(every(pdf, "P")[3].K)))),
        "section “first”, block 1",
    ),
    "a table is two": (lambda pdf: split(every(pdf, "Table")[1]), "Table"),
    "a list is two": (lambda pdf: split(every(pdf, "L")[0]), "L"),
    "a section is two": (lambda pdf: split(every(pdf, "Sect")[0]), "Sect"),
    "a run loses its language": (lose_language, "the language of P differs"),
    "a section loses its language": (lambda pdf: every(pdf, "Sect")[-1].__delitem__("/Lang"), "language"),
    "an entry of the contents loses its language": (
        lambda pdf: every(pdf, "Link")[2].__delitem__("/Lang"),
        "the contents: the language of TOCI differs",
    ),
    "the file is in another language": (lambda pdf: pdf.Root.__setitem__("/Lang", "cy"), "language"),
    "a heading is of another level": (lambda pdf: rename(every(pdf, "H2")[1], "H3"), "H2 is tagged H3"),
    "headings are shuffled": (lambda pdf: swap(every(pdf, "H2")[1], every(pdf, "H2")[2]), "the words of H2 differ"),
    "a heading is a paragraph": (lambda pdf: rename(every(pdf, "H1")[0], "P"), "H1 is tagged P"),
    "a paragraph is a heading": (lambda pdf: rename(every(pdf, "P")[4], "H3"), "P is tagged H3"),
    "headings of cells are crossed": (cross_headers, "what belongs to TD differs"),
    "a cell has no heading": (lambda pdf: every(pdf, "TD")[5].A.__delitem__("/Headers"), "what belongs to TD"),
    "a heading heads a row for a column": (
        lambda pdf: every(pdf, "TH")[2].A.__setitem__("/Scope", pikepdf.Name.Row),
        "what belongs to TH differs",
    ),
    "a heading cell is a data cell": (lambda pdf: rename(every(pdf, "TH")[2], "TD"), "TH is tagged TD"),
    "an item is dropped": (lambda pdf: drop(every(pdf, "LI")[1]), "is not said"),
    "a row is dropped": (lambda pdf: drop(every(pdf, "TR")[20]), "section “second”, block 1 (Table)"),
    "a label is dropped": (lambda pdf: drop(every(pdf, "Lbl")[3]), "Lbl is not said"),
    "a caption is dropped": (lambda pdf: drop(every(pdf, "Caption")[0]), "Caption is not said"),
    "an entry of the contents is dropped": (lambda pdf: drop(every(pdf, "TOCI")[1]), "the contents"),
    "a section is dropped": (lambda pdf: drop(every(pdf, "Sect")[1]), "section “deeper”"),
    "a link is called by its address": (
        lambda pdf: note_of(pdf, "our pages").__setitem__("/Contents", "https://fernshire.example/pages"),
        "what belongs to Link differs",
    ),
    "a link leads elsewhere": (
        lambda pdf: note_of(pdf, "our pages").A.__setitem__("/URI", "https://elsewhere.example"),
        "what belongs to Link differs",
    ),
    "the contents lead to another section": (
        lambda pdf: note_of(pdf, "First things").__setitem__("/Dest", "second"),
        "what belongs to Link differs",
    ),
    "a link is plain text": (lambda pdf: rename(every(pdf, "Link")[-1], "Span"), "Link is not said"),
    "a bookmark has another title": (lambda pdf: retitle_bookmark(pdf, "Another"), "bookmarks"),
    "there are no bookmarks": (no_bookmarks, "bookmarks"),
    "the title is lost": (lambda pdf: pdf.docinfo.__delitem__("/Title"), "its title is not told"),
    "words are spoken over": (lambda pdf: say(every(pdf, "P")[4], "Something else."), "the words of P differ"),
    "two words run together": (
        lambda pdf: say(every(pdf, "P")[4], "A secondparagraph of co-production."),
        "block 2 (Paragraph): the spaces of P differ",
    ),
    "no space is drawn": (lose_spaces, "the spaces of P differ"),
    "a word falls apart": (
        lambda pdf: say(every(pdf, "P")[4], "A second para graph of co-production."),
        "block 2 (Paragraph): the spaces of P differ",
    ),
    "something is said twice": (lambda pdf: repeat(every(pdf, "P")[-1]), "more is said"),
    "a letter is another to a listener": (unlearn_a_letter, "the words of"),
    "a letter is unknown to a listener": (forget_a_letter, "the words of"),
    "words are drawn outside every tag": (draw_without_a_tag, "are in no tag"),
    "a short form stands for nothing": (lose_short_forms, "what short forms of Note stand for differs"),
    "two notes are one": (
        lambda pdf: every(pdf, "Note")[1].__setitem__("/ID", "note-1"),
        "PDF/UA-1",
    ),
    "a field has no name": (lambda pdf: pdf.Root.AcroForm.Fields[0].__delitem__("/TU"), "the words of Form differ"),
    "two fields have each other’s name": (swap_names, "the words of Form differ"),
    "a field is in no tag": (lambda pdf: drop(every(pdf, "Form")[1]), "1 fields of its form are in no tag"),
    "two fields change places": (swap_places, "in another order for a listener"),
    "two fields share an answer": (
        lambda pdf: pdf.Root.AcroForm.Fields[1].__setitem__("/T", "field-1"),
        "two fields of its form share an answer",
    ),
    "a field is of another kind": (
        lambda pdf: pdf.Root.AcroForm.Fields[0].__setitem__("/FT", pikepdf.Name.Tx),
        "what belongs to Form differs",
    ),
    "the tab key wanders": (lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs"), "the tab key"),
    "two words lead to each other’s tag": (
        lambda pdf: swap_items(pdf.Root.StructTreeRoot.ParentTree.Nums[3], 0, 1),
        "2 pieces of a page lead to another tag",
    ),
    "two links lead to each other’s tag": (
        lambda pdf: swap_items(pdf.Root.StructTreeRoot.ParentTree.Nums, -1, -3),
        "2 pieces of a page lead to another tag",
    ),
    "a page does not lead to its tags": (
        lambda pdf: pdf.pages[1].obj.__delitem__("/StructParents"),
        "lead to another tag than they are read with",
    ),
    "words are drawn in a picture": (draw_words_in_a_picture, "words are drawn within a picture"),
    "words are drawn in a pattern": (draw_words_in_a_pattern, "words are drawn within a picture"),
    "a tag is spoken otherwise": (lambda pdf: every(pdf, "Sect")[0].__setitem__("/Alt", "x"), "in other words than"),
    "a number is drawn that is not spoken": (speak_another_number, "in other words than are drawn"),
    "a script runs at the opening": (
        lambda pdf: pdf.Root.__setitem__("/OpenAction", script()),
        "does something by itself",
    ),
    "a script lies within": (
        lambda pdf: pdf.Root.__setitem__("/Names", pikepdf.Dictionary(JavaScript=pikepdf.Dictionary())),
        "a program or another file lies within it",
    ),
    "a link runs a script": (lambda pdf: links(pdf)[-1].__setitem__("/AA", script()), "do more than lead somewhere"),
    "a link that nobody hears lies over a page": (cover_with_a_link, "lead to another tag"),
    "an instruction is unknown": (lambda pdf: draw(pdf, b"(Hello) Tj"), "page 1 is drawn in a way"),
    "a mark never ends": (lambda pdf: draw(pdf, b"/Artifact BMC"), "page 1 is drawn in a way"),
    "a mark ends twice": (lambda pdf: draw(pdf, b"EMC /Artifact BMC EMC"), "page 1 is drawn in a way"),
    "a stream is spoilt": (spoil_a_stream, "cannot be read"),
    "there is no tag at all": (lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"), "is not said"),
}


def test_there_are_at_least_twenty_five_injuries() -> None:
    assert len(INJURIES) >= 25


def test_the_finished_file_says_what_its_document_says() -> None:
    assert faults(BODY, DOCUMENT, THEME) == ()


@pytest.mark.parametrize("name", INJURIES)
def test_an_injured_file_is_caught_by_name(name: str) -> None:
    injury, said = INJURIES[name]
    found = faults(injured(injury), DOCUMENT, THEME)
    assert found
    assert any(said in each for each in found), found


def test_a_file_that_is_cut_short_is_caught() -> None:
    assert faults(BODY[: len(BODY) // 3], DOCUMENT, THEME)


def test_what_is_no_pdf_is_caught() -> None:
    assert faults(b"Hello", DOCUMENT, THEME) == ("The file cannot be read (PdfError).",)


def test_a_fault_names_the_block_and_never_the_words_of_an_author() -> None:
    found = faults(injured(lambda pdf: swap(every(pdf, "P")[4], every(pdf, "P")[5])), DOCUMENT, THEME)
    assert any("section “first”, block 2 (Paragraph)" in each for each in found)
    assert not any("co-production" in each for each in found)


def complaints(body: bytes) -> list[str]:
    """What qpdf's own check finds wrong with a file."""
    try:
        with pikepdf.open(io.BytesIO(body)) as pdf:
            return pdf.check_pdf_syntax()
    except pikepdf.PdfError as error:
        return [str(error)]


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, len(BODY) - 1), st.integers(0, 255)), min_size=1, max_size=3))
def test_whatever_spoils_a_file_for_qpdf_is_caught(changes: list[tuple[int, int]]) -> None:
    spoilt = bytearray(BODY)
    for at, byte in changes:
        spoilt[at] = byte
    assert faults(bytes(spoilt), DOCUMENT, THEME) or not complaints(bytes(spoilt))
