"""The command that forgets a person in a folder."""

import sys
from pathlib import Path as FilePath

import click

import coproduction
from coproduction.cli.doors import CONTENT_WRONG, FOLDER, plain_endings, say
from coproduction.erasure import erased
from coproduction.problems import Problem
from coproduction.writing import write_all

DONE = "Done. What was made before still says it: make it again, and delete what was made for them alone."


@click.command()
@click.argument("person")
@click.argument("folder", type=FOLDER)
@click.option("--yes", is_flag=True, help="Do it. Without this, only say what would be done.")
def forget(person: str, folder: FilePath, yes: bool) -> None:
    """Forget a person by their id: counts stay, and nothing leads to them."""
    with plain_endings():
        if not person.strip():
            raise click.UsageError("Write the id of the person.")
        found = erased(coproduction.toolkit(), folder, person)
        work = bool(found.files or found.removed)
        if not work and not found.left:
            raise click.UsageError("Nobody in this folder has this id.")
        for name in sorted(found.files):
            click.echo(Problem((), f"they are {found.fresh} now.", file=name))
        for name in found.removed:
            click.echo(Problem((), "it is about them only, and goes.", file=name))
        if yes and work:
            write_all(folder, found.files, found.removed)
    if not work:
        click.echo("No record that can be changed here has this id, so nothing is changed.")
    else:
        click.echo(DONE if yes else "Nothing is changed. Add --yes to do it.")
    if found.left:
        say(found.left)
        click.echo(f"{len(found.left)} to put right.", err=True)
        sys.exit(CONTENT_WRONG)
