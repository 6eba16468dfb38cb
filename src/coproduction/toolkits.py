"""What there is to work with: types, formats, themes and catalogues. A plugin is another toolkit.

``a | b`` is a toolkit that looks first in b and then in a. Nothing is global, and nothing registers itself.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path as FilePath
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from coproduction import __version__, codec
from coproduction.content import Content, ContentType
from coproduction.document import Document, Section
from coproduction.easy_read import easy_read_of
from coproduction.easy_read import page as easy_page
from coproduction.easy_words import check_easy_read
from coproduction.edition import Edition, Wording
from coproduction.errors import ContentError, UnknownName
from coproduction.formats import Format
from coproduction.languages import same_language
from coproduction.problems import Problem, errors, said_once
from coproduction.reading import Plain
from coproduction.references import read_whole
from coproduction.theme import Theme
from coproduction.translation import check_headings, is_final, of_headings

ON_REQUEST = "This is about one person, and made only when somebody asks for it. Take it out of here."

P = TypeVar("P")
N = TypeVar("N", ContentType[Any], Format, Theme)


@frozen
class Rendered:
    """A finished file."""

    body: bytes = field(repr=False)
    media_type: str
    filename: str


@frozen(kw_only=True)
class Toolkit:
    """Content types, formats, themes and folders of catalogues; look-up takes the first of a name."""

    types: tuple[ContentType[Any], ...] = ()
    formats: tuple[Format, ...] = ()
    themes: tuple[Theme, ...] = ()
    catalogues: tuple[FilePath, ...] = ()

    def __or__(self, other: "Toolkit") -> "Toolkit":
        return Toolkit(
            types=other.types + self.types,
            formats=other.formats + self.formats,
            themes=other.themes + self.themes,
            catalogues=other.catalogues + self.catalogues,
        )

    def type_named(self, name: str) -> ContentType[Any]:
        """The content type of a name; raises ``UnknownName``."""
        return _named("content type", name, self.types)

    def type_of(self, content: Content) -> ContentType[Any]:
        """The content type of a piece of content."""
        for content_type in self.types:
            if content_type.model is type(content):
                return content_type
        raise UnknownName("content type", type(content).__name__, (each.name for each in self.types))

    def format(self, name: str) -> Format:
        """The format of a name; raises ``UnknownName``."""
        return _named("format", name, self.formats)

    def theme(self, name: str) -> Theme:
        """The theme of a name; raises ``UnknownName``."""
        return _named("theme", name, self.themes)

    def load(self, path: FilePath, root: FilePath | None = None) -> Content:
        """The content in a file, with what it refers to within ``root``. Raises ``ContentError``."""
        plain = read_whole(path, root)
        return self._placed(plain, lambda: self.structure(plain.data))

    def inspect(self, path: FilePath, root: FilePath | None = None) -> tuple[Content | None, tuple[Problem, ...]]:
        """The content in a file, if it can be read, and everything to put right in it, with file and line."""
        try:
            plain = read_whole(path, root)
            content = self._placed(plain, lambda: self.structure(plain.data))
        except ContentError as error:
            return None, error.problems
        return content, said_once(map(plain.placed, self.check(content)))

    def load_theme(self, folder: FilePath, root: FilePath | None = None, over: Theme | None = None) -> Theme:
        """The theme in a folder's ``theme.yaml``, perhaps with another laid over it. Raises ``ContentError``."""
        plain = read_whole(folder / "theme.yaml", root)
        own = self._placed(plain, lambda: codec.structure(plain.data, Theme))
        return self._placed(plain, lambda: over.over(own)) if over else own

    def structure(self, data: object) -> Content:
        """The content in plain data that says its ``type``. Raises ``ContentError``."""
        return codec.structure(data, Content, self._models)  # type: ignore[type-abstract]  # cattrs resolves it by hook

    def unstructure(self, content: Content) -> dict[str, Any]:
        """The plain data of a piece of content; ``structure`` reads it back."""
        return {"type": self.type_of(content).name, **codec.unstructure(content, self._models)}

    def check(self, content: Content) -> tuple[Problem, ...]:
        """Everything to put right in a piece of content and in its parts."""
        return tuple(self._checked(content, "", final=False))

    def edition(
        self,
        content: Content,
        language: str | None = None,
        as_at: date | None = None,
        wording: Wording = Wording.STANDARD,
    ) -> Edition:
        """The edition a piece of content is shown in: its own language and day, unless others are asked for."""
        day = as_at or getattr(content, "as_at", None)
        return evolve(Edition.load(language or content.language, day, self.catalogues), wording=wording)

    def has_easy_read(self, content: Content) -> bool:
        """Whether somebody has written Easy Read words for a piece of content, or for one of its parts."""
        parts = (part.content for part in self.type_of(content).parts(content) if part.shown)
        return easy_read_of(content) is not None or any(map(self.has_easy_read, parts))

    def view(self, content: Content, name: str | None = None, edition: Edition | None = None) -> Document:
        """A document of a piece of content, with its parts bound in. Raises ``ContentError`` and ``UnknownName``.

        A part is shown in its own language, and as at its own day unless it has none. In Easy Read all views are one.
        The first view has all parts, and another those that it waits for.
        A private view is made like any other, because somebody asked for it; but no part is ever shown in one.
        """
        edition = edition or self.edition(content)
        return _closed(self._view(content, name, edition), edition)

    def _view(self, content: Content, name: str | None, edition: Edition) -> Document:
        content_type = self.type_of(content)
        views = content_type.every_view
        name = name or next(iter(views))
        if name not in views:
            raise UnknownName("view", name, views)
        parts = tuple(part for part in content_type.parts(content) if part.shown)
        if edition.wording is Wording.EASY_READ:
            known = ((each.key, each.content, self.has_easy_read(each.content)) for each in parts)
            document = easy_page(content, tuple(known), edition)
            parts = tuple(each for each in parts if self.has_easy_read(each.content))
        else:
            document = views[name](content, edition)
            if name != next(iter(views)):
                waiting = {block.key for block in document.blocks if isinstance(block, Section)}
                parts = tuple(each for each in parts if each.key in waiting)
        return document.bind({each.key: self._part(each.content, edition) for each in parts})

    def document(self, content: Content, view: str | None = None, edition: Edition | None = None) -> Document:
        """The same of content that has been checked. Raises ``ContentError`` also when it has an error."""
        if wrong := errors(self.check(content)):
            raise ContentError(wrong)
        return self.view(content, view, edition)

    def render(
        self,
        content: Content,
        format: str = "html",
        *,
        view: str | None = None,
        edition: Edition | None = None,
        theme: Theme | None = None,
    ) -> Rendered:
        """A finished file of a piece of content. Raises ``ContentError`` when it has an error, and ``RenderError``."""
        chosen, edition = self.format(format), edition or self.edition(content)
        body = chosen.render(self.document(content, view, edition), theme or self.themes[0])
        return Rendered(body, chosen.media_type, self.filename(content, chosen, view, edition))

    def export(self, content: Content, name: str, edition: Edition | None = None) -> Rendered:
        """A file of a piece of content that is no document. Raises ``ContentError`` and ``UnknownName``."""
        content_type = self.type_of(content)
        if name not in content_type.exports:
            raise UnknownName("export", name, content_type.exports)
        if wrong := errors(self.check(content)):
            raise ContentError(wrong)
        chosen = content_type.exports[name]
        body = chosen.make(content, edition or self.edition(content))
        return Rendered(body, chosen.media_type, f"{content_type.name}-{name}.{chosen.suffix}")

    def filename(self, content: Content, format: Format, view: str | None, edition: Edition) -> str:
        """What a finished file is called: by its type and what is shown of it, never by what it says."""
        shown = view or next(iter(self.type_of(content).every_view))
        shown = shown if edition.wording is Wording.STANDARD else edition.wording.value
        return f"{self.type_of(content).name}-{shown}.{format.suffix}"

    def fingerprint(self, document: Document, theme: Theme, *about: str) -> str:
        """A text that changes when what is shown, or how, does: made before any layout.

        It is made of what a reader may see and of nothing else, so that a number that was hidden cannot be tried out.
        """
        said = json.dumps([__version__, repr(document), codec.unstructure(theme), *about])
        return hashlib.sha256(said.encode()).hexdigest()[:32]

    @property
    def _models(self) -> codec.Types:
        return tuple({each.name: each.model for each in reversed(self.types)}.items())

    def _checked(self, content: Content, around: str, *, final: bool) -> Iterator[Problem]:
        """What is wrong with content and its parts, in a language that is around it, and within something final."""
        content_type, final = self.type_of(content), final or is_final(content)
        if content.language != around:
            try:
                yield from check_headings(Edition.load(content.language, None, self.catalogues), final=final)
            except ContentError as error:
                yield from error.problems
        found = tuple(problem for check in content_type.checks for problem in check(content))
        yield from found
        if content_type.proofreading and not errors(found):
            yield from self._proofread(content, content_type)
        if words := easy_read_of(content):
            yield from (problem.under("easy_read") for problem in check_easy_read(words, content.language))
        for part in content_type.parts(content):
            inner = self._checked(part.content, content.language, final=final)
            yield from (problem.under(*part.path) for problem in inner)
            if part.shown and not self.type_of(part.content).views:
                yield Problem(part.path, ON_REQUEST)

    def _proofread(self, content: Content, content_type: ContentType[Any]) -> Iterator[Problem]:
        """What is wrong with the words of content; in a language nobody knows that has been said already."""
        try:
            edition = self.edition(content)
        except ContentError:
            return
        for proofread in content_type.proofreading:
            yield from proofread(content, edition)

    def _part(self, part: Content, around: Edition) -> Document:
        if not self.type_of(part).views:
            raise ContentError([Problem((), ON_REQUEST)])
        edition = self.edition(part, as_at=getattr(part, "as_at", None) or around.day, wording=around.wording)
        document = self._view(part, None, edition)
        return document if same_language(edition.language, around.language) else _closed(document, edition)

    def _placed(self, plain: Plain, make: Callable[[], P]) -> P:
        try:
            return make()
        except ContentError as error:
            raise ContentError(map(plain.placed, error.problems)) from None


def _closed(document: Document, edition: Edition) -> Document:
    return evolve(document, blocks=(*document.blocks, *of_headings(edition)))


def _named(kind: str, name: str, there: Iterable[N]) -> N:
    there = tuple(there)
    for each in there:
        if each.name == name:
            return each
    raise UnknownName(kind, name, (each.name for each in there))
