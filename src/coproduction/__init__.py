"""Accessible packs, plans and audits for organisations that involve the people they serve.

Content and an edition make a document; a document and a theme make bytes; a toolkit is what there is to work with.
Names are loaded when first used, so that importing this package costs next to nothing; the stub beside this file says
what they are to a type checker.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

ENTRY_POINTS = "coproduction.toolkits"
"""A plugin is an installed package that names one ``Toolkit`` in this group."""

_HOMES = {
    "Content": "content",
    "ContentError": "errors",
    "ContentType": "content",
    "CoproductionError": "errors",
    "Document": "document",
    "Edition": "edition",
    "MissingTool": "errors",
    "Problem": "problems",
    "RenderError": "errors",
    "Rendered": "toolkits",
    "Theme": "theme",
    "Toolkit": "toolkits",
    "UnknownName": "errors",
    "fields_of": "content",
}

__all__ = [*_HOMES, "toolkit"]  # noqa: PLE0604 - every name of the table is a string


def toolkit() -> Any:
    """The built-in toolkit and those of every installed plugin, the plugins first."""
    from importlib.metadata import entry_points

    from coproduction.builtin import BUILTIN

    found = BUILTIN
    for entry_point in sorted(entry_points(group=ENTRY_POINTS), key=lambda each: each.name):
        found = found | entry_point.load()
    return found


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'coproduction' has no attribute {name!r}")
    return getattr(import_module(f"coproduction.{_HOMES[name]}"), name)
