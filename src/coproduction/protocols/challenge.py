"""A challenge: somebody is held to a principle they agreed to, a manager or a representative alike.

Nothing of it is public. It is open, resolved or escalated on any day, and the days it spends in the stages of its route
add up to the days since it was raised.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from itertools import pairwise
from typing import Annotated

from attrs import evolve, field, frozen

from coproduction.calendar import Nation
from coproduction.document import Block, Column, Facts, Paragraph, Shape, Table, Tag, Text, Tone, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.briefing import BRIEFED_LABELS, Briefed
from coproduction.protocols.challenge_route import Stage, on_the_route
from coproduction.protocols.partners import PARTY_LABELS, Party


class Outcome(Enum):
    """How a challenge stands."""

    OPEN = "open"
    ESCALATED = "escalated"
    RESOLVED = "resolved"


OUTCOME_TAGS: Mapping[Outcome, Tag] = {
    Outcome.OPEN: Tag(N_("Open"), "O", Shape.LOOP, Tone.CARE),
    Outcome.ESCALATED: Tag(N_("Escalated"), "E", Shape.TRIANGLE, Tone.URGENT),
    Outcome.RESOLVED: Tag(N_("Resolved"), "R", Shape.CIRCLE, Tone.GOOD),
}

CHALLENGED_LABELS: Mapping[Briefed, str] = {
    Briefed.MANAGER: N_("A manager"),
    Briefed.REPRESENTATIVE: N_("A representative"),
}

HIGHER = (Stage.ESCALATE, Stage.EXTERNAL)
"""The stages in which a challenge is escalated."""


@frozen(kw_only=True)
class Step:
    """One thing that was done about a challenge. It lasts until the next one."""

    stage: Annotated[Stage, Label(N_("Stage of the route"))]
    on: Annotated[date, Label(N_("On"))]
    by: Annotated[str, Label(N_("By whom"), N_("A role, not a name."))] = field(default="", repr=False)
    what: Annotated[str, Label(N_("What was done"))] = field(default="", repr=False)


@frozen(kw_only=True)
class Challenge:
    """Somebody acted against a principle, in the eyes of somebody else. No names, here as anywhere."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."))]
    principle: Annotated[str, Label(N_("Principle"), N_("The id of one of the principles."))]
    raised_by: Annotated[Party, Label(N_("Raised by"))]
    raised_by_role: Annotated[str, Label(N_("Role"), N_("A role, not a name."))] = field(default="", repr=False)
    of: Annotated[Briefed, Label(N_("Challenged"), N_("A manager or a representative alike."))]
    of_role: Annotated[str, Label(N_("Role"), N_("A role, not a name."))] = field(default="", repr=False)
    during: Annotated[str, Label(N_("During"), N_("The id of a stage of the project."))] = ""
    what_happened: Annotated[str, Label(N_("What happened"), N_("Without names."))] = field(repr=False)
    raised_on: Annotated[date, Label(N_("Raised on"))]
    steps: Annotated[tuple[Step, ...], Label(N_("Steps"), N_("In their order."))] = ()
    response: Annotated[str, Label(N_("Response"), N_("What the one who was challenged said to it."))] = field(
        default="", repr=False
    )
    resolution: Annotated[str, Label(N_("Resolution"))] = field(default="", repr=False)
    learning: Annotated[str, Label(N_("What was learned"))] = field(default="", repr=False)
    closed_on: Annotated[date | None, Label(N_("Closed on"))] = None
    review_on: Annotated[date | None, Label(N_("Review on"))] = None

    def outcome(self, day: date) -> Outcome:
        """How it stands on a day. What is closed is resolved; what was taken higher is escalated until then."""
        if self.closed_on is not None and self.closed_on <= day:
            return Outcome.RESOLVED
        higher = any(each.stage in HIGHER and each.on <= day for each in self.steps)
        return Outcome.ESCALATED if higher else Outcome.OPEN

    def ends(self, day: date) -> date:
        """The last day that counts as at a day: the one on which it was closed, if that has come."""
        end = min(self.closed_on, day) if self.closed_on else day
        return max(end, self.raised_on)

    def days(self, day: date) -> int:
        """How many days it has lasted, as at a day."""
        return (self.ends(day) - self.raised_on).days

    def due(self, day: date, nation: Nation) -> date | None:
        """By when the stage it is in is to be over, if it is not closed and the stage has a limit."""
        if self.outcome(day) is Outcome.RESOLVED:
            return None
        taken = [(each.stage, each.on) for each in self.steps if each.on <= day]
        began = {Stage.RAISE: self.raised_on, **dict(taken)}
        stage = on_the_route(taken[-1][0] if taken else Stage.RAISE)
        return stage.due(began.get(stage.since or stage.id, began[stage.id]), nation)

    def days_by_step(self, day: date) -> tuple[int, ...]:
        """The days before its first step, and then those of each step; together, the days it has lasted."""
        end = self.ends(day)
        starts = [min(max(each.on, self.raised_on), end) for each in self.steps]
        edges = [self.raised_on, *sorted(starts), end]
        return tuple((after - before).days for before, after in pairwise(edges))


def check_challenges(
    challenges: tuple[Challenge, ...], principles: tuple[str, ...], stages: tuple[str, ...]
) -> Iterator[Problem]:
    """Each has an id of its own and is about a principle; its days are in order, and its end has a reason."""
    ids = [each.id for each in challenges]
    for index, each in enumerate(challenges):
        at = ("challenges", index)
        if each.id in ids[:index]:
            yield Problem((*at, "id"), "Another has this id. Give each an id of its own.")
        if each.principle not in principles:
            yield Problem((*at, "principle"), f"Write the id of a principle: {', '.join(principles)}.")
        if each.during and each.during not in stages:
            message = f"Write the id of a stage of the project: {', '.join(stages) or 'none yet'}."
            yield Problem((*at, "during"), message)
        yield from (problem.under(*at) for problem in (*_check_days(each), *_check_end(each)))


def _check_days(challenge: Challenge) -> Iterator[Problem]:
    before = challenge.raised_on
    for index, step in enumerate(challenge.steps):
        if step.on < before:
            yield Problem(("steps", index, "on"), "This step comes before the one above it, or before it was raised.")
        if challenge.closed_on and step.on > challenge.closed_on:
            yield Problem(("steps", index, "on"), "This step comes after the challenge was closed.")
        if step.stage is Stage.CLOSED and step.on != challenge.closed_on:
            yield Problem(("steps", index, "on"), "Write the day of this step as “closed_on” too.")
        before = max(before, step.on)
    if challenge.closed_on and challenge.closed_on < challenge.raised_on:
        yield Problem(("closed_on",), "It was closed before it was raised.")


def _check_end(challenge: Challenge) -> Iterator[Problem]:
    if challenge.closed_on is None:
        return
    if not challenge.resolution:
        yield Problem(("resolution",), "Say how it was resolved, or leave “closed_on” out.")
    if not challenge.response:
        yield advice(("response",), "Say what the one who was challenged said to it.")
    if not challenge.learning:
        yield advice(("learning",), "Say what was learned from it.")


def counted(challenges: tuple[Challenge, ...], _: Edition) -> Table:
    """How many challenges are open, escalated and resolved, and of whom."""
    stands = [(each.of, each.outcome(_.as_at)) for each in challenges]
    rows: tuple[tuple[Wordy, ...], ...] = tuple(
        (_tag(outcome, _), *(_.number(stands.count((of, outcome))) for of in Briefed)) for outcome in Outcome
    )
    columns = Column(_("Status"), weight=3), *(Column(_(BRIEFED_LABELS[of]), weight=2, number=True) for of in Briefed)
    return Table(_("Challenges by status, and of whom"), columns, rows)


def challenge_blocks(challenge: Challenge, principle: str, during: str, nation: Nation, _: Edition) -> Iterator[Block]:
    """A challenge as its parties may see it: what happened, its steps with their days, and what came of it."""
    yield Facts(_("About challenge {id}", id=challenge.id), tuple(_facts(challenge, principle, during, nation, _)))
    yield Paragraph(challenge.what_happened)
    if any(each.on <= _.as_at for each in challenge.steps):
        columns = Column(_("Step"), weight=6), Column(_("When"), weight=4), Column(_("Days"), weight=2, number=True)
        yield Table(_("Steps of challenge {id}", id=challenge.id), columns, tuple(_steps(challenge, _)))
    said = (
        (_("Response"), challenge.response),
        (_("Resolution"), challenge.resolution),
        (_("What was learned"), challenge.learning),
    )
    if rows := tuple((heading, text) for heading, text in said if text):
        yield Facts(_("What came of challenge {id}", id=challenge.id), rows)


def _facts(
    challenge: Challenge, principle: str, during: str, nation: Nation, _: Edition
) -> Iterator[tuple[str, Wordy]]:
    by = challenge.raised_by_role, _(PARTY_LABELS[challenge.raised_by])
    of = challenge.of_role, _(CHALLENGED_LABELS[challenge.of])
    yield _("Status"), _tag(challenge.outcome(_.as_at), _)
    yield _("Principle"), principle
    yield _("Raised by"), ": ".join(part for part in reversed(by) if part)
    yield _("Challenged"), ": ".join(part for part in reversed(of) if part)
    if during:
        yield _("During"), during
    yield _("Raised on"), _.date(challenge.raised_on)
    if challenge.closed_on and challenge.closed_on <= _.as_at:
        yield _("Closed on"), _.date(challenge.closed_on)
    yield _("Days"), _.number(challenge.days(_.as_at))
    if due := challenge.due(_.as_at, nation):
        day = _.date(due)
        yield _("This stage ends by"), (f"{day}: ", Text(_("overdue"), strong=True)) if due < _.as_at else day
    if challenge.review_on:
        yield _("To be reviewed on"), _.date(challenge.review_on)


def _steps(challenge: Challenge, _: Edition) -> Iterator[tuple[Wordy, ...]]:
    before, *days = challenge.days_by_step(_.as_at)
    if before:
        yield _("Before the first step"), _.date(challenge.raised_on), _.number(before)
    taken = [each for each in challenge.steps if each.on <= _.as_at]
    for step, spent in zip(taken, days, strict=False):
        about = " ".join(part for part in (step.by and f"{step.by}.", step.what) if part)
        label = _(on_the_route(step.stage).label)
        yield f"{label}: {about}" if about else label, _.date(step.on), _.number(spent)


def _tag(outcome: Outcome, _: Edition) -> Tag:
    return evolve(OUTCOME_TAGS[outcome], text=_(OUTCOME_TAGS[outcome].text))
