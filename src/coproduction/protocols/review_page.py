"""What a review decided, on a page: how many objectives go on and how many stop, and each as it was and will be."""

from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from coproduction.document import Block, Column, Paragraph, Section, Table, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.improvement import Decision, decided, tag_of
from coproduction.protocols.objective_lines import Judged, Reviewed, judgement, stated
from coproduction.protocols.objectives import Objective

MEANINGS = {
    Decision.ADOPT: N_("It goes on as it is, or is part of what we do now."),
    Decision.ADAPT: N_("It goes on in other words or by another day."),
    Decision.ABANDON: N_("It stops."),
}


def decisions(review: Reviewed, _: Edition) -> Iterator[Block]:
    """How many objectives were adopted, adapted and abandoned, and what each word means."""
    ids = [objective.id for objective in review.objectives]
    counted = Counter(each.decision for each in review.judged if each.objective in ids)
    columns = (
        Column(_("Decision"), weight=4),
        Column(_("What it means"), weight=8),
        Column(_("Objectives"), weight=4, number=True),
    )
    rows = tuple((tag_of(each, _), _(MEANINGS[each]), _.number(counted[each])) for each in Decision)
    yield Table(_("Objectives by decision"), columns, rows)
    if unjudged := len(ids) - sum(counted.values()):
        yield Paragraph(_.plural("{n} objective is not judged.", "{n} objectives are not judged.", unjudged))


def side_by_side(review: Reviewed, plan: ActionPlan, _: Edition) -> Iterator[Section]:
    """Each objective as it was, what was decided, and what it is from now on, under the themes of the plan."""
    columns = (
        Column(_("As it was"), weight=6),
        Column(_("Decision, and why"), weight=6),
        Column(_("From now on"), weight=6),
    )
    themes = (theme for theme in plan.themes if plan.under(theme))
    for number, theme in enumerate(themes, 1):
        there = (each.known(review.reviewed_on) for each in plan.under(theme))
        rows = tuple(_row(each, judgement(review, each.id), _) for each in there)
        table = Table(_("Objectives: {theme}", theme=theme.title), columns, rows)
        yield Section(f"theme-{number}", theme.title, (table,))


def _row(objective: Objective, judged: Judged | None, _: Edition) -> tuple[Wordy, ...]:
    was = stated(objective.id, objective.text, objective.due, _)
    if judged is None:
        return was, _("not yet judged"), _("not yet judged")
    made = decided(judged.decision, judged.because, _)
    match judged.decision:
        case Decision.ADOPT:
            return was, made, _("as it was")
        case Decision.ADAPT:
            new = judged.continues_as
            return was, made, stated(new.id, new.text, new.due, _) if new else _("not recorded")
        case Decision.ABANDON:
            return was, made, _("no longer")
        case _:
            assert_never(judged.decision)
