"""The invented partnership: everything that an agreement is for has happened in it."""

from datetime import timedelta
from pathlib import Path

import pytest

from coproduction.builtin import BUILTIN
from coproduction.document import sections
from coproduction.protocols.agreement import PartnershipAgreement
from coproduction.protocols.briefing import Briefed, coverage
from coproduction.protocols.challenge import Outcome
from coproduction.protocols.partners import Force, Party
from coproduction.protocols.principles import Principles
from coproduction.protocols.tuc_principles import TUC_SIX
from tests.tagtree import page_texts

FOLDER = Path(__file__).parent.parent.parent / "examples" / "partnership"


@pytest.fixture(name="millrace", scope="module")
def _millrace() -> PartnershipAgreement:
    agreement = BUILTIN.load(FOLDER / "agreement.yaml")
    assert isinstance(agreement, PartnershipAgreement)
    return agreement


def test_employer_two_unions_service_users_and_carers_have_signed_the_six(millrace: PartnershipAgreement) -> None:
    assert millrace.as_at
    assert millrace.force(millrace.as_at) is Force.IN_FORCE
    parties = [each.party for each in millrace.partners]
    assert parties == [
        Party.MANAGEMENT,
        Party.STAFF_SIDE,
        Party.STAFF_SIDE,
        Party.SERVICE_USERS,
        Party.CARERS,
    ]
    assert list(millrace.agreed_to.ids) == [each.id for each in TUC_SIX]
    assert not [each for each in millrace.signatories if each.name]


def test_everyone_has_been_told_and_nobody_is_due(millrace: PartnershipAgreement) -> None:
    assert millrace.as_at
    told = coverage(millrace.briefings, millrace.as_at)
    assert told.told == told.in_scope == len(millrace.briefings)
    assert not [each for each in millrace.briefings if each.due(millrace.as_at)]


def test_a_manager_and_a_representative_were_challenged_and_both_are_resolved(millrace: PartnershipAgreement) -> None:
    assert millrace.as_at
    assert {each.of for each in millrace.challenges} == set(Briefed)
    assert {each.outcome(millrace.as_at) for each in millrace.challenges} == {Outcome.RESOLVED}
    raised = millrace.challenges[0].raised_on
    assert millrace.challenges[0].outcome(raised + timedelta(days=1)) is Outcome.OPEN


def test_every_stage_was_celebrated_and_judged(millrace: PartnershipAgreement) -> None:
    assert all(each.celebrated_on for each in millrace.stages)
    assert {each.stage for each in millrace.judgements} == {each.id for each in millrace.stages}
    assert {each.party for each in millrace.judgements} == set(millrace.parties)


def test_the_booklet_fills_whole_sheets_and_the_handbook_page_is_short(millrace: PartnershipAgreement) -> None:
    theme = BUILTIN.load_theme(FOLDER / "theme", FOLDER)
    booklet = BUILTIN.render(millrace, "pdf", view="booklet", theme=theme)
    assert len(page_texts(booklet.body)) == 12
    assert len(page_texts(BUILTIN.render(millrace, "pdf", theme=theme).body)) <= 2


def test_a_set_of_own_pledges_stands_beside_the_six() -> None:
    pledges = BUILTIN.load(FOLDER / "pledges.yaml")
    assert isinstance(pledges, Principles)
    assert (pledges.shipped, len(pledges.every)) == (None, 5)
    titles = [each.title for each, _ in sections(BUILTIN.view(pledges).blocks)]
    assert titles == [each.label for each in pledges.principles]
