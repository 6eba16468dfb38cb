"""The command that forgets a person in a folder."""

import sys
from pathlib import Path as FilePath

import click

import coproduction
from coproduction.cli.doors import CONTENT_WRONG, FOLDER, plain_endings, say
from coproduction.erasure import erased
from coproduction.writing import write_all


@click.command()
@click.argument("person")
@click.argument("folder", type=FOLDER)
@click.option("--yes", is_flag=True, help="Do it. Without this, only say what would be done.")
def forget(person: str, folder: FilePath, yes: bool) -> None:
    """Forget a person by their id: counts stay, and nothing leads to them."""
    with plain_endings():
        found = erased(coproduction.toolkit(), folder, person)
        if not found.files and not found.removed:
            raise click.UsageError("Nobody in this folder has this id.")
        for name in sorted(found.files):
            click.echo(f"{name}: they are {found.fresh} now.")
        for name in found.removed:
            click.echo(f"{name}: it is about them only, and goes.")
        if yes:
            write_all(folder, found.files)
            for name in found.removed:
                (folder / name).unlink()
        say(found.left)
    click.echo(
        "Done. What was made before still says it: make it again." if yes else "Nothing is changed. Add --yes to do it."
    )
    if found.left:
        click.echo(f"{len(found.left)} to put right.", err=True)
        sys.exit(CONTENT_WRONG)
