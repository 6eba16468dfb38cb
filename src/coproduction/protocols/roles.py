"""What is asked of a representative in one role, what they get for it, and where it ends."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from attrs import frozen

from coproduction.choices import choose
from coproduction.document import Block, Bullets, Facts, Paragraph, Section, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem
from coproduction.protocols.payment import category_said
from coproduction.pyramid.levels import PYRAMID
from coproduction.vocabulary import Vocabulary

LONGEST_TERM = 120
"""Months."""


@frozen(kw_only=True)
class Role:
    """One role. What is not said is left out of the description."""

    title: Annotated[str, Label(N_("Role"), N_("Such as “Service user representative”."))] = ""
    group: Annotated[str, Label(N_("Group"), N_("The group or committee it belongs to."))] = ""
    purpose: Annotated[str, Label(N_("Purpose"), N_("What the role is there for, in a sentence or two."))] = ""
    level: Annotated[str, Label(N_("Level"), N_("How much say it has: the id of one of the levels."))] = ""
    scope: Annotated[str, Label(N_("Where"), N_("A service, a place, or the whole organisation."))] = ""
    tasks: Annotated[tuple[str, ...], Label(N_("Tasks"), N_("What the person does."))] = ()
    time: Annotated[str, Label(N_("Time"), N_("Such as “About four hours a month, with reading”."))] = ""
    pattern: Annotated[str, Label(N_("Meetings"), N_("Such as “Every two months, on a Tuesday”."))] = ""
    place: Annotated[str, Label(N_("Place"), N_("Where, or online, or both."))] = ""
    months: Annotated[int | None, Label(N_("Term"), N_("In months."))] = None
    renewal: Annotated[str, Label(N_("After the term"), N_("Such as “You can stay for a second term”."))] = ""
    experience: Annotated[tuple[str, ...], Label(N_("What we look for"), N_("Experience, not certificates."))] = ()
    learning: Annotated[tuple[str, ...], Label(N_("What you can learn"))] = ()
    support: Annotated[tuple[str, ...], Label(N_("Support"))] = ()
    training: Annotated[str, Label(N_("Training"))] = ""
    payment_category: Annotated[
        str, Label(N_("Taking part as"), N_("A category of payment: volunteer, contributor, co_producer or your own."))
    ] = ""
    money: Annotated[str, Label(N_("Money"), N_("How it is paid, and which costs are covered."))] = ""
    limits: Annotated[tuple[str, ...], Label(N_("Limits"), N_("What the role cannot decide, or does not do."))] = ()
    stopping: Annotated[str, Label(N_("How to stop"))] = ""
    apply: Annotated[str, Label(N_("How to apply"))] = ""
    closing_on: Annotated[date | None, Label(N_("Apply by"))] = None
    contact: Annotated[str, Label(N_("Ask"), N_("Whom to ask about it, and how."))] = ""
    review_on: Annotated[date | None, Label(N_("Review on"))] = None


def check_role(role: Role, levels: Vocabulary = PYRAMID) -> Iterator[Problem]:
    """The level is one of those there are, and the term can be lived."""
    if role.level and role.level not in levels.ids:
        yield Problem(("level",), choose(role.level, levels.ids))
    if role.months is not None and not 1 <= role.months <= LONGEST_TERM:
        yield Problem(("months",), f"Write a number of months from 1 to {LONGEST_TERM}.")


def described(role: Role, _: Edition, levels: Vocabulary = PYRAMID) -> Iterator[Block]:
    """The description of a role: the facts of it in a table, then a list under each heading."""
    if role.purpose:
        yield Paragraph(role.purpose)
    if rows := tuple(_facts(role, _, levels)):
        yield Facts(_("The role in short"), rows)
    for key, title, items in (
        ("tasks", _("What you do"), role.tasks),
        ("experience", _("What we look for"), role.experience),
        ("learning", _("What you can learn"), role.learning),
        ("support", _("How we support you"), role.support),
        ("limits", _("Where the role ends"), role.limits),
    ):
        if items:
            yield Section(f"role-{key}", title, (Bullets(items),))


def _facts(role: Role, _: Edition, levels: Vocabulary) -> Iterator[tuple[str, Wordy]]:
    level = levels[role.level] if role.level in levels.ids else None
    months = _.plural("{n} month", "{n} months", role.months) if role.months else ""
    rows = (
        (_("Role"), role.title),
        (_("Group"), role.group),
        (_("How much say it has"), f"{_(level.label)}. {_(level.meaning)}" if level else ""),
        (_("Where"), role.scope),
        (_("Time"), role.time),
        (_("Meetings"), role.pattern),
        (_("Place"), role.place),
        (_("Term"), ". ".join(filter(None, (months, role.renewal)))),
        (_("Training"), role.training),
        (_("Taking part as"), category_said(role.payment_category, _)),
        (_("Money"), role.money),
        (_("How to stop"), role.stopping),
        (_("How to apply"), role.apply),
        (_("Apply by"), _.date(role.closing_on) if role.closing_on else ""),
        (_("Ask"), role.contact),
        (_("To be reviewed on"), _.date(role.review_on) if role.review_on else ""),
    )
    yield from ((heading, value) for heading, value in rows if value)
