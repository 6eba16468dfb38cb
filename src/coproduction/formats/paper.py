"""The measures of a printed page: how large headings are, and margins that hold the lines which run along them."""

import re
from math import ceil

from attrs import evolve, frozen

from coproduction.document import Document, plain
from coproduction.reflow import folds
from coproduction.theme import CLEAR, GIANT, LARGE_PRINT, SMALLEST, Theme

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


@frozen(kw_only=True)
class Sheet:
    """A size of paper in millimetres: its margins at the side, and at the head and foot where little runs along them.

    ``air`` is between the running lines and what is above and below them; ``foot`` is the width of a notice there;
    ``growth`` is how far headings grow, beside those of an A4 page.
    """

    name: str
    width: int
    height: int
    side: int
    margin: int
    air: int
    foot: int
    growth: float

    @property
    def text(self) -> int:
        """The width of the text."""
        return self.width - 2 * self.side


A4 = Sheet(name="A4", width=210, height=297, side=20, margin=20, air=11, foot=125, growth=1)
A4_LARGE = evolve(A4, foot=105)
"""In large print the number of a page is wide."""

A5 = Sheet(name="A5", width=148, height=210, side=14, margin=18, air=10, foot=75, growth=0.7)


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

    sheet: Sheet
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
        sheet = A5 if folds(document, theme) else A4_LARGE if theme.large else A4
        head = sheet.text // 2 if sheet is A4 else sheet.text
        publisher = document.publisher if sheet is A4 else ""
        return cls(
            sheet=sheet,
            body=theme.size,
            running=size,
            publisher=Running.of(publisher, head, size),
            title=Running.of(document.title, head, size),
            notice=Running.of(plain(document.notice), sheet.foot, size),
            number=Running(PAGE_NUMBER, sheet.text - sheet.foot),
        )

    @property
    def kept(self) -> str:
        """The class of tables that are short enough to be kept whole; nothing, where hardly any is."""
        if self.folded or self.body == GIANT.size:
            return "tiny"
        if self.body > GIANT.size:
            return ""
        return "small" if self.body >= LARGE_PRINT else "short"

    @property
    def folded(self) -> bool:
        """Whether two of these pages are one sheet, folded."""
        return self.sheet is A5

    @property
    def top(self) -> int:
        """The margin at the head."""
        return self._margin(self.publisher, self.title)

    @property
    def bottom(self) -> int:
        """The margin at the foot."""
        return self._margin(self.notice, self.number)

    @property
    def tallest(self) -> int:
        """Millimetres that a picture may be high, so that its words stand on the same page."""
        return self.sheet.height - self.top - self.bottom - ceil(4 * LINE * self.body * MILLIMETRES)

    def grown(self, times: float) -> float:
        """How many times the body a heading is, that is ``times`` the body of clear print: it grows by as many points.

        Headings that grew in proportion would not fit on a page of giant print.
        """
        return round(1 + (times - 1) * self.sheet.growth * CLEAR.size / self.body, 3)

    def _margin(self, *running: Running) -> int:
        lines = max(each.lines(self.running) for each in running) + SPARE
        return max(self.sheet.margin, ceil(self.sheet.air + lines * LINE * self.running * MILLIMETRES))
