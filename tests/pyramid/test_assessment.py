"""An assessment, what it comes to, and its page."""

import re
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coproduction.content import Content
from coproduction.counts import Disclosure
from coproduction.document import Bullets, Facts, Note, Paragraph, Table, Tag, plain
from coproduction.pyramid.assessment import ASSESSMENT, Assessment, Previous, parts
from coproduction.pyramid.assessors import Assessors
from coproduction.pyramid.audit import INTERNAL
from coproduction.pyramid.criteria import ONE_TO_FIVE, UPFN, Met
from coproduction.pyramid.crosswalk import Crossing
from coproduction.pyramid.four_pi import FOUR_PI
from coproduction.pyramid.frameworks import UK_STANDARDS
from coproduction.pyramid.ratings import CHANGE_LABELS, Change, Rated, Side
from coproduction.pyramid.side_by_side import SIGNS
from coproduction.sources import Citation
from coproduction.vocabulary import Agreement
from tests.pyramid.assessments import ALL, SMALL, action, assessment_of, page, rated, rows, section, titles, year_before
from tests.strategies import contents

LETTERS = st.sampled_from([grade.id for grade in UPFN])
DOOR, ROOM = SMALL.domains


def test_an_assessment_is_by_4pi_unless_it_says_otherwise() -> None:
    assessment = Assessment(title="Ours", assessed_on=date(2026, 3, 17), ratings=())
    assert assessment.framework == FOUR_PI
    assert rows(assessment, "The domains side by side") == [
        [domain.title, "N Not assessed", "N Not assessed"] for domain in FOUR_PI.domains
    ]


def test_the_domains_stand_side_by_side_and_make_no_number() -> None:
    assert rows(assessment_of(*ALL), "The domains side by side") == [
        ["The door", "F Fully met", "F Fully met"],
        ["The room", "P Partly met", "P Partly met"],
    ]
    said = " ".join(plain(cell) for row in _domains(assessment_of(*ALL)).rows for cell in row)
    assert re.search(r"\d|%", said) is None


def _domains(assessment: Assessment) -> Table:
    (table,) = (b for b in section(assessment, "The domains side by side").blocks if isinstance(b, Table))
    return table


def test_a_domain_says_how_many_of_its_criteria_were_assessed_unless_all_or_none_were() -> None:
    assessment = assessment_of(rated("warm", "F", "N"), rated("quiet", "N", "N"))
    assert rows(assessment, "The domains side by side")[1] == [
        "The room",
        "F Fully met: 1 of 2 criteria assessed",
        "N Not assessed",
    ]


def test_each_criterion_has_the_reasons_of_each_side() -> None:
    assert rows(assessment_of(*ALL), "The door") == [
        ["It is wide.", *["F Fully met: We saw it. Evidence: Our notes."] * 2]
    ]
    assert rows(assessment_of(), "The door") == [["It is wide.", "N Not assessed", "N Not assessed"]]


def test_what_was_agreed_stands_beside_the_two_and_replaces_neither() -> None:
    ((criterion, lived, staff),) = rows(assessment_of(rated("wide", "U", "F", "P")), "The door")
    assert criterion == "It is wide. Agreed: P Partly met"
    assert (lived[:7], staff[:11]) == ("U Unmet", "F Fully met")


def test_a_domain_may_say_what_it_asks() -> None:
    blocks = section(assessment_of(*ALL), "The room").blocks
    assert [type(block).__name__ for block in blocks] == ["Paragraph", "Bullets", "Table"]
    assert [type(block).__name__ for block in section(assessment_of(*ALL), "The door").blocks] == ["Table"]


def test_what_is_seen_differently_is_something_to_talk_about() -> None:
    assert rows(assessment_of(*ALL), "Something to talk about") == [["It is warm.", "P Partly met", "F Fully met"]]


@given(LETTERS, LETTERS)
def test_a_difference_is_between_two_ratings_that_were_both_given(lived: str, staff: str) -> None:
    assessment = assessment_of(rated("wide", lived, staff))
    differs = "N" not in (lived, staff) and lived != staff
    assert assessment.rated.differs("wide") is differs
    assert ("Something to talk about" in titles(assessment)) is differs


def test_what_one_side_alone_rated_is_no_difference() -> None:
    assert not assessment_of(rated("wide", "F")).rated.differs("wide")
    assert not assessment_of().rated.differs("wide")


@pytest.mark.parametrize(
    ("lived", "staff", "agreed", "unmet"),
    [
        ("U", "F", "", True),
        ("F", "U", "", True),
        ("U", "U", "P", False),
        ("P", "P", "U", True),
        ("N", "N", "", False),
        ("P", "", "", False),
    ],
)
def test_a_criterion_is_unmet_as_agreed_or_in_the_eyes_of_either_side(
    lived: str, staff: str, agreed: str, unmet: bool
) -> None:
    assert assessment_of(rated("wide", lived, staff, agreed)).rated.unmet("wide") is unmet


@pytest.mark.parametrize(
    ("then", "now", "change"),
    [
        (("UU", "UU"), ("PU", "UU"), Change.MORE),
        (("PU", "UU"), ("UU", "UU"), Change.LESS),
        (("PU", "UU"), ("UU", "UP"), Change.BOTH),
        (("PU", "UU"), ("PU", "UU"), Change.SAME),
        (("NN", "NN"), ("FF", "FF"), Change.UNKNOWN),
        (("FF", "FF"), ("NN", "NN"), Change.UNKNOWN),
        (("NU", "NN"), ("FU", "FF"), Change.SAME),
    ],
)
def test_a_change_is_told_over_criteria_and_sides(then: tuple[str, str], now: tuple[str, str], change: Change) -> None:
    before, after = (assessment_of(rated("warm", *warm), rated("quiet", *quiet)) for warm, quiet in (then, now))
    assert after.rated.change(ROOM, before.rated) is change
    assert before.rated.change(ROOM, after.rated) is {Change.MORE: Change.LESS, Change.LESS: Change.MORE}.get(
        change, change
    )


def test_on_another_scale_nothing_is_compared() -> None:
    finer = assessment_of(rated("wide", "5", "4"), framework=evolve(SMALL, scale=ONE_TO_FIVE))
    assert finer.rated.change(DOOR, assessment_of(*ALL).rated) is Change.UNKNOWN


def test_a_finer_scale_keeps_its_words_and_has_the_same_truth() -> None:
    finer = assessment_of(
        rated("wide", "5", "4"),
        rated("warm", "1", "2"),
        rated("quiet", "1", "3"),
        framework=evolve(SMALL, scale=ONE_TO_FIVE),
    )
    assert rows(finer, "The door")[0][1:] == [
        "5 Fully: We saw it. Evidence: Our notes.",
        "4 Mostly: We saw it. Evidence: Our notes.",
    ]
    assert rows(finer, "The domains side by side") == [
        ["The door", "F Fully met", "P Partly met"],
        ["The room", "U Unmet", "P Partly met"],
    ]
    four_then_two = (assessment_of(rated("wide", each), framework=finer.framework).rated for each in "42")
    assert next(four_then_two).change(DOOR, next(four_then_two)) is Change.MORE


@given(st.lists(st.tuples(LETTERS, LETTERS), min_size=3, max_size=3))
def test_compared_with_itself_an_assessment_has_not_changed(letters: list[tuple[str, str]]) -> None:
    ratings = (rated(each.id, *pair) for each, pair in zip(SMALL.criteria, letters, strict=True))
    known = Rated(SMALL, tuple(ratings))
    assert {known.change(domain, known) for domain in SMALL.domains} <= {Change.SAME, Change.UNKNOWN}


def test_what_was_said_last_time_stands_where_it_is_another_thing() -> None:
    last = year_before(assessment_of(rated("wide", "U", "F"), rated("warm", "P")))
    assessment = assessment_of(rated("wide", "F", "F"), previous=Previous(content=last))
    assert rows(assessment, "The domains side by side") == [
        ["The door", "F Fully met", "F Fully met", CHANGE_LABELS[Change.MORE]],
        ["The room", "N Not assessed", "N Not assessed", CHANGE_LABELS[Change.UNKNOWN]],
    ]
    ((_, lived, staff),) = rows(assessment, "The door")
    assert lived == "F Fully met: We saw it. Evidence: Our notes. Last time: Unmet."
    assert "Last time" not in staff
    assert rows(assessment, "The room")[0][1] == "N Not assessed: Last time: Partly met."
    assert ("Last time", "18 March 2025") in [(name, plain(value)) for name, value in page(assessment).facts]


def test_last_time_is_compared_and_not_shown() -> None:
    last = year_before(assessment_of(*ALL, title="The year before"))
    (part,) = parts(assessment_of(*ALL, previous=Previous(content=last)))
    assert (part.path, part.content, part.shown) == (("previous", "content"), last, False)
    assert parts(last) == ()


def test_actions_say_for_what_by_whom_and_by_when() -> None:
    actions = (action("A1", "wide", "warm"), action("A2", owner="", due=None))
    assessment = assessment_of(*ALL, actions=actions, agreed=Agreement(agreed_with="the Forum"))
    assert rows(assessment, "What follows") == [
        ["A1 Do A1.", "It is wide. It is warm.", "Lead", "September 2026"],
        ["A2 Do A2.", "", "nobody yet", "no date set"],
    ]
    assert section(assessment, "What follows").blocks[-1] == Note("Agreed with the Forum.")


def test_the_actions_of_last_time_are_followed_up() -> None:
    done, waiting = evolve(action("A1"), done_on=date(2026, 8, 3)), action("A2", due=None)
    last = year_before(assessment_of(*ALL, actions=(done, waiting)))
    assert rows(assessment_of(*ALL, previous=Previous(content=last)), "What came of the actions of last time") == [
        ["A1 Do A1.", "September 2026", "3 August 2026"],
        ["A2 Do A2.", "no date set", "not recorded"],
    ]


def test_sections_that_would_say_nothing_are_left_out() -> None:
    assert titles(assessment_of(rated("wide", "F", "F"))) == [
        "The domains side by side",
        "The door",
        "The room",
        "Who assessed",
        "How we rated",
    ]


def test_the_crosswalk_names_shipped_frameworks_and_their_source() -> None:
    crosswalk = (
        Crossing(here="door", framework="uk_standards", heading="Governance", note="Nearly."),
        Crossing(here="warm", framework="Our house rules", heading="Heating"),
    )
    assessment = assessment_of(*ALL, crosswalk=crosswalk, sources=(Citation(title="A leaflet"),))
    assert rows(assessment, "Beside other frameworks") == [
        ["The door", f"{UK_STANDARDS.title}: Governance", "Nearly."],
        ["It is warm.", "Our house rules: Heating", ""],
    ]
    (sources,) = section(assessment, "Where this comes from").blocks
    assert isinstance(sources, Bullets)
    assert [plain(item) for item in sources.items] == [UK_STANDARDS.source.title, "A leaflet"]
    assert rows(evolve(assessment, crosswalk=crosswalk[1:]), "Beside other frameworks") == [
        ["It is warm.", "Our house rules: Heating"]
    ]


def test_a_framework_that_was_agreed_says_with_whom() -> None:
    agreed = evolve(SMALL, agreed=Agreement(agreed_with="the Forum"))
    assert Note("Agreed with the Forum.") in section(assessment_of(framework=agreed), "How we rated").blocks


def test_the_rules_are_said_to_be_suggested() -> None:
    last = section(assessment_of(*ALL), "How we rated").blocks[-1]
    assert isinstance(last, Note)
    assert "suggested by this library" in plain(last.words)


def test_a_sentence_about_it_opens_the_page() -> None:
    assert page(assessment_of(*ALL, about="All of it.")).blocks[0] == Paragraph("All of it.")


def test_a_page_without_hidden_numbers_says_that_it_is_internal() -> None:
    inside = page(assessment_of(*ALL, disclosure=Disclosure.NONE, notice="Draft"))
    assert plain(inside.notice) == f"{INTERNAL} Draft"
    assert plain(page(assessment_of(*ALL, notice="Draft")).notice) == "Draft"


def test_ratings_differ_in_word_letter_and_shape() -> None:
    assert len({sign.label for sign in SIGNS.values()}) == len({sign.shape for sign in SIGNS.values()}) == len(Met)
    tags = [run for row in _domains(assessment_of(*ALL)).rows for cell in row for run in cell if isinstance(run, Tag)]
    assert [(tag.letter, tag.shape) for tag in tags[:2]] == [("F", SIGNS[Met.FULLY].shape)] * 2


def test_who_assessed_is_never_more_than_two_figures() -> None:
    facts = [each for each in section(assessment_of(*ALL), "Who assessed").blocks if isinstance(each, Facts)]
    assert [(name, plain(value)) for each in facts for name, value in each.rows] == [
        ("With lived experience", "20"),
        ("Others, such as staff", "20"),
    ]


def test_side_labels_are_unlike_one_another() -> None:
    assessment = assessment_of(rated("wide", "U", "P", "F"))
    assert [assessment.rated.met(side, "wide").value for side in Side] == ["U", "P", "F"]


@given(contents(Assessment))
def test_every_assessment_that_passes_its_checks_can_be_shown(assessment: Assessment) -> None:
    if not any(ASSESSMENT.checks[0](assessment)):
        content: Content = evolve(assessment, previous=None, crosswalk=(), actions=(), language="en-GB")
        assert isinstance(content, Assessment)
        assert page(content).title == assessment.title


def test_nobody_counted_is_not_nobody() -> None:
    facts = section(assessment_of(*ALL, assessors=Assessors()), "Who assessed").blocks[1]
    assert isinstance(facts, Facts)
    assert [plain(value) for _, value in facts.rows] == ["not recorded"] * 2
