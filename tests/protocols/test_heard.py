"""What people told us: nobody can be known by it, and it has an answer."""

from datetime import date, timedelta
from typing import Any

import pytest

from coproduction.builtin import BUILTIN
from coproduction.counts import Count, Disclosure
from coproduction.edition import Edition
from coproduction.problems import Path, Severity
from coproduction.protocols.heard import (
    PLACE_LABELS,
    Contribution,
    Difference,
    Place,
    Safeguard,
    Where,
    check_contribution,
    how_many,
)
from coproduction.protocols.loop import USUAL
from coproduction.protocols.responses import ResponseKind
from tests.protocols.loops import DUE, SAID, contribution, response

ENGLISH = Edition.load("en-GB", catalogues=BUILTIN.catalogues)


def said(each: Contribution, severity: Severity = Severity.ERROR, day: date | None = None) -> list[Path]:
    """Where problems of a contribution are."""
    return [problem.path for problem in check_contribution(each, USUAL, day) if problem.severity is severity]


def test_what_is_right_has_nothing_to_put_right() -> None:
    assert said(contribution(response())) == said(contribution(response()), Severity.ADVICE) == []


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"where": Where(kind=Place.REPRESENTATIVE, name="Juniper")}, ("where", "name")),
        ({"safeguard": Safeguard.WITH_CONSENT}, ("consent_on",)),
        ({"consent_on": SAID}, ("consent_on",)),
        ({"due_on": date(2026, 4, 30)}, ("due_on",)),
        ({"similar": Count(0)}, ("similar",)),
        ({"responses": (response(told_on=SAID),)}, ("responses", 0, "told_on")),
        (
            {"responses": (response(ResponseKind.CANNOT),), "difference": Difference(text="It is better.", on=DUE)},
            ("difference",),
        ),
    ],
)
def test_what_is_wrong_is_said_where_it_is(more: dict[str, Any], path: Path) -> None:
    assert said(contribution(**{"responses": (response(),), **more})) == [path]


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"where": Where(kind=Place.MEETING)}, ("where", "name")),
        ({"where": Where(kind=Place.OTHER, name="A talk with Mrs Larkspur")}, ("where", "name")),
        ({"text": "Dr. Larkspur is never there."}, ("text",)),
        ({"text": "Write to j@larkspur.example."}, ("text",)),
        ({"responses": (response(by="Sir Quill"),)}, ("responses", 0, "by")),
    ],
)
def test_what_looks_like_a_name_and_a_place_without_one_are_advice(more: dict[str, Any], path: Path) -> None:
    each = contribution(**{"responses": (response(),), **more})
    assert said(each) == []
    assert said(each, Severity.ADVICE) == [path]


def test_the_names_of_posts_and_groups_are_no_names_of_people() -> None:
    each = contribution(response(by="Head of Estates", text="Write to estates@anytown.example."))
    assert said(each, Severity.ADVICE) == []


def test_everything_has_an_answer_and_somebody_who_gives_it() -> None:
    assert said(contribution(), Severity.ADVICE) == [("responses",)]
    assert said(contribution(responsible=""), Severity.ADVICE) == [("responses",), ("responsible",)]
    checking = contribution(response(ResponseKind.CHECKING, text="We ask."))
    assert said(checking, Severity.ADVICE, DUE) == []
    assert said(checking, Severity.ADVICE, date(2026, 7, 1)) == [("responses",)]


def test_a_late_answer_is_said_to_be_late_and_only_once() -> None:
    late = [*check_contribution(contribution(), USUAL, DUE + timedelta(1))]
    assert [(problem.path, "late" in problem.message) for problem in late] == [(("responses",), True)]


def test_the_answer_that_stands_on_a_day_is_the_last_one_by_then() -> None:
    each = contribution(response(ResponseKind.DOING), response(on=date(2026, 6, 1)))
    assert each.kind(date(2026, 5, 9)) is None
    assert each.kind(date(2026, 5, 10)) is ResponseKind.DOING
    assert each.kind(date(2026, 6, 1)) is ResponseKind.DONE


def test_a_given_due_day_goes_before_the_promise() -> None:
    assert contribution().loop(USUAL).due_on == DUE
    assert contribution(due_on=date(2026, 5, 5)).loop(USUAL).due_on == date(2026, 5, 5)


@pytest.mark.parametrize(
    ("more", "from_day"),
    [
        ({}, SAID),
        ({"visible_from": date(2026, 5, 20)}, date(2026, 5, 20)),
        ({"safeguard": Safeguard.WITH_CONSENT, "consent_on": date(2026, 5, 3)}, date(2026, 5, 3)),
    ],
)
def test_it_is_visible_from_the_day_on_which_everything_allows_it(more: dict[str, Any], from_day: date) -> None:
    each = contribution(**more)
    assert not each.visible(from_day - timedelta(1))
    assert each.visible(from_day)


def test_without_a_day_of_consent_it_is_never_visible() -> None:
    assert not contribution(safeguard=Safeguard.WITH_CONSENT).visible(DUE)


def test_a_place_without_a_name_is_called_by_its_kind() -> None:
    assert PLACE_LABELS.keys() == {*Place}
    assert Where(kind=Place.REPRESENTATIVE).words(ENGLISH) == "A representative"
    assert Where(kind=Place.OTHER, name="The form").words(ENGLISH) == "The form"


@pytest.mark.parametrize(
    ("people", "disclosure", "words"),
    [
        (5, Disclosure.NHS_1_7_ROUND5, "7 people or fewer said so."),
        (23, Disclosure.NHS_1_7_ROUND5, "About 25 people said so."),
        (7, Disclosure.THRESHOLD_10, "9 people or fewer said so."),
        (12, Disclosure.THRESHOLD_10, "12 people said so."),
        (1, Disclosure.NONE, "1 person said so."),
    ],
)
def test_how_many_said_so_is_told_by_the_rule_for_small_numbers(
    people: int, disclosure: Disclosure, words: str
) -> None:
    assert how_many(Count(people), disclosure, ENGLISH) == words
