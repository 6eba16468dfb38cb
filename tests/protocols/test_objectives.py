"""What is known of an objective on a day."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.dates import Due
from coproduction.protocols.objectives import Ended, Milestone, Objective, Override, Update
from coproduction.protocols.status import Status
from tests.protocols.plans import JULY, objective
from tests.strategies import DAYS, contents

MAY, JUNE = date(2020, 5, 1), date(2020, 6, 1)


def test_an_objective_without_updates_is_known_as_it_is_written() -> None:
    written = objective("A", started_on=MAY, progress=10, at_risk="Nobody has time.")
    assert written.known(JULY) == written


def test_what_happened_later_is_not_known_yet() -> None:
    written = objective(
        "A", started_on=JUNE, completed_on=JUNE, withdrawn_on=JUNE, withdrawn_because="No money.", reviewed_on=JUNE
    )
    assert written.known(MAY) == objective("A")
    assert written.known(JUNE) == written


@pytest.mark.parametrize(
    ("update", "known"),
    [
        ({"due": Due.parse("December 2020")}, {"due": Due.parse("December 2020")}),
        ({"started_on": MAY}, {"started_on": MAY}),
        ({"completed_on": MAY}, {"completed_on": MAY}),
        ({"progress": 0}, {"progress": 0}),
        ({"at_risk": "One has left."}, {"at_risk": "One has left."}),
        ({"blocked_by": "the Council"}, {"blocked_by": "the Council"}),
        (
            {"withdrawn_on": MAY, "withdrawn_because": "No money."},
            {"withdrawn_on": MAY, "withdrawn_because": "No money."},
        ),
        ({"reviewed": True}, {"reviewed_on": JUNE}),
        ({"note": "We met."}, {}),
    ],
)
def test_an_update_is_known_from_its_day(update: dict[str, Any], known: dict[str, Any]) -> None:
    written = objective("A", progress=40, updates=(Update(on=JUNE, **update),))
    assert written.known(JUNE - timedelta(days=1)) == evolve(written, updates=())
    assert written.known(JUNE) == evolve(written, updates=(), **known)


@pytest.mark.parametrize(
    ("before", "ended", "after"),
    [
        ({"at_risk": "No time."}, Ended.AT_RISK, {"at_risk": ""}),
        ({"blocked_by": "the Council"}, Ended.BLOCKED, {"blocked_by": ""}),
        ({"completed_on": MAY}, Ended.COMPLETE, {"completed_on": None}),
        (
            {"withdrawn_on": MAY, "withdrawn_because": "No money."},
            Ended.WITHDRAWN,
            {"withdrawn_on": None, "withdrawn_because": ""},
        ),
    ],
)
def test_what_is_true_no_longer_goes(before: dict[str, Any], ended: Ended, after: dict[str, Any]) -> None:
    written = objective("A", **before, updates=(Update(on=JUNE, no_longer=(ended,)),))
    assert written.known(JULY) == evolve(written, updates=(), **after)


def test_what_ends_and_begins_again_in_one_update_has_the_new_reason() -> None:
    update = Update(on=JUNE, no_longer=(*Ended,), at_risk="New.", blocked_by="the Region", completed_on=JUNE)
    known = objective("A", at_risk="Old.", blocked_by="the Council", completed_on=MAY, updates=(update,)).known(JULY)
    assert (known.at_risk, known.blocked_by, known.completed_on) == ("New.", "the Region", JUNE)


def test_later_updates_are_told_after_earlier_ones_wherever_they_stand() -> None:
    updates = (Update(on=JUNE, progress=60), Update(on=MAY, progress=20, at_risk="No time."))
    known = objective("A", updates=updates).known(JULY)
    assert (known.progress, known.at_risk) == (60, "No time.")


def test_the_last_review_that_is_known_of_counts() -> None:
    update = Update(on=JUNE, reviewed=True)
    for day, known in ((MAY, [MAY, JUNE, JUNE]), (JULY, [None, JUNE, JULY])):
        written = objective("A", "ongoing", reviewed_on=day, updates=(update,))
        assert [written.known(each).reviewed_on for each in (MAY, JUNE, JULY)] == known


@given(contents(Objective), DAYS, st.lists(contents(Update), max_size=3))
def test_what_is_written_down_after_a_day_changes_nothing_that_was_known_on_it(
    written: Objective, day: date, updates: list[Update]
) -> None:
    later = tuple(each for each in updates if each.on > day)
    assert evolve(written, updates=(*written.updates, *later)).known(day) == written.known(day)


def test_an_override_holds_from_its_day_to_its_last() -> None:
    given = Override(on=MAY, until=JUNE, status=Status.AT_RISK, because="One has left.")
    written = objective("A", overrides=(given,))
    days = (MAY - timedelta(days=1), MAY, JUNE, JUNE + timedelta(days=1))
    assert [written.override(day) for day in days] == [None, given, given, None]


def test_of_several_overrides_the_one_that_was_given_last_holds() -> None:
    first = Override(on=MAY, status=Status.AT_RISK, because="One has left.")
    second = Override(on=JUNE, until=JUNE, status=Status.OVERDUE, because="All have left.")
    written = objective("A", overrides=(second, first))
    assert [written.override(day) for day in (MAY, JUNE, JULY)] == [first, second, first]


def test_a_milestone_is_overdue_after_its_last_day_and_not_on_it() -> None:
    point = Milestone(text="A poster", due=Due.parse("June 2020"), reached_on=JULY)
    assert [point.overdue(day) for day in (date(2020, 6, 30), JULY)] == [False, False]
    late = evolve(point, reached_on=None)
    assert [late.overdue(day) for day in (date(2020, 6, 30), JULY)] == [False, True]
    assert not Milestone(text="A poster").overdue(JULY)


def test_milestones_are_counted_when_they_are_reached() -> None:
    points = tuple(Milestone(text="A step", reached_on=day) for day in (MAY, JUNE, None))
    written = objective("A", milestones=points)
    assert [written.reached(day) for day in (MAY, JUNE, JULY)] == [1, 2, 2]
