"""The forms of the standard pack, in its own PDF: every field is named, in order, filled in, and read again."""

import io
from collections import Counter
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from pikepdf.form import CheckboxField, Form, RadioButtonGroup, TextField

from coproduction.builtin import BUILTIN
from coproduction.document import FormField, questions

DOCUMENT = BUILTIN.view(BUILTIN.load(Path(__file__).parent.parent.parent / "examples" / "pack.yaml"))
ASKED = tuple(questions(DOCUMENT.blocks))


@pytest.fixture(scope="module")
def made() -> bytes:
    """The whole pack."""
    return BUILTIN.render(BUILTIN.load(Path(__file__).parent.parent.parent / "examples" / "pack.yaml"), "pdf").body


def widgets(body: bytes) -> list[tuple[str, str]]:
    """The whole name and the words of everything that can be filled in, in the order in which each page lists it."""
    with pikepdf.open(io.BytesIO(body)) as pdf:
        assert [str(each.Tabs) for each in pdf.pages] == ["/S"] * len(pdf.pages)
        notes = [note for each in pdf.pages for note in each.get("/Annots", ()) if note.Subtype == "/Widget"]
        return [(whole_name(note), str(note.TU)) for note in notes]


def whole_name(note: Any) -> str:
    """The name of a field with those of the fields that hold it."""
    own = [str(note.T)] if "/T" in note else []
    return ".".join([whole_name(note.Parent), *own] if "/Parent" in note else own)


def expected(asked: FormField) -> list[tuple[str, str]]:
    """What a question becomes: a line, boxes of which one is ticked, or boxes by themselves."""
    if not asked.choices:
        return [(asked.name, asked.label)]
    boxes = [f"{asked.label}: {choice}" for choice in asked.choices]
    return [(asked.name if asked.one else asked.kept_under(at), words) for at, words in enumerate(boxes, 1)]


def test_every_field_is_called_by_its_question_and_comes_in_the_order_in_which_it_is_read(made: bytes) -> None:
    assert len(ASKED) > 40
    assert widgets(made) == [each for asked in ASKED for each in expected(asked)]


def test_no_two_fields_of_the_pack_have_one_name(made: bytes) -> None:
    assert [name for name, times in Counter(each.name for each in ASKED).items() if times > 1] == []
    with pikepdf.open(io.BytesIO(made)) as pdf:
        names = [name for name, _ in Form(pdf).items()]
    assert len(names) == len({*names}) > len(ASKED)


def test_pikepdf_fills_in_every_field_of_the_pack_and_reads_it_again(made: bytes) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(made)) as pdf:
        for name, each in Form(pdf).items():
            if isinstance(each, TextField):
                each.value = f"My answer to {name}"
            elif isinstance(each, RadioButtonGroup):
                each.selected = each.options[-1]
            else:
                assert isinstance(each, CheckboxField)
                each.checked = True
        pdf.save(out)
    with pikepdf.open(out) as pdf:
        for name, each in Form(pdf).items():
            if isinstance(each, TextField):
                assert each.value == f"My answer to {name}"
            elif isinstance(each, RadioButtonGroup):
                assert str(each.value) == f"/{len(each.options) - 1}"
            else:
                assert isinstance(each, CheckboxField)
                assert each.checked


def test_pypdf_fills_in_every_field_of_the_pack_and_reads_it_again(made: bytes) -> None:
    fields = pypdf.PdfReader(io.BytesIO(made)).get_fields() or {}
    answers = {name: answer_to(name, each) for name, each in fields.items() if "/FT" in each}
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(made)))
    writer.update_page_form_field_values(None, dict(answers), auto_regenerate=False)
    out = io.BytesIO()
    writer.write(out)
    filled = pypdf.PdfReader(out).get_fields() or {}
    assert {name: str(filled[name].value) for name in answers} == answers


def answer_to(name: str, each: Any) -> str:
    """Words for a line, and a tick in a box: the first, where one is ticked."""
    if each["/FT"] == "/Tx":
        return f"My answer to {name}"
    return "/0" if "/Opt" in each else "/Yes"
