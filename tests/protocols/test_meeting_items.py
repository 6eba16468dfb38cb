"""The shipped protocol of a meeting: counted, and each item beside the table it was made from."""

from collections import Counter
from typing import assert_never

import pytest

from coproduction.protocols.meeting_items import (
    ALWAYS,
    FROM_AFAR,
    HYBRID,
    IN_A_ROOM,
    ITEMS,
    Between,
    Item,
    NextMeeting,
    OffDays,
    On,
    Phase,
    Target,
    When,
)
from coproduction.protocols.meeting_roles import ROLES
from coproduction.protocols.meeting_sources import BY_KEY
from coproduction.protocols.meeting_wording import DISTRESS_STEPS, GROUND_RULES, HYBRID_EXTRAS
from coproduction.sources import SUGGESTED, Mark

TABLE = """
M01 before organiser -42 4PI+RN S
M02 before organiser -42 INVO8 P
M03 before organiser -28 LL S
M04 before organiser -28 INVO8+LL+PI+DON S
M05 before organiser -28 INVO8 P
M06 before organiser -28 INVO8+DON S
M07 before access_lead -21 PI+DON+AIS S
M08 before access_lead -21 AIS S
M09 before organiser -21 SPCR+DON S
M10 before involvement_lead -21 KM-PLG+DUK S
M11 before involvement_lead -21 CNWL+NIHR S
M12 before involvement_lead -21 TEWV+CNWL S
M13 before access_lead -14 TEWV+LL S
M14 before rep+support_person -14 LL S
M15 before secretary -14 LL S
M16 before involvement_lead -14 CNTW S
M17 before secretary -10 VATT S
M18 before access_lead -10 AIS S
M19 before secretary -7 LL+SPCR S
M20 before secretary -7 SPCR S
M21 before chair -7 SPCR S
M22 before secretary -7 INVO-SG+VATT S
M23 before secretary -7 MHF S
M24 before involvement_lead -5 INVO-TR S
M25 before support_person -3 LL S
M26 before facilitator -3 DON S
M27 before facilitator -3 RIE22 S
M28 before host -2 DON S
M29 before host -2 DON S
M30 before chair -2 LOTI+UKCAB+RIE22 S
M31 before host 0 DON S
M32 during chair 0 SENDY+UKCAB S
M33 during host 0 UKCAB S
M34 during chair 0 ILIS+NSUN-GA S
M35 during chair 0 NSUN-GA+LOTI S
M36 during chair 0 RN P
M37 during chair 0 - D
M38 during chair 0 VATT S
M39 during chair 0 VATT S
M40 during chair 0 VATT+UKCAB S
M41 during chair 0 VATT+FRG S
M42 during chair 0 VATT S
M43 during chair 0 VATT+SENDY S
M44 during second_facilitator 0 RIE22 S
M45 during second_facilitator 0 RIE22 S
M46 during facilitator 0 LOTI-H S
M47 during facilitator 0 RIE22+LOTI S
M48 during chair 0 VATT S
M49 during chair 0 SPCR S
M50 during second_facilitator 0 RIE22+INVO-SG S
M51 during chair 0 WT S
M52 during secretary 0 - D
M53 during finance 0 LL S
M54 during facilitator 0 UKCAB+PPEET S
M55 during chair 0 PIF S
M56 after support_person 1 RIE22 S
M57 after support_person 2 INVO-SG S
M58 after involvement_lead 2 - D
M59 after involvement_lead 5 AIS S
M60 after secretary 7 LL S
M61 after finance 14/30 NIHR+DC S
M62 after organiser 28 HERTS S
M63 after organiser 28 - D
M64 after organiser 42 HIN S
M65 after chair next - D
M66 after involvement_lead 90-180 PPEET-T+LL S
"""
"""Id, phase, who, days from the meeting, keys of sources, and the mark of the whole."""

CORE = "M03 M07 M11 M14 M19 M22 M25 M34 M35 M43 M51 M55 M56 M61 M62"
BY_ID = {item.id: item for item in ITEMS}


def days(when: When) -> str:
    """When, as the table writes it."""
    match when:
        case On():
            assert not when.working
            return str(when.days)
        case Target():
            return f"{when.days}/{when.limit}"
        case Between():
            return f"{when.first}-{when.last}"
        case NextMeeting():
            return "next"
        case _:
            assert_never(when)


def row(item: Item) -> str:
    """An item as the table writes it."""
    who, keys = "+".join(item.responsible), "+".join(item.keys) or "-"
    return f"{item.id} {item.phase.value} {who} {days(item.when)} {keys} {item.mark.value}"


def ids(*items: Item) -> str:
    """The ids of items in a row."""
    return " ".join(item.id for item in items)


@pytest.mark.parametrize(
    ("item", "expected"), [*zip(ITEMS, TABLE.split("\n")[1:-1], strict=True)], ids=ids(*ITEMS).split()
)
def test_an_item_says_what_its_row_of_the_table_says(item: Item, expected: str) -> None:
    assert row(item) == expected


def test_there_are_66_items_in_three_phases_and_15_of_them_are_core() -> None:
    assert len(ITEMS) == len(BY_ID) == 66
    assert Counter(item.phase for item in ITEMS) == {Phase.BEFORE: 31, Phase.DURING: 24, Phase.AFTER: 11}
    assert ids(*(item for item in ITEMS if item.core)) == CORE


def test_there_are_eleven_roles_and_each_has_something_to_do() -> None:
    assert len({role.id for role in ROLES}) == len(ROLES) == 11
    assert {role for item in ITEMS for role in item.responsible} == {role.id for role in ROLES}


def test_only_four_lead_times_come_from_a_source_and_the_others_are_suggested() -> None:
    assert ids(*(item for item in ITEMS if item.timed is Mark.READ)) == "M19 M31 M56 M66"
    assert {item.timed for item in ITEMS} == {Mark.READ, Mark.SUGGESTED}


def test_what_was_read_nowhere_is_suggested_by_this_library() -> None:
    assert ids(*(item for item in ITEMS if item.sources == (SUGGESTED,))) == "M37 M52 M58 M63 M65"


def test_every_source_is_used_and_none_is_common_knowledge() -> None:
    assert {key for item in ITEMS for key in item.keys} == set(BY_KEY)
    assert {source.mark for source in BY_KEY.values()} == {Mark.READ, Mark.PARTLY}


def test_days_move_away_from_the_meeting_but_for_its_own_and_the_check_on_wellbeing() -> None:
    never = [item for item in ITEMS if item.off_days is OffDays.NEVER]
    assert all(item.when in (On(0), NextMeeting()) for item in never if item.id != "M56")
    assert BY_ID["M56"] in never
    assert not [item for item in ITEMS if item.when == On(0) and item not in never]
    moved = {(item.phase, item.off_days) for item in ITEMS if item not in never}
    assert moved == {(Phase.BEFORE, OffDays.EARLIER), (Phase.AFTER, OffDays.LATER)}


def test_an_item_applies_always_unless_it_says_to_which_meetings() -> None:
    assert ids(*(item for item in ITEMS if item.applies == IN_A_ROOM)) == "M06 M13 M28 M29 M53"
    assert ids(*(item for item in ITEMS if item.applies == FROM_AFAR)) == "M26 M49"
    assert ids(*(item for item in ITEMS if item.applies == HYBRID)) == "M46"
    assert ids(*(item for item in ITEMS if item.applies.first_meeting)) == "M16"
    assert ids(*(item for item in ITEMS if item.applies.sensitive)) == "M27"
    assert sum(item.applies == ALWAYS for item in ITEMS) == 56
    assert [item.id for item in ITEMS if item.online] == ["M31"]


def test_items_are_short_so_that_all_fit_on_five_pages() -> None:
    assert max(len(item.text) for item in ITEMS) <= 68


def test_there_are_ten_ground_rules_nine_extras_and_eight_steps_in_distress_each_with_its_sources() -> None:
    assert [len(each) for each in (GROUND_RULES, HYBRID_EXTRAS, DISTRESS_STEPS)] == [10, 9, 8]
    assert all(sentence.sources for sentence in (*GROUND_RULES, *HYBRID_EXTRAS, *DISTRESS_STEPS))
    assert all(SUGGESTED in step.sources for step in DISTRESS_STEPS)
