"""Fourteen measures to begin with, each with what is counted, out of what, and which way it is meant to go.

No source publishes them as a set: all are suggested by this library. Of which kind one is depends on your aim.
"""

from collections.abc import Mapping
from enum import Enum

from attrs import frozen

from coproduction.labels import N_
from coproduction.shares import FEWEST
from coproduction.sources import SUGGESTED, Source


class MeasureKind(Enum):
    """Whether a measure tells what came of something, whether it was done, or what it cost elsewhere."""

    OUTCOME = "outcome"
    PROCESS = "process"
    BALANCING = "balancing"


class MeasureType(Enum):
    """What a figure is. A narrative is no figure: it is what people tell."""

    COUNT = "count"
    SHARE = "share"
    DURATION = "duration"
    SCORE = "score"
    NARRATIVE = "narrative"


class Direction(Enum):
    """Which way a measure is meant to go."""

    UP = "up"
    DOWN = "down"
    HOLD = "hold"
    WATCH = "watch"
    TOWARD_ONE = "toward_1"


KIND_LABELS: Mapping[MeasureKind, str] = {
    MeasureKind.OUTCOME: N_("Outcome"),
    MeasureKind.PROCESS: N_("Process"),
    MeasureKind.BALANCING: N_("Balancing"),
}
DIRECTION_LABELS: Mapping[Direction, str] = {
    Direction.UP: N_("meant to go up"),
    Direction.DOWN: N_("meant to go down"),
    Direction.HOLD: N_("meant to stay as it is"),
    Direction.WATCH: N_("watched, without a target"),
    Direction.TOWARD_ONE: N_("meant to come near 1"),
}


@frozen(kw_only=True)
class Definition:
    """What a measure is: its name, what is counted and out of what. A figure rests on at least so many people."""

    label: str
    kind: MeasureKind
    type: MeasureType
    direction: Direction
    numerator: str = ""
    denominator: str = ""
    counts_people: bool = True
    caveat: str = ""
    fewest: int = 0


@frozen(kw_only=True)
class Starter:
    """A shipped measure under a stable id."""

    id: str
    defined: Definition
    source: Source = SUGGESTED


COUNT, SHARE, SCORE, NARRATIVE = (
    MeasureType.COUNT,
    MeasureType.SHARE,
    MeasureType.SCORE,
    MeasureType.NARRATIVE,
)
OUTCOME, PROCESS, BALANCING = MeasureKind.OUTCOME, MeasureKind.PROCESS, MeasureKind.BALANCING
UP, HOLD, WATCH, TOWARD_ONE = Direction.UP, Direction.HOLD, Direction.WATCH, Direction.TOWARD_ONE

STARTERS = (
    Starter(
        id="active_reps",
        defined=Definition(
            label=N_("People active in the period"),
            kind=OUTCOME,
            type=COUNT,
            direction=UP,
            numerator=N_("people, each counted once"),
        ),
    ),
    Starter(
        id="new_reps",
        defined=Definition(
            label=N_("People who joined in the period"),
            kind=PROCESS,
            type=COUNT,
            direction=UP,
            numerator=N_("people, each counted once"),
        ),
    ),
    Starter(
        id="retention_12",
        defined=Definition(
            label=N_("Still active after 12 months"),
            kind=BALANCING,
            type=SHARE,
            direction=UP,
            numerator=N_("people who are still active"),
            denominator=N_("people who joined 12 to 24 months ago"),
        ),
    ),
    Starter(
        id="share_coprod",
        defined=Definition(
            label=N_("Activities that are co-produced"),
            kind=PROCESS,
            type=SHARE,
            direction=UP,
            numerator=N_("activities at the level co-produce"),
            denominator=N_("all activities"),
            counts_people=False,
            caveat=N_("Take care: each level is right for some purpose, and none is a failure."),
        ),
    ),
    Starter(
        id="committees_with_lived",
        defined=Definition(
            label=N_("Groups that decide with representatives in them"),
            kind=PROCESS,
            type=SHARE,
            direction=UP,
            numerator=N_("groups that decide, with two or more representatives"),
            denominator=N_("groups that decide"),
            counts_people=False,
        ),
    ),
    Starter(
        id="papers_on_time",
        defined=Definition(
            label=N_("Papers on time"),
            kind=PROCESS,
            type=SHARE,
            direction=UP,
            numerator=N_("meetings with papers out 7 days before, or more"),
            denominator=N_("meetings with representatives"),
            counts_people=False,
        ),
    ),
    Starter(
        id="access_met",
        defined=Definition(
            label=N_("Access needs that were met"),
            kind=PROCESS,
            type=SHARE,
            direction=UP,
            numerator=N_("needs that were met"),
            denominator=N_("needs that were recorded for the meeting"),
        ),
    ),
    Starter(
        id="feedback_closed_28",
        defined=Definition(
            label=N_("Answers within 28 days"),
            kind=PROCESS,
            type=SHARE,
            direction=UP,
            numerator=N_("contributions that were answered within 28 days"),
            denominator=N_("contributions that were due an answer"),
        ),
    ),
    Starter(
        id="changed_by",
        defined=Definition(
            label=N_("Contributions that led to a change"),
            kind=OUTCOME,
            type=SHARE,
            direction=WATCH,
            numerator=N_("contributions that led to a change"),
            denominator=N_("contributions that were answered"),
            caveat=N_("It has no target: a target would reward asking for what is easy."),
        ),
    ),
    Starter(
        id="pay_30",
        defined=Definition(
            label=N_("Claims paid within 30 days"),
            kind=PROCESS,
            type=SHARE,
            direction=UP,
            numerator=N_("claims that were paid within 30 days"),
            denominator=N_("claims that were paid"),
        ),
    ),
    Starter(
        id="trained_staff",
        defined=Definition(
            label=N_("Staff trained in co-production"),
            kind=PROCESS,
            type=SHARE,
            direction=UP,
            numerator=N_("staff who have done the training"),
            denominator=N_("staff for whom it is meant"),
        ),
    ),
    Starter(
        id="index_g",
        defined=Definition(
            label=N_("How well a group is represented"),
            kind=OUTCOME,
            type=SCORE,
            direction=TOWARD_ONE,
            numerator=N_("share of the group among those who answered"),
            denominator=N_("share of the group in the population"),
            caveat=N_("Over 1, the group is there more often than in the population; under 1, less often."),
            fewest=FEWEST,
        ),
    ),
    Starter(
        id="felt_heard",
        defined=Definition(
            label=N_("People who felt heard"),
            kind=OUTCOME,
            type=SHARE,
            direction=UP,
            numerator=N_("people who agree that they were heard"),
            denominator=N_("people who answered"),
            caveat=N_("Always say how many answered."),
        ),
    ),
    Starter(
        id="stories",
        defined=Definition(label=N_("Short accounts of what changed"), kind=OUTCOME, type=NARRATIVE, direction=HOLD),
    ),
)
BY_ID: Mapping[str, Starter] = {each.id: each for each in STARTERS}
