"""The pages of the preview, from templates of its own."""

from functools import cache

from attrs import frozen
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from coproduction.preview.controls import Control, Group
from coproduction.problems import Problem, Severity, spoken

NOTHING = Markup("")


@frozen
class Choice:
    """One of several: where it leads, what it is called, and whether it is the one that is shown."""

    href: str
    label: str
    now: bool = False


@frozen(kw_only=True)
class Said:
    """A problem as the preview shows it: what it is, where it is, and the control to put it right in."""

    message: str
    where: str
    error: bool
    control: str = ""


@frozen(kw_only=True)
class Page:
    """All that a page of the preview says."""

    title: str
    state: str
    secret: str
    file: str = ""
    stamp: str = ""
    type: str = ""
    loaded: str = ""
    files: tuple[Choice, ...] = ()
    views: tuple[Choice, ...] = ()
    themes: tuple[Choice, ...] = ()
    formats: tuple[Choice, ...] = ()
    problems: tuple[Said, ...] = ()
    controls: tuple[Control | Group, ...] = ()
    page: Markup = NOTHING
    style: str = ""
    note: str = ""
    unsaved: bool = False


def said_of(problem: Problem, names: frozenset[str]) -> Said:
    """A problem, with the control that is nearest to it."""
    steps = [*problem.path]
    while steps and ".".join(map(str, steps)) not in names:
        steps.pop()
    line = f"line {problem.line}" if problem.line else ""
    return Said(
        message=problem.message,
        where=": ".join(filter(None, (", ".join(filter(None, (problem.file, line))), spoken(problem.path)))),
        error=problem.severity is Severity.ERROR,
        control=f"field-{'.'.join(map(str, steps))}" if steps else "",
    )


def render_preview(page: Page) -> bytes:
    """A page of the preview."""
    return _environment().get_template("preview.html").render(shown=page, is_group=_is_group).encode()


def _is_group(each: Control | Group) -> bool:
    return isinstance(each, Group)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("coproduction.preview"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
