from datetime import date

import pytest

from coproduction.edition import Edition
from coproduction.problems import Problem
from coproduction.vocabulary import Agreement, Term, Vocabulary, check_vocabulary

TEA, CAKE = Term(id="tea", label="Tea"), Term(id="cake", label="Cake")


def of(*terms: Term) -> Vocabulary:
    return Vocabulary(title="Refreshments", terms=terms)


def test_a_vocabulary_keeps_its_order() -> None:
    assert of(TEA, CAKE).ids == ("tea", "cake")


def test_a_term_is_found_by_its_id() -> None:
    assert of(TEA, CAKE)["cake"] is CAKE


def test_a_term_is_not_found_by_its_label() -> None:
    with pytest.raises(KeyError, match="Cake"):
        of(TEA, CAKE)["Cake"]


@pytest.mark.parametrize(
    ("agreement", "said"),
    [
        (Agreement(agreed_with="the Tea Group"), "Agreed with the Tea Group."),
        (Agreement(agreed_with="the Tea Group", on=date(2026, 3, 31)), "Agreed with the Tea Group on 31 March 2026."),
        (Agreement(agreed_with="the Tea Group", version="2"), "Agreed with the Tea Group, version 2."),
        (
            Agreement(agreed_with="the Tea Group", on=date(2026, 3, 31), version="2"),
            "Agreed with the Tea Group on 31 March 2026, version 2.",
        ),
    ],
    ids=["group", "day", "version", "all"],
)
def test_an_agreement_says_with_whom_when_and_in_which_version(agreement: Agreement, said: str) -> None:
    assert agreement.words(Edition.load("en-GB")) == said


def test_a_sound_vocabulary_has_nothing_to_put_right() -> None:
    agreed = Agreement(agreed_with="The Tea Group", on=date(2026, 3, 31), version="2")
    assert list(check_vocabulary(Vocabulary(title="Refreshments", terms=(TEA, CAKE), agreed=agreed))) == []


def test_a_vocabulary_needs_a_term() -> None:
    assert list(check_vocabulary(of())) == [Problem(("terms",), "Write at least one term.")]


def test_each_id_stands_once_and_every_later_one_is_named() -> None:
    found = [problem.path for problem in check_vocabulary(of(TEA, CAKE, TEA, TEA))]
    assert found == [("terms", 2, "id"), ("terms", 3, "id")]
