"""Principles, their checks and their page."""

from typing import Any

import pytest
from hypothesis import given

from coproduction.builtin import BUILTIN
from coproduction.document import Block, Bullets, Document, Note, Paragraph, Quote, Section, plain, sections
from coproduction.problems import Path, Problem, Severity
from coproduction.protocols.principles import PRINCIPLES, Asks, Principle, Principles, Shipped, Version
from coproduction.pyramid.four_pi import STANDARDS
from coproduction.sources import Citation
from coproduction.vocabulary import Agreement
from tests.strategies import contents

OPEN = Principle(id="openness", label="We are open", meaning="Nothing is hidden.")
GAINS = Principle(id="mutual_gains", label="Everyone gains", wording="Nobody loses.", asks=Asks(managers="Say so."))
AGREED = Agreement(agreed_with="the Forum")
SUGGESTED = "What the principles ask of people is suggested. No rule says it: change it together."


def principles(**more: Any) -> Principles:
    """Principles that are right."""
    return Principles(**{"title": "What we hold to", "shipped": Shipped.TUC_SIX, "agreed": AGREED, **more})


def problems_of(principles: Principles) -> tuple[Problem, ...]:
    """What every check of principles says, in order."""
    return tuple(problem for check in PRINCIPLES.checks for problem in check(principles))


def page(principles: Principles) -> Document:
    """The page of a set of principles."""
    return BUILTIN.view(principles)


def blocks(principles: Principles, title: str) -> tuple[Block, ...]:
    """What stands in the section of a title."""
    return next(each.blocks for each, _ in sections(page(principles).blocks) if each.title == title)


def said(principles: Principles) -> str:
    """The page in plain text, on one line."""
    return " ".join(BUILTIN.render(principles, "text").body.decode().split())


def test_a_set_may_be_shipped_or_own_or_both_and_own_ones_take_the_place_of_shipped_ones() -> None:
    six = principles().ids
    assert len(six) == 6
    assert principles(shipped=None, principles=(OPEN,)).every == (OPEN,)
    both = principles(principles=(OPEN, GAINS))
    assert both.ids == (*six, "openness")
    assert both.every[six.index("mutual_gains")] == GAINS
    assert [both.is_own(each) for each in both.every] == [False] * 5 + [True] * 2


def test_the_five_domains_of_4pi_are_principles_too() -> None:
    four_pi = principles(shipped=Shipped.FOUR_PI)
    assert [each.label for each in four_pi.every] == [each.label for each in STANDARDS]
    assert [each.title for each, _ in sections(page(four_pi).blocks)][-1] == "Where this comes from"
    assert STANDARDS[0].source.title in said(four_pi)
    assert SUGGESTED not in said(four_pi)


def test_a_principle_is_shown_with_its_meaning_its_wording_and_source_and_what_it_asks() -> None:
    meaning, wording, asks = blocks(principles(), "Shared commitment to success")
    assert meaning == Paragraph("Both sides want the service to do well, and accept that it must change.")
    assert isinstance(wording, Note)
    assert plain(wording.words) == (
        "TUC, 2002, in short: Both are committed to the success of the enterprise. "
        "(Trades Union Congress, General Council Report 2002, chapter 4)"
    )
    assert isinstance(asks, Bullets)
    sides = [plain(item).partition(":")[0] for item in asks.items]
    assert sides == ["Managers", "Staff representatives", "Service users and carers"]


def test_a_wording_changes_with_its_year_and_is_left_out_where_none_is_known() -> None:
    old = principles(wording=Version.TUC_1998)
    assert "the success of the organisation" in said(old)
    assert "; check the original)" in said(old)
    assert [type(each) for each in blocks(old, "Mutual gains and added value")] == [Paragraph, Bullets]
    assert blocks(old, "Recognising legitimate roles")
    assert "Recognising legitimate roles" not in said(principles(wording=Version.TUC_2002))
    local = said(principles(wording=Version.LOCAL))
    assert "in short" not in local
    assert "Where this comes from" not in local


def test_own_words_are_shown_as_own_words() -> None:
    quote, asks = blocks(principles(principles=(GAINS,)), "Everyone gains")
    assert quote == Quote("Nobody loses.")
    assert isinstance(asks, Bullets)
    assert [plain(item) for item in asks.items] == ["Managers: Say so."]
    assert blocks(principles(shipped=None, principles=(OPEN,)), "We are open") == (Paragraph("Nothing is hidden."),)


def test_the_page_says_what_is_suggested_and_with_whom_it_was_agreed() -> None:
    notes = [plain(block.words) for block in page(principles(about="Our six.")).blocks if isinstance(block, Note)]
    assert notes == ["Agreed with the Forum.", SUGGESTED]
    own = [Principle(id=each, label=each) for each in principles().ids]
    assert SUGGESTED not in said(principles(principles=tuple(own)))
    assert [type(block) for block in page(principles(shipped=None, principles=(OPEN,), agreed=None)).blocks] == [
        Section
    ]


WRONG: list[tuple[Principles, Path, str, Severity]] = [
    (principles(shipped=None), ("principles",), "Write at least one principle", Severity.ERROR),
    (principles(principles=(OPEN, OPEN)), ("principles", 1, "id"), "Another has this id.", Severity.ERROR),
    (principles(sources=(Citation(title="X", url="x"),)), ("sources", 0, "url"), "https://", Severity.ERROR),
    (principles(agreed=None), ("agreed",), "with whom", Severity.ADVICE),
    (principles(shipped=Shipped.FOUR_PI, wording=Version.LOCAL), ("wording",), "Only the six", Severity.ADVICE),
]


@pytest.mark.parametrize(("wrong", "path", "message", "severity"), WRONG)
def test_what_is_wrong_is_said_with_its_place(wrong: Principles, path: Path, message: str, severity: Severity) -> None:
    (problem,) = problems_of(wrong)
    assert (problem.path, problem.severity) == (path, severity)
    assert message in problem.message


def test_principles_that_are_right_have_nothing_to_put_right() -> None:
    assert problems_of(principles()) == ()
    assert problems_of(principles(principles=(OPEN, GAINS), wording=Version.LOCAL)) == ()


@given(contents(Principles))
def test_checks_never_fail_and_every_principle_is_there_once(any_principles: Principles) -> None:
    for problem in problems_of(any_principles):
        assert hasattr(any_principles, str(problem.path[0]))
        assert problem.message.endswith(".")
    assert {each.id for each in any_principles.principles} <= set(any_principles.ids)


def test_a_section_has_a_key_that_no_author_wrote() -> None:
    spaced = Principle(id="with space", label="We are open")
    (only,) = (
        block for block in page(principles(shipped=None, principles=(spaced,))).blocks if isinstance(block, Section)
    )
    assert only.key == "principle-1"
