"""Dates and owners as people write them in spreadsheets."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.dates import HOW_TO_WRITE, Due
from coproduction.protocols.record_reading import MONTH_OR_DAY
from coproduction.protocols.record_tables import due_text
from coproduction.protocols.tidying import folded, tidy
from coproduction.protocols.written_dates import NOT_YET, ONE_DAY, TWO_DATES, day_written, due_written
from coproduction.protocols.written_owners import Answering, Posts, known_from, lines_of, owners_written
from coproduction.scalars import STROKES, WRONG_YEAR, Wrong
from tests.strategies import DUES, texts

NQ, WOC, SP = (
    "Executive Director of Nursing & Quality",
    "Director of Workforce, OD & Communication",
    "Executive Director of Strategy and Partnerships",
)
TOGETHER = "Executive Medical Director Head of Research"

# Dates.


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("achieved by end of May 2020", "May 2020"),
        ("Achieved by end of May 2020.", "May 2020"),
        ("by the end of May 2020", "May 2020"),
        ("by end May 2020", "May 2020"),
        ("End of Q2 2026", "Q2 2026"),
        ("Q2 2026", "Q2 2026"),
        ("2026-Q2", "Q2 2026"),
        ("by 2027", "2027"),
        ("2027", "2027"),
        ("from 2024", "from 2024"),
        ("From September 2020", "from September 2020"),
        ("To be completed by 31st May 2020", "2020-05-31"),
        ("due 31 May, 2020", "2020-05-31"),
        ("31\u00a0May\u00a02020", "2020-05-31"),
        ("Sept 2020", "September 2020"),
        ("May-2020", "May 2020"),
        ("2020-05-31", "2020-05-31"),
        ("2020-05", "May 2020"),
        ("1 May 2020", "2020-05-01"),
        ("Ongoing", "ongoing"),
        ("on-going", "ongoing"),
        ("on\u2011going", "ongoing"),
        ("done by 31 May 2020", "2020-05-31"),
    ],
)
def test_a_date_is_read_where_there_is_one_way_to_read_it(said: str, meant: str) -> None:
    assert due_written(said) == Due.parse(meant)


@pytest.mark.parametrize("said", [*sorted(NOT_YET), "TBC", " tbc. ", "To be confirmed", "\u2013", "N/A", "\u200b"])
def test_what_says_that_there_is_no_date_yet_is_no_date(said: str) -> None:
    assert due_written(said) is None
    assert day_written(said) is None


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("03/04/2020", STROKES),
        ("by 3/4/20", STROKES),
        ("31.05.2020", STROKES),
        ("May 2020 September 2020", TWO_DATES),
        ("May and June 2020", TWO_DATES),
        ("May 2020\nor 2021", TWO_DATES),
        ("2026-2027", TWO_DATES),
        ("01/02/2020 03/04/2020", TWO_DATES),
        ("2020-05-01", MONTH_OR_DAY),
        ("2020-05-01 00:00", MONTH_OR_DAY),
        ("soon", HOW_TO_WRITE),
        ("2020/21", HOW_TO_WRITE),
        ("Spring 2024", HOW_TO_WRITE),
        ("May-20", HOW_TO_WRITE),
        ("31 February 2020", HOW_TO_WRITE),
        ("ongoing from May 2020", HOW_TO_WRITE),
        ("May 3020", WRONG_YEAR),
        ("0020", WRONG_YEAR),
    ],
)
def test_any_other_date_is_refused_with_what_to_write(said: str, why: str) -> None:
    with pytest.raises(Wrong) as raised:
        due_written(said)
    assert str(raised.value) == why


@given(DUES)
def test_a_date_in_a_table_of_ours_is_read_as_it_was_meant(due: Due) -> None:
    assert due_written(due_text(due)) == due


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | DUES.map(str), texts(max_size=6))
def test_no_date_is_made_up(text: str, more: str) -> None:
    for said in (text, f"{text} {more}", f"{more} {text}"):
        try:
            due = due_written(said)
        except Wrong:
            continue
        assert due is None or due.day is None or str(due.day.year) in re.sub(r"\D+", " ", folded(said)).split()


def test_a_day_is_one_day() -> None:
    assert str(day_written("31 May 2020")) == "2020-05-31"
    assert str(day_written("2020-05-01")) == "2020-05-01"
    for said in ("May 2020", "ongoing", "from 31 May 2020"):
        with pytest.raises(Wrong) as raised:
            day_written(said)
        assert str(raised.value) == ONE_DAY


# Texts.


def test_what_only_looks_like_something_goes() -> None:
    assert tidy(" The\u00a0Trust’s \n plan\u200b ") == "The Trust’s plan"
    assert folded("The Trust’s plan – OD & Communication, (new)") == "the trust's plan - od and communication new"


@given(texts())
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert folded(tidy(text)) == folded(text)


# Owners.


def test_posts_that_run_together_are_parted_by_those_that_are_known() -> None:
    known = Posts.of((NQ, WOC, SP))
    assert known.parted(f"{NQ} {WOC}") == (NQ, WOC)
    assert known.parted(f"{NQ} and {WOC}, {SP}") == (NQ, WOC, SP)
    assert known.parted("Executive Director of Nursing and Quality") == (NQ,)
    assert known.parted(f"{NQ} Head of Research") == ()
    assert known.parted("") == ((),)[0]


def test_what_can_be_parted_in_two_ways_is_not_parted() -> None:
    known = Posts.of(("Head", "Head of Research", "of Research Lead", "Lead"))
    assert known.parted("Head of Research Lead") == ()


def test_an_and_within_a_post_is_no_sign_between_two() -> None:
    known = Posts.of(("Director of Strategy and Partnerships", "Director of Strategy", "Partnerships"))
    assert known.parted("Director of Strategy and Partnerships") == ()
    assert Posts.of(("Chair", "Lead")).parted("and Chair") == ()


def test_lines_of_a_cell_are_posts_of_their_own() -> None:
    assert lines_of(f"{NQ}\n {WOC} ;\r\n• {SP}\n\n") == (NQ, WOC, SP)
    assert lines_of("- Head of Research\nBy post - Chair") == ("Head of Research", "By post - Chair")


def test_posts_are_known_from_lines_of_their_own() -> None:
    known = known_from((f"{NQ} {WOC}", f"{NQ}\n{WOC}", "executive director of nursing and quality", ""))
    assert tuple(known.titles.values()) == (NQ, WOC)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (NQ, Answering((NQ,))),
        (f"{NQ} {WOC}", Answering((NQ, WOC))),
        (f"{NQ}\n{WOC}\n{NQ}", Answering((NQ, WOC))),
        (
            "Executive Medical Director Head of Research",
            Answering(("Executive Medical Director Head of Research",), True),
        ),
        (f"{NQ} Ward Sisters", Answering((f"{NQ} Ward Sisters",), True)),
        (f"Deputy {WOC}", Answering((f"Deputy {WOC}",))),
        ("Everyone", Answering(("Everyone",))),
        ("", Answering(())),
    ],
)
def test_without_a_list_what_may_be_two_posts_stays_whole_and_is_told(text: str, found: Answering) -> None:
    assert owners_written(text, known_from((NQ, WOC, text)), given=False) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{NQ} {WOC}", Answering((NQ, WOC))),
        ("Everyone", Answering(("Everyone",), True)),
        (f"{NQ}\nEveryone", Answering((NQ, "Everyone"), True)),
        (f"{NQ} Everyone", Answering((f"{NQ} Everyone",), True)),
    ],
)
def test_with_a_list_what_is_not_on_it_stays_whole_and_is_told(text: str, found: Answering) -> None:
    assert owners_written(text, Posts.of((NQ, WOC)), given=True) == found


@given(st.lists(texts(), max_size=4), st.booleans())
def test_no_owner_is_made_up(cells: list[str], given: bool) -> None:
    known = known_from(cells)
    for text in cells:
        for title in owners_written(text, known, given=given).titles:
            assert any(folded(title) in folded(cell) for cell in cells)
