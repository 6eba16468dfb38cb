"""What is taken to another place keeps its words, and its links lead where they led."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coproduction.document import (
    Block,
    Document,
    Facts,
    FormField,
    Furniture,
    Link,
    Paragraph,
    Section,
    Task,
    Tasks,
    Text,
    Timeline,
    Words,
    dead_links,
    plain,
    questions,
    sections,
)
from coproduction.moving import moved, reworded, words_within
from tests.strategies import documents, leaves

FURNITURE = Furniture("Contents", "Page {page} of {pages}", "About this document")
PAY = Link("Payment", "#pay")


def document(*blocks: Block, **more: object) -> Document:
    return Document(**{"title": "Ours", "language": "en-GB", "furniture": FURNITURE, "blocks": blocks, **more})  # type: ignore[arg-type]  # a test names what it needs


def targets(made: Document) -> list[str]:
    """The keys that links within a document lead to."""
    found = (run for block in made.blocks for words in words_within(block) for run in words)
    return [run.section for run in found if isinstance(run, Link) and run.section]


@given(leaves())
def test_a_block_whose_words_stay_the_same_is_the_same(block: Block) -> None:
    assert reworded(block, lambda words: words) == block


@given(leaves())
def test_every_row_of_words_is_reached(block: Block) -> None:
    shouted = reworded(block, lambda words: tuple(Text(run.text.upper()) for run in words))
    assert [plain(words) for words in words_within(shouted)] == [
        "".join(run.text for run in words).upper() for words in words_within(block)
    ]
    texts = sum(len(words) for words in words_within(block))
    there = sum(repr(block).count(f"{kind}(text=") for kind in ("Text", "Link", "Tag"))
    assert there == (len(block.rows) if isinstance(block, Timeline) else texts)


def test_words_are_reached_wherever_they_stand() -> None:
    block = Section(
        "s",
        "S",
        (
            Facts("About", (("Pay", PAY),)),
            Tasks("To do", (Task("Claim", ("See ", PAY)),)),
            FormField("Miles", help=PAY),
        ),
    )
    assert [plain(words) for words in words_within(block)] == ["Payment", "Claim", "See Payment", "Payment"]


@settings(max_examples=50)
@given(documents(), st.sampled_from(["left", "a_b", "field-1", "é."]))
def test_what_is_moved_keeps_its_words_and_its_links_lead_to_the_same_sections(made: Document, prefix: str) -> None:
    there = made.prefixed(prefix)
    keys = [section.key for section, _ in sections(made.blocks)]
    assert [section.key for section, _ in sections(there.blocks)] == [f"{prefix}-{key}" for key in keys]
    assert targets(there) == [f"{prefix}-{target}" for target in targets(made)]
    said, moved_words = ([plain(words) for b in each.blocks for words in words_within(b)] for each in (made, there))
    assert said == moved_words
    assert dead_links(there) == dead_links(made) == ()


@settings(max_examples=50)
@given(documents())
def test_the_names_of_answers_are_told_apart_by_the_part_they_are_in(made: Document) -> None:
    whole = document(Section("a", "First"), Section("b", "Second")).bind({"a": made, "b": made})
    names = [each.name for each in questions(made.blocks) if each.name]
    assert [each.name for each in questions(whole.blocks) if each.name] == [
        f"{part}.{name}" for part in "ab" for name in names
    ]


@pytest.mark.parametrize(
    ("prefix", "name"),
    [("claim-1", "claim-1.miles"), ("a_b", "a5fb.miles"), ("field-3", "field2d3.miles"), ("a.b", "a2eb.miles")],
)
def test_a_prefix_is_spelt_as_a_name_may_be(prefix: str, name: str) -> None:
    block = moved(FormField("Miles", name="miles"), prefix)
    assert isinstance(block, FormField)
    assert block.name == name
    assert moved(FormField("Miles"), prefix) == FormField("Miles")


def test_links_in_the_opening_of_a_part_follow_it_into_the_whole() -> None:
    facts: tuple[tuple[str, Words], ...] = (("Pay", (PAY,)),)
    part = document(Section("pay", "Payment"), subtitle=PAY, notice=PAY, facts=facts)
    whole = document(Section("forms", "Forms")).bind({"forms": part})
    there = Link("Payment", "#forms-pay")
    (section,) = (block for block in whole.blocks if isinstance(block, Section))
    assert section.blocks[:2] == (Paragraph(there), Facts("About this document", (("Pay", there),)))
    assert whole.notice == (there,)
    assert dead_links(whole) == ()


def test_links_that_lead_nowhere_are_listed_once_and_in_order() -> None:
    made = document(
        Section("pay", "Payment", (Paragraph((PAY, Link("b", "#b"), Link("c", "#c"), Link("b", "#b"))),)),
        notice=Link("d", "#d"),
        facts=(("Pay", Link("e", "#e")),),
        subtitle=Link("web", "https://example.org/#f"),
    )
    assert dead_links(made) == ("d", "e", "b", "c")
