"""What people told meetings, as it is read from their files."""

from datetime import date

from attrs import evolve

from coproduction.content import Content
from coproduction.problems import Severity
from coproduction.protocols.heard import Place, Where
from coproduction.protocols.heard_at_meetings import (
    RecordedMeeting,
    check_meetings,
    check_nobody_named,
    heard_at,
    meeting_parts,
)
from coproduction.protocols.loop import USUAL, Standing
from coproduction.protocols.prose import Prose, ProseSection
from coproduction.protocols.said import Said
from tests.protocols.loops import contributions
from tests.protocols.test_meeting import HELD

TOLD = Said(person="R03", text="It is far to walk.", answer="Six places are free.", told_on=date(2026, 9, 20))
UNTOLD = Said(text="It is dear.", answer="We could not, because it is not ours.")
OPEN = Said(text="It is dark.")
MEETING = evolve(HELD, as_at=date(2026, 9, 30), said=(TOLD, UNTOLD, OPEN))
PAGE = Prose(title="No meeting", sections=(ProseSection(title="A", body=()),))


def recorded(*meetings: Content) -> tuple[RecordedMeeting, ...]:
    """These as files beside the page."""
    return tuple(RecordedMeeting(content=each) for each in meetings)


def test_what_was_said_comes_without_whoever_said_it() -> None:
    heard = heard_at(recorded(MEETING, PAGE))
    assert [each.text for each in heard] == ["It is far to walk.", "It is dear.", "It is dark."]
    assert {each.where for each in heard} == {Where(kind=Place.MEETING, name="Parking at the clinic")}
    assert "R03" not in repr(heard)


def test_a_day_on_which_people_heard_or_else_the_day_of_the_file_says_by_when_there_was_an_answer() -> None:
    told, untold, waits = heard_at(recorded(MEETING))
    assert (told.answered_on, untold.answered_on, waits.answered_on) == (date(2026, 9, 20), date(2026, 9, 30), None)
    day = date(2026, 9, 30)
    assert [each.loop(USUAL).standing(day) for each in (told, untold, waits)] == [
        Standing.TOLD,
        Standing.ANSWERED,
        Standing.WAITING,
    ]
    assert waits.loop(USUAL).standing(date(2026, 10, 14)) is Standing.OVERDUE


def test_an_answer_without_any_day_counts_as_waiting_and_that_is_said() -> None:
    for as_at in (None, date(2026, 9, 1)):
        meetings = recorded(evolve(MEETING, as_at=as_at, said=(UNTOLD,)))
        assert heard_at(meetings)[0].answered_on is None
        found = [(problem.path, problem.severity) for problem in check_meetings(meetings)]
        assert found == [((0, "content", "said", 0, "told_on"), Severity.ADVICE)]


def test_a_meeting_is_a_file_of_its_type() -> None:
    assert [problem.path for problem in check_meetings(recorded(MEETING, PAGE))] == [(1, "file")]


def test_meetings_are_read_and_not_shown() -> None:
    (part,) = meeting_parts(recorded(MEETING))
    assert (part.path, part.content, part.shown) == (("meetings", 0, "content"), MEETING, False)


def test_who_was_invited_to_one_meeting_is_named_nowhere_not_even_by_another() -> None:
    person = evolve(HELD.people[0], name="Juniper Larkspur", name_agreed_on=date(2026, 1, 5))
    first = evolve(MEETING, people=(person, *HELD.people[1:]))
    second = evolve(MEETING, people=(), said=(Said(text="Larkspur is right."),))
    loud = contributions(about="We thank Juniper.", meetings=recorded(first, second))
    found = [problem.path for problem in check_nobody_named(loud, loud.meetings)]
    assert found == [("about",), ("meetings", 1, "content", "said", 0, "text")]
