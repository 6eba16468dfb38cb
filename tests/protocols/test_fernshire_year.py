"""Fernshire’s first year, month by month: what was reported each month follows from what was known by then."""

from datetime import date
from pathlib import Path

import pytest

from coproduction.builtin import BUILTIN
from coproduction.dates import last_day_of_month
from coproduction.folders import inspect
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.loop import Standing
from coproduction.protocols.report import MonitoringReport
from coproduction.protocols.report_momentum import momentum
from coproduction.protocols.reports import differences, report_of
from coproduction.protocols.review import Review
from coproduction.protocols.status import Status
from tests.protocols.evaluations import table, titles, words
from tests.protocols.reported import page

FERNSHIRE = Path(__file__).parent.parent.parent / "examples" / "fernshire"


def loaded() -> ActionPlan:
    """The action plan of Fernshire."""
    plan = BUILTIN.load(FERNSHIRE / "action-plan.yaml")
    assert isinstance(plan, ActionPlan)
    return plan


PLAN = loaded()

IDS = ["F1", "F2", "F3", "F4", "T1", "T2", "T3", "C1", "C2", "C3", "E1", "E2", "E3", "E4"]
LETTERS = {
    "B": Status.COMPLETE,
    "L": Status.COMPLETE_LATE,
    "R": Status.OVERDUE,
    "A": Status.AT_RISK,
    "X": Status.BLOCKED,
    "G": Status.ON_TRACK,
    "O": Status.ONGOING,
    "N": Status.NOT_STARTED,
    "U": Status.NO_DATE,
    "W": Status.WITHDRAWN,
}
MONTHS = {
    # by hand, from the days in the file:
    #           F F F F  T T T  C C C  E E E E
    #           1 2 3 4  1 2 3  1 2 3  1 2 3 4
    (2025, 4): "G N O N  N N N  N N N  N N N U",
    (2025, 5): "B N O N  N N N  N N N  N N N U",
    (2025, 6): "B G O N  N N N  N N N  N N N U",
    (2025, 7): "B G O G  N N N  N N N  N N N U",
    (2025, 8): "B A O G  N N N  N N N  N N N U",
    (2025, 9): "B G O G  N N N  N G N  N N N U",
    (2025, 10): "B R O G  N N N  G G N  N N N U",
    (2025, 11): "B L O G  N G N  G G N  N N N U",
    (2025, 12): "B L O B  N G N  G G W  G N N U",
    (2026, 1): "B L O B  G A N  G X W  G N N U",
    (2026, 2): "B L O B  G A N  G X W  G N G U",
    (2026, 3): "B L O B  G A N  R X W  G N G U",
}
QUARTERS = ("q1", "q2", "q3", "q4")


def report(name: str) -> MonitoringReport:
    """A report of Fernshire."""
    found = BUILTIN.load(FERNSHIRE / name)
    assert isinstance(found, MonitoringReport)
    return found


def quarterly(name: str) -> MonitoringReport:
    """The report of a quarter."""
    return report(f"quarterly-report-2025-{name}.yaml")


@pytest.mark.parametrize("month", MONTHS, ids=str)
def test_the_statuses_of_each_month_follow_from_what_was_known_by_its_end(month: tuple[int, int]) -> None:
    day = last_day_of_month(*month)
    computed = {each.id: PLAN.status(each, day) for each in PLAN.objectives}
    assert computed == dict(zip(IDS, map(LETTERS.__getitem__, MONTHS[month].split()), strict=True))


def test_eleven_months_are_reported_and_each_report_is_what_the_history_gives() -> None:
    days = [last_day_of_month(*month) for month in MONTHS]
    assert [each.as_at for each in PLAN.reports] == days[:11]
    assert [report_of(PLAN.objectives, each.as_at) for each in PLAN.reports] == [*PLAN.reports]
    assert [differences(each, PLAN.objectives) for each in PLAN.reports] == [()] * 11


def test_a_build_makes_the_history_with_each_month_end_in_it() -> None:
    names = [item.name for item in inspect(BUILTIN, FERNSHIRE).items if item.file == "action-plan.yaml"]
    assert names == ["action-plan", *(f"action-plan-{view}" for view in ("timeline", "due", "owners", "history"))]
    history = words(BUILTIN.view(PLAN, "history"))
    english = BUILTIN.edition(PLAN)
    assert [month for month in MONTHS if english.date(last_day_of_month(*month)) not in history] == []


def test_at_the_end_of_the_year_there_is_an_objective_of_every_status() -> None:
    assert PLAN.as_at == date(2026, 3, 31)
    assert PLAN.statuses(PLAN.as_at).keys() == {*Status}


def test_an_owner_who_sees_it_otherwise_is_shown_beside_what_is_worked_out() -> None:
    rows = table(page(quarterly("q4")), "Objectives: Making it work every day")
    assert rows[2][3].startswith("G On track. Its owner says: A At risk: ")


@pytest.mark.parametrize(
    ("name", "moved", "stalled"),
    [
        ("q1", ["F1", "F2"], []),
        ("q2", ["F2", "F4", "C2"], []),
        ("q3", ["F2", "F4", "F3", "T2", "C1", "C2", "E1"], []),
        ("q4", ["F3", "T1", "C1", "E1", "E3"], ["C2", "T2"]),
    ],
)
def test_what_moved_and_what_stalled_in_each_quarter(name: str, moved: list[str], stalled: list[str]) -> None:
    each = quarterly(name)
    found = momentum(PLAN.objectives, each.between(each.day))
    assert [movement.place.now.id for movement in found.moved] == moved
    assert [movement.place.now.id for movement in found.stalled] == stalled


def test_one_answer_was_late_at_the_end_of_december_and_stands_first() -> None:
    late = {
        name: [saying.text for saying in told.standing(Standing.OVERDUE)]
        for name in QUARTERS
        if (told := quarterly(name).told(quarterly(name).day))
    }
    assert late == {"q1": [], "q2": [], "q3": ["The last bus from Fern House leaves before meetings end."], "q4": []}
    assert titles(page(quarterly("q3")))[0] == "Answers that are late"


def test_one_request_could_not_be_met_and_says_why() -> None:
    (row,) = table(page(quarterly("q1")), "What we could not do")
    assert row[2] == "Fern House closes at six, and there is no money for a porter."


def test_what_nobody_counted_is_not_nought() -> None:
    assert quarterly("q1").training == ()
    assert words(page(quarterly("q1"))).count("Not recorded. That does not mean none.") == 1


def test_the_claims_of_the_year_are_those_of_its_quarters() -> None:
    year = report("annual-report-2025.yaml")
    quarters = [quarterly(name).payments for name in QUARTERS]
    for name in ("paid", "within_30"):
        total = getattr(quarters[0], name)
        for each in quarters[1:]:
            total += getattr(each, name)
        assert getattr(year.payments, name) == total


def test_six_things_changed_as_the_report_of_the_year_says() -> None:
    year = report("annual-report-2025.yaml")
    assert "Six things changed" in year.headline
    assert len(table(page(year), "What changed because of it")) == 6
    assert len(table(page(year), "The quarters in figures")) == 4


def test_each_objective_is_reviewed_after_the_year() -> None:
    review = BUILTIN.load(FERNSHIRE / "review-2025.yaml")
    assert isinstance(review, Review)
    assert [each.objective for each in review.judged] == IDS
    assert "What we keep, change and stop" in titles(page(report("annual-report-2025.yaml")))


@pytest.mark.parametrize("name", QUARTERS)
def test_nobody_on_the_register_is_in_a_report(name: str) -> None:
    register = (FERNSHIRE / "register-2025.csv").read_text("utf-8").splitlines()[1:]
    people = {line.split(",")[0] for line in register}
    said = {word.strip(".,:;()“”") for word in words(page(quarterly(name))).split()}
    assert len(people) > 50
    assert people & said == set()
