"""What an audit says on its page."""

from attrs import evolve

from coproduction.builtin import BUILTIN
from coproduction.counts import Count, Disclosure
from coproduction.document import Document, Facts, Section, Table, plain, sections
from coproduction.pyramid.audit import Audit
from coproduction.pyramid.levels import PYRAMID, TLAP
from coproduction.pyramid.register import KindCounts, LevelCount, PersonKind, Responses, Scope
from coproduction.vocabulary import Term, Vocabulary
from tests.pyramid.rows import WORKED_EXAMPLE, audit_of, people, registered, row

Cells = list[list[str]]


def page(audit: Audit) -> Document:
    """The page of an audit."""
    return BUILTIN.view(audit)


def section(audit: Audit, key: str) -> Section:
    """A section of the page, by its key."""
    return next(each for each, _ in sections(page(audit).blocks) if each.key == key)


def cells(audit: Audit, key: str, at: int = 0) -> Cells:
    """The words in the cells of a table of a section, headings first."""
    table = [block for block in section(audit, key).blocks if isinstance(block, Table)][at]
    return [[column.heading for column in table.columns], *([plain(cell) for cell in row] for row in table.rows)]


def keys(audit: Audit) -> list[str]:
    """The keys of the sections at the top."""
    return [block.key for block in page(audit).blocks if isinstance(block, Section)]


def text(audit: Audit) -> str:
    """The page as plain text."""
    return BUILTIN.render(audit, "text").body.decode()


FORTY = tuple(row(each, "inform") for each in people("X", 40))


def test_the_page_says_who_when_and_on_which_ladder() -> None:
    found = page(audit_of(*FORTY, organisation="Anytown Trust", notice="Draft"))
    assert (found.title, found.publisher, plain(found.notice)) == ("Who takes part", "Anytown Trust", "Draft")
    assert [(name, plain(value)) for name, value in found.facts] == [
        ("Period", "1 April 2025 to 31 March 2026"),
        ("Levels", "The Involvement Pyramid"),
    ]


def test_the_pyramid_stands_with_its_apex_first() -> None:
    found = cells(audit_of(*FORTY), "levels")
    assert found[0] == ["Level", "Service user only", "Carer only", "Both", "All", "Any activity"]
    assert [each[0] for each in found[1:]] == ["Co-produce", "Collaborate", "Consult", "Inform"]
    assert found[4] == ["Inform", "40", "0", "0", "40", "40"]


def test_the_worked_example_in_figures() -> None:
    audit = audit_of(*WORKED_EXAMPLE, disclosure=Disclosure.NONE)
    assert cells(audit, "levels")[1:] == [
        ["Co-produce", "0", "1", "0", "1", "1"],
        ["Collaborate", "1", "0", "0", "1", "1"],
        ["Consult", "1", "0", "0", "1", "2"],
        ["Inform", "0", "0", "0", "0", "1"],
    ]
    assert cells(audit, "register") == [
        ["People", "Service user only", "Carer only", "Both", "All"],
        ["Active in the period", "2", "1", "0", "3"],
        ["On the register, not active", "1", "0", "0", "1"],
        ["On the register in all", "3", "1", "0", "4"],
    ]


def test_what_was_not_recorded_is_said_and_is_not_nought() -> None:
    counts = (LevelCount(level="inform", people=KindCounts(carer=Count(0), service_user=Count(20))),)
    audit = audit_of(counts=counts)
    top, *_, base = cells(audit, "levels")[1:]
    assert top == ["Co-produce", *["not recorded"] * 5]
    assert base == ["Inform", "20", "0", "not recorded", "20 or more", "not recorded"]
    assert cells(audit, "register")[1] == [
        "Active in the period",
        "20 or more",
        "0 or more",
        "not recorded",
        "20 or more",
    ]
    assert cells(audit, "register")[2] == ["On the register, not active", *["not recorded"] * 4]


def test_activity_without_a_level_has_a_row_below_the_ladder_and_no_step_of_it() -> None:
    audit = audit_of(*FORTY, *(row(each) for each in people("Y", 20)))
    assert cells(audit, "levels")[-1] == ["Level not recorded", "20", "0", "0", "20", "not recorded"]
    (table,) = (block for block in section(audit, "levels").blocks if isinstance(block, Table))
    assert (table.ladder, len(table.rows)) == (4, 5)


def test_a_renamed_ladder_shows_its_own_labels() -> None:
    ours = Vocabulary(
        title="Our stairs",
        terms=(
            Term(id="hear", label="We hear you", meaning="You speak and we listen.", same_as="consult"),
            Term(id="do", label="We do it together", same_as="co_produce"),
        ),
    )
    audit = audit_of(*(row(each, "hear") for each in people("X", 20)), ladder=ours)
    assert [each[0] for each in cells(audit, "levels")[1:]] == ["We do it together", "We hear you"]
    (meanings,) = section(audit, "meanings").blocks
    assert isinstance(meanings, Facts)
    assert [(name, plain(value)) for name, value in meanings.rows] == [
        ("We do it together", "We do it together"),
        ("We hear you", "You speak and we listen."),
    ]
    assert "Levels: Our stairs" in text(audit)
    assert not {term.label for term in PYRAMID.terms} & set(text(audit).split())


def test_a_ladder_of_seven_rungs_shows_seven() -> None:
    audit = audit_of(*(row(each, "engagement") for each in people("X", 20)), ladder=TLAP)
    assert [each[0] for each in cells(audit, "levels")[1:]] == [term.label for term in reversed(TLAP.terms)]


def test_family_and_public_have_a_column_when_somebody_is_of_that_kind() -> None:
    audit = audit_of(*FORTY, registered("F", PersonKind.FAMILY))
    assert cells(audit, "register")[0][-2:] == ["Family member", "All"]


def test_nothing_is_said_of_what_nobody_recorded() -> None:
    assert keys(audit_of(*FORTY)) == ["levels", "register", "counting"]


def test_scopes_and_care_groups_have_tables_whose_figures_do_not_add_up() -> None:
    rows = [row(each, "inform", care_group="West", scope=Scope.OWN_CARE) for each in people("X", 20)]
    audit = audit_of(*rows, row("Y", "inform", care_group="East"))
    assert cells(audit, "where") == [
        ["Where", "People"],
        ["One person’s care", "20"],
        ["A team or service", "0"],
        ["The whole organisation", "0"],
        ["Partnerships beyond the organisation", "0"],
        ["Between service users", "0"],
    ]
    assert cells(audit, "where", 1) == [["Care group", "People"], ["East", "*"], ["West", "20"]]
    assert "do not add up" in text(audit).replace("\n", " ").partition("Where people had a say")[2]


def test_care_groups_alone_have_one_table() -> None:
    audit = audit_of(*(row(each, "inform", care_group="West") for each in people("X", 20)))
    assert [type(block).__name__ for block in section(audit, "where").blocks] == ["Table", "Note"]


def test_answers_stand_apart_from_people() -> None:
    survey = Responses(activity="Survey", level="inform", answers=Count(203))
    poll = Responses(activity="Poll", level="consult", answers=Count(4))
    audit = audit_of(*FORTY, responses=(survey, poll))
    assert cells(audit, "answers") == [["Activity", "Answers"], ["Survey", "205"], ["Poll", "*"]]
    assert page(evolve(audit, responses=())).blocks[:2] == page(audit).blocks[:2]


def test_staff_and_union_members_stand_apart_from_representatives() -> None:
    staff = [row(each, "consult", kind=PersonKind.STAFF) for each in people("S", 20)]
    audit = audit_of(*FORTY, *staff, row("U", "consult", kind=PersonKind.UNION))
    assert cells(audit, "staff") == [["Who", "People"], ["Staff", "20"], ["Union members", "*"]]
    assert page(audit_of(*FORTY)).blocks[:2] == page(audit).blocks[:2]


def test_how_it_was_counted_names_the_rule_and_explains_the_star() -> None:
    said = " ".join(text(audit_of(*FORTY)).split())
    assert "A star (*) stands for a small number" in said
    assert "Rule for small numbers: NHS Digital, Change to disclosure control methodology" in said
    assert "A level belongs to an activity, not to a person." in said


def test_without_a_rule_every_page_has_a_banner_and_no_star_is_explained() -> None:
    audit = audit_of(*FORTY, disclosure=Disclosure.NONE, notice="Draft")
    assert plain(page(audit).notice) == "For internal use: small numbers are not hidden. Do not publish. Draft"
    assert "Do not publish" in text(audit)
    assert "A star" not in text(audit)


def test_the_other_rule_hides_nought_too() -> None:
    audit = audit_of(*FORTY, disclosure=Disclosure.ZERO_SENSITIVE)
    assert cells(audit, "levels")[4] == ["Inform", "40", "*", "*", "40", "40"]


def test_an_audit_is_true_for_the_last_day_of_its_period() -> None:
    audit = audit_of(*FORTY)
    assert BUILTIN.edition(audit).as_at == audit.period.last
