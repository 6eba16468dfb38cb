"""Hours that somebody gave, and what they were paid for them: for that person alone."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated

from attrs import frozen

from coproduction.document import Block, Column, Facts, Table, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.payment import category_said

PAY_WITHIN = 30
"""Days after which a claim that is not paid is late. Suggested by this library."""

_HOURS = re.compile(r"\d{1,3}([.,]\d{1,2})?")


@frozen(kw_only=True)
class Claim:
    """Hours given to an activity, and the fee for them."""

    activity: Annotated[str, Label(N_("Activity"))]
    hours_meeting: Annotated[str, Label(N_("Hours there"), N_("In quotes, such as “2” or “2.5”."))] = ""
    hours_preparation: Annotated[str, Label(N_("Hours to prepare"), N_("In quotes, such as “2” or “2.5”."))] = ""
    payment_category: Annotated[
        str, Label(N_("Taking part as"), N_("A category of payment: volunteer, contributor, co_producer or your own."))
    ] = ""
    rate_version: Annotated[str, Label(N_("Version of the rates"), N_("A number or a name."))] = ""
    fee: Annotated[str, Label(N_("Fee"), N_("As it is paid, such as £25."))] = ""
    fee_declined: Annotated[bool, Label(N_("Fee declined"), N_("They chose to take none."))] = False
    submitted_on: Annotated[date | None, Label(N_("Sent in on"))] = None
    paid_on: Annotated[date | None, Label(N_("Paid on"))] = None

    @property
    def waits(self) -> bool:
        """Whether there is a fee to pay."""
        return self.paid_on is None and not self.fee_declined


def hours(said: str) -> Decimal:
    """Hours as a number; what is not recorded, or is no number, is none."""
    return Decimal(said.replace(",", ".")) if _HOURS.fullmatch(said) else Decimal(0)


def check_claims(claims: tuple[Claim, ...], day: date | None) -> Iterator[Problem]:
    """Hours are numbers, days come in order, a fee is given or declined, and nobody waits long for money."""
    for index, claim in enumerate(claims):
        for name in ("hours_meeting", "hours_preparation"):
            if (said := getattr(claim, name)) and not _HOURS.fullmatch(said):
                yield Problem((index, name), "Write hours in figures, such as “2” or “2.5”.")
        if claim.fee and claim.fee_declined:
            yield Problem((index, "fee"), "A fee is either paid or declined. Take one of the two out.")
        if claim.paid_on and claim.submitted_on and claim.paid_on < claim.submitted_on:
            yield Problem((index, "paid_on"), "It is paid before it is sent in.")
        if day and claim.submitted_on and claim.waits and (day - claim.submitted_on).days > PAY_WITHIN:
            yield advice((index, "paid_on"), "This has waited for more than 30 days. Pay it, or tell them why.")


def claimed(claims: tuple[Claim, ...], _: Edition) -> Iterator[Block]:
    """The claims of one person, and their hours in all."""
    if not claims:
        return
    columns = (
        Column(_("Activity"), weight=4),
        Column(_("Hours"), weight=4),
        Column(_("Fee"), weight=3),
        Column(_("Where it stands"), weight=5),
    )
    yield Table(_("Your claims"), columns, tuple(_claim(each, _) for each in claims))
    there = sum((hours(each.hours_meeting) for each in claims), start=Decimal(0))
    before = sum((hours(each.hours_preparation) for each in claims), start=Decimal(0))
    named = ((_("There"), there), (_("To prepare"), before), (_("In all"), there + before))
    yield Facts(_("Your hours"), tuple((name, _.number(each)) for name, each in named))


def _claim(claim: Claim, _: Edition) -> tuple[Wordy, ...]:
    fee = _("You chose to take none.") if claim.fee_declined else claim.fee or _("not recorded")
    if claim.rate_version:
        rates = _("Rates: version {version}.", version=claim.rate_version)
        fee = f"{fee} {rates}"
    part = f". {category_said(claim.payment_category, _)}" if claim.payment_category else ""
    return f"{claim.activity}{part}", _spent(claim, _), fee, _stands(claim, _)


def _spent(claim: Claim, _: Edition) -> str:
    there = _("{n} there", n=_.number(hours(claim.hours_meeting))) if claim.hours_meeting else ""
    before = _("{n} to prepare", n=_.number(hours(claim.hours_preparation))) if claim.hours_preparation else ""
    return ", ".join(each for each in (there, before) if each) or _("not recorded")


def _stands(claim: Claim, _: Edition) -> str:
    if claim.paid_on:
        return _("Paid on {day}", day=_.date(claim.paid_on))
    if claim.submitted_on:
        return _("Sent in on {day}", day=_.date(claim.submitted_on))
    return _("Not sent in")
