"""Challenges: how they stand, their days, what is wrong with them, and where they are shown."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.calendar import Nation
from coproduction.document import Facts, Table, plain, sections
from coproduction.problems import Path, Severity
from coproduction.protocols.agreement import AGREEMENT, PartnershipAgreement
from coproduction.protocols.challenge import Challenge, Outcome, Step
from coproduction.protocols.challenge_route import Stage
from coproduction.protocols.partners import Party
from tests.protocols.partnerships import JULY, MAY, agreement, challenge, problems_of, section, view
from tests.strategies import DAYS, contents

DAY = timedelta(days=1)
CANARY = "Quetzalcoatlus"


def on(days: int) -> date:
    """Some days after a challenge was raised."""
    return MAY + days * DAY


def closed(**more: Any) -> Challenge:
    """A challenge that was closed after nine days."""
    steps = ((Stage.RAISE, on(1)), (Stage.DISCUSS, on(4)), (Stage.CLOSED, on(9)))
    said = {"response": "It was a mistake.", "resolution": "Papers go out early.", "learning": "Ask first."}
    return challenge(*steps, **{"closed_on": on(9), **said, **more})


@given(contents(Challenge), DAYS)
def test_every_challenge_is_open_resolved_or_escalated_on_any_day(any_challenge: Challenge, day: date) -> None:
    outcome = any_challenge.outcome(day)
    assert (outcome is Outcome.RESOLVED) == (any_challenge.closed_on is not None and any_challenge.closed_on <= day)
    higher = any(each.stage in (Stage.ESCALATE, Stage.EXTERNAL) and each.on <= day for each in any_challenge.steps)
    assert outcome in ((Outcome.ESCALATED, Outcome.RESOLVED) if higher else (Outcome.OPEN, Outcome.RESOLVED))


@given(contents(Challenge), DAYS)
def test_the_days_of_its_steps_add_up_to_the_days_since_it_was_raised(any_challenge: Challenge, day: date) -> None:
    last = min(any_challenge.closed_on, day) if any_challenge.closed_on else day
    spent = any_challenge.days_by_step(day)
    assert sum(spent) == any_challenge.days(day) == max((last - any_challenge.raised_on).days, 0)
    assert len(spent) == len(any_challenge.steps) + 1
    assert min(spent) >= 0


@given(contents(Challenge), DAYS, st.integers(0, 60))
def test_what_is_resolved_stays_resolved_and_what_is_escalated_is_not_open_again(
    any_challenge: Challenge, day: date, later: int
) -> None:
    now, then = any_challenge.outcome(day), any_challenge.outcome(day + later * DAY)
    order = list(Outcome)
    assert order.index(now) <= order.index(then)


def test_each_step_lasts_until_the_next() -> None:
    assert closed().days_by_step(JULY) == (1, 3, 5, 0)
    assert closed().days_by_step(on(5)) == (1, 3, 1, 0)
    assert challenge().days_by_step(on(5)) == (5,)


def test_a_stage_ends_by_a_day_that_its_route_gives() -> None:
    def due(*steps: tuple[Stage, date]) -> date | None:
        return challenge(*steps).due(JULY, Nation.ENGLAND)

    assert challenge().due(JULY, Nation.ENGLAND) == date(2026, 5, 11)
    assert due((Stage.DISCUSS, on(4))) == date(2026, 5, 12)
    assert due((Stage.COOLING_OFF, on(4))) == on(11)
    assert due((Stage.COOLING_OFF, on(4)), (Stage.RECONVENE, on(9))) == on(11)
    assert due((Stage.RECONVENE, on(9))) == on(16)
    assert due((Stage.EXTERNAL, on(4))) is None
    assert closed().due(JULY, Nation.ENGLAND) is None


WRONG: list[tuple[Challenge, Path, str, Severity]] = [
    (challenge(principle="kindness"), ("principle",), "Write the id of a principle: shared_", Severity.ERROR),
    (challenge(during="digging"), ("during",), "stage of the project: plan.", Severity.ERROR),
    (challenge((Stage.RAISE, on(-1))), ("steps", 0, "on"), "before", Severity.ERROR),
    (challenge((Stage.RAISE, on(4)), (Stage.DISCUSS, on(3))), ("steps", 1, "on"), "before", Severity.ERROR),
    (challenge((Stage.CLOSED, on(3))), ("steps", 0, "on"), "closed_on", Severity.ERROR),
    (closed(steps=(Step(stage=Stage.RAISE, on=on(10)),)), ("steps", 0, "on"), "after", Severity.ERROR),
    (closed(steps=(), closed_on=on(-1)), ("closed_on",), "before it was raised", Severity.ERROR),
    (closed(resolution=""), ("resolution",), "how it was resolved", Severity.ERROR),
    (closed(response=""), ("response",), "said to it", Severity.ADVICE),
    (closed(learning=""), ("learning",), "learned", Severity.ADVICE),
]


@pytest.mark.parametrize(("wrong", "path", "message", "severity"), WRONG)
def test_what_is_wrong_is_said_with_its_place(wrong: Challenge, path: Path, message: str, severity: Severity) -> None:
    (problem,) = problems_of(agreement(challenges=(wrong,)))
    assert (problem.path, problem.severity) == (("challenges", 0, *path), severity)
    assert message in problem.message


def test_challenges_have_ids_of_their_own() -> None:
    (problem,) = problems_of(agreement(challenges=(challenge(), closed())))
    assert problem.path == ("challenges", 1, "id")


def test_challenges_that_are_right_have_nothing_to_put_right() -> None:
    assert problems_of(agreement(challenges=(challenge(during="plan"), closed(id="C2")))) == ()


def secret(any_challenge: Challenge) -> Challenge:
    """The same challenge with a canary in every text about it."""
    texts = ("id", "raised_by_role", "of_role", "what_happened", "response", "resolution", "learning")
    canaries: dict[str, Any] = dict.fromkeys(texts, CANARY)
    steps = tuple(evolve(each, by=CANARY, what=CANARY) for each in any_challenge.steps)
    return evolve(any_challenge, steps=steps, **canaries)


@pytest.mark.parametrize("name", AGREEMENT.views)
@given(any_challenge=contents(Challenge), day=DAYS)
def test_no_challenge_is_seen_in_a_public_view(name: str, any_challenge: Challenge, day: date) -> None:
    with_it = agreement(challenges=(secret(any_challenge),), as_at=day)
    without = agreement(as_at=day)
    assert BUILTIN.view(with_it, name) == BUILTIN.view(without, name)


@pytest.mark.parametrize("name", AGREEMENT.views)
def test_no_challenge_is_in_the_text_of_any_format(name: str) -> None:
    with_it = agreement(challenges=(secret(closed(steps=(Step(stage=Stage.RAISE, on=on(1)),))),))
    assert CANARY in BUILTIN.render(with_it, "text", view="log").body.decode()
    document = BUILTIN.view(with_it, name)
    for each in (each for each in BUILTIN.formats if each.fits(document, BUILTIN.themes[0])):
        body = BUILTIN.render(with_it, each.name, view=name).body
        assert body == BUILTIN.render(agreement(), each.name, view=name).body
        assert CANARY.encode() not in body


def log(*challenges: Challenge, **more: Any) -> tuple[PartnershipAgreement, dict[str, str]]:
    """An agreement with challenges, and what its log says of the first."""
    it = agreement(challenges=challenges, **more)
    (about,) = (
        each
        for each in section(view(it, "log"), "Challenge C1").blocks
        if isinstance(each, Facts) and each.caption.startswith("About")
    )
    return it, {name: plain(value) for name, value in about.rows}


def test_the_log_says_of_a_challenge_all_that_its_parties_know() -> None:
    whole = closed(during="plan", of_role="A ward manager", review_on=date(2026, 12, 1), raised_by=Party.CARERS)
    it, about = log(whole)
    assert about == {
        "Status": "R Resolved",
        "Principle": "Transparency and sharing information",
        "Raised by": "Carers",
        "Challenged": "A manager: A ward manager",
        "During": "Making the plan",
        "Raised on": "1 May 2026",
        "Closed on": "10 May 2026",
        "Days": "9",
        "To be reviewed on": "1 December 2026",
    }
    text = BUILTIN.render(it, "text", view="log").body.decode()
    assert "For the partners only. Do not publish." in text
    assert "Papers go out early." in text


def test_the_log_says_by_when_an_open_challenge_moves_on() -> None:
    _, about = log(challenge((Stage.DISCUSS, on(4)), raised_by_role="Chair"))
    assert (about["Status"], about["Days"]) == ("O Open", "61")
    assert about["This stage ends by"] == "12 May 2026: overdue"
    assert about["Raised by"] == "Service users: Chair"
    _, in_time = log(challenge((Stage.DISCUSS, on(4))), as_at=date(2026, 5, 12))
    assert in_time["This stage ends by"] == "12 May 2026"


def test_the_steps_in_the_log_are_those_that_were_taken_and_their_days() -> None:
    def steps(each: Challenge, day: date) -> list[list[str]]:
        document = view(agreement(challenges=(each,), as_at=day), "log")
        tables = [block for block in section(document, "Challenge C1").blocks if isinstance(block, Table)]
        return [[plain(cell) for cell in row] for table in tables for row in table.rows]

    assert steps(closed(), JULY) == [
        ["Before the first step", "1 May 2026", "1"],
        ["Raise it", "2 May 2026", "3"],
        ["Talk about it", "5 May 2026", "5"],
        ["Close it", "10 May 2026", "0"],
    ]
    assert steps(closed(), on(2)) == [["Before the first step", "1 May 2026", "1"], ["Raise it", "2 May 2026", "1"]]
    assert steps(closed(), MAY) == []
    told = evolve(challenge(), steps=(Step(stage=Stage.RAISE, on=MAY, by="Chair", what="Asked."),))
    assert steps(told, on(2)) == [["Raise it: Chair. Asked.", "1 May 2026", "2"]]


def test_what_was_not_raised_yet_is_not_in_the_log() -> None:
    document = view(agreement(challenges=(challenge(),), as_at=on(-1)), "log")
    assert [each.title for each, _ in sections(document.blocks)] == ["Who has signed", "Briefings", "Challenges"]


def test_the_log_counts_challenges_of_managers_and_of_representatives() -> None:
    document = view(agreement(challenges=(challenge(), closed(id="C2"), closed(id="C3"))), "log")
    (table,) = (block for block in section(document, "Challenges").blocks if isinstance(block, Table))
    assert [[plain(cell) for cell in row] for row in table.rows] == [
        ["O Open", "1", "0"],
        ["E Escalated", "0", "0"],
        ["R Resolved", "2", "0"],
    ]
