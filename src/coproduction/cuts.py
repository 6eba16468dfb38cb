"""The text of a file with a few values changed or taken out: all else stays letter for letter, comments too."""

import csv
import io
from collections.abc import Callable, Iterator
from typing import Any

from coproduction.errors import ContentError, MissingTool
from coproduction.problems import Problem
from coproduction.reading import parse
from coproduction.sheets import as_written, harmless, separator

INSTALL_EXTRA = "Changing files needs the extra “edit”: pip install 'coproduction[edit]'."
BY_HAND = "This file is written in a way that cannot be changed safely. Forget the person in it by hand."

Cut = tuple[int, int, str]
"""Where it begins and ends in the text, and what takes its place."""


def rewritten(text: str, name: str, old: Any, new: Any) -> str:
    """The text of a YAML or JSON file, which read as ``old``, so that it reads as ``new``.

    ``new`` has other values, or lacks some names. Raises ``ContentError`` rather than give a text that reads otherwise.
    """
    compose = composer()
    try:
        cuts = sorted(_cuts(text, compose(text), old, new, '"' if name.lower().endswith(".json") else ""))
        after = cut(text, cuts)
        if parse(after, name).data == new:
            return after
    except Exception as error:
        raise ContentError([Problem((), BY_HAND, file=name)]) from error
    raise ContentError([Problem((), BY_HAND, file=name)])


def cut(text: str, cuts: list[Cut]) -> str:
    """The text with cuts made that are in order, and none of which lies within another."""
    for start, end, instead in reversed(cuts):
        text = text[:start] + instead + text[end:]
    return text


def composer() -> Callable[[str], Any]:
    """What makes the nodes of a text, which know where they begin and end. Raises ``MissingTool``."""
    try:
        from ruamel.yaml import YAML
    except ImportError as error:
        raise MissingTool(INSTALL_EXTRA) from error
    return YAML(typ="safe", pure=True).compose


def _cuts(text: str, node: Any, old: Any, new: Any, quote: str) -> Iterator[Cut]:
    if isinstance(old, dict):
        pairs = node.value
        stays = [key in new for key in old]
        yield from flow_cuts(pairs, stays) if node.flow_style else _block_cuts(text, pairs, stays)
        for (_key, value), (name, inner) in zip(pairs, old.items(), strict=True):
            if name in new:
                yield from _cuts(text, value, inner, new[name], quote)
    elif isinstance(old, list):
        for value, inner, after in zip(node.value, old, new, strict=True):
            yield from _cuts(text, value, inner, after, quote)
    elif old != new:
        quote = node.style if node.style in ("'", '"') else quote
        yield node.start_mark.index, end_of(node), f"{quote}{new}{quote}"


def flow_cuts(pairs: list[Any], stays: list[bool]) -> Iterator[Cut]:
    """Between braces: up to the next name that stays; at the end, from the last value that stays."""
    last = max(index for index, stay in enumerate(stays) if stay)
    for index, (key, _value) in enumerate(pairs[:last]):
        if not stays[index]:
            yield key.start_mark.index, pairs[index + 1][0].start_mark.index, ""
    if last + 1 < len(pairs):
        yield end_of(pairs[last][1]), end_of(pairs[-1][1]), ""


def _block_cuts(text: str, pairs: list[Any], stays: list[bool]) -> Iterator[Cut]:
    """On lines of their own: the whole lines. After the dash of a list, the dash stays."""
    for (key, value), stay in zip(pairs, stays, strict=True):
        if not stay:
            start, end = key.start_mark.index, end_of(value)
            line = text.rfind("\n", 0, start) + 1
            ending = text.find("\n", end)
            before = text[line:start].rstrip()
            if before:
                yield line + len(before), ending - (text[ending - 1] == "\r"), ""
            else:
                yield line, ending + 1 if ending >= 0 else len(text), ""


def end_of(node: Any) -> int:
    """Where a value ends, without the comments after it."""
    if node.id == "scalar":
        end = int(node.end_mark.index)
        return end - 1 if node.style in ("|", ">") else end
    if node.flow_style:
        return int(node.end_mark.index)
    last = node.value[-1]
    return end_of(last[1] if isinstance(last, tuple) else last)


def retabled(text: str, change: Callable[[dict[str, str]], dict[str, str]]) -> str:
    """The text of a table that ``read_csv`` reads, with every row changed; a row that stays the same is left alone."""
    delimiter = separator(text)
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(iter(lines), delimiter=delimiter, strict=True)
    columns = [as_written(heading) for heading in next(reader)]
    body, begins = lines[: reader.line_num], reader.line_num
    for cells in reader:
        here, begins = "".join(lines[begins : reader.line_num]), reader.line_num
        old = dict(zip(columns, map(as_written, cells), strict=False))
        new = change({name: cell for name, cell in old.items() if cell})
        after = [
            cell if new.get(name, "") == old[name] else harmless(new.get(name, ""))
            for name, cell in zip(old, cells, strict=False)
        ]
        body.append(here if after == cells[: len(old)] else _row([*after, *cells[len(old) :]], here, delimiter))
    return "".join(body)


def _row(cells: list[str], instead_of: str, delimiter: str) -> str:
    written = io.StringIO(newline="")
    ending = instead_of[len(instead_of.rstrip("\r\n")) :]
    csv.writer(written, delimiter=delimiter, lineterminator=ending).writerow(cells)
    return written.getvalue()
