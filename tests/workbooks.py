"""Workbooks made by hand, part by part: as Excel writes them, and as nobody should."""

import io
import zipfile
from collections.abc import Iterable, Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGED = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(*targets: tuple[str, str]) -> str:
    """The relations of a part: the last word of each kind, and where it leads. Their ids are r1, r2 and so on."""
    each = "".join(
        f'<Relationship Id="r{number}" Type="{RELATED}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGED}">{each}</Relationships>'


def sheet(rows: str, after: str = "", before: str = "") -> str:
    """A worksheet around its rows."""
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def row(number: int, *cells: str) -> str:
    """A row around its cells."""
    return f'<row r="{number}">{"".join(cells)}</row>'


def said(ref: str, text: str) -> str:
    """A cell with a text of its own."""
    return f'<c r="{ref}" t="inlineStr"><is><t>{text}</t></is></c>'


def strings(*texts: str) -> str:
    """Texts that cells refer to by number, each as XML."""
    return f'<sst xmlns="{MAIN}">{"".join(f"<si>{text}</si>" for text in texts)}</sst>'


def styles(*codes: str) -> str:
    """Formats of numbers: that of style 1 is the first, and style 0 has none."""
    formats = "".join(f'<numFmt numFmtId="{164 + at}" formatCode="{code}"/>' for at, code in enumerate(codes))
    each = "".join(f'<xf numFmtId="{164 + at}"/>' for at in range(len(codes)))
    other = '<cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs>'
    cells = f'<cellXfs><xf numFmtId="0"/>{each}</cellXfs>'
    return f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>{other}{cells}</styleSheet>'


def book(titles: Iterable[str], states: Mapping[str, str] | None = None, inside: str = "") -> str:
    """The list of sheets: r1 leads to the first of them."""
    states = states or {}
    each = "".join(
        f'<sheet name="{title}" sheetId="{number}" state="{states.get(title, "visible")}" r:id="r{number}"/>'
        for number, title in enumerate(titles, 1)
    )
    return f'<workbook xmlns="{MAIN}" xmlns:r="{RELATED}">{inside}<sheets>{each}</sheets></workbook>'


def parts_of(
    sheets: Mapping[str, str], *more: tuple[str, str], states: Mapping[str, str] | None = None, inside: str = ""
) -> dict[str, str]:
    """The parts of a workbook with these sheets by their titles, and with ``more`` relations of the workbook."""
    leading = [("worksheet", f"worksheets/sheet{number}.xml") for number, _ in enumerate(sheets, 1)]
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": book(sheets, states, inside),
        "xl/_rels/workbook.xml.rels": relations(*leading, *more),
        **{f"xl/worksheets/sheet{number}.xml": each for number, each in enumerate(sheets.values(), 1)},
    }


def zipped(parts: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The parts as a file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return made.getvalue()


def workbook(rows: str, after: str = "", before: str = "") -> bytes:
    """A workbook with one sheet, called People."""
    return zipped(parts_of({"People": sheet(rows, after, before)}))
