"""The text of a YAML or JSON file with some values written into it: what else stands there stays, comments too."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

from attrs import frozen

from coproduction.cuts import Cut, composer, cut, end_of, flow_cuts
from coproduction.errors import ContentError
from coproduction.problems import Path, Problem
from coproduction.reading import parse
from coproduction.yaml_text import beside, entry, in_braces, item, quoted

BY_HAND = "This file is written in a way that a form cannot change safely. Change it by hand."
A_COMMENT = "A comment in this file would be lost, so nothing was written. Change the file by hand."

_COLON = re.compile(r"\s*:")
_COMMENT = re.compile(r"#[^\r\n]*")
_INDICATOR = "|>+-0123456789"


def amended(text: str, name: str, changes: Mapping[Path, Any]) -> str:
    """The text of a file with other values at some paths; ``None`` empties one, and a list may grow at its end.

    Only what changes is written anew. Raises ``ContentError`` rather than give a text that reads otherwise or lacks a
    comment, and ``MissingTool`` without the extra.
    """
    data = parse(text, name).data
    try:
        wanted = _with(data, changes)
    except (AttributeError, LookupError, TypeError) as error:  # a path that leads through what is no list or record
        raise ContentError([Problem((), BY_HAND, file=name)]) from error
    if name.lower().endswith(".json") and _is_strict(text):
        return json.dumps(wanted, indent=2, ensure_ascii=False).replace("\n", _ending(text)) + _ending(text)
    compose = composer()
    try:
        node = compose(_tabless(text))
        written = cut(text, sorted(_Text(text).changed(node, data, wanted), key=lambda each: each[:2]))
        same = parse(written, name).data == wanted
        lost = _comments(text, node) - _comments(written, compose(_tabless(written))) if same else None
    except Exception as error:
        raise ContentError([Problem((), BY_HAND, file=name)]) from error
    if not same or lost:
        raise ContentError([Problem((), A_COMMENT if lost else BY_HAND, file=name)])
    return written


def _is_strict(text: str) -> bool:
    """Whether a text is JSON and nothing besides, so that it has no comments."""
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _ending(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _tabless(text: str) -> str:
    """The text as ruamel reads it: it takes no tab before a comment. Everything stands where it stood."""
    return text.replace("\t", " ")


def _comments(text: str, node: Any) -> Counter[str]:
    """Every comment: what stands between the scalars and begins with its sign."""
    between, at = [], 0
    for start, end in _scalars(text, node):
        between.append(text[at:start])
        at = max(at, end)
    return Counter(each.rstrip() for each in _COMMENT.findall("\n".join((*between, text[at:]))))


def _scalars(text: str, node: Any) -> Iterator[tuple[int, int]]:
    """Where every name and text begins and ends, in order; one in a block begins below the line that opens it."""
    if node.id == "scalar":
        start = int(node.start_mark.index)
        yield text.index("\n", start) if node.style in ("|", ">") else start, end_of(node)
        return
    for each in node.value:
        for inner in each if isinstance(each, tuple) else (each,):
            yield from _scalars(text, inner)


def _with(data: Any, changes: Mapping[Path, Any]) -> Any:
    """Plain data with the changes made."""
    whole = json.loads(json.dumps(data))
    for path, value in changes.items():
        _put(whole, path, value)
    return whole


def _put(whole: Any, path: Path, value: Any) -> None:
    """Put a value at a path; what is not there on the way is made."""
    at = whole
    for step, after in pairwise(path):
        if isinstance(step, int) and step == len(at):
            at.append(None)
        if isinstance(step, str) and step not in at:
            at[step] = None
        if at[step] is None:
            at[step] = [] if isinstance(after, int) else {}
        at = at[step]
    last = path[-1]
    if isinstance(last, int) and last == len(at):
        at.append(value)
    elif isinstance(last, int) or value is not None or last in at:
        at[last] = value


@frozen
class _Place:
    """Where a value stands: after which colon or dash, in which column that line begins, and whether in braces."""

    after: int
    column: int
    flow: bool


@frozen
class _Text:
    """The text of a file, and where to cut it so that it reads otherwise."""

    text: str

    def changed(self, node: Any, old: Any, new: Any, place: _Place = _Place(0, 0, flow=False)) -> Iterator[Cut]:
        """The cuts that make another value of one; those at one place are in the order in which they are to stand."""
        if old == new:
            return
        inside = _Place(place.after, place.column, place.flow or (node.id != "scalar" and node.flow_style))
        if isinstance(old, dict) and isinstance(new, dict):
            yield from self._entries(node, old, new, inside)
        elif isinstance(old, list) and old and isinstance(new, list) and new:
            yield from self._flow_items(node, old, new, inside) if inside.flow else self._items(node, old, new)
        elif isinstance(old, list) and not inside.flow and not new:
            yield from self._items(node, old, [])
        else:
            yield from self._value(node, new, inside if new else place)

    def _value(self, node: Any, new: Any, place: _Place) -> Iterator[Cut]:
        """Another value in the place of a text, of nothing, or of all that stands between two brackets."""
        style = node.style if node.id == "scalar" else None
        head, lines = (in_braces(new), []) if place.flow and new is not None else beside(new)
        if isinstance(new, str) and not lines and style in ("'", '"'):
            head = quoted(new, style)
        start, end = (place.after, place.after) if _is_nothing(node) else (node.start_mark.index, end_of(node))
        below = self._line_end(end)
        if style in ("|", ">"):
            below = self._line_end(start)
            last = below + len(self.text[below:end].rstrip())
            yield below, last, self._below(lines, place.column)
            lines, end = [], below - len(self.text[start:below].lstrip(_INDICATOR))
        if head and start == end:
            yield start, end, f" {head}"
        else:
            yield start if head or place.flow else place.after, end, head
        if lines:
            yield below, below, self._below(lines, place.column)

    def _entries(self, node: Any, old: dict[str, Any], new: dict[str, Any], place: _Place) -> Iterator[Cut]:
        """Values changed, and names that are new at the end."""
        for (key, value), (name, inner) in zip(node.value, old.items(), strict=True):
            here = _Place(self._colon(key), key.start_mark.column, place.flow)
            yield from self.changed(value, inner, new[name], here)
        added = {name: value for name, value in new.items() if name not in old}
        if not added:
            return
        if node.flow_style:
            inside = in_braces(added)[1:-1]
            at = (
                self._end(node.value[-1][1], self._colon(node.value[-1][0]))
                if node.value
                else node.start_mark.index + 1
            )
            yield at, at, f", {inside}" if node.value else inside
        else:
            at = self._line_end(self._end(node))
            lines = [line for name, value in added.items() for line in entry(name, value)]
            yield at, at, self._below(lines, node.value[0][0].start_mark.column)

    def _items(self, node: Any, old: list[Any], new: list[Any]) -> Iterator[Cut]:
        """Items on lines of their own, changed one by one; a comment beside one that goes stays."""
        dashes = [self._dash(each) for each in node.value]
        column = node.start_mark.column
        for was, will in _steps(old, new):
            both = min(len(was), len(will))
            for at, to in zip(was, will, strict=False):
                yield from self.changed(node.value[at], old[at], new[to], _Place(dashes[at] + 1, column, flow=False))
            for at in was[both:]:
                yield self._without(node.value[at], dashes[at])
            if more := will[both:]:
                before = was.start + both - 1
                at = (
                    self._line_end(self._end(node.value[before], dashes[before] + 1))
                    if before >= 0
                    else self._above(dashes[0])
                )
                lines = [line for to in more for line in self._item(new[to], node.value[-1])]
                yield at, at, self._below(lines, column)

    def _item(self, value: Any, like: Any) -> list[str]:
        """The lines of a new item, in braces if its neighbour is."""
        return [f"- {in_braces(value)}"] if like.id == "mapping" and like.flow_style else item(value)

    def _flow_items(self, node: Any, old: list[Any], new: list[Any], place: _Place) -> Iterator[Cut]:
        """Items between brackets."""
        stays = [True] * len(old)
        for was, will in _steps(old, new):
            both = min(len(was), len(will))
            for at, to in zip(was, will, strict=False):
                yield from self.changed(node.value[at], old[at], new[to], place)
            for at in was[both:]:
                stays[at] = False
            if more := ", ".join(in_braces(new[to]) for to in will[both:]):
                before = was.start + both - 1
                at = end_of(node.value[before]) if before >= 0 else node.value[0].start_mark.index
                yield at, at, f", {more}" if before >= 0 else f"{more}, "
        yield from flow_cuts([(each, each) for each in node.value], stays)

    def _without(self, node: Any, dash: int) -> Cut:
        """An item taken out with its line; a comment on that line stays where it is."""
        end = self._end(node, dash + 1)
        below = self._line_end(end)
        if comment := self.text[end:below].strip():
            return dash, self.text.index(comment, end), ""
        return self._above(dash), below, ""

    def _dash(self, node: Any) -> int:
        """Where the dash of an item is, if nothing but space stands between them and before it on its line."""
        start = node.start_mark.index
        dash = self.text.rindex("-", 0, start)
        if self.text[dash + 1 : start].strip() or self.text[self._line(dash) : dash].strip():
            raise ValueError
        return dash

    def _colon(self, key: Any) -> int:
        """Where the colon after a name ends. ruamel moves a value that is not there behind the comment."""
        found = _COLON.match(self.text, key.end_mark.index)
        if found is None:
            raise ValueError
        return found.end()

    def _end(self, node: Any, after: int = 0) -> int:
        """Where a value ends, which is after its colon or dash if there is none."""
        if node.id == "scalar" or node.flow_style:
            return after if _is_nothing(node) else end_of(node)
        last = node.value[-1]
        return (
            self._end(last[1], self._colon(last[0]))
            if isinstance(last, tuple)
            else self._end(last, self._dash(last) + 1)
        )

    def _line(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def _line_end(self, at: int) -> int:
        found = self.text.find("\n", at)
        end = found if found >= 0 else len(self.text)
        return end - 1 if self.text[end - 1] == "\r" else end

    def _above(self, at: int) -> int:
        """Where the line before ends."""
        return self._line_end(max(0, self._line(at) - 1))

    def _below(self, lines: list[str], column: int) -> str:
        """Lines as they stand below one, set in."""
        return "".join(_ending(self.text) + (line and " " * column + line) for line in lines)


def _is_nothing(node: Any) -> bool:
    """Whether nothing stands in the place of a value."""
    return node.id == "scalar" and not node.value and not node.style


def _steps(old: list[Any], new: list[Any]) -> Iterator[tuple[range, range]]:
    """Which items become which; records stay in their order, and texts may come and go anywhere."""
    if any(isinstance(each, dict | list) for each in (*old, *new)):
        yield range(len(old)), range(len(new))
        return
    kept = SequenceMatcher(None, [*map(json.dumps, old)], [*map(json.dumps, new)], autojunk=False)
    yield from ((range(i, i_end), range(j, j_end)) for tag, i, i_end, j, j_end in kept.get_opcodes() if tag != "equal")
