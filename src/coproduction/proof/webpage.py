"""What one of our own web pages says, line by line: the same lines as its document, read from the finished page."""

from collections.abc import Iterator

from attrs import evolve

from coproduction.errors import UnreadableFile
from coproduction.proof.elements import Element, read_elements
from coproduction.proof.lines import Line, Run, letters, spoken
from coproduction.proof.said import Said
from coproduction.proof.written import BULLET

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SPEAKING = {**{name: name.upper() for name in HEADINGS}, "p": "P", "caption": "Caption", "figcaption": "Caption"}
RUNS = frozenset(("span", "strong", "b", "a", "abbr"))
WITHOUT_SIGNS = frozenset(("checklist", "choices"))
"""Lists whose signs are drawn, and say nothing."""

NOT_OURS = "The page was not made by this library: it has no “main” in a body of ours."


def said_by_page(page: bytes) -> Said:
    """What a page in UTF-8 says. Raises ``UnreadableFile`` if it is none of ours."""
    whole = read_elements(page)
    ours = [main for body in whole.within("body") if "coproduction" in body.classes for main in body.within("main")]
    if len(ours) != 1:
        raise UnreadableFile(NOT_OURS)
    language = next((root.attributes.get("lang", "") for root in whole.within("html")), "")
    return Said(
        lines=tuple(_blocks(ours[0], language, "the document")),
        headings=tuple((int(each.name[1]), letters(each.text)) for each in ours[0].within(*HEADINGS)),
        language=language,
        title=letters("".join(title.text for title in whole.within("title"))),
    )


def _blocks(around: Element, language: str, place: str) -> Iterator[Line]:
    """The lines of what stands in a section or in the whole page, each with its place."""
    number = 0
    for kid in _only_elements(around):
        if "opening" in kid.classes:
            here = "the opening"
        elif kid.name == "nav":
            here = "the contents"
        elif kid.name in HEADINGS:
            here = place
        else:
            number += 1
            here = f"{place}, block {number} ({kid.name})"
        for line in _lines(kid, language):
            yield evolve(line, place=line.place or here)


def _lines(element: Element, language: str) -> Iterator[Line]:
    language = element.attributes.get("lang", language)
    match element.name:
        case "section":
            place = f"section “{element.attributes.get('id', '')}”"
            yield Line("Sect", place=place)
            yield from _blocks(element, language, place)
        case "ul" if "task-list" in element.classes:
            yield Line("L")
            for task in _only_elements(element):
                yield Line("LBody")
                yield from (line for kid in _only_elements(task) for line in _lines(kid, language))
        case "ul" | "ol":
            yield from _list(element, language)
        case "nav":
            yield from _contents(element, language)
        case "table":
            yield from _table(element, language)
        case "img":
            if element.attributes.get("alt"):
                yield Line("Figure", spoken([(language, element.attributes["alt"])]))
        case "div" if "drawing" in element.classes:
            elsewhere = "when-narrow" if "roomy" in element.classes else "when-wide"
            drawn = (letters("".join(_drawn(element, elsewhere))),)
            yield Line("Figure", spoken([(language, element.attributes.get("aria-label", ""))]), drawn)
        case "span" if "answer" in element.classes:
            yield from _fields(element, language, "Btn")
        case "div" if "answer" in element.classes:
            yield from _fields(element, language, "Tx")
        case "blockquote" | "div" | "figure":
            if element.name == "blockquote":
                yield Line("BlockQuote")
            for kid in _only_elements(element):
                yield from _lines(kid, language)
        case "p" if "note" in element.classes:
            yield from _said("Note", element, language)
        case name if name in SPEAKING:
            yield from _said(SPEAKING[name], element, language)
        case name:
            raise _strange(name)


def _drawn(element: Element, elsewhere: str) -> Iterator[str]:
    """The words drawn in a chart, but for those of a class: they are for another measure than that of its print."""
    for kid in element.kids:
        if isinstance(kid, str):
            yield kid
        elif elsewhere not in kid.classes:
            yield from _drawn(kid, elsewhere)


def _list(element: Element, language: str) -> Iterator[Line]:
    yield Line("L")
    for number, item in enumerate(_only_elements(element), 1):
        if not element.classes & WITHOUT_SIGNS:
            yield Line("Lbl", spoken([(language, BULLET if element.name == "ul" else f"{number}.")]))
        yield from _said("LBody", item, language)
        for box in item.elements:
            yield from _fields(box, language, "Btn")


def _fields(element: Element, language: str, kind: str) -> Iterator[Line]:
    """What can be filled in, if it has a name: lines to write on, or a box to tick."""
    if name := element.attributes.get("data-name"):
        yield Line("Form", spoken([(language, name)]), (kind,))


def _contents(element: Element, language: str) -> Iterator[Line]:
    entries = tuple(element.within("li"))
    for heading in element.within(*HEADINGS):
        yield from _said(SPEAKING[heading.name], heading, language)
    if entries:
        yield Line("TOC")
    for entry in entries:
        yield from _said("TOCI", entry, language)


def _table(element: Element, language: str) -> Iterator[Line]:
    yield Line("Table")
    for caption in element.within("caption"):
        yield from _said("Caption", caption, language)
    columns: dict[int, str] = {}
    for row in element.within("tr"):
        yield Line("TR")
        headings: tuple[str, ...] = ()
        for number, cell in enumerate(_only_elements(row)):
            if cell.name == "td":
                over = (columns[number],) if number in columns else ()
                yield from _said("TD", cell, language, headings + over)
            elif cell.attributes.get("scope") == "row":
                headings = (*headings, letters(cell.text))
                yield from _said("TH", cell, language, ("Row",))
            else:
                columns[number] = letters(cell.text)
                yield from _said("TH", cell, language, ("Column",))


def _said(kind: str, element: Element, language: str, detail: tuple[str, ...] = ()) -> Iterator[Line]:
    """A line of words, and a line for each link in it."""
    short = tuple((letters(each.text), letters(each.attributes.get("title", ""))) for each in element.within("abbr"))
    yield Line(kind, spoken(_runs(element, language)), detail, short)
    for link in element.within("a"):
        leads = link.attributes.get("href", "").removeprefix("#")
        yield Line("Link", spoken(_runs(link, language)), (leads, letters(link.text)))


def _runs(element: Element, language: str) -> Iterator[Run]:
    language = element.attributes.get("lang", language)
    for kid in element.kids:
        if isinstance(kid, str):
            yield language, kid
        elif kid.name in RUNS:
            yield from _runs(kid, language)
        else:
            raise _strange(kid.name)


def _only_elements(element: Element) -> tuple[Element, ...]:
    """What stands within an element that has no words of its own."""
    if any(isinstance(kid, str) and kid.strip() for kid in element.kids):
        raise UnreadableFile(f"The page was not made by this library: words stand loose in “{element.name}”.")
    return element.elements


def _strange(name: str) -> UnreadableFile:
    return UnreadableFile(f"The page was not made by this library: it has “{name}” where no page of ours has it.")
