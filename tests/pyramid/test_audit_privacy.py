"""No file of an audit gives away a number that its rule hides."""

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf
from attrs import evolve
from hypothesis import Phase, assume, example, given, settings
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.counts import Count
from coproduction.pyramid.audit import Audit
from coproduction.pyramid.register import KindCounts, LevelCount, PersonKind, Scope
from tests.pagewords import Page
from tests.pyramid.registers import counted_audits, registers
from tests.pyramid.rows import WORKED_EXAMPLE, audit_of, people, row
from tests.tagtree import tagged_blocks

FEW = settings(max_examples=4, phases=[Phase.explicit, Phase.generate])
"""A PDF is laid out for each example; making a failing one smaller would take minutes."""

CANARIES = st.integers(3001, 9999).filter(lambda number: number % 5)
"""Numbers that rounding changes and that are in no audit but as a count."""

canaries = counted_audits(CANARIES.map(Count))

BY_GROUP = audit_of(
    *(row(each, "inform", care_group="West", scope=Scope.SYSTEM) for each in people("X", 3)),
    *(row(each, "consult", care_group="East", scope=Scope.SERVICE, kind=PersonKind.STAFF) for each in people("S", 4)),
    *(row(each, "consult", care_group="East", scope=Scope.SERVICE) for each in people("Y", 13)),
)
"""An audit with a small number in every table."""


def secrets(audit: Audit) -> set[str]:
    """The counts of an audit that are hidden, or that rounding changes."""
    counted = audit.tally
    groups = (counted.highest, counted.at_level, counted.not_active, counted.apart, counted.care_groups, counted.scopes)
    counts = [*(count for group in groups for count in group.values()), *(each.answers for each in audit.responses)]
    return {str(each.reveal()) for each in counts if each.shown(audit.disclosure) != str(each.reveal())}


def cells(page: Page) -> list[str]:
    """The words of every cell of a table but those that say the period."""
    facts = page.blocks.index(next(block for block in page.blocks if block.words == "Levels"))
    return [block.words for block in page.blocks[facts:] if block.role == "TD"]


def file(audit: Audit, name: str) -> bytes:
    """A file of an audit, whether or not its checks would have it."""
    return BUILTIN.format(name).render(BUILTIN.view(audit), BUILTIN.themes[0])


def html_words(audit: Audit) -> str:
    """Everything in a web page but its style sheet, attributes too."""
    return re.sub(r"<style>.*?</style>", "", file(audit, "html").decode(), flags=re.DOTALL)


def pdf_words(audit: Audit) -> Iterator[str]:
    """Everything a PDF says: its tags with their alternative texts, and what is known of the file."""
    data = file(audit, "pdf")
    yield from (block.words for block in tagged_blocks(data))
    with pikepdf.open(BytesIO(data)) as pdf:
        yield from (str(value) for value in pdf.docinfo.values())
        yield pdf.Root.Metadata.read_bytes().decode()


def numbers(text: str) -> set[str]:
    """The numbers in a text, without the commas of thousands."""
    return set(re.findall(r"\d+", text.replace(",", "")))


@given(registers.map(lambda rows: audit_of(*rows)) | counted_audits())
@example(audit_of(*WORKED_EXAMPLE))
@example(BY_GROUP)
def test_no_cell_shows_a_number_that_the_rule_hides_or_rounds(audit: Audit) -> None:
    page = Page(html_words(audit))
    assert not secrets(audit) & numbers(" ".join(cells(page)))


@given(canaries)
def test_no_hidden_number_is_anywhere_in_a_web_page(audit: Audit) -> None:
    assert not secrets(audit) & numbers(html_words(audit))


@given(canaries)
def test_no_hidden_number_is_anywhere_in_plain_text(audit: Audit) -> None:
    assert not secrets(audit) & numbers(file(audit, "text").decode())


@FEW
@given(canaries)
def test_no_hidden_number_is_anywhere_in_a_pdf(audit: Audit) -> None:
    assert not secrets(audit) & numbers("\n".join(pdf_words(audit)))


@st.composite
def lookalikes(draw: st.DrawFn) -> tuple[Audit, Audit]:
    """Two audits whose counts differ and whose printed figures do not."""
    one = draw(counted_audits())
    alike = [other for other in neighbours(one) if other != one and other.figures == one.figures]
    assume(alike)
    return one, draw(st.sampled_from(alike))


def neighbours(audit: Audit) -> Iterator[Audit]:
    """The same audit with one of its counts a little larger or smaller."""
    for at, level in enumerate(audit.counts):
        for kind, count in level.people.by_kind().items():
            for step in (-2, -1, 1, 2):
                if count.reveal() and count.reveal() + step > 0:
                    people = evolve(level.people, **{kind.value: Count(count.reveal() + step)})
                    changed = evolve(level, people=people)
                    yield evolve(audit, counts=(*audit.counts[:at], changed, *audit.counts[at + 1 :]))


@settings(max_examples=25)
@given(lookalikes())
def test_audits_with_the_same_printed_figures_make_the_same_page_and_text(audits: tuple[Audit, Audit]) -> None:
    one, other = audits
    for name in ("html", "text"):
        assert file(one, name) == file(other, name)


@FEW
@given(lookalikes())
def test_audits_with_the_same_printed_figures_make_the_same_pdf(audits: tuple[Audit, Audit]) -> None:
    one, other = audits
    assert file(one, "pdf") == file(other, "pdf")


def test_an_audit_never_shows_a_count_when_it_is_printed_by_mistake() -> None:
    audit = audit_of(counts=(LevelCount(level="inform", people=KindCounts(carer=Count(4321)), at_level=Count(1234)),))
    assert not {"4321", "1234"} & (numbers(repr(audit)) | numbers(str(audit.tally)))
