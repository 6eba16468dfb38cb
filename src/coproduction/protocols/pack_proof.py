"""What only the finished words of a pack can tell: short forms, links, and translations that nobody has checked."""

from collections.abc import Callable, Iterator

from coproduction.document import Document, dead_links
from coproduction.edition import Edition
from coproduction.problems import Path, Problem
from coproduction.protocols.glossary import Word
from coproduction.protocols.pack_sections import Standard
from coproduction.terms import short_forms
from coproduction.translation import Subject

Say = Callable[[Path, str], Problem]
GRAVE = frozenset({Subject.SAFETY, Subject.CRISIS, Subject.MONEY})


def check_said(
    document: Document, glossary: tuple[Word, ...], texts: tuple[tuple[Standard, str], ...], say: Say, _: Edition
) -> Iterator[Problem]:
    """Short forms are explained, links within lead somewhere, and grave words have been checked in this language."""
    for form in short_forms(document.blocks, tuple(word.term for word in glossary)):
        message = f"“{form}” is a short form. Write it in full where it stands, or explain it in the glossary."
        yield say(("glossary",), message)
    for target in dead_links(document):
        yield say(("words",), f"A link leads to “#{target}”, and no section has this id. Write the id of a section.")
    unchecked = dict.fromkeys(section.id for section, text in texts if section.subject in GRAVE and not _.checked(text))
    for name in unchecked:
        message = f"Nobody who speaks this language has checked our words in “{name}”. Write your own, checked ones."
        yield say(("words",), message)
