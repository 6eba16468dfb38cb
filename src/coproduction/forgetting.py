"""A person forgotten in plain data: their id leads nowhere any more, and what was personal is gone.

Kind, level and attendance stay, so that counts do. Which fields name a person, and which are personal, is said by the
labels of the models (``Label.names`` and ``Label.personal``).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from attrs import field, frozen

from coproduction.content import ContentType, Field, Kind, fields_of

FRESH = "gone-{number}"


@frozen
class Forgetting:
    """Who is forgotten, the id that takes the place of theirs, and the content types that content may hold within it.

    ``names`` gathers what they were called.
    """

    person: str = field(repr=False)
    fresh: str
    types: Mapping[str, ContentType[Any]] = field(factory=dict, repr=False)
    names: set[str] = field(factory=set, repr=False)

    def whole(self, content_type: ContentType[Any], data: dict[str, Any]) -> dict[str, Any]:
        """The plain data of a piece of content without them; what is given stays as it is."""
        data = deepcopy(data)
        self.record(data, fields_of(content_type.model))
        return data

    def record(self, data: Any, fields: tuple[Field, ...]) -> None:
        """Forget them within a record, where it stands, and within its records."""
        if not isinstance(data, dict):
            return
        theirs = {each.name for each in fields if each.names and is_person(data.get(each.name), self.person)}
        if theirs:
            self.names.update(str(data[each.name]) for each in fields if _is_a_name(each) and data.get(each.name))
            personal = {each.name for each in fields if each.personal} - theirs
            data |= dict.fromkeys(theirs, self.fresh)
            for name in personal & data.keys():
                del data[name]
        for inner, record in records(data, fields, self.types):
            self.record(record, inner)


def forgotten(
    content_type: ContentType[Any],
    data: dict[str, Any],
    person: str,
    fresh: str,
    types: Iterable[ContentType[Any]] = (),
) -> dict[str, Any]:
    """The plain data of a piece of content with one person forgotten; ``fresh`` takes the place of their id.

    Content within content is looked at too, if its type is one of ``types``.
    """
    return Forgetting(person, fresh, {each.name: each for each in types}).whole(content_type, data)


def is_person(value: object, person: str) -> bool:
    """Whether a value is the id of this person; an id without quotes may have been read as a number."""
    return isinstance(value, str | int) and str(value).strip() == person.strip()


def is_about(data: Any, content_type: ContentType[Any], person: str) -> bool:
    """Whether content is about this one person: it has private views only, and names them at its top."""
    named = (each.name for each in fields_of(content_type.model) if each.names)
    return not content_type.views and any(is_person(data.get(name), person) for name in named)


def next_fresh(texts: Iterable[str]) -> str:
    """The first id of those who are forgotten that stands in none of these texts."""
    taken = {found for text in texts for found in re.findall(r"\bgone-\d+\b", text)}
    number = 1
    while FRESH.format(number=number) in taken:
        number += 1
    return FRESH.format(number=number)


def records(
    data: dict[str, Any], fields: tuple[Field, ...], types: Mapping[str, ContentType[Any]]
) -> Iterator[tuple[tuple[Field, ...], Any]]:
    """The records right within a record, and the content that stands in it, each with its fields."""
    for each in fields:
        value = data.get(each.name)
        if each.kind is Kind.RECORD:
            yield each.fields, value
        elif each.kind is Kind.LIST and each.child and isinstance(value, list):
            yield from ((each.child.fields, item) for item in value)
        elif each.kind is Kind.CONTENT and isinstance(value, dict):
            known = types.get(str(value.get("type")))
            yield fields_of(known.model) if known else (), value


def _is_a_name(each: Field) -> bool:
    return each.personal and each.kind is Kind.TEXT
