"""Claims: hours, fees, and where each stands."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.document import Facts, Table, plain
from coproduction.edition import Edition
from coproduction.problems import Path, Severity
from coproduction.protocols.claims import Claim, check_claims, claimed, hours

ENGLISH = Edition.load("en-GB")
MARCH = date(2026, 3, 31)


def claim(**more: Any) -> Claim:
    """A claim for two hours at the forum."""
    return Claim(**{"activity": "Forum", "hours_meeting": "2", **more})


def row(each: Claim) -> list[str]:
    """The words of the row of a claim."""
    table, _hours = claimed((each,), ENGLISH)
    assert isinstance(table, Table)
    return [plain(cell) for cell in table.rows[0]]


@pytest.mark.parametrize(
    ("said", "number"), [("2", "2"), ("2.5", "2.5"), ("2,25", "2.25"), ("", "0"), ("two", "0"), ("1.", "0")]
)
def test_hours_are_read_as_people_write_them(said: str, number: str) -> None:
    assert hours(said) == Decimal(number)


@given(st.lists(st.tuples(st.integers(0, 999), st.integers(0, 999)), min_size=1))
def test_hours_add_up_exactly(pairs: list[tuple[int, int]]) -> None:
    claims = tuple(claim(hours_meeting=f"{a / 10}", hours_preparation=f"{b / 10}") for a, b in pairs)
    facts = list(claimed(claims, ENGLISH))[-1]
    assert isinstance(facts, Facts)
    there, before, total = (Decimal(plain(value).replace(",", "")) for _, value in facts.rows)
    assert (there, before) == tuple(Decimal(sum(each)) / 10 for each in zip(*pairs, strict=True))
    assert total == there + before


def test_a_claim_says_as_what_somebody_took_part_and_by_which_rates() -> None:
    told = row(claim(payment_category="co_producer", fee="£25", rate_version="3"))
    assert (told[0], told[2]) == ("Forum. Co-producer", "£25 Rates: version 3.")
    assert row(claim(payment_category="Peer trainer"))[0] == "Forum. Peer trainer"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, ["2 there", "not recorded", "Not sent in"]),
        ({"hours_preparation": "1.5"}, ["2 there, 1.5 to prepare", "not recorded", "Not sent in"]),
        ({"hours_meeting": "", "fee_declined": True}, ["not recorded", "You chose to take none.", "Not sent in"]),
        ({"fee": "£25", "submitted_on": MARCH}, ["2 there", "£25", "Sent in on 31 March 2026"]),
        ({"submitted_on": MARCH, "paid_on": MARCH}, ["2 there", "not recorded", "Paid on 31 March 2026"]),
    ],
)
def test_a_claim_says_hours_fee_and_where_it_stands(more: dict[str, object], words: list[str]) -> None:
    assert row(claim(**more)) == ["Forum", *words]


WRONG: list[tuple[Claim, Path, Severity]] = [
    (claim(hours_meeting="two"), (0, "hours_meeting"), Severity.ERROR),
    (claim(hours_preparation="2 h"), (0, "hours_preparation"), Severity.ERROR),
    (claim(fee="£25", fee_declined=True), (0, "fee"), Severity.ERROR),
    (claim(submitted_on=MARCH, paid_on=date(2026, 3, 30)), (0, "paid_on"), Severity.ERROR),
    (claim(submitted_on=date(2026, 2, 28)), (0, "paid_on"), Severity.ADVICE),
]


@pytest.mark.parametrize(("each", "path", "severity"), WRONG)
def test_one_thing_is_wrong_with_a_claim(each: Claim, path: Path, severity: Severity) -> None:
    assert [(found.path, found.severity) for found in check_claims((each,), MARCH)] == [(path, severity)]


@pytest.mark.parametrize(
    ("each", "day"),
    [
        (claim(submitted_on=date(2026, 3, 1)), MARCH),
        (claim(submitted_on=date(2026, 1, 1)), None),
        (claim(submitted_on=date(2026, 1, 1), fee_declined=True), MARCH),
        (claim(submitted_on=date(2026, 1, 1), paid_on=MARCH), MARCH),
        (claim(), MARCH),
    ],
)
def test_nothing_is_wrong_with_a_claim(each: Claim, day: date | None) -> None:
    assert list(check_claims((each,), day)) == []
