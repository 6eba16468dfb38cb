"""Whether the name of somebody stands where anyone may read it: every text of a record is looked at."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from coproduction.dates import MONTHS
from coproduction.problems import Path, Problem

NAMED = "A word here is the name of somebody who took part, and anyone may read this. Write it another way."


def parts_of(name: str) -> frozenset[str]:
    """A whole name and each part of it; an initial, or a part that is the name of a month, says nothing."""
    parts = {each for each in name.split() if len(each) > 1 and each.lower() not in MONTHS}
    return frozenset({name, *parts} - {""})


def check_unnamed(record: object, names: Iterable[str], but_in: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """No text of a record says one of these names, but in the fields named ``but_in``, which are not for everyone."""
    every = sorted({re.escape(part) for name in names for part in parts_of(name)}, key=len, reverse=True)
    if not every:
        return
    said = re.compile(rf"(?<!\w)({'|'.join(every)})(?!\w)")
    for path, text in texts_of(record):
        if said.search(text) and not but_in.intersection(path):
            yield Problem(path, NAMED)


def texts_of(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text within a record, with its path; other content that it reads is left to itself."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from texts_of(each, (*path, index))
    elif attrs.has(type(value)):
        for each in attrs.fields(type(value)):
            if each.name != "content":
                yield from texts_of(getattr(value, each.name), (*path, each.name))
