"""Welcome letters for a list of people."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from coproduction.builtin import BUILTIN
from coproduction.edition import Wording
from coproduction.errors import ContentError
from coproduction.mailing import MADE, Row, letter_for, people_in
from coproduction.protocols.contacts import NOBODY
from coproduction.protocols.letter import Person, Wanted, letter
from coproduction.protocols.own_words import OwnWords
from coproduction.protocols.pack import Pack
from coproduction.sheets import workbook_of
from coproduction.terms import texts
from coproduction.theme import Theme
from tests.commands import found, put, run
from tests.strategies import texts as any_text

EXAMPLES = Path(__file__).parent.parent / "examples"


def _example() -> Pack:
    pack = BUILTIN.load(EXAMPLES / "pack.yaml")
    assert isinstance(pack, Pack)
    return pack


PACK = _example()
SAM = Person(name="Sam Invented", meetings=(date(2026, 5, 12), date(2026, 7, 14)))
COLUMNS = "Name,Contact,Phone,Meetings,Edition\n"


def said(person: Person, pack: Pack = PACK, wording: Wording = Wording.STANDARD) -> str:
    """The letter of a person, in words."""
    return "\n".join(texts(letter(pack, person, BUILTIN.edition(pack, wording=wording)).blocks))


def read(tmp_path: Path, text: str | bytes, name: str = "people.csv") -> tuple[list[Row], list[str]]:
    """The people on a list, and what is wrong with it."""
    put(tmp_path, {name: text})
    rows, problems = people_in(tmp_path / name, name)
    return [*rows], [str(problem) for problem in problems]


def test_a_letter_says_how_the_person_likes_to_be_called_whom_to_ring_and_when_they_meet() -> None:
    text = said(SAM)
    assert "Dear Sam Invented," in text
    assert {"The Involvement Team", "01632 960200", "Tuesday 12 May 2026", "Tuesday 14 July 2026"} <= {
        *text.split("\n")
    }


def test_somebody_may_have_a_contact_of_their_own() -> None:
    text = said(evolve(SAM, contact="Robin Invented", phone="01632 960201"))
    assert "Robin Invented" in text
    assert "01632 960201" in text
    assert "involvement@larkmoor.example" not in text
    assert "01632 960200" in said(evolve(SAM, contact="Robin Invented"))


def test_without_dates_there_is_no_word_of_dates_and_without_a_contact_the_organisation_signs() -> None:
    assert "first dates" not in said(evolve(SAM, meetings=()))
    bare = evolve(PACK, facts=evolve(PACK.facts, contact=NOBODY))
    assert said(SAM, bare).endswith("Larkmoor Health and Care Trust")
    assert said(SAM, evolve(bare, organisation="")).endswith("Your named contact")


def test_a_letter_in_easy_read_has_short_words_one_idea_to_a_row() -> None:
    easy = said(SAM, wording=Wording.EASY_READ)
    assert easy.splitlines()[0] == "Hello Sam Invented"
    assert "We meet on Tuesday 12 May 2026." in easy
    assert max(len(line.split()) for line in easy.splitlines()) <= 15
    bare = evolve(PACK, facts=evolve(PACK.facts, contact=NOBODY))
    assert "Ring" not in said(SAM, bare, Wording.EASY_READ)


def test_the_words_of_a_letter_can_be_replaced_by_their_id() -> None:
    mine = evolve(PACK, words=(OwnWords(id="letter.opening", text="Croeso! Ring {contact.phone}."),))
    assert BUILTIN.check(mine) == ()
    assert "Croeso!" in said(SAM, mine)
    assert "Thank you for joining us." not in said(SAM, mine)


def test_a_letter_of_a_draft_says_that_it_is_one() -> None:
    data = BUILTIN.unstructure(PACK)
    del data["status"]
    draft = BUILTIN.structure(data)
    assert isinstance(draft, Pack)
    assert "Draft." in str(letter(draft, SAM, BUILTIN.edition(draft)).notice)


def test_a_list_is_read_whatever_its_columns_are_called_and_in_whatever_order(tmp_path: Path) -> None:
    rows, wrong = read(tmp_path, "format,Preferred name,DATES,notes\nLarge,Sam,2026-05-12; 14 July 2026,hello\n,Jo,,\n")
    assert wrong == []
    assert [(row.number, row.person.name, row.person.wanted) for row in rows] == [
        (2, "Sam", Wanted.LARGE),
        (3, "Jo", Wanted.STANDARD),
    ]
    assert rows[0].person.meetings == (date(2026, 5, 12), date(2026, 7, 14))


def test_empty_rows_are_passed_over_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    rows, wrong = read(tmp_path, f"\n{COLUMNS}Sam,,,,\n,,,,\nJo,,,,\n")
    assert wrong == []
    assert [row.number for row in rows] == [3, 5]


def test_a_workbook_is_read_as_well(tmp_path: Path) -> None:
    book = workbook_of((("People", ("Name", "Edition"), (("Sam", "giant print"), ("", "large print"))),))
    rows, wrong = read(tmp_path, book, "people.xlsx")
    assert [row.person.wanted for row in rows] == [Wanted.GIANT]
    assert len(wrong) == 1
    assert "A3" in wrong[0]


@pytest.mark.parametrize(
    ("row", "cell", "message"),
    [
        (",,,,large print", "A2", "There is no name in this row."),
        (f"{'x' * 81},,,,", "A2", "A name has 80 letters at most."),
        ("Sam,,,soon,", "D2", "Write one day"),
        ("Sam,,,12/05/2026,", "D2", "nobody can tell the day from the month"),
        ("Sam,,,,pink", "E2", "Choose one of standard, large print"),
    ],
)
def test_what_is_wrong_in_a_row_is_said_with_its_cell(tmp_path: Path, row: str, cell: str, message: str) -> None:
    rows, wrong = read(tmp_path, f"{COLUMNS}{row}\n")
    assert rows == []
    assert len(wrong) == 1
    assert wrong[0].startswith("people.csv, line 2")
    assert cell in wrong[0]
    assert message in wrong[0]


def test_a_formula_is_not_worked_out(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.create_sheet("People", 0)
    sheet.append(["Name", "Edition"])
    sheet.append(["Sam", '=CONCAT("large"," print")'])
    book.save(tmp_path / "people.xlsx")
    rows, problems = people_in(tmp_path / "people.xlsx", "people.xlsx")
    assert rows == ()
    assert ["B2" in str(problem) and "formulas are not read" in str(problem) for problem in problems] == [True]


def test_everything_that_is_wrong_in_a_row_is_said_at_once(tmp_path: Path) -> None:
    _, wrong = read(tmp_path, f"{COLUMNS},,,soon; later,pink\n")
    assert len(wrong) == 4


def test_a_list_without_names_is_no_list(tmp_path: Path) -> None:
    for text in ("a,b\n1,2\n", ""):
        with pytest.raises(ContentError):
            read(tmp_path, text)


def test_a_short_row_has_no_name_and_is_said_by_its_number(tmp_path: Path) -> None:
    _, wrong = read(tmp_path, "Edition,Name\nlarge print\n")
    assert len(wrong) == 1
    assert "line 2" in wrong[0]


@pytest.mark.parametrize("wanted", Wanted)
def test_every_edition_that_somebody_may_want_is_made(wanted: Wanted) -> None:
    made = letter_for(BUILTIN, PACK, Row(7, evolve(SAM, wanted=wanted)), Theme())
    assert made.filename == f"letter-0007.{BUILTIN.format(MADE[wanted][0]).suffix}"
    assert len(made.body) > 500


def listed(good: int, bad: int) -> str:
    """A list of people, among whom the bad rows are spread."""
    every = good + bad
    ways = ("", "large print", "plain text", "web page")
    rows = []
    for number in range(every):
        wrong = number % (every // bad) == 1 and number // (every // bad) < bad
        rows.append(f"{'' if wrong else f'Zebedee{number} Quux{number}'},,,2026-05-12,{ways[2 if not wrong else 1]}")
    return COLUMNS + "\n".join(rows) + "\n"


def test_of_two_hundred_people_twenty_bad_rows_are_told_and_the_others_are_written_to_only_when_asked(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pack = EXAMPLES / "pack.yaml"
    people = put(tmp_path, {"people.csv": listed(180, 20)}) / "people.csv"
    refused = run("letters", pack, people, "-o", tmp_path / "out")
    assert refused.exit_code == 1
    told = [line for line in refused.stderr.splitlines() if line.startswith("people.csv, line")]
    assert [line.partition(":")[0] for line in told] == [f"people.csv, line {number}" for number in range(3, 203, 10)]
    assert all("A" in line for line in told)
    assert not (tmp_path / "out").exists()
    done = run("letters", pack, people, "-o", tmp_path / "out", "--go-on")
    assert done.exit_code == 0, done.stderr
    files = found(tmp_path / "out")
    assert len(files) == 180
    assert "180 letters" in done.stdout
    everything = "".join((refused.stdout, refused.stderr, done.stdout, done.stderr, caplog.text, *files))
    assert "Zebedee" not in everything
    assert "Quux" not in everything
    assert b"Zebedee0 Quux0" in (files["letter-0002.txt"] or b"")


def test_letters_come_from_a_pack(tmp_path: Path) -> None:
    people = put(tmp_path, {"people.csv": "name\nSam\n"}) / "people.csv"
    assert run("letters", EXAMPLES / "prose.yaml", people).exit_code == 2


@given(any_text(max_size=60), st.sampled_from(Wanted))
def test_whatever_somebody_is_called_stands_in_their_letter(name: str, wanted: Wanted) -> None:
    person = Person(name=name, wanted=wanted)
    assert name in said(person)
    assert "name" not in repr(person)
