"""What is read of Markdown, what is refused and in which words, and what is filled in."""

import time

import pytest

from coproduction.document import (
    Block,
    Bullets,
    Checklist,
    Column,
    Link,
    Paragraph,
    Quote,
    Section,
    Shape,
    Steps,
    Table,
    Tag,
    Text,
    Tone,
    Words,
)
from coproduction.markup import LONGEST_TEXT, MOST_LINES, TOO_LONG, TOO_WIDE, blocks_of, check_markup
from coproduction.markup_blocks import (
    AFTER_QUOTE,
    CAPTION,
    CELLS,
    CODE,
    EMPTY_HEADING,
    EMPTY_ITEM,
    HEADINGS,
    ITEM,
    LEVEL,
    NESTED,
    NUMBERS,
    QUOTE,
    ROWS,
    RULE,
    RUN_ON,
    TICKS,
    UNDERLINED,
)
from coproduction.markup_words import (
    ADDRESS,
    AMPERSAND,
    DEFINITION,
    FILLED_ADDRESS,
    HTML,
    LINK_TITLE,
    LINK_WORDS,
    NEARLY_LINK,
    NO_FIELDS,
    NO_LINK,
    PICTURE,
    STARS,
)
from coproduction.markup_words import CODE as CODE_WORDS
from coproduction.problems import Severity

STRONG = Text("now", strong=True)


def told(text: str, *names: str) -> list[str]:
    """What is wrong with a text."""
    found = tuple(check_markup(text, names))
    assert {problem.path for problem in found} <= {()}
    return [problem.message for problem in found]


def at(line: int, message: str) -> str:
    """A message with its line."""
    return f"Line {line} of the text: {message}"


def read(text: str) -> tuple[Block, ...]:
    """The blocks of a text with which nothing is wrong."""
    assert told(text) == []
    return blocks_of(text)


def test_an_empty_line_parts_paragraphs_and_a_line_break_does_not() -> None:
    assert read("\n One \ntwo.  \nThree.\\\nFour.\r\n\r\n\tFive.\n\n        Six.") == (
        Paragraph("One two. Three. Four."),
        Paragraph("Five."),
        Paragraph("Six."),
    )
    assert read("") == read(" \n\n\u200b\n") == ()


@pytest.mark.parametrize("text", ["Ring **now**.", "Ring *now*.", "Ring __now__.", "Ring _now_.", "Ring ***now***."])
def test_what_is_emphasised_is_strong(text: str) -> None:
    assert read(text) == (Paragraph(("Ring ", STRONG, ".")),)


def test_lists_are_bullets_steps_and_boxes_to_tick() -> None:
    assert read("Bring:\n- tea\n- **now** cake\n\n  .\n".replace("\n\n  .", "")) == (
        Paragraph("Bring:"),
        Bullets(("tea", (STRONG, Text(" cake")))),
    )
    assert read("* a\n* b") == (Bullets(("a", "b")),)
    assert read("1. One\n   more\n2. Two\n\n3) Three").__len__() == 2
    assert read("1) One\n2) Two") == (Steps(("One", "Two")),)
    assert read("- [ ] One\n- [ ] **now**\n* [ ] Three") == (
        Checklist(("One", STRONG)),
        Checklist(("Three",)),
    )


def test_lines_of_a_list_may_stand_apart() -> None:
    assert read("- a\n\n- b\n") == (Bullets(("a", "b")),)


def test_a_quote_may_say_whose_words_it_has() -> None:
    assert read("> I was\n> **now** heard.") == (Quote(("I was ", STRONG, " heard.")),)
    for dash in ("—", "–", "--", "—\u00a0".strip()):
        assert read(f"> Heard.\n> {dash} A carer, *2026*") == (Quote("Heard.", "A carer, 2026"),)
    assert read("> Heard.\n>\n> — A carer") == (Quote("Heard.", "A carer"),)
    assert read("> Heard.\n> —") == (Quote("Heard. —"),)
    assert read("> **Heard.\n> — x**") == (Quote(Text("Heard. — x", strong=True)),)
    assert read("> — A carer") == (Quote("— A carer"),)


def test_headings_make_sections_within_sections() -> None:
    text = "Before.\n\n### Deep\n\nA.\n\n## Pay *you* {x\n\nB.\n\n### Deep ###\n\n### Ŵy a thâl!\n\n## 支払い"
    assert read(text) == (
        Paragraph("Before."),
        Section("deep", "Deep", (Paragraph("A."),)),
        Section(
            "pay-you-x",
            "Pay you {x",
            (Paragraph("B."), Section("deep-2", "Deep"), Section("wy-a-thal", "Ŵy a thâl!")),
        ),
        Section("section", "支払い"),
    )
    keys = [block.key for block in blocks_of("## A\n\n## A\n\n## 支", prefix="own") if isinstance(block, Section)]
    assert keys == ["own-a", "own-a-2", "own-section"]


def test_a_table_has_the_paragraph_above_for_its_caption() -> None:
    table = "| What | How much |\n|:--|--:|\n| Time | £5 **now** |\n| [Post](mailto:a@example.org) | a \\| b |\n| x | |"
    rows = (("Time", ("£5 ", STRONG)), (Link("Post", "mailto:a@example.org"), "a | b"), ("x", ()))
    expected = Table("What we pay", (Column("What"), Column("How much", number=True)), rows)
    assert read(f"First.\n\nWhat we *pay*:\n\n{table}\n\nThen.") == (Paragraph("First."), expected, Paragraph("Then."))
    assert read(f"What we pay:\n{table}") == (expected,)
    assert read("A:\n\na | b\n--|--\nc | d") == (Table("A", (Column("a"), Column("b")), (("c", "d"),)),)


def test_a_paragraph_with_a_colon_is_one_where_no_table_follows() -> None:
    assert read("Bring:\n\n- tea") == (Paragraph("Bring:"), Bullets(("tea",)))


@pytest.mark.parametrize(
    "address", ["https://example.org/a_b*c?d=e&f=(g)", "mailto:us@example.org?subject=x", "tel:+441632960000"]
)
def test_links_lead_where_they_say(address: str) -> None:
    assert read(f"See [our *page*]({address}).") == (Paragraph(("See ", Link("our page", address), ".")),)
    assert read(f"**[our page](<{address}>)**") == (Paragraph(Link("our page", address)),)


def test_a_link_may_lead_to_a_section_where_a_document_has_such_links() -> None:
    try:
        link = Link("Pay", "#pay")
    except ValueError:
        assert told("[Pay](#pay)") == [at(1, ADDRESS)]
    else:
        assert read("[Pay](#pay)") == (Paragraph(link),)


def test_an_address_in_angle_brackets_is_a_link_and_one_in_the_text_is_words() -> None:
    assert read("<https://example.org> <a@example.org> https://example.org") == (
        Paragraph(
            (
                Link("https://example.org", "https://example.org"),
                " ",
                Link("a@example.org", "mailto:a@example.org"),
                " https://example.org",
            )
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        "“Don’t,” she said – ‘no’ … £5.",
        "5 * 3 and 5*3*2 and 5 ** 2, 2^3, ~5, a ~~b~~",
        "file_name_here and _ _ and snake_case_",
        "Lunch is free.* Ring Jo.*",
        "*Only on Tuesdays",
        "01632 960000",
        "+44 (0)20 7946 0000",
        "+ 44 20 7946 0000",
        "2026. That was a year.",
        "12) is a number",
        "31 March 2026",
        "#hashtag and #1",
        "AT&T, AT&amp;T, R&D; &copy",
        "<your name> <3 < 5 > 2 a<b",
        "[Chair]: Welcome, everyone.",
        "[sic] and [1] and [a] (b) and [a][b] ![",
        "{ } {Name} {1} {a b} {a:b}",
        "\\{contact.phone\\} and \\* and \\[a\\](b)",
        "C:\\Users\\jo \\\\ \\",
        "it`s a grave",
        "a | b",
        "- 5 °C",
        "Dear all,\nkind regards,\nJo",
        "!important! $5 %5 ^5 @jo",
        "http://example.org/a_b_c",
        ":-) :: ;-) -- --- –",
        "(1. a)",
        "“**Stop**” and (*stop*)",
        "Ring 0800 - it is free",
        "__init__.py_",
        "Frequently asked: *why*?",
        "= 5",
        "~ 5",
    ],
)
def test_what_people_write_is_not_refused(text: str) -> None:
    assert len(read(text)) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("5 * 3 and 5*3*2", "5 * 3 and 5*3*2"),
        ("file_name_here", "file_name_here"),
        ("AT&amp;T &#42; &nbsp;", "AT&amp;T &#42; &nbsp;"),
        ("<your name>", "<your name>"),
        ("+ 44 20", "+ 44 20"),
        ("2026. That", "2026. That"),
        ("* Only on Tuesdays", "* Only on Tuesdays"),
        ("[Chair]: Welcome", "[Chair]: Welcome"),
        ("\\*a\\* \\{a\\}", "*a* {a}"),
        ("- 5", None),
    ],
)
def test_signs_that_mean_themselves_stay(text: str, said: str | None) -> None:
    assert read(text) == ((Paragraph(said),) if said else (Bullets(("5",)),))


TABLE = "| a | b |\n|---|---|\n"

WRONG: list[tuple[str, list[str]]] = [
    ("One.\n\nTwo <b>three</b>", [at(3, HTML)]),
    ("a\nb <script>alert(1)</script>", [at(2, HTML)]),
    ("<!-- a -->", [at(1, HTML)]),
    ("<br/>", [at(1, HTML)]),
    ("<!DOCTYPE html>", [at(1, HTML)]),
    ("<?php?>", [at(1, HTML)]),
    ("![a cat](cat.png)", [at(1, PICTURE)]),
    ("a `b` c", [at(1, CODE_WORDS)]),
    ("```\na\n```", [at(1, CODE)]),
    ("~~~ a\nb", [at(1, CODE)]),
    ("a\n\n---\n\nb", [at(3, RULE)]),
    ("***", [at(1, RULE)]),
    ("______", [at(1, RULE)]),
    ("Title\n---", [at(1, UNDERLINED)]),
    ("Title\n===", [at(1, UNDERLINED)]),
    ("# Title", [at(1, LEVEL)]),
    ("#### Title", [at(1, LEVEL)]),
    ("##", [at(1, EMPTY_HEADING)]),
    ("## \u200b", [at(1, EMPTY_HEADING)]),
    ("- a\n  - b", [at(1, NESTED)]),
    ("1. a\n   - b <b>", [at(1, NESTED), at(2, HTML)]),
    ("- - a", [at(1, NESTED)]),
    ("- a\n\n  b", [at(1, ITEM)]),
    ("- > a", [at(1, ITEM)]),
    ("- ## a", [at(1, ITEM)]),
    ("- a\n-\n- b", [at(1, EMPTY_ITEM)]),
    ("-", [at(1, EMPTY_ITEM)]),
    ("- \u200b", [at(1, EMPTY_ITEM)]),
    ("- [ ]", [at(1, EMPTY_ITEM)]),
    ("- [ ] a\n- b", [at(1, TICKS)]),
    ("- [ ] a\n- [x] b", [at(1, TICKS)]),
    ("- [X] b", [at(1, TICKS)]),
    ("1. [ ] a", [at(1, TICKS)]),
    ("1. a\n1. b", [at(1, NUMBERS)]),
    ("1. a\n3. b", [at(1, NUMBERS)]),
    ("3. a\n4. b", [at(1, RUN_ON)]),
    ("• a\n• b", [at(1, RUN_ON)]),
    ("+ a\n+ b", [at(1, RUN_ON)]),
    ("– a\n– b", [at(1, RUN_ON)]),
    ("> a\nb", [at(1, AFTER_QUOTE)]),
    ("> a\n>\n> b", [at(1, QUOTE)]),
    ("> a\n>\n> b\n>\n> — c", [at(1, QUOTE)]),
    ("> a\n>\n> — b\n> c", [at(1, QUOTE)]),
    ("> > a", [at(1, QUOTE)]),
    ("> - a", [at(1, QUOTE)]),
    (">", [at(1, QUOTE)]),
    ("> \u200b\n> — a", [at(1, QUOTE)]),
    ("> a\n> — [b](https://example.org)", [at(1, NO_LINK)]),
    ("## [a](https://example.org)", [at(1, NO_LINK)]),
    (f"{TABLE}| c | d |", [at(1, CAPTION)]),
    (f"Not this.\n\n{TABLE}| c | d |", [at(3, CAPTION)]),
    (f":\n\n{TABLE}| c | d |", [at(3, CAPTION)]),
    (f"A:\n\n{TABLE}| c | d | e |", [at(3, CELLS)]),
    (f"A:\n\n{TABLE}| c |", [at(3, CELLS)]),
    (f"A:\n\n{TABLE}|  | d |", [at(3, ROWS)]),
    (f"A:\n\n{TABLE}", [at(3, ROWS)]),
    ("A:\n\n| a | |\n|---|---|\n| c | d |", [at(3, HEADINGS)]),
    (f"A <b>:\n\n{TABLE}| c `d` |", [at(1, HTML), at(3, CELLS), at(5, CODE_WORDS)]),
    ("A:\n\n| [a](https://b) |\n|---|\n| c |", [at(3, NO_LINK)]),
    ("[a](http://example.org)", [at(1, ADDRESS)]),
    ("[a](javascript:alert(1))", [at(1, ADDRESS)]),
    ("[a](data:text/html,x)", [at(1, ADDRESS)]),
    ("[a](file:///etc/passwd)", [at(1, ADDRESS)]),
    ("[a](//example.org)", [at(1, ADDRESS)]),
    ("[a](pack.pdf)", [at(1, ADDRESS)]),
    ("[a]()", [at(1, ADDRESS)]),
    ('[a](#b"c)', [at(1, ADDRESS)]),
    ("[a](#)", [at(1, ADDRESS)]),
    ("[a](<https://example.org/a b>)", [at(1, ADDRESS)]),
    ("<javascript:alert(1)>", [at(1, ADDRESS)]),
    ("[](https://example.org)", [at(1, LINK_WORDS)]),
    ('[a](https://example.org "b")', [at(1, LINK_TITLE)]),
    ("[a](https://example.org/{b})", [at(1, NO_FIELDS), at(1, FILLED_ADDRESS)]),
    ("[a](https://example.org?a&amp;b)", [at(1, AMPERSAND)]),
    ("[a](tel:01632 960000)", [at(1, NEARLY_LINK)]),
    ("One\n\n[a]: https://example.org", [at(3, DEFINITION)]),
    ("[a]: javascript:alert(1)", [at(1, DEFINITION)]),
    ("**a", [at(1, STARS)]),
    ("**a**b", [at(1, STARS)]),
    ("a" * (LONGEST_TEXT + 1), [TOO_LONG]),
    ("a\n" * MOST_LINES, [TOO_LONG]),
    ("|" * 22, [TOO_WIDE]),
]


@pytest.mark.parametrize(("text", "messages"), WRONG)
def test_what_is_refused_is_said_with_its_line(text: str, messages: list[str]) -> None:
    assert told(text) == messages


@pytest.mark.parametrize(("text", "messages"), WRONG)
def test_what_is_refused_is_shown_all_the_same(text: str, messages: list[str]) -> None:
    assert messages
    assert blocks_of(text) or not any(map(str.isalnum, text))


def test_everything_is_said_at_once_and_only_once() -> None:
    text = "# A\n\n<b>\n<b>\n\n![c](d)\n\n---\n\n- e\n  - `f`"
    assert told(text) == [at(1, LEVEL), at(3, HTML), at(6, PICTURE), at(8, RULE), at(10, NESTED), at(11, CODE_WORDS)]


def test_lonely_stars_are_advice() -> None:
    (problem,) = check_markup("a ** b **c")
    assert problem.severity is Severity.ADVICE


PHONE: Words = (Text("01632 960000"),)
GIVEN: dict[str, Words] = {
    "contact.phone": PHONE,
    "status": (Text("It is "), Tag("Late", "A", Shape.DIAMOND, Tone.CARE), Link("why", "https://example.org")),
    "markdown": (Text("**a** [b](https://c) <b> {status}"),),
    "nothing": (),
    "welsh": (Text("Croeso", language="cy"), Text("GP", stands_for="general practitioner")),
}
NAMES = tuple(GIVEN)


def filled(text: str) -> tuple[Block, ...]:
    """The blocks of a text with everything filled in."""
    assert told(text, *NAMES) == []
    return blocks_of(text, GIVEN.__getitem__)


def test_a_name_between_braces_is_filled_in_wherever_words_stand() -> None:
    assert filled("Ring {contact.phone}, **or {contact.phone}**.") == (
        Paragraph(("Ring 01632 960000, ", Text("or 01632 960000", strong=True), ".")),
    )
    assert filled("- {contact.phone}\n- {status}") == (Bullets((PHONE, GIVEN["status"])),)
    assert filled("> {contact.phone}\n> — {contact.phone}") == (Quote(PHONE, "01632 960000"),)
    assert filled("## Ring {contact.phone}") == (Section("ring-contact-phone", "Ring 01632 960000"),)
    assert filled("On {contact.phone}:\n\n| {contact.phone} |\n|---|\n| {contact.phone} |") == (
        Table("On 01632 960000", (Column("01632 960000"),), ((PHONE,),)),
    )
    assert filled("[ring {status}](tel:1)") == (Paragraph(Link("ring It is A Latewhy", "tel:1")),)


def test_what_is_filled_in_is_never_read_as_markdown() -> None:
    assert filled("{markdown}") == (Paragraph(GIVEN["markdown"]),)
    assert filled("*{markdown}*") == (Paragraph(Text("**a** [b](https://c) <b> {status}", strong=True)),)


def test_runs_that_are_filled_in_keep_their_language_and_what_they_stand_for() -> None:
    strong = (
        Text("Croeso", strong=True, language="cy"),
        Text("GP", strong=True, stands_for="general practitioner"),
        Text("!", strong=True),
    )
    assert filled("**{welsh}!**") == (Paragraph(strong),)


def test_where_nothing_is_filled_in_nothing_is_empty() -> None:
    assert filled("{nothing}") == ()
    assert filled("- {nothing}") == filled("1. {nothing}") == filled("> {nothing}") == ()
    assert filled("- {nothing}\n- a") == (Bullets(("a",)),)
    assert filled("## {nothing}") == (Section("nothing", "{nothing}"),)
    assert filled("{nothing}:\n\n| {nothing} |\n|---|\n| {nothing} |") == (
        Table("{nothing}", (Column("{nothing}"),), (("–",),)),
    )


def test_names_that_nobody_knows_are_named_and_stay() -> None:
    assert told("a\n{contact.fax} {status}", "status", "contact.phone") == [
        at(2, "There is no field of this name. There are: contact.phone, status.")
    ]
    assert told("{a}") == [at(1, NO_FIELDS)]
    assert blocks_of("{contact.fax}", GIVEN.__getitem__) == (Paragraph("{contact.fax}"),)
    assert told("\\{contact.fax}") == []
    assert blocks_of("\\{contact.phone}", GIVEN.__getitem__) == (Paragraph("{contact.phone}"),)


HOSTILE = {
    "[": "[", "[[x": "[x", "](": "[a](", "![": "![", "*": "*", "* a": "*a ", "_a": "_a*b ", "**": "**a ",
    ">": ">", "> ": "> ",
    ">>\n": ">" * 50 + "\n", "- ": "- ", "`": "`", "`a": "`a``b```c", "<": "<", "<a": "<a ", "\\": "\\",
    "{": "{", "{a}": "{a}",
    "(": "[a](((", "mix": "[*a](b **c ", "a*": "a*", "<!": "<!--", "[a][": "[a][", "&": "](&", "ent": "](&a",
    " ": " ", "\t": "\t",
    "|": "|a|b|c\n", "#": "## a\n", "~": "~~~", "def": "[a]: ",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_text_that_means_harm_is_read_in_a_second(name: str) -> None:
    unit = HOSTILE[name]
    most = (unit * LONGEST_TEXT)[:LONGEST_TEXT]
    if "\n" in unit:
        most = (unit * MOST_LINES)[:LONGEST_TEXT].rpartition("\n")[0]
    begins = time.process_time()
    list(check_markup(most))
    assert time.process_time() - begins < 2
    begins = time.process_time()
    assert told((unit * 100_000)[:100_000]) == [TOO_LONG]
    assert time.process_time() - begins < 0.2


def test_the_widest_table_of_the_most_rows_is_read_in_a_second() -> None:
    begins = time.process_time()
    told("A:\n" + "|a" * 20 + "|\n" + "|-" * 20 + "|\n" + "a\n" * 990)
    assert time.process_time() - begins < 2
