"""The command that brings a plan from a spreadsheet."""

import sys
from pathlib import Path as FilePath

import click

import coproduction
from coproduction.cli.doors import ANYWHERE, CONTENT_WRONG, FILE, plain_endings, say
from coproduction.importing import imported
from coproduction.problems import errors
from coproduction.protocols.action_plan import ActionPlan
from coproduction.protocols.objectives import Owner
from coproduction.toolkits import Toolkit
from coproduction.writing import write_all

GO_ON = "Nothing was written. With --go-on, what could be read is written all the same."


@click.command("import")
@click.argument("sheet", type=FILE)
@click.option("-o", "--out", type=ANYWHERE, help="The file to write, if not one named after the sheet.")
@click.option("--owners", type=FILE, metavar="PLAN", help="A plan whose owners are known, to part those run together.")
@click.option("--go-on", is_flag=True, help="Write what could be read, although there is something to put right.")
def bring(sheet: FilePath, out: FilePath | None, owners: FilePath | None, go_on: bool) -> None:
    """Bring an action plan from a spreadsheet (.xlsx or .csv) into a file."""
    with plain_endings():
        toolkit = coproduction.toolkit()
        target = out or FilePath(f"{sheet.stem}.yaml")
        if target.exists():
            raise click.UsageError(f"{target} is there already. Name another file.")
        found = imported(toolkit, sheet, _owners(toolkit, owners) if owners else ())
        say(found.problems)
        wrong = len(errors(found.problems))
        if not found.text:
            click.echo("No whole plan could be read. Nothing was written.", err=True)
            sys.exit(CONTENT_WRONG)
        if wrong and not go_on:
            click.echo(f"{wrong} to put right. {GO_ON}", err=True)
            sys.exit(CONTENT_WRONG)
        write_all(target.parent, {target.name: found.text.encode()})
    click.echo(f"{target} is there. Then: coproduction check {target}")
    if wrong:
        click.echo(f"{wrong} to put right by hand.", err=True)
        sys.exit(CONTENT_WRONG)


def _owners(toolkit: Toolkit, file: FilePath) -> tuple[Owner, ...]:
    plan = toolkit.load(file)
    if not isinstance(plan, ActionPlan):
        raise click.UsageError(f"{file} is no action plan, so it names no owners.")
    return plan.owners
