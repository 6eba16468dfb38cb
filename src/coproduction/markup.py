"""An organisation's own text in Markdown, as blocks of a document: a safe part of it, of which nothing gets lost.

Paragraphs, strong words, lists, steps, lists to tick, quotes, headings, tables and links are read. All else that
Markdown knows is a problem to put right. A name between braces, such as ``{contact.phone}``, is filled in.
"""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache
from typing import Any

from coproduction.blocks import Block
from coproduction.markup_blocks import Reading
from coproduction.markup_words import Node, Speaker, as_written
from coproduction.problems import Problem
from coproduction.runs import Words

LONGEST_TEXT, MOST_LINES, MOST_COLUMNS = 20_000, 1_000, 20
"""Characters and lines of a text, and columns of a table. Whatever stands within them is read within a second."""

TOO_LONG = f"A text has at most {LONGEST_TEXT:,} characters and {MOST_LINES:,} lines. Divide it."
TOO_WIDE = f"A table has at most {MOST_COLUMNS} columns. Divide it."

_NO_LIST = re.compile(r"\+|(?!1[.)])\d")
"""How a line begins that is no list, such as a telephone number, or a number that begins a sentence."""


def blocks_of(text: str, fill: Callable[[str], Words] | None = None, prefix: str = "") -> tuple[Block, ...]:
    """A text as blocks. ``fill`` gives the words for a name between braces, and these are never read as Markdown.

    The key of a section is made of its title, after a ``prefix``. What ``check_markup`` refuses is shown as it is
    written.
    """
    return _read(text, Speaker(fill or as_written), prefix).blocks


def check_markup(text: str, names: Collection[str] = ()) -> Iterator[Problem]:
    """Everything in a text that is not read, and names between braces that are none of these."""
    speaker = Speaker(as_written, names)
    _read(text, speaker, "")
    yield from dict.fromkeys(speaker.problems)


def _read(text: str, speaker: Speaker, prefix: str) -> Reading:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\N{REPLACEMENT CHARACTER}").split("\n")
    reading = Reading(lines, speaker, prefix)
    too_long = len(text) > LONGEST_TEXT or len(lines) > MOST_LINES
    if too_long or any(line.count("|") > MOST_COLUMNS + 1 for line in lines):
        speaker.problems.append(Problem((), TOO_LONG if too_long else TOO_WIDE))
        reading.show_as_written()
    else:
        reading.read(_nodes("\n".join(lines)))
    return reading


def _nodes(text: str) -> list[Node]:
    from markdown_it.tree import SyntaxTreeNode

    return SyntaxTreeNode(_parser().parse(text)).children


@cache
def _parser() -> Any:
    """A parser of which no rule drops a word or makes anything but the blocks that are known here."""
    from markdown_it import MarkdownIt

    parser: Any = MarkdownIt("commonmark", {"html": False}).enable("table")
    # Set in by four spaces is no code; what stands behind “[Chair]:” is no address; “&amp;” is what it is.
    parser.disable(["code", "html_block", "html_inline", "reference", "entity", "text_join"])
    parser.block.ruler.at("list", _list, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.inline.ruler.at("emphasis", _emphasis)
    # Every address is taken as it is written, and looked at once: by us.
    parser.validateLink = lambda _: True
    parser.normalizeLink = parser.normalizeLinkText = lambda url: url
    return parser


def _list(state: Any, first: int, last: int, silent: bool) -> bool:
    from markdown_it.rules_block import list_block

    line = state.src[state.bMarks[first] + state.tShift[first] : state.eMarks[first]]
    begins = state.listIndent < 0  # within a list, any number may follow
    return not (begins and _NO_LIST.match(line)) and list_block(state, first, last, silent)


def _emphasis(state: Any, silent: bool) -> bool:
    """Stars within a word are stars: 5*3*2 is no 532."""
    from markdown_it.rules_inline.state_inline import Delimiter

    marker = state.src[state.pos]
    if silent or marker not in "_*":
        return False
    found = state.scanDelims(state.pos, False)
    for _ in range(found.length):
        state.push("text", "", 0).content = marker
        state.delimiters.append(
            Delimiter(
                marker=ord(marker),
                length=found.length,
                token=len(state.tokens) - 1,
                end=-1,
                open=found.can_open,
                close=found.can_close,
            )
        )
    state.pos += found.length
    return True
