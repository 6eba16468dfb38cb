"""Ladders of involvement and how they compare."""

import pytest
from attrs import evolve

from coproduction.problems import Problem, Severity
from coproduction.pyramid.levels import CANONICAL, LADDERS, ONION, PYRAMID, TLAP, check_ladder
from coproduction.sources import Mark, Source
from coproduction.vocabulary import Term, Vocabulary

SHIPPED = [ladder for ladder, _ in LADDERS]


def ladder_of(*same: str) -> Vocabulary:
    """A ladder whose rungs are the same as these."""
    terms = (Term(id=f"l{at}", label=f"L{at}", same_as=each) for at, each in enumerate(same))
    return Vocabulary(title="Ours", terms=tuple(terms))


def same_as(ladder: Vocabulary) -> dict[str, str]:
    """The canonical level of each rung, by its label."""
    return {term.label: term.same_as for term in ladder.terms}


def test_the_pyramid_stands_on_inform_and_ends_in_co_production() -> None:
    assert PYRAMID.ids == ("inform", "consult", "collaborate", "co_produce")
    assert list(same_as(PYRAMID).values()) == list(PYRAMID.ids)


def test_each_layer_of_the_onion_has_its_canonical_level() -> None:
    assert same_as(ONION) == {
        "Informing": "inform",
        "Consultation": "consult",
        "Collaboration": "collaborate",
        "Co-production": "co_produce",
    }


def test_each_rung_of_the_tlap_ladder_has_its_canonical_level() -> None:
    assert same_as(TLAP) == {
        "Coercion": "non_participation",
        "Educating": "inform",
        "Informing": "inform",
        "Consultation": "consult",
        "Engagement": "involve",
        "Co-design": "collaborate",
        "Co-production": "co_produce",
    }


@pytest.mark.parametrize("ladder", SHIPPED, ids=lambda ladder: ladder.title)
def test_nothing_is_wrong_with_a_shipped_ladder(ladder: Vocabulary) -> None:
    assert list(check_ladder(ladder)) == []


@pytest.mark.parametrize("ladder", SHIPPED, ids=lambda ladder: ladder.title)
def test_a_shipped_rung_means_what_its_canonical_level_means(ladder: Vocabulary) -> None:
    assert [term.meaning for term in ladder.terms] == [CANONICAL[term.same_as].meaning for term in ladder.terms]
    assert all(term.meaning for term in ladder.terms)


@pytest.mark.parametrize(("ladder", "source"), LADDERS, ids=lambda each: each.title)
def test_a_shipped_ladder_says_where_it_comes_from(ladder: Vocabulary, source: Source) -> None:
    assert source.title != ladder.title
    assert (source.mark is Mark.SUGGESTED) == (not source.url)


def test_ids_of_rungs_are_plain_small_words() -> None:
    assert ONION.ids == ("informing", "consultation", "collaboration", "co_production")


def test_a_rung_that_is_the_same_as_nothing_is_a_problem() -> None:
    choices = "non_participation, inform, consult, involve, collaborate, co_produce, user_led"
    assert list(check_ladder(ladder_of("inform", "advise"))) == [
        Problem(("terms", 1, "same_as"), f"Choose the nearest of {choices}.")
    ]


def test_a_ladder_upside_down_is_worth_a_word() -> None:
    (problem,) = check_ladder(ladder_of("co_produce", "inform"))
    assert (problem.path, problem.severity) == (("terms",), Severity.ADVICE)


def test_two_rungs_may_be_the_same_canonical_level() -> None:
    assert list(check_ladder(ladder_of("inform", "inform", "consult"))) == []


def test_a_ladder_has_rungs_and_each_an_id_of_its_own() -> None:
    twice = evolve(PYRAMID, terms=(*PYRAMID.terms[:1], *PYRAMID.terms))
    assert [problem.path for problem in check_ladder(ladder_of())] == [("terms",)]
    assert [problem.path for problem in check_ladder(twice)] == [("terms", 1, "id")]
