"""Excel workbooks in and out: what a person sees in their cells, and tables that mean nothing but their texts."""

import sys
import zipfile
from datetime import date, datetime, time, timedelta
from io import BytesIO

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from coproduction.cells import LONGEST_CELL, MOST_CELLS, Cell, Sheet
from coproduction.errors import ContentError, MissingTool, RenderError
from coproduction.packages import DAMAGED, ELSEWHERE, ENTITIES, MACROS, NO_WORKBOOK, PROTECTED, TOO_LARGE
from coproduction.workbooks import MOST_SHEETS, read_workbook, workbook_of
from tests.strategies import ANY
from tests.workbooks import (
    MAIN,
    book,
    parts_of,
    relations,
    row,
    said,
    sheet,
    strings,
    styles,
    workbook,
    zipped,
)


def texts(sheet: Sheet) -> list[list[str]]:
    """What stands in the cells of a sheet."""
    return [[cell.text for cell in row] for row in sheet.rows]


def only(data: bytes) -> Sheet:
    """The one sheet of a workbook."""
    (found,) = read_workbook(data, "a.xlsx")
    return found


def wrong(data: bytes) -> str:
    """What is wrong with a workbook."""
    with pytest.raises(ContentError) as error:
        read_workbook(data, "a.xlsx")
    (problem,) = error.value.problems
    return str(problem)


def saved(made: openpyxl.Workbook) -> bytes:
    """A workbook as another library saves it."""
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def first(made: openpyxl.Workbook) -> Worksheet:
    """Its first sheet."""
    found = made.active
    assert isinstance(found, Worksheet)
    return found


def styled(code: str, value: str, *, inside: str = "") -> str:
    """What is seen of a number in a format."""
    parts = parts_of(
        {"A": sheet(row(1, f'<c r="A1" s="1"><v>{value}</v></c>'))}, ("styles", "styles.xml"), inside=inside
    )
    return only(zipped({**parts, "xl/styles.xml": styles(code)})).rows[0][0].text


def number(value: str) -> str:
    """What is seen of a number."""
    return only(workbook(row(1, f'<c r="A1"><v>{value}</v></c>'))).rows[0][0].text


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        ("7", "7"), ("7.0", "7"), ("-7", "-7"), ("0", "0"), ("-0", "0"), ("0.1", "0.1"), ("0.30000000000000004", "0.3"),
        ("1.1000000000000001", "1.1"), ("1E+20", "100000000000000000000"), ("1.5E-7", "0.00000015"),
        ("9434765919", "9434765919"), ("12345678901234567", "12345678901234567"), (" 7 ", "7"),
        ("447700900000", "447700900000"),
    ],
)  # fmt: skip
def test_a_number_has_no_point_it_does_not_need_and_no_noise(value: str, seen: str) -> None:
    assert number(value) == seen


@pytest.mark.parametrize(
    ("code", "value", "seen"),
    [
        ("dd/mm/yyyy", "46112", "2026-03-31"), ("dd/mm/yyyy", "46112.75", "2026-03-31"),
        ("mmmm yyyy", "46112", "2026-03-31"),
        ("mmmm", "46112", "2026-03-31"), ("[$-F800]dddd, mmmm dd, yyyy", "46112", "2026-03-31"),
        ("d mmm;@", "46112", "2026-03-31"), ("dd/mm/yyyy hh:mm", "46112.395833333336", "2026-03-31 09:30"),
        ("dd/mm/yyyy hh:mm", "46112", "2026-03-31"), ("yyyy-mm-dd h:mm:ss", "46112.00001157408", "2026-03-31 00:00:01"),
        ("hh:mm", "0.4375", "10:30"), ("h:mm AM/PM", "0.9375", "22:30"), ("hh:mm", "46112.5", "12:00"),
        ("mm:ss", "0.5", "12:00"),
        ("hh:mm", "0.597222222222222", "14:20"), ("[h]:mm", "1.5", "36:00"),
        ("[h]:mm:ss", "1.5003472222222223", "36:00:30"),
        ("dd/mm/yyyy", "-5", "-5"), ("dd/mm/yyyy", "2958466", "2958466"), ("[h]:mm", "-1", "-1"),
        ("0%", "0.5", "50%"), ("0.0%", "0.07", "7%"), ("0%", "1", "100%"), ("&quot;%&quot;0", "5", "5"),
        ("000", "7", "007"), ("000", "1234", "1234"), ("00000 000000", "1632960000", "01632 960000"),
        ("000", "7.5", "7.5"),
        ("000", "-7", "-7"), ("(0000) 00\\-00", "20794600", "(2079) 46-00"), ("0.00", "2.5", "2.5"),
        ("0", "2.5", "2.5"),
        ("#,##0.00", "1234.5", "1234.5"), ("&quot;days&quot; 0", "5", "5"), ("General", "5", "5"),
        ("d" * 300, "5", "5"),
        ("", "5", "5"),
    ],
)  # fmt: skip
def test_what_a_format_means_is_seen_and_what_it_rounds_is_whole(code: str, value: str, seen: str) -> None:
    assert styled(code, value) == seen


def test_days_may_be_counted_from_1904() -> None:
    before = '<workbookPr date1904="1"/>'
    assert styled("dd/mm/yyyy", "44650", inside=before) == "2026-03-31"
    assert styled("dd/mm/yyyy hh:mm", "44650.5", inside=before) == "2026-03-31 12:00"
    assert styled("hh:mm", "0.5", inside=before) == "12:00"
    assert styled("dd/mm/yyyy", "44650", inside="<workbookPr/>") != "2026-03-31"


def test_a_format_that_every_spreadsheet_knows_has_a_number_only() -> None:
    numbers = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="14"/><xf numFmtId="9"/><xf/></cellXfs></styleSheet>'
    cells = (f'<c r="A{at}" s="{at - 1}"><v>46112</v></c>' for at in (1, 2, 3))
    parts = parts_of({"A": sheet("".join(cells))}, ("styles", "styles.xml"))
    assert texts(only(zipped({**parts, "xl/styles.xml": numbers}))) == [["2026-03-31"], ["4611200%"], ["46112"]]


def test_every_kind_of_cell_is_seen_as_a_person_sees_it() -> None:
    cells = (
        '<c r="A1" t="s"><v>1</v></c>',
        '<c r="B1" t="inlineStr"><is><t xml:space="preserve"> in </t></is></c>',
        '<c r="C1" t="b"><v>1</v></c>',
        '<c r="D1" t="b"><v>0</v></c>',
        '<c r="E1" t="e"><v>#REF!</v></c>',
        '<c r="F1" t="d"><v>2026-03-31T00:00:00</v></c>',
        '<c r="G1" t="d"><v>2026-03-31T09:30:00</v></c>',
        '<c r="H1" t="str"><v>_x0041__x005F_x0041_ _xD83D_</v></c>',
        '<c r="I1" t="n"/>',
        '<c r="J1"><f>SUM(A1:A9)</f><v>7</v></c>',
        '<c r="K1" t="str"><f>1</f><v>text</v></c>',
        '<c r="L1"><f t="shared" si="0"/></c>',
    )
    heard = "<r><t>Si</t></r><r><rPr/><t>ân</t></r><rPh><t>SHAN</t></rPh><phoneticPr/>"
    parts = parts_of({"A": sheet(row(1, *cells))}, ("sharedStrings", "/xl/sharedStrings.xml"))
    found = only(zipped({**parts, "xl/sharedStrings.xml": strings("<t>no</t>", heard)}))
    assert texts(found) == [
        [
            "Siân",
            "in",
            "TRUE",
            "FALSE",
            "",
            "2026-03-31",
            "2026-03-31 09:30:00",
            "A_x0041_ _xD83D_",
            "",
            "",
            "",
            "",
        ]
    ]
    assert [cell.ref for cell in found.rows[0] if cell.formula] == ["E1", "J1", "K1", "L1"]
    assert [cell.ref for cell in found.rows[0] if cell.error] == ["E1"]


def test_an_error_is_marked_whether_it_is_worked_out_or_pasted_and_a_text_like_it_is_a_text() -> None:
    cells = (
        '<c r="A1" t="e"><v>#N/A</v></c>',
        '<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
        '<c r="C1" t="e"/>',
        said("D1", "#N/A"),
    )
    assert only(workbook(row(1, *cells))).rows == (
        (
            Cell("", "A1", formula=True, error=True),
            Cell("", "B1", formula=True, error=True),
            Cell("", "C1"),
            Cell("#N/A", "D1"),
        ),
    )


def test_cells_and_rows_may_leave_out_where_they_are() -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>"
    assert texts(only(workbook(rows))) == [["1", "2"], ["", "3"]]
    rows = '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row>'
    assert [cell.ref for cell in only(workbook(rows)).rows[1]] == ["A2", "B2", "C2"]


def test_merged_cells_are_marked_and_have_one_text() -> None:
    merged = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B2"/></mergeCells>'
    found = only(workbook(row(1, said("A1", "x"), said("B1", "y")) + row(2, said("B2", "z")), merged))
    assert [(cell.ref, cell.text, cell.merged) for each in found.rows for cell in each] == [
        ("A1", "x", True),
        ("B1", "", True),
        ("A2", "", False),
        ("B2", "z", True),
    ]


def test_sheets_that_are_hidden_or_no_tables_are_passed_over() -> None:
    cells = sheet(row(1, said("A1", "x")))
    parts = parts_of({"One": cells, "Two": cells, "Three": cells}, states={"One": "hidden", "Two": "veryHidden"})
    assert [each.title for each in read_workbook(zipped(parts), "a.xlsx")] == ["Three"]
    every = read_workbook(zipped(parts), "a.xlsx", hidden=True)
    assert [each.title for each in every] == ["One", "Two", "Three"]
    charts = {
        "xl/_rels/workbook.xml.rels": relations(("chartsheet", "a.xml"), *[("worksheet", "worksheets/sheet2.xml")] * 2)
    }
    assert [each.title for each in read_workbook(zipped({**parts, **charts}), "a.xlsx", hidden=True)] == [
        "Two",
        "Three",
    ]


def test_a_workbook_of_another_maker_is_read() -> None:
    parts = parts_of({"A": sheet(row(1, said("A1", "x")))})
    main = parts.pop("xl/workbook.xml").replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=")
    del parts["xl/_rels/workbook.xml.rels"]
    parts |= {
        "_rels/.rels": relations(("extended-properties", "no.xml"), ("officeDocument", "/book.xml")),
        "Book.xml": main,
        "_rels/book.xml.rels": relations(("worksheet", "xl/worksheets/sheet1.xml"), ("theme", "none.xml")),
    }
    assert texts(only(zipped(parts))) == [["x"]]


def test_what_another_library_saves_is_read() -> None:
    made = openpyxl.Workbook()
    cells = first(made)
    cells.title = "People"
    values = [
        date(2026, 3, 31),
        datetime.fromisoformat("2026-03-31T09:30"),
        time(9, 30),
        timedelta(hours=36),
        1.5,
        7,
        True,
        "=A1",
        "x\ny",
    ]
    cells.append(values)
    cells.append(["Merged"])
    cells.merge_cells("A2:C2")
    made.create_sheet("Old").sheet_state = "hidden"
    found = only(saved(made))
    assert texts(found)[0] == ["2026-03-31", "2026-03-31 09:30", "09:30", "36:00", "1.5", "7", "TRUE", "", "x\ny"]
    assert found.rows[0][7].formula
    assert [cell.merged for cell in found.rows[1]] == [True, True, True]


def test_what_a_sheet_says_of_its_size_is_not_believed() -> None:
    found = workbook(row(1, said("A1", "x")), before='<dimension ref="A1:XFD1048576"/>')
    assert texts(only(found)) == [["x"]]


LATIN = '<?xml version="1.0" encoding="ISO-8859-1"?><x>é</x>'.encode("latin-1")
"""A part that says of itself that it is in another encoding: Excel writes none such."""


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", NO_WORKBOOK),
        (b"a,b\n", NO_WORKBOOK),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2_000, PROTECTED),
        (b"PK\x03\x04" + b"\0" * 100, DAMAGED),
        (workbook(row(1, said("A1", "x")))[:400], DAMAGED),
        (zipped({}), NO_WORKBOOK),
        (zipped({"_rels/.rels": relations(("extended-properties", "a.xml"))}), NO_WORKBOOK),
        (zipped({"_rels/.rels": relations(("officeDocument", "a.xml"))}), DAMAGED),
        (zipped({"_rels/.rels": relations(("officeDocument", "a.xml")), "a.xml": "<document/>"}), NO_WORKBOOK),
        (workbook(row(1, said("A1", "x") + "<")), DAMAGED),
        (workbook('<row r="0"><c><v>1</v></c></row>'), DAMAGED),
        (workbook('<row r="-1"/>'), DAMAGED),
        (workbook(row(1, said("A0", "x"))), DAMAGED),
        (workbook(row(1, '<c r="A1" t="s"><v>0</v></c>')), DAMAGED),
        (workbook(row(1, '<c r="A1"><v>x</v></c>')), DAMAGED),
        (workbook(row(1, '<c r="A1" s="9"><v>x</v></c>')), DAMAGED),
        (workbook("", '<mergeCells><mergeCell ref="A1:"/><mergeCell ref="x"/></mergeCells>'), DAMAGED),
        (zipped({**parts_of({"A": ""}), "xl/worksheets/sheet1.xml": LATIN}), DAMAGED),
        (zipped({f"{number}.xml": "" for number in range(1_001)}), TOO_LARGE),
        (zipped({"a.xml": "", "A.xml": ""}), DAMAGED),
        (zipped(parts_of({"A": sheet("")}), zipfile.ZIP_LZMA), DAMAGED),
        (zipped(parts_of({"A": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'})), ENTITIES),
        (zipped(parts_of({"A": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'})), ENTITIES),
        (zipped(parts_of({"A": sheet("")}, ("vbaProject", "vbaProject.bin"))), MACROS),
        (zipped(parts_of({"A": sheet("")}, ("xlMacrosheet", "macrosheets/sheet1.xml"))), MACROS),
        (zipped(parts_of({"A": sheet("")}, ("externalLink", "externalLinks/externalLink1.xml"))), ELSEWHERE),
        (zipped({**parts_of({}), "xl/workbook.xml": book([str(n) for n in range(MOST_SHEETS + 1)])}), TOO_LARGE),
        (zipped({**parts_of({}), "xl/workbook.xml": book(["A"])}), DAMAGED),
        (zipped(parts_of({"A": f"<x>{' ' * 21_000_000}</x>"})), TOO_LARGE),
        (zipped(parts_of({"A": f"<x>{' ' * 2_000_000}</x>"})), TOO_LARGE),
        (workbook("<a/>" * 600_001), TOO_LARGE),
        (workbook(f"<a b='{'x' * 300_000}'/>"), TOO_LARGE),
        (workbook("".join(f"<a{number}/>" for number in range(5_001))), DAMAGED),
        (workbook("".join(f"<a xmlns='{number}'/>" for number in range(5_001))), TOO_LARGE),
    ],
)  # fmt: skip
def test_what_cannot_be_read_without_harm_is_refused_in_plain_words(data: bytes, message: str) -> None:
    assert wrong(data) == f"a.xlsx: {message}"


def test_a_part_with_a_password_is_not_asked_for_one() -> None:
    data = bytearray(workbook(""))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert wrong(bytes(data)) == f"a.xlsx: {PROTECTED}"


def test_a_part_that_is_larger_than_it_says_is_damaged() -> None:
    data = bytearray(workbook(" " * 900_000))
    at = data.rindex(b"xl/worksheets/sheet1.xml") - 46
    data[at + 24 : at + 28] = (1_000).to_bytes(4, "little")
    assert wrong(bytes(data)) == f"a.xlsx: {DAMAGED}"


def test_cells_of_all_sheets_are_counted_together() -> None:
    far = sheet(row(749, said("GR749", "x")), '<mergeCells><mergeCell ref="A1:GR749"/></mergeCells>')
    assert len(only(zipped(parts_of({"A": far}))).rows) == 749
    assert MOST_CELLS < 749 * 200 + 201
    more = sheet(row(1, said("A1", "x")) + row(2, said("GR2", "x")))
    assert "more than 150,000 cells" in wrong(zipped(parts_of({"A": far, "B": more})))


@pytest.mark.parametrize("missing", ["openpyxl", "defusedxml"])
def test_without_its_libraries_the_message_says_what_to_install(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = workbook("")
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(MissingTool, match=r"pip install 'coproduction\[sheets\]'"):
        read_workbook(data, "a.xlsx")


def messages(data: bytes) -> list[str]:
    """What is wrong with a workbook, if anything is."""
    try:
        read_workbook(data, "a.xlsx")
    except ContentError as error:
        return [problem.message for problem in error.problems]
    return []


@settings(max_examples=300)
@given(st.data())
def test_a_workbook_with_any_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(0, len(whole)))
    for changed in (bytes(whole), bytes(whole[:end]), bytes(whole[end:])):
        assert all(message.endswith(".") for message in messages(changed))


WHOLE = zipped(
    {
        **parts_of(
            {
                "A": sheet(
                    row(1, said("A1", "x"), '<c r="B1" s="1" t="n"><v>46112</v></c>', '<c r="C1" t="s"><v>0</v></c>')
                )
            },
            ("styles", "styles.xml"),
            ("sharedStrings", "strings.xml"),
        ),
        "xl/styles.xml": styles("dd/mm/yyyy"),
        "xl/strings.xml": strings("<t>y</t>"),
    },
    zipfile.ZIP_STORED,
)
"""Not compressed, so that a change of a byte is one of what it says."""

TAGS = st.sampled_from(
    ["<row>", "</row>", "<c>", "</c>", '<c r="A1" t="s">', '<c t="b">', '<c t="d">', '<c s="1">', "<v>", "</v>",
     "<f/>", "<is>",
     "</is>", "<t>", "</t>", "1", "-1", "1e400", "nan", "inf", "0.5", "46112", "x", '<mergeCell ref="A1:B2"/>',
     "<rPh>", "</rPh>",
     '<row r="7">', '<c r="ZZZ9999999">']
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(TAGS, max_size=12).map("".join))
@example('<c s="1"><v>1e400</v></c>')
@example('<c s="1"><v>nan</v></c>')
@example("<c><v>inf</v></c>")
def test_a_sheet_of_any_tags_is_read_or_refused(rows: str) -> None:
    for code in ("dd/mm/yyyy", "[h]:mm", "0%", "000"):
        parts = parts_of({"A": sheet(rows)}, ("styles", "styles.xml"))
        assert all(message.endswith(".") for message in messages(zipped({**parts, "xl/styles.xml": styles(code)})))


TABLE = ("People", ("name", "phone"), (("Siân", "+44 20 7946 0000"), ("=1+1", "-5"), ("@x", "007"), ("#N/A", "")))


def test_tables_are_written_so_that_any_spreadsheet_sees_texts_and_nothing_else() -> None:
    seen = openpyxl.load_workbook(BytesIO(workbook_of((TABLE, ("Empty", ("a",), ())))))
    assert seen.sheetnames == ["People", "Empty"]
    cells = [cell for each in seen.worksheets for cells in each.iter_rows() for cell in cells if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    assert [cell.value for cell in cells] == [
        "name", "phone", "Siân", "+44 20 7946 0000", "=1+1", "-5", "@x", "007", "#N/A", "a",
    ]  # fmt: skip
    package = zipfile.ZipFile(BytesIO(workbook_of((TABLE,))))
    written = package.read("xl/worksheets/sheet1.xml").decode()
    assert "<f" not in written.replace("<font", "")
    assert 'r="B5"' in written


def test_the_first_row_stays_in_sight_and_columns_are_as_wide_as_they_need() -> None:
    found = openpyxl.load_workbook(
        BytesIO(workbook_of((("A", ("name", "note"), (("x", "y" * 200), ("x", "y", "z"))),)))
    )
    cells = first(found)
    assert cells.freeze_panes == "A2"
    assert (cells["A1"].font.b, cells["A2"].font.b) == (True, False)
    assert [cells.column_dimensions[name].width for name in "ABC"] == [6, 60, 3]


def test_the_same_tables_are_the_same_bytes_and_say_nothing_of_when_or_where() -> None:
    made = workbook_of((TABLE,))
    assert made == workbook_of((TABLE,))
    package = zipfile.ZipFile(BytesIO(made))
    assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"dcterms" not in package.read("docProps/core.xml")
    assert b"creator" not in package.read("docProps/core.xml")


def test_titles_are_made_such_as_excel_takes() -> None:
    titles = (
        "What/when: who?",
        "what when who",
        "'x'",
        "",
        "",
        "History",
        "y" * 40,
        "y" * 40,
        "a\x01\ud800b",
        "  a   b ",
    )
    made = workbook_of(tuple((title, ("a",), ()) for title in titles))
    assert [each.title for each in read_workbook(made, "a.xlsx")] == [
        "What when who",
        "what when who 2",
        "x",
        "2",
        "3",
        "History 2",
        "y" * 31,
        "y" * 29 + " 2",
        "a b",
        "a b 2",
    ]


def test_a_text_that_no_cell_can_hold_is_not_cut() -> None:
    assert only(workbook_of((("A", ("x" * LONGEST_CELL,), ()),))).rows[0][0].text == "x" * LONGEST_CELL
    for text in ("x" * (LONGEST_CELL + 1), "\x01" * 5_000):
        with pytest.raises(RenderError, match="32,767 characters"):
            workbook_of((("A", (text,), ()),))


SIGNS = st.sampled_from("=+-@'_x0041\t\r\n \x00\x01\x0b\ufffe<&>\"]")
WRITTEN = st.text(SIGNS, max_size=10) | st.text(ANY | st.just("\n"), max_size=12)


@settings(max_examples=60)
@given(st.lists(st.lists(WRITTEN, min_size=1, max_size=3), min_size=1, max_size=4))
def test_what_is_written_to_a_workbook_is_read_back(rows: list[list[str]]) -> None:
    rows = [[cell.strip() for cell in each] for each in rows]
    found = only(workbook_of((("A", ("one",), tuple(map(tuple, rows))),)))
    padded = [[cell.text for cell in each] + [""] * 3 for each in found.rows[1:]] + [[""] * 3] * 4
    assert [padded[at][: len(each)] for at, each in enumerate(rows)] == rows
