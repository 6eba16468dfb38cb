"""What in one framework answers to what in another. That is judgement, and is said to be."""

from collections.abc import Iterator
from typing import Annotated

from attrs import frozen

from coproduction.document import Block, Column, Paragraph, Section, Table
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem
from coproduction.pyramid.criteria import Framework
from coproduction.pyramid.frameworks import FRAMEWORKS
from coproduction.sources import Citation


@frozen(kw_only=True)
class Crossing:
    """A heading of another framework that answers to a domain or a criterion of this one. That is judgement."""

    here: Annotated[str, Label(N_("Here"), N_("The id of a domain or of a criterion."))]
    framework: Annotated[str, Label(N_("Other framework"), N_("Its name, or a shipped id such as uk_standards."))]
    heading: Annotated[str, Label(N_("Its heading"))]
    note: Annotated[str, Label(N_("Note"))] = ""


def check_crossings(crossings: tuple[Crossing, ...], framework: Framework) -> Iterator[Problem]:
    """What answers to another framework is here, and the headings of a shipped framework are its own."""
    for index, each in enumerate(crossings):
        if not framework.titled(each.here):
            yield Problem((index, "here"), "Write the id of a domain or of a criterion.")
        for known in FRAMEWORKS:
            if each.framework == known.id and each.heading not in known.headings:
                yield Problem((index, "heading"), f"Choose one of: {', '.join(known.headings)}.")


def crossed(crossings: tuple[Crossing, ...], framework: Framework, _: Edition) -> tuple[Block, ...]:
    """The section that says what answers to what, if anything is said of it."""
    if not crossings:
        return ()
    noted = any(each.note for each in crossings)
    note = (Column(_("Note"), weight=5),) if noted else ()
    table = Table(
        caption=_("Headings that answer to one another"),
        columns=(Column(_("Here"), weight=5), Column(_("Other framework"), weight=8), *note),
        rows=tuple(
            (_(framework.titled(each.here)), _there(each, _), *((each.note,) if noted else ())) for each in crossings
        ),
    )
    said = _("Which heading answers to which is a judgement. Others may judge differently.")
    return (Section("crosswalk", _("Beside other frameworks"), (Paragraph(said), table)),)


def _there(crossing: Crossing, _: Edition) -> str:
    names = {known.id: known.title for known in FRAMEWORKS}
    return f"{_(names.get(crossing.framework, crossing.framework))}: {_(crossing.heading)}"


def crossed_sources(crossings: tuple[Crossing, ...]) -> tuple[Citation, ...]:
    """Where the headings of the shipped frameworks come from that are named."""
    named = {each.framework for each in crossings}
    return tuple(Citation(title=each.source.title, url=each.source.url) for each in FRAMEWORKS if each.id in named)
