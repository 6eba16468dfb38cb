"""The dark shades of a theme, for who has asked for dark pages: as easy to read as the light ones.

Each colour keeps its hue and is lightened until it stands out from the dark paper as it did from the light one.
"""

from collections.abc import Iterator
from functools import cache

from attrs import evolve

from coproduction.theme import LINES, PAIRS, Theme, contrast

PAPER, TINT, INK = "#14191d", "#1f272d", "#f0f4f6"
"""What all pages share in the dark: neither pure black nor pure white, whose edges swim before tired eyes."""

WHITE, BLACK = "#ffffff", "#000000"
SHADES = (*dict.fromkeys(name for one, other, _ in PAIRS for name in (one, other)), "care")
"""The names of all colours of a theme."""

STEPS = 64
"""Shades from a colour to white."""


def is_light(theme: Theme) -> bool:
    """Whether the paper is lighter than the ink."""
    return contrast(theme.paper, BLACK) > contrast(theme.ink, BLACK)


@cache
def dark(theme: Theme) -> Theme:
    """The theme for dark pages; a theme that is dark stays as it is."""
    if not is_light(theme):
        return theme

    def lightened(name: str) -> str:
        return _shade(getattr(theme, name), tuple(_least(theme, name)))

    return evolve(
        theme,
        paper=PAPER,
        tint=TINT,
        ink=INK,
        heading=lightened("heading"),
        accent=lightened("accent"),
        line=lightened("line"),
        done=lightened("done"),
        good=lightened("good"),
        urgent=lightened("urgent"),
        quiet=lightened("quiet"),
        care=_shade(theme.care, ((PAPER, LINES),)),
    )


def _least(theme: Theme, name: str) -> Iterator[tuple[str, float]]:
    """What a colour stands on in the dark, and how far it must stand out: as it does in the light, or as ink does."""
    grounds, ink = {"paper": PAPER, "tint": TINT}, contrast(INK, TINT)
    for one, ground, least in PAIRS:
        if one == name:
            yield grounds[ground], max(least, min(contrast(getattr(theme, one), getattr(theme, ground)), ink))


def _shade(colour: str, grounds: tuple[tuple[str, float], ...]) -> str:
    """The first shade on the way to white that stands out from every ground."""
    shades = (_mixed(colour, WHITE, step / STEPS) for step in range(STEPS))
    return next((each for each in shades if all(contrast(each, on) >= least for on, least in grounds)), WHITE)


def _mixed(colour: str, other: str, part: float) -> str:
    pairs = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one + (another - one) * part):02x}" for one, another in pairs)
