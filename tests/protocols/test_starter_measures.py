"""The shipped measures, beside the table of facts they were made from."""

from coproduction.protocols.starter_measures import (
    BY_ID,
    DIRECTION_LABELS,
    KIND_LABELS,
    STARTERS,
    Direction,
    MeasureKind,
    MeasureType,
)
from coproduction.sources import Mark

TABLE = {
    "active_reps": (False, "up"),
    "new_reps": (False, "up"),
    "retention_12": (True, "up"),
    "share_coprod": (True, "up"),
    "committees_with_lived": (True, "up"),
    "papers_on_time": (True, "up"),
    "access_met": (True, "up"),
    "feedback_closed_28": (True, "up"),
    "changed_by": (True, "watch"),
    "pay_30": (True, "up"),
    "trained_staff": (True, "up"),
    "index_g": (True, "toward_1"),
    "felt_heard": (True, "up"),
    "stories": (False, "hold"),
}
"""By id: whether it is out of something, and which way it is meant to go."""


def test_there_are_fourteen_as_in_the_table() -> None:
    made = {each.id: (bool(each.defined.denominator), each.defined.direction.value) for each in STARTERS}
    assert made == TABLE
    assert [*BY_ID] == [*TABLE]
    assert len(STARTERS) == 14


def test_every_one_is_suggested_and_says_so() -> None:
    assert {each.source.mark for each in STARTERS} == {Mark.SUGGESTED}


def test_a_figure_says_what_is_counted_and_a_share_out_of_what() -> None:
    for each in STARTERS:
        assert bool(each.defined.numerator) is (each.defined.type is not MeasureType.NARRATIVE)
        assert bool(each.defined.denominator) is (each.defined.type in (MeasureType.SHARE, MeasureType.SCORE))


def test_what_people_led_to_has_no_target_and_no_direction_on_purpose() -> None:
    changed = BY_ID["changed_by"].defined
    assert changed.direction is Direction.WATCH
    assert "no target" in changed.caveat


def test_only_activities_groups_and_meetings_are_not_people() -> None:
    assert [each.id for each in STARTERS if not each.defined.counts_people] == [
        "share_coprod",
        "committees_with_lived",
        "papers_on_time",
    ]


def test_every_kind_and_direction_has_a_word() -> None:
    assert KIND_LABELS.keys() == {*MeasureKind}
    assert DIRECTION_LABELS.keys() == {*Direction}
    assert {each.defined.kind for each in STARTERS} == {*MeasureKind}
