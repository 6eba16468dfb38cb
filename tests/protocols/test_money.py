"""Amounts of money."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.protocols.money import amount_of, rounded


@pytest.mark.parametrize(
    ("said", "pounds"),
    [("£17", "17"), ("17", "17"), ("£2.40", "2.40"), ("£ 2,5", "2.5"), ("45p", "0.45"), ("5 p", "0.05"), (" £0 ", "0")],
)
def test_an_amount_is_read_as_people_write_it(said: str, pounds: str) -> None:
    assert amount_of(said) == Decimal(pounds)


@pytest.mark.parametrize("said", ["", "some", "£", "£1,000.00", "17 pounds", "-5", "£1.234", "1e3", "£12345678"])
def test_what_is_no_amount_is_none(said: str) -> None:
    assert amount_of(said) is None


def test_half_a_penny_is_rounded_up() -> None:
    assert rounded(Decimal("12.005")) == Decimal("12.01")
    assert rounded(Decimal("12.0049")) == Decimal("12.00")


@given(st.decimals(min_value=0, max_value=999_999, places=2))
def test_every_amount_to_the_penny_is_read_back(pounds: Decimal) -> None:
    assert amount_of(f"£{pounds}") == pounds


@given(st.text())
def test_no_text_makes_it_fail(said: str) -> None:
    amount = amount_of(said)
    assert amount is None or amount >= 0
