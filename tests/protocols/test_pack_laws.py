"""What is true of every pack: it comes in every format, and every word of an author appears in each, in order."""

import re
from collections.abc import Iterable, Iterator

import pytest
from attrs import evolve, fields
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from coproduction.builtin import BUILTIN
from coproduction.protocols.contacts import Contact
from coproduction.protocols.glossary import Word
from coproduction.protocols.own_words import OwnWords
from coproduction.protocols.pack import Pack
from coproduction.protocols.pack_facts import MeetingGroup, PackFacts
from coproduction.protocols.pack_text import SECTIONS
from coproduction.protocols.payment import Payment, Rate
from coproduction.protocols.prose import Passage
from coproduction.protocols.roles import Role
from tests.formats.making import html, pdf, text
from tests.pagewords import Page
from tests.strategies import DAYS, few, texts
from tests.tagtree import tagged_blocks

SAID = texts(st.sampled_from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéŵŷÉ "), 30)
"""Words of letters, as people write them; signs of Markdown mean something, and are tried with Markdown."""

SENTENCES = few(SAID).map(" ".join)
CONTACTS = st.builds(Contact, name=SAID, about=SAID, phone=st.just("01632 960000"), post=SAID, hours=SAID)
FACTS = st.builds(
    PackFacts,
    services=SENTENCES,
    contact=CONTACTS,
    crisis=few(CONTACTS),
    safeguarding=CONTACTS,
    complaints=CONTACTS,
    payment=st.builds(
        Payment, version=SAID, valid_from=DAYS, rates=few(st.builds(Rate, work=SAID, amount=st.just("£17")))
    ),
    groups=few(st.builds(MeetingGroup, name=SAID, about=SAID, meets=SAID, place=SAID)),
    role=st.builds(Role, purpose=SENTENCES, tasks=few(SAID), limits=few(SAID)),
)


def own_words() -> SearchStrategy[tuple[OwnWords, ...]]:
    """Words for some sections, in Markdown or in passages."""
    body = few(st.builds(Passage, text=SENTENCES) | st.builds(Passage, bullets=few(SAID)))
    each = st.tuples(SAID, st.tuples(SENTENCES, st.just(())) | st.tuples(st.just(""), body))
    keys = st.lists(st.sampled_from([*SECTIONS]), unique=True, max_size=4)
    return st.tuples(keys, st.lists(each, min_size=4, max_size=4)).map(
        lambda drawn: tuple(
            OwnWords(id=key, title=title, text=said, body=passages)
            for key, (title, (said, passages)) in zip(*drawn, strict=False)
        )
    )


PACKS = st.builds(
    Pack,
    title=SAID,
    organisation=SAID,
    facts=FACTS,
    words=own_words(),
    glossary=few(st.builds(Word, term=SAID, means=SAID), least=0),
)
FEW = settings(max_examples=10)
FEWEST = settings(max_examples=3, phases=[Phase.explicit, Phase.generate])
"""A whole pack is laid out for each."""

LETTERS = re.compile(r"[^\W\d_]+")


def words(said: Iterable[str]) -> list[str]:
    """Words as letters alone."""
    return LETTERS.findall(" ".join(said))


def follow(wanted: list[str], there: list[str]) -> bool:
    """Whether words stand among others, in order."""
    rest = iter(there)
    return all(any(each == other for other in rest) for each in wanted)


def own(pack: Pack) -> Iterator[list[str]]:
    """Every text that an author wrote, as the words that have to follow one another."""
    yield words([pack.title])
    yield words([pack.organisation])
    for each in pack.words:
        yield words(
            [each.title, each.text, *(word for passage in each.body for word in (passage.text, *passage.bullets))]
        )
    for contact in (pack.facts.contact, *pack.facts.crisis, pack.facts.safeguarding, pack.facts.complaints):
        yield words([contact.name])
    for group in pack.facts.groups:
        yield words([group.name, group.about, group.meets, group.place])
    for term in pack.glossary:
        yield words([term.term, term.means])


def lost(pack: Pack, there: list[str]) -> list[list[str]]:
    """What an author wrote that does not stand among some words in order."""
    return [wanted for wanted in own(pack) if not follow(wanted, there)]


@FEW
@given(PACKS)
def test_every_word_that_an_author_wrote_is_on_the_page_and_in_the_text_in_order(pack: Pack) -> None:
    document = BUILTIN.view(pack)
    assert lost(pack, words([text(document)])) == []
    assert lost(pack, words(Page(html(document)).words)) == []


def stand(wanted: list[str], letters: str) -> bool:
    """Whether words stand in a row of letters, in order: a long word may be cut by the end of a line."""
    at = 0
    for word in wanted:
        if (at := letters.find(word, at)) < 0:
            return False
        at += len(word)
    return True


@FEWEST
@given(PACKS)
def test_every_word_that_an_author_wrote_is_in_the_pdf_in_order(pack: Pack) -> None:
    letters = "".join(words(block.words for block in tagged_blocks(pdf(BUILTIN.view(pack)))))
    assert [wanted for wanted in own(pack) if not stand(wanted, letters)] == []


def test_a_word_that_is_lost_is_found_out() -> None:
    assert not follow(["a", "b"], ["b", "a"])
    assert not follow(["a", "b"], ["a"])
    assert follow(["a", "b"], ["x", "a", "y", "b"])


@FEW
@given(PACKS, st.data())
def test_every_view_of_a_pack_is_made_whatever_is_left_out(pack: Pack, data: st.DataObject) -> None:
    names = [each.name for each in fields(PackFacts)]
    kept = data.draw(st.sets(st.sampled_from(names)))
    bare = PackFacts(**{name: getattr(pack.facts, name) for name in kept})
    for view in BUILTIN.type_named("pack").views:
        document = BUILTIN.view(evolve(pack, facts=bare), view)
        assert text(document)
        assert html(document)


@pytest.mark.parametrize("sign", ["<script>", "{contact.name}", "[a](#nowhere)", "**", "`x`", "![a](b)", "1. ", "# x"])
def test_what_means_something_in_markdown_is_shown_or_said(sign: str) -> None:
    pack = Pack(title="Tea", words=(OwnWords(id="welcome", text=f"One {sign} two"),))
    problems = BUILTIN.check(pack)
    document = BUILTIN.view(pack)
    assert follow(["One", "two"], words([text(document)])) or problems
