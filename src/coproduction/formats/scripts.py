"""Writing systems whose typefaces are not shipped: where such a typeface is looked for, and who has it."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from coproduction.errors import RenderError
from coproduction.formats.fonts import SHIPPED, Face, Family, without_glyph

FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "C:/Windows/Fonts",
    "~/AppData/Local/Microsoft/Windows/Fonts",
)
"""Where systems keep fonts."""

CORE, CJK = "fonts-noto-core", "fonts-noto-cjk"
MOST_NAMED = 10


@frozen
class Script:
    """A writing system: how its letters are named in Unicode, its typeface, and the Debian package that has it."""

    name: str
    family: str
    languages: tuple[str, ...]
    package: str = CORE

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """The names that the files of the regular and the bold face may have. Each file is a whole font."""
        stem = self.family.replace(" ", "")
        single = ((f"{stem}-Regular.ttf", f"{stem}-Bold.ttf"), (f"{stem}_400Regular.ttf", f"{stem}_700Bold.ttf"))
        return ((("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"),) if self.package == CJK else ()) + single


SCRIPTS = (
    Script("Bengali", "Noto Sans Bengali", ("bn", "as")),
    Script("Gurmukhi", "Noto Sans Gurmukhi", ("pa",)),
    Script("Devanagari", "Noto Sans Devanagari", ("hi", "mr", "ne")),
    Script("Gujarati", "Noto Sans Gujarati", ("gu",)),
    Script("Tamil", "Noto Sans Tamil", ("ta",)),
    Script("Telugu", "Noto Sans Telugu", ("te",)),
    Script("Kannada", "Noto Sans Kannada", ("kn",)),
    Script("Malayalam", "Noto Sans Malayalam", ("ml",)),
    Script("Sinhala", "Noto Sans Sinhala", ("si",)),
    Script("Thai", "Noto Sans Thai", ("th",)),
    Script("Ethiopic", "Noto Sans Ethiopic", ("am", "ti")),
    Script("Hebrew", "Noto Sans Hebrew", ("he", "yi")),
    Script("Armenian", "Noto Sans Armenian", ("hy",)),
    Script("Georgian", "Noto Sans Georgian", ("ka",)),
    Script("Greek", "Noto Sans", ("el",)),
    Script("Cyrillic", "Noto Sans", ("be", "bg", "ru", "sr", "uk")),
    Script("Hiragana", "Noto Sans CJK JP", ("ja",), CJK),
    Script("Katakana", "Noto Sans CJK JP", ("ja",), CJK),
    Script("Hangul", "Noto Sans CJK KR", ("ko",), CJK),
    Script("CJK", "Noto Sans CJK SC", ("zh",), CJK),
)
"""The languages that are most asked for in Britain, and their neighbours."""


FAMILIES = tuple(Family(each.family, (), each.languages) for each in SCRIPTS)
"""Their typefaces, by name alone: a web page uses those that its reader has."""


def families_for(text: str, there: tuple[Family, ...] = SHIPPED) -> tuple[Family, ...]:
    """The families that a text needs besides those that are there.

    Raises ``RenderError`` naming the font and its package, or the characters that no font is known for.
    """
    found: dict[str, Family] = {}
    missing = without_glyph(text, there)
    for each in missing:
        script = _script_of(each)
        if script is None or not without_glyph(each, found.values()):
            continue
        family = installed(script)
        if family is None:
            raise RenderError(_install(script))
        found[family.name] = family
    if missing := without_glyph(text, (*there, *found.values())):
        raise RenderError(_no_letter(there[0], missing))
    return tuple(found.values())


def installed(script: Script) -> Family | None:
    """The family of a script, if both of its faces are found as whole files in the folders of the system."""
    for regular, bold in script.files:
        faces = tuple(_faces(script, regular, bold))
        if len(faces) == len(("regular", "bold")):
            return Family(script.family, faces, script.languages)
    return None


def _faces(script: Script, regular: str, bold: str) -> Iterator[Face]:
    for file, weight in ((regular, 400), (bold, 700)):
        paths = (path for folder in FOLDERS for path in sorted(Path(folder).expanduser().rglob(file)))
        if path := next(paths, None):
            yield Face(file, weight, path.parent, script.family if file.endswith(".ttc") else "")


def _script_of(letter: str) -> Script | None:
    named = unicodedata.name(letter, "").partition(" ")[0]
    return next((script for script in SCRIPTS if script.name.upper() == named), None)


def _install(script: Script) -> str:
    regular, bold = script.files[0]
    return (
        f"The letters of the {script.name} script (as in {', '.join(script.languages)}) need the typeface "
        f"{script.family}, and it is not installed. Debian and Ubuntu: sudo apt install {script.package}. "
        f"Elsewhere: put {regular} and {bold} into {FOLDERS[2]}, or install them as your system does. "
        "HTML and text need none of this."
    )


def _no_letter(family: Family, missing: tuple[str, ...]) -> str:
    named = ", ".join(f"{unicodedata.name(each, 'unnamed')} (U+{ord(each):04X})" for each in missing[:MOST_NAMED])
    return f"The typeface {family.name} has no letter for: {named}. Write it another way."
