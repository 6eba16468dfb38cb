"""What an evaluation found, whom it was shared with, and what is different because of it."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from attrs import frozen

from coproduction.document import Bullets, Column, Section, Table
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice


@frozen(kw_only=True)
class Shared:
    """Whom the findings are shared with."""

    whom: Annotated[str, Label(N_("With whom"), N_("A group, not a name."))]
    how: Annotated[str, Label(N_("How"))] = ""
    on: Annotated[date | None, Label(N_("On"), N_("Leave it out until it is done."))] = None


@frozen(kw_only=True)
class ChangeMade:
    """Something that is different because of what was found."""

    text: Annotated[str, Label(N_("What is different"))]
    because: Annotated[str, Label(N_("Because"), N_("Which finding it follows from."))] = ""
    on: Annotated[date | None, Label(N_("Since"))] = None


def check_findings(findings: tuple[str, ...], shared: tuple[Shared, ...]) -> Iterator[Problem]:
    """Those who took part hear what was found."""
    if not shared:
        yield advice(("shared",), "Say with whom the findings will be shared. Begin with those who took part.")
    elif findings and not any(each.on for each in shared):
        yield advice(("shared",), "There are findings, and no day on which they were shared with anybody.")


def findings_sections(
    findings: tuple[str, ...], shared: tuple[Shared, ...], changes: tuple[ChangeMade, ...], _: Edition
) -> Iterator[Section]:
    """What was found, with whom it is shared, and what is different."""
    if findings:
        yield Section("findings", _("What we found"), (Bullets(findings),))
    if shared:
        columns = (Column(_("With whom"), weight=6), Column(_("How"), weight=6), Column(_("On"), weight=5))
        rows = tuple(
            (each.whom, each.how or _("not recorded"), _.date(each.on) if each.on else _("not yet")) for each in shared
        )
        title = _("Whom we share it with")
        yield Section("shared", title, (Table(title, columns, rows),))
    if changes:
        columns = (
            Column(_("What is different"), weight=7),
            Column(_("Because"), weight=6),
            Column(_("Since"), weight=4),
        )
        rows = tuple(
            (each.text, each.because or _("not recorded"), _.date(each.on) if each.on else _("not yet"))
            for each in changes
        )
        title = _("What is different because of it")
        yield Section("changes", title, (Table(title, columns, rows),))
