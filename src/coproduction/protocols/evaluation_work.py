"""How an evaluation finds things out, in figures and in words, and what is done when."""

from collections.abc import Iterator
from enum import Enum
from typing import Annotated

from attrs import frozen

from coproduction.dates import Due
from coproduction.document import Column, Section, Table
from coproduction.edition import Edition
from coproduction.labels import N_, Label


class Nature(Enum):
    """Whether a method gives words or figures."""

    QUALITATIVE = "qualitative"
    QUANTITATIVE = "quantitative"


NATURES = {
    Nature.QUALITATIVE: N_("Qualitative: words"),
    Nature.QUANTITATIVE: N_("Quantitative: figures"),
}


@frozen(kw_only=True)
class Method:
    """How something is found out."""

    text: Annotated[str, Label(N_("Method"), example="Conversations with people who took part")]
    nature: Annotated[Nature, Label(N_("Kind"), N_("Whether it gives words or figures."))]


@frozen(kw_only=True)
class Occasion:
    """Something that is done at a time."""

    text: Annotated[str, Label(N_("What is done"))]
    by: Annotated[Due, Label(N_("By the end of"), N_("Such as June 2026 or ongoing."))]
    who: Annotated[str, Label(N_("Who"), N_("A role or a group, not a name."))] = ""


def methods_table(methods: tuple[Method, ...], _: Edition) -> Iterator[Table]:
    """How things are found out."""
    if methods:
        columns = (Column(_("Method"), weight=8), Column(_("Kind"), weight=5))
        yield Table(_("How we find out"), columns, tuple((each.text, _(NATURES[each.nature])) for each in methods))


def schedule_section(schedule: tuple[Occasion, ...], _: Edition) -> Iterator[Section]:
    """What is done when, and by whom."""
    if schedule:
        columns = (
            Column(_("What is done"), weight=8),
            Column(_("By the end of"), weight=5),
            Column(_("Who"), weight=5),
        )
        rows = tuple((each.text, each.by.words(_), each.who or _("nobody yet")) for each in schedule)
        title = _("What is done when")
        yield Section("schedule", title, (Table(title, columns, rows),))
