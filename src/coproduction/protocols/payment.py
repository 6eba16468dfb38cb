"""What an organisation pays representatives for, how much, how and when: its own rules, with no amount built in.

The library knows no rate: there is none for the whole of the NHS. What a category of payment means is suggested; that
there are three, and that one is chosen for each activity and person, was read in KMPT's strategy.
"""

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_CEILING, Decimal
from enum import Enum
from typing import Annotated, assert_never

from attrs import frozen

from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.contacts import NOBODY, Contact
from coproduction.protocols.money import HOW_TO_WRITE_MONEY, amount_of, rounded
from coproduction.vocabulary import Term, Vocabulary, check_vocabulary

CATEGORIES = Vocabulary(
    title=N_("Ways to take part, and money"),
    terms=(
        Term(
            id="volunteer",
            label=N_("Volunteer"),
            meaning=N_("You give your time freely. We pay your costs."),
        ),
        Term(
            id="contributor",
            label=N_("Contributor"),
            meaning=N_(
                "You take part in a meeting or a task. We pay your costs. If the work is paid, you can have a fee."
            ),
        ),
        Term(
            id="co_producer",
            label=N_("Co-producer"),
            meaning=N_("You plan, decide and do the work with us. We pay your costs and a fee that we agree first."),
        ),
    ),
)
"""The names are those of KMPT's payment policy (``sources.KMPT_POSITION``); the meanings are suggested."""


class Per(Enum):
    """What an amount is paid for."""

    HOURS = "hours"
    SESSION = "session"
    HALF_DAY = "half_day"
    DAY = "day"


@frozen(kw_only=True)
class Rate:
    """What is paid for one kind of work."""

    work: Annotated[str, Label(N_("For"), N_("Such as “Taking part in a meeting”."))] = ""
    amount: Annotated[str, Label(N_("Amount"), N_("Such as “£17”."))] = ""
    per: Annotated[Per, Label(N_("For each"), N_("What the amount is paid for."))] = Per.HOURS
    hours: Annotated[int, Label(N_("Hours"), N_("How many hours one amount covers, with those to get ready."))] = 1

    @property
    def told(self) -> bool:
        """Whether it says what is paid, and for what."""
        return bool(self.work) and amount_of(self.amount) is not None

    def each(self, _: Edition) -> str:
        """What the amount is paid for, in words."""
        match self.per:
            case Per.HOURS:
                return _.plural("each hour, or part of one", "each {n} hours, or part of them", self.hours)
            case Per.SESSION:
                return _("each meeting or session")
            case Per.HALF_DAY:
                return _("each half day")
            case Per.DAY:
                return _("each day")
            case _:
                assert_never(self.per)


@frozen(kw_only=True)
class Expense:
    """A cost that is paid back."""

    what: Annotated[str, Label(N_("Cost"), N_("Such as “Your own car”."))] = ""
    how: Annotated[str, Label(N_("How"), N_("Such as “with a receipt” or “agree it with us first”."))] = ""
    per_mile: Annotated[str, Label(N_("For each mile"), N_("An amount such as “45p”, if it is paid by the mile."))] = ""


@frozen(kw_only=True)
class Payment:
    """The rules for payment and expenses, with their version and their day."""

    version: Annotated[str, Label(N_("Version of the rates"), N_("A number or a name."))] = ""
    valid_from: Annotated[date | None, Label(N_("Rates valid from"))] = None
    rates: Annotated[tuple[Rate, ...], Label(N_("Rates"), N_("What you pay for people’s time."))] = ()
    paid_within: Annotated[int | None, Label(N_("Paid within"), N_("Days from a claim to the money."))] = None
    claim_within: Annotated[int | None, Label(N_("Claim within"), N_("Days in which people should claim."))] = None
    claim_to: Annotated[Contact, Label(N_("Claims go to"), N_("If not to the named contact."))] = NOBODY
    methods: Annotated[tuple[str, ...], Label(N_("Ways to pay"), N_("Such as “into your bank account”."))] = ()
    expenses: Annotated[tuple[Expense, ...], Label(N_("Costs"), N_("If they are not the costs we suggest."))] = ()
    categories: Annotated[Vocabulary, Label(N_("Categories"), N_("If they are not the three we suggest."))] = CATEGORIES
    wage_floor: Annotated[
        str, Label(N_("Least for an hour"), N_("You are told when a rate is below it, such as “£12.60”."))
    ] = ""

    @property
    def told(self) -> tuple[Rate, ...]:
        """The rates that say what is paid."""
        return tuple(rate for rate in self.rates if rate.told)


def category_said(said: str, _: Edition) -> str:
    """What a category is called: by its label, if it is one of the three we suggest, or else as it is written."""
    return next((_(term.label) for term in CATEGORIES.terms if term.id == said), said)


def fee(rate: Rate, hours: Decimal) -> Decimal | None:
    """What a rate comes to in pounds for some hours, or for one session or day; None if the rate says no amount."""
    amount = amount_of(rate.amount)
    if amount is None or rate.per is not Per.HOURS:
        return amount
    return rounded(amount * (hours / max(rate.hours, 1)).to_integral_value(ROUND_CEILING))


def travel(expense: Expense, miles: Decimal) -> Decimal | None:
    """What miles come to in pounds; None if the cost is not paid by the mile."""
    amount = amount_of(expense.per_mile)
    return None if amount is None else rounded(amount * miles)


def check_payment(payment: Payment) -> Iterator[Problem]:
    """Amounts are amounts, days are days, and nobody is paid less than the least that was chosen."""
    for index, rate in enumerate(payment.rates):
        yield from (problem.under("rates", index) for problem in _check_rate(rate, amount_of(payment.wage_floor)))
    for index, expense in enumerate(payment.expenses):
        if expense.per_mile and amount_of(expense.per_mile) is None:
            yield Problem(("expenses", index, "per_mile"), HOW_TO_WRITE_MONEY)
        if not expense.what:
            yield Problem(("expenses", index, "what"), "Say which cost this is.")
    if payment.wage_floor and amount_of(payment.wage_floor) is None:
        yield Problem(("wage_floor",), HOW_TO_WRITE_MONEY)
    for name in ("paid_within", "claim_within"):
        days = getattr(payment, name)
        if days is not None and days < 1:
            yield Problem((name,), "Write a number of days, 1 or more.")
    yield from (problem.under("categories") for problem in check_vocabulary(payment.categories))


def _known_hours(rate: Rate) -> bool:
    """Whether it says how many hours it is for: one, if nothing else is said of an hour."""
    return rate.per is Per.HOURS or rate.hours > 1


def _check_rate(rate: Rate, least: Decimal | None) -> Iterator[Problem]:
    amount = amount_of(rate.amount)
    if rate.amount and amount is None:
        yield Problem(("amount",), HOW_TO_WRITE_MONEY)
    if rate.hours < 1:
        yield Problem(("hours",), "Write a number of hours, 1 or more.")
    elif amount is not None and least is not None and _known_hours(rate) and amount / rate.hours < least:
        yield advice(("amount",), "For an hour this is below the least that you chose.")
