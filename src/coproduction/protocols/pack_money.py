"""What a standard pack says of money: the categories, the rates, the costs, and a claim as somebody might make it."""

from collections.abc import Iterator
from decimal import Decimal

from coproduction.document import Block, Column, Facts, Inline, Link, Paragraph, Table, Text, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_
from coproduction.protocols.money import amount_of, rounded
from coproduction.protocols.pack_fields import fact_named, gap
from coproduction.protocols.payment import CATEGORIES, Expense, Payment, Rate, fee
from coproduction.sources import KMPT_POSITION

EXPENSES = (
    Expense(what=N_("Bus, train and taxi"), how=N_("Agree a taxi with us first.")),
    Expense(what=N_("Car, bicycle and parking"), how=N_("Ask us what we pay for a mile.")),
    Expense(
        what=N_("Food and drink"), how=N_("If you are away for a long day. A night away, too, if we agree it first.")
    ),
    Expense(what=N_("Care at home"), how=N_("For your child, or for the person you care for. Agree it first.")),
    Expense(what=N_("Someone to help you"), how=N_("A personal assistant or an interpreter. We can book one.")),
    Expense(what=N_("Printing and phone"), how=N_("Also going online, for work that you do at home.")),
)
"""Costs that are worth covering. Suggested by this library; an organisation writes its own."""


HOURS, FARE = Decimal(3), Decimal("2.40")
"""What somebody who is invented claims for: three hours, and a bus there and back."""


def categories(payment: Payment, _: Edition) -> Iterator[Block]:
    """The ways to take part, and the money that goes with each."""
    vocabulary = payment.categories
    yield Facts(_(vocabulary.title), tuple((_(term.label), _(term.meaning or term.label)) for term in vocabulary.terms))
    if vocabulary.agreed:
        yield Paragraph(vocabulary.agreed.words(_))
    elif vocabulary == CATEGORIES:
        yield Paragraph(Link(_("Names from: {title}", title=KMPT_POSITION.title), KMPT_POSITION.url))


def rates(payment: Payment, _: Edition) -> Iterator[Block]:
    """What is paid for time, with the version of the rates."""
    if not payment.told:
        yield Paragraph(gap(fact_named("payment.rates"), _))
    else:
        columns = Column(_("For"), weight=3), Column(_("We pay"), weight=2), Column(_("For each"), weight=3)
        yield Table(_("What we pay for your time"), columns, tuple(_rate(rate, _) for rate in payment.told))
    yield Paragraph(tuple(run for words in _terms(payment, _) for run in (*words, " "))[:-1])


def _terms(payment: Payment, _: Edition) -> Iterator[tuple[str | Inline, ...]]:
    """The version of the rates, and how and when they are paid, a sentence each."""
    if payment.version and payment.valid_from:
        begins = _.date(payment.valid_from)
        yield (_("These rates are version {version}, from {day}.", version=payment.version, day=begins),)
    else:
        if not payment.version:
            yield gap(fact_named("payment.version"), _), "."
        if not payment.valid_from:
            yield gap(fact_named("payment.valid_from"), _), "."
    if payment.paid_within:
        yield (_("We pay {within} of your claim.", within=_within(payment.paid_within, _)),)
    else:
        yield (gap(fact_named("payment.paid_within"), _), ".")
    if payment.methods:
        yield (_("How we pay: {ways}.", ways=_.list(payment.methods)),)
    if payment.claim_within:
        yield (_("Please claim {within}. If you need more time, tell us.", within=_within(payment.claim_within, _)),)


def _within(days: int, _: Edition) -> str:
    return _.plural("within {n} day", "within {n} days", days)


def _rate(rate: Rate, _: Edition) -> tuple[Wordy, ...]:
    return rate.work, _.money(amount_of(rate.amount) or Decimal(0)), rate.each(_)


def expenses(payment: Payment, _: Edition) -> Iterator[Block]:
    """The costs that are paid back."""
    rows = tuple(_expense(each, _) for each in payment.expenses) or tuple((_(e.what), _(e.how)) for e in EXPENSES)
    yield Facts(_("Costs that we pay back"), rows)


def _expense(expense: Expense, _: Edition) -> tuple[str, Wordy]:
    amount = amount_of(expense.per_mile)
    mile = _("{amount} for each mile", amount=_.money(amount)) if amount else ""
    return expense.what, "; ".join(filter(None, (mile, expense.how))) or _("Ask us.")


def example(payment: Payment, _: Edition) -> Iterator[Block]:
    """A claim that is filled in, with the organisation’s first rate."""
    rate = next(iter(payment.told), None)
    if rate is None:
        yield Paragraph(gap(fact_named("payment.rates"), _))
        return
    amount, paid, fares = amount_of(rate.amount) or Decimal(0), fee(rate, HOURS) or Decimal(0), rounded(2 * FARE)
    yield Paragraph(
        _("Sam is an invented person. Sam was at a meeting for two hours, and read papers for one hour before it.")
    )
    work = _("{amount} for {each}.", amount=_.money(amount), each=rate.each(_))
    bus = _("2 tickets at {amount}.", amount=_.money(FARE))
    yield Facts(
        _("What Sam claims"),
        (
            (rate.work, (work, " ", Text(_.money(paid), strong=True))),
            (_("Bus there and back"), (bus, " ", Text(_.money(fares), strong=True))),
            (_("In all"), Text(_.money(paid + fares), strong=True)),
        ),
    )
