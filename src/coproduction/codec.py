"""Between plain data and values: strict, with every mistake at once, each with its path and a sentence to act on.

No message repeats what an author wrote, because that may be about a person; a likely spelling is offered instead.
"""

from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from coproduction.choices import choose, likely
from coproduction.content import Content, fields_of
from coproduction.errors import ContentError
from coproduction.problems import Path, Problem
from coproduction.scalars import READS, WRITES, Wrong

T = TypeVar("T")
Types = tuple[tuple[str, type], ...]
"""The content types there are, as names and models."""


QUOTES = " If it is part of a text with a comma or a colon in it, put the whole text in quotes."


def structure(data: object, model: type[T], types: Types = ()) -> T:
    """The value of a model in plain data; ``ContentError`` with every problem otherwise."""
    try:
        return _converter(types).structure(data, model)
    except BaseValidationError as group:
        raise ContentError(_problems(group, ())) from None
    except Wrong as wrong:
        raise ContentError([Problem((), str(wrong))]) from None


def unstructure(value: object, types: Types = ()) -> Any:
    """The plain data of a value: what was left at its default is left out. ``structure`` reads it back."""
    return _converter(types).unstructure(value)


@cache
def _converter(types: Types) -> Converter:
    converter = Converter(detailed_validation=True, forbid_extra_keys=True, omit_if_default=True)
    for kind, reads in READS.items():
        converter.register_structure_hook(kind, _hook(reads))
    for kind, writes in WRITES.items():
        converter.register_unstructure_hook(kind, writes)
    converter.register_structure_hook_func(_is_enum, _choice)
    converter.register_structure_hook_factory(_is_tuple, lambda kind: _list_hook(kind, converter))
    converter.register_unstructure_hook_factory(_is_tuple, lambda kind: _unlist_hook(kind, converter))
    converter.register_structure_hook_factory(attrs.has, lambda model: _record_hook(model, converter))
    converter.register_unstructure_hook_factory(
        attrs.has, lambda model: make_dict_unstructure_fn(model, converter, _cattrs_omit_if_default=True)
    )
    _register_content(converter, types)
    return converter


def _hook(reads: Callable[[object], object]) -> Callable[[object, object], object]:
    return lambda value, _: reads(value)


def _register_content(converter: Converter, types: Types) -> None:
    models = dict(types)
    names = {model: name for name, model in types}

    def reads(data: object, _: object) -> Any:
        name = data.get("type") if isinstance(data, dict) else None
        if not isinstance(data, dict) or not isinstance(name, str) or name not in models:
            raise Wrong(f"Content begins with “type:” and one of {', '.join(sorted(models))}.")
        return converter.structure({key: value for key, value in data.items() if key != "type"}, models[name])

    def writes(content: Any) -> Any:
        return {"type": names[type(content)], **converter.unstructure(content)}

    converter.register_structure_hook_func(lambda kind: kind is Content, reads)
    converter.register_unstructure_hook_func(lambda kind: kind is Content, writes)


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _choice(value: object, kind: type[Enum]) -> Enum:
    for member in kind:
        if value == member.value:
            return member
    raise Wrong(choose(str(value), (str(member.value) for member in kind)))


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _list_hook(kind: Any, converter: Converter) -> Callable[[object, object], tuple[Any, ...]]:
    child = get_args(kind)[0]

    def reads(value: object, _: object) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise Wrong("Here goes a list: each of its lines begins with a dash.")
        items, wrong = [], []
        for index, item in enumerate(value):
            try:
                items.append(converter.structure(item, child))
            except (BaseValidationError, Wrong, ContentError) as error:
                error.add_note(IterableValidationNote("", index, child))
                wrong.append(error)
        if wrong:
            raise IterableValidationError("list", wrong, kind)
        return tuple(items)

    return reads


def _unlist_hook(kind: Any, converter: Converter) -> Callable[[tuple[Any, ...]], list[Any]]:
    child = get_args(kind)[0]
    return lambda items: [converter.unstructure(item, unstructure_as=child) for item in items]


def _record_hook(model: type, converter: Converter) -> Callable[[object, object], Any]:
    reads: Any = make_dict_structure_fn(
        model, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True
    )

    known = {field.name for field in fields_of(model)}

    def checked(value: object, kind: Any) -> Any:
        """An empty field is a field left out; an empty name that is no field is more likely half of a text."""
        if isinstance(value, model):
            return value
        if not isinstance(value, dict):
            names = ", ".join(field.name for field in fields_of(model) if field.required) or fields_of(model)[0].name
            raise Wrong(f"Here go names and values, each on a line of its own: {names}.")
        return reads({name: each for name, each in value.items() if each is not None or name not in known}, kind)

    return checked


def _problems(error: BaseException, path: Path) -> Iterator[Problem]:
    path = (*path, *_step(error))
    match error:
        case ContentError():
            yield from (problem.under(*path) for problem in error.problems)
        case BaseValidationError():
            for inner in error.exceptions:
                yield from _problems(inner, path)
        case ForbiddenExtraKeysError():
            known = [field.name for field in fields_of(error.cl)]
            for name in sorted(map(str, error.extra_fields)):
                hint = QUOTES if " " in name else likely(name, known) or _list_of(known)
                yield Problem((*path, name), f"There is no field of this name here.{hint}")
        case KeyError():
            yield Problem(path, "This is missing. Write it in.")
        case Wrong():
            yield Problem(path, str(error))
        case RecursionError():
            yield Problem(path[:1], "This is nested too deep.")
        case _:
            raise error


def _step(error: BaseException) -> Path:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return (note.name,)
        if isinstance(note, IterableValidationNote):
            return (note.index,)
    return ()


def _list_of(names: list[str]) -> str:
    return f" There is: {', '.join(names)}."
