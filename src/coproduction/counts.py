"""Counts of people, which become text only through a rule that hides small numbers.

The default, ``nhs_1_7_round5``, is NHS Digital's for counts below national level: 0 stays, 1 to 7 become ``*``,
others go to the nearest 5 (sources: ``sources.NHS_DIGITAL``; the count rule itself was only partly read).
"""

from collections.abc import Callable, Mapping
from enum import Enum

from attrs import field, frozen

from coproduction.sources import NHS_DIGITAL, SUGGESTED, UK_LLC, Source

HIDDEN = "*"
ENDLESS = 10**9
"""More people than any register holds: the top of an open range."""

Range = tuple[int, int]
"""The fewest and the most people a printed figure can stand for."""


class Disclosure(Enum):
    """Which rule a published series keeps to. One series, one rule."""

    NHS_1_7_ROUND5 = "nhs_1_7_round5"
    ZERO_SENSITIVE = "zero_sensitive"
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

    def reveal(self) -> int:
        """The number itself, for sums and files an organisation keeps; nothing that prints may call this."""
        return self._people

    def shown(self, disclosure: Disclosure) -> str:
        """The figure that may be printed."""
        return RULES[disclosure].show(self._people)

    def bounds(self, disclosure: Disclosure) -> Range:
        """What a reader of the printed figure can tell: the fewest and the most it may stand for."""
        return RULES[disclosure].bounds(self._people)


@frozen
class Rule:
    """How a number is printed, and what a reader can tell from the print. ``hides`` is the range behind a star."""

    show: Callable[[int], str]
    bounds: Callable[[int], Range]
    hides: Range
    source: Source


def nearest_5(number: int) -> int:
    """The nearest multiple of 5: 8 to 12 give 10."""
    return (number + 2) // 5 * 5


def _rounded(number: int, hides: Range) -> str:
    return HIDDEN if hides[0] <= number <= hides[1] else str(nearest_5(number))


def _behind(number: int, hides: Range) -> Range:
    """The range that a rounded or hidden figure leaves open; beside a star, 10 stands for 8 and up."""
    if hides[0] <= number <= hides[1]:
        return hides
    middle = nearest_5(number)
    return (0, 0) if number == 0 else (max(middle - 2, hides[1] + 1), middle + 2)


def _rounding(hides: Range, source: Source) -> Rule:
    return Rule(
        lambda number: _rounded(number, hides),
        lambda number: _behind(number, hides),
        hides,
        source,
    )


RULES: Mapping[Disclosure, Rule] = {
    Disclosure.NHS_1_7_ROUND5: _rounding((1, 7), NHS_DIGITAL),
    Disclosure.ZERO_SENSITIVE: _rounding((0, 7), UK_LLC),
    Disclosure.NONE: Rule(str, lambda number: (number, number), (1, 0), SUGGESTED),
}
"""``zero_sensitive`` hides 0 as well, after UK LLC's care for it; ``none`` is for internal use and hides nothing."""
