"""What a standard pack is made of: sections in order, each of texts that have an id and of blocks that are worked out.

A text is Markdown of the safe subset, with merge fields such as ``{contact.phone}``. A slot stands for blocks that are
made of an organisation's facts: a table of rates, a list of contacts, a form.
"""

from enum import Enum

from attrs import frozen

from coproduction.translation import Subject


class Slot(Enum):
    """A place in a section for blocks that are made of facts."""

    CONTACT = "contact"
    """Your named contact, and every way to reach them."""
    VIDEO = "video"
    """Where the signed video is, if there is one."""
    LEVELS = "levels"
    """How much say people have, level by level."""
    GROUPS = "groups"
    """The groups there are, and when they meet."""
    ROLE = "role"
    AGREEMENT = "agreement"
    """The form that both sign."""
    KEPT = "kept"
    """What is kept of people, and for how long."""
    DANGER = "danger"
    """What to do when a life is in danger."""
    CRISIS = "crisis"
    URGENT = "urgent"
    """The same in short, for who reads two pages only."""
    SAFEGUARDING = "safeguarding"
    CATEGORIES = "categories"
    RATES = "rates"
    EXPENSES = "expenses"
    BENEFITS_ADVICE = "benefits_advice"
    EXAMPLE = "example"
    """A claim as somebody might fill it in."""
    CLAIM = "claim"
    ACCESS = "access"
    TRAINING = "training"
    COMPLAINTS = "complaints"
    GLOSSARY = "glossary"
    CONTACTS = "contacts"
    MONITORING = "monitoring"
    MEDIA = "media"
    PRINCIPLES = "principles"


@frozen(kw_only=True)
class Wording:
    """A default text: its id never changes. It is shown when the facts that it ``needs`` are there.

    It is not shown when the organisation says the same in a fact of its own, which is named by ``unless``.
    """

    id: str
    text: str
    needs: tuple[str, ...] = ()
    unless: str = ""
    subject: Subject = Subject.OTHER
    """What it is about, where the section around it is about something else."""
    must: str = ""
    """What an organisation's own words must still say, for its author."""

    def shown(self, there: frozenset[str]) -> bool:
        """Whether it is shown, where these facts are there."""
        return there.issuperset(self.needs) and self.unless not in there


@frozen(kw_only=True)
class Standard:
    """A section of the standard pack. One that is not ``needed`` can be left out; a form ``opens_page``."""

    id: str
    title: str
    body: tuple[Wording | Slot, ...]
    needed: bool = True
    opens_page: bool = False
    subject: Subject = Subject.OTHER

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Its slots, in order."""
        return tuple(each for each in self.body if isinstance(each, Slot))

    @property
    def texts(self) -> tuple[Wording, ...]:
        """Its texts, in order."""
        return tuple(each for each in self.body if isinstance(each, Wording))
