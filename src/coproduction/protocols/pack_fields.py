"""The merge fields of a standard pack: which fact each stands for, and which facts a final pack cannot do without."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from attrs import frozen

from coproduction.document import Shape, Tag, Text, Tone, Words
from coproduction.edition import Edition
from coproduction.labels import N_
from coproduction.problems import Path

OF_THE_PACK = ("organisation", "as_at", "version", "review_on")
"""Facts that stand at the top of a pack; the others stand below ``facts:``."""


@frozen
class Fact:
    """One fact: the name of its field, what it is in plain words, and whether a final pack needs it."""

    name: str
    label: str
    required: bool = False

    @property
    def path(self) -> Path:
        """The way to it in the file."""
        return (self.name,) if self.name in OF_THE_PACK else ("facts", *self.name.split("."))


FACTS = (
    Fact("organisation", N_("the name of your organisation"), True),
    Fact("as_at", N_("the day of this pack"), True),
    Fact("version", N_("the version of this pack"), True),
    Fact("review_on", N_("the day on which you look at this pack again"), True),
    Fact("services", N_("what your organisation does, in a sentence"), True),
    Fact("contact.name", N_("the named contact"), True),
    Fact("contact.phone", N_("the phone number of the named contact"), True),
    Fact("contact.email", N_("the e-mail address of the named contact"), True),
    Fact("contact.post", N_("the postal address of the named contact"), True),
    Fact("contact.hours", N_("when the named contact can be reached")),
    Fact("crisis", N_("a crisis line: its name and its phone number"), True),
    Fact("safeguarding.name", N_("who looks into harm and neglect"), True),
    Fact("safeguarding.phone", N_("the phone number for harm and neglect"), True),
    Fact("complaints.name", N_("who takes complaints"), True),
    Fact("complaints.phone", N_("the phone number for complaints"), True),
    Fact("complaints.email", N_("the e-mail address for complaints")),
    Fact("complaints.post", N_("the postal address for complaints"), True),
    Fact("advocacy.name", N_("who helps people to speak up")),
    Fact("advocacy.phone", N_("the phone number of those who help people to speak up")),
    Fact("benefits_advice.name", N_("who gives free advice on benefits"), True),
    Fact("benefits_advice.phone", N_("the phone number for advice on benefits"), True),
    Fact("payment.version", N_("the version of your rates"), True),
    Fact("payment.valid_from", N_("the day from which your rates are true"), True),
    Fact("payment.rates", N_("at least one rate: for what, and how much"), True),
    Fact("payment.paid_within", N_("in how many days you pay"), True),
    Fact("payment.claim_within", N_("in how many days people should claim")),
    Fact("payment.claim_to.name", N_("where claims go")),
    Fact("payment.claim_to.phone", N_("the phone number for claims")),
    Fact("groups", N_("at least one group: its name, and when it meets"), True),
    Fact("role.title", N_("the name of the role")),
    Fact("role.time", N_("how much time the role takes")),
    Fact("role.limits", N_("what the role cannot decide, or does not do")),
    Fact("role.stopping", N_("how to stop")),
    Fact("training", N_("what representatives can learn")),
    Fact("data.contact", N_("whom to ask about one’s own data"), True),
    Fact("data.kept", N_("how long you keep people’s data")),
    Fact("data.notice", N_("where your whole privacy notice is")),
    Fact("papers_days", N_("how many days before a meeting papers are sent")),
    Fact("feedback_days", N_("in how many days people hear what came of it")),
    Fact("signed_video", N_("the address of a signed video")),
)
"""In the order in which they stand in the file. Which of them a pack needs is suggested by this library."""

NAMES = tuple(fact.name for fact in FACTS)


@cache
def fact_named(name: str) -> Fact:
    """The fact of a name; ``KeyError`` if there is none."""
    return {fact.name: fact for fact in FACTS}[name]


def value_of(pack: object, fact: Fact) -> object:
    """What a pack says of a fact; nothing, if it does not say it whole."""
    value: Any = pack
    for step in fact.path:
        value = getattr(value, str(step))
    return tuple(each for each in value if getattr(each, "told", True)) if isinstance(value, tuple) else value


def missing(pack: object) -> tuple[Fact, ...]:
    """The facts that a final pack needs and that are not there."""
    return tuple(fact for fact in FACTS if fact.required and not value_of(pack, fact))


def has(pack: object, names: tuple[str, ...]) -> bool:
    """Whether all facts of these names are there."""
    return all(value_of(pack, fact_named(name)) for name in names)


def filled(pack: object, _: Edition) -> Mapping[str, Words]:
    """What stands in the place of each merge field: the fact, or a mark that says what is still to be written."""
    return dict(_filled(pack, _))


def _filled(pack: object, _: Edition) -> Iterator[tuple[str, Words]]:
    for fact in FACTS:
        match value_of(pack, fact):
            case date() as day:
                yield fact.name, (Text(_.date(day)),)
            case str() as text if text:
                yield fact.name, (Text(text),)
            case int() as number if number:
                yield fact.name, (Text(_.number(number)),)
            case _:
                yield fact.name, (gap(fact, _),)


def gap(fact: Fact, _: Edition) -> Tag:
    """The mark for a fact that is not there."""
    return Tag(_("To be written: {what}", what=_(fact.label)), "?", Shape.DIAMOND, Tone.CARE)
