"""The fields of a form in a PDF."""

import io
from collections.abc import Iterator
from typing import Any

import page
import pikepdf
import pytest
from fontTools.ttLib import TTFont

from coproduction.document import FormField, Link, Paragraph, Section, Task, Tasks
from coproduction.formats.typed import FIRST, LAST, letter_of, letters_for_listeners, typing_face
from coproduction.proof.heard import Heard
from coproduction.theme import GIANT, SHIPPED, Theme
from tests.formats.bare import heard
from tests.formats.making import document_of, pdf

DOCUMENT = document_of(
    FormField("Your name"),
    FormField("What helps you", 3),
    Section("ways", "Ways", (FormField("How to write to you", choices=("E-mail", "Large print")),)),
)


@pytest.fixture(scope="module")
def fields() -> Iterator[list[Any]]:
    """The fields of a file."""
    with pikepdf.open(io.BytesIO(pdf(DOCUMENT))) as found:
        yield list(found.Root.AcroForm.Fields)


def test_a_field_is_called_by_its_question(fields: list[Any]) -> None:
    called = ["Your name", "What helps you", "How to write to you: E-mail", "How to write to you: Large print"]
    assert [str(field.TU) for field in fields] == called


def test_the_name_under_which_an_answer_is_kept_says_nothing(fields: list[Any]) -> None:
    assert [str(field["/T"]) for field in fields] == ["field-1", "field-2", "field-3", "field-4"]


def test_lines_are_typed_on_and_choices_are_ticked(fields: list[Any]) -> None:
    several = 1 << 12
    assert [(str(field.FT), int(field.get("/Ff", 0))) for field in fields] == [
        ("/Tx", 0), ("/Tx", several), ("/Btn", 0), ("/Btn", 0),
    ]  # fmt: skip
    assert [str(field.get("/AS", "")) for field in fields] == ["", "", "/Off", "/Off"]


def test_every_field_is_printed_and_has_a_look_for_each_of_its_states(fields: list[Any]) -> None:
    assert {int(field.F) for field in fields} == {4}
    assert all(isinstance(field.AP.N, pikepdf.Stream) for field in fields[:2])
    assert all({"/Off", "/Yes"} == set(field.AP.N.keys()) for field in fields[2:])
    assert b" l S" in fields[2].AP.N.Yes.read_bytes()


def test_a_field_lies_over_its_ruled_lines_and_a_box_is_as_high_as_it_is_wide(fields: list[Any]) -> None:
    one, three, box = ([float(each) for each in field.Rect] for field in fields[:3])
    line = 10 / 25.4 * 72
    assert one[3] - one[1] == pytest.approx(line - 1, abs=0.1)
    assert three[3] - three[1] == pytest.approx(3 * line - 1, abs=0.1)
    assert one[2] - one[0] > 200
    assert three[2] - three[0] > 400
    assert box[2] - box[0] == pytest.approx(box[3] - box[1])


def test_what_is_typed_is_as_large_as_the_print() -> None:
    for size in (14, 24):
        with pikepdf.open(io.BytesIO(pdf(DOCUMENT, Theme(size=size)))) as found:
            assert f"/Typing {size} Tf" in str(found.Root.AcroForm.Fields[0].DA)


def test_what_is_typed_is_in_the_letters_that_software_for_forms_knows() -> None:
    typed = "".join(letter_of(code) for code in range(FIRST, LAST + 1))
    assert typed == bytes(range(FIRST, LAST + 1)).decode("cp1252", "ignore")
    width = {letter_of(code): typing_face().widths[code - FIRST] for code in range(FIRST, LAST + 1)}
    assert all(width[letter] > 100 for letter in "âêîôûáïö£’–A1")
    assert len(typing_face().data) > 20_000
    assert b"<e2> <00e2>" in letters_for_listeners()


def test_the_whole_typeface_is_there_for_what_is_written_in_welsh() -> None:
    font = TTFont(io.BytesIO(typing_face().data))
    assert set(map(ord, "ŵŷŴŶ")) <= set(font.getBestCmap())


def test_the_typeface_of_a_field_is_in_the_file() -> None:
    with pikepdf.open(io.BytesIO(pdf(DOCUMENT))) as found:
        font = found.Root.AcroForm.DR.Font.Typing
        assert font.FontDescriptor.FontFile2.read_bytes() == typing_face().data
        assert len(font.Widths) == LAST - FIRST + 1
        assert str(font.Encoding) == "/WinAnsiEncoding"
        assert font.ToUnicode.read_bytes() == letters_for_listeners()


def test_a_form_to_tick_needs_no_typeface() -> None:
    with pikepdf.open(io.BytesIO(pdf(document_of(FormField("Drink", choices=("Tea",)))))) as found:
        assert "/DR" not in found.Root.AcroForm


CLAIM = document_of(
    Section(
        "claim",
        "Claim",
        (
            FormField("Miles", name="claim.miles", help="To the meeting and back."),
            FormField("Fares", name="claim.fares"),
            FormField("How shall we pay?", choices=("Bank", "Llythyr â siec"), name="pay.how", one=True),
            FormField("Drink", choices=("Tea", "Milk"), name="drink"),
            FormField("Have you had training?", choices=("Yes", "No", "Not yet"), one=True),
            FormField("Your story", 3),
        ),
    )
)


def names(field: Any) -> dict[str, Any]:
    """The fields within a field, or the one it is, by their whole names."""
    kids = [kid for kid in field.get("/Kids", ()) if "/T" in kid]
    inner = {f"{field['/T']}.{name}": found for kid in kids for name, found in names(kid).items()}
    return inner or {str(field["/T"]): field}


@pytest.fixture(scope="module")
def claim() -> Iterator[dict[str, Any]]:
    """The fields of a claim, by the names that their answers are kept under."""
    with pikepdf.open(io.BytesIO(pdf(CLAIM))) as found:
        yield {name: each for field in found.Root.AcroForm.Fields for name, each in names(field).items()}


def test_an_answer_is_kept_under_its_name_or_else_under_its_place(claim: dict[str, Any]) -> None:
    assert sorted(claim) == [
        "claim.fares", "claim.miles", "drink.1", "drink.2", "field-10", "field-7", "pay.how",
    ]  # fmt: skip


def test_boxes_of_which_one_is_ticked_are_one_field_with_its_choices_in_words(claim: dict[str, Any]) -> None:
    how = claim["pay.how"]
    assert (str(how.TU), str(how.FT), int(how.Ff), str(how.V)) == ("How shall we pay?", "/Btn", 1 << 15, "/Off")
    assert [str(each) for each in how.Opt] == ["Bank", "Llythyr â siec"]
    assert [str(kid.TU) for kid in how.Kids] == ["How shall we pay?: Bank", "How shall we pay?: Llythyr â siec"]
    assert [sorted(kid.AP.N.keys()) for kid in how.Kids] == [["/0", "/Off"], ["/1", "/Off"]]
    assert b" c f" in how.Kids[0].AP.N["/0"].read_bytes()
    assert [str(kid.AS) for kid in how.Kids] == ["/Off", "/Off"]


def test_boxes_of_which_one_is_ticked_are_round() -> None:
    with pikepdf.open(io.BytesIO(pdf(CLAIM))) as found:
        drawn: list[Any] = pikepdf.parse_content_stream(found.pages[0])
    curves = sum(1 for _, operator in drawn if str(operator) == "c")
    with pikepdf.open(io.BytesIO(pdf(document_of(FormField("Drink", choices=("Tea", "Milk")))))) as found:
        straight: list[Any] = pikepdf.parse_content_stream(found.pages[0])
    assert curves > sum(1 for _, operator in straight if str(operator) == "c")


def test_a_line_of_help_stands_between_a_question_and_its_answer() -> None:
    kinds = [(kind, words) for kind, words in heard(pdf(CLAIM)) if kind in ("P", "Form")]
    assert kinds[:3] == [("P", "Miles"), ("P", "Tothemeetingandback."), ("Form", "Miles")]


LONG = document_of(
    *(
        block
        for number in range(12)
        for block in (
            Paragraph(("Before ", Link(f"link {number}", f"https://fernshire.example/{number}"), ".")),
            Tasks("To do", (Task("Bring it", "Anybody", lines=1),)),
            FormField(f"Question {number}", 1 + number % 3, name=f"page.q{number}"),
            FormField(f"Choose {number}", choices=("Yes", "No"), one=True, name=f"one.q{number}"),
        )
    )
)


@pytest.mark.parametrize("theme", [Theme(), GIANT], ids=lambda theme: theme.name)
def test_links_and_fields_of_every_page_are_listed_as_they_are_read(theme: Theme) -> None:
    with pikepdf.open(io.BytesIO(pdf(LONG, theme))) as found:
        listed = [note.objgen for each in found.pages for note in each.Annots]
        assert len(found.pages) > 3
        assert {str(each.Tabs) for each in found.pages} == {"/S"}
        assert listed == list(Heard(found).areas)
        assert next(str(note.Contents) for note in found.pages[0].Annots if note.Subtype == "/Link") == "link 0"


@pytest.mark.parametrize("theme", SHIPPED, ids=lambda theme: theme.name)
def test_lines_to_write_on_by_hand_are_at_least_10_mm_apart(theme: Theme) -> None:
    with pikepdf.open(io.BytesIO(pdf(document_of(FormField("One", 1), FormField("Five", 5)), theme))) as found:
        one, five = ([float(each) for each in field.Rect] for field in found.Root.AcroForm.Fields)
    apart = ((five[3] - five[1]) - (one[3] - one[1])) / 4
    assert apart >= 10 / 25.4 * 72 - 0.01
    assert apart >= 1.8 * theme.size - 0.01 if theme.large else apart == pytest.approx(10 / 25.4 * 72, abs=0.01)


def test_a_file_without_questions_has_no_form() -> None:
    with pikepdf.open(io.BytesIO(pdf(document_of()))) as found:
        assert "/AcroForm" not in found.Root


def test_a_form_is_accessible_in_any_size() -> None:
    for size in (12, 14, 24, 36):
        assert page.validate_pdf_bytes(pdf(DOCUMENT, Theme(size=size)), profile="ua1").is_compliant


def test_room_that_is_cut_by_the_end_of_a_page_is_one_field() -> None:
    with pikepdf.open(io.BytesIO(pdf(document_of(FormField("Your story", 40))))) as found:
        assert len(found.pages) > 1
        assert len(found.Root.AcroForm.Fields) == 1


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("one", [True, False])
def test_choices_in_a_row_are_whole_and_in_order_whichever_way_a_language_is_read(language: str, one: bool) -> None:
    choices = tuple(f"Choice {number}" for number in range(1, 12))
    question = FormField("How?", choices=choices, one=one, name="how")
    with pikepdf.open(io.BytesIO(pdf(document_of(question, language=language)))) as file:
        boxes = [(float(note.Rect[1]), str(note.TU)) for note in file.pages[0].Annots]
    assert [said for _, said in boxes] == [f"How?: {choice}" for choice in choices]
    heights = [height for height, _ in boxes]
    assert heights == sorted(heights, reverse=True)
    assert 1 < len(set(heights)) < len(choices)
