"""What the parts of a workbook say: its sheets, its shared texts, the formats of its numbers, and its cells."""

import re
from collections.abc import Callable

from attrs import frozen

from coproduction.cells import Area, Grid
from coproduction.packages import Reader

LONGEST_CODE = 255
"""Characters of a format of numbers; a spreadsheet takes no more."""

_REF = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})", re.ASCII)


def place_of(ref: str) -> tuple[int, int]:
    """The row and the column of a cell; ``ValueError`` if it is no name of one."""
    found = _REF.fullmatch(ref)
    if not found:
        raise ValueError(ref)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def area_of(ref: str) -> Area:
    """The first and the last cell of a range such as A1:C3."""
    first, _, last = ref.partition(":")
    return (*place_of(first), *place_of(last or first))


@frozen
class Listed:
    """A sheet as the workbook lists it; ``relation`` leads to its part."""

    title: str
    relation: str
    hidden: bool


class Book(Reader):
    """The sheets of a workbook, in their order, and the day from which it counts days."""

    def __init__(self) -> None:
        self.sheets: list[Listed] = []
        self.from_1904 = False

    def begin(self, name: str, attributes: dict[str, str], /) -> None:
        """A sheet is listed, or how days are counted."""
        if name == "sheet":
            relation = next((value for key, value in attributes.items() if key.endswith("}id")), "")
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append(Listed(attributes["name"], relation, hidden))
        elif name == "workbookPr":
            self.from_1904 = attributes.get("date1904") in ("1", "true")


class Said(Reader):
    """The text within some elements, but not how it is pronounced."""

    within: tuple[str, ...] = ("t",)

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.heard = self.pronounced = False

    def begin(self, name: str, _attributes: dict[str, str], /) -> None:
        """An element begins."""
        self.pronounced |= name == "rPh"
        self.heard = name in self.within and not self.pronounced

    def end(self, name: str) -> None:
        """An element ends."""
        self.heard = False
        self.pronounced &= name != "rPh"

    def text(self, text: str) -> None:
        """Text stands here, or a piece of it."""
        if self.heard:
            self.pieces.append(text)

    def said(self) -> str:
        """All that was said since the last time."""
        text = "".join(self.pieces)
        self.pieces.clear()
        return text


class Strings(Said):
    """The texts that cells refer to by their number."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def end(self, name: str) -> None:
        """A text is whole."""
        super().end(name)
        if name == "si":
            self.texts.append(self.said())


class Styles(Reader):
    """How the numbers of each style of cell are written: the id of a format, and the formats by their ids."""

    def __init__(self) -> None:
        self.formats: list[int] = []
        self.codes: dict[int, str] = {}
        self.of_cells = False

    def begin(self, name: str, attributes: dict[str, str], /) -> None:
        """A format of numbers, or the style of a cell."""
        if name == "numFmt":
            code = attributes["formatCode"]
            self.codes[int(attributes["numFmtId"])] = code if len(code) <= LONGEST_CODE else ""
        elif name == "xf" and self.of_cells:
            self.formats.append(int(attributes.get("numFmtId", 0)))
        self.of_cells |= name == "cellXfs"

    def end(self, name: str) -> None:
        """The styles of cells are all there."""
        self.of_cells &= name != "cellXfs"


class Cells(Said):
    """The cells of a sheet, put into a grid as they are read. ``shown`` makes a text of a kind, a style and a value."""

    within = ("v", "t")

    def __init__(self, grid: Grid, shown: Callable[[str, int, str], str]) -> None:
        super().__init__()
        self.grid, self.shown = grid, shown
        self.merged: list[Area] = []
        self.row = self.column = self.style = 0
        self.kind, self.formula = "n", False

    def begin(self, name: str, attributes: dict[str, str], /) -> None:
        """A row, a cell, or something in it begins."""
        if name == "c":
            ref = attributes.get("r")
            self.row, self.column = place_of(ref) if ref else (self.row, self.column + 1)
            self.kind, self.style, self.formula = attributes.get("t", "n"), int(attributes.get("s", 0)), False
        elif name == "row":
            self.row, self.column = place_of(f"A{attributes.get('r', self.row + 1)}")[0], 0
        elif name == "f":
            self.formula = True
        elif name == "mergeCell":
            self.merged.append(area_of(attributes["ref"]))
        else:
            super().begin(name, attributes)

    def end(self, name: str) -> None:
        """A cell is whole."""
        if name != "c":
            super().end(name)
        elif self.pieces or self.formula:
            said, error = self.said(), self.kind == "e"
            text = "" if self.formula or error else self.shown(self.kind, self.style, said)
            self.grid.put(self.row, self.column, text, formula=self.formula, error=error)
