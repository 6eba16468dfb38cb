"""How documents read: what is counted, what is left out, and the score."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.document import (
    Block,
    Bullets,
    Callout,
    Checklist,
    Column,
    Document,
    Facts,
    Figure,
    FormField,
    Furniture,
    Idea,
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
from coproduction.jargon import terms_of
from coproduction.languages import same_language
from coproduction.readability import FEWEST, LONG_SENTENCE, Reading, Span, long_sentences, readings, smog
from coproduction.sentences import Sentence
from coproduction.syllables import syllables
from tests.strategies import LATIN, documents, png

EXAMPLES = Path(__file__).parent.parent / "examples"


def document(*blocks: Block, title: str = "Hello", language: str = "en-GB") -> Document:
    return Document(title=title, language=language, furniture=Furniture("", "", ""), blocks=blocks)


def texts(reading: Reading) -> list[str]:
    return [sentence.text for sentence in reading.sentences]


def said(*blocks: Block) -> list[str]:
    """What is counted of some blocks."""
    return texts(readings(document(*blocks))[-1])


def of(sentences: int, long_words: int) -> Reading:
    """A reading of so many sentences with so many long words."""
    return Reading(
        title="Hello",
        language="en-GB",
        sentences=(Sentence("We meet."),) * sentences,
        long_words=("agenda",) * long_words,
    )


def test_the_score_is_that_of_the_worked_examples() -> None:
    assert f"{smog(12, 30):.1f}" == "11.5"
    assert smog(36, 30) == 14.0
    assert smog(0, 30) == 8.0
    assert of(30, 36).score == 14.0


def test_a_few_sentences_have_no_score() -> None:
    assert of(FEWEST - 1, 5).score is None
    assert of(FEWEST, 0).score == 8.0


@given(st.integers(1, 300), st.integers(0, 2000), st.integers(0, 2000))
def test_more_long_words_in_as_many_sentences_never_score_lower(sentences: int, some: int, more: int) -> None:
    assert smog(some, sentences) <= smog(some + more, sentences)


@given(st.lists(st.sampled_from(("tea", "agenda", "policy", "room")), min_size=FEWEST, max_size=30), st.data())
def test_a_long_word_in_the_place_of_a_short_one_never_makes_a_score_lower(
    words: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    harder = [*words[:at], "representative", *words[at + 1 :]]
    before, after = (readings(document(Bullets(tuple(each))))[-1].score for each in (words, harder))
    assert before is not None
    assert after is not None
    assert before <= after


def test_headings_and_items_are_sentences_of_their_own() -> None:
    blocks = (
        Section("a", "A heading", (Paragraph("One. Two."), Section("b", "Another", (Bullets(("first", "second")),)))),
        Steps(("step",)),
        Checklist(("tick",)),
        Callout("Look", ("Here. There.",)),
        Tasks("To do", (Task("Book a room", about="Sam, by May"),)),
        Figure(Picture.of(png()), "Two people talk", "At the table"),
        Idea("One idea"),
        Note("A note"),
    )
    assert said(*blocks[:1]) == ["A heading", "One.", "Two.", "Another", "first", "second"]
    assert said(*blocks[1:]) == [
        "step", "tick", "Look", "Here.", "There.", "To do", "Book a room", "Two people talk", "At the table",
        "One idea", "A note",
    ]  # fmt: skip


def test_labels_and_somebodys_own_words_are_left_out() -> None:
    columns = (Column("What"), Column("Number", number=True))
    assert not said(
        FormField("What do you need?", choices=("A lift.", "Tea.")),
        Quote("It was a very long wait.", "A carer"),
        Facts("About this", (("As at", "31 March 2026"), ("Owner", "Head of Involvement"))),
        Table("Numbers", columns, (("At a level", "12"),)),
        Paragraph(Tag("Done", "D", Shape.SQUARE, Tone.DONE)),
    )


def test_a_sentence_in_a_table_or_among_facts_is_counted() -> None:
    facts = Facts("What came of it", (("The room was cold.", "We mended it. Thank you."),))
    table = Table("Plan", (Column("What"), Column("Who")), (("Meet a group.", "Sam"), ("“Is it so?”", "Alex")))
    assert said(facts, table) == ["We mended it.", "Thank you.", "Meet a group.", "“Is it so?”"]


def test_what_is_mostly_links_names_what_others_wrote() -> None:
    source = Link("A very long title of a report", "https://example.org")
    assert said(Note(("Read in: ", source)), Bullets((source, "Ours"))) == ["Ours"]
    assert said(Paragraph(("Here is what we read, and it is good: ", Link("a book", "https://example.org"), "."))) == [
        "Here is what we read, and it is good: a book."
    ]


def test_a_subtitle_is_counted_if_it_is_a_sentence() -> None:
    for subtitle, expected in (("For you", []), ("It is for you.", ["It is for you."])):
        assert texts(readings(evolve(document(), subtitle=subtitle))[-1]) == expected


def test_runs_and_blocks_in_another_language_are_left_out() -> None:
    welsh = Text("Croeso i bawb. Dewch i mewn.", language="cy")
    assert said(Paragraph(("We say: ", welsh, " That is Welsh."))) == ["We say: … That is Welsh."]
    assert said(Paragraph((Link("Croeso", "https://example.org", "cy"), Text(" or hello", language="en")))) == [
        "… or hello"
    ]
    assert said(
        Section("a", "English", (Section("b", "Cymraeg", (Paragraph("Croeso."),), language="cy"),)),
        Callout("Croeso", ("Dewch.",), language="cy"),
    ) == ["English"]


def test_a_document_is_read_section_by_section_and_what_stands_outside_comes_first() -> None:
    found = readings(document(Paragraph("Before."), Section("a", "A", (Paragraph("Within."),)), Note("After.")))
    assert [(each.title, each.span, texts(each)) for each in found] == [
        ("Hello", Span.OUTSIDE, ["Before.", "After."]),
        ("A", Span.SECTION, ["A", "Within."]),
        ("Hello", Span.WHOLE, ["Before.", "After.", "A", "Within."]),
    ]


def test_a_section_in_another_language_has_no_score_and_no_part_in_the_whole() -> None:
    items = Bullets(("agenda",) * FEWEST)
    welsh, english = Section("cy", "Croeso", (items,), language="cy"), Section("en", "Hello", (items,), language="en")
    assert [each.score is None for each in readings(document(welsh, english))] == [True, False, False]
    assert [each.score is None for each in readings(document(welsh, english, language="cy"))] == [True, False, True]
    assert [each.english for each in readings(document(welsh, english, language="cy"))] == [False, True, False]


def test_long_words_of_the_title_figures_short_forms_and_addresses_are_not_counted() -> None:
    paragraph = Paragraph(
        "The representative and the representatives’ policy: see fernshire.example.org or NHS England in 2026."
    )
    assert readings(document(paragraph, title="New representatives"))[-1].long_words == ("policy",)
    assert readings(document(paragraph))[-1].long_words == ("representative", "representatives", "policy")


def test_the_figures_of_a_reading_are_those_of_its_sentences() -> None:
    long = " ".join(["We"] * (LONG_SENTENCE + 1)) + "."
    longer = f"And {long}"
    found = readings(document(Paragraph(f"{long} We meet. {longer}")))[-1]
    assert (found.length, found.average, found.longest) == (55, 55 / 3, 27)
    assert [each.text for each in found.long_sentences] == [longer, long]
    assert long_sentences(document(Paragraph(f"{long} {longer}"))) == found.long_sentences
    empty = readings(document())[-1]
    assert (empty.length, empty.average, empty.longest, empty.score) == (0, 0.0, 0, None)


def test_hints_are_given_of_passives_and_of_jargon_that_no_glossary_explains() -> None:
    page = document(Section("a", "A", (Paragraph("Stakeholders will be told. The ICB decides."),)))
    for known, expected in (((), ["ICB", "stakeholder"]), (("Stakeholder",), ["ICB"])):
        for reading in readings(page, frozenset(known)):
            assert [each.word for each in reading.jargon] == expected
            assert [each.words for each in reading.passives] == ["be told"]


@given(documents() | documents(LATIN))
def test_any_document_can_be_read_and_the_whole_is_its_parts(any_document: Document) -> None:
    *parts, whole = readings(any_document)
    english = same_language(any_document.language, "en")
    assert whole.span is Span.WHOLE
    assert whole.sentences == tuple(each for part in parts for each in part.sentences if english)
    assert whole.long_words == tuple(word for part in parts for word in part.long_words if english)
    sections = [block for block in any_document.blocks if isinstance(block, Section)]
    assert [each.title for each in parts if each.span is Span.SECTION] == [each.title for each in sections]


@given(documents() | documents(LATIN))
def test_only_english_is_read_and_a_reading_is_sound_in_itself(any_document: Document) -> None:
    for each in readings(any_document):
        assert each.english or not each.sentences
        assert (each.score is None) == (len(each.sentences) < FEWEST)
        assert each.length == sum(len(sentence.words) for sentence in each.sentences)
        assert each.average <= each.longest <= each.length
        assert all(syllables(word) >= 3 for word in each.long_words)
        assert len(each.long_words) <= each.length
        assert {*each.long_sentences} <= {*each.sentences}
        assert len(each.passives) <= len(each.sentences)


@given(documents() | documents(LATIN))
def test_no_jargon_is_left_where_a_glossary_explains_all_of_it(any_document: Document) -> None:
    found = frozenset(each.word for reading in readings(any_document) for each in reading.jargon)
    assert [each.jargon for each in readings(any_document, found) if each.jargon] == []


@pytest.mark.parametrize("name", ["prose.yaml", "binder.yaml"])
def test_wording_can_be_held_to_short_sentences_and_a_score(name: str) -> None:
    content = BUILTIN.load(EXAMPLES / name)
    shown = BUILTIN.view(content)
    assert long_sentences(shown) == ()
    prose = [each for each in readings(shown, terms_of(content)) if each.title.startswith("Welcome")]
    assert [each.score for each in prose if each.score is not None and each.score > 11] == []
