"""What is true of every text in Markdown: nothing is lost, nothing raises, and nothing comes out but our blocks."""

import re
from collections.abc import Iterator

from hypothesis import example, given, settings
from hypothesis import strategies as st

from coproduction.document import (
    Block,
    Bullets,
    Checklist,
    Link,
    Paragraph,
    Quote,
    Section,
    Steps,
    Table,
    Text,
    Words,
    sections,
)
from coproduction.markup import blocks_of, check_markup
from coproduction.problems import errors
from coproduction.runs import plain, visible
from tests.formats.making import document_of, html
from tests.pagewords import Page
from tests.strategies import ANY, wordings

PIECES = (
    *("# ", "## ", "### ", "#### ", "- ", "* ", "+ ", "1. ", "2. ", "3. ", "1) ", "7. ", "> ", ">", "    "),
    *("\t", "  ", " "),
    *("\n", "\n\n", "\n- ", "\n\n- ", "\n> ", "\n>\n> ", "\n> — ", "\n1. ", "\n2. ", "\n  - ", "\n## "),
    *("\n---\n", "\n===\n", "\\\n"),
    *("*", "**", "***", "_", "__", "`", "``", "```", "~~~", "[", "]", "(", ")", "](", "![", "<", ">", "<b>"),
    *("</b>", "<!--", "-->"),
    *("[a](https://b.org)", "[c](mailto:d@e)", "[f](tel:1)", "[g](#h)", "<https://i.org>", "<j@k.org>"),
    *("[l](m n)", '[o](https://p "q")'),
    *("[r]: https://s", "[t]: u", "{v}", "{w.x}", "{Y}", "\\{v}", "&amp;", "&#65;", "&", "\\", "\\*", "\\|"),
    *("|", "\n|", "|\n", "\n|---|\n"),
    *("A:\n\n| b | c |\n|---|--:|\n| d | e |\n", "\n| f | g |", "[ ] ", "[x] ", ":", "—", "–", "“", "”", "’"),
    *("word", "Two words", "5"),
    *("\u00a0", "\u200b", "\u0301", "é", "文", "\0", "\r", "\x0b", "\u2028", "\ufeff"),
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(ANY, max_size=3), max_size=14).map("".join)


def words_of(text: str) -> list[str]:
    """Runs of letters and digits."""
    return re.findall(r"[^\W_]+", text.replace("\0", " "))


def spoken(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Every text of blocks in reading order, with the numbers of steps."""
    for block in blocks:
        match block:
            case Section():
                yield block.title
                yield from spoken(block.blocks)
            case Paragraph():
                yield said(block.words)
            case Bullets() | Checklist():
                yield from map(said, block.items)
            case Steps():
                yield from (f"{number} {said(item)}" for number, item in enumerate(block.items, 1))
            case Quote():
                yield from (said(block.words), block.source)
            case Table():
                yield from (block.caption, *(column.heading for column in block.columns))
                yield from (said(cell) for row in block.rows for cell in row)
            case _:
                raise AssertionError(block)


def said(words: Words) -> str:
    """Runs with the address of each link after its words, which are words of their own: they look so."""
    return "".join(f" {run.text} {run.href} " if isinstance(run, Link) else plain((run,)) for run in words)


def in_order(wanted: list[str], found: list[str]) -> bool:
    """Whether all that is wanted is found in its order, perhaps with more between: an address may be its own words."""
    waiting = iter(found)
    return all(word in waiting for word in wanted)


@settings(max_examples=1_500)
@given(TEXTS)
@example("5*3*2")
@example("**a**b")
@example("[Chair]: Welcome")
@example("1. a\n1. b")
@example("A:\n\n|a|b|\n|---|---|\n|c|d|e|\n")
@example("AT&amp;T")
@example("- [x] a")
@example("> a\nb\n> — c")
@example("* a")
@example("[a](https://b 'c')")
@example("[a](https://b?c&amp;d)")
@example("> > > > > > > > > > > > > > > > > > > > > > > > a")
@example("- " * 30 + "a")
def test_nothing_raises_and_no_word_is_lost_without_a_problem(text: str) -> None:
    found = blocks_of(text)
    if not errors(check_markup(text, ("v", "w.x"))):
        assert in_order(words_of(text), words_of("\n".join(spoken(found))))


@settings(max_examples=300)
@given(TEXTS, st.sampled_from(["", "own", "section-1"]))
def test_the_blocks_of_every_text_are_those_of_a_document(text: str, prefix: str) -> None:
    document = document_of(*blocks_of(text, prefix=prefix))
    keys = [section.key for section, _ in sections(document.blocks)]
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key) for key in keys)
    assert all(key.startswith(prefix) for key in keys)
    assert blocks_of(text, prefix=prefix) == document.blocks


EVERY = document_of(
    Paragraph((Text("a", strong=True), Link("b", "https://c"))),
    Bullets(("a",)),
    Steps(("a",)),
    Checklist(("a",)),
    Quote("a", "b"),
    *blocks_of("A:\n\n| a | b |\n|---|--:|\n| c | d |\n\n## S\n\n### T"),
)
OURS = {(each.name, name) for each in Page(html(EVERY)).elements for name in ("", *each.attributes)}
"""Every element that our templates write for such blocks, and its attributes."""


@settings(max_examples=300)
@given(TEXTS.filter(str.isprintable) | TEXTS)
def test_a_page_of_any_text_has_no_element_and_no_attribute_that_we_do_not_write(text: str) -> None:
    blocks = blocks_of(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text), prefix="own")
    page = Page(html(document_of(*blocks, Section("h", "Where a link may lead"))))
    found = {(each.name, name) for each in page.elements for name in ("", *each.attributes)}
    assert found <= OURS | {("span", ""), ("span", "class"), ("span", "dir")}
    leading = [each for each in page.values("href") if not each.startswith("#")]
    assert all(each.startswith(("https://", "mailto:", "tel:")) for each in leading)


@settings(max_examples=200)
@given(TEXTS, wordings())
def test_whatever_is_filled_in_stands_there_as_it_is(text: str, given: Words) -> None:
    document_of(*blocks_of(text, lambda _: given))
    (paragraph,) = blocks_of("{v}", lambda _: given)
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.words) == plain(given)


@given(st.text(ANY | st.just("\n"), max_size=60))
def test_a_text_of_any_signs_is_checked_in_sentences(text: str) -> None:
    assert all(problem.message.endswith((".", "footnotes")) for problem in check_markup(text))
    assert all(visible(part) for part in spoken(blocks_of(text)) if part)
