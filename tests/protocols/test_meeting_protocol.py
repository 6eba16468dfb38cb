"""A protocol as an organisation keeps it: what it changes, what it is told to put right, and its page."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from coproduction.builtin import BUILTIN
from coproduction.document import (
    Document,
    Facts,
    FormField,
    Link,
    Note,
    Paragraph,
    Section,
    Steps,
    Table,
    plain,
    sections,
)
from coproduction.problems import Path, Problem, Severity, errors
from coproduction.protocols.amendments import Added, Changed, Dropped
from coproduction.protocols.contacts import Contact
from coproduction.protocols.glossary import Word
from coproduction.protocols.meeting_items import (
    ITEMS,
    Between,
    Item,
    NextMeeting,
    OffDays,
    On,
    Phase,
    Target,
    When,
)
from coproduction.protocols.meeting_protocol import MEETING_PROTOCOL, SHIPPED, MeetingProtocol, ProtocolRole
from coproduction.protocols.meeting_roles import ROLES
from coproduction.protocols.meeting_sources import BY_KEY
from coproduction.sources import Citation, Mark
from coproduction.translation import Stage
from coproduction.vocabulary import Agreement
from tests.strategies import contents

ERROR, ADVICE = Severity.ERROR, Severity.ADVICE
LINE = Contact(name="Crisis Line", phone="01632 960099")
BEFORE, DURING, AFTER = Phase


def ours(**more: Any) -> MeetingProtocol:
    """A protocol that is right."""
    given = {"title": "How we meet", "crisis_contacts": (LINE,), "agreed": Agreement(agreed_with="the Forum")}
    return MeetingProtocol(**{**given, **more})


def changed(item: str = "M19", **more: Any) -> Changed:
    """A change to an item."""
    return Changed(item=item, **{"changed_because": "We agreed it.", **more})


def added(**more: Any) -> Added:
    """An item of our own."""
    return Added(**{"id": "F1", "phase": BEFORE, "text": "Ring round.", "responsible": ("chair",), "days": -3, **more})


def dropped(item: str) -> Dropped:
    """An item that is not done here."""
    return Dropped(item=item, dropped_because="We do without.")


def item(protocol: MeetingProtocol, item_id: str) -> Item:
    """An item as it is done here."""
    return next(each for each in protocol.items if each.id == item_id)


def problems_of(protocol: MeetingProtocol) -> tuple[Problem, ...]:
    """What every check of a protocol says, in order."""
    return tuple(problem for check in MEETING_PROTOCOL.checks for problem in check(protocol))


def page(protocol: MeetingProtocol) -> Document:
    """The page of a protocol."""
    return BUILTIN.view(protocol)


def section(protocol: MeetingProtocol, key: str) -> Section:
    """The section of a key."""
    return next(each for each, _ in sections(page(protocol).blocks) if each.key == key)


def rows(block: object) -> list[tuple[str, ...]]:
    """The rows of a table, in words."""
    assert isinstance(block, Table)
    return [tuple(plain(cell) for cell in row) for row in block.rows]


def test_with_nothing_changed_a_protocol_is_the_shipped_one() -> None:
    assert SHIPPED.items == ours().items == ITEMS
    assert len(SHIPPED.core) == 15
    assert SHIPPED.every_role == ROLES
    assert [len(each) for each in (SHIPPED.ground_rules, SHIPPED.hybrid_extras, SHIPPED.distress_steps)] == [10, 9, 8]
    assert errors(problems_of(SHIPPED)) == ()


def test_a_change_keeps_what_it_does_not_name() -> None:
    was, now = item(SHIPPED, "M19"), item(ours(changes=(changed(days=-10),)), "M19")
    assert now == evolve(was, when=On(-10), timed=Mark.SUGGESTED)


def test_words_of_our_own_have_no_source_and_are_the_same_without_a_room() -> None:
    now = item(ours(changes=(changed("M31", text="Open early."),)), "M31")
    assert (now.text, now.online, now.keys, now.timed) == ("Open early.", "", (), Mark.READ)


@pytest.mark.parametrize(
    ("change", "when", "off_days"),
    [
        (changed("M61", days=7), Target(7, 30), OffDays.LATER),
        (changed("M61", limit=20), Target(14, 20), OffDays.LATER),
        (changed("M66", days=60), Between(60, 180), OffDays.LATER),
        (changed("M66", until=100), Between(90, 100), OffDays.LATER),
        (changed("M60", limit=10), Target(7, 10), OffDays.LATER),
        (changed("M60", until=10), Between(7, 10), OffDays.LATER),
        (changed("M19", days=-5, working_days=True), On(-5, working=True), OffDays.EARLIER),
        (changed("M19", days=0), On(0), OffDays.NEVER),
        (changed("M56", core=False), On(1), OffDays.NEVER),
        (changed("M56", days=2), On(2), OffDays.LATER),
        (changed("M57", days=1, off_days=OffDays.NEVER), On(1), OffDays.NEVER),
        (changed("M65", days=20), On(20), OffDays.LATER),
        (changed("M65", limit=20), NextMeeting(), OffDays.NEVER),
    ],
)
def test_a_day_is_changed_as_far_as_a_change_says_so(change: Changed, when: When, off_days: OffDays) -> None:
    now = item(ours(changes=(change,)), change.item)
    assert (now.when, now.off_days) == (when, off_days)


@pytest.mark.parametrize(
    ("phase", "days", "when", "off_days"),
    [
        (BEFORE, -3, On(-3), OffDays.EARLIER),
        (DURING, None, On(0), OffDays.NEVER),
        (AFTER, 3, On(3), OffDays.LATER),
        (AFTER, None, NextMeeting(), OffDays.NEVER),
    ],
)
def test_an_item_that_is_added_has_the_day_of_its_phase(
    phase: Phase, days: int | None, when: When, off_days: OffDays
) -> None:
    protocol = ours(added=(added(phase=phase, days=days),))
    new = item(protocol, "F1")
    assert (new.when, new.off_days) == (when, off_days)
    assert [each.id for each in protocol.items if each.phase is phase][-1] == "F1"
    assert errors(problems_of(protocol)) == ()


def test_what_is_dropped_is_not_done_and_the_core_is_what_is_left() -> None:
    protocol = ours(dropped=(dropped("M03"), dropped("M20")), changes=(changed("M01", core=True),))
    assert len(protocol.items) == 64
    assert [each.id for each in protocol.core][:2] == ["M01", "M07"]


def test_a_role_may_have_another_name_here_and_there_may_be_more() -> None:
    roles = (ProtocolRole(id="rep", title="Voice"), ProtocolRole(id="bsl", title="Interpreter"))
    protocol = ours(roles=roles, changes=(changed("M22", responsible=("rep", "bsl")),))
    assert protocol.role_ids == (*SHIPPED.role_ids, "bsl")
    assert ("M22 Send a list of the hard words on this agenda. (core)", "Voice and Interpreter", "7 days before") in (
        rows(section(protocol, "before").blocks[0])
    )


TWICE = "Another has this id. Give each an id of its own."
ORDER = "the order of items rests on it."
WRONG: list[tuple[MeetingProtocol, Path, Severity, str]] = [
    (ours(changes=(changed("M99"),)), ("changes", 0, "item"), ERROR, "There is no item with this id"),
    (ours(changes=(changed(), changed())), ("changes", 1, "item"), ERROR, "changed or dropped twice"),
    (ours(changes=(changed(),), dropped=(dropped("M19"),)), ("dropped", 0, "item"), ERROR, "changed or dropped twice"),
    (ours(dropped=(dropped("M99"),)), ("dropped", 0, "item"), ERROR, "There is no item with this id"),
    (ours(dropped=(dropped("M03"),)), ("dropped", 0, "item"), ADVICE, "one of the core items"),
    (ours(dropped=tuple(dropped(each.id) for each in ITEMS)), ("dropped",), ERROR, "Keep at least one item."),
    (ours(added=(added(id="M01"),)), ("added", 0, "id"), ERROR, TWICE),
    (ours(added=(added(), added())), ("added", 1, "id"), ERROR, TWICE),
    (ours(added=(added(days=3),)), ("added", 0, "days"), ERROR, "Before the meeting, days are 0 or have a minus"),
    (ours(added=(added(days=None),)), ("added", 0, "days"), ERROR, "Before the meeting, days are 0 or have a minus"),
    (ours(added=(added(phase=DURING),)), ("added", 0, "days"), ERROR, "During the meeting, days are 0."),
    (ours(added=(added(phase=AFTER),)), ("added", 0, "days"), ERROR, "After the meeting, days are 0 or more"),
    (ours(added=(added(phase=AFTER, days=0, limit=3),)), ("added", 0, "days"), ERROR, "1 or more with a limit"),
    (ours(added=(added(days=-731),)), ("added", 0, "days"), ERROR, "Write 730 days at most."),
    (ours(added=(added(days=-3, limit=-9),)), ("added", 0, "days"), ERROR, "comes after the first"),
    (ours(added=(added(days=-3, until=-9),)), ("added", 0, "days"), ERROR, "comes after the first"),
    (ours(added=(added(days=-3, limit=-2, until=-1),)), ("added", 0, "until"), ERROR, "not both"),
    (
        ours(added=(added(days=-3, limit=-2, working_days=True),)),
        ("added", 0, "working_days"),
        ERROR,
        "counted for one day alone",
    ),
    (
        ours(added=(added(off_days=OffDays.LATER),)),
        ("added", 0, "off_days"),
        ERROR,
        f"“earlier”, or leave it out: {ORDER}",
    ),
    (ours(added=(added(off_days=OffDays.NEVER),)), ("added", 0, "off_days"), ERROR, "Only the day of the meeting"),
    (
        ours(added=(added(days=0, off_days=OffDays.EARLIER),)),
        ("added", 0, "off_days"),
        ERROR,
        f"“never”, or leave it out: {ORDER}",
    ),
    (ours(added=(added(responsible=()),)), ("added", 0, "responsible"), ERROR, "Say who does this"),
    (ours(added=(added(responsible=("king",)),)), ("added", 0, "responsible", 0), ERROR, "Choose a role: organiser,"),
    (ours(changes=(changed(responsible=("king",)),)), ("changes", 0, "responsible", 0), ERROR, "Choose a role:"),
    (ours(roles=(ProtocolRole(id="x", title="X"),) * 2), ("roles", 1, "id"), ERROR, TWICE),
    (ours(ground_rules=()), ("ground_rules",), ERROR, "Write at least one"),
    (ours(distress_steps=()), ("distress_steps",), ERROR, "Write at least one"),
    (ours(jargon=(Word(term="AOB", means="x"), Word(term="aob", means="y"))), ("jargon", 1, "term"), ERROR, "twice"),
    (ours(sources=(Citation(title="x", url="y"),)), ("sources", 0, "url"), ERROR, "A web address begins"),
    (ours(crisis_contacts=()), ("crisis_contacts",), ADVICE, "whom to turn to in a crisis"),
    (ours(crisis_contacts=(), status=Stage.FINAL), ("crisis_contacts",), ERROR, "whom to turn to in a crisis"),
    (ours(crisis_contacts=(Contact(name="x"),)), ("crisis_contacts", 0), ERROR, "Give a phone number"),
    (ours(agreed=None), ("agreed",), ADVICE, "Say with whom this was agreed."),
]


@pytest.mark.parametrize(("protocol", "path", "severity", "message"), WRONG)
def test_what_is_wrong_is_said_where_it_stands(
    protocol: MeetingProtocol, path: Path, severity: Severity, message: str
) -> None:
    found = [(problem.path, problem.severity, message in problem.message) for problem in problems_of(protocol)]
    assert (path, severity, True) in found
    assert len([each for each in found if each[1] is ERROR]) == (severity is ERROR)


def test_nothing_is_wrong_with_a_protocol_that_is_right() -> None:
    assert problems_of(ours()) == ()


@given(contents(MeetingProtocol))
def test_whatever_an_author_wrote_is_checked_without_a_failure_and_without_repeating_it(
    protocol: MeetingProtocol,
) -> None:
    reasons = {each.dropped_because for each in protocol.dropped} | {each.changed_because for each in protocol.changes}
    said = " ".join(problem.message for problem in problems_of(protocol))
    ours = reasons - {*SHIPPED.role_ids}  # a message names the roles there are
    assert not [reason for reason in ours if len(reason) > 8 and reason in said]


def test_the_page_has_every_item_with_who_and_when() -> None:
    tables = [row for key in ("before", "during", "after") for row in rows(section(SHIPPED, key).blocks[0])]
    assert len(tables) == 66
    assert tables[0] == (
        "M01 Write why lived experience is wanted, the level, what can change.",
        "Organiser",
        "42 days before",
    )
    said = {row[0][:3]: row[2] for row in tables}
    assert {key: said[key] for key in ("M31", "M56", "M61", "M65", "M66")} == {
        "M31": "on the day",
        "M56": "1 day after",
        "M61": "14 days after, at the latest 30 days after",
        "M65": "at the next meeting",
        "M66": "between 90 and 180 days after",
    }


def test_working_days_are_called_so() -> None:
    change = changed(days=-5, working_days=True)
    more = added(phase=AFTER, days=1, working_days=True)
    protocol = ours(changes=(change,), added=(more,))
    every = [row for key in ("before", "after") for row in rows(section(protocol, key).blocks[0])]
    assert {row[2] for row in every if row[0][:2] in ("M1", "F1") or row[0][:3] == "M19"} >= {
        "5 working days before",
        "1 working day after",
    }


def test_a_phase_without_items_has_no_table() -> None:
    protocol = ours(dropped=tuple(dropped(each.id) for each in ITEMS if each.phase is AFTER))
    assert "after" not in [each.key for each, _ in sections(page(protocol).blocks)]


def test_the_page_says_what_is_different_and_why() -> None:
    protocol = ours(
        dropped=(dropped("M05"),), changes=(changed(days=-10),), added=(added(added_because="We were asked."),)
    )
    assert rows(section(protocol, "different").blocks[0]) == [
        ("M05 Prefer a start in mid-morning or early afternoon.", "dropped", "We do without."),
        ("M19 Send agenda, papers and plain notes of the last meeting.", "changed", "We agreed it."),
        ("F1 Ring round.", "added", "We were asked."),
    ]
    assert "different" not in [each.key for each, _ in sections(page(SHIPPED).blocks)]


def test_the_page_says_where_each_item_was_read_and_what_is_suggested() -> None:
    table, *said = section(SHIPPED, "read").blocks
    assert isinstance(table, Table)
    assert len(table.rows) == len(BY_KEY)
    assert [cell.href for row in table.rows for cell in row[0] if isinstance(cell, Link)] == [
        source.url for source in BY_KEY.values() if source.url
    ]
    in_part = [row[0] for row in rows(table) if "check the original" in row[0]]
    assert len(in_part) == sum(source.mark is Mark.PARTLY for source in BY_KEY.values()) == 2
    assert [plain(each.words) for each in said if isinstance(each, Paragraph)] == [
        "Suggested, because no source says it: M37, M52, M58, M63, M65.",
        "A source gives the day of these: M19, M31, M56, M66. The other days are suggested.",
        "What is suggested is yours to change.",
    ]


def test_words_of_our_own_are_said_to_come_from_no_source() -> None:
    own = tuple(changed(each.id, text="Our way.", days=-1 if each.phase is BEFORE else None) for each in ITEMS)
    (said,) = section(ours(changes=own), "read").blocks
    assert said == Paragraph("What is suggested is yours to change.")


def test_a_protocol_without_a_crisis_contact_has_room_to_write_one_by_hand() -> None:
    steps, _, room = section(ours(crisis_contacts=()), "distress").blocks
    assert isinstance(steps, Steps)
    assert len(steps.items) == 8
    assert room == FormField("Help in a crisis", lines=3)
    *_, contacts = section(ours(), "distress").blocks
    assert contacts == Facts("Help in a crisis", (("Crisis Line", "Phone 01632 960099."),))


def test_shipped_sentences_say_where_they_were_read_and_our_own_do_not() -> None:
    notes = {
        each.key: plain(block.words)
        for each, _ in sections(page(SHIPPED).blocks)
        for block in each.blocks
        if isinstance(block, Note)
    }
    assert notes["rules"].startswith("Read in: National Survivor User Network, Group agreement; Western")
    assert notes["distress"].startswith("Suggested, after: Adaptations of PPI")
    assert notes["hybrid"].count(";") == 2
    assert notes["roles"] == "The roles are suggested."
    own = ours(ground_rules=("Be kind.",), hybrid_extras=("Wave.",), distress_steps=("Stop.",))
    assert [each.key for each, _ in sections(page(own).blocks) if isinstance(each.blocks[-1], Note)] == ["roles"]


def test_the_page_has_our_own_words_where_there_are_any() -> None:
    protocol = ours(
        about="This is how we meet.", jargon=(Word(term="AOB", means="Anything else."),), ground_rules=("Be kind.",)
    )
    assert page(protocol).blocks[0] == Paragraph("This is how we meet.")
    assert section(protocol, "jargon").blocks == (Facts("What words mean", (("AOB", "Anything else."),)),)
    assert "Be kind." in BUILTIN.render(protocol, "text").body.decode()
    keys = [each.key for each, _ in sections(page(ours(hybrid_extras=())).blocks)]
    assert "hybrid" not in keys
    assert "jargon" not in keys


def test_the_page_says_when_and_with_whom_it_was_agreed_and_that_a_draft_is_one() -> None:
    protocol = ours(as_at=date(2026, 3, 31), review_on=date(2027, 1, 31))
    assert [(name, plain(value)) for name, value in page(protocol).facts] == [
        ("As at", "31 March 2026"),
        ("Agreement", "Agreed with the Forum."),
        ("To be reviewed on", "31 January 2027"),
    ]
    assert plain(page(protocol).notice) == "Draft."
    assert plain(page(evolve(protocol, status=Stage.FINAL)).notice) == ""
    assert page(SHIPPED).facts == ()
