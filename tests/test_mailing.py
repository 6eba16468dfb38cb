"""Welcome letters for a list of people."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference

from coproduction.builtin import BUILTIN
from coproduction.document import Callout, Note, plain
from coproduction.edition import Wording
from coproduction.errors import ContentError, MissingTool
from coproduction.mailing import MADE, Row, letter_for, letters, people_in
from coproduction.protocols.contacts import NOBODY
from coproduction.protocols.letter import Person, Wanted, letter
from coproduction.protocols.own_words import OwnWords
from coproduction.protocols.pack import Pack
from coproduction.terms import texts
from coproduction.theme import Theme
from coproduction.translation import Making, Translation
from coproduction.workbooks import workbook_of
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


@pytest.mark.parametrize("wording", Wording)
def test_a_letter_in_a_translation_that_nobody_has_checked_says_so(wording: Wording) -> None:
    made = Translation(made=Making.BY_MACHINE)
    doubtful = letter(evolve(PACK, translation=made), SAM, BUILTIN.edition(PACK, wording=wording))
    assert "Draft." in plain(doubtful.notice)
    first, *_, last = doubtful.blocks
    assert isinstance(first, Callout)
    assert first.title == "This translation has not been checked"
    assert isinstance(last, Note)
    assert "translated by a machine" in plain(last.words)
    checked = evolve(PACK, translation=evolve(made, checked_by="a translator", checked_on=date(2026, 5, 1)))
    sure = letter(checked, SAM, BUILTIN.edition(PACK, wording=wording))
    assert "Draft." not in plain(sure.notice)
    assert not isinstance(sure.blocks[0], Callout)
    assert isinstance(sure.blocks[-1], Note)
    assert "Checked by: a translator" in plain(sure.blocks[-1].words)


def test_who_names_the_contact_of_the_pack_gets_every_way_to_reach_them() -> None:
    text = said(evolve(SAM, contact="The Involvement Team", phone="01632 960201"))
    assert "01632 960201" in text
    assert "involvement@larkmoor.example" in text


def test_a_list_is_read_whatever_its_columns_are_called_and_in_whatever_order(tmp_path: Path) -> None:
    rows, wrong = read(tmp_path, "format,Preferred name,DATES\nLarge,Sam,2026-05-12; 14 July 2026\n,Jo,\n")
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


def refused(tmp_path: Path, text: str | bytes, name: str = "people.csv") -> list[str]:
    """What is said of a list of which no letter is made, not even to the others."""
    with pytest.raises(ContentError) as error:
        read(tmp_path, text, name)
    return [str(problem) for problem in error.value.problems]


def saved(*rows: tuple[object, ...]) -> bytes:
    """A workbook of these rows, in which a number is a number."""
    book = Workbook()
    sheet = book.create_sheet("People", 0)
    for row in rows:
        sheet.append(row)
    return bytes_of(book)


def bytes_of(book: Workbook) -> bytes:
    """A workbook as a file."""
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_column_that_nobody_knows_is_refused_with_what_it_may_be_called(tmp_path: Path) -> None:
    edition, form = refused(tmp_path, "Name,Edition wanted by them,Format needed\nSam,large print,easy read\n")
    assert edition.startswith("people.csv, line 1: B1: It is not known what this column holds.")
    assert "name, contact, phone, meetings, edition" in edition
    assert "Did you mean “edition wanted”?" in edition
    assert form.startswith("people.csv, line 1: C1")
    assert "Did you mean “format”?" in form
    (notes,) = refused(tmp_path, "Name,Zebedee’s notes\nSam,large print please\n")
    assert "Zebedee" not in notes
    assert "large" not in notes


@pytest.mark.parametrize("second", ["Edition", "Format", "EDITION :"])
def test_two_columns_of_the_same_are_refused_whatever_they_are_called(tmp_path: Path, second: str) -> None:
    (wrong,) = refused(tmp_path, f"Name,Edition,{second}\nSam,large print,text\n")
    assert wrong == "people.csv, line 1: C1: B1 holds the edition already. Keep one of the two columns."


def test_a_heading_that_is_worked_out_names_no_column(tmp_path: Path) -> None:
    (wrong,) = refused(tmp_path, saved(("Name", '=CONCAT("Edi","tion")'), ("Sam", "large print")), "people.xlsx")
    assert "B1" in wrong
    assert "formulas are not read" in wrong


def test_what_is_wrong_with_the_columns_is_said_with_what_is_wrong_in_the_rows(tmp_path: Path) -> None:
    wrong = refused(tmp_path, "Name,Notes,Meetings\n,,soon\n")
    assert [each.partition(": ")[2][:2] for each in wrong] == ["B1", "A2", "C2"]
    nameless = refused(tmp_path, "Nmae,Edition,Format\nSam,large print,text\n")
    assert ["one of them is “name”" in nameless[0], "Did you mean “name”?" in nameless[1]] == [True, True]
    assert "C1" in nameless[2]


def test_a_cell_without_a_heading_is_told_and_one_in_which_nothing_is_seen_is_not(tmp_path: Path) -> None:
    rows, wrong = read(tmp_path, "Name,,Meetings\nSam,,2026-05-12,14 July 2026\nJo,x,,,y\nAli,\u200b,,,\u200b\n")
    assert [row.person.name for row in rows] == ["Ali"]
    assert [each.partition(": No column")[0] for each in wrong] == [
        "people.csv, line 2: D2",
        "people.csv, line 3: B3",
        "people.csv, line 3: E3",
    ]


def test_a_list_of_nobody_is_refused(tmp_path: Path) -> None:
    (wrong,) = refused(tmp_path, "Name,Edition\n,\n")
    assert wrong == (
        "people.csv: There is nobody on this list. Write a row for each person, below the names of the columns."
    )
    people = tmp_path / "people.csv"
    done = run("letters", EXAMPLES / "pack.yaml", people, "-o", tmp_path / "out", "--go-on")
    assert done.exit_code == 1
    assert not (tmp_path / "out").exists()


def test_a_merged_cell_is_not_read_for_one_person_and_lost_for_the_next(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.create_sheet("People", 0)
    for row in (("Name", "Edition"), ("Sam", "large print"), ("Jo", "")):
        sheet.append(row)
    sheet.merge_cells("B2:B3")
    rows, wrong = read(tmp_path, bytes_of(book), "people.xlsx")
    assert rows == []
    assert ["B2" in wrong[0], "B3" in wrong[1], "merged" in wrong[1]] == [True] * 3


@pytest.mark.parametrize(
    ("contact", "phone", "message"),
    [
        ("Robin", "ask me", "A phone number has figures"),
        ("Robin", "1632960201", "A phone number begins with 0 or +."),
        ("", "01632 960201", "this row names none"),
    ],
)
def test_a_phone_that_nobody_can_ring_is_told(tmp_path: Path, contact: str, phone: str, message: str) -> None:
    rows, wrong = read(tmp_path, f"{COLUMNS}Sam,{contact},{phone},,\n")
    assert rows == []
    assert len(wrong) == 1
    assert "C2" in wrong[0]
    assert message in wrong[0]


@pytest.mark.parametrize("phone", ["01632 960201", "+44 1632 960201", "111", "116 123", "18001 01632 960201"])
def test_a_phone_is_taken_as_people_write_it(tmp_path: Path, phone: str) -> None:
    rows, wrong = read(tmp_path, f"{COLUMNS}Sam,Robin,{phone},,\n")
    assert wrong == []
    assert rows[0].person.phone == phone


def test_a_phone_that_a_workbook_keeps_as_a_number_has_lost_its_0_and_one_kept_as_text_has_not(tmp_path: Path) -> None:
    people = saved(("Name", "Contact", "Phone"), ("Sam", "Robin", 7700900123), ("Jo", "Robin", "07700900123"))
    rows, wrong = read(tmp_path, people, "people.xlsx")
    assert [row.person.phone for row in rows] == ["07700900123"]
    assert len(wrong) == 1
    assert "C2" in wrong[0]
    assert "choose the format “Text”" in wrong[0]


def test_two_rows_that_are_the_same_are_told_and_both_are_written_to(tmp_path: Path) -> None:
    people = put(tmp_path, {"people.csv": "Name,Edition\nSam,text\nJo,text\nSam,plain text\n"}) / "people.csv"
    done = run("letters", EXAMPLES / "pack.yaml", people, "-o", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    assert "Advice: people.csv, line 4: Row 2 is the same. If it is one person, take one row out." in done.stderr
    assert len(found(tmp_path / "out")) == 3


def test_a_workbook_in_which_no_table_is_seen_is_no_list(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(("Name",))
    book.worksheets[0].sheet_state = "hidden"
    chart = BarChart()
    chart.add_data(Reference(book.worksheets[0], min_col=1, min_row=1))
    book.create_chartsheet("Figures").add_chart(chart)
    (wrong,) = refused(tmp_path, bytes_of(book), "people.xlsx")
    assert wrong == "people.xlsx: There is no table on any sheet that can be seen. Put the list on one."


def test_people_on_another_sheet_are_not_passed_over_without_a_word(tmp_path: Path) -> None:
    book = workbook_of((("People", ("Name",), (("Sam",),)), ("More", ("Name",), (("Jo",),))))
    rows, wrong = read(tmp_path, book, "people.xlsx")
    assert len(rows) == 1
    assert wrong == [
        "Advice: people.xlsx: More: Only the first sheet is read, and this is another. Whoever is on it gets no letter."
    ]


def test_a_cell_is_read_as_any_text_is(tmp_path: Path) -> None:
    rows, wrong = read(tmp_path, f"{COLUMNS}Sam,\u200b,,,\nJo,Ro\u202ebin,01632 960201,,\n\u200b,Robin,,,\n")
    assert [row.person.contact for row in rows] == [""]
    assert "Sam" in letter_for(BUILTIN, PACK, Row(2, evolve(rows[0].person, wanted=Wanted.TEXT)), Theme()).body.decode()
    assert len(wrong) == 2
    assert "B3" in wrong[0]
    assert "unprintable character" in wrong[0]
    assert "A4: There is no name in this row." in wrong[1]


def test_a_formula_hides_nothing_else_that_is_wrong_in_its_row(tmp_path: Path) -> None:
    people = saved(("Name", "Contact", "Meetings", "Phone"), ("", "=A1", "=TODAY()", "01632 960201"))
    _, wrong = read(tmp_path, people, "people.xlsx")
    assert sorted(each.split(": ")[1] for each in wrong) == ["People, A2", "People, B2", "People, C2"]


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


def test_a_row_that_cannot_be_laid_out_is_named_and_the_others_are_written_to_only_when_asked(tmp_path: Path) -> None:
    people = put(tmp_path, {"people.csv": "Name\nAnn\nBob 😀\nCy\nDi 😀\n"}) / "people.csv"
    refused = run("letters", EXAMPLES / "pack.yaml", people, "-o", tmp_path / "out")
    assert refused.exit_code == 1
    told = [line for line in refused.stderr.splitlines() if line.startswith("people.csv, line")]
    assert [line.partition(": The typeface")[0] for line in told] == ["people.csv, line 3", "people.csv, line 5"]
    assert "Something is wrong in 2 rows." in refused.stderr
    assert not (tmp_path / "out").exists()
    done = run("letters", EXAMPLES / "pack.yaml", people, "-o", tmp_path / "out", "--go-on")
    assert done.exit_code == 0, done.stderr
    assert "people.csv, line 3: The typeface" in done.stderr
    assert {*found(tmp_path / "out")} == {"letter-0002.pdf", "letter-0004.pdf"}
    assert "Bob" not in refused.stderr + done.stderr


def test_when_nobody_is_left_to_write_to_nothing_is_written(tmp_path: Path) -> None:
    people = put(tmp_path, {"people.csv": "Name\nBob 😀\n"}) / "people.csv"
    done = run("letters", EXAMPLES / "pack.yaml", people, "-o", tmp_path / "out", "--go-on")
    assert done.exit_code == 1
    assert "There is nobody left to write to. Nothing was written." in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_row_that_cannot_be_laid_out_is_told_with_its_sheet_and_a_missing_tool_is_no_fault_of_a_row(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = (Row(2, evolve(SAM, wanted=Wanted.TEXT)), Row(3, evolve(SAM, name="Sam 😀"), "people.xlsx", "New"))
    assert [*letters(BUILTIN, PACK, rows[:1], Theme(), lambda *_: None)] == ["letter-0002.txt"]
    with pytest.raises(ContentError, match=r"people\.xlsx, line 3: New: The typeface"):
        letters(BUILTIN, PACK, rows, Theme(), lambda *_: None)

    def missing(*_: object) -> None:
        raise MissingTool("Install it.")

    monkeypatch.setattr("coproduction.mailing.letter_for", missing)
    with pytest.raises(MissingTool):
        letters(BUILTIN, PACK, rows, Theme(), lambda *_: None)


def test_letters_are_never_laid_among_others_nor_written_over(tmp_path: Path) -> None:
    pack, out = EXAMPLES / "pack.yaml", tmp_path / "out"
    put(tmp_path, {"a.csv": "Name,Edition\nSam,text\n", "b.csv": "Name,Edition\nJo,web page\nAli,\n"})
    assert run("letters", pack, tmp_path / "a.csv", "-o", out).exit_code == 0
    before = found(put(out, {"letter-0002.txt": "Dear Sam, by hand"}))
    for people in ("a.csv", "b.csv"):
        refused = run("letters", pack, tmp_path / people, "-o", out, "--go-on")
        assert refused.exit_code == 2
        assert "There are letters in" in refused.stderr
        assert "Name another folder" in refused.stderr
        assert found(out) == before
    put(tmp_path / "other", {"notes.txt": "none of ours"})
    assert run("letters", pack, tmp_path / "a.csv", "-o", tmp_path / "other").exit_code == 0


def test_letters_come_from_a_pack(tmp_path: Path) -> None:
    people = put(tmp_path, {"people.csv": "name\nSam\n"}) / "people.csv"
    assert run("letters", EXAMPLES / "prose.yaml", people).exit_code == 2


@given(any_text(max_size=60), st.sampled_from(Wanted))
def test_whatever_somebody_is_called_stands_in_their_letter(name: str, wanted: Wanted) -> None:
    person = Person(name=name, wanted=wanted)
    assert name in said(person)
    assert "name" not in repr(person)
