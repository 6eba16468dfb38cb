"""One printing: in whose language, as at which day, in which wording. In a view it is called ``_``."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from gettext import c2py
from pathlib import Path

from attrs import evolve, field, frozen
from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal

from coproduction.dates import Day
from coproduction.document import Furniture
from coproduction.errors import ContentError
from coproduction.labels import N_
from coproduction.problems import Problem

BRITISH = {"en": "en-GB"}
"""Plain ``en`` writes American dates, so it is read as British English."""

ENGLISH = "en"
"""The language that the library is written in."""


@frozen
class Plural:
    """The forms of a message, and the rule by which its catalogue chooses one: gettext's ``Plural-Forms``."""

    rule: str
    forms: tuple[str, ...]

    def form(self, number: int) -> str:
        """The form that goes with a number."""
        return self.forms[_chooser(self.rule)(number)]


@frozen
class Entry:
    """A message as it is said in another language, and whether somebody who speaks it has checked that."""

    said: str | Plural
    checked: bool = False


Catalogue = Mapping[str, Entry]


class _Heard(Mapping[str, Entry]):
    """A catalogue that remembers which messages it was asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.asked: set[str] = set()

    def __getitem__(self, message: str) -> Entry:
        self.asked.add(message)
        return self._catalogue[message]

    def __iter__(self) -> Iterator[str]:
        return iter(self._catalogue)

    def __len__(self) -> int:
        return len(self._catalogue)


_MADE = re.compile(r"made: by (?:machine|a person|machine and a person); checked: (?P<by>.+)")
_NOBODY = "nobody yet"


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
    _known: frozenset[str] = field(default=frozenset(), repr=False)

    @classmethod
    def load(cls, language: str, as_at: date | None = None, catalogues: tuple[Path, ...] = ()) -> "Edition":
        """The edition of a language. A catalogue is a folder of ``.po`` files named by language; the first wins.

        Raises ``ContentError`` when there is no such language.
        """
        tag = BRITISH.get(language, language)
        locale = _locale(tag)
        known = frozenset[str]() if locale.language == ENGLISH else _known(catalogues)
        return cls(language=tag, day=as_at, locale=locale, catalogue=_catalogue(tag, catalogues), known=known)

    @property
    def as_at(self) -> date:
        """The day this printing is true for; ``ContentError`` when neither the content nor its printing gave one."""
        if self.day is None:
            raise ContentError([Problem(("as_at",), "Say for which day this is true: add “as_at: 2026-03-31”.")])
        return self.day

    def __call__(self, message: str, /, **values: object) -> str:
        """The message in this language, with its ``{values}`` filled in; without any, braces are an author's own."""
        entry = self._catalogue.get(message)
        translated = entry.said if entry else message
        said = translated if isinstance(translated, str) else translated.forms[0]
        return said.format(**values) if values else said

    def plural(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The form of the message that goes with a number, which it may show as ``{n}``."""
        entry = self._catalogue.get(one)
        plural = entry.said if entry else None
        said = plural.form(number) if isinstance(plural, Plural) else (one if number == 1 else many)
        return said.format(n=self.number(number), **values)

    def date(self, day: Day, /) -> str:
        """A day, such as 6 August 2018."""
        return format_date(day, "d MMMM y", self._locale)

    def weekday(self, day: Day, /) -> str:
        """A day with its weekday, such as Monday 6 August 2018."""
        return format_date(day, "EEEE d MMMM y", self._locale)

    def month(self, day: Day, /) -> str:
        """A month, such as August 2018."""
        return format_date(day, "MMMM y", self._locale)

    def month_name(self, day: Day, /) -> str:
        """A month without its year, such as August."""
        return format_date(day, "LLLL", self._locale)

    def number(self, number: int | Decimal, /) -> str:
        """A number, such as 1,234 or 2.5."""
        return format_decimal(number, locale=self._locale)

    def money(self, pounds: Decimal, /) -> str:
        """An amount, such as £17 or £2.40."""
        written = format_currency(pounds, "GBP", locale=self._locale)
        return written.replace(".00", "") if pounds == pounds.to_integral_value() else written

    def list(self, items: tuple[str, ...], /) -> str:
        """Names in a row, such as "one, two and three"."""
        return format_list(items, locale=self._locale)

    def checked(self, message: str, /) -> bool:
        """Whether somebody who speaks the language has checked a message; English needs no checking."""
        entry = self._catalogue.get(message)
        return self._locale.language == ENGLISH or (entry is not None and entry.checked)

    def unchecked_in(self, say: Callable[["Edition"], object]) -> frozenset[str]:
        """The messages that ``say`` asks an edition like this for, and that nobody who speaks the language has checked.

        ``say`` must have asked for all of them when it returns: a generator is to be run to its end.
        """
        heard = _Heard(self._catalogue)
        say(evolve(self, catalogue=heard))
        return frozenset(message for message in heard.asked if not self.checked(message))

    @property
    def has_words(self) -> bool:
        """Whether headings and labels can be said in this language: the library is written in English."""
        return bool(self._catalogue) or self._locale.language == ENGLISH

    @property
    def missing(self) -> int:
        """How many messages that other catalogues know are said in English, because this language has none for them."""
        return len(self._known - self._catalogue.keys())

    @property
    def unchecked(self) -> int:
        """How many messages nobody who speaks the language has checked."""
        foreign = self._locale.language != ENGLISH
        return sum(not entry.checked for entry in self._catalogue.values()) if foreign else 0

    @property
    def furniture(self) -> Furniture:
        """What a printed page says besides the words of its document."""
        return Furniture(
            contents=self(N_("Contents")),
            page=self(N_("Page {page} of {pages}"), page="{page}", pages="{pages}"),
            about=self(N_("About this document")),
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
    merged: dict[str, Entry] = {}
    for folder in reversed(folders):
        path = next(
            (folder / f"{name}.po" for name in (tag, tag.partition("-")[0]) if (folder / f"{name}.po").is_file()), None
        )
        if path:
            merged |= dict(_entries(_read(path, tag)))
    return merged


@cache
def _known(folders: tuple[Path, ...]) -> frozenset[str]:
    files = (file for folder in folders for file in folder.glob("*.po"))
    return frozenset(_name(message) for file in files for message in _read(file) if message.id)


def _read(path: Path, tag: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=tag and tag.replace("-", "_"))


def _entries(messages: Catalog) -> Iterator[tuple[str, Entry]]:
    """What is translated: all forms of it, and not by a guess that nobody has confirmed (``fuzzy``)."""
    for message in messages:
        forms = tuple(message.string) if isinstance(message.string, tuple | list) else (message.string or "",)
        if not message.id or not all(forms) or message.fuzzy:
            continue
        plural = isinstance(message.id, tuple | list)
        yield _name(message), Entry(Plural(messages.plural_expr, forms) if plural else forms[0], _checked(message))


def _name(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _checked(message: Message) -> bool:
    """Whether the comment of an entry says who has checked it."""
    made = _MADE.fullmatch(" ".join(message.user_comments))
    return made is not None and made["by"] != _NOBODY


@cache
def _chooser(rule: str) -> Callable[[int], int]:
    return c2py(rule)
