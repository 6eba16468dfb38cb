"""Who evaluates, and what service users and carers do in it: from the design to the report."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Annotated

from attrs import frozen

from coproduction.document import Column, Paragraph, Section, Table, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.pyramid.register import PersonKind

SERVICE_USERS = frozenset({PersonKind.SERVICE_USER, PersonKind.BOTH})
CARERS = frozenset({PersonKind.CARER, PersonKind.BOTH, PersonKind.FAMILY})
LIVED = SERVICE_USERS | CARERS
"""Kinds of people with lived experience."""

GROUP_LABELS: Mapping[PersonKind, str] = {
    PersonKind.SERVICE_USER: N_("service users"),
    PersonKind.CARER: N_("carers"),
    PersonKind.BOTH: N_("people who are both service users and carers"),
    PersonKind.FAMILY: N_("family members"),
    PersonKind.PUBLIC: N_("members of the public"),
    PersonKind.STAFF: N_("staff"),
    PersonKind.UNION: N_("union members"),
}


class Stage(Enum):
    """A part of an evaluation, under the name of the field that says who takes part in it."""

    DESIGN = "designs"
    COLLECT = "collects"
    INTERPRET = "interprets"
    REPORT = "reports"


STAGE_LABELS: Mapping[Stage, str] = {
    Stage.DESIGN: N_("Design it"),
    Stage.COLLECT: N_("Collect"),
    Stage.INTERPRET: N_("Judge what it means"),
    Stage.REPORT: N_("Report"),
}

_NOBODY: Mapping[Stage, str] = {
    Stage.DESIGN: "No service user or carer takes part in the design. Add one, with “designs: true”.",
    Stage.COLLECT: "No service user or carer takes part in collecting. Add one, with “collects: true”.",
    Stage.INTERPRET: "No service user or carer judges what it means. Add one, with “interprets: true”.",
    Stage.REPORT: "No service user or carer takes part in the report. Add one, with “reports: true”.",
}

Kinds = Annotated[
    tuple[PersonKind, ...], Label(N_("Kinds"), N_("Such as service_user, carer and staff."), "service_user")
]


@frozen(kw_only=True)
class Evaluator:
    """Somebody who evaluates, and in what they take part. They are a role or a group, never a name."""

    who: Annotated[str, Label(N_("Who"), N_("A role or a group, not a name."), "The evaluation group")]
    kinds: Kinds
    designs: Annotated[bool, Label(N_("Designs"), N_("Decides what is asked, and how."), "true")] = False
    collects: Annotated[bool, Label(N_("Collects"), N_("Asks, counts and listens."), "true")] = False
    interprets: Annotated[bool, Label(N_("Interprets"), N_("Judges what it means."), "true")] = False
    reports: Annotated[bool, Label(N_("Reports"), N_("Writes or gives the report."), "true")] = False

    @property
    def stages(self) -> tuple[Stage, ...]:
        """In what they take part."""
        return tuple(stage for stage in Stage if getattr(self, stage.value))


def check_evaluators(evaluators: tuple[Evaluator, ...]) -> Iterator[Problem]:
    """Service users and carers take part in the design, in the work and in the judgement, and better in the report."""
    for stage in Stage:
        if not any(stage in each.stages and LIVED & {*each.kinds} for each in evaluators):
            say = advice if stage is Stage.REPORT else Problem
            yield say((), _NOBODY[stage])
    for index, each in enumerate(evaluators):
        if not each.kinds:
            yield Problem((index, "kinds"), "Say who they are, such as service_user, carer or staff.")
        if not each.stages:
            yield advice((index,), "Say in what they take part: designs, collects, interprets or reports.")
    yield from _check_both_sides(kind for each in evaluators for kind in each.kinds)


def check_lived(kinds: Iterable[PersonKind]) -> Iterator[Problem]:
    """Service users and carers are among some people."""
    there = {*kinds}
    if not there & LIVED:
        yield Problem((), "No service user or carer is among them. Judge it together with people who have lived it.")
    yield from _check_both_sides(there)


def _check_both_sides(kinds: Iterable[PersonKind]) -> Iterator[Problem]:
    there = {*kinds}
    if there & LIVED and not there & SERVICE_USERS:
        yield advice((), "There are carers among them and no service users. Ask some.")
    if there & LIVED and not there & CARERS:
        yield advice((), "There are service users among them and no carers. Ask some.")


def named(kinds: tuple[PersonKind, ...], _: Edition) -> str:
    """Kinds of people in words."""
    return _.list(tuple(_(GROUP_LABELS[kind]) for kind in dict.fromkeys(kinds))) or _("not recorded")


def evaluators_section(evaluators: tuple[Evaluator, ...], _: Edition) -> Iterator[Section]:
    """Who evaluates, and who takes part in what."""
    title = _("Who evaluates")
    if not evaluators:
        yield Section("evaluators", title, (Paragraph(_("nobody yet")),))
        return
    columns = (Column(_("Who"), weight=6), *(Column(_(STAGE_LABELS[stage]), weight=4) for stage in Stage))
    yield Section("evaluators", title, (Table(title, columns, tuple(_row(each, _) for each in evaluators)),))


def _row(evaluator: Evaluator, _: Edition) -> tuple[Wordy, ...]:
    who = _("{who} ({kinds})", who=evaluator.who, kinds=named(evaluator.kinds, _))
    return (who, *(_("yes") if stage in evaluator.stages else _("no") for stage in Stage))
