"""Names that are loaded when first used are as well known to a type checker as any others."""

from datetime import date
from pathlib import Path
from typing import assert_type

import coproduction
from coproduction import (
    Content,
    ContentError,
    CoproductionError,
    Document,
    Edition,
    MissingTool,
    Problem,
    Rendered,
    RenderError,
    Theme,
    Toolkit,
    UnknownName,
    fields_of,
)
from coproduction.content import Field


def a_toolkit_is_found_without_importing_its_module() -> None:
    assert_type(coproduction.toolkit(), Toolkit)
    assert_type(coproduction.toolkit() | Toolkit(), Toolkit)
    assert_type(coproduction.__version__, str)


def from_a_file_to_finished_bytes(path: Path) -> None:
    toolkit = coproduction.toolkit()
    content = toolkit.load(path)
    assert_type(content, Content)
    assert_type(content.title, str)
    assert_type(toolkit.check(content), tuple[Problem, ...])
    assert_type(toolkit.edition(content, as_at=date(2026, 3, 31)), Edition)
    assert_type(toolkit.view(content), Document)
    assert_type(toolkit.render(content, "pdf", theme=Theme(size=18)), Rendered)
    assert_type(toolkit.render(content).body, bytes)
    assert_type(toolkit.inspect(path), tuple[Content | None, tuple[Problem, ...]])


def errors_are_one_tree(error: ContentError, tool: MissingTool, name: UnknownName) -> None:
    assert_type(error.problems, tuple[Problem, ...])
    render: RenderError = tool
    every: tuple[CoproductionError, ...] = (error, render, name)
    assert_type(every[0], CoproductionError)


def fields_of_a_model_are_fields() -> None:
    assert_type(fields_of(Theme), tuple[Field, ...])


def options_have_names_and_formats_are_text(toolkit: Toolkit, content: Content, theme: Theme) -> None:
    toolkit.render(content, "pdf", theme)  # type: ignore[call-arg, arg-type]  # options are named
    toolkit.render(content, format=theme)  # type: ignore[arg-type]
    toolkit.load("plan.yaml")  # type: ignore[arg-type]  # a path is a Path
    coproduction.unheard_of  # type: ignore[attr-defined]  # noqa: B018
