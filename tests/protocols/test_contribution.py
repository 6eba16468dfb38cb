"""“You said, we did”: what of it anyone may read on a day, and what waits for staff."""

import csv
import io
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.counts import Count, Disclosure
from coproduction.dates import Due
from coproduction.document import Bullets, Document, Facts, Paragraph, Section, Table, plain, sections
from coproduction.errors import ContentError
from coproduction.naming import NAMED
from coproduction.problems import Path, Severity
from coproduction.protocols.contacts import Contact
from coproduction.protocols.contribution import CONTRIBUTIONS, Contributions
from coproduction.protocols.heard import Difference, Place, Safeguard, Where
from coproduction.protocols.heard_at_meetings import RecordedMeeting
from coproduction.protocols.loop import Promise
from coproduction.protocols.loop_sheet import COLUMNS
from coproduction.protocols.loop_wording import HEADINGS, TOGETHER
from coproduction.protocols.responses import FINAL, ResponseKind, WhoDid
from coproduction.protocols.said import Said
from coproduction.sources import Mark
from tests.protocols.loops import DUE, SAID, contribution, contributions, response
from tests.protocols.test_meeting import HELD

DAY = timedelta(1)
LATE = contribution(id="C9", theme="Food", text="There is nothing warm.", similar=Count(5))
EVERY = tuple(contribution(response(kind), id=f"C{n}", theme=kind.value) for n, kind in enumerate(ResponseKind))
TOLD = Said(person="R03", text="It is far to walk.", answer="Six places are free.", told_on=date(2026, 9, 20))
MEETING = evolve(HELD, as_at=date(2026, 9, 30), said=(TOLD, Said(person="R03", text="It is dark.")))


def found(whole: Contributions, severity: Severity = Severity.ERROR) -> list[Path]:
    """Where problems are."""
    return [problem.path for problem in BUILTIN.check(whole) if problem.severity is severity]


def words(document: Document) -> str:
    """All that a document says, as plain text on one line."""
    return " ".join(BUILTIN.format("text").render(document, BUILTIN.themes[0]).decode().split())


def keys(document: Document) -> list[str]:
    """The sections of a document, in order."""
    return [each.key for each, _ in sections(document.blocks)]


def section(document: Document, key: str) -> Section:
    """The section of a key."""
    return next(each for each, _ in sections(document.blocks) if each.key == key)


def cards(document: Document, key: str) -> list[dict[str, str]]:
    """The cards of a section: what stands beside each heading."""
    return [
        {name: plain(value) for name, value in block.rows}
        for block in section(document, key).blocks
        if isinstance(block, Facts)
    ]


def rows(document: Document, key: str) -> list[tuple[str, ...]]:
    """The rows of the first table of a section."""
    table = next(block for block in section(document, key).blocks if isinstance(block, Table))
    return [tuple(map(plain, row)) for row in table.rows]


def sheet(whole: Contributions) -> list[dict[str, str]]:
    """The rows of the table for a spreadsheet."""
    text = BUILTIN.export(whole, "table").body.decode("utf-8-sig")
    return [*csv.DictReader(io.StringIO(text, newline=""))]


def test_what_is_right_has_nothing_to_put_right() -> None:
    whole = contributions(*EVERY)
    assert found(whole) == found(whole, Severity.ADVICE) == []


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"contributions": ()}, ("contributions",)),
        ({"contributions": (EVERY[0], EVERY[0])}, ("contributions", 1, "id")),
        ({"promise": Promise(days=0)}, ("promise", "days")),
        ({"contributions": (contribution(response(done_on=None)),)}, ("contributions", 0, "responses", 0, "done_on")),
        ({"meetings": (RecordedMeeting(content=contributions(*EVERY)),)}, ("meetings", 0, "file")),
    ],
)
def test_what_is_wrong_is_said_where_it_is(more: dict[str, Any], path: Path) -> None:
    assert found(contributions(**{"contributions": EVERY, **more})) == [path]


def test_lateness_is_true_for_a_day() -> None:
    whole = contributions(*EVERY, as_at=None)
    assert found(whole, Severity.ADVICE) == [("as_at",)]
    with pytest.raises(ContentError, match="Say for which day"):
        BUILTIN.view(whole)


def test_late_answers_lead_the_page_and_are_said_plainly() -> None:
    page = BUILTIN.view(contributions(*EVERY, LATE, about="In spring."))
    assert keys(page) == ["late", "changed", "cannot", "under-way", "passed-on", "waiting", "promise"]
    opening, _table = section(page, "late").blocks
    assert isinstance(opening, Paragraph)
    assert plain(opening.words).startswith("1 answer is late. We promised it by the day beside it, and have not")
    assert rows(page, "late") == [
        ("Food: There is nothing warm.", "The Forum, 1 May 2026. 7 people or fewer said so.", "29 May 2026")
    ]
    assert "waiting" in keys(BUILTIN.view(contributions(*EVERY, LATE, as_at=DUE)))
    assert "late" not in keys(BUILTIN.view(contributions(*EVERY, LATE, as_at=DUE)))


def test_what_was_looked_at_too_long_is_late_by_the_day_that_was_promised() -> None:
    page = BUILTIN.view(contributions(EVERY[-1], LATE, as_at=date(2026, 6, 8)))
    assert [row[0] for row in rows(page, "late")] == ["Food: There is nothing warm.", "checking: The doors are heavy."]
    assert {row[2] for row in rows(page, "late")} == {"29 May 2026"}


def test_what_was_done_says_who_did_it_and_what_difference_it_made() -> None:
    together = response(done_by=WhoDid.TOGETHER, together_with="the Forum", told_how=("by letter", "at the Forum"))
    better = Difference(text="Doors open.", on=DUE)
    page = BUILTIN.view(contributions(contribution(together, difference=better, similar=Count(23))))
    assert cards(page, "changed") == [
        {
            "You said": "The doors are heavy.",
            "Where and when": "The Forum, 1 May 2026. About 25 people said so.",
            "Together we did": "So it is.",
            "Who did it": "Together with the Forum",
            "Done on": "8 May 2026",
            "What difference it made": "Doors open.",
            "We told you": "12 May 2026: by letter and at the Forum",
        }
    ]
    before = BUILTIN.view(contributions(contribution(together, difference=better), as_at=DUE - DAY))
    assert "What difference it made" not in cards(before, "changed")[0]


@pytest.mark.parametrize(
    ("who", "label", "said"),
    [
        (WhoDid.STAFF_ALONE, "We did", "Staff alone"),
        (WhoDid.TOGETHER, "Together we did", "Staff, together with people who use services or care for somebody"),
        (WhoDid.PEOPLE_THEMSELVES, "You did", "People who use services or care for somebody"),
        (None, "We did", "not recorded"),
    ],
)
def test_a_change_is_never_said_to_be_anybody_elses(who: WhoDid | None, label: str, said: str) -> None:
    (card,) = cards(BUILTIN.view(contributions(contribution(response(done_by=who)))), "changed")
    assert (card[label], card["Who did it"]) == ("So it is.", said)


def test_what_could_not_be_says_why_and_what_others_decide_says_who_they_are() -> None:
    page = BUILTIN.view(contributions(*EVERY))
    (cannot,), (passed,) = cards(page, "cannot"), cards(page, "passed-on")
    assert (cannot["Our answer"], cannot["Because"]) == ("Not possible: So it is.", "The land is not ours.")
    assert passed["Passed to"] == "Anytown Council"


def test_what_is_under_way_says_by_when_and_if_that_is_late() -> None:
    answers = (
        response(ResponseKind.DOING, by="Head of Food", told_on=None),
        response(ResponseKind.WILL_DO, expected=Due.parse("May 2026")),
    )
    doing, will_do = (contribution(each, id=f"C{n}") for n, each in enumerate(answers))
    page = BUILTIN.view(contributions(doing, will_do, as_at=date(2026, 6, 1)))
    first, second = cards(page, "under-way")
    assert (first["Our answer"], first["Expected by"]) == ("Under way: So it is.", "July 2026")
    assert (first["Who does it"], first["Answered by"], first["We told you"]) == (
        "Staff alone",
        "Head of Food",
        "not yet",
    )
    assert second["Expected by"] == "May 2026: this is late"
    assert "Who does it" not in second


def test_what_has_no_answer_yet_says_what_is_known_and_by_when_there_will_be_one() -> None:
    page = BUILTIN.view(contributions(EVERY[-1], LATE, as_at=DUE))
    assert rows(page, "waiting") == [
        (
            "Food: There is nothing warm.",
            "No answer yet. The Forum, 1 May 2026. 7 people or fewer said so.",
            "29 May 2026",
        ),
        ("checking: The doors are heavy.", "So it is. The Forum, 1 May 2026.", "7 June 2026"),
    ]


def test_nothing_that_was_recorded_after_the_day_is_shown() -> None:
    whole = contributions(*EVERY, contribution(id="C8", said_on=date(2026, 6, 1)), as_at=date(2026, 5, 9))
    page = BUILTIN.view(whole)
    assert keys(page) == ["waiting", "promise"]
    assert len(rows(page, "waiting")) == len(EVERY)
    assert "So it is." not in words(page)
    assert {row["standing"] for row in sheet(whole)} == {"waiting"}
    assert BUILTIN.view(evolve(whole, as_at=date(2026, 4, 30))).blocks[0] == Paragraph(
        "Nothing that people told us can be shown yet."
    )


def test_words_are_not_shown_before_they_may_be_but_count_all_the_same() -> None:
    hidden = contribution(id="C8", text="Zebras everywhere.", visible_from=date(2027, 1, 1))
    private = contribution(id="C7", text="Okapis everywhere.", safeguard=Safeguard.WITH_CONSENT)
    agreed = evolve(private, id="C6", text="Gnus everywhere.", consent_on=SAID)
    whole = contributions(hidden, agreed, evolve(private, consent_on=date(2026, 7, 1)), EVERY[0])
    page = BUILTIN.view(whole)
    assert "Zebras" not in words(page)
    assert "Okapis" not in words(page)
    assert "Gnus" in words(page)
    assert "1 of 4 that were due an answer had one in time." in words(page)
    assert "also what is not shown here yet" in words(page)
    assert "shown as they were with consent" in words(page)
    assert {row["text"] for row in sheet(whole)} == {"Gnus everywhere.", "The doors are heavy."}
    staff = BUILTIN.view(whole, "waiting")
    assert "Zebras" in words(staff)
    assert "Please do not pass it on" in plain(staff.notice)


def test_how_well_people_are_answered_is_said_in_whole_numbers() -> None:
    promise = section(BUILTIN.view(contributions(*EVERY, LATE)), "promise")
    first, bullets = promise.blocks
    assert first == Paragraph("We promise an answer within 28 days.")
    assert isinstance(bullets, Bullets)
    assert [plain(each) for each in bullets.items] == [
        "5 of 7 that were due an answer had one in time.",
        "People have been told of 5 of 5 answers.",
        "1 of 5 answers say that something has changed. We set no target for that: it would reward easy requests.",
    ]
    early = section(BUILTIN.view(contributions(LATE, as_at=SAID, promise=Promise(days=1))), "promise")
    assert early.blocks == (
        Paragraph("We promise an answer within 1 day."),
        Paragraph("None was due an answer yet."),
    )


def test_the_heading_is_for_the_organisation_to_choose() -> None:
    assert plain(BUILTIN.view(contributions(*EVERY)).subtitle) == "You said, we did"
    assert plain(BUILTIN.view(contributions(*EVERY, heading="We listened")).subtitle) == "We listened"
    assert [heading.source.mark for heading in HEADINGS] == [Mark.COMMON, Mark.READ, Mark.READ]
    assert all(heading.text and heading.source.title for heading in HEADINGS)


def test_a_heading_that_says_together_is_true() -> None:
    together = contribution(response(done_by=WhoDid.TOGETHER, together_with="the Forum"), id="T")
    assert found(contributions(*EVERY, heading=TOGETHER.text), Severity.ADVICE) == [("heading",)]
    assert found(contributions(*EVERY, together, heading=TOGETHER.text), Severity.ADVICE) == []
    assert found(contributions(EVERY[-1], heading=TOGETHER.text), Severity.ADVICE) == []


def test_whom_to_tell_more_stands_at_the_end() -> None:
    team = Contact(name="The Involvement Team", phone="01632 960000")
    page = BUILTIN.view(contributions(*EVERY, contact=team))
    assert keys(page)[-1] == "tell-us"
    assert "01632 960000" in words(page)


def test_small_numbers_are_hidden_unless_it_is_for_internal_use_which_is_said() -> None:
    whole = contributions(LATE)
    assert "Rule for small numbers" in words(BUILTIN.view(whole))
    assert "September 2018; check the original." in words(BUILTIN.view(whole))
    assert "Rule for small numbers" not in words(BUILTIN.view(contributions(*EVERY)))
    assert "Words are edited so that nobody can be known by them." in words(BUILTIN.view(whole))
    inside = evolve(whole, disclosure=Disclosure.NONE, notice="Draft.")
    assert "5 people said so." in words(BUILTIN.view(inside))
    assert "For internal use" in plain(BUILTIN.view(inside).notice)
    assert [row["similar"] for row in (*sheet(whole), *sheet(inside))] == ["*", "5"]


def test_staff_see_who_must_answer_by_when_and_whom_nobody_has_told() -> None:
    untold = contribution(response(told_on=None, by="Head of Doors"), id="U")
    nobody = contribution(response(ResponseKind.CANNOT, told_on=None), id="N", responsible="")
    promised = contribution(response(ResponseKind.DOING, expected=Due.parse("2026-05-20")), id="P")
    open_ = contribution(id="O", responsible="", due_on=date(2026, 6, 30))
    page = BUILTIN.view(contributions(open_, LATE, untold, nobody, promised), "waiting")
    assert page.title == "Waiting for an answer: What you told us"
    assert rows(page, "answer") == [
        ("C9 There is nothing warm.", "Head of Estates", "29 May 2026: overdue"),
        ("O The doors are heavy.", "nobody yet", "30 June 2026"),
    ]
    assert rows(page, "tell") == [
        ("U The doors are heavy.", "Head of Doors", "The Forum"),
        ("N The doors are heavy.", "nobody yet", "The Forum"),
    ]
    assert rows(page, "late") == [("P The doors are heavy.", "Head of Estates", "20 May 2026")]


def test_where_nothing_waits_that_is_said() -> None:
    page = BUILTIN.view(contributions(EVERY[0]), "waiting")
    assert keys(page) == ["answer", "tell"]
    assert "Everything has an answer." in words(page)
    assert "Everyone has been told" in words(page)


def test_what_meetings_wrote_down_is_shown_too_without_whoever_said_it() -> None:
    whole = contributions(meetings=(RecordedMeeting(content=MEETING),), as_at=date(2026, 9, 30))
    assert found(whole) == []
    page = BUILTIN.view(whole)
    assert keys(page) == ["waiting", "meetings", "promise"]
    assert rows(page, "meetings") == [
        ("It is far to walk.", "Six places are free.", "Parking at the clinic, 15 September 2026.")
    ]
    assert rows(page, "waiting")[0][0] == "It is dark."
    assert keys(BUILTIN.view(evolve(whole, as_at=date(2026, 10, 14))))[0] == "late"
    assert keys(BUILTIN.view(evolve(whole, as_at=date(2026, 9, 14)))) == ["promise"]
    staff = BUILTIN.view(whole, "waiting")
    assert rows(staff, "answer") == [("It is dark.", "nobody yet", "13 October 2026")]
    untold = evolve(MEETING, said=(evolve(TOLD, told_on=None),))
    staff = BUILTIN.view(evolve(whole, meetings=(RecordedMeeting(content=untold),)), "waiting")
    assert rows(staff, "tell") == [("It is far to walk.", "nobody yet", "Parking at the clinic")]
    assert "Words are edited" not in words(page)
    made = words(page) + words(staff) + BUILTIN.export(whole, "table").body.decode()
    assert "R03" not in made


def test_what_a_meeting_said_and_a_contribution_tells_in_the_same_words_is_told_once() -> None:
    moved = contribution(response(on=date(2026, 9, 20), told_on=date(2026, 9, 20)), text=TOLD.text, id="M")
    whole = contributions(
        evolve(moved, said_on=date(2026, 9, 15)),
        meetings=(RecordedMeeting(content=MEETING),),
        as_at=date(2026, 9, 30),
    )
    assert words(BUILTIN.view(whole)).count(TOLD.text) == 1
    assert [row["text"] for row in sheet(whole)] == [TOLD.text, "It is dark."]


def test_the_table_has_a_row_for_everything_that_is_shown() -> None:
    promised = response(ResponseKind.DOING, on=date(2026, 5, 5), told_on=None)
    done = response(done_by=WhoDid.TOGETHER, together_with="the Forum", told_how=("by letter", "by phone"))
    better = Difference(text="=Doors open.", on=DUE)
    whole = contributions(
        contribution(promised, done, difference=better, similar=Count(23)),
        LATE,
        meetings=(RecordedMeeting(content=MEETING),),
        as_at=date(2026, 9, 30),
    )
    first, second, third, fourth = sheet(whole)
    assert {name: value for name, value in first.items() if value} == {
        "id": "C1",
        "said_on": "2026-05-01",
        "place": "meeting",
        "name": "The Forum",
        "theme": "Doors",
        "text": "The doors are heavy.",
        "safeguard": "edited",
        "similar": "25",
        "due_on": "2026-05-29",
        "standing": "told",
        "kind": "done",
        "answered_on": "2026-05-10",
        "answer": "So it is.",
        "done_on": "2026-05-08",
        "done_by": "together",
        "together_with": "the Forum",
        "told_on": "2026-05-12",
        "told_how": "by letter; by phone",
        "difference": "'=Doors open.",
    }
    assert (second["similar"], second["standing"], second["kind"]) == ("*", "overdue", "")
    assert (third["answer"], third["told_on"], third["id"]) == ("Six places are free.", "2026-09-20", "")
    assert (fourth["standing"], fourth["answer"]) == ("waiting", "")
    assert tuple(first) == COLUMNS


def test_the_table_knows_no_more_than_the_day_does() -> None:
    promised = response(ResponseKind.DOING, told_on=date(2026, 5, 20))
    (row,) = sheet(contributions(contribution(promised), as_at=date(2026, 5, 19)))
    assert (row["standing"], row["told_on"], row["told_how"], row["expected"]) == ("answered", "", "", "2026-07")


def test_what_waits_is_private_and_never_built() -> None:
    assert [*CONTRIBUTIONS.views] == ["page"]
    assert [*CONTRIBUTIONS.private] == ["waiting"]
    assert CONTRIBUTIONS.built(contributions(*EVERY)) == ("page",)


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"about": "We thank Juniper Larkspur."}, ("about",)),
        ({"title": "What R03 told us"}, ("title",)),
        ({"contributions": (contribution(text="Larkspur is right."),)}, ("contributions", 0, "text")),
        (
            {"contributions": (contribution(where=Where(kind=Place.OTHER, name="A talk with Juniper")),)},
            ("contributions", 0, "where", "name"),
        ),
        (
            {"contributions": (contribution(response(by="R03")),)},
            ("contributions", 0, "responses", 0, "by"),
        ),
    ],
)
def test_a_name_or_an_id_of_somebody_at_a_meeting_stops_everything(more: dict[str, Any], path: Path) -> None:
    named = evolve(HELD.people[0], name="Juniper Larkspur", name_agreed_on=date(2026, 1, 5))
    meeting = evolve(MEETING, people=(named, *HELD.people[1:]))
    wrong = contributions(**{"meetings": (RecordedMeeting(content=meeting),), **more})
    with pytest.raises(ContentError) as error:
        BUILTIN.render(wrong, "text")
    assert [(problem.path, problem.message) for problem in error.value.problems] == [(path, NAMED)]
    assert "Juniper" not in str(error.value)


CANARIES = st.lists(st.text("bcdfgh", min_size=6, max_size=9).map(str.title), min_size=3, max_size=3, unique=True)


@given(CANARIES, st.dates(date(2026, 9, 1), date(2026, 12, 31)))
def test_no_view_nor_export_holds_a_name_or_an_id_of_anybody_at_a_meeting(canaries: list[str], day: date) -> None:
    first, last, id_ = canaries
    person = evolve(HELD.people[0], id=id_, name=f"{first} {last}", name_agreed_on=date(2026, 1, 5))
    meeting = evolve(
        MEETING, people=(person, *HELD.people), said=(evolve(TOLD, person=id_), Said(person=id_, text="It is dark."))
    )
    whole = contributions(*EVERY, meetings=(RecordedMeeting(content=meeting),), as_at=day)
    made = [BUILTIN.render(whole, form, view=view) for form in ("text", "html") for view in CONTRIBUTIONS.every_view]
    made.append(BUILTIN.export(whole, "table"))
    said = b"".join(each.body + each.filename.encode() for each in made).decode()
    assert [canary for canary in canaries if canary in said] == []


@given(st.dates(date(2026, 4, 1), date(2026, 12, 31)))
def test_everything_that_was_said_by_a_day_is_told_once(day: date) -> None:
    each = tuple(evolve(one, text=f"Word {n}.") for n, one in enumerate((*EVERY, LATE)))
    whole = contributions(*each, as_at=day)
    said = words(BUILTIN.view(whole))
    assert [one.text for one in each if said.count(one.text) != (one.said_on <= day)] == []


def test_an_answer_of_any_kind_is_final_but_for_one() -> None:
    assert len(FINAL) == len(ResponseKind) - 1
