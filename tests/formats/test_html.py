"""A web page, by example."""

import re

import pytest

from coproduction.document import (
    Block,
    Bullets,
    Callout,
    Checklist,
    Column,
    Facts,
    Figure,
    FormField,
    Link,
    Note,
    Paragraph,
    Picture,
    Quote,
    Section,
    Shape,
    Steps,
    Table,
    Tag,
    Task,
    Tasks,
    Text,
    Tone,
)
from coproduction.formats.html import HTML
from coproduction.formats.shades import dark
from coproduction.proof.gate import faults
from coproduction.theme import Logo, Theme
from tests.formats.making import NIGHT, PLAIN, document_of, html, pdf
from tests.pagewords import Page
from tests.strategies import png
from tests.tagtree import elements

TWO = (Column("Level", 3), Column("People", number=True))
OVERDUE = Tag("Overdue", "R", Shape.TRIANGLE, Tone.URGENT)
SCRIPT = "</style></title><script>alert('canary')</script><img src=x onerror=alert(1)>\"'&amp;{{ 7*7 }}"


def body(*blocks: Block) -> str:
    """The HTML of blocks, below the title."""
    page = html(document_of(*blocks))
    inner = re.split(r"</h1>\s*</div>\s*</div>", page)[1].partition("</main>")[0]
    return re.sub(r">\s*\n\s*<", "><", inner).strip()


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Paragraph("Hello & bye"), "<p>Hello &amp; bye</p>"),
        (Paragraph(Text("Very", strong=True)), "<p><strong>Very</strong></p>"),
        (
            Paragraph(Text("PPI", strong=True, stands_for="involvement")),
            '<p><strong><abbr title="involvement">PPI</abbr></strong></p>',
        ),
        (Paragraph(Text("Bore da", language="cy")), '<p><span lang="cy" dir="ltr">Bore da</span></p>'),
        (
            Paragraph(Text("Bore da", strong=True, language="cy")),
            '<p><span lang="cy" dir="ltr"><strong>Bore da</strong></span></p>',
        ),
        (Paragraph(Link("our page", "https://e.org/?a&b")), '<p><a href="https://e.org/?a&amp;b">our page</a></p>'),
        (Paragraph(OVERDUE), '<p><b class="tag urgent triangle">R Overdue</b></p>'),
        (Note("Small"), '<p class="note">Small</p>'),
        (Bullets(("One", "Two")), "<ul><li>One</li><li>Two</li></ul>"),
        (Steps(("One",)), "<ol><li>One</li></ol>"),
        (Checklist(("One",)), '<ul class="checklist"><li>One</li></ul>'),
        (
            Callout("Stop", ("Look.",), Tone.CARE),
            '<div class="callout care"><p class="callout-title">Stop</p><p>Look.</p></div>',
        ),
        (Quote("Heard.", "A carer"), '<blockquote><p>Heard.</p><p class="quoted">A carer</p></blockquote>'),
        (Quote("Heard."), "<blockquote><p>Heard.</p></blockquote>"),
        (
            FormField("Name", 1),
            (
                '<div class="field beside"><p class="field-label">Name</p>'
                '<div class="answer" data-name="Name" data-lines="1"><div class="ruled"></div></div></div>'
            ),
        ),
        (
            FormField("Drink", choices=("Tea",)),
            (
                '<div class="field"><p class="field-label">Drink</p><ul class="choices row short small tiny">'
                '<li><span class="answer" data-name="Drink: Tea"></span>Tea</li></ul></div>'
            ),
        ),
        (
            FormField("Drink", 1, ("Tea", "Milk"), "drink", "Tick one.", one=True),
            (
                '<div class="field"><p class="field-label">Drink</p><p class="field-help">Tick one.</p>'
                '<ul class="choices row short small"><li><span class="answer" data-name="Drink: Tea" data-kept="drink" '
                'data-of="Drink" data-choice="1"></span>Tea</li><li><span class="answer" data-name="Drink: Milk" '
                'data-kept="drink" data-of="Drink" data-choice="2"></span>Milk</li></ul></div>'
            ),
        ),
        (
            Tasks("To do", (Task("Tea"),)),
            (
                '<div class="tasks"><p class="tasks-title">To do</p><ul class="task-list"><li class="task">'
                '<div class="task-box"><span class="answer" data-name="Tea"></span></div>'
                '<div class="task-said"><p>Tea</p></div></li></ul></div>'
            ),
        ),
        (Section("s", "Inside"), '<section id="s"><h2>Inside</h2></section>'),
        (
            Section("s", "I", (Section("t", "L"),), part=True, language="cy"),
            '<section id="s" class="part" lang="cy" dir="ltr"><h2>I</h2><section id="t"><h3>L</h3></section></section>',
        ),
    ],
)
def test_each_kind_of_block_has_its_element(block: Block, expected: str) -> None:
    assert body(block) == expected


def test_facts_are_a_table_whose_rows_have_headings() -> None:
    assert body(Facts("About", (("Date", "Today"),))) == (
        '<table class="facts short small tiny"><caption>About</caption><tbody><tr>'
        '<th scope="row">Date</th><td>Today</td></tr></tbody></table>'
    )


def test_a_form_field_has_a_line_for_each_that_was_asked_for() -> None:
    assert body(FormField("Name", 3)).count('<div class="ruled"></div>') == 3


def test_a_task_that_is_done_is_heard_to_be_done_and_another_is_not() -> None:
    both = body(Tasks("To do", (Task("Tea", done=True), Task("Milk")), "Done"))
    assert 'data-name="Tea" data-ticked="yes" role="img" aria-label="Done"></span>' in both
    assert 'data-name="Milk"></span>' in both


def test_a_task_has_room_for_a_note_beside_what_is_about_it() -> None:
    more = body(Tasks("To do", (Task("Tea", "By noon", lines=2),)))
    assert more.count('<div class="ruled"></div>') == 2
    assert (
        '<p class="task-about">By noon</p><div class="task-room">'
        '<div class="answer" data-name="Tea: By noon" data-lines="2">'
    ) in more
    assert "task-about" not in body(Tasks("To do", (Task("Tea", lines=1),)))


def test_a_table_has_a_caption_headings_and_numbers_that_know_their_column() -> None:
    assert body(Table("Counts", TWO, (("Inform", "5"),))) == (
        '<table class="short small tiny"><caption>Counts</caption>'
        '<colgroup><col class="w75"><col class="w25"></colgroup><thead><tr>'
        '<th scope="col">Level</th><th scope="col" class="number">People</th>'
        '</tr></thead><tbody><tr><th scope="row">'
        '<span class="band">Inform</span></th><td class="number" data-heading="People">5</td>'
        "</tr></tbody></table>"
    )


def test_a_figure_carries_its_picture_and_its_words() -> None:
    found = body(Figure(Picture.of(png()), "A table", "Our forum"))
    assert re.fullmatch(
        r'<figure><img src="data:image/png;base64,[\w+/=]+" alt="A table"><figcaption>Our forum</figcaption></figure>',
        found,
    )
    assert "figcaption" not in body(Figure(Picture.of(png()), "A table"))


@pytest.mark.parametrize("where", ["title", "subtitle", "publisher", "notice"])
def test_scripts_in_what_is_printed_everywhere_stay_words(where: str) -> None:
    page = Page(html(document_of(**{where: SCRIPT})))
    assert not {"script"} & {element.name for element in page.elements}
    assert [each.name for each in page.elements].count("img") == 0
    assert SCRIPT in [block.words for block in page.blocks]


@pytest.mark.parametrize(
    "block",
    [
        Section("s", SCRIPT),
        Paragraph((Text(SCRIPT, strong=True), Text(SCRIPT, language="cy"), Link(SCRIPT, "https://example.org"))),
        Paragraph(Tag(SCRIPT, "R", Shape.DASH, Tone.CARE)),
        Facts(SCRIPT, ((SCRIPT, SCRIPT),)),
        Table(SCRIPT, (Column(SCRIPT), Column(SCRIPT)), ((SCRIPT, SCRIPT),)),
        Figure(Picture.of(png()), SCRIPT, SCRIPT),
        Callout(SCRIPT, (SCRIPT,)),
        Quote(SCRIPT, SCRIPT),
        FormField(SCRIPT),
        Bullets((SCRIPT,)),
        Tasks(SCRIPT, (Task(SCRIPT, SCRIPT, done=True, lines=1),), SCRIPT),
    ],
)
def test_scripts_in_a_block_stay_words(block: Block) -> None:
    page = Page(html(document_of(block)))
    assert "script" not in {element.name for element in page.elements}
    assert {"onerror"}.isdisjoint(name for element in page.elements for name in element.attributes)
    assert any(SCRIPT in each.words for each in page.blocks)


@pytest.mark.parametrize("where", ["title", "publisher", "notice"])
@pytest.mark.parametrize(
    "canary",
    [
        '"; } body { display: none } /*',
        "\\",
        'x\\"; background: url(https://example.org/canary)',
        "a\nb",
        "'; }",
        "*/ }",
    ],
)
def test_nothing_an_author_writes_gets_out_of_its_quotes_in_the_style_sheet(where: str, canary: str) -> None:
    def outside_quotes(said: str) -> str:
        style = html(document_of(**{where: said})).partition("<style>")[2].partition("</style>")[0]
        return re.sub(r'"(?:[^"\\\n]|\\[0-9a-f]+ )*"', '""', style)

    assert outside_quotes(canary) == outside_quotes("x" * len(canary))


def test_text_in_the_style_sheet_reads_as_it_was_written() -> None:
    said = 'Trust "A" & Sons: ŵ\\'
    style = html(document_of(publisher=said)).partition('@top-left { content: "')[2].partition('"')[0]
    assert re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), style) == said


@pytest.mark.parametrize("said", ["co-production", "well-being", "and/or", "self-assessment"])
def test_words_that_are_joined_stay_on_one_line(said: str) -> None:
    assert body(Paragraph(f"Our {said}, then")) == f'<p>Our <span class="whole">{said}</span>, then</p>'


@pytest.mark.parametrize("said", ["plain", "a - b", "-", "https://example.org/a-b/c-d-e", "x-" * 12 + "y"])
def test_words_that_are_not_joined_or_too_long_may_be_broken(said: str) -> None:
    assert '"whole"' not in body(Paragraph(said))


def test_a_link_and_a_tag_hold_nothing_but_their_words() -> None:
    assert "whole" not in body(
        Paragraph((Link("co-production", "https://e.org"), Tag("co-produced", "B", Shape.DASH, Tone.DONE)))
    )


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ((Text("a", strong=True), " ", Text("b", strong=True)), "<strong>a </strong><strong>b</strong>"),
        (
            (Text("a", language="cy"), " ", Link("b", "b.html")),
            '<span lang="cy" dir="ltr">a </span><a href="b.html">b</a>',
        ),
        (("a-b c-d",), '<span class="whole">a-b </span><span class="whole">c-d</span>'),
        ((OVERDUE, " ", Text("b", strong=True)), '<b class="tag urgent triangle">R Overdue</b><strong> b</strong>'),
        ((OVERDUE, " a-b"), '<b class="tag urgent triangle">R Overdue</b><span class="whole"> a-b</span>'),
        ((Text("a", strong=True), " ", OVERDUE), '<strong>a </strong><b class="tag urgent triangle">R Overdue</b>'),
        (("a ", Text("b", strong=True), " c"), "a <strong>b</strong> c"),
        (
            (Text("a", stands_for="x"), " ", Text("b", stands_for="y")),
            '<abbr title="x">a </abbr><abbr title="y">b</abbr>',
        ),
    ],
)
def test_no_space_stands_alone_between_two_runs(runs: tuple[str | Text, ...], expected: str) -> None:
    assert body(Paragraph(runs)) == f"<p>{expected}</p>"


def test_levels_of_a_ladder_are_drawn_as_bands() -> None:
    table = Table("Counts", TWO, (("Co-produce", "5"), ("Inform", "9"), ("Not recorded", "0")), ladder=2)
    page = html(document_of(Section("s", "Inside", (table,))))
    assert 'class="ladder ladder-2 short small"' in page
    clipped = re.findall(r"\.ladder-(\d) tbody tr:nth-child\((\d)\) th::before \{[^}]*clip-path: polygon", page)
    drawn = re.findall(r"\.ladder-(\d) tbody tr:nth-child\((\d)\) th \{ background: url", page)
    assert clipped == drawn == [("2", "1"), ("2", "2")]
    assert ".ladder-2" not in html(document_of(Table("Counts", TWO, (("Inform", "9"),))))


@pytest.mark.parametrize(("rows", "short"), [(5, True), (6, False)], ids=["five rows", "six rows"])
def test_only_a_table_that_fits_is_kept_from_being_cut(rows: int, short: bool) -> None:
    assert ("short" in body(Table("Counts", TWO, (("Inform", "5"),) * rows)).partition("<caption")[0]) is short


def test_a_table_of_long_cells_may_be_cut() -> None:
    assert "short" not in body(Table("Counts", TWO, (("Inform", "word " * 90),))).partition("<caption")[0]


def test_contents_list_the_sections_at_the_top_only_with_a_cover() -> None:
    blocks = (Section("a", "First", (Section("b", "Inner"),)), Paragraph("Between"), Section("c", "Second"))
    page = html(document_of(*blocks, cover=True))
    assert 'class="coproduction bound"' in page
    assert Page(page).values("href") == ["#a", "#c"]
    assert "contents" not in Page(html(document_of(*blocks))).values("id")


def test_an_entry_of_the_contents_is_in_the_language_of_its_part() -> None:
    part = document_of(Paragraph("Diolch."), title="Croeso", language="cy")
    pack = document_of(Section("welcome", "Croeso"), Section("next", "Next"), cover=True).bind({"welcome": part})
    page = html(pack)
    assert '<li><a href="#welcome" lang="cy" dir="ltr">Croeso</a>' in page
    assert '<li><a href="#next">Next</a>' in page
    assert faults(pdf(pack), pack, PLAIN) == ()


def test_a_section_may_be_called_as_the_list_of_contents_is() -> None:
    page = Page(html(document_of(Section("contents", "Contents"), cover=True)))
    assert page.values("id") == ["contents"]
    assert page.values("aria-label") == ["Contents"]


def test_a_logo_has_the_words_of_its_theme() -> None:
    page = Page(html(document_of(), Theme(logo=Logo(data=png(), words="Anytown Trust"))))
    assert page.values("alt") == ["Anytown Trust"]


def test_the_words_of_a_logo_keep_their_language() -> None:
    logo = Theme(logo=Logo(data=png(), words="Anytown Trust"))
    assert Page(html(document_of(language="cy"), logo)).values("lang") == ["cy", "en-GB"]
    assert Page(html(document_of(), logo)).values("lang") == ["en-GB"]
    (figure,) = elements(pdf(document_of(language="cy"), logo), "Figure")
    assert (figure["/Alt"], figure["/Lang"]) == ("Anytown Trust", "en-GB")


def test_a_document_that_reads_from_right_to_left_says_so() -> None:
    assert Page(html(document_of(language="ur"))).values("dir") == ["rtl"]
    assert Page(html(document_of())).values("dir") == ["ltr"]


def test_a_part_and_a_run_in_another_language_say_which_way_they_are_read() -> None:
    part = Section("s", "سیکشن", (Paragraph((Text("الفاظ"), Text("gair", language="cy"))),), part=True, language="ur")
    assert Page(html(document_of(part))).values("dir") == ["ltr", "rtl", "ltr"]


@pytest.mark.parametrize("said", ["01632 960200", "£17", "£2.40", "£1,234.50"])
def test_a_phone_number_and_a_sum_are_read_from_the_left_in_every_language(said: str) -> None:
    page = html(document_of(Paragraph(f"فون {said} پر"), language="ur"))
    assert f'<span class="whole" dir="ltr">{said}</span>' in page


def test_print_has_its_running_words_on_the_side_where_a_line_begins() -> None:
    sides = [re.findall(r"@(\w+-\w+) \{ content: \"[^\"]", html(document_of(language=tag))) for tag in ("en-GB", "ur")]
    assert sides == [
        ["top-right", "bottom-right"],
        ["top-left", "bottom-left"],
    ]


def test_every_tag_is_told_by_its_word_letter_and_shape_whatever_its_colour() -> None:
    page = html(document_of(*(Paragraph(Tag("Word", "L", shape, tone)) for shape in Shape for tone in Tone)))
    pictures = dict(re.findall(r"\.(\w+\.\w+) \{ background-image: url\(\"([^\"]+)\"\)", page))
    for tone in Tone:
        shapes = {re.sub(r"%23[0-9a-f]{6}", "", pictures[f"{tone.value}.{shape.value}"]) for shape in Shape}
        assert len(shapes) == len(Shape)
    assert {block.words for block in Page(page).blocks[1:]} == {"L Word"}


def test_the_colours_are_those_of_the_theme() -> None:
    assert "--accent: #005500;" in html(document_of(), Theme(accent="#005500"))


def test_a_page_has_dark_shades_for_screens_and_a_dark_theme_has_no_others() -> None:
    light, night = html(document_of()), html(document_of(), NIGHT)
    assert f"--paper: light-dark(#ffffff, {dark(PLAIN).paper});" in light
    assert '<meta name="color-scheme" content="light dark">' in light
    assert light.index("@media screen") < light.index("light-dark(")
    assert "light-dark(" not in night
    assert '<meta name="color-scheme" content="dark">' in night


def test_the_print_is_of_the_size_of_the_theme() -> None:
    assert ".coproduction { font-size: 18pt;" in html(document_of(), Theme(size=18))


def test_the_page_holds_no_script_and_says_its_title_and_publisher() -> None:
    page = html(document_of(publisher="Anytown Trust"))
    assert "<script" not in page
    assert "<title>Our title</title>" in page
    assert '<meta name="author" content="Anytown Trust">' in page
    assert 'name="author"' not in html(document_of())


def test_the_format_says_what_its_files_are() -> None:
    assert (HTML.name, HTML.suffix, HTML.media_type) == ("html", "html", "text/html; charset=utf-8")
