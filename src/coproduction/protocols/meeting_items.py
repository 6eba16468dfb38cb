"""The shipped protocol of a meeting: 66 things to do, each with who and when, where it was read and how surely.

Days are counted from the meeting; minus is before it. All words are this library's own. A lead time is suggested by
this library unless the item says that its source gives it.
"""

from enum import Enum

from attrs import evolve, frozen

from coproduction.labels import N_
from coproduction.protocols.meeting_roles import (
    ACCESS,
    CHAIR,
    FACILITATOR,
    FINANCE,
    HOST,
    LEAD,
    ORGANISER,
    REP,
    SECOND,
    SECRETARY,
    SUPPORT,
)
from coproduction.protocols.meeting_sources import BY_KEY
from coproduction.sources import SUGGESTED, Mark, Source


class Phase(Enum):
    """Whether something is done before the meeting, during it or after."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class OffDays(Enum):
    """Where a day goes that is not a working day."""

    EARLIER = "earlier"
    LATER = "later"
    NEVER = "never"
    """It stays where it is: the meeting is on that day, or what is due cannot wait."""


class MeetingFormat(Enum):
    """Where people meet."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"


class MinimumSet(Enum):
    """How much of a protocol a meeting needs."""

    CORE = "core"
    FULL = "full"
    ONLINE = "online"


@frozen
class On:
    """A number of days from the meeting, all days counted or only working days."""

    days: int
    working: bool = False


@frozen
class Target:
    """A number of days to aim at, and the limit that must be kept."""

    days: int
    limit: int


@frozen
class Between:
    """Some time from one number of days to another."""

    first: int
    last: int


@frozen
class NextMeeting:
    """When the same people meet again, whenever that is."""


When = On | Target | Between | NextMeeting


@frozen(kw_only=True)
class Applies:
    """To which meetings an item applies; what is empty or false asks for nothing."""

    formats: tuple[MeetingFormat, ...] = ()
    levels: tuple[str, ...] = ()
    first_meeting: bool = False
    sensitive: bool = False


ALWAYS = Applies()
IN_A_ROOM = Applies(formats=(MeetingFormat.IN_PERSON, MeetingFormat.HYBRID))
FROM_AFAR = Applies(formats=(MeetingFormat.ONLINE, MeetingFormat.HYBRID))
HYBRID = Applies(formats=(MeetingFormat.HYBRID,))


@frozen(kw_only=True)
class Item:
    """One thing to do for a meeting. ``timed`` is the mark of its lead time, ``online`` its words without a room."""

    id: str
    phase: Phase
    text: str
    online: str = ""
    responsible: tuple[str, ...]
    when: When
    off_days: OffDays
    applies: Applies = ALWAYS
    keys: tuple[str, ...] = ()
    timed: Mark = Mark.SUGGESTED
    core: bool = False

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it was read; what was read nowhere is suggested by this library."""
        return tuple(BY_KEY[key] for key in self.keys) or (SUGGESTED,)

    @property
    def mark(self) -> Mark:
        """How surely it was read: in a source as a whole, only in parts of one, or nowhere."""
        marks = {source.mark for source in self.sources}
        return Mark.READ if Mark.READ in marks else self.sources[0].mark


def _before(number: int, days: int, responsible: str, keys: str, text: str) -> Item:
    return _item(Phase.BEFORE, number, On(days), responsible, keys, text)


def _during(number: int, responsible: str, keys: str, text: str) -> Item:
    return _item(Phase.DURING, number, On(0), responsible, keys, text)


def _after(number: int, when: When, responsible: str, keys: str, text: str) -> Item:
    return _item(Phase.AFTER, number, when, responsible, keys, text)


def _item(phase: Phase, number: int, when: When, responsible: str, keys: str, text: str) -> Item:
    return Item(
        id=f"M{number:02}",
        phase=phase,
        text=text,
        responsible=tuple(responsible.split()),
        when=when,
        off_days=usual(phase, when),
        keys=tuple(keys.split()),
    )


def usual(phase: Phase, when: When) -> OffDays:
    """Where a day goes unless something else is said: the meeting's own day, and the next meeting's, stay."""
    if isinstance(when, NextMeeting) or (isinstance(when, On) and when.days == 0):
        return OffDays.NEVER
    return OffDays.LATER if phase is Phase.AFTER else OffDays.EARLIER


_BEFORE = (
    _before(1, -42, ORGANISER, "4PI RN", N_("Write why lived experience is wanted, the level, what can change.")),
    _before(2, -42, ORGANISER, "INVO8", N_("Ask if a meeting is the best way. Offer to go to people’s own group.")),
    _before(3, -28, ORGANISER, "LL", N_("Invite at least two service users and two carers.")),
    _before(
        4, -28, ORGANISER, "INVO8 LL PI DON", N_("Agree the time with people. Mind faith days, school runs, shifts.")
    ),
    _before(5, -28, ORGANISER, "INVO8", N_("Prefer a start in mid-morning or early afternoon.")),
    _before(6, -28, ORGANISER, "INVO8 DON", N_("Choose a neutral, step-free place, easy to reach by bus and car.")),
    _before(7, -21, ACCESS, "PI DON AIS", N_("Ask everyone what they need to take part. Give examples.")),
    _before(8, -21, ACCESS, "AIS", N_("Book interpreters, captions, a loop or a helper as soon as you know.")),
    _before(9, -21, ORGANISER, "SPCR DON", N_("Agree the format. Online, use a tool that opens in one click.")),
    _before(10, -21, LEAD, "KM-PLG DUK", N_("Give each representative a short description of their role.")),
    _before(11, -21, LEAD, "CNWL NIHR", N_("Before people say yes, tell them the fee and which costs you pay.")),
    _before(12, -21, LEAD, "TEWV CNWL", N_("Point people on benefits to independent advice before you pay.")),
    _before(13, -14, ACCESS, "TEWV LL", N_("Book or prepay travel. Agree taxis first, where no bus will do.")),
    _before(14, -14, f"{REP} {SUPPORT}", "LL", N_("Let each representative choose who supports them.")),
    _before(15, -14, SECRETARY, "LL", N_("Tell representatives how, and by when, to add to the agenda.")),
    _before(16, -14, LEAD, "CNTW", N_("Sign confidentiality and the code of conduct.")),
    _before(17, -10, SECRETARY, "VATT", N_("Write a short, plain agenda with times and who leads.")),
    _before(18, -10, ACCESS, "AIS", N_("Make large print, Easy Read or whatever version is needed.")),
    _before(19, -7, SECRETARY, "LL SPCR", N_("Send agenda, papers and plain notes of the last meeting.")),
    _before(20, -7, SECRETARY, "SPCR", N_("Send paper copies to people who prefer them.")),
    _before(21, -7, CHAIR, "SPCR", N_("Send two or three questions to think about.")),
    _before(22, -7, SECRETARY, "INVO-SG VATT", N_("Send a list of the hard words on this agenda.")),
    _before(23, -7, SECRETARY, "MHF", N_("Sum up each long paper on one page. Limit the pages in all.")),
    _before(24, -5, LEAD, "INVO-TR", N_("Brief the chair and staff on working with representatives.")),
    _before(25, -3, SUPPORT, "LL", N_("Meet your representative and go through the papers together.")),
    _before(26, -3, FACILITATOR, "DON", N_("Offer a practice call on the tool you will use.")),
    _before(27, -3, FACILITATOR, "RIE22", N_("Warn of upsetting topics. Agree each person’s wellbeing plan.")),
    _before(28, -2, HOST, "DON", N_("Send the way there, where to meet, and who will greet people.")),
    _before(29, -2, HOST, "DON", N_("Plan help to leave in an emergency for anyone who needs it.")),
    _before(30, -2, CHAIR, "LOTI UKCAB RIE22", N_("Name chair, timekeeper, note-taker, chat and second facilitator.")),
    _before(31, 0, HOST, "DON", N_("Open the doors or the call 15 minutes early (30 for a large event).")),
)

_DURING = (
    _during(32, CHAIR, "SENDY UKCAB", N_("Welcome people. Say names and jobs plainly. Offer name labels.")),
    _during(33, HOST, "UKCAB", N_("Show exits, toilets and a quiet space, and say when breaks are.")),
    _during(34, CHAIR, "ILIS NSUN-GA", N_("Agree or confirm the ground rules.")),
    _during(35, CHAIR, "NSUN-GA LOTI", N_("Explain confidentiality and its limits. Ask before recording.")),
    _during(36, CHAIR, "RN", N_("Say what this meeting can and cannot decide.")),
    _during(37, CHAIR, "", N_("Take a lived-experience item early, not under any other business.")),
    _during(38, CHAIR, "VATT", N_("Introduce each item. At its end, sum up what was said and decided.")),
    _during(39, CHAIR, "VATT", N_("One speaker at a time, slowly. Do not jump between items.")),
    _during(40, CHAIR, "VATT UKCAB", N_("Ask each person by name if they want to add something.")),
    _during(41, CHAIR, "VATT FRG", N_("Stop and explain jargon. Keep a list of words in view.")),
    _during(42, CHAIR, "VATT", N_("Read out papers that are tabled on the day, or put them off.")),
    _during(43, CHAIR, "VATT SENDY", N_("Take short, frequent breaks, and when the agreed signal is given.")),
    _during(44, SECOND, "RIE22", N_("Let people leave and come back without giving a reason.")),
    _during(45, SECOND, "RIE22", N_("Check on anyone who leaves or turns a camera off.")),
    _during(46, FACILITATOR, "LOTI-H", N_("Give remote people the same view and voice. Say what is on screen.")),
    _during(47, FACILITATOR, "RIE22 LOTI", N_("Offer other ways in: chat, phone, notes afterwards, no name given.")),
    _during(48, CHAIR, "VATT", N_("Make sure everyone understands before any vote.")),
    _during(49, CHAIR, "SPCR", N_("Lead more firmly online: people cannot see each other’s cues.")),
    _during(50, SECOND, "RIE22 INVO-SG", N_("Watch for distress, and follow the distress steps.")),
    _during(51, CHAIR, "WT", N_("End each item with a decision, or an action with owner and date.")),
    _during(52, SECRETARY, "", N_("Note what kind of thing was said and what it changed. No names.")),
    _during(53, FINANCE, "LL", N_("Pay expenses discreetly on the day, on a form for representatives.")),
    _during(54, FACILITATOR, "UKCAB PPEET", N_("Ask for a short evaluation before people leave.")),
    _during(55, CHAIR, "PIF", N_("Say thank you, what happens next and when people will hear.")),
)

_AFTER = (
    _after(56, On(1), SUPPORT, "RIE22", N_("Ask each person how they are, within 24 hours.")),
    _after(57, On(2), SUPPORT, "INVO-SG", N_("Debrief: give honest feedback, and time to let off steam.")),
    _after(58, On(2), LEAD, "", N_("Help to send in the claim.")),
    _after(59, On(5), LEAD, "AIS", N_("Record in the register who came, the level, hours and needs.")),
    _after(60, On(7), SECRETARY, "LL", N_("Send plain notes and the list of actions.")),
    _after(61, Target(14, limit=30), FINANCE, "NIHR DC", N_("Pay the fee and the expenses.")),
    _after(62, On(28), ORGANISER, "HERTS", N_("Tell each representative what came of what they said.")),
    _after(63, On(28), ORGANISER, "", N_("If nothing changed, say so and say why.")),
    _after(64, On(42), ORGANISER, "HIN", N_("Publish the outcome and thanks, with people’s consent.")),
    _after(65, NextMeeting(), CHAIR, "", N_("Begin with how far the actions of this meeting are.")),
    _after(
        66, Between(90, 180), LEAD, "PPEET-T LL", N_("Ask long-term members how it goes. Meet informally now and then.")
    ),
)

_CORE = ("M03", "M07", "M11", "M14", "M19", "M22", "M25", "M34", "M35", "M43", "M51", "M55", "M56", "M61", "M62")
_TIMED_BY_SOURCE = ("M19", "M31", "M56", "M66")
_STAY = ("M31", "M56")
"""Doors open on the day itself; and how somebody is cannot wait for a working day."""

_APPLIES = {
    **dict.fromkeys(("M06", "M13", "M28", "M29", "M53"), IN_A_ROOM),
    **dict.fromkeys(("M26", "M49"), FROM_AFAR),
    "M46": HYBRID,
    "M16": Applies(first_meeting=True),
    "M27": Applies(sensitive=True),
}
_ONLINE = {"M31": N_("Open the call 15 minutes early (30 for a large event).")}


def _whole(item: Item) -> Item:
    return evolve(
        item,
        online=_ONLINE.get(item.id, ""),
        off_days=OffDays.NEVER if item.id in _STAY else item.off_days,
        applies=_APPLIES.get(item.id, ALWAYS),
        timed=Mark.READ if item.id in _TIMED_BY_SOURCE else Mark.SUGGESTED,
        core=item.id in _CORE,
    )


ITEMS = tuple(_whole(item) for item in (*_BEFORE, *_DURING, *_AFTER))
"""All 66, in their order."""
