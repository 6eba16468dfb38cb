"""Who took part, from the last audit: figures that it has printed already, and not one more."""

from collections.abc import Iterator

from coproduction.document import Block, Column, Note, Paragraph, Table
from coproduction.edition import Edition
from coproduction.protocols.readings import small_numbers
from coproduction.protocols.report_figures import not_recorded
from coproduction.pyramid.audit import Audit
from coproduction.pyramid.published import figure_words
from coproduction.pyramid.register import KIND_LABELS


def people_blocks(audit: Audit | None, _: Edition) -> Iterator[Block]:
    """How many people took part, by level and by kind, and in which period that was counted."""
    if audit is None:
        yield not_recorded(_)
        return
    figures = audit.figures
    yield Paragraph(_("The last count is of {period}.", period=audit.period.words(_)))
    columns = (
        Column(_("Level"), weight=5),
        *(Column(_(KIND_LABELS[kind]), weight=4, number=True) for kind in figures.kinds),
        Column(_("All"), weight=3, number=True),
    )
    rungs = tuple(
        (
            _(audit.ladder[rung].label) if rung else _("Level not recorded"),
            *(figure_words(figures.people(rung, kind), _) for kind in figures.kinds),
            figure_words(figures.people_in_all(rung), _),
        )
        for rung in figures.rungs
    )
    everyone = (
        _("Active in the period"),
        *(figure_words(figures.active(kind), _) for kind in figures.kinds),
        figure_words(figures.active(), _),
    )
    yield Table(_("People by the highest level they took part in"), columns, (*rungs, everyone))
    yield Note(_("Each level is right for some purpose. None is a failure, and nobody has to climb."))
    yield small_numbers(audit.disclosure, _)
