"""Write docs/reference/pack-texts.md from the texts of the standard pack: python docs/generate_pack_texts.py"""

from collections.abc import Iterator
from pathlib import Path

from coproduction.protocols.pack_sections import Standard, Wording
from coproduction.protocols.pack_text import STANDARD

PAGE = Path(__file__).parent / "reference" / "pack-texts.md"
OPENING = """# Texts of the standard pack

This page is made from the code by `docs/generate_pack_texts.py`. It lists every text of the standard pack by its id, so
that you can [put your own words](../how-to/use-your-own-words.md) in its place. A name in curly brackets is filled in
from your facts. A text that needs a fact is shown when the fact is there.
"""


def page() -> str:
    """The page."""
    return "\n".join((OPENING, *(line for section in STANDARD for line in _section(section))))


def _section(section: Standard) -> Iterator[str]:
    yield f"## `{section.id}`\n\n{section.title}\n"
    for text in section.texts:
        yield f"### `{text.id}`\n"
        yield from (f"{line}\n" for line in _about(text))
        yield "".join(f"    {line}".rstrip() + "\n" for line in text.text.split("\n"))


def _about(text: Wording) -> Iterator[str]:
    if text.needs:
        yield f"It needs {' and '.join(f'`{name}`' for name in text.needs)}."
    if text.unless:
        yield f"It is not shown when there is `{text.unless}`."
    if text.must:
        yield f"Words of yours in its place must still say {text.must}."


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
