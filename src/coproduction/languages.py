"""What follows from the tag of a language alone: the language, which way it is read, and the order of its alphabet."""

import re
import unicodedata
from collections.abc import Callable

_TO_THE_LEFT = frozenset(
    (
        "apc",
        "ar",
        "bal",
        "bgn",
        "ckb",
        "dv",
        "fa",
        "he",
        "ks",
        "lrc",
        "mzn",
        "nqo",
        "ps",
        "rhg",
        "sd",
        "sdh",
        "skr",
        "syr",
        "trw",
        "ug",
        "ur",
        "yi",
    )
)
_SCRIPTS_TO_THE_LEFT = frozenset(("Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"))
_SCRIPT_LETTERS = 4
"""A subtag of so many letters names a script."""

ALPHABETS = {
    "cy": "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z",
    "ur": "ا ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن ں و ہ ھ ء ی ے",  # noqa: RUF001 - letters of Urdu, which look like others to who does not read them
}
"""Alphabets that are not in the order of their characters, or have letters of two characters. Own tables: of the
libraries that sort by language, one needs ICU and the other cannot be told what a language does differently."""

Key = tuple[tuple[tuple[int, int], ...], str]


def language_of(tag: str) -> str:
    """The language itself, without region and script."""
    return tag.partition("-")[0].lower()


def same_language(one: str, other: str) -> bool:
    """Whether two tags name one language, be it of two regions."""
    return language_of(one) == language_of(other)


def right_to_left(tag: str) -> bool:
    """Whether a language is read from right to left; a script in its tag decides before the language does."""
    _, *rest = tag.split("-")
    script = next((each.title() for each in rest if len(each) == _SCRIPT_LETTERS and each.isalpha()), None)
    return script in _SCRIPTS_TO_THE_LEFT if script else language_of(tag) in _TO_THE_LEFT


def direction(tag: str) -> str:
    """``rtl`` or ``ltr``, as HTML says it."""
    return "rtl" if right_to_left(tag) else "ltr"


def alphabetical(tag: str) -> Callable[[str], Key]:
    """What to sort words of a language by: its letters, whatever their case and accents, and last the word itself.

    Two letters that only happen to stand side by side, as n and g in Bangor, are taken for one where there is such one.
    """
    alphabet = ALPHABETS.get(language_of(tag), "").split()
    ranks = {letter: rank for rank, letter in enumerate(alphabet)}
    letter = re.compile(
        "|".join(sorted(map(re.escape, alphabet), key=len, reverse=True)) + r"|\w| " if alphabet else r"\w| "
    )

    def key(word: str) -> Key:
        plain = unicodedata.normalize("NFD", word).casefold()
        bare = "".join(each for each in plain if not unicodedata.combining(each))
        return tuple(_rank(each, ranks) for each in letter.findall(bare)), word

    return key


def _rank(letter: str, ranks: dict[str, int]) -> tuple[int, int]:
    """A space comes first, then digits, then the letters of the alphabet, then all others."""
    if letter in ranks:
        return 2, ranks[letter]
    if letter == " " or letter.isdigit():
        return (0, 0) if letter == " " else (1, ord(letter))
    return 3, ord(letter)
