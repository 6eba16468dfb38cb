"""The other views of a plan: along its months, what is due, and what each post answers for."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from coproduction.builtin import BUILTIN
from coproduction.dates import Due
from coproduction.document import Paragraph, Section, plain
from coproduction.edition import Edition
from coproduction.protocols.action_plan import ACTION_PLAN, ActionPlan
from coproduction.protocols.due_list import WINDOWS, due_in, stages_in
from coproduction.protocols.objectives import Milestone, Override, Stage, Update
from coproduction.protocols.plan_standing import positions, stage_on
from coproduction.protocols.status import Status
from coproduction.protocols.timeline import along, months_between, sentence
from tests.protocols.plans import JULY, captions, cells, objective, plan_of, titles, view, within
from tests.strategies import DAYS, contents

MAY, JUNE = date(2020, 5, 1), date(2020, 6, 1)
ENGLISH = Edition.load("en-GB", JULY)
PEOPLE = "Objectives: Finding people"


def said(plan: ActionPlan, name: str) -> list[str]:
    """The paragraphs of a view."""
    return [plain(block.words) for block in within(view(plan, name).blocks) if isinstance(block, Paragraph)]


def test_views_have_names_that_any_host_can_route() -> None:
    assert list(ACTION_PLAN.views) == ["page", "timeline", "due", "owners", "history"]
    assert ACTION_PLAN.called.keys() == {*ACTION_PLAN.views} - {"page"}


@given(contents(ActionPlan), DAYS)
def test_every_view_can_be_made_of_any_plan(plan: ActionPlan, day: date) -> None:
    plan = evolve(plan, sources=())  # an address that is none is refused before anything is shown
    for name in ACTION_PLAN.views:
        assert BUILTIN.view(plan, name, BUILTIN.edition(plan, "en-GB", day)).title.endswith(plan.title)


# The page.


def test_progress_stands_in_a_column_where_any_is_recorded() -> None:
    points = (Milestone(text="A poster", reached_on=MAY), Milestone(text="A film"))
    plan = plan_of(
        objective("A", progress=40),
        objective("B", milestones=points, progress=0),
        objective("C"),
        objective("D", completed_on=MAY, progress=40),
        objective("S", theme="support"),
    )
    assert [row[4] for row in cells(view(plan, "page"), PEOPLE)] == [
        "40 per cent",
        "0 per cent; 1 of 2 milestones",
        "not recorded",
        "complete",
    ]
    assert len(cells(view(plan, "page"), "Objectives: Supporting people")[0]) == 4


def test_milestones_stand_under_their_theme() -> None:
    points = (
        Milestone(text="A poster", due=Due.parse("May 2020"), reached_on=JUNE),
        Milestone(text="A film", due=Due.parse("May 2020")),
        Milestone(text="A song", reached_on=JULY + timedelta(days=1)),
    )
    assert cells(view(plan_of(objective("A", milestones=points)), "page"), "Milestones: Finding people") == [
        ["A: A poster", "May 2020", "on 1 June 2020"],
        ["A: A film", "May 2020", "not yet: overdue"],
        ["A: A song", "no date set", "not yet"],
    ]


def test_both_statuses_stand_side_by_side_with_the_reason() -> None:
    says = Override(on=JUNE, status=Status.AT_RISK, because="It will be done in July.")
    plan = plan_of(
        objective("A", "May 2020", overrides=(says,)),
        objective("B", "March 2021", at_risk="One has left.", overrides=(says,)),
        objective("C", "March 2021", blocked_by="the Council", overrides=(says,)),
    )
    assert [row[3] for row in cells(view(plan, "page"), PEOPLE)] == [
        "R Overdue. Its owner says: A At risk: It will be done in July. (since 1 June 2020)",
        "A At risk: One has left. Its owner says: It will be done in July. (since 1 June 2020)",
        "X Blocked: Waits for the Council. Its owner says: A At risk: It will be done in July. (since 1 June 2020)",
    ]
    assert said(plan, "page")[1].startswith("Of 2 objectives their owners say something else.")
    assert cells(view(plan, "page"), "Objectives by status") == [
        ["R Overdue", "1"],
        ["A At risk", "1"],
        ["X Blocked", "1"],
    ]


def test_an_owner_who_sees_it_as_it_is_worked_out_is_not_counted_as_another_view() -> None:
    says = Override(on=JUNE, status=Status.ON_TRACK, because="All is well.")
    plan = plan_of(objective("A", started_on=MAY, overrides=(says,)))
    assert cells(view(plan, "page"), PEOPLE)[0][3] == ("G On track. Its owner says: All is well. (since 1 June 2020)")
    assert not any("something else" in each for each in said(plan, "page"))


def test_a_new_date_stands_beside_the_first() -> None:
    plan = plan_of(
        objective("A", "May 2020", updates=(Update(on=JUNE, due=Due.parse("December 2020")),)),
        objective("B", "", updates=(Update(on=JUNE, due=Due.parse("December 2020")),)),
        objective("C", "May 2020", updates=(Update(on=JUNE, due=Due.parse("May 2020")),)),
    )
    assert [row[1] for row in cells(view(plan, "page"), PEOPLE)] == [
        "December 2020 (at first: May 2020)",
        "December 2020",
        "May 2020",
    ]


def test_stages_say_how_far_they_are() -> None:
    stages = (
        Stage(id="ready", title="Getting ready", about="Before we begin.", due=Due.parse("June 2020")),
        Stage(id="doing", title="Doing it"),
        Stage(id="later", title="Later"),
    )
    plan = plan_of(
        objective("A", stage="ready", completed_on=MAY),
        objective("B", stage="ready", withdrawn_on=MAY, withdrawn_because="Not wanted."),
        objective("C", stage="doing"),
        stages=stages,
    )
    assert cells(view(plan, "page"), "Stages of the plan") == [
        [
            "Getting ready: Before we begin.",
            "June 2020",
            "1 of 2 objectives complete, 1 withdrawn: finished on 1 May 2020",
        ],
        ["Doing it", "no date set", "0 of 1 objective complete"],
        ["Later", "no date set", "0 of 0 objectives complete"],
    ]


@pytest.mark.parametrize(("day", "words"), [(JUNE, ""), (date(2020, 6, 2), ". R Overdue")])
def test_a_stage_with_something_left_to_do_is_overdue_after_its_last_day(day: date, words: str) -> None:
    stage = Stage(id="ready", title="Getting ready", due=Due.parse("2020-06-01"))
    plan = plan_of(objective("A", stage="ready"), stages=(stage,))
    found = cells(view(plan, "page", day), "Stages of the plan")
    assert found == [["Getting ready", "1 June 2020", f"0 of 1 objective complete{words}"]]


def test_a_build_makes_every_view_that_has_something_to_say() -> None:
    assert ACTION_PLAN.built(plan_of()) == ("page",)
    assert ACTION_PLAN.built(plan_of(objective("A", "2030", owners=()))) == ("page", "timeline")
    assert ACTION_PLAN.built(plan_of(objective("A", "ongoing", owners=()))) == ("page", "due")
    assert ACTION_PLAN.built(plan_of(objective("A", "2030"))) == ("page", "timeline", "owners")
    told = objective("A", "ongoing", owners=(), updates=(Update(on=JULY, reviewed=True),))
    assert ACTION_PLAN.built(plan_of(told)) == ("page", "history")
    assert ACTION_PLAN.built(evolve(plan_of(told), as_at=MAY)) == ("page", "due")
    assert ACTION_PLAN.built(evolve(plan_of(told), as_at=None)) == ("page",)


def test_a_report_alone_is_something_to_show_in_the_history() -> None:
    plan = plan_of(objective("A", "2030")).reported(JULY)
    assert "history" in ACTION_PLAN.built(plan)
    assert "history" not in ACTION_PLAN.built(evolve(plan, as_at=JUNE))


@pytest.mark.parametrize(
    ("due", "more"),
    [
        ("July 2020", {}),
        ("from June 2020", {}),
        ("", {}),
        ("2030", {"completed_on": MAY}),
        ("2030", {"milestones": (Milestone(text="A film", due=Due.parse("July 2020")),)}),
        ("2030", {"stage": "ready"}),
    ],
)
def test_whatever_needs_somebody_soon_makes_a_page_of_what_is_due(due: str, more: dict[str, Any]) -> None:
    stage = Stage(id="ready", title="Getting ready", due=Due.parse("July 2020"))
    plan = plan_of(objective("A", due, **more), stages=(stage,) if "stage" in more else ())
    assert "due" in ACTION_PLAN.built(plan)


# Along its months.


def test_months_reach_from_the_first_day_to_the_last() -> None:
    assert months_between(date(2019, 11, 30), date(2020, 2, 1)) == (
        date(2019, 11, 1),
        date(2019, 12, 1),
        date(2020, 1, 1),
        date(2020, 2, 1),
    )


def test_a_row_begins_and_ends_where_that_is_known() -> None:
    point = Milestone(text="A film", due=Due.parse("August 2020"))
    plan = plan_of(
        objective("A", "ongoing"),
        objective("B", "September 2020", started_on=MAY, milestones=(point, Milestone(text="A song"))),
        objective("C", "from October 2020"),
        objective("D", ""),
        objective("E", "December 2020", completed_on=JUNE),
        objective("F", "December 2020", withdrawn_on=MAY, withdrawn_because="Not wanted."),
        objective("G", "December 2020", milestones=(Milestone(text="A poster", reached_on=MAY),)),
    )
    line = along(plan, JULY)
    assert [(r.place.now.id, r.first, r.last, r.open) for r in line.rows] == [
        ("F", None, MAY, False),
        ("E", None, JUNE, False),
        ("B", MAY, date(2020, 9, 30), False),
        ("G", None, date(2020, 12, 31), False),
        ("A", None, None, True),
        ("C", date(2020, 10, 1), None, True),
        ("D", None, None, False),
    ]
    assert [(p.text, p.day, p.reached) for r in line.rows for p in r.points] == [
        ("A film", date(2020, 8, 31), False),
        ("A poster", MAY, True),
    ]
    assert (line.months[0], line.months[-1], len(line.months)) == (MAY, date(2020, 12, 1), 8)


def test_the_line_is_told_in_words() -> None:
    plan = plan_of(
        objective("A", "May 2020"), objective("B", "May 2020"), objective("C", "August 2020"), objective("D", "")
    )
    assert sentence(along(plan, JULY), ENGLISH) == (
        "The months from May 2020 to August 2020. This many objectives end: 2 in May 2020 and 1 in August 2020. "
        "1 objective has no last day. On 1 July 2020, 2 objectives are overdue."
    )


def test_without_any_day_there_is_no_line() -> None:
    plan = plan_of(objective("A", "ongoing"))
    assert along(plan, JULY).months == ()
    assert said(plan, "timeline") == ["No day is known of any objective, so there is no line of months."]


def test_what_only_begins_has_a_line_without_an_end() -> None:
    words = sentence(along(plan_of(objective("A", "from August 2020")), JULY), ENGLISH)
    assert words.startswith("The months from July 2020 to August 2020. 1 objective has no last day.")
    assert words.endswith("On 1 July 2020, 0 objectives are overdue.")


def test_the_table_says_what_the_line_shows() -> None:
    plan = plan_of(
        objective("A", "May 2020", started_on=MAY), objective("B", completed_on=JUNE), objective("C", "ongoing")
    )
    assert cells(view(plan, "timeline"), "Objectives, when they begin and when they end") == [
        ["A Do A.", "1 May 2020", "May 2020", "R Overdue"],
        ["B Do B.", "not recorded", "ended on 1 June 2020", "B Complete"],
        ["C Do C.", "not recorded", "Ongoing", "O Ongoing: no review is recorded"],
    ]


def test_the_table_says_what_the_owner_says_as_well() -> None:
    says = Override(on=JUNE, status=Status.AT_RISK, because="One has left.")
    plan = plan_of(objective("A", started_on=MAY, overrides=(says,)))
    assert cells(view(plan, "timeline"), "Objectives, when they begin and when they end")[0][3] == (
        "G On track. Its owner says: A At risk: One has left. (since 1 June 2020)"
    )


@pytest.mark.parametrize(("due", "begins"), [("from 2024", "From 2024"), ("from May 2024", "From May 2024")])
def test_a_beginning_that_is_planned_keeps_the_precision_it_was_given_in(due: str, begins: str) -> None:
    rows = cells(view(plan_of(objective("A", due)), "timeline"), "Objectives, when they begin and when they end")
    assert rows[0][1:3] == [begins, "no date set"]
    started = plan_of(objective("A", due, started_on=MAY))
    rows = cells(view(started, "timeline"), "Objectives, when they begin and when they end")
    assert rows[0][1:3] == ["1 May 2020", "no date set"]


def test_a_plan_without_objectives_has_no_table_of_months() -> None:
    assert captions(view(plan_of(), "timeline")) == []


@given(contents(ActionPlan), DAYS)
def test_no_day_of_the_line_is_made_up(plan: ActionPlan, day: date) -> None:
    line = along(plan, day)
    assert sorted(row.place.written.text for row in line.rows) == sorted(each.text for each in plan.objectives)
    for row in line.rows:
        now = row.place.now
        known = {now.started_on, now.completed_on, now.withdrawn_on, now.due.day if now.due else None}
        known |= {each.reached_on for each in now.milestones} | {each.due.day for each in now.milestones if each.due}
        assert {*row.days} <= known
        assert all(any(each.replace(day=1) == month for month in line.months) for each in row.days)


# What is due.


@pytest.mark.parametrize(
    ("due", "title"),
    [
        ("2020-06-30", "Past its day"),
        ("2020-07-01", "Due in the next 30 days"),
        ("2020-07-31", "Due in the next 30 days"),
        ("2020-08-01", "Due in 31 to 60 days"),
        ("2020-08-30", "Due in 31 to 60 days"),
        ("2020-08-31", "Due in 61 to 90 days"),
        ("2020-09-29", "Due in 61 to 90 days"),
    ],
)
def test_what_is_due_stands_in_the_window_of_its_day(due: str, title: str) -> None:
    found = view(plan_of(objective("A", due), objective("B", "2020-09-30")), "due")
    assert captions(found) == [f"Objectives: {title}"]
    assert titles(found)[:4] == [window.title for window in WINDOWS]
    assert sum(isinstance(block, Paragraph) for block in within(found.blocks)) == 3


def test_what_is_over_is_not_due_and_what_is_blocked_still_is() -> None:
    plan = plan_of(
        objective("A", "May 2020", completed_on=JUNE),
        objective("B", "May 2020", withdrawn_on=JUNE, withdrawn_because="Not wanted."),
        objective("C", "June 2020", blocked_by="the Council"),
        objective("D", "May 2020"),
    )
    assert cells(view(plan, "due"), "Objectives: Past its day") == [
        ["D Do D.", "31 May 2020 (May 2020)", "Head of Involvement", "R Overdue"],
        ["C Do C.", "30 June 2020 (June 2020)", "Head of Involvement", "X Blocked: Waits for the Council"],
    ]


def test_milestones_are_due_as_well() -> None:
    points = (
        Milestone(text="A film", due=Due.parse("July 2020")),
        Milestone(text="A song", due=Due.parse("2020-07-02")),
        Milestone(text="A poster", due=Due.parse("July 2020"), reached_on=MAY),
        Milestone(text="A book"),
    )
    plan = plan_of(
        objective("A", "2021", milestones=points), objective("B", "2021", completed_on=MAY, milestones=points)
    )
    assert cells(view(plan, "due"), "Milestones: Due in the next 30 days") == [
        ["A: A song", "2 July 2020", "Head of Involvement"],
        ["A: A film", "31 July 2020", "Head of Involvement"],
    ]


def test_what_is_ongoing_comes_up_when_nobody_looked_at_it_lately() -> None:
    plan = plan_of(
        objective("A", "ongoing"),
        objective("B", "ongoing", reviewed_on=date(2020, 4, 1)),
        objective("C", "ongoing", reviewed_on=date(2020, 4, 2)),
        objective("D", "", owners=()),
        objective("E", "", completed_on=MAY),
    )
    found = view(plan, "due")
    assert [row[0] for row in cells(found, "Ongoing, and to be looked at again")] == ["A Do A.", "B Do B."]
    assert cells(found, "Without a date") == [["D Do D.", "no date set", "nobody yet", "U No date set"]]


def test_what_was_to_begin_and_has_not_is_asked_about_after_its_day() -> None:
    plan = plan_of(
        objective("A", "from June 2020"),
        objective("B", "from 2019"),
        objective("C", "from July 2020"),
        objective("D", "from 2019", started_on=MAY),
        objective("E", "from 2019", progress=10),
        objective("F", "from 2019", completed_on=MAY),
        objective("G", "from 2019", updates=(Update(on=JUNE, due=Due.parse("2030")),)),
    )
    assert cells(view(plan, "due"), "Was to begin") == [
        ["B Do B.", "From 2019", "Head of Involvement", "N Not started"],
        ["A Do A.", "From June 2020", "Head of Involvement", "N Not started"],
    ]
    assert [row[0] for row in cells(view(plan, "due", date(2020, 7, 2)), "Was to begin")] == [
        "B Do B.",
        "A Do A.",
        "C Do C.",
    ]


def test_stages_are_due_as_well() -> None:
    days = {"d": "July 2020", "c": "2020-07-02", "b": "2020-06-30", "a": "ongoing", "e": "July 2020", "f": "July 2020"}
    plan = plan_of(
        objective("A", "2030", stage="d"),
        objective("B", "2030", stage="b"),
        objective("C", "2030", stage="e", completed_on=MAY),
        objective("D", "2030", stage="f", withdrawn_on=MAY, withdrawn_because="Not wanted."),
        objective("E", "2030", stage="a"),
        stages=tuple(Stage(id=name, title=f"Stage {name}", due=Due.parse(due)) for name, due in days.items()),
    )
    found = view(plan, "due")
    assert cells(found, "Stages: Past its day") == [
        ["Stage b", "30 June 2020", "0 of 1 objective complete. R Overdue"],
    ]
    assert cells(found, "Stages: Due in the next 30 days") == [
        ["Stage c", "2 July 2020", "0 of 0 objectives complete"],
        ["Stage d", "31 July 2020", "0 of 1 objective complete"],
    ]
    assert len([each for each in captions(found) if each.startswith("Stages")]) == 2


@given(contents(ActionPlan), DAYS)
def test_no_stage_is_overdue_on_its_last_day_and_every_one_after_it_is_past_its_day(
    plan: ActionPlan, day: date
) -> None:
    for each in (stage_on(stage, plan.objectives, day) for stage in plan.stages):
        past = any(standing == each for standing, _ in stages_in(WINDOWS[0], plan, day))
        assert each.overdue(day) is past
        assert not (each.last and each.overdue(each.last))


@given(contents(ActionPlan), DAYS)
def test_nothing_that_is_due_is_listed_twice_or_lost(plan: ActionPlan, day: date) -> None:
    places = positions(plan.objectives, day)
    listed = [each for window in WINDOWS for each in due_in(window, places, day)]
    wanted = [each for each in places if not each.over and each.last and (each.last - day).days <= 90]
    assert sorted(map(id, listed)) == sorted(map(id, wanted))


# What each post answers for.


def test_each_post_has_a_section_of_what_it_answers_for() -> None:
    plan = plan_of(
        objective("A", "May 2020", owners=("lead", "nurse"), progress=10),
        objective("B", owners=("lead",), completed_on=MAY),
        objective("C", owners=()),
        objective("D", owners=("chair",)),
    )
    found = view(plan, "owners")
    assert titles(found) == ["Head of Involvement", "Director of Nursing", "Nobody answers for these yet"]
    assert cells(found, "Who answers for what") == [
        ["Head of Involvement", "2"],
        ["Director of Nursing", "1"],
        ["Nobody answers for these yet", "2"],
    ]
    assert cells(found, "What this post answers for: Head of Involvement") == [
        ["A Do A.", "May 2020", "Director of Nursing", "R Overdue", "10 per cent"],
        ["B Do B.", "September 2020", "nobody else", "B Complete", "complete"],
    ]
    assert cells(found, "Nobody answers for these yet") == [
        ["C Do C.", "September 2020", "N Not started", "not recorded"],
        ["D Do D.", "September 2020", "N Not started", "not recorded"],
    ]
    assert said(plan, "owners") == ["1 objective is open.", "1 objective is open."]


def test_where_nothing_is_recorded_of_how_far_it_is_posts_have_no_column_for_it() -> None:
    found = view(plan_of(objective("A"), objective("B", owners=())), "owners")
    for caption in ("What this post answers for: Head of Involvement", "Nobody answers for these yet"):
        assert cells(found, caption)[0][-1] == "N Not started"


def test_where_everything_has_a_post_nobody_stands_in_no_row() -> None:
    assert cells(view(plan_of(objective("A")), "owners"), "Who answers for what") == [
        ["Head of Involvement", "1"],
        ["Director of Nursing", "0"],
    ]
    assert captions(view(plan_of(owners=()), "owners")) == []


def test_a_post_without_objectives_says_so() -> None:
    plan = plan_of(objective("A"))
    assert said(plan, "owners") == ["1 objective is open.", "This post answers for nothing in this plan."]
    sections = [block for block in view(plan, "owners").blocks if isinstance(block, Section)]
    assert [each.key for each in sections] == ["owner-1", "owner-2"]


def test_what_was_put_off_is_due_on_a_day_with_the_first_one_beside_it() -> None:
    plan = plan_of(objective("A", "May 2020", updates=(Update(on=JUNE, due=Due.parse("July 2020")),)))
    assert cells(view(plan, "due"), "Objectives: Due in the next 30 days")[0][1] == "31 July 2020 (at first: May 2020)"
