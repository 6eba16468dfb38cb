"""How the standard pack reads: its own words, with an invented organisation's facts in them."""

from datetime import date
from pathlib import Path

import pytest

from coproduction.builtin import BUILTIN
from coproduction.protocols.letter import Person, letter
from coproduction.protocols.pack import Pack
from coproduction.protocols.pack_text import SECTIONS
from coproduction.readability import FEWEST, Reading, long_sentences, readings, smog
from coproduction.translation import Subject

LARKMOOR = BUILTIN.load(Path(__file__).parent.parent.parent / "examples" / "pack.yaml")
PACK = BUILTIN.view(LARKMOOR)
SECTION_OF = {section.title: section for section in SECTIONS.values()}
SCORED = [each for each in readings(PACK) if each.title in SECTION_OF and len(each.sentences) >= FEWEST]
GRAVE, ALL = 10.0, 11.0
"""The most that words about safety, a crisis or money score on the British scale of SMOG, and any others."""


def test_nearly_every_section_is_long_enough_to_be_scored() -> None:
    assert len(SCORED) >= len(SECTIONS) - 2


@pytest.mark.parametrize("reading", SCORED, ids=lambda reading: reading.title)
def test_a_section_of_ten_sentences_or_more_is_easy_to_read(reading: Reading) -> None:
    most = ALL if SECTION_OF[reading.title].subject is Subject.OTHER else GRAVE
    assert smog(len(reading.long_words), len(reading.sentences)) <= most, reading.long_words


def test_the_letter_is_easy_to_read_however_short_it_is() -> None:
    assert isinstance(LARKMOOR, Pack)
    document = letter(LARKMOOR, Person(name="Sam", meetings=(date(2026, 5, 12),)), BUILTIN.edition(LARKMOOR))
    reading = readings(document)[-1]
    assert len(reading.sentences) >= FEWEST
    assert smog(len(reading.long_words), len(reading.sentences)) <= ALL, reading.long_words
    assert long_sentences(document) == ()


def test_no_sentence_has_more_than_25_words() -> None:
    assert long_sentences(PACK) == ()
