"""A report section by section. Each is there in every report, in the same order; what is not recorded says so."""

from collections.abc import Iterator

from attrs import frozen

from coproduction.counts import Disclosure
from coproduction.document import Block, Bullets, Callout, Paragraph, Section, Tone
from coproduction.edition import Edition
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.evaluation_plan import EvaluationPlan
from coproduction.protocols.measure_tables import standing
from coproduction.protocols.readings import small_numbers
from coproduction.protocols.report_figures import (
    Money,
    Payments,
    Training,
    money_blocks,
    not_recorded,
    payment_blocks,
    training_blocks,
)
from coproduction.protocols.report_heard import changed_blocks, not_done_blocks, said_blocks
from coproduction.protocols.report_measures import drawn
from coproduction.protocols.report_momentum import Momentum
from coproduction.protocols.report_page import (
    ahead_blocks,
    celebration_blocks,
    momentum_blocks,
    objective_blocks,
    slipped_blocks,
)
from coproduction.protocols.report_people import people_blocks
from coproduction.protocols.report_words import Notes, opening
from coproduction.protocols.report_year import QuarterOfYear, quarters_blocks, review_blocks
from coproduction.protocols.review import Review
from coproduction.protocols.you_said import Told, kept_promise, late_answers
from coproduction.pyramid.audit import Audit


@frozen(kw_only=True)
class Recorded:
    """What was recorded of training, of claims and of money; and of claims in each quarter, in the report of a year."""

    training: tuple[Training, ...]
    payments: Payments | None
    quarters: tuple[Payments | None, ...]
    money: Money | None


@frozen(kw_only=True)
class Seen:
    """What a report looks at: a plan with its momentum, what people said, and the words of the authors."""

    plan: ActionPlan
    found: Momentum
    told: Told | None
    notes: Notes


def opening_sections(seen: Seen, headline: str, promised: tuple[str, ...], _: Edition) -> Iterator[Block]:
    """The headline, answers that are late if any is, and what moved and what stalled."""
    yield Callout(_("In short"), (headline,), Tone.GOOD)
    if seen.told:
        yield from late_answers(seen.told, _)
    said = (Paragraph(_("Last time we said that we would do this:")), Bullets(promised)) if promised else ()
    blocks = (*opening(seen.notes.momentum), *momentum_blocks(seen.plan, seen.found, _), *said)
    yield Section("momentum", _("What moved, and what stalled"), blocks)


def voice_sections(seen: Seen, _: Edition) -> Iterator[Section]:
    """What people told us, what changed because of it, and what did not and why."""
    told, notes, between = seen.told, seen.notes, seen.found.between
    none = (not_recorded(_),)
    said = tuple(said_blocks(told, between, _)) if told else none
    changed = tuple(changed_blocks(told, between, _)) if told else none
    yield Section("told", _("What people told us"), (*opening(notes.told), *said))
    yield Section("what-changed", _("What changed"), (*opening(notes.changed), *changed))
    not_done = (*(not_done_blocks(told, between, _) if told else ()), *slipped_blocks(seen.found, _))
    nothing = () if not_done else (Paragraph(_("Nothing of this kind is recorded for this time.")),)
    title = _("What did not change, and why")
    yield Section("not-changed", title, (*opening(notes.not_changed), *not_done, *nothing))
    if told:
        yield kept_promise(told, _)


def plan_sections(
    seen: Seen, quarters: tuple[QuarterOfYear, ...], review: Review | None, rule: Disclosure, _: Edition
) -> Iterator[Section]:
    """Where each objective stands; in the report of a year the quarters side by side, and each objective judged."""
    plan = seen.plan
    if quarters:
        stands = quarters_blocks(plan, quarters, seen.told, rule, _)
        yield Section("objectives", _("The quarters side by side"), (*opening(seen.notes.objectives), *stands))
    else:
        stands = objective_blocks(plan, seen.found, _)
        yield Section("objectives", _("Where each objective stands"), (*opening(seen.notes.objectives), *stands))
    if review:
        yield Section("review", _("What we keep, change and stop"), tuple(review_blocks(review, plan, _)))


def measure_section(evaluation: EvaluationPlan | None, note: str, _: Edition) -> Section:
    """Where each measure began, where it stands, what it is to become; and a picture where there are figures enough."""
    return Section("measures", _("Measures"), (*opening(note), *_measures(evaluation, _)))


def _measures(evaluation: EvaluationPlan | None, _: Edition) -> Iterator[Block]:
    if evaluation is None:
        yield not_recorded(_)
        return
    rule = evaluation.disclosure
    yield from standing(evaluation.measures, rule, _.as_at, _)
    yield from drawn(evaluation.measures, rule, _)
    yield small_numbers(rule, _)


def figure_sections(
    audit: Audit | None, recorded: Recorded, notes: Notes, rule: Disclosure, _: Edition
) -> Iterator[Section]:
    """Who took part, training, how soon claims were paid, and money if anybody recorded it."""
    money = recorded.money
    yield Section("people", _("Who took part"), (*opening(notes.people), *people_blocks(audit, _)))
    held = training_blocks(recorded.training, rule, _)
    yield Section("training", _("Training"), (*opening(notes.training), *held))
    paid = payment_blocks(recorded.payments, rule, _, recorded.quarters)
    yield Section("payments", _("How soon we paid"), (*opening(notes.payments), *paid))
    if money or notes.money:
        cost = money_blocks(money, _) if money else (not_recorded(_),)
        yield Section("money", _("Money"), (*opening(notes.money), *cost))


def closing_sections(seen: Seen, thanks: tuple[str, ...], promises: tuple[str, ...], _: Edition) -> Iterator[Section]:
    """Thanks and what was celebrated, and what comes next."""
    thanked = tuple(celebration_blocks(seen.plan, seen.found, thanks, _))
    yield Section("thanks", _("Thanks, and what we celebrated"), thanked)
    ahead = (*((Bullets(promises),) if promises else ()), *ahead_blocks(seen.plan, _))
    yield Section("next", _("What comes next"), ahead)
