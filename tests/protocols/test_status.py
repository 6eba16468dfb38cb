"""Where an objective stands on a day."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.dates import Due, Kept
from coproduction.edition import Edition
from coproduction.protocols.colours import tag_of
from coproduction.protocols.objectives import Objective
from coproduction.protocols.status import HALF_DONE, SIGNS, SOON, Status, started, status_of
from tests.protocols.plans import JULY, objective
from tests.strategies import DAYS, DUES

TODAY = JULY
BEFORE, AFTER = TODAY - timedelta(days=1), TODAY + timedelta(days=1)

STATUS_BY_RULE: list[tuple[str, dict[str, Any], Status]] = [
    # Each of the first lines has everything that those below it have, so that the order of the rules is tested too.
    ("2020-06-30", {"withdrawn_on": TODAY, "completed_on": TODAY, "blocked_by": "The Council"}, Status.WITHDRAWN),
    ("ongoing", {"withdrawn_on": BEFORE, "completed_on": BEFORE}, Status.WITHDRAWN),
    ("2020-06-30", {"withdrawn_on": AFTER, "completed_on": TODAY, "blocked_by": "The Council"}, Status.COMPLETE_LATE),
    ("2020-06-30", {"completed_on": date(2020, 6, 30), "blocked_by": "The Council"}, Status.COMPLETE),
    ("June 2020", {"completed_on": TODAY}, Status.COMPLETE_LATE),
    ("2020-07-31", {"completed_on": TODAY, "at_risk": "Nobody has time"}, Status.COMPLETE),
    ("ongoing", {"completed_on": BEFORE}, Status.COMPLETE),
    ("from May 2020", {"completed_on": BEFORE}, Status.COMPLETE),
    ("", {"completed_on": BEFORE}, Status.COMPLETE),
    ("2020-06-30", {"completed_on": AFTER, "blocked_by": "The Council"}, Status.BLOCKED),
    ("ongoing", {"blocked_by": "The Council"}, Status.BLOCKED),
    ("", {"blocked_by": "The Council"}, Status.BLOCKED),
    ("ongoing", {"at_risk": "Nobody has time", "started_on": BEFORE}, Status.ONGOING),
    ("", {"at_risk": "Nobody has time", "started_on": BEFORE}, Status.NO_DATE),
    ("2020-06-30", {"at_risk": "Nobody has time", "started_on": BEFORE, "progress": 99}, Status.OVERDUE),
    ("2020-06-30", {"completed_on": AFTER}, Status.OVERDUE),
    ("2020-06-30", {}, Status.OVERDUE),
    ("2020-12-31", {"at_risk": "Nobody has time", "started_on": BEFORE, "progress": 99}, Status.AT_RISK),
    ("from May 2020", {"at_risk": "Nobody has time"}, Status.AT_RISK),
    ("2020-07-31", {"progress": 40, "started_on": BEFORE}, Status.AT_RISK),
    ("2020-07-31", {"progress": 49, "started_on": BEFORE}, Status.AT_RISK),
    ("2020-07-31", {"started_on": BEFORE}, Status.AT_RISK),
    ("2020-07-31", {}, Status.AT_RISK),
    ("2020-07-31", {"progress": 0}, Status.AT_RISK),
    ("2020-07-31", {"progress": 49}, Status.AT_RISK),
    ("2020-07-01", {}, Status.AT_RISK),
    ("2020-07-31", {"progress": 50, "started_on": BEFORE}, Status.ON_TRACK),
    ("2020-07-10", {"progress": 90}, Status.ON_TRACK),
    ("2020-07-31", {"progress": 60}, Status.ON_TRACK),
    ("2020-09-30", {"progress": 60}, Status.ON_TRACK),
    ("2020-09-30", {"progress": 1, "started_on": AFTER}, Status.ON_TRACK),
    ("from May 2020", {"progress": 10}, Status.ON_TRACK),
    ("2020-08-01", {"progress": 0, "started_on": BEFORE}, Status.ON_TRACK),
    ("2020-09-30", {"started_on": TODAY}, Status.ON_TRACK),
    ("from May 2020", {"started_on": TODAY}, Status.ON_TRACK),
    ("2020-09-30", {"started_on": AFTER}, Status.NOT_STARTED),
    ("2020-09-30", {}, Status.NOT_STARTED),
    ("2020-08-01", {}, Status.NOT_STARTED),
    ("2020-08-01", {"progress": 0}, Status.NOT_STARTED),
    ("2020-09-30", {"progress": 0}, Status.NOT_STARTED),
    ("from May 2020", {}, Status.NOT_STARTED),
]


@pytest.mark.parametrize(("due", "known", "expected"), STATUS_BY_RULE)
def test_the_first_rule_that_fits_gives_the_status(due: str, known: dict[str, Any], expected: Status) -> None:
    assert status_of(objective("A", due, **known), TODAY) is expected


@pytest.mark.parametrize(
    ("due", "known", "expected"),
    [
        ("2020-09-30", {"started_on": BEFORE, "progress": 99}, Status.AT_RISK),
        ("from May 2020", {}, Status.AT_RISK),
        ("2020-06-30", {}, Status.OVERDUE),
        ("ongoing", {}, Status.ONGOING),
        ("", {}, Status.NO_DATE),
        ("2020-09-30", {"completed_on": BEFORE}, Status.COMPLETE),
    ],
)
def test_what_is_held_up_is_at_risk_unless_an_earlier_rule_fits(
    due: str, known: dict[str, Any], expected: Status
) -> None:
    assert status_of(objective("A", due, **known), TODAY, held_up=True) is expected


@pytest.mark.parametrize(
    ("due", "known", "letter"),
    [
        ("2020-06-30", {}, "R"),
        ("2020-07-31", {"progress": 40}, "A"),
        ("2020-09-30", {"started_on": date(2020, 6, 1)}, "G"),
    ],
)
def test_the_published_examples_as_at_the_first_of_july_2020(due: str, known: dict[str, Any], letter: str) -> None:
    assert SIGNS[status_of(objective("A", due, **known), JULY)].letter == letter


objectives = st.builds(
    Objective,
    id=st.just("A"),
    theme=st.just("people"),
    text=st.just("Do it."),
    due=st.none() | DUES,
    started_on=st.none() | DAYS,
    completed_on=st.none() | DAYS,
    withdrawn_on=st.none() | DAYS,
    progress=st.none() | st.integers(0, 100),
    at_risk=st.sampled_from(("", "Nobody has time")),
    blocked_by=st.sampled_from(("", "The Council")),
)


@given(objectives, DAYS, st.booleans())
def test_nothing_is_overdue_on_its_due_day(objective: Objective, other: date, held_up: bool) -> None:
    last = objective.due.last_day if objective.due else None
    assert status_of(objective, last or other, held_up=held_up) is not Status.OVERDUE


@given(DUES.filter(lambda due: due.last_day is not None), st.integers(1, 4000))
def test_whatever_is_not_done_is_overdue_ever_after(due: Due, days: int) -> None:
    last = due.last_day or TODAY
    assert status_of(objective("A", str(due)), last + timedelta(days=days)) is Status.OVERDUE


@given(objectives.filter(lambda each: each.due is None or each.due.kept is not Kept.BY), DAYS)
def test_what_has_no_last_day_is_never_overdue_or_late(objective: Objective, day: date) -> None:
    assert status_of(objective, day) not in (Status.OVERDUE, Status.COMPLETE_LATE)


@given(objectives, DAYS)
def test_nothing_is_complete_before_the_day_it_was_completed(objective: Objective, day: date) -> None:
    done = objective.completed_on is not None and objective.completed_on <= day
    if not done:
        assert status_of(objective, day) not in (Status.COMPLETE, Status.COMPLETE_LATE)


@given(objectives, DAYS)
def test_unknown_progress_counts_as_none(objective: Objective, day: date) -> None:
    unknown, none = (Objective(**_known(objective, progress)) for progress in (None, 0))
    assert status_of(unknown, day) is status_of(none, day)


def _known(objective: Objective, progress: int | None) -> dict[str, Any]:
    names = ("id", "theme", "text", "due", "started_on", "completed_on", "withdrawn_on", "at_risk", "blocked_by")
    return {**{name: getattr(objective, name) for name in names}, "progress": progress}


@pytest.mark.parametrize("days", range(SOON + 3))
def test_the_last_thirty_days_need_half_of_the_work_done(days: int) -> None:
    due = (TODAY + timedelta(days=days)).isoformat()
    expected = Status.AT_RISK if days <= SOON else Status.ON_TRACK
    assert status_of(objective("A", due, started_on=BEFORE, progress=HALF_DONE - 1), TODAY) is expected
    assert status_of(objective("A", due, started_on=BEFORE, progress=HALF_DONE), TODAY) is Status.ON_TRACK


@given(objectives, DAYS)
def test_what_is_not_started_has_no_start_no_progress_and_is_not_due_soon(objective: Objective, day: date) -> None:
    last = objective.due.last_day if objective.due else None
    if status_of(objective, day) is Status.NOT_STARTED:
        assert not started(objective, day)
        assert last is None or (last - day).days > SOON


def test_every_status_has_a_word_a_letter_and_a_shape() -> None:
    assert set(SIGNS) == set(Status)
    for sign in SIGNS.values():
        assert sign.label.strip()
        assert len(sign.letter) == 1


def test_the_words_of_statuses_are_told_apart_without_colour() -> None:
    assert len({sign.label for sign in SIGNS.values()}) == len(SIGNS)


def test_letter_and_shape_together_tell_statuses_apart_in_black_and_white() -> None:
    both = {(sign.letter, sign.shape): status for status, sign in SIGNS.items() if status is not Status.COMPLETE_LATE}
    assert len(both) == len(SIGNS) - 1
    late, complete = SIGNS[Status.COMPLETE_LATE], SIGNS[Status.COMPLETE]
    assert (late.letter, late.shape) == (complete.letter, complete.shape)


def test_a_colour_that_means_care_never_stands_for_what_is_well() -> None:
    tones = {status: sign.tone.value for status, sign in SIGNS.items()}
    assert {status for status, tone in tones.items() if tone == "urgent"} == {Status.OVERDUE}
    assert {status for status, tone in tones.items() if tone == "good"} == {Status.ON_TRACK, Status.ONGOING}


def test_a_tag_says_the_status_in_the_language_of_its_edition() -> None:
    tag = tag_of(Status.OVERDUE, Edition.load("en-GB"))
    assert (tag.text, tag.letter, tag.shape) == ("Overdue", "R", SIGNS[Status.OVERDUE].shape)
