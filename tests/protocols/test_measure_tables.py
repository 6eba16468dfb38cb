"""Measures in tables: on a day, only what was known by then."""

import csv
import io
from datetime import date

from coproduction.builtin import BUILTIN
from coproduction.document import Document
from coproduction.protocols.evaluation_plan import EvaluationPlan
from coproduction.protocols.measures import Measure
from coproduction.protocols.starter_measures import MeasureType
from tests.protocols.evaluations import STORIES, evaluation, measure, messages, on, table

BEGAN, BEFORE, AFTER = date(2026, 12, 31), date(2020, 1, 1), date(2027, 2, 1)
COUNTED: Measure = measure(
    id="counted",
    counts_people=False,
    objectives=("A",),
    baseline=on(31, month=12, count=20),
    readings=(on(31, year=2027, count=30),),
)
WHOLE = evaluation(COUNTED, STORIES)


def measures_on(day: date) -> Document:
    return BUILTIN.view(WHOLE, "measures", BUILTIN.edition(WHOLE, as_at=day))


def sheet_on(whole: EvaluationPlan, day: date) -> dict[str, str]:
    """The first row of the sheet of measures as at a day."""
    body = BUILTIN.export(whole, "sheet", BUILTIN.edition(whole, as_at=day)).body
    row, *_others = csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline=""))
    return row


def test_a_baseline_of_a_later_day_is_not_known_yet() -> None:
    stands = {day: table(measures_on(day), "Baseline, now and target")[0][1:3] for day in (BEFORE, BEGAN, AFTER)}
    assert stands == {
        BEFORE: ["not recorded", "not recorded"],
        BEGAN: ["31 December 2026: 20", "not recorded"],
        AFTER: ["31 December 2026: 20", "31 January 2027: 30"],
    }


def test_nor_is_it_in_the_sheet() -> None:
    known = [(row["baseline_on"], row["baseline"]) for row in (sheet_on(WHOLE, day) for day in (BEFORE, BEGAN))]
    assert known == [("", ""), ("2026-12-31", "20")]


def test_words_of_one_person_are_advised_to_say_from_how_many_they_come() -> None:
    told = on(31, month=3, year=2027, told="One person told us of their daughter.")
    whole = evaluation(measure(MeasureType.NARRATIVE, objectives=("A",), readings=(told,)))
    assert (
        messages(whole)["measures", 0, "readings", 0, "of"]
        == "Say from how many people this comes, so that what comes from a few is hidden."
    )
