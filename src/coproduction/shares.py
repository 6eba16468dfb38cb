"""A share of people as it may be printed: two counts, and a percentage where they bear one.

A percentage is worked from the printed figures, so that it gives nothing more away; NHS Digital does so too
(``sources.NHS_DIGITAL``). That none is printed of fewer than 50 people is suggested by this library.
"""

from attrs import frozen

from coproduction.counts import HIDDEN, RULES, Count, Disclosure
from coproduction.edition import Edition

FEWEST = 50
"""People of whom a percentage is printed, as far as the printed figure tells. Of fewer, the counts say more."""


@frozen
class Share:
    """What may be printed of a share."""

    part: str
    whole: str
    per_cent: int | None

    def words(self, _: Edition) -> str:
        """The share as a reader sees it."""
        if self.per_cent is None:
            return _("{n} of {whole}", n=self.part, whole=self.whole)
        return _(
            "{n} of {whole} ({per_cent} per cent)", n=self.part, whole=self.whole, per_cent=_.number(self.per_cent)
        )


def share(part: Count, whole: Count, disclosure: Disclosure) -> Share:
    """The printed share of a part in a whole."""
    shown = HIDDEN if _gives_away(part, whole, disclosure) else part.shown(disclosure)
    of = whole.shown(disclosure)
    return Share(shown, of, _per_cent(shown, of))


def _gives_away(part: Count, whole: Count, disclosure: Disclosure) -> bool:
    """Whether two exact figures tell that only a few people are not in the part. Rounded ones leave room enough."""
    exact = not RULES[disclosure].rounds and whole.at_least(part)
    return exact and (whole - part).shown(disclosure) == HIDDEN


def _per_cent(part: str, whole: str) -> int | None:
    if HIDDEN in (part, whole) or int(whole) < FEWEST:
        return None
    return (200 * int(part) + int(whole)) // (2 * int(whole))
