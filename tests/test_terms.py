"""Words that occur, and short forms that nobody has explained."""

import pytest
from hypothesis import given

from coproduction.document import Block, Bullets, Facts, Link, Paragraph, Section, Text, Wordy
from coproduction.terms import occurs, short_forms, texts
from tests.strategies import blocks


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("Carer", "Carers are welcome."),
        ("access needs", "Your Access Needs matter."),
        ("Agency", "Two agencies came."),
        ("NHS", "The NHS is large."),
        ("GP", "Some GPs came."),
        ("bus", "Two buses."),
    ],
)
def test_a_word_occurs_as_one_or_as_several(term: str, text: str) -> None:
    assert occurs(term, text)


@pytest.mark.parametrize(
    ("term", "text"), [("Care", "Careful people."), ("IT", "It rains."), ("chair", "An armchair."), ("", "Tea.")]
)
def test_a_part_of_another_word_is_not_the_word(term: str, text: str) -> None:
    assert not occurs(term, text)


def found(*said: Wordy, explained: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The short forms in some paragraphs."""
    return short_forms(tuple(Paragraph(each) for each in said), explained)


def test_a_short_form_is_found_once_in_the_order_of_reading() -> None:
    assert found("Ask PALS or your GP.", "R&D, A&E and PALS.", "Two GPs.") == ("PALS", "GP", "R&D", "A&E")


@pytest.mark.parametrize(
    "said",
    [
        "The Patient Advice and Liaison Service (PALS) helps. Ring PALS.",
        "PALS (Patient Advice and Liaison Service) helps.",
        (Text("PALS", stands_for="Patient Advice and Liaison Service"), " helps."),
        "The terms of reference (ToR) say it. MoUs (memorandums of understanding) do not.",
    ],
)
def test_what_is_spelled_out_is_explained(said: Wordy) -> None:
    assert found(said) == ()


def test_what_is_in_the_glossary_is_explained() -> None:
    assert found("Ring PALS.", explained=("PALS",)) == ()


@pytest.mark.parametrize(
    "said",
    [
        "Write to 1 High Street, Fernton FN1 0AA.",
        "Henry VIII, chapter XI",
        "I am A person.",
        "Write to PALS@FERNSHIRE.EXAMPLE",
        "See https://fernshire.example/PALS or www.fernshire.example/PALS",
        "Call 999.",
    ],
)
def test_addresses_and_numerals_are_no_short_forms(said: str) -> None:
    assert found(said) == ()


@pytest.mark.parametrize(
    ("said", "form"), [("See the ToR.", "ToR"), ("An MSc.", "MSc"), ("Try iCBT.", "iCBT"), ("Two MoUs.", "MoU")]
)
def test_a_short_form_may_have_small_letters(said: str, form: str) -> None:
    assert found(said) == (form,)


@pytest.mark.parametrize("said", ["Mr McDonald uses WhatsApp.", "Ask Mary Ann.", "My iPad"])
def test_a_name_is_no_short_form(said: str) -> None:
    assert found(said) == ()


@pytest.mark.parametrize(
    "said", ["Mill Road, LARKMOOR LM1 1AA", "This is IMPORTANT.", "West Street\nNEW ROMNEY TN28 8AA"]
)
def test_a_word_that_is_written_large_is_no_short_form(said: str) -> None:
    assert found(said) == ()


@pytest.mark.parametrize(
    ("said", "explained"), [("COVID came.", "COVID-19"), ("Ask an ICB.", "ICBs"), ("LGBTQ", "LGBTQ+")]
)
def test_a_term_of_the_glossary_explains_the_short_form_in_it(said: str, explained: str) -> None:
    assert found(said, explained=(explained,)) == ()


def test_every_text_that_is_read_is_looked_at() -> None:
    inner: tuple[Block, ...] = (Bullets(("BB",)), Facts("CC", (("DD", Link("EE", "https://x.example/FF")),)))
    said = (Section("GG", "AA", inner),)
    assert short_forms(said) == ("AA", "BB", "CC", "DD", "EE")
    assert "GG" not in [*texts(said)]


@given(blocks())
def test_what_is_found_stands_in_a_text_and_is_not_found_when_it_is_explained(some: tuple[Block, ...]) -> None:
    every = [*texts(some)]
    forms = short_forms(some)
    assert all(any(form in text for text in every) for form in forms)
    assert short_forms(some, forms) == ()
