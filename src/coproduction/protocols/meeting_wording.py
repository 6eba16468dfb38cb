"""What a protocol ships beside its items: ground rules, more for meetings from afar, and steps in distress."""

from attrs import frozen

from coproduction.labels import N_
from coproduction.protocols.meeting_sources import (
    ADAPTATIONS,
    DONCASTER,
    INVOLVE_SUPPORT,
    LONDON_HYBRID,
    LONDON_ONLINE,
    NSUN_AGREEMENT,
    WESTERN_MEETINGS,
)
from coproduction.sources import SUGGESTED, Source


@frozen
class Sentence:
    """A sentence of the shipped protocol, and where it was read."""

    text: str
    sources: tuple[Source, ...]


def _said(sources: tuple[Source, ...], *texts: str) -> tuple[Sentence, ...]:
    return tuple(Sentence(text, sources) for text in texts)


GROUND_RULES = _said(
    (NSUN_AGREEMENT, WESTERN_MEETINGS),
    N_("We listen, and one person speaks at a time."),
    N_("We respect lives and views that differ from ours."),
    N_("We challenge ideas, not people."),
    N_("We use no offensive or discriminatory words."),
    N_("We use plain words, and say what letters stand for."),
    N_("You share only what you want to share."),
    N_("What people say about themselves stays here."),
    N_("You take a break whenever you need one."),
    N_("Those who talk much leave room. It is fine to be quiet."),
    N_("Nobody records unless we all agreed to it."),
)

HYBRID_EXTRAS = (
    *_said(
        (LONDON_HYBRID,),
        N_("Plan so that people who join from afar have as good a time as those in the room."),
        N_("If only one or two would join from afar, think about meeting online, all of you."),
    ),
    *_said(
        (LONDON_ONLINE,),
        N_("Give the roles of chair, chat and notes to different people."),
        N_("Share what you will show before the meeting."),
        N_("Check that people can join without an account."),
        N_("Say what will be recorded and shared, and share only that."),
        N_("Leave silence, so that people can think."),
        N_("Everyone chooses for themselves whether their camera is on."),
    ),
    *_said((DONCASTER,), N_("Put the date, the time and the link to join in the message itself.")),
)

DISTRESS_STEPS = _said(
    (SUGGESTED, ADAPTATIONS, INVOLVE_SUPPORT),
    N_("Notice: somebody is upset, falls silent, leaves, or turns their camera off."),
    N_("Pause the item."),
    N_("Offer a break, and a private space or a call apart."),
    N_("Ask what would help, and follow the person’s wellbeing plan."),
    N_("If somebody may come to harm, follow our safeguarding and crisis routes at once. Tell the involvement lead."),
    N_("Do not press anyone to go on. They are paid all the same."),
    N_("Ask how they are within 24 hours. Then debrief, if they agree."),
    N_("Write down what we learned, without personal detail."),
)
"""The order is suggested by this library, after the other two sources."""
