"""Whether the facts of a standard pack are there, whole and sound."""

from collections.abc import Iterator
from typing import Protocol

from coproduction.problems import Problem, advice
from coproduction.protocols.contacts import Contact, check_reachable
from coproduction.protocols.pack_facts import PackFacts, begun, check_known_contacts, independent
from coproduction.protocols.pack_fields import missing
from coproduction.protocols.payment import check_payment
from coproduction.protocols.roles import check_role
from coproduction.pyramid.levels import check_ladder
from coproduction.sources import is_web_address
from coproduction.translation import is_final
from coproduction.vocabulary import Vocabulary


class Told(Protocol):
    """A pack, as far as its facts go."""

    @property
    def facts(self) -> PackFacts:
        """The answers that it is filled with."""

    @property
    def levels(self) -> Vocabulary:
        """The levels of which its role has one."""

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """Whom else it names."""


def check_facts(pack: Told) -> Iterator[Problem]:
    """A final pack has every fact it needs, each whole; of a draft is said what it still lacks."""
    say = Problem if is_final(pack) else advice
    for fact in missing(pack):
        yield say(fact.path, f"A final pack needs this: {fact.label}.")
    if is_final(pack) and not (pack.facts.role.purpose and pack.facts.role.time):
        yield advice(("facts", "role"), "Say what the role is for, and how much time it takes.")
    for path in begun(pack.facts):
        yield say(("facts", *path), "This is not whole, so the pack does not show it. Fill it in, or take it out.")


def check_money(pack: Told) -> Iterator[Problem]:
    """Payment is told in amounts, and the role and the levels are sound."""
    yield from (problem.under("facts", "payment") for problem in check_payment(pack.facts.payment))
    yield from (problem.under("facts", "role") for problem in check_role(pack.facts.role, pack.levels))
    yield from (problem.under("levels") for problem in check_ladder(pack.levels))
    if pack.facts.signed_video and not is_web_address(pack.facts.signed_video):
        yield Problem(("facts", "signed_video"), "A web address begins with https:// and has no spaces.")
    for name in ("papers_days", "feedback_days"):
        if getattr(pack.facts, name) < 1:
            yield Problem(("facts", name), "Write a number of days, 1 or more.")


def check_contacts(pack: Told) -> Iterator[Problem]:
    """Nobody is named of whom the pack does not say how to reach them."""
    for index, contact in enumerate(pack.contacts):
        yield from (problem.under("contacts", index) for problem in check_reachable(contact))
    yield from (problem.under("facts") for problem in check_known_contacts(pack.facts))
    if not independent(pack.facts):
        say = Problem if is_final(pack) else advice
        yield say(("facts", "benefits_advice"), "The pack says that they do not work for you. Name somebody outside.")
