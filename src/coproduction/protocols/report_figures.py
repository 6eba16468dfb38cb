"""What was recorded of training, of claims and of money in the time of a report. What nobody recorded is no nought."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from attrs import frozen

from coproduction.counts import HIDDEN, Count, Disclosure
from coproduction.document import Block, Column, Facts, Paragraph, Table
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.measures import NUMBER
from coproduction.protocols.money import HOW_TO_WRITE_MONEY, amount_of
from coproduction.protocols.readings import in_days
from coproduction.protocols.report_claims import Claims, PrintedClaims, printed, printed_beside


@frozen(kw_only=True)
class Training:
    """Training of one kind that was held in this time."""

    title: Annotated[str, Label(N_("Title"), example="Co-production for staff")]
    audience: Annotated[str, Label(N_("For whom"), N_("Such as “staff”, “representatives” or “both together”."))] = ""
    sessions: Annotated[int | None, Label(N_("Sessions"), N_("How many were held; 0 if none was."))] = None
    people: Annotated[Count | None, Label(N_("People"), N_("Everyone who came, each counted once."))] = None


@frozen(kw_only=True)
class Payments:
    """How soon claims were paid."""

    paid: Annotated[Count | None, Label(N_("Claims paid"), N_("In this time."))] = None
    within_30: Annotated[Count | None, Label(N_("Paid within 30 days"), N_("Of those claims."))] = None
    median_days: Annotated[str, Label(N_("Median"), N_("Days until half of them were paid, in quotes: “12”."))] = ""


@frozen(kw_only=True)
class Money:
    """What there was to spend on involvement, and what was spent."""

    budget: Annotated[str, Label(N_("Budget"), N_("Such as “£24000”."))] = ""
    spent: Annotated[str, Label(N_("Spent"), N_("Such as “£5800”."))] = ""


def check_recorded(training: tuple[Training, ...], payments: Payments | None, money: Money | None) -> Iterator[Problem]:
    """Training, claims and money are sound, and it is known what nobody recorded."""
    yield from (problem.under("training") for problem in check_training(training))
    if payments:
        yield from (problem.under("payments") for problem in check_payments(payments))
    else:
        yield advice(("payments",), "Say how soon claims were paid. Left out, the page says “not recorded”.")
    if money:
        yield from (problem.under("money") for problem in check_money(money))


def check_training(training: tuple[Training, ...]) -> Iterator[Problem]:
    """Sessions are counted from nought."""
    for index, each in enumerate(training):
        if each.sessions is not None and each.sessions < 0:
            yield Problem((index, "sessions"), "Write 0 or more, or leave it out where nobody counted.")


def check_payments(payments: Payments) -> Iterator[Problem]:
    """No more are paid in time than are paid at all, and days are a number."""
    paid, in_time = payments.paid, payments.within_30
    if paid is None and (in_time is not None or payments.median_days):
        yield Problem(("paid",), "Say of how many claims.")
    if paid is not None and in_time is not None and not paid.at_least(in_time):
        yield Problem(("paid",), "This is fewer than are counted of them.")
    if payments.median_days and not (NUMBER.fullmatch(payments.median_days) and Decimal(payments.median_days) >= 0):
        yield Problem(("median_days",), "Write a number of days in figures, such as “12” or “12.5”.")


def check_money(money: Money) -> Iterator[Problem]:
    """Amounts are amounts."""
    for name in ("budget", "spent"):
        if (written := getattr(money, name)) and amount_of(written) is None:
            yield Problem((name,), HOW_TO_WRITE_MONEY)


def not_recorded(_: Edition) -> Paragraph:
    """What is said where nobody recorded anything."""
    return Paragraph(_("Not recorded. That does not mean none."))


def training_blocks(training: tuple[Training, ...], rule: Disclosure, _: Edition) -> Iterator[Block]:
    """What was held, and how many came."""
    if not training:
        yield not_recorded(_)
        return
    columns = (
        Column(_("Training"), weight=6),
        Column(_("For whom"), weight=5),
        Column(_("Sessions"), weight=3, number=True),
        Column(_("People"), weight=3, number=True),
    )
    rows = tuple(
        (
            each.title,
            each.audience or _("not recorded"),
            _("not recorded") if each.sessions is None else _.number(each.sessions),
            _("not recorded") if each.people is None else each.people.shown(rule),
        )
        for each in training
    )
    yield Table(_("Training that was held"), columns, rows)


def payment_blocks(
    payments: Payments | None, rule: Disclosure, _: Edition, quarters: tuple[Claims | None, ...] = ()
) -> Iterator[Block]:
    """How many claims were paid, how many of them within 30 days, and after how many days half of them were.

    Beside the quarters of a year, no figure gives away what is hidden in one of them.
    """
    if payments is None:
        yield not_recorded(_)
        return
    page = printed_beside(payments, quarters, rule)
    rows = (
        (_("Claims paid"), _("not recorded") if page.paid is None else page.paid),
        (_("Paid within 30 days"), _in_time(page, _)),
        (_("Half of them were paid within"), _median(payments, page, _)),
    )
    yield Facts(_("Claims, and the days until they were paid"), rows)


def in_time_words(payments: Payments | None, rule: Disclosure, _: Edition) -> str:
    """How many claims were paid within 30 days, of how many."""
    return _("not recorded") if payments is None else _in_time(printed(payments, rule), _)


def _in_time(page: PrintedClaims, _: Edition) -> str:
    return _("not recorded") if page.in_time is None else page.in_time.words(_)


def _median(payments: Payments, page: PrintedClaims, _: Edition) -> str:
    """A middle of a few claims is hidden with them, and one of nobody knows how many is none.

    So is one of hidden claims: a middle between two whole days tells that their number is even.
    """
    if not payments.median_days or page.paid is None:
        return _("not recorded")
    if page.paid == HIDDEN:
        return HIDDEN
    return in_days(Decimal(payments.median_days), _)


def money_blocks(money: Money, _: Edition) -> Iterator[Block]:
    """What there was to spend, and what was spent."""
    rows = (_("Budget"), _amount(money.budget, _)), (_("Spent"), _amount(money.spent, _))
    yield Facts(_("What involvement cost"), rows)


def _amount(said: str, _: Edition) -> str:
    amount = amount_of(said)
    return _("not recorded") if amount is None else _.money(amount)
