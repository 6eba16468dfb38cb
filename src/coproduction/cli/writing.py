"""The command that writes welcome letters to a list of people."""

import sys
from datetime import date
from pathlib import Path as FilePath

import click

import coproduction
from coproduction.cli.doors import ANYWHERE, AS_AT, CONTENT_WRONG, FILE, THEME, plain_endings, say, theme_beside
from coproduction.cli.making import progress
from coproduction.cli.rendering import read
from coproduction.mailing import laid_out, people_in
from coproduction.problems import Problem, errors
from coproduction.protocols.pack import Pack
from coproduction.writing import write_all

EXISTING = click.Path(exists=True, path_type=FilePath)


@click.command()
@click.argument("pack", type=EXISTING)
@click.argument("people", type=FILE)
@click.option("-o", "--out", type=ANYWHERE, default="letters", show_default=True, help="Where the letters go.")
@click.option("--go-on", is_flag=True, help="Write to the others, though something is wrong in some rows.")
@THEME
@AS_AT
def letters(
    pack: FilePath, people: FilePath, out: FilePath, go_on: bool, theme: str | None, as_at: date | None
) -> None:
    """Write the welcome letter of a PACK to the PEOPLE on a list, a CSV or an XLSX file.

    PACK may be a folder with a pack.yaml. Nothing in the name of a letter
    leads to a person: it is called by the number of their row.
    """
    with plain_endings(), progress() as step:
        if any(out.glob("letter-*")):
            raise click.UsageError(f"There are letters in {out} already. Name another folder, with --out.")
        toolkit = coproduction.toolkit()
        pack = pack / "pack.yaml" if pack.is_dir() else pack
        content = read(toolkit, pack)
        if not isinstance(content, Pack):
            raise click.UsageError("The first file is a pack: it begins with “type: pack”.")
        rows, problems = people_in(people, people.name)
        _tell(problems, go_on=go_on)
        worn = theme_beside(toolkit, theme, pack) or toolkit.themes[0]
        files, refused = laid_out(toolkit, content, rows, worn, step, as_at)
        _tell(refused, go_on=go_on)
        if not files:
            click.echo("There is nobody left to write to. Nothing was written.", err=True)
            sys.exit(CONTENT_WRONG)
        write_all(out, files)
    letters_are = "1 letter is" if len(files) == 1 else f"{len(files)} letters are"
    click.echo(f"{letters_are} in {out}. Letters are private: keep them where only your team can read them.")


def _tell(problems: tuple[Problem, ...], *, go_on: bool) -> None:
    """Say what is wrong in which rows, and end there unless the others are to be written to all the same."""
    say(problems)
    if errors(problems) and not go_on:
        wrong = len({problem.line for problem in errors(problems)})
        rows_are = "1 row" if wrong == 1 else f"{wrong} rows"
        click.echo(f"Something is wrong in {rows_are}. Put it right, or write to the others: --go-on.", err=True)
        click.echo("Nothing was written.", err=True)
        sys.exit(CONTENT_WRONG)
