"""Hints that a sentence hides who does something: “you will be rung”, where “we will ring you” is easier."""

import re

from attrs import frozen

from coproduction.sentences import Sentence

_IRREGULAR = (
    "agreed|begun|born|bought|bound|broken|brought|built|caught|chosen|cut|dealt|done|drawn|driven|fed|felt|forgotten|"
    "found|freed|given|heard|held|hidden|hit|hurt|kept|known|laid|led|left|lent|let|lost|made|meant|met|paid|put|read|run|said|"
    "seen|sent|set|shown|shut|sold|spent|split|spoken|spread|taken|taught|thought|told|understood|won|written"
)
_HOW_PEOPLE_ARE = (
    "bored|committed|concerned|distressed|excited|experienced|interested|involved|pleased|qualified|scared|supposed|"
    "tired|used to|worried"
)
_PASSIVE = re.compile(
    rf"\b(?:am|is|are|was|were|be|been|being)\s+(?:(?:not|also|often|never|always|only|\w+ly)\s+)?"
    rf"(?!(?:{_HOW_PEOPLE_ARE})\b)(?:\w\w+(?<!e)ed|{_IRREGULAR})\b",
    re.IGNORECASE,
)


@frozen
class Passive:
    """A hint: words that may be a passive, and the sentence they stand in."""

    words: str
    sentence: Sentence


def passives_in(sentences: tuple[Sentence, ...]) -> tuple[Passive, ...]:
    """Hints, one a sentence at most. Some are no passive, and some passives are not found."""
    found = ((_PASSIVE.search(sentence.text), sentence) for sentence in sentences)
    return tuple(Passive(match[0], sentence) for match, sentence in found if match)
