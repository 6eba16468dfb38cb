"""The facts of an organisation that a standard pack is filled with: the answers to a short list of questions."""

from collections.abc import Iterator
from typing import Annotated

from attrs import frozen

from coproduction.labels import N_, Label
from coproduction.problems import Path, Problem, advice
from coproduction.protocols.contacts import NOBODY, Contact, check_ways
from coproduction.protocols.payment import Payment, Rate
from coproduction.protocols.roles import Role

PAPERS_DAYS, FEEDBACK_DAYS = 7, 28
"""Days before a meeting, and days until an answer. Suggested by this library."""

KEPT = N_("We keep it while you are a representative. We delete it two years after you leave.")
"""Suggested by this library; no period for such registers is published."""


@frozen(kw_only=True)
class MeetingGroup:
    """A group that representatives take part in."""

    name: Annotated[str, Label(N_("Name"))] = ""
    about: Annotated[str, Label(N_("About"), N_("What it talks about and decides."))] = ""
    meets: Annotated[str, Label(N_("Meets"), N_("Such as “Every two months, on a Tuesday at 10am”."))] = ""
    place: Annotated[str, Label(N_("Place"), N_("Where, or online, or both."))] = ""

    @property
    def told(self) -> bool:
        """Whether it says which group it is, and when it meets."""
        return bool(self.name and self.meets)


@frozen(kw_only=True)
class Course:
    """Something to learn."""

    title: Annotated[str, Label(N_("Title"))] = ""
    about: Annotated[str, Label(N_("About"), N_("What it is, how long it takes and when."))] = ""

    @property
    def told(self) -> bool:
        """Whether it says what it is."""
        return bool(self.title)


@frozen(kw_only=True)
class DataFacts:
    """What is done with people's data."""

    contact: Annotated[str, Label(N_("Ask"), N_("Whom to ask about one’s own data, with a phone number."))] = ""
    kept: Annotated[str, Label(N_("Kept for"), N_("If it is not what we suggest: a sentence."))] = ""
    notice: Annotated[str, Label(N_("Privacy notice"), N_("Where the whole of it is, such as a web address."))] = ""


NO_PAYMENT, NO_ROLE, NO_DATA = Payment(), Role(), DataFacts()
"""What is not written yet."""


@frozen(kw_only=True)
class PackFacts:
    """The answers. What is left empty is marked in a draft, and a final pack says what it still needs."""

    services: Annotated[
        str, Label(N_("Services"), N_("One sentence, such as “We run community hospitals and care at home.”"))
    ] = ""
    contact: Annotated[Contact, Label(N_("Named contact"), N_("Whom a new representative turns to."))] = NOBODY
    crisis: Annotated[
        tuple[Contact, ...], Label(N_("Help in a crisis"), N_("Whom to ring in a crisis, besides 999."))
    ] = ()
    safeguarding: Annotated[Contact, Label(N_("Safeguarding"), N_("Who looks into harm and neglect."))] = NOBODY
    complaints: Annotated[Contact, Label(N_("Complaints"), N_("Who takes complaints."))] = NOBODY
    advocacy: Annotated[Contact, Label(N_("Advocacy"), N_("Who helps people to speak up, free of charge."))] = NOBODY
    benefits_advice: Annotated[
        Contact, Label(N_("Advice on benefits"), N_("Somebody independent: you must not advise yourselves."))
    ] = NOBODY
    payment: Annotated[Payment, Label(N_("Payment and costs"))] = NO_PAYMENT
    groups: Annotated[tuple[MeetingGroup, ...], Label(N_("Groups"), N_("Where representatives take part."))] = ()
    role: Annotated[Role, Label(N_("Role"), N_("What you ask of a representative."))] = NO_ROLE
    training: Annotated[tuple[Course, ...], Label(N_("Training"), N_("What representatives can learn."))] = ()
    data: Annotated[DataFacts, Label(N_("Data"), N_("What you do with people’s data."))] = NO_DATA
    papers_days: Annotated[int, Label(N_("Papers"), N_("Days before a meeting on which papers are sent."))] = (
        PAPERS_DAYS
    )
    feedback_days: Annotated[
        int, Label(N_("Answers"), N_("Days in which people hear what came of what they said."))
    ] = FEEDBACK_DAYS
    signed_video: Annotated[
        str, Label(N_("Signed video"), N_("The web address of this pack in British Sign Language."))
    ] = ""


NO_FACTS = PackFacts()


def begun(facts: PackFacts) -> Iterator[Path]:
    """Groups, courses and rates of which something is written, and not all that it takes to show them."""
    lists: dict[Path, tuple[MeetingGroup | Course | Rate, ...]] = {
        ("groups",): facts.groups,
        ("training",): facts.training,
        ("payment", "rates"): facts.payment.rates,
    }
    for path, records in lists.items():
        yield from ((*path, at) for at, each in enumerate(records) if not each.told and each != type(each)())


def independent(facts: PackFacts) -> bool:
    """Whether advice on benefits comes from somebody else than those who invite and pay."""
    own = [each for each in (facts.contact, facts.payment.claim_to) if each.told]
    advisers = facts.benefits_advice
    return not any(advisers.name == each.name or advisers.phone == each.phone for each in own)


def check_known_contacts(facts: PackFacts) -> Iterator[Problem]:
    """Whoever is named can be reached, and what is written is a phone number and an address."""
    for name in ("safeguarding", "complaints", "advocacy", "benefits_advice"):
        contact = getattr(facts, name)
        if contact != NOBODY and not contact.told:
            yield advice((name,), "Give a name and a phone number. Until then this is not shown whole.")
    for name in ("contact", "safeguarding", "complaints", "advocacy", "benefits_advice"):
        yield from (problem.under(name) for problem in check_ways(getattr(facts, name)))
    yield from (problem.under("payment", "claim_to") for problem in check_ways(facts.payment.claim_to))
    for index, contact in enumerate(facts.crisis):
        yield from (problem.under("crisis", index) for problem in check_ways(contact))
        if contact != NOBODY and not contact.told:
            yield advice(("crisis", index), "Give a name and a phone number. Until then this is not shown.")
