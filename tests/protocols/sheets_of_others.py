"""Action plans as they are found in spreadsheets: cells by hand, with everything that people do to them."""

from coproduction.cells import Cell, Sheet, letters
from coproduction.problems import Severity
from coproduction.protocols.plan_rows import (
    NO_COLUMN,
    NO_OBJECTIVE,
    NOTE,
    PERHAPS,
    REPEATED,
    RUNNING,
    RUNNING_INSIDE,
    STATUS,
    TOTAL,
)
from coproduction.protocols.plan_sheets import MERGED as IN_MERGED
from coproduction.protocols.plan_sheets import NO_DATE, NO_OWNER, NOT_SURE, NUMBERED
from coproduction.protocols.record_reading import FORMULA as A_FORMULA
from coproduction.protocols.record_reading import MONTH_OR_DAY
from coproduction.protocols.written_dates import TWO_DATES
from coproduction.scalars import STROKES

NQ, WOC = "Executive Director of Nursing & Quality", "Director of Workforce, OD & Communication"
ERROR, ADVICE = Severity.ERROR, Severity.ADVICE

HEADINGS = ("Objective", "Achieved by end of", "Responsibility")

FORMULA, MERGED = object(), object()
"""What stands in a cell that is worked out, and in one that is merged with that before it or above."""

Written = str | object


def sheet(*rows: tuple[Written, ...], title: str = "Plan 2026", file: str = "plan.xlsx") -> Sheet:
    """A sheet of these rows."""
    return Sheet(file, title, tuple(_row(number, row) for number, row in enumerate(rows, 1)))


def _row(number: int, row: tuple[Written, ...]) -> tuple[Cell, ...]:
    after = (*row[1:], "")
    return tuple(
        _cell(f"{letters(column)}{number}", each, merged=MERGED in (each, after[column - 1]))
        for column, each in enumerate(row, 1)
    )


def _cell(ref: str, each: Written, *, merged: bool) -> Cell:
    if each is FORMULA:
        return Cell("", ref, formula=True)
    return Cell("" if each is MERGED else str(each).strip(), ref, merged=merged)


EVERYTHING: tuple[tuple[Written, ...], ...] = (
    ("Our action plan",),
    ("Draft 3",),
    (),
    (),
    ("Ref", "Objective", "", "Achieved by end of", "Lead", "RAG", "Start date", "Comments"),
    ("", "Measuring success", MERGED, MERGED, MERGED),
    ("1", "Count the Trust’s people ", "", "May 2020", NQ, "Red", "2020-04-06", ""),
    ("2", "Plan a\u00a0campaign", "", "", f"{NQ} {WOC}", "", "", "Ask again"),
    ("Ref", "Objective", "", "Achieved by end of", "Lead", "RAG", "Start date", "Comments"),
    ("", "Training"),
    ("1", "Write a bulletin Our action plan for all", "", "tbc", f"{NQ}\n{WOC}"),
    ("2", "Try it", "", "2021", "Executive Medical Director Head of Research"),
    ("3", "Roll it out", "", "May 2020 June 2020", ""),
    ("", "", "", "", "Chair"),
    ("4", "Roll it out", "", "03/04/2020", MERGED),
    ("5", "Measure it", "", FORMULA, "Chair"),
    ("6", "Go on", "", "On-going", "Chair", "", "2020-06-15"),
    ("7", "Look back", "", "2020-05-01", "tba"),
    ("Page 2 of 3",),
    ("", "", "", "June 2020", "Chair"),
    ("Total", "", "", "7"),
    (),
    ("* Dates may change.",),
)
"""A sheet with every kind of mess in it."""

EVERY_OBJECTIVE: list[tuple[str, str | None, list[str]]] = [
    ("1.1", "2020-05", ["ednq"]),
    ("1.2", None, ["ednq", "dwoc"]),
    ("2.1", None, ["ednq", "dwoc"]),
    ("2.2", "2021", ["emdhr"]),
    ("3", None, ["c"]),
    ("4", None, []),
    ("5", None, ["c"]),
    ("6", "ongoing", ["c"]),
    ("7", None, []),
]
"""The id, the date and the owners of each objective that is read of it."""

EVERY_PROBLEM: list[tuple[str, str, Severity]] = [
    ("A2", NOTE, ADVICE),
    ("F5", STATUS, ERROR),
    ("H5", NO_COLUMN, ERROR),
    ("A7", NUMBERED, ADVICE),
    ("A8", NUMBERED, ADVICE),
    ("D8", NO_DATE, ADVICE),
    ("A9", REPEATED, ADVICE),
    ("B10", PERHAPS, ADVICE),
    ("A11", NUMBERED, ADVICE),
    ("B11", RUNNING_INSIDE, ERROR),
    ("D11", NO_DATE, ADVICE),
    ("A12", NUMBERED, ADVICE),
    ("E12", NOT_SURE, ERROR),
    ("D13", TWO_DATES, ERROR),
    ("B15", "The same objective stands in B13. Both are kept.", ERROR),
    ("D15", STROKES, ERROR),
    ("E15", IN_MERGED, ERROR),
    ("D16", A_FORMULA, ERROR),
    ("D18", MONTH_OR_DAY, ERROR),
    ("E18", NO_OWNER, ADVICE),
    ("A19", RUNNING, ADVICE),
    ("D20", NO_OBJECTIVE, ERROR),
    ("A21", TOTAL, ADVICE),
    ("A23", NOTE, ADVICE),
]
"""What is told of it, cell by cell."""
