"""Labels along a line."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.spacing import AIR, Label, apart, centred, longest_word, spaced, width
from tests.strategies import texts

LABELS = st.lists(st.tuples(st.floats(0, 1), texts()), max_size=40, unique_by=lambda each: each[0]).map(
    lambda each: tuple(sorted(each))
)
ROOM = st.floats(1, 40)


def evenly(*texts: str) -> tuple[Label, ...]:
    """Labels at places as far from one another as from the end."""
    return tuple((number / len(texts), text) for number, text in enumerate(texts))


MONTHS = evenly(
    *(f"{name} 2026" for name in ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
)


@given(LABELS, ROOM)
def test_no_label_reaches_into_the_next_and_only_the_only_one_over_the_end(
    labels: tuple[Label, ...], room: float
) -> None:
    found = spaced(labels, room)
    assert set(found) <= set(labels)
    assert found[:1] == labels[:1]
    for (place, text), (end, _) in pairwise((*found, (1, ""))):
        assert len(found) == 1 or longest_word(text) + AIR <= (end - place) * room


def test_labels_stand_in_one_line_as_long_as_enough_of_them_do() -> None:
    assert [text for _, text in spaced(MONTHS, 20)] == ["Jan 2026", "Apr 2026", "Jul 2026", "Oct 2026"]


def test_where_there_is_little_room_their_words_stand_one_below_another() -> None:
    assert [text for _, text in spaced(MONTHS, 13)] == ["Jan 2026", "Apr 2026", "Jul 2026", "Oct 2026"]
    assert width("Jan 2026") > 13 / 4 > longest_word("Jan 2026")


def test_the_last_may_reach_beyond_the_line_where_there_is_room() -> None:
    two = evenly("short", "considerable")
    assert (len(spaced(two, 14)), len(spaced(two, 14, beyond=1))) == (1, 2)


def test_letters_that_are_broad_need_more_room() -> None:
    assert width("会議") > width("at")


@given(LABELS, ROOM)
def test_what_stands_about_its_place_stays_on_the_line_and_touches_nothing(
    labels: tuple[Label, ...], room: float
) -> None:
    edges = [(place * room - width(text) / 2, place * room + width(text) / 2) for place, text in centred(labels, room)]
    assert all(start >= 0 and end <= room for start, end in edges)
    assert all(after[0] >= before[1] + AIR - 1e-9 for before, after in pairwise(edges))


def test_of_two_that_touch_the_first_stays() -> None:
    assert [*centred(((0.4, "one"), (0.5, "two"), (0.8, "three")), 9)] == [(0.4, "one"), (0.8, "three")]


@given(LABELS, st.floats(0.01, 1))
def test_heights_are_so_far_apart_as_a_line_of_print_is_high(labels: tuple[Label, ...], least: float) -> None:
    found = tuple(apart(labels, least))
    assert found[:1] == labels[:1]
    assert all(after - before >= least for (before, _), (after, _) in pairwise(found))


@pytest.mark.parametrize("room", [1, 40])
def test_a_line_may_have_no_labels(room: float) -> None:
    assert spaced((), room) == tuple(centred((), room)) == tuple(apart((), room)) == ()
