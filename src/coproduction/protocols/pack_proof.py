"""What only the finished words of a pack can tell: short forms, links, and translations that nobody has checked."""

from collections.abc import Callable, Iterator
from functools import partial

from coproduction.document import Block, Document, dead_links
from coproduction.edition import Edition
from coproduction.problems import Path, Problem, advice
from coproduction.protocols.glossary import Word
from coproduction.protocols.own_words import OwnWords
from coproduction.protocols.pack_page import shown
from coproduction.protocols.pack_sections import Standard
from coproduction.protocols.pack_slots import Filling, slot_blocks
from coproduction.terms import short_forms
from coproduction.translation import Subject

Say = Callable[[Path, str], Problem]
GRAVE = frozenset({Subject.SAFETY, Subject.CRISIS, Subject.MONEY})


def check_said(
    document: Document, glossary: tuple[Word, ...], words: tuple[OwnWords, ...], say: Say
) -> Iterator[Problem]:
    """Short forms are explained, and links within lead somewhere."""
    for form in short_forms(document.blocks, tuple(word.term for word in glossary)):
        message = f"“{form}” is a short form. Write it in full where it stands, or explain it in the glossary."
        yield say(("glossary",), message)
    for target in dead_links(document):
        yield say(
            _place(target, words),
            f"A link leads to “#{target}”, and no section has this id. Write the id of a section.",
        )


def _place(target: str, words: tuple[OwnWords, ...]) -> Path:
    """Where a link to a section stands in the file."""
    for index, each in enumerate(words):
        if f"(#{target})" in each.text:
            return ("words", index, "text")
    return ("words",)


def check_musts(words: tuple[OwnWords, ...], there: tuple[Standard, ...]) -> Iterator[Problem]:
    """Who replaces a text that has to say something is reminded of it."""
    for index, each in enumerate(words):
        texts = [text for section in there for text in section.texts if each.id in (section.id, text.id)]
        if each.says_something and (musts := "; ".join(text.must for text in texts if text.must)):
            yield advice(("words", index), f"These words take the place of ours. They must still say {musts}.")


def check_grave(filling: Filling, there: tuple[Standard, ...], say: Say, _: Edition) -> Iterator[Problem]:
    """Words about safety, a crisis or money have been checked by somebody who speaks the language of the pack."""
    for section in there:
        texts = (text for text in shown(section, filling) if GRAVE & {section.subject, text.subject})
        if not all(_.checked(text.text) for text in texts):
            message = f"Nobody who speaks this language has checked our words in “{section.id}”."
            yield say(("words",), f"{message} Write your own, checked ones.")
        if section.subject in GRAVE and _.unchecked_in(partial(_slots, section, filling)):
            message = f"Nobody who speaks this language has checked our tables and forms in “{section.id}”."
            yield say(("words",), f"{message} Have them checked in the catalogue.")


def _slots(section: Standard, filling: Filling, _: Edition) -> tuple[Block, ...]:
    return tuple(block for slot in section.slots for block in slot_blocks(slot, filling, _))
