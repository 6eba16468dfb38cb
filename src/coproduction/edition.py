"""One printing: in whose language, as at which day, in which wording. In a view it is called ``_``."""

import hashlib
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path

from attrs import field, frozen
from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from coproduction.dates import Day
from coproduction.document import Furniture
from coproduction.errors import ContentError
from coproduction.problems import Problem

BRITISH = {"en": "en-GB"}
"""Plain ``en`` writes American dates, so it is read as British English."""

PLURAL_ORDER: tuple[str, ...] = ("zero", "one", "two", "few", "many", "other")

Catalogue = Mapping[str, str | tuple[str, ...]]


class Wording(Enum):
    """Which of an author's words are used."""

    STANDARD = "standard"


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
        """The message in this language, with its ``{values}`` filled in."""
        translated = self._catalogue.get(message, message)
        return (translated if isinstance(translated, str) else translated[0]).format(**values)

    def plural(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The form of the message that goes with a number, which it may show as ``{n}``."""
        forms = self._catalogue.get(one)
        if isinstance(forms, tuple):
            message = forms[_plural_index(self._locale, number)]
        else:
            message = one if number == 1 else many
        return message.format(n=self.number(number), **values)

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
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        message = "This is no language tag we know. Write one such as en-GB, cy or ur."
        raise ContentError([Problem(("language",), message)]) from error


@cache
def _catalogue(tag: str, folders: tuple[Path, ...]) -> Catalogue:
    merged: dict[str, str | tuple[str, ...]] = {}
    for folder in reversed(folders):
        path = next(
            (folder / f"{name}.po" for name in (tag, tag.partition("-")[0]) if (folder / f"{name}.po").is_file()), None
        )
        if path:
            with path.open("rb") as file:
                messages = read_po(file, locale=tag.replace("-", "_"))
            merged |= {
                _key(message.id): _words(message.string) for message in messages if message.id and message.string
            }
    return merged


def _key(message_id: object) -> str:
    return str(message_id[0]) if isinstance(message_id, tuple | list) else str(message_id)


def _words(string: object) -> str | tuple[str, ...]:
    return tuple(str(form) for form in string) if isinstance(string, tuple | list) else str(string)


def _plural_index(locale: Locale, number: int) -> int:
    """Catalogue forms stand in CLDR's order of plural categories for the language."""
    present = {*locale.plural_form.tags, "other"}
    return [name for name in PLURAL_ORDER if name in present].index(locale.plural_form(number))
