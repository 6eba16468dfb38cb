"""Two languages in one: two versions of the same, bound one after the other, the first language first throughout."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from attrs import frozen

from coproduction.content import Content, ContentType, Part
from coproduction.document import Document, Section, Text
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.languages import same_language
from coproduction.problems import Problem, advice
from coproduction.protocols.binder import Binder


@frozen(kw_only=True)
class Version:
    """One of the two."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "prose.yaml")] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]


@frozen(kw_only=True)
class Bilingual:
    """The same in two languages. What it is called, and whose it is, stand in its versions."""

    first: Annotated[Version, Label(N_("First version"), N_("In Wales this is the Welsh one."))]
    second: Annotated[Version, Label(N_("Second version"), N_("The same in the other language."))]

    @property
    def title(self) -> str:
        """The title of the first version."""
        return self.first.content.title

    @property
    def language(self) -> str:
        """The language of the first version."""
        return self.first.content.language

    @property
    def organisation(self) -> str:
        """Who publishes the first version."""
        return getattr(self.first.content, "organisation", "")

    @property
    def notice(self) -> str:
        """What the first version says on every page."""
        return getattr(self.first.content, "notice", "")

    @property
    def as_at(self) -> date | None:
        """The day for which the first version is true."""
        return getattr(self.first.content, "as_at", None)


def parts(both: Bilingual) -> tuple[Part, ...]:
    """The versions."""
    return tuple(Part(name, (name, "content"), version.content) for name, version in _versions(both))


def check_languages(both: Bilingual) -> Iterator[Problem]:
    """The versions are in two languages, and have as many parts."""
    first, second = both.first.content, both.second.content
    if same_language(first.language, second.language):
        yield advice(("second",), "This is in the same language as the first version.")
    if isinstance(first, Binder) and isinstance(second, Binder) and len(first.parts) != len(second.parts):
        message = f"The first version has {len(first.parts)} parts and this has {len(second.parts)}: make them equal."
        yield advice(("second",), message)


def check_depth(both: Bilingual) -> Iterator[Problem]:
    """Headings run out in what binds packs that bind packs, or in this within itself."""
    for name, version in _versions(both):
        inner = version.content.parts if isinstance(version.content, Binder) else ()
        if isinstance(version.content, Bilingual) or any(
            isinstance(each.content, Binder | Bilingual) for each in inner
        ):
            message = "This binds packs itself, and headings go no deeper. Name a pack of single files instead."
            yield Problem((name,), message)


def _versions(both: Bilingual) -> tuple[tuple[str, Version], ...]:
    return ("first", both.first), ("second", both.second)


def page(both: Bilingual, _: Edition) -> Document:
    """Both versions, under both titles."""
    other = both.second.content
    return Document(
        title=both.title,
        subtitle=Text(other.title, language=other.language),
        language=_.language,
        furniture=_.furniture,
        publisher=both.organisation,
        cover=True,
        blocks=tuple(Section(part.key, part.content.title) for part in parts(both)),
    )


BILINGUAL = ContentType(
    name="bilingual",
    label=N_("Two languages in one"),
    model=Bilingual,
    views={"page": page},
    checks=(check_languages, check_depth),
    parts=parts,
)
