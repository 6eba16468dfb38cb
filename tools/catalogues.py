"""Bring every catalogue up to date with the words in the code: python tools/catalogues.py

What is no longer said is taken out, what is new is added without a translation, and what is translated stays as it is.
Nothing is guessed, and no day and no place in the code is written, so the same words make the same bytes.
"""

import re
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

SOURCE = Path(__file__).parent.parent / "src" / "coproduction"
CATALOGUES = SOURCE / "locales"
KEYWORDS = {**DEFAULT_KEYWORDS, "plural": (1, 2)}
WIDTH = 110


def extracted() -> Catalog:
    """Every message in the code."""
    messages = Catalog()
    for _, _, message, _, _ in extract_from_dir(SOURCE, keywords=KEYWORDS):
        messages.add(message)
    return messages


def updated(text: str, messages: Catalog) -> str:
    """The text of a catalogue with these messages and no others, under the header it has."""
    catalogue = read_po(BytesIO(text.encode()))
    catalogue.update(messages, no_fuzzy_matching=True)
    written = BytesIO()
    write_po(written, catalogue, WIDTH, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)
    return f"{_header(text)}\n\n{written.getvalue().decode().strip()}\n"


def _header(text: str) -> str:
    return re.split(r"\n\n", text, maxsplit=1)[0].strip()


if __name__ == "__main__":
    for file in sorted(CATALOGUES.glob("*.po")):
        file.write_text(updated(file.read_text(encoding="utf-8"), extracted()), encoding="utf-8", newline="\n")
