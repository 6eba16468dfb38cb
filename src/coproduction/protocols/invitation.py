"""What somebody is told before a meeting: what it is for, how much say they have, and what they can ask for."""

from collections.abc import Iterator

from coproduction.document import Bullets, Facts, Paragraph, Section
from coproduction.edition import Edition
from coproduction.protocols.glossary import Word
from coproduction.protocols.meeting_items import MeetingFormat
from coproduction.protocols.meeting_protocol import MeetingProtocol
from coproduction.pyramid.levels import CANONICAL


def what_for(purpose: str, level: str, can_change: str, cannot_change: str, _: Edition) -> Section:
    """The purpose, the level in words, what can change and what cannot."""
    how_much = CANONICAL[level]
    say = Facts(
        _("How much say you have"),
        (
            (_("Level"), f"{_(how_much.label)}. {_(how_much.meaning)}"),
            (_("What can change"), can_change),
            (_("What cannot change"), cannot_change or _("Nobody has said. Ask the chair.")),
        ),
    )
    return Section("purpose", _("What this meeting is for"), (Paragraph(purpose), say))


def support(kept_to: MeetingProtocol, sensitive: bool, held: MeetingFormat, _: Edition) -> Iterator[Section]:
    """What everyone may ask for, as far as the protocol promises it, and the ground rules that make room for them."""
    if offers := tuple(_offers(frozenset(item.id for item in kept_to.items), sensitive, held, _)):
        yield Section("support", _("What you can ask for"), (Bullets(offers),))
    yield Section("rules", _("Ground rules"), (Bullets(tuple(_(rule) for rule in kept_to.ground_rules)),))


def _offers(promised: frozenset[str], sensitive: bool, held: MeetingFormat, _: Edition) -> Iterator[str]:
    """Each stands upon an item of the protocol: what an organisation dropped, nobody is promised."""
    if "M07" in promised:
        yield _("Tell us what you need to take part, such as an interpreter, a loop, captions or large print.")
    if "M14" in promised:
        yield _("You may bring somebody to support you. They need no invitation.")
    if "M44" in promised:
        yield _("You may leave and come back at any time, without giving a reason.")
    if sensitive and "M56" in promised:
        yield _("Some of this may be upsetting. You can miss any item, and we will ask how you are the next day.")
    if held is not MeetingFormat.IN_PERSON and "M47" in promised:
        yield _("You may keep your camera off, write in the chat, or ring instead.")


def hard_words(words: tuple[Word, ...], _: Edition) -> Iterator[Section]:
    """Words of the agenda, and of meetings here, with what they mean; each once."""
    rows = {word.term.casefold(): (word.term, word.meaning) for word in reversed(words)}
    if rows:
        listed = tuple(reversed(rows.values()))
        yield Section("words", _("Hard words"), (Facts(_("What words mean"), listed),))
