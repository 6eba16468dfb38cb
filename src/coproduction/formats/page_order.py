"""The order of a booklet's pages on sheets that are printed on both sides, laid one in another and folded once."""

Side = tuple[int | None, int | None]
"""The two pages of one side of a sheet, the left one first; None is a page with nothing on it."""

PAGES = 4
"""Pages of a sheet."""


def sides(pages: int, *, from_right: bool = False) -> tuple[Side, ...]:
    """The sides of all sheets, the outermost first, each sheet's outer side before its inner one.

    Pages are counted from 1. Where a sheet has more room than there are pages, the last ones are blank. A booklet that
    is read ``from_right`` is bound there.
    """
    whole = -(-pages // PAGES) * PAGES
    pairs = [
        pair for first in range(1, whole // 2, 2) for pair in ((whole + 1 - first, first), (first + 1, whole - first))
    ]
    kept = [tuple(number if number <= pages else None for number in pair) for pair in pairs]
    return tuple((right, left) if from_right else (left, right) for left, right in kept)
