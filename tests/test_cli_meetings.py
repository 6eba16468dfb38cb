"""The commands for meetings: a checklist to print, and files for diaries."""

from pathlib import Path

import pytest

from tests.commands import run

EXAMPLE = Path(__file__).parent.parent / "examples" / "meeting.yaml"


@pytest.fixture
def meeting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A meeting in a folder of its own, where the commands are typed."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "meeting.yaml").write_bytes(EXAMPLE.read_bytes())
    return tmp_path


def test_a_checklist_is_a_pdf_beside_its_meeting(meeting: Path) -> None:
    result = run("checklist", "meeting.yaml")
    assert (result.exit_code, result.stdout) == (0, "meeting-checklist.pdf is made.\n")
    assert (meeting / "meeting-checklist.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.usefixtures("meeting")
def test_a_checklist_comes_in_other_formats_too() -> None:
    assert run("checklist", "meeting.yaml", "--format", "text", "--out", "-").stdout.startswith("Anytown")


def test_a_file_for_a_diary_is_named_after_what_it_is(meeting: Path) -> None:
    assert run("export", "meeting.yaml", "diary").stdout == "meeting-diary.ics is made.\n"
    assert run("export", "meeting.yaml", "invitation", "-o", "ours.ics").exit_code == 0
    both = {path.name: path.read_bytes().count(b"BEGIN:VEVENT") for path in meeting.glob("*.ics")}
    assert both["ours.ics"] == 1
    assert both["meeting-diary.ics"] > 10


def test_what_cannot_be_exported_is_wrong_usage_and_writes_nothing(meeting: Path) -> None:
    result = run("export", "meeting.yaml", "fax")
    assert (result.exit_code, "diary, invitation" in result.stderr) == (2, True)
    (meeting / "meeting.yaml").write_text("type: meeting\n")
    assert run("export", "meeting.yaml", "diary").exit_code == 1
    assert [path.name for path in meeting.iterdir()] == ["meeting.yaml"]


@pytest.mark.usefixtures("meeting")
def test_a_private_view_is_made_when_it_is_named() -> None:
    assert run("render", "meeting.yaml", "--view", "access").stdout == "meeting-access.html is made.\n"
