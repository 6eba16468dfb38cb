"""A plan in a spreadsheet, and read back: nothing is lost, and what would be is refused."""

import sys
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.cells import LONGEST_CELL, Sheet
from coproduction.content import Field, Kind, fields_of
from coproduction.easy_read import EasyIdea, EasyPicture, EasyRead, EasySection, HardWord, Readers
from coproduction.edition import Edition
from coproduction.errors import ContentError, MissingTool
from coproduction.problems import Path
from coproduction.protocols.action_plan import ACTION_PLAN, ActionPlan
from coproduction.protocols.brought import Brought
from coproduction.protocols.celebration import Celebration, Credit, Way
from coproduction.protocols.objectives import Objective, Owner, Update
from coproduction.protocols.own_tables import NO_KIND, NOT_OURS, are_ours, plan_of_ours
from coproduction.protocols.plan_exports import NO_NAME, PLAN, TOO_LARGE
from coproduction.protocols.record_reading import FORMULA, MONTH_OR_DAY, NOBODYS, ONE, QUOTES, TWICE, UNKNOWN, parted
from coproduction.protocols.record_tables import joined, records_of
from coproduction.sheets import csv_of, sheet_of_csv
from coproduction.workbooks import read_workbook, workbook_of
from tests.protocols.plans import JULY, OWNERS, THEMES, objective, plan_of
from tests.strategies import contents, png, texts

LINES = st.lists(texts(max_size=8), min_size=1, max_size=2).map("\n".join)


def exported(plan: ActionPlan, name: str, day: date | None = JULY) -> bytes:
    """An export, whether or not the checks would have the plan."""
    return ACTION_PLAN.exports[name].make(plan, Edition.load("en-GB", day))


def sheets_of(plan: ActionPlan, name: str, day: date | None = JULY) -> tuple[Sheet, ...]:
    """The tables of an export, read again."""
    body = exported(plan, name, day)
    return read_workbook(body, "plan.xlsx") if name == "workbook" else (sheet_of_csv(body, "plan.csv"),)


def read(brought: Brought) -> Any:
    """The plan in what was read, once its pictures stand beside it."""
    for section in brought.data.get("easy_read", {}).get("sections", ()):
        for idea in section["ideas"]:
            if "picture" in idea:
                idea["picture"]["data"] = png()
    return BUILTIN.structure(brought.data)


def back(plan: ActionPlan, name: str) -> Any:
    """A plan that went into an export and came out of it."""
    brought = plan_of_ours(sheets_of(plan, name))
    assert brought.problems == ()
    return read(brought)


@st.composite
def whole_plans(draw: st.DrawFn) -> ActionPlan:
    """Plans that hold anything anywhere, with ids of their own, as the checks would have it."""
    plan: ActionPlan = draw(contents(ActionPlan))
    names = iter(draw(st.lists(texts(max_size=6), min_size=12, max_size=12, unique_by=str.strip)))
    themes, stages, owners, objectives = (
        tuple(evolve(each, id=next(names)) for each in getattr(plan, name))
        for name in ("themes", "stages", "owners", "objectives")
    )
    ids = [*(each.id for each in (*themes, *stages, *owners)), "none"]
    objectives = tuple(
        evolve(
            each,
            theme=draw(st.sampled_from(ids)),
            owners=tuple(draw(st.lists(st.sampled_from(ids), max_size=3))),
            text=draw(LINES),
        )
        for each in objectives
    )
    return evolve(
        plan,
        language="en-GB",
        themes=themes,
        stages=stages,
        owners=owners,
        objectives=objectives,
        reports=tuple({each.as_at: each for each in plan.reports}.values()),
        easy_read=with_files(plan.easy_read),
    )


def with_files(words: EasyRead | None) -> EasyRead | None:
    """Easy Read whose pictures stand beside the file."""
    if words is None:
        return None
    return evolve(words, sections=tuple(evolve(s, ideas=tuple(map(_beside, s.ideas))) for s in words.sections))


def _beside(idea: EasyIdea) -> EasyIdea:
    return evolve(idea, picture=idea.picture and evolve(idea.picture, file=idea.picture.file or "a.png", data=png()))


@given(whole_plans(), st.sampled_from(("workbook", "table")))
@settings(deadline=None, max_examples=40)
def test_a_plan_that_is_exported_and_read_back_is_the_same_plan(plan: ActionPlan, name: str) -> None:
    assert back(plan, name) == plan.public(JULY)


@given(whole_plans())
@settings(max_examples=20)
def test_exports_are_the_same_for_the_same_plan(plan: ActionPlan) -> None:
    assert exported(plan, "table") == exported(plan, "table")


FULL = plan_of(
    objective("A", owners=("lead", "nurse"), updates=(Update(on=JULY, progress=0, reviewed=True),)),
    objective("B", "2020-05-01", text="Do this,\nand “that”; =1+1"),
    objective("C", "from May 2021"),
    easy_read=EasyRead(
        sections=(
            EasySection(
                title="What",
                ideas=(EasyIdea(words="Come.", picture=EasyPicture(file="pictures/a.png", data=png())),),
            ),
        ),
        hard_words=(HardWord(term="Plan", means="What to do."),),
        tested_with=Readers(people=6, on=JULY),
    ),
    celebrations=(Celebration(of="A", kind=Way.THANKS, on=JULY, credited=(Credit(role="a carer"), Credit(role="b"))),),
).reported(JULY)


@pytest.mark.parametrize("name", ["workbook", "table"])
def test_a_plan_with_something_everywhere_comes_back_whole(name: str) -> None:
    assert back(FULL, name) == FULL


def test_a_workbook_begins_with_its_objectives_in_words_that_people_know() -> None:
    first, *others = sheets_of(FULL, "workbook")
    assert first.title == "Objectives"
    assert [sheet.title for sheet in others] == [
        "Plan", "Easy Read", "Sections", "Ideas", "Picture", "Hard words", "Tested with", "Themes", "Owners", "Updates",
        "Reports", "Statuses", "Celebrations", "Thanks to",
    ]  # fmt: skip
    texts = [[cell.text for cell in row] for row in first.rows]
    assert texts[0][:6] == ["Id", "Theme", "Stage", "Objective", "Achieved by end of", "Responsibility"]
    assert texts[1] == [
        "A", "Finding people", "", "Do A.", "September 2020", "Head of Involvement; Director of Nursing"
    ]  # fmt: skip
    assert texts[2][4] == "1 May 2020"


def test_one_csv_file_holds_every_record_and_says_of_which_kind() -> None:
    (sheet,) = sheets_of(FULL, "table")
    kinds = list(dict.fromkeys(row[0].text for row in sheet.rows))
    assert kinds[:3] == ["Record", "Objectives", "Plan"]
    assert len(kinds) == 16


def test_every_field_of_a_plan_has_a_column() -> None:
    kinds = {each.path: each for each in records_of(ActionPlan, PLAN)}

    def walk(fields: tuple[Field, ...], path: tuple[str, ...]) -> None:
        for each in fields:
            inner = each.child.fields if each.child else each.fields
            if inner:
                walk(inner, (*path, each.name))
            else:
                kept = each.kind is not Kind.FILE and not each.names
                assert (each.label in kinds[path].columns) is kept

    walk(fields_of(ActionPlan), ())
    assert [len({*each.columns}) for each in kinds.values()] == [len(each.columns) for each in kinds.values()]
    assert len({each.title for each in kinds.values()}) == len(kinds)


def test_what_two_things_are_called_alike_is_told_apart_by_ids() -> None:
    owners = (Owner(id="a", title="Lead"), Owner(id="b", title="Lead"), Owner(id="Lead", title="b"))
    plan = plan_of(objective("A", owners=("a", "b", "Lead")), owners=owners)
    assert back(plan, "table") == plan


NAME = "Juniper Larkspur"


@pytest.mark.parametrize(("day", "named"), [(None, False), (date(2020, 6, 30), False), (JULY, True)])
def test_an_export_names_nobody_before_the_day_they_agreed_to_it(day: date | None, named: bool) -> None:
    credit = Credit(person="R07", role="a carer", name=NAME, name_agreed_on=JULY)
    plan = plan_of(objective("A"), celebrations=(Celebration(of="A", kind=Way.THANKS, on=JULY, credited=(credit,)),))
    for name in ("workbook", "table"):
        texts = [cell.text for sheet in sheets_of(plan, name, day) for row in sheet.rows for cell in row]
        assert (NAME in texts) is named
        assert "R07" not in texts
        assert "a carer" in texts


def test_what_a_table_does_not_hold_is_refused() -> None:
    plan = plan_of(objective("A", text="x" * (LONGEST_CELL + 1)))
    for name in ("workbook", "table"):
        with pytest.raises(ContentError) as raised:
            exported(plan, name)
        assert [problem.message for problem in raised.value.problems] == [TOO_LARGE]


def test_a_picture_without_a_file_is_refused() -> None:
    idea = EasyIdea(words="Come.", picture=EasyPicture(data=png()))
    words = EasyRead(sections=(EasySection(title="What", ideas=(idea,)),))
    with pytest.raises(ContentError) as raised:
        exported(plan_of(objective("A"), easy_read=words), "table")
    at: Path = ("easy_read", "sections", 0, "ideas", 0, "picture", "file")
    assert [(each.path, each.message) for each in raised.value.problems] == [(at, NO_NAME)]


def test_without_the_library_for_workbooks_the_table_is_made_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingTool):
        exported(FULL, "workbook")
    assert exported(FULL, "table")


def test_exports_are_named_after_what_they_are() -> None:
    plan = plan_of(objective("A"))
    assert [BUILTIN.export(plan, name).filename for name in ACTION_PLAN.exports] == [
        "action-plan-table.csv",
        "action-plan-workbook.xlsx",
    ]


# What somebody has changed in between.


def told(rows: Sequence[tuple[str, ...]], *columns: str) -> tuple[Brought, list[str]]:
    """What is read of a CSV file of these rows, and what is told of it."""
    body = csv_of(("Record", *columns), rows)
    brought = plan_of_ours((sheet_of_csv(body, "plan.csv"),))
    return brought, [str(problem) for problem in brought.problems]


def test_a_row_of_no_kind_and_a_column_of_no_name_are_told() -> None:
    rows = [("Plan", "Ours", "", "x", "y"), ("Zebras", "Z", "", "", ""), ("", "Y", "", "", "")]
    brought, problems = told(rows, "Title", "Language", "Stripes", "TITLE")
    assert brought.data == {"type": "action-plan", "title": "Ours", "themes": [], "objectives": []}
    assert problems == [
        f"plan.csv, line 1: D1: {UNKNOWN}",
        f"plan.csv, line 1: E1: {TWICE}",
        f"plan.csv, line 3: A3: {NO_KIND}",
        f"plan.csv, line 4: A4: {NO_KIND}",
    ]


def test_what_belongs_to_nothing_is_told_and_left_out() -> None:
    rows = [
        ("Milestones", "Z", "A film"),
        ("", "", ""),
        ("Sections", "", ""),
        ("Ideas", "1", ""),
        ("Objectives", "", ""),
    ]
    brought, problems = told(rows, "Of", "Milestone")
    assert brought.data == {"type": "action-plan", "themes": [], "objectives": [{}]}
    assert sorted(problems) == [
        f"plan.csv, line 2: B2: {NOBODYS}",
        f"plan.csv, line 4: A4: {NOBODYS}",
        f"plan.csv, line 5: B5: {NOBODYS}",
    ]


def test_what_can_be_there_once_only_is_told() -> None:
    plans, easy = [("Plan", "Ours"), ("Plan", "Theirs")], [("Easy Read", "", "", "1"), ("Easy Read", "", "", "2")]
    rows = [*plans, *easy, ("Tested with", "", "", "", "6"), ("Tested with", "", "", "", "7")]
    _brought, problems = told(rows, "Title", "", "No.", "People")
    assert problems == [f"plan.csv, line {line}: A{line}: {ONE}" for line in (3, 5, 7)]


def test_a_month_that_a_spreadsheet_made_a_day_of_is_told() -> None:
    rows = [("Objectives", "A", "2020-05-01"), ("Objectives", "B", "1 May 2020"), ("Objectives", "C", "May 2020")]
    brought, problems = told(rows, "Id", "Achieved by end of")
    assert problems == [f"plan.csv, line 2: C2: {MONTH_OR_DAY}"]
    assert [each.get("due") for each in brought.data["objectives"]] == [None, "1 May 2020", "May 2020"]


def test_posts_in_one_cell_are_parted_by_semicolons_and_lines() -> None:
    rows = [
        ("Owners", "lead", "", "Head of Involvement"),
        ("Objectives", "A", "Head of Involvement; nurse\nchair", ""),
        ("Objectives", "B", 'a "b', ""),
        ("Objectives", "C", '"a" b', ""),
    ]
    brought, problems = told(rows, "Id", "Responsibility", "Post")
    assert [each.get("owners") for each in brought.data["objectives"]] == [["lead", "nurse", "chair"], ['a "b'], None]
    assert problems == [f"plan.csv, line 5: C5: {QUOTES}"]


@given(st.lists(texts(), max_size=4))
def test_texts_in_one_cell_are_the_same_when_they_are_parted(items: list[str]) -> None:
    assert parted(joined(tuple(items))) == items


def test_figures_and_yes_and_no_are_read_as_people_write_them() -> None:
    rows = [
        ("Objectives", "A", "40%", "", ""),
        ("Objectives", "B", "forty", "", ""),
        ("Updates", "", "7", "YES", "A"),
        ("Updates", "", "", "no", "A"),
        ("Updates", "", "", "perhaps", "A"),
    ]
    brought, problems = told(rows, "Id", "Progress", "Reviewed", "Of")
    first, second = brought.data["objectives"]
    assert (first["progress"], second["progress"]) == (40, "forty")
    assert [each.get("reviewed") for each in first["updates"]] == [True, False, "perhaps"]
    assert problems == []


def test_a_workbook_with_a_sheet_too_many_and_a_formula_is_told_of_both() -> None:
    tables = (
        ("Plan", ("Title",), (("Ours",),)),
        ("Objectives", ("Id", "Objective"), (("A", "Do it."),)),
        ("My notes", ("Hello",), ()),
    )
    sheets = read_workbook(workbook_of(tables), "plan.xlsx")
    formula = evolve(sheets[1].rows[1][1], text="", formula=True)
    changed = evolve(sheets[1], rows=(sheets[1].rows[0], (sheets[1].rows[1][0], formula)))
    assert are_ours(sheets)
    brought = plan_of_ours((sheets[0], changed, sheets[2]))
    assert [str(each) for each in brought.problems] == [
        f"Advice: plan.xlsx, line 1: My notes, A1: {NOT_OURS}",
        f"plan.xlsx, line 2: Objectives, B2: {FORMULA}",
    ]
    assert brought.data["objectives"] == [{"id": "A"}]


def test_sheets_of_others_are_not_taken_for_ours() -> None:
    assert not are_ours(())
    assert not are_ours((Sheet("a.csv", "", ()),))
    assert not are_ours((Sheet("a.xlsx", "Objectives", ()),))
    assert are_ours((Sheet("a.xlsx", "objectives", ()), Sheet("a.xlsx", "Themes", ())))


def test_the_objects_that_tables_are_made_of_stay_as_they_were() -> None:
    plan = plan_of(objective("A"))
    assert [type(each) for each in plan.objectives] == [Objective]
    exported(plan, "table")
    assert (plan.owners, plan.themes) == (OWNERS, THEMES)
