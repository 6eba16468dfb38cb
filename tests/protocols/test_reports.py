"""Reports of a plan stay as they were given out."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.dates import Due
from coproduction.document import Note, Paragraph, Table, Tag, Tone, plain
from coproduction.errors import ContentError
from coproduction.problems import Path
from coproduction.protocols.action_plan import REPORTED, ActionPlan
from coproduction.protocols.objectives import Ended, Override, Update
from coproduction.protocols.reports import Report, Reported, differences
from coproduction.protocols.status import RULES, Status
from tests.protocols.plans import JULY, captions, cells, objective, plan_of, problems_of, titles, view, within
from tests.strategies import DAYS, DUES, contents

MAY, JUNE = date(2020, 5, 31), date(2020, 6, 1)
PLAN = plan_of(objective("A", "May 2020"), objective("B", "March 2021", follows=("A",)))


def reported(name: str, status: Status, says: Status | None = None) -> Reported:
    """What was reported of an objective."""
    return Reported(objective=name, status=status, owner_says=says)


def test_a_report_holds_the_status_of_each_objective_on_its_day() -> None:
    (report,) = PLAN.reported(JULY).reports
    assert report == Report(as_at=JULY, statuses=(reported("A", Status.OVERDUE), reported("B", Status.AT_RISK)))


def test_what_an_owner_said_is_shown_only_if_it_was_something_else() -> None:
    plan = plan_of(objective("A"), reports=(Report(as_at=MAY, statuses=(reported("A", *[Status.NOT_STARTED] * 2),)),))
    assert cells(view(plan, "history", MAY), "Status of each objective: 31 May 2020") == [["A Do A.", "N Not started"]]


def test_something_ongoing_has_the_colour_of_its_day_in_the_history() -> None:
    updates = (Update(on=JUNE, reviewed=True),)
    plan = plan_of(objective("A", "ongoing", updates=updates), objective("B", "ongoing")).reported(MAY)
    (table,) = (
        each
        for each in within(view(plan, "history").blocks)
        if isinstance(each, Table) and each.caption.startswith("Status of each objective")
    )
    tones = [[each.tone for cell in row for each in cell if isinstance(each, Tag)] for row in table.rows]
    assert tones == [[Tone.CARE, Tone.GOOD], [Tone.CARE, Tone.CARE]]


def test_a_report_holds_what_owners_said_beside_what_was_worked_out() -> None:
    says = Override(on=JUNE, status=Status.ON_TRACK, because="It is nearly done.")
    (report,) = plan_of(objective("A", "May 2020", overrides=(says,))).reported(JULY).reports
    assert report.statuses == (reported("A", Status.OVERDUE, Status.ON_TRACK),)


def test_a_plan_is_not_changed_by_a_report_that_is_made_of_it() -> None:
    before = repr(PLAN)
    after = PLAN.reported(JULY)
    assert repr(PLAN) == before
    assert evolve(after, reports=()) == PLAN


def test_a_report_of_a_day_that_has_one_is_refused() -> None:
    once = PLAN.reported(MAY).reported(JULY)
    with pytest.raises(ContentError) as raised:
        once.reported(JULY)
    assert [(each.path, each.message) for each in raised.value.problems] == [(("reports", 1, "as_at"), REPORTED)]


@given(contents(ActionPlan), st.lists(DAYS, unique=True, max_size=3), st.data())
def test_reports_stay_as_they_were_whatever_is_written_down_later(
    plan: ActionPlan, days: list[date], data: st.DataObject
) -> None:
    plan = evolve(plan, reports=())
    for day in days:
        before = plan.reports
        plan = plan.reported(day)
        assert plan.reports[:-1] == before
        stored = plan.reports
        update, due = data.draw(contents(Update)), data.draw(DUES)
        changed = (evolve(each, updates=(*each.updates, update), due=due) for each in plan.objectives)
        plan = evolve(plan, objectives=tuple(changed))
        assert plan.reports == stored


@given(contents(ActionPlan), DAYS, st.lists(contents(Update), max_size=3))
def test_a_report_and_what_is_worked_out_are_the_same_while_nothing_is_written_into_the_past(
    plan: ActionPlan, day: date, updates: list[Update]
) -> None:
    ids = [each.id for each in plan.objectives]
    plan = evolve(plan, reports=(), objectives=plan.objectives if len(set(ids)) == len(ids) else plan.objectives[:1])
    (report,) = plan.reported(day).reports
    later = tuple(each for each in updates if each.on > day)
    more = tuple(evolve(each, updates=(*each.updates, *later)) for each in plan.objectives)
    assert differences(report, more) == ()


def test_what_is_worked_out_differently_by_now_is_found() -> None:
    (report,) = PLAN.reported(JULY).reports
    late = evolve(PLAN.objectives[0], updates=(Update(on=JUNE, completed_on=JUNE),))
    assert differences(report, (late,)) == (("A", Status.COMPLETE_LATE),)
    assert differences(report, ()) == ()


WRONG: list[tuple[tuple[Report, ...], Path, str]] = [
    (
        (Report(as_at=MAY, statuses=(reported("A", Status.ON_TRACK),)),) * 2,
        ("reports", 1, "as_at"),
        "There is a report of this day above. Keep the one that was given out.",
    ),
    ((Report(as_at=MAY, statuses=()),), ("reports", 0, "statuses"), "Write the status of at least one objective."),
    (
        (Report(as_at=MAY, statuses=(reported("A", Status.ON_TRACK), reported("A", Status.OVERDUE))),),
        ("reports", 0, "statuses", 1, "objective"),
        "This report has this objective above.",
    ),
]


@pytest.mark.parametrize(("reports", "path", "message"), WRONG)
def test_what_is_wrong_with_reports_is_said(reports: tuple[Report, ...], path: Path, message: str) -> None:
    found = problems_of(plan_of(objective("A"), reports=reports))
    assert [(each.path, each.message) for each in found] == [(path, message)]


def test_an_objective_that_is_gone_stays_in_the_reports() -> None:
    gone = (Report(as_at=MAY, statuses=(reported("Z", Status.ON_TRACK),)),)
    assert problems_of(plan_of(objective("A"), reports=gone)) == ()


HISTORY = plan_of(
    objective("A", "May 2020", updates=(Update(on=JUNE, completed_on=MAY), Update(on=MAY, progress=90))),
    objective("B", "March 2021", started_on=MAY),
    reports=(
        Report(
            as_at=JUNE,
            statuses=(
                reported("A", Status.OVERDUE, Status.ON_TRACK),
                reported("Z", Status.ON_TRACK),
            ),
        ),
        Report(as_at=MAY, statuses=(reported("A", Status.AT_RISK),)),
        Report(as_at=date(2020, 8, 1), statuses=(reported("A", Status.COMPLETE),)),
    ),
)


def test_the_history_shows_what_was_reported_and_what_is_worked_out_by_now() -> None:
    found = view(HISTORY, "history")
    caption = "Status of each objective: 31 May 2020 to 1 July 2020"
    assert cells(found, caption) == [
        [
            "A Do A.",
            "A At risk. By what is written down now: G On track",
            "R Overdue. Its owner said: G On track. By what is written down now: B Complete",
            "B Complete",
        ],
        ["B Do B.", "not reported", "not reported", "G On track"],
        ["Z (no longer in the plan)", "not reported", "G On track", "not reported"],
    ]
    notes = [plain(block.words) for block in within(found.blocks) if isinstance(block, Note)]
    assert notes[0] == "2 statuses are worked out differently by now, because more is written down. Both are shown."


def test_the_history_counts_statuses_by_report_date() -> None:
    assert cells(view(HISTORY, "history"), "Objectives by status: 31 May 2020 to 1 July 2020") == [
        ["Overdue", "0", "1", "0"],
        ["At risk", "1", "0", "0"],
        ["On track", "0", "1", "1"],
        ["Complete", "0", "0", "1"],
    ]


def test_reports_of_later_days_are_not_shown_yet() -> None:
    assert captions(view(HISTORY, "history", MAY))[0] == "Objectives by status: 31 May 2020"
    assert "not a report yet" not in repr(view(HISTORY, "history", MAY))
    assert "(not a report yet)" in repr(view(HISTORY, "history"))


def test_no_more_than_three_days_stand_beside_one_another() -> None:
    plan = PLAN
    for month in range(1, 6):
        plan = plan.reported(date(2020, month, 1))
    assert captions(view(plan, "history"))[:4] == [
        "Objectives by status: 1 January 2020 to 1 March 2020",
        "Objectives by status: 1 April 2020 to 1 July 2020",
        "Status of each objective: 1 January 2020 to 1 March 2020",
        "Status of each objective: 1 April 2020 to 1 July 2020",
    ]


def test_a_plan_without_reports_says_so_and_shows_its_own_day() -> None:
    found = view(PLAN, "history")
    assert found.blocks[0] == Paragraph("No report of an earlier day is kept with this plan.")
    assert cells(found, "Status of each objective: 1 July 2020") == [
        ["A Do A.", "R Overdue"],
        ["B Do B.", "A At risk"],
    ]
    assert titles(found) == [
        "Objectives by status and report date",
        "Each objective by report date",
        "How a status is worked out",
    ]


def test_what_became_known_is_told_day_by_day() -> None:
    updates = (
        Update(on=JUNE, note="We met.", reviewed=True, progress=40, started_on=MAY),
        Update(on=MAY, due=Due.parse("December 2020"), at_risk="One has left.", blocked_by="the Council"),
        Update(on=JULY, no_longer=(Ended.AT_RISK, Ended.BLOCKED), withdrawn_on=JULY, withdrawn_because="No money"),
        Update(on=date(2020, 7, 2), completed_on=JULY),
        Update(on=date(2020, 6, 2)),
    )
    assert cells(view(plan_of(objective("A", updates=updates)), "history"), "What became known, and when") == [
        ["31 May 2020", "A Do A.", "New date: December 2020. At risk: One has left. Waits for the Council."],
        ["1 June 2020", "A Do A.", "Started on 31 May 2020. 40 per cent. Reviewed. We met."],
        ["2 June 2020", "A Do A.", "Nothing new."],
        ["1 July 2020", "A Do A.", "No longer at risk. No longer blocked. Withdrawn on 1 July 2020: No money."],
    ]


def test_the_rules_stand_in_their_order_with_their_numbers() -> None:
    rows = cells(view(PLAN, "history"), "How a status is worked out")
    assert len(rows) == len(RULES)
    assert rows[7][1].endswith("due within 30 days and less than 50 per cent is done or recorded.")
    assert "90 days" in rows[4][1]
    assert [plain(block.words) for block in within(view(PLAN, "history").blocks) if isinstance(block, Note)] == [
        "These rules are suggested by this library; no body publishes them as a standard."
    ]


def test_a_day_on_which_nothing_was_reported_and_nothing_is_planned_has_no_table() -> None:
    empty = Report(as_at=MAY, statuses=())
    early = tuple(Report(as_at=date(2020, 1, day), statuses=()) for day in range(1, 4))
    plan = plan_of(reports=(*early, evolve(empty, statuses=(reported("Z", Status.ON_TRACK),))))
    assert captions(view(plan, "history")) == [
        "Objectives by status: 31 May 2020 to 1 July 2020",
        "Status of each objective: 31 May 2020 to 1 July 2020",
        "How a status is worked out",
    ]
