"""How involvement in a study was reported: the five items of the GRIPP2 short form, each with the page where it stands.

GRIPP2 is a checklist for reports of patient and public involvement in research. Its items are told here in our words.
"""

from collections.abc import Iterator
from typing import Annotated

from attrs import frozen

from coproduction.document import Block, Column, Note, Table
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.sources import Source
from coproduction.vocabulary import Term, Vocabulary

GRIPP2_TABLE = Source(
    "GRIPP2 reporting checklists, Research Involvement and Engagement 2017, Table 2 (the short form)",
    "https://researchinvolvement.biomedcentral.com/articles/10.1186/s40900-017-0062-2/tables/2",
)

GRIPP2_SHORT = Vocabulary(
    title=N_("GRIPP2, the short form"),
    terms=(
        Term(id="aim", label=N_("Aim"), meaning=N_("What people were involved for in this study.")),
        Term(
            id="methods",
            label=N_("Methods"),
            meaning=N_("How they were involved, described so that others can follow."),
        ),
        Term(id="results", label=N_("Results"), meaning=N_("What came of it for the study, the good and the bad.")),
        Term(
            id="influence",
            label=N_("Extent of influence"),
            meaning=N_("How far involvement shaped the study as a whole, for better or worse."),
        ),
        Term(
            id="reflection",
            label=N_("Critical reflection"),
            meaning=N_("What went well, what did not, and what others can learn from it."),
        ),
    ),
)
"""The default form; a study that is mainly about involvement may write the long one into its own file."""


@frozen(kw_only=True)
class Reported:
    """What a report says on one item, and where."""

    item: Annotated[str, Label(N_("Item"), N_("The id of an item of the form, such as aim."), "aim")]
    text: Annotated[str, Label(N_("What is reported"))]
    page: Annotated[str, Label(N_("Page"), N_("Where it is reported, in quotes, such as “4”."))] = ""


def check_reporting(form: Vocabulary, reported: tuple[Reported, ...]) -> Iterator[Problem]:
    """What is reported are items of the form, each once and with its page; those that are missing are named."""
    for index, each in enumerate(reported):
        if each.item not in form.ids:
            yield Problem((index, "item"), f"Choose an item of the form: {', '.join(form.ids)}.")
        if each.item in [other.item for other in reported[:index]]:
            yield Problem((index, "item"), "This item stands here twice. Put it in one place.")
        if not each.page:
            yield advice((index, "page"), "Say on which page it is reported.")
    there = {each.item for each in reported}
    if reported and (missing := [item for item in form.ids if item not in there]):
        yield advice((), f"Not reported yet: {', '.join(missing)}.")


def reporting(form: Vocabulary, reported: tuple[Reported, ...], _: Edition) -> tuple[Block, ...]:
    """Every item of the form, with what is reported on it and where."""
    said = {each.item: each for each in reported}
    columns = Column(_("Item"), weight=5), Column(_("What is reported"), weight=7), Column(_("Page"), weight=3)
    rows = tuple(
        (f"{_(item.label)}: {_(item.meaning)}", _text(said.get(item.id), _), _page(said.get(item.id), _))
        for item in form.terms
    )
    source = (
        (Note(_("Where the items come from: {source}.", source=GRIPP2_TABLE.title)),) if form == GRIPP2_SHORT else ()
    )
    agreed = (Note(form.agreed.words(_)),) if form.agreed else ()
    return (Table(_(form.title), columns, rows), *source, *agreed)


def _text(each: Reported | None, _: Edition) -> str:
    return each.text if each else _("not recorded")


def _page(each: Reported | None, _: Edition) -> str:
    return (each and each.page) or _("not recorded")
