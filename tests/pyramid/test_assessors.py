"""Who assessed, and what a reader can tell of a number that is hidden."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.counts import HIDDEN, RULES, Count, Disclosure
from coproduction.document import Facts, Paragraph, plain
from coproduction.edition import Edition
from coproduction.pyramid.assessors import Assessors, assessed_by

ENGLISH = Edition.load("en-GB")
FEW = range(40)


@cache
def printed(lived: int, staff: int, disclosure: Disclosure) -> tuple[str, ...]:
    """Everything that is printed of two numbers."""
    said, facts, note = assessed_by(Assessors(carer=Count(lived), staff=Count(staff)), disclosure, ENGLISH)
    assert isinstance(said, Paragraph)
    assert isinstance(facts, Facts)
    return (plain(said.words), *(plain(value) for _, value in facts.rows), repr(note))


@pytest.mark.parametrize(
    ("assessors", "half"),
    [
        (Assessors(carer=Count(4), staff=Count(4)), True),
        (Assessors(service_user=Count(3), both=Count(1), family=Count(1), staff=Count(4), public=Count(1)), True),
        (Assessors(service_user=Count(3), staff=Count(3), union=Count(1)), False),
        (Assessors(staff=Count(3)), None),
        (Assessors(carer=Count(3)), None),
        (Assessors(), None),
    ],
)
def test_half_of_them_or_more_have_lived_experience(assessors: Assessors, half: bool | None) -> None:
    assert assessors.half_lived is half


@pytest.mark.parametrize(
    ("lived", "staff", "begins"), [(8, 8, "At least half"), (0, 0, "At least half"), (9, 20, "Fewer than half")]
)
def test_the_share_is_said_in_words(lived: int, staff: int, begins: str) -> None:
    assert printed(lived, staff, Disclosure.NHS_1_7_ROUND5)[0].startswith(begins)


def test_a_star_is_explained_where_there_is_one() -> None:
    assert "A star" in printed(3, 20, Disclosure.NHS_1_7_ROUND5)[3]
    assert "A star" not in printed(20, 20, Disclosure.NHS_1_7_ROUND5)[3]


def test_what_is_rounded_is_said_to_be() -> None:
    assert "rounded" in printed(20, 20, Disclosure.NHS_1_7_ROUND5)[3]
    assert "rounded" not in printed(20, 20, Disclosure.THRESHOLD_5)[3]


@pytest.mark.parametrize("disclosure", [each for each in Disclosure if each is not Disclosure.NONE])
@given(st.data())
def test_the_word_half_tells_at_most_one_of_the_numbers_a_star_may_stand_for(
    disclosure: Disclosure, data: st.DataObject
) -> None:
    low, high = RULES[disclosure].hides
    lived, staff = (data.draw(st.sampled_from(FEW)) for _ in range(2))
    seen = printed(lived, staff, disclosure)
    fitting = [(a, b) for a in FEW for b in FEW if printed(a, b, disclosure) == seen]
    for side in (0, 1):
        if seen[1 + side] == HIDDEN:
            assert len({pair[side] for pair in fitting}) >= high - low


@given(st.integers(0, 99), st.integers(0, 99))
def test_at_least_is_an_order(one: int, other: int) -> None:
    assert Count(one).at_least(Count(other)) is (one >= other)
