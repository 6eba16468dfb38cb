"""What people told a meeting, in words that lead to nobody, and the answer that each of it has."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from attrs import field, frozen

from coproduction.document import Facts, Section
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice


@frozen(kw_only=True)
class Said:
    """What somebody told the meeting, and what came of it."""

    person: Annotated[str, Label(N_("Person"), N_("Their id; shown to nobody but them."), names=True)] = field(
        default="", repr=False
    )
    text: Annotated[str, Label(N_("What was said"), example="The room was hard to find")]
    answer: Annotated[str, Label(N_("What came of it"), N_("Also if it is “we could not, because”."))] = ""
    told_on: Annotated[date | None, Label(N_("Told on"), N_("The day they heard what came of it."))] = None


def check_said(said: tuple[Said, ...], ids: tuple[str, ...]) -> Iterator[Problem]:
    """Whoever said something was invited, and everything has an answer."""
    for index, each in enumerate(said):
        if each.person and each.person not in ids:
            yield Problem((index, "person"), "Nobody among the people of this meeting has this id.")
        if not each.answer:
            yield advice((index, "answer"), "This has no answer yet. “We could not, because” is one.")


def answers(said: tuple[Said, ...], _: Edition) -> Iterator[Section]:
    """What was said, and beside it what came of it; nobody is named."""
    if said:
        title = _("What people told us, and what came of it")
        rows = tuple((each.text, each.answer or _("No answer yet.")) for each in said)
        yield Section("said", title, (Facts(title, rows),))
