"""How a page looks: an organisation's colours, its logo, and the size of print. A theme too faint to read cannot exist.

Contrast is that of WCAG 2.2: 7 to 1 for body text, 4.5 for other text and 3 for lines. Print sizes follow RNIB and
UKAAF: clear print is 14 point.
"""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Annotated

from attrs import evolve, field, fields, frozen

from coproduction.document import Picture
from coproduction.errors import ContentError
from coproduction.labels import N_, Label
from coproduction.problems import Problem

BODY, OTHER, LINES = 7.0, 4.5, 3.0
SMALLEST, LARGEST = 12, 48
LARGE_PRINT = 16
"""Points; large print begins here (UKAAF), and is ideally 18."""


LINEAR_BELOW = 0.04045
"""sRGB is a straight line up to here."""

_HEX = re.compile(r"#[0-9a-fA-F]{6}")

Colour = Annotated[str, Label(N_("Colour"), N_("Written like #212b32."))]


class Typeface(Enum):
    """The typefaces that are shipped for Latin script."""

    ATKINSON = "Atkinson Hyperlegible Next"
    ANDIKA = "Andika"


@frozen(kw_only=True)
class Logo:
    """An organisation's own mark, and the words that stand for it."""

    data: Annotated[bytes, Label(N_("File"), N_("A PNG or JPEG picture beside the theme."))] = field(repr=False)
    words: Annotated[str, Label(N_("Words"), N_("What a reader hears: usually the name of the organisation."))]
    language: Annotated[str, Label(N_("Language"), N_("Of the words."))] = "en-GB"
    file: Annotated[str, Label(N_("File name"))] = ""

    @property
    def picture(self) -> Picture:
        """The logo as a picture."""
        return Picture.of(self.data)


@frozen(kw_only=True)
class Theme:
    """Colours and sizes. ``ContentError`` on making one that could not be read."""

    name: Annotated[str, Label(N_("Name"))] = "clear"
    paper: Colour = "#ffffff"
    ink: Annotated[str, Label(N_("Ink"), N_("The colour of body text: 7 to 1 on paper and on tint."))] = "#1d2a33"
    heading: Annotated[str, Label(N_("Headings"), N_("4.5 to 1 on paper."))] = "#0b4a6f"
    accent: Annotated[str, Label(N_("Accent"), N_("Bands and covers; paper must be readable on it."))] = "#0b4a6f"
    tint: Annotated[str, Label(N_("Tint"), N_("A faint ground for tables and boxes."))] = "#eef4f6"
    line: Annotated[str, Label(N_("Lines"), N_("3 to 1 on paper."))] = "#5f7684"
    done: Annotated[str, Label(N_("Done"), N_("Beside its tags; paper must be readable on it."))] = "#1f5aa6"
    good: Annotated[str, Label(N_("Good"))] = "#1c6b3c"
    care: Annotated[str, Label(N_("Care"), N_("Beside words; nothing is read on it."))] = "#ffc845"
    urgent: Annotated[str, Label(N_("Urgent"))] = "#b3261e"
    quiet: Annotated[str, Label(N_("Quiet"))] = "#4c6272"
    size: Annotated[int, Label(N_("Size of print"), N_("In points; 14 is clear print."))] = 14
    face: Annotated[Typeface, Label(N_("Typeface"), N_("Andika has an a and a g as they are written by hand."))] = (
        Typeface.ATKINSON
    )
    logo: Annotated[Logo | None, Label(N_("Logo"))] = None

    def __attrs_post_init__(self) -> None:
        if problems := tuple(_check(self)):
            raise ContentError(problems)

    @property
    def large(self) -> bool:
        """Whether this is large print: then nothing is smaller than the body, and wide tables become records."""
        return self.size >= LARGE_PRINT

    def over(self, own: "Theme") -> "Theme":
        """This theme laid over an organisation's own: where this one is like ``clear``, the other's look is kept.

        Raises ``ContentError`` when the two together could not be read.
        """
        ours = {each.name: getattr(self, each.name) for each in fields(Theme)}
        return evolve(own, **{name: value for name, value in ours.items() if value != getattr(CLEAR, name)})


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


PAIRS: tuple[tuple[str, str, float], ...] = (
    ("ink", "paper", BODY),
    ("ink", "tint", BODY),
    ("heading", "paper", OTHER),
    ("heading", "tint", OTHER),
    ("accent", "paper", OTHER),
    ("line", "paper", LINES),
    ("done", "paper", OTHER),
    ("good", "paper", OTHER),
    ("urgent", "paper", OTHER),
    ("quiet", "paper", OTHER),
)
"""Every pair of colours that a page puts on one another, and the least contrast it must have."""


def _check(theme: Theme) -> Iterator[Problem]:
    colours = {name: getattr(theme, name) for pair in PAIRS for name in pair[:2]}
    wrong = [name for name, colour in colours.items() if not _HEX.fullmatch(colour)]
    yield from (Problem((name,), "Write a colour as # and six digits, like #212b32.") for name in wrong)
    for one, other, least in PAIRS:
        if one in wrong or other in wrong:
            continue
        ratio = contrast(colours[one], colours[other])
        if ratio < least:
            yield Problem((one,), f"Too faint: {ratio:.1f} to 1 beside “{other}”. It needs {least:g} to 1.")
    if not SMALLEST <= theme.size <= LARGEST:
        yield Problem(("size",), f"Print is from {SMALLEST} to {LARGEST} points. 14 is clear print.")


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4


CLEAR = Theme()
LARGE = Theme(name="large", size=18)
GIANT = Theme(name="giant", size=24)
HIGH_CONTRAST = Theme(
    name="high-contrast",
    ink="#000000",
    heading="#000000",
    accent="#000000",
    tint="#ffffff",
    line="#000000",
    done="#000000",
    good="#000000",
    care="#000000",
    urgent="#000000",
    quiet="#000000",
)
DARK = Theme(
    name="dark",
    paper="#12181c",
    ink="#f2f5f7",
    heading="#a5d4f7",
    accent="#a5d4f7",
    tint="#1e272d",
    line="#8fa3b0",
    done="#93c5ff",
    good="#86d9a5",
    care="#ffc845",
    urgent="#ffa29a",
    quiet="#b7c4cd",
)
ANDIKA = Theme(name="andika", face=Typeface.ANDIKA)
SHIPPED = (CLEAR, LARGE, GIANT, HIGH_CONTRAST, DARK, ANDIKA)
"""The sizes are those of RNIB and UKAAF: clear print 14 point, large print 18, giant print 24."""
