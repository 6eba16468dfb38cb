"""Words an organisation may rename, add to or drop, kept inside the content that uses them."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from attrs import frozen

from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem


@frozen(kw_only=True)
class Agreement:
    """With whom a list of words was agreed, when, and in which version."""

    agreed_with: Annotated[str, Label(N_("Agreed with"), N_("A group, such as “the Co-production Network”."))]
    on: Annotated[date | None, Label(N_("Agreed on"))] = None
    version: Annotated[str, Label(N_("Version"))] = ""

    def words(self, _: Edition) -> str:
        """The agreement as a reader sees it."""
        said = _("Agreed with {group}", group=self.agreed_with)
        day = _("on {day}", day=_.date(self.on)) if self.on else ""
        version = _("version {version}", version=self.version) if self.version else ""
        return ", ".join(part for part in (" ".join(part for part in (said, day) if part), version) if part) + "."


@frozen(kw_only=True)
class Term:
    """One word of a vocabulary: a stable id, the label people see, and what it means."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters; it never changes, even when the label does."))]
    label: Annotated[str, Label(N_("Label"))]
    meaning: Annotated[str, Label(N_("Meaning"))] = ""
    same_as: Annotated[str, Label(N_("Same as"), N_("The shipped id that comes nearest, so that reports compare."))] = (
        ""
    )


@frozen(kw_only=True)
class Vocabulary:
    """A list of terms under a title, in their order."""

    title: Annotated[str, Label(N_("Title"))]
    terms: Annotated[tuple[Term, ...], Label(N_("Terms"))]
    agreed: Annotated[Agreement | None, Label(N_("Agreement"), N_("With whom the words were agreed."))] = None

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids in order."""
        return tuple(term.id for term in self.terms)

    def __getitem__(self, term_id: str) -> Term:
        for term in self.terms:
            if term.id == term_id:
                return term
        raise KeyError(term_id)


def check_vocabulary(vocabulary: Vocabulary) -> Iterator[Problem]:
    """Ids are unlike one another and there is at least one."""
    if not vocabulary.terms:
        yield Problem(("terms",), "Write at least one term.")
    for index, term in enumerate(vocabulary.terms):
        if term.id in vocabulary.ids[:index]:
            yield Problem(("terms", index, "id"), "Another term has this id. Give each an id of its own.")
