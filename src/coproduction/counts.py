"""Counts of people, which become text only through a rule that hides small numbers.

The default, ``nhs_1_7_round5``, is NHS Digital's for counts below national level: 0 stays, 1 to 7 become ``*``,
others go to the nearest 5 (sources: ``sources.NHS_DIGITAL``; the count rule itself was only partly read).
"""

from collections.abc import Mapping
from enum import Enum

from attrs import field, frozen

from coproduction.edition import Edition
from coproduction.sources import NHS_DIGITAL, SUGGESTED, UK_LLC, Mark, Source

HIDDEN = "*"
ENDLESS = 10**9
"""More people than any register holds: the top of an open range."""

Range = tuple[int, int]
"""The fewest and the most people a printed figure can stand for."""


class Disclosure(Enum):
    """Which rule a published series keeps to. One series, one rule."""

    NHS_1_7_ROUND5 = "nhs_1_7_round5"
    ZERO_SENSITIVE = "zero_sensitive"
    THRESHOLD_5 = "threshold_5"
    THRESHOLD_10 = "threshold_10"
    NONE = "none"


@frozen
class Count:
    """A number of people. It does not print itself: ``str`` and ``repr`` show a dot, whatever the number."""

    _people: int = field(repr=lambda _: "·")

    def __attrs_post_init__(self) -> None:
        if self._people < 0:
            raise ValueError("a count of people is 0 or more")

    def __str__(self) -> str:
        return "·"

    def __add__(self, other: "Count") -> "Count":
        return Count(self._people + other.reveal())

    def __sub__(self, other: "Count") -> "Count":
        """Those who are left; ``ValueError`` if the others are more."""
        return Count(self._people - other.reveal())

    def at_least(self, other: "Count") -> bool:
        """Whether these are as many people as others, or more."""
        return self._people >= other.reveal()

    def reveal(self) -> int:
        """The number itself, for sums and files an organisation keeps; nothing that prints may call this."""
        return self._people

    def shown(self, disclosure: Disclosure) -> str:
        """The figure that may be printed."""
        return RULES[disclosure].show(self._people)

    def bounds(self, disclosure: Disclosure) -> Range:
        """What a reader of the printed figure can tell: the fewest and the most it may stand for."""
        return RULES[disclosure].bounds(self._people)


@frozen(kw_only=True)
class Rule:
    """How a number is printed. A star stands for ``hides``, its fewest and its most; other numbers may be rounded."""

    hides: Range
    rounds: bool
    source: Source

    def show(self, number: int) -> str:
        """The figure that is printed."""
        if self.hides[0] <= number <= self.hides[1]:
            return HIDDEN
        return str(nearest_5(number) if self.rounds else number)

    def bounds(self, number: int) -> Range:
        """What a reader of the printed figure can tell: beside a star for 1 to 7, a printed 10 is 8 to 12."""
        if self.hides[0] <= number <= self.hides[1]:
            return self.hides
        if number == 0 or not self.rounds:
            return number, number
        middle = nearest_5(number)
        return max(middle - 2, self.hides[1] + 1), middle + 2

    def named(self, _: Edition) -> str:
        """Which rule it is, for those who read a page; of a source that was only partly read, to look there too."""
        title = self.source.title
        source = _("{source}; check the original", source=title) if self.source.mark is Mark.PARTLY else title
        return _("Rule for small numbers: {source}.", source=source)


def nearest_5(number: int) -> int:
    """The nearest multiple of 5: 8 to 12 give 10."""
    return (number + 2) // 5 * 5


NOTHING: Range = (1, 0)

RULES: Mapping[Disclosure, Rule] = {
    Disclosure.NHS_1_7_ROUND5: Rule(hides=(1, 7), rounds=True, source=NHS_DIGITAL),
    Disclosure.ZERO_SENSITIVE: Rule(hides=(0, 7), rounds=True, source=UK_LLC),
    Disclosure.THRESHOLD_5: Rule(hides=(1, 4), rounds=False, source=SUGGESTED),
    Disclosure.THRESHOLD_10: Rule(hides=(1, 9), rounds=False, source=SUGGESTED),
    Disclosure.NONE: Rule(hides=NOTHING, rounds=False, source=SUGGESTED),
}
"""``zero_sensitive`` hides 0 too, after UK LLC's care for it; a threshold shows exact numbers and hides those below it;
``none`` is for internal use and hides nothing."""
