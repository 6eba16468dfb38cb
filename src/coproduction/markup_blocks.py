"""The nodes of a Markdown text as blocks: what each becomes, and why others are refused."""

import re
import unicodedata
from collections.abc import Iterator

from attrs import frozen

from coproduction.blocks import Block, Bullets, Checklist, Column, Paragraph, Quote, Section, Steps, Table
from coproduction.markup_words import Node, Speaker, merged
from coproduction.runs import Text, Words, plain, visible

LEVELS = {"##": 1, "###": 2}
"""Headings by their signs, and how deep their sections stand. The page has a title already."""

RULE = "A line is not drawn across a page. Take the dashes, stars or underscores out."
UNDERLINED = "Write a heading as ## and its words, without a line of dashes or equals signs below it."
LEVEL = "A heading begins with ## or with ###."
EMPTY_HEADING = "This heading has no words. Write some, or take it out."
CODE = "A block of code is not read here. Take its marks out."
NESTED = "A list stands within a list. Make one list of it, or two with words between."
ITEM = "An item of a list is one paragraph, and nothing else."
EMPTY_ITEM = "An item of this list is empty. Write something, or take it out."
TICKS = "Begin every item of a list to tick with “- [ ] ”. No box is ticked yet."
NUMBERS = "Number steps 1, 2, 3 and so on."
RUN_ON = "These lines run together. Begin each line of a list with “- ”, and number steps from 1."
QUOTE = "A quote is one paragraph, and perhaps a last line “— role” that says whose words they are."
AFTER_QUOTE = "Leave an empty line below a quote."
CAPTION = "Say right above a table what it shows, in a paragraph that ends with a colon."
HEADINGS = "Every column of a table needs a heading."
CELLS = "Give each row of a table one cell for each column."
ROWS = "A table has rows, and the first cell of each row is not empty."

_BOX = re.compile(r"\[([ xX])\](\s|$)")
_LIKE_AN_ITEM = re.compile(r"^\s*(\d+[.)]|[+•·▪◦‣–—])\s", re.MULTILINE)
_DASH = re.compile(r"\s*(—|–|--)\s*")
_PIPE = re.compile(r"(?<!\\)\|")
BREAKS = ("softbreak", "hardbreak")
MOST_PARAGRAPHS = 2
"""Of a quote: its words, and whose they are."""


@frozen
class _Open:
    """A section that is being read: how deep it stands, its key and title, and its blocks so far."""

    depth: int
    key: str
    title: str
    blocks: list[Block]


class Reading:
    """A text on its way into blocks. What is wrong is told to the speaker, and shown as it was written."""

    def __init__(self, lines: list[str], speaker: Speaker, prefix: str) -> None:
        self.lines, self.speaker, self.prefix = lines, speaker, prefix
        self.keys: set[str] = set()
        self.blocks: tuple[Block, ...] = ()

    def show_as_written(self) -> None:
        """Make one paragraph of all lines."""
        self.blocks = tuple(self._lines(0, len(self.lines)))

    def read(self, nodes: list[Node]) -> None:
        """Make blocks of nodes, and sections of those under headings."""
        opened = [_Open(0, "", "", [])]
        for before, node, after in zip((None, *nodes), nodes, (*nodes[1:], None), strict=False):
            if node.type == "heading" and not _wrong_heading(node):
                depth, words = LEVELS[node.markup], node.children[0]
                _close(opened, depth)
                opened.append(_Open(depth, self._key(words.content), self._title(words), []))
            else:
                opened[-1].blocks.extend(self._block(node, before, after))
        _close(opened, 1)
        self.blocks = tuple(opened[0].blocks)

    def _lines(self, first: int, last: int) -> Iterator[Block]:
        said = " ".join(filter(None, map(str.strip, self.lines[first:last])))
        if visible(said):
            yield Paragraph(said)

    def _refused(self, node: Node, *messages: str) -> Iterator[Block]:
        for message in messages:
            self.speaker.tell(node.map[0], message)
        for inner in node.walk():
            if inner.type == "inline":
                self.speaker.words(inner)
        yield from self._lines(*node.map)

    def _title(self, words: Node, ending: str = " ") -> str:
        """A text without the signs that may end it; what nothing was filled in for is shown as it is written."""
        title = self.speaker.plain(words).rstrip(ending)
        return title if visible(title) else str(words.content).rstrip(ending)

    def _key(self, title: str) -> str:
        letters = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
        first = key = "-".join(filter(None, (self.prefix, *(re.findall("[a-z0-9]+", letters) or ["section"]))))
        number = 1
        while key in self.keys:
            number += 1
            key = f"{first}-{number}"
        self.keys.add(key)
        return key

    def _block(self, node: Node, before: Node, after: Node) -> Iterator[Block]:
        match node.type:
            case "paragraph":
                if not (_is_caption(node) and after and after.type == "table"):
                    yield from self._paragraph(node)
            case "bullet_list" | "ordered_list":
                yield from self._list(node)
            case "blockquote":
                yield from self._quote(node)
            case "table":
                yield from self._table(node, before if before and _is_caption(before) else None)
            case "heading":
                yield from self._refused(node, _wrong_heading(node))
            case _:
                yield from self._refused(node, RULE if node.type == "hr" else CODE)

    def _paragraph(self, node: Node) -> Iterator[Block]:
        words = node.children[0]
        if len(_LIKE_AN_ITEM.findall(words.content)) > 1:
            self.speaker.tell(node.map[0], RUN_ON)
        said = self.speaker.words(words)
        if visible(plain(said)):
            yield Paragraph(said)

    def _list(self, node: Node) -> Iterator[Block]:
        if wrong := _wrong_list(node):
            yield from self._refused(node, wrong)
            return
        texts = [item.children[0].children[0] for item in node.children]
        said = [self.speaker.words(text) for text in texts]
        items = tuple(words for words in said if visible(plain(words)))
        if not items:
            return
        if _BOX.match(texts[0].content):
            yield Checklist(tuple(map(_without_box, items)))
        elif node.type == "ordered_list":
            yield Steps(items)
        elif node.markup == "*" and len(texts) == 1:  # what a star above it stands for
            yield Paragraph(merged((Text("* "), *items[0])))
        else:
            yield Bullets(items)

    def _quote(self, node: Node) -> Iterator[Block]:
        if wrong := _wrong_quote(node, self.lines[slice(*node.map)]):
            yield from self._refused(node, wrong)
            return
        first, *more = [paragraph.children[0] for paragraph in node.children]
        self.speaker.check(first)
        end = len(first.children) if more else _last_line(first)
        said = self.speaker.runs(first.children[:end], first.map[0])
        whose = self.speaker.plain(more[0]) if more else self.speaker.plain(first, end + 1)
        if visible(plain(said)):
            yield Quote(said, _DASH.sub("", whose, count=1))

    def _table(self, node: Node, caption: Node) -> Iterator[Block]:
        if wrong := tuple(_wrong_with_table(node, caption, self.lines)):
            yield from self._paragraph(caption) if caption else ()
            yield from self._refused(node, *wrong)
            return
        head, *bodies = node.children
        yield Table(
            self._title(caption.children[0], ending=": "),
            tuple(
                Column(self._title(cell.children[0]), number=cell.attrs.get("style") == "text-align:right")
                for cell in head.children[0].children
            ),
            tuple(self._row(row) for body in bodies for row in body.children),
        )

    def _row(self, row: Node) -> tuple[Words, ...]:
        first, *others = (self.speaker.words(cell.children[0]) for cell in row.children)
        return (first if visible(plain(first)) else (Text("–"),), *others)


def _close(opened: list[_Open], depth: int) -> None:
    """Close the sections that a heading at this depth ends."""
    while opened[-1].depth >= depth:
        done = opened.pop()
        opened[-1].blocks.append(Section(done.key, done.title, tuple(done.blocks)))


def _wrong_heading(node: Node) -> str:
    if node.markup in ("-", "="):
        return UNDERLINED
    if node.markup not in LEVELS:
        return LEVEL
    return "" if visible(node.children[0].content) else EMPTY_HEADING


def _wrong_list(node: Node) -> str:
    kinds = [[child.type for child in item.children] for item in node.children]
    if any(kind.endswith("_list") for each in kinds for kind in each):
        return NESTED
    if [] in kinds:
        return EMPTY_ITEM
    if any(each != ["paragraph"] for each in kinds):
        return ITEM
    texts = [item.children[0].children[0].content for item in node.children]
    boxes = [_BOX.match(text) for text in texts]
    ordered = node.type == "ordered_list"
    if not all(visible(_BOX.sub("", text, count=1)) for text in texts):
        return EMPTY_ITEM
    if any(boxes) and (ordered or any(box is None or box[1] != " " for box in boxes)):
        return TICKS
    numbers = [item.info for item in node.children]
    return NUMBERS if ordered and numbers != [str(number) for number, _ in enumerate(numbers, 1)] else ""


def _without_box(words: Words) -> Words:
    first, *others = words
    return merged((Text(_BOX.sub("", plain((first,)), count=1)), *others))


def _wrong_quote(node: Node, lines: list[str]) -> str:
    if not all(line.lstrip().startswith(">") for line in lines if line.strip()):
        return AFTER_QUOTE
    texts = [each.children[0].content for each in node.children if each.type == "paragraph"]
    if not texts or len(texts) < len(node.children) or not all(map(_is_whose, texts[1:])):
        return QUOTE
    words, _, last = texts[0].rpartition("\n")
    alone = not visible(words if words and _is_whose(last) else texts[0])
    return QUOTE if alone or len(texts) > MOST_PARAGRAPHS else ""


def _is_whose(text: str) -> bool:
    dash = _DASH.match(text)
    return dash is not None and "\n" not in text and visible(text[dash.end() :])


def _last_line(words: Node) -> int:
    """Where a last line begins that says whose words they are, or else the end."""
    nodes = words.children
    breaks = [at for at, node in enumerate(nodes) if node.type in BREAKS]
    last = words.content.rpartition("\n")[2]
    if breaks and nodes[breaks[-1] + 1 :] and nodes[breaks[-1] + 1].type == "text" and _is_whose(last):
        return breaks[-1]
    return len(nodes)


def _is_caption(node: Node) -> bool:
    return node.type == "paragraph" and bool(re.search(r"\w.*:$", node.children[0].content, re.DOTALL))


def _wrong_with_table(node: Node, caption: Node, lines: list[str]) -> Iterator[str]:
    head, *bodies = node.children
    rows = [row for body in bodies for row in body.children]
    width = len(head.children[0].children)
    if caption is None:
        yield CAPTION
    if not all(visible(cell.children[0].content) for cell in head.children[0].children):
        yield HEADINGS
    if not rows or not all(visible(row.children[0].children[0].content) for row in rows):
        yield ROWS
    if any(len(_PIPE.findall(_bare(lines[row.map[0]]))) + 1 != width for row in rows):
        yield CELLS


def _bare(line: str) -> str:
    """A row of a table without the signs around it."""
    return re.sub(r"(?<!\\)\|$", "", line.strip().removeprefix("|"))
