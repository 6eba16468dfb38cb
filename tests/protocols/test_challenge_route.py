"""The shipped facts of the route, and the days that it gives."""

from datetime import date

from coproduction.builtin import BUILTIN
from coproduction.calendar import Nation
from coproduction.edition import Edition
from coproduction.protocols.challenge_route import CLAUSE, ROUTE, Days, Stage, on_the_route, route_blocks
from coproduction.sources import Mark
from tests.protocols.partnerships import agreement

ENGLISH = Edition.load("en-GB")
GOOD_FRIDAY = date(2026, 4, 3)


def test_there_are_seven_stages_in_their_order_each_with_its_source_and_mark() -> None:
    assert [each.id for each in ROUTE] == list(Stage)
    assert [each.order for each in ROUTE] == [1, 2, 3, 4, 5, 6, 7]
    marks = {each.id: each.source.mark for each in ROUTE}
    assert [each for each, mark in marks.items() if mark is Mark.READ] == [Stage.COOLING_OFF, Stage.RECONVENE]
    assert [each for each, mark in marks.items() if mark is Mark.COMMON] == [Stage.EXTERNAL]
    assert list(marks.values()).count(Mark.SUGGESTED) == 4
    assert CLAUSE.url.startswith("https://")


def test_limits_are_those_of_the_route() -> None:
    limits = {each.id: (each.limit, each.days) for each in ROUTE if each.limit}
    assert limits == {
        Stage.RAISE: (5, Days.WORKING),
        Stage.DISCUSS: (5, Days.WORKING),
        Stage.COOLING_OFF: (7, Days.CALENDAR),
        Stage.RECONVENE: (7, Days.CALENDAR),
        Stage.ESCALATE: (10, Days.WORKING),
    }
    assert [each.time(ENGLISH) for each in ROUTE[:3]] == ["5 working days", "5 working days", "7 days"]
    assert on_the_route(Stage.EXTERNAL).time(ENGLISH) == "as long as both agree"


def test_working_days_are_those_of_a_nation_and_other_days_are_all_days() -> None:
    raised = on_the_route(Stage.RAISE)
    before = date(2026, 4, 2)
    assert raised.due(before, Nation.ENGLAND) == date(2026, 4, 13)
    assert raised.due(before, Nation.SCOTLAND) == date(2026, 4, 10)
    assert on_the_route(Stage.COOLING_OFF).due(GOOD_FRIDAY, Nation.ENGLAND) == date(2026, 4, 10)
    assert on_the_route(Stage.EXTERNAL).due(before, Nation.ENGLAND) is None


def test_what_is_common_knowledge_is_not_shown_as_sourced() -> None:
    *_, note = route_blocks(ENGLISH)
    booklet = BUILTIN.render(agreement(), "text", view="booklet").body.decode()
    assert CLAUSE.title in str(note)
    assert on_the_route(Stage.EXTERNAL).source.title not in booklet
