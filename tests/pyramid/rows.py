"""Registers and audits to count."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from coproduction.dates import Period
from coproduction.problems import Problem
from coproduction.pyramid.audit import AUDIT, Audit
from coproduction.pyramid.register import Involvement, PersonKind

YEAR = Period(first=date(2025, 4, 1), last=date(2026, 3, 31))


def row(person: str, level: str = "", **more: Any) -> Involvement:
    """Someone who took part at a level on a day in the middle of the year."""
    activity = {"activity": f"Work on {level or 'something'}", "first_day": date(2025, 9, 1)}
    return Involvement(**{"person": person, "kind": PersonKind.SERVICE_USER, "level": level, **activity, **more})


def registered(person: str, kind: PersonKind = PersonKind.SERVICE_USER) -> Involvement:
    """Someone who is on the register and did nothing."""
    return Involvement(person=person, kind=kind)


def audit_of(*rows: Involvement, **more: Any) -> Audit:
    """An audit of the year."""
    return Audit(**{"title": "Who takes part", "period": YEAR, "records": rows, **more})


def problems_of(audit: Audit) -> tuple[Problem, ...]:
    """What every check of an audit says, in order."""
    return tuple(problem for check in AUDIT.checks for problem in check(audit))


def people(prefix: str, number: int) -> Iterable[str]:
    """So many ids."""
    return (f"{prefix}{each}" for each in range(number))


WORKED_EXAMPLE = (
    row("A", "inform"),
    row("A", "consult"),
    row("B", "consult", kind=PersonKind.CARER),
    row("B", "co_produce", kind=PersonKind.CARER),
    row("C", "collaborate"),
    registered("D"),
)
"""Four people: A informed and consulted, B consulted and co-producing, C collaborating, D only on the register."""
