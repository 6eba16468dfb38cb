"""A person forgotten in plain data: their id leads nowhere any more, and what was personal is gone.

Kind, level and attendance stay, so that counts do. Which fields name a person, and which are personal, is said by the
labels of the models (``Label.names`` and ``Label.personal``).
"""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any

from coproduction.content import ContentType, Field, Kind, fields_of

FRESH = "gone-{number}"


def forgotten(content_type: ContentType[Any], data: dict[str, Any], person: str, fresh: str) -> dict[str, Any]:
    """The plain data of a piece of content with one person forgotten; ``fresh`` takes the place of their id."""
    data = deepcopy(data)
    forget(data, fields_of(content_type.model), person, fresh)
    return data


def forget(data: Any, fields: tuple[Field, ...], person: str, fresh: str) -> tuple[str, ...]:
    """Forget a person within a record, where it stands, and within its records; gives the names that were there."""
    if not isinstance(data, dict):
        return ()
    found: list[str] = []
    if any(field.names and data.get(field.name) == person for field in fields):
        found += [str(data[field.name]) for field in fields if _is_a_name(field) and field.name in data]
        for field in fields:
            if field.names and data.get(field.name) == person:
                data[field.name] = fresh
            elif field.personal:
                data.pop(field.name, None)
    for field, record in _records(data, fields):
        found += forget(record, field.fields, person, fresh)
    return tuple(found)


def is_about(data: Any, content_type: ContentType[Any], person: str) -> bool:
    """Whether content is about this one person: it has private views only, and names them at its top."""
    named = (field.name for field in fields_of(content_type.model) if field.names)
    return not content_type.views and any(data.get(name) == person for name in named)


def next_fresh(texts: Iterable[str]) -> str:
    """The first id of those who are forgotten that stands in none of these texts."""
    taken = {found for text in texts for found in re.findall(r"\bgone-\d+\b", text)}
    number = 1
    while FRESH.format(number=number) in taken:
        number += 1
    return FRESH.format(number=number)


def _is_a_name(field: Field) -> bool:
    return field.personal and field.kind is Kind.TEXT


def _records(data: dict[str, Any], fields: tuple[Field, ...]) -> Iterator[tuple[Field, Any]]:
    for field in fields:
        value = data.get(field.name)
        if field.kind is Kind.RECORD:
            yield field, value
        elif field.kind is Kind.LIST and field.child and isinstance(value, list):
            yield from ((field.child, each) for each in value)
