import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.choices import choose, likely

LEVELS = ("inform", "consult", "collaborate", "co_produce")


@pytest.mark.parametrize("written", ["co-produce", "Co produce", "CO_PRODUCE", "coproduce"])
def test_a_word_that_is_nearly_right_gets_the_right_one(written: str) -> None:
    assert choose(written, LEVELS).endswith(" co_produce. Did you mean “co_produce”?")


def test_a_word_that_is_far_off_gets_them_all() -> None:
    assert choose("tea", LEVELS) == "Choose one of inform, consult, collaborate, co_produce."


@given(st.text(), st.lists(st.text(min_size=1), max_size=5))
def test_only_what_there_is_is_meant(written: str, there: list[str]) -> None:
    assert likely(written, there) in ("", *(f" Did you mean “{each}”?" for each in there))
