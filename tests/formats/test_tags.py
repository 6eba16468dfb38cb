"""The tag tree of a PDF, beside the page it is built from."""

import io
import threading
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest
import weasyprint

from coproduction.document import (
    Bullets,
    Checklist,
    Column,
    Facts,
    FormField,
    Link,
    Note,
    Paragraph,
    Section,
    Steps,
    Table,
    Text,
)
from coproduction.errors import MissingTool, RenderError
from coproduction.formats.drawn import ENGINE, check_engine
from tests.formats.making import document_of, pdf

LONG = Table("Many", (Column("Name"), Column("Owner")), tuple((f"Row {n}", f"Owner {n}") for n in range(90)))
BARE = "<html lang=en><title>T</title><main><table><caption>C</caption><thead><tr><th>H</thead>{}</table></main>"


def elements(data: bytes) -> Iterator[Any]:
    """Every element of the tag tree, in order."""
    with pikepdf.open(io.BytesIO(data)) as found:
        waiting = [found.Root.StructTreeRoot]
        while waiting:
            element = waiting.pop()
            if "/S" in element:
                yield element
            kids = list(element.get("/K", pikepdf.Array()))
            waiting += [kid for kid in reversed(kids) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def counted(data: bytes) -> Counter[str]:
    return Counter(str(each.S).removeprefix("/") for each in elements(data))


def test_a_table_over_several_pages_is_one_table_with_one_row_of_headings() -> None:
    found = counted(pdf(document_of(LONG)))
    assert (found["Table"], found["THead"], found["TR"]) == (1, 1, 91)


def test_a_paragraph_and_a_list_over_several_pages_stay_whole() -> None:
    blocks = (Paragraph("word " * 3000), Bullets(tuple(f"Item {n}" for n in range(90))))
    found = counted(pdf(document_of(*blocks)))
    assert (found["P"], found["L"], found["LI"], found["LBody"]) == (1, 1, 90, 90)


def test_a_list_says_how_it_is_numbered() -> None:
    blocks = Bullets(("a",)), Steps(("a",)), Checklist(("a",)), FormField("q", choices=("a",))
    lists = (each for each in elements(pdf(document_of(*blocks))) if each.S == "/L")
    assert [str(each.A.ListNumbering) for each in lists] == ["/Disc", "/Decimal", "/None", "/None"]


def test_headings_say_whether_they_head_a_row_or_a_column() -> None:
    table = Table("C", (Column("A"), Column("B")), (("x", "y"),))
    scopes = [str(each.A.Scope) for each in elements(pdf(document_of(table))) if each.S == "/TH"]
    assert scopes == ["/Column", "/Column", "/Row"]


def test_headings_that_do_not_fit_on_a_page_with_a_row_are_to_be_shortened() -> None:
    columns = (Column("Level " * 30), Column("What it means " * 100))
    table = Table("Counts", columns, (("A", "b"), ("Tall", "many words " * 50)))
    with pytest.raises(RenderError, match=r"section “key”, block 1 \(Table\): its headings are left out.*shorten"):
        pdf(document_of(Section("key", "Key", (table,))))


def test_an_empty_cell_is_still_a_cell() -> None:
    table = Table("C", (Column("A"), Column("B"), Column("D")), (("x", Text(""), "z"),))
    assert counted(pdf(document_of(table)))["TD"] == 2


def test_a_language_is_told_where_it_changes_and_nowhere_else() -> None:
    blocks = (Paragraph(("Hello ", Text("bore da", language="cy"))), Section("w", "Adran", language="cy"))
    told = [(str(each.S), str(each.Lang)) for each in elements(pdf(document_of(*blocks))) if "/Lang" in each]
    assert told == [("/Span", "cy"), ("/Sect", "cy")]


def test_a_link_over_two_lines_is_one_link_with_the_name_of_its_words() -> None:
    words = "a very long name of a page " * 8
    data = pdf(document_of(Paragraph(Link(words.strip(), "https://fernshire.example/"))))
    assert counted(data)["Link"] == 1
    with pikepdf.open(io.BytesIO(data)) as found:
        names = {str(note.Contents) for note in found.pages[0].obj.Annots}
        assert len(found.pages[0].obj.Annots) > 1
    assert names == {words.strip()}


def spoken(data: bytes) -> list[str]:
    """What is said in the place of what is drawn."""
    return [str(each.ActualText) for each in elements(data) if "/ActualText" in each]


def test_text_that_runs_from_right_to_left_is_heard_as_it_is_written() -> None:
    said = "سلام (دنیا) 2026"
    assert spoken(pdf(document_of(Paragraph(said)))) == [said]


def test_what_stands_in_a_line_from_the_right_is_heard_as_it_is_written() -> None:
    assert spoken(pdf(document_of(Steps(("a: b.",)), title="Tea!", language="ur"))) == ["Tea!", "1. ", "a: b."]


def test_signs_round_a_letter_are_heard_after_it() -> None:
    assert spoken(pdf(document_of(Paragraph("e\N{COMBINING ACUTE ACCENT}te")))) == ["e\N{COMBINING ACUTE ACCENT}te"]
    assert spoken(pdf(document_of(Paragraph("\N{LATIN SMALL LETTER E WITH ACUTE}te")))) == []


def test_a_bracket_is_heard_the_right_way_round_beside_one_that_is_mirrored() -> None:
    english = Paragraph(Text("(a) and b", language="en-GB"))
    assert spoken(pdf(document_of(english, title="(ا)", language="ur")))[-1] == "(a) and b"  # noqa: RUF001 - a letter of Urdu looks like another
    assert spoken(pdf(document_of(english))) == []


def test_a_short_form_says_what_it_stands_for() -> None:
    words = Paragraph(("Our ", Text("PPI", strong=True, language="cy", stands_for="involvement"), " team"))
    spans = (each for each in elements(pdf(document_of(words))) if each.S == "/Span")
    told = [(str(each.get("/Lang", "")), str(each.get("/E", ""))) for each in spans]
    assert told == [("cy", ""), ("", "involvement")]


def test_small_print_is_a_note_with_a_name_of_its_own() -> None:
    notes = (each for each in elements(pdf(document_of(Note("One."), Note("Two.")))) if each.S == "/Note")
    assert [str(each.ID) for each in notes] == ["note-1", "note-2"]


def test_facts_are_rows_with_headings() -> None:
    found = counted(pdf(document_of(Facts("C", (("Phone", "01632 960100"), ("Post", "Fernton"))))))
    assert (found["TR"], found["TH"], found["TD"]) == (2, 2, 2)


def test_another_version_of_the_engine_is_refused_by_name() -> None:
    check_engine(ENGINE)
    with pytest.raises(MissingTool, match=r"WeasyPrint 70\.0, not 71\.2"):
        check_engine("71.2")


def test_the_engine_is_the_version_that_is_known_from_the_inside() -> None:
    assert weasyprint.__version__ == ENGINE
    box = weasyprint.HTML(string="<p>x").render().pages[0]._page_box
    assert box.children[0].element_tag == "html"
    assert {"link_annotation", "element_tag"} <= set(dir(box.children[0]))
    assert callable(weasyprint.pdf.add_tags)


def test_a_page_of_somebody_else_keeps_the_tags_of_its_engine() -> None:
    pdf(document_of())
    theirs = weasyprint.HTML(string=BARE.format("<tr><td>x" * 90)).write_pdf(pdf_variant="pdf/ua-1")
    assert counted(bytes(theirs))["Table"] > 1


def test_two_threads_make_the_same_file() -> None:
    document = document_of(LONG)
    made: list[bytes] = []
    threads = [threading.Thread(target=lambda: made.append(pdf(document))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made[0] == made[1] == pdf(document)


def test_a_file_that_says_something_else_is_not_let_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine whose inside has changed could lose a heading; this one does."""
    pdf(document_of())
    tags_of_ours = weasyprint.pdf.add_tags

    def careless(found: Any, *more: Any) -> None:
        tags_of_ours(found, *more)
        for each in found.objects:
            if isinstance(each, dict) and each.get("S") == "/H1":
                each["S"] = "/P"

    monkeypatch.setattr(weasyprint.pdf, "add_tags", careless)
    with pytest.raises(RenderError, match="would not say what its document says: the opening: H1 is tagged P"):
        pdf(document_of())


def test_a_link_to_an_address_beyond_ascii_is_right() -> None:
    made = pdf(document_of(Paragraph(Link("Tŷ", "https://cy.wikipedia.org/wiki/Tŷ"))))
    with pikepdf.open(io.BytesIO(made)) as opened:
        (area,) = opened.pages[0].Annots
        assert str(area.A.URI) == "https://cy.wikipedia.org/wiki/T%C5%B7"
