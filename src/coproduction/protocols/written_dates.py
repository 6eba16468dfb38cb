"""Due dates as people write them in spreadsheets: read where there is one way to read them, and refused otherwise."""

import re
from datetime import date

from coproduction.dates import HOW_TO_WRITE, MONTHS, Due, Kept, Precision
from coproduction.protocols.record_reading import FIRST_OF_MONTH, MONTH_OR_DAY
from coproduction.protocols.tidying import plain_signs, tidy
from coproduction.scalars import FIRST_YEAR, LAST_YEAR, STROKES, WRONG_YEAR, Wrong

TWO_DATES = "There is more than one date here. Write the one by which it is to be achieved."
ONE_DAY = "Write one day, such as 2026-03-31 or 31 March 2026."

NOT_YET = frozenset(
    ("", "-", "?", "n/a", "none", "tba", "tbc", "tbd", "unknown", "not known", "to be agreed", "to be arranged",
     "to be confirmed", "to be decided", "to be determined")
)  # fmt: skip
"""What says that there is no date yet."""

ONGOING = frozenset(("ongoing", "on-going", "on going"))

_BEFORE = re.compile(
    r"^(to be )?(achieved|completed?|delivered|done|due|finished)?\b ?(by|on|for|in)?\b ?(the )?(end (of )?)?"
)
_ORDINAL = re.compile(r"\b(\d\d?)(st|nd|rd|th)\b")
_MONTH = re.compile(rf"\b(?:{'|'.join(f'{each[:3]}[a-z]*' for each in MONTHS)})\b")
_YEAR = re.compile(r"\b\d{4}\b")
_FIGURES = re.compile(r"\d\d?[/.]\d\d?[/.]\d{2,4}")


def due_written(text: str) -> Due | None:
    """The due date in a cell, or None where it says that there is none yet. Raises ``Wrong`` with what to write."""
    said = plain_signs(text).rstrip(".")
    if said in NOT_YET:
        return None
    if said in ONGOING:
        return Due(Kept.ONGOING)
    if FIRST_OF_MONTH.fullmatch(said):
        raise Wrong(MONTH_OR_DAY)
    bare = " ".join(_ORDINAL.sub(r"\1", _BEFORE.sub("", said).replace(",", " ")).split())
    try:
        due = Due.parse(re.sub(r"(?<=[a-z])-(?=\d{4}$)", " ", bare))
    except ValueError:
        raise Wrong(_why(bare)) from None
    if due.day and not FIRST_YEAR <= due.day.year <= LAST_YEAR:
        raise Wrong(WRONG_YEAR)
    return due


def _why(said: str) -> str:
    if any(len(each.findall(said)) > 1 for each in (_MONTH, _YEAR, _FIGURES)):
        return TWO_DATES
    return STROKES if _FIGURES.search(said) else HOW_TO_WRITE


def day_written(text: str) -> date | None:
    """The day in a cell, or None where it says that there is none. Raises ``Wrong`` with what to write."""
    due = due_written(text) if not FIRST_OF_MONTH.fullmatch(tidy(text)) else Due.parse(tidy(text)[:10])
    if due is None:
        return None
    if due.kept is not Kept.BY or due.precision is not Precision.DAY:
        raise Wrong(ONE_DAY)
    return due.day
