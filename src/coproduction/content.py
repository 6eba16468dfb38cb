"""What a content type is: a record that names its model, checks, parts and views, and how to read a model's fields."""

import types
import typing
from collections.abc import Callable, Iterator, Mapping
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Annotated, Any, Generic, Protocol, TypeVar

import attrs
from attrs import field, frozen

from coproduction.counts import Count
from coproduction.dates import Due
from coproduction.document import Document
from coproduction.easy_read import EasyRead
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Path, Problem


class Content(Protocol):
    """What every piece of content has."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def language(self) -> str:
        """The language its author wrote in, as a tag such as ``en-GB``."""


Title = Annotated[str, Label(N_("Title"), example="The title of this page")]
Language = Annotated[str, Label(N_("Language"), N_("The tag of the language it is written in, such as en-GB or cy."))]
Organisation = Annotated[str, Label(N_("Organisation"), N_("Who publishes it."), "The name of your organisation")]
Notice = Annotated[str, Label(N_("Notice"), N_("A line for every page, such as “Draft” or “An invented Trust”."))]
AsAt = Annotated[date | None, Label(N_("As at"), N_("The day for which this is true."), "2026-03-31")]
EasyWords = Annotated[EasyRead | None, Label(N_("Easy Read"), N_("The same in short words, one idea to a row."))]

C = TypeVar("C", bound=Content)
View = Callable[[C, Edition], Document]
Check = Callable[[C], Iterator[Problem]]
Proofreading = Callable[[C, Edition], Iterator[Problem]]


@frozen
class Part:
    """Other content within a piece of content: the section of its documents where it stands, and its path.

    One that is not ``shown`` is only read: it is checked with the content around it, and no section waits for it.
    """

    key: str
    path: Path
    content: Content
    shown: bool = True


@frozen(kw_only=True)
class Export(Generic[C]):
    """Content as a file that is no document, such as a calendar. ``suffix`` ends its name; anyone may have it."""

    label: str
    suffix: str
    media_type: str
    make: Callable[[C, Edition], bytes]


def _no_parts(_: Any) -> tuple[Part, ...]:
    return ()


@frozen(kw_only=True)
class ContentType(Generic[C]):
    """One kind of content. ``views`` begin with the one that is shown when none is asked for; anyone may see them.

    ``private`` views are about a person, or for members only: they are made when somebody asks for one by name, and
    never by a build or for the web. ``built`` says which views a build makes of a piece of content (the first, unless
    the type says otherwise), ``called`` what they are called, and ``parts`` lists the other content that it holds.
    ``proofreading`` is a check of the words of an edition, made of content that has no error. A new file is a list of
    all fields, unless a type brings a text of its own as its ``starter``.
    """

    name: str
    label: str
    model: type[C]
    views: Mapping[str, View[C]]
    private: Mapping[str, View[C]] = field(factory=dict)
    exports: Mapping[str, Export[C]] = field(factory=dict)
    checks: tuple[Check[C], ...] = ()
    proofreading: tuple[Proofreading[C], ...] = ()
    parts: Callable[[C], tuple[Part, ...]] = field(default=_no_parts)
    called: Mapping[str, str] = field(factory=dict)
    starter: str = ""
    built: Callable[[C], tuple[str, ...]] = field()

    @built.default
    def _first_only(self) -> Callable[[C], tuple[str, ...]]:
        first = tuple(self.views)[:1]
        return lambda _: first

    @property
    def every_view(self) -> Mapping[str, View[C]]:
        """The views that anyone may see, and then the private ones."""
        return {**self.views, **self.private}


class Kind(Enum):
    """The eleven kinds of field; a form, a schema or a host's widgets are each a table over them."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes or no"
    DATE = "date"
    TIME = "time"
    DUE = "due date"
    CHOICE = "choice"
    FILE = "file"
    CONTENT = "content"
    RECORD = "record"
    LIST = "list"


@frozen(kw_only=True)
class Field:
    """One field of a model. ``child`` is what a list holds; ``fields`` are those of a record."""

    name: str
    label: str
    help: str
    example: str
    kind: Kind
    required: bool
    default: Any = None
    choices: tuple[str, ...] = ()
    child: "Field | None" = None
    fields: tuple["Field", ...] = ()
    model: type | None = None
    names: bool = False
    personal: bool = False


def fields_of(model: type[Any]) -> tuple[Field, ...]:
    """The fields of a model, as a form would show them, in their order."""
    return _fields_of(model)  # type: ignore[arg-type]  # a class can be hashed, though mypy doubts it of type[Any]


@cache
def _fields_of(model: type) -> tuple[Field, ...]:
    hints = typing.get_type_hints(model, include_extras=True)
    return tuple(_field(attribute, hints[attribute.name]) for attribute in attrs.fields(model) if attribute.init)


def _field(attribute: "attrs.Attribute[Any]", hint: Any) -> Field:
    bare, label = _split(hint)
    return attrs.evolve(
        _shape(attribute.name, bare, label or Label(attribute.name)),
        required=attribute.default is attrs.NOTHING,
        default=None if attribute.default is attrs.NOTHING else attribute.default,
    )


def _split(hint: Any) -> tuple[Any, Label | None]:
    if typing.get_origin(hint) is not Annotated:
        return hint, None
    bare, *notes = typing.get_args(hint)
    return bare, next((note for note in notes if isinstance(note, Label)), None)


def without_none(hint: Any) -> Any:
    """``date | None`` as ``date``; anything else as it is."""
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        (hint,) = (each for each in typing.get_args(hint) if each is not type(None))
    return hint


_PLAIN = {
    str: Kind.TEXT,
    int: Kind.NUMBER,
    Count: Kind.NUMBER,
    bool: Kind.YES_NO,
    date: Kind.DATE,
    time: Kind.TIME,
    Due: Kind.DUE,
    bytes: Kind.FILE,
    Content: Kind.CONTENT,
}


def _shape(name: str, hint: Any, label: Label) -> Field:
    hint = without_none(hint)
    known = Field(
        name=name,
        label=label.text,
        help=label.help,
        example=label.example,
        kind=Kind.TEXT,
        required=True,
        names=label.names,
        personal=label.personal,
    )
    if hint in _PLAIN:
        return attrs.evolve(known, kind=_PLAIN[hint])
    if typing.get_origin(hint) is tuple:
        child, child_label = _split(typing.get_args(hint)[0])
        return attrs.evolve(known, kind=Kind.LIST, child=_shape(name, child, child_label or label))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return attrs.evolve(known, kind=Kind.CHOICE, choices=tuple(str(member.value) for member in hint))
    if attrs.has(hint):
        return attrs.evolve(known, kind=Kind.RECORD, fields=fields_of(hint), model=hint)
    raise TypeError(f"{name}: a field cannot be {hint!r}")
