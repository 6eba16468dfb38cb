"""Tables from spreadsheets and for them: CSV files and Excel workbooks, as cells or as rows of plain data.

Nothing in a cell is ever worked out, and nothing is written that a spreadsheet would work out.
"""

import csv
import io
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator
from pathlib import Path as FilePath
from typing import Any

from coproduction.cells import LARGEST_SHEET, Cell, Grid, Sheet, worked_out
from coproduction.errors import ContentError
from coproduction.problems import Path, Problem
from coproduction.reading import Place, Plain, text_of
from coproduction.workbooks import WORKBOOK, read_workbook, workbook_of

__all__ = ["Cell", "Sheet", "csv_of", "read_csv", "read_sheets", "read_table", "sheet_of_csv", "workbook_of"]

QUOTE = "This row cannot be read. Look for a quote that is not closed."
TOO_MANY = "This row has more cells than there are columns."
LETTERS = "The letters of this file cannot be told. In Excel choose “Save as”, and there “CSV UTF-8”."
FORMULA = "A formula is not worked out here. Copy the cell, and paste it as a value."
ERROR = "This is an error of the spreadsheet, and no text. Write here what it is meant to say."
OTHER = "A table is a CSV file, or an Excel workbook without macros (.xlsx). Save it as one of these."


def read_sheets(path: FilePath, name: str) -> tuple[Sheet, ...]:
    """The table of a CSV file, or those of a workbook that are not hidden. Raises ``ContentError``."""
    suffix = path.suffix.lower()
    if suffix not in (".csv", WORKBOOK):
        raise ContentError([Problem((), OTHER, file=name)])
    data = bytes_of(path, name)
    return read_workbook(data, name) if suffix == WORKBOOK else (sheet_of_csv(data, name),)


def bytes_of(path: FilePath, name: str) -> bytes:
    """What is in a file of tables that is not too large. Raises ``ContentError``."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_SHEET + 1)
    except OSError as error:
        raise ContentError([Problem((), "There is no such file, or it may not be read.", file=name)]) from error
    if len(data) > LARGEST_SHEET:
        message = f"The file is over {LARGEST_SHEET:,} bytes. Take pictures and what is not needed out, or divide it."
        raise ContentError([Problem((), message, file=name)])
    return data


def sheet_of_csv(data: str | bytes, name: str) -> Sheet:
    """The table of a CSV file in any encoding that Excel saves. Raises ``ContentError``."""
    text = (_decoded(data, name) if isinstance(data, bytes) else data).removeprefix("\N{BOM}")
    grid, row = Grid(name), 0
    try:
        for row, cells in enumerate(_records(text), 1):
            for column, cell in enumerate(cells, 1):
                if text := cell.strip():  # a file may be nothing but commas
                    grid.put(row, column, as_written(text), formula=_is_formula(text))
    except csv.Error as error:
        raise ContentError([grid.sheet.problem(f"A{row + 1}", QUOTE)]) from error
    return grid.done()


def _records(text: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator(text), strict=True)


def separator(text: str) -> str:
    """What stands between the cells of a CSV file, by its first line: a comma, a semicolon or a tab."""
    first = re.sub(r'"[^"]*"', "", text.partition("\n")[0])
    if 0 < first.count("\t") >= first.count(";"):
        return "\t"
    return ";" if ";" in first and "," not in first else ","


_WESTERN = re.compile(r"[\t\n\r\x20-\x7e€…‘’“”•–—™\xa0-\xff]*")
"""What stands in a text of Windows-1252, and seldom in one of another encoding that is read as if it were."""

_UTF_8 = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
"""A letter in UTF-8: where one stands among bytes that are not, the file is neither the one nor the other."""


def _western(text: str, data: bytes) -> bool:
    """Whether bytes read as Windows-1252 make a likely text: most of its letters are those of English."""
    accented, plain = len(re.findall("[À-ÿ]", text)), len(re.findall("[A-Za-z]", text))
    return _WESTERN.fullmatch(text) is not None and _UTF_8.search(data) is None and 2 * accented <= plain


def _decoded(data: bytes, name: str) -> str:
    """A text with a mark of its encoding, or else UTF-8, or else what an old Excel in Western Europe saves."""
    marked = {BOM_UTF8: "utf-8", BOM_UTF16_LE: "utf-16", BOM_UTF16_BE: "utf-16"}
    encodings = [each for mark, each in marked.items() if data.startswith(mark)] or ["utf-8", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and (encoding != "cp1252" or _western(text, data)):
            return text
    raise ContentError([Problem((), LETTERS, file=name)])


def read_table(path: FilePath, name: str) -> Plain:
    """Read the rows of a CSV file, or of the first sheet of a workbook that is not hidden. Raises ``ContentError``.

    The first row names the columns. An empty cell is left out.
    """
    if path.suffix.lower() != WORKBOOK:
        return read_csv(path, name)
    first = next(iter(read_sheets(path, name)), Sheet(name, "", ()))
    if problems := tuple(_table_problems(first)):
        raise ContentError(problems)
    columns = [cell.text for cell in first.rows[0]]
    rows: list[dict[str, Any]] = []
    places: dict[Path, Place] = {(): Place(name, 1)}
    for number, cells in enumerate(first.rows[1:], 2):
        row = {column: cell.text for column, cell in zip(columns, cells, strict=False) if cell.text}
        if row:
            places |= _places(len(rows), columns, Place(name, number))
            rows.append(row)
    return Plain(rows, places)


def _places(row: int, columns: list[str], place: Place) -> dict[Path, Place]:
    return {(row, *key): place for key in ((), *((column,) for column in columns))}


def _table_problems(sheet: Sheet) -> Iterator[Problem]:
    columns = [cell.text for cell in next(iter(sheet.rows), ())]
    yield from (sheet.problem("A1", message) for message in _heading_problems(columns))
    for cell in (cell for row in sheet.rows for cell in row):
        if cell.formula:
            yield sheet.problem(cell, ERROR if cell.error else FORMULA)
        if cell.merged:
            yield sheet.problem(cell, "This cell is merged with others. Unmerge them, and fill in each.")
    for row in sheet.rows[1:]:
        if beyond := [cell for cell in row[len(columns) :] if cell.text]:
            yield sheet.problem(beyond[0], TOO_MANY)


def read_csv(path: FilePath, name: str) -> Plain:
    """Read a CSV file whose first row names the columns. An empty cell is left out. Raises ``ContentError``."""
    text = text_of(path, name)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text), strict=True)
    rows: list[dict[str, Any]] = []
    places: dict[Path, Place] = {(): Place(name, 1)}
    problems: list[Problem] = []
    begins = 1
    try:
        columns = [as_written(heading) for heading in next(reader, [])]
        problems += (Problem((), message, file=name, line=1) for message in _heading_problems(columns))
        begins = reader.line_num + 1
        for cells in reader:
            place, begins = Place(name, begins), reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if any(cell.strip() for cell in cells[len(columns) :]):
                problems.append(Problem((), TOO_MANY, file=name, line=place.line))
            row = {column: as_written(cell) for column, cell in zip(columns, cells, strict=False) if cell.strip()}
            places |= _places(len(rows), columns, place)
            rows.append(row)
    except csv.Error:
        problems.append(Problem((), QUOTE, file=name, line=begins))
    if problems:
        raise ContentError(problems)
    return Plain(rows, places)


def _heading_problems(columns: list[str]) -> Iterator[str]:
    if not any(columns):
        yield "The file is empty. Its first row names the columns."
    elif not all(columns) or len(set(columns)) != len(columns):
        yield "Every column needs a name of its own in the first row."


def harmless(text: str) -> str:
    """A text as it stands in a CSV file: with an apostrophe before it if a spreadsheet would work it out.

    One that has such an apostrophe itself gets another, so that ``as_written`` gives back what was written.
    """
    text = text.strip()
    return f"'{text}" if _needs_apostrophe(text) else text


def as_written(cell: str) -> str:
    """The text of a cell of a CSV file, without the apostrophe that made it harmless."""
    text = cell.strip()
    bare = text.removeprefix("'")
    return bare.strip() if text.startswith("'") and _needs_apostrophe(bare) else text


_STROKE = re.compile(r"-+$|-\s")
"""What people write for nothing, or before each line: a spreadsheet might work it out, but nobody means a formula."""


def _is_formula(text: str) -> bool:
    """Whether a cell of a CSV file is one that a spreadsheet would work out, with no apostrophe before it."""
    return worked_out(text) and not _STROKE.match(text)


def _needs_apostrophe(text: str) -> bool:
    return worked_out(text) or (text.startswith("'") and worked_out(text.lstrip("'")))


def csv_of(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> bytes:
    """A CSV file that spreadsheets open as it is: with a mark of its encoding, and no cell that is a formula."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerows(map(harmless, row) for row in (columns, *rows))
    return written.getvalue().encode("utf-8-sig")
