"""The briefing log of an agreement: who has been told of it, who is still to be, and when it is to be told again."""

from collections.abc import Iterator, Mapping
from datetime import MAXYEAR, date
from enum import Enum
from typing import Annotated

from attrs import frozen

from coproduction.dates import last_day_of_month
from coproduction.document import Block, Column, Paragraph, Table, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice


class Briefed(Enum):
    """Whose side somebody in scope is on."""

    MANAGER = "manager"
    REPRESENTATIVE = "representative"


BRIEFED_LABELS: Mapping[Briefed, str] = {
    Briefed.MANAGER: N_("Managers"),
    Briefed.REPRESENTATIVE: N_("Representatives"),
}


class Method(Enum):
    """How somebody was told."""

    INDUCTION = "induction"
    HANDBOOK = "handbook"
    ONE_TO_ONE = "one_to_one"
    WORKSHOP = "workshop"
    TEAM_MEETING = "team_meeting"


METHOD_LABELS: Mapping[Method, str] = {
    Method.INDUCTION: N_("Induction"),
    Method.HANDBOOK: N_("Handbook"),
    Method.ONE_TO_ONE: N_("One to one"),
    Method.WORKSHOP: N_("Workshop"),
    Method.TEAM_MEETING: N_("Team meeting"),
}


@frozen(kw_only=True)
class Briefing:
    """A role or a team in scope, and when it was last told. Without ``briefed_on`` it is still to be."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."))]
    role: Annotated[str, Label(N_("Role"), N_("A role or a team, not a name."))]
    kind: Annotated[Briefed, Label(N_("Kind"))]
    briefed_on: Annotated[date | None, Label(N_("Briefed on"))] = None
    by: Annotated[str, Label(N_("By whom"), N_("A role, not a name."))] = ""
    method: Annotated[Method | None, Label(N_("Method"))] = None
    next_due: Annotated[date | None, Label(N_("Next due"), N_("Twelve months later, unless you say otherwise."))] = None

    @property
    def renew_on(self) -> date | None:
        """When it is to be told again: after twelve months, as this library suggests, if it was told at all."""
        if self.next_due or self.briefed_on is None:
            return self.next_due
        return _a_year_after(self.briefed_on)

    def told(self, day: date) -> bool:
        """Whether it was told by the end of a day."""
        return self.briefed_on is not None and self.briefed_on <= day

    def due(self, day: date) -> bool:
        """Whether it is to be told, or told again, on a day."""
        return not self.told(day) or (self.renew_on is not None and self.renew_on <= day)


@frozen(kw_only=True)
class Coverage:
    """How many in scope have been told. Both are counted, never only a percentage."""

    told: int
    in_scope: int

    def words(self, _: Edition) -> str:
        """The coverage as a reader sees it."""
        return _("{told} of {all}", told=_.number(self.told), all=_.number(self.in_scope))


def coverage(briefings: tuple[Briefing, ...], day: date, kind: Briefed | None = None) -> Coverage:
    """How many roles and teams in scope, perhaps of one kind, have been told by the end of a day."""
    counted = [each for each in briefings if kind in (None, each.kind)]
    return Coverage(told=sum(each.told(day) for each in counted), in_scope=len(counted))


def check_briefings(briefings: tuple[Briefing, ...]) -> Iterator[Problem]:
    """Ids are unlike one another, and whoever was told was told by somebody, in some way."""
    ids = [each.id for each in briefings]
    for index, each in enumerate(briefings):
        at = ("briefings", index)
        if each.id in ids[:index]:
            yield Problem((*at, "id"), "Another has this id. Give each an id of its own.")
        if each.next_due and each.briefed_on and each.next_due <= each.briefed_on:
            yield Problem((*at, "next_due"), "It is due again before it was given.")
        if each.briefed_on and not (each.by and each.method):
            yield advice(at, "Say by which role this was told (by), and how (method).")
    for kind in Briefed:
        if not any(each.kind is kind for each in briefings):
            yield advice(("briefings",), f"No {kind.value} is in scope. Managers and representatives are both told.")


def told(briefings: tuple[Briefing, ...], _: Edition) -> Iterator[Paragraph]:
    """What anyone may know, where there is a log: that everyone is told, and how many have been."""
    covered = coverage(briefings, _.as_at)
    if covered.in_scope:
        said = _("Every manager and every representative is told of this when they begin, and again once a year.")
        counted = _("Told so far: {told}.", told=covered.words(_))
        yield Paragraph(f"{said} {counted}")


def briefing_blocks(briefings: tuple[Briefing, ...], _: Edition) -> Iterator[Block]:
    """How many have been told, who is to be told, and the log itself."""
    kinds = [kind for kind in Briefed if coverage(briefings, _.as_at, kind).in_scope]
    if not kinds:
        yield Paragraph(_("Nobody is in scope yet."))
        return
    yield Table(
        _("Briefed, of those in scope"),
        (Column(_("Who"), weight=3), Column(_("Briefed"), weight=2), Column(_("To be briefed now"), weight=2)),
        tuple(_counted(briefings, kind, _) for kind in kinds),
    )
    columns = Column(_("Role"), weight=5), Column(_("Briefed"), weight=6), Column(_("Next due"), weight=4)
    yield Table(_("Briefing log"), columns, tuple(_row(each, _) for each in briefings))


def _counted(briefings: tuple[Briefing, ...], kind: Briefed, _: Edition) -> tuple[Wordy, ...]:
    due = sum(each.due(_.as_at) for each in briefings if each.kind is kind)
    return _(BRIEFED_LABELS[kind]), coverage(briefings, _.as_at, kind).words(_), _.number(due)


def _row(briefing: Briefing, _: Edition) -> tuple[Wordy, ...]:
    if briefing.briefed_on is None or briefing.renew_on is None or not briefing.told(_.as_at):
        return briefing.role, _("not yet"), _("now")
    method = _(METHOD_LABELS[briefing.method]) if briefing.method else ""
    told = ", ".join(part for part in (_.date(briefing.briefed_on), method, briefing.by) if part)
    renewed = _("now") if briefing.due(_.as_at) else _.date(briefing.renew_on)
    return briefing.role, told, renewed


def _a_year_after(day: date) -> date:
    year = min(day.year + 1, MAXYEAR)
    return date(year, day.month, min(day.day, last_day_of_month(year, day.month).day))
