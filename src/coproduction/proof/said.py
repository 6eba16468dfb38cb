"""All that a PDF should say: its lines, its bookmarks, its title and its language."""

from attrs import frozen

from coproduction.document import Document, sections
from coproduction.proof.lines import Line, letters
from coproduction.proof.written import written
from coproduction.theme import Theme


@frozen(kw_only=True)
class Said:
    """What is said, as a document or a web page has it. Headings are levels and letters; the title is letters too.

    ``sections`` are the keys of all sections, in order.
    """

    lines: tuple[Line, ...]
    headings: tuple[tuple[int, str], ...]
    sections: tuple[str, ...]
    language: str
    title: str

    @property
    def languages(self) -> tuple[str, ...]:
        """Every language that is spoken in it, that of the whole first."""
        inner = (language for line in self.lines for language, _ in line.words)
        return tuple(dict.fromkeys((self.language, *inner)))


def said_by(document: Document, theme: Theme) -> Said:
    """What a document says."""
    headings = [(1, document.title), *((level + 1, section.title) for section, level in sections(document.blocks))]
    if document.cover:
        headings.insert(1, (2, document.furniture.contents))
    return Said(
        lines=written(document, theme),
        headings=tuple((level, letters(title)) for level, title in headings),
        sections=tuple(section.key for section, _ in sections(document.blocks)),
        language=document.language,
        title=letters(document.title),
    )
