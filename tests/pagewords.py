"""What a web page says, block by block, and whether another edition says the same."""

import re
import unicodedata
from collections.abc import Sequence
from html.parser import HTMLParser
from itertools import zip_longest

from attrs import field, frozen

ROLES = {
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
    "p": "P",
    "li": "LI",
    "th": "TH",
    "td": "TD",
    "caption": "Caption",
    "figcaption": "Caption",
    "img": "Figure",
}
"""Elements of HTML that hold words, and the tags of a PDF that stand for them."""

NOTE = "Note"

DRAWING = "div.drawing"
"""A picture made of words and lines, of which only the words that stand for it are heard."""

EMPTY = {"meta", "img", "col", "br", "link"}
"""Elements that have no end."""

MARKER = re.compile(r"-|!|\[|\]|\[\]|\[x\]|\d+\.|=+|-+|_+")
"""Words of plain text that are signs of a list, of a heading or of a line to write on."""


@frozen
class Block:
    """The words of one heading, paragraph, cell or the like."""

    role: str
    words: str


@frozen
class Element:
    """An element of a page: its name, its attributes, and the names of those around it, the outermost first."""

    name: str
    attributes: dict[str, str] = field(hash=False)
    around: tuple[str, ...]


class InFull(str):
    """What a short form stands for: it is not drawn."""


class Page(HTMLParser):
    """A web page, read."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[str] = []
        self._found: list[tuple[Element, list[str]]] = []
        self.stray = ""
        self.feed(page)
        self.close()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of ``main`` that have words, in reading order."""
        found = (
            Block(_role(element), " ".join("".join(each for each in text if not isinstance(each, InFull)).split()))
            for element, text in self._found
        )
        return tuple(block for block in found if block.words)

    @property
    def headings(self) -> list[tuple[int, str]]:
        """The headings with their levels."""
        return [(int(block.role[1]), block.words) for block in self.blocks if re.fullmatch(r"H\d", block.role)]

    @property
    def words(self) -> list[str]:
        """The words of ``main``, with the colon that plain text has after the name of a fact."""
        facts = {"table.facts"}
        said = (
            "".join(text) + (":" if element.name == "th" and facts & set(element.around) else "")
            for element, text in self._found
        )
        return " ".join(said).split()

    def values(self, attribute: str) -> list[str]:
        """Every value of an attribute."""
        return [each.attributes[attribute] for each in self.elements if attribute in each.attributes]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, tuple(self._open))
        self.elements.append(element)
        if tag in ROLES or (attributes.get("role") == "img" and tag == "div"):
            self._found.append((element, [attributes.get("alt", attributes.get("aria-label", ""))]))
        if tag not in EMPTY:
            self._open.append(".".join([tag, *attributes.get("class", "").split()[:1]]))

    def handle_endtag(self, tag: str) -> None:
        opened = self._open.pop()
        if tag == "abbr":
            title = next(each.attributes["title"] for each in reversed(self.elements) if each.name == "abbr")
            self._found[-1][1].append(InFull(f" ({title})"))
        if opened.partition(".")[0] != tag:
            raise ValueError(f"<{opened}> is closed by </{tag}>")

    def handle_data(self, data: str) -> None:
        names = [each.partition(".")[0] for each in self._open]
        if "main" not in names or DRAWING in self._open:
            return
        if set(names) & set(ROLES):
            self._found[-1][1].append(data)
        else:
            self.stray += data.strip()


def _role(element: Element) -> str:
    if element.attributes.get("role") == "img":
        return "Figure"
    return NOTE if element.attributes.get("class") == "note" else ROLES[element.name]


def without_signs(words: Sequence[str]) -> list[str]:
    """Words that are not the mere sign of a list, a heading or a line."""
    return [word for word in words if not MARKER.fullmatch(word)]


def difference(tagged: Sequence[Block], page: Sequence[Block]) -> str:
    """Where the tags of a PDF first say something else than the page it comes from; nothing if they say the same.

    A line break of the PDF is a space of the page, or nothing where a long word is cut.
    """
    for heard, seen in zip_longest(tagged, page):
        if heard is None or seen is None or heard.role != seen.role or not _says(heard.words, seen.words):
            return f"{seen} of the page is {heard} in the PDF"
    return ""


def _says(lines: str, words: str) -> bool:
    parts = (_plain(line) for line in lines.split("\n"))
    return re.fullmatch(r"\s?".join(re.escape(part) for part in parts if part), _plain(words)) is not None


def _plain(text: str) -> str:
    """Text in which letters that share one drawing are one letter, and letters without a drawing are none."""
    seen = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", unicodedata.normalize("NFKC", text))
    return " ".join(seen.split())
