"""The fields of a content type as controls of a form, and what was sent in a form as values at paths of a file."""

from collections.abc import Iterator, Mapping
from typing import Any, assert_never

from attrs import evolve, frozen

from coproduction.content import Field, Kind
from coproduction.problems import Path

LEFT_OUT = frozenset({"type", "easy_read", "translation", "levels", "sources", "parts", "words"})
"""What is too much for a form, and stays in the file as it is."""

LONG = 60
"""Letters; a longer text has room on several lines."""


@frozen(kw_only=True)
class Control:
    """One control: what it is called in the form, its label and help, what stands in it, and what may be chosen."""

    name: str
    label: str
    help: str
    value: str
    lines: int = 1
    choices: tuple[str, ...] = ()

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
            said = "\n".join(map(str, value)) if isinstance(value, list) else ""
            yield _control(field, path, said, lines=max(3, said.count("\n") + 2), help_too=" One to a line.")
        case Kind.TEXT | Kind.NUMBER | Kind.DATE | Kind.TIME | Kind.DUE:
            said = "" if value is None else str(value)
            yield _control(field, path, said, lines=4 if len(said) > LONG or "\n" in said else 1)
        case Kind.CHOICE:
            said = str(value if value is not None else _default(field))
            yield _control(field, path, said, choices=field.choices)
        case Kind.YES_NO:
            yield _control(field, path, {True: "yes", False: "no"}.get(value, ""), choices=("", "yes", "no"))
        case Kind.LIST | Kind.FILE | Kind.CONTENT:
            return
        case _:
            assert_never(field.kind)


def _default(field: Field) -> str:
    return str(getattr(field.default, "value", "")) if field.default is not None else ""


def _records(field: Field, child: Field, value: Any, path: Path, *, written: bool) -> Iterator[Group]:
    """What is there, and room for one more; a list within a list stays in the file."""
    items = value if isinstance(value, list) else []
    if sum(isinstance(step, int) for step in path):
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


def changes(fields: tuple[Field, ...], data: Any, posted: Mapping[str, str]) -> dict[Path, Any]:
    """What a form changes in a file: values at paths, for those controls that say something else than the file."""
    found: dict[Path, Any] = {}
    kinds = dict(_kinds(fields, data))
    for control in flat(controls(fields, data)):
        said = posted.get(control.name)
        if said is not None and _same(said) != _same(control.value):
            path, kind = kinds[control.name]
            found[path] = _value(_same(said), kind)
    return found


def refilled(every: tuple[Control | Group, ...], posted: Mapping[str, str]) -> tuple[Control | Group, ...]:
    """The controls with what was sent in them."""
    return tuple(
        evolve(each, inner=refilled(each.inner, posted))
        if isinstance(each, Group)
        else evolve(each, value=posted.get(each.name, each.value))
        for each in every
    )


def _same(text: str) -> str:
    """A text as it is in a file: browsers end lines otherwise, and spaces at the ends are nobody's."""
    return text.replace("\r\n", "\n").strip()


def flat(every: tuple[Control | Group, ...]) -> Iterator[Control]:
    """Every control, in order, whatever group it stands in."""
    for each in every:
        if isinstance(each, Group):
            yield from flat(each.inner)
        else:
            yield each


def _kinds(fields: tuple[Field, ...], data: Any) -> Iterator[tuple[str, tuple[Path, Kind]]]:
    """The path and the kind of every control by its name."""
    for control in flat(controls(fields, data)):
        path: Path = tuple(int(step) if step.isdigit() else step for step in control.name.split("."))
        yield control.name, (path, _kind_at(fields, path))


def _kind_at(fields: tuple[Field, ...], path: Path) -> Kind:
    kind, within = Kind.RECORD, fields
    for step in path:
        if isinstance(step, str):
            field = next(each for each in within if each.name == step)
            kind, within = field.kind, (field.child or field).fields
    return kind


def _value(said: str, kind: Kind) -> Any:
    """A text of a form as plain data; what is no number stays a text, and the check says so."""
    if kind is Kind.LIST:
        return [line.strip() for line in said.split("\n") if line.strip()] or None
    if not said:
        return None
    if kind is Kind.NUMBER and said.isascii() and said.isdigit():
        return int(said)
    if kind is Kind.YES_NO:
        return said == "yes"
    return said
