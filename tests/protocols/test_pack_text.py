"""The default words of the standard pack: what they may refer to, and how plain they are."""

import re
from collections.abc import Iterator

import pytest

from coproduction.protocols.pack_fields import NAMES, fact_named
from coproduction.protocols.pack_sections import Slot, Standard, Wording
from coproduction.protocols.pack_text import SECTIONS, STANDARD, TEXTS
from coproduction.protocols.pack_text.letter import LETTER
from coproduction.protocols.pack_text.words import SHIPPED_WORDS

FIELD = re.compile(r"\{([^}]*)\}")
LINK = re.compile(r"\[([^]]*)\]\(([^)]*)\)")
MARKER = re.compile(r"^(?:### |- |\d+\. )", re.MULTILINE)
END_OF_SENTENCE = re.compile(r"(?<=[.?!:])[”’]?\s+|\n+")
SHORT_FORM = re.compile(r"\b[A-Z]{2,}\b")

SHOWN_BY_SLOTS = {"crisis", "groups", "payment.rates", "training"}
FORMS = {"agreement", "claim", "access", "monitoring", "media"}
LONGEST_SENTENCE, LONGEST_MEANING = 25, 20

EVERY_TEXT = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
EVERY_SECTION = pytest.mark.parametrize("section", STANDARD, ids=SECTIONS)


def fields(text: Wording) -> list[str]:
    """The merge fields of a text."""
    return FIELD.findall(text.text)


def bare(text: Wording) -> str:
    """The words of a text without its Markdown; each merge field is a word."""
    return MARKER.sub("", FIELD.sub("this", LINK.sub(r"\1", text.text))).replace("**", "")


def sentences(text: Wording) -> Iterator[str]:
    """Its sentences; headings and items of lists are sentences too."""
    yield from filter(None, END_OF_SENTENCE.split(bare(text)))


def test_the_sections_stand_in_the_order_of_a_real_pack() -> None:
    assert [section.id for section in STANDARD] == [
        "welcome",
        "start",
        "about",
        "levels",
        "role",
        "agreement",
        "conduct",
        "confid",
        "data",
        "safety",
        "pay",
        "claim",
        "access",
        "support",
        "training",
        "meetings",
        "feedback",
        "complaints",
        "glossary",
        "contacts",
        "monitoring",
        "media",
        "principles",
    ]


def test_only_photos_and_principles_can_be_left_out() -> None:
    assert [section.id for section in STANDARD if not section.needed] == ["media", "principles"]


def test_the_front_the_reading_and_every_form_open_a_page() -> None:
    opening = {section.id for section in STANDARD if section.opens_page}
    assert opening == {"welcome", "start", "about"} | FORMS


def test_every_slot_has_one_place() -> None:
    slots = [each for section in STANDARD for each in section.body if isinstance(each, Slot)]
    assert sorted(slot.value for slot in slots) == sorted(slot.value for slot in Slot)


@EVERY_SECTION
def test_a_section_has_words_and_each_text_an_id_below_it(section: Standard) -> None:
    ids = [text.id for text in section.texts]
    assert ids
    assert [id_ for id_ in ids if not re.fullmatch(rf"{section.id}\.[a-z][a-z_]*", id_)] == []


def test_no_two_texts_have_the_same_id() -> None:
    ids = [text.id for section in STANDARD for text in section.texts]
    assert sorted([*ids, *(text.id for text in LETTER)]) == sorted(TEXTS)


@EVERY_TEXT
def test_a_text_uses_merge_fields_that_there_are_and_no_list(text: Wording) -> None:
    assert [name for name in fields(text) if name not in NAMES or name in SHOWN_BY_SLOTS] == []


@EVERY_TEXT
def test_a_text_with_a_fact_that_may_be_missing_waits_for_it(text: Wording) -> None:
    assert [name for name in text.needs if name not in NAMES] == []
    may_be_missing = {name for name in fields(text) if not fact_named(name).required}
    assert may_be_missing <= {*text.needs}


@EVERY_TEXT
def test_a_link_leads_to_a_section_and_has_its_title(text: Wording) -> None:
    assert [said for said, to in LINK.findall(text.text) if SECTIONS[to.removeprefix("#")].title != said] == []


@EVERY_TEXT
def test_a_text_is_of_few_kinds_of_markdown(text: Wording) -> None:
    assert re.search(r"[<>|`_*#\\]", re.sub(r"\{[^}]*\}", "", bare(text))) is None
    assert text.text.count("**") % 2 == 0
    assert text.text == text.text.strip()


@EVERY_TEXT
def test_a_list_and_a_heading_stand_by_themselves(text: Wording) -> None:
    for chunk in text.text.split("\n\n"):
        lines = chunk.split("\n")
        marked = [MARKER.match(line) for line in lines]
        assert all(marked) or not any(marked)
        assert len(lines) == 1 or all(marked)


@EVERY_TEXT
def test_the_steps_of_a_text_are_counted_from_one(text: Wording) -> None:
    steps = [int(number) for number in re.findall(r"^(\d+)\. ", text.text, re.MULTILINE)]
    assert steps == list(range(1, len(steps) + 1))


@EVERY_TEXT
def test_no_sentence_is_long(text: Wording) -> None:
    assert [said for said in sentences(text) if len(said.split()) > LONGEST_SENTENCE] == []


@EVERY_TEXT
def test_quotes_are_typographic(text: Wording) -> None:
    assert re.search("[\"']", text.text) is None


@EVERY_TEXT
def test_a_short_form_is_explained(text: Wording) -> None:
    explained = {word.term for word in SHIPPED_WORDS}
    assert {*SHORT_FORM.findall(bare(text))} <= explained


def test_the_pack_says_what_must_not_be_missing() -> None:
    said = {section.id: " ".join(map(bare, section.texts)) for section in STANDARD}
    assert "call 999" in said["start"]
    assert "call 999" in said["safety"]
    assert "call 999" in said["contacts"]
    assert "not a crisis service" in said["safety"]
    assert "not an employment contract" in said["agreement"]
    assert "someone may come to harm, we have to tell" in said["confid"]
    assert "free advice before you say yes or no" in said["pay"]
    assert "free advice before you say yes or no" in said["start"]
    assert "Do not write your name" in said["monitoring"]
    assert "change your mind at any time" in said["media"]
    assert "advocate" in said["complaints"]
    assert "whistle-blowing" in said["complaints"]


def test_the_pack_is_long_enough_to_help_and_short_enough_to_read() -> None:
    assert 3_600 <= sum(len(bare(text).split()) for text in TEXTS.values()) <= 4_400


def test_words_are_explained_once_and_in_order() -> None:
    terms = [word.term.casefold().replace("-", "") for word in SHIPPED_WORDS]
    assert terms == sorted({*terms})
    assert 30 <= len(terms) <= 70


@pytest.mark.parametrize(("term", "means"), [(word.term, word.means) for word in SHIPPED_WORDS])
def test_a_word_is_explained_in_few_and_other_words(term: str, means: str) -> None:
    assert len(means.split()) <= LONGEST_MEANING
    assert means.endswith(".")
    assert term.casefold() not in means.casefold()
    assert re.search("[\"']", term + means) is None


def test_a_short_form_says_what_it_stands_for() -> None:
    short = [word for word in SHIPPED_WORDS if SHORT_FORM.fullmatch(word.term)]
    assert [word for word in short if not word.stands_for] == []
    assert [word for word in SHIPPED_WORDS if word.stands_for and word not in short] == []
