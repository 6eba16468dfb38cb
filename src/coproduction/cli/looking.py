"""Commands that look and write nothing: what there is to put right, and whether finished PDFs are right."""

import json
import sys
from datetime import date
from pathlib import Path as FilePath

import click

import coproduction
from coproduction.cli.doors import AS_AT, CONTENT_WRONG, FILE, RENDERING_FAILED, plain_endings, say
from coproduction.cli.reading_report import named, reading_report
from coproduction.folders import Item, inspect
from coproduction.problems import Problem, errors
from coproduction.proof import files as proving


@click.command()
@click.argument("paths", type=click.Path(exists=True, path_type=FilePath), nargs=-1, required=True)
@click.option("--reading", is_flag=True, help="Say how it reads, too: sentences, long words and a score.")
@AS_AT
def check(paths: tuple[FilePath, ...], reading: bool, as_at: date | None) -> None:
    """Say everything there is to put right in files and folders."""
    if as_at and not reading:
        raise click.UsageError("--as-at is for --reading.")
    with plain_endings():
        toolkit = coproduction.toolkit()
        problems: list[Problem] = []
        items: list[Item] = []
        for path in paths:
            found = inspect(toolkit, path) if path.is_dir() else named(toolkit, path)
            problems += found.problems
            items += found.items
        say(problems)
        if reading:
            click.echo("".join(f"{line}\n" for line in reading_report(toolkit, items, as_at)), nl=False)
        if wrong := errors(problems):
            click.echo(f"{len(wrong)} to put right.", err=True)
            sys.exit(CONTENT_WRONG)
    click.echo("Nothing to put right.")


@click.command()
@click.argument("paths", metavar="PDFS...", type=click.Path(exists=True, path_type=FilePath), nargs=-1, required=True)
@click.option("--against", type=FILE, metavar="PAGE", help="The web page to compare with, if not the one beside it.")
@click.option("--validator-only", is_flag=True, help="Compare with nothing: for a PDF that was made elsewhere.")
@click.option("--json", "as_json", is_flag=True, help="Say it for machines.")
def prove(paths: tuple[FilePath, ...], against: FilePath | None, validator_only: bool, as_json: bool) -> None:
    """Prove that finished PDFs are PDF/UA-1, whole, and say what their pages say."""
    with plain_endings():
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
