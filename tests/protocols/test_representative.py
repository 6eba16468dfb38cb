"""The page of one representative shows them, and nobody else."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import page as pdf
import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.content import ContentType, Language, Title
from coproduction.document import Document, Paragraph, Section, Table, plain
from coproduction.labels import Label
from coproduction.problems import Path as At
from coproduction.problems import Severity
from coproduction.protocols.attendance import AccessNeed, Attendance, Attendee
from coproduction.protocols.claims import Claim
from coproduction.protocols.contacts import Contact
from coproduction.protocols.meeting import Meeting
from coproduction.protocols.prose import Prose
from coproduction.protocols.representative import (
    PRIVATE,
    REPRESENTATIVE,
    STOPPING,
    MeetingFile,
    Need,
    Representative,
    parts,
)
from coproduction.protocols.said import Said
from coproduction.pyramid.register import Involvement, PersonKind
from coproduction.toolkits import Toolkit
from tests.tagtree import page_texts

EXAMPLES = Path(__file__).parents[2] / "examples"
EXAMPLE = EXAMPLES / "representative.yaml"
MARCH = date(2026, 3, 31)
TEAM = Contact(name="The Involvement Team", phone="01632 960100", about="Anything")
NOTHING = [Paragraph("Nothing is recorded yet.")]


@frozen(kw_only=True)
class Gathered:
    """The least that a meeting can be."""

    title: Title
    language: Language = "en-GB"
    held_on: Annotated[date, Label("Date")]
    people: Annotated[tuple[Attendee, ...], Label("People")] = ()
    said: Annotated[tuple[Said, ...], Label("Said")] = ()


TOOLKIT = BUILTIN | Toolkit(types=(ContentType(name="gathered", label="Gathered", model=Gathered, views={}),))


def invited(person: str = "R07", **more: Any) -> Attendee:
    """Someone who was asked to a meeting."""
    return Attendee(id=person, kind=PersonKind.CARER, **more)


def gathered(*people: Attendee, said: tuple[Said, ...] = ()) -> MeetingFile:
    """A meeting in March."""
    return MeetingFile(content=Gathered(title="Forum", held_on=MARCH, people=people, said=said))


def row(person: str = "R07", **more: Any) -> Involvement:
    """A row of the register."""
    return Involvement(person=person, kind=PersonKind.CARER, **{"activity": "Open day", **more})


def page_of(**more: Any) -> Representative:
    """The page of R07."""
    return Representative(**{"title": "Your page", "person": "R07", "contact": TEAM, **more})


def page(representative: Representative) -> Document:
    """The page, made because it was asked for."""
    return TOOLKIT.view(representative, "page")


def blocks(representative: Representative, key: str) -> list[Any]:
    """What stands in a section."""
    (section,) = (each for each in page(representative).blocks if isinstance(each, Section) and each.key == key)
    return list(section.blocks)


def rows(representative: Representative, key: str) -> list[list[list[str]]]:
    """The words of every table in a section."""
    tables = [block for block in blocks(representative, key) if isinstance(block, Table)]
    return [[[plain(cell) for cell in line] for line in table.rows] for table in tables]


def test_nobody_sees_the_page_who_does_not_ask_for_it() -> None:
    assert not REPRESENTATIVE.views
    assert [*REPRESENTATIVE.private] == ["page"]
    assert plain(page(page_of(notice="Draft")).notice) == f"{PRIVATE} Draft"


def test_a_page_on_which_nothing_is_recorded_says_so() -> None:
    assert [blocks(page_of(), key) for key in ("in", "needs", "said", "claims")] == [NOTHING] * 4
    assert page(page_of()).facts == ()


def test_the_page_says_for_whom_and_for_which_day_it_is() -> None:
    facts = page(page_of(called="Sparrow", as_at=MARCH)).facts
    assert [(name, plain(value)) for name, value in facts] == [("For", "Sparrow"), ("As at", "31 March 2026")]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, ["not recorded", "not recorded"]),
        ({"level": "consult", "first_day": MARCH}, ["Consult", "31 March 2026"]),
        ({"level": "layer two", "first_day": MARCH, "last_day": MARCH}, ["layer two", "31 March 2026"]),
        ({"first_day": date(2026, 3, 1), "last_day": MARCH}, ["not recorded", "1 March 2026 to 31 March 2026"]),
    ],
)
def test_an_activity_has_its_level_and_its_days(more: dict[str, Any], words: list[str]) -> None:
    assert rows(page_of(records=(row(**more),)), "in") == [[["Open day", *words]]]


def test_who_is_only_on_the_register_is_in_nothing_yet() -> None:
    assert blocks(page_of(records=(row(activity=""),)), "in") == NOTHING


def test_meetings_say_whether_somebody_came_and_had_what_they_needed() -> None:
    need = AccessNeed(what="A loop", met=False, how="It was broken.")
    meetings = (gathered(invited(attendance=Attendance.EXCUSED, needs=(need,))), gathered(invited()))
    representative = page_of(meetings=meetings, needs=(Need(what="Large print", asked_on=MARCH),))
    assert rows(representative, "in") == [
        [["Forum", "31 March 2026", "Sent apologies"], ["Forum", "31 March 2026", "not recorded"]]
    ]
    assert rows(representative, "needs") == [
        [["Large print", "31 March 2026", "not recorded"]],
        [["31 March 2026", "A loop", "No. It was broken."]],
    ]


def test_what_somebody_said_has_what_came_of_it() -> None:
    said = (
        Said(person="R07", text="The room is cold.", answer="We moved.", told_on=MARCH),
        Said(person="R07", text="And far."),
    )
    assert rows(page_of(meetings=(gathered(invited(), said=said),)), "said") == [
        [["The room is cold.", "We moved.", "31 March 2026"], ["And far.", "No answer yet.", "not recorded"]]
    ]


def test_claims_are_told_with_all_hours() -> None:
    claims = (Claim(activity="Forum", hours_meeting="2", fee="£25"),)
    assert rows(page_of(claims=claims), "claims") == [[["Forum", "2 there", "£25", "Not sent in"]]]
    assert len(blocks(page_of(claims=claims), "claims")) == 2


def test_how_to_stop_is_always_said_with_whom_to_tell() -> None:
    said, contact = blocks(page_of(), "stopping")
    assert said == Paragraph(STOPPING)
    assert (contact.caption, [name for name, _ in contact.rows]) == (TEAM.name, ["For", "Phone"])
    assert blocks(page_of(stopping="Ring us."), "stopping")[0] == Paragraph("Ring us.")


def test_meetings_are_read_and_not_shown() -> None:
    (part,) = parts(page_of(meetings=(gathered(),)))
    assert (part.path, part.shown) == (("meetings", 0, "content"), False)


CANARY = "Zebedee"
OTHERS = st.sampled_from(["R08", "R070", "r07", "R7", "staff"])
OTHER_ROWS = st.builds(row, OTHERS, activity=st.just(CANARY), care_group=st.just(CANARY))
OTHER_PEOPLE = st.builds(
    Attendee,
    id=OTHERS,
    kind=st.sampled_from(PersonKind),
    name=st.just(CANARY),
    needs=st.just((AccessNeed(what=CANARY, how=CANARY),)),
)
OTHER_WORDS = st.builds(Said, person=OTHERS | st.just(""), text=st.just(CANARY), answer=st.just(CANARY))
MINE = st.just(row()) | OTHER_ROWS


@given(
    st.lists(MINE).map(tuple),
    st.lists(OTHER_PEOPLE).map(tuple),
    st.lists(OTHER_WORDS).map(tuple),
    st.booleans(),
)
def test_a_page_shows_nothing_of_anybody_else(
    records: tuple[Involvement, ...], others: tuple[Attendee, ...], said: tuple[Said, ...], there: bool
) -> None:
    mine = (invited(name=CANARY),) if there else ()
    representative = page_of(records=records, meetings=(gathered(*others, *mine, said=said),))
    rendered = TOOLKIT.render(representative, "text", view="page")
    assert CANARY.encode() not in rendered.body
    assert (b"Open day" in rendered.body) is (row() in records)


@given(st.lists(OTHER_ROWS).map(tuple), st.lists(OTHER_PEOPLE).map(tuple), st.lists(OTHER_WORDS).map(tuple))
def test_without_the_others_the_page_would_be_the_same(
    records: tuple[Involvement, ...], others: tuple[Attendee, ...], said: tuple[Said, ...]
) -> None:
    own = Said(person="R07", text="The room is cold.")
    alone = page_of(records=(row(),), meetings=(gathered(invited(), said=(own,)),))
    among = page_of(records=(*records, row()), meetings=(gathered(*others, invited(), said=(*said, own)),))
    assert page(among) == page(alone)


def test_the_name_of_a_file_and_the_repr_say_nothing_about_a_person() -> None:
    representative = page_of(called=CANARY, title=f"The page of {CANARY}")
    rendered = TOOLKIT.render(representative, "pdf", view="page")
    assert rendered.filename == "representative-page.pdf"
    assert CANARY not in repr(evolve(representative, title="Your page"))


WRONG: list[tuple[Representative, At, Severity]] = [
    (page_of(person=f"{CANARY} Jones"), ("person",), Severity.ERROR),
    (page_of(person=f"{CANARY}@example.org"), ("person",), Severity.ERROR),
    (page_of(contact=Contact(name="Us")), ("contact",), Severity.ERROR),
    (page_of(records=(row("R08"),)), ("records",), Severity.ADVICE),
    (
        page_of(meetings=(MeetingFile(content=Prose(title="A page", sections=())),)),
        ("meetings", 0, "file"),
        Severity.ERROR,
    ),
    (page_of(meetings=(gathered(invited("R08")),)), ("meetings", 0, "file"), Severity.ADVICE),
    (page_of(claims=(Claim(activity=CANARY, hours_meeting=CANARY),)), ("claims", 0, "hours_meeting"), Severity.ERROR),
]


@pytest.mark.parametrize(("representative", "path", "severity"), WRONG)
def test_one_thing_is_wrong_and_is_said_where_it_stands(
    representative: Representative, path: At, severity: Severity
) -> None:
    (problem,) = (problem for check in REPRESENTATIVE.checks for problem in check(representative))
    assert (problem.path, problem.severity) == (path, severity)
    assert CANARY not in problem.message


def test_nothing_is_wrong_with_a_page_and_its_meetings() -> None:
    whole = page_of(records=(row(),), meetings=(gathered(invited()),), claims=(Claim(activity="Forum"),))
    assert [problem for check in REPRESENTATIVE.checks for problem in check(whole)] == []


@pytest.mark.parametrize("theme", ["clear", "large"])
def test_the_example_is_for_everyone_on_paper_too(theme: str) -> None:
    representative = BUILTIN.load(EXAMPLE)
    rendered = BUILTIN.render(representative, "pdf", view="page", theme=BUILTIN.theme(theme))
    assert pdf.validate_pdf_bytes(rendered.body, profile="ua1").is_compliant
    assert all("invented" in each for each in page_texts(rendered.body))
    assert not any("Bids" in each for each in page_texts(rendered.body))


def test_everybody_in_fernshire_sees_their_own_words_and_needs_and_nobody_elses() -> None:
    fernshire = BUILTIN.load(EXAMPLES / "fernshire" / "page-of-f100.yaml")
    assert isinstance(fernshire, Representative)
    meetings = [each.content for each in fernshire.meetings if isinstance(each.content, Meeting)]
    known = {(each.person, each.text) for meeting in meetings for each in meeting.said}
    known |= {(each.id, need.what) for meeting in meetings for each in meeting.people for need in each.needs}
    people = {each.id for meeting in meetings for each in meeting.people}
    assert (len(meetings), len(people)) == (4, 13)
    for person in people:
        cells = {cell for key in ("needs", "said") for table in rows(evolve(fernshire, person=person, needs=()), key)
                 for line in table for cell in line}  # fmt: skip
        mine = {text for someone, text in known if someone == person}
        assert mine <= cells
        assert not cells & {text for _, text in known} - mine
