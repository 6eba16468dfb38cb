"""The fields of a form in a finished PDF: what kind each is, and what its answer is kept under."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import pikepdf

from coproduction.proof.lines import chosen, kept

ONE_OF_SEVERAL = 1 << 15
PLACE = re.compile(r"field-[0-9]+")
"""What the place of an answer is called that has no name of its own."""

DEEPEST = 20
"""Fields may hold fields; a file of another make could go round in a ring."""


def described(area: Any) -> tuple[str, ...]:
    """What hangs on a field, by one of its areas."""
    lineage = _lineage(area)
    name = _name(lineage)
    name = "" if PLACE.fullmatch(name) else name
    field = next((each for each in lineage if "/FT" in each), area)
    if int(field.get("/Ff", 0)) & ONE_OF_SEVERAL:
        return chosen(name, str(field.get("/TU", "")), _choice(area, field))
    return kept(str(field.get("/FT", ""))[1:], name)


def listed(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every area of the form of a file."""
    yield from _areas(pdf.Root.get("/AcroForm", pikepdf.Dictionary()).get("/Fields", ()), DEEPEST)


def share_an_answer(areas: Iterable[Any]) -> bool:
    """Whether what is answered at one place would be the answer to another question too."""
    lineages = [_lineage(area) for area in areas]
    fields = {next((each for each in lineage if "/T" in each), lineage[0]).objgen for lineage in lineages}
    return len({_name(lineage) for lineage in lineages}) < len(fields)


def _areas(fields: Any, depth: int) -> Iterator[Any]:
    for field in fields if depth else ():
        if "/Kids" in field:
            yield from _areas(field.Kids, depth - 1)
        else:
            yield field


def _lineage(area: Any) -> list[Any]:
    """An area, the field that it belongs to, and all that hold it."""
    found = [area]
    while "/Parent" in found[-1] and len(found) < DEEPEST:
        found.append(found[-1].Parent)
    return found


def _name(lineage: list[Any]) -> str:
    return ".".join(str(each["/T"]) for each in reversed(lineage) if "/T" in each)


def _choice(area: Any, field: Any) -> str:
    """The choice of a box: the words that its number stands for."""
    states = [str(state)[1:] for state in area.AP.N.keys() if state != "/Off"]  # noqa: SIM118 - not a Python dict
    return str(field.Opt[int(states[0])])
