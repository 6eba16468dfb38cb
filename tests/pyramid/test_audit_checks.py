"""What an audit's author is told to put right, and where."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given

from coproduction.counts import Count
from coproduction.dates import Period
from coproduction.problems import Path, Severity
from coproduction.pyramid.audit import Audit
from coproduction.pyramid.levels import ONION, PYRAMID
from coproduction.pyramid.register import Involvement, KindCounts, LevelCount, PersonKind, Responses
from coproduction.vocabulary import Term
from tests.pyramid.registers import counted_audits, registers
from tests.pyramid.rows import YEAR, audit_of, problems_of, registered, row

ERROR, ADVICE = Severity.ERROR, Severity.ADVICE

TWO = (row("A", "co_produce"), row("B", "co_produce", kind=PersonKind.CARER))
SOME = KindCounts(service_user=Count(20))


def level(level_id: str, users: int = 0, at_level: int | None = None, **more: Count) -> LevelCount:
    """Counts of a level."""
    people = KindCounts(service_user=Count(users), **more)
    return LevelCount(level=level_id, people=people, at_level=None if at_level is None else Count(at_level))


def from_counts(*counts: LevelCount) -> Audit:
    """An audit from counts already made."""
    return audit_of(counts=counts)


WRONG: list[tuple[Audit, Path, Severity, str]] = [
    (
        audit_of(*TWO, period=Period(first=YEAR.last, last=YEAR.first)),
        ("period", "last"),
        ERROR,
        "The last day comes before the first.",
    ),
    (
        audit_of(*TWO, ladder=evolve(PYRAMID, terms=(*PYRAMID.terms, Term(id="x", label="X", same_as="y")))),
        ("ladder", "terms", 4, "same_as"),
        ERROR,
        "Choose the nearest of non_participation, inform,",
    ),
    (
        audit_of(*TWO, ladder=evolve(PYRAMID, terms=PYRAMID.terms[::-1])),
        ("ladder", "terms"),
        ADVICE,
        "Put the level with the least say first",
    ),
    (audit_of(), (), ERROR, "Give “records”"),
    (audit_of(not_active=SOME), (), ERROR, "Give “records”"),
    (audit_of(*TWO, counts=(level("inform", 20),)), ("counts",), ERROR, "not both"),
    (audit_of(*TWO, not_active=SOME), ("counts",), ERROR, "not both"),
    (
        audit_of(*TWO, row("C", "advise")),
        ("records", 2, "level"),
        ERROR,
        "Choose a level of the ladder: inform, consult, collaborate, co_produce.",
    ),
    (audit_of(*TWO, row("C")), ("records", 2, "level"), ADVICE, "it is counted apart"),
    (from_counts(level("advise", 20)), ("counts", 0, "level"), ERROR, "Choose a level of the ladder:"),
    (
        from_counts(level("inform", 20), level("inform", 20)),
        ("counts", 1, "level"),
        ERROR,
        "This level stands here twice.",
    ),
    (
        audit_of(counts=(LevelCount(level="inform", people=KindCounts()),)),
        ("counts", 0, "people"),
        ERROR,
        "Count people of at least one kind, or take this level out.",
    ),
    (
        audit_of(*TWO, responses=(Responses(activity="Poll", level="advise", answers=Count(3)),)),
        ("responses", 0, "level"),
        ERROR,
        "Choose a level of the ladder:",
    ),
    (audit_of(*TWO, registered("Ann Smith")), ("records", 2, "person"), ERROR, "Use an id such as P014."),
    (audit_of(*TWO, registered("ann@example.org")), ("records", 2, "person"), ERROR, "must not be here"),
    (
        audit_of(*TWO, row("C", "inform", first_day=None)),
        ("records", 2, "first_day"),
        ERROR,
        "Say when the activity was",
    ),
    (
        audit_of(*TWO, row("C", "inform", last_day=date(2025, 8, 31))),
        ("records", 2, "last_day"),
        ERROR,
        "The last day comes before the first.",
    ),
    (from_counts(level("inform", 20, at_level=19)), ("counts", 0, "at_level"), ERROR, "This cannot be"),
    (from_counts(level("inform", 20, at_level=21)), ("counts", 0, "at_level"), ERROR, "This cannot be"),
    (
        from_counts(level("inform", 20, at_level=20), level("consult", 30, at_level=31)),
        ("counts", 1, "at_level"),
        ERROR,
        "at most those here and above",
    ),
    (
        from_counts(level("inform", 20, at_level=28, carer=Count(9))),
        ("counts", 0, "at_level"),
        ERROR,
        "at least the people counted here",
    ),
    (audit_of(row("A", "co_produce")), ("records", 0, "level"), ADVICE, "One person alone is seldom co-production"),
    (
        audit_of(row("A", "co_production"), ladder=ONION),
        ("records", 0, "level"),
        ADVICE,
        "One person alone is seldom co-production",
    ),
    (
        audit_of(row("A", "co_produce"), row("S", "co_produce", kind=PersonKind.STAFF)),
        ("records", 0, "level"),
        ADVICE,
        "One person alone is seldom co-production",
    ),
]


@pytest.mark.parametrize(("audit", "path", "severity", "message"), WRONG)
def test_what_is_wrong_is_said_with_its_place(audit: Audit, path: Path, severity: Severity, message: str) -> None:
    (problem,) = problems_of(audit)
    assert (problem.path, problem.severity) == (path, severity)
    assert message in problem.message


RIGHT: list[Audit] = [
    audit_of(*TWO),
    audit_of(*TWO, registered("D")),
    audit_of(*TWO, row("C", "inform", first_day=None, last_day=date(2025, 6, 1))),
    audit_of(*TWO, row("C", "inform", last_day=date(2025, 9, 1))),
    audit_of(*TWO, row("A", "consult")),
    audit_of(*TWO, row("S", "co_produce", kind=PersonKind.STAFF)),
    audit_of(row("S", "co_produce", kind=PersonKind.STAFF)),
    audit_of(row("A", "consultation"), ladder=ONION),
    from_counts(level("inform", 20)),
    from_counts(level("inform", 20, at_level=50), level("consult", 30, at_level=30)),
    from_counts(level("consult", 30, at_level=30), level("inform", 20, at_level=20)),
    audit_of(counts=(level("inform", 0, at_level=0),), not_active=SOME),
]


@pytest.mark.parametrize("audit", RIGHT)
def test_an_audit_that_is_right_has_nothing_to_put_right(audit: Audit) -> None:
    assert problems_of(audit) == ()


def test_every_problem_is_told_at_once() -> None:
    rows = (row("Ann Smith", "advise", first_day=None), row("B", "co_produce"))
    assert [problem.path for problem in problems_of(audit_of(*rows))] == [
        ("records", 0, "level"),
        ("records", 0, "person"),
        ("records", 0, "first_day"),
        ("records", 1, "level"),
    ]


def test_counts_of_an_unknown_level_are_not_reckoned_with() -> None:
    problems = problems_of(from_counts(level("inform", 20, at_level=25), level("advise", 30, at_level=99)))
    assert [problem.path for problem in problems] == [("counts", 1, "level"), ("counts", 0, "at_level")]


def test_no_message_repeats_what_was_written_of_a_person() -> None:
    audit = audit_of(row("Ann Smith", "canary", activity="chemotherapy"))
    said = " ".join(str(problem) for problem in problems_of(audit))
    assert not {"Ann", "Smith", "canary", "chemotherapy"} & set(said.replace(",", " ").split())


def test_two_people_in_one_piece_of_co_production_make_it_so_whatever_else_they_do() -> None:
    alone = row("A", "co_produce", activity="Bulletin")
    paths = [problem.path for problem in problems_of(audit_of(alone, *TWO))]
    assert paths == [("records", 0, "level")]


@given(registers)
def test_checks_of_a_register_never_fail(rows: tuple[Involvement, ...]) -> None:
    fields = [("records", at, name) for at in range(len(rows)) for name in ("level", "first_day", "last_day")]
    for problem in problems_of(audit_of(*rows)):
        assert problem.message
        assert problem.path in [(), *fields]


@given(counted_audits())
def test_counts_that_can_be_are_no_problem(audit: Audit) -> None:
    assert problems_of(audit) == ()
