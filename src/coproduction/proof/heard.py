"""What a PDF says to a listener, line by line: its tag tree, with the text that every tag holds."""

from collections.abc import Iterator
from typing import Any

import pikepdf

from coproduction.proof.drawn_text import Page, read_pages, surfaces
from coproduction.proof.lines import LINE_END, Line, Run, letters, plain, spoken

SPEAKING = frozenset(("P", "Note", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "LBody", "TH", "TD", "Caption", "TOCI"))
OPENING = frozenset(("Sect", "Table", "TR", "L", "TOC", "BlockQuote"))


ALL_REPLACING = ("/Alt", "/ActualText", "/E")
REPLACING = {"Figure": ("/ActualText", "/E"), "Span": ("/Alt",)}
"""What is spoken instead of the words of a tag, and has no place in tags of each kind."""


class Heard:
    """A finished PDF, listened to."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self.surfaces = surfaces(pdf)
        self.pages: tuple[Page, ...] = read_pages(self.surfaces)
        self.numbers = {surface.objgen: number for number, surface in enumerate(self.surfaces)}
        self.language = str(pdf.Root.get("/Lang", ""))
        self.fields: list[tuple[int, int]] = []
        self.short_forms: list[tuple[str, str]] = []
        self.at: tuple[int, bytes] = (0, b"")
        self.said: dict[tuple[int, int], tuple[int, int]] = {}
        self.areas: dict[tuple[int, int], tuple[int, int]] = {}
        self.headings: dict[str, str] = {}
        self.replaced = 0
        root = pdf.Root.get("/StructTreeRoot", pikepdf.Dictionary())
        self.lines = tuple(line for kid in _kids(root) for line in self._lines(kid, self.language, 0))

    @property
    def loose(self) -> tuple[str, ...]:
        """Text that is neither furniture nor in any tag: nobody would hear it."""
        unsaid = (
            text
            for number, page in enumerate(self.pages)
            for mark, text in page.marks.items()
            if (number, mark) not in self.said
        )
        return tuple(text for text in (*(each for page in self.pages for each in page.loose), *unsaid) if text.strip())

    @property
    def unreadable(self) -> tuple[int, ...]:
        """The numbers of the pages that were not read to their end, counted from 1."""
        return tuple(number for number, page in enumerate(self.pages, 1) if not page.readable)

    def _lines(self, element: Any, language: str, page: int) -> Iterator[Line]:
        """The lines of a tag and of those within it; tags that neither speak nor open lend their place."""
        kind = str(element.get("/S", ""))[1:]
        language = str(element.get("/Lang", language))
        page = self._page_of(element, page)
        self.replaced += sum(key in element for key in REPLACING.get(kind, ALL_REPLACING))
        if kind in SPEAKING:
            yield self._speaking(kind, element, language, page)
        elif kind == "Figure":
            drawn = plain(self._runs(element, language, page))
            yield Line(kind, spoken([(language, str(element.get("/Alt", "")))]), (drawn,) if drawn else ())
        elif kind == "Link":
            yield self._link(element, language, page)
        elif kind == "Form":
            yield self._field(element, language)
        elif kind in OPENING:
            yield Line(kind)
        for kid in _kids(element):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from self._lines(kid, language, page)

    def _speaking(self, kind: str, element: Any, language: str, page: int) -> Line:
        self.short_forms.clear()
        runs = tuple(self._runs(element, language, page))
        detail: tuple[str, ...] = ()
        if kind == "TH":
            self.headings[str(element.get("/ID", ""))] = plain(runs)
            detail = (str(_attributes(element).get("/Scope", ""))[1:],)
        elif kind == "TD":
            names = [str(name) for name in _attributes(element).get("/Headers", [])]
            detail = tuple(self.headings.get(name, "?") for name in names)
        return Line(kind, spoken(runs), detail, tuple(self.short_forms))

    def _link(self, element: Any, language: str, page: int) -> Line:
        return Line("Link", spoken(self._runs(element, language, page)), self._leads(element))

    def _field(self, element: Any, language: str) -> Line:
        fields = self._areas(element)
        self.fields += (field.objgen for field in fields)
        names = ((language, str(field.get("/TU", ""))) for field in fields)
        return Line("Form", spoken(names), tuple(str(field.get("/FT", ""))[1:] for field in fields))

    def _leads(self, link: Any) -> tuple[str, str]:
        """Where a link leads and what it is called, the same for each of its areas."""
        areas = self._areas(link)
        leads = {str(area.A.URI) if "/A" in area else str(area.get("/Dest", "")) for area in areas}
        names = {letters(str(area.get("/Contents", ""))) for area in areas}
        return " and ".join(sorted(leads)), " and ".join(sorted(names))

    def _runs(self, element: Any, language: str, page: int) -> Iterator[Run]:
        """The text of a tag and of the runs within it; a tag within that speaks is a line of its own."""
        language = str(element.get("/Lang", language))
        page = self._page_of(element, page)
        if "/ActualText" in element:
            drawn = [self._drawn(number, mark) for number, mark in self._marks(element, page)]
            self.replaced += _signs("".join(drawn)) != _signs(str(element.ActualText))
            opening = LINE_END if any(text.startswith(LINE_END) for text in drawn) else ""
            yield language, opening + str(element.ActualText)
            return
        for kid in _kids(element):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                if str(kid.S)[1:] not in SPEAKING:
                    yield from self._runs_within(kid, language, page)
            else:
                marks = self._mark(kid, page, element)
                yield from ((language, self._drawn(number, mark)) for number, mark in marks)

    def _runs_within(self, element: Any, language: str, page: int) -> Iterator[Run]:
        runs = tuple(self._runs(element, language, page))
        if "/E" in element:
            self.short_forms.append((plain(runs), letters(str(element.E))))
        yield from runs

    def _drawn(self, page: int, mark: int) -> str:
        """The text of a mark, after the end of a line if it stands on another line than the mark before it."""
        before, self.at = self.at, (page, self.pages[page].heights.get(mark, b""))
        text = self.pages[page].marks.get(mark, "")
        return text if before == self.at else LINE_END + text

    def _marks(self, element: Any, page: int) -> Iterator[tuple[int, int]]:
        for kid in _kids(element):
            yield from self._mark(kid, page, element)

    def _mark(self, kid: Any, page: int, element: Any) -> Iterator[tuple[int, int]]:
        if isinstance(kid, int):
            mark = page, kid
        elif "/MCID" in kid:
            mark = self._page_of(kid, page), int(kid.MCID)
        else:
            return
        self.said[mark] = element.objgen
        yield mark

    def _areas(self, element: Any) -> list[Any]:
        """The areas of a page that belong to a tag."""
        kids = (kid for kid in _kids(element) if isinstance(kid, pikepdf.Dictionary))
        found = [kid.Obj for kid in kids if kid.get("/Type") == "/OBJR"]
        self.areas |= {area.objgen: element.objgen for area in found}
        return found

    def _page_of(self, element: Any, page: int) -> int:
        """The number of the surface that a tag or a mark is on: a drawing if it names one, else a page."""
        surface = element.get("/Stm", element.get("/Pg"))
        return page if surface is None else self.numbers.get(surface.objgen, page)


def _attributes(element: Any) -> Any:
    return element.get("/A", pikepdf.Dictionary())


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _signs(text: str) -> list[str]:
    """The letters and figures of a text that no writing system draws in two ways, whatever their order."""
    return sorted(each for each in text if each.isascii() and each.isalnum())
