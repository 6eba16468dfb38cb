"""What people said in the time of a report, what changed because of it, and what did not and why."""

from collections.abc import Iterator
from datetime import date

from coproduction.document import Block, Column, Paragraph, Table, Text, Wordy
from coproduction.edition import Edition
from coproduction.protocols.contribution import Contributions
from coproduction.protocols.heard import Contribution, Saying
from coproduction.protocols.loop import Standing
from coproduction.protocols.report_span import Between
from coproduction.protocols.responses import NOT_RECORDED, PROMISED, WAYS, WHO_DID, Response, ResponseKind
from coproduction.protocols.you_said import Told, about, said_words

NOT_DONE = (ResponseKind.CANNOT, ResponseKind.NOT_OURS)


def told_on(heard: Contributions, day: date) -> Told:
    """What people said, as it was known on a day. All of it counts; words are shown of what is ``visible``."""
    return Told(
        day=day,
        contributions=heard.contributions,
        at_meetings=heard.at_meetings,
        promise=heard.promise,
        disclosure=heard.disclosure,
    )


def said_blocks(told: Told, between: Between, _: Edition) -> Iterator[Block]:
    """What people said in this time, as far as anyone may read it, and where its answer stands."""
    new = [each for each in told.visible.every if between.holds(each.said_on)]
    if not new:
        yield Paragraph(_("Nothing that people told us in this time can be shown."))
        return
    columns = (
        Column(_("What people said"), weight=7),
        Column(_("Where and when"), weight=6),
        Column(_("Answer"), weight=4),
    )
    rows = tuple((said_words(each), about(each, told, _), _answered(each, told, _)) for each in new)
    yield Table(_("What people told us in this time"), columns, rows)


def _answered(saying: Saying, told: Told, _: Edition) -> str:
    """The kind of its answer, or by when there is to be one."""
    if isinstance(saying, Contribution) and (kind := saying.kind(told.day)):
        return _(WAYS[kind].label)
    standing = saying.loop(told.promise).standing(told.day)
    if standing is Standing.OVERDUE:
        return _("none yet: late")
    return _("none yet") if standing is Standing.WAITING else _("answered")


def changed_blocks(told: Told, between: Between, _: Edition) -> Iterator[Block]:
    """What changed in this time because of what people said, and who changed it; then what is under way."""
    done = answers_in(told, between, (ResponseKind.DONE,))
    if done:
        columns = (
            Column(_("You said"), weight=6),
            Column(_("What changed"), weight=7),
            Column(_("Who did it, and when"), weight=4),
        )
        yield Table(_("What changed because of it"), columns, tuple(_done(each, answer, _) for each, answer in done))
    else:
        yield Paragraph(_("No change because of what people told us is recorded for this time."))
    if promised := told.visible.answered(*PROMISED):
        columns = (
            Column(_("You said"), weight=6),
            Column(_("What is to be done"), weight=7),
            Column(_("Expected by"), weight=4),
        )
        yield Table(
            _("What is under way"), columns, tuple(_promised(each, answer, told, _) for each, answer in promised)
        )


def _done(each: Contribution, answer: Response, _: Edition) -> tuple[Wordy, ...]:
    who = _(WHO_DID[answer.done_by][1] if answer.done_by else NOT_RECORDED[1])
    who = _("Together with {group}", group=answer.together_with) if answer.together_with else who
    when = _.date(answer.done_on) if answer.done_on else ""
    made = each.difference.text if each.difference and each.difference.on <= _.as_at else ""
    return said_words(each), " ".join(filter(None, (answer.text, made))), ", ".join(filter(None, (who, when)))


def _promised(each: Contribution, answer: Response, told: Told, _: Edition) -> tuple[Wordy, ...]:
    by = answer.expected.words(_) if answer.expected else _("not recorded")
    late: Wordy = (f"{by}: ", Text(_("this is late"), strong=True))
    return said_words(each), answer.text, late if answer.late(told.day) else by


def not_done_blocks(told: Told, between: Between, _: Edition) -> Iterator[Block]:
    """What people asked for that we could not do, or that others decide, and why."""
    if found := answers_in(told, between, NOT_DONE):
        columns = Column(_("You said"), weight=6), Column(_("Our answer"), weight=6), Column(_("Because"), weight=5)
        rows = tuple((said_words(each), answer.text, _why(answer, _)) for each, answer in found)
        yield Table(_("What we could not do"), columns, rows)


def _why(answer: Response, _: Edition) -> str:
    passed = _("We passed it to {body}.", body=answer.body) if answer.body else ""
    return " ".join(filter(None, (passed, answer.because)))


def answers_in(
    told: Told, between: Between, kinds: tuple[ResponseKind, ...]
) -> tuple[tuple[Contribution, Response], ...]:
    """What was answered in this time in one of these ways and may be read, each with the answer that stands."""
    return tuple((each, answer) for each, answer in told.visible.answered(*kinds) if between.holds(answer.on))
