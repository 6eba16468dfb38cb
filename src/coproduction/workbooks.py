"""Excel workbooks in and out: what a person sees in their cells, and tables of text in which nothing is worked out."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from attrs import field, frozen

from coproduction.cells import LONGEST_CELL, MOST_CELLS, Grid, Sheet, letters
from coproduction.errors import MissingTool, RenderError
from coproduction.packages import ELSEWHERE, INSTALL_EXTRA, MACROS, NO_WORKBOOK, TOO_LARGE, Package, Relation
from coproduction.worksheets import Book, Cells, Strings, Styles

WORKBOOK = ".xlsx"
"""How the name of a workbook without macros ends."""

MOST_SHEETS = 100

Table = tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]
"""A title, the names of columns, and rows."""


def read_workbook(data: bytes, name: str, *, hidden: bool = False) -> tuple[Sheet, ...]:
    """The sheets of a workbook; ``hidden`` ones only if wanted. Raises ``ContentError`` and ``MissingTool``."""
    _openpyxl()
    package = Package(data, name)
    main = next((each.part for each in package.relations("").values() if each.kind == "officeDocument"), None)
    if main is None:
        package.refuse(NO_WORKBOOK)
    relations = package.relations(main)
    kinds = {each.kind for each in relations.values()}
    if kinds & {"vbaProject", "xlMacrosheet"}:
        package.refuse(MACROS)
    if "externalLink" in kinds:
        package.refuse(ELSEWHERE)
    book, strings, styles = Book(), Strings(), Styles()
    package.tell(book, main)
    for each in relations.values():
        if each.kind in ("sharedStrings", "styles"):
            package.tell(strings if each.kind == "sharedStrings" else styles, each.part)
    if not book.sheets:
        package.refuse(NO_WORKBOOK)
    if len(book.sheets) > MOST_SHEETS:
        package.refuse(TOO_LARGE)
    with package.reading():
        wanted = [(each.title, relations[each.relation]) for each in book.sheets if hidden or not each.hidden]
    shown = _Shown(strings.texts, styles, book.from_1904).text
    return tuple(_sheets(package, wanted, shown))


def _sheets(
    package: Package, wanted: list[tuple[str, Relation]], shown: Callable[[str, int, str], str]
) -> Iterator[Sheet]:
    left = MOST_CELLS
    for title, relation in wanted:
        if relation.kind == "worksheet":
            grid = Grid(package.name, title.strip(), left)
            cells = Cells(grid, shown)
            package.tell(cells, relation.part)
            grid.merge(cells.merged)
            yield grid.done()
            left = grid.left


_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How a workbook writes a character that XML cannot hold."""

_PLACES = re.compile(r"[0 ()\\-]*00[0 ()\\-]*")
"""A format for telephone numbers and the like: every 0 is a digit, also at the beginning."""

LAST_DAY, DAYS_TO_1904 = 2_958_465, 1_462
"""The 31st of December 9999 and the 1st of January 1904, as workbooks count days."""


@frozen
class _Shown:
    """What a person sees of a value: by the shared texts, the formats of numbers, and how days are counted."""

    strings: list[str] = field(repr=False)
    styles: Styles
    from_1904: bool

    def text(self, kind: str, style: int, value: str) -> str:
        """The text of a cell of this kind and style."""
        match kind:
            case "s":
                return _unescaped(self.strings[int(value)])
            case "b":
                return "TRUE" if value == "1" else "FALSE"
            case "d":
                return value.removesuffix("T00:00:00").replace("T", " ")
            case "n":
                return self._number(value.strip(), _written_as(self._code(style)))
            case _:
                return _unescaped(value)

    def _code(self, style: int) -> str:
        number = self.styles.formats[style] if self.styles.formats else 0
        return self.styles.codes.get(number) or str(_openpyxl().styles.numbers.BUILTIN_FORMATS.get(number, ""))

    def _number(self, value: str, written: "_Written") -> str:
        """A number as it is, whatever it is rounded to where it is shown; a day, a time, a share as such."""
        number = float(value)
        days = number + DAYS_TO_1904 * self.from_1904
        if written.hours and number >= 0:
            minutes, seconds = divmod(round(number * 24 * 60 * 60), 60)
            return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}".removesuffix(":00")
        if (written.day or written.clock) and 0 <= days <= LAST_DAY:
            return _moment(days if number >= 1 else number, written)
        if written.share:
            return f"{_digits(number * 100)}%"
        digits = value if re.fullmatch(r"-?[1-9]\d*", value) else _digits(number)
        return _placed(digits, written.places) if written.places and digits.isdecimal() else digits


@frozen
class _Written:
    """What a format makes of a number: hours beyond a day, a day, a time of day, a share, or digits in their places."""

    hours: bool
    day: bool
    clock: bool
    share: bool
    places: str


@lru_cache(maxsize=256)
def _written_as(code: str) -> _Written:
    numbers = _openpyxl().styles.numbers
    bare = numbers.STRIP_RE.sub("", code.partition(";")[0]).casefold()
    moment = numbers.is_date_format(code)
    clock = moment and any(each in bare for each in "hs")
    return _Written(
        hours=numbers.is_timedelta_format(code),
        day=moment and (not clock or any(each in bare for each in ("d", "y", "mmm"))),
        clock=clock,
        share="%" in bare,
        places=code.replace("\\", "") if _PLACES.fullmatch(code) else "",
    )


def _moment(days: float, written: _Written) -> str:
    moment = _openpyxl().utils.datetime.from_excel(days)
    clock = f"{moment:%H:%M:%S}".removesuffix(":00")
    if not isinstance(moment, datetime) or not written.day:
        return clock
    day = moment.date().isoformat()
    return f"{day} {clock}" if written.clock and clock != "00:00" else day


def _digits(number: float) -> str:
    """The fifteen digits that a spreadsheet keeps, without an exponent."""
    return f"{Decimal(f'{number:.15g}') + 0:f}"


def _placed(digits: str, code: str) -> str:
    places = code.count("0")
    digits = digits.zfill(places)
    each = iter(digits[-places:])
    return digits[:-places] + "".join(next(each) if sign == "0" else sign for sign in code)


def _unescaped(text: str) -> str:
    def character(found: re.Match[str]) -> str:
        sign = chr(int(found[1], 16))
        return found[0] if unicodedata.category(sign) == "Cs" else sign

    return _ESCAPED.sub(character, text)


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError as error:
        raise MissingTool(INSTALL_EXTRA) from error
    return openpyxl


WIDEST = 60
"""Letters of a column; a longer text goes on in the next line of its cell."""

_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_TITLES = re.compile("[\\[\\]:*?/\\\\\x00-\x1f\ud800-\udfff\ufffe\uffff]+")
LONGEST_TITLE = 31
NO_TITLES = ("", "history")
"""What Excel will not have as the title of a sheet."""

_MADE = re.compile(rb"<dcterms:(created|modified)\b.*?</dcterms:\1>")
"""When a workbook was made, which would make each different."""


def workbook_of(sheets: tuple[Table, ...]) -> bytes:
    """A workbook of these tables, the same for the same; every cell is a text. Raises ``RenderError``."""
    book = _openpyxl().Workbook()
    book.remove(book.active)
    book.properties.creator = None
    for title, (_, columns, rows) in zip(_titles(each[0] for each in sheets), sheets, strict=True):
        _fill(book.create_sheet(title), (columns, *rows))
    made = BytesIO()
    book.save(made)
    return _undated(made.getvalue())


def _fill(sheet: Any, rows: tuple[tuple[str, ...], ...]) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.freeze_panes = "A2"
    wrapped, strong = Alignment(wrap_text=True, vertical="top"), Font(bold=True)
    for row, texts in enumerate(rows, 1):
        for column, text in enumerate(texts, 1):
            cell = sheet.cell(row, column, _in_xml(text.strip()) or None)
            cell.data_type = "s"  # and not what it may look like: a formula, an error
            cell.number_format = "@"  # so that it stays a text when somebody edits it
            cell.alignment = wrapped
            if row == 1:
                cell.font = strong
    for column in range(1, max(map(len, rows)) + 1):
        longest = max(len(row[column - 1]) for row in rows if len(row) >= column)
        sheet.column_dimensions[letters(column)].width = min(longest + 2, WIDEST)


def _in_xml(text: str) -> str:
    text = _NOT_IN_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    if len(text) > LONGEST_CELL:
        raise RenderError(f"A cell of a workbook holds {LONGEST_CELL:,} characters at most. Make the text shorter.")
    return text


def _titles(wanted: Iterable[str]) -> Iterator[str]:
    """Titles that Excel takes: short, without its signs, and each another."""
    taken = set(NO_TITLES)
    for each in wanted:
        spaced = " ".join(_NOT_IN_TITLES.sub(" ", each).split())
        title = plain = spaced.strip("' ")[:LONGEST_TITLE].strip("' ")
        number = 1
        while title.casefold() in taken:
            number += 1
            title = f"{plain[: LONGEST_TITLE - len(str(number)) - 1]} {number}".strip()
        taken.add(title.casefold())
        yield title


def _undated(made: bytes) -> bytes:
    """The same workbook without anything of when and where it was made."""
    written = BytesIO()
    with ZipFile(BytesIO(made)) as old, ZipFile(written, "w") as new:
        for part in old.namelist():
            info = ZipInfo(part)
            info.compress_type, info.create_system = ZIP_DEFLATED, 0
            new.writestr(info, _MADE.sub(b"", old.read(part)))
    return written.getvalue()
