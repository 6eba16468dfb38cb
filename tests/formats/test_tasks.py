"""Things to do, on paper and in a PDF that is filled in."""

import io
from typing import Any

import page
import pikepdf
import pytest
from attrs import evolve

from coproduction.document import Paragraph, Section, Task, Tasks
from coproduction.theme import GIANT, LARGE, Theme
from tests.formats.making import PLAIN, document_of, pdf
from tests.tagtree import page_texts

LONG = Task("Send the agenda, plain notes of the last meeting and all papers", "Secretary, by 24 March", lines=1)
SHORT = Task("Pay the fee and expenses", "Finance, by 14 April", lines=1)
CORE = (*[LONG] * 7, *[SHORT] * 8)
MILLIMETRE = 72 / 25.4

TEA = Tasks(
    "To do",
    (Task("Make tea", "By noon", done=True, lines=1), Task("Make tea", "By noon", lines=2), Task("Sit down")),
    "Done",
)


def fields_of(body: bytes) -> list[dict[str, Any]]:
    with pikepdf.open(io.BytesIO(body)) as found:
        return [
            {
                "kind": str(each.FT),
                "name": str(each["/T"]),
                "called": str(each.TU),
                "state": str(each.get("/AS", "")),
                "value": str(each.get("/V", "")),
                "area": [float(side) for side in each.Rect],
            }
            for each in found.Root.AcroForm.Fields
        ]


def test_each_task_has_a_box_and_perhaps_room_each_called_by_its_words() -> None:
    assert [(each["kind"], each["called"]) for each in fields_of(pdf(document_of(TEA)))] == [
        ("/Btn", "Make tea"),
        ("/Tx", "Make tea: By noon"),
        ("/Btn", "Make tea"),
        ("/Tx", "Make tea: By noon"),
        ("/Btn", "Sit down"),
    ]


def test_no_two_tasks_share_an_answer() -> None:
    names = [each["name"] for each in fields_of(pdf(document_of(TEA)))]
    assert len(set(names)) == len(names) == 5


def test_what_is_done_is_ticked_and_printed_so() -> None:
    boxes = [each for each in fields_of(pdf(document_of(TEA))) if each["kind"] == "/Btn"]
    assert [(each["value"], each["state"]) for each in boxes] == [("/Yes", "/Yes"), ("/Off", "/Off"), ("/Off", "/Off")]


def test_a_box_is_five_millimetres_and_a_second_line_ten_below_the_first() -> None:
    box, one, _, two, _ = (each["area"] for each in fields_of(pdf(document_of(TEA))))
    assert (box[2] - box[0], box[3] - box[1]) == pytest.approx((5.4 * MILLIMETRE, 5.4 * MILLIMETRE), abs=0.5)
    assert (two[3] - two[1]) - (one[3] - one[1]) == pytest.approx(10 * MILLIMETRE, abs=0.1)


@pytest.mark.parametrize("theme", [PLAIN, LARGE, GIANT], ids=lambda theme: theme.name)
def test_tasks_are_accessible_in_any_size(theme: Theme) -> None:
    assert page.validate_pdf_bytes(pdf(document_of(TEA), theme), profile="ua1").is_compliant


def test_fifteen_tasks_with_room_to_write_stand_on_one_page_below_a_heading_and_two_lines() -> None:
    opening = Paragraph("The Council meets on Tuesday 31 March 2026 at 10:30. " * 2)
    parts = Section("a", "Before"), Section("b", "The core", (opening, Tasks("First of all", CORE)))
    body = pdf(document_of(*parts, cover=True))
    assert [("First of all" in each, each.count("Finance")) for each in page_texts(body)][-1] == (True, 8)


def test_sixty_six_tasks_take_five_pages_at_most() -> None:
    tasks = tuple(evolve(task, lines=0) for task in (*CORE * 4, *CORE[:6]))
    phases = (Section(f"phase-{n}", "Phase", (Tasks("Things", tasks[n::3]),)) for n in range(3))
    body = pdf(document_of(*phases, publisher="Anytown Trust", facts=(("Meeting", "Council"), ("Day", "31 March"))))
    assert len(page_texts(body)) <= 5


def test_no_task_is_cut_by_the_end_of_a_page() -> None:
    task = Task("Begin " + "and go on " * 30, "and so to the end", lines=2)
    for each in page_texts(pdf(document_of(Tasks("Long", (task,) * 12)))):
        assert each.count("Begin") == each.count("to the end")
