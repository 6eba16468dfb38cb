"""Somebody’s action plan brought from a spreadsheet: thirty kinds of mess, one by one and all at once."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.cells import Sheet
from coproduction.dates import HOW_TO_WRITE
from coproduction.problems import Severity
from coproduction.protocols.objectives import Owner
from coproduction.protocols.plan_headings import SECOND, SEVERAL, Holds, filled, headings, held
from coproduction.protocols.plan_rows import (
    NO_COLUMN,
    NO_OBJECTIVE,
    NO_TABLE,
    NOTE,
    PERHAPS,
    REPEATED,
    RUNNING,
    RUNNING_INSIDE,
    STATUS,
    TOTAL,
)
from coproduction.protocols.plan_sheets import (
    MERGED as IS_MERGED,
)
from coproduction.protocols.plan_sheets import (
    NO_DATE,
    NO_OWNER,
    NO_THEME,
    NOT_NAMED,
    NOT_SURE,
    NUMBERED,
    PER_CENT,
    THEME_ABOVE,
    brought_in,
)
from coproduction.protocols.record_reading import FORMULA as IS_FORMULA
from coproduction.protocols.record_reading import MONTH_OR_DAY
from coproduction.protocols.tidying import folded, plain_signs
from coproduction.protocols.written_dates import NOT_YET, ONE_DAY, TWO_DATES, WAS_DONE, due_written
from coproduction.protocols.written_owners import lines_of
from coproduction.scalars import STROKES, Wrong
from coproduction.sheets import ERROR as IS_ERROR
from coproduction.sheets import sheet_of_csv
from tests.protocols.sheets_of_others import (
    EVERY_OBJECTIVE,
    EVERY_PROBLEM,
    EVERYTHING,
    FORMULA,
    HEADINGS,
    MERGED,
    Written,
    sheet,
)
from tests.strategies import texts

NQ, WOC = "Executive Director of Nursing & Quality", "Director of Workforce, OD & Communication"
TITLE, THEME = ("Our action plan",), ("Measuring success", MERGED, MERGED)
ROW = ("Count who takes part", "May 2020", NQ)


def found(*sheets: Sheet, owners: tuple[Owner, ...] = ()) -> tuple[dict[str, Any], list[tuple[str, str, Severity]]]:
    """The plain data that is read of sheets, and each problem: its cell, its words and its weight."""
    brought = brought_in(sheets, owners)
    return brought.data, [
        (str(each.path[-1]) if each.path else "", each.message, each.severity) for each in brought.problems
    ]


def of(*rows: tuple[Written, ...]) -> tuple[list[dict[str, Any]], list[tuple[str, str, Severity]]]:
    """The objectives and problems of a plan with a title, headings in row 2 and a theme in row 3, above these rows."""
    data, problems = found(sheet(TITLE, HEADINGS, THEME, *rows))
    assert data["themes"] == [{"id": "measuring", "title": "Measuring success"}]
    return data["objectives"], problems


ERROR, ADVICE = Severity.ERROR, Severity.ADVICE


def test_a_tidy_sheet_is_read_whole_and_nothing_is_told() -> None:
    data, problems = found(sheet(TITLE, HEADINGS, THEME, ROW, ("Go on", "Ongoing", f"{NQ}\n{WOC}")))
    assert problems == []
    assert data == {
        "type": "action-plan",
        "title": "Our action plan",
        "themes": [{"id": "measuring", "title": "Measuring success"}],
        "owners": [{"id": "ednq", "title": NQ}, {"id": "dwoc", "title": WOC}],
        "objectives": [
            {"id": "1.1", "theme": "measuring", "text": "Count who takes part", "due": "2020-05", "owners": ["ednq"]},
            {"id": "1.2", "theme": "measuring", "text": "Go on", "due": "ongoing", "owners": ["ednq", "dwoc"]},
        ],
    }
    assert BUILTIN.check(BUILTIN.structure(data))[0].path == ("as_at",)


# Dates.


@pytest.mark.parametrize(
    ("cell", "due", "told"),
    [
        ("", None, [("B4", NO_DATE, ADVICE)]),
        ("tbc", None, [("B4", NO_DATE, ADVICE)]),
        ("2027", "2027", []),
        ("by 2027", "2027", []),
        ("from 2024", "from 2024", []),
        ("Q2 2026", "2026-Q2", []),
        ("achieved by end of May 2020", "2020-05", []),
        ("2020-05-31", "2020-05-31", []),
        ("2020-05-01", None, [("B4", MONTH_OR_DAY, ERROR)]),
        ("May 2020 September 2020", None, [("B4", TWO_DATES, ERROR)]),
        ("03/04/2020", None, [("B4", STROKES, ERROR)]),
        ("next spring", None, [("B4", HOW_TO_WRITE, ERROR)]),
        ("Completed May 2020", None, [("B4", WAS_DONE, ERROR)]),
        ("#N/A", None, [("B4", IS_ERROR, ERROR)]),
        ("May\u00a02020 ", "2020-05", []),
        (FORMULA, None, [("B4", IS_FORMULA, ERROR)]),
        (MERGED, None, [("B4", IS_MERGED, ERROR)]),
    ],
)
def test_a_date_is_read_as_it_stands_or_not_at_all(
    cell: Written, due: str | None, told: list[tuple[str, str, Severity]]
) -> None:
    (objective,), problems = of(("Count who takes part", cell, NQ))
    assert (objective.get("due"), problems) == (due, told)


# Owners.


def test_owners_that_run_together_are_parted_where_each_stands_alone_elsewhere() -> None:
    objectives, problems = of(ROW, ("Plan", "2020", WOC), ("Run it", "2020", f"{NQ} {WOC}"))
    assert objectives[-1]["owners"] == ["ednq", "dwoc"]
    assert problems == []


def test_owners_that_run_together_and_are_not_known_stay_whole_and_are_told() -> None:
    both = "Executive Medical Director Head of Research"
    data, problems = found(sheet(TITLE, HEADINGS, THEME, ("Embed it", "2020", both)))
    assert data["owners"] == [{"id": "emdhr", "title": both}]
    assert problems == [("C4", NOT_SURE, ERROR)]


def test_a_list_of_owners_parts_them_and_gives_them_their_ids() -> None:
    owners = (Owner(id="md", title="Executive Medical Director"), Owner(id="hr", title="Head of Research"))
    both = "Executive Medical Director Head of Research"
    data, problems = found(sheet(TITLE, HEADINGS, THEME, ("Embed it", "2020", both)), owners=owners)
    assert data["owners"] == [{"id": each.id, "title": each.title} for each in owners]
    assert problems == []


def test_an_owner_who_is_not_on_the_list_is_kept_and_told() -> None:
    data, problems = found(sheet(TITLE, HEADINGS, THEME, ROW), owners=(Owner(id="md", title="Medical Director"),))
    assert data["owners"] == [{"id": "ednq", "title": NQ}]
    assert problems == [("C4", NOT_SURE, ERROR)]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("", ("C4", NO_OWNER, ADVICE)),
        ("TBC", ("C4", NO_OWNER, ADVICE)),
        (MERGED, ("C4", IS_MERGED, ERROR)),
        (FORMULA, ("C4", IS_FORMULA, ERROR)),
        ("#REF!", ("C4", IS_ERROR, ERROR)),
        ("\u200b", ("C4", NO_OWNER, ADVICE)),
    ],
)
def test_a_row_without_an_owner_has_none(cell: Written, told: tuple[str, str, Severity]) -> None:
    (objective,), problems = of(("Count who takes part", "May 2020", cell))
    assert (objective["owners"], problems) == ([], [told])


def test_owners_on_lines_and_in_rows_of_their_own_are_owners_of_the_same_objective() -> None:
    data, problems = found(
        sheet(TITLE, HEADINGS, THEME, (*ROW[:2], f"{NQ}\n{WOC}"), ("", "", "Chair"), ("Go on", "2020", "Chair"))
    )
    assert [each["owners"] for each in data["objectives"]] == [["ednq", "dwoc", "c"], ["c"]]
    assert problems == []


def test_a_row_that_ends_early_lacks_what_comes_after() -> None:
    objectives, problems = of(("Count", "2020"), ("", "", "Chair"), ("Again", "2021"))
    assert [(each.get("due"), each["owners"]) for each in objectives] == [("2020", ["c"]), ("2021", [])]
    assert problems == [("C6", NO_OWNER, ADVICE)]


def test_an_owner_in_a_row_of_its_own_below_a_formula_is_read_and_the_formula_is_told() -> None:
    objectives, problems = of((*ROW[:2], FORMULA), ("", "", "Chair"))
    assert objectives[0]["owners"] == ["c"]
    assert problems == [("C4", IS_FORMULA, ERROR)]


def test_a_formula_in_a_row_of_its_own_below_an_owner_is_told() -> None:
    objectives, problems = of(ROW, ("", "", FORMULA), ("Go on", "2020", FORMULA), ("", "", FORMULA))
    assert [each["owners"] for each in objectives] == [["ednq"], []]
    assert problems == [("C5", IS_FORMULA, ERROR), ("C6", IS_FORMULA, ERROR), ("C7", IS_FORMULA, ERROR)]


def test_nobody_is_called_like_what_says_that_there_is_nobody_yet() -> None:
    objectives, problems = of((*ROW[:2], f"{NQ}\ntbc"), ("Go on", "2020", "Chair"), ("", "", "n/a"))
    assert [each["owners"] for each in objectives] == [["ednq"], ["c"]]
    assert problems == [("C4", NOT_NAMED, ADVICE), ("C5", NOT_NAMED, ADVICE)]


def test_an_owner_below_an_objective_that_has_no_column_for_owners_is_told() -> None:
    rows = (("Action", "When"), ("Count", "2020"), ("Action", "When", "Who"), ("", "", "Chair"), ("Go on", "2020", ""))
    data, problems = found(sheet(TITLE, *rows))
    assert data["owners"] == []
    assert ("C5", NOTE, ERROR) in problems


@pytest.mark.parametrize("owner", ["Communications Team and Estates Team", "Finance/Estates", "Ann Smith & Bob Jones"])
def test_what_may_be_several_owners_is_kept_whole_and_told(owner: str) -> None:
    data, problems = found(sheet(TITLE, HEADINGS, THEME, ("Count", "2020", owner)))
    assert [each["title"] for each in data["owners"]] == [owner]
    assert problems == [("C4", NOT_SURE, ERROR)]


@pytest.mark.parametrize(
    "heading", ["Responsibility", "Lead", "Owner(s)", "LEADS", "By whom?", "Responsible officer", "Who"]
)
def test_the_column_of_owners_goes_by_many_names(heading: str) -> None:
    data, problems = found(sheet(TITLE, ("Action", "By when", heading), THEME, ROW))
    assert data["objectives"][0]["owners"] == ["ednq"]
    assert problems == []


def test_an_apostrophe_is_the_same_however_it_is_written() -> None:
    objectives, problems = of(("The Trust’s plan", "2020", "Trust’s lead"), ("Go on", "2020", "Trust's Lead"))
    assert [each["owners"] for each in objectives] == [["tl"], ["tl"]]
    assert objectives[0]["text"] == "The Trust’s plan"
    assert problems == []


# Numbers.


NUMBERED_HEADINGS = ("No.", *HEADINGS)


def test_numbers_are_ids_where_each_stands_once() -> None:
    rows = (("MS1", *ROW), ("MS2", "Go on", "2020", NQ), ("", "Again", "2020", NQ))
    data, problems = found(sheet(TITLE, NUMBERED_HEADINGS, ("Measuring success",), *rows))
    assert [each["id"] for each in data["objectives"]] == ["MS1", "MS2", "1.3"]
    assert problems == [("A3", PERHAPS, ADVICE)]


def test_numbers_that_begin_again_are_told_apart_by_their_theme() -> None:
    one, other = ("1", *ROW), ("1", "Go on", "2020", NQ)
    more = ("x", "Again", "2020", NQ), ("x", "And again", "2020", NQ), ("2.1", "Else", "2020", NQ)
    data, problems = found(sheet(TITLE, NUMBERED_HEADINGS, ("Measuring",), one, ("Training",), other, *more))
    assert [each["id"] for each in data["objectives"]] == ["1.1", "2.2", "2.3", "2.4", "2.1"]
    numbered = [(ref, NUMBERED, ADVICE) for ref in ("A4", "A6", "A7", "A8")]
    assert problems == [("A3", PERHAPS, ADVICE), ("A5", PERHAPS, ADVICE), *numbered]


def test_a_number_that_cannot_be_read_is_told_and_another_stands_for_it() -> None:
    rows = (("1", *ROW), (FORMULA, "Go on", "2020", NQ), ("#REF!", "Again", "2020", NQ), (MERGED, "Else", "2020", NQ))
    data, problems = found(sheet(TITLE, NUMBERED_HEADINGS, ("Measuring", MERGED), *rows))
    assert [each["id"] for each in data["objectives"]] == ["1", "1.2", "1.3", "1.4"]
    assert problems == [("A5", IS_FORMULA, ERROR), ("A6", IS_ERROR, ERROR), ("A7", IS_MERGED, ERROR)]


def test_a_number_of_very_many_figures_is_not_counted_on_from() -> None:
    many = "9" * 5_000
    data, _problems = found(sheet(TITLE, NUMBERED_HEADINGS, *((many, each, "2020", NQ) for each in ("Count", "Go on"))))
    assert [each["id"] for each in data["objectives"]] == ["1.1", "1.2"]


# Rows.


def test_headings_that_are_repeated_are_left_out() -> None:
    objectives, problems = of(ROW, HEADINGS, ("Go on", "2020", NQ))
    assert len(objectives) == 2
    assert problems == [("A5", REPEATED, ADVICE)]


def test_headings_in_another_order_are_followed() -> None:
    objectives, problems = of(ROW, HEADINGS[::-1], (NQ, "June 2020", "Go on"))
    assert [(each["text"], each["due"]) for each in objectives] == [
        ("Count who takes part", "2020-05"),
        ("Go on", "2020-06"),
    ]
    assert problems == []


@pytest.mark.parametrize(
    "row",
    [
        ("Total", "", "21"),
        ("Total: 21",),
        ("Grand total", FORMULA),
        ("Total number of objectives", "2 1"),
        ("sub-totals",),
    ],
)
def test_totals_are_left_out(row: tuple[Written, ...]) -> None:
    objectives, problems = of(ROW, row)
    assert len(objectives) == 1
    assert problems == [("A5", TOTAL, ADVICE)]


def test_an_objective_about_a_total_is_no_total() -> None:
    objectives, problems = of(("Total the hours", "2020", NQ), ("Total", "May 2020", NQ))
    assert [each["text"] for each in objectives] == ["Total the hours", "Total"]
    assert problems == []


@pytest.mark.parametrize("line", ["Page 2 of 9", "page 3", "Our action plan"])
def test_what_runs_along_the_pages_is_left_out(line: str) -> None:
    objectives, problems = of(ROW, (line,), ("Go on", "2020", NQ))
    assert len(objectives) == 2
    assert problems == [("A5", RUNNING, ADVICE)]


@pytest.mark.parametrize("text", ["Start a Our Action Plan bulletin", "Start a bulletin Page 2 of 9 for all"])
def test_what_runs_along_the_pages_within_a_text_is_told_and_never_taken_out(text: str) -> None:
    objectives, problems = of((text, "2020", NQ))
    assert objectives[0]["text"] == text
    assert problems == [("A4", RUNNING_INSIDE, ERROR)]


def test_a_short_title_is_no_line_to_look_for_within_texts() -> None:
    data, problems = found(sheet(("Plan",), HEADINGS, THEME, ("Plan a campaign", "2020", NQ)))
    assert (data["title"], problems) == ("Plan", [])


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (("", "", "", "* Dates may change."), ADVICE),
        (("Note: dates may change.",), ADVICE),
        (("Source - the Board",), ADVICE),
        (("Dates may change.",), ERROR),
        (("", "", "", "Dates may change."), ERROR),
        (("", "revised to June 2028"), ERROR),
        (("", FORMULA), ERROR),
    ],
)
def test_notes_under_the_table_are_told(row: tuple[Written, ...], told: Severity) -> None:
    objectives, problems = of(ROW, (), row)
    assert len(objectives) == 1
    assert [(message, severity) for _, message, severity in problems] == [(NOTE, told)]


def test_empty_rows_and_empty_columns_are_nothing() -> None:
    names, row = ("", "Objective", "", "When", "Lead"), ("", "Count", "", "2020", NQ)
    data, problems = found(sheet((), ("", *TITLE), (), names, (), ("", "Measuring", MERGED), (), row))
    assert (data["title"], data["objectives"][0]["due"]) == ("Our action plan", "2020")
    assert problems == []


def test_a_row_with_one_text_is_a_theme_and_told_where_it_might_be_an_objective() -> None:
    rows = (("Measuring",), ROW, ("Training", ""), ("Train", "2020", NQ))
    data, problems = found(sheet(TITLE, HEADINGS, *rows))
    assert [each["title"] for each in data["themes"]] == ["Measuring", "Training"]
    assert problems == [("A3", PERHAPS, ADVICE), ("A5", PERHAPS, ADVICE)]


@pytest.mark.parametrize(
    ("row", "ref"),
    [
        (("2",), "A5"),
        (("MS2",), "A5"),
        (("tbc",), "A5"),
        (("–",), "A5"),
        (("", "", "revised to June 2028"), "C5"),
        (("", "", "revised to June 2028", MERGED), "C5"),
        (("", "", "", "", "50%"), "E5"),
        (("", "", "", "", "", "Red"), "F5"),
        (("", "", "", "", "", "", "Ask the Board"), "G5"),
        (("", "", "", "", "", "", "", "Ask the Board"), "H5"),
    ],
)
def test_one_cell_where_no_theme_stands_is_told_and_makes_no_theme(row: tuple[Written, ...], ref: str) -> None:
    names = ("No.", *HEADINGS, "Progress", "Status", "Comments")
    first, last = ("1", *ROW), ("3", "Go on", "2020", NQ)
    data, problems = found(sheet(TITLE, names, ("", "Measuring", MERGED), first, row, last))
    assert [(each["id"], each["theme"]) for each in data["objectives"]] == [("1", "measuring"), ("3", "measuring")]
    assert [each["title"] for each in data["themes"]] == ["Measuring"]
    assert problems == [(ref, NOTE, ERROR)]


def test_one_cell_below_a_theme_where_owners_stand_is_told() -> None:
    objectives, problems = of(("", "", "Chair"), ROW)
    assert objectives[0]["owners"] == ["ednq"]
    assert problems == [("C4", NOTE, ERROR)]


@pytest.mark.parametrize("row", [("Training",), ("", "", "Training"), ("Training", MERGED), ("", "Training")])
def test_a_theme_stands_above_headings_or_across_the_table_wherever_it_begins(row: tuple[Written, ...]) -> None:
    names = NUMBERED_HEADINGS
    again = ("2", "Go on", "2020", NQ)
    data, _problems = found(sheet(TITLE, names, ("1", *ROW), row, names[1:], again[1:]))
    assert [each["title"] for each in data["themes"]] == ["Our action plan", "Training"]


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"])
def test_an_error_of_a_spreadsheet_is_never_taken_for_a_text(error: str) -> None:
    names = ("Theme", *HEADINGS, "Progress")
    rows = ((error, *ROW, ""), ("Training", error, "2020", NQ), ("Training", "Go on", error, error, error))
    data, problems = found(sheet((error,), TITLE, names, *rows, (error,), ("Training", "Stop", "2020", NQ)))
    assert error not in str(data)
    told = {ref: message for ref, message, _ in problems}
    assert {ref: told[ref] for ref in ("A4", "C6", "D6", "E6")} == dict.fromkeys(("A4", "C6", "D6", "E6"), IS_ERROR)
    assert (told["A1"], told["B5"], told["A7"]) == (NOTE, NO_OBJECTIVE, NOTE)


def test_lines_above_the_headings_that_are_no_title_are_told() -> None:
    data, problems = found(sheet(TITLE, ("Draft 3",), (), (), HEADINGS, THEME, ROW))
    assert data["title"] == "Our action plan"
    assert problems == [("A2", NOTE, ADVICE)]


def test_every_cell_above_the_headings_is_told_or_is_the_title() -> None:
    above = (("", *TITLE, "Version 3", FORMULA), ("Owner: the Board", "", "Our action plan"))
    data, problems = found(sheet(*above, HEADINGS, THEME, ROW))
    assert data["title"] == "Our action plan"
    assert problems == [("C1", NOTE, ADVICE), ("D1", NOTE, ADVICE), ("A2", NOTE, ADVICE)]


def test_a_theme_that_is_named_above_the_headings_beside_something_is_a_theme() -> None:
    data, problems = found(sheet(TITLE, ("Themes:", "Measuring success"), HEADINGS, THEME, ROW))
    assert [each["title"] for each in data["themes"]] == ["Measuring success"]
    assert problems == [("A2", NOTE, ADVICE), ("B2", NOTE, ADVICE)]


def test_a_formula_above_the_headings_is_no_title_and_no_theme() -> None:
    data, problems = found(sheet((FORMULA,), HEADINGS, ROW, (FORMULA,), HEADINGS, ("Go on", "2020", NQ)))
    assert (data["title"], [each["title"] for each in data["themes"]]) == ("plan", ["Plan 2026"])
    assert ("A1", NOTE, ADVICE) in problems
    assert ("A4", NOTE, ERROR) in problems


def test_a_row_without_an_objective_is_told() -> None:
    objectives, problems = of(ROW, ("", "June 2020", NQ), (FORMULA, "July 2020", NQ))
    assert len(objectives) == 1
    assert problems == [("B5", NO_OBJECTIVE, ERROR), ("A6", NO_OBJECTIVE, ERROR)]


def test_a_row_beside_the_table_is_told() -> None:
    data, problems = found(sheet(TITLE, ("", "", "", *HEADINGS), ("", "", "", *THEME), ("", "", "", *ROW), ("x", "y")))
    assert len(data["objectives"]) == 1
    assert problems == [("A5", NO_OBJECTIVE, ERROR)]


def test_objectives_that_stand_twice_are_kept_and_told() -> None:
    objectives, problems = of(ROW, ("count who takes part.", "June 2020", NQ))
    assert len(objectives) == 2
    assert problems == [("A5", "The same objective stands in A4. Both are kept.", ERROR)]


def test_spaces_and_line_ends_within_a_text_are_single_spaces() -> None:
    objectives, problems = of((" Count\u00a0 who\n takes part ", "2020", NQ))
    assert (objectives[0]["text"], problems) == ("Count who takes part", [])


# Themes.


def test_themes_stand_above_their_headings_or_in_rows_of_their_own() -> None:
    measuring, training = (("Measuring success",), HEADINGS, ROW, ()), (("Training",), HEADINGS, ("Train", "2020", NQ))
    data, problems = found(sheet(TITLE, *measuring, *training, ("Process",), ("Do", "2020", NQ)))
    assert data["themes"] == [
        {"id": "measuring", "title": "Measuring success"},
        {"id": "training", "title": "Training"},
        {"id": "process", "title": "Process"},
    ]
    assert [each["theme"] for each in data["objectives"]] == ["measuring", "training", "process"]
    assert problems == [("A7", REPEATED, ADVICE), ("A9", PERHAPS, ADVICE)]


def test_a_theme_that_comes_back_is_the_same_theme() -> None:
    data, _problems = found(
        sheet(TITLE, HEADINGS, THEME, ROW, ("Training", MERGED), ("Train", "2020", NQ), THEME, ("Go on", "2020", NQ))
    )
    assert [each["theme"] for each in data["objectives"]] == ["measuring", "training", "measuring"]


def test_themes_may_have_a_column() -> None:
    rows = (
        ("Training", *ROW),
        ("", "Go on", "2020", NQ),
        ("", "Only this"),
        (MERGED, "Again", "2020", NQ),
        ("Process", "Do", "2020", NQ),
    )
    data, problems = found(sheet(TITLE, ("Theme", *HEADINGS), *rows))
    assert [each["theme"] for each in data["objectives"]] == ["training", "training", "training", "training", "process"]
    assert problems == [
        ("A4", THEME_ABOVE, ERROR),
        ("A5", THEME_ABOVE, ERROR),
        ("C5", NO_DATE, ADVICE),
        ("D5", NO_OWNER, ADVICE),
        ("A6", IS_MERGED, ERROR),
    ]


def test_a_formula_in_a_column_of_themes_is_told() -> None:
    rows = ((FORMULA, *ROW), ("Training", "Go on", "2020", NQ), (FORMULA, "Again", "2020", NQ))
    data, problems = found(sheet(TITLE, ("Theme", *HEADINGS), *rows))
    assert [each["theme"] for each in data["objectives"]] == ["plan", "training", "training"]
    assert problems == [("A3", IS_FORMULA, ERROR), ("B3", NO_THEME, ADVICE), ("A5", IS_FORMULA, ERROR)]


def test_a_column_of_themes_that_begins_without_one_has_one_theme_for_the_sheet() -> None:
    data, problems = found(sheet(TITLE, ("Theme", *HEADINGS), ("", *ROW), title="Training"))
    assert data["themes"] == [{"id": "training", "title": "Training"}]
    assert problems == [("B3", NO_THEME, ADVICE)]


@pytest.mark.parametrize(
    ("title", "theme"), [("Training", "Training"), ("Sheet1", "Our action plan"), ("", "Our action plan")]
)
def test_a_sheet_without_themes_is_one_theme(title: str, theme: str) -> None:
    data, problems = found(sheet(TITLE, HEADINGS, ROW, ("Go on", "2020", NQ), title=title))
    assert [each["title"] for each in data["themes"]] == [theme]
    assert problems == [("A3", NO_THEME, ADVICE)]


def test_ids_of_themes_and_owners_are_unlike_one_another_whatever_they_are_called() -> None:
    first = (("Training", MERGED), ("A", "2020", "Chair"), ("Training staff", MERGED), ("B", "2020", "Carer"))
    data, _problems = found(sheet(TITLE, HEADINGS, *first, ("!!", MERGED), ("C", "2020", "!!")))
    assert [each["id"] for each in data["themes"]] == ["training", "training2", "theme"]
    assert [each["id"] for each in data["owners"]] == ["c", "c2", "owner"]


# Columns.


def test_what_is_begun_done_and_how_far_it_is_is_read() -> None:
    names = (*HEADINGS, "Start date", "Completed", "% complete")
    rows = (
        (*ROW, "2020-05-01", "31 May 2020", "100%"),
        ("Go on", "2020", NQ, "May 2020", "tbc", "most"),
        ("Again", "2020", NQ, "", "", ""),
    )
    data, problems = found(sheet(TITLE, names, THEME, *rows))
    first, second, third = data["objectives"]
    assert (first["started_on"], first["completed_on"], first["progress"]) == ("2020-05-01", "2020-05-31", 100)
    assert not {"started_on", "completed_on", "progress"} & (second.keys() | third.keys())
    assert problems == [("D5", ONE_DAY, ERROR), ("F5", PER_CENT, ERROR)]


@pytest.mark.parametrize("said", ["101", "-1", "4.5", "1000"])
def test_progress_is_a_percentage(said: str) -> None:
    data, problems = found(sheet(TITLE, (*HEADINGS, "Progress"), THEME, (*ROW, said)))
    assert "progress" not in data["objectives"][0]
    assert problems == [("D4", PER_CENT, ERROR)]


def test_a_status_is_never_read() -> None:
    data, problems = found(sheet(TITLE, (*HEADINGS, "RAG"), THEME, (*ROW, "Green"), ("Go on", "2020", NQ, "Red")))
    assert not any("status" in each for each in data["objectives"])
    assert problems == [("D2", STATUS, ERROR)]


def test_a_column_that_nobody_knows_is_told_if_there_is_anything_in_it() -> None:
    _data, problems = found(sheet(TITLE, (*HEADINGS, "Comments", "Cost", "RAG"), THEME, (*ROW, "Ask again.")))
    assert problems == [("D2", NO_COLUMN, ERROR)]


@pytest.mark.parametrize(
    ("heading", "holds"),
    [
        ("Objective(s)", Holds.OBJECTIVE),
        ("By when?", Holds.DUE),
        ("Ref. no.", Holds.NUMBER),
        ("", None),
        ("Comments", None),
        ("(new)", None),
    ],
)
def test_a_heading_says_what_its_column_holds(heading: str, holds: Holds | None) -> None:
    assert held(heading) is holds


def test_of_two_columns_that_hold_the_same_the_first_counts_and_the_other_is_told() -> None:
    data, problems = found(sheet(TITLE, (*HEADINGS, "Deadline"), THEME, (*ROW, "June 2020")))
    assert data["objectives"][0]["due"] == "2020-05"
    assert problems == [("D2", NO_COLUMN, ERROR)]


@pytest.mark.parametrize(
    ("heading", "told"),
    [("", ("D5", NO_COLUMN, ERROR)), (FORMULA, ("D2", IS_FORMULA, ERROR)), ("#REF!", ("D2", IS_ERROR, ERROR))],
)
def test_a_column_without_a_heading_is_told_once(heading: Written, told: tuple[str, str, Severity]) -> None:
    rows = ((*ROW, ""), ("Go on", "2020", NQ, "Blocked: waiting for IT"), ("Again", "2020", NQ, "Blocked"))
    data, problems = found(sheet(TITLE, (*HEADINGS, heading), THEME, *rows))
    assert "Blocked" not in str(data)
    assert problems == [told]


def test_a_column_is_told_again_below_other_headings() -> None:
    rows = ((*ROW, "x"), (*HEADINGS[::-1], "Cost"), (NQ, "2020", "Go on", "£5"), (NQ, "2020", "Again", "£6"))
    _data, problems = found(sheet(TITLE, (*HEADINGS, "Comments"), THEME, *rows))
    assert problems == [("D2", NO_COLUMN, ERROR), ("D5", NO_COLUMN, ERROR)]


def test_a_heading_over_several_columns_leaves_them_unread_and_is_told() -> None:
    names = ("What", "When", MERGED, "Who", "Comments")
    rows = (("", "Start", "End"), ("Do it.", "May 2026", "June 2027", NQ, "x"))
    data, problems = found(sheet((*TITLE, "", "", "Version 3", "Board"), names, *rows, title="Ours"))
    (objective,) = data["objectives"]
    assert (objective["text"], objective["owners"]) == ("Do it.", ["ednq"])
    assert not {"due", "started_on"} & objective.keys()
    assert problems == [
        ("B2", SEVERAL, ERROR),
        ("E2", NO_COLUMN, ERROR),
        ("D1", NOTE, ADVICE),
        ("E1", NOTE, ADVICE),
        ("A4", NO_THEME, ADVICE),
    ]


def test_a_heading_over_several_columns_of_which_one_is_filled_is_read() -> None:
    names = ("What", MERGED, "When", "Who")
    data, problems = found(sheet(TITLE, names, ("Training", MERGED, MERGED), ("Do it.", MERGED, "2027", NQ)))
    assert (data["objectives"][0]["due"], problems) == ("2027", [])


def test_a_heading_over_several_columns_that_names_objectives_is_told_and_the_first_is_read() -> None:
    names = ("What", MERGED, "When", "Who")
    data, problems = found(sheet(TITLE, names, ("Training", MERGED, MERGED), ("Do it.", "Soon.", "2027", NQ)))
    assert (data["objectives"][0]["text"], problems) == ("Do it.", [("A2", SEVERAL, ERROR)])


def test_a_second_row_of_headings_leaves_its_columns_unread_and_is_told() -> None:
    names, more = ("What", "When", "", "Who", "Comments"), ("", "Start", "Revised date")
    rows = (THEME, ("Do it.", "May 2026", "June 2027", NQ), names, more, ("Go on.", "May 2027", "June 2028", NQ))
    data, problems = found(sheet(TITLE, names, more, *rows))
    assert [(each.get("due"), each["owners"]) for each in data["objectives"]] == [(None, ["ednq"])] * 2
    assert problems == [
        ("B3", SECOND, ERROR),
        ("C3", SECOND, ERROR),
        ("A6", REPEATED, ADVICE),
        ("B7", REPEATED, ADVICE),
    ]


def test_two_headings_below_one_and_none_leave_their_columns_unread_whatever_they_are() -> None:
    rows = (("", "Kick off", "Wrap up"), THEME, ("Do it.", "May 2026", "June 2027", NQ))
    data, problems = found(sheet(TITLE, ("What", "When", "", "Who"), *rows))
    assert "due" not in data["objectives"][0]
    assert problems == [("B3", SECOND, ERROR), ("C3", SECOND, ERROR)]


def test_a_row_with_a_date_below_headings_is_no_second_row_of_headings() -> None:
    rows = (("", "May 2026", "Moved", "Chair", "again"), THEME, ("Do it.", "May 2026", "", NQ))
    data, problems = found(sheet(TITLE, ("What", "When", "", "Who"), *rows))
    assert (data["objectives"][0]["due"], problems) == ("2026-05", [("B3", NO_OBJECTIVE, ERROR)])


@pytest.mark.parametrize("row", [("", "Start", "sometime"), ("Start", "End", ""), ("", "2020", NQ)])
def test_a_row_below_headings_that_says_more_than_headings_is_no_second_row(row: tuple[Written, ...]) -> None:
    _objectives, problems = found(sheet(TITLE, HEADINGS, row, ROW))
    assert SECOND not in [message for _, message, _ in problems]


def test_a_row_that_names_objectives_alone_is_no_row_of_headings() -> None:
    assert headings(sheet(("Objective",)).rows[0]) is None
    assert headings(sheet(("When", "Who")).rows[0]) is None


# Sheets.


def test_every_sheet_with_a_table_is_read_and_any_other_is_told() -> None:
    one, two = (
        sheet(TITLE, HEADINGS, ROW, title="Training"),
        sheet(TITLE, HEADINGS, ("Go on", "2020", NQ), title="Process"),
    )
    data, problems = found(one, two, sheet(("Hello",), title="Notes"), sheet((), title="Empty"))
    assert [each["theme"] for each in data["objectives"]] == ["training", "process"]
    assert problems == [("A1", NO_TABLE, ERROR), ("A3", NO_THEME, ADVICE), ("A3", NO_THEME, ADVICE)]


def test_without_any_table_there_is_nothing() -> None:
    for sheets in ((), (sheet(),)):
        data, problems = found(*sheets)
        assert data["objectives"] == []
        assert problems == [("", NO_TABLE, ERROR)]


def test_a_table_without_a_title_is_called_like_its_file() -> None:
    data, _problems = found(sheet(HEADINGS, THEME, ROW, file="plan-2026.xlsx"))
    assert data["title"] == "plan-2026"


def test_a_csv_file_is_read_like_a_sheet() -> None:
    data, problems = found(sheet_of_csv("Objective;By when;Lead\nCount;May 2020;Chair\n", "plan.csv"))
    assert (data["objectives"][0]["due"], data["themes"], problems) == (
        "2020-05",
        [{"id": "plan", "title": "plan"}],
        [("A2", NO_THEME, ADVICE)],
    )


def test_a_sheet_with_all_of_it_gives_a_plan_and_a_list() -> None:
    data, problems = found(sheet(*EVERYTHING))
    plan = BUILTIN.structure(data)
    assert [problem.path for problem in BUILTIN.check(plan) if problem.severity is ERROR] == []
    assert [(each["id"], each.get("due"), each["owners"]) for each in data["objectives"]] == EVERY_OBJECTIVE
    assert sorted(problems, key=lambda each: (int(each[0][1:]), each[0])) == EVERY_PROBLEM


CELLS = (
    st.sampled_from(
        ("", "tbc", "May 2020", "2027", "03/04/2020", "Ongoing", NQ, WOC, f"{NQ} {WOC}", "Total", "Page 2", *HEADINGS)
    )
    | texts()
)
ROWS = st.lists(st.lists(CELLS, max_size=3).map(tuple), max_size=6)


@given(ROWS)
def test_no_date_and_no_owner_appears_that_was_not_in_the_sheet(rows: list[tuple[str, ...]]) -> None:
    there = sheet(HEADINGS, *rows)
    brought = brought_in((there,))
    every = [cell.text for row in there.rows for cell in row]
    dues = {str(due) for text in every if (due := _due(text))}
    whole = folded(" ".join(every))
    assert {each["due"] for each in brought.data["objectives"] if "due" in each} <= dues
    assert all(folded(each["title"]) in whole for each in brought.data["owners"])
    assert all(folded(each["text"]) in whole for each in brought.data["objectives"])


def _due(text: str) -> object:
    try:
        return due_written(text)
    except Wrong:
        return None


WHOLE_ROWS, WHOLE_COLUMNS = (NO_OBJECTIVE, REPEATED, TOTAL), (NO_COLUMN, STATUS, SECOND)
"""What is told of a row or a column as a whole, at one cell of it."""

WIDE_ROWS = st.lists(st.lists(CELLS, max_size=5).map(tuple), max_size=6)
"""Rows of which some are wider than the headings."""


@given(WIDE_ROWS)
def test_nothing_is_left_out_without_a_word(rows: list[tuple[str, ...]]) -> None:
    there = sheet(HEADINGS, *rows)
    brought = brought_in((there,))
    told = [(str(("", *problem.path)[-1]), problem.message) for problem in brought.problems]
    said = {ref for ref, _ in told} | {spot.cell.ref for spot in brought.spots.values()}
    whole_rows = {ref[1:] for ref, message in told if message in WHOLE_ROWS}
    whole_columns = {ref[0] for ref, message in told if message in WHOLE_COLUMNS}
    owners = {folded(each["title"]) for each in brought.data["owners"]}
    themes = [each["title"] for each in brought.data["themes"]]
    for row in there.rows[1:]:
        for cell in () if headings(row) else filled(row):
            owner_below = all(_is_owner(line, owners) for line in lines_of(cell.text))
            theme_again = any(folded(each) == folded(cell.text) for each in themes)
            alone = filled(row) == [cell] and (owner_below or theme_again)
            whole = cell.ref[0] in whole_columns or cell.ref[1:] in whole_rows
            assert cell.ref in said or whole or alone, cell


def _is_owner(line: str, owners: set[str]) -> bool:
    """Whether a line is an owner, or several that are run together, or says that there is none yet."""
    return plain_signs(line).rstrip(".") in NOT_YET or any(each in folded(line) for each in owners)


@given(ROWS)
def test_every_problem_names_a_cell_and_says_what_to_do(rows: list[tuple[str, ...]]) -> None:
    for problem in brought_in((sheet(HEADINGS, *rows),)).problems:
        assert problem.file == "plan.xlsx" or not problem.path
        assert problem.message.endswith(".")
