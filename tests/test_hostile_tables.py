"""Files that are meant to fill the memory or to take for ever, each read by a child with 256 MB and two seconds."""

import resource
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

import pytest

from tests.workbooks import parts_of, relations, row, said, sheet, strings, styles, workbook, zipped

MEMORY, SECONDS = 256 * 1024 * 1024, 2

CHILD = """
import sys
from pathlib import Path
from coproduction.errors import ContentError
from coproduction.sheets import read_sheets
try:
    for each in read_sheets(Path(sys.argv[1]), "file"):
        print(f"{len(each.rows)} rows")
except ContentError as error:
    print(error)
"""
"""What reads a file: the message, or how many rows each sheet has."""

LARGE = "file: This workbook is too large: it has too many rows, cells or formats, perhaps empty ones."
DAMAGED = "file: This workbook is damaged, or a part of it is missing. Open it in Excel, save it again, and use that."
BYTES = "file: The file is over 5,000,000 bytes. Take pictures and what is not needed out, or divide it."
ROWS = "There are more than 20,000 rows. Delete what stands below, or divide the table."
CELLS = "There are more than 150,000 cells. Divide the table."


def rows(numbers: Iterable[int], cells: str) -> str:
    """Rows of these cells, in which # is the number of the row."""
    return "".join(f'<row r="{number}">{cells.replace("#", str(number))}</row>' for number in numbers)


def lying() -> bytes:
    """A part that unpacks to 300 MB and says that it has a thousand bytes."""
    data = bytearray(bomb(300_000_000))
    at = data.rindex(b"xl/worksheets/sheet1.xml") - 46
    data[at + 24 : at + 28] = struct.pack("<I", 1_000)
    return bytes(data)


def bomb(size: int) -> bytes:
    """A sheet of spaces."""
    parts = parts_of({"A": ""})
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name in list(parts)[:-1]:
            package.writestr(name, parts[name])
        with package.open(list(parts)[-1], "w") as part:
            for _ in range(size // 1_000_000):
                part.write(b" " * 1_000_000)
    return made.getvalue()


def overlapping() -> bytes:
    """A thousand names for one part that says it is small."""
    parts = {f"xl/worksheets/sheet{number}.xml": sheet(row(1, said("A1", "x"))) for number in range(1, 900)}
    return zipped({**parts_of({f"S{number}": "" for number in range(1, 900)}), **parts})


def entities() -> bytes:
    """A billion laughs."""
    laughs = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10 if at else "ha"}">' for at in range(10))
    return zipped(parts_of({"A": f"<!DOCTYPE x [{laughs}]><x>&a9;</x>"}))


def password() -> bytes:
    """What Excel makes of a workbook with a password: an OLE container around what it encrypted."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHH", 0x3E, 3, 0xFFFE) + b"\0" * 4_000_000


def truncated() -> bytes:
    """Most of a workbook."""
    return workbook(rows(range(1, 5_000), '<c r="A#"><v>#</v></c>'))[:-3_000]


def external() -> bytes:
    """A workbook with a link to another file, as Excel writes it."""
    leads = '<externalLink xmlns="x"><externalBook r:id="r1" xmlns:r="y"/></externalLink>'
    parts = parts_of(
        {"A": sheet(row(1, '<c r="A1"><f>[1]Sheet1!A1</f><v>7</v></c>'))}, ("externalLink", "externalLinks/e1.xml")
    )
    rels = relations(("externalLinkPath", "file:///C:/secret.xlsx"))
    return zipped({**parts, "xl/externalLinks/e1.xml": leads, "xl/externalLinks/_rels/e1.xml.rels": rels})


def shared(*texts: str) -> bytes:
    """A workbook with these shared texts."""
    parts = parts_of({"A": sheet(row(1, said("A1", "x")))}, ("sharedStrings", "strings.xml"))
    return zipped({**parts, "xl/strings.xml": strings(*texts)}, zipfile.ZIP_STORED)


def many_styles() -> bytes:
    """A workbook with more styles than Excel takes."""
    parts = parts_of({"A": sheet(row(1, '<c r="A1" s="1"><v>1</v></c>'))}, ("styles", "styles.xml"))
    return zipped({**parts, "xl/styles.xml": styles(*[f"{'[' * 200}{number}" for number in range(60_000)])})


MERGED = "<mergeCells>{}</mergeCells>".format('<mergeCell ref="A1:XFD1048576"/>' * 10_000)
SPARSE = sheet(rows(range(1, 20_001), '<c r="GR#"><v>1</v></c>'))

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "zip-bomb.xlsx": (lambda: bomb(300_000_000), LARGE),
    "lying-about-its-size.xlsx": (lying, DAMAGED),
    "small-bomb.xlsx": (lambda: bomb(19_000_000), LARGE),
    "rows.xlsx": (lambda: workbook(rows(range(1, 300_001), '<c r="A#"><v>1</v></c>')), LARGE),
    "fewer-rows.xlsx": (lambda: workbook(rows(range(1, 190_001), '<c r="A#"><v>1</v></c>')), ROWS),
    "rows-and-columns.xlsx": (lambda: workbook(rows(range(1, 300_001), '<c r="A#"><v>1</v></c><c r="B#"/>')), LARGE),
    "password.xlsx": (password, "file: This workbook has a password, or is of the old kind (.xls)."),
    "truncated.xlsx": (truncated, DAMAGED),
    "no-zip.xlsx": (lambda: b"a,b\n" * 1_000_000, "file: This is no Excel workbook"),
    "entities.xlsx": (entities, "file: This workbook holds what Excel never writes (XML entities)."),
    "empty-rows.xlsx": (lambda: workbook(rows(range(1, 1_000_001), '<c r="A#" s="1"/>')), LARGE),
    "rows-without-cells.xlsx": (lambda: workbook("<row/>" * 1_000_000), LARGE),
    "last-row.xlsx": (lambda: workbook(row(1, said("A1", "x")) + row(1_048_576, said("A1048576", "x"))), ROWS),
    "external.xlsx": (external, "file: This workbook takes values from other files."),
    "macros.xlsm": (lambda: workbook(""), "file: A table is a CSV file, or an Excel workbook without macros (.xlsx)."),
    "macros.xlsx": (
        lambda: zipped(parts_of({"A": sheet("")}, ("vbaProject", "vbaProject.bin"))),
        "file: This workbook has macros.",
    ),
    "columns.xlsx": (
        lambda: workbook(row(1, "<c><v>1</v></c>" * 5_000)),
        "file, line 1: People, GS1: There are more than 200 columns. Delete what is not needed.",
    ),
    "corner.xlsx": (lambda: workbook(row(1, said("XFD1", "x"))), "There are more than 200 columns."),
    "merged.xlsx": (lambda: workbook(row(1, said("A1", "x")) + row(20_000, said("GR20000", "x")), MERGED), CELLS),
    "sparse.xlsx": (lambda: zipped(parts_of(dict.fromkeys("ABCDEFGHIJ", SPARSE))), CELLS),
    "texts.xlsx": (lambda: shared(*[""] * 250_000), "1 rows"),
    "long-text.xlsx": (lambda: shared("<t>" + "x&amp;" * 700_000 + "</t>"), LARGE),
    "styles.xlsx": (many_styles, "1 rows"),
    "parts.xlsx": (lambda: zipped({str(number): "" for number in range(45_000)}), LARGE),
    "sheets.xlsx": (overlapping, LARGE),
    "deep.xlsx": (lambda: zipped(parts_of({"A": "<a>" * 590_000 + "</a>" * 590_000}), zipfile.ZIP_STORED), "0 rows"),
    "attributes.xlsx": (lambda: workbook("<row " + " ".join(f"a{at}='x'" for at in range(900_000)) + "/>"), LARGE),
    "names.xlsx": (lambda: workbook("".join(f"<a{at}/>" for at in range(590_000))), DAMAGED),
    "namespaces.xlsx": (lambda: workbook("".join(f'<a xmlns:a{at}="x"/>' for at in range(500_000))), LARGE),
    "bytes.csv": (lambda: b"a" * 6_000_000, BYTES),
    "lines.csv": (lambda: b"a\n" + b"\n" * 4_900_000 + b"b", ROWS),
    "commas.csv": (lambda: b"," * 4_999_999, "0 rows"),
    "quotes.csv": (lambda: b'"' * 4_999_999, "This row cannot be read."),
    "cells.csv": (lambda: b"a,a,a,a,a,a,a,a,a,a\n" * 240_000, CELLS),
    "wide.csv": (lambda: b"a," * 5_000, "There are more than 200 columns."),
    "long.csv": (lambda: b"a" * 100_000, "This cell has more than 32,767 characters."),
    "old.csv": (lambda: b"caf\xe9 " * 900_000, "This row cannot be read."),
}


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_plain_words_in_little_time_and_memory(name: str, tmp_path: Path) -> None:
    make, message = HOSTILE[name]
    (tmp_path / name).write_bytes(make())
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path / name)],
        preexec_fn=limited,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (child.returncode, child.stderr) == (0, "")
    assert message in child.stdout
    assert len(child.stdout.splitlines()) == 1
