"""Cells on their way into a sheet, and the names of their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.cells import (
    LONGEST_CELL,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    Grid,
    Sheet,
    errors_marked,
    letters,
    worked_out,
)
from coproduction.errors import ContentError
from coproduction.problems import Problem, Severity


def told(grid: Grid) -> list[str]:
    """What is wrong with a grid once it is done."""
    with pytest.raises(ContentError) as error:
        grid.done()
    return [str(problem) for problem in error.value.problems]


def refused(grid: Grid, row: int, column: int, text: str) -> str:
    """Why a cell is refused."""
    with pytest.raises(ContentError) as error:
        grid.put(row, column, text)
    return str(error.value)


@pytest.mark.parametrize(
    ("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")]
)
def test_columns_are_named_as_in_a_spreadsheet(column: int, name: str) -> None:
    assert letters(column) == name


def test_a_row_ends_with_the_last_cell_in_which_there_is_something_and_rows_with_the_last() -> None:
    grid = Grid("a.xlsx", "People")
    for row, column, text in ((1, 1, " A "), (3, 2, "B"), (3, 4, " "), (9, 9, "")):
        grid.put(row, column, text)
    assert grid.done() == Sheet("a.xlsx", "People", ((Cell("A", "A1"),), (), (Cell("", "A3"), Cell("B", "B3"))))


def test_a_formula_is_there_and_says_nothing() -> None:
    grid = Grid("a.xlsx")
    grid.put(1, 2, "7", formula=True)
    assert grid.done().rows == ((Cell("", "A1"), Cell("", "B1", formula=True)),)


def test_an_error_counts_as_a_formula_and_says_nothing() -> None:
    grid = Grid("a.xlsx")
    grid.put(1, 1, "#REF!", error=True)
    grid.put(1, 2, "#N/A")
    assert grid.done().rows == ((Cell("", "A1", formula=True, error=True), Cell("#N/A", "B1")),)


def test_a_text_that_is_an_error_is_marked_and_one_that_names_it_is_not() -> None:
    merged, named, other = Cell("#N/A", "A1", merged=True), Cell("Mend each #REF!", "B1"), Cell("#", "C1")
    assert errors_marked(Sheet("a.csv", "", ((merged, named), (), (other,)))).rows == (
        (Cell("", "A1", formula=True, merged=True, error=True), named),
        (),
        (other,),
    )


def test_only_the_first_of_merged_cells_has_a_text_and_they_end_with_the_sheet() -> None:
    grid = Grid("a.xlsx")
    for place in ((1, 1), (1, 2), (2, 2), (3, 3)):
        grid.put(*place, "x")
    grid.merge([(1, 1, 2, 2), (3, 2, 999, 999)])
    first, second, third = grid.done().rows
    assert first == (Cell("x", "A1", merged=True), Cell("", "B1", merged=True))
    assert second == (Cell("", "A2", merged=True), Cell("", "B2", merged=True))
    assert third == (Cell("", "A3"), Cell("", "B3", merged=True), Cell("", "C3", merged=True))


def test_nothing_is_merged_in_an_empty_sheet() -> None:
    grid = Grid("a.xlsx")
    grid.merge([(1, 1, 1_048_576, 16_384)] * 1_000)
    assert grid.done().rows == ()


def test_what_goes_beyond_a_limit_is_refused_with_its_place() -> None:
    grid = Grid("a.xlsx", "People")
    assert refused(grid, MOST_ROWS + 1, 2, "x") == (
        "a.xlsx, line 20001: People, B20001: There are more than 20,000 rows."
        " Delete what stands below, or divide the table."
    )
    assert refused(grid, 7, MOST_COLUMNS + 1, "x") == (
        "a.xlsx, line 7: People, GS7: There are more than 200 columns. Delete what is not needed."
    )
    assert refused(grid, 1, 1, "x" * (LONGEST_CELL + 1)) == (
        "a.xlsx, line 1: People, A1: This cell has more than 32,767 characters. Make it shorter."
    )
    grid.put(MOST_ROWS, MOST_COLUMNS, "x" * LONGEST_CELL)
    assert len(grid.done().rows) == MOST_ROWS


def test_cells_are_counted_where_they_stand_and_where_rows_are_filled_up() -> None:
    few = Grid("a.xlsx", left=3)
    for column in (1, 2, 3):
        few.put(1, column, "x")
    assert "There are more than 150,000 cells. Divide the table." in refused(few, 1, 4, "x")
    wide = Grid("a.xlsx", left=3)
    wide.put(1, 4, "x")
    assert told(wide) == [f"a.xlsx: There are more than {MOST_CELLS:,} cells. Divide the table."]
    merged = Grid("a.xlsx", left=3)
    merged.put(2, 2, "x")
    with pytest.raises(ContentError):
        merged.merge([(1, 1, 2, 2)])


def test_what_may_still_come_is_less_by_what_is_there() -> None:
    grid = Grid("a.xlsx", left=10)
    grid.put(2, 4, "x")
    grid.done()
    assert grid.left == 6


def test_a_problem_says_the_sheet_the_cell_and_the_row() -> None:
    sheet = Sheet("a.xlsx", "People", ())
    assert sheet.problem(Cell("x", "B7"), "No.") == Problem(("People", "B7"), "No.", file="a.xlsx", line=7)
    assert sheet.problem("AB12", "No.", Severity.ADVICE).line == 12
    assert sheet.problem("", "No.") == Problem(("People",), "No.", file="a.xlsx")
    assert Sheet("a.csv", "", ()).problem("B7", "No.").path == ("B7",)


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1+1", "-1-1", "@A1", "-x", "- one", "+", "-", " =1", "\t=1", "\u00a0=1", "\u200b=1", "\uff1d1",
     "\uff0b1-1", "\uff0dx", "\uff20A1", "\ufe661", "-2+3", "+44-20-7946", "=", "-5 °C", "+1(A1)"],
)  # fmt: skip
def test_what_a_spreadsheet_might_work_out_is_known(text: str) -> None:
    assert worked_out(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "x=1",
        "-5",
        "+44 20 7946 0000",
        "+44 (0)20 7946 0000",
        "-1,000.50",
        "-5%",
        "5-6",
        "–5",
        "'=1",
        "(=1)",
        "#REF!",
    ],
)
def test_what_means_only_itself_is_known(text: str) -> None:
    assert not worked_out(text)


@given(st.integers(1, 18_278))
def test_every_column_has_a_name_of_its_own(column: int) -> None:
    name = letters(column)
    value = 0
    for letter in name:
        value = value * 26 + ord(letter) - 64
    assert (value, name.isalpha()) == (column, True)
