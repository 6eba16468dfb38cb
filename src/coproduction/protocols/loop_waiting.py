"""For staff: who must answer what by when, whom nobody has told yet, and which promises are late."""

from collections.abc import Iterator

from coproduction.document import Block, Column, Paragraph, Section, Table, Text, Wordy
from coproduction.edition import Edition
from coproduction.protocols.heard import Contribution, Saying
from coproduction.protocols.loop import Standing
from coproduction.protocols.responses import Response, ResponseKind
from coproduction.protocols.you_said import Told


def waiting_sections(told: Told, _: Edition) -> tuple[Section, ...]:
    """What staff still have to do, the most pressing first."""
    waiting = (*told.standing(Standing.OVERDUE), *told.standing(Standing.WAITING))
    untold = told.standing(Standing.ANSWERED)
    promised = told.answered(ResponseKind.DOING, ResponseKind.WILL_DO)
    late = tuple((each, answer) for each, answer in promised if answer.late(told.day))
    return (
        Section("answer", _("To be answered"), tuple(_to_answer(waiting, told, _))),
        Section("tell", _("People to be told"), tuple(_to_tell(untold, told, _))),
        *((Section("late", _("Promised, and late"), (_late(late, _),)),) if late else ()),
    )


def _to_answer(waiting: tuple[Saying, ...], told: Told, _: Edition) -> Iterator[Block]:
    if not waiting:
        yield Paragraph(_("Everything has an answer."))
        return
    yield Table(
        _("Who answers what, by when"),
        (Column(_("What people said"), weight=6), Column(_("Who answers"), weight=4), Column(_("Answer by"), weight=4)),
        tuple((_named(each), each.responsible or _("nobody yet"), _by(each, told, _)) for each in waiting),
    )


def _by(saying: Saying, told: Told, _: Edition) -> Wordy:
    last = told.last_day(saying)
    return (f"{_.date(last)}: ", Text(_("overdue"), strong=True)) if last < told.day else _.date(last)


def _to_tell(untold: tuple[Saying, ...], told: Told, _: Edition) -> Iterator[Block]:
    if not untold:
        yield Paragraph(_("Everyone has been told of the answer that there is."))
        return
    yield Paragraph(_("There is an answer, and it is not recorded that people were told of it."))
    yield Table(
        _("Whom nobody has told yet"),
        (Column(_("What people said"), weight=6), Column(_("Who tells them"), weight=4), Column(_("Where"), weight=4)),
        tuple((_named(each), _teller(each, told, _), each.where.words(_)) for each in untold),
    )


def _teller(saying: Saying, told: Told, _: Edition) -> str:
    answer = saying.response(told.day) if isinstance(saying, Contribution) else None
    return (answer and answer.by) or saying.responsible or _("nobody yet")


def _late(late: tuple[tuple[Contribution, Response], ...], _: Edition) -> Table:
    return Table(
        _("What was to be there by now"),
        (
            Column(_("What people said"), weight=6),
            Column(_("Responsibility"), weight=4),
            Column(_("Expected by"), weight=4),
        ),
        tuple(
            (_named(each), answer.by or each.responsible or _("nobody yet"), answer.expected.words(_))
            for each, answer in late
            if answer.expected
        ),
    )


def _named(saying: Saying) -> Wordy:
    return (Text(saying.id, strong=True), f" {saying.text}") if isinstance(saying, Contribution) else saying.text
