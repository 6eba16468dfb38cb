"""A strategy, its checks and its page."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from coproduction.builtin import BUILTIN
from coproduction.dates import Period
from coproduction.document import Bullets, Document, Facts, Paragraph, Section, Table, plain, sections
from coproduction.problems import Path, Problem, Severity
from coproduction.protocols.strategy import STRATEGY, Framework, Group, Seat, Strategy, StrategyTheme
from coproduction.sources import Citation
from tests.strategies import contents

PERIOD = Period(first=date(2026, 4, 1), last=date(2029, 3, 31))
FORUM = Group(id="forum", name="Anytown Forum")
WELCOME = StrategyTheme(title="Welcome", about="It is easy to join.")


def strategy(**more: Any) -> Strategy:
    """A strategy that is right."""
    given = {
        "title": "Taking part",
        "period": PERIOD,
        "vision": "People shape what we do.",
        "themes": (WELCOME,),
        "groups": (FORUM,),
        "monitored_by": "forum",
    }
    return Strategy(**{**given, **more})


def with_seat(**seat: int) -> Strategy:
    """A strategy whose one group has one kind of seat."""
    return strategy(groups=(Group(id="forum", name="Anytown Forum", seats=(Seat(role="Carer", **seat),)),))


def problems_of(strategy: Strategy) -> tuple[Problem, ...]:
    """What every check of a strategy says, in order."""
    return tuple(problem for check in STRATEGY.checks for problem in check(strategy))


def page(strategy: Strategy) -> Document:
    """The page of a strategy."""
    return BUILTIN.view(strategy)


def section(strategy: Strategy, title: str) -> Section:
    """The section of a title."""
    return next(each for each, _ in sections(page(strategy).blocks) if each.title == title)


def facts(block: object) -> dict[str, str]:
    """Names and values of facts, in words."""
    assert isinstance(block, Facts)
    return {name: plain(value) for name, value in block.rows}


WRONG: list[tuple[Strategy, Path, str]] = [
    (strategy(period=Period(first=PERIOD.last, last=PERIOD.first)), ("period", "last"), "before the first"),
    (strategy(sources=(Citation(title="X", url="x"),)), ("sources", 0, "url"), "begins with https://"),
    (strategy(themes=()), ("themes",), "Write at least one theme."),
    (strategy(groups=(FORUM, FORUM)), ("groups", 1, "id"), "Another group has this id."),
    (with_seat(places=2, filled=3), ("groups", 0, "seats", 0, "filled"), "from 0 to the number of places"),
    (with_seat(places=2, filled=-1), ("groups", 0, "seats", 0, "filled"), "from 0 to the number of places"),
    (with_seat(places=0), ("groups", 0, "seats", 0, "filled"), "from 0 to the number of places"),
    (strategy(monitored_by="board"), ("monitored_by",), "Write the id of one of the groups: forum."),
    (strategy(groups=(), monitored_by="board"), ("monitored_by",), "one of the groups: none yet."),
]


@pytest.mark.parametrize(("wrong", "path", "message"), WRONG)
def test_what_is_wrong_is_said_with_its_place(wrong: Strategy, path: Path, message: str) -> None:
    (problem,) = problems_of(wrong)
    assert (problem.path, problem.severity) == (path, Severity.ERROR)
    assert message in problem.message


def test_a_strategy_that_nobody_watches_over_is_worth_a_word() -> None:
    (problem,) = problems_of(strategy(monitored_by=""))
    assert (problem.path, problem.severity) == (("monitored_by",), Severity.ADVICE)


@pytest.mark.parametrize(
    "right",
    [
        strategy(),
        with_seat(places=2, filled=0),
        with_seat(places=2, filled=2),
        with_seat(places=2),
        strategy(groups=(FORUM,)),
    ],
)
def test_a_strategy_that_is_right_has_nothing_to_put_right(right: Strategy) -> None:
    assert problems_of(right) == ()


@given(contents(Strategy))
def test_checks_never_fail_and_name_fields_that_are_there(any_strategy: Strategy) -> None:
    for problem in problems_of(any_strategy):
        assert hasattr(any_strategy, str(problem.path[0]))
        assert problem.message.endswith(".")


@pytest.mark.parametrize(("places", "filled", "vacant"), [(6, 5, 1), (2, 2, 0), (3, 0, 3)])
def test_what_is_not_filled_is_vacant(places: int, filled: int, vacant: int) -> None:
    assert Seat(role="Carer", places=places, filled=filled).vacant == vacant


def test_where_nobody_recorded_how_many_are_filled_nobody_knows_how_many_are_vacant() -> None:
    assert Seat(role="Carer", places=4).vacant is None


def test_vacant_seats_are_shown_and_unknown_ones_are_not_nought() -> None:
    seats = (Seat(role="Service user", places=6, filled=5), Seat(role="Carer", places=4), Seat(role="Chair", filled=1))
    forum = Group(id="forum", name="Anytown Forum", seats=seats)
    (table,) = (
        block for block in section(strategy(groups=(forum,)), "Anytown Forum").blocks if isinstance(block, Table)
    )
    assert table.caption == "Seats in Anytown Forum"
    assert [[plain(cell) for cell in row] for row in table.rows] == [
        ["Service user", "6", "1"],
        ["Carer", "4", "not recorded"],
        ["Chair", "1", "0"],
    ]


def test_a_group_says_what_it_is_for_how_often_it_meets_and_who_chairs_it() -> None:
    forum = Group(id="forum", name="Forum", about="Anyone can come.", cadence="Every month", chair="A carer")
    about, how = section(strategy(groups=(forum,)), "Forum").blocks
    assert about == Paragraph("Anyone can come.")
    assert facts(how) == {"Meets": "Every month", "Chaired by": "A carer"}


def test_what_is_not_recorded_of_a_group_is_not_made_up() -> None:
    (how,) = section(strategy(), "Anytown Forum").blocks
    assert facts(how) == {"Meets": "not recorded"}


def test_groups_with_ids_that_have_spaces_make_no_keys_with_spaces() -> None:
    found = strategy(groups=(FORUM, Group(id="the other one", name="Other")))
    assert section(found, "Other").key == "group-2"


def test_the_page_says_for_how_long_it_holds_and_who_watches_over_it() -> None:
    found = page(strategy(organisation="Anytown Trust", notice="Draft", as_at=date(2026, 7, 1)))
    assert (found.publisher, plain(found.notice)) == ("Anytown Trust", "Draft")
    assert {name: plain(value) for name, value in found.facts} == {
        "Period": "1 April 2026 to 31 March 2029",
        "Monitored by": "Anytown Forum",
        "As at": "1 July 2026",
    }


def test_facts_that_are_not_known_are_left_out() -> None:
    assert [name for name, _ in page(strategy(monitored_by="")).facts] == ["Period"]
    assert strategy(monitored_by="").monitoring_group is None


def test_a_strategy_with_little_to_say_says_it_in_two_sections() -> None:
    found = page(strategy(groups=(), monitored_by="")).blocks
    assert [block.title for block in found if isinstance(block, Section)] == ["What we want", "Our themes"]


def test_a_strategy_with_much_to_say_keeps_its_order() -> None:
    full = strategy(frameworks=(Framework(name="4Pi", use="Once a year."),), sources=(Citation(title="X"),))
    assert [block.title for block in page(full).blocks if isinstance(block, Section)] == [
        "What we want",
        "Our themes",
        "What we build on",
        "Groups where people have a say",
        "Where this comes from",
    ]
    (use,) = section(full, "What we build on").blocks
    assert facts(use) == {"4Pi": "Once a year."}


def test_themes_that_are_all_explained_are_facts() -> None:
    (block,) = section(strategy(), "Our themes").blocks
    assert facts(block) == {"Welcome": "It is easy to join."}


def test_themes_of_which_some_are_only_named_are_a_list() -> None:
    found = strategy(themes=(WELCOME, StrategyTheme(title="Support")))
    assert section(found, "Our themes").blocks == (Bullets(("Welcome: It is easy to join.", "Support")),)
