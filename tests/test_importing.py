"""A plan from a spreadsheet, as the text of a file."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from coproduction.builtin import BUILTIN
from coproduction.dates import HOW_TO_WRITE
from coproduction.easy_read import EasyIdea, EasyPicture, EasyRead, EasySection
from coproduction.errors import ContentError
from coproduction.importing import HIDDEN, imported
from coproduction.problems import Severity
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.objectives import Owner
from coproduction.protocols.plan_headings import SEVERAL
from coproduction.protocols.plan_rows import NO_COLUMN, NO_TABLE, NOTE
from coproduction.protocols.plan_sheets import NO_THEME, NOT_SURE
from coproduction.reading import parse
from coproduction.scalars import STROKES
from coproduction.sheets import csv_of
from coproduction.workbooks import workbook_of
from tests import workbooks
from tests.commands import found, put, run, to_put_right
from tests.protocols.plans import objective, plan_of
from tests.protocols.sheets_of_others import EVERY_OBJECTIVE, EVERY_PROBLEM, EVERYTHING, FORMULA, MERGED
from tests.strategies import png

HEADINGS = ("Objective", "By when", "Lead")
ROWS = (("Measuring", "", ""), ("Count who takes part", "May 2020", "Head of Involvement"))
BOTH = "Executive Medical Director Head of Research"
TIDY = {"plan.csv": csv_of(HEADINGS, ROWS)}


def text_of(path: Path, name: str, owners: tuple[Owner, ...] = ()) -> dict[str, Any]:
    """The plain data of the file that is made of a spreadsheet."""
    data = parse(imported(BUILTIN, path / name, owners).text, "").data
    assert isinstance(data, dict)
    return data


def test_a_plan_is_made_a_file_that_is_read_back(tmp_path: Path) -> None:
    root = put(tmp_path, TIDY)
    assert text_of(root, "plan.csv") == {
        "type": "action-plan",
        "title": "plan",
        "themes": [{"id": "measuring", "title": "Measuring"}],
        "owners": [{"id": "hi", "title": "Head of Involvement"}],
        "objectives": [
            {"id": "1.1", "theme": "measuring", "text": "Count who takes part", "due": "2020-05", "owners": ["hi"]}
        ],
    }


@pytest.mark.parametrize("name", ["table", "workbook"])
def test_a_plan_of_ours_comes_back_whole(tmp_path: Path, name: str) -> None:
    plan = BUILTIN.load(Path(__file__).parent.parent / "examples" / "fernshire" / "action-plan.yaml")
    made = BUILTIN.export(plan, name)
    root = put(tmp_path, {made.filename: made.body})
    there = imported(BUILTIN, root / made.filename)
    assert there.problems == ()
    (root / "again.yaml").write_text(there.text, encoding="utf-8")
    assert BUILTIN.load(root / "again.yaml") == plan


def test_pictures_of_easy_read_are_read_again_where_they_stand(tmp_path: Path) -> None:
    idea = EasyIdea(words="Come.", picture=EasyPicture(file="a.png", data=png()))
    plan = plan_of(objective("A"), easy_read=EasyRead(sections=(EasySection(title="What", ideas=(idea,)),)))
    root = put(tmp_path, {"plan.csv": BUILTIN.export(plan, "table").body, "a.png": png()})
    (root / "again.yaml").write_text(imported(BUILTIN, root / "plan.csv").text, encoding="utf-8")
    assert BUILTIN.load(root / "again.yaml") == plan


def test_what_cannot_be_read_is_taken_out_and_told_at_its_cell(tmp_path: Path) -> None:
    tables = (
        ("Plan", ("Title", "As at", "Colours"), (("Ours", "soon", "pink"),)),
        ("Themes", ("Id", "Title"), (("people", "Finding people"),)),
        ("Owners", ("Id", "Post"), (("lead", "Head of Involvement"), ("lead", "Head of Media"))),
        (
            "Objectives",
            ("Id", "Theme", "Objective", "Achieved by end of", "Responsibility", "Progress"),
            (
                ("A", "Finding people", "Count.", "whenever", "lead", "some"),
                ("B", "Finding people", "", "2020", "", ""),
                ("C", "Finding people", "Go on.", "2020", "nobody", ""),
                ("D", "Money", "Pay.", "2020", "lead", "50%"),
            ),
        ),
    )
    root = put(tmp_path, {"plan.xlsx": workbook_of(tables)})
    there = imported(BUILTIN, root / "plan.xlsx")
    data = parse(there.text, "").data
    assert [each["id"] for each in data["objectives"]] == ["A", "C", "D"]
    assert "as_at" not in data
    assert "due" not in data["objectives"][0]
    assert [(each.path, each.message.partition(".")[0]) for each in there.problems] == [
        (("Plan", "B2"), "Write one day, such as 2026-03-31 or 31 March 2026"),
        (("Plan", "C2"), "Choose one of rag, brag-a, brag-b"),
        (("Owners", "A3"), "Another has this id"),
        (("Objectives", "D2"), HOW_TO_WRITE.removesuffix(".")),
        (("Objectives", "F2"), "Write a whole number in figures alone, such as 30: no words, no quotes"),
        (("Objectives", "A3"), "This is missing"),
        (("Objectives", "E4"), "Write the id of an owner: lead, lead"),
        (("Objectives", "B5"), "Write the id of a theme: people"),
    ]


def test_signs_that_nobody_sees_are_told_in_each_row_and_the_other_rows_are_kept(tmp_path: Path) -> None:
    rows = (("Count\x07", "May 2020", "Chair"), ("Go on", "2020", "Chair"), ("Ask\x07", "2020", "Head of Media"))
    root = put(tmp_path, {"plan.csv": csv_of(HEADINGS, (ROWS[0], *rows, *ROWS[1:]))})
    there = imported(BUILTIN, root / "plan.csv")
    assert [each["text"] for each in parse(there.text, "").data["objectives"]] == ["Go on", "Count who takes part"]
    assert {each.path for each in there.problems if each.severity is Severity.ERROR} == {("A3",), ("A5",)}


@pytest.mark.parametrize("error", ["#REF!", "=cmd", "=A2+1"])
def test_what_a_spreadsheet_works_out_is_no_owner_of_a_csv_file(tmp_path: Path, error: str) -> None:
    root = put(tmp_path, {"plan.csv": f"No,{','.join(HEADINGS)}\n1,Count,2020,{error}\n{error},Go on,2020,Chair\n"})
    there = imported(BUILTIN, root / "plan.csv")
    data = parse(there.text, "").data
    assert [(each["id"], each.get("owners", [])) for each in data["objectives"]] == [("1", []), ("1.2", ["c"])]
    assert [each.path for each in there.problems if each.severity is Severity.ERROR] == [("D2",), ("A3",)]


def test_a_workbook_with_two_rows_of_headings_gives_no_date_and_loses_no_cell(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "Plan"
    page.append(["Action plan 2027", None, None, "Version 3 draft", "Owner: Board"])
    page.append(["What", "When", None, "Who", "Comments"])
    page.append([None, "Start", "End"])
    page.append(["Do it.", "May 2026", "June 2027", "Head of Y", "x"])
    page.merge_cells("B2:C2")
    book.save(tmp_path / "plan.xlsx")
    there = imported(BUILTIN, tmp_path / "plan.xlsx")
    (only,) = parse(there.text, "").data["objectives"]
    assert (only["text"], only.get("due"), only["owners"]) == ("Do it.", None, ["hy"])
    assert [(each.path[-1], each.message) for each in there.problems] == [
        ("D1", NOTE),
        ("E1", NOTE),
        ("B2", SEVERAL),
        ("E2", NO_COLUMN),
        ("A4", NO_THEME),
    ]


def test_a_plan_without_a_title_is_no_plan(tmp_path: Path) -> None:
    tables = (("Plan", ("Title", "About"), (("", "All of it."),)), ("Objectives", ("Id",), (("A",),)))
    root = put(tmp_path, {"plan.xlsx": workbook_of(tables)})
    there = imported(BUILTIN, root / "plan.xlsx")
    assert there.text == ""
    assert (("Plan", "A2"), "This is missing. Write it in.") in [(each.path, each.message) for each in there.problems]


def table_of(*cells: str) -> str:
    """A worksheet with headings and a row of these cells."""
    lines = []
    for number, row in enumerate((HEADINGS, cells), 1):
        there = (workbooks.said(f"{letter}{number}", text) for letter, text in zip("ABC", row, strict=True))
        lines.append(workbooks.row(number, *there))
    return workbooks.sheet("".join(lines))


def test_a_sheet_that_is_hidden_is_told_and_not_read(tmp_path: Path) -> None:
    sheets = {"Ours": table_of("Count", "May 2020", "Chair"), "Old": table_of("Secret", "May 2019", "Chair")}
    parts = workbooks.parts_of(sheets, states={"Old": "hidden"})
    root = put(tmp_path, {"plan.xlsx": workbooks.zipped(parts)})
    there = imported(BUILTIN, root / "plan.xlsx")
    assert (there.problems[0].path, there.problems[0].message) == (("Old",), HIDDEN)
    assert there.problems[0].severity is Severity.ADVICE
    assert "Secret" not in there.text
    assert "Count" in there.text


def test_a_file_that_is_no_table_is_refused(tmp_path: Path) -> None:
    root = put(tmp_path, {"plan.txt": "Count"})
    with pytest.raises(ContentError):
        imported(BUILTIN, root / "plan.txt")


def as_typed(text: str) -> str | date:
    """What Excel makes of a text that somebody types: a day, if it looks like one."""
    return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else text


def real_workbook(path: Path) -> None:
    """The sheet with every kind of mess as a workbook, with merged cells, a formula, days, and a hidden sheet."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "Plan 2026"
    for number, row in enumerate(EVERYTHING, 1):
        for column, each in enumerate(row, 1):
            if each and each is not MERGED:
                page.cell(number, column).value = "=1+1" if each is FORMULA else as_typed(str(each))
    page.merge_cells("B6:E6")
    page.merge_cells("E14:E15")
    book.create_sheet("Notes").append(["Ask the Board."])
    old = book.create_sheet("Old")
    old.append(["Objective", "When", "Who"])
    old.sheet_state = "hidden"
    book.save(path)


def test_a_workbook_with_every_kind_of_mess_gives_a_plan_and_a_list_of_cells(tmp_path: Path) -> None:
    real_workbook(tmp_path / "plan.xlsx")
    there = imported(BUILTIN, tmp_path / "plan.xlsx")
    data = parse(there.text, "").data
    read = [(each["id"], each.get("due"), each.get("owners", [])) for each in data["objectives"]]
    assert read == EVERY_OBJECTIVE
    hidden, *told, notes = ((each.path, each.message, each.severity) for each in there.problems)
    assert hidden == (("Old",), HIDDEN, Severity.ADVICE)
    assert notes == (("Notes", "A1"), NO_TABLE, Severity.ERROR)
    assert sorted(told) == sorted((("Plan 2026", ref), *rest) for ref, *rest in EVERY_PROBLEM)


# The command.


def test_the_command_writes_a_file_that_can_be_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(put(tmp_path, TIDY))
    result = run("import", "plan.csv")
    assert (result.exit_code, to_put_right(result)) == (0, [])
    assert result.stdout == "plan.yaml is there. Then: coproduction check plan.yaml\n"
    assert isinstance(BUILTIN.load(tmp_path / "plan.yaml"), ActionPlan)
    assert run("check", "plan.yaml").exit_code == 0


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    root = put(tmp_path, {**TIDY, "mine.yaml": "type: prose\n"})
    before = found(root)
    result = run("import", root / "plan.csv", "-o", root / "mine.yaml")
    assert result.exit_code == 2
    assert "is there already. Name another file." in result.stderr
    assert found(root) == before


MESSY = {"plan.csv": csv_of(HEADINGS, (*ROWS, ("Go on", "03/04/2020", "Chair")))}


def test_with_something_to_put_right_nothing_is_written(tmp_path: Path) -> None:
    root = put(tmp_path, MESSY)
    before = found(root)
    result = run("import", root / "plan.csv", "-o", root / "new.yaml")
    assert result.exit_code == 1
    assert to_put_right(result) == [
        f"plan.csv, line 4: B4: {STROKES}",
        "1 to put right. Nothing was written. With --go-on, what could be read is written all the same.",
    ]
    assert found(root) == before


def test_with_go_on_what_could_be_read_is_written(tmp_path: Path) -> None:
    root = put(tmp_path, MESSY)
    result = run("import", root / "plan.csv", "-o", root / "new.yaml", "--go-on")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "1 to put right by hand."
    plan = BUILTIN.load(root / "new.yaml")
    assert isinstance(plan, ActionPlan)
    assert [each.due is None for each in plan.objectives] == [False, True]


def test_where_no_objective_can_be_read_there_is_no_file(tmp_path: Path) -> None:
    root = put(tmp_path, {"plan.csv": "Hello\n"})
    result = run("import", root / "plan.csv", "-o", root / "new.yaml", "--go-on")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "No whole plan could be read. Nothing was written."
    assert not (root / "new.yaml").exists()


OWNERS = """\
type: action-plan
title: Ours
themes: [{id: a, title: A}]
owners: [{id: md, title: Executive Medical Director}, {id: hr, title: Head of Research}]
objectives: [{id: A, theme: a, text: Do it., due: 2020, owners: [md]}]
"""


def test_owners_of_another_plan_part_those_that_run_together(tmp_path: Path) -> None:
    root = put(tmp_path, {"plan.csv": csv_of(HEADINGS, (ROWS[0], ("Embed it", "2020", BOTH))), "ours.yaml": OWNERS})
    alone = run("import", root / "plan.csv", "-o", root / "new.yaml")
    assert NOT_SURE in alone.stderr
    result = run("import", root / "plan.csv", "-o", root / "new.yaml", "--owners", root / "ours.yaml")
    assert (result.exit_code, to_put_right(result)) == (0, [])
    plan = BUILTIN.load(root / "new.yaml")
    assert isinstance(plan, ActionPlan)
    assert plan.objectives[0].owners == ("md", "hr")


def test_owners_are_named_by_a_plan(tmp_path: Path) -> None:
    prose = "type: prose\ntitle: Ours\nsections: [{title: A, body: [{text: B}]}]\n"
    root = put(tmp_path, {**TIDY, "prose.yaml": prose})
    result = run("import", root / "plan.csv", "-o", root / "new.yaml", "--owners", root / "prose.yaml")
    assert result.exit_code == 2
    assert "is no action plan, so it names no owners." in result.stderr
