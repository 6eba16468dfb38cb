"""A share of people as it may be printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.counts import HIDDEN, RULES, Count, Disclosure
from coproduction.edition import Edition
from coproduction.shares import FEWEST, Share, share

NHS, NONE = Disclosure.NHS_1_7_ROUND5, Disclosure.NONE
BRITISH = Edition.load("en-GB", catalogues=BUILTIN.catalogues)
NUMBERS = st.integers(0, 200)


def printed(part: int, whole: int, disclosure: Disclosure = NHS) -> str:
    return share(Count(part), Count(whole), disclosure).words(BRITISH)


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (12, 120, "10 of 120 (8 per cent)"),  # the worked figures of the rule
        (45, 61, "45 of 60 (75 per cent)"),
        (0, 60, "0 of 60 (0 per cent)"),
        (60, 60, "60 of 60 (100 per cent)"),
        (3, 60, "* of 60"),
        (20, 35, "20 of 35"),
        (20, 48, "20 of 50 (40 per cent)"),
        (20, 47, "20 of 45"),
        (3, 5, "* of *"),
        (0, 5, "0 of *"),
        (0, 0, "0 of 0"),
    ],
)
def test_a_percentage_comes_from_rounded_figures_and_only_where_both_are_shown_and_there_are_50(
    part: int, whole: int, said: str
) -> None:
    assert printed(part, whole) == said


@pytest.mark.parametrize(
    ("part", "said"), [(58, "* of 60"), (55, "55 of 60 (92 per cent)"), (60, "60 of 60 (100 per cent)")]
)
def test_where_exact_figures_are_shown_those_who_are_not_in_the_part_must_not_be_few(part: int, said: str) -> None:
    assert printed(part, 60, Disclosure.THRESHOLD_5) == said


def test_for_internal_use_every_figure_is_exact() -> None:
    assert printed(58, 60, NONE) == "58 of 60 (97 per cent)"


def test_a_part_that_is_more_than_its_whole_is_shown_as_it_is_written() -> None:
    assert printed(70, 60, Disclosure.THRESHOLD_5) == "70 of 60 (117 per cent)"


@given(NUMBERS, NUMBERS, st.sampled_from(Disclosure))
def test_a_share_is_made_of_printed_figures_and_gives_nothing_more_away(
    part: int, more: int, disclosure: Disclosure
) -> None:
    made = share(Count(part), Count(part + more), disclosure)
    assert made.part in (Count(part).shown(disclosure), HIDDEN)
    assert made.whole == Count(part + more).shown(disclosure)
    if made.per_cent is not None:
        assert int(made.whole) >= FEWEST
        assert abs(made.per_cent - 100 * int(made.part) / int(made.whole)) <= 0.5


@given(NUMBERS, NUMBERS, st.sampled_from([Disclosure.THRESHOLD_5, Disclosure.THRESHOLD_10]))
def test_a_reader_never_works_out_a_few_who_are_in_a_share_or_not_in_it(
    part: int, more: int, disclosure: Disclosure
) -> None:
    made = share(Count(part), Count(part + more), disclosure)
    if HIDDEN not in (made.part, made.whole):
        low, high = RULES[disclosure].hides
        assert not low <= int(made.whole) - int(made.part) <= high


@given(NUMBERS, NUMBERS)
def test_where_figures_are_rounded_at_least_five_numbers_are_left_for_those_who_are_not_in_it(
    part: int, more: int
) -> None:
    made = share(Count(part), Count(part + more), NHS)
    if HIDDEN in (made.part, made.whole) or made.whole == "0":
        return
    (low, high), (fewest, most) = Count(part).bounds(NHS), Count(part + more).bounds(NHS)
    assert most - low - max(fewest - high, 0) >= 4


def test_a_share_without_a_percentage_says_its_counts() -> None:
    assert Share("20", "35", None).words(BRITISH) == "20 of 35"
