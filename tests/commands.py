"""The command line as an author meets it, in this process or in one of its own, and small folders to give it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from coproduction.cli import main

PROSE = """\
type: prose
title: Welcome
sections:
  - title: Hello
    body:
      - text: Thank you for coming.
"""

PLAN = """\
type: action-plan
title: Plan
as_at: 2026-06-30
themes: [{id: people, title: People}]
owners: [{id: lead, title: Head of Involvement}]
objectives: [{id: P1, theme: people, text: Count who takes part, due: May 2026, owners: [lead]}]
"""

ALONE = PLAN.replace("due: May 2026, owners: [lead]", "due: ongoing, reviewed_on: 2026-06-30")
"""A plan with so little to say that a build makes its page alone."""

BINDER = """\
type: binder
title: Binder
as_at: 2026-06-30
parts: [{file: welcome.yaml}, {file: plan.yaml}]
contacts: [{name: The team, phone: 01632 960200, post: 1 High Street}]
"""

EASY = (
    PROSE
    + """\
easy_read:
  sections:
    - title: Hello
      ideas: [{words: Come in.}]
"""
)
"""Content with words of its own in Easy Read."""

TRIO = {"welcome.yaml": PROSE, "plan.yaml": PLAN, "pack.yaml": BINDER}
"""A folder of three files, of which one binds the others."""

NO_LETTER = PROSE.replace("Thank you", "Thank you \N{CUNEIFORM SIGN AN}")
"""Right in itself; but the shipped typeface cannot draw one of its characters, so there can be no PDF of it."""

FORCED = ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE")
"""With one of these set, a pipe is taken for a terminal."""


def run(*arguments: object) -> Result:
    """The command line in this process. What it does not turn into a sentence is raised, not counted as exit code 1."""
    runner = CliRunner(env=dict.fromkeys(FORCED))
    return runner.invoke(main, [str(each) for each in arguments], catch_exceptions=False)


def to_put_right(result: Result) -> list[str]:
    """The lines that were said, but for advice, which stops nothing."""
    return [line for line in result.stderr.splitlines() if not line.startswith("Advice: ")]


def environment(*modules: Path) -> dict[str, str]:
    """The environment of a process of its own, in which folders of modules come before those that are installed."""
    kept = {name: value for name, value in os.environ.items() if name not in FORCED}
    return {**kept, "PYTHONPATH": os.pathsep.join(map(str, modules)), "PYTHONUTF8": "1"}


def program(*arguments: object, folder: Path, modules: tuple[Path, ...] = ()) -> "subprocess.CompletedProcess[str]":
    """The command line in a process of its own, begun in a folder."""
    return python("-m", "coproduction", *arguments, folder=folder, modules=modules)


def python(*arguments: object, folder: Path, modules: tuple[Path, ...] = ()) -> "subprocess.CompletedProcess[str]":
    """Python in a process of its own."""
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=folder,
        env=environment(*modules),
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def put(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files into a folder, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def found(folder: Path) -> dict[str, bytes | None]:
    """All that is in a folder, if there is one, and what is hidden too: the bytes of each file, None for a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }
