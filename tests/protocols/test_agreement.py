"""A partnership agreement: when it holds, who has been told, how partners are doing, and its views."""

from datetime import MAXYEAR, date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.document import Bullets, FormField, Note, Paragraph, Table, plain, sections
from coproduction.protocols.agreement import AGREEMENT
from coproduction.protocols.briefing import Briefed, Briefing, coverage
from coproduction.protocols.challenge import Step
from coproduction.protocols.challenge_route import Stage
from coproduction.protocols.partners import Force, Partner, Party, Signatory
from coproduction.protocols.principles import THE_SIX, AgreedPrinciples, Principle, Principles, Version
from coproduction.protocols.standing import Kept
from coproduction.vocabulary import Agreement
from tests.protocols.partnerships import (
    BRANCH,
    CHAIR,
    CHIEF,
    JULY,
    MAY,
    PLAN,
    REPS,
    UNION,
    WARDS,
    agreement,
    challenge,
    facts,
    judged,
    section,
    view,
)
from tests.strategies import DAYS, contents

DAY = timedelta(days=1)
APRIL = date(2026, 4, 1)
PLEDGES = AgreedPrinciples(content=Principles(title="Pledges", principles=(Principle(id="listen", label="We listen"),)))


def signed(*signatories: Signatory) -> Force:
    """Whether an agreement of three partners holds on the first of July."""
    return agreement(signatories=signatories).force(JULY)


def items(block: object) -> list[str]:
    """The items of a list, in words."""
    assert isinstance(block, Bullets)
    return [plain(item) for item in block.items]


def cells(block: object) -> list[list[str]]:
    """The rows of a table, in words."""
    assert isinstance(block, Table)
    return [[plain(cell) for cell in row] for row in block.rows]


def test_an_agreement_is_in_force_only_when_every_partner_has_signed() -> None:
    assert signed(CHIEF, BRANCH, CHAIR) is Force.IN_FORCE
    assert signed(CHIEF, BRANCH) is Force.PARTLY_SIGNED
    assert signed(CHIEF, CHIEF, CHIEF) is Force.PARTLY_SIGNED
    assert signed(CHIEF, BRANCH, evolve(CHAIR, signed_on=None)) is Force.PARTLY_SIGNED
    assert signed() is Force.NOT_SIGNED
    assert agreement().force(APRIL) is Force.NOT_SIGNED


def test_each_of_two_unions_signs_for_itself() -> None:
    other = Partner(id="other", party=Party.STAFF_SIDE, name="Another union")
    three = agreement()
    four = evolve(three, partners=(*three.partners, other))
    assert four.force(JULY) is Force.PARTLY_SIGNED
    assert evolve(four, signatories=(*four.signatories, evolve(BRANCH, partner="other"))).force(JULY) is Force.IN_FORCE


@given(st.lists(contents(Signatory), max_size=4), DAYS)
def test_more_signatures_never_make_an_agreement_less_in_force(more: list[Signatory], day: date) -> None:
    order = list(Force)
    before, after = agreement(signatories=(CHIEF,)), agreement(signatories=(CHIEF, *more))
    assert order.index(before.force(day)) <= order.index(after.force(day))
    assert order.index(after.force(day)) <= order.index(after.force(day + DAY))


def test_the_principles_are_the_six_unless_a_file_has_others() -> None:
    assert len(agreement().agreed_to.every) == 6
    assert agreement(wording=Version.TUC_1998).agreed_to.wording is Version.TUC_1998
    assert agreement(principles=PLEDGES).agreed_to.ids == ("listen",)
    assert [part.shown for part in BUILTIN.type_of(agreement()).parts(agreement(principles=PLEDGES))] == [False]
    assert "We listen" in BUILTIN.render(agreement(principles=PLEDGES), "text", view="booklet").body.decode()


def test_the_booklet_says_with_whom_the_principles_were_agreed() -> None:
    content = evolve(THE_SIX, agreed=Agreement(agreed_with="the Forum"))
    (agreed, *_rest) = section(
        view(agreement(principles=AgreedPrinciples(content=content)), "booklet"), "What we hold to"
    ).blocks
    assert agreed == Note("Agreed with the Forum.")
    (first, *_rest) = section(view(agreement(), "booklet"), "What we hold to").blocks
    assert first != agreed


def test_a_name_is_shown_only_with_consent() -> None:
    named = evolve(BRANCH, name="Robin Moss", name_agreed_on=MAY, on_behalf_of="all branches")
    (shown, _note) = section(view(agreement(signatories=(CHIEF, named))), "Who has signed").blocks
    assert items(shown) == [
        "Anytown Trust: Chief executive, 1 May 2026",
        "Anytown Union: Robin Moss, Branch secretary, on behalf of all branches, 1 May 2026",
        "Anytown Forum: not signed yet",
    ]
    (shown, _note) = section(
        view(agreement(signatories=(evolve(named, name_agreed_on=None),))), "Who has signed"
    ).blocks
    assert "Robin" not in "".join(items(shown))


@pytest.mark.parametrize("name", ["standing", "log"])
def test_no_name_is_in_what_is_said_of_how_partners_are_doing(name: str) -> None:
    named = evolve(BRANCH, name="Robin Moss", name_agreed_on=MAY)
    assert "Robin" not in BUILTIN.render(agreement(signatories=(named,)), "text", view=name).body.decode()


def test_the_log_says_who_has_a_copy() -> None:
    late, without = evolve(BRANCH, copy_given_on=JULY + DAY), evolve(CHAIR, copy_given_on=None)
    (table,) = section(view(agreement(signatories=(CHIEF, late, without)), "log"), "Who has signed").blocks
    assert cells(table) == [
        ["Anytown Trust: Chief executive", "1 May 2026", "1 May 2026"],
        ["Anytown Union: Branch secretary", "1 May 2026", "not yet"],
        ["Anytown Forum: Chair", "1 May 2026", "not yet"],
    ]
    assert section(view(agreement(as_at=APRIL), "log"), "Who has signed").blocks == (Paragraph("not signed yet"),)


def test_coverage_counts_those_who_were_told_of_those_in_scope() -> None:
    log = (WARDS, REPS)
    assert (coverage(log, JULY).told, coverage(log, JULY).in_scope) == (1, 2)
    assert (coverage(log, JULY, Briefed.REPRESENTATIVE).told, coverage(log, JULY, Briefed.MANAGER).told) == (0, 1)
    assert coverage(log, APRIL).told == 0


@pytest.mark.parametrize(
    ("told", "renewed"),
    [
        (MAY, date(2027, 5, 1)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date(2026, 12, 31), date(2027, 12, 31)),
        (date(MAXYEAR, 3, 4), date(MAXYEAR, 3, 4)),
    ],
)
def test_a_briefing_is_given_again_after_twelve_months_unless_another_day_is_set(told: date, renewed: date) -> None:
    briefing = evolve(WARDS, briefed_on=told)
    assert briefing.renew_on == renewed
    assert evolve(briefing, next_due=JULY).renew_on == JULY
    assert briefing.due(renewed)
    assert evolve(briefing, briefed_on=None).renew_on is None


@given(contents(Briefing), DAYS)
def test_a_briefing_is_due_before_it_was_given_and_from_the_day_it_is_to_be_given_again(
    any_briefing: Briefing, day: date
) -> None:
    again = any_briefing.told(day) and any_briefing.renew_on is not None and any_briefing.renew_on <= day
    assert any_briefing.due(day) == (again or not any_briefing.told(day))


def test_the_log_lists_who_is_to_be_told_now() -> None:
    late = evolve(WARDS, id="late", role="Late", next_due=JULY)
    plain_one = evolve(WARDS, id="plain", role="Plain", by="", method=None)
    counted, log = section(view(agreement(briefings=(WARDS, late, plain_one, REPS)), "log"), "Briefings").blocks
    assert cells(counted) == [["Managers", "3 of 3", "1"], ["Representatives", "0 of 1", "1"]]
    assert cells(log) == [
        ["Ward managers", "1 May 2026, Workshop, Lead", "1 May 2027"],
        ["Late", "1 May 2026, Workshop, Lead", "now"],
        ["Plain", "1 May 2026", "1 May 2027"],
        ["Union representatives", "not yet", "now"],
    ]
    assert section(view(agreement(briefings=()), "log"), "Briefings").blocks == (Paragraph("Nobody is in scope yet."),)


def test_the_page_is_short_and_says_what_a_handbook_says() -> None:
    document = view(agreement(scope="The day service", version="2", adopted_on=MAY))
    assert [each.title for each, _ in sections(document.blocks)] == [
        "Why we work together",
        "What we hold to",
        "Who has signed",
        "When something goes wrong",
    ]
    assert facts(document) == {"For": "The day service", "Status": "F In force"}
    text = BUILTIN.render(agreement(version="2", adopted_on=MAY), "text").body.decode()
    assert "Version: 2; Adopted on: 1 May 2026; To be reviewed on: 1 May 2027; As at: 1 July 2026" in text.replace(
        "\n", " "
    )
    principles, told = section(document, "What we hold to").blocks
    assert len(items(principles)) == 6
    assert isinstance(told, Paragraph)
    assert plain(told.words).endswith("once a year. Told so far: 1 of 2.")
    *_, routes = section(document, "When something goes wrong").blocks
    assert items(routes) == ["Complaints service: Complaints, 01632 960201", "Advocacy: Advocates, 01632 960202"]


def test_the_page_leaves_out_what_is_not_there() -> None:
    bare = agreement(own_route=None, briefings=(), review_on=None)
    assert facts(view(bare)) == {"Status": "F In force"}
    assert len(section(view(bare), "When something goes wrong").blocks) == 1
    assert len(section(view(bare), "What we hold to").blocks) == 1
    assert "For service users and carers" not in [each.title for each, _ in sections(view(bare, "booklet").blocks)]


def test_the_booklet_says_all_that_a_partnership_hands_out_and_has_a_place_to_sign() -> None:
    document = view(agreement(signatories=(CHIEF, BRANCH)), "booklet")
    assert (document.booklet, document.cover) == (True, True)
    titles = [each.title for each, level in sections(document.blocks) if level == 1]
    assert titles == [
        "Why we work together",
        "What we hold to",
        "When something goes wrong",
        "How we are doing",
        "Who has signed",
    ]
    fields = [block.label for block in section(document, "A place to sign").blocks if isinstance(block, FormField)]
    mine = "I have been told of these principles: my role, and the day"
    assert fields == ["Signed for Anytown Forum: role and date", mine]
    everyone = section(view(agreement(), "booklet"), "A place to sign").blocks
    assert [type(block) for block in everyone] == [FormField]


def test_the_booklet_says_how_partners_are_doing_without_a_table() -> None:
    judgements = judged(Party.MANAGEMENT), judged(Party.SERVICE_USERS, Kept.PARTLY)
    words, celebrated = section(view(agreement(judgements=judgements), "booklet"), "Making the plan").blocks
    assert [item.partition(":")[0] for item in items(words)] == ["M Mixed", "U Not judged"]
    assert items(words)[0] == "M Mixed: Transparency and sharing information"
    assert celebrated == Paragraph("We celebrated on 1 July 2026. We had tea.")
    later = agreement(as_at=MAY)
    assert len(section(view(later, "booklet"), "Making the plan").blocks) == 1
    without = view(agreement(stages=()), "booklet")
    assert "How we are doing" not in [each.title for each, _ in sections(without.blocks)]
    assert view(agreement(stages=()), "standing").blocks[0] == Paragraph("No stage of the project is recorded yet.")


def test_how_partners_are_doing_is_shown_for_each_principle_at_each_stage_and_by_each_party() -> None:
    judgements = (
        judged(Party.MANAGEMENT),
        judged(Party.SERVICE_USERS, Kept.PARTLY),
        judged(Party.STAFF_SIDE, Kept.NOT_JUDGED, because=""),
        judged(Party.MANAGEMENT, principle="mutual_gains"),
        judged(Party.STAFF_SIDE, principle="mutual_gains"),
    )
    dig = evolve(PLAN, id="dig", title="Digging", first=None, celebrated_on=None)
    document = view(agreement(stages=(PLAN, dig), judgements=judgements), "standing")
    _mixed, overview, *_stages = document.blocks
    assert cells(overview)[4:] == [
        ["Transparency and sharing information", "M Mixed", "U Not judged"],
        ["Mutual gains and added value", "K Kept", "U Not judged"],
    ]
    table, reasons, celebrated = section(document, "Making the plan").blocks
    assert facts(document) == {"Making the plan": "1 May 2026 to 1 July 2026", "As at": "1 July 2026"}
    assert isinstance(table, Table)
    assert [column.heading for column in table.columns] == ["Principle", "Managers", "Staff side", "Service users"]
    assert cells(table)[4] == ["Transparency and sharing information", "K Kept", "U Not judged", "P Partly"]
    assert items(reasons) == ["Transparency and sharing information, Service users: Partly. Papers were late."]
    assert celebrated == Paragraph("We celebrated on 1 July 2026. We had tea.")
    assert [type(block) for block in section(document, "Digging").blocks] == [Table]


def test_a_partner_that_signs_twice_is_listed_once() -> None:
    twice = agreement(signatories=(CHIEF, evolve(CHIEF, role="Chair of the board"), BRANCH, CHAIR))
    (shown, _note) = section(view(twice), "Who has signed").blocks
    assert items(shown)[0] == "Anytown Trust: Chief executive, 1 May 2026; Chair of the board, 1 May 2026"
    assert UNION.name in items(shown)[1]


def test_a_build_makes_the_public_views_and_never_the_log() -> None:
    content_type = BUILTIN.type_of(agreement())
    assert content_type.built(agreement()) == ("page", "booklet", "standing") == tuple(content_type.views)
    assert tuple(content_type.private) == ("log",)


def test_nobody_is_named_before_the_day_they_said_yes_to_it() -> None:
    later = agreement(signatories=(CHIEF, evolve(BRANCH, name="Juniper Larkspur", name_agreed_on=JULY), CHAIR))
    said = [
        repr(BUILTIN.view(later, name, BUILTIN.edition(later, as_at=day)))
        for name in AGREEMENT.every_view
        for day in (date(2026, 6, 30), JULY)
    ]
    assert ["Juniper" in each for each in said] == [False, True, False, True, False, False, False, False]


def test_an_agreement_in_a_log_shows_no_name_and_nothing_of_a_challenge() -> None:
    canary = "Quetzalcoatlus"
    step = Step(stage=Stage.RAISE, on=MAY, by=canary, what=canary)
    texts = ("raised_by_role", "of_role", "what_happened", "response", "resolution", "learning")
    raised = challenge(steps=(step,), **dict.fromkeys(texts, canary))
    whole = agreement(challenges=(raised,), signatories=(evolve(CHIEF, name=canary, name_agreed_on=MAY),))
    assert "C1" in repr(whole)
    assert canary not in f"{whole!r}{raised}{step!r}"
