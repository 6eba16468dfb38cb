"""The five items of the short form of GRIPP2."""

from attrs import evolve

from coproduction.builtin import BUILTIN
from coproduction.document import Note, Table, plain
from coproduction.edition import Edition
from coproduction.pyramid.gripp2 import GRIPP2_SHORT, GRIPP2_TABLE, Reported, check_reporting, reporting
from coproduction.sources import Mark
from coproduction.vocabulary import Agreement, Term, Vocabulary

ENGLISH = Edition.load("en-GB", catalogues=BUILTIN.catalogues)
WHOLE = tuple(Reported(item=item, text="So.", page="3") for item in GRIPP2_SHORT.ids)


def test_there_are_five_items_each_with_what_it_means_and_they_have_a_source() -> None:
    assert GRIPP2_SHORT.ids == ("aim", "methods", "results", "influence", "reflection")
    assert [term.id for term in GRIPP2_SHORT.terms if not term.meaning] == []
    assert (GRIPP2_TABLE.mark, GRIPP2_TABLE.url.startswith("https://")) == (Mark.READ, True)


def test_what_is_reported_are_items_of_the_form_each_once() -> None:
    assert [*check_reporting(GRIPP2_SHORT, WHOLE)] == []
    assert [*check_reporting(GRIPP2_SHORT, ())] == []
    wrong = (Reported(item="aims", text="So.", page="1"), *WHOLE, WHOLE[0])
    assert [problem.path for problem in check_reporting(GRIPP2_SHORT, wrong)] == [(0, "item"), (6, "item")]


def test_a_page_and_the_items_that_are_missing_are_worth_a_question() -> None:
    found = [*check_reporting(GRIPP2_SHORT, (evolve(WHOLE[0], page=""), *WHOLE[2:]))]
    assert [(problem.path, problem.severity.value) for problem in found] == [((0, "page"), "advice"), ((), "advice")]
    assert found[1].message == "Not reported yet: methods."


def test_every_item_is_shown_whether_or_not_it_is_reported() -> None:
    table, source = reporting(GRIPP2_SHORT, (evolve(WHOLE[1], page=""),), ENGLISH)
    assert isinstance(table, Table)
    assert [tuple(map(plain, row[1:])) for row in table.rows] == [
        ("not recorded", "not recorded"),
        ("So.", "not recorded"),
        *[("not recorded", "not recorded")] * 3,
    ]
    assert isinstance(source, Note)
    assert "GRIPP2" in plain(source.words)


def test_a_form_of_ones_own_says_with_whom_it_was_agreed_and_claims_no_source() -> None:
    own = Vocabulary(
        title="Ours", terms=(Term(id="who", label="Who"),), agreed=Agreement(agreed_with="the Research Group")
    )
    _table, agreed = reporting(own, (), ENGLISH)
    assert isinstance(agreed, Note)
    assert plain(agreed.words) == "Agreed with the Research Group."
