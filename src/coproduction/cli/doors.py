"""What every command shares: how a day, a folder and a theme are given, and how errors end as sentences."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path as FilePath
from typing import Any

import click

from coproduction.errors import ContentError, RenderError, UnknownName
from coproduction.folders import THEME_FOLDER
from coproduction.problems import Problem, Severity, by_line
from coproduction.theme import Theme
from coproduction.toolkits import Toolkit

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


def theme_named(toolkit: Toolkit, said: str | None) -> Theme | None:
    """The theme that was asked for, by its name or its folder. Raises ``ContentError`` and ``UnknownName``."""
    if said is None:
        return None
    folder = FilePath(said)
    return toolkit.load_theme(folder) if folder.is_dir() else toolkit.theme(said)


def theme_beside(toolkit: Toolkit, said: str | None, file: FilePath) -> Theme | None:
    """The theme in the folder of the file, with the one that was asked for laid over it."""
    asked, folder = theme_named(toolkit, said), file.parent / THEME_FOLDER
    return toolkit.load_theme(folder, over=asked) if (folder / "theme.yaml").is_file() else asked


def advise(problems: Iterable[Problem]) -> None:
    """Say what stops nothing; errors are said where they end the work."""
    say(problem for problem in problems if problem.severity is Severity.ADVICE)


def say(problems: Iterable[Problem]) -> None:
    """Say each on a line of its own, beside what the command makes."""
    for problem in by_line(problems):
        click.echo(str(problem), err=True)


@contextmanager
def plain_endings() -> Iterator[None]:
    """Errors become sentences and an exit code."""
    try:
        yield
    except ContentError as error:
        say(error.problems)
        click.echo(f"{len(error.problems)} to put right. Nothing was written.", err=True)
        sys.exit(CONTENT_WRONG)
    except UnknownName as error:
        raise click.UsageError(str(error)) from error
    except RenderError as error:
        click.echo(f"{error} Nothing was written.", err=True)
        sys.exit(RENDERING_FAILED)
