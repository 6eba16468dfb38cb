"""Easy Read: an author's own words as a document, and what is made of content without them."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.content import Content
from coproduction.document import Block, Bullets, Document, Facts, Idea, Paragraph, Section, Text, plain
from coproduction.easy_read import EasyIdea, EasyPicture, EasyRead, EasySection, HardWord, Readers
from coproduction.edition import Wording
from coproduction.protocols.binder import Binder, BinderPart
from coproduction.protocols.contacts import Contact
from coproduction.protocols.prose import Passage, Prose, ProseSection
from coproduction.theme import CLEAR, GIANT
from tests.drawnwords import drawn_words
from tests.formats.making import document_of, html, pdf, text
from tests.pagewords import Page
from tests.strategies import contents, holds_content, png
from tests.tagtree import elements

HARD = HardWord(term="Representative", means="Someone who speaks up")
EASY = EasyRead(
    sections=(
        EasySection(
            title="Hello",
            ideas=(
                EasyIdea(words="You are a representative now.", picture=EasyPicture(data=png())),
                EasyIdea(words="Come in.", picture=EasyPicture(data=png(), words="A green door")),
            ),
        ),
    ),
    hard_words=(HARD,),
)
WELCOME = Prose(title="Welcome", sections=(ProseSection(title="Tea", body=(Passage(text="Come in."),)),))
SHORT = evolve(WELCOME, easy_read=EASY)
BINDER = Binder(
    title="Binder",
    parts=(BinderPart(content=SHORT), BinderPart(content=evolve(WELCOME, title="Money"))),
    contacts=(Contact(name="The team", phone="01632 960200"),),
)


def easy(content: Content) -> Document:
    return BUILTIN.view(content, edition=BUILTIN.edition(content, wording=Wording.EASY_READ))


def section(document: Document, title: str) -> tuple[Block, ...]:
    (found,) = (block.blocks for block in document.blocks if isinstance(block, Section) and block.title == title)
    return found


def test_each_idea_is_a_row_of_its_own_words_and_its_picture() -> None:
    first, second = section(easy(SHORT), "Hello")
    assert isinstance(first, Idea)
    assert isinstance(second, Idea)
    assert (plain(first.words), first.alternative) == ("You are a representative now.", "")
    assert (plain(second.words), second.alternative) == ("Come in.", "A green door")


def test_a_hard_word_is_strong_wherever_it_stands_and_is_explained_at_the_end() -> None:
    (first, _) = section(easy(SHORT), "Hello")
    assert isinstance(first, Idea)
    assert first.words == (Text("You are a "), Text("representative", strong=True), Text(" now."))
    assert section(easy(SHORT), "What the words mean") == (
        Facts("Words in bold", (("Representative", "Someone who speaks up"),)),
    )


def test_the_longer_of_two_hard_words_is_the_one_that_is_marked() -> None:
    both = evolve(EASY, hard_words=(HardWord(term="Trust", means="Us"), HardWord(term="Trust Board", means="Them")))
    idea = EasyIdea(words="The Trust Board meets.")
    content = evolve(WELCOME, easy_read=evolve(both, sections=(EasySection(title="Hello", ideas=(idea,)),)))
    (row,) = section(easy(content), "Hello")
    assert isinstance(row, Idea)
    assert row.words == (Text("The "), Text("Trust Board", strong=True), Text(" meets."))


def test_content_without_easy_words_says_so_and_gives_none() -> None:
    document = easy(WELCOME)
    assert document.blocks == (Paragraph("There is no Easy Read version of this yet."),)
    assert "Come in." not in text(document)


def test_a_pack_binds_the_parts_that_have_easy_words_and_names_the_others() -> None:
    document = easy(evolve(BINDER, easy_read=EASY))
    assert section(document, "Not in Easy Read yet") == (Bullets(("Money",)),)
    assert "A green door" in text(document)
    assert [block.title for block in document.blocks if isinstance(block, Section) and block.part] == ["Welcome"]


def test_a_pack_with_no_words_of_its_own_binds_its_parts() -> None:
    document = easy(BINDER)
    assert "There is no Easy Read version" not in text(document)
    assert section(document, "Welcome")
    assert section(document, "Not in Easy Read yet") == (Bullets(("Money",)),)


def test_a_pack_in_a_pack_is_bound_if_a_part_of_it_has_words() -> None:
    outer = evolve(BINDER, title="Outer", parts=(BinderPart(content=BINDER), BinderPart(content=WELCOME)))
    assert BUILTIN.has_easy_read(outer)
    assert not BUILTIN.has_easy_read(WELCOME)
    assert section(easy(outer), "Binder")
    assert section(easy(outer), "Not in Easy Read yet") == (Bullets(("Welcome",)),)


def test_a_part_has_its_easier_title() -> None:
    part = evolve(SHORT, easy_read=evolve(EASY, title="Hello and welcome"))
    document = easy(evolve(BINDER, parts=(BinderPart(content=part),)))
    assert section(document, "Hello and welcome")


@pytest.mark.parametrize(
    ("testing", "said"),
    [
        (None, "Nobody yet. Please tell us what is hard to read."),
        (Readers(people=1, on=date(2026, 3, 1)), "1 person, 1 March 2026"),
        (
            Readers(people=6, on=date(2026, 3, 1), group="Fernshire People First"),
            "6 people, 1 March 2026. Fernshire People First",
        ),
    ],
)
def test_a_reader_is_told_who_tested_the_words(testing: Readers | None, said: str) -> None:
    document = easy(evolve(WELCOME, easy_read=evolve(EASY, tested_with=testing)))
    assert [(heading, plain(value)) for heading, value in document.facts] == [("Tested with", said)]


ALONE = [each for each in BUILTIN.types if not holds_content(each.model)]


@given(st.sampled_from(ALONE).flatmap(lambda each: contents(each.model)))
def test_no_easy_word_is_made_by_a_machine_whatever_the_content_says_in_full(content: Content) -> None:
    bare = evolve(content, easy_read=None, language="en-GB")  # type: ignore[misc]  # every model has these fields
    assert easy(bare).blocks == (Paragraph("There is no Easy Read version of this yet."),)


def test_easy_read_is_printed_in_sixteen_point_at_least_and_larger_if_asked() -> None:
    document = easy(SHORT)
    assert min(each.size for each in drawn_words(pdf(document, CLEAR))) >= 15.99
    assert min(each.size for each in drawn_words(pdf(document, GIANT))) >= 23.99


def test_a_picture_that_says_no_more_than_its_words_is_decoration() -> None:
    figures = elements(pdf(easy(SHORT)), "Figure")
    assert [figure["/Alt"] for figure in figures] == ["A green door"]
    images = [each.attributes["alt"] for each in Page(html(easy(SHORT))).elements if each.name == "img"]
    assert images == ["", "A green door"]


def test_words_that_stand_for_a_picture_need_one() -> None:
    with pytest.raises(ValueError, match="need a picture"):
        Idea("Come in.", None, "A green door")


def test_in_plain_text_an_idea_is_its_words_and_what_its_picture_shows() -> None:
    assert text(document_of(Idea("Come in."))).split("\n\n")[-1] == "Come in.\n"
    assert "A green door\nCome in.\n" in text(easy(SHORT))
