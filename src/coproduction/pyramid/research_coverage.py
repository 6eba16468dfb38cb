"""How many studies involve people at each stage, and at how many of them people share the decisions."""

from collections.abc import Iterator

from attrs import frozen

from coproduction.document import Column, Table, Wordy
from coproduction.edition import Edition
from coproduction.pyramid.research_stages import STAGE_LABELS, Stage, level_in_words
from coproduction.pyramid.research_study import ResearchStudy

STUDIES_BESIDE = 3
"""Studies in one table: with more columns of words beside one another it is hard to follow."""


@frozen(kw_only=True)
class StageCoverage:
    """Studies counted at one stage: with people, of these co-produced; with nobody; and without a record."""

    stage: Stage
    involved: int
    co_produced: int
    nobody: int
    not_recorded: int


def coverage(studies: tuple[ResearchStudy, ...]) -> tuple[StageCoverage, ...]:
    """Every stage in its order, with how many of these studies involve people there, and how many are co-produced."""
    return tuple(_at(stage, studies) for stage in Stage)


def _at(stage: Stage, studies: tuple[ResearchStudy, ...]) -> StageCoverage:
    recorded = [here for here in (study.at(stage) for study in studies) if here is not None]
    return StageCoverage(
        stage=stage,
        involved=sum(not here.nobody for here in recorded),
        co_produced=sum(here.co_produced for here in recorded),
        nobody=sum(here.nobody for here in recorded),
        not_recorded=len(studies) - len(recorded),
    )


def coverage_table(studies: tuple[ResearchStudy, ...], _: Edition) -> Table:
    """How many studies there are at each stage, of each sort."""
    return Table(
        _("Studies that involve people, stage by stage"),
        (
            Column(_("Stage"), weight=6),
            Column(_("With people"), weight=3, number=True),
            Column(_("Of these co-produced"), weight=4, number=True),
            Column(_("With nobody"), weight=3, number=True),
            Column(_("Not recorded"), weight=4, number=True),
        ),
        tuple(
            (
                _(STAGE_LABELS[each.stage]),
                *map(_.number, (each.involved, each.co_produced, each.nobody, each.not_recorded)),
            )
            for each in coverage(studies)
        ),
    )


def grids(studies: tuple[ResearchStudy, ...], _: Edition) -> Iterator[Table]:
    """Each stage of each study in words, a few studies beside one another."""
    for start in range(0, len(studies), STUDIES_BESIDE):
        few = studies[start : start + STUDIES_BESIDE]
        rows: tuple[tuple[Wordy, ...], ...] = tuple(
            (_(label), *(level_in_words(study.at(stage), _) for study in few)) for stage, label in STAGE_LABELS.items()
        )
        columns = Column(_("Stage"), weight=4), *(Column(study.id, weight=4) for study in few)
        named = _.list(tuple(study.id for study in few))
        yield Table(_("How much say people had: {studies}", studies=named), columns, rows)
