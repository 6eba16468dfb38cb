"""A report to a monitoring group: late answers first, then what moved, what people said, and what came of it."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from coproduction.builtin import BUILTIN
from coproduction.counts import Count, Disclosure
from coproduction.dates import Due, Period
from coproduction.document import Document, RunChart
from coproduction.edition import Edition
from coproduction.errors import ContentError
from coproduction.problems import Path, Severity
from coproduction.protocols.celebration import Celebration, Credit, Way
from coproduction.protocols.contacts import Contact
from coproduction.protocols.heard import Difference
from coproduction.protocols.measures import Measure
from coproduction.protocols.objectives import Ended, Milestone, Override, PlanTheme, Stage, Update
from coproduction.protocols.plan_objectives import PlanFile
from coproduction.protocols.prose import Prose
from coproduction.protocols.report import REPORT, MonitoringReport, parts
from coproduction.protocols.report_figures import Money, Payments, Training
from coproduction.protocols.report_page import ahead_blocks
from coproduction.protocols.report_words import Notes, Risk, Writer
from coproduction.protocols.reports import Report, Reported, report_of
from coproduction.protocols.responses import ResponseKind, WhoDid
from coproduction.protocols.status import Status
from coproduction.protocols.strategy import Group, Strategy, StrategyTheme
from coproduction.pyramid.audit import INTERNAL, Audit
from coproduction.pyramid.register import Involvement, KindCounts, LevelCount, PersonKind
from coproduction.terms import texts
from tests.protocols.evaluations import (
    ACTIVE,
    STORIES,
    adopt,
    evaluation,
    every,
    messages,
    on,
    review,
    said,
    table,
    titles,
    words,
)
from tests.protocols.loops import contribution, contributions, response
from tests.protocols.plans import captions, objective, plan_of
from tests.protocols.reported import APRIL, JUNE, PLAN, page, read, report, told
from tests.strategies import contents

MAY = date(2026, 5, 12)
HELLO = Prose(title="Hello", sections=())
CONTACT = Contact(name="The team", phone="01632 960000")
WHOLE: dict[str, Any] = {"contact": CONTACT, "payments": Payments(paid=Count(40))}
RIGHT = report(**WHOLE)


def audit(last: date = date(2026, 3, 31)) -> Audit:
    """An audit of the year up to a day."""
    people = KindCounts(service_user=Count(23), carer=Count(9))
    return Audit(
        title="Who took part",
        period=Period(first=date(2025, 4, 1), last=last),
        counts=(LevelCount(level="consult", people=people),),
    )


def test_nothing_is_said_of_a_report_that_is_right() -> None:
    assert said(RIGHT) == []
    assert said(RIGHT, Severity.ADVICE) == []
    assert said(report(**WHOLE, previous=report(period="Q4 2025-26"))) == []
    assert said(report(**WHOLE, period="Q2 2026-27", previous=report(as_at=date(2026, 9, 29)))) == []


STAFF = (Writer(who="The team", kinds=(PersonKind.STAFF,)),)
NOBODY = (Writer(who="The team", kinds=()),)
LAST = report(title="Before", period="Q4 2025-26")
QUARTERS = tuple(read(report(period=f"Q{number} 2026-27")) for number in range(1, 5))
RULE_OF_A_QUARTER: Path = ("quarters", 0, "file")
READ = ("contributions", "evaluation", "audit", "strategy", "review", "previous")
WRONG_FILES: list[tuple[MonitoringReport, list[Path]]] = [
    (report(**{**WHOLE, name: HELLO}), [(name, "file")]) for name in READ
]
WRONG: list[tuple[MonitoringReport, list[Path]]] = [
    (evolve(RIGHT, period="spring"), [("period",)]),
    (evolve(RIGHT, as_at=date(2026, 3, 31)), [("as_at",)]),
    (evolve(RIGHT, headline=" "), [("headline",)]),
    (evolve(RIGHT, written_with=()), [("written_with",)]),
    (evolve(RIGHT, written_with=STAFF), [("written_with",)]),
    (evolve(RIGHT, written_with=NOBODY), [("written_with", 0, "kinds"), ("written_with",)]),
    (evolve(RIGHT, plan=PlanFile(content=HELLO)), [("plan", "file")]),
    *WRONG_FILES,
    (report(**WHOLE, audit=audit(last=date(2026, 7, 1))), [("audit", "file")]),
    (report(**WHOLE, audit=audit(), disclosure=Disclosure.THRESHOLD_5), [("audit", "file")]),
    (report(**WHOLE, contributions=contributions(disclosure=Disclosure.NONE)), [("contributions", "file")]),
    (report(**WHOLE, previous=report()), [("previous", "file")]),
    (report(**WHOLE, period="Q2 2026-27", previous=report(period="2026")), [("previous", "file")]),
    (
        report(**WHOLE, period="Q2 2026-27", previous=report(as_at=date(2026, 12, 31))),
        [("previous", "file")],
    ),
    (report(**WHOLE, period="Q2 2026-27", previous=report(as_at=date(2026, 9, 30))), [("previous", "file")]),
    (report(**WHOLE, previous=evolve(LAST, disclosure=Disclosure.THRESHOLD_5)), [("previous", "file")]),
    (evolve(RIGHT, period="2026-27", disclosure=Disclosure.THRESHOLD_5, quarters=QUARTERS[:1]), [RULE_OF_A_QUARTER]),
    (evolve(RIGHT, quarters=QUARTERS[:1]), [("quarters", 0, "file")]),
    (evolve(RIGHT, period="2026-27", quarters=(*QUARTERS, QUARTERS[0])), [("quarters", 4, "file")]),
    (evolve(RIGHT, period="2026-27", quarters=(read(HELLO), read(LAST))), [("quarters", n, "file") for n in (0, 1)]),
    (evolve(RIGHT, contact=Contact(name="The team")), [("contact",)]),
    (evolve(RIGHT, training=(Training(title="A", sessions=-1),)), [("training", 0, "sessions")]),
    (evolve(RIGHT, payments=Payments(within_30=Count(1))), [("payments", "paid")]),
    (evolve(RIGHT, money=Money(budget="much")), [("money", "budget")]),
]


@pytest.mark.parametrize(("each", "paths"), WRONG, ids=range(len(WRONG)))
def test_what_is_wrong_is_said_where_it_is(each: MonitoringReport, paths: list[Path]) -> None:
    assert said(each) == paths


ADVISED: list[tuple[MonitoringReport, list[Path]]] = [
    (report(), [("contact",), ("payments",)]),
    (evolve(RIGHT, as_at=MAY), [("as_at",)]),
    (evolve(RIGHT, risks=(Risk(text="Rain."),)), [("risks", 0, "action")]),
    (report(**WHOLE, review=review(PLAN, adopt("A"))), [("review",)]),
    (evolve(RIGHT, thanks=("To Mrs Example.",)), [("thanks", 0)]),
    (evolve(RIGHT, money=Money(budget="£20"), as_at=date(2026, 7, 14)), []),
]


@pytest.mark.parametrize(("each", "paths"), ADVISED, ids=range(len(ADVISED)))
def test_what_could_be_better_is_advised(each: MonitoringReport, paths: list[Path]) -> None:
    assert said(each) == []
    assert said(each, Severity.ADVICE) == paths


def test_a_report_names_nobody_who_is_on_the_register_or_thanked() -> None:
    thanks = Celebration(of="A", kind=Way.THANKS, on=MAY, credited=(Credit(person="R07", role="a carer"),))
    plan = evolve(PLAN, celebrations=(thanks,))
    row = Involvement(person="P014", kind=PersonKind.CARER, activity="Forum", level="consult", first_day=APRIL)
    counted = evolve(audit(), counts=(), records=(row,))
    spoken = report(plan, **WHOLE, audit=counted, headline="P014 came.", thanks=("To R07.",))
    assert said(spoken) == [("headline",), ("thanks", 0)]
    assert "R07" not in words(page(report(plan)))


@given(contents(MonitoringReport))
def test_checks_never_fail_and_name_fields_that_are_there(content: MonitoringReport) -> None:
    for check in REPORT.checks:
        for problem in check(content):
            assert hasattr(content, str(problem.path[0]))
            assert problem.message.endswith(".")


def test_the_day_of_a_report_is_the_last_of_its_period_unless_it_says_another() -> None:
    assert [each.day for each in (RIGHT, evolve(RIGHT, period="Q2 2026"))] == [JUNE, JUNE]
    assert evolve(RIGHT, period="2026").day == date(2026, 12, 31)
    assert evolve(RIGHT, as_at=MAY).day == MAY
    assert ("As at", "30 June 2026") in [(heading, value[0].text) for heading, value in page(RIGHT).facts]
    assert ("As at", "12 May 2026") in [(heading, value[0].text) for heading, value in page(RIGHT, day=MAY).facts]


def test_a_period_that_is_none_and_a_plan_that_is_none_cannot_be_shown() -> None:
    for wrong in (evolve(RIGHT, period="spring"), evolve(RIGHT, plan=PlanFile(content=HELLO))):
        with pytest.raises(ContentError):
            page(wrong)


def test_every_file_is_read_and_none_is_shown() -> None:
    given: dict[str, Any] = {
        "contributions": contributions(),
        "evaluation": evaluation(),
        "audit": audit(),
        "previous": LAST,
    }
    whole = evolve(report(**given), quarters=QUARTERS[:2])
    assert [(each.key, each.shown) for each in parts(whole)] == [
        ("plan", False),
        ("contributions", False),
        ("evaluation", False),
        ("audit", False),
        ("previous", False),
        ("quarter-1", False),
        ("quarter-2", False),
    ]


SECTIONS = [
    "What moved, and what stalled",
    "What people told us",
    "What changed",
    "What did not change, and why",
    "Where each objective stands",
    "Measures",
    "Who took part",
    "Training",
    "How soon we paid",
    "Thanks, and what we celebrated",
    "What comes next",
    "Who wrote this",
    "How to take part, and other formats",
]


def test_every_section_is_there_and_what_nobody_recorded_is_said() -> None:
    document = page(report())
    assert titles(document) == SECTIONS
    text = words(document)
    assert text.count("Not recorded. That does not mean none.") == 6
    assert "No thanks and no celebration are recorded for this time." in text
    assert "It is not recorded whom to ask." in text
    assert "Nothing of this kind is recorded for this time." in text
    assert "Since 31 March 2026, 0 of 1 objectives have moved. None has stalled." in text


def test_a_report_that_was_written_with_nobody_says_so() -> None:
    assert "It was written with nobody." in words(page(evolve(RIGHT, written_with=())))


NOTES = Notes(
    momentum="Note one.",
    told="Note two.",
    changed="Note three.",
    not_changed="Note four.",
    objectives="Note five.",
    measures="Note six.",
    people="Note seven.",
    training="Note eight.",
    payments="Note nine.",
    money="Note ten.",
)


@pytest.mark.parametrize("period", ["Q1 2026-27", "2026-27"])
def test_the_words_of_the_authors_are_shown_and_what_is_worked_out_stays(period: str) -> None:
    wordy = evolve(
        RIGHT,
        period=period,
        notes=NOTES,
        written_by="The team.",
        take_part="Ring us.",
        risks=(Risk(text="Rain.", action="Coats."), Risk(text="Snow.")),
        thanks=("To everyone.",),
        next_quarter=("Go out.",),
    )
    text = words(page(wordy))
    for note in (getattr(NOTES, name) for name in Notes.__annotations__):
        assert note in text
    assert "This report was written by: The team." in text
    assert table(page(wordy), "What may go wrong") == [["Rain.", "Coats."], ["Snow.", "nothing yet"]]
    assert [each in text for each in ("Ring us.", "To everyone.", "Go out.")] == [True] * 3


def test_money_is_shown_if_anybody_recorded_it() -> None:
    assert "Money" not in titles(page(RIGHT))
    rich = evolve(RIGHT, money=Money(budget="£24000", spent="£5800"))
    assert table(page(rich), "What involvement cost") == [["Budget", "£24,000"], ["Spent", "£5,800"]]


def test_small_numbers_for_internal_use_are_announced() -> None:
    assert INTERNAL in words(page(evolve(RIGHT, disclosure=Disclosure.NONE)))


MOVING = (
    objective("A", due="December 2026", updates=(told(MAY, started_on=MAY, note="Begun with you"),)),
    objective("B", due="December 2026", started_on=date(2026, 2, 1), progress=20, updates=(told(MAY, progress=60),)),
    objective("C", due="December 2026", updates=(told(MAY, progress=40),)),
    objective("D", due="July 2026", milestones=(Milestone(text="Half", reached_on=MAY),)),
    objective("E", due="ongoing", updates=(told(MAY, reviewed=True),)),
    objective("F", due="2027", blocked_by="the bank", updates=(told(MAY, no_longer=(Ended.BLOCKED,)),)),
    objective("G", due="May 2026", updates=(told(MAY, completed_on=MAY, progress=100),)),
    objective("H", due="May 2026"),
    objective("I", due="2027", started_on=date(2026, 2, 1)),
    objective("J", due="2027", updates=(told(MAY, withdrawn_on=MAY, withdrawn_because="Nobody wants it."),)),
    objective("K", due="May 2026", updates=(told(MAY, due=Due.parse("September 2026"), note="More time."),)),
)


def test_what_moved_is_told_with_its_day_and_what_stalled_with_since_when() -> None:
    document = page(report(plan_of(*MOVING)))
    assert table(document, "What moved") == [
        ["G Do G.", "Finished on 12 May 2026."],
        ["A Do A.", "Started on 12 May 2026. Begun with you."],
        ["B Do B.", "60 per cent done, up from 20."],
        ["C Do C.", "40 per cent done."],
        ["D Do D.", "Reached on 12 May 2026: Half."],
        ["E Do E.", "Looked at again on 12 May 2026."],
        ["F Do F.", "Held up no longer since 12 May 2026."],
    ]
    assert table(document, "What stalled") == [
        ["H Do H.", "no step is recorded", "R Overdue"],
        ["I Do I.", "1 February 2026, its last step", "G On track"],
    ]
    assert "Since 31 March 2026, 7 of 11 objectives have moved. 2 have stalled." in words(document)
    assert table(document, "What did not go as planned") == [
        ["H Do H.", "Late: its last day was 31 May 2026.", "not recorded"],
        ["J Do J.", "Given up on 12 May 2026.", "Nobody wants it."],
        ["K Do K.", "A later date: September 2026 (at first: May 2026).", "More time."],
    ]


def test_a_date_that_was_given_up_and_what_was_not_complete_after_all_did_not_go_as_planned() -> None:
    day = date(2027, 2, 1)
    undone = told(day, no_longer=(Ended.COMPLETE,), note="It was not done.")
    plan = plan_of(
        objective("K", due="February 2027", updates=(told(day, due=Due.parse("ongoing")),)),
        objective("N", due="2028", completed_on=date(2026, 9, 12), updates=(undone,)),
    )
    document = page(report(plan, period="Q4 2026-27"))
    assert table(document, "What did not go as planned") == [
        ["K Do K.", "It has no last day any more: Ongoing (at first: February 2027).", "not recorded"],
        ["N Do N.", "Not complete after all. We thought it finished on 12 September 2026.", "It was not done."],
    ]
    assert table(document, "Objectives: Finding people")[0][1] == "Ongoing (at first: February 2027)"
    after = page(report(plan, period="Q1 2027-28"))
    assert "What did not go as planned" not in captions(after)


def test_each_objective_is_told_with_its_status_then_and_now_and_what_its_owner_says() -> None:
    override = Override(on=MAY, status=Status.AT_RISK, because="It is slow.")
    plan = plan_of(
        objective("A", due="December 2026", updates=(told(MAY, started_on=MAY),), overrides=(override,)),
        objective("B", due="", theme="support"),
        reports=(
            Report(
                as_at=date(2026, 3, 31),
                statuses=(Reported(objective="A", status=Status.BLOCKED, owner_says=Status.ON_TRACK),),
            ),
        ),
    )
    document = page(report(plan))
    assert table(document, "Objectives: Finding people") == [
        [
            "A Do A.",
            "December 2026",
            "X Blocked. Its owner said: G On track",
            "G On track. Its owner says: A At risk: It is slow. (since 12 May 2026)",
        ]
    ]
    assert table(document, "Objectives: Supporting people") == [
        ["B Do B.", "no date set", "not reported", "U No date set"]
    ]
    assert table(document, "Objectives by status") == [
        ["X Blocked", "1", "0"],
        ["G On track", "0", "1"],
        ["U No date set", "0", "1"],
    ]


def test_a_theme_without_objectives_has_no_table() -> None:
    assert "Objectives: Supporting people" not in captions(page(RIGHT))


def test_what_was_reported_otherwise_of_this_day_is_said() -> None:
    other = Report(as_at=JUNE, statuses=(Reported(objective="A", status=Status.ON_TRACK),))
    same = report_of(PLAN.objectives, JUNE)
    said_so = "another status was reported of this day for A."
    assert said_so in words(page(report(evolve(PLAN, reports=(other,)))))
    assert said_so not in words(page(report(evolve(PLAN, reports=(same,)))))


def test_momentum_counts_from_the_report_before_and_tells_what_was_promised() -> None:
    before = report(title="Before", period="Q4 2025-26", as_at=date(2026, 4, 14), next_quarter=("Meet you.",))
    document = page(report(previous=before))
    assert "Since 14 April 2026, " in words(document)
    assert "Last time we said that we would do this: " in words(document)
    assert "Meet you." in words(document)


LATE = contribution(id="L", theme="Food", text="It is cold.")
WAITS = contribution(id="W", said_on=date(2026, 6, 20), theme="Buses", text="The bus is late.")
DID = contribution(
    response(done_by=WhoDid.TOGETHER, together_with="the forum"),
    difference=Difference(text="They open.", on=date(2026, 6, 1)),
)
CANNOT = contribution(response(ResponseKind.CANNOT), id="N", theme="Parking", text="Make it free.")
PASSED = contribution(response(ResponseKind.NOT_OURS), id="P", theme="Trains", text="Run more.")
DOING = contribution(response(ResponseKind.DOING), id="D", theme="Letters", text="Use plain words.")
SLOW = contribution(
    response(ResponseKind.WILL_DO, expected=Due.parse("2026-06-01")), id="S", theme="Chairs", text="Buy chairs."
)
VAGUE = contribution(
    response(ResponseKind.DOING, expected=None), id="V", theme="Walls", text="Paint them.", said_on=date(2026, 1, 5)
)


def test_answers_that_are_late_come_first() -> None:
    assert titles(page(report(contributions=contributions(LATE))))[:2] == ["Answers that are late", SECTIONS[0]]
    assert titles(page(report(contributions=contributions(DID))))[0] == SECTIONS[0]


def test_what_people_said_is_told_with_what_came_of_it() -> None:
    document = page(report(contributions=contributions(LATE, WAITS, DID, CANNOT, PASSED, DOING, SLOW, VAGUE)))
    where = "The Forum, 1 May 2026."
    assert table(document, "What people told us in this time") == [
        ["Food: It is cold.", where, "none yet: late"],
        ["Buses: The bus is late.", "The Forum, 20 June 2026.", "none yet"],
        ["Doors: The doors are heavy.", where, "Done"],
        ["Parking: Make it free.", where, "Not possible"],
        ["Trains: Run more.", where, "Passed on"],
        ["Letters: Use plain words.", where, "Under way"],
        ["Chairs: Buy chairs.", where, "Agreed for later"],
    ]
    assert table(document, "What changed because of it") == [
        ["Doors: The doors are heavy.", "So it is. They open.", "Together with the forum, 8 May 2026"]
    ]
    assert table(document, "What we could not do") == [
        ["Parking: Make it free.", "So it is.", "The land is not ours."],
        ["Trains: Run more.", "So it is.", "We passed it to Anytown Council."],
    ]
    assert table(document, "What is under way") == [
        ["Letters: Use plain words.", "So it is.", "July 2026"],
        ["Chairs: Buy chairs.", "So it is.", "1 June 2026: this is late"],
        ["Walls: Paint them.", "So it is.", "not recorded"],
    ]
    assert "How well we answer" in titles(document)


def test_who_did_it_is_told_as_far_as_it_is_recorded() -> None:
    alone = contribution(response())
    nobody = contribution(response(done_by=None, done_on=None))
    rows = [
        table(page(report(contributions=contributions(each))), "What changed because of it") for each in (alone, nobody)
    ]
    assert [row[0][2] for row in rows] == ["Staff alone, 8 May 2026", "not recorded"]


def test_what_nobody_said_in_this_time_and_what_did_not_change_is_said() -> None:
    old = contribution(said_on=date(2025, 1, 1))
    text = words(page(report(contributions=contributions(old))))
    assert "Nothing that people told us in this time can be shown." in text
    assert "No change because of what people told us is recorded for this time." in text


def test_what_is_not_to_be_shown_yet_is_not_shown() -> None:
    hidden = evolve(DID, visible_from=date(2026, 7, 1), text="A secret.")
    assert "A secret." not in words(page(report(contributions=contributions(hidden, LATE))))


def test_measures_have_a_picture_where_there_are_figures_enough_and_all_of_them_in_a_table() -> None:
    days = ((1, 2026, 41), (2, 2026, 44), (3, 2026, 52), (12, 2026, 99))
    readings = tuple(on(31 if month != 2 else 28, month=month, year=year, count=count) for month, year, count in days)
    many: Measure = evolve(ACTIVE, objectives=("A",), readings=readings)
    few: Measure = evolve(ACTIVE, id="few", label="Few", readings=readings[:1])
    document = page(report(evaluation=evaluation(many, few, STORIES)))
    assert [block.caption for block in every(document.blocks) if isinstance(block, RunChart)] == [
        "People active in the period, over time"
    ]
    assert table(document, "Figures over time") == [
        ["31 January 2026", "40"],
        ["28 February 2026", "45"],
        ["31 March 2026", "50"],
    ]
    assert "99" not in words(document)


def test_measures_with_other_days_stand_beside_one_another_and_five_are_two_tables() -> None:
    def counted(name: str, first: int) -> Measure:
        readings = tuple(on(day, month=3, count=40 + day) for day in range(first, first + 3))
        return evolve(ACTIVE, id=name, label=name, readings=readings)

    five = tuple(counted(name, number + 1) for number, name in enumerate("abcde"))
    document = page(report(evaluation=evaluation(*five, STORIES)))
    assert captions(document).count("Figures over time") == 2
    assert table(document, "Figures over time")[0] == ["1 March 2026", "40", *["not recorded"] * 3]


def test_without_figures_enough_there_is_no_picture() -> None:
    assert "Figures over time" not in captions(page(report(evaluation=evaluation())))


def test_who_took_part_is_told_with_the_figures_that_the_audit_prints() -> None:
    rows = table(page(report(audit=audit())), "People by the highest level they took part in")
    assert ["Consult", "25", "10", "not recorded", "30 or more"] in rows
    assert rows[-1][0] == "Active in the period"
    unlevelled = Involvement(person="P1", kind=PersonKind.CARER, activity="Forum", first_day=date(2026, 1, 1))
    text = words(page(report(audit=evolve(audit(), counts=(), records=(unlevelled,)))))
    assert "Level not recorded" in text
    assert "The last count is of 1 April 2025 to 31 March 2026." in text


def test_thanks_and_celebrations_of_this_time_are_told_with_names_only_as_agreed() -> None:
    people = (
        Credit(role="a carer", name="Anna Bell", name_agreed_on=APRIL),
        Credit(role="a nurse", name="Carl Dean", name_agreed_on=date(2026, 12, 1)),
    )
    done = objective("A", due="May 2026", updates=(told(MAY, completed_on=MAY),))
    other = objective("B", due="May 2026", updates=(told(MAY, completed_on=MAY),))
    now = Celebration(of="A", kind=Way.THANKS, on=date(2026, 5, 20), credited=people)
    old = Celebration(of="A", kind=Way.AWARD, on=date(2026, 1, 1), what="Too early")
    document = page(report(plan_of(done, other, celebrations=(now, old))))
    assert table(document, "What we celebrated")[0][3] == "Anna Bell, a carer; a nurse"
    text = words(document)
    assert "Too early" not in text
    assert "Carl" not in text
    assert "Nobody has been thanked yet for B, which is finished." in text
    assert "No thanks and no celebration" not in text


def test_what_is_due_in_the_next_90_days_is_told() -> None:
    assert "Nothing in the plan is due in the next 90 days." in words(page(RIGHT))
    soon = objective("A", due="2026-09-28", milestones=(Milestone(text="Half", due=Due.parse("July 2026")),))
    document = page(report(plan_of(soon)))
    assert table(document, "Objectives: Due in the next 90 days")[0][:2] == ["A Do A.", "28 September 2026"]
    assert table(document, "Milestones: Due in the next 90 days")[0][0] == "A: Half"
    point = objective("A", due="2027", milestones=(Milestone(text="Half", due=Due.parse("July 2026")),))
    assert "Objectives: Due in the next 90 days" not in captions(page(report(plan_of(point))))


YEAR = report(
    plan_of(*MOVING, reports=(Report(as_at=JUNE, statuses=(Reported(objective="A", status=Status.ON_TRACK),)),)),
    title="Our year",
    period="2026-27",
    quarters=(
        read(report(headline="A good spring.", payments=Payments(paid=Count(96), within_30=Count(69)))),
        read(HELLO),
        read(report(period="2025-26")),
    ),
    contributions=contributions(LATE),
)


def test_in_the_report_of_a_year_the_quarters_stand_side_by_side() -> None:
    document = page(YEAR)
    assert table(document, "Each quarter in a sentence") == [["April to June 2026", "A good spring."]]
    assert table(document, "The quarters in figures") == [
        ["April to June 2026", "7", "2", "1", "70 of 95 (74 per cent)"],
        ["July to September 2026", "0", "7", "1", "not recorded"],
        ["October to December 2026", "0", "8", "1", "not recorded"],
        ["January to March 2027", "0", "8", "1", "not recorded"],
    ]
    rows = table(document, "Each objective at the end of each quarter")
    assert rows[0] == ["A Do A.", "G On track", "G On track", "A At risk", "R Overdue"]
    assert rows[1][1] == "not reported"
    counts = table(document, "Objectives by status at the end of each quarter")
    assert ["W Withdrawn", "0", "1", "1", "1"] in counts
    assert "X Blocked" not in [row[0] for row in counts]


def test_only_quarters_that_are_over_are_shown() -> None:
    document = page(YEAR, day=date(2026, 9, 30))
    assert [row[0] for row in table(document, "The quarters in figures")] == [
        "April to June 2026",
        "July to September 2026",
    ]
    assert "The quarters side by side" not in titles(page(YEAR, day=MAY))


def test_without_what_people_said_it_is_not_known_how_many_answers_were_late() -> None:
    document = page(evolve(YEAR, contributions=None, quarters=()))
    assert {row[3] for row in table(document, "The quarters in figures")} == {"not recorded"}
    assert "Each quarter in a sentence" not in captions(document)


def test_what_is_held_up_and_what_owners_see_otherwise_is_said_with_the_quarters() -> None:
    override = Override(on=MAY, status=Status.AT_RISK, because="It is slow.")
    plan = plan_of(objective("A", due="2028", overrides=(override,)), objective("B", due="2028", blocked_by="the bank"))
    text = words(page(evolve(YEAR, plan=PlanFile(content=plan))))
    assert "B Do B. X Blocked: Waits for the bank" in text
    assert "A At risk: It is slow. (since 12 May 2026)" in text
    calm = plan_of(objective("A", due="2028"))
    assert "Its owner says" not in words(page(evolve(YEAR, plan=PlanFile(content=calm))))


def test_in_the_report_of_a_year_each_objective_is_judged() -> None:
    judged = review(PLAN, adopt("A"))
    document = page(report(period="2026-27", review=judged))
    assert "What we keep, change and stop" in titles(document)
    assert table(document, "Objectives by decision")[0][2] == "1"
    assert "What we keep, change and stop" not in titles(page(report(review=judged)))


def strategy(*themes: str, watched: bool = True, cadence: str = "Monthly", about: str = "Anyone can come.") -> Strategy:
    group = Group(id="forum", name="The Forum", cadence=cadence, about=about)
    return Strategy(
        title="Our word",
        period=Period(first=APRIL, last=date(2029, 3, 31)),
        vision="We listen.",
        themes=tuple(StrategyTheme(title=each, about=f"About {each}.") for each in themes),
        groups=(group,),
        monitored_by="forum" if watched else "",
    )


def standing(content: MonitoringReport) -> Document:
    return page(content, "strategy")


def test_where_a_strategy_stands_is_told_theme_by_theme() -> None:
    plan = plan_of(objective("A", due="December 2026"), objective("B", due="", theme="support"))
    given = report(plan, strategy=strategy("Finding PEOPLE", "Answers"), contributions=contributions(DID))
    document = standing(given)
    assert document.title == "Where it stands: Our word"
    assert titles(document) == [
        "What we want",
        "Finding PEOPLE",
        "Answers",
        "Supporting people",
        "What changed because of what people told us",
        "Who watches",
    ]
    text = words(document)
    assert "N Not started: Do A. (December 2026)" in text
    assert "U No date set: Do B. (no date set)" in text
    assert "No objective of the action plan has this heading." in text
    assert "Doors: So it is." in text
    assert "The Forum watches over this strategy. It meets: Monthly." in text
    assert "Anyone can come." in text
    assert ("To", "The Forum") in [(heading, value[0].text) for heading, value in page(given).facts]


def test_what_an_owner_says_of_an_objective_stands_beside_what_was_worked_out() -> None:
    override = Override(on=MAY, status=Status.AT_RISK, because="It is slow.")
    later = told(MAY, due=Due.parse("2029"))
    plan = plan_of(
        objective("A", due="2028", overrides=(override,)),
        objective("B", due="2028", blocked_by="the bank", updates=(later,)),
        objective("C", due="2028", blocked_by="the bank", overrides=(override,)),
    )
    text = words(standing(report(plan)))
    assert "N Not started: Do A. (2028). Its owner says: A At risk: It is slow. (since 12 May 2026)" in text
    assert "X Blocked: Do B. (2029): Waits for the bank" in text
    assert "X Blocked: Do C. (2028): Waits for the bank. Its owner says: A At risk: It is slow." in text


@pytest.mark.parametrize("known", [None, strategy("finding people")], ids=("alone", "of a strategy"))
def test_two_headings_of_a_plan_that_are_called_alike_are_both_told(known: Strategy | None) -> None:
    themes = tuple(PlanTheme(id=each, title="Finding people") for each in ("people", "support"))
    plan = plan_of(objective("A"), objective("B", theme="support"), themes=themes)
    document = standing(report(plan, **({"strategy": known} if known else {})))
    assert [each.casefold() for each in titles(document)].count("finding people") == 1
    assert [f"Do {name}." in words(document) for name in "AB"] == [True, True]


def test_what_is_not_known_of_a_strategy_is_left_out() -> None:
    assert standing(report()).title == "Where it stands: Our report"
    assert titles(standing(report())) == ["Finding people"]
    alone = report(strategy=strategy("Finding people", watched=False), contributions=contributions(LATE))
    assert titles(standing(alone)) == ["What we want", "Finding people"]
    bare = strategy("Finding people", cadence="", about="")
    assert "It meets" not in words(standing(report(strategy=bare)))


def test_with_the_report_of_a_year_the_strategy_has_a_page_as_well() -> None:
    known = strategy("Finding people")
    cases = (report(strategy=known), report(period="2026", strategy=known), report(period="2026"))
    assert [REPORT.built(each) for each in cases] == [("page",), ("page", "strategy"), ("page",)]


def test_a_quarter_of_the_calendar_is_told_as_well() -> None:
    document = page(report(period="Q2 2026"))
    assert "April to June 2026 (quarter 2 of 2026)" in words(document)


def test_a_message_says_what_to_do() -> None:
    alone = messages(evolve(RIGHT, written_with=()))
    assert "Write it with some" in alone[("written_with",)]
    assert "Q2 2026-27 or Q2 2026" in messages(evolve(RIGHT, period="soon"))[("period",)]
    other = evolve(RIGHT, period="2026-27", disclosure=Disclosure.THRESHOLD_5, quarters=QUARTERS[:1])
    assert "by another rule than the report" in messages(other)[RULE_OF_A_QUARTER]


def test_nothing_that_was_written_after_the_day_is_told() -> None:
    later = Update(on=date(2026, 7, 3), started_on=date(2026, 6, 1), note="Later words.")
    plan = plan_of(objective("A", due="December 2026", updates=(later,)))
    assert words(page(report(plan))) == words(page(report(PLAN)))


def test_a_report_comes_back_from_plain_data_as_it_was() -> None:
    assert BUILTIN.structure(BUILTIN.unstructure(YEAR)) == YEAR


def test_a_stage_that_is_due_soon_is_among_what_comes_next() -> None:
    stage = Stage(id="s", title="Getting ready", due=Due.parse("May 2027"))
    plan = evolve(plan_of(objective("A", "2035", stage="s")), stages=(stage,))
    next_quarter = tuple(ahead_blocks(plan, Edition.load("en-GB", date(2027, 3, 31))))
    assert "Getting ready" in "\n".join(texts(next_quarter))
