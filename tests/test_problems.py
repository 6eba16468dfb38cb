from hypothesis import given
from hypothesis import strategies as st

from coproduction.problems import Problem, Severity, advice, by_line, errors, spoken

PATHS = st.lists(st.text(max_size=5) | st.integers(0, 9), max_size=4).map(tuple)


def test_a_problem_says_where_it_is_as_an_author_counts() -> None:
    problem = Problem(("objectives", 0, "due"), "Write a day.", file="plan.yaml", line=7)
    assert str(problem) == "plan.yaml, line 7: objectives, number 1, due: Write a day."


def test_a_problem_leaves_out_the_places_it_does_not_know() -> None:
    assert str(Problem((), "Write a day.")) == "Write a day."
    assert str(Problem(("due",), "Write a day.")) == "due: Write a day."
    assert str(Problem((), "Write a day.", file="plan.yaml")) == "plan.yaml: Write a day."


def test_advice_says_that_it_is_advice_and_stops_nothing() -> None:
    kind_word = advice(("due",), "Set a date.")
    assert kind_word.severity is Severity.ADVICE
    assert str(kind_word) == "Advice: due: Set a date."
    assert errors([kind_word]) == ()


def test_only_errors_stop_the_work_and_they_keep_their_order() -> None:
    first, second = Problem((), "One."), Problem((), "Two.")
    assert errors([first, advice((), "Perhaps."), second]) == (first, second)


def test_problems_come_as_an_author_meets_them_and_files_keep_their_order() -> None:
    last, first, of_all = (Problem((), "Here.", file="b.yaml", line=line) for line in (9, 2, None))
    other = Problem((), "There.", file="a.yaml", line=1)
    assert by_line([last, other, first, of_all]) == (of_all, first, last, other)


def test_a_name_that_cannot_be_printed_is_shown_by_a_sign() -> None:
    problem = Problem(("a\x1b[31m",), "Take it out.", file="b\n.yaml", line=1)
    assert str(problem) == "b�.yaml, line 1: a�[31m: Take it out."


@given(PATHS, PATHS)
def test_seen_from_further_up_a_path_grows_at_its_beginning(
    inner: tuple[str | int, ...], outer: tuple[str | int, ...]
) -> None:
    problem = Problem(inner, "Write a day.", Severity.ADVICE, "plan.yaml", 3)
    assert problem.under(*outer) == Problem((*outer, *inner), "Write a day.", Severity.ADVICE, "plan.yaml", 3)


@given(PATHS)
def test_a_spoken_path_stays_on_one_line_and_can_be_printed(path: tuple[str | int, ...]) -> None:
    assert spoken(path).isprintable()
