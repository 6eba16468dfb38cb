"""How something that people said is answered: six ways, of which “we could not, because” is one, and who did what."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Annotated

from attrs import frozen

from coproduction.dates import Due
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.sources import SUGGESTED, Source


class ResponseKind(Enum):
    """What came, or will come, of something that people said."""

    DONE = "done"
    DOING = "doing"
    WILL_DO = "will_do"
    CANNOT = "cannot"
    NOT_OURS = "not_ours"
    CHECKING = "checking"


@frozen
class Way:
    """A way to answer: its label, what it means, and which field it cannot do without, with what to say if it has."""

    label: str
    meaning: str
    needs: str
    ask: str
    source: Source = SUGGESTED


WAYS: Mapping[ResponseKind, Way] = {
    ResponseKind.DONE: Way(
        N_("Done"),
        N_("Something has changed, and we say on which day."),
        "done_on",
        "Say on which day it was done.",
    ),
    ResponseKind.DOING: Way(
        N_("Under way"),
        N_("Work on it has begun, and we say by when we expect it."),
        "expected",
        "Say by when you expect it, such as May 2026.",
    ),
    ResponseKind.WILL_DO: Way(
        N_("Agreed for later"),
        N_("It will be done, and we say by when we expect it."),
        "expected",
        "Say by when you expect it, such as May 2026.",
    ),
    ResponseKind.CANNOT: Way(
        N_("Not possible"),
        N_("It cannot be done, and we say why."),
        "because",
        "Say why it cannot be done. People are owed the reason.",
    ),
    ResponseKind.NOT_OURS: Way(
        N_("Passed on"),
        N_("Another body decides it. We have told that body, and say which it is."),
        "body",
        "Name the body that it was passed to.",
    ),
    ResponseKind.CHECKING: Way(
        N_("Being looked at"),
        N_("We are still finding out. This may last for some days, and then there is an answer."),
        "text",
        "Say what is being looked at.",
    ),
}
"""In the order in which a page tells of them. No published rule was found for the six; they are our suggestion."""

FINAL = tuple(kind for kind in ResponseKind if kind is not ResponseKind.CHECKING)
"""Those that are an answer; to say that it is being looked at is none yet."""

PROMISED = (ResponseKind.DOING, ResponseKind.WILL_DO)
"""Those that promise something by a day."""


CHANGES = (ResponseKind.DONE, ResponseKind.DOING)
"""Those of which it is known who makes the change."""


class WhoDid(Enum):
    """Who made a change: “you said, we did” is often said of what staff did alone."""

    STAFF_ALONE = "staff_alone"
    TOGETHER = "together"
    PEOPLE_THEMSELVES = "people_themselves"


WHO_DID: Mapping[WhoDid, tuple[str, str]] = {
    WhoDid.STAFF_ALONE: (N_("We did"), N_("Staff alone")),
    WhoDid.TOGETHER: (N_("Together we did"), N_("Staff, together with people who use services or care for somebody")),
    WhoDid.PEOPLE_THEMSELVES: (N_("You did"), N_("People who use services or care for somebody")),
}
"""What a page writes beside the change, and who that is."""

NOT_RECORDED = (N_("We did"), N_("not recorded"))


@frozen(kw_only=True)
class Response:
    """An answer to what people said, on a day, and the day on which they were told of it."""

    kind: Annotated[ResponseKind, Label(N_("Kind"))]
    on: Annotated[date, Label(N_("Answered on"), N_("The day on which this was the answer."))]
    text: Annotated[str, Label(N_("Answer"), N_("In plain words, without names: anyone may read it."))]
    by: Annotated[str, Label(N_("Answered by"), N_("A post, not a name."))] = ""
    because: Annotated[str, Label(N_("Because"), N_("Why it cannot be done."))] = ""
    body: Annotated[str, Label(N_("Passed to"), N_("The body that it was passed to."))] = ""
    done_on: Annotated[date | None, Label(N_("Done on"))] = None
    expected: Annotated[Due | None, Label(N_("Expected by"), N_("Such as May 2026 or 2026-05-31."))] = None
    done_by: Annotated[WhoDid | None, Label(N_("Who did it"), N_("Who makes the change, or made it."))] = None
    together_with: Annotated[str, Label(N_("Together with"), N_("A group, never a person."))] = ""
    told_on: Annotated[date | None, Label(N_("Told on"), N_("The day on which people heard this answer."))] = None
    told_how: Annotated[tuple[str, ...], Label(N_("Told how"), N_("Such as “at the meeting”, “by letter”."))] = ()

    @property
    def final(self) -> bool:
        """Whether this is an answer, and not only the word that one is being looked for."""
        return self.kind in FINAL

    def late(self, day: date) -> bool:
        """Whether what this promises should have been there by a day, and this is still the answer."""
        last = self.expected.last_day if self.expected else None
        return self.kind in PROMISED and last is not None and last < day


def check_responses(responses: tuple[Response, ...], said_on: date, day: date | None = None) -> Iterator[Problem]:
    """They come in order, after what was said; only the first may be that it is being looked at."""
    before = said_on
    for index, each in enumerate(responses):
        if each.on < before:
            yield Problem((index, "on"), "This answer comes before the one above it, or before people said it.")
        if index and not each.final:
            yield Problem((index, "kind"), "“checking” comes first, and once. Give an answer here.")
        before = max(before, each.on)
        yield from (problem.under(index) for problem in (*_check_kind(each), *_check_days(each)))
    for problem in _check_last(responses[-1], day) if responses else ():
        yield problem.under(len(responses) - 1)


def _check_kind(response: Response) -> Iterator[Problem]:
    way = WAYS[response.kind]
    if not getattr(response, way.needs):
        yield Problem((way.needs,), way.ask)
    if response.done_on and response.kind is not ResponseKind.DONE:
        yield Problem(("done_on",), "Only what is done has this day. Write “kind: done”, or take the day out.")
    if response.kind in PROMISED and response.expected and response.expected.last_day is None:
        yield Problem(("expected",), "Write by when, such as May 2026: neither “ongoing” nor “from” is a promise.")


def _check_days(response: Response) -> Iterator[Problem]:
    """Its days come in order, and what it says of who did it is one thing."""
    if response.done_on and response.done_on > response.on:
        yield Problem(("done_on",), "It is not done on the day of this answer. Write “kind: doing”, or another day.")
    if response.told_on and response.told_on < response.on:
        yield Problem(("told_on",), "They cannot be told before there is an answer.")
    if response.together_with and response.done_by is not WhoDid.TOGETHER:
        yield Problem(("done_by",), "Somebody did it with you. Write “done_by: together”.")


def _check_last(response: Response, day: date | None) -> Iterator[Problem]:
    """What could be better about the answer that stands."""
    if day and response.late(day):
        yield advice(("expected",), "This day is past. Say what came of it, or when people can expect it now.")
    if response.final and response.told_on is None:
        yield advice(("told_on",), "Nobody has been told of this answer yet. Tell people, and write down when and how.")

    if response.kind in CHANGES and response.done_by is None:
        yield advice(("done_by",), "Record who did it: staff alone, or together with people.")
    if response.done_by is WhoDid.TOGETHER and not response.together_with:
        yield advice(("together_with",), "Say together with whom: a group, not a name.")
