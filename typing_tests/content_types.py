"""A content type made elsewhere is checked as one of ours is: its views, checks and parts fit its model."""

from collections.abc import Iterator
from typing import Annotated, assert_type

from attrs import frozen

from coproduction.content import Content, ContentType, Language, Part, Title
from coproduction.counts import Count, Disclosure
from coproduction.document import Document
from coproduction.edition import Edition
from coproduction.formats import Format
from coproduction.labels import N_, Label
from coproduction.problems import Problem
from coproduction.theme import Theme
from coproduction.toolkits import Toolkit


@frozen(kw_only=True)
class Note:
    """Content needs a title and a language, and no base class."""

    title: Title
    language: Language = "en-GB"
    pages: Annotated[int, Label(N_("Pages"))]


@frozen
class Other:
    """Something else."""

    name: str


def page(note: Note, _: Edition) -> Document:
    """The note on a page."""
    return Document(title=note.title, language=_.language, furniture=_.furniture)


def check_pages(note: Note) -> Iterator[Problem]:
    """There is a page."""
    if not note.pages:
        yield Problem(("pages",), "Write a page.")


def parts(_note: Note) -> tuple[Part, ...]:
    """None."""
    return ()


def page_of_another(other: Other, _: Edition) -> Document:
    """Another model's view."""
    return Document(title=other.name, language=_.language, furniture=_.furniture)


NOTE = ContentType(name="note", label="Note", model=Note, views={"page": page}, checks=(check_pages,), parts=parts)
assert_type(NOTE, ContentType[Note])
assert_type(NOTE.model(title="Tea", pages=1), Note)


def labels_leave_arguments_required() -> None:
    Note(title="Tea")  # type: ignore[call-arg]
    Note(title="Tea", pages="1")  # type: ignore[arg-type]


def a_view_fits_its_model() -> None:
    views = {"page": page_of_another}
    ContentType(name="note", label="Note", model=Note, views=views)  # type: ignore[arg-type]
    ContentType(name="other", label="Other", model=Other, views={})  # type: ignore[type-var]  # it has no title


def what_has_a_title_and_a_language_is_content(note: Note, other: Other) -> None:
    content: Content = note
    assert_type(Toolkit(types=(NOTE,)).check(content), tuple[Problem, ...])
    Toolkit().check(other)  # type: ignore[arg-type]


def a_format_is_a_function_of_document_and_theme(document: Document, theme: Theme) -> None:
    def render_short(document: Document, _theme: Theme) -> bytes:
        return document.title.encode()

    short = Format(name="short", label="Short", suffix="s", media_type="text/plain", render=render_short)
    assert_type(short.render(document, theme), bytes)
    Format(name="s", label="S", suffix="s", media_type="text/plain", render=lambda document, _: document.title)  # type: ignore[arg-type, return-value]


def a_count_is_no_number(count: Count) -> None:
    assert_type(count + count, Count)
    assert_type(count.shown(Disclosure.NHS_1_7_ROUND5), str)
    count + 1  # type: ignore[operator]
    sum([count])  # type: ignore[list-item]  # a sum of counts says where it starts
    int(count)  # type: ignore[call-overload]
