"""A logic model: from what goes in, over what is done, to what comes of it, and what all of that takes for granted."""

from collections.abc import Iterator
from typing import Annotated

from attrs import frozen

from coproduction.document import Facts, Section
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice


@frozen(kw_only=True)
class LogicModel:
    """The chain from what goes in to what becomes different."""

    inputs: Annotated[tuple[str, ...], Label(N_("Inputs"), N_("What goes in: people, time, money."))] = ()
    activities: Annotated[tuple[str, ...], Label(N_("Activities"), N_("What is done."))] = ()
    outputs: Annotated[tuple[str, ...], Label(N_("Outputs"), N_("What is there afterwards, and can be counted."))] = ()
    outcomes: Annotated[tuple[str, ...], Label(N_("Outcomes"), N_("What is different for people."))] = ()
    impact: Annotated[tuple[str, ...], Label(N_("Impact"), N_("What is different in the long run."))] = ()
    assumptions: Annotated[tuple[str, ...], Label(N_("Assumptions"), N_("What has to be true for this to work."))] = ()
    context: Annotated[tuple[str, ...], Label(N_("Context"), N_("What else has a bearing on it."))] = ()


HEADINGS = {
    "inputs": N_("What goes in"),
    "activities": N_("What is done"),
    "outputs": N_("What is there afterwards"),
    "outcomes": N_("What is different for people"),
    "impact": N_("What is different in the long run"),
    "assumptions": N_("What we take for granted"),
    "context": N_("What else has a bearing on it"),
}
CHAIN = ("inputs", "activities", "outputs", "outcomes")
"""Those without which it is no chain."""


def check_logic(model: LogicModel) -> Iterator[Problem]:
    """The chain has no gap, and what it takes for granted is said."""
    for name in CHAIN:
        if not getattr(model, name):
            yield advice((name,), "The chain has a gap here. Write at least one.")
    if not model.assumptions:
        yield advice(("assumptions",), "Say what has to be true for this to work. It is often what goes wrong.")


def logic_section(model: LogicModel, _: Edition) -> Iterator[Section]:
    """The chain as a reader sees it, one link after another."""
    rows = tuple((_(heading), "; ".join(getattr(model, name))) for name, heading in HEADINGS.items())
    said = tuple((heading, text) for heading, text in rows if text)
    if said:
        yield Section("logic", _("How it is meant to work"), (Facts(_("From what goes in to what comes of it"), said),))
