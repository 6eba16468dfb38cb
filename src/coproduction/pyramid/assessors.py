"""Who assessed: people counted by kind, and whether at least half of them have lived experience.

Two figures are printed and no total of them: beside a star, a total and the word “half” together could give it away.
"""

from collections.abc import Iterable, Iterator
from typing import Annotated

from attrs import frozen

from coproduction.counts import HIDDEN, RULES, Count, Disclosure
from coproduction.document import Block, Facts, Note, Paragraph
from coproduction.edition import Edition
from coproduction.labels import N_, Label


@frozen(kw_only=True)
class Assessors:
    """People who assessed, by kind; a kind that is left out was not recorded."""

    service_user: Annotated[Count | None, Label(N_("Service user only"))] = None
    carer: Annotated[Count | None, Label(N_("Carer only"))] = None
    both: Annotated[Count | None, Label(N_("Both"))] = None
    family: Annotated[Count | None, Label(N_("Family member"))] = None
    public: Annotated[Count | None, Label(N_("Member of the public"))] = None
    staff: Annotated[Count | None, Label(N_("Staff"))] = None
    union: Annotated[Count | None, Label(N_("Union members"))] = None

    @property
    def lived(self) -> Count | None:
        """Those with lived experience: service users, carers and family."""
        return _sum((self.service_user, self.carer, self.both, self.family))

    @property
    def others(self) -> Count | None:
        """Everyone else."""
        return _sum((self.public, self.staff, self.union))

    @property
    def half_lived(self) -> bool | None:
        """Whether at least half have lived experience, if both were recorded."""
        return self.lived.at_least(self.others) if self.lived and self.others else None


NOT_COUNTED = Assessors()
"""Nothing is recorded."""


def _sum(counts: Iterable[Count | None]) -> Count | None:
    recorded = [count for count in counts if count is not None]
    return sum(recorded, start=Count(0)) if recorded else None


def assessed_by(assessors: Assessors, disclosure: Disclosure, _: Edition) -> tuple[Block, ...]:
    """Who assessed, as it may be printed."""
    said = {
        None: _("It is not recorded how many of the people who assessed have lived experience."),
        True: _("At least half of the people who assessed have lived experience."),
        False: _("Fewer than half of the people who assessed have lived experience."),
    }[assessors.half_lived]
    people = ((_("With lived experience"), assessors.lived), (_("Others, such as staff"), assessors.others))
    figures = [(who, count.shown(disclosure) if count else _("not recorded")) for who, count in people]
    return (
        Paragraph(said),
        Facts(_("People who assessed"), tuple(figures)),
        Note(" ".join(_rule(disclosure, HIDDEN in dict(figures).values(), _))),
    )


def _rule(disclosure: Disclosure, starred: bool, _: Edition) -> Iterator[str]:
    rule = RULES[disclosure]
    if starred:
        yield _("A star (*) stands for a small number, or for one that would give a small number away.")
    if rule.rounds:
        yield _("Other numbers are rounded to the nearest 5.")
    yield rule.named(_)
