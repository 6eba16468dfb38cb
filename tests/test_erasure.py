"""A person forgotten in a folder: shown by searching every file of it, and every file made from it."""

import json
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coproduction.building import build
from coproduction.builtin import BUILTIN
from coproduction.content import fields_of
from coproduction.erasure import OUTSIDE, erased
from coproduction.errors import ContentError, MissingTool
from coproduction.folders import inspect
from coproduction.forgetting import Forgetting, forgotten, next_fresh
from coproduction.pyramid.audit import Audit
from coproduction.sheets import csv_of, workbook_of
from coproduction.traces import IN_WORKBOOK, STILL_HERE
from coproduction.writing import write_all
from tests.commands import PROSE, put, run
from tests.commands import found as kept
from tests.workbooks import parts_of, row, said, sheet, zipped

NAME = "Juniper Larkspur"
MEETING = f"""\
# Our first meeting.
type: meeting
title: Our meeting
held_on: 2026-05-12
starts: "10:30"
ends: "12:00"
place: The hall
level: consult
purpose: To talk.
can_change: The colour of the door.
people:
  # People who came.
  - {{id: R07, kind: carer, name: {NAME}, name_agreed_on: 2026-01-05, attendance: present}}
  - id: R08
    kind: service_user
    attendance: present
    needs:
      - {{what: A taxi home, met: true}}
agenda:
  - {{title: "Welcome: hello", minutes: 10, summary: We began.}} # on time
said:
  - {{person: R07, text: The door is heavy.}}
  - {{person: R08, text: The tea was good.}}
"""
AUDIT = """\
type: audit
title: Who takes part
period: {first: 2026-01-01, last: 2026-12-31}
records: {file: people/rows.csv}
"""
ROWS = "person,kind,activity,level,first_day\nR07,carer,Meeting,consult,2026-05-12\nR08,service_user,,,\n\n"
OWN = """\
type: representative
title: My page
person: R07
called: Juni
contact: {name: The team, phone: 01632 960200}
"""


def folder(path: Path, **more: str | bytes) -> Path:
    """A folder with a meeting, an audit and a page of someone’s own."""
    return put(path, {"meeting.yaml": MEETING, "audit.yaml": AUDIT, "people/rows.csv": ROWS, "mine.yaml": OWN, **more})


def search(files: dict[str, bytes] | dict[str, str], *words: str) -> list[str]:
    """The files in which any of these words stands."""
    said = {name: body if isinstance(body, str) else body.decode("utf-8", "replace") for name, body in files.items()}
    return [name for name, body in said.items() if any(word in body for word in words)]


def test_a_search_finds_no_trace_and_counts_stay(tmp_path: Path) -> None:
    root = folder(tmp_path)
    before = BUILTIN.load(root / "audit.yaml")
    assert isinstance(before, Audit)
    found = erased(BUILTIN, root, "R07")
    assert (found.fresh, found.removed, found.left) == ("gone-1", ("mine.yaml",), ())
    write_all(root, found.files)
    (root / "mine.yaml").unlink()
    texts = {path.name: path.read_text(encoding="utf-8") for path in root.rglob("*.*")}
    assert search(texts, "R07", "Juniper", "Larkspur") == []
    assert set(search(texts, "R08")) == {"meeting.yaml", "rows.csv"}
    after = BUILTIN.load(root / "audit.yaml")
    assert isinstance(after, Audit)
    assert after.figures == before.figures
    made = build(BUILTIN, inspect(BUILTIN, root), (BUILTIN.format("html"), BUILTIN.format("text")), date(2026, 6, 1))
    assert search(made, "R07", "Juniper", "Larkspur") == []


def test_comments_quotes_and_everybody_else_stay_as_they_were(tmp_path: Path) -> None:
    body = erased(BUILTIN, folder(tmp_path), "R07").files["meeting.yaml"].decode()
    known = f"id: R07, kind: carer, name: {NAME}, name_agreed_on: 2026-01-05,"
    gone = MEETING.replace(known, "id: gone-1, kind: carer,")
    assert body == gone.replace("person: R07", "person: gone-1")


def test_a_name_that_stands_somewhere_else_is_shown_line_by_line_and_not_repeated(tmp_path: Path) -> None:
    prose = "type: prose\ntitle: Thanks\nsections:\n  - title: Thanks\n    body:\n      - text: We thank Juniper.\n"
    (problem,) = erased(BUILTIN, folder(tmp_path, **{"thanks.yaml": prose}), "R07").left
    assert (problem.file, problem.line, problem.message) == ("thanks.yaml", 6, STILL_HERE)
    assert "Juniper" not in str(problem)


def test_json_stays_json_and_a_table_with_semicolons_stays_one(tmp_path: Path) -> None:
    meeting = BUILTIN.unstructure(BUILTIN.load(folder(tmp_path) / "meeting.yaml"))
    (tmp_path / "meeting.yaml").write_text(f"\n{json.dumps(meeting)}")
    (tmp_path / "meeting.yaml").rename(tmp_path / "meeting.json")
    (tmp_path / "people" / "rows.csv").write_text(ROWS.replace(",", ";").replace("\n", "\r\n"), newline="")
    found = erased(BUILTIN, tmp_path, "R07")
    assert json.loads(found.files["meeting.json"])["people"][0] == {
        "id": "gone-1",
        "kind": "carer",
        "attendance": "present",
    }
    assert b"gone-1;carer;Meeting;consult;2026-05-12\r\n" in found.files["people/rows.csv"]


def test_a_workbook_is_not_changed_and_each_of_its_cells_that_may_lead_to_them_is_said(tmp_path: Path) -> None:
    people = (("R07", "carer", ""), ("R08", "both", "R07-b"), ("gone-1", "carer", ""))
    body = workbook_of((("People", ("person", "kind", "activity"), people), ("R07", ("a",), (("R07",),))))
    bound: dict[str, str | bytes] = {"audit.yaml": AUDIT.replace(".csv", ".xlsx"), "people/rows.xlsx": body}
    root = folder(tmp_path, **bound)
    put(root, {"~$rows.xlsx": "Excel has it open", "people/rows.csv": "a\n"})
    found = erased(BUILTIN, root, "R07")
    assert (found.fresh, set(found.files)) == ("gone-2", {"meeting.yaml"})
    assert [str(each) for each in found.left] == [
        f"people/rows.xlsx, line 2: People, A2: {IN_WORKBOOK}",
        f"people/rows.xlsx: {IN_WORKBOOK}",
        f"people/rows.xlsx, line 2: A2: {IN_WORKBOOK}",
    ]


def test_names_in_a_workbook_are_learnt_and_looked_for_everywhere(tmp_path: Path) -> None:
    columns = ("id", "kind", "name", "name_agreed_on", "attendance")
    people = workbook_of((("People", columns, (("R07", "carer", NAME, "2026-01-05", "present"),)),))
    sheets = {"A": sheet(row(1, said("A1", "a"))), "B": sheet(row(1, said("B1", "Thank you, Juniper")))}
    root = put(
        tmp_path,
        {
            "meeting.yaml": MEETING.partition("people:")[0]
            + "people: {file: p.xlsx}\nagenda: [{title: A, minutes: 90}]\n",
            "p.xlsx": people,
            "other.xlsx": zipped(parts_of(sheets, states={"B": "hidden"})),
            "notes.csv": "a\nLarkspur\n",
        },
    )
    result = run("forget", "R07", root)
    assert (result.exit_code, "Juniper" in result.output) == (1, False)
    assert result.stdout == "No record that can be changed here has this id, so nothing is changed.\n"
    assert result.stderr.splitlines() == [
        f"notes.csv, line 2: {STILL_HERE}",
        f"other.xlsx, line 1: B, B1: {IN_WORKBOOK}",
        f"p.xlsx, line 2: People, A2: {IN_WORKBOOK}",
        f"p.xlsx, line 2: People, C2: {IN_WORKBOOK}",
        "4 to put right.",
    ]


def test_a_workbook_that_cannot_be_read_is_refused_like_any_table(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="This is no Excel workbook"):
        erased(BUILTIN, folder(tmp_path, **{"old.xlsx": "no"}), "R07")


def test_an_id_that_was_made_harmless_in_a_table_is_found(tmp_path: Path) -> None:
    rows = csv_of(("person", "kind"), (("-R7", "carer"), ("=R8", "carer"), ("R9", "both")))
    root = put(tmp_path, {"audit.yaml": AUDIT, "people/rows.csv": rows})
    changed = erased(BUILTIN, root, "-R7").files["people/rows.csv"].decode("utf-8-sig")
    assert changed == "person,kind\r\ngone-1,carer\r\n'=R8,carer\r\nR9,both\r\n"


def test_a_folder_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    root = put(folder(tmp_path), {"a.yaml": "title: [", "b.yaml": "title: No type", "c.yaml": "- 1", "d.csv": b"\xff"})
    with pytest.raises(ContentError) as error:
        erased(BUILTIN, root, "R07")
    assert {problem.file for problem in error.value.problems} == {"a.yaml", "b.yaml", "c.yaml", "d.csv"}


def test_without_its_library_nothing_is_changed_and_the_message_says_how(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ruamel.yaml", None)
    with pytest.raises(MissingTool, match=r"coproduction\[edit\]"):
        erased(BUILTIN, folder(tmp_path), "R07")


def test_the_command_says_what_it_would_do_and_then_does_it(tmp_path: Path) -> None:
    root = folder(tmp_path)
    first = run("forget", "R07", str(root))
    assert first.exit_code == 0
    assert first.stdout.splitlines() == [
        "meeting.yaml: they are gone-1 now.",
        "people/rows.csv: they are gone-1 now.",
        "mine.yaml: it is about them only, and goes.",
        "Nothing is changed. Add --yes to do it.",
    ]
    assert (root / "mine.yaml").exists()
    assert run("forget", "R07", str(root), "--yes").exit_code == 0
    assert not (root / "mine.yaml").exists()
    again = run("forget", "R07", str(root))
    assert (again.exit_code, "R07" in again.stderr) == (2, False)


def test_the_command_ends_badly_while_a_name_is_left(tmp_path: Path) -> None:
    plan = "type: prose\ntitle: Larkspur\nsections:\n  - {title: A, body: [{text: B}]}\n"
    result = run("forget", "R07", str(folder(tmp_path, **{"plan.yaml": plan})), "--yes")
    assert result.exit_code == 1
    assert "plan.yaml, line 2" in result.stderr


def test_the_next_id_of_the_forgotten_is_one_that_nobody_has() -> None:
    assert next_fresh(["gone-1 and gone-3", "gone-2"]) == "gone-4"
    assert next_fresh([]) == "gone-1"


@given(st.lists(st.sampled_from(["R01", "R02", "R03"]), max_size=8))
def test_forgetting_changes_only_the_records_of_one_person(people: list[str]) -> None:
    audit = BUILTIN.type_named("audit")
    rows = [{"person": person, "kind": "carer"} for person in people]
    data = {"type": "audit", "records": rows}
    after = forgotten(audit, data, "R02", "gone-1")["records"]
    assert [row["person"] for row in after] == [{"R02": "gone-1"}.get(person, person) for person in people]
    assert [row["person"] for row in rows] == people


def test_fields_say_which_name_a_person_and_which_are_personal() -> None:
    people = next(field for field in fields_of(BUILTIN.type_named("meeting").model) if field.name == "people")
    assert people.child
    marked = {field.name: (field.names, field.personal) for field in people.child.fields}
    assert [name for name, (names, _) in marked.items() if names] == ["id"]
    assert [name for name, (_, personal) in marked.items() if personal] == [
        "name",
        "name_agreed_on",
        "invited_on",
        "needs",
    ]


def test_what_is_left_is_said_also_when_no_record_is_theirs(tmp_path: Path) -> None:
    root = put(tmp_path, {"plan.yaml": PROSE + "  - {title: R07, body: [{text: R07-b}]}\n", "list.csv": "a\nR07\n"})
    result = run("forget", "R07", root, "--yes")
    assert (result.exit_code, result.stdout) == (
        1,
        "No record that can be changed here has this id, so nothing is changed.\n",
    )
    assert result.stderr.splitlines() == [
        f"plan.yaml, line 7: {STILL_HERE}",
        f"list.csv, line 2: {STILL_HERE}",
        "2 to put right.",
    ]


@pytest.mark.parametrize(("person", "stderr"), [("R09", "Nobody"), (" ", "Write the id"), ("R0", "Nobody")])
def test_an_id_that_nobody_has_is_wrong_usage(tmp_path: Path, person: str, stderr: str) -> None:
    result = run("forget", person, folder(tmp_path))
    assert (result.exit_code, stderr in result.stderr) == (2, True)


@pytest.mark.parametrize("written", ['"R07 "', "' R07'", "R07 ", ">\n      R07\n    "])
def test_an_id_is_theirs_however_it_is_set(tmp_path: Path, written: str) -> None:
    text = MEETING.replace("{id: R07, kind", "{id: R08, kind").replace("id: R08\n", f"id: {written}\n")
    found = erased(BUILTIN, folder(tmp_path, **{"meeting.yaml": text}), " R07 ")
    assert b"A taxi" not in found.files["meeting.yaml"]
    assert found.left == ()


def test_what_they_were_called_on_a_page_that_goes_is_looked_for(tmp_path: Path) -> None:
    root = put(folder(tmp_path), {"plan.yaml": PROSE.replace("Thank you", "Thank you, juni,")})
    assert [(each.file, each.line) for each in erased(BUILTIN, root, "R07").left] == [("plan.yaml", 6)]


def test_content_within_content_is_looked_at_too(tmp_path: Path) -> None:
    meeting = BUILTIN.unstructure(BUILTIN.load(folder(tmp_path) / "meeting.yaml"))
    page = {
        "type": "representative",
        "title": "A page",
        "person": "R08",
        "contact": {"name": "The team", "phone": "01632 960200"},
        "meetings": [{"content": {**meeting, "type": "meeting"}}],
        "records": {"file": "people/rows.csv"},
    }
    put(tmp_path, {"meeting.yaml": json.dumps(page)})
    found = erased(BUILTIN, tmp_path, "R07")
    assert found.left == ()
    assert search(dict(found.files), "Larkspur", "R07") == []
    plain = forgotten(BUILTIN.type_named("representative"), page, "R07", "gone-1", BUILTIN.types)
    assert "R07" not in str(plain)
    assert "R07" in str(page)
    unknown = forgotten(BUILTIN.type_named("representative"), page, "R07", "gone-1")
    assert unknown == page


def test_a_file_with_a_mark_of_a_spreadsheet_keeps_it_and_one_without_change_is_not_written(tmp_path: Path) -> None:
    root = folder(tmp_path, **{"other.yaml": MEETING.replace("R07", "R09").replace(NAME, "Holly Oak") + "# R07-b\n"})
    for name in ("meeting.yaml", "people/rows.csv"):
        path = root / name
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    found = erased(BUILTIN, root, "R07")
    assert set(found.files) == {"meeting.yaml", "people/rows.csv"}
    for body in found.files.values():
        assert body.startswith(b"\xef\xbb\xbf")
        assert body.count(b"\n") == body.count(b"\r\n")
    assert b"gone-1,carer,Meeting,consult,2026-05-12\r\nR08,service_user,,,\r\n\r\n" in found.files["people/rows.csv"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("people/rows.csv", "person,kind\nR07,carer,Juniper\n"),
        ("people/rows.csv", "person,kind,kind\nR07,carer,Juniper\n"),
        ("people/rows.csv", 'person,kind\nR07,"carer\n'),
        ("meeting.yaml", MEETING.replace("2026-05-12", "2026-02-30")),
        ("meeting.yaml", MEETING.replace("{id: R07", "{<<: {id: R07}")),
        ("meeting.yaml", MEETING + "? [R07]\n: 1\n"),
        ("meeting.yaml", MEETING + "sources: {file: people/none.csv}\n"),
        ("audit.yaml", AUDIT.replace("people/rows.csv", "../people.csv")),
        ("audit.yaml", AUDIT.replace("people/rows.csv", '"people\\0.csv"')),
    ],
)
def test_what_a_check_cannot_read_is_refused_in_a_sentence(tmp_path: Path, name: str, text: str) -> None:
    root = put(folder(tmp_path / "here"), {name: text, "../people.csv": ROWS})
    before = search({path.name: path.read_text() for path in tmp_path.rglob("*.*")}, "R07")
    result = run("forget", "R07", root, "--yes")
    assert (result.exit_code, "Nothing was written." in result.stderr) == (1, True)
    assert name in result.stderr
    assert "Juniper" not in result.output
    assert search({path.name: path.read_text() for path in tmp_path.rglob("*.*")}, "R07") == before


def test_yaml_in_a_file_for_json_is_changed_too(tmp_path: Path) -> None:
    root = put(folder(tmp_path), {"own.json": MEETING})
    assert b'{id: "gone-1", kind: carer, attendance: present}' in erased(BUILTIN, root, "R07").files["own.json"]


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    root = folder(tmp_path / "here")
    put(tmp_path, {"away.yaml": MEETING, "away.csv": ROWS})
    (root / "a.yaml").symlink_to("../away.yaml")
    (root / "b.csv").symlink_to("../away.csv")
    with pytest.raises(ContentError) as error:
        erased(BUILTIN, root, "R07")
    assert [str(each) for each in error.value.problems] == [f"a.yaml: {OUTSIDE}", f"b.csv: {OUTSIDE}"]


def test_a_link_within_the_folder_leads_to_the_file_that_is_changed(tmp_path: Path) -> None:
    root = folder(tmp_path)
    for link, file in (("also.yaml", "meeting.yaml"), ("rows.csv", "people/rows.csv"), ("a.yaml", "mine.yaml")):
        (root / link).symlink_to(file)
    assert run("forget", "R07", root, "--yes").exit_code == 0
    assert (root / "also.yaml").is_symlink()
    assert "gone-1" in (root / "also.yaml").read_text(encoding="utf-8")
    assert not (root / "a.yaml").is_symlink()
    assert not (root / "mine.yaml").exists()


def test_files_stay_as_private_as_they_were(tmp_path: Path) -> None:
    root = folder(tmp_path)
    (root / "meeting.yaml").chmod(0o600)
    assert run("forget", "R07", root, "--yes").exit_code == 0
    assert (root / "meeting.yaml").stat().st_mode & 0o777 == 0o600


def test_a_folder_that_cannot_be_written_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = folder(tmp_path)
    before = kept(root)
    real = Path.unlink

    def refused(path: Path, missing_ok: bool = False) -> None:
        if path.name == "mine.yaml":
            raise PermissionError(13, "Permission denied")
        real(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    result = run("forget", "R07", root, "--yes")
    assert (result.exit_code, "Done" in result.stdout) == (3, False)
    assert "Permission denied" in result.stderr
    assert "Nothing was written." in result.stderr
    assert kept(root) == before


def test_a_file_that_only_another_file_leads_to_is_looked_at_too(tmp_path: Path) -> None:
    page = OWN.replace("R07", "R08") + "meetings: [{file: .kept/meeting.yaml}]\n"
    root = put(folder(tmp_path), {".kept/meeting.yaml": MEETING, "theirs.yaml": page})
    assert {"meeting.yaml", ".kept/meeting.yaml"} < set(erased(BUILTIN, root, "R07").files)
    put(tmp_path, {".kept/meeting.yaml": MEETING.replace("kind: carer", "kind: 7")})
    with pytest.raises(ContentError) as error:
        erased(BUILTIN, root, "R07")
    (problem,) = error.value.problems
    assert (problem.file, problem.line, problem.path) == (".kept/meeting.yaml", 13, ("people", 0, "kind"))


def test_what_is_at_work_does_not_say_who_is_forgotten(tmp_path: Path) -> None:
    at_work = Forgetting("R07", "gone-1")
    at_work.whole(BUILTIN.type_named("meeting"), {"people": [{"id": "R07", "name": NAME}]})
    assert at_work.names == {NAME}
    assert search({"": f"{at_work!r} {erased(BUILTIN, folder(tmp_path), 'R07')!r}"}, "R07", "Juniper") == []
