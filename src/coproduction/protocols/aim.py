"""An aim: one sentence, and in it what is to change, for whom, by how much and by when."""

import re
from collections.abc import Iterator
from typing import Annotated

from attrs import frozen

from coproduction.dates import Due
from coproduction.document import Facts, Paragraph, Section, Text
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice

_FIGURE = re.compile(r"\d")


@frozen(kw_only=True)
class Aim:
    """What is to be achieved, as a sentence and in its parts."""

    sentence: Annotated[
        str, Label(N_("Sentence"), N_("All of it in one sentence."), "What is to change, by how much and by when")
    ]
    what: Annotated[str, Label(N_("What"), example="Service users and carers take part")]
    for_whom: Annotated[str, Label(N_("For whom"), example="People who use our services")]
    how_much: Annotated[str, Label(N_("How much"), N_("With a figure in it."), "From 20 people to 40")]
    by: Annotated[Due, Label(N_("By the end of"), N_("Such as March 2027."), "March 2027")]


def check_aim(aim: Aim) -> Iterator[Problem]:
    """An aim has a number and a date."""
    if not _FIGURE.search(aim.how_much):
        yield Problem(("how_much",), "An aim needs a number, in figures: how much, or how many.")
    if aim.by.last_day is None:
        yield Problem(("by",), "An aim needs a day by whose end it is reached, such as “March 2027”.")
    if len(re.findall(r"[.!?](?:\s|$)", aim.sentence)) > 1:
        yield advice(("sentence",), "An aim is one sentence. With more, it is more than one aim.")


def aim_section(aim: Aim, _: Edition) -> Section:
    """The aim as a reader sees it."""
    parts = (
        (_("What"), aim.what),
        (_("For whom"), aim.for_whom),
        (_("How much"), aim.how_much),
        (_("By the end of"), aim.by.words(_)),
    )
    return Section(
        "aim", _("What we aim for"), (Paragraph(Text(aim.sentence, strong=True)), Facts(_("The aim"), parts))
    )
