"""What people told meetings, read from the files of the meetings, without whoever said it."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar

from attrs import frozen

from coproduction.content import Content, Part
from coproduction.counts import Count
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.attendance import check_public
from coproduction.protocols.heard import Place, Where
from coproduction.protocols.loop import Loop, Promise, Reply
from coproduction.protocols.representative import Gathering
from coproduction.protocols.said import Said


@frozen(kw_only=True)
class RecordedMeeting:
    """A meeting that wrote down what people said."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "meeting.yaml")] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]


@frozen(kw_only=True)
class AtMeeting:
    """Something that people said at a meeting, and what came of it. A meeting says no theme and no kind of answer."""

    theme: ClassVar[str] = ""
    similar: ClassVar[Count | None] = None
    responsible: ClassVar[str] = ""
    said_on: date
    where: Where
    text: str
    answer: str = ""
    answered_on: date | None = None
    told_on: date | None = None

    def loop(self, promise: Promise) -> Loop:
        """The days of it."""
        replies = (Reply(on=self.answered_on, told_on=self.told_on),) if self.answered_on else ()
        return Loop(said_on=self.said_on, due_on=promise.due_on(self.said_on), replies=replies)


@frozen
class Overheard:
    """What a page says of a meeting."""

    title: str
    said: tuple[Said, ...]


def meeting_parts(meetings: tuple[RecordedMeeting, ...]) -> tuple[Part, ...]:
    """The meetings, which are read and not shown."""
    return tuple(
        Part(f"meeting-{n}", ("meetings", n - 1, "content"), each.content, shown=False)
        for n, each in enumerate(meetings, 1)
    )


def heard_at(meetings: tuple[RecordedMeeting, ...]) -> tuple[AtMeeting, ...]:
    """What people said at these meetings, in order."""
    known = [each.content for each in meetings if isinstance(each.content, Gathering)]
    return tuple(_heard(meeting, said) for meeting in known for said in meeting.said)


def _heard(meeting: Gathering, said: Said) -> AtMeeting:
    return AtMeeting(
        said_on=meeting.held_on,
        where=Where(kind=Place.MEETING, name=meeting.title),
        text=said.text,
        answer=said.answer,
        answered_on=_answered_on(meeting, said),
        told_on=said.told_on,
    )


def _answered_on(meeting: Gathering, said: Said) -> date | None:
    """By when there was an answer: a meeting writes no day beside it, but when people heard it, or its own day."""
    as_at: date | None = getattr(meeting, "as_at", None)
    known = [day for day in (said.told_on, as_at) if day and day >= meeting.held_on]
    return min(known, default=None) if said.answer else None


def check_meetings(meetings: tuple[RecordedMeeting, ...]) -> Iterator[Problem]:
    """They are meetings, and it can be told by when there was an answer."""
    for index, each in enumerate(meetings):
        if not isinstance(each.content, Gathering):
            yield Problem((index, "file"), "Name a file of the type “meeting”.")
            continue
        for at, said in enumerate(each.content.said):
            if said.answer and _answered_on(each.content, said) is None:
                message = "Nobody can tell when this was answered, so it counts as waiting. Write “told_on”."
                yield advice((index, "content", "said", at, "told_on"), message)


def check_nobody_named(record: object, meetings: tuple[RecordedMeeting, ...]) -> Iterator[Problem]:
    """No text of a record, nor of what another meeting wrote down, says who was invited to one of these meetings."""
    known = [(n, each.content) for n, each in enumerate(meetings) if isinstance(each.content, Gathering)]
    for index, meeting in known:
        yield from check_public(record, meeting.people)
        for at, other in known:
            if at != index:
                found = check_public(Overheard(other.title, other.said), meeting.people)
                yield from (problem.under("meetings", at, "content") for problem in found)
