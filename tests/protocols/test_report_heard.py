"""What people said in a report: late answers count also where nobody may read the words yet, as on their own page."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.document import Bullets, Document, Paragraph, Section, plain
from coproduction.protocols.contribution import Contributions
from coproduction.protocols.heard import Contribution, Safeguard
from coproduction.protocols.responses import ResponseKind
from tests.protocols.evaluations import table, titles, words
from tests.protocols.loops import DUE, contribution, contributions, response
from tests.protocols.reported import JUNE, page, report

LATER = date(2027, 12, 31)
IN_TIME = contribution(response(), id="C1")
HIDDEN: list[dict[str, Any]] = [
    {"visible_from": LATER},
    {"safeguard": Safeguard.WITH_CONSENT, "consent_on": LATER},
]
NOTE = "These numbers count everything that people told us, also what is not shown here yet."


def late(name: str, **more: Any) -> Contribution:
    """Something that is late on the last day of June."""
    return contribution(id=name, text=f"Words of {name}.", **more)


def section(document: Document, key: str) -> list[str]:
    """The paragraphs, the points and the notes of a section, without its tables."""
    (found,) = (each for each in document.blocks if isinstance(each, Section) and each.key == key)
    said = []
    for block in found.blocks:
        if isinstance(block, Bullets):
            said += [plain(item) for item in block.items]
        elif isinstance(block, Paragraph):
            said.append(plain(block.words))
    return said


def promise(document: Document) -> tuple[list[str], bool]:
    """How well people are answered, and whether it is said that what is hidden counts too."""
    return section(document, "promise"), NOTE in words(document)


def own_page(whole: Contributions) -> Document:
    """The page of what people said itself, of the day of the report."""
    return BUILTIN.view(evolve(whole, as_at=JUNE))


@pytest.mark.parametrize("hidden", HIDDEN, ids=("not yet", "without consent"))
def test_answers_that_are_late_count_where_their_words_cannot_be_shown(hidden: dict[str, Any]) -> None:
    whole = contributions(IN_TIME, late("C2", **hidden), late("C3", **hidden))
    document = page(report(contributions=whole))
    assert "1 of 3 that were due an answer had one in time." in section(document, "promise")
    assert promise(document) == promise(own_page(whole))
    assert promise(document)[1]
    assert section(document, "late") == ["Late answers to words that cannot be shown yet: 2."]
    assert titles(document)[0] == "Answers that are late"
    assert "Words of" not in words(document)


def test_the_rest_of_what_is_late_is_counted_below_what_may_be_read() -> None:
    whole = contributions(late("C2"), late("C3", visible_from=LATER), late("C4", visible_from=LATER))
    for document in (page(report(contributions=whole)), own_page(whole)):
        opening, rest = section(document, "late")
        assert opening.startswith("1 answer is late. ")
        assert rest == "Late answers to words that cannot be shown yet: 2."
        assert "Words of C2." in words(document)
        assert "Words of C3." not in words(document)


def test_where_everything_may_be_read_nothing_is_said_of_the_rest() -> None:
    document = page(report(contributions=contributions(IN_TIME, late("C2"))))
    assert "cannot be shown" not in words(document)
    assert not promise(document)[1]


def test_a_quarter_of_a_year_counts_every_answer_that_was_late_at_its_end() -> None:
    whole = contributions(late("C2"), late("C3", visible_from=LATER), late("C4", visible_from=LATER))
    document = page(report(period="2026-27", as_at=date(2026, 9, 30), contributions=whole))
    assert [row[3] for row in table(document, "The quarters in figures")] == ["3", "3"]


@pytest.mark.parametrize("kind", [each for each in ResponseKind if each is not ResponseKind.CHECKING])
@pytest.mark.parametrize("view", ["page", "strategy"])
def test_words_that_are_hidden_are_hidden_whatever_their_answer_is(kind: ResponseKind, view: str) -> None:
    hidden = contribution(response(kind, text="Nobody sees this."), text="Nor this.", visible_from=LATER)
    shown = contribution(response(kind, text="All see this."), id="C2", text="And this.")
    text = words(page(report(contributions=contributions(hidden, shown)), view))
    assert "Nobody sees this." not in text
    assert "Nor this." not in text
    assert ("All see this." in text) is (view == "page" or kind is ResponseKind.DONE)


DAYS = st.dates(date(2026, 4, 1), DUE)
ANSWERS = st.lists(st.builds(response, st.sampled_from(ResponseKind), on=st.dates(date(2026, 5, 1), JUNE)), max_size=2)


@given(st.lists(st.tuples(DAYS, ANSWERS, st.sampled_from(({}, *HIDDEN))), max_size=5))
def test_a_report_gives_the_figures_of_the_page_of_what_people_said(
    given_: list[tuple[date, list[Any], dict[str, Any]]],
) -> None:
    each = [
        contribution(*answers, id=f"C{number}", said_on=said_on, **hidden)
        for number, (said_on, answers, hidden) in enumerate(given_)
    ]
    whole = contributions(*each)
    document, own = page(report(contributions=whole)), own_page(whole)
    assert promise(document) == promise(own)
    assert ("Answers that are late" in titles(document)) is ("Answers that are late" in titles(own))
    if "Answers that are late" in titles(own):
        assert section(document, "late") == section(own, "late")
