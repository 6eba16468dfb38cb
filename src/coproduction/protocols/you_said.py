"""“You said, we did”: what is late comes first, then what changed, what could not and why, and what is under way."""

from collections.abc import Iterator

from attrs import evolve, frozen

from coproduction.counts import Disclosure
from coproduction.dates import Day
from coproduction.document import Bullets, Column, Facts, Note, Paragraph, Section, Table, Text, Wordy
from coproduction.edition import Edition
from coproduction.protocols.heard import Contribution, Saying, how_many
from coproduction.protocols.heard_at_meetings import AtMeeting
from coproduction.protocols.loop import Promise, Standing
from coproduction.protocols.loop_measures import Share, answered_in_time, led_to_change, told_of_answered
from coproduction.protocols.responses import NOT_RECORDED, PROMISED, WAYS, WHO_DID, Response, ResponseKind


@frozen(kw_only=True)
class Told:
    """What people said, as it was known on a day, and by which promise and rule it is told."""

    day: Day
    contributions: tuple[Contribution, ...]
    at_meetings: tuple[AtMeeting, ...] = ()
    promise: Promise
    disclosure: Disclosure

    @property
    def every(self) -> tuple[Saying, ...]:
        """Everything that people said by the day, wherever it was written down."""
        sayings: tuple[Saying, ...] = (*self.contributions, *self.at_meetings)
        return tuple(each for each in sayings if each.said_on <= self.day)

    @property
    def visible(self) -> "Told":
        """The part of it that anyone may read."""
        return evolve(self, contributions=tuple(each for each in self.contributions if each.visible(self.day)))

    def standing(self, standing: Standing) -> tuple[Saying, ...]:
        """What stands so on the day; what is to be answered first comes first."""
        found = [each for each in self.every if each.loop(self.promise).standing(self.day) is standing]
        return tuple(sorted(found, key=self.last_day))

    def last_day(self, saying: Saying) -> Day:
        """The last day on which an answer to it is in time, as is known on the day."""
        return saying.loop(self.promise).last_day(self.day)

    def answered(self, *kinds: ResponseKind) -> tuple[tuple[Contribution, Response], ...]:
        """What was answered in one of these ways, each with the answer that stands on the day."""
        current = [(each, each.response(self.day)) for each in self.contributions if each.said_on <= self.day]
        return tuple((each, answer) for each, answer in current if answer and answer.kind in kinds)


def told_sections(told: Told, _: Edition) -> tuple[Section, ...]:
    """What anyone may read of it, section by section."""
    shown = told.visible
    parts = (_changed, _cannot, _under_way, _passed_on, _waiting, _meetings)
    return (*late_answers(told, _), *(section for part in parts for section in part(shown, _)))


def late_answers(told: Told, _: Edition) -> Iterator[Section]:
    """What anyone may read of answers that are late, if any is, and how many more are."""
    late = told.visible.standing(Standing.OVERDUE)
    more = len(told.standing(Standing.OVERDUE)) - len(late)
    said = _.plural(
        "{n} answer is late. We promised it by the day beside it, and have not kept that promise.",
        "{n} answers are late. We promised each by the day beside it, and have not kept these promises.",
        len(late),
    )
    rows = tuple((said_words(each), about(each, told, _), _.date(each.loop(told.promise).due_on)) for each in late)
    table = _table(_("What has no answer, though it is late"), (_("Where and when"), _("Promised by")), rows, _)
    hidden = _("Late answers to words that cannot be shown yet: {n}.", n=_.number(more))
    blocks = (*((Paragraph(said), *table) if rows else ()), *((Paragraph(hidden),) if more else ()))
    if blocks:
        yield Section("late", _("Answers that are late"), blocks)


def _changed(told: Told, _: Edition) -> Iterator[Section]:
    yield from _cards("changed", _("What changed"), told, (ResponseKind.DONE,), _)


def _cannot(told: Told, _: Edition) -> Iterator[Section]:
    yield from _cards("cannot", _("What could not be done, and why"), told, (ResponseKind.CANNOT,), _)


def _under_way(told: Told, _: Edition) -> Iterator[Section]:
    yield from _cards("under-way", _("What is under way"), told, PROMISED, _)


def _passed_on(told: Told, _: Edition) -> Iterator[Section]:
    yield from _cards("passed-on", _("What others decide"), told, (ResponseKind.NOT_OURS,), _)


def _waiting(told: Told, _: Edition) -> Iterator[Section]:
    waiting = told.standing(Standing.WAITING)
    rows = tuple((said_words(each), _so_far(each, told, _), _.date(told.last_day(each))) for each in waiting)
    if table := _table(_("What will have an answer"), (_("So far"), _("Answer by")), rows, _):
        yield Section("waiting", _("What has no answer yet"), table)


def _meetings(told: Told, _: Edition) -> Iterator[Section]:
    known = [each for each in told.at_meetings if each.said_on <= told.day]
    answered = [each for each in known if each.loop(told.promise).answered_on(told.day)]
    rows = tuple((each.text, each.answer, about(each, told, _)) for each in answered)
    headings = _("What came of it"), _("Where and when")
    if table := _table(_("What meetings wrote down"), headings, rows, _):
        yield Section("meetings", _("What people told our meetings"), table)


def _table(
    caption: str, headings: tuple[str, str], rows: tuple[tuple[Wordy, ...], ...], _: Edition
) -> tuple[Table, ...]:
    """A table of what people said, if there is anything to say in it."""
    second, third = headings
    columns = Column(_("What people said"), weight=5), Column(second, weight=6), Column(third, weight=4)
    return (Table(caption, columns, rows),) if rows else ()


def _cards(key: str, title: str, told: Told, kinds: tuple[ResponseKind, ...], _: Edition) -> Iterator[Section]:
    """What was answered in one of these ways, each under its theme."""
    found = told.answered(*kinds)
    if found:
        yield Section(key, title, tuple(_card(each, answer, told, _) for each, answer in found))


def _card(each: Contribution, answer: Response, told: Told, _: Edition) -> Facts:
    made = each.difference if each.difference and each.difference.on <= told.day else None
    rows: tuple[tuple[str, Wordy], ...] = (
        (_("You said"), each.text),
        (_("Where and when"), about(each, told, _)),
        *_answer(answer, told, _),
        (_("What difference it made"), made.text if made else ""),
        (_("We told you"), _heard_of(answer, told, _)),
    )
    return Facts(each.theme, tuple((heading, said) for heading, said in rows if said))


def _answer(answer: Response, told: Told, _: Edition) -> Iterator[tuple[str, Wordy]]:
    did, whoever = WHO_DID[answer.done_by] if answer.done_by else NOT_RECORDED
    group = answer.together_with
    who = _("Together with {group}", group=group) if group else _(whoever)
    if answer.kind is ResponseKind.DONE:
        yield _(did), answer.text
        yield _("Who did it"), who
    else:
        yield _("Our answer"), (Text(f"{_(WAYS[answer.kind].label)}:", strong=True), f" {answer.text}")
    yield _("Because"), answer.because
    yield _("Passed to"), answer.body
    yield _("Done on"), _.date(answer.done_on) if answer.done_on else ""
    if answer.kind is ResponseKind.DOING:
        yield _("Who does it"), who
    yield _("Expected by"), _expected(answer, told, _)
    yield _("Answered by"), answer.by


def _expected(answer: Response, told: Told, _: Edition) -> Wordy:
    by = answer.expected.words(_) if answer.expected else ""
    return (f"{by}: ", Text(_("this is late"), strong=True)) if answer.late(told.day) else by


def _so_far(saying: Saying, told: Told, _: Edition) -> str:
    current = saying.response(told.day) if isinstance(saying, Contribution) else None
    return _joined(current.text if current else _("No answer yet."), about(saying, told, _))


def said_words(saying: Saying) -> Wordy:
    """What people said, after its theme."""
    return (Text(f"{saying.theme}:", strong=True), f" {saying.text}") if saying.theme else saying.text


def about(saying: Saying, told: Told, _: Edition) -> str:
    """Where and when people said it, and how many did."""
    place = _("{place}, {day}.", place=saying.where.words(_), day=_.date(saying.said_on))
    return _joined(place, how_many(saying.similar, told.disclosure, _) if saying.similar else "")


def _heard_of(answer: Response, told: Told, _: Edition) -> str:
    if answer.told_on is None or answer.told_on > told.day:
        return _("not yet")
    day = _.date(answer.told_on)
    return f"{day}: {_.list(answer.told_how)}" if answer.told_how else day


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def kept_promise(told: Told, _: Edition) -> Section:
    """How well people are answered: everything that they said counts, whether or not it is shown yet."""
    days = told.promise.days
    said = _.plural("We promise an answer within {n} day.", "We promise an answer within {n} days.", days)
    lines = tuple(_figures(told, _))
    hidden = _("These numbers count everything that people told us, also what is not shown here yet.")
    return Section(
        "promise",
        _("How well we answer"),
        (
            Paragraph(said),
            Bullets(lines) if lines else Paragraph(_("None was due an answer yet.")),
            *((Note(hidden),) if len(told.visible.every) < len(told.every) else ()),
        ),
    )


def _figures(told: Told, _: Edition) -> Iterator[str]:
    loops = tuple(each.loop(told.promise) for each in told.every)
    if (in_time := answered_in_time(loops, told.day)).denominator:
        yield _("{n} of {all} that were due an answer had one in time.", **_of(in_time, _))
    if (heard := told_of_answered(loops, told.day)).denominator:
        yield _("People have been told of {n} of {all} answers.", **_of(heard, _))
    if (changes := led_to_change(told.contributions, told.day)).denominator:
        said = _("{n} of {all} answers say that something has changed.", **_of(changes, _))
        yield _joined(said, _("We set no target for that: it would reward easy requests."))


def _of(share: Share, _: Edition) -> dict[str, str]:
    return {"n": _.number(share.numerator), "all": _.number(share.denominator)}
