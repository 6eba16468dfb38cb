"""A form in a PDF is filled in with libraries that people use, and is still a PDF for everyone."""

import io
from collections.abc import Mapping

import page
import pikepdf
import pypdf
import pytest
from pikepdf.form import DefaultAppearanceStreamGenerator, ExtendedAppearanceStreamGenerator, Form

from coproduction.document import FormField, Section
from coproduction.formats.fold import render_fold
from coproduction.formats.pdf import render_pdf
from coproduction.theme import GIANT, LARGE
from tests.formats.making import PLAIN, document_of

WELSH = "Siân Ŵyn o Dŷ Ŷnys, £12.50 – “diolch” â ŵy"
SEVERAL = f"{WELSH}\nA second line.\n\nA fourth."
BLOCKS = (
    Section(
        "claim",
        "Claim",
        (
            FormField("Your name", name="claim.name", help="As it is on your bank card."),
            FormField("What it was for", 4, name="claim.for"),
            FormField("How shall we pay?", choices=("Bank", "Siec â llythyr", "Cash"), name="pay.how", one=True),
            FormField("What do you need?", choices=("Large print", "Tŷ bach"), name="needs"),
        ),
        opens_page=True,
    ),
    Section(
        "more",
        "More",
        (
            FormField("Anything else?", 5),
            FormField("Shall we phone?", choices=("Yes", "No"), one=True),
            FormField("Which days?", choices=("Monday", "Tuesday")),
        ),
        opens_page=True,
    ),
)
MADE = {theme.name: render_pdf(document_of(*BLOCKS, title="Our form"), theme) for theme in (PLAIN, LARGE, GIANT)} | {
    "fold": render_fold(document_of(*BLOCKS, title="Our form", booklet=True), PLAIN)
}

TYPED = {"claim.name": WELSH, "claim.for": SEVERAL, "field-8": SEVERAL}
CHOSEN = {"pay.how": 1, "field-9": 0}
TICKED = ("needs.2", "field-11", "field-12")
LEFT = "needs.1"


def failures(body: bytes) -> list[str]:
    return [each.message for each in page.validate_pdf_bytes(body, profile="ua1").failures]


def test_every_field_of_the_form_is_filled_in_below() -> None:
    with pikepdf.open(io.BytesIO(MADE["clear"])) as pdf:
        assert {name for name, _ in Form(pdf).items()} == {*TYPED, *CHOSEN, *TICKED, LEFT}


@pytest.mark.parametrize("name", MADE)
def test_pikepdf_fills_in_every_field_and_reads_it_again(name: str) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(MADE[name])) as pdf:
        form = Form(pdf)
        for field, words in TYPED.items():
            form[field].value = words
        for field, number in CHOSEN.items():
            form[field].selected = form[field].options[number]
        for field in TICKED:
            form[field].checked = True
        pdf.save(out)
    assert failures(out.getvalue()) == []
    with pikepdf.open(out) as pdf:
        form = Form(pdf)
        assert {field: form[field].value for field in TYPED} == TYPED
        assert {field: int(str(form[field].value)[1:]) for field in CHOSEN} == CHOSEN
        assert [form[field].checked for field in (*TICKED, LEFT)] == [True, True, True, False]


def test_pikepdf_draws_what_is_written_in_the_letters_that_it_knows() -> None:
    line, lines = "Siân, £12.50 – “diolch”", "Siân\nA second line."
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(MADE["clear"])) as pdf:
        form = Form(pdf, ExtendedAppearanceStreamGenerator)
        form["claim.name"].value, form["claim.for"].value = line, lines
        looks = [note.AP.N.read_bytes() for note in pdf.pages[1].Annots if note.get("/FT") == "/Tx"]
        pdf.save(out)
    assert line.encode("cp1252").hex().encode() in looks[0]
    assert "Siân".encode("cp1252").hex().encode() in looks[1]
    assert failures(out.getvalue()) == []


def test_what_pikepdf_cannot_draw_is_kept_all_the_same() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(MADE["clear"])) as pdf:
        Form(pdf, DefaultAppearanceStreamGenerator)["claim.name"].value = WELSH
        pdf.save(out)
    assert failures(out.getvalue()) == []
    with pikepdf.open(out) as pdf:
        assert Form(pdf)["claim.name"].value == WELSH


def filled_by_pypdf(body: bytes) -> bytes:
    values: Mapping[str, str] = {
        **TYPED,
        **{field: f"/{number}" for field, number in CHOSEN.items()},
        **dict.fromkeys(TICKED, "/Yes"),
    }
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(body)))
    writer.update_page_form_field_values(None, dict(values), auto_regenerate=False)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("name", MADE)
def test_pypdf_fills_in_every_field_and_reads_it_again(name: str) -> None:
    body = filled_by_pypdf(MADE[name])
    assert failures(body) == []
    fields = pypdf.PdfReader(io.BytesIO(body)).get_fields() or {}
    assert {field: fields[field].value for field in TYPED} == TYPED
    assert {field: int(str(fields[field].value)[1:]) for field in CHOSEN} == CHOSEN
    assert [str(fields[field].value) for field in (*TICKED, LEFT)] == ["/Yes", "/Yes", "/Yes", "/Off"]


@pytest.mark.parametrize("name", MADE)
def test_pypdf_draws_every_letter_of_welsh_in_our_typeface(name: str) -> None:
    with pikepdf.open(io.BytesIO(filled_by_pypdf(MADE[name]))) as pdf:
        notes = (note for each in pdf.pages for note in each.get("/Annots", ()))
        looks = {str(note.TU): note.AP.N for note in notes if note.get("/FT") == "/Tx"}
        for question in ("Your name", "What it was for", "Anything else?"):
            (font,) = looks[question].Resources.Font.values()
            program = font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()
            assert program == pdf.Root.AcroForm.DR.Font.Typing.FontDescriptor.FontFile2.read_bytes()


def test_a_filled_form_shows_the_one_choice_that_was_made() -> None:
    with pikepdf.open(io.BytesIO(filled_by_pypdf(MADE["clear"]))) as pdf:
        notes = [note for each in pdf.pages for note in each.get("/Annots", ())]
        shown = {str(note.TU): str(note.AS) for note in notes if "/AS" in note}
    assert shown["How shall we pay?: Siec â llythyr"] == "/1"
    assert shown["How shall we pay?: Bank"] == shown["How shall we pay?: Cash"] == "/Off"
    assert shown["What do you need?: Tŷ bach"] == "/Yes"


def test_a_form_that_nobody_has_filled_in_asks_no_viewer_to_draw_it_anew() -> None:
    for body in MADE.values():
        with pikepdf.open(io.BytesIO(body)) as pdf:
            assert "/NeedAppearances" not in pdf.Root.AcroForm


def test_print_is_as_large_when_it_is_typed() -> None:
    for theme in (PLAIN, LARGE, GIANT):
        with pikepdf.open(io.BytesIO(MADE[theme.name])) as pdf:
            assert f"/Typing {theme.size} Tf" in str(Form(pdf)["claim.name"].default_appearance)
