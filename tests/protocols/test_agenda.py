"""An agenda: its times, its breaks, and what came of each item."""

from datetime import date, time

from attrs import evolve

from coproduction.builtin import BUILTIN
from coproduction.dates import Due
from coproduction.document import Bullets, Paragraph, Section, Table, plain
from coproduction.edition import Edition
from coproduction.problems import Path
from coproduction.protocols.agenda import (
    AgendaItem,
    MeetingAction,
    Paper,
    account,
    check_agenda,
    minutes_of,
    programme,
    to_do,
    to_prepare,
)

ENGLISH = Edition.load("en-GB", catalogues=BUILTIN.catalogues)
WELCOME = AgendaItem(title="Welcome", minutes=10, lead="Chair")
TALK = AgendaItem(title="Parking", minutes=45, about="Tell us what you think.")
REST = AgendaItem(title="A rest", minutes=15, rest=True)
ACTION = MeetingAction(text="Write it up", owner="Secretary", due=Due.parse("May 2026"))


def said(*agenda: AgendaItem) -> list[tuple[Path, str]]:
    """Paths of problems, and the first words of each."""
    return [(problem.path, problem.message.partition(" ")[0]) for problem in check_agenda(agenda)]


def test_an_agenda_with_breaks_is_right() -> None:
    assert said(WELCOME, TALK, REST, TALK, WELCOME) == []


def test_more_than_an_hour_without_a_break_is_said_once_where_it_begins() -> None:
    assert said(TALK, WELCOME, WELCOME, WELCOME) == [((2, "minutes"), "This")]


def test_an_item_takes_time() -> None:
    assert said(AgendaItem(title="Nothing", minutes=0)) == [((0, "minutes"), "Write")]


def test_an_item_takes_no_more_than_a_day() -> None:
    assert ((0, "minutes"), "Write") not in said(AgendaItem(title="A day", minutes=1440))
    for minutes in (1441, 10**12):
        assert ((0, "minutes"), "Write") in said(AgendaItem(title="Long", minutes=minutes))


def test_lived_experience_does_not_come_last() -> None:
    lived = AgendaItem(title="Our year", minutes=5, lived_experience=True)
    assert said(WELCOME, lived, REST, WELCOME) == []
    assert said(WELCOME, WELCOME, REST, WELCOME, lived) == [((4, "lived_experience"), "The")]


def test_the_programme_says_when_each_item_begins() -> None:
    table = programme((WELCOME, TALK, REST), time(10, 30), ENGLISH)
    assert isinstance(table, Table)
    assert [[plain(cell) for cell in row] for row in table.rows] == [
        ["Welcome", "10:30", "Chair"],
        ["Parking Tell us what you think.", "10:40", ""],
        ["A rest", "11:25", ""],
    ]
    assert minutes_of((WELCOME, TALK, REST)) == 70


def test_the_account_tells_what_was_decided_and_leaves_breaks_out() -> None:
    told = AgendaItem(title="Parking", minutes=5, summary="It is dear.", decisions=("Ask the Board.",))
    twice = AgendaItem(title="Food", minutes=5, decisions=("Less salt.", "More fruit."))
    agenda = (told, REST, twice, WELCOME, AgendaItem(title="Notes", minutes=5, actions=(ACTION,)))
    sections = tuple(account(agenda, ENGLISH))
    assert [section.title for section in sections] == ["Parking", "Food", "Welcome", "Notes"]
    assert [plain(block.words) for block in sections[0].blocks if isinstance(block, Paragraph)] == [
        "It is dear.",
        "Decided: Ask the Board.",
    ]
    assert Bullets(("Less salt.", "More fruit.")) in sections[1].blocks
    assert sections[2].blocks == (Paragraph("Nothing is written down about this item."),)
    assert sections[3].blocks == ()


def test_actions_of_all_items_stand_in_one_table() -> None:
    done = MeetingAction(text="Ring", owner="Chair", due=Due.parse("ongoing"), done_on=date(2026, 5, 2))
    items = (AgendaItem(title="A", minutes=5, actions=(ACTION,)), AgendaItem(title="B", minutes=5, actions=(done,)))
    (table,) = to_do(items, None, ENGLISH)
    assert isinstance(table, Table)
    assert [[plain(cell) for cell in row] for row in table.rows] == [
        ["Write it up", "Secretary", "May 2026", "not yet"],
        ["Ring", "Chair", "Ongoing", "2 May 2026"],
    ]
    assert to_do((WELCOME,), None, ENGLISH) == (Paragraph("No actions were agreed."),)


def test_an_action_that_is_overdue_says_so_and_the_next_meeting_has_its_weekday() -> None:
    items = (AgendaItem(title="A", minutes=5, actions=(ACTION,)),)
    on_its_day, after = (evolve(ENGLISH, day=day) for day in (date(2026, 5, 31), date(2026, 6, 1)))
    table, again = to_do(items, date(2026, 6, 2), after)
    assert isinstance(table, Table)
    assert plain(table.rows[0][3]) == "not yet, overdue"
    assert again == Paragraph("We meet again on Tuesday 2 June 2026.")
    (table,) = to_do(items, None, on_its_day)
    assert isinstance(table, Table)
    assert plain(table.rows[0][3]) == "not yet"


def test_what_to_prepare_is_there_only_if_there_is_something() -> None:
    assert [*to_prepare((), (), ENGLISH)] == []
    paper = Paper(title="Notes of March", pages=2, sent_on=date(2026, 5, 1), formats="large print")
    questions, papers = to_prepare(("What helps?",), (paper, Paper(title="The plan", pages=1)), ENGLISH)
    assert questions == Section("questions", "Please think about", (Bullets(("What helps?",)),))
    listed = Bullets(("Notes of March, 2 pages, sent on 1 May 2026, large print", "The plan, 1 page"))
    assert papers.blocks == (listed,)
