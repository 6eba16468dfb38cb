"""A strategy on a page: what it wants, and for each of its themes what was promised and how that stands."""

from collections.abc import Iterator

from attrs import evolve

from coproduction.document import Block, Bullets, Note, Paragraph, Section, Text, Wordy, words
from coproduction.edition import Edition
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.objectives import PlanTheme
from coproduction.protocols.plan_cells import status_cell
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
    for number, (title, about, themes) in enumerate(_themes(plan, strategy), 1):
        there = [each for each in places if each.written.theme in themes]
        yield Section(f"theme-{number}", title, tuple(_theme(plan, about, there, _)))
    if told and (done := answers_in(told, between, (ResponseKind.DONE,))):
        items = tuple((Text(f"{each.theme}:", strong=True), f" {answer.text}") for each, answer in done)
        yield Section("changed", _("What changed because of what people told us"), (Bullets(items),))
    if strategy and strategy.monitoring_group:
        yield Section("watches", _("Who watches"), tuple(_watching(strategy.monitoring_group, _)))


def _themes(plan: ActionPlan, strategy: Strategy | None) -> Iterator[tuple[str, str, set[str]]]:
    """The themes of the strategy, each with the headings of the plan that are called so; then its other headings."""
    of_plan: dict[str, list[PlanTheme]] = {}
    for theme in plan.themes:
        if plan.under(theme):
            of_plan.setdefault(theme.title.casefold(), []).append(theme)
    for each in strategy.themes if strategy else ():
        yield each.title, each.about, {theme.id for theme in of_plan.pop(each.title.casefold(), [])}
    for alike in of_plan.values():
        yield alike[0].title, "", {theme.id for theme in alike}


def _theme(plan: ActionPlan, about: str, places: list[Position], _: Edition) -> Iterator[Block]:
    if about:
        yield Paragraph(about)
    if places:
        yield Bullets(tuple(_line(plan, each, _) for each in places))
    else:
        yield Note(_("No objective of the action plan has this heading."))


def _line(plan: ActionPlan, place: Position, _: Edition) -> Wordy:
    """An objective in a line: how it stands, its words and by when; then why, and what its owner says."""
    tag, *more = words(status_cell(plan, place, _))
    by = place.now.due.words(_) if place.now.due else _("no date set")
    said = f" {place.now.text} ({by})"
    colon = ":" if more and not more[0].text.startswith(".") else ""
    return evolve(tag, text=f"{tag.text.removesuffix(':')}:"), f"{said}{colon}", *more


def _watching(group: Group, _: Edition) -> Iterator[Block]:
    cadence = _("{group} watches over this strategy. It meets: {cadence}.", group=group.name, cadence=group.cadence)
    yield Paragraph(cadence if group.cadence else _("{group} watches over this strategy.", group=group.name))
    if group.about:
        yield Paragraph(group.about)
