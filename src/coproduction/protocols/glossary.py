"""A word or a short form, and what it means."""

from collections.abc import Iterator
from typing import Annotated

from attrs import frozen

from coproduction.document import Text, Wordy
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice

LONGEST = 20
"""Words in which a word should be explained. Suggested by this library."""


@frozen(kw_only=True)
class Word:
    """A word or a short form, and what it means."""

    term: Annotated[str, Label(N_("Word"))]
    stands_for: Annotated[str, Label(N_("Stands for"), N_("If it is a short form: the words in full."))] = ""
    means: Annotated[str, Label(N_("What it means"), N_("In 20 words at most."))]

    @property
    def heading(self) -> Text:
        """The word as it stands before its meaning."""
        return Text(self.term, strong=True, stands_for=self.stands_for)

    @property
    def meaning(self) -> Wordy:
        """What it stands for, if it is a short form, and what it means."""
        return (Text(self.stands_for, strong=True), ". ", self.means) if self.stands_for else self.means


def check_meanings(glossary: tuple[Word, ...]) -> Iterator[Problem]:
    """A word that takes many others to explain sends the reader on to the next."""
    for index, word in enumerate(glossary):
        if len(word.means.split()) > LONGEST:
            yield advice((index, "means"), f"Explain it in {LONGEST} words at most.")
