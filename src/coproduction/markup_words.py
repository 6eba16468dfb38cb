"""The words of a line of Markdown: strong or not, links, and names between braces that are filled in."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from attrs import evolve

from coproduction.problems import Problem, Severity
from coproduction.runs import Inline, Link, Text, Words, plain, visible

Node = Any
"""A node of the tree that the parser makes, which only ``markup`` knows."""

FIELD = re.compile(r"\{([a-z][a-z0-9_.-]*)\}")
"""A name that is filled in."""

HTML = "Tags of HTML are not read here. Take them out; two stars before and after words make them strong."
PICTURE = "A picture does not stand in a text. Give it a dash of its own in a “body”."
CODE = "Marks for code (`) are not read here. Take them out."
ADDRESS = "An address begins with https://, mailto:, tel: or #, and has no spaces."
FILLED_ADDRESS = "Nothing is filled in within an address. Write it out, or put the field beside the link."
AMPERSAND = "In an address write & as it is."
LINK_TITLE = "A link has words and an address: [words](address). Take out what is in quotes."
LINK_WORDS = "Say in words where a link leads: [words](address)."
NO_LINK = "A link does not stand in a heading, above a table or below a quote. Put it into the text."
NEARLY_LINK = "This is nearly a link. Write [words](address), without a space in it."
DEFINITION = "Write an address right behind its words: [words](https://…)."
STARS = "Two stars stand here alone. Put two before and two after the words that are strong."
NO_FIELDS = "Nothing is filled in here. Take the braces out."

_ELEMENTS = (
    "a|abbr|acronym|address|applet|area|article|aside|audio|b|base|bdi|bdo|big|blink|blockquote|body|br|button|canvas|"
    "caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|"
    "figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|"
    "legend|li|link|main|map|mark|marquee|math|menu|meta|meter|nav|noscript|object|ol|optgroup|option|output|p|param|"
    "picture|plaintext|pre|progress|q|rp|rt|ruby|s|samp|script|section|select|slot|small|source|span|strike|strong|"
    "style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|"
    "wbr|xmp"
)
_TAG = re.compile(rf"(?<!\\)<(!--|[!?][a-z]|/?({_ELEMENTS})(?=[\s/>])[^<>]*>)", re.IGNORECASE)
_ENTITY = re.compile(r"\]\([^)]{0,2000}&#?\w+;")
_DEFINITION = re.compile(r"^\s*\[[^\]]+\]:\s*<?([a-z][a-z0-9+.-]*:|www\.|[/#.])", re.IGNORECASE | re.MULTILINE)
_LONELY = re.compile(r"\*\*(?=\w)|(?<=\w)\*\*")
_LEADS = re.compile(r"(https://|mailto:|tel:)\S+|#[\w.-]+")
_WRONG = ((_TAG, HTML), (_ENTITY, AMPERSAND), (_DEFINITION, DEFINITION))


class Speaker:
    """Says the words of lines: what ``fill`` gives for a name, and everything that is wrong with them.

    ``fill`` may raise ``LookupError`` for a name that it does not know, which then stays as it is written.
    """

    def __init__(self, fill: Callable[[str], Words], names: Collection[str] = ()) -> None:
        self.fill, self.names = fill, names
        self.problems: list[Problem] = []

    def tell(self, line: int, message: str, severity: Severity = Severity.ERROR) -> None:
        """Something is wrong in a line, counted from 0."""
        self.problems.append(Problem((), f"Line {line + 1} of the text: {message}", severity))

    def words(self, node: Node) -> Words:
        """The words of a node that holds a line, or several that run on."""
        self.check(node)
        return self.runs(node.children, node.map[0])

    def plain(self, node: Node, start: int = 0) -> str:
        """Its words from one of its nodes on, where no more than a text can stand."""
        self.check(node)
        said = self.runs(node.children[start:], node.map[0])
        if any(isinstance(run, Link) for run in said):
            self.tell(node.map[0], NO_LINK)
        return plain(said)

    def check(self, node: Node) -> None:
        """Look for what is wrong in a line as it was written."""
        for pattern, message in _WRONG:
            if found := pattern.search(node.content):
                self._tell_at(node, found, message)
        for found in FIELD.finditer(node.content):
            if found[1] not in self.names and node.content[found.start() - 1 : found.start()] != "\\":
                there = f"There is no field of this name. There are: {', '.join(sorted(self.names))}."
                self._tell_at(node, found, there if self.names else NO_FIELDS)

    def _tell_at(self, node: Node, found: re.Match[str], message: str) -> None:
        self.tell(node.map[0] + node.content.count("\n", 0, found.start()), message)

    def runs(self, nodes: Iterable[Node], line: int) -> Words:
        """Nodes of a line as runs of words."""
        return merged(self._runs(nodes, line, strong=False))

    def _runs(self, nodes: Iterable[Node], line: int, *, strong: bool) -> Iterator[Inline]:
        for node in nodes:
            match node.type:
                case "text":
                    yield from self._filled(node.content, line, strong=strong)
                case "text_special":  # a sign with a backslash before it, which means nothing but itself
                    yield Text(node.content, strong=strong)
                case "softbreak" | "hardbreak":
                    yield Text(" ", strong=strong)
                case "em" | "strong":
                    yield from self._runs(node.children, line, strong=True)
                case "link":
                    yield self._link(node, line)
                case _:
                    self.tell(line, PICTURE if node.type == "image" else CODE)
                    yield Text(node.content)

    def _filled(self, text: str, line: int, *, strong: bool) -> Iterator[Inline]:
        if "](" in text:
            self.tell(line, NEARLY_LINK)
        if _LONELY.search(text):
            self.tell(line, STARS, Severity.ADVICE)
        for index, part in enumerate(FIELD.split(text)):
            for run in self._known(part) if index % 2 else (Text(part),):
                yield evolve(run, strong=strong or run.strong) if isinstance(run, Text) else run

    def _known(self, name: str) -> Words:
        try:
            return self.fill(name)
        except LookupError:
            return as_written(name)

    def _link(self, node: Node, line: int) -> Inline:
        said, href = plain(self.runs(node.children, line)), str(node.attrs["href"])
        wrong = tuple(_wrong_with(said, href, str(node.attrs.get("title", ""))))
        for message in wrong:
            self.tell(line, message)
        return Text(f"{said} ({href})") if wrong else Link(said, href)


def _wrong_with(said: str, href: str, title: str) -> Iterator[str]:
    """What is wrong with a link."""
    if not visible(said):
        yield LINK_WORDS
    if title:
        yield LINK_TITLE
    if FIELD.search(href):
        yield FILLED_ADDRESS
    elif not _leads(href):
        yield ADDRESS


def _leads(href: str) -> bool:
    try:
        Link("", href)
    except ValueError:
        return False
    return _LEADS.fullmatch(href) is not None


def as_written(name: str) -> Words:
    """A name that is not filled in."""
    return (Text(f"{{{name}}}"),)


def merged(runs: Iterable[Inline]) -> Words:
    """Runs of words, as few as they can be."""
    whole: list[Inline] = []
    for run in runs:
        last = whole[-1] if whole else None
        if isinstance(run, Text) and isinstance(last, Text) and _alike(run, last):
            whole[-1] = evolve(last, text=last.text + run.text)
        elif run.text:
            whole.append(run)
    return tuple(whole)


def _alike(one: Text, other: Text) -> bool:
    return not (one.stands_for or other.stands_for) and (one.strong, one.language) == (other.strong, other.language)
