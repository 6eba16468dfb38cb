import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from coproduction.errors import ContentError
from coproduction.reading import DEEPEST, Place, Plain
from coproduction.references import LARGEST_PICTURE, MOST_FILES, read_whole
from coproduction.sheets import workbook_of
from tests.strategies import png
from tests.workbooks import row, said, workbook

NAME = "Write the name of a file of this folder, with / between folders."
OUTSIDE = "This file lies outside the folder. Copy it into the folder."
ENDING = "A file here ends in .yaml, .yml, .json, .csv, .xlsx, .png, .jpg, .jpeg."
NOT_THERE = "There is no such file in the folder. Check its name."
ITSELF = "This file contains itself, through its parts. Take the part out."
TOO_MANY = "More than 1,000 files are bound in here, or more than 30 in one another."

Told = list[tuple[str, int | None, tuple[str | int, ...], str]]
"""File, line, path and message of each problem."""


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Files by their names; the first is answered."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder / next(iter(files))


def told(path: Path, root: Path | None = None) -> Told:
    with pytest.raises(ContentError) as error:
        read_whole(path, root)
    return [(each.file, each.line, each.path, each.message) for each in error.value.problems]


def test_content_stands_beside_the_name_of_its_file(tmp_path: Path) -> None:
    path = write(tmp_path, {"pack.yaml": "parts:\n  - file: tea.yaml\n    title: Tea", "tea.yaml": "type: prose"})
    assert read_whole(path).data == {"parts": [{"file": "tea.yaml", "title": "Tea", "content": {"type": "prose"}}]}


@pytest.mark.parametrize("ending", ["yaml", "yml", "json", "YAML"])
def test_content_may_be_yaml_or_json(tmp_path: Path, ending: str) -> None:
    path = write(tmp_path, {"pack.yaml": f"part:\n  file: tea.{ending}", f"tea.{ending}": '{"type": "prose"}'})
    assert read_whole(path).data["part"]["content"] == {"type": "prose"}


def test_rows_of_a_sheet_take_the_place_of_its_name(tmp_path: Path) -> None:
    path = write(tmp_path, {"audit.yaml": "records:\n  file: register.csv", "register.csv": "person,kind\nP1,carer\n"})
    assert read_whole(path).data == {"records": [{"person": "P1", "kind": "carer"}]}


def test_rows_of_a_workbook_take_the_place_of_its_name_too(tmp_path: Path) -> None:
    workbook = workbook_of((("People", ("person", "kind"), (("P1", "carer"), ("", ""), ("P2", "both"))),))
    path = write(tmp_path, {"audit.yaml": "records:\n  file: kent/register.xlsx", "kent/register.xlsx": workbook})
    found = read_whole(path)
    assert found.data == {"records": [{"person": "P1", "kind": "carer"}, {"person": "P2", "kind": "both"}]}
    assert found.places["records", 1, "kind"] == Place("kent/register.xlsx", 4)


def test_what_is_wrong_in_a_workbook_is_said_with_its_sheet_and_cell(tmp_path: Path) -> None:
    formula = workbook(row(1, said("A1", "person")) + row(2, '<c r="A2"><f>1</f></c>'))
    path = write(tmp_path, {"audit.yaml": "records: {file: r.xlsx}", "r.xlsx": formula})
    message = "A formula is not worked out here. Copy the cell, and paste it as a value."
    assert told(path) == [("r.xlsx", 2, ("People", "A2"), message)]


@pytest.mark.parametrize(
    ("ending", "data"), [("png", png()), ("PNG", png()), ("jpg", b"\xff\xd8\xff\xe0"), ("jpeg", b"\xff\xd8\xff")]
)
def test_a_picture_stands_beside_its_name(tmp_path: Path, ending: str, data: bytes) -> None:
    path = write(tmp_path, {"page.yaml": f"picture: {{file: tea.{ending}, words: Tea}}", f"tea.{ending}": data})
    assert read_whole(path).data == {"picture": {"file": f"tea.{ending}", "words": "Tea", "data": data}}


@pytest.mark.parametrize("written", ["content: {a: 1}", "data: eA=="])
def test_what_stands_beside_its_name_already_is_not_read_again(tmp_path: Path, written: str) -> None:
    path = write(tmp_path, {"pack.yaml": f"file: nowhere.yaml\n{written}"})
    assert read_whole(path).data["file"] == "nowhere.yaml"


def test_a_name_that_is_left_empty_refers_to_nothing(tmp_path: Path) -> None:
    assert read_whole(write(tmp_path, {"pack.yaml": "part:\n  file:\n"})).data == {"part": {"file": None}}


def test_names_are_read_from_the_folder_of_the_file_that_says_them(tmp_path: Path) -> None:
    write(tmp_path, {"kent/tea.yaml": "picture: {file: ../cup.png}", "cup.png": png()})
    path = write(tmp_path, {"pack.yaml": "part: {file: kent/tea.yaml}"})
    assert read_whole(path).data["part"]["content"]["picture"]["data"] == png()


def test_every_value_keeps_the_file_and_line_where_it_was_written(tmp_path: Path) -> None:
    write(
        tmp_path, {"kent/audit.yaml": "type: audit\nrecords:\n  file: register.csv", "kent/register.csv": "id\n\nP1\n"}
    )
    places = read_whole(write(tmp_path, {"pack.yaml": "type: binder\nparts:\n  - file: kent/audit.yaml"})).places
    inner = ("parts", 0, "content")
    assert places["parts", 0, "file"] == Place("pack.yaml", 3)
    assert places[*inner, "type"] == Place("kent/audit.yaml", 1)
    assert places[*inner, "records"] == Place("kent/register.csv", 1)
    assert places[*inner, "records", 0, "id"] == Place("kent/register.csv", 3)


WRONG_NAMES = {
    "12": NAME, "[a.yaml]": NAME, "true": NAME, "''": NAME, "'  '": NAME, "'kent\\tea.yaml'": NAME, '"a\\0.yaml"': NAME,
    "../tea.yaml": OUTSIDE, "kent/../../tea.yaml": OUTSIDE, "/etc/passwd": OUTSIDE, "..": OUTSIDE,
    "tea.txt": ENDING, "tea": ENDING, ".yaml": ENDING, "pack.yaml.exe": ENDING, ".": ENDING,
    "tea.yaml": NOT_THERE, "kent/tea.yaml": NOT_THERE, "folder.png": NOT_THERE,
    "https://example.org/tea.yaml": NOT_THERE,
    f"{'a' * 300}.yaml": NOT_THERE, "circle/tea.yaml": NOT_THERE,
}  # fmt: skip


@pytest.mark.parametrize(("name", "said"), WRONG_NAMES.items(), ids=[name[:30] for name in WRONG_NAMES])
def test_a_name_that_leads_to_no_file_of_the_folder_is_refused(tmp_path: Path, name: str, said: str) -> None:
    root = tmp_path / "root"
    path = write(root, {"pack.yaml": f"type: binder\npart:\n  file: {name}\n"})
    write(tmp_path, {"tea.yaml": "type: prose"})
    (root / "folder.png").mkdir()
    (root / "circle").symlink_to("circle")
    assert told(path) == [("pack.yaml", 3, ("part", "file"), said)]


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    secret = write(tmp_path, {"secret.yaml": "type: prose"})
    path = write(tmp_path / "root", {"pack.yaml": "part: {file: tea.yaml}"})
    (tmp_path / "root" / "tea.yaml").symlink_to(secret)
    assert told(path) == [("pack.yaml", 1, ("part", "file"), OUTSIDE)]


def test_an_absolute_name_is_refused_even_within_the_folder(tmp_path: Path) -> None:
    tea = write(tmp_path, {"tea.yaml": "type: prose"})
    assert told(write(tmp_path, {"pack.yaml": f"part: {{file: {tea}}}"}))[0][3] == OUTSIDE


def test_a_wider_folder_may_be_given(tmp_path: Path) -> None:
    write(tmp_path, {"tea.yaml": "type: prose"})
    path = write(tmp_path, {"kent/pack.yaml": "part: {file: ../tea.yaml}"})
    plain = read_whole(path, tmp_path)
    assert plain.data["part"]["content"] == {"type": "prose"}
    assert plain.places["part",] == Place("kent/pack.yaml", 1)
    assert told(path)[0][3] == OUTSIDE


def test_the_file_itself_lies_within_the_folder(tmp_path: Path) -> None:
    path = write(tmp_path, {"pack.yaml": "type: binder"})
    assert told(path, tmp_path / "kent") == [("pack.yaml", None, (), OUTSIDE)]
    (tmp_path / "kent").mkdir()
    (tmp_path / "kent" / "link.yaml").symlink_to(path)
    assert told(tmp_path / "kent" / "link.yaml", tmp_path / "kent") == [("link.yaml", None, (), OUTSIDE)]


def test_a_file_may_not_contain_itself(tmp_path: Path) -> None:
    path = write(tmp_path, {"pack.yaml": "a: 1\npart:\n  file: pack.yaml"})
    assert told(path) == [("pack.yaml", 3, ("part", "file"), ITSELF)]


def test_a_file_may_not_contain_itself_through_another(tmp_path: Path) -> None:
    path = write(tmp_path, {"a.yaml": "part: {file: b.yaml}", "b.yaml": "\npart: {file: kent/../a.yaml}"})
    (tmp_path / "kent").mkdir()
    assert told(path) == [("b.yaml", 2, ("part", "file"), ITSELF)]


def test_two_parts_may_contain_the_same_file(tmp_path: Path) -> None:
    path = write(
        tmp_path, {"pack.yaml": "- file: a.yaml\n- file: a.yaml", "a.yaml": "x: {file: b.yaml}", "b.yaml": "y: 1"}
    )
    assert read_whole(path).data == [{"file": "a.yaml", "content": {"x": {"file": "b.yaml", "content": {"y": 1}}}}] * 2


def test_files_that_each_contain_the_next_one_twice_are_refused_before_they_are_a_billion(tmp_path: Path) -> None:
    for number in range(30):
        write(tmp_path, {f"f{number}.yaml": f"- file: f{number + 1}.yaml\n- file: f{number + 1}.yaml"})
    write(tmp_path, {"f30.yaml": "x: 1"})
    assert {message for *_, message in told(tmp_path / "f0.yaml")} == {TOO_MANY}


def test_files_in_one_another_are_refused_before_they_are_too_many(tmp_path: Path) -> None:
    for number in range(DEEPEST + 1):
        write(tmp_path, {f"f{number}.yaml": f"file: f{number + 1}.yaml"})
    write(tmp_path, {f"f{DEEPEST + 1}.yaml": "x: 1"})
    assert told(tmp_path / "f0.yaml") == [("f30.yaml", 1, ("file",), TOO_MANY)]
    assert read_whole(tmp_path / "f1.yaml").data["file"] == "f2.yaml"


def test_as_many_files_as_anybody_needs_may_be_bound_in(tmp_path: Path) -> None:
    path = write(tmp_path, {"pack.yaml": "- file: a.yaml\n" * MOST_FILES, "a.yaml": "x: 1"})
    assert len(read_whole(path).data) == MOST_FILES
    path.write_text("- file: a.yaml\n" * (MOST_FILES + 1))
    assert told(path) == [("pack.yaml", MOST_FILES + 1, (MOST_FILES, "file"), TOO_MANY)]


def test_a_picture_that_is_none_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, {"page.yaml": "picture: {file: tea.png}", "tea.png": "GIF89a"})
    assert told(path) == [("tea.png", None, (), "A picture is a PNG or a JPEG file.")]


def test_a_picture_has_a_largest_size(tmp_path: Path) -> None:
    path = write(tmp_path, {"page.yaml": "picture: {file: tea.png}", "tea.png": png()})
    with (tmp_path / "tea.png").open("r+b") as file:
        os.truncate(file.fileno(), LARGEST_PICTURE + 1)
    assert told(path) == [("tea.png", None, (), "A picture is at most 10,000,000 bytes.")]


def test_every_mistake_of_every_file_is_named_at_once(tmp_path: Path) -> None:
    write(tmp_path, {"a.yaml": "x: &y 1\nz: {file: c.csv}", "c.csv": "a,a", "d.png": "no"})
    path = write(tmp_path, {"pack.yaml": "- file: a.yaml\n- file: b.yaml\n- file: c.csv\n- file: d.png"})
    assert [(file, line) for file, line, _, _ in told(path)] == [
        ("a.yaml", 1),
        ("pack.yaml", 2),
        ("c.csv", 1),
        ("d.png", None),
    ]


@pytest.mark.parametrize(
    "read", [read_whole, lambda path: read_whole(path, path.parent)], ids=["alone", "in its folder"]
)
def test_a_file_that_refers_to_nothing_is_read_as_it_is(tmp_path: Path, read: Callable[[Path], Plain]) -> None:
    assert read(write(tmp_path, {"plan.yaml": "a: [1, {b: c}]"})).data == {"a": [1, {"b": "c"}]}


def test_beside_the_file_of_a_table_nothing_is_lost_in_silence(tmp_path: Path) -> None:
    path = write(tmp_path, {"a.yaml": "records:\n  file: r.csv\n  other: 1\n", "r.csv": "person,kind\nP1,carer\n"})
    message = "Beside the “file:” of a table nothing else is read. Take the rest out."
    assert told(path) == [("a.yaml", 1, ("records",), message)]
