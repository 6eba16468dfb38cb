"""A review of an action plan: every objective judged, with a reason and with the people it is for."""

import csv
import io
from datetime import date, timedelta
from pathlib import Path as FilePath

import pytest
from attrs import evolve
from hypothesis import given

from coproduction.builtin import BUILTIN
from coproduction.counts import Disclosure
from coproduction.dates import Due
from coproduction.problems import Path, Severity
from coproduction.protocols.improvement import Decision, ImprovementModel
from coproduction.protocols.objective_lines import ContinuedAs, line
from coproduction.protocols.objectives import Objective, Update
from coproduction.protocols.plan_objectives import PlanFile
from coproduction.protocols.prose import Prose
from coproduction.protocols.review import REVIEW, EvaluationFile, Review, Reviewer, parts
from coproduction.pyramid.audit import INTERNAL
from coproduction.pyramid.register import PersonKind
from coproduction.sources import Citation
from coproduction.vocabulary import Agreement, Term
from tests.commands import put
from tests.protocols.evaluations import (
    BRITISH,
    EARLY,
    LATE,
    abandon,
    adapt,
    adopt,
    evaluation,
    messages,
    review,
    said,
    table,
    titles,
    words,
)
from tests.protocols.plans import objective, plan_of
from tests.strategies import contents

PLAN = plan_of(objective("A"), objective("B"), objective("S", theme="support"))
ALL = (adopt("A"), adapt("B", "B2", due="2027"), abandon("S"))
RIGHT = review(PLAN, *ALL)
STAFF = (Reviewer(who="The team", kinds=(PersonKind.STAFF,)),)
HELLO = Prose(title="Hello", sections=())
BEFORE = review(plan_of(objective("A"), objective("X")), adopt("A"), adapt("X", "B", "Do B."), reviewed_on=EARLY)
OURS = ImprovementModel(title="How Riverside improves", steps=(Term(id="look", label="Look"),))


def test_nothing_is_said_of_a_review_that_is_right() -> None:
    assert said(RIGHT) == []
    assert said(RIGHT, Severity.ADVICE) == []
    assert said(evolve(RIGHT, previous=review(PLAN, before=BEFORE).previous)) == []


SAME = evolve(ALL[1], continues_as=ContinuedAs(id="B2", text="Do B.", due=Due.parse("September 2020")))
WRONG: list[tuple[Review, Path]] = [
    (review(PLAN, *ALL[:2]), ("plan", "content", "objectives", 2)),
    (review(PLAN, *ALL, adopt("Z")), ("judged", 3, "objective")),
    (review(PLAN, *ALL, ALL[0]), ("judged", 3, "objective")),
    (review(PLAN, evolve(ALL[0], because=""), *ALL[1:]), ("judged", 0, "because")),
    (review(PLAN, ALL[0], evolve(ALL[1], continues_as=None), ALL[2]), ("judged", 1, "continues_as")),
    (review(PLAN, evolve(ALL[1], decision=Decision.ADOPT), ALL[0], ALL[2]), ("judged", 0, "continues_as")),
    (review(PLAN, ALL[0], SAME, ALL[2]), ("judged", 1, "continues_as")),
    (review(PLAN, ALL[0], adapt("B", "A"), ALL[2]), ("judged", 1, "continues_as", "id")),
    (review(PLAN, *ALL, reviewers=STAFF), ("reviewers",)),
    (review(PLAN, *ALL, reviewers=()), ("reviewers",)),
    (review(PLAN, *ALL, as_at=EARLY), ("as_at",)),
    (review(PLAN, *ALL, before=HELLO), ("previous", "file")),
    (review(PLAN, *ALL, before=evolve(BEFORE, reviewed_on=LATE)), ("previous", "file")),
    (review(PLAN, *ALL, evaluation=EvaluationFile(content=HELLO)), ("evaluation", "file")),
    (evolve(RIGHT, plan=PlanFile(content=HELLO)), ("plan", "file")),
    (review(PLAN, *ALL, improvement=evolve(OURS, steps=())), ("improvement", "steps")),
    (review(PLAN, *ALL, sources=(Citation(title="Us", url="www"),)), ("sources", 0, "url")),
]


@pytest.mark.parametrize(("each", "path"), WRONG, ids=range(len(WRONG)))
def test_what_is_wrong_is_said_where_it_is(each: Review, path: Path) -> None:
    assert said(each) == [path]


def test_two_objectives_cannot_become_one_id() -> None:
    both = review(PLAN, adapt("A", "N"), adapt("B", "N"), ALL[2])
    assert said(both) == [("judged", 0, "continues_as", "id"), ("judged", 1, "continues_as", "id")]


def test_an_objective_may_keep_its_id_and_change_its_words() -> None:
    assert said(review(PLAN, ALL[0], adapt("B", "B", "Do B twice."), ALL[2])) == []


def test_judged_by_carers_alone_is_advised_against() -> None:
    carers = (Reviewer(who="Carers", kinds=(PersonKind.CARER,)),)
    assert said(review(PLAN, *ALL, reviewers=carers), Severity.ADVICE) == [("reviewers",)]


def test_what_the_last_review_kept_is_looked_for_in_the_plan() -> None:
    lost = review(PLAN, *ALL, before=review(plan_of(objective("Z")), adopt("Z"), reviewed_on=EARLY))
    assert "not in the action plan now" in messages(lost)["previous", "content", "judged", 0]
    other = review(PLAN, *ALL, before=review(plan_of(objective("Z")), adapt("Z", "A", "Do it."), reviewed_on=EARLY))
    assert "other words" in messages(other)["previous", "content", "judged", 0]
    gone = review(PLAN, *ALL, before=review(plan_of(objective("Z")), abandon("Z"), reviewed_on=EARLY))
    assert said(gone, Severity.ADVICE) == []


def test_the_plans_are_read_and_not_shown() -> None:
    whole = review(PLAN, *ALL, before=BEFORE, evaluation=EvaluationFile(content=evaluation()))
    assert [(part.path, part.shown) for part in parts(whole)] == [
        (("plan", "content"), False),
        (("previous", "content"), False),
        (("evaluation", "content"), False),
    ]
    assert [part.key for part in parts(RIGHT)] == ["plan"]


def test_old_and_new_stand_side_by_side_under_the_themes_of_the_plan() -> None:
    document = BUILTIN.view(RIGHT)
    assert titles(document) == ["Who judged", "What was decided", "Finding people", "Supporting people"]
    assert table(document, "Objectives: Finding people") == [
        ["A Do A. Achieved by end of: September 2020.", "A Adopt: It works.", "as it was"],
        [
            "B Do B. Achieved by end of: September 2020.",
            "D Adapt: It was too much.",
            "B2 Do B2 now. Achieved by end of: 2027.",
        ],
    ]
    assert table(document, "Objectives: Supporting people")[0][1:] == ["X Abandon: Nobody wanted it.", "no longer"]


def test_the_page_says_how_many_go_on_and_how_many_stop() -> None:
    document = BUILTIN.view(RIGHT)
    assert [(row[0], row[2]) for row in table(document, "Objectives by decision")] == [
        ("A Adopt", "1"),
        ("D Adapt", "1"),
        ("X Abandon", "1"),
    ]
    assert "not judged" not in words(document)


def test_what_is_missing_is_said_on_the_page() -> None:
    gaps = review(PLAN, evolve(ALL[1], continues_as=None, because=""), reviewers=(), about="Hello.")
    document = BUILTIN.view(gaps)
    assert table(document, "Objectives: Finding people")[0][1:] == ["not yet judged", "not yet judged"]
    assert table(document, "Objectives: Finding people")[1][1:] == ["D Adapt", "not recorded"]
    assert "2 objectives are not judged." in words(document)
    assert "nobody yet" in words(document)


def test_the_page_says_who_judged_and_with_whom_it_was_agreed() -> None:
    agreed = Agreement(agreed_with="the forum", on=LATE)
    document = BUILTIN.view(evolve(RIGHT, agreed=agreed, reviewers=(*RIGHT.reviewers, *STAFF)))
    assert table(document, "Those who judged") == [["The forum", "service users and carers"], ["The team", "staff"]]
    assert "Agreed with the forum on 31 March 2026." in words(document)


def test_the_model_of_improvement_is_that_of_the_evaluation_plan_if_one_is_named() -> None:
    assert "Model for Improvement" in words(BUILTIN.view(RIGHT))
    assert "How Riverside improves" in words(BUILTIN.view(evolve(RIGHT, improvement=OURS)))
    named = EvaluationFile(content=evaluation(improvement=OURS))
    assert "How Riverside improves" in words(BUILTIN.view(evolve(RIGHT, evaluation=named)))


def test_the_figures_that_were_looked_at_are_shown_by_the_rule_of_their_plan() -> None:
    shown = BUILTIN.view(evolve(RIGHT, evaluation=EvaluationFile(content=evaluation())))
    assert titles(shown)[-1] == "The figures we looked at"
    assert table(shown, "Baseline, now and target")[0][0] == "People active in the period (meant to go up)"
    none = EvaluationFile(content=evaluation(disclosure=Disclosure.NONE))
    assert INTERNAL in words(BUILTIN.view(evolve(RIGHT, evaluation=none, notice="Draft.")))
    assert INTERNAL not in words(shown)


def test_from_the_second_review_on_a_build_makes_a_page_of_lines() -> None:
    assert REVIEW.built(RIGHT) == ("page",)
    assert REVIEW.built(review(PLAN, *ALL, before=BEFORE)) == ("page", "lines")


def test_what_goes_on_is_a_sheet() -> None:
    body = BUILTIN.export(RIGHT, "objectives").body.decode("utf-8-sig")
    assert list(csv.DictReader(io.StringIO(body))) == [
        {"id": "A", "theme": "people", "text": "Do A.", "due": "2020-09"},
        {"id": "B2", "theme": "people", "text": "Do B2 now.", "due": "2027"},
    ]


def put_off(name: str, due: str, day: date = EARLY) -> Objective:
    """An objective of December 2026 for which another date was agreed on a day."""
    return objective(name, "December 2026", updates=(Update(on=day, due=Due.parse(due)),))


def test_a_date_that_was_agreed_anew_is_the_one_that_goes_on() -> None:
    plan = plan_of(put_off("A", "December 2027"), put_off("B", "ongoing"))
    made = review(plan, adopt("A"), adopt("B"))
    assert [row[0] for row in table(BUILTIN.view(made), "Objectives: Finding people")] == [
        "A Do A. Achieved by end of: December 2027.",
        "B Do B. Ongoing.",
    ]
    body = BUILTIN.export(made, "objectives").body.decode("utf-8-sig")
    assert [row["due"] for row in csv.DictReader(io.StringIO(body))] == ["2027-12", "ongoing"]
    assert [str(line(made, name)[0].due) for name in "AB"] == ["2027-12", "ongoing"]


def test_a_date_that_was_agreed_after_the_review_is_not_known_in_it() -> None:
    made = review(plan_of(put_off("A", "December 2027", LATE + timedelta(days=1))), adopt("A"))
    assert [str(each.due) for each in made.objectives] == ["2026-12"]


def test_going_back_to_the_first_date_is_a_change() -> None:
    plan = plan_of(put_off("A", "December 2027"))
    assert said(review(plan, adapt("A", "A", "Do A.", "December 2026"))) == []
    assert said(review(plan, adapt("A", "A", "Do A.", "December 2027"))) == [("judged", 0, "continues_as")]


def test_a_new_action_plan_may_name_that_sheet_as_its_objectives(tmp_path: FilePath) -> None:
    text = "type: action-plan\ntitle: Next\nas_at: 2026-04-01\nthemes: [{id: people, title: People}]\n"
    put(tmp_path, {"next.yaml": f"{text}objectives: {{file: review-objectives.csv}}\n"})
    (tmp_path / "review-objectives.csv").write_bytes(BUILTIN.export(RIGHT, "objectives").body)
    content, problems = BUILTIN.inspect(tmp_path / "next.yaml")
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []
    assert [each.id for each in getattr(content, "objectives", ())] == ["A", "B2"]


def test_an_objective_that_nobody_judged_does_not_go_on_by_itself() -> None:
    body = REVIEW.exports["objectives"].make(review(PLAN, adopt("A")), BRITISH).decode("utf-8-sig")
    assert [row["id"] for row in csv.DictReader(io.StringIO(body))] == ["A"]


@given(contents(Review))
def test_checks_never_raise_and_every_view_can_be_made(each: Review) -> None:
    assert all(problem.message for check in REVIEW.checks for problem in check(each))
    for view in REVIEW.views.values():
        view(evolve(each, sources=()), BRITISH)
    assert REVIEW.exports["objectives"].make(each, BRITISH)
