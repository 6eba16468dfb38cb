"""Levels of involvement: how much say people have. Each is right for some purpose; none is a failure.

The canonical levels let two organisations compare. A ladder is a vocabulary whose terms say which canonical level they
are the same as; the pyramid is the default. Sources: KMPT's strategy for the four of the onion, and for the rest as
each constant says.
"""

from collections.abc import Iterator

from coproduction.labels import N_
from coproduction.problems import Problem, advice
from coproduction.sources import KMPT_POSITION, NORFOLK, SUGGESTED, Source
from coproduction.vocabulary import Term, Vocabulary, check_vocabulary

CANONICAL = Vocabulary(
    title=N_("Levels of involvement"),
    terms=tuple(
        Term(id=id_, label=label, meaning=meaning)
        for id_, label, meaning in (
            ("non_participation", N_("No real say"), N_("People attend or are taught. Their views are not used.")),
            ("inform", N_("Inform"), N_("We tell people what is happening, and why.")),
            ("consult", N_("Consult"), N_("We ask, think about the answers, and say what we did with them.")),
            ("involve", N_("Involve"), N_("We work beside people, so that their worries shape the options.")),
            ("collaborate", N_("Collaborate"), N_("We design and recommend together. The organisation still decides.")),
            ("co_produce", N_("Co-produce"), N_("We are equal partners from start to finish, and share decisions.")),
            ("user_led", N_("User-led"), N_("People with lived experience decide. The organisation supports them.")),
        )
    ),
)
"""From the least say to the most. Suggested by this library, in its own words."""


def _ladder(title: str, *rungs: tuple[str, str]) -> Vocabulary:
    """A ladder from (label, canonical id) pairs, the least say first; a rung means what its canonical level means."""
    terms = (
        Term(
            id=label.lower().replace(" ", "_").replace("-", "_"),
            label=label,
            meaning=CANONICAL[same].meaning,
            same_as=same,
        )
        for label, same in rungs
    )
    return Vocabulary(title=title, terms=tuple(terms))


PYRAMID = Vocabulary(
    title=N_("The Involvement Pyramid"),
    terms=tuple(
        Term(id=same, label=CANONICAL[same].label, meaning=CANONICAL[same].meaning, same_as=same)
        for same in ("inform", "consult", "collaborate", "co_produce")
    ),
)
"""The default ladder, its base first. It narrows upward because fewer people work at the top."""

ONION = _ladder(
    N_("The Engagement Onion"),
    (N_("Informing"), "inform"),
    (N_("Consultation"), "consult"),
    (N_("Collaboration"), "collaborate"),
    (N_("Co-production"), "co_produce"),
)
"""KMPT's four layers, the outermost first."""

TLAP = _ladder(
    N_("Ladder of co-production"),
    (N_("Coercion"), "non_participation"),
    (N_("Educating"), "inform"),
    (N_("Informing"), "inform"),
    (N_("Consultation"), "consult"),
    (N_("Engagement"), "involve"),
    (N_("Co-design"), "collaborate"),
    (N_("Co-production"), "co_produce"),
)
"""The seven rungs of Think Local Act Personal, as Norfolk County Council prints them; its placing is our judgement."""

LADDERS: tuple[tuple[Vocabulary, Source], ...] = (
    (PYRAMID, SUGGESTED),
    (ONION, KMPT_POSITION),
    (TLAP, NORFOLK),
)
"""The shipped ladders and where each comes from."""


def check_ladder(ladder: Vocabulary) -> Iterator[Problem]:
    """Every level is the same as a canonical one, and levels stand in the order of how much say people have."""
    yield from check_vocabulary(ladder)
    order = []
    for index, term in enumerate(ladder.terms):
        if term.same_as not in CANONICAL.ids:
            yield Problem(("terms", index, "same_as"), f"Choose the nearest of {', '.join(CANONICAL.ids)}.")
        else:
            order.append(CANONICAL.ids.index(term.same_as))
    if order != sorted(order):
        yield advice(("terms",), "Put the level with the least say first and the one with the most last.")
