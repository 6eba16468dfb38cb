"""The command that makes a whole folder, and the line that says how far it has come."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path as FilePath

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

import coproduction
from coproduction.building import Step
from coproduction.building import build as build_all
from coproduction.cli.doors import (
    ANYWHERE,
    AS_AT,
    FOLDER,
    THEME,
    advise,
    plain_endings,
    theme_named,
)
from coproduction.folders import inspect
from coproduction.writing import write_all


@click.command()
@click.argument("folder", type=FOLDER)
@click.option("-o", "--out", type=ANYWHERE, default="out", show_default=True, help="Where the files go.")
@click.option("-f", "--format", "formats", multiple=True, metavar="FORMAT", help="Only this format; may be repeated.")
@THEME
@AS_AT
def build(folder: FilePath, out: FilePath, formats: tuple[str, ...], theme: str | None, as_at: date | None) -> None:
    """Check a folder and make every file in it, in every format, with a page that lists them."""
    with plain_endings(), progress() as step:
        toolkit = coproduction.toolkit()
        chosen = tuple(map(toolkit.format, dict.fromkeys(formats)))
        found = inspect(toolkit, folder, theme_named(toolkit, theme))
        advise(found.problems)
        files = build_all(toolkit, found, chosen, as_at, step)
        write_all(out, files)
    click.echo(f"{len(files)} files are in {out}. Open {out / 'index.html'} to begin.")


@contextmanager
def progress() -> Iterator[Step]:
    """A line that moves, on a terminal only."""
    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)

        def step(what: str, done: int, all_of_them: int) -> None:
            bar.update(task, description=what, completed=done, total=all_of_them)

        yield step
