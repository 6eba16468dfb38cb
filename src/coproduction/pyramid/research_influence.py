"""What people changed in a study as it went on, when they heard what came of it, and what was made known."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from attrs import frozen

from coproduction.document import Block, Bullets, Column, Facts, Paragraph, Section, Table
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice


@frozen(kw_only=True)
class Influence:
    """Something that people said or did, and what it changed in the study."""

    on: Annotated[date, Label(N_("On"))]
    what: Annotated[str, Label(N_("What people said or did"), N_("Without names."))]
    change: Annotated[str, Label(N_("What changed"), N_("“Nothing, because” is worth writing down too."))] = ""


@frozen(kw_only=True)
class Feedback:
    """The people who were involved were told what came of it."""

    on: Annotated[date, Label(N_("On"))]
    how: Annotated[str, Label(N_("How"), N_("Such as “a letter in plain words to everyone”."))]


@frozen(kw_only=True)
class Output:
    """Something that the study made known."""

    title: Annotated[str, Label(N_("Title"))]
    on: Annotated[date | None, Label(N_("On"))] = None
    kind: Annotated[str, Label(N_("Kind"), N_("Such as article, film or plain summary."))] = ""
    with_people: Annotated[str, Label(N_("Made with"), N_("Which people had a hand in it: a group, never a name."))] = (
        ""
    )


def check_influenced(influence: tuple[Influence, ...]) -> Iterator[Problem]:
    """It is written down what came of everything that people said or did."""
    for index, each in enumerate(influence):
        if not each.change:
            yield advice((index, "change"), "Say what changed, or that nothing did and why.")


def influence_section(influence: tuple[Influence, ...], _: Edition) -> Iterator[Section]:
    """What people changed, as far as it had happened by the day of this printing."""
    known = [each for each in influence if _known(each.on, _)]
    if known:
        columns = (
            Column(_("When"), weight=3),
            Column(_("What people said or did"), weight=6),
            Column(_("What changed"), weight=6),
        )
        rows = tuple((_.date(each.on), each.what, each.change or _("not recorded")) for each in known)
        yield Section("influence", _("What people changed"), (Table(_("Influence on the study"), columns, rows),))


def _known(on: date | None, _: Edition) -> bool:
    """Whether something had happened by the day of this printing, if it has one."""
    return on is None or _.day is None or on <= _.day


def heard(feedback: tuple[Feedback, ...], thanks: str, _: Edition) -> tuple[Block, ...]:
    """When people heard what came of it, and how they are thanked."""
    told = tuple((_.date(each.on), each.how) for each in feedback if _known(each.on, _))
    return (
        Facts(_("When people heard"), told) if told else Paragraph(_("It is not recorded that people heard.")),
        Facts(_("Thanks"), ((_("In what is published"), thanks or _("not recorded")),)),
    )


def outputs_section(outputs: tuple[Output, ...], _: Edition) -> Iterator[Section]:
    """What the study made known by the day of this printing."""
    known = tuple(_output(each, _) for each in outputs if _known(each.on, _))
    if known:
        yield Section("outputs", _("What the study made known"), (Bullets(known),))


def _output(each: Output, _: Edition) -> str:
    made = _("made with {people}", people=each.with_people) if each.with_people else ""
    return ", ".join(filter(None, (each.title, each.kind, _.date(each.on) if each.on else "", made)))
