"""What people told a meeting, and its answers."""

from coproduction.builtin import BUILTIN
from coproduction.document import Facts, plain
from coproduction.edition import Edition
from coproduction.protocols.said import Said, answers, check_said

ENGLISH = Edition.load("en-GB", catalogues=BUILTIN.catalogues)
PARKING = Said(person="R01", text="Parking is dear.", answer="We could not, because the land is not ours.")
DOORS = Said(text="The doors are heavy.")


def test_whoever_said_it_was_invited_and_it_has_an_answer() -> None:
    found = [(problem.path, problem.severity.value) for problem in check_said((PARKING, DOORS), ("R02",))]
    assert found == [((0, "person"), "error"), ((1, "answer"), "advice")]
    assert [*check_said((PARKING,), ("R01",))] == []


def test_each_thing_said_stands_beside_its_answer_and_nobody_is_named() -> None:
    (section,) = answers((PARKING, DOORS), ENGLISH)
    (facts,) = section.blocks
    assert isinstance(facts, Facts)
    assert {name: plain(value) for name, value in facts.rows} == {
        "Parking is dear.": "We could not, because the land is not ours.",
        "The doors are heavy.": "No answer yet.",
    }
    assert [*answers((), ENGLISH)] == []
