"""Figures as they are printed, one by one and in time; nothing in them gives away what a star hides."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.counts import HIDDEN, Count, Disclosure
from coproduction.dates import Due
from coproduction.document import Note, Paragraph, Table, plain
from coproduction.edition import Edition
from coproduction.protocols.measures import Measure, Reading
from coproduction.protocols.readings import (
    figure,
    how_to_read,
    over_time,
    rule_of,
    series_of,
    small_numbers,
    target_words,
)
from coproduction.protocols.starter_measures import MeasureType
from tests.protocols.evaluations import BRITISH, MARCH, measure, on
from tests.strategies import contents

NHS, NONE = Disclosure.NHS_1_7_ROUND5, Disclosure.NONE
COUNT, SHARE, SCORE = MeasureType.COUNT, MeasureType.SHARE, MeasureType.SCORE
DURATION, NARRATIVE = MeasureType.DURATION, MeasureType.NARRATIVE
INDEX = Measure(id="index", same_as="index_g", source="The form", frequency="Every year")


def shown(each: Measure, reading: Reading | None, rule: Disclosure = NHS) -> str:
    return figure(each, reading, rule, BRITISH)


def counted(*people: int | None) -> Measure:
    """A count, a reading a day."""
    return measure(readings=tuple(on(day, count=n) for day, n in enumerate(people, 1)))


@pytest.mark.parametrize(
    ("type", "reading", "said"),
    [
        (COUNT, {"count": 23}, "25"),
        (COUNT, {"count": 7}, "*"),
        (COUNT, {}, "not recorded"),
        (SHARE, {"count": 45, "of": 61}, "45 of 60 (75 per cent)"),
        (SHARE, {"count": 45}, "not recorded"),
        (SHARE, {"of": 45}, "not recorded"),
        (DURATION, {"number": "1"}, "1 day"),
        (DURATION, {"number": "12"}, "12 days"),
        (DURATION, {"number": "3.5"}, "3.5 days"),
        (DURATION, {"number": "3", "of": 7}, "*"),
        (DURATION, {"number": "soon"}, "not recorded"),
        (SCORE, {"number": "3.5"}, "3.5"),
        (SCORE, {"number": "3.5", "of": 23}, "3.5, from 25 answers"),
        (SCORE, {"number": "3.5", "of": 7}, "*"),
        (SCORE, {"number": "", "of": 23}, "not recorded"),
        (NARRATIVE, {"told": "It is better."}, "It is better."),
        (NARRATIVE, {"told": "It is better.", "of": 7}, "*"),
        (NARRATIVE, {}, "not recorded"),
    ],
)
def test_a_figure_is_printed_by_its_type(type: MeasureType, reading: dict[str, Any], said: str) -> None:
    assert shown(measure(type), on(1, **reading)) == said


def test_what_nobody_read_is_not_recorded() -> None:
    assert shown(measure(), None) == "not recorded"


def test_what_leads_to_nobody_is_not_hidden() -> None:
    meetings = measure(SHARE, counts_people=False)
    assert rule_of(meetings.defined, NHS) is NONE
    assert shown(meetings, on(1, count=3, of=7)) == "3 of 7"
    assert shown(measure(SCORE, counts_people=False), on(1, number="3", of=2)) == "3, from 2 answers"


@pytest.mark.parametrize(
    ("reading", "said"),
    [
        ({"number": "0.33", "count": 12, "of": 120}, "0.33, from 120 answers"),
        ({"number": "0.33", "count": 7, "of": 120}, "*"),
        ({"number": "0.33", "count": 12, "of": 40}, "too few to compare"),
        ({"number": "0.33", "count": 12, "of": 48}, "0.33, from 50 answers"),
        ({"number": "0.33"}, "0.33"),
    ],
)
def test_an_index_of_a_small_group_is_hidden_and_one_from_few_answers_is_not_given(
    reading: dict[str, Any], said: str
) -> None:
    assert shown(INDEX, on(1, **reading)) == said


@pytest.mark.parametrize(
    ("type", "target", "due", "said"),
    [
        (COUNT, "1500", MARCH, "1,500 (March 2027)"),
        (COUNT, "40", None, "40"),
        (SHARE, "75", Due.parse("ongoing"), "75 per cent (Ongoing)"),
        (DURATION, "1", None, "1 day"),
        (DURATION, "2.5", None, "2.5 days"),
        (SCORE, "0.9", None, "0.9"),
        (NARRATIVE, "1", None, "1"),
        (COUNT, "", None, "none"),
        (COUNT, "lots", None, "none"),
    ],
)
def test_a_target_has_the_unit_of_its_measure(type: MeasureType, target: str, due: Due | None, said: str) -> None:
    assert target_words(measure(type, target=target, target_date=due), BRITISH) == said


def test_the_median_is_the_middle_of_the_printed_figures() -> None:
    series = series_of(counted(37, 44, 43, 3, 52), NHS, None)
    assert series.numbers == (Decimal(35), Decimal(45), Decimal(45), Decimal(50))
    assert (series.median, series.hidden) == (Decimal(45), 1)
    assert series_of(counted(10, 20, 31, 41), NONE, None).median == Decimal("25.5")


def test_fewer_than_three_figures_have_no_middle() -> None:
    assert series_of(counted(20, 30), NHS, None).median is None
    assert series_of(counted(20, 30, 3), NHS, None).median is None
    assert series_of(counted(20, 30, 40), NHS, date(2026, 1, 2)).median is None


@pytest.mark.parametrize(
    ("each", "numbers"),
    [
        (measure(SHARE, readings=(on(1, count=45, of=61), on(2, count=20, of=35))), [75, None]),
        (measure(SHARE, readings=(on(1, count=45),)), [None]),
        (measure(DURATION, readings=(on(1, number="3.5"), on(2, number="4", of=3))), [Decimal("3.5"), None]),
        (measure(SCORE, readings=(on(1, number="x"),)), [None]),
        (measure(NARRATIVE, readings=(on(1, told="3"),)), [None]),
        (counted(None, 3, 9), [None, None, 10]),
    ],
)
def test_a_point_is_what_is_printed_and_nothing_else(each: Measure, numbers: list[Any]) -> None:
    assert [point.number for point in series_of(each, NHS, None).points] == numbers


def test_figures_in_time_are_a_table_and_two_sentences() -> None:
    known = evolve(
        counted(37, 44, 43, 3),
        baseline=on(31, month=12, year=2025, count=38, source="The audit."),
    )
    known = evolve(known, readings=(*known.readings, on(9, count=52, note="The bulletin began.")))
    table, said = over_time(known, NHS, BRITISH)
    assert isinstance(table, Table)
    assert isinstance(said, Paragraph)
    assert table.caption == "Something: One figure after another"
    assert [[plain(cell) for cell in row] for row in table.rows] == [
        ["31 December 2025 (baseline)", "40", "Source: The audit."],
        ["1 January 2026", "35", ""],
        ["2 January 2026", "45", ""],
        ["3 January 2026", "45", ""],
        ["4 January 2026", "*", ""],
        ["9 January 2026", "50", "The bulletin began."],
    ]
    assert plain(said.words) == (
        "The middle of these figures, their median, is 45. Figures above it: 1. Figures below it: 2. "
        "1 figure has no part in this, because it is not shown as a number."
    )


def test_without_a_middle_there_is_a_table_alone_and_without_notes_no_column_for_them() -> None:
    (table,) = over_time(counted(37), NHS, BRITISH)
    assert isinstance(table, Table)
    assert [column.heading for column in table.columns] == ["Day", "Figure"]
    assert list(over_time(counted(), NHS, BRITISH)) == []


def test_what_was_told_has_a_heading_of_its_own() -> None:
    (table,) = over_time(measure(NARRATIVE, readings=(on(1, told="Good."),)), NHS, BRITISH)
    assert isinstance(table, Table)
    assert table.caption == "Something: What people told"
    assert [column.heading for column in table.columns] == ["Day", "Told"]


def test_a_reader_is_told_how_figures_are_read_and_that_they_prove_nothing() -> None:
    said = plain(how_to_read(BRITISH).words)
    assert "one side of the middle" in said
    assert "proves nothing" in said
    assert "significan" not in said


@pytest.mark.parametrize(
    ("rule", "starred", "rounded"),
    [(NHS, True, True), (Disclosure.THRESHOLD_5, True, False), (NONE, False, False)],
)
def test_a_reader_is_told_how_small_numbers_are_treated(rule: Disclosure, starred: bool, rounded: bool) -> None:
    note = small_numbers(rule, BRITISH)
    assert isinstance(note, Note)
    assert ("A star" in plain(note.words)) is starred
    assert ("nearest 5" in plain(note.words)) is rounded


def test_a_reader_is_told_to_check_the_original_of_a_rule_that_was_only_read_in_part() -> None:
    known, suggested = (plain(small_numbers(each, BRITISH).words) for each in (NHS, NONE))
    assert known.endswith("from September 2018; check the original.")
    assert "check the original" not in suggested
    assert "Rule for small numbers: " in suggested


def test_on_an_earlier_day_only_what_was_there_is_shown() -> None:
    edition = evolve(BRITISH, day=date(2026, 1, 2))
    table, *_ = over_time(counted(37, 44, 43), NHS, edition)
    assert isinstance(table, Table)
    assert len(table.rows) == 2


@given(st.lists(st.integers(1, 7), min_size=1, max_size=6))
def test_a_small_number_of_people_is_in_no_point_and_in_no_cell(people: list[int]) -> None:
    known = counted(*people)
    (table,) = over_time(known, NHS, BRITISH)
    assert isinstance(table, Table)
    assert {plain(row[1]) for row in table.rows} == {HIDDEN}
    assert series_of(known, NHS, None).numbers == ()


@given(
    st.lists(st.integers(8, 200), min_size=3, max_size=8).flatmap(
        lambda people: st.tuples(
            st.just(people), st.tuples(*(st.sampled_from(range(*(_span(n)))) for n in people)).map(list)
        )
    )
)
def test_people_who_are_printed_alike_make_the_same_pages(pair: tuple[list[int], list[int]]) -> None:
    one, other = (series_of(counted(*people), NHS, None) for people in pair)
    assert one == other
    assert [*over_time(counted(*pair[0]), NHS, BRITISH)] == [*over_time(counted(*pair[1]), NHS, BRITISH)]


def _span(people: int) -> tuple[int, int]:
    low, high = Count(people).bounds(NHS)
    return low, high + 1


@given(contents(Measure), st.sampled_from(Disclosure))
def test_whatever_a_measure_holds_can_be_shown(each: Measure, rule: Disclosure) -> None:
    edition: Edition = BRITISH
    list(over_time(each, rule, edition))
    assert target_words(each, edition)
