"""Who evaluates: service users and carers in the design, in the work and in the judgement."""

from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.problems import Path, Severity
from coproduction.protocols.evaluators import (
    CARERS,
    GROUP_LABELS,
    LIVED,
    SERVICE_USERS,
    Evaluator,
    Stage,
    check_evaluators,
    check_lived,
    named,
)
from coproduction.pyramid.register import PersonKind
from tests.protocols.evaluations import BRITISH, GROUP, evaluation, table, words
from tests.strategies import contents

STAFF = evolve(GROUP, who="The team", kinds=(PersonKind.STAFF,))
ERROR, ADVICE = Severity.ERROR, Severity.ADVICE


def said(*evaluators: Evaluator) -> list[tuple[Path, Severity]]:
    return [(each.path, each.severity) for each in check_evaluators(evaluators)]


def test_with_service_users_and_carers_throughout_nothing_is_said() -> None:
    assert said(GROUP) == said(GROUP, STAFF) == []


def test_without_them_design_work_and_judgement_are_wrong_and_the_report_is_advised() -> None:
    assert said() == said(STAFF) == [((), ERROR)] * 3 + [((), ADVICE)]
    assert len({each.message for each in check_evaluators(())}) == 4


@given(st.sampled_from(Stage))
def test_each_stage_is_looked_at_by_itself(stage: Stage) -> None:
    without: dict[str, Any] = {stage.value: False}
    gap = evolve(GROUP, **without)
    severity = ADVICE if stage is Stage.REPORT else ERROR
    assert said(gap, STAFF) == [((), severity)]


def test_two_groups_may_share_the_stages() -> None:
    first = evolve(GROUP, designs=False)
    second = Evaluator(who="Carers", kinds=(PersonKind.CARER,), designs=True)
    assert said(first, second) == []


def test_the_public_and_staff_are_not_people_who_have_lived_it() -> None:
    assert PersonKind.PUBLIC not in LIVED
    assert PersonKind.STAFF not in LIVED
    assert {PersonKind.BOTH} == SERVICE_USERS & CARERS


def test_carers_alone_or_service_users_alone_are_advised_to_ask_the_others() -> None:
    assert said(evolve(GROUP, kinds=(PersonKind.CARER,))) == [((), ADVICE)]
    assert said(evolve(GROUP, kinds=(PersonKind.SERVICE_USER,))) == [((), ADVICE)]
    assert said(evolve(GROUP, kinds=(PersonKind.BOTH,))) == []


def test_who_they_are_and_what_they_do_is_asked_for() -> None:
    assert said(GROUP, evolve(STAFF, kinds=())) == [((1, "kinds"), ERROR)]
    assert said(GROUP, Evaluator(who="The team", kinds=(PersonKind.STAFF,))) == [((1,), ADVICE)]


def test_those_who_judge_have_service_users_and_carers_among_them() -> None:
    both = (PersonKind.SERVICE_USER, PersonKind.CARER)
    assert list(check_lived(both)) == []
    assert [each.severity for each in check_lived((PersonKind.STAFF,))] == [ERROR]
    assert [each.severity for each in check_lived(both[:1])] == [ADVICE]


def test_the_page_says_who_takes_part_in_what() -> None:
    document = BUILTIN.view(evaluation(evaluators=(GROUP, evolve(STAFF, interprets=False))))
    assert table(document, "Who evaluates") == [
        ["The forum (service users and carers)", "yes", "yes", "yes", "yes"],
        ["The team (staff)", "yes", "yes", "no", "yes"],
    ]
    assert "nobody yet" in words(BUILTIN.view(evaluation(evaluators=())))


def test_every_kind_of_people_has_a_word() -> None:
    assert GROUP_LABELS.keys() == {*PersonKind}
    assert named((), BRITISH) == "not recorded"


@given(st.lists(contents(Evaluator), max_size=3).map(tuple))
def test_checks_never_raise(evaluators: tuple[Evaluator, ...]) -> None:
    assert all(each.message for each in check_evaluators(evaluators))
