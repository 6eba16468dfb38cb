"""The order of pages on the sheets of a booklet, against sheets that are stacked, folded and leafed through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.formats.page_order import Side, sides

PAGES = st.integers(1, 200)


def leafed_through(printed: tuple[Side, ...]) -> list[int | None]:
    """The pages as a reader comes to them who leafs through folded sheets, from the front."""
    sheets = list(zip(printed[::2], printed[1::2], strict=True))
    first_half = [page for outer, inner in sheets for page in (outer[1], inner[0])]
    second_half = [page for outer, inner in reversed(sheets) for page in (inner[1], outer[0])]
    return first_half + second_half


@given(PAGES)
def test_folded_sheets_are_read_in_order_and_blank_pages_are_the_last(pages: int) -> None:
    read = leafed_through(sides(pages))
    assert read[:pages] == [*range(1, pages + 1)]
    assert set(read[pages:]) <= {None}
    assert len(read) % 4 == 0
    assert len(read) - pages < 4


@pytest.mark.parametrize(
    ("pages", "printed"),
    [
        (4, ((4, 1), (2, 3))),
        (5, ((None, 1), (2, None), (None, 3), (4, 5))),
        (8, ((8, 1), (2, 7), (6, 3), (4, 5))),
        (12, ((12, 1), (2, 11), (10, 3), (4, 9), (8, 5), (6, 7))),
        (16, ((16, 1), (2, 15), (14, 3), (4, 13), (12, 5), (6, 11), (10, 7), (8, 9))),
        (20, ((20, 1), (2, 19), (18, 3), (4, 17), (16, 5), (6, 15), (14, 7), (8, 13), (12, 9), (10, 11))),
    ],
)
def test_sheets_are_as_a_printer_lays_them(pages: int, printed: tuple[Side, ...]) -> None:
    assert sides(pages) == printed


@given(PAGES)
def test_what_is_read_from_the_right_is_bound_there(pages: int) -> None:
    assert [(right, left) for left, right in sides(pages, from_right=True)] == list(sides(pages))
