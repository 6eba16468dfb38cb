"""A word or a short form, and what it means."""

from typing import Annotated

from attrs import frozen

from coproduction.document import Text, Wordy
from coproduction.labels import N_, Label


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
