"""The fields of a form in a PDF."""

import io
from collections.abc import Iterator
from typing import Any

import page
import pikepdf
import pytest

from coproduction.document import FormField, Section
from coproduction.formats.typed import FIRST, LAST, letter_of, typing_face
from coproduction.theme import Theme
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
    assert one[2] - one[0] > 400
    assert box[2] - box[0] == pytest.approx(box[3] - box[1])


def test_what_is_typed_is_as_large_as_the_print() -> None:
    for size in (14, 24):
        with pikepdf.open(io.BytesIO(pdf(DOCUMENT, Theme(size=size)))) as found:
            assert f"/Typing {size} Tf" in str(found.Root.AcroForm.Fields[0].DA)


def test_a_reader_can_type_welsh() -> None:
    typed = "".join(letter_of(code) for code in range(FIRST, LAST + 1))
    assert set("ŵŷŴŶâêîôûŵŷáïö£’–ABCabc123") <= set(typed)
    width = {letter_of(code): typing_face().widths[code - FIRST] for code in range(FIRST, LAST + 1)}
    assert all(width[letter] > 100 for letter in "ŵŷŴŶâ£’A1")
    assert len(typing_face().data) > 20_000


def test_the_typeface_of_a_field_is_in_the_file() -> None:
    with pikepdf.open(io.BytesIO(pdf(DOCUMENT))) as found:
        font = found.Root.AcroForm.DR.Font.Typing
        assert font.FontDescriptor.FontFile2.read_bytes() == typing_face().data
        assert len(font.Widths) == LAST - FIRST + 1


def test_a_form_to_tick_needs_no_typeface() -> None:
    with pikepdf.open(io.BytesIO(pdf(document_of(FormField("Drink", choices=("Tea",)))))) as found:
        assert "/DR" not in found.Root.AcroForm


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
