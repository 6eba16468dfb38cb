"""The figures of an audit, as they may be printed."""

import pytest
from attrs import evolve
from hypothesis import example, given

from coproduction.counts import RULES, Count, Disclosure
from coproduction.disclosure import ROOM
from coproduction.pyramid.audit import Audit
from coproduction.pyramid.published import AuditFigures
from coproduction.pyramid.register import KindCounts, LevelCount, PersonKind
from tests.pyramid.attack import attacked
from tests.pyramid.registers import counted_audits
from tests.pyramid.rows import WORKED_EXAMPLE, audit_of, people, registered, row

USER, CARER, BOTH = PersonKind.SERVICE_USER, PersonKind.CARER, PersonKind.BOTH


def figures(*levels: tuple[str, int, int], not_active: KindCounts | None = None) -> AuditFigures:
    """The printed figures of service users and carers at levels."""
    counts = tuple(
        LevelCount(level=level, people=KindCounts(service_user=Count(users), carer=Count(carers)))
        for level, users, carers in levels
    )
    return audit_of(counts=counts, not_active=not_active).figures


def test_the_worked_example_shows_its_true_figures_only_for_internal_use() -> None:
    found = audit_of(*WORKED_EXAMPLE, disclosure=Disclosure.NONE).figures
    assert found.rungs == ("co_produce", "collaborate", "consult", "inform")
    assert [found.at_level(rung) for rung in found.rungs] == ["1", "1", "2", "1"]
    assert [found.people_in_all(rung) for rung in found.rungs] == ["1", "1", "1", "0"]
    assert (found.active(), found.not_active(), found.register()) == ("3", "1", "4")
    assert (found.active(CARER), found.not_active(CARER), found.register(CARER)) == ("1", "0", "1")


def test_the_worked_example_is_all_stars_to_the_public() -> None:
    found = audit_of(*WORKED_EXAMPLE).figures
    assert (found.people("consult", USER), found.at_level("consult")) == ("*", "*")
    assert {found.active(), found.not_active(), found.register()} == {"*"}


def test_numbers_large_enough_are_rounded_to_five() -> None:
    found = figures(("inform", 23, 48), ("consult", 12, 100))
    assert [found.people("inform", kind) for kind in (USER, CARER)] == ["25", "50"]
    assert (found.people_in_all("inform"), found.active()) == ("70", "185")


def test_a_total_that_would_give_a_star_away_is_hidden() -> None:
    found = figures(("inform", 3, 48), ("consult", 12, 100))
    assert found.people("inform", USER) == "*"
    assert "*" in {found.people_in_all("inform"), found.active(USER)}


def test_what_was_not_recorded_has_no_figure() -> None:
    found = figures(("inform", 20, 20))
    assert found.people("inform", BOTH) is None
    assert found.people("consult", USER) is None
    assert found.at_level("inform") is None
    assert (found.not_active(), found.register(), found.register(USER)) == (None, None, None)


def test_with_people_who_were_not_active_the_register_has_a_total() -> None:
    found = figures(("inform", 20, 20), not_active=KindCounts(service_user=Count(10)))
    assert (found.not_active(), found.not_active(USER), found.not_active(CARER)) == ("10", "10", None)
    assert (found.register(), found.register(USER), found.register(CARER)) == ("50", "30", "20")


def test_activity_without_a_level_stands_below_the_ladder() -> None:
    rows = [row(each) for each in people("X", 9)] + [row(each, "consult") for each in people("Y", 20)]
    found = audit_of(*rows, registered("Z")).figures
    assert found.rungs == ("co_produce", "collaborate", "consult", "inform", "")
    assert (found.people_in_all(""), found.at_level("")) == ("10", None)


PRESSED_FROM_BELOW = audit_of(
    counts=(
        LevelCount(level="inform", people=KindCounts(service_user=Count(40)), at_level=Count(44)),
        LevelCount(level="consult", people=KindCounts(service_user=Count(4)), at_level=Count(4)),
    )
)
PRESSED_FROM_ABOVE = audit_of(
    counts=(
        LevelCount(level="inform", people=KindCounts(service_user=Count(47)), at_level=Count(53)),
        LevelCount(level="consult", people=KindCounts(service_user=Count(6))),
    )
)
"""53 prints as 55, which is 53 at least; of those 47 at most are at their highest level, so that 6 or 7 are above."""


@pytest.mark.parametrize("audit", [PRESSED_FROM_BELOW, PRESSED_FROM_ABOVE], ids=["below", "above"])
def test_a_figure_beside_the_sums_is_hidden_when_it_gives_a_star_away(audit: Audit) -> None:
    (known,) = attacked(audit).values()
    assert known.high - known.low + 1 >= ROOM


HIDING = [rule for rule in Disclosure if rule is not Disclosure.NONE]


@pytest.mark.parametrize("disclosure", HIDING)
@given(audit=counted_audits())
@example(audit=audit_of(*WORKED_EXAMPLE))
@example(audit=PRESSED_FROM_BELOW)
@example(audit=PRESSED_FROM_ABOVE)
def test_a_star_is_never_determined_by_the_figures_around_it(audit: Audit, disclosure: Disclosure) -> None:
    low, high = RULES[disclosure].hides
    for known in attacked(evolve(audit, disclosure=disclosure)).values():
        assert known.high - known.low + 1 >= min(ROOM, high - low + 1)


@given(counted_audits(disclosure=Disclosure.NONE))
def test_for_internal_use_every_figure_is_the_true_one(audit: Audit) -> None:
    counted, found = audit.tally, audit.figures
    for (level, kind), count in counted.highest.items():
        assert found.people(level, kind) == str(count.reveal())
    assert found.active() == str(sum(count.reveal() for count in counted.highest.values()))
    assert [found.at_level(rung) for rung in found.rungs] == [
        str(counted.at_level[rung].reveal()) if rung in counted.at_level else None for rung in found.rungs
    ]


def test_a_care_group_that_nearly_everyone_is_in_gives_no_star_away() -> None:
    rows = [row(each, "consult", kind=CARER, care_group="Adults") for each in people("C", 42)]
    rows += [row(each, "consult", kind=USER, care_group="Adults") for each in people("U", 6)]
    found = audit_of(*rows).figures
    assert (found.people("consult", CARER), found.people("consult", USER)) == ("40", "*")
    assert {found.active(), found.had_a_say("Adults")} >= {"*"}
    assert found.had_a_say("Children") is None
