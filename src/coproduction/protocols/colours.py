"""Which colour goes with a status, and what the colour means: three habits, of which an organisation chooses one.

Red, amber, green (RAG) and blue, red, amber, green (BRAG) are habits, not a standard. A colour is never shown without
the word of its status, and the shape beside the word is the same in every habit.
"""

from collections.abc import Iterator, Mapping
from enum import Enum

from attrs import evolve, frozen

from coproduction.document import Block, Facts, Link, Note, Tag, Tone, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_
from coproduction.protocols.status import DONE, SIGNS, Sign, Status
from coproduction.sources import IWISE, SUGGESTED, Mark, Source


class Colour(Enum):
    """A colour of a habit, or none."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"
    GREY = "grey"
    NONE = "none"


COLOUR_LABELS: Mapping[Colour, str] = {
    Colour.RED: N_("Red"),
    Colour.AMBER: N_("Amber"),
    Colour.GREEN: N_("Green"),
    Colour.BLUE: N_("Blue"),
    Colour.GREY: N_("Grey"),
    Colour.NONE: N_("No colour"),
}

TONES: Mapping[Colour, Tone] = {
    Colour.RED: Tone.URGENT,
    Colour.AMBER: Tone.CARE,
    Colour.GREEN: Tone.GOOD,
    Colour.BLUE: Tone.DONE,
    Colour.GREY: Tone.QUIET,
    Colour.NONE: Tone.QUIET,
}


STALE: Mapping[Status, Colour] = {Status.ONGOING: Colour.AMBER}
"""The other colour of a status: the one it has while nobody has looked at it lately."""


class Colours(Enum):
    """The habit that a plan keeps to."""

    RAG = "rag"
    BRAG_A = "brag-a"
    BRAG_B = "brag-b"


@frozen(kw_only=True)
class Meaning:
    """What a colour means to those who keep to a habit."""

    colour: Colour
    means: str
    source: Source


@frozen(kw_only=True)
class Habit:
    """The colours of a habit and what they mean, and the colour of each status under it."""

    title: str
    meanings: tuple[Meaning, ...]
    colours: Mapping[Status, Colour]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where its meanings were read, each source once."""
        return tuple(dict.fromkeys(each.source for each in self.meanings))

    def sign(self, status: Status) -> Sign:
        """How a status is shown: what is done has the letter of its colour."""
        sign, colour = SIGNS[status], self.colours[status]
        letter = "G" if sign.letter == "B" and colour is Colour.GREEN else sign.letter
        return evolve(sign, letter=letter, tone=TONES[colour])

    def letters(self, colour: Colour) -> tuple[str, ...]:
        """The letters of the statuses that have a colour, each once."""
        having = (status for status in SIGNS if colour in (self.colours[status], STALE.get(status)))
        return tuple(dict.fromkeys(self.sign(status).letter for status in having))


COMMON = Source("Common use in the NHS, not read again", mark=Mark.COMMON)

_UNDER_WAY = {
    Status.OVERDUE: Colour.RED,
    Status.AT_RISK: Colour.AMBER,
    Status.BLOCKED: Colour.AMBER,
    Status.ON_TRACK: Colour.GREEN,
    Status.ONGOING: Colour.GREEN,
}
_WITHOUT = (Status.NOT_STARTED, Status.WITHDRAWN, Status.NO_DATE)


def _colours(done: Colour, without: Colour) -> Mapping[Status, Colour]:
    return {**_UNDER_WAY, **dict.fromkeys(DONE, done), **dict.fromkeys(_WITHOUT, without)}


def _meanings(source: Source, *said: tuple[Colour, str]) -> tuple[Meaning, ...]:
    return tuple(Meaning(colour=colour, means=means, source=source) for colour, means in said)


NOT_RATED = Meaning(colour=Colour.NONE, means=N_("not rated"), source=SUGGESTED)

HABITS: Mapping[Colours, Habit] = {
    Colours.RAG: Habit(
        title=N_("Red, amber and green"),
        meanings=(
            *_meanings(
                COMMON,
                (Colour.RED, N_("late")),
                (Colour.AMBER, N_("in danger of being late")),
                (Colour.GREEN, N_("done, or going as it should")),
            ),
            NOT_RATED,
        ),
        colours=_colours(Colour.GREEN, Colour.NONE),
    ),
    Colours.BRAG_A: Habit(
        title=N_("Blue, red, amber and green, as projects use them"),
        meanings=(
            *_meanings(
                IWISE,
                (Colour.RED, N_("a serious problem that needs somebody now")),
                (Colour.AMBER, N_("at risk or under way, and somebody sees to it")),
                (Colour.GREEN, N_("going to plan")),
                (Colour.BLUE, N_("finished and handed over")),
            ),
            NOT_RATED,
        ),
        colours=_colours(Colour.BLUE, Colour.NONE),
    ),
    Colours.BRAG_B: Habit(
        title=N_("Blue, red, amber, green and grey, as some NHS papers use them"),
        meanings=_meanings(
            COMMON,
            (Colour.RED, N_("late, or will not be met")),
            (Colour.AMBER, N_("slipping, but can be made good")),
            (Colour.GREEN, N_("going as it should")),
            (Colour.BLUE, N_("done")),
            (Colour.GREY, N_("not begun, or not rated")),
        ),
        colours=_colours(Colour.BLUE, Colour.GREY),
    ),
}
"""The three habits. Other uses are known: blue for what goes on as usual, or red for what nobody has told of."""


def tag_of(status: Status, _: Edition, colours: Colours = Colours.BRAG_A, *, stale: bool = False) -> Tag:
    """The status as a reader sees it; ``stale`` says that nobody has looked at it lately."""
    sign = HABITS[colours].sign(status)
    tone = TONES[STALE[status]] if stale and status in STALE else sign.tone
    return Tag(_(sign.label), sign.letter, sign.shape, tone)


def key(colours: Colours, _: Edition) -> Iterator[Block]:
    """What the colours and letters mean, and where that was read."""
    habit = HABITS[colours]
    rows: tuple[tuple[str, Wordy], ...] = tuple(
        (_named(habit, each.colour, _), _(each.means)) for each in habit.meanings
    )
    yield Facts(_("What the letters and colours mean"), rows)
    read = [source for source in habit.sources if source.mark is Mark.READ]
    for source in read:
        yield Note((_("Read in:"), " ", Link(source.title, source.url)))


def _named(habit: Habit, colour: Colour, _: Edition) -> str:
    return f"{_(COLOUR_LABELS[colour])} ({_.list(habit.letters(colour))})"
