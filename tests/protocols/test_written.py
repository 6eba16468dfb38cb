"""Dates and owners as people write them in spreadsheets."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.dates import HOW_TO_WRITE, Due
from coproduction.protocols.record_reading import MONTH_OR_DAY
from coproduction.protocols.record_tables import due_text
from coproduction.protocols.tidying import folded, tidy
from coproduction.protocols.written_dates import (
    NOT_YET,
    ONE_DAY,
    TWO_DATES,
    WAS_DONE,
    day_written,
    done_written,
    due_written,
)
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
        ("Completed by the end of May 2020", "May 2020"),
        ("complete by May 2020", "May 2020"),
        ("delivered by end May 2020", "May 2020"),
        ("finished end of 2020", "2020"),
        ("to be completed May 2020", "May 2020"),
        ("To be done in 2020", "2020"),
        ("to be due on 31 May 2020", "2020-05-31"),
        ("on 31 May 2020", "2020-05-31"),
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
        ("Completed May 2020", WAS_DONE),
        ("Done May 2020", WAS_DONE),
        ("achieved May 2020", WAS_DONE),
        ("finished 2020", WAS_DONE),
        ("delivered in 2019", WAS_DONE),
        ("completed on 31 May 2020", WAS_DONE),
        ("Completed, May 2020", WAS_DONE),
        ("complete the May 2020", WAS_DONE),
        ("Complete", WAS_DONE),
        ("completed by next spring", HOW_TO_WRITE),
        ("completely 2020", HOW_TO_WRITE),
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
    assert str(day_written("on 31 May 2020.")) == "2020-05-31"
    for said in ("May 2020", "ongoing", "from 31 May 2020"):
        with pytest.raises(Wrong) as raised:
            day_written(said)
        assert str(raised.value) == ONE_DAY


@pytest.mark.parametrize(
    "said", ["31 May 2020", "Completed 31 May 2020", "done on 31st May 2020", "finished 31 May 2020."]
)
def test_the_day_on_which_something_was_done_may_stand_after_a_word_that_says_so(said: str) -> None:
    assert str(done_written(said)) == "2020-05-31"
    assert done_written("TBC.") is None


@pytest.mark.parametrize(
    "said", ["by 31 May 2020", "to be done 31 May 2020", "due 31 May 2020", "completed by 31 May 2020", "end of 2020"]
)
def test_a_day_by_which_something_is_to_happen_is_none_on_which_it_did(said: str) -> None:
    for written in (day_written, done_written):
        with pytest.raises(Wrong) as raised:
            written(said)
        assert str(raised.value) == ONE_DAY


@pytest.mark.parametrize("said", ["Completed", "completed tbc", "done on", "Completed May"])
def test_what_is_done_on_no_day_has_no_day_and_is_told(said: str) -> None:
    with pytest.raises(Wrong):
        done_written(said)


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
        ("Head of Quality and Safety", Answering(("Head of Quality and Safety",))),
        ("Deputy Director for Digital, Data & Estates", Answering(("Deputy Director for Digital, Data & Estates",))),
        ("A&E Matron", Answering(("A&E Matron",))),
        ("Andrew Sandison", Answering(("Andrew Sandison",))),
        *(
            (each, Answering((each,), True))
            for each in (
                "Communications Team and Estates Team",
                "Finance/Estates",
                "Ann Smith & Bob Jones",
                "Ann Smith&Bob Jones",
                "Ann Smith + Bob Jones",
                "Ann Smith, Bob Jones",
                "Ann Smith, Head of Research",
                "Ann Smith AND the Head of Research",
                "Head of Research / Estates",
            )
        ),
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


def test_a_sign_between_posts_that_are_known_parts_them() -> None:
    known = Posts.of(("Ann Smith", "Bob Jones"))
    for between in (" & ", "/", ", ", " and "):
        found = owners_written(f"Ann Smith{between}Bob Jones", known, given=False)
        assert found == Answering(("Ann Smith", "Bob Jones"))


WORDS = st.lists(st.sampled_from(("chair", "lead", "and", "of", "head")), max_size=5).map(" ".join)


@given(st.lists(WORDS, max_size=5), WORDS)
def test_a_text_is_parted_as_it_is_when_every_post_is_tried_in_turn(titles: list[str], text: str) -> None:
    posts = [tuple(title.split()) for title in dict.fromkeys(titles) if title]

    def ways(words: tuple[str, ...], first: bool) -> list[tuple[str, ...]]:
        found: list[tuple[str, ...]] = [] if words else [()]
        for after in {words, words[1:] if words[:1] == ("and",) and not first else words}:
            found += [
                (" ".join(post), *rest)
                for post in posts
                if after[: len(post)] == post
                for rest in ways(after[len(post) :], first=False)
            ]
        return sorted(set(found))

    every = ways(tuple(text.split()), first=True)
    assert Posts.of(titles).parted(text) == (every[0] if len(every) == 1 else ())


@given(st.lists(texts(), max_size=4), st.booleans())
def test_no_owner_is_made_up(cells: list[str], given: bool) -> None:
    known = known_from(cells)
    for text in cells:
        for title in owners_written(text, known, given=given).titles:
            assert any(folded(title) in folded(cell) for cell in cells)
