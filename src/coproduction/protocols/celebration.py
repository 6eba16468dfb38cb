"""What is finished is celebrated: how, when, for whom, and who is thanked, by name only if they agreed.

Within how many days, and in which ways, is suggested by this library.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from typing import Annotated

from attrs import evolve, field, frozen

from coproduction.document import Bullets, Column, Section, Table, Text, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.naming import NOT_YET
from coproduction.problems import Problem, advice
from coproduction.protocols.objectives import Objective, Stage
from coproduction.protocols.plan_cells import named, sentence
from coproduction.protocols.plan_standing import positions, stage_on
from coproduction.protocols.status import DONE
from coproduction.sources import SUGGESTED, Source


class Way(Enum):
    """How something is celebrated."""

    THANKS = "thanks"
    CERTIFICATE = "certificate"
    BULLETIN_ITEM = "bulletin_item"
    EVENT = "event"
    AWARD = "award"


WAY_LABELS: Mapping[Way, str] = {
    Way.THANKS: N_("Thanks"),
    Way.CERTIFICATE: N_("A certificate"),
    Way.BULLETIN_ITEM: N_("Told in the bulletin"),
    Way.EVENT: N_("Celebrated at an event"),
    Way.AWARD: N_("An award"),
}


@frozen(kw_only=True)
class Credit:
    """Somebody who is thanked: by what they did, and by name from the day on which they agreed to that."""

    person: Annotated[
        str, Label(N_("Person"), N_("An id that says nothing about the person; shown to nobody."), names=True)
    ] = field(default="", repr=False)
    role: Annotated[str, Label(N_("Role"), N_("Such as “a carer representative”; never a name."))]
    name: Annotated[str, Label(N_("Name"), N_("Only if they agreed to it."), personal=True)] = field(
        default="", repr=False
    )
    name_agreed_on: Annotated[
        date | None, Label(N_("Name agreed on"), N_("The day they agreed to their name."), personal=True)
    ] = None

    def name_on(self, day: date | None) -> str:
        """Their name, if they had agreed to it by a day; where no day is known, nobody has."""
        return self.name if day and self.name_agreed_on and self.name_agreed_on <= day else ""

    def public(self, day: date | None) -> "Credit":
        """What anyone may have of this: no id, and a name only if it was agreed to by a day."""
        name = self.name_on(day)
        return Credit(role=self.role, name=name, name_agreed_on=self.name_agreed_on if name else None)

    def called(self, day: date | None) -> str:
        """The name that they have agreed to by a day with their role, or their role alone."""
        name = self.name_on(day)
        return f"{name}, {self.role}" if name else self.role


@frozen(kw_only=True)
class Celebration:
    """How an objective or a stage that is finished was celebrated."""

    of: Annotated[str, Label(N_("What is celebrated"), N_("The id of an objective or of a stage."))]
    kind: Annotated[Way, Label(N_("How"))]
    on: Annotated[date, Label(N_("On"))]
    what: Annotated[str, Label(N_("What was done"), N_("Without names: anyone may read it."))] = ""
    audience: Annotated[str, Label(N_("For whom"), N_("Such as “everyone who took part”."))] = ""
    lived_experience: Annotated[
        str, Label(N_("Lived experience"), N_("How people with lived experience took part in it."))
    ] = ""
    credited: Annotated[tuple[Credit, ...], Label(N_("Thanks to"), N_("By role, and by name if they agreed."))] = ()

    def public(self, day: date | None) -> "Celebration":
        """What anyone may have of this by a day."""
        return evolve(self, credited=tuple(each.public(day) for each in self.credited))


@frozen(kw_only=True)
class Custom:
    """A way in which everything that is finished is celebrated, perhaps within a number of days."""

    kind: Way
    within: int | None = None
    says: str
    source: Source = SUGGESTED


CUSTOMS = (
    Custom(kind=Way.THANKS, within=14, says=N_("say thank you by {day}")),
    Custom(kind=Way.BULLETIN_ITEM, says=N_("tell of it in the next bulletin")),
    Custom(kind=Way.EVENT, says=N_("list it at the yearly event")),
)
"""What this library suggests for each objective and stage that is finished."""


@frozen(kw_only=True)
class Finished:
    """An objective or a stage that is finished: its id, what it is called, and since when."""

    id: str
    title: str
    on: date
    stage: bool = False


@frozen(kw_only=True)
class Prompt:
    """What is still to be done to celebrate something: in which way, and by which day if there is one."""

    of: Finished
    custom: Custom

    @property
    def by(self) -> date | None:
        """The last day on which it is in time."""
        return None if self.custom.within is None else self.of.on + timedelta(days=self.custom.within)

    def overdue(self, day: date) -> bool:
        """Whether that day has passed; not on the day itself."""
        return self.by is not None and day > self.by


def finished(objectives: tuple[Objective, ...], stages: tuple[Stage, ...], day: date) -> tuple[Finished, ...]:
    """The objectives and the stages that are known on a day to be finished, in their order."""
    done = [each for each in positions(objectives, day) if each.computed in DONE]
    over = [stage_on(each, objectives, day) for each in stages]
    return (
        *(Finished(id=p.now.id, title=p.now.text, on=p.now.completed_on) for p in done if p.now.completed_on),
        *(Finished(id=s.stage.id, title=s.stage.title, on=s.finished_on, stage=True) for s in over if s.finished_on),
    )


def prompts(
    objectives: tuple[Objective, ...],
    stages: tuple[Stage, ...],
    celebrations: tuple[Celebration, ...],
    day: date,
    customs: tuple[Custom, ...] = CUSTOMS,
) -> tuple[Prompt, ...]:
    """What is finished on a day and not celebrated yet in one of the usual ways."""
    had = {(each.of, each.kind) for each in celebrations if each.on <= day}
    return tuple(
        Prompt(of=each, custom=custom)
        for each in finished(objectives, stages, day)
        for custom in customs
        if (each.id, custom.kind) not in had
    )


def check_celebrations(
    celebrations: tuple[Celebration, ...],
    objectives: tuple[Objective, ...],
    stages: tuple[Stage, ...],
    day: date | None,
) -> Iterator[Problem]:
    """What is celebrated is one of the plan’s and finished, and names were agreed to."""
    ids = [*(objective.id for objective in objectives), *(stage.id for stage in stages)]
    for index, each in enumerate(celebrations):
        if each.of not in ids:
            yield Problem((index, "of"), "There is no objective and no stage with this id.")
        elif each.of not in [found.id for found in finished(objectives, stages, each.on)]:
            yield advice((index, "on"), "On this day it was not complete yet, as far as is recorded.")
        for at, credit in enumerate(each.credited):
            yield from (problem.under(index, "credited", at) for problem in _check_credit(credit, day))


def _check_credit(credit: Credit, day: date | None) -> Iterator[Problem]:
    if " " in credit.person or "@" in credit.person:
        yield Problem(("person",), "Use an id such as R01. A name or an address must not be here.")
    if credit.name and credit.name_agreed_on is None:
        message = "Say on which day they agreed to have their name here, or take the name out."
        yield Problem(("name_agreed_on",), message)
    if day and credit.name_agreed_on and credit.name_agreed_on > day:
        yield Problem(("name_agreed_on",), NOT_YET)


def celebrated(
    celebrations: tuple[Celebration, ...], objectives: tuple[Objective, ...], stages: tuple[Stage, ...], _: Edition
) -> Iterator[Section]:
    """What was celebrated by the day of this printing, with who is thanked; names only as they agreed."""
    there = sorted((each for each in celebrations if each.on <= _.as_at), key=lambda each: each.on)
    if there:
        columns = (
            Column(_("What is finished"), weight=6),
            Column(_("How it was celebrated"), weight=7),
            Column(_("When"), weight=4),
            Column(_("Thanks to"), weight=5),
        )
        things = {**{each.id: _stage(each.title) for each in stages}, **{each.id: named(each) for each in objectives}}
        rows = tuple((things.get(each.of, _stage(each.of)), *_row(each, _)) for each in there)
        title = _("What we celebrated")
        yield Section("celebrated", title, (Table(title, columns, rows),))


def _stage(title: str) -> Wordy:
    return Text(title, strong=True)


def _row(each: Celebration, _: Edition) -> tuple[Wordy, ...]:
    how = sentence(": ".join(filter(None, (_(WAY_LABELS[each.kind]), each.what))))
    audience = _("For {audience}.", audience=each.audience) if each.audience else ""
    said = " ".join(filter(None, (how, audience, each.lived_experience)))
    thanked = "; ".join(credit.called(_.day) for credit in each.credited) or _("nobody by name or role")
    return said, _.date(each.on), thanked


def to_celebrate(waiting: tuple[Prompt, ...], _: Edition) -> Iterator[Section]:
    """What is finished and still waits for thanks, those that wait longest first."""
    by_thing: dict[Finished, list[Prompt]] = {}
    for each in sorted(waiting, key=lambda prompt: prompt.of.on):
        by_thing.setdefault(each.of, []).append(each)
    if by_thing:
        items = tuple(_item(thing, asked, _) for thing, asked in by_thing.items())
        yield Section("to-celebrate", _("Finished, and to be celebrated"), (Bullets(items),))


def _item(thing: Finished, asked: list[Prompt], _: Edition) -> Wordy:
    todo = _.list(tuple(_todo(each, _) for each in asked))
    said = _("Finished on {day}: {todo}.", day=_.date(thing.on), todo=todo)
    bold, rest = (thing.title, "") if thing.stage else (thing.id, f" {thing.title}")
    ends = sentence(thing.title).removeprefix(thing.title)
    return Text(bold, strong=True), f"{rest}{ends} {said}"


def _todo(prompt: Prompt, _: Edition) -> str:
    if prompt.by is None:
        return _(prompt.custom.says)
    said = _(prompt.custom.says, day=_.date(prompt.by))
    return _("{todo} (overdue)", todo=said) if prompt.overdue(_.as_at) else said
