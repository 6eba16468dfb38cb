"""The glossary of a standard pack, which builds itself from the words that occur in it."""

from attrs import evolve

from coproduction.document import Column, Section, Table
from coproduction.edition import Edition
from coproduction.languages import alphabetical
from coproduction.protocols.glossary import Word
from coproduction.protocols.pack_text.words import SHIPPED_WORDS
from coproduction.terms import occurs, texts

GLOSSARY = "glossary"


def with_glossary(
    sections: tuple[Section, ...], own: tuple[Word, ...], english: str, _: Edition
) -> tuple[Section, ...]:
    """The sections, and in the one for it the words that occur in them; without any, that one is not there."""
    words = glossary_of(sections, own, english, _)
    return tuple(
        evolve(each, blocks=(*each.blocks[:1], _table(words, _), *each.blocks[1:])) if each.key == GLOSSARY else each
        for each in sections
        if words or each.key != GLOSSARY
    )


def glossary_of(sections: tuple[Section, ...], own: tuple[Word, ...], english: str, _: Edition) -> tuple[Word, ...]:
    """An organisation's own words, and those of ours that occur, in the order of the alphabet.

    A word that explains another is explained too. A word of ours occurs also where the ``english`` of a default text
    has it, because other languages bend words.
    """
    theirs = {word.term.casefold() for word in own}
    left = {word: _said(word, _) for word in SHIPPED_WORDS}
    left = {each: word for each, word in left.items() if not {each.term.casefold(), word.term.casefold()} & theirs}
    said = "\n".join((*texts(tuple(each for each in sections if each.key != GLOSSARY)), english))
    every = [*own]
    while ours := [each for each in left if occurs(each.term, said) or occurs(left[each].term, said)]:
        said = "\n".join(f"{each.means}\n{left[each].means}" for each in ours)
        every += [left.pop(each) for each in ours]
    order = alphabetical(_.language)
    return tuple(sorted(every, key=lambda word: order(word.term)))


def _said(word: Word, _: Edition) -> Word:
    stands_for = _(word.stands_for) if word.stands_for else ""
    return Word(term=_(word.term), stands_for=stands_for, means=_(word.means))


def _table(words: tuple[Word, ...], _: Edition) -> Table:
    columns = Column(_("Word")), Column(_("What it means"), weight=3)
    return Table(_("What words mean"), columns, tuple((word.heading, word.meaning) for word in words))
