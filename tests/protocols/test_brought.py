"""What was read of tables, and where it stands."""

from hypothesis import given
from hypothesis import strategies as st

from coproduction.cells import Cell, Sheet
from coproduction.problems import Path, Problem, advice
from coproduction.protocols.brought import Brought, Spot

SHEET = Sheet("plan.xlsx", "Plan", ())


def spot(ref: str) -> Spot:
    """A cell by its place."""
    return Spot(SHEET, Cell("x", ref))


DATA = {"title": "Ours", "objectives": [{"id": "A"}, {"id": "B", "due": "2020"}, {"id": "C", "owners": ["x", "y"]}]}
SPOTS: dict[Path, Spot] = {
    ("objectives", 0): spot("A2"),
    ("objectives", 1): spot("A3"),
    ("objectives", 1, "due"): spot("B3"),
    ("objectives", 2, "owners"): spot("C4"),
}
BROUGHT = Brought(DATA, SPOTS)


def test_a_problem_is_told_at_the_cell_of_its_value_or_the_nearest_around_it() -> None:
    assert str(BROUGHT.placed(Problem(("objectives", 1, "due"), "Wrong."))) == "plan.xlsx, line 3: Plan, B3: Wrong."
    assert str(BROUGHT.placed(advice(("objectives", 1, "id"), "Hm."))) == "Advice: plan.xlsx, line 3: Plan, A3: Hm."
    assert BROUGHT.placed(Problem(("title",), "Wrong.")) == Problem(("title",), "Wrong.")
    assert BROUGHT.placed(Problem((), "Wrong.")) == Problem((), "Wrong.")


def test_a_value_is_taken_out_and_those_after_it_move_up() -> None:
    found = BROUGHT.without(("objectives", 1))
    assert found.data == {"title": "Ours", "objectives": [{"id": "A"}, {"id": "C", "owners": ["x", "y"]}]}
    assert found.spots == {("objectives", 0): spot("A2"), ("objectives", 1, "owners"): spot("C4")}
    assert DATA["objectives"][1]["id"] == "B"  # type: ignore[index]  # it is a list of records


def test_several_values_are_taken_out_by_the_places_that_they_had_before() -> None:
    gone: tuple[Path, ...] = (("objectives", 0), ("objectives", 2, "owners", 0), ("objectives", 1, "due"), ("title",))
    found = BROUGHT.without(*gone)
    assert found.data == {"objectives": [{"id": "B"}, {"id": "C", "owners": ["y"]}]}
    assert found.spots == {("objectives", 0): spot("A3"), ("objectives", 1, "owners"): spot("C4")}


def test_a_value_within_another_that_is_taken_out_goes_with_it() -> None:
    found = BROUGHT.without(("objectives", 2), ("objectives", 2, "owners"), ("objectives", 2, "owners", 1))
    assert found.data["objectives"] == DATA["objectives"][:2]
    assert found.spots == {path: each for path, each in SPOTS.items() if path[1] != 2}


@given(st.sets(st.integers(0, 9)))
def test_values_of_one_list_are_taken_out_together_as_they_are_one_by_one(places: set[int]) -> None:
    brought = Brought({"themes": list(range(10))}, {("themes", at): spot(f"A{at + 1}") for at in range(10)})
    together, one_by_one = brought.without(*(("themes", at) for at in places)), brought
    for at in sorted(places, reverse=True):
        one_by_one = one_by_one.without(("themes", at))
    assert (together.data, together.spots) == (one_by_one.data, one_by_one.spots)


def test_a_field_is_taken_out_and_all_else_stays() -> None:
    found = BROUGHT.without(("objectives", 1, "due"))
    assert found.data["objectives"][1] == {"id": "B"}
    assert found.spots == {path: each for path, each in SPOTS.items() if path != ("objectives", 1, "due")}
