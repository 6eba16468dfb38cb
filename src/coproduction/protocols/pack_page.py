"""The sections of a standard pack, put together of default words, an organisation's own, and its facts."""

from collections.abc import Iterator

from attrs import evolve

from coproduction.document import Block, Column, Note, Section, Table, Text
from coproduction.edition import Edition
from coproduction.markup import blocks_of
from coproduction.protocols.own_words import OwnWords
from coproduction.protocols.pack_fields import Fact
from coproduction.protocols.pack_sections import Slot, Standard, Wording
from coproduction.protocols.pack_slots import Filling, defaults_in, slot_blocks


def standard_section(section: Standard, filling: Filling, _: Edition) -> Section:
    """A section with its heading, and beneath it with whom its words were agreed."""
    own = filling.own.get(section.id)
    blocks = _under_headings(_body(section, filling, _))
    return Section(
        section.id,
        own.title if own and own.title else _(section.title),
        (*blocks, *_agreed(section, filling, _)),
        opens_page=section.opens_page,
    )


def _under_headings(blocks: Iterator[Block]) -> tuple[Block, ...]:
    """What follows a heading within a text stands under it, be it of the same text or not."""
    found: list[Block] = []
    for block in blocks:
        if found and isinstance(found[-1], Section) and not isinstance(block, Section):
            found[-1] = evolve(found[-1], blocks=(*found[-1].blocks, block))
        else:
            found.append(block)
    return tuple(found)


def _body(section: Standard, filling: Filling, _: Edition) -> Iterator[Block]:
    """Its texts and its slots in order; own words for all of it stand where the first text stood."""
    whole = filling.own.get(section.id)
    replaced = whole is not None and whole.says_something
    for each in section.body:
        if isinstance(each, Slot):
            yield from slot_blocks(each, filling, _)
        elif replaced and whole:
            if each == section.texts[0]:
                yield from whole.blocks(filling.fields.__getitem__)
        else:
            yield from worded(each, filling, _)


def worded(wording: Wording, filling: Filling, _: Edition) -> Iterator[Block]:
    """One text: an organisation's own, or ours if the facts that it needs are there."""
    own = filling.own.get(wording.id)
    if own and own.says_something:
        yield from own.blocks(filling.fields.__getitem__)
    elif wording.shown(filling.there):
        yield from blocks_of(_(wording.text), filling.fields.__getitem__, wording.id.replace(".", "-"))


def shown(section: Standard, filling: Filling) -> tuple[Wording, ...]:
    """The default texts of a section that are shown."""
    whole = filling.own.get(section.id)
    if whole and whole.says_something:
        return ()
    return tuple(
        text for text in section.texts if text.shown(filling.there) and not _replaces(filling.own.get(text.id))
    )


def _replaces(own: OwnWords | None) -> bool:
    return own is not None and own.says_something


def _agreed(section: Standard, filling: Filling, _: Edition) -> Iterator[Note]:
    """With whom the words were agreed; those of one text are told apart from those of the section."""
    own = filling.own.get(section.id)
    if own and own.agreed:
        yield Note(own.agreed.words(_))
        if own.says_something and not filling.agreed and defaults_in(section, filling):
            yield Note(_("The other words here are standard. No one has agreed them yet."))
        return
    told = [text.agreed.words(_) for each in section.texts if (text := filling.own.get(each.id)) and text.agreed]
    yield from (Note(words) for words in dict.fromkeys(told))
    if filling.agreed or not shown(section, filling):
        return
    if told:
        yield Note(_("The other words here are standard. No one has agreed them yet."))
    else:
        yield Note(_("These are standard words. No one has agreed them yet."))


def gap_list(gaps: tuple[Fact, ...], _: Edition) -> Table:
    """What is still to be written, and where in the file."""
    columns = Column(_("What"), 6), Column(_("Where in the file"), 5)
    rows = tuple((_(fact.label), _where(fact)) for fact in gaps)
    return Table(_("What is still to be written, and where"), columns, rows)


def _where(fact: Fact) -> Text:
    return Text(": ".join((*map(str, fact.path), "")).rstrip())
