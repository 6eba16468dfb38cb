"""Tables in files: CSV in and out, and rows of plain data from a table of either kind."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coproduction.cells import LARGEST_SHEET
from coproduction.errors import ContentError
from coproduction.problems import Problem
from coproduction.reading import Place, Plain
from coproduction.sheets import (
    ERROR,
    LETTERS,
    OTHER,
    Cell,
    Sheet,
    as_written,
    csv_of,
    harmless,
    read_csv,
    read_sheets,
    read_table,
    sheet_of_csv,
    workbook_of,
)
from tests.strategies import ANY
from tests.workbooks import parts_of, row, said, zipped
from tests.workbooks import sheet as worksheet

NAMES = "Every column needs a name of its own in the first row."
EMPTY = "The file is empty. Its first row names the columns."
TOO_MANY = "This row has more cells than there are columns."
QUOTE = "This row cannot be read. Look for a quote that is not closed."


def sheet(folder: Path, text: str | bytes) -> Plain:
    path = folder / "register.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_csv(path, "kent/register.csv")


def told(folder: Path, text: str | bytes) -> list[tuple[int | None, str]]:
    with pytest.raises(ContentError) as error:
        sheet(folder, text)
    assert {problem.file for problem in error.value.problems} == {"kent/register.csv"}
    return [(problem.line, problem.message) for problem in error.value.problems]


def test_each_row_is_a_mapping_by_the_names_of_the_first(tmp_path: Path) -> None:
    assert sheet(tmp_path, "person,kind\nP1,carer\nP2,both\n").data == [
        {"person": "P1", "kind": "carer"},
        {"person": "P2", "kind": "both"},
    ]


def test_an_empty_cell_is_left_out_and_white_space_around_a_cell_goes(tmp_path: Path) -> None:
    assert sheet(tmp_path, "person , kind\n P1 ,\n,  \n P2").data == [{"person": "P1"}, {"person": "P2"}]


def test_numbers_stay_as_they_were_written(tmp_path: Path) -> None:
    assert sheet(tmp_path, "person,phone\n007,07700 900000\n").data == [{"person": "007", "phone": "07700 900000"}]


def test_a_sheet_saved_by_excel_in_another_country_is_read(tmp_path: Path) -> None:
    assert sheet(tmp_path, b"\xef\xbb\xbfperson;caf\xc3\xa9\r\nP1;a, b\r\n").data == [{"person": "P1", "café": "a, b"}]


def test_a_semicolon_is_text_where_commas_part_the_columns(tmp_path: Path) -> None:
    assert sheet(tmp_path, "person,what; when\nP1,a;b\n").data == [{"person": "P1", "what; when": "a;b"}]


def test_lines_of_an_old_mac_are_lines(tmp_path: Path) -> None:
    assert sheet(tmp_path, b"a,b\r1,2\r3,4\r").data == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]


def test_rows_without_a_cell_are_passed_over(tmp_path: Path) -> None:
    assert sheet(tmp_path, "a,b\n\n1,2\n,\n\n3,4\n").data == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]


def test_every_row_and_cell_has_the_line_where_its_row_begins(tmp_path: Path) -> None:
    plain = sheet(tmp_path, 'a,b\n\n1,2\n"3\n3","4\n4"\n5\n')
    lines = {path: place.line for path, place in plain.places.items()}
    assert lines == {
        (): 1, (0,): 3, (0, "a"): 3, (0, "b"): 3, (1,): 4, (1, "a"): 4, (1, "b"): 4, (2,): 7, (2, "a"): 7, (2, "b"): 7,
    }  # fmt: skip
    assert {place.file for place in plain.places.values()} == {"kent/register.csv"}


def test_a_sheet_of_names_alone_has_no_rows(tmp_path: Path) -> None:
    assert sheet(tmp_path, "person,kind\n").data == []


@pytest.mark.parametrize(
    "text", ["", "\n", ",,\n", "  \n", "\ufeff"], ids=["nothing", "a line", "commas", "spaces", "a mark"]
)
def test_an_empty_sheet_is_refused(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == [(1, EMPTY)]


@pytest.mark.parametrize("text", ["a,b,a\n1,2,3\n", "a,,c\n1,2,3\n", "a, a\n"], ids=["twice", "none", "spaces"])
def test_every_column_has_a_name_of_its_own(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == [(1, NAMES)]


def test_every_row_with_too_many_cells_is_named(tmp_path: Path) -> None:
    assert told(tmp_path, "a,b\n1,2,3\n1,2,,\n1,2,,4\n") == [(2, TOO_MANY), (4, TOO_MANY)]


def test_mistakes_of_the_names_and_of_the_rows_are_named_at_once(tmp_path: Path) -> None:
    assert told(tmp_path, "a,a\n1,2,3\n") == [(1, NAMES), (2, TOO_MANY)]


@pytest.mark.parametrize(
    ("text", "line"),
    [('a,b\n1,2\n"3,4\n5,6\n7,8\n', 3), ('"a,b\n1,2\n', 1), ('a\n"b"c\n', 2), (f"a\nb\n{'x' * 200_000}\n", 3)],
    ids=["never closed", "never closed in the names", "closed too early", "without end"],
)  # fmt: skip
def test_a_row_that_cannot_be_read_is_named_by_the_line_where_it_begins(tmp_path: Path, text: str, line: int) -> None:
    assert told(tmp_path, text) == [(line, QUOTE)]


def test_a_sheet_is_utf_8(tmp_path: Path) -> None:
    assert told(tmp_path, "a\ncafé\n".encode("latin-1")) == [(2, "Save the file as UTF-8 text.")]


def test_a_sheet_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as error:
        read_csv(tmp_path / "register.csv", "register.csv")
    said = Problem((), "There is no such file, or it may not be read.", file="register.csv")
    assert error.value.problems == (said,)


CELLS = st.text(ANY | st.just("\n"), min_size=1, max_size=8).map(str.strip).filter(bool)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(",;"), st.lists(st.tuples(CELLS, CELLS), max_size=4))
def test_whatever_a_spreadsheet_saves_is_read_back(tmp_path: Path, between: str, rows: list[tuple[str, str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=between).writerows([("one", "two"), *rows])
    expected = [{"one": as_written(one), "two": as_written(two)} for one, two in rows]
    assert sheet(tmp_path, written.getvalue()).data == expected


def texts(sheet: Sheet) -> list[list[str]]:
    """What stands in the cells of a sheet."""
    return [[cell.text for cell in row] for row in sheet.rows]


def wrong(data: str | bytes) -> list[str]:
    """What is wrong with a CSV file."""
    with pytest.raises(ContentError) as error:
        sheet_of_csv(data, "a.csv")
    return [str(problem) for problem in error.value.problems]


def test_cells_of_a_csv_file_have_their_places_as_in_a_spreadsheet() -> None:
    found = sheet_of_csv('a, b \n\n"1\n1",,3\n,,\n', "a.csv")
    assert found == Sheet(
        "a.csv",
        "",
        (
            (Cell("a", "A1"), Cell("b", "B1")),
            (),
            (Cell("1\n1", "A3"), Cell("", "B3"), Cell("3", "C3")),
        ),
    )
    assert str(found.problem("C3", "No.")) == "a.csv, line 3: C3: No."


@pytest.mark.parametrize("text", ["=1+1", "=cmd", "@Ann", "+A1", "-Ann", "\uff1d1", "--A1"])
def test_what_a_spreadsheet_would_work_out_in_a_csv_file_is_a_formula(text: str) -> None:
    (row,) = sheet_of_csv(f"a,{text},'{text}\n", "a.csv").rows
    assert row == (Cell("a", "A1"), Cell("", "B1", formula=True), Cell(text, "C1"))


@pytest.mark.parametrize("text", ["-", "--", "- Ann", "-5", "+44 20 7946 0000", "a=b"])
def test_a_stroke_and_a_figure_in_a_csv_file_are_texts(text: str) -> None:
    assert sheet_of_csv(f"a,{text}\n", "a.csv").rows == ((Cell("a", "A1"), Cell(text, "B1")),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("between", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_whatever_excel_saves_is_read(encoding: str, between: str) -> None:
    lines = ('"Siân, ‘Jo’"', "£5 – café’s…", "“3;4”", "2")
    assert texts(sheet_of_csv(f"a{between}b\r\n{between.join(lines)}\r\n".encode(encoding), "a.csv")) == [
        ["a", "b"],
        ["Siân, ‘Jo’", "£5 – café’s…", "“3", "4”", "2"]
        if between == ";"
        else ["Siân, ‘Jo’", "£5 – café’s…", "“3;4”", "2"],
    ]


@pytest.mark.parametrize(
    "data",
    [
        "café,naïve".encode("mac-roman"),
        "Łódź".encode("cp1250"),
        "Привет".encode("cp1251"),
        "日本".encode("shift-jis"),
        "a\ncafé\n".encode("utf-16-le"),
        b"\xff\xfea",
        b"\xef\xbb\xbf\xff",
        "café ".encode() + b"\xe9",
        b"a\0b",
        b"PK\x03\x04\x14\0",
    ],
)
def test_letters_that_cannot_be_told_are_not_guessed(data: bytes) -> None:
    assert wrong(data) == [f"a.csv: {LETTERS}"]
    assert "CSV UTF-8" in LETTERS


def test_a_comma_in_the_heading_of_a_file_with_tabs_is_text() -> None:
    assert texts(sheet_of_csv("Which, if any?\tWho; when\n1\t2", "a")) == [["Which, if any?", "Who; when"], ["1", "2"]]
    assert texts(sheet_of_csv('"a;b",c\n1,2', "a")) == [["a;b", "c"], ["1", "2"]]


@pytest.mark.parametrize(("data", "line"), [('a\n"b', 2), ('"a', 1), ('a\n"b"c', 2), ("a\n" + "b" * 200_000, 2)])
def test_a_row_of_cells_that_cannot_be_read_is_named(data: str, line: int) -> None:
    assert wrong(data) == [f"a.csv, line {line}: A{line}: {QUOTE}"]


def test_a_csv_file_without_anything_has_no_rows() -> None:
    assert sheet_of_csv(b"", "a").rows == sheet_of_csv("\ufeff\n , \n", "a").rows == ()


def test_sheets_are_read_by_the_ending_of_their_file(tmp_path: Path) -> None:
    (tmp_path / "a.CSV").write_text("a,b")
    (tmp_path / "b.XLSX").write_bytes(workbook_of((("One", ("a",), ()), ("Two", ("b",), ()))))
    assert [(each.file, each.title) for each in read_sheets(tmp_path / "a.CSV", "x/a.csv")] == [("x/a.csv", "")]
    assert [each.title for each in read_sheets(tmp_path / "b.XLSX", "b.xlsx")] == ["One", "Two"]


def not_read(path: Path) -> str:
    with pytest.raises(ContentError) as error:
        read_sheets(path, "a")
    return str(error.value)


def test_what_is_no_table_too_large_or_not_there_is_refused(tmp_path: Path) -> None:
    for name in ("a.xlsm", "a.xls", "a.ods", "a.txt", "csv"):
        (tmp_path / name).write_bytes(b"a")
        assert not_read(tmp_path / name) == f"a: {OTHER}"
    assert not_read(tmp_path / "none.csv") == "a: There is no such file, or it may not be read."
    (tmp_path / "a.csv").write_bytes(b"a" * (LARGEST_SHEET + 1))
    assert not_read(tmp_path / "a.csv").startswith("a: The file is over 5,000,000 bytes.")


def table(folder: Path, *rows: str, after: str = "", hidden: Iterable[str] = ()) -> Plain:
    """The rows of a workbook whose first sheet that is not hidden has these rows."""
    sheets = {**dict.fromkeys(hidden, worksheet(row(1, said("A1", "no")))), "People": worksheet("".join(rows), after)}
    path = folder / "people.xlsx"
    path.write_bytes(zipped(parts_of(sheets, states=dict.fromkeys(hidden, "hidden"))))
    return read_table(path, "kent/people.xlsx")


def mistakes(folder: Path, *rows: str, after: str = "") -> list[str]:
    """What is wrong with them."""
    with pytest.raises(ContentError) as error:
        table(folder, *rows, after=after)
    return [str(problem).removeprefix("kent/people.xlsx, ") for problem in error.value.problems]


HEAD = row(1, said("A1", "person"), said("B1", "kind"))


def test_rows_of_a_workbook_are_those_of_its_first_sheet_that_is_not_hidden(tmp_path: Path) -> None:
    found = table(tmp_path, HEAD, row(3, said("A3", "007")), row(4, said("B4", "carer")), hidden=["Old"])
    assert found.data == [{"person": "007"}, {"kind": "carer"}]
    assert found.places[1, "kind"] == Place("kent/people.xlsx", 4)
    assert set(found.places) == {(), (0,), (0, "person"), (0, "kind"), (1,), (1, "person"), (1, "kind")}


def test_a_table_in_a_csv_file_is_read_as_before(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a\n1\n")
    assert read_table(tmp_path / "a.csv", "a.csv").data == [{"a": "1"}]


def test_everything_that_is_wrong_in_a_workbook_is_said_with_its_cell(tmp_path: Path) -> None:
    formula = '<c r="A3"><f>1+1</f><v>2</v></c>'
    wide = row(2, said("A2", "x"), said("C2", "y"), said("D2", "z"))
    merged = '<mergeCells><mergeCell ref="A4:B4"/></mergeCells>'
    assert mistakes(tmp_path, HEAD, wide, row(3, formula), row(4, said("A4", "x")), after=merged) == [
        "line 3: People, A3: A formula is not worked out here. Copy the cell, and paste it as a value.",
        "line 4: People, A4: This cell is merged with others. Unmerge them, and fill in each.",
        "line 4: People, B4: This cell is merged with others. Unmerge them, and fill in each.",
        f"line 2: People, C2: {TOO_MANY}",
    ]


def test_an_error_in_a_workbook_is_said_with_its_cell(tmp_path: Path) -> None:
    error = '<c r="A2" t="e"><v>#REF!</v></c>'
    assert mistakes(tmp_path, HEAD, row(2, error)) == [f"line 2: People, A2: {ERROR}"]


def test_a_workbook_names_its_columns_too(tmp_path: Path) -> None:
    assert mistakes(tmp_path, "") == [f"line 1: People, A1: {EMPTY}"]
    assert mistakes(tmp_path, row(2, said("A2", "x")))[0] == f"line 1: People, A1: {EMPTY}"
    assert mistakes(tmp_path, row(1, said("A1", "x"), said("B1", "x"))) == [f"line 1: People, A1: {NAMES}"]


def test_a_workbook_of_hidden_sheets_is_empty(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(zipped(parts_of({"A": worksheet(HEAD)}, states={"A": "veryHidden"})))
    with pytest.raises(ContentError, match="The file is empty"):
        read_table(tmp_path / "a.xlsx", "a.xlsx")


def test_a_csv_file_never_begins_a_cell_with_what_is_worked_out() -> None:
    rows = (("=1", "+1+1", "-1-1", "@x"), ("\t=1", "\r=1", "\uff1d1", "'=1"), ("+44 20 7946 0000", "-5", "-2", "a=b"))
    assert csv_of(("=a", "b", "c", "d"), rows).decode("utf-8-sig").splitlines() == [
        "'=a,b,c,d",
        "'=1,'+1+1,'-1-1,'@x",
        "'=1,'=1,'\uff1d1,''=1",
        "+44 20 7946 0000,-5,-2,a=b",
    ]


SIGNS = st.sampled_from("'=+-@ \t\r\n\uff1d\uff0b0123,;x\"\u200b")
EDGES = st.text(SIGNS, max_size=8) | st.text(ANY | st.just("\n"), max_size=12)


@given(EDGES)
def test_what_is_made_harmless_is_read_as_it_was_written(text: str) -> None:
    text = text.strip()
    assert as_written(harmless(text)) == text
    assert not harmless(text).startswith(("=", "@", "\uff1d", "\uff20", "\t", "\r"))


@given(st.lists(st.lists(EDGES, min_size=1, max_size=3), min_size=1, max_size=4))
def test_what_is_written_as_csv_is_read_back(rows: list[list[str]]) -> None:
    rows = [[cell.strip().replace("\r", "\n") for cell in row] for row in rows]
    found = sheet_of_csv(csv_of(("one", "two"), map(tuple, rows)), "a.csv")
    assert texts(found)[1:] == without_ends(rows)
    assert not any(cell.formula for row in found.rows for cell in row)


def without_ends(rows: list[list[str]]) -> list[list[str]]:
    """Rows without the empty cells at their ends, and without empty rows at the end."""
    kept = [row[: max((at for at, cell in enumerate(row, 1) if cell), default=0)] for row in rows]
    return kept[: max((at for at, row in enumerate(kept, 1) if row), default=0)]
