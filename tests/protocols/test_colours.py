"""The three habits of colours: what each colour means, and that a word is always beside it."""

import pytest
from attrs import evolve

from coproduction.document import Facts, Note, Tone, plain
from coproduction.edition import Edition
from coproduction.protocols.colours import COLOUR_LABELS, HABITS, TONES, Colour, Colours, key, tag_of
from coproduction.protocols.status import RULES, SIGNS, Status
from coproduction.sources import IWISE, Mark

ENGLISH = Edition.load("en-GB")
every_habit = pytest.mark.parametrize("colours", Colours)

TABLE = [
    # Status, colour in RAG, in BRAG as projects use it, in BRAG as some NHS papers do; letter in RAG, letter in BRAG
    (Status.WITHDRAWN, "none", "none", "grey", "W", "W"),
    (Status.COMPLETE_LATE, "green", "blue", "blue", "G", "B"),
    (Status.COMPLETE, "green", "blue", "blue", "G", "B"),
    (Status.BLOCKED, "amber", "amber", "amber", "X", "X"),
    (Status.ONGOING, "green", "green", "green", "O", "O"),
    (Status.NO_DATE, "none", "none", "grey", "U", "U"),
    (Status.OVERDUE, "red", "red", "red", "R", "R"),
    (Status.AT_RISK, "amber", "amber", "amber", "A", "A"),
    (Status.ON_TRACK, "green", "green", "green", "G", "G"),
    (Status.NOT_STARTED, "none", "none", "grey", "N", "N"),
]


@pytest.mark.parametrize(("status", "rag", "brag_a", "brag_b", "letter", "brag_letter"), TABLE)
def test_each_status_has_the_colour_and_the_letter_of_the_habit(
    status: Status, rag: str, brag_a: str, brag_b: str, letter: str, brag_letter: str
) -> None:
    assert [HABITS[each].colours[status].value for each in Colours] == [rag, brag_a, brag_b]
    assert [HABITS[each].sign(status).letter for each in Colours] == [letter, brag_letter, brag_letter]


def test_the_table_of_the_evaluation_facts_is_shipped_whole() -> None:
    """Nine statuses and the one without a date, in their order; and five colours of two habits, one of them in one."""
    assert [rule.status for rule in RULES] == [row[0] for row in TABLE] == list(Status)
    assert {rule.source.mark for rule in RULES} == {Mark.SUGGESTED}
    brag = [Colour.RED, Colour.AMBER, Colour.GREEN, Colour.BLUE]
    assert [each.colour for each in HABITS[Colours.BRAG_A].meanings] == [*brag, Colour.NONE]
    assert [each.colour for each in HABITS[Colours.BRAG_B].meanings] == [*brag, Colour.GREY]


def test_each_meaning_says_how_surely_it_was_read() -> None:
    marks = {colours: [each.source.mark for each in habit.meanings] for colours, habit in HABITS.items()}
    assert marks[Colours.RAG] == [Mark.COMMON] * 3 + [Mark.SUGGESTED]
    assert marks[Colours.BRAG_A] == [Mark.READ] * 4 + [Mark.SUGGESTED]
    assert marks[Colours.BRAG_B] == [Mark.COMMON] * 5
    assert HABITS[Colours.BRAG_A].sources[0] == IWISE


@every_habit
def test_every_colour_of_a_habit_has_a_meaning_and_a_word(colours: Colours) -> None:
    habit = HABITS[colours]
    assert habit.colours.keys() == SIGNS.keys()
    assert {*habit.colours.values()} == {each.colour for each in habit.meanings}
    assert all(each.means and COLOUR_LABELS[each.colour] for each in habit.meanings)
    assert habit.title


@every_habit
def test_letter_and_shape_tell_statuses_apart_in_every_habit(colours: Colours) -> None:
    signs = [HABITS[colours].sign(status) for status in SIGNS if status is not Status.COMPLETE_LATE]
    assert len({(sign.letter, sign.shape) for sign in signs}) == len(signs)


@every_habit
def test_a_tag_has_its_word_whatever_the_colour(colours: Colours) -> None:
    tags = [tag_of(status, ENGLISH, colours) for status in Status]
    assert [each.text for each in tags] == [SIGNS[status].label for status in Status]
    assert {each.shape for each in tags} == {sign.shape for sign in SIGNS.values()}
    assert [each.tone for each in tags] == [TONES[HABITS[colours].colours[status]] for status in Status]


@every_habit
def test_what_is_ongoing_is_amber_while_nobody_looks_at_it_and_nothing_else_changes(colours: Colours) -> None:
    for status in Status:
        fresh, stale = tag_of(status, ENGLISH, colours), tag_of(status, ENGLISH, colours, stale=True)
        assert evolve(stale, tone=fresh.tone) == fresh
        assert stale.tone is (Tone.CARE if status is Status.ONGOING else fresh.tone)


def test_what_is_done_is_green_where_there_is_no_blue() -> None:
    assert tag_of(Status.COMPLETE, ENGLISH, Colours.RAG).tone is Tone.GOOD
    assert tag_of(Status.COMPLETE, ENGLISH).tone is Tone.DONE


@every_habit
def test_the_key_names_each_colour_with_its_letters_and_its_meaning(colours: Colours) -> None:
    facts, *notes = key(colours, ENGLISH)
    assert isinstance(facts, Facts)
    assert [plain(value) for _, value in facts.rows] == [each.means for each in HABITS[colours].meanings]
    assert facts.rows[1][0] == "Amber (A, X and O)"
    read = [plain(note.words) for note in notes if isinstance(note, Note)]
    assert read == (["Read in: iWise, RAG status"] if colours is Colours.BRAG_A else [])
