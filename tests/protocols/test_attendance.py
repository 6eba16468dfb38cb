"""Who came, what they needed, and what of it anyone may read."""

from datetime import date

import pytest
from attrs import evolve

from coproduction.builtin import BUILTIN
from coproduction.document import Bullets, Facts, Note, Paragraph, Table, plain
from coproduction.edition import Edition
from coproduction.naming import NOT_YET
from coproduction.problems import Path
from coproduction.protocols.attendance import (
    AccessNeed,
    Attendance,
    Attendee,
    access,
    called,
    check_people,
    met,
    register,
    representatives,
    who_came,
)
from coproduction.pyramid.register import PersonKind

ENGLISH = Edition.load("en-GB", catalogues=BUILTIN.catalogues)
USER = Attendee(id="R01", kind=PersonKind.SERVICE_USER, attendance=Attendance.PRESENT)
CARER = Attendee(id="R02", kind=PersonKind.CARER, attendance=Attendance.IN_PART)
BOTH = Attendee(id="R03", kind=PersonKind.BOTH, attendance=Attendance.EXCUSED)
STAFF = Attendee(id="S01", kind=PersonKind.STAFF, attendance=Attendance.ABSENT)


def said(people: tuple[Attendee, ...]) -> list[tuple[Path, str]]:
    """Paths of problems, and the first words of each."""
    return [(problem.path, problem.message.partition(" ")[0]) for problem in check_people(people)]


def test_people_who_are_not_alone_and_known_by_ids_are_right() -> None:
    assert said((USER, CARER, BOTH, STAFF)) == []
    assert said(()) == []


@pytest.mark.parametrize(
    ("person", "problem"),
    [
        (Attendee(id="R01", kind=PersonKind.STAFF), ((4, "id"), "Another")),
        (Attendee(id="Juniper Larkspur", kind=PersonKind.STAFF), ((4, "id"), "Use")),
        (Attendee(id="j@example.org", kind=PersonKind.STAFF), ((4, "id"), "Use")),
        (Attendee(id="R09", kind=PersonKind.STAFF, name="Juniper"), ((4, "name_agreed_on"), "Say")),
    ],
)
def test_a_person_who_could_be_known_is_a_problem(person: Attendee, problem: tuple[Path, str]) -> None:
    assert said((USER, CARER, BOTH, STAFF, person)) == [problem]


def test_one_alone_of_a_kind_is_advice_and_said_once() -> None:
    assert said((USER, CARER)) == [((), "Invite")]


def test_anyone_may_read_in_which_parts_people_came_and_no_small_number() -> None:
    facts, note = who_came((USER, CARER, BOTH, STAFF), ENGLISH)
    assert isinstance(facts, Facts)
    assert isinstance(note, Note)
    assert [plain(value) for _name, value in facts.rows] == ["service users and carers", "7 or fewer"]


def test_a_number_that_is_not_small_is_rounded() -> None:
    people = tuple(Attendee(id=f"R{n}", kind=PersonKind.CARER, attendance=Attendance.PRESENT) for n in range(13))
    facts, _note = who_came(people, ENGLISH)
    assert isinstance(facts, Facts)
    assert plain(facts.rows[1][1]) == "about 15"


def test_where_nothing_is_recorded_it_says_so() -> None:
    invited = (Attendee(id="R01", kind=PersonKind.CARER),)
    nothing = Paragraph("It is not recorded who took part.")
    assert (who_came(invited, ENGLISH), register((), ENGLISH)) == ((nothing,), (nothing,))
    (table,) = register(invited, ENGLISH)
    assert isinstance(table, Table)
    assert [plain(cell) for cell in table.rows[0]] == ["A carer", "not recorded"]


def test_members_read_the_names_of_those_who_agreed_to_it() -> None:
    named = Attendee(
        id="R09",
        kind=PersonKind.CARER,
        name="Juniper Larkspur",
        name_agreed_on=date(2026, 1, 5),
        attendance=Attendance.EXCUSED,
    )
    day = Edition.load("en-GB", date(2026, 1, 5), BUILTIN.catalogues)
    (table,) = register((named, USER), day)
    assert isinstance(table, Table)
    rows = [[plain(cell) for cell in row] for row in table.rows]
    assert rows == [["Juniper Larkspur", "Sent apologies"], ["A service user", "Present"]]


@pytest.mark.parametrize("day", [None, date(2026, 1, 4)])
def test_nobody_is_named_before_the_day_they_agreed_to_it(day: date | None) -> None:
    later = Attendee(id="R09", kind=PersonKind.CARER, name="Juniper Larkspur", name_agreed_on=date(2026, 1, 5))
    needing = evolve(later, needs=(AccessNeed(what="A taxi"),))
    edition = Edition.load("en-GB", day, BUILTIN.catalogues)
    for person in (needing, evolve(needing, name_agreed_on=None)):
        assert called(person, edition) == "A carer"
        assert "Juniper" not in repr((register((person,), edition), access((person,), edition)))


def test_a_name_that_is_agreed_to_after_the_day_the_page_is_true_for_is_a_problem() -> None:
    later = Attendee(id="R09", kind=PersonKind.CARER, name="Juniper", name_agreed_on=date(2026, 1, 5))
    (problem,) = check_people((USER, CARER, BOTH, later), date(2026, 1, 4))
    assert (problem.path, problem.message) == ((3, "name_agreed_on"), NOT_YET)
    assert [*check_people((USER, CARER, BOTH, later), date(2026, 1, 5))] == []


def test_access_is_told_need_by_need_with_what_is_not_settled_first() -> None:
    needs = (
        AccessNeed(what="A hearing loop", met=False, how="It was broken"),
        AccessNeed(what="Large print", met=True),
        AccessNeed(what="A taxi"),
    )
    person = Attendee(id="R01", kind=PersonKind.CARER, needs=needs)
    bullets, table = access((person, STAFF), ENGLISH)
    assert isinstance(bullets, Bullets)
    assert isinstance(table, Table)
    assert plain(bullets.items[0]) == "1 need is not settled yet."
    assert [plain(row[2]) for row in table.rows] == ["No. It was broken", "Yes", "not recorded"]
    assert [met(need, ENGLISH) for need in needs] == [plain(row[2]) for row in table.rows]


def test_access_without_needs_asks_to_ask_and_settled_needs_stand_alone() -> None:
    assert access((USER,), ENGLISH) == (Paragraph("No access needs are recorded. Ask everyone."),)
    settled = Attendee(id="R01", kind=PersonKind.CARER, needs=(AccessNeed(what="A taxi", met=True),))
    assert len(access((settled,), ENGLISH)) == 1


def test_staff_and_unions_are_no_representatives() -> None:
    union = Attendee(id="U01", kind=PersonKind.UNION)
    assert representatives((USER, STAFF, CARER, union, BOTH)) == (USER, CARER, BOTH)
