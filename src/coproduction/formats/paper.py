"""The measures of a printed page: how large headings are, and margins that hold the lines which run along them."""

from math import ceil

from attrs import frozen

from coproduction.document import Document, plain
from coproduction.theme import CLEAR, GIANT, SMALLEST, Theme

MARGIN = 23
"""Millimetres at the head and at the foot of a page."""

RUNNING_WIDTH, SHARED_WIDTH = 170, 85
"""Millimetres: a whole line along the head or the foot of an A4 page, and the least that one of two has."""

LETTER, LINE = 0.55, 1.25
"""The mean width of a letter and the height of a line, beside the size of print."""

MILLIMETRES = 25.4 / 72
"""Millimetres in a point."""

AIR = 14
"""Millimetres between the running lines and what is above and below them."""


@frozen
class Paper:
    """Sizes in points and margins in millimetres for one document in one theme."""

    body: int
    running: int
    top: int
    bottom: int

    @property
    def giant(self) -> bool:
        """Whether so little fits on a page that no table can be kept whole."""
        return self.body >= GIANT.size

    @classmethod
    def of(cls, document: Document, theme: Theme) -> "Paper":
        """The measures of a document in a theme. In large print running lines are as large as the body (UKAAF)."""
        running = theme.size if theme.large else SMALLEST
        return cls(
            body=theme.size,
            running=running,
            top=_margin(document.title, RUNNING_WIDTH if theme.large else SHARED_WIDTH, running),
            bottom=_margin(plain(document.notice), SHARED_WIDTH, running),
        )

    def grown(self, times: float) -> float:
        """How many times the body a heading is, that is ``times`` the body of clear print: it grows by as many points.

        Headings that grew in proportion would not fit on a page of giant print.
        """
        return round(1 + (times - 1) * CLEAR.size / self.body, 3)


def _margin(running: str, width: float, size: int) -> int:
    lines = ceil(len(running) * LETTER * size * MILLIMETRES / width)
    return max(MARGIN, ceil(AIR + lines * LINE * size * MILLIMETRES))
