"""An action plan, its sums and its page."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given

from coproduction.builtin import BUILTIN
from coproduction.document import Document, Facts, Paragraph, Section, Table, Tag, Tone, plain
from coproduction.errors import ContentError
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.status import SIGNS, Status
from coproduction.sources import Citation
from tests.protocols.plans import JULY, THEMES, objective, plan_of
from tests.strategies import DAYS, contents


def page(plan: ActionPlan) -> Document:
    """The page of a plan."""
    return BUILTIN.view(plan)


def rows(plan: ActionPlan, title: str) -> list[list[str]]:
    """The words of the table in the section of a title."""
    (table,) = (block for block in section(plan, title).blocks if isinstance(block, Table))
    return [[plain(cell) for cell in row] for row in table.rows]


def section(plan: ActionPlan, title: str) -> Section:
    """The section of a title."""
    return next(block for block in page(plan).blocks if isinstance(block, Section) and block.title == title)


def titles(plan: ActionPlan) -> list[str]:
    """The titles of the sections in order."""
    return [block.title for block in page(plan).blocks if isinstance(block, Section)]


def tag(plan: ActionPlan) -> Tag:
    """The tag of the first objective of the plan."""
    tables = [block for block in section(plan, "Finding people").blocks if isinstance(block, Table)]
    (found,) = (run for run in tables[0].rows[0][3] if isinstance(run, Tag))
    return found


def sums(plan: ActionPlan) -> list[tuple[str, Tone, str]]:
    """The words, the tone and the number of each row of the sums."""
    (table,) = (each for each in section(plan, "Where the plan stands").blocks if isinstance(each, Table))
    return [(found.text, found.tone, plain(n)) for [found], n in table.rows if isinstance(found, Tag)]


def test_objectives_stand_under_their_themes_in_order() -> None:
    plan = plan_of(objective("A"), objective("S", theme="support"), objective("B"))
    assert [each.id for each in plan.under(THEMES[0])] == ["A", "B"]
    assert [row[0] for row in rows(plan, "Finding people")] == ["A Do A.", "B Do B."]
    assert [row[0] for row in rows(plan, "Supporting people")] == ["S Do S."]


def test_a_theme_without_objectives_is_left_out() -> None:
    assert titles(plan_of(objective("A"))) == ["Where the plan stands", "Finding people"]


def test_owners_are_a_list_of_posts() -> None:
    plan = plan_of(objective("A", owners=("nurse", "lead")))
    assert plan.owners_of(plan.objectives[0]) == ("Director of Nursing", "Head of Involvement")
    assert rows(plan, "Finding people")[0][2] == "Director of Nursing; Head of Involvement"


def test_an_owner_who_is_not_there_is_not_made_up() -> None:
    plan = plan_of(objective("A", owners=("chair", "lead")))
    assert plan.owners_of(plan.objectives[0]) == ("Head of Involvement",)


def test_what_is_not_recorded_is_said() -> None:
    (row,) = rows(plan_of(objective("A", "", owners=())), "Finding people")
    assert row == ["A Do A.", "no date set", "nobody yet", "U No date set"]


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ("May 2021", "May 2021"),
        ("2021-05-14", "14 May 2021"),
        ("Q2 2021", "April 2021 to June 2021"),
        ("2021", "2021"),
        ("ongoing", "Ongoing"),
        ("from May 2021", "From May 2021"),
    ],
)
def test_due_dates_keep_the_precision_they_were_given_in(due: str, words: str) -> None:
    assert rows(plan_of(objective("A", due)), "Finding people")[0][1] == words


def test_what_follows_something_overdue_is_at_risk() -> None:
    plan = plan_of(objective("A", "May 2020"), objective("B", "March 2021", follows=("A",)))
    assert [plan.status(each, JULY) for each in plan.objectives] == [Status.OVERDUE, Status.AT_RISK]


def test_what_follows_something_complete_or_withdrawn_is_not_held_up() -> None:
    done = objective("A", "May 2020", completed_on=date(2020, 6, 9))
    gone = objective("B", "May 2020", withdrawn_on=JULY, withdrawn_because="The money went.")
    plan = plan_of(done, gone, objective("C", "March 2021", follows=("A", "B")))
    assert plan.status(plan.objectives[2], JULY) is Status.NOT_STARTED


def test_the_plan_says_how_many_objectives_have_each_status_those_that_need_somebody_first() -> None:
    plan = plan_of(objective("A", "May 2020"), objective("B", "ongoing"), objective("C", "May 2020"))
    assert plan.statuses(JULY) == {Status.OVERDUE: 2, Status.ONGOING: 1}
    assert rows(plan, "Where the plan stands") == [["R Overdue", "2"], ["O Ongoing", "1"]]


@given(contents(ActionPlan), DAYS)
def test_every_objective_has_one_status(plan: ActionPlan, day: date) -> None:
    assert plan.statuses(day).total() == len(plan.objectives)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"withdrawn_on": JULY, "withdrawn_because": "The money went."}, "W Withdrawn: The money went."),
        ({"blocked_by": "the Council"}, "X Blocked: Waits for the Council"),
        ({"at_risk": "Two posts are empty."}, "A At risk: Two posts are empty."),
        ({"progress": 0}, "N Not started"),
        ({"progress": 10}, "G On track"),
        ({"started_on": JULY}, "G On track"),
    ],
)
def test_a_status_that_has_a_reason_gives_it(more: dict[str, object], words: str) -> None:
    assert rows(plan_of(objective("A", "March 2021", **more)), "Finding people")[0][3] == words


def test_what_is_held_up_has_no_reason_of_its_own() -> None:
    plan = plan_of(objective("A", "March 2021", follows=("B",)), objective("B", "May 2020"))
    assert rows(plan, "Finding people")[0][3] == "A At risk"


@pytest.mark.parametrize(
    ("reviewed_on", "tone", "words"),
    [
        (None, Tone.CARE, "O Ongoing: no review is recorded"),
        (date(2020, 4, 1), Tone.CARE, "O Ongoing: to be reviewed, last on 1 April 2020"),
        (date(2020, 4, 2), Tone.GOOD, "O Ongoing: reviewed on 2 April 2020"),
        (JULY, Tone.GOOD, "O Ongoing: reviewed on 1 July 2020"),
    ],
)
def test_what_the_colour_of_something_ongoing_says_is_said_in_words_too(
    reviewed_on: date | None, tone: Tone, words: str
) -> None:
    plan = plan_of(objective("A", "ongoing", reviewed_on=reviewed_on))
    assert tag(plan).tone is tone
    assert rows(plan, "Finding people")[0][3] == words


def test_rows_and_sums_of_what_is_ongoing_have_one_colour_and_the_key_explains_it() -> None:
    seen, unseen, old = (
        objective(name, "ongoing", reviewed_on=day) for name, day in (("A", JULY), ("B", None), ("C", date(2020, 4, 1)))
    )
    assert sums(plan_of(seen)) == [("Ongoing", Tone.GOOD, "1")]
    assert sums(plan_of(unseen, old)) == [("Ongoing", Tone.CARE, "2")]
    assert sums(plan_of(seen, unseen, old)) == [
        ("Ongoing, and to be looked at again", Tone.CARE, "2"),
        ("Ongoing", Tone.GOOD, "1"),
    ]
    for each in (seen, unseen, old):
        assert tag(plan_of(each)).tone is sums(plan_of(each))[0][1]
    (key,) = (each for each in section(plan_of(seen), "Where the plan stands").blocks if isinstance(each, Facts))
    assert [name for name, _ in key.rows][1:3] == ["Amber (A, X and O)", "Green (G and O)"]


@pytest.mark.parametrize(
    ("due", "more", "words"),
    [
        ("May 2020", {}, "R Overdue. At risk: One has left."),
        ("ongoing", {"reviewed_on": JULY}, "O Ongoing: reviewed on 1 July 2020. At risk: One has left."),
        ("", {}, "U No date set. At risk: One has left."),
        ("2021", {"blocked_by": "the Council."}, "X Blocked: Waits for the Council. At risk: One has left."),
        ("2021", {}, "A At risk: One has left."),
        ("2021", {"completed_on": JULY}, "B Complete"),
        ("2021", {"withdrawn_on": JULY, "withdrawn_because": "No money."}, "W Withdrawn: No money."),
    ],
)
def test_why_it_is_at_risk_is_said_whatever_its_status(due: str, more: dict[str, object], words: str) -> None:
    plan = plan_of(objective("A", due, at_risk="One has left.", **more))
    assert rows(plan, "Finding people")[0][3] == words


@pytest.mark.parametrize("status", [Status.OVERDUE, Status.AT_RISK, Status.NOT_STARTED])
def test_a_tag_has_the_letter_and_the_shape_of_its_status(status: Status) -> None:
    due = {Status.OVERDUE: "May 2020", Status.AT_RISK: "2020-07-02", Status.NOT_STARTED: "2021"}[status]
    found, sign = tag(plan_of(objective("A", due))), SIGNS[status]
    assert (found.text, found.letter, found.shape, found.tone) == (sign.label, sign.letter, sign.shape, sign.tone)


def test_the_page_says_for_which_day_it_is_true() -> None:
    plan = plan_of(objective("A"), organisation="Anytown Trust", notice="Draft")
    found = page(plan)
    assert (found.publisher, plain(found.notice)) == ("Anytown Trust", "Draft")
    assert [(name, plain(value)) for name, value in found.facts] == [("As at", "1 July 2020"), ("Objectives", "1")]


def test_the_same_plan_reads_differently_on_another_day() -> None:
    plan = plan_of(objective("A", "May 2020"))
    assert rows(plan, "Finding people")[0][3] == "R Overdue"
    assert rows(evolve(plan, as_at=date(2020, 5, 1)), "Finding people")[0][3] == "A At risk"


def test_without_a_day_the_plan_cannot_be_shown() -> None:
    with pytest.raises(ContentError) as raised:
        page(plan_of(objective("A"), as_at=None))
    assert [problem.path for problem in raised.value.problems] == [("as_at",)]


def test_a_day_asked_for_stands_in_for_one_that_is_missing() -> None:
    plan = plan_of(objective("A", "May 2020"), as_at=None)
    found = BUILTIN.view(plan, edition=BUILTIN.edition(plan, as_at=JULY))
    assert found == page(evolve(plan, as_at=JULY))


def test_a_sentence_about_the_plan_opens_it() -> None:
    assert page(plan_of(objective("A"), about="All of it.")).blocks[0] == Paragraph("All of it.")


def test_sources_stand_at_the_end() -> None:
    plan = plan_of(objective("A"), sources=(Citation(title="The strategy", url="https://example.org/s"),))
    assert titles(plan)[-1] == "Where this comes from"


def test_ids_with_spaces_make_no_keys_with_spaces() -> None:
    theme = evolve(THEMES[0], id="people & places")
    plan = plan_of(objective("A", theme="people & places"), themes=(theme,))
    assert section(plan, "Finding people").key == "theme-1"
