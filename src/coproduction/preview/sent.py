"""What a form sent: what of it was typed, what that changes in the file, and the form with it again."""

import json
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from attrs import evolve, field, frozen

from coproduction.content import Field, Kind
from coproduction.preview.controls import Control, Group, as_line, controls, flat, items_of, offered
from coproduction.problems import Path

SECRET, STAMP, TYPE, LOADED = OURS = ("secret", "stamp", "type", "loaded")
"""What a form sends besides its controls: the last holds what stood in them when it was made."""

MOVED = "You typed “{}” here. This list has changed meanwhile. Look for the entry you meant, and type it there."
NOW = "The file now says: {}"
NOTHING = "nothing"


@frozen(kw_only=True)
class Kept:
    """What was typed and is not saved: what stands in the form again, what is said beside it, and what has no place."""

    said: Mapping[str, str] = field(repr=False)
    notes: Mapping[str, str] = field(factory=dict, repr=False)
    homeless: Mapping[str, str] = field(factory=dict, repr=False)


def loaded(every: tuple[Control | Group, ...]) -> str:
    """What stands in the controls, for the form to send with what was typed."""
    return json.dumps({each.name: each.value for each in flat(every)}, ensure_ascii=False)


def typed(every: tuple[Control | Group, ...], posted: Mapping[str, str]) -> dict[str, str]:
    """What somebody typed: what was sent and is not what stood in the control when the form was made."""
    stood = _stood(posted)
    before = {each.name: each.value for each in flat(every)} if stood is None else stood
    sent = ((name, said) for name, said in posted.items() if name not in OURS)
    return {name: said for name, said in sent if _same(said) != _same(before.get(name, ""))}


def changes(fields: tuple[Field, ...], data: Any, posted: Mapping[str, str]) -> dict[Path, Any]:
    """What a form changes in a file: values at paths, for what was typed and is not what the file says."""
    every = controls(fields, data)
    said = typed(every, posted)
    found: dict[Path, Any] = {}
    for control in flat(every):
        if control.name in said and _same(said[control.name]) != _same(control.value):
            path = path_of(control.name)
            old = _at(data, path)
            new = _value(said[control.name], _kind_at(fields, path), old)
            if new != old:
                found[path] = new
    return found


def kept(every: tuple[Control | Group, ...], posted: Mapping[str, str]) -> Kept:
    """What was typed beside what the file says now, which may be something else than when the form was made."""
    now = {each.name: each.value for each in flat(every)}
    stood = _stood(posted)
    said, notes, homeless = {}, {}, {}
    for name, text in typed(every, posted).items():
        if name not in now:
            homeless[name] = text
        elif stood is not None and _in_list(name, stood) != _in_list(name, now):
            notes[name] = MOVED.format(text)
        else:
            said[name] = text
            if stood is not None and _same(stood.get(name, "")) != _same(now[name]):
                notes[name] = NOW.format(now[name] or NOTHING)
    return Kept(said=said, notes=notes, homeless=homeless)


def refilled(every: tuple[Control | Group, ...], again: Kept) -> tuple[Control | Group, ...]:
    """The controls with what was typed in them, and open wherever something of it stands."""
    return tuple(_refilled(each, again) for each in every)


def _refilled(each: Control | Group, again: Kept) -> Control | Group:
    if isinstance(each, Group):
        names = {control.name for control in flat(each.inner)}
        opened = each.open or not names.isdisjoint({*again.said, *again.notes})
        return evolve(each, inner=refilled(each.inner, again), open=opened)
    value = _lined(again.said.get(each.name, each.value))
    choices = offered(each.choices, value) if each.choices else ()
    return evolve(each, value=value, choices=choices, note=again.notes.get(each.name, ""))


def as_sent(fields: tuple[Field, ...], posted: Mapping[str, str]) -> tuple[Control | Group, ...]:
    """The controls of a form as it was sent, for a file that cannot be read now."""
    said = {name: text for name, text in posted.items() if name not in OURS}
    return refilled(controls(fields, _tree(said)), Kept(said=said))


def _tree(said: Mapping[str, str]) -> Any:
    """Data that has the shape of what was sent."""
    whole: dict[str | int, Any] = {}
    for name, text in said.items():
        at: Any = whole
        *way, last = path_of(name)
        for step in way:
            at = at.setdefault(step, {}) if isinstance(at, dict) else None
        if isinstance(at, dict):
            at[last] = text or None
    return _listed(whole)


def _listed(tree: Any) -> Any:
    if not isinstance(tree, dict):
        return tree
    if tree and all(isinstance(step, int) for step in tree):
        return [_listed(tree[step]) for step in sorted(tree)]
    return {name: _listed(inner) for name, inner in tree.items()}


def _stood(posted: Mapping[str, str]) -> dict[str, str] | None:
    """What stood in the controls when the form was made, if the form says so."""
    try:
        said = json.loads(posted.get(LOADED, ""))
    except ValueError:
        return None
    return {name: str(value) for name, value in said.items()} if isinstance(said, dict) else None


def _in_list(name: str, values: Mapping[str, str]) -> dict[str, str]:
    """All that is said in the list of records that a control belongs to."""
    steps = name.split(".")
    number = next((index for index, step in enumerate(path_of(name)) if isinstance(step, int)), None)
    if number is None:
        return {}
    before = ".".join((*steps[:number], ""))
    return {each: _same(value) for each, value in values.items() if each.startswith(before) and _same(value)}


def _same(text: str) -> str:
    """A text as it is in a file: browsers end lines otherwise, and spaces at the ends are nobody's."""
    return _lined(text).strip()


def _lined(text: str) -> str:
    return text.replace("\r\n", "\n")


def path_of(name: str) -> Path:
    """The path of a control in the file, by its name."""
    return tuple(int(step) if step.isascii() and step.isdigit() else step for step in name.split("."))


def _at(data: Any, path: Path) -> Any:
    """What stands at a path; nothing if it is not there."""
    for step in path:
        inside = isinstance(data, dict) if isinstance(step, str) else isinstance(data, list) and step < len(data)
        data = (data.get(step) if isinstance(step, str) else data[step]) if inside else None
    return data


def _kind_at(fields: tuple[Field, ...], path: Path) -> Kind:
    kind, within = Kind.RECORD, fields
    for step in path:
        if isinstance(step, str):
            found = next(each for each in within if each.name == step)
            kind, within = found.kind, (found.child or found).fields
    return kind


def _value(text: str, kind: Kind, old: Any) -> Any:
    """A text of a form as plain data; what is no number stays a text, and the check says so."""
    if kind is Kind.LIST:
        return [*_items(_lined(text), items_of(old))] or None
    said = _same(text)
    if not said:
        return None
    if kind is Kind.NUMBER and said.isascii() and said.isdigit():
        return int(said)
    if kind is Kind.YES_NO:
        return {"yes": True, "no": False}.get(said, said)
    return f"{said}\n" if isinstance(old, str) and old.endswith("\n") else said


def _items(text: str, old: list[Any]) -> Iterator[Any]:
    """The lines as items: one that nobody touched stays what it was, and an empty line is none unless it was one."""
    lines = [line.strip() for line in text.split("\n")]
    if not any(lines):
        return
    steps = SequenceMatcher(None, [*map(as_line, old)], lines, autojunk=False).get_opcodes()
    for step, start, end, begins, ends in steps:
        yield from old[start:end] if step == "equal" else filter(None, lines[begins:ends])
