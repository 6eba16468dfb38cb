"""Commands that make one file of one piece of content."""

import sys
from datetime import date
from pathlib import Path as FilePath

import click

import coproduction
from coproduction.cli.doors import ANYWHERE, AS_AT, FILE, THEME, advise, plain_endings, theme_beside
from coproduction.content import Content
from coproduction.edition import Wording
from coproduction.errors import ContentError
from coproduction.problems import errors
from coproduction.toolkits import Toolkit
from coproduction.writing import write_all

OUT = click.option("-o", "--out", type=ANYWHERE, help="The file to write; - is standard output.")


@click.command()
@click.argument("file", type=FILE)
@OUT
@click.option("-f", "--format", "format_name", default="html", show_default=True, help="html, pdf, fold or text.")
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
    with plain_endings():
        _render(file, out, format_name, view, Wording.EASY_READ if easy_read else Wording.STANDARD, theme, as_at)


@click.command()
@click.argument("meeting", type=FILE)
@OUT
@click.option("-f", "--format", "format_name", default="pdf", show_default=True, help="pdf, html or text.")
@THEME
@AS_AT
def checklist(meeting: FilePath, out: FilePath | None, format_name: str, theme: str | None, as_at: date | None) -> None:
    """Make the dated checklist of a meeting, to print and to tick."""
    with plain_endings():
        _render(meeting, out, format_name, "checklist", Wording.STANDARD, theme, as_at)


@click.command()
@click.argument("file", type=FILE)
@click.argument("name", metavar="EXPORT")
@OUT
@AS_AT
def export(file: FilePath, name: str, out: FilePath | None, as_at: date | None) -> None:
    """Make a file that is no document, such as a meeting for a diary."""
    with plain_endings():
        toolkit = coproduction.toolkit()
        content = read(toolkit, file)
        made = toolkit.export(content, name, toolkit.edition(content, as_at=as_at))
        suffix = toolkit.type_of(content).exports[name].suffix
        _write(made.body, out or FilePath(f"{file.stem}-{name}.{suffix}"))


def _render(
    file: FilePath,
    out: FilePath | None,
    format_name: str,
    view: str | None,
    wording: Wording,
    theme: str | None,
    as_at: date | None,
) -> None:
    toolkit = coproduction.toolkit()
    content = read(toolkit, file)
    edition = toolkit.edition(content, as_at=as_at, wording=wording)
    chosen = toolkit.format(format_name)
    made = toolkit.render(content, format_name, view=view, edition=edition, theme=theme_beside(toolkit, theme, file))
    first = next(iter(toolkit.type_of(content).every_view))
    parts = (file.stem, wording.value if wording is Wording.EASY_READ else "", view if view != first else "")
    _write(made.body, out or FilePath(f"{'-'.join(filter(None, parts))}.{chosen.suffix}"))


def read(toolkit: Toolkit, file: FilePath) -> Content:
    """The content of a file in which nothing is wrong. Raises ``ContentError``."""
    content, problems = toolkit.inspect(file)
    advise(problems)
    if content is None or errors(problems):
        raise ContentError(errors(problems))
    return content


def _write(body: bytes, out: FilePath) -> None:
    if out == FilePath("-"):
        sys.stdout.buffer.write(body)
        return
    write_all(out.parent, {out.name: body})
    click.echo(f"{out} is made.")
