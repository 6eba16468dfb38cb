"""What was read of tables, and where it stands."""

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


def test_a_field_is_taken_out_and_all_else_stays() -> None:
    found = BROUGHT.without(("objectives", 1, "due"))
    assert found.data["objectives"][1] == {"id": "B"}
    assert found.spots == {path: each for path, each in SPOTS.items() if path != ("objectives", 1, "due")}
