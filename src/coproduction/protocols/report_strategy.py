"""A strategy on a page: what it wants, and for each of its themes what was promised and how that stands."""

from collections.abc import Iterator

from attrs import evolve

from coproduction.document import Block, Bullets, Note, Paragraph, Section, Text, Wordy
from coproduction.edition import Edition
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.objectives import PlanTheme
from coproduction.protocols.plan_cells import status_tag
from coproduction.protocols.plan_standing import Position, positions
from coproduction.protocols.report_heard import answers_in
from coproduction.protocols.report_span import Between
from coproduction.protocols.responses import ResponseKind
from coproduction.protocols.strategy import Group, Strategy
from coproduction.protocols.you_said import Told


def strategy_blocks(
    plan: ActionPlan, strategy: Strategy | None, told: Told | None, between: Between, _: Edition
) -> Iterator[Block]:
    """The vision, the themes with their objectives, what changed because of people, and who watches."""
    if strategy:
        yield Section("vision", _("What we want"), (Paragraph(strategy.vision),))
    places = positions(plan.objectives, _.as_at)
    for number, (title, about, theme) in enumerate(_themes(plan, strategy), 1):
        there = [each for each in places if theme and each.written.theme == theme.id]
        yield Section(f"theme-{number}", title, tuple(_theme(plan, about, there, _)))
    if told and (done := answers_in(told, between, (ResponseKind.DONE,))):
        items = tuple((Text(f"{each.theme}:", strong=True), f" {answer.text}") for each, answer in done)
        yield Section("changed", _("What changed because of what people told us"), (Bullets(items),))
    if strategy and strategy.monitoring_group:
        yield Section("watches", _("Who watches"), tuple(_watching(strategy.monitoring_group, _)))


def _themes(plan: ActionPlan, strategy: Strategy | None) -> Iterator[tuple[str, str, PlanTheme | None]]:
    """The themes of the strategy, each with the heading of the plan that has its name; then what else the plan has."""
    of_plan = {each.title.casefold(): each for each in plan.themes if plan.under(each)}
    for each in strategy.themes if strategy else ():
        yield each.title, each.about, of_plan.pop(each.title.casefold(), None)
    for theme in of_plan.values():
        yield theme.title, "", theme


def _theme(plan: ActionPlan, about: str, places: list[Position], _: Edition) -> Iterator[Block]:
    if about:
        yield Paragraph(about)
    if places:
        yield Bullets(tuple(_line(plan, each, _) for each in places))
    else:
        yield Note(_("No objective of the action plan has this heading."))


def _line(plan: ActionPlan, place: Position, _: Edition) -> Wordy:
    """An objective in a line: how it stands, its words, and by when."""
    tag = status_tag(plan, place, _)
    by = place.now.due.words(_) if place.now.due else _("no date set")
    return evolve(tag, text=f"{tag.text}:"), f" {place.now.text} ({by})"


def _watching(group: Group, _: Edition) -> Iterator[Block]:
    cadence = _("{group} watches over this strategy. It meets: {cadence}.", group=group.name, cadence=group.cadence)
    yield Paragraph(cadence if group.cadence else _("{group} watches over this strategy.", group=group.name))
    if group.about:
        yield Paragraph(group.about)
