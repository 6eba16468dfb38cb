"""How many syllables an English word has, as it is said in the south of England.

A word is spelt anew until each of its syllables is one run of vowels, and the runs are counted. Spelling does not know
everything: about one word in fifty comes out wrong, most often the name of a person.
"""

import re
import unicodedata
from functools import lru_cache

Rule = tuple[re.Pattern[str], str]

SPELT_OUT = 4
"""So many capitals at most are said letter by letter, as in NHS."""

LONGEST = 45
"""Letters of the longest word in dictionaries. What is longer is no word, and is not spelt anew."""


def _rules(*pairs: tuple[str, str]) -> tuple[Rule, ...]:
    return tuple((re.compile(pattern), said) for pattern, said in pairs)


_APOSTROPHES = _rules(
    (r"[‘'`\u02bc]", "’"),
    (r"(?<=[sdtv])e?n’t$", "unt"),
    (r"(?<=r)en’t$", "nt"),
    (r"(?<=[^aeiouy])’ll$", "ul"),
    (r"(?<=[^aeiouy])’ve$", "uv"),
    (r"(?<=[td])’d$", "ud"),
    (r"’ve$", "v"),
    (r"’re$", "r"),
    (r"(?<=[sxz])’s$|(?<=[cs]h)’s$", "es"),
    (r"’", ""),
)
"""What is joined by an apostrophe is a syllable after a consonant: it’ll and could’ve, but not we’ll and they’ve."""

_COMMON = _rules(
    (r"people", "peple"),
    (r"^every", "evry"),
    (r"(?<=^an)yone|(?<=^evr)yone", "iwun"),
    (r"(?<=^som)eone", "wun"),
    (r"^wednes", "wens"),
    (r"^evening", "evning"),
    (r"^busi(?=ness)", "bis"),
    (r"interest", "intrest"),
    (r"^differ(?=en)", "diffr"),
    (r"(?<=ref)er(?=ence)", "r"),
    (r"general", "genral"),
    (r"several", "sevral"),
    (r"natural", "natral"),
    (r"chocolate", "choclat"),
    (r"vegetable", "vegtable"),
    (r"comfortable", "comftable"),
    (r"medicine", "medsin"),
    (r"^separate(?=ly$|$)", "seprat"),
    (r"(?<=^hist)or(?=y|ies)|(?<=^fact)or(?=y|ies)", "r"),
    (r"literature", "litrature"),
    (r"restaurant", "restrant"),
    (r"^camera", "camra"),
    (r"^theor(?=y|ies)", "ther"),
    (r"^extraord", "extrord"),
    (r"(?<=ordin)ar(?=y|i)", "r"),
    (r"parliament", "parlament"),
    (r"soldier", "soljer"),
    (r"^mayor", "mair"),
    (r"^conscience", "conshence"),
    (r"^embed$", "embedd"),
    (r"(?<=strop)he|(?<=^recip)e|(?<=^mayb)e|(?<=^caf)e|(?<=^simil)e|(?<=^acn)e", "hi"),
    (r"(?<=^ach)e(?=s|d)|(?<=[dhk]ach)e(?=s)", ""),
)
"""Common words that are said with fewer or more syllables than they are spelt with."""

_CLASSES = _rules(
    (r"(?<=[aeiouwr])cester", "ster"),
    (r"burgh(?=s|$)", "bura"),
    (r"rriage", "rrage"),
    (r"lliam", "llam"),
    (r"([aeiouy]+[^aeiouy]+[aeiouy]+[^aeiouy]*)tar(y|ies)$", r"\1tr\2"),
    (r"(?<=p)or(?=ar(?:y|i))", "r"),
    (r"ically$", "icly"),
    (r"(s|th)m(?=s?$)", r"\1um"),
)
"""Endings that are said otherwise than they are spelt: Leicester, Edinburgh, marriage, secretary, basically, autism."""

_CONSONANTS = _rules(
    (r"qu", "q"),
    (r"(?<!ar)gue(?=[sd]?$)", "ke"),
    (r"(?<!ar)gu(?=[aei])(?!guity)", "g"),
    (r"^y(?=[aeiou])|(?<=[aeiou])y(?=[aeiou])|y(?=ards?$)", "j"),
)
"""Vowels that are no vowels: quiet, colleague, year."""

_JOINT = r"(?:(?<=[aeiouy][^aeiouy])|(?<=[aeiouy][^aeiouy][^aeiouyl]))"
"""After a vowel and one or two consonants, but not after “impl”, where an e is said."""

_EARLIER = r"^(?=.*[aeiouy]..)"
"""Only where the e of the ending is not the first vowel: not in red and yes."""

_SILENT = _rules(
    (rf"{_JOINT}(?<!^el)e(?=(?:ment|ful|less|ness))", ""),
    (rf"{_JOINT}e(?=(?:ly|ty|work|way|time|side|line|guard|board|hold|hand|man|men)(?:s|ed|ing)?$)", ""),
    (
        r"^(som|hom|lif|tim|fir|saf|lik|nam|not|wid|typ|nin|whit|whol|hous|guid)e(?=[^aeiouyrv].*[aeiouy])",
        r"\1",
    ),
    (r"^((?:th|wh)er)e(?=[bfw])|^(car)e(?=[gtw])|^(for)e(?=cast|most|name)", r"\1\2\3"),
    (rf"{_EARLIER}(.*(?:[^aeiouydlrt]|[aeiouylrw]l|[aeiour]r))ed$", r"\1d"),
    (rf"{_EARLIER}(.*(?:[^aeiouycghlrsxz]|[aeiouyl]l|[aeiour]r|[^cs]h))es$", r"\1s"),
    (r"^(?=.*[aeiouy].)(.*(?:[^aeiouylr-]|[aeiouyl]l|isl|[aeiour]r))e$", r"\1"),
)
"""An e that is written and not said: within a word that is made of two, in the past, in the plural, and at the end."""

_APART = re.compile(
    r"""
      (?<=[aeiouy])(?=ing)
    | (?<=[^ctgsi]i)(?=a) | (?<=si)(?=a[^n]) | (?<=[ct]i)(?=at(?:e|s?$|o|i[^v])|ality) | (?<=gi)(?=ant)
    | (?<=[^cti]i)(?=en[ct]) | (?<=sci)(?=en) | (?<=i)(?=et) | (?<=^hi)(?=er) | (?<=li)(?=en$)
    | (?:(?<=[aeiouy][^aeiouy]i)|(?<=[aeiouy][^aeiouy]{2}i)|(?<=[aeiouy][^aeiouy]{3}i))(?=er|est)
    | (?<=[^ctgsx]i)(?<!shi)(?<![io]ni)(?<!lli)(?=o)(?!our) | (?<=[ctgs]i)(?=o[^nu]|o$)
    | (?<=i)(?=[iu])
    | (?<=cre)(?=at(?!ur)) | (?<=re)(?=act|ass|app|arr|ali[stz]) | (?<=[aeiouy]re)(?=as?$)
    | (?<=ide)(?=al) | (?<=cere)(?=al) | (?<=ucle)(?=ar) | (?<=ine)(?=ar) | (?<=pe)(?=an$)
    | (?<=[^g]e)(?=o)(?!opard) | (?<=ge)(?=o[glmpt])
    | (?<=e)(?=um|ity) | (?<=^re)(?=u[ns]) | (?<=^re)(?=i(?:m|n[fstv]|ss|t)) | (?<=the)(?=is[mt])
    | (?<=^re)(?=e[lnvx].) | (?<=^pre)(?=e)
    | (?<=^co)(?=ali|e[dx]|erc|inc|or|op[et]) | (?<=po)(?=e[mt]) | (?<=who)(?=ev) | (?<=o)(?=ics?$) | (?<=lou)(?=is)
    | (?<=[^gs]u)(?=a) | (?<=su)(?=al) | (?<=u)(?=e[lnt]) | (?<=u)(?=o)
    | (?<=u)(?=ity|itio|icid|in[ds]?$|ine|ids?$)
    | (?<=a)(?=o) | (?<=a)(?=ics?$) | (?<=^na)(?=iv)
    | (?<=[^aeiouy]y)(?=[ao]) | (?<=[^aeiouyw]y)(?=ers?$)
    """,
    re.VERBOSE,
)
"""Where two vowels stand side by side and each is said: create, diary, quiet, previous, influence, being."""

_RULES = (*_APOSTROPHES, *_COMMON, *_CLASSES, *_CONSONANTS, *_SILENT, (_APART, "-"))
_LETTERS = re.compile(r"[^\W\d_]+(?:[’'‘`\u02bc][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_ACCENTS = _rules(("(.)\N{COMBINING DIAERESIS}", r"-\1"), ("e\N{COMBINING ACUTE ACCENT}(?=e?s?$)", "ay"))


def syllables(word: str) -> int:
    """How many syllables a word has; of words that are joined by hyphens, all of them together.

    Figures and signs have none. A short form of capitals, such as NHS, is said letter by letter.
    """
    return sum(_said(part) for part in _LETTERS.findall(word) if any(map(str.isalpha, part)))


@lru_cache(maxsize=8192)
def _said(word: str) -> int:
    if short_form(word):
        return sum(3 if letter == "W" else 1 for letter in word)
    spelt = _plain(word)
    for pattern, said in _RULES if len(word) <= LONGEST else ():
        spelt = pattern.sub(said, spelt)
    return max(1, len(_VOWELS.findall(spelt)))


def short_form(word: str) -> bool:
    """Whether a word is a short form of capitals, such as NHS."""
    return word.isalpha() and word.isupper() and 1 < len(word) <= SPELT_OUT


def _plain(word: str) -> str:
    """Small letters without accents: ï is a vowel apart, and é at the end is said."""
    spelt = unicodedata.normalize("NFD", word.lower())
    for pattern, said in _ACCENTS:
        spelt = pattern.sub(said, spelt)
    return "".join(each for each in spelt if not unicodedata.combining(each))
