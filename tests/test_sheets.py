import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coproduction.errors import ContentError
from coproduction.problems import Problem
from coproduction.reading import Plain
from coproduction.sheets import read_csv
from tests.strategies import ANY

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
    assert sheet(tmp_path, written.getvalue()).data == [{"one": one, "two": two} for one, two in rows]
