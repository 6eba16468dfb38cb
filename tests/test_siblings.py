"""Modules of content types look alike: model, parts, checks, views, and at the foot the record that names them all."""

import ast
import inspect
import sys
from typing import Any

import pytest

from coproduction.builtin import BUILTIN
from coproduction.content import Content, ContentType

TYPES = pytest.mark.parametrize("content_type", BUILTIN.types, ids=lambda each: each.name)
FIRST = ("title", "subtitle", "language", "organisation", "notice", "easy_read", "as_at")
"""Fields that a model has, as far as it has them, in this order and before its own."""


def places(content_type: ContentType[Any]) -> dict[str, int]:
    """The line of every class, function and constant at the top of the module of a type."""
    tree = ast.parse(inspect.getsource(sys.modules[content_type.model.__module__]))
    found: dict[str, int] = {}
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            found[node.name] = node.lineno
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found[node.targets[0].id] = node.lineno
    return found


@TYPES
def test_a_type_is_read_from_its_model_over_its_parts_checks_and_views_to_its_record(
    content_type: ContentType[Content],
) -> None:
    at = places(content_type)
    checks = [check.__name__ for check in content_type.checks if check.__module__ == content_type.model.__module__]
    views = [view.__name__ for view in content_type.every_view.values()]
    holds = [content_type.parts.__name__] if content_type.parts.__name__ in at else []
    order = [content_type.model.__name__, *holds, *checks, *views, content_type.name.upper().replace("-", "_")]
    assert [name for name in order if name not in at] == []
    assert sorted(order, key=lambda name: at[name]) == order
    assert max(at.values()) == at[order[-1]]


@TYPES
def test_nothing_stands_between_the_views_of_a_type(content_type: ContentType[Content]) -> None:
    at = places(content_type)
    views = [at[view.__name__] for view in content_type.every_view.values()]
    between = [name for name, line in at.items() if min(views) < line < max(views)]
    assert {*between} <= {view.__name__ for view in content_type.every_view.values()}


@TYPES
def test_a_check_and_a_view_are_called_what_they_are(content_type: ContentType[Content]) -> None:
    assert [check.__name__ for check in content_type.checks if not check.__name__.startswith("check_")] == []
    assert next(iter(content_type.every_view)) == "page"


@TYPES
def test_the_fields_that_types_share_come_first_and_sources_last(content_type: ContentType[Content]) -> None:
    names = list(inspect.signature(content_type.model).parameters)
    shared = [name for name in names if name in FIRST]
    assert names[: len(shared)] == [name for name in FIRST if name in shared]
    assert "sources" not in names or names[-1] == "sources"
