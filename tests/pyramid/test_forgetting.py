"""Someone asks to be forgotten: nothing leads to them any more, and every count is as it was."""

from hypothesis import given
from hypothesis import strategies as st

from coproduction.pyramid.forgetting import forgotten, nobody
from coproduction.pyramid.levels import PYRAMID
from coproduction.pyramid.register import Involvement, tally
from tests.pyramid.registers import registers
from tests.pyramid.rows import YEAR, row

PEOPLE = st.sampled_from([f"P{number}" for number in range(9)])


def test_an_id_of_nobody_is_one_that_nobody_has() -> None:
    assert nobody(()) == "gone-1"
    assert nobody({"gone-1", "P1", "gone-2"}) == "gone-3"


def test_a_row_keeps_everything_but_the_id() -> None:
    (gone, other) = forgotten((row("P1", "inform"), row("P2")), "P1", "gone-1")
    assert (gone, other) == (row("gone-1", "inform"), row("P2"))


@given(registers, PEOPLE)
def test_counts_stay_and_the_id_goes(rows: tuple[Involvement, ...], person: str) -> None:
    after = forgotten(rows, person, nobody({each.person for each in rows}))
    assert tally(after, PYRAMID, YEAR) == tally(rows, PYRAMID, YEAR)
    assert f"'{person}'" not in repr(after)


@given(registers, PEOPLE)
def test_nobody_else_is_touched_and_to_forget_twice_is_to_forget_once(
    rows: tuple[Involvement, ...], person: str
) -> None:
    after = forgotten(rows, person, "gone-1")
    assert [each for each in after if each.person != "gone-1"] == [each for each in rows if each.person != person]
    assert forgotten(after, person, "gone-2") == after
