"""Build a folder in every theme, then prove every PDF, read again from the disk: prove_examples.py FOLDER OUT"""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import coproduction

COUNTED = ("pdf_ua_1_failures", "structure_warnings", "differences")
HEADINGS = ("theme", "files", "pages", "PDF/UA-1", "structure", "differences", "unreadable")
OF_THE_FOLDER = "(the folder's)"

Row = tuple[str, int, int, int, int, int, int]


def program(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    """The command line, in a process of its own."""
    command = [sys.executable, "-m", "coproduction", *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8")


def build(folder: Path, out: Path, theme: str) -> None:
    """Build a folder in a theme, or in its own themes. Ends the program if that cannot be done."""
    asked = () if theme == OF_THE_FOLDER else ("--theme", theme)
    done = program("build", folder, "-o", out, "-f", "html", "-f", "pdf", *asked)
    if done.returncode:
        raise SystemExit(f"{theme}: {done.stderr}")


def prove(out: Path) -> list[dict[str, Any]]:
    """What was found of every PDF in a folder. Ends the program if nothing could be asked."""
    done = program("prove", out, "--json")
    if not done.stdout:
        raise SystemExit(done.stderr)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def row(theme: str, found: list[dict[str, Any]]) -> Row:
    """The figures of a theme."""
    failures, warnings, differences = (sum(len(each.get(name, ())) for each in found) for name in COUNTED)
    pages, unreadable = sum(each.get("pages", 0) for each in found), sum("error" in each for each in found)
    return theme, len(found), pages, failures, warnings, differences, unreadable


def faults(found: list[dict[str, Any]]) -> list[str]:
    """Every fault, after the name of its file."""
    return [
        f"{each['file']}: {fault}"
        for each in found
        for fault in (*(fault for name in COUNTED for fault in each.get(name, ())), *filter(None, [each.get("error")]))
    ]


def proved(folder: Path, out: Path, theme: str) -> list[dict[str, Any]]:
    """Build and prove a folder in one theme."""
    place = out / ("folder" if theme == OF_THE_FOLDER else theme)
    build(folder, place, theme)
    return prove(place)


def main(folder: Path, out: Path) -> int:
    """The table, and 1 if anything is wrong."""
    themes = [OF_THE_FOLDER, *(theme.name for theme in coproduction.toolkit().themes)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        every = [*pool.map(lambda theme: proved(folder, out, theme), themes)]
    together = [each for found in every for each in found]
    wrong = faults(together)
    for fault in wrong:
        print(fault)
    rows = [row(theme, found) for theme, found in zip(themes, every, strict=True)]
    for line in (HEADINGS, *rows, row("in all", together)):
        print(f"{line[0]:24}" + "".join(f"  {each:>11}" for each in line[1:]))
    return 1 if wrong or not together else 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2])))
