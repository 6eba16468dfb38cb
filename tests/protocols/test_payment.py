"""Payment and expenses: rules that an organisation sets, and what they come to."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.edition import Edition
from coproduction.problems import Path, Severity
from coproduction.protocols.payment import CATEGORIES, Expense, Payment, Per, Rate, check_payment, fee, travel
from coproduction.vocabulary import Vocabulary
from tests.strategies import contents

HALF_DAY = Rate(work="Interviews", amount="£40", per=Per.HALF_DAY, hours=4)
TEWV = Rate(work="Taking part", amount="£20", hours=3)
"""The rule of one Trust: £20 for up to three hours, then £20 for each three hours more or part of them."""


@pytest.mark.parametrize(("hours", "pounds"), [("1", 20), ("3", 20), ("3.5", 40), ("6", 40), ("7", 60)])
def test_a_fee_counts_each_block_of_hours_that_has_begun(hours: str, pounds: int) -> None:
    assert fee(TEWV, Decimal(hours)) == pounds


def test_travel_is_paid_by_the_mile_to_the_penny() -> None:
    car, passenger = Expense(what="Car", per_mile="45p"), Expense(what="Passenger", per_mile="5p")
    assert (travel(car, Decimal(24)) or 0) + (travel(passenger, Decimal(24)) or 0) == Decimal("12.00")
    assert travel(Expense(what="Bus"), Decimal(24)) is None


@pytest.mark.parametrize("per", [Per.SESSION, Per.HALF_DAY, Per.DAY])
def test_what_is_not_paid_by_the_hour_is_the_same_however_long_it_takes(per: Per) -> None:
    assert fee(Rate(work="A day", amount="£150", per=per), Decimal(9)) == 150


def test_no_amount_makes_no_fee() -> None:
    assert fee(Rate(work="Taking part"), Decimal(3)) is None
    assert not Rate(work="Taking part").told
    assert Payment(rates=(Rate(), TEWV)).told == (TEWV,)


def test_no_amount_is_built_in() -> None:
    assert Payment().rates == ()
    assert Payment().expenses == ()
    assert "£" not in repr(Payment())


def test_the_three_categories_can_be_renamed() -> None:
    assert CATEGORIES.ids == ("volunteer", "contributor", "co_producer")
    assert [*check_payment(Payment(categories=Vocabulary(title="Ours", terms=())))] != []


@pytest.mark.parametrize(
    ("per", "hours", "said"),
    [
        (Per.HOURS, 1, "each hour, or part of one"),
        (Per.HOURS, 3, "each 3 hours, or part of them"),
        (Per.SESSION, 1, "each meeting or session"),
        (Per.HALF_DAY, 1, "each half day"),
        (Per.DAY, 1, "each day"),
    ],
)
def test_a_rate_says_what_it_is_paid_for(per: Per, hours: int, said: str) -> None:
    assert Rate(work="Chairing", amount="£1", per=per, hours=hours).each(Edition.load("en-GB", None)) == said


def wrong(**more: Any) -> list[tuple[Path, Severity]]:
    """What is wrong with a payment."""
    return [(problem.path, problem.severity) for problem in check_payment(Payment(**more))]


@pytest.mark.parametrize(
    ("more", "path", "severity"),
    [
        ({"rates": (Rate(work="Chairing", amount="a lot"),)}, ("rates", 0, "amount"), Severity.ERROR),
        ({"rates": (HALF_DAY,), "wage_floor": "£12"}, ("rates", 0, "amount"), Severity.ADVICE),
        ({"rates": (Rate(work="Chairing", amount="£1", hours=0),)}, ("rates", 0, "hours"), Severity.ERROR),
        ({"rates": (TEWV,), "wage_floor": "£12"}, ("rates", 0, "amount"), Severity.ADVICE),
        ({"expenses": (Expense(what="Car", per_mile="some"),)}, ("expenses", 0, "per_mile"), Severity.ERROR),
        ({"expenses": (Expense(per_mile="45p"),)}, ("expenses", 0, "what"), Severity.ERROR),
        ({"wage_floor": "enough"}, ("wage_floor",), Severity.ERROR),
        ({"paid_within": 0}, ("paid_within",), Severity.ERROR),
        ({"claim_within": -1}, ("claim_within",), Severity.ERROR),
    ],
)
def test_what_is_wrong_is_said_with_its_place(more: dict[str, Any], path: Path, severity: Severity) -> None:
    assert wrong(**more) == [(path, severity)]


def test_nothing_is_an_amount_too() -> None:
    assert Rate(work="Taking part", amount="£0").told
    assert not Rate(work="Taking part", amount="a lot").told


def test_a_payment_that_says_all_is_right() -> None:
    rates = (Rate(work="Taking part", amount="£17"), Rate(work="A day", amount="£150", per=Per.DAY))
    expenses = (Expense(what="Car", per_mile="45p"),)
    assert wrong(version="1", valid_from=date(2026, 4, 1), rates=rates, expenses=expenses, wage_floor="£12.60") == []


@given(st.decimals(min_value=0, max_value=100, places=1), st.integers(1, 8))
def test_a_longer_day_is_never_paid_less(hours: Decimal, block: int) -> None:
    rate = Rate(work="Taking part", amount="£20", hours=block)
    assert (fee(rate, hours) or 0) <= (fee(rate, hours + 1) or 0)


@given(contents(Payment))
def test_checks_never_fail(payment: Payment) -> None:
    for problem in check_payment(payment):
        assert problem.message
