"""The fields of a content type as controls of a form, with what the file says in them."""

from collections.abc import Iterator, Mapping
from typing import Any, assert_never

from attrs import frozen

from coproduction.content import Field, Kind
from coproduction.problems import Path

LEFT_OUT = frozenset({"type", "easy_read", "translation", "levels", "sources", "parts", "words"})
"""What is too much for a form, and stays in the file as it is."""

LONG = 60
"""Letters; a longer text has room on several lines."""


@frozen(kw_only=True)
class Control:
    """One control: what it is called in the form, its label and help, what stands in it, and what may be chosen.

    A ``note`` is about what was typed and could not be saved.
    """

    name: str
    label: str
    help: str
    value: str
    lines: int = 1
    choices: tuple[str, ...] = ()
    note: str = ""

    @property
    def id(self) -> str:
        """Its id on the page."""
        return f"field-{self.name}"


@frozen(kw_only=True)
class Group:
    """Controls that belong together, under a heading; it is open where something of it is in the file."""

    label: str
    help: str
    inner: tuple["Control | Group", ...]
    open: bool = True


def controls(fields: tuple[Field, ...], data: Any, prefix: Path = ()) -> tuple[Control | Group, ...]:
    """The controls for the fields of a record, with what the file has of it."""
    there = data if isinstance(data, dict) else {}
    return tuple(_all(fields, there, prefix))


def _all(fields: tuple[Field, ...], there: Mapping[str, Any], prefix: Path) -> Iterator[Control | Group]:
    for field in fields:
        if field.name in LEFT_OUT or (prefix and field.kind in (Kind.FILE, Kind.CONTENT)):
            continue
        yield from _one(field, there.get(field.name), (*prefix, field.name), written=field.name in there)


def _one(field: Field, value: Any, path: Path, *, written: bool) -> Iterator[Control | Group]:
    match field.kind:
        case Kind.RECORD:
            inner = controls(field.fields, value, path)
            yield Group(label=field.label, help=field.help, inner=inner, open=written or len(path) > 1)
        case Kind.LIST if field.child and field.child.kind is Kind.RECORD:
            yield from _records(field, field.child, value, path, written=written)
        case Kind.LIST if field.child and field.child.kind is Kind.TEXT:
            said = "\n".join(map(as_line, items_of(value)))
            yield _control(field, path, said, lines=max(3, said.count("\n") + 2), help_too=" One to a line.")
        case Kind.TEXT | Kind.NUMBER | Kind.DATE | Kind.TIME | Kind.DUE:
            said = "" if value is None else str(value)
            yield _control(field, path, said, lines=4 if len(said) > LONG or "\n" in said else 1)
        case Kind.CHOICE:
            said = str(value if value is not None else _default(field))
            yield _control(field, path, said, choices=offered(field.choices, said))
        case Kind.YES_NO:
            said = ("yes" if value else "no") if isinstance(value, bool) else "" if value is None else str(value)
            yield _control(field, path, said, choices=offered(("", "yes", "no"), said))
        case Kind.LIST | Kind.FILE | Kind.CONTENT:
            return
        case _:
            assert_never(field.kind)


def items_of(value: Any) -> list[Any]:
    """The items of a list; what stands where a list belongs is one item."""
    return value if isinstance(value, list) else [] if value is None else [value]


def as_line(item: Any) -> str:
    """An item of a list as it stands on a line of its control; nothing where nothing is written."""
    return "" if item is None else " ".join(str(item).splitlines()).strip()


def offered(choices: tuple[str, ...], said: str) -> tuple[str, ...]:
    """What may be chosen, and what the file says if it is something else: nobody has chosen another yet."""
    return choices if said in choices else (said, *choices)


def _default(field: Field) -> str:
    return str(getattr(field.default, "value", "")) if field.default is not None else ""


def _records(field: Field, child: Field, value: Any, path: Path, *, written: bool) -> Iterator[Group]:
    """What is there, and room for one more; a list within a list, or in a file of its own, stays where it is."""
    items = value if isinstance(value, list) else []
    if isinstance(value, dict) or any(isinstance(step, int) for step in path):
        return
    rooms = [*items] if items and not _filled(items[-1]) else [*items, None]
    inner = tuple(
        Group(
            label=f"{field.label}, {number}",
            help="" if _filled(item) else "Room for one more." if number > 1 else "",
            inner=controls(child.fields, item, (*path, number - 1)),
        )
        for number, item in enumerate(rooms, 1)
    )
    yield Group(label=field.label, help=field.help, inner=inner, open=written or len(path) > 1)


def _filled(item: Any) -> bool:
    return any(value is not None for value in item.values()) if isinstance(item, dict) else item is not None


def _control(
    field: Field, path: Path, value: str, *, lines: int = 1, choices: tuple[str, ...] = (), help_too: str = ""
) -> Control:
    name = ".".join(map(str, path))
    return Control(
        name=name, label=field.label, help=f"{field.help}{help_too}".strip(), value=value, lines=lines, choices=choices
    )


def flat(every: tuple[Control | Group, ...]) -> Iterator[Control]:
    """Every control, in order, whatever group it stands in."""
    for each in every:
        if isinstance(each, Group):
            yield from flat(each.inner)
        else:
            yield each
