"""The tag tree of a PDF, built from the HTML page it was made of, so that it says to a listener what the page says.

WeasyPrint makes tags of boxes, and whatever the end of a page cuts becomes two. This makes one tag of each element of
the page and gives it everything that was drawn for that element, on however many pages.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import count
from typing import Any

import pydyf
from attrs import define, field

from coproduction.formats.drawn import Drawn, Mark, check_engine, drawn, is_drawing, name_every_glyph
from coproduction.formats.forms import Forms

TAGS: Mapping[str, str] = {
    "section": "Sect",
    "div": "Div",
    "p": "P",
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
    "ul": "L",
    "ol": "L",
    "li": "LI",
    "table": "Table",
    "caption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "blockquote": "BlockQuote",
    "img": "Figure",
    "figure": "Div",
    "figcaption": "Caption",
    "a": "Link",
    "abbr": "Span",
}
"""What each element is. One that is not here lends its place to what stands in it."""

CONTENTS: Mapping[str, str] = {**TAGS, "ul": "TOC", "li": "TOCI"}
"""What each element is within the list of contents."""

NUMBERING = {"ul": "/Disc", "ol": "/Decimal"}
CELLS = ("TR", "TH", "TD")


@define(eq=False)
class Node:
    """One tag: what it is, the element it stands for, and its marks and further tags in reading order."""

    tag: str
    element: Any
    kids: list["Node | Mark"] = field(factory=list)

    @property
    def order(self) -> int | None:
        """Where it begins in the order of reading; None if nothing was drawn for it."""
        return next((kid.order for kid in self.kids if kid.order is not None), None)


def tree(found: Drawn) -> list[Node]:
    """The tags of a page, from its elements and what was drawn for them."""
    (main,) = found.root.iter("main")
    return [kid for kid in _kids(main, found, TAGS) if isinstance(kid, Node)]


def _kids(element: Any, found: Drawn, tags: Mapping[str, str]) -> list[Node | Mark]:
    """The marks and tags within an element. What was not drawn keeps its place after its elder."""
    tags = CONTENTS if element.tag == "nav" else tags
    own = list(found.marks.get(element, ()))
    kids: list[Node | Mark] = []
    for child in element:
        inner = _node(child, found, tags)
        first = next((each.order for each in inner if each.order is not None), None)
        while own and first is not None and own[0].order < first:
            kids.append(own.pop(0))
        kids += inner
    return [*kids, *own]


def _node(element: Any, found: Drawn, tags: Mapping[str, str]) -> list[Node | Mark]:
    if element in found.rooms:
        return [Node("Form", element)]
    if is_drawing(element):
        return [Node("Figure", element, [*found.within(element)])]
    kids = _kids(element, found, tags)
    tag = _role(element, tags)
    if tag is None or (not kids and tag not in CELLS):
        return kids
    if tag == "LI":
        return [_item(element, kids)]
    if tag == "TOCI":
        return [Node("TOCI", element, [Node("Reference", element, kids)])]
    return [Node(tag, element, kids)]


def _role(element: Any, tags: Mapping[str, str]) -> str | None:
    if element.tag == "span":
        return "Span" if "lang" in element.attrib else None
    return "Note" if element.get("class") == "note" else tags.get(element.tag)


def _item(element: Any, kids: list[Node | Mark]) -> Node:
    labels = [kid for kid in kids if isinstance(kid, Mark) and kid.label]
    body = [kid for kid in kids if kid not in labels]
    label = [Node("Lbl", element, list(labels))] if labels else []
    return Node("LI", element, [*label, Node("LBody", element, body)])


class _Writer:
    """Writes a tree into a PDF."""

    def __init__(self, pdf: Any, found: Drawn) -> None:
        self.pdf = pdf
        self.found = found
        self.parents: list[list[Any]] = [["null"] * marks for marks in found.counts]
        self.annotations: list[tuple[Any, Any]] = []
        self.tables, self.notes = count(1), count(1)
        self.forms = Forms(pdf)
        # Once a bracket has been drawn the other way round, all of its kind are called by the wrong name.
        self.mirrored = any(_is_reordered(mark) for marks in found.marks.values() for mark in marks)

    def write(self, nodes: list[Node], language: str) -> None:
        root = self._object({"Type": "/StructTreeRoot"})
        document = self._object({"Type": "/StructElem", "S": "/Document", "P": root.reference})
        root["K"] = pydyf.Array([document.reference])
        document["K"] = pydyf.Array([self._element(node, document, language).reference for node in nodes])
        self.forms.finish()
        root["ParentTree"] = self._parent_tree().reference
        self.pdf.catalog["StructTreeRoot"] = root.reference
        self.pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
        self.pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})

    def _element(self, node: Node, parent: Any, language: str, headers: "_Headers | None" = None) -> Any:
        element = self._object({"Type": "/StructElem", "S": f"/{node.tag}", "P": parent.reference})
        own = node.element.get("lang", language)
        if own != language:
            element["Lang"] = pydyf.String(own)
        if node.tag == "Table":
            headers = _Headers(f"table-{next(self.tables)}")
        attributes = _attributes(node, self.found)
        if attributes:
            element["A"] = pydyf.Dictionary(attributes)
        if headers and node.tag in CELLS:
            headers.enter(node, element)
        if node.tag == "Figure":
            element["Alt"] = pydyf.String(node.element.get("alt") or node.element.get("aria-label"))
        if node.tag == "Note":
            element["ID"] = pydyf.String(f"note-{next(self.notes)}")
        if node.element.tag == "abbr":
            element["E"] = pydyf.String(node.element.get("title"))
        kids = pydyf.Array()
        element["K"] = kids
        kids.extend(self._annotations(node, element))
        for kid in node.kids:
            if isinstance(kid, Node):
                kids.append(self._element(kid, element, own, headers).reference)
            else:
                kids.append(self._mark(kid, element))
        return element

    def _mark(self, mark: Mark, element: Any) -> Any:
        """A mark as a kid: its number if it is on the page of the element, else with its own page."""
        if _is_reordered(mark) or (self.mirrored and any(map(unicodedata.mirrored, mark.text))):
            span = {"Type": "/StructElem", "S": "/Span", "P": element.reference, "ActualText": pydyf.String(mark.text)}
            inner = self._object(span)
            inner["K"] = pydyf.Array([self._plain_mark(mark, inner)])
            return inner.reference
        return self._plain_mark(mark, element)

    def _plain_mark(self, mark: Mark, element: Any) -> Any:
        self.parents[mark.page][mark.number] = element.reference
        page = self.pdf.page_references[mark.page]
        if element.setdefault("Pg", page) == page:
            return mark.number
        return pydyf.Dictionary({"Type": "/MCR", "Pg": page, "MCID": mark.number})

    def _annotations(self, node: Node, element: Any) -> Iterator[Any]:
        for page, annotation in self._areas(node):
            self.annotations.append((annotation, element.reference))
            reference = {"Type": "/OBJR", "Obj": annotation.reference, "Pg": self.pdf.page_references[page]}
            yield self._object(reference).reference

    def _areas(self, node: Node) -> Iterator[tuple[int, Any]]:
        """The areas of a page that can be followed or filled in, each with its page."""
        if node.tag == "Form":
            room = self.found.rooms[node.element]
            yield room.page, self.forms.field(node.element, room)
        if node.tag == "Link":
            text = "".join(node.element.itertext())
            for page, annotation in self.found.links.get(node.element, ()):
                annotation["Contents"] = pydyf.String(text)
                yield page, annotation

    def _parent_tree(self) -> Any:
        numbers = pydyf.Array()
        for page, parents in enumerate(self.parents):
            numbers.extend([page, pydyf.Array(parents)])
        for number, (annotation, reference) in enumerate(self.annotations, len(self.parents)):
            annotation["StructParent"] = number
            numbers.extend([number, reference])
        return self._object({"Nums": numbers})

    def _object(self, values: dict[str, Any]) -> Any:
        made = pydyf.Dictionary(values)
        self.pdf.add_object(made)
        return made


class _Headers:
    """The headings of one table, by column and by row, as its cells are met."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.columns: dict[int, str] = {}
        self.row: list[str] = []
        self.at = (0, -1)

    def enter(self, node: Node, element: Any) -> None:
        """Note a heading, and tell a data cell its own."""
        row, column = self.at
        if node.tag == "TR":
            self.at, self.row = (row + 1, -1), []
            return
        column += 1
        self.at = (row, column)
        if node.tag == "TD":
            names = [*self.row, *([self.columns[column]] if column in self.columns else [])]
            element["A"]["Headers"] = pydyf.Array([pydyf.String(name) for name in names])
            return
        name = f"{self.name}-{row}-{column}"
        element["ID"] = pydyf.String(name)
        if node.element.get("scope") == "row":
            self.row.append(name)
        else:
            self.columns[column] = name


def _attributes(node: Node, found: Drawn) -> dict[str, Any]:
    if node.tag == "TH":
        return {"O": "/Table", "Scope": "/Row" if node.element.get("scope") == "row" else "/Column"}
    if node.tag == "TD":
        return {"O": "/Table"}
    if node.tag == "L":
        return {"O": "/List", "ListNumbering": NUMBERING[node.element.tag] if _labelled(node) else "/None"}
    if node.tag == "Figure":
        area = found.area(node.element)
        return {"O": "/Layout", "Placement": "/Block", **({"BBox": pydyf.Array(area)} if area else {})}
    return {}


def _labelled(node: Node) -> bool:
    items = [kid for kid in node.kids if isinstance(kid, Node)]
    return any(isinstance(kid, Node) and kid.tag == "Lbl" for item in items for kid in item.kids)


def _is_reordered(mark: Mark) -> bool:
    """Whether glyphs may stand in another order than letters: what is read from the right, and signs round a letter."""
    return (bool(mark.text) and mark.from_right) or any(
        unicodedata.bidirectional(letter) in ("R", "AL") or unicodedata.category(letter) in ("Mn", "Mc")
        for letter in ("" if mark.text.isascii() else mark.text)
    )


_ours: ContextVar[bool] = ContextVar("ours", default=False)


def install(weasyprint: Any) -> None:
    """Stand in for WeasyPrint's own function, for pages of ours and no others."""
    check_engine(weasyprint.__version__)
    original = weasyprint.pdf.add_tags

    def add_tags(pdf: Any, document: Any, version: Any, streams: list[Any]) -> None:
        if not _ours.get():
            original(pdf, document, version, streams)
            return
        name_every_glyph(pdf)
        found = drawn(document, streams)
        _Writer(pdf, found).write(tree(found), found.root.get("lang"))

    weasyprint.pdf.add_tags = add_tags


@contextmanager
def truthful() -> Iterator[None]:
    """Within this, tags are built from the page."""
    token = _ours.set(True)
    try:
        yield
    finally:
        _ours.reset(token)
