"""The command line: build, check, render, prove, new, pictures, types and schema.

Exit codes: 0 right (advice is printed), 1 the content has problems, 2 wrong usage, 3 rendering failed or a tool is
missing.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from importlib import resources
from pathlib import Path as FilePath
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

import coproduction
from coproduction.building import Step
from coproduction.building import build as build_all
from coproduction.edition import Wording
from coproduction.errors import ContentError, RenderError, UnknownName
from coproduction.folders import THEME_FOLDER, inspect
from coproduction.problems import Problem, Severity, errors
from coproduction.proof import files as proving
from coproduction.schema import schema_of
from coproduction.skeleton import skeleton
from coproduction.theme import Theme
from coproduction.toolkits import Toolkit
from coproduction.writing import write_all

CONTENT_WRONG, RENDERING_FAILED = 1, 3


class Day(click.ParamType[date]):
    """A day written as 2026-03-31."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or wrong usage."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail("Write a day as 2026-03-31.", param, ctx)


FOLDER = click.Path(exists=True, file_okay=False, path_type=FilePath)
FILE = click.Path(exists=True, dir_okay=False, path_type=FilePath)
ANYWHERE = click.Path(path_type=FilePath)
AS_AT = click.option("--as-at", type=Day(), metavar="DAY", help="The day to show it for, such as 2026-03-31.")
THEME = click.option("--theme", metavar="THEME", help="A theme: its name, or a folder with a theme.yaml.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(coproduction.__version__, prog_name="coproduction")
def main() -> None:
    """Make packs, plans and audits that everyone can read, from files you can write."""


@main.command()
@click.argument("folder", type=FOLDER)
@click.option("-o", "--out", type=ANYWHERE, default="out", show_default=True, help="Where the files go.")
@click.option("-f", "--format", "formats", multiple=True, metavar="FORMAT", help="Only this format; may be repeated.")
@THEME
@AS_AT
def build(folder: FilePath, out: FilePath, formats: tuple[str, ...], theme: str | None, as_at: date | None) -> None:
    """Check a folder and make every file in it, in every format, with a page that lists them."""
    with _plain_endings(), _progress() as step:
        toolkit = coproduction.toolkit()
        chosen = tuple(map(toolkit.format, dict.fromkeys(formats)))
        found = inspect(toolkit, folder, _theme(toolkit, theme))
        _advise(found.problems)
        files = build_all(toolkit, found, chosen, as_at, step)
        write_all(out, files)
    click.echo(f"{len(files)} files are in {out}. Open {out / 'index.html'} to begin.")


@main.command()
@click.argument("paths", type=click.Path(exists=True, path_type=FilePath), nargs=-1, required=True)
def check(paths: tuple[FilePath, ...]) -> None:
    """Say everything there is to put right in files and folders."""
    with _plain_endings():
        toolkit = coproduction.toolkit()
        problems: list[Problem] = []
        for path in paths:
            problems += inspect(toolkit, path).problems if path.is_dir() else toolkit.inspect(path)[1]
        _say(problems)
        if wrong := errors(problems):
            click.echo(f"{len(wrong)} to put right.", err=True)
            sys.exit(CONTENT_WRONG)
    click.echo("Nothing to put right.")


@main.command()
@click.argument("file", type=FILE)
@click.option("-o", "--out", type=ANYWHERE, help="The file to write; - is standard output.")
@click.option("-f", "--format", "format_name", default="html", show_default=True, help="html, pdf or text.")
@click.option("--view", metavar="VIEW", help="A view of the content, if not its first.")
@click.option("--easy-read", is_flag=True, help="In its Easy Read words.")
@THEME
@AS_AT
def render(
    file: FilePath,
    out: FilePath | None,
    format_name: str,
    view: str | None,
    easy_read: bool,
    theme: str | None,
    as_at: date | None,
) -> None:
    """Make one file of one piece of content."""
    with _plain_endings():
        toolkit = coproduction.toolkit()
        content, problems = toolkit.inspect(file)
        _advise(problems)
        if content is None or errors(problems):
            raise ContentError(errors(problems))
        wording = Wording.EASY_READ if easy_read else Wording.STANDARD
        edition = toolkit.edition(content, as_at=as_at, wording=wording)
        chosen = toolkit.format(format_name)
        made = toolkit.render(
            content, format_name, view=view, edition=edition, theme=_theme_beside(toolkit, theme, file)
        )
        out = out or FilePath(f"{file.stem}{'-easy-read' if easy_read else ''}.{chosen.suffix}")
        if out == FilePath("-"):
            sys.stdout.buffer.write(made.body)
            return
        write_all(out.parent, {out.name: made.body})
    click.echo(f"{out} is made.")


@main.command()
@click.argument("paths", metavar="PDFS...", type=click.Path(exists=True, path_type=FilePath), nargs=-1, required=True)
@click.option("--against", type=FILE, metavar="PAGE", help="The web page to compare with, if not the one beside it.")
@click.option("--validator-only", is_flag=True, help="Compare with nothing: for a PDF that was made elsewhere.")
@click.option("--json", "as_json", is_flag=True, help="Say it for machines.")
def prove(paths: tuple[FilePath, ...], against: FilePath | None, validator_only: bool, as_json: bool) -> None:
    """Prove that finished PDFs are PDF/UA-1, whole, and say what their pages say."""
    with _plain_endings():
        files = proving.pdfs(paths)
        pages = [None if validator_only else against or proving.page_beside(file) for file in files]
        _refuse_to_prove(files, pages, against, validator_only)
        outcomes = []
        for file, page in zip(files, pages, strict=True):
            outcomes.append(proving.prove_file(file, page))
            if not as_json:
                click.echo("\n".join(proving.sentences(outcomes[-1])))
    if as_json:
        click.echo(json.dumps([*map(proving.as_data, outcomes)], indent=2, ensure_ascii=False))
    elif len(outcomes) > 1:
        click.echo(proving.total(outcomes))
    if not all(outcome.right for outcome in outcomes):
        sys.exit(RENDERING_FAILED if any(outcome.error for outcome in outcomes) else CONTENT_WRONG)


def _refuse_to_prove(
    files: tuple[FilePath, ...], pages: list[FilePath | None], against: FilePath | None, validator_only: bool
) -> None:
    """Wrong usage: what cannot be compared with one page each."""
    if not files:
        raise click.UsageError("There is no PDF there.")
    if against and (validator_only or len(files) > 1):
        raise click.UsageError("--against names the page of one PDF, and cannot be used with --validator-only.")
    if not validator_only and None in pages:
        lost = files[pages.index(None)]
        raise click.UsageError(f"There is no page {lost.with_suffix('.html')}. Name one, or use --validator-only.")


@main.command()
@click.argument("type_name", metavar="TYPE")
@click.argument("file", type=ANYWHERE, required=False)
def new(type_name: str, file: FilePath | None) -> None:
    """Begin a file of a type, with every field explained."""

    with _plain_endings():
        file = file or FilePath(f"{type_name}.yaml")
        text = skeleton(coproduction.toolkit().type_named(type_name))
        if file.exists():
            raise click.UsageError(f"{file} is there already. Name another file.")
        write_all(file.parent, {file.name: text.encode()})
    click.echo(f"{file} is there for you to fill in. Then: coproduction check {file}")


@main.command()
@click.argument("folder", type=ANYWHERE, default="pictures")
def pictures(folder: FilePath) -> None:
    """Write a set of pictures for Easy Read into FOLDER. They are free to use and to change."""
    with _plain_endings():
        drawn = resources.files("coproduction").joinpath("easy_pictures").iterdir()
        there = {each.name: each.read_bytes() for each in drawn if each.name.endswith(".png")}
        fresh = {name: body for name, body in there.items() if not (folder / name).exists()}
        write_all(folder, fresh)
    kept = f" {len(there) - len(fresh)} already there: kept." if len(fresh) < len(there) else ""
    click.echo(f"{len(fresh)} pictures are in {folder}.{kept}")


@main.command()
def types() -> None:
    """List content types with their views, formats and themes."""
    toolkit = coproduction.toolkit()
    for content_type in toolkit.types:
        click.echo(f"type    {content_type.name:12} {content_type.label} (views: {', '.join(content_type.views)})")
    for each in toolkit.formats:
        click.echo(f"format  {each.name:12} {each.label}")
    for theme in toolkit.themes:
        click.echo(f"theme   {theme.name}")


@main.command()
@click.argument("type_name", metavar="TYPE")
def schema(type_name: str) -> None:
    """Print the JSON Schema of a type, for editors that help while you write."""
    with _plain_endings():
        click.echo(json.dumps(schema_of(coproduction.toolkit().type_named(type_name)), indent=2, ensure_ascii=False))


def _theme(toolkit: Toolkit, said: str | None) -> Theme | None:
    if said is None:
        return None
    folder = FilePath(said)
    return toolkit.load_theme(folder) if folder.is_dir() else toolkit.theme(said)


def _theme_beside(toolkit: Toolkit, said: str | None, file: FilePath) -> Theme | None:
    """The theme in the folder of the file, with the one that was asked for laid over it."""
    asked, folder = _theme(toolkit, said), file.parent / THEME_FOLDER
    return toolkit.load_theme(folder, over=asked) if (folder / "theme.yaml").is_file() else asked


def _advise(problems: Iterable[Problem]) -> None:
    """Say what stops nothing; errors are said where they end the work."""
    _say(problem for problem in problems if problem.severity is Severity.ADVICE)


def _say(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(str(problem), err=True)


@contextmanager
def _plain_endings() -> Iterator[None]:
    """Errors become sentences and an exit code."""
    try:
        yield
    except ContentError as error:
        _say(error.problems)
        click.echo(f"{len(error.problems)} to put right. Nothing was written.", err=True)
        sys.exit(CONTENT_WRONG)
    except UnknownName as error:
        raise click.UsageError(str(error)) from error
    except RenderError as error:
        click.echo(f"{error} Nothing was written.", err=True)
        sys.exit(RENDERING_FAILED)


@contextmanager
def _progress() -> Iterator[Step]:
    """A line that moves, on a terminal only."""
    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)

        def step(what: str, done: int, all_of_them: int) -> None:
            bar.update(task, description=what, completed=done, total=all_of_them)

        yield step
