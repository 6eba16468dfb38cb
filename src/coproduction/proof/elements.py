"""A web page as a tree of elements, read strictly: what our own templates never write is refused."""

from collections.abc import Iterator
from html.parser import HTMLParser

from attrs import Factory, define

from coproduction.errors import UnreadableFile

OPENING = "<!doctype html>"
EMPTY = frozenset(("meta", "img", "col"))
"""Elements that have no end."""

DEEPEST = 60
"""Sections nest five deep at most, so no page of ours comes near."""


@define
class Element:
    """An element: its name, its attributes, and the words and elements within it, in order."""

    name: str
    attributes: dict[str, str]
    kids: list["Element | str"] = Factory(list)

    @property
    def elements(self) -> tuple["Element", ...]:
        """The elements that stand directly within it."""
        return tuple(kid for kid in self.kids if isinstance(kid, Element))

    @property
    def classes(self) -> frozenset[str]:
        """The words of its class."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """All words within it."""
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    def within(self, *names: str) -> Iterator["Element"]:
        """Every element of some names that is anywhere within it, in order."""
        for kid in self.elements:
            if kid.name in names:
                yield kid
            yield from kid.within(*names)


def read_elements(page: bytes) -> Element:
    """A page in UTF-8, as an element around its ``html``. Raises ``UnreadableFile``."""
    try:
        text = page.decode("utf-8").strip()
    except UnicodeDecodeError as error:
        raise UnreadableFile("The page is not in UTF-8.") from error
    if not text.startswith(OPENING) or "<!" in text.removeprefix(OPENING) or "<?" in text:
        raise UnreadableFile("The page was not made by this library: its markup is of another kind.")
    parser = _Parser()
    parser.feed(text)
    parser.close()
    if len(parser.open) > 1:
        raise UnreadableFile(f"The page ends within “{parser.open[-1].name}”.")
    return parser.top


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top = Element("", {})
        self.open = [self.top]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].kids.append(element)
        if tag not in EMPTY:
            self.open.append(element)
        if len(self.open) > DEEPEST:
            raise UnreadableFile("The page nests its elements deeper than any page of ours.")

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].name != tag:
            raise UnreadableFile(f"The page ends “{tag}” where it did not begin.")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].kids.append(data)
