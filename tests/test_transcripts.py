"""One pack in three languages, as it is heard: the transcripts are kept, and were read from top to bottom."""

import pytest

from tests.transcribing import PACKS, TRANSCRIPTS, of_example


@pytest.mark.parametrize("tag", PACKS)
def test_a_pack_is_heard_as_its_transcript_says(tag: str) -> None:
    kept = (TRANSCRIPTS / f"{tag}.txt").read_text(encoding="utf-8")
    assert of_example(PACKS[tag]) == kept, "listen to what has changed, then: make transcripts"


@pytest.mark.parametrize("tag", PACKS)
def test_every_line_of_a_transcript_says_something(tag: str) -> None:
    lines = (TRANSCRIPTS / f"{tag}.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.strip() or line.endswith(": ")] == []
    assert len(lines) > 60


def test_transcripts_are_kept_of_a_language_read_from_the_right_too() -> None:
    assert {path.stem for path in TRANSCRIPTS.glob("*.txt")} == set(PACKS) == {"en", "cy", "ur"}
