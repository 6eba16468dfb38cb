"""The stages of a study, and who was involved at each: how many, in which roles, at which level, for how long."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Annotated

from attrs import frozen

from coproduction.choices import choose
from coproduction.counts import HIDDEN, Count, Disclosure
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.pyramid.levels import CANONICAL

CO_PRODUCED = ("co_produce", "user_led")
"""Levels at which people with lived experience decide, with others or by themselves."""

FEWEST_CO_PRODUCERS = Count(2)
"""What is called co-production needs two people with lived experience at least; suggested by this library."""


class Stage(Enum):
    """The stages of a study, in their order. Suggested by this library."""

    PRIORITY_SETTING = "priority_setting"
    DESIGN = "design"
    FUNDING_BID = "funding_bid"
    MANAGEMENT = "management"
    DOING = "doing"
    ANALYSIS = "analysis"
    DISSEMINATION = "dissemination"
    IMPLEMENTATION = "implementation"
    EVALUATION = "evaluation"


STAGE_LABELS: Mapping[Stage, str] = {
    Stage.PRIORITY_SETTING: N_("Choosing what to study"),
    Stage.DESIGN: N_("Design"),
    Stage.FUNDING_BID: N_("Asking for money"),
    Stage.MANAGEMENT: N_("Running the study"),
    Stage.DOING: N_("Doing the research"),
    Stage.ANALYSIS: N_("Making sense of it"),
    Stage.DISSEMINATION: N_("Telling people"),
    Stage.IMPLEMENTATION: N_("Putting it to use"),
    Stage.EVALUATION: N_("Evaluating"),
}
"""In plain words; the ids are the words that researchers use."""


@frozen(kw_only=True)
class RoleCount:
    """People in one role; without ``people`` nobody counted."""

    role: Annotated[str, Label(N_("Role"), N_("Such as “carer adviser”; never a name."), "Carer adviser")]
    people: Annotated[Count | None, Label(N_("People"), N_("Each person once, in one role."))] = None


@frozen(kw_only=True)
class StageInvolvement:
    """Who was involved at one stage. A stage that is left out of a record was not recorded; it does not mean nobody."""

    stage: Annotated[Stage, Label(N_("Stage"))]
    nobody: Annotated[bool, Label(N_("Nobody"), N_("It is known that nobody was involved."))] = False
    level: Annotated[
        str, Label(N_("Level"), N_("One of inform, consult, involve, collaborate, co_produce and user_led."), "involve")
    ] = ""
    about: Annotated[str, Label(N_("About"), N_("What people did, in a sentence."))] = ""
    people: Annotated[tuple[RoleCount, ...], Label(N_("People"), N_("How many, in which roles."))] = ()
    hours: Annotated[int | None, Label(N_("Hours"), N_("That they gave in all."))] = None
    cost: Annotated[int | None, Label(N_("Cost"), N_("In pounds: fees, expenses and access."))] = None

    @property
    def in_all(self) -> Count | None:
        """Everyone who was counted at this stage, if anybody was."""
        counted = [each.people for each in self.people if each.people is not None]
        return sum(counted, start=Count(0)) if counted else None

    @property
    def co_produced(self) -> bool:
        """Whether people decided, with others or by themselves."""
        return not self.nobody and self.level in CO_PRODUCED

    def enough(self, disclosure: Disclosure) -> bool:
        """Whether every number of people here is shown, so that hours and cost lead to none of them."""
        shown = [each.people.shown(disclosure) if each.people else HIDDEN for each in self.people]
        return bool(shown) and HIDDEN not in shown


def check_stages(stages: tuple[StageInvolvement, ...]) -> Iterator[Problem]:
    """Each stage stands once, with a level there is, and with people unless there were none."""
    for index, each in enumerate(stages):
        if each.stage in [other.stage for other in stages[:index]]:
            yield Problem((index, "stage"), "This stage stands here twice. Put what you know of it in one place.")
        if each.level and each.level not in CANONICAL.ids:
            yield Problem((index, "level"), choose(each.level, CANONICAL.ids))
        for name in ("hours", "cost"):
            if (getattr(each, name) or 0) < 0:
                yield Problem((index, name), "Write a whole number, 0 or more.")
        found = _check_nobody(each) if each.nobody else _check_somebody(each)
        yield from (problem.under(index) for problem in found)


def _check_nobody(each: StageInvolvement) -> Iterator[Problem]:
    if each.level or each.people or each.hours:
        yield Problem(("nobody",), "Either nobody was involved, or there is a level, people or hours. Take one out.")


def _check_somebody(each: StageInvolvement) -> Iterator[Problem]:
    """Nothing here asks for a higher level: each is right for some purpose."""
    if not each.level:
        yield advice(("level",), "No level is recorded for this stage. How much say did people have?")
    if each.in_all is None:
        yield advice(("people",), "Nobody counted the people at this stage. Write how many, by role.")
    elif each.co_produced and not each.in_all.at_least(FEWEST_CO_PRODUCERS):
        yield advice(("level",), "One person alone is seldom co-production; “collaborate” may be the honester word.")


def level_in_words(each: StageInvolvement | None, _: Edition) -> str:
    """How much say people had at a stage, as a reader is told it."""
    if each is None:
        return _("not recorded")
    if each.nobody:
        return _("nobody")
    return _(CANONICAL[each.level].label) if each.level in CANONICAL.ids else _("level not recorded")
