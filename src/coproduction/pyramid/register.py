"""Who took part, at which level: rows of a register, counted honestly.

A level belongs to an activity, not to a person: someone active at two levels counts at both, and once among the people
who are active. What is not recorded is not zero.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Annotated

from attrs import frozen

from coproduction.counts import Count
from coproduction.dates import Period
from coproduction.labels import N_, Label
from coproduction.vocabulary import Vocabulary


class PersonKind(Enum):
    """In which part someone takes part."""

    SERVICE_USER = "service_user"
    CARER = "carer"
    BOTH = "both"
    FAMILY = "family"
    PUBLIC = "public"
    STAFF = "staff"
    UNION = "union"


REPRESENTATIVES = (
    PersonKind.SERVICE_USER,
    PersonKind.CARER,
    PersonKind.BOTH,
    PersonKind.FAMILY,
    PersonKind.PUBLIC,
)
"""The kinds an audit counts; staff and union members are counted apart, never among them."""

USUAL = REPRESENTATIVES[:3]
"""The kinds every audit shows, even when nobody is of that kind."""

KIND_LABELS: Mapping[PersonKind, str] = {
    PersonKind.SERVICE_USER: N_("Service user only"),
    PersonKind.CARER: N_("Carer only"),
    PersonKind.BOTH: N_("Both"),
    PersonKind.FAMILY: N_("Family member"),
    PersonKind.PUBLIC: N_("Member of the public"),
    PersonKind.STAFF: N_("Staff"),
    PersonKind.UNION: N_("Union members"),
}


class Scope(Enum):
    """Where people have a say, which is another question than how much."""

    OWN_CARE = "own_care"
    SERVICE = "service"
    ORGANISATION = "organisation"
    SYSTEM = "system"
    PEER = "peer"


SCOPE_LABELS: Mapping[Scope, str] = {
    Scope.OWN_CARE: N_("One person’s care"),
    Scope.SERVICE: N_("A team or service"),
    Scope.ORGANISATION: N_("The whole organisation"),
    Scope.SYSTEM: N_("Partnerships beyond the organisation"),
    Scope.PEER: N_("Between service users"),
}


@frozen(kw_only=True)
class Involvement:
    """One person in one activity; with no activity, one person who is on the register."""

    person: Annotated[str, Label(N_("Person"), N_("An id that says nothing about the person."), "P001", names=True)]
    kind: Annotated[PersonKind, Label(N_("Kind"))]
    activity: Annotated[
        str, Label(N_("Activity"), N_("Leave it out for someone who is only on the register."), "Carers’ forum")
    ] = ""
    level: Annotated[str, Label(N_("Level"), N_("The id of a level of the ladder."), "consult")] = ""
    scope: Annotated[Scope | None, Label(N_("Scope"), N_("Where people have a say."))] = None
    care_group: Annotated[str, Label(N_("Care group"))] = ""
    first_day: Annotated[date | None, Label(N_("First day"), example="2025-06-30")] = None
    last_day: Annotated[date | None, Label(N_("Last day"), N_("Leave it out for a single day."))] = None

    def within(self, period: Period) -> bool:
        """Whether any of the activity fell into the period."""
        first, last = self.first_day or self.last_day, self.last_day or self.first_day
        return first is not None and last is not None and first <= period.last and last >= period.first


@frozen(kw_only=True)
class KindCounts:
    """People by kind; a kind that is left out was not recorded."""

    service_user: Annotated[Count | None, Label(N_("Service user only"))] = None
    carer: Annotated[Count | None, Label(N_("Carer only"))] = None
    both: Annotated[Count | None, Label(N_("Both"))] = None
    family: Annotated[Count | None, Label(N_("Family member"))] = None
    public: Annotated[Count | None, Label(N_("Member of the public"))] = None

    def by_kind(self) -> Mapping[PersonKind, Count]:
        """The kinds that were recorded."""
        counts = {kind: getattr(self, kind.value) for kind in REPRESENTATIVES}
        return {kind: count for kind, count in counts.items() if count is not None}


@frozen(kw_only=True)
class LevelCount:
    """Counts already made for one level."""

    level: Annotated[str, Label(N_("Level"), N_("The id of a level of the ladder."))]
    people: Annotated[KindCounts, Label(N_("People"), N_("Each person once, at the highest level they took part in."))]
    at_level: Annotated[
        Count | None,
        Label(N_("At this level at all"), N_("Everyone who took part at this level, at others too or not.")),
    ] = None


@frozen(kw_only=True)
class Responses:
    """Anonymous answers, such as to a survey: a count of answers, never of people."""

    activity: Annotated[str, Label(N_("Activity"))]
    level: Annotated[str, Label(N_("Level"))]
    answers: Annotated[Count, Label(N_("Answers"))]


@frozen(kw_only=True)
class Tally:
    """People counted. A level or kind that is missing was not recorded; the level ``""`` is of activities without one.

    ``highest`` counts people by their highest level and kind, and adds up; ``at_level`` counts everyone who was active
    at a level at all, and does not.
    """

    highest: Mapping[tuple[str, PersonKind], Count]
    at_level: Mapping[str, Count]
    not_active: Mapping[PersonKind, Count]
    apart: Mapping[PersonKind, Count]
    care_groups: Mapping[str, Count]
    scopes: Mapping[Scope, Count]

    @property
    def kinds(self) -> tuple[PersonKind, ...]:
        """The kinds to show: the usual three and whichever others were counted."""
        counted = {kind for _, kind in self.highest} | set(self.not_active)
        return tuple(kind for kind in REPRESENTATIVES if kind in USUAL or kind in counted)


def tally(rows: Iterable[Involvement], ladder: Vocabulary, period: Period) -> Tally:
    """Count the people of a register in a period."""
    kinds = _kinds(rows := tuple(rows))
    active = tuple(row for row in rows if row.activity and row.within(period))
    levels = _levels(active, ladder)
    represented = {person: kind for person, kind in kinds.items() if kind in REPRESENTATIVES}
    shown = [kind for kind in REPRESENTATIVES if kind in USUAL or kind in kinds.values()]
    tops = {person: _top(levels[person], ladder) for person in represented if person in levels}
    rungs = (*ladder.ids, *([""] if "" in tops.values() else []))
    mine = tuple(row for row in active if row.person in represented)
    return Tally(
        highest={
            (rung, kind): _count(top == rung and represented[person] is kind for person, top in tops.items())
            for rung in rungs
            for kind in shown
        },
        at_level={rung: _count(rung in levels[person] for person in tops) for rung in ladder.ids},
        not_active={
            kind: _count(mine is kind and person not in levels for person, mine in represented.items())
            for kind in shown
        },
        apart={
            kind: _count(person in levels for person, its in kinds.items() if its is kind)
            for kind in (PersonKind.STAFF, PersonKind.UNION)
            if kind in kinds.values()
        },
        care_groups={name: _distinct(row.person for row in mine if row.care_group == name) for name in _names(mine)},
        scopes={
            scope: _distinct(row.person for row in mine if row.scope is scope)
            for scope in Scope
            if any(row.scope for row in mine)
        },
    )


def already_counted(counts: Iterable[LevelCount], not_active: KindCounts | None) -> Tally:
    """The same, of counts that somebody else has made."""
    counts = tuple(counts)
    return Tally(
        highest={(each.level, kind): count for each in counts for kind, count in each.people.by_kind().items()},
        at_level={each.level: each.at_level for each in counts if each.at_level is not None},
        not_active=not_active.by_kind() if not_active else {},
        apart={},
        care_groups={},
        scopes={},
    )


def _kinds(rows: tuple[Involvement, ...]) -> dict[str, PersonKind]:
    """The kind of each person over all rows: who is a service user in one and a carer in another is both."""
    said: dict[str, set[PersonKind]] = {}
    for row in rows:
        said.setdefault(row.person, set()).add(row.kind)
    lived, order = {PersonKind.SERVICE_USER, PersonKind.CARER}, list(PersonKind)
    return {
        person: PersonKind.BOTH if lived <= kinds or PersonKind.BOTH in kinds else min(kinds, key=order.index)
        for person, kinds in said.items()
    }


def _levels(active: tuple[Involvement, ...], ladder: Vocabulary) -> dict[str, set[str]]:
    levels: dict[str, set[str]] = {}
    for row in active:
        levels.setdefault(row.person, set()).add(row.level if row.level in ladder.ids else "")
    return levels


def _top(levels: set[str], ladder: Vocabulary) -> str:
    return max(levels, key=lambda level: ladder.ids.index(level) if level else -1)


def _names(rows: tuple[Involvement, ...]) -> list[str]:
    return sorted({row.care_group for row in rows if row.care_group})


def _count(truths: Iterable[bool]) -> Count:
    return Count(sum(truths))


def _distinct(people: Iterable[str]) -> Count:
    return Count(len(set(people)))
