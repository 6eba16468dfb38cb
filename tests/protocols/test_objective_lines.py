"""The line of an objective through the reviews."""

from datetime import date
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.document import Section
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.improvement import Decision
from coproduction.protocols.objective_lines import Judged, Version, line
from coproduction.protocols.review import Review
from tests.protocols.evaluations import LATE, abandon, adapt, adopt, review, table, titles
from tests.protocols.plans import objective, plan_of

YEARS = (date(2024, 3, 31), date(2025, 3, 31), LATE)


def told(versions: tuple[Version, ...]) -> list[tuple[str, str, str]]:
    """Of each version its id, the id before it, and what was decided."""
    return [(each.id, each.continues, each.decision.value if each.decision else "") for each in versions]


def reviews(*years: tuple[ActionPlan, tuple[Judged, ...]]) -> Review:
    """A review a year, each after the one before."""
    made: Review | None = None
    for (plan, judged), day in zip(years, YEARS[-len(years) :], strict=True):
        made = review(plan, *judged, before=made, reviewed_on=day)
    assert made
    return made


def test_an_objective_that_was_adapted_keeps_its_line_from_version_to_version() -> None:
    made = reviews(
        (plan_of(objective("A"), objective("B")), (adapt("A", "A2"), adopt("B"))),
        (plan_of(objective("A2"), objective("B")), (adapt("A2", "A3"), adopt("B"))),
        (plan_of(objective("A3"), objective("B")), (adapt("A3", "A4", "Do it.", "2027"), abandon("B"))),
    )
    assert told(line(made, "A3")) == [
        ("A", "", "adapt"),
        ("A2", "A", "adapt"),
        ("A3", "A2", "adapt"),
        ("A4", "A3", ""),
    ]
    assert [each.judged_on for each in line(made, "A3")] == [*YEARS, None]
    assert [each.text for each in line(made, "A3")] == ["Do A.", "Do A2.", "Do A3.", "Do it."]
    assert [str(each.due) for each in line(made, "A3")][2:] == ["2020-09", "2027"]
    assert told(line(made, "B")) == [("B", "", "adopt"), ("B", "B", "adopt"), ("B", "B", "abandon")]


def test_a_new_objective_begins_its_line_even_under_the_id_of_one_that_stopped() -> None:
    made = reviews((plan_of(objective("A")), (abandon("A"),)), (plan_of(objective("A")), (adopt("A"),)))
    assert told(line(made, "A")) == [("A", "", "adopt")]


def test_an_id_may_stay_while_the_words_change() -> None:
    plan = plan_of(objective("A", text="Do A now."))
    made = reviews((plan_of(objective("A")), (adapt("A", "A"),)), (plan, (adopt("A"),)))
    assert told(line(made, "A")) == [("A", "", "adapt"), ("A", "A", "adopt")]
    assert [each.text for each in line(made, "A")] == ["Do A.", "Do A now."]


def test_what_is_not_there_has_no_line_and_what_is_not_judged_is_open() -> None:
    made = review(plan_of(objective("A")))
    assert line(made, "Z") == ()
    assert told(line(made, "A")) == [("A", "", "")]
    assert line(made, "A")[0].judged_on is None


def test_the_page_of_lines_has_a_table_for_each_that_has_more_than_one_version() -> None:
    made = reviews(
        (plan_of(objective("A"), objective("B")), (adapt("A", "A2"), abandon("B"))),
        (plan_of(objective("A2", "ongoing"), objective("C", "")), (adapt("A2", "A3"), adopt("C"))),
    )
    document = BUILTIN.view(made, "lines")
    assert titles(document) == ["The line of A3"]
    assert table(document, "The line of A3") == [
        ["31 March 2025", "A Do A. Achieved by end of: September 2020.", "D Adapt: It was too much."],
        ["31 March 2026", "A2 Do A2. Ongoing.", "D Adapt: It was too much."],
        ["From now on", "A3 Do A3 now. No date is set.", "not yet judged"],
    ]


DECISIONS = st.lists(st.sampled_from(Decision), min_size=1, max_size=5)


def through(decisions: list[Decision]) -> Review:
    """Reviews of one objective, a decision a year; after one that stops it, a new one of the same id begins."""
    made: Review | None = None
    name = "A"
    for number, decision in enumerate(decisions):
        kinds: dict[Decision, Any] = {
            Decision.ADOPT: adopt(name),
            Decision.ADAPT: adapt(name, f"A{number}"),
            Decision.ABANDON: abandon(name),
        }
        made = review(plan_of(objective(name)), kinds[decision], before=made, reviewed_on=date(2020 + number, 3, 31))
        name = f"A{number}" if decision is Decision.ADAPT else name
    assert made
    return made


@given(DECISIONS)
def test_a_line_goes_back_to_the_last_time_the_objective_stopped(decisions: list[Decision]) -> None:
    made = through(decisions)
    versions = line(made, made.objectives[0].id)
    stops = [number for number, each in enumerate(decisions[:-1]) if each is Decision.ABANDON]
    expected = decisions[stops[-1] + 1 :] if stops else decisions
    assert [each.decision for each in versions if each.decision] == expected
    assert (versions[-1].decision is None) is (decisions[-1] is Decision.ADAPT)
    assert [each.continues for each in versions[1:]] == [each.id for each in versions[:-1]]
    assert versions[0].continues == ""


def test_sections_of_lines_have_keys_of_their_own() -> None:
    made = reviews(
        (plan_of(objective("A"), objective("B")), (adapt("A", "A2"), adapt("B", "B2"))),
        (plan_of(objective("A2"), objective("B2")), (adopt("A2"), adopt("B2"))),
    )
    blocks = BUILTIN.view(made, "lines").blocks
    assert [each.key for each in blocks if isinstance(each, Section)] == ["line-1", "line-2"]
    assert evolve(made, previous=None).before is None
