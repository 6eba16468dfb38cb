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
from coproduction.erasure import erased
from coproduction.errors import ContentError, MissingTool
from coproduction.folders import inspect
from coproduction.forgetting import forgotten, next_fresh
from coproduction.pyramid.audit import Audit
from coproduction.traces import STILL_HERE
from coproduction.writing import write_all
from tests.commands import put, run

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
