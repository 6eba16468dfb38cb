import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.counts import ENDLESS, HIDDEN, RULES, Count, Disclosure, nearest_5

PEOPLE = st.integers(0, 5000)


@pytest.mark.parametrize(
    ("people", "printed"),
    [
        (0, "0"), (1, "*"), (7, "*"), (8, "10"), (12, "10"), (13, "15"), (17, "15"), (18, "20"), (22, "20"),
        (23, "25"), (52, "50"), (145, "145"),
    ],
)  # fmt: skip
def test_the_default_rule_hides_1_to_7_and_rounds_the_rest(people: int, printed: str) -> None:
    assert Count(people).shown(Disclosure.NHS_1_7_ROUND5) == printed


@pytest.mark.parametrize(("people", "printed"), [(0, "*"), (1, "*"), (7, "*"), (8, "10"), (145, "145")])
def test_where_zero_is_sensitive_it_is_hidden_too(people: int, printed: str) -> None:
    assert Count(people).shown(Disclosure.ZERO_SENSITIVE) == printed


@pytest.mark.parametrize(
    ("disclosure", "people", "printed"),
    [
        (Disclosure.THRESHOLD_5, 0, "0"), (Disclosure.THRESHOLD_5, 1, "*"), (Disclosure.THRESHOLD_5, 4, "*"),
        (Disclosure.THRESHOLD_5, 5, "5"), (Disclosure.THRESHOLD_10, 9, "*"), (Disclosure.THRESHOLD_10, 10, "10"),
        (Disclosure.THRESHOLD_10, 23, "23"),
    ],
)  # fmt: skip
def test_a_threshold_hides_what_is_below_it_and_shows_the_rest_exactly(
    disclosure: Disclosure, people: int, printed: str
) -> None:
    assert Count(people).shown(disclosure) == printed


@given(PEOPLE)
def test_for_internal_use_nothing_is_hidden(people: int) -> None:
    assert Count(people).shown(Disclosure.NONE) == str(people)
    assert Count(people).bounds(Disclosure.NONE) == (people, people)


@given(PEOPLE)
def test_rounding_goes_to_the_nearest_5(number: int) -> None:
    assert nearest_5(number) % 5 == 0
    assert abs(nearest_5(number) - number) <= 2


@given(st.sampled_from(Disclosure), st.integers(0, 200))
def test_the_bounds_of_a_figure_are_the_numbers_that_print_alike(disclosure: Disclosure, people: int) -> None:
    count = Count(people)
    alike = [n for n in range(people + 10) if Count(n).shown(disclosure) == count.shown(disclosure)]
    assert count.bounds(disclosure) == (alike[0], alike[-1])


@pytest.mark.parametrize("disclosure", Disclosure)
def test_a_star_stands_for_the_numbers_that_the_rule_hides(disclosure: Disclosure) -> None:
    low, high = RULES[disclosure].hides
    starred = [number for number in range(200) if Count(number).shown(disclosure) == HIDDEN]
    assert starred == list(range(low, high + 1))


def test_every_rule_has_its_source() -> None:
    assert all(RULES[disclosure].source.title for disclosure in Disclosure)


@given(PEOPLE, PEOPLE)
def test_counts_add_up(one: int, other: int) -> None:
    assert (Count(one) + Count(other)).reveal() == one + other


def test_fewer_than_nobody_is_no_count() -> None:
    with pytest.raises(ValueError, match="0 or more"):
        Count(-1)


@given(st.integers(0, ENDLESS))
def test_a_count_prints_alike_whatever_its_number(people: int) -> None:
    count = Count(people)
    assert {str(count), f"{count}", f"{count!s}", "{}".format(count), "%s" % count} == {"·"}  # noqa: UP031, UP032 - every way
    assert repr(count) == f"{count!r}" == f"{[count]}"[1:-1] == repr(Count(0))


@pytest.mark.parametrize("form", ["d", ",", ".0f", "x", ">5"])
def test_a_count_refuses_to_be_formatted_as_a_number(form: str) -> None:
    with pytest.raises(TypeError):
        format(Count(3), form)


@pytest.mark.parametrize("make", [int, float, range, json.dumps, "x".__mul__, [0, 1, 2, 3].__getitem__])
def test_a_count_is_no_number_to_python(make: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError):
        make(Count(3))


@given(st.integers(0, 100), st.integers(0, 100))
def test_those_who_are_left_are_never_fewer_than_none(all_of_them: int, others: int) -> None:
    if others > all_of_them:
        with pytest.raises(ValueError, match="0 or more"):
            Count(all_of_them) - Count(others)
    else:
        assert (Count(all_of_them) - Count(others)).reveal() == all_of_them - others
