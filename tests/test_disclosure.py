"""No hidden figure can be worked out from those beside it: tried by a reader who knows only what is printed."""

from collections.abc import Iterator
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from coproduction.counts import HIDDEN, Count, Disclosure, nearest_5
from coproduction.disclosure import ROOM, ROW, TOP, Between, Figures, Published, row_with_total
from tests.reader import PLENTY, ROUNDED, SMALL, Cells, Reader, cell_at, table

NHS = Disclosure.NHS_1_7_ROUND5
PEOPLE = st.one_of(st.integers(0, 3), st.integers(0, 13), st.integers(0, PLENTY - 5))
HIDING = st.sampled_from(tuple(SMALL))


@st.composite
def cells(draw: st.DrawFn) -> Cells:
    """A small table, the kind that is hardest to keep safe."""
    width, height = draw(st.sampled_from(((1, 1), (2, 1), (3, 1), (4, 1), (1, 3), (2, 2), (3, 2), (2, 3))))
    row = st.tuples(*[PEOPLE] * width)
    return draw(st.tuples(*[row] * height))


def row(**people: int) -> dict[str, str]:
    """The figures of a row as they are printed, and its total."""
    figures = row_with_total({name: Count(number) for name, number in people.items()}).published(NHS).figures
    return {**{name: figures[ROW, name] for name in people}, "total": figures[TOP, ROW]}


def test_a_total_that_would_give_a_star_away_is_a_star_too() -> None:
    assert row(a=0, b=1, c=8, d=8) == {"a": "0", "b": "*", "c": "10", "d": "10", "total": "*"}


def test_a_total_that_gives_nothing_away_is_rounded_from_the_true_total() -> None:
    assert row(a=23, b=9, c=4) == {"a": "25", "b": "10", "c": "*", "total": "35"}


def test_a_row_without_small_numbers_is_only_rounded() -> None:
    assert row(a=0, b=12, c=13) == {"a": "0", "b": "10", "c": "15", "total": "25"}


def test_a_row_of_nobody_is_a_row_of_noughts() -> None:
    assert row(a=0, b=0) == {"a": "0", "b": "0", "total": "0"}


def test_a_small_number_alone_in_its_row_hides_its_total() -> None:
    assert row(a=3) == {"a": "*", "total": "*"}


def test_only_the_totals_that_press_on_a_star_are_hidden() -> None:
    printed = table(((0, 2, 20),)).published(NHS).figures
    assert (printed["column 0", TOP], printed["column 2", TOP]) == ("0", "20")
    assert printed["column 1", TOP] == HIDDEN


def test_where_numbers_are_exact_the_next_smallest_is_hidden_beside_one_that_is_alone() -> None:
    figures = row_with_total({"a": Count(40), "b": Count(21), "c": Count(4)}).published(Disclosure.THRESHOLD_10)
    assert [figures.figures[ROW, name] for name in "abc"] == ["40", HIDDEN, HIDDEN]
    assert figures.figures[TOP, ROW] == "65"


def test_where_two_exact_numbers_are_small_their_sum_may_be_known() -> None:
    figures = row_with_total({"a": Count(23), "b": Count(9), "c": Count(4)}).published(Disclosure.THRESHOLD_10)
    assert [figures.figures[ROW, name] for name in "abc"] == ["23", HIDDEN, HIDDEN]
    assert figures.figures[TOP, ROW] == "36"


def test_where_parts_alone_give_a_star_away_everything_that_may_be_hidden_is() -> None:
    figures = Figures(
        parts={(TOP, "a"): Count(3), ("b", "a"): Count(9), ("a", TOP): Count(12)},
        totals={(TOP, "b"): Count(9)},
        silent={},
    )
    assert figures.published(NHS).figures == {(TOP, "a"): "*", ("b", "a"): "10", ("a", TOP): "10", (TOP, "b"): "*"}


@given(HIDING, cells())
def test_every_small_number_keeps_room_to_hide_in(disclosure: Disclosure, true: Cells) -> None:
    reader, (low, high) = Reader.of(true, disclosure), SMALL[disclosure]
    for at, numbers in enumerate(true):
        for column, number in enumerate(numbers):
            if low <= number <= high:
                assert _at_least(min(ROOM, high - low + 1), reader.possible(at, column))


@given(HIDING, cells())
def test_no_star_can_be_worked_out(disclosure: Disclosure, true: Cells) -> None:
    printed, reader = table(true).published(disclosure).figures, Reader.of(true, disclosure)
    for at, numbers in enumerate(true):
        for column in range(len(numbers)):
            if printed[cell_at(at, column)] == HIDDEN:
                assert _at_least(2, reader.possible(at, column))


@given(HIDING, cells())
def test_the_true_table_is_among_those_a_reader_thinks_possible(disclosure: Disclosure, true: Cells) -> None:
    reader = Reader.of(true, disclosure)
    assert all(
        reader.thinks_possible(at, column, number)
        for at, numbers in enumerate(true)
        for column, number in enumerate(numbers)
    )


@given(st.sampled_from(ROUNDED), cells())
def test_what_is_not_hidden_is_rounded_and_nothing_else_is_done_to_it(disclosure: Disclosure, true: Cells) -> None:
    figures = table(true)
    for edge, printed in figures.published(disclosure).figures.items():
        number = {**figures.parts, **figures.totals}[edge].reveal()
        assert printed in {HIDDEN, str(nearest_5(number))}


@given(st.sampled_from(ROUNDED), cells())
def test_where_a_rule_rounds_a_cell_is_hidden_only_for_its_own_number(disclosure: Disclosure, true: Cells) -> None:
    figures = table(true)
    printed = figures.published(disclosure).figures
    assert all(printed[edge] == count.shown(disclosure) for edge, count in figures.parts.items())


@given(st.sampled_from((NHS, Disclosure.THRESHOLD_5, Disclosure.THRESHOLD_10)), cells())
def test_nobody_is_printed_as_0(disclosure: Disclosure, true: Cells) -> None:
    figures = table(true)
    printed = figures.published(disclosure).figures
    assert {printed[edge] for edge, count in {**figures.parts, **figures.totals}.items() if not count.reveal()} <= {"0"}


@given(cells())
def test_for_internal_use_every_figure_is_exact(true: Cells) -> None:
    figures = table(true)
    exact = {edge: str(count.reveal()) for edge, count in {**figures.parts, **figures.totals}.items()}
    assert figures.published(Disclosure.NONE).figures == exact


def beside(people: int, parts: tuple[int, ...], others: int = 20) -> Published:
    """A row among others, and a figure between it and them all: such as those at a level, at their highest or not."""
    row = row_with_total({str(at): Count(number) for at, number in enumerate(parts)})
    total = row.totals[TOP, ROW]
    figures = Figures(
        parts=row.parts,
        totals={("start", ROW): total},
        silent={
            **row.silent,
            (TOP, "start"): total + Count(others),
            ("start", "others"): Count(others),
            ("others", TOP): Count(others),
        },
        beside=(Between(name="at all", count=Count(people), least=("start", ROW), most=(TOP, "start")),),
    )
    return figures.published(NHS)


def test_a_figure_beside_the_sums_is_rounded_like_any_other() -> None:
    assert beside(63, (20, 40)).beside == {"at all": "65"}


def test_a_figure_beside_the_sums_is_hidden_when_it_presses_on_a_star() -> None:
    printed = beside(9, (1, 8))
    assert printed.figures == {(ROW, "0"): "*", (ROW, "1"): "10", ("start", ROW): "*"}
    assert printed.beside == {"at all": "*"}


def test_a_small_figure_beside_the_sums_is_hidden_for_its_own_number() -> None:
    assert beside(7, (3, 0)).beside == {"at all": "*"}


@given(PEOPLE, PEOPLE, st.integers(0, 30))
def test_a_figure_beside_the_sums_leaves_a_star_its_room(one: int, other: int, more: int) -> None:
    printed = beside(one + other + more, (one, other), more)
    firsts, seconds = _told(printed.figures[ROW, "0"], one), _told(printed.figures[ROW, "1"], other)
    totals, most = _told(printed.figures["start", ROW]), max(_told(printed.beside["at all"]))
    fitting = {(a, b) for a in firsts for b in seconds if a + b in totals and a + b <= most}
    for at, number in enumerate((one, other)):
        if 1 <= number <= 7:
            assert len({pair[at] for pair in fitting}) >= ROOM


def _at_least(least: int, numbers: Iterator[int]) -> bool:
    return len(list(islice(numbers, least))) == least


def _told(figure: str, number: int | None = None) -> set[int]:
    """The numbers a figure may stand for; a star may hide any, unless it is known to stand for a small one."""
    if figure == HIDDEN:
        return set(range(1, 8) if number is not None else range(1, 200))
    return {each for each in range(200) if Count(each).shown(NHS) == figure}
