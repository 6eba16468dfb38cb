"""The six ways to answer, and what each cannot do without."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from coproduction.dates import Due
from coproduction.problems import Path, Severity
from coproduction.protocols.responses import (
    FINAL,
    WAYS,
    WHO_DID,
    Response,
    ResponseKind,
    WhoDid,
    check_responses,
)
from coproduction.sources import Mark
from tests.protocols.loops import SAID, response


def said(*responses: Response, severity: Severity = Severity.ERROR, day: date | None = None) -> list[Path]:
    """Where problems of answers are."""
    return [each.path for each in check_responses(responses, SAID, day) if each.severity is severity]


def test_there_are_six_ways_each_with_a_meaning_a_source_and_a_mark() -> None:
    assert len(WAYS) == len(ResponseKind) == 6
    assert [*WAYS] == [*ResponseKind]
    assert [way for way in WAYS.values() if not (way.label and way.meaning and way.ask and way.source.title)] == []
    assert {way.source.mark for way in WAYS.values()} == {Mark.SUGGESTED}


def test_all_but_being_looked_at_are_answers() -> None:
    assert {*ResponseKind} - {*FINAL} == {ResponseKind.CHECKING}
    assert [kind for kind in ResponseKind if not response(kind).final] == [ResponseKind.CHECKING]


def test_it_is_recorded_who_did_it() -> None:
    assert WHO_DID.keys() == {*WhoDid}


@pytest.mark.parametrize("kind", ResponseKind)
def test_an_answer_that_is_right_has_nothing_to_put_right(kind: ResponseKind) -> None:
    assert said(response(kind)) == said(response(kind), severity=Severity.ADVICE) == []


@pytest.mark.parametrize(
    ("kind", "without"),
    [
        (ResponseKind.DONE, {"done_on": None}),
        (ResponseKind.DOING, {"expected": None}),
        (ResponseKind.WILL_DO, {"expected": None}),
        (ResponseKind.CANNOT, {"because": ""}),
        (ResponseKind.NOT_OURS, {"body": ""}),
    ],
)
def test_an_answer_says_what_people_are_owed(kind: ResponseKind, without: dict[str, Any]) -> None:
    assert said(response(kind, **without)) == [(0, *without)]


@pytest.mark.parametrize("expected", ["ongoing", "from May 2026"])
def test_a_promise_has_a_day(expected: str) -> None:
    assert said(response(ResponseKind.DOING, expected=Due.parse(expected))) == [(0, "expected")]


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"on": date(2026, 4, 30), "done_on": date(2026, 4, 30)}, "on"),
        ({"done_on": date(2026, 5, 11)}, "done_on"),
        ({"told_on": date(2026, 5, 9)}, "told_on"),
        ({"together_with": "The Forum"}, "done_by"),
        ({"kind": ResponseKind.WILL_DO, "expected": Due.parse("2027")}, "done_on"),
    ],
)
def test_days_come_in_order_and_fields_belong_to_their_kind(more: dict[str, Any], path: str) -> None:
    assert said(evolve(response(), **more)) == [(0, path)]


def test_answers_come_in_order_and_only_the_first_may_be_that_it_is_looked_at() -> None:
    checking, done = response(ResponseKind.CHECKING), response()
    assert said(checking, done) == []
    assert said(done, checking) == [(1, "kind")]
    assert said(done, response(ResponseKind.CANNOT, on=date(2026, 5, 9))) == [(1, "on")]


@pytest.mark.parametrize(
    ("answer", "path"),
    [
        (response(told_on=None), "told_on"),
        (response(done_by=None), "done_by"),
        (response(done_by=WhoDid.TOGETHER), "together_with"),
        (response(ResponseKind.DOING, expected=Due.parse("May 2026")), "expected"),
    ],
)
def test_what_could_be_better_is_advice_and_only_about_the_answer_that_stands(answer: Response, path: str) -> None:
    day = date(2026, 6, 1)
    assert said(answer, day=day) == []
    assert said(answer, severity=Severity.ADVICE, day=day) == [(0, path)]
    assert said(answer, response(ResponseKind.CANNOT), severity=Severity.ADVICE, day=day) == []


def test_a_promise_is_late_the_day_after_it_was_to_be_kept() -> None:
    promised = response(ResponseKind.WILL_DO, expected=Due.parse("May 2026"))
    assert not promised.late(date(2026, 5, 31))
    assert promised.late(date(2026, 6, 1))
    assert not evolve(promised, kind=ResponseKind.CANNOT).late(date(2026, 6, 1))
    assert not evolve(promised, expected=None).late(date(2026, 6, 1))
    assert said(promised, severity=Severity.ADVICE) == []
