"""An organisation's own words in the place of default ones, section by section or text by text."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Annotated

from attrs import frozen

from coproduction.document import Block, Words
from coproduction.labels import N_, Label
from coproduction.markup import blocks_of, check_markup
from coproduction.problems import Problem
from coproduction.protocols.prose import Passage, check_passage, said
from coproduction.terms import texts
from coproduction.vocabulary import Agreement

NOT_FILLED = "A fact in curly brackets is filled in under “text” only. Write it there, or write the fact itself."


@frozen(kw_only=True)
class OwnWords:
    """Words in the place of a section or of one text, with whom they were agreed, or both."""

    id: Annotated[
        str, Label(N_("Id"), N_("Of a section, such as “welcome”, or of one text, such as “welcome.thanks”."))
    ]
    title: Annotated[str, Label(N_("Title"), N_("Of a section, if not ours."))] = ""
    text: Annotated[str, Label(N_("Text"), N_("In Markdown; {contact.phone} and the like are filled in."))] = ""
    body: Annotated[tuple[Passage, ...], Label(N_("Body"), N_("Instead of a text: passages, as in prose."))] = ()
    agreed: Annotated[Agreement | None, Label(N_("Agreement"), N_("With whom the words were agreed."))] = None

    @property
    def says_something(self) -> bool:
        """Whether it takes the place of the default words."""
        return bool(self.text or self.body)

    def blocks(self, fill: Callable[[str], Words]) -> tuple[Block, ...]:
        """The words as blocks."""
        key = f"own-{self.id.replace('.', '-')}"
        return (*blocks_of(self.text, fill, key), *said(self.body, key))


def check_own_words(
    words: tuple[OwnWords, ...], sections: Collection[str], single: Collection[str], fields: Collection[str]
) -> Iterator[Problem]:
    """Each takes the place of something that is there, once, and can be read."""
    ids = [each.id for each in words]
    for index, each in enumerate(words):
        if each.id not in sections and each.id not in single:
            yield Problem((index, "id"), f"Write the id of a section or of one of its texts: {', '.join(sections)}.")
        if each.id in ids[:index]:
            yield Problem((index, "id"), "There are words for this already. Keep one of the two.")
        if each.title and each.id not in sections:
            yield Problem((index, "title"), "Only a section has a title. Take it out.")
        if each.text and each.body:
            yield Problem((index, "body"), "Give a text or a body, and not both.")
        if not (each.says_something or each.title or each.agreed):
            yield Problem((index,), "Write a text, or say with whom the words were agreed.")
        yield from (problem.under(index, "text") for problem in check_markup(each.text, fields))
        if _fields_in((each.title,), fields):
            yield Problem((index, "title"), NOT_FILLED)
        for at, passage in enumerate(each.body):
            yield from (problem.under(index, "body", at) for problem in check_passage(passage))
            if _fields_in(texts((passage,)), fields):
                yield Problem((index, "body", at), NOT_FILLED)


def _fields_in(said: Iterable[str], fields: Collection[str]) -> bool:
    """Whether a fact is asked for in words that are printed as they stand."""
    return any(f"{{{name}}}" in words for words in said for name in fields)
