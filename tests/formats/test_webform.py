"""A form for a page of a host's own, and what comes back of it."""

import re
from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from coproduction.builtin import BUILTIN
from coproduction.document import Document, FormField, Furniture, Link, Paragraph, Section, questions
from coproduction.errors import RenderError
from coproduction.formats.fragment import fragment_style, render_fragment
from coproduction.formats.webform import (
    MOST_ON_A_LINE,
    MOST_ON_LINES,
    NOT_OFFERED,
    ONLY_ONE,
    SHORTER,
    SHORTER_LINE,
    Answers,
    answers,
    render_form,
)
from coproduction.runs import visible
from tests.formats.making import PLAIN, document_of
from tests.strategies import ANY, asking
from tests.webforms import Form

MANY = settings(max_examples=60)
CLAIM = Section(
    "claim",
    "Claim",
    (
        Paragraph(("You are paid as ", Link("Payment", "#claim-pay"), " says.")),
        FormField("Your name", name="claim.name", help=("As it is on ", Link("your card", "https://e.org"), ".")),
        FormField("What it was for", 4, name="claim.for"),
        FormField("How shall we pay?", choices=("Bank", "Siec"), name="pay.how", help="Tick one.", one=True),
        FormField("What do you need?", choices=("Large print", "Tŷ bach"), name="needs"),
        FormField("Anything else?"),
        Section("claim-pay", "Payment", (FormField("Which days?", choices=("Monday", "Tuesday")),)),
    ),
    opens_page=True,
)
DOCUMENT = document_of(CLAIM, publisher="Anytown Trust", notice="Draft.")
WRONG = "Please put this right."


def form(whole: Document | Section = DOCUMENT, **more: object) -> str:
    return render_form(whole, **{"action": "/claims", "send": "Send", **more})  # type: ignore[arg-type]  # a test names what it needs


def words_of(html: str) -> list[str]:
    return Form(html).words


@MANY
@given(asking())
def test_a_form_says_what_a_fragment_says(document: Document) -> None:
    assert words_of(form(document, prefix="a")) == words_of(render_fragment(document, prefix="a"))


@MANY
@given(asking())
def test_a_form_is_one_element_without_a_script(document: Document) -> None:
    found = Form(form(document))
    (name, said), *inner = found.elements
    assert (name, said["class"], said["action"], said["method"]) == ("form", "coproduction", "/claims", "post")
    assert (said["autocomplete"], said["lang"]) == ("off", document.language)
    names = [name for name, _ in inner]
    assert not {"form", "script", "style", "main", "nav", "title"} & set(names)
    assert not [found for _, found in inner if any(each.startswith("on") or each == "style" for each in found)]
    assert names.count("button") == 1


@MANY
@given(asking(), st.data())
def test_every_control_has_a_label_and_every_id_is_unique_and_there(document: Document, data: st.DataObject) -> None:
    wrong = {each.name: WRONG for each in questions(document.blocks) if each.name and data.draw(st.booleans())}
    found = Form(form(document, problems=wrong, summary="Wrong"))
    ids = found.values("id")
    assert len(ids) == len(set(ids))
    for control in found.controls:
        assert visible("".join(found.labels[control.id]))
    described = [each for said in found.values("aria-describedby") for each in said.split()]
    assert set(described) <= set(ids)
    assert {each[1:] for each in found.values("href") if each.startswith("#")} <= set(ids)
    assert found.values("aria-invalid").count("true") >= len(wrong)


@MANY
@given(asking())
def test_an_answer_is_sent_under_the_name_of_its_question(document: Document) -> None:
    names = list(dict.fromkeys(control.attributes["name"] for control in Form(form(document, prefix="x")).controls))
    asked = [each.name for each in questions(document.blocks)]
    assert [name if given else "" for name, given in zip(names, asked, strict=True)] == asked
    assert len(set(names)) == len(names)
    assert [name for name, given in zip(names, asked, strict=True) if not given] == [
        f"answer-{number}" for number in range(1, asked.count("") + 1)
    ]


def answered(question: FormField, draw: Callable[[st.SearchStrategy[list[str]]], list[str]]) -> list[str]:
    """Answers that a question can take."""
    if question.one:
        return draw(st.lists(st.sampled_from(question.choices), max_size=1))
    if question.choices:
        return draw(st.lists(st.sampled_from(question.choices), max_size=2))
    line = st.text(ANY, max_size=20)
    lines = st.lists(line, min_size=1, max_size=3).map("\n".join)
    return draw(st.lists(lines if question.lines > 1 else line, max_size=1))


@MANY
@given(asking(), st.data())
def test_what_is_put_into_a_form_comes_back_of_it(document: Document, data: st.DataObject) -> None:
    names = list(dict.fromkeys(control.attributes["name"] for control in Form(form(document)).controls))
    given = {
        name: answered(question, data.draw) for name, question in zip(names, questions(document.blocks), strict=True)
    }
    first = answers(document, given)
    assert first.problems == ()
    again = answers(document, Form(form(document, values=first.values)).sent())
    assert again == first
    for name, question in zip(names, questions(document.blocks), strict=True):
        if question.choices:
            assert first.values.get(name, ()) == tuple(dict.fromkeys(c for c in question.choices if c in given[name]))


@MANY
@given(asking(), st.dictionaries(st.text(max_size=8), st.lists(st.text(max_size=8), max_size=3), max_size=4))
def test_whatever_is_posted_only_what_is_asked_is_kept(document: Document, posted: dict[str, list[str]]) -> None:
    names = {control.attributes["name"] for control in Form(form(document)).controls}
    found = answers(document, posted)
    assert set(found.values) <= names & set(posted)
    form(document, values=posted)


@given(st.text(ANY, min_size=1, max_size=20).filter(visible))
def test_whatever_somebody_writes_stays_words(said: str) -> None:
    assume(said.strip())
    values, hidden = {"claim.name": [said], "claim.for": [said]}, (("token", said),)
    made = form(values=values, hidden=hidden, problems={"needs": said}, summary=said, send=said)
    before = form(values={}, hidden=(("token", "x"),), problems={"needs": "x"}, summary="x", send="x")
    assert shape(made) == shape(before)
    assert dict(Form(made).sent())["token"] == [said.replace("\n", "\r\n")]


def shape(html: str) -> list[str]:
    return [name for name, said in Form(html).elements if said.get("class") != "whole"]


def test_one_line_is_typed_into_and_several_are_written_in() -> None:
    found = form(CLAIM, prefix="f")
    assert (
        '<label class="field-label" for="f_claim.name">Your name</label>\n'
        '<p class="field-help" id="f_claim.name_help">As it is on <a href="https://e.org">your card</a>.</p>\n'
        '<input type="text" id="f_claim.name" name="claim.name" value="" aria-describedby="f_claim.name_help">'
    ) in found
    assert '<textarea id="f_claim.for" name="claim.for" rows="4">\n</textarea>' in found


def test_choices_stand_under_their_question_as_boxes_or_as_radio_buttons() -> None:
    found = form(CLAIM, prefix="f", values={"pay.how": ["Siec"], "needs": ["Tŷ bach"]})
    assert (
        '<fieldset class="field" role="radiogroup" aria-describedby="f_pay.how_help">\n'
        '<legend class="field-label">How shall we pay?</legend>\n'
        '<p class="field-help" id="f_pay.how_help">Tick one.</p>\n'
        '<div class="choice"><input type="radio" id="f_pay.how_1" name="pay.how" value="Bank">'
        '<label for="f_pay.how_1">Bank</label></div>\n'
        '<div class="choice"><input type="radio" id="f_pay.how_2" name="pay.how" value="Siec" checked>'
        '<label for="f_pay.how_2">Siec</label></div>\n'
        "</fieldset>"
    ) in found
    assert '<input type="checkbox" id="f_needs_2" name="needs" value="Tŷ bach" checked>' in found
    assert Form(found).legends == ["How shall we pay?", "What do you need?", "Which days?"]


def test_what_is_wrong_is_listed_at_the_top_and_said_at_each_question() -> None:
    found = form(problems={"needs": WRONG, "claim.name": "Too long.", "nobody": "x"}, summary="Please", prefix="f")
    assert (
        '<div class="problems" role="alert">\n'
        '<h3 class="problems-title">Please</h3>\n'
        "<ul>\n"
        '<li><a href="#f_claim.name">Your name: Too long.</a></li>\n'
        f'<li><a href="#f_needs_1">What do you need?: {WRONG}</a></li>\n'
        "</ul>\n"
        "</div>"
    ) in found
    assert 'aria-describedby="f_claim.name_help f_claim.name_problem" aria-invalid="true"' in found
    assert '<p class="field-problem" id="f_claim.name_problem">Too long.</p>' in found
    assert f'<p class="field-problem" id="f_needs_problem">{WRONG}</p>' in found
    assert found.count('class="field wrong"') == 2
    assert "nobody" not in found


def test_a_radio_group_is_wrong_as_a_whole_and_boxes_one_by_one() -> None:
    found = form(problems={"pay.how": WRONG, "needs": WRONG})
    assert '<fieldset class="field wrong" role="radiogroup" aria-invalid="true"' in found
    assert found.count('aria-invalid="true"') == 3


def test_a_list_of_what_is_wrong_may_have_no_heading() -> None:
    assert "problems-title" not in form(problems={"needs": WRONG})
    assert "problems" not in form()


def test_two_answers_where_one_is_allowed_are_neither_shown() -> None:
    assert " checked" not in form(CLAIM, values={"pay.how": ["Bank", "Siec"]})


def test_a_form_may_carry_what_nobody_sees() -> None:
    found = form(hidden=(("csrf", 'a"b'), ("next", "/x")))
    assert '<input type="hidden" name="csrf" value="a&#34;b">\n<input type="hidden" name="next" value="/x">' in found


def test_the_title_is_the_hosts_to_choose() -> None:
    assert '<h2 class="title">Our title</h2>' in form()
    assert '<h4 class="title">Claim</h4>' in form(CLAIM, level=4)
    assert '<h2 class="title">Another</h2>' in form(heading="Another")
    untitled = form(CLAIM, heading=False, level=3)
    assert "Claim" not in untitled
    assert "<h4>Payment</h4>" in untitled


def test_a_section_says_its_language_if_it_has_one() -> None:
    welsh = Section("s", "Hawliad", (FormField("Enw"),), language="cy")
    assert 'autocomplete="off" lang="cy" dir="ltr">' in form(welsh)
    assert 'autocomplete="off">' in form(CLAIM)


@pytest.mark.parametrize(
    "action",
    ["/", "/claims", "/a/b.c?d=e&f=%20", "https://fernshire.example", "https://fernshire.example:8080/a?b"],
)
def test_a_form_is_sent_to_the_same_host_or_in_secret(action: str) -> None:
    assert Form(form(action=action)).elements[0][1]["action"] == action


@pytest.mark.parametrize(
    "action",
    [
        "",
        "claims",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "/\t/elsewhere.example",
        "/a b",
        "/é",
        "/#x",
        "http://fernshire.example/",
        "https:elsewhere.example",
        "https:///elsewhere.example",
        "https://us@elsewhere.example/",
        "https://fernshire.example\\@elsewhere.example",
        "javascript:alert(1)",
        "HTTPS://fernshire.example",
        "/x\n",
    ],
)
def test_a_form_is_sent_nowhere_else(action: str) -> None:
    with pytest.raises(ValueError, match="a path that begins with /"):
        form(action=action)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"send": " "}, "has a word on it"),
        ({"method": "dialog"}, "by post or by get"),
        ({"level": 7}, "from 1 to 6"),
        ({"prefix": "1"}, "a prefix is a letter"),
        ({"whole": document_of(Paragraph("Hello."))}, "a form asks something"),
    ],
)
def test_what_no_form_can_be_is_refused(asked: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        form(**asked)  # type: ignore[arg-type]  # one of them is the document


def test_a_form_may_be_sent_by_get() -> None:
    assert ' method="get" ' in form(method="get")


def test_a_link_that_leads_out_of_a_form_is_refused() -> None:
    with pytest.raises(RenderError, match="“#pay”"):
        form(Section("s", "S", (FormField("Name", help=Link("Pay", "#pay")),)))


def test_names_by_place_keep_away_from_those_that_were_given() -> None:
    fields = (FormField("A"), FormField("B", name="answer-1.x"), FormField("C"), FormField("D", name="answer-2"))
    names = [control.attributes["name"] for control in Form(form(document_of(*fields))).controls]
    assert names == ["answer-3", "answer-1.x", "answer-4", "answer-2"]


POSTED: dict[str, tuple[list[str], tuple[str, ...]]] = {
    "claim.name": ([" Siân\tŴyn\r\n"], ("Siân Ŵyn",)),
    "claim.for": (["A\r\nB\rC\x00\ud800\n\n"], ("A\nB\nC",)),
    "pay.how": (["Siec"], ("Siec",)),
    "needs": (["Tŷ bach", "Large print", "Tŷ bach"], ("Large print", "Tŷ bach")),
}


@pytest.mark.parametrize("name", POSTED)
def test_an_answer_is_kept_without_what_nobody_meant(name: str) -> None:
    posted, kept = POSTED[name]
    assert answers(DOCUMENT, {name: posted}) == Answers(values={name: kept})


@pytest.mark.parametrize(
    ("name", "posted", "message"),
    [
        ("pay.how", ["Gold"], NOT_OFFERED),
        ("needs", ["Tŷ bach", "Gold"], NOT_OFFERED),
        ("pay.how", ["Bank", "Siec"], ONLY_ONE),
        ("claim.name", ["Siân", "Siôn"], ONLY_ONE),
        ("claim.name", ["x" * (MOST_ON_A_LINE + 1)], SHORTER_LINE),
        ("claim.for", ["x" * (MOST_ON_LINES + 1)], SHORTER),
        ("answer-1", ["x" * (MOST_ON_A_LINE + 1)], SHORTER_LINE),
    ],
)
def test_what_a_question_cannot_take_is_a_problem_with_its_name(name: str, posted: list[str], message: str) -> None:
    found = answers(DOCUMENT, {name: posted})
    assert found.values == {}
    ((path, said),) = ((problem.path, problem.message) for problem in found.problems)
    assert (path, said) == ((name,), message)


def test_what_is_long_enough_is_kept() -> None:
    posted = {"claim.name": ["x" * MOST_ON_A_LINE], "claim.for": ["x" * MOST_ON_LINES]}
    assert answers(DOCUMENT, posted).problems == ()


def test_the_messages_name_the_limits() -> None:
    assert (f"{MOST_ON_A_LINE:,}" in SHORTER_LINE, f"{MOST_ON_LINES:,}" in SHORTER) == (True, True)


def test_nothing_is_kept_of_what_is_not_asked_or_not_answered() -> None:
    posted = {"csrf": ["x"], "claim.name": [" "], "pay.how": [], "needs": [""]}
    assert answers(DOCUMENT, posted) == Answers()


def test_one_text_is_one_answer_and_not_its_letters() -> None:
    assert answers(DOCUMENT, {"claim.name": "Siân"}).values == {"claim.name": ("Siân",)}


def test_a_section_is_answered_as_it_is_asked() -> None:
    assert answers(CLAIM, {"answer-1": ["Tea"], "answer-2": ["Monday"]}).values == {
        "answer-1": ("Tea",),
        "answer-2": ("Monday",),
    }


def test_what_is_answered_is_not_printed_with_the_answers() -> None:
    assert "Siân" not in repr(answers(DOCUMENT, {"claim.name": ["Siân"]}))


def test_the_messages_are_there_to_be_translated() -> None:
    edition = BUILTIN.edition(BUILTIN.structure({"type": "prose", "title": "T", "sections": []}))
    assert edition(ONLY_ONE) == ONLY_ONE


def test_the_style_sheet_of_a_fragment_is_that_of_a_form() -> None:
    style = fragment_style(DOCUMENT, PLAIN)
    for element in ("textarea", 'input[type="text"]', ".choice input", ".problems", ".send button"):
        assert re.search(rf"\.coproduction:not\(#_\):not\(#_\) {re.escape(element)}", style)


def test_furniture_is_not_needed_to_ask() -> None:
    bare = Document(title="T", language="en-GB", furniture=Furniture("", "", ""), blocks=(FormField("Name"),))
    assert "Name" in form(bare)
