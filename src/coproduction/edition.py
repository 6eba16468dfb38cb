"""One printing: in whose language, as at which day, in which wording. In a view it is called ``_``."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from gettext import c2py
from pathlib import Path

from attrs import field, frozen
from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.messages import Catalog
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from coproduction.dates import Day
from coproduction.document import Furniture
from coproduction.errors import ContentError
from coproduction.problems import Problem

BRITISH = {"en": "en-GB"}
"""Plain ``en`` writes American dates, so it is read as British English."""


@frozen
class Plural:
    """The forms of a message, and the rule by which its catalogue chooses one: gettext's ``Plural-Forms``."""

    rule: str
    forms: tuple[str, ...]

    def form(self, number: int) -> str:
        """The form that goes with a number."""
        return self.forms[_chooser(self.rule)(number)]


Catalogue = Mapping[str, str | Plural]


class Wording(Enum):
    """Which of an author's words are used."""

    STANDARD = "standard"
    EASY_READ = "easy-read"


@frozen(kw_only=True)
class Edition:
    """Translates when called, and writes days and numbers as the language does. ``load`` makes one."""

    language: str
    wording: Wording = Wording.STANDARD
    day: Day | None = None
    _locale: Locale = field(eq=str)
    _catalogue: Catalogue = field(repr=False)

    @classmethod
    def load(cls, language: str, as_at: date | None = None, catalogues: tuple[Path, ...] = ()) -> "Edition":
        """The edition of a language. A catalogue is a folder of ``.po`` files named by language; the first wins.

        Raises ``ContentError`` when there is no such language.
        """
        tag = BRITISH.get(language, language)
        return cls(language=tag, day=as_at, locale=_locale(tag), catalogue=_catalogue(tag, catalogues))

    @property
    def as_at(self) -> date:
        """The day this printing is true for; ``ContentError`` when neither the content nor its printing gave one."""
        if self.day is None:
            raise ContentError([Problem(("as_at",), "Say for which day this is true: add “as_at: 2026-03-31”.")])
        return self.day

    def __call__(self, message: str, /, **values: object) -> str:
        """The message in this language, with its ``{values}`` filled in; without any, braces are an author's own."""
        translated = self._catalogue.get(message, message)
        said = translated if isinstance(translated, str) else translated.forms[0]
        return said.format(**values) if values else said

    def plural(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The form of the message that goes with a number, which it may show as ``{n}``."""
        translated = self._catalogue.get(one)
        said = translated.form(number) if isinstance(translated, Plural) else (one if number == 1 else many)
        return said.format(n=self.number(number), **values)

    def date(self, day: Day, /) -> str:
        """A day, such as 6 August 2018."""
        return format_date(day, "d MMMM y", self._locale)

    def month(self, day: Day, /) -> str:
        """A month, such as August 2018."""
        return format_date(day, "MMMM y", self._locale)

    def number(self, number: int, /) -> str:
        """A whole number, such as 1,234."""
        return format_decimal(number, locale=self._locale)

    def list(self, items: tuple[str, ...], /) -> str:
        """Names in a row, such as "one, two and three"."""
        return format_list(items, locale=self._locale)

    @property
    def has_words(self) -> bool:
        """Whether headings and labels can be said in this language: the library is written in English."""
        return bool(self._catalogue) or self._locale.language == "en"

    @property
    def words_hash(self) -> str:
        """A text that changes when a catalogue does."""
        return hashlib.sha256(repr(sorted(self._catalogue.items())).encode()).hexdigest()[:16]

    @property
    def furniture(self) -> Furniture:
        """What a printed page says besides the words of its document."""
        return Furniture(
            contents=self("Contents"),
            page=self("Page {page} of {pages}", page="{page}", pages="{pages}"),
            about=self("About this document"),
            right_to_left=self._locale.text_direction == "rtl",
        )


@cache
def _locale(tag: str) -> Locale:
    try:
        if not tag.replace("-", "").isalnum():  # Babel also reads en.UTF-8 and en@euro, which no browser knows
            raise ValueError
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        message = "This is no language tag we know. Write one such as en-GB, cy or ur."
        raise ContentError([Problem(("language",), message)]) from error


@cache
def _catalogue(tag: str, folders: tuple[Path, ...]) -> Catalogue:
    merged: dict[str, str | Plural] = {}
    for folder in reversed(folders):
        path = next(
            (folder / f"{name}.po" for name in (tag, tag.partition("-")[0]) if (folder / f"{name}.po").is_file()), None
        )
        if path:
            with path.open("rb") as file:
                messages = read_po(file, locale=tag.replace("-", "_"))
            merged |= dict(_entries(messages))
    return merged


def _entries(messages: Catalog) -> Iterator[tuple[str, str | Plural]]:
    """What is translated: all forms of it, and not by a guess that nobody has confirmed (``fuzzy``)."""
    for message in messages:
        forms = tuple(message.string) if isinstance(message.string, tuple | list) else (message.string or "",)
        if not message.id or not all(forms) or message.fuzzy:
            continue
        if isinstance(message.id, tuple | list):
            yield message.id[0], Plural(messages.plural_expr, forms)
        else:
            yield message.id, forms[0]


@cache
def _chooser(rule: str) -> Callable[[int], int]:
    return c2py(rule)
