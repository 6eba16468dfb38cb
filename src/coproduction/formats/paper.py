"""The measures of a printed page: how large headings are, and margins that hold the lines which run along them."""

import re
from math import ceil

from attrs import frozen

from coproduction.document import Document, plain
from coproduction.theme import CLEAR, GIANT, SMALLEST, Theme

MARGIN = 23
"""Millimetres at the head and at the foot of a page."""

PAGE_NUMBER = "Page 1000 of 1000"
"""As long as the number of a page may be, in most languages."""

MOST_LINES = 3
"""Lines of one text along the head or the foot. What is longer ends in dots; the first page has all of it."""

LETTER, LINE = 0.62, 1.25
"""The width of a letter, rather too wide than too narrow, and the height of a line, beside the size of print."""

MAY_BREAK = "\N{ZERO WIDTH SPACE}"
"""A word longer than its line is broken here; a style sheet cannot ask for that along the edges of a page."""

MILLIMETRES = 25.4 / 72
"""Millimetres in a point."""

SPARE = 0.4
"""Of a line: words do not fill their lines to the end."""

AIR = 14
"""Millimetres between the running lines and what is above and below them."""


@frozen
class Running:
    """One text along the head or the foot of pages, and the width it has there in millimetres."""

    text: str
    width: int

    @classmethod
    def of(cls, text: str, width: int, size: int) -> "Running":
        """A text cut to so many lines of a size in points as a page can spare."""
        line = int(width / (LETTER * size * MILLIMETRES))
        most = MOST_LINES * line
        text = re.sub(rf"\S{{{line}}}", rf"\g<0>{MAY_BREAK}", text)
        if len(text) <= most:
            return cls(text, width)
        begun, _, _ = text[:most].rpartition(" ")
        return cls(f"{(begun or text[: most - 1]).rstrip()}…", width)

    def lines(self, size: int) -> int:
        """How many lines it fills."""
        return ceil(len(self.text) * LETTER * size * MILLIMETRES / self.width)


@frozen
class Paper:
    """Sizes in points and margins in millimetres for one document in one theme."""

    body: int
    running: int
    publisher: Running
    title: Running
    notice: Running
    number: Running

    @classmethod
    def of(cls, document: Document, theme: Theme) -> "Paper":
        """The measures of a document in a theme. In large print running lines are as large as the body (UKAAF)."""
        size = theme.size if theme.large else SMALLEST
        head, foot = (170, 105) if theme.large else (85, 125)
        publisher = "" if theme.large else document.publisher
        return cls(
            body=theme.size,
            running=size,
            publisher=Running.of(publisher, head, size),
            title=Running.of(document.title, head, size),
            notice=Running.of(plain(document.notice), foot, size),
            number=Running(PAGE_NUMBER, 170 - foot),
        )

    @property
    def giant(self) -> bool:
        """Whether so little fits on a page that only the smallest tables can be kept whole."""
        return self.body >= GIANT.size

    @property
    def top(self) -> int:
        """The margin at the head."""
        return _margin((self.publisher, self.title), self.running)

    @property
    def bottom(self) -> int:
        """The margin at the foot."""
        return _margin((self.notice, self.number), self.running)

    @property
    def tallest(self) -> int:
        """Millimetres that a picture may be high, so that its words stand on the same page."""
        return 297 - self.top - self.bottom - ceil(4 * LINE * self.body * MILLIMETRES)

    def grown(self, times: float) -> float:
        """How many times the body a heading is, that is ``times`` the body of clear print: it grows by as many points.

        Headings that grew in proportion would not fit on a page of giant print.
        """
        return round(1 + (times - 1) * CLEAR.size / self.body, 3)


def _margin(running: tuple[Running, ...], size: int) -> int:
    lines = max(each.lines(size) for each in running) + SPARE
    return max(MARGIN, ceil(AIR + lines * LINE * size * MILLIMETRES))
