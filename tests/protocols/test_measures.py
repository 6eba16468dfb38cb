"""A measure, what it takes from a starter measure, and what its author is told to put right."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from coproduction.dates import Due
from coproduction.problems import Path, Severity
from coproduction.protocols.measures import Measure, Reading, check_measures
from coproduction.protocols.starter_measures import BY_ID, Direction, MeasureType
from tests.protocols.evaluations import ACTIVE, MARCH, STORIES, measure, on
from tests.strategies import contents

COUNT, SHARE, SCORE = MeasureType.COUNT, MeasureType.SHARE, MeasureType.SCORE
DURATION, NARRATIVE = MeasureType.DURATION, MeasureType.NARRATIVE
ERROR, ADVICE = Severity.ERROR, Severity.ADVICE
BASE = on(1, count=20)
AIMED: dict[str, Any] = {"target": "40", "target_date": MARCH, "baseline": BASE}


def problems(*measures: Measure) -> list[tuple[Path, Severity]]:
    return [(each.path, each.severity) for each in check_measures(measures)]


def test_a_measure_takes_from_a_starter_measure_what_it_does_not_say() -> None:
    assert ACTIVE.defined == BY_ID["active_reps"].defined
    ours = evolve(ACTIVE, label="People here", direction=Direction.HOLD, counts_people=False)
    assert (ours.defined.label, ours.defined.direction, ours.defined.counts_people) == (
        "People here",
        Direction.HOLD,
        False,
    )
    assert ours.defined.numerator == BY_ID["active_reps"].defined.numerator


def test_a_measure_in_its_own_words_counts_people_unless_it_says_otherwise() -> None:
    assert measure().defined.counts_people
    assert not measure(counts_people=False).defined.counts_people


def test_a_baseline_is_known_from_its_day() -> None:
    known = measure(baseline=on(5, count=9), readings=(on(9, count=3),))
    assert known.began(None) == known.began(date(2026, 1, 5)) == on(5, count=9)
    assert known.began(date(2026, 1, 4)) is None
    assert measure(readings=(on(9, count=3),)).began(None) is None


def test_readings_come_in_the_order_of_their_days_as_far_as_the_day_has_come() -> None:
    known = measure(baseline=on(1, count=9), readings=(on(9, count=3), on(5, count=4)))
    assert [each.on.day for each in known.until(None)] == [1, 5, 9]
    assert [each.on.day for each in known.until(date(2026, 1, 6))] == [1, 5]
    assert known.latest(None) == on(9, count=3)
    assert known.latest(date(2026, 1, 6)) == on(5, count=4)
    assert known.latest(date(2026, 1, 4)) is None
    assert measure().until(None) == ()


RIGHT = [
    ACTIVE,
    STORIES,
    measure(**AIMED, readings=(on(2, count=21), on(3, count=22))),
    measure(SHARE, target="100", target_date=MARCH, baseline=on(1, count=3, of=3)),
    measure(DURATION, readings=(on(1, number="3.5", of=8), on(2, number="-1", of=9))),
    measure(SCORE, readings=(on(1, number="0.33", count=12, of=120),)),
    measure(NARRATIVE, readings=(on(1, told="It is better.", of=1), on(2, told="It is good.", of=30))),
]


@pytest.mark.parametrize("each", RIGHT, ids=range(len(RIGHT)))
def test_nothing_is_said_of_a_measure_that_is_right(each: Measure) -> None:
    assert problems(each) == []


WRONG: list[tuple[Measure, Path, Severity]] = [
    (evolve(ACTIVE, same_as="active"), ("same_as",), ERROR),
    (measure(label=""), ("label",), ERROR),
    (measure(kind=None), ("kind",), ERROR),
    (measure(None), ("type",), ERROR),
    (measure(direction=None), ("direction",), ERROR),
    (measure(source=""), ("source",), ERROR),
    (measure(frequency=""), ("frequency",), ERROR),
    (measure(target_date=MARCH), ("target",), ERROR),
    (measure(**{**AIMED, "baseline": None}), ("baseline",), ERROR),
    (measure(**{**AIMED, "target_date": None}), ("target_date",), ADVICE),
    (measure(**{**AIMED, "target_date": Due.parse("ongoing")}), ("target_date",), ADVICE),
    (measure(**{**AIMED, "baseline": on(1, month=4, year=2027, count=20)}), ("baseline", "on"), ERROR),
    (measure(**{**AIMED, "baseline": on(31, month=3, year=2027, count=20)}), ("baseline", "on"), ERROR),
    (measure(**{**AIMED, "target": "many"}), ("target",), ERROR),
    (measure(**{**AIMED, "target": "1e99"}), ("target",), ERROR),
    (measure(SHARE, **{**AIMED, "target": "101", "baseline": on(1, count=2, of=3)}), ("target",), ERROR),
    (measure(SHARE, **{**AIMED, "target": "-1", "baseline": on(1, count=2, of=3)}), ("target",), ERROR),
    (measure(NARRATIVE, **{**AIMED, "baseline": on(1, told="Bad.", of=30)}), ("target",), ERROR),
    (measure(direction=Direction.WATCH, **AIMED), ("target",), ADVICE),
    (measure(readings=(on(1, count=2), on(1, count=3))), ("readings", 1, "on"), ERROR),
    (measure(baseline=BASE, readings=(on(1, count=3),)), ("readings", 0, "on"), ERROR),
    (measure(readings=(on(1),)), ("readings", 0, "count"), ERROR),
    (measure(readings=(on(1, count=2, of=3),)), ("readings", 0, "of"), ERROR),
    (measure(SHARE, readings=(on(1, count=2),)), ("readings", 0, "of"), ERROR),
    (measure(SHARE, readings=(on(1, count=3, of=2),)), ("readings", 0, "of"), ERROR),
    (measure(DURATION, readings=(on(1, of=9),)), ("readings", 0, "number"), ERROR),
    (measure(DURATION, readings=(on(1, number="soon", of=9),)), ("readings", 0, "number"), ERROR),
    (measure(DURATION, readings=(on(1, number="3", count=3, of=9),)), ("readings", 0, "count"), ERROR),
    (measure(NARRATIVE, readings=(on(1, number="3", told="Yes.", of=9),)), ("readings", 0, "number"), ERROR),
    (measure(baseline=on(1, told="Yes.", count=3)), ("baseline", "told"), ERROR),
    (measure(SCORE, readings=(on(1, number="3"),)), ("readings", 0, "of"), ADVICE),
    (measure(DURATION, readings=(on(1, number="3"),)), ("readings", 0, "of"), ADVICE),
    (measure(NARRATIVE, baseline=on(1, told="One person told us of their daughter.")), ("baseline", "of"), ADVICE),
]


@pytest.mark.parametrize(("each", "path", "severity"), WRONG, ids=range(len(WRONG)))
def test_what_is_wrong_with_a_measure_is_said_where_it_is(each: Measure, path: Path, severity: Severity) -> None:
    assert problems(each) == [((0, *path), severity)]


@pytest.mark.parametrize("named", [{"id": "changed_by"}, {"id": "ours", "same_as": "changed_by"}])
def test_a_target_for_what_people_led_to_is_advised_against(named: dict[str, str]) -> None:
    aimed = measure(SHARE, **{**AIMED, **named, "baseline": on(1, count=2, of=3)})
    (problem,) = check_measures((aimed,))
    assert (problem.path, problem.severity) == ((0, "target"), ADVICE)
    assert "reward asking for what is easy" in problem.message


def test_what_does_not_count_people_need_not_say_of_how_many() -> None:
    for each, reading in (
        (SCORE, on(1, number="3")),
        (DURATION, on(1, number="3")),
        (NARRATIVE, on(1, told="It is quick.")),
    ):
        assert problems(measure(each, counts_people=False, readings=(reading,))) == []


def test_each_measure_has_an_id_of_its_own() -> None:
    assert problems(ACTIVE, STORIES, ACTIVE) == [((2, "id"), ERROR)]


@given(contents(Measure), contents(Reading))
def test_checks_never_raise_and_words_are_always_there(each: Measure, reading: Reading) -> None:
    assert all(problem.message for problem in check_measures((each, evolve(each, baseline=reading))))
    assert each.defined.label
