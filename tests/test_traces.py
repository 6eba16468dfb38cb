"""What is left of somebody: found however it is spelt, with its file and line, and without saying it again."""

import pytest

from coproduction.traces import STILL_HERE, traces

PLAIN = "type: prose\ntitle: {}\n"


def lines(text: str, *names: str, person: str = "R01", file: str = "a.yaml") -> list[int | None]:
    """The lines that say the id or a name."""
    found = list(traces([(file, text)], person, names))
    assert {(each.file, each.message) for each in found} <= {(file, STILL_HERE)}
    return [each.line for each in found]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Juniper Larkspur-Rowe", "with juniper there"),
        ("Juniper Larkspur-Rowe", "ROWE’s chair"),
        ("Larkspur, Juniper (June)", "juniper"),
        ("Siân O’Neill", "sian"),
        ("Siân O’Neill", "O'Neill"),
        ("Sia\u0302n O'Neill", "Siân"),
        ("Juniper", "Jun\u200biper"),
        ("Dr Jo van der Berg", "Jo came"),
        ("Juniper_Rowe", "Rowe"),
        ("李小龍", "我們感謝李小龍先生"),
        ("A. (Juniper+)", "juniper"),
    ],
)
def test_a_name_is_found_however_it_is_spelt(name: str, said: str) -> None:
    assert lines(PLAIN.format(said), name) == [2]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Juniper May", "In may or May"),
        ("Dr Jo van der Berg", "the van of a dr, and jo"),
        ("Juniper", "Junipers"),
        ("A. Rowe", "A chair"),
        ("Juniper ()", "a (b)"),
    ],
)
def test_what_is_no_sign_of_anybody_is_not_reported(name: str, said: str) -> None:
    assert lines(PLAIN.format(said), name) == []


def test_an_id_is_found_as_a_word_of_its_own() -> None:
    text = "a: R01\nb: r01.\nc: R01-b\nd: x-R01\ne: R010\nf: R01’s\ng: R01/R02\nh: R01- and\ni: R01_b\nR01: j\n"
    assert lines(text) == [1, 2, 6, 7, 8, 10]


def test_comments_escapes_and_names_over_two_lines_are_looked_at() -> None:
    text = 'a: x # Juniper\nb:\n  - "\\x4auniper"\n  - 李小\n    龍\n  - |\n    We thank\n    Juniper.\n'
    text += '"\\x52\\x30\\x31": c\n'
    assert lines(text, "Juniper", "李小 龍") == [1, 3, 4, 8, 9]


def test_an_id_of_figures_is_not_confused_with_other_numbers() -> None:
    text = 'minutes: 7\na: "7"\nb: on 7 May # not 7\nc: 2026-05-7\n# It is 7.\n# 17\n'
    assert lines(text, person="7") == [2, 3, 5]
    assert lines("person\n7\n17\n", person=" 7 ", file="rows.CSV") == [2]


def test_a_table_is_looked_at_line_by_line() -> None:
    assert lines('person,note\nR02,"x\nJuniper"\n', "Juniper", file="rows.csv") == [3]
