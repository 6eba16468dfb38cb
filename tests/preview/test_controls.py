"""Fields as controls of a form, and a form as changes to a file."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.content import fields_of
from coproduction.preview.controls import Control, Group, changes, controls, flat, refilled
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.meeting import Meeting
from coproduction.protocols.pack import Pack
from coproduction.protocols.pack_starter import STARTER
from coproduction.protocols.prose import Prose
from coproduction.reading import parse
from tests.strategies import texts

FIELDS = fields_of(Pack)
BEGUN = parse(STARTER, "").data


def named(data: Any, model: type = Pack) -> dict[str, Control]:
    """Every control by its name."""
    return {each.name: each for each in flat(controls(fields_of(model), data))}


def test_every_question_of_a_new_pack_has_a_control_with_its_label_and_its_help() -> None:
    every = named(BEGUN)
    assert {"organisation", "as_at", "facts.contact.phone", "facts.crisis.0.name", "facts.payment.rates.0.amount"} <= {
        *every
    }
    assert every["facts.contact.phone"].label == "Phone"
    assert every["as_at"].help == "The day for which this is true."
    assert len({each.id for each in every.values()}) == len(every)


def test_what_the_file_says_stands_in_the_control() -> None:
    every = named({"title": "Tea", "facts": {"papers_days": 9, "payment": {"methods": ["a", "b"]}}, "status": "final"})
    assert every["title"].value == "Tea"
    assert every["facts.papers_days"].value == "9"
    assert every["facts.payment.methods"].value == "a\nb"
    assert (every["status"].value, every["status"].choices) == ("final", ("draft", "final"))


def test_a_choice_that_nobody_made_shows_the_one_that_is_taken() -> None:
    assert named({})["status"].value == "draft"


def test_a_list_of_records_has_room_for_one_more() -> None:
    crisis = {"facts": {"crisis": [{"name": "Line", "phone": "1"}]}}
    assert {"facts.crisis.0.name", "facts.crisis.1.name"} <= {*named(crisis)}
    assert "facts.crisis.1.name" not in named({"facts": {"crisis": [{"name": None}]}})


def test_what_is_in_the_file_is_open_and_the_rest_is_not() -> None:
    groups = [each for each in controls(FIELDS, BEGUN) if isinstance(each, Group)]
    assert {each.label: each.open for each in groups}["Facts"]
    assert not {each.label: each.open for each in groups}["More contacts"]


def test_a_yes_or_no_may_be_left_unsaid() -> None:
    asked = [each for each in named({"groups": [{}]}, ActionPlan).values() if each.choices[:1] == ("",)]
    assert all(each.value in each.choices for each in asked)
    records = named({}, Meeting)
    assert records


def test_a_form_that_says_what_the_file_says_changes_nothing() -> None:
    sent = {each.name: each.value.replace("\n", "\r\n") for each in flat(controls(FIELDS, BEGUN))}
    assert changes(FIELDS, BEGUN, sent) == {}


def test_what_is_new_in_a_form_is_a_change_at_its_path() -> None:
    sent = {
        "organisation": " Fernshire ",
        "facts.crisis.0.phone": "01632 960999",
        "facts.papers_days": "9",
        "facts.feedback_days": "soon",
        "facts.payment.methods": "by bank\r\n\r\nwith a voucher\r\n",
        "title": "",
        "nonsense": "x",
    }
    assert changes(FIELDS, BEGUN, sent) == {
        ("organisation",): "Fernshire",
        ("facts", "crisis", 0, "phone"): "01632 960999",
        ("facts", "papers_days"): 9,
        ("facts", "feedback_days"): "soon",
        ("facts", "payment", "methods"): ["by bank", "with a voucher"],
        ("title",): None,
    }


def test_yes_and_no_are_written_as_such() -> None:
    fields = fields_of(Meeting)
    yes_no = next(name for name, each in named({}, Meeting).items() if each.choices == ("", "yes", "no"))
    assert [*changes(fields, {}, {yes_no: "yes"}).values()] == [True]
    assert [*changes(fields, {}, {yes_no: "no"}).values()] == [False]


def test_what_was_sent_stands_in_the_form_again() -> None:
    again = refilled(controls(FIELDS, BEGUN), {"title": "Mine", "facts.contact.phone": "1"})
    values = {each.name: each.value for each in flat(again)}
    assert (values["title"], values["facts.contact.phone"], values["organisation"]) == ("Mine", "1", "")


@given(st.dictionaries(st.sampled_from([*named(BEGUN)]), texts() | st.just(""), max_size=5))
def test_whatever_is_sent_leads_to_fields_that_are_there(sent: dict[str, str]) -> None:
    for path in changes(FIELDS, BEGUN, sent):
        assert ".".join(map(str, path)) in named(BEGUN)


def test_every_type_has_a_form() -> None:
    for each in BUILTIN.types:
        assert [*flat(controls(fields_of(each.model), {}))], each.name
    assert "sections.0.title" in named({}, Prose)
