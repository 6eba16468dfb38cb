"""Training, claims and money in a report: what nobody recorded is no nought, and small numbers are hidden."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.counts import HIDDEN, Count, Disclosure
from coproduction.document import Facts, Table, plain
from coproduction.problems import Path, Problem
from coproduction.protocols.report_figures import (
    Money,
    Payments,
    Training,
    check_money,
    check_payments,
    check_training,
    in_time_words,
    money_blocks,
    payment_blocks,
    training_blocks,
)
from tests.protocols.evaluations import BRITISH

RULE = Disclosure.NHS_1_7_ROUND5


def claims(paid: int | None = None, within: int | None = None, median: str = "") -> Payments:
    """Claims; a number that is None was not recorded."""
    counted = [None if each is None else Count(each) for each in (paid, within)]
    return Payments(paid=counted[0], within_30=counted[1], median_days=median)


def facts(payments: Payments) -> list[str]:
    """What is told of claims."""
    (block,) = payment_blocks(payments, RULE, BRITISH)
    assert isinstance(block, Facts)
    return [plain(value) for _heading, value in block.rows]


WRONG: list[tuple[list[Problem], list[Path]]] = [
    ([*check_payments(claims(40, 41))], [("paid",)]),
    ([*check_payments(claims(None, 4))], [("paid",)]),
    ([*check_payments(claims(None, None, "12"))], [("paid",)]),
    ([*check_payments(claims(40, 40, "soon"))], [("median_days",)]),
    ([*check_payments(claims(40, 40, "-1"))], [("median_days",)]),
    ([*check_payments(claims(40, 40, "12.5"))], []),
    ([*check_payments(claims(40))], []),
    ([*check_payments(claims())], []),
    ([*check_training((Training(title="A", sessions=0), Training(title="B", sessions=-1)))], [(1, "sessions")]),
    ([*check_money(Money(budget="a lot", spent="£2.40"))], [("budget",)]),
    ([*check_money(Money())], []),
]


@pytest.mark.parametrize(("problems", "paths"), WRONG, ids=range(len(WRONG)))
def test_what_is_wrong_is_said_where_it_is(problems: list[Problem], paths: list[Path]) -> None:
    assert [each.path for each in problems] == paths


def test_claims_are_told_as_a_share_and_a_middle() -> None:
    assert facts(claims(96, 69, "21")) == ["95", "70 of 95 (74 per cent)", "21 days"]
    assert facts(claims(42, 31)) == ["40", "30 of 40", "not recorded"]


def test_few_claims_are_hidden_and_their_middle_with_them() -> None:
    assert facts(claims(7, 6, "21")) == [HIDDEN, f"{HIDDEN} of {HIDDEN}", HIDDEN]


def test_what_nobody_recorded_is_said_and_is_not_nought() -> None:
    assert facts(claims()) == ["not recorded"] * 3
    assert facts(claims(median="12"))[2] == "not recorded"
    assert in_time_words(None, RULE, BRITISH) == "not recorded"
    for blocks in (payment_blocks(None, RULE, BRITISH), training_blocks((), RULE, BRITISH)):
        assert "Not recorded. That does not mean none." in str([*blocks])


def test_a_session_that_was_not_held_is_recorded_as_nought() -> None:
    held: tuple[Any, ...] = (
        Training(title="Welcome", sessions=0),
        Training(title="Chairing", audience="everyone", people=Count(3)),
        Training(title="Rights", sessions=2, people=Count(24)),
    )
    (table,) = training_blocks(held, RULE, BRITISH)
    assert isinstance(table, Table)
    assert [[plain(cell) for cell in row] for row in table.rows] == [
        ["Welcome", "not recorded", "0", "not recorded"],
        ["Chairing", "everyone", "not recorded", HIDDEN],
        ["Rights", "not recorded", "2", "25"],
    ]


def test_money_is_told_as_money() -> None:
    (block,) = money_blocks(Money(budget="£24000"), BRITISH)
    assert isinstance(block, Facts)
    assert [plain(value) for _heading, value in block.rows] == ["£24,000", "not recorded"]


@given(st.integers(0, 300), st.integers(0, 300), st.sampled_from(Disclosure))
def test_no_figure_of_claims_is_printed_that_the_rule_hides(paid: int, within: int, rule: Disclosure) -> None:
    few = claims(paid, min(paid, within), "12")
    (block,) = payment_blocks(few, rule, BRITISH)
    assert isinstance(block, Facts)
    shown = [plain(value) for _heading, value in block.rows]
    assert shown[0] == Count(paid).shown(rule)
    assert (shown[2] == HIDDEN) is (shown[0] == HIDDEN)
