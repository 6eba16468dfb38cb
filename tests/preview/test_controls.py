"""Fields as controls of a form, and a form as changes to a file."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.content import fields_of
from coproduction.preview.controls import Control, Group, controls, flat
from coproduction.preview.sent import OURS, Kept, as_sent, changes, kept, loaded, refilled, typed
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


def test_a_list_in_a_file_of_its_own_is_not_in_the_form() -> None:
    assert "facts.crisis.0.name" not in named({"facts": {"crisis": {"file": "lines.csv"}}})


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
    again = refilled(controls(FIELDS, BEGUN), Kept(said={"title": "Mine", "facts.contact.phone": "1"}))
    values = {each.name: each.value for each in flat(again)}
    assert (values["title"], values["facts.contact.phone"], values["organisation"]) == ("Mine", "1", "")


def test_a_choice_that_is_none_of_those_offered_stays_chosen_until_somebody_chooses_another() -> None:
    rates = [{"work": "a", "amount": "£3", "per": "sesion"}]
    data = {"status": "finl", "facts": {"payment": {"rates": rates}}}
    every = named(data)
    assert (every["status"].value, every["status"].choices) == ("finl", ("finl", "draft", "final"))
    per = every["facts.payment.rates.0.per"]
    assert (per.value, per.choices[0]) == ("sesion", "sesion")
    sent = {each.name: each.value for each in every.values()}
    assert changes(FIELDS, data, {**sent, "subtitle": "New"}) == {("subtitle",): "New"}
    again = refilled(controls(FIELDS, {}), Kept(said={"status": "finl"}))
    assert {each.name: each.choices for each in flat(again)}["status"] == ("finl", "draft", "final")


def test_every_choice_shows_one_that_is_offered() -> None:
    for each in BUILTIN.types:
        for name, control in named({}, each.model).items():
            assert not control.choices or control.value in control.choices, name


def test_a_yes_or_no_that_says_neither_stays_as_it_is() -> None:
    fields = fields_of(Meeting)
    yes_no = next(name for name, each in named({}, Meeting).items() if each.choices == ("", "yes", "no"))
    for said in ("perhaps", ["x"]):
        data = parse(f"{yes_no.replace('.', ': {')}: {said}{'}' * yes_no.count('.')}", "").data
        control = named(data, Meeting)[yes_no]
        assert (control.value, control.choices[0]) == (str(said), str(said))
        assert changes(fields, data, {yes_no: str(said)}) == {}
        assert changes(fields, data, {yes_no: "no"}) == {tuple(yes_no.split(".")): False}


METHODS = "facts.payment.methods"


@pytest.mark.parametrize(
    ("old", "shown", "sent", "new"),
    [
        ([None, "a"], "\na", "\r\na\r\nb", [None, "a", "b"]),
        (["a", None, "b"], "a\n\nb", "a\r\n\r\nc", ["a", None, "c"]),
        (["a", "b"], "a\nb", "a\r\n\r\nb\r\n\r\nc\r\n", ["a", "b", "c"]),
        (
            [5, "One\ntwo\n", {"a": 1}],
            "5\nOne two\n{'a': 1}",
            "5\nOne two\n{'a': 1}\nx",
            [5, "One\ntwo\n", {"a": 1}, "x"],
        ),
        ("a", "a", "a\nb", ["a", "b"]),
        (["a", None], "a\n", "", None),
        (["a"], "a", "a\n\n", "same"),
        (["a", "b"], "a\nb", "a\n\nb", "same"),
    ],
)
def test_items_that_nobody_touched_stay_what_they_are(old: Any, shown: str, sent: str, new: Any) -> None:
    data = {"facts": {"payment": {"methods": old}}}
    assert named(data)[METHODS].value == shown
    assert changes(FIELDS, data, {METHODS: sent}) == ({} if new == "same" else {tuple(METHODS.split(".")): new})


def test_a_text_that_ended_with_a_line_still_does() -> None:
    assert changes(FIELDS, {"title": "One.\n"}, {"title": "Two."}) == {("title",): "Two.\n"}


def test_what_somebody_typed_is_what_did_not_stand_there_when_the_form_was_made() -> None:
    before = controls(FIELDS, {"title": "A", "subtitle": "B"})
    sent = {"title": "A", "subtitle": "C", "version": "", "new": "x", "loaded": loaded(before)}
    now = controls(FIELDS, {"title": "Theirs", "subtitle": "C"})
    assert typed(now, sent) == {"subtitle": "C", "new": "x"}
    assert kept(now, sent) == Kept(
        said={"subtitle": "C"}, notes={"subtitle": "The file now says: C"}, homeless={"new": "x"}
    )
    assert changes(FIELDS, {"title": "Theirs", "subtitle": "C"}, sent) == {}


def test_a_group_in_which_something_was_typed_is_open() -> None:
    again = refilled(controls(FIELDS, {}), Kept(said={"facts.contact.phone": "1"}))
    opened = {each.label: each.open for each in again if isinstance(each, Group)}
    assert opened["Facts"]
    assert not opened["More contacts"]


def test_a_form_as_it_was_sent_has_room_for_all_of_it() -> None:
    sent = {"facts.crisis.0.name": "a", "facts.crisis.1.name": "b", "facts.crisis.2.name": "", "stamp": "s"}
    values = {each.name: each.value for each in flat(as_sent(FIELDS, sent))}
    assert [values[f"facts.crisis.{number}.name"] for number in range(3)] == ["a", "b", ""]
    assert "facts.crisis.3.name" not in values


def test_no_control_has_the_name_of_what_the_form_sends_besides() -> None:
    for each in BUILTIN.types:
        assert not {*named({}, each.model)} & {*OURS}


@given(st.dictionaries(st.sampled_from([*named(BEGUN)]), texts() | st.just(""), max_size=5))
def test_whatever_is_sent_leads_to_fields_that_are_there(sent: dict[str, str]) -> None:
    for path in changes(FIELDS, BEGUN, sent):
        assert ".".join(map(str, path)) in named(BEGUN)


def test_every_type_has_a_form() -> None:
    for each in BUILTIN.types:
        assert [*flat(controls(fields_of(each.model), {}))], each.name
    assert "sections.0.title" in named({}, Prose)
