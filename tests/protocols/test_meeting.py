"""A meeting: its invitation, its account, and what of it anyone may read."""

import re
from datetime import date, time
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.dates import Due
from coproduction.document import Document, Facts, Paragraph, Section, Table, Tasks, plain, sections
from coproduction.errors import ContentError
from coproduction.naming import NAMED
from coproduction.problems import Path, Severity
from coproduction.protocols.agenda import AgendaItem, MeetingAction, Paper
from coproduction.protocols.amendments import Dropped
from coproduction.protocols.attendance import AccessNeed, Attendance, Attendee
from coproduction.protocols.checklist import Done
from coproduction.protocols.contacts import Contact
from coproduction.protocols.glossary import Word
from coproduction.protocols.meeting import MEETING, Meeting, RoleHeld
from coproduction.protocols.meeting_items import MeetingFormat
from coproduction.protocols.meeting_protocol import SHIPPED, ProtocolFile
from coproduction.protocols.prose import Prose, ProseSection
from coproduction.protocols.said import Said
from coproduction.pyramid.register import PersonKind

TEAM = Contact(name="The Involvement Team", phone="01632 960000")
PEOPLE = (
    Attendee(id="R01", kind=PersonKind.SERVICE_USER),
    Attendee(id="R02", kind=PersonKind.SERVICE_USER),
    Attendee(id="R03", kind=PersonKind.CARER),
    Attendee(id="R04", kind=PersonKind.CARER),
)
WELCOME = AgendaItem(title="Welcome", minutes=10, lead="Chair")
PARKING = AgendaItem(title="Parking", minutes=40, lived_experience=True)


def meeting(**more: Any) -> Meeting:
    """A meeting that is right."""
    given = {
        "title": "Parking at the clinic",
        "as_at": date(2026, 9, 1),
        "held_on": date(2026, 9, 15),
        "starts": time(10, 30),
        "ends": time(12, 0),
        "place": "The clinic, Room 2",
        "level": "consult",
        "purpose": "To hear how parking is.",
        "can_change": "How many places are free.",
        "called_on": date(2026, 7, 27),
        "contact": TEAM,
        "people": PEOPLE,
        "agenda": (PARKING, WELCOME),
    }
    return Meeting(**{**given, **more})


HELD = meeting(
    people=(
        *(evolve(person, attendance=Attendance.PRESENT) for person in PEOPLE[:3]),
        evolve(PEOPLE[3], attendance=Attendance.EXCUSED),
    ),
    agenda=(evolve(PARKING, summary="It is dear.", decisions=("Six places are free.",)), WELCOME),
    said=(Said(person="R03", text="It is far to walk.", answer="Six places by the door are free."),),
)


def said(meeting: Meeting, severity: Severity = Severity.ERROR) -> list[Path]:
    """Where problems of a meeting are."""
    return [problem.path for problem in BUILTIN.check(meeting) if problem.severity is severity]


def words(document: Document) -> str:
    """All that a document says, as plain text."""
    return BUILTIN.format("text").render(document, BUILTIN.themes[0]).decode()


def section(document: Document, key: str) -> Section:
    """The section of a key."""
    return next(each for each, _ in sections(document.blocks) if each.key == key)


def test_a_meeting_that_is_right_has_nothing_to_put_right() -> None:
    assert said(meeting()) == said(meeting(), Severity.ADVICE) == []
    assert said(HELD) == []


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"ends": time(10, 30)}, ("ends",)),
        ({"called_on": date(2026, 9, 16)}, ("called_on",)),
        ({"next_on": date(2026, 9, 15)}, ("next_on",)),
        ({"place": ""}, ("place",)),
        ({"level": "shout"}, ("level",)),
        ({"agenda": ()}, ("agenda",)),
        ({"time_zone": "Europe/Fernton"}, ("time_zone",)),
        ({"roles": (RoleHeld(role="jester", held_by="Nobody"),)}, ("roles", 0, "role")),
        ({"done": (Done(item="M99", on=date(2026, 9, 1)),)}, ("done", 0, "item")),
        ({"said": (Said(person="R99", text="Hello", answer="Hello"),)}, ("said", 0, "person")),
        ({"people": (*PEOPLE, Attendee(id="J Larkspur", kind=PersonKind.STAFF))}, ("people", 4, "id")),
        ({"agenda": (AgendaItem(title="Parking", minutes=0),)}, ("agenda", 0, "minutes")),
    ],
)
def test_what_is_wrong_is_said_where_it_is(more: dict[str, Any], path: Path) -> None:
    assert said(meeting(**more)) == [path]


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"format": MeetingFormat.HYBRID}, ("joining",)),
        ({"contact": None}, ("contact",)),
        ({"agenda": (evolve(PARKING, minutes=50), WELCOME, evolve(WELCOME, rest=True, minutes=60))}, ("agenda",)),
        ({"people": PEOPLE[:3]}, ("people",)),
    ],
)
def test_what_could_be_better_is_advice(more: dict[str, Any], path: Path) -> None:
    assert said(meeting(**more)) == []
    assert said(meeting(**more), Severity.ADVICE) == [path]


def test_a_protocol_is_a_file_of_its_type() -> None:
    prose = Prose(title="No protocol", sections=(ProseSection(title="A", body=()),))
    wrong = meeting(protocol=ProtocolFile(content=prose))
    assert ("protocol", "file") in said(wrong)
    assert wrong.kept_to is SHIPPED
    own = evolve(SHIPPED, title="Ours")
    assert meeting(protocol=ProtocolFile(content=own)).kept_to is own
    assert meeting().kept_to is SHIPPED


def test_a_meeting_that_was_held_is_built_with_its_account() -> None:
    assert MEETING.built(meeting()) == ("page", "checklist")
    assert MEETING.built(HELD) == ("page", "checklist", "kept", "notes")
    assert MEETING.built(meeting(agenda=(evolve(PARKING, actions=(ACTION,)),))) == MEETING.built(HELD)


ACTION = MeetingAction(text="Paint the places", owner="Head of Estates", due=Due.parse("October 2026"))


def test_the_invitation_says_what_can_change_when_and_where_and_what_to_ask_for() -> None:
    asked = meeting(
        format=MeetingFormat.HYBRID,
        joining="Ring 01632 960001",
        sensitive=True,
        questions=("What helps?",),
        papers=(Paper(title="A map"),),
        words=(Word(term="Permit", means="A card that lets you park."),),
    )
    page = BUILTIN.view(asked)
    facts = {name: plain(value) for name, value in page.facts}
    assert facts == {
        "When": "Tuesday 15 September 2026, 10:30 to 12:00",
        "Where": "The clinic, Room 2",
        "How to join": "Ring 01632 960001",
        "Ask": "The Involvement Team. Phone 01632 960000.",
    }
    (_purpose, say) = section(page, "purpose").blocks
    assert isinstance(say, Facts)
    assert [plain(value) for _name, value in say.rows][1:] == [
        "How many places are free.",
        "Nobody has said. Ask the chair.",
    ]
    assert {"questions", "papers", "support", "rules", "words"} <= {each.key for each, _ in sections(page.blocks)}
    assert "camera" in words(page)
    assert "upsetting" in words(page)


def test_an_invitation_to_a_room_says_nothing_of_cameras_and_a_simple_one_little_else() -> None:
    page = BUILTIN.view(meeting(contact=None))
    assert "camera" not in words(page)
    assert [name for name, _ in page.facts] == ["When", "Where"]
    assert {each.key for each, _ in sections(page.blocks)} == {"purpose", "agenda", "support", "rules"}


def test_the_checklist_begins_with_the_fifteen_of_the_core() -> None:
    core = BUILTIN.view(meeting(), "checklist").blocks[0]
    assert isinstance(core, Tasks)
    assert len(core.items) == 15
    assert all(task.lines for task in core.items)


def test_short_notice_is_said_with_its_reason() -> None:
    late = meeting(called_on=date(2026, 9, 11), short_notice_because="The roof fell in.")
    notes = [plain(block.words) for block in BUILTIN.view(late, "checklist").blocks if isinstance(block, Paragraph)]
    assert [note for note in notes if note.startswith("Short notice.") and "The roof fell in." in note]


def test_short_notice_without_a_reason_is_asked_about() -> None:
    late = meeting(called_on=date(2026, 9, 11))
    assert said(late, Severity.ADVICE) == [("short_notice_because",)]
    assert said(evolve(late, short_notice_because="The roof fell in."), Severity.ADVICE) == []


def test_nobody_is_offered_what_the_protocol_does_not_promise() -> None:
    dropped = tuple(Dropped(item=item, dropped_because="x") for item in ("M07", "M14", "M44", "M47", "M56"))
    kept_to = ProtocolFile(content=evolve(SHIPPED, dropped=dropped))
    page = BUILTIN.view(meeting(protocol=kept_to, sensitive=True, format=MeetingFormat.ONLINE, joining="Ring us"))
    assert "support" not in {each.key for each, _ in sections(page.blocks)}


def test_a_diary_asks_what_people_need_and_has_no_step_before_the_meeting_was_called() -> None:
    late = meeting(called_on=date(2026, 9, 11), short_notice_because="The roof fell in.")
    diary = BUILTIN.export(late, "diary").body.decode().replace("\r\n ", "")
    days = sorted(re.findall(r"DTSTART;VALUE=DATE:(\d+)", diary))
    assert days[0] == "20260911"
    assert "Tell us what you need to take part. The Involvement Team." in diary
    assert "Tell us" not in BUILTIN.export(evolve(late, contact=None), "invitation").body.decode()


def test_what_was_kept_names_what_was_late() -> None:
    late = evolve(HELD, done=(Done(item="M03", on=date(2026, 9, 14)),), as_at=date(2026, 10, 30))
    assert "Invite at least two service users and two carers" in words(BUILTIN.view(late, "kept"))


def test_notes_for_anyone_name_nobody_and_notes_for_members_name_those_who_agreed() -> None:
    named = evolve(HELD.people[0], name="Juniper Larkspur", name_agreed_on=date(2026, 1, 5))
    held = evolve(HELD, people=(named, *HELD.people[1:]))
    assert "Juniper" not in words(BUILTIN.view(held, "notes"))
    members = BUILTIN.view(held, "members")
    assert "Juniper Larkspur" in words(members)
    assert "For members of this meeting" in plain(members.notice)
    table = next(block for block in section(members, "people").blocks if isinstance(block, Table))
    assert len(table.rows) == 4


def test_access_needs_are_in_the_view_for_access_alone() -> None:
    needing = evolve(HELD.people[0], needs=(AccessNeed(what="A taxi with a ramp", met=True),))
    held = evolve(HELD, people=(needing, *HELD.people[1:]))
    shown = [name for name in MEETING.every_view if "ramp" in words(BUILTIN.view(held, name))]
    assert shown == ["access"]


@pytest.mark.parametrize(
    "more",
    [
        {"title": "Thanks to Larkspur"},
        {"agenda": (evolve(PARKING, summary="Juniper said it is dear."),)},
        {"agenda": (evolve(PARKING, decisions=("Ask Juniper Larkspur.",)),)},
        {"said": (Said(text="Larkspur has a point.", answer="Yes."),)},
        {"short_notice_because": "Juniper was away."},
    ],
)
def test_a_name_in_what_anyone_may_read_stops_everything(more: dict[str, Any]) -> None:
    named = Attendee(id="R09", kind=PersonKind.CARER, name="Juniper Larkspur", name_agreed_on=date(2026, 1, 5))
    wrong = meeting(**{"people": (*PEOPLE, named), **more})
    with pytest.raises(ContentError) as error:
        BUILTIN.render(wrong, "text", view="notes")
    assert [problem.message for problem in error.value.problems] == [NAMED]
    assert "Juniper" not in str(error.value)


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"agenda": (evolve(PARKING, summary="R03 said it is dear."),)}, ("agenda", 0, "summary")),
        ({"title": "Parking with Larkspur"}, ("title",)),
        ({"purpose": "What UNISON’s juniper asked for"}, ("purpose",)),
        ({"roles": (RoleHeld(role="chair", held_by="J. Larkspur"),)}, ("roles", 0, "held_by")),
    ],
)
def test_names_of_staff_and_unions_and_ids_of_representatives_stand_nowhere_either(
    more: dict[str, Any], path: Path
) -> None:
    day = date(2026, 1, 5)
    staff = Attendee(id="S01", kind=PersonKind.STAFF, name="Robin Larkspur", name_agreed_on=day)
    union = Attendee(id="U01", kind=PersonKind.UNION, name="Juniper Quill", name_agreed_on=day)
    wrong = meeting(people=(*PEOPLE, staff, union), **more)
    assert said(wrong) == [path]


@pytest.mark.parametrize("text", ["S01 opens the door.", "12 places", "Room B"])
def test_an_id_of_staff_a_short_number_and_a_letter_stand_for_nobody(text: str) -> None:
    others = [Attendee(id=id_, kind=PersonKind.CARER) for id_ in ("12", "B")]
    assert said(meeting(people=(*PEOPLE, *others, Attendee(id="S01", kind=PersonKind.STAFF)), purpose=text)) == []


def test_an_item_of_the_checklist_may_have_the_id_of_somebody() -> None:
    person = Attendee(id="M03", kind=PersonKind.CARER)
    assert said(meeting(people=(*PEOPLE, person), done=(Done(item="M03", on=date(2026, 8, 1)),))) == []


def test_the_protocol_of_a_meeting_names_nobody_but_may_say_what_the_shipped_one_says() -> None:
    rule, *_others = SHIPPED.ground_rules
    word = max(rule.rstrip(".").split(), key=len)
    named = Attendee(id="R09", kind=PersonKind.CARER, name=f"Juniper {word.title()}", name_agreed_on=date(2026, 1, 5))
    asked = meeting(people=(*PEOPLE, named), protocol=ProtocolFile(content=evolve(SHIPPED, title="Ours")))
    assert said(asked) == []
    loud = evolve(SHIPPED, title="Ours", ground_rules=(rule, "Ask Juniper first."))
    assert said(evolve(asked, protocol=ProtocolFile(content=loud))) == [("protocol", "content", "ground_rules", 1)]


def test_members_read_no_name_on_a_day_that_nobody_knows() -> None:
    named = evolve(HELD.people[0], name="Juniper Larkspur", name_agreed_on=date(2026, 1, 5))
    held = evolve(HELD, as_at=None, people=(named, *HELD.people[1:]))
    assert "Juniper" not in words(BUILTIN.view(held, "members"))
    assert "Juniper" in words(BUILTIN.view(held, "members", BUILTIN.edition(held, as_at=date(2026, 1, 5))))


def test_a_meeting_in_a_log_shows_nothing_of_anybody() -> None:
    canary = "Quetzalcoatlus"
    need = AccessNeed(what=canary, how=canary)
    person = Attendee(id="R01", kind=PersonKind.CARER, name=canary, needs=(need,))
    whole = meeting(people=(person,), said=(Said(person=canary, text="Hm."),))
    assert "R01" in repr(whole)
    assert canary not in f"{whole!r}{whole}{need!r}"


CANARIES = st.lists(st.text("bcdfgh", min_size=6, max_size=9).map(str.title), min_size=4, max_size=4, unique=True)


@given(CANARIES, st.sampled_from(["page", "checklist", "kept", "notes"]), st.booleans())
def test_no_public_view_nor_export_holds_a_name_an_id_or_a_need(canaries: list[str], view: str, held: bool) -> None:
    first, last, id_, need = canaries
    person = Attendee(
        id=id_,
        kind=PersonKind.CARER,
        name=f"{first} {last}",
        name_agreed_on=date(2026, 1, 5),
        attendance=Attendance.PRESENT if held else None,
        needs=(AccessNeed(what=need, met=False, how=need),),
    )
    whole = evolve(HELD if held else meeting(), people=(person, *PEOPLE), said=(Said(person=id_, text="Hm."),))
    made = [BUILTIN.render(whole, form, view=view) for form in ("text", "html")]
    made += [BUILTIN.export(whole, name) for name in MEETING.exports]
    said = b"".join(each.body + each.filename.encode() for each in made).decode()
    assert [canary for canary in canaries if canary in said] == []


def test_nothing_about_people_is_shown_by_the_value_itself_in_a_problem() -> None:
    wrong = meeting(people=(Attendee(id="Juniper Larkspur", kind=PersonKind.CARER, name="Juniper Larkspur"),))
    assert "Larkspur" not in "".join(map(str, BUILTIN.check(wrong)))
