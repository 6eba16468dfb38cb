"""Due dates as people write them in spreadsheets: read where there is one way to read them, and refused otherwise."""

import re
from datetime import date

from coproduction.dates import HOW_TO_WRITE, MONTHS, Due, Kept, Precision
from coproduction.protocols.record_reading import FIRST_OF_MONTH, MONTH_OR_DAY
from coproduction.protocols.tidying import plain_signs, tidy
from coproduction.scalars import FIRST_YEAR, LAST_YEAR, STROKES, WRONG_YEAR, Wrong

TWO_DATES = "There is more than one date here. Write the one by which it is to be achieved."
ONE_DAY = "Write one day, such as 2026-03-31 or 31 March 2026."
WAS_DONE = "This says when it was done. Put that into a column “Completed”, and here by when it is to be achieved."

NOT_YET = frozenset(
    ("", "-", "?", "n/a", "none", "tba", "tbc", "tbd", "unknown", "not known", "to be agreed", "to be arranged",
     "to be confirmed", "to be decided", "to be determined")
)  # fmt: skip
"""What says that there is no date yet."""

ONGOING = frozenset(("ongoing", "on-going", "on going"))

_DONE = "achieved|completed?|delivered|done|finished"
_BEFORE = re.compile(
    rf"^(?:(?:{_DONE}) (?:by (?:the )?(?:end (?:of )?)?|(?:the )?end of )"
    rf"|(?:to be (?:{_DONE}|due)?|due)?\b ?(?:by|on|for|in)?\b ?(?:the )?(?:end (?:of )?)?)"
)
"""What stands before a date. What is said to be done has the date on which it was, unless it is one to be done by."""

_AHEAD = re.compile(r"(to be|due|by|for|(the )?end)\b|.*\b(by|end of)\b")
"""What is said of a day by which something is to happen, and not of one on which it did."""

_WAS_DONE = re.compile(rf"(?:{_DONE})\b")
_DONE_ON = re.compile(rf"^(?:{_DONE}) (?:on )?(?=\d)")
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
    if _WAS_DONE.match(said):
        return WAS_DONE
    if any(len(each.findall(said)) > 1 for each in (_MONTH, _YEAR, _FIGURES)):
        return TWO_DATES
    return STROKES if _FIGURES.search(said) else HOW_TO_WRITE


def done_written(text: str) -> date | None:
    """The day in a cell on which something was done. Raises ``Wrong`` with what to write."""
    said = plain_signs(text)
    return day_written(said if _AHEAD.match(said) else _DONE_ON.sub("", said))


def day_written(text: str) -> date | None:
    """The day in a cell on which something happened, or None where there is none. Raises ``Wrong``."""
    said = plain_signs(text).rstrip(".")
    if said not in NOT_YET and _AHEAD.match(said):
        raise Wrong(ONE_DAY)
    due = due_written(text) if not FIRST_OF_MONTH.fullmatch(tidy(text)) else Due.parse(tidy(text)[:10])
    if due is None:
        return None
    if due.kept is not Kept.BY or due.precision is not Precision.DAY:
        raise Wrong(ONE_DAY)
    return due.day
