"""The headings of a table in a PDF: each data cell names those of its row and its column."""

from typing import Any

import pydyf

CELLS = ("TR", "TH", "TD")
"""The tags of rows, headings and data."""


class Headers:
    """The headings of one table, by column and by row, as its cells are met."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.columns: dict[int, str] = {}
        self.row: list[str] = []
        self.at = (0, -1)

    def enter(self, tag: Any) -> None:
        """Note a heading, and tell a data cell its own."""
        row, column = self.at
        if tag["S"] == "/TR":
            self.at, self.row = (row + 1, -1), []
            return
        column += 1
        self.at = (row, column)
        if tag["S"] == "/TD":
            names = [*self.row, *([self.columns[column]] if column in self.columns else [])]
            tag["A"]["Headers"] = pydyf.Array([pydyf.String(name) for name in names])
            return
        name = f"{self.name}-{row}-{column}"
        tag["ID"] = pydyf.String(name)
        if tag["A"]["Scope"] == "/Row":
            self.row.append(name)
        else:
            self.columns[column] = name
