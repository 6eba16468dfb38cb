"""Something that people told us: what and where, how many said alike, who is to answer, and every answer it had.

It never says who said it. Its words are edited so that nobody can be known by them, or stand here with consent.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Annotated, Protocol

from attrs import frozen

from coproduction.counts import HIDDEN, RULES, Count, Disclosure
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.naming import texts_of
from coproduction.problems import Problem, advice
from coproduction.protocols.loop import Loop, Promise, Reply, Standing
from coproduction.protocols.responses import Response, ResponseKind, check_responses

ONE_PERSON = Count(1)
ADDRESSED = re.compile(r"\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lady|Lord)\.?\s+[A-Z]")
"""What looks like the name of somebody."""


class Place(Enum):
    """Where people said something."""

    MEETING = "meeting"
    COMMUNITY_GROUP = "community_group"
    REPRESENTATIVE = "representative"
    OTHER = "other"


PLACE_LABELS: Mapping[Place, str] = {
    Place.MEETING: N_("A meeting"),
    Place.COMMUNITY_GROUP: N_("A community group"),
    Place.REPRESENTATIVE: N_("A representative"),
    Place.OTHER: N_("Another way"),
}


@frozen(kw_only=True)
class Where:
    """Where something was said: a kind of place, and its name unless that would be a person’s."""

    kind: Annotated[Place, Label(N_("Kind"))]
    name: Annotated[
        str, Label(N_("Name"), N_("Of the meeting or the group; never of a person."), "The Carers’ Forum")
    ] = ""

    def words(self, _: Edition) -> str:
        """Where, as a reader is told it."""
        return self.name or _(PLACE_LABELS[self.kind])


class Safeguard(Enum):
    """Why anyone may read these words."""

    EDITED = "edited"
    WITH_CONSENT = "with_consent"


@frozen(kw_only=True)
class Difference:
    """What difference a change made, and on which day that was seen."""

    text: Annotated[str, Label(N_("What difference it made"))]
    on: Annotated[date, Label(N_("Seen on"))]


@frozen(kw_only=True)
class Contribution:
    """Something that people told us, and what came of it."""

    id: Annotated[str, Label(N_("Id"), N_("Short; it says nothing about a person."), "C1")]
    said_on: Annotated[date, Label(N_("Said on"))]
    where: Annotated[Where, Label(N_("Where"), N_("Where it was said."))]
    theme: Annotated[str, Label(N_("Theme"), N_("What it is about, in a word or two."), "Letters")]
    text: Annotated[
        str, Label(N_("What was said"), N_("In words that lead to nobody."), "The letters are hard to read")
    ]
    safeguard: Annotated[
        Safeguard, Label(N_("Safeguard"), N_("Edited so that nobody can be known by it, or shown with consent."))
    ]
    consent_on: Annotated[date | None, Label(N_("Consent on"), N_("The day on which they agreed."))] = None
    similar: Annotated[
        Count | None, Label(N_("How many said so"), N_("Everyone who said it or much the same, each once."))
    ] = None
    responsible: Annotated[str, Label(N_("Who answers"), N_("A post, not a name."), "Head of Involvement")] = ""
    due_on: Annotated[date | None, Label(N_("Answer due on"), N_("If not by the usual promise."))] = None
    responses: Annotated[
        tuple[Response, ...], Label(N_("Answers"), N_("In their order; the last one stands. None is no answer yet."))
    ] = ()
    difference: Annotated[Difference | None, Label(N_("Difference"), N_("What difference it made."))] = None
    visible_from: Annotated[
        date | None, Label(N_("Visible from"), N_("Not on the page for everyone before this day."))
    ] = None

    def loop(self, promise: Promise) -> Loop:
        """The days of it."""
        return Loop(
            said_on=self.said_on,
            due_on=self.due_on or promise.due_on(self.said_on),
            replies=tuple(Reply(on=each.on, told_on=each.told_on, final=each.final) for each in self.responses),
            checking_days=promise.checking_days,
        )

    def response(self, day: date) -> Response | None:
        """The answer that stood on a day."""
        return max(
            (each for each in reversed(self.responses) if each.on <= day), key=lambda each: each.on, default=None
        )

    def kind(self, day: date) -> ResponseKind | None:
        """The kind of answer that stood on a day."""
        response = self.response(day)
        return response.kind if response else None

    def visible(self, day: date) -> bool:
        """Whether anyone may read it on a day: it was said by then, and shown words were agreed to by then."""
        agreed = self.safeguard is Safeguard.EDITED or (self.consent_on is not None and self.consent_on <= day)
        return agreed and self.said_on <= day and (self.visible_from is None or self.visible_from <= day)


class Saying(Protocol):
    """Something that people said, wherever it was written down."""

    @property
    def said_on(self) -> date:
        """When."""

    @property
    def where(self) -> Where:
        """Where."""

    @property
    def theme(self) -> str:
        """What it is about, if that is recorded."""

    @property
    def text(self) -> str:
        """What they said."""

    @property
    def similar(self) -> Count | None:
        """How many said so, if anybody counted."""

    @property
    def responsible(self) -> str:
        """Who is to answer, if that is recorded."""

    def loop(self, promise: Promise, /) -> Loop:
        """The days of it."""


def check_contribution(each: Contribution, promise: Promise, day: date | None = None) -> Iterator[Problem]:
    """Nobody can be known by it, its days come in order, and there is an answer, at least as at a day."""
    yield from (problem.under("where") for problem in _check_where(each.where))
    yield from _check_words(each)
    if each.due_on and each.due_on < each.said_on:
        yield Problem(("due_on",), "The answer cannot be due before people said it.")
    yield from (problem.under("responses") for problem in check_responses(each.responses, each.said_on, day))
    if day and each.loop(promise).standing(day) is Standing.OVERDUE:
        yield advice(("responses",), "This answer is late. “We could not, because” is an answer, too.")
    elif not each.responses:
        yield advice(("responses",), "This has no answer yet. “We could not, because” is one.")
    if not each.responsible and not any(response.final for response in each.responses):
        yield advice(("responsible",), "Nobody answers for this yet.")
    if each.difference and not any(response.kind is ResponseKind.DONE for response in each.responses):
        yield Problem(("difference",), "Nothing has changed yet that could make a difference.")


def _check_where(where: Where) -> Iterator[Problem]:
    if where.kind is Place.REPRESENTATIVE and where.name:
        yield Problem(("name",), "Take this out: a representative is never named here.")
    if where.kind is not Place.REPRESENTATIVE and not where.name:
        yield advice(("name",), "Name the meeting, the group or the way, so that people know their words again.")


def _check_words(each: Contribution) -> Iterator[Problem]:
    if each.safeguard is Safeguard.WITH_CONSENT and each.consent_on is None:
        yield Problem(("consent_on",), "Say on which day they agreed, or edit the words so that they lead to nobody.")
    if each.consent_on and each.safeguard is Safeguard.EDITED:
        yield Problem(("consent_on",), "Write “safeguard: with_consent”, or take this day out.")
    for path, text in texts_of(each):
        if ADDRESSED.search(text):
            yield advice(path, LOOKS_LIKE_A_NAME)
    if "@" in each.text:
        yield advice(("text",), LOOKS_LIKE_A_NAME)
    if each.similar and not each.similar.at_least(ONE_PERSON):
        yield Problem(("similar",), "Somebody said it: this is 1 at least. Leave it out where nobody counted.")


LOOKS_LIKE_A_NAME = "This looks like somebody’s name or address. Anyone may read it: write it another way."


def how_many(similar: Count, disclosure: Disclosure, _: Edition) -> str:
    """How many people said so, as it may be printed."""
    figure, rule = similar.shown(disclosure), RULES[disclosure]
    if figure == HIDDEN:
        return _("{n} people or fewer said so.", n=_.number(rule.hides[1]))
    if rule.rounds:
        return _("About {n} people said so.", n=figure)
    return _.plural("{n} person said so.", "{n} people said so.", int(figure))
