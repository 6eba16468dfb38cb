"""What is wrong with an agreement is said with its place, and never with what an author wrote."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given

from coproduction.problems import Path, Severity
from coproduction.protocols.agreement import PartnershipAgreement
from coproduction.protocols.briefing import Briefed, Briefing
from coproduction.protocols.partners import Partner, Party
from coproduction.protocols.principles import AgreedPrinciples, Principle, Principles, Version
from coproduction.protocols.prose import Prose
from coproduction.protocols.standing import Judgement, Kept
from coproduction.sources import Citation
from tests.protocols.partnerships import (
    BRANCH,
    CHAIR,
    CHIEF,
    JULY,
    MAY,
    PLAN,
    REPS,
    TRUST,
    UNION,
    USERS,
    WARDS,
    agreement,
    judged,
    problems_of,
)
from tests.strategies import contents

CANARY = "Quetzalcoatlus"
APRIL = date(2026, 4, 1)
PLEDGES = AgreedPrinciples(content=Principles(title="Pledges", principles=(Principle(id="listen", label="We listen"),)))
PROSE = AgreedPrinciples(content=Prose(title="Pages", sections=()))
LATE = judged(Party.CARERS)
ERROR, ADVICE = Severity.ERROR, Severity.ADVICE

WRONG: list[tuple[PartnershipAgreement, Path, str, Severity]] = [
    (agreement(as_at=None), ("as_at",), "as_at", ADVICE),
    (agreement(review_on=None), ("review_on",), "look at it again", ADVICE),
    (agreement(adopted_on=date(2028, 1, 1)), ("review_on",), "before it was adopted", ERROR),
    (agreement(sources=(Citation(title="X", url="x"),)), ("sources", 0, "url"), "https://", ERROR),
    (agreement(principles=PROSE), ("principles",), "type: principles", ERROR),
    (agreement(principles=PLEDGES, wording=Version.LOCAL), ("wording",), "Take this out", ADVICE),
    (agreement(partners=(TRUST, UNION, USERS, USERS)), ("partners", 3, "id"), "Another has this id", ERROR),
    (agreement(partners=(TRUST,), signatories=(CHIEF,)), ("partners",), "two parties", ADVICE),
    (agreement(own_route=None), ("own_route",), "complaints service", ERROR),
    (agreement(signatories=(evolve(CHIEF, partner="board"),)), ("signatories", 0, "partner"), "trust, union", ERROR),
    (agreement(signatories=(evolve(CHIEF, name=CANARY),)), ("signatories", 0, "name"), "needs consent", ERROR),
    (agreement(signatories=(evolve(BRANCH, name=CANARY),)), ("signatories", 0, "name"), "belongs to a union", ERROR),
    (
        agreement(signatories=(evolve(CHIEF, name=CANARY, name_agreed_on=date(2026, 7, 2)),)),
        ("signatories", 0, "name_agreed_on"),
        "after “as_at”",
        ERROR,
    ),
    (
        agreement(signatories=(evolve(CHIEF, copy_given_on=APRIL),)),
        ("signatories", 0, "copy_given_on"),
        "before",
        ERROR,
    ),
    (agreement(signatories=(evolve(CHIEF, copy_given_on=None),)), ("signatories", 0, "copy_given_on"), "copy", ADVICE),
    (agreement(stages=(PLAN, PLAN)), ("stages", 1, "id"), "Another has this id", ERROR),
    (agreement(stages=(evolve(PLAN, last=APRIL),)), ("stages", 0, "last"), "before the first", ERROR),
    (agreement(stages=(evolve(PLAN, celebrated_on=None),)), ("stages", 0, "celebrated_on"), "celebrating", ADVICE),
    (agreement(judgements=(LATE,)), ("judgements", 0, "party"), "None of the partners", ERROR),
    (agreement(judgements=(judged(Party.MANAGEMENT),) * 2), ("judgements", 1), "Keep one", ERROR),
    (agreement(stages=(), judgements=(judged(Party.MANAGEMENT),)), ("judgements", 0, "stage"), "none yet", ERROR),
    (
        agreement(principles=PLEDGES, judgements=(judged(Party.MANAGEMENT),)),
        ("judgements", 0, "principle"),
        "Write the id of a principle: listen.",
        ERROR,
    ),
    (
        agreement(judgements=(judged(Party.MANAGEMENT, Kept.PARTLY, because=""),)),
        ("judgements", 0, "because"),
        "Say why",
        ADVICE,
    ),
    (agreement(briefings=(WARDS, REPS, WARDS)), ("briefings", 2, "id"), "Another has this id", ERROR),
    (agreement(briefings=(evolve(WARDS, next_due=MAY), REPS)), ("briefings", 0, "next_due"), "due again", ERROR),
    (agreement(briefings=(evolve(WARDS, by=""), REPS)), ("briefings", 0), "by which role", ADVICE),
    (agreement(briefings=(evolve(WARDS, method=None), REPS)), ("briefings", 0), "by which role", ADVICE),
    (agreement(briefings=(WARDS,)), ("briefings",), "No representative", ADVICE),
]


@pytest.mark.parametrize(("wrong", "path", "message", "severity"), WRONG)
def test_what_is_wrong_is_said_with_its_place(
    wrong: PartnershipAgreement, path: Path, message: str, severity: Severity
) -> None:
    (problem,) = problems_of(wrong)
    assert (problem.path, problem.severity) == (path, severity)
    assert message in problem.message
    assert CANARY not in problem.message


@pytest.mark.parametrize(
    "right",
    [
        agreement(),
        agreement(principles=PLEDGES),
        agreement(wording=Version.TUC_1998),
        agreement(partners=(TRUST, UNION), signatories=(CHIEF, BRANCH), own_route=None),
        agreement(signatories=(CHIEF, evolve(BRANCH, name="Robin Moss", name_agreed_on=MAY), CHAIR)),
        agreement(judgements=(judged(Party.MANAGEMENT), judged(Party.SERVICE_USERS, Kept.NOT_KEPT))),
        agreement(signatories=(), stages=()),
    ],
)
def test_an_agreement_that_is_right_has_nothing_to_put_right(right: PartnershipAgreement) -> None:
    assert problems_of(right) == ()


def test_carers_need_a_route_of_their_own_too() -> None:
    carers = Partner(id="carers", party=Party.CARERS, name="Carers")
    (problem,) = problems_of(agreement(partners=(TRUST, carers), signatories=(), own_route=None))
    assert problem.path == ("own_route",)


@given(contents(PartnershipAgreement))
def test_checks_never_fail_and_name_fields_that_are_there(any_agreement: PartnershipAgreement) -> None:
    for problem in problems_of(any_agreement):
        assert hasattr(any_agreement, str(problem.path[0]))
        assert problem.message.endswith(".")


@given(contents(Briefing))
def test_whoever_was_never_told_is_due_on_any_day(any_briefing: Briefing) -> None:
    assert evolve(any_briefing, briefed_on=None).due(JULY)
    assert any_briefing.kind in Briefed


@given(contents(Judgement))
def test_a_judgement_of_something_unknown_is_always_said(any_judgement: Judgement) -> None:
    paths = {problem.path[-1] for problem in problems_of(agreement(stages=(), judgements=(any_judgement,)))}
    assert "stage" in paths
