"""Tables from spreadsheets and for them: a CSV file as rows of plain data, and rows as a CSV file."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path as FilePath
from typing import Any

from coproduction.errors import ContentError
from coproduction.problems import Path, Problem
from coproduction.reading import Place, Plain, text_of


def read_csv(path: FilePath, name: str) -> Plain:
    """Read a CSV file whose first row names the columns. An empty cell is left out. Raises ``ContentError``."""
    text = text_of(path, name)
    first = text.partition("\n")[0]
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=";" if ";" in first and "," not in first else ",", strict=True
    )
    rows: list[dict[str, Any]] = []
    places: dict[Path, Place] = {(): Place(name, 1)}
    problems: list[Problem] = []
    begins = 1
    try:
        columns = [heading.strip() for heading in next(reader, [])]
        problems += _heading_problems(columns, name)
        begins = reader.line_num + 1
        for cells in reader:
            place, begins = Place(name, begins), reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if any(cell.strip() for cell in cells[len(columns) :]):
                problems.append(
                    Problem((), "This row has more cells than there are columns.", file=name, line=place.line)
                )
            row = {column: cell.strip() for column, cell in zip(columns, cells, strict=False) if cell.strip()}
            places |= {(len(rows), *key): place for key in ((), *((column,) for column in columns))}
            rows.append(row)
    except csv.Error:
        problems.append(
            Problem((), "This row cannot be read. Look for a quote that is not closed.", file=name, line=begins)
        )
    if problems:
        raise ContentError(problems)
    return Plain(rows, places)


FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be worked out by a spreadsheet."""


def csv_of(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> bytes:
    """A CSV file that spreadsheets open as it is: with a mark of its encoding, and no cell that is a formula."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(
        tuple(f"\N{APOSTROPHE}{cell}" if cell.startswith(FORMULAS) else cell for cell in row) for row in rows
    )
    return written.getvalue().encode("utf-8-sig")


def _heading_problems(columns: list[str], name: str) -> list[Problem]:
    if not any(columns):
        return [Problem((), "The file is empty. Its first row names the columns.", file=name, line=1)]
    if not all(columns) or len(set(columns)) != len(columns):
        return [Problem((), "Every column needs a name of its own in the first row.", file=name, line=1)]
    return []
