from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest
from attrs import evolve

from coproduction.building import build
from coproduction.builtin import BUILTIN
from coproduction.content import Content
from coproduction.document import Document, Link, Section, Table, Text, plain
from coproduction.edition import Edition
from coproduction.errors import ContentError, MissingTool, RenderError
from coproduction.folders import Folder, Item, inspect
from coproduction.formats import Format
from coproduction.listing import index_page
from coproduction.problems import Problem, advice
from coproduction.proof.files import page_beside, prove_file
from coproduction.theme import Theme
from coproduction.toolkits import Toolkit
from tests.commands import ALONE, BINDER, NO_LETTER, PROSE, TRIO, put

HTML, PDF, TEXT = (BUILTIN.format(name) for name in ("html", "pdf", "text"))


def titles(document: Document, theme: Theme) -> bytes:
    """A format of its own: what a plugin may bring."""
    return f"{document.title} in {theme.name}".encode()


def no_tool(_document: Document, _theme: Theme) -> bytes:
    raise MissingTool("Making braille needs a table.")


TITLES = Format(name="titles", label="Titles", suffix="titles", media_type="text/plain", render=titles)
BRAILLE = Format(name="braille", label="Braille", suffix="brf", media_type="text/plain", render=no_tool)


def tables(document: Document) -> list[Table]:
    sections = [block for block in document.blocks if isinstance(block, Section)]
    return [block for section in sections for block in section.blocks if isinstance(block, Table)]


def links(document: Document) -> list[str]:
    cells = [cell for table in tables(document) for row in table.rows for cell in row]
    return [run.href for cell in cells for run in cell if isinstance(run, Link)]


def test_each_file_is_made_in_each_format_and_the_list_comes_last(tmp_path: Path) -> None:
    folder = inspect(BUILTIN, put(tmp_path, {"sub/plan.yaml": ALONE, "welcome.yaml": PROSE}))
    files = build(BUILTIN, folder, (HTML, TEXT))
    assert list(files) == ["sub/plan.html", "sub/plan.txt", "welcome.html", "welcome.txt", "index.html"]
    for item in folder.items:
        document = BUILTIN.view(item.content)
        assert files[f"{item.name}.html"] == HTML.render(document, item.theme)
        assert files[f"{item.name}.txt"] == TEXT.render(document, item.theme)


def test_every_format_of_the_toolkit_is_made_when_none_is_named(tmp_path: Path) -> None:
    toolkit = Toolkit(types=BUILTIN.types, formats=(TITLES, HTML), themes=(Theme(name="ours"),))
    files = build(toolkit, inspect(toolkit, put(tmp_path, {"welcome.yaml": PROSE})))
    assert list(files) == ["welcome.titles", "welcome.html", "index.html"]
    assert files["welcome.titles"] == b"Welcome in ours"


def test_each_step_says_what_is_made_how_many_are_done_and_how_many_there_are(tmp_path: Path) -> None:
    steps: list[tuple[str, int, int]] = []
    folder = inspect(BUILTIN, put(tmp_path, {"a.yaml": PROSE, "b.yaml": PROSE}))
    build(BUILTIN, folder, (HTML, TEXT), step=lambda *said: steps.append(said))
    assert steps == [("a.html", 0, 4), ("a.txt", 1, 4), ("b.html", 2, 4), ("b.txt", 3, 4)]


def test_the_day_that_is_asked_for_is_that_of_every_file(tmp_path: Path) -> None:
    folder = inspect(BUILTIN, put(tmp_path, TRIO))
    files = build(BUILTIN, folder, (TEXT,), as_at=date(2026, 5, 31))
    assert b"As at: 31 May 2026" in files["plan.txt"]
    assert b"Date: 31 May 2026" in files["pack.txt"]


def test_a_folder_with_an_error_is_not_built_and_advice_stops_nothing(tmp_path: Path) -> None:
    folder = inspect(BUILTIN, put(tmp_path, {"welcome.yaml": PROSE}))
    wrong, hint = Problem((), "Wrong.", file="a.yaml"), advice((), "Perhaps.")
    assert len(build(BUILTIN, Folder(items=folder.items, problems=(hint,)), (TEXT,))) == 2
    with pytest.raises(ContentError) as raised:
        build(BUILTIN, Folder(items=folder.items, problems=(hint, wrong)), (TEXT,))
    assert raised.value.problems == (wrong,)


def test_nothing_is_laid_out_before_every_document_is_right(tmp_path: Path) -> None:
    steps: list[str] = []
    folder = inspect(BUILTIN, put(tmp_path, {"a.yaml": PROSE, "b.yaml": ALONE.replace("as_at:", "# as_at:")}))
    with pytest.raises(ContentError) as raised:
        build(BUILTIN, folder, (TEXT,), step=lambda what, *_: steps.append(what))
    assert [(problem.file, problem.path) for problem in raised.value.problems] == [("b.yaml", ("as_at",))]
    assert steps == []


def test_a_file_that_cannot_be_rendered_is_named(tmp_path: Path) -> None:
    folder = inspect(BUILTIN, put(tmp_path, {"a.yaml": PROSE, "sub/b.yaml": NO_LETTER}))
    with pytest.raises(RenderError, match=r"^sub/b\.yaml: The typeface Atkinson Hyperlegible Next has no letter for"):
        build(BUILTIN, folder, (PDF,))


def test_a_missing_tool_is_nobodys_file(tmp_path: Path) -> None:
    with pytest.raises(MissingTool, match=r"^Making braille needs a table\.$"):
        build(BUILTIN, inspect(BUILTIN, put(tmp_path, {"a.yaml": PROSE})), (BRAILLE,))


def test_the_list_has_a_section_for_each_folder_and_the_packs_come_first_in_each(tmp_path: Path) -> None:
    files = {
        "a.yaml": PROSE,
        "b.yaml": ALONE,
        **{f"sub/{name}": text for name, text in {**TRIO, "plan.yaml": ALONE}.items()},
    }
    page = index_page(BUILTIN, inspect(BUILTIN, put(tmp_path, files)), (HTML, PDF, TEXT))
    assert [[plain(row[0]) for row in table.rows] for table in tables(page)] == [
        ["Welcome", "Plan"],
        ["Binder", "Welcome", "Plan"],
    ]
    assert links(page)[:3] == ["a.html", "a.pdf", "a.txt"]
    assert links(page)[-3:] == ["sub/plan.html", "sub/plan.pdf", "sub/plan.txt"]


def test_a_section_of_the_list_is_called_after_its_organisation_or_else_its_folder(tmp_path: Path) -> None:
    ours = "organisation: Fernshire\n"
    files = {"a.yaml": PROSE, "one/a.yaml": PROSE + ours, "one/b.yaml": PROSE + ours, "two/a.yaml": PROSE + ours}
    page = index_page(BUILTIN, inspect(BUILTIN, put(tmp_path, {**files, "two/b.yaml": PROSE})), (HTML,))
    assert [block.title for block in page.blocks if isinstance(block, Section)] == ["This folder", "Fernshire", "two"]


def test_the_list_says_the_kind_of_each_document_and_its_title_leads_to_the_web_page(tmp_path: Path) -> None:
    page = index_page(BUILTIN, inspect(BUILTIN, put(tmp_path, {"plan.yaml": ALONE})), (TEXT, HTML))
    (table,) = tables(page)
    assert [column.heading for column in table.columns] == ["Document", "Kind", "Plain text"]
    assert table.rows == (((Link("Plan", "plan.html"),), table.rows[0][1], (Link("Plain text", "plan.txt"),)),)
    assert plain(table.rows[0][1]) == "Action plan"


def test_without_a_web_page_the_titles_in_the_list_lead_nowhere(tmp_path: Path) -> None:
    page = index_page(BUILTIN, inspect(BUILTIN, put(tmp_path, {"plan.yaml": ALONE})), (TEXT,))
    assert links(page) == ["plan.txt"]


@pytest.mark.parametrize("name", ["our plan", "plan (2)", "cynllun ŵ", "50% more", "a#b", "plan.v2", "a & b", "x'y"])
def test_a_file_may_have_any_name_that_a_disk_takes(tmp_path: Path, name: str) -> None:
    folder = inspect(BUILTIN, put(tmp_path, {f"{name}.yaml": ALONE, f"{name}/{name}.yaml": ALONE}))
    files = build(BUILTIN, folder, (HTML, TITLES))
    assert files.keys() == {
        *(f"{item.name}.{end}" for item in folder.items for end in ("html", "titles")),
        "index.html",
    }
    addresses = links(index_page(BUILTIN, folder, (HTML, TITLES)))
    assert {unquote(address) for address in addresses} == files.keys() - {"index.html"}


def test_the_list_is_a_page_in_the_theme_of_the_folder_or_else_the_first_of_the_toolkit(tmp_path: Path) -> None:
    toolkit = BUILTIN | Toolkit(themes=(Theme(name="ours", accent="#005eb8"),))
    folder = inspect(toolkit, put(tmp_path, {"pack.yaml": PROSE}))
    page = build(toolkit, folder, (TEXT,))["index.html"].decode()
    assert "--accent: #005eb8;" in page
    assert '<html lang="en-GB"' in page


def test_an_item_is_called_by_its_file_without_the_ending() -> None:
    content = BUILTIN.structure({"type": "prose", "title": "T", "sections": []})
    assert Item(file="a/plan.v2.yaml", content=content, theme=Theme()).name == "a/plan.v2"


def test_parts_of_a_pack_stand_alone_as_well(tmp_path: Path) -> None:
    files = build(BUILTIN, inspect(BUILTIN, put(tmp_path, {**TRIO, "pack.yaml": BINDER})), (TEXT,))
    for name in ("welcome.txt", "pack.txt"):
        assert b"Thank you for coming." in files[name]


def test_a_title_in_another_language_says_so_in_the_list(tmp_path: Path) -> None:
    croeso = PROSE.replace("Welcome", "Croeso") + "language: cy\norganisation: Y Fforwm\n"
    folder = inspect(BUILTIN, put(tmp_path, {"a.yaml": PROSE + "organisation: The Forum\n", "b.yaml": croeso}))
    page = index_page(BUILTIN, folder, (HTML,))
    assert page.blocks[0].title == "The Forum"  # type: ignore[union-attr]  # each block of a list is a section
    assert [row[0] for row in tables(page)[0].rows] == [(Link("Welcome", "a.html"),), (Link("Croeso", "b.html", "cy"),)]
    without = tables(index_page(BUILTIN, folder, (PDF,)))[0]
    assert [row[0] for row in without.rows] == [(Text("Welcome"),), (Text("Croeso", language="cy"),)]


def as_booklet(content: Content, _: Edition) -> Document:
    return Document(title=content.title, language=_.language, furniture=_.furniture, booklet=True)


PROSE_TYPE = BUILTIN.type_named("prose")
BOOKLETS = BUILTIN | Toolkit(types=(evolve(PROSE_TYPE, views={"page": as_booklet}),))
FOLD = BUILTIN.format("fold")


def test_only_a_booklet_is_made_to_be_folded_and_the_list_says_so(tmp_path: Path) -> None:
    put(tmp_path, {"plan.yaml": ALONE, "welcome.yaml": PROSE})
    folder = inspect(BOOKLETS, tmp_path)
    files = build(BOOKLETS, folder, (HTML, FOLD))
    assert [*files][:3] == ["plan.html", "welcome.html", "welcome.fold.pdf"]
    assert b'href="welcome.fold.pdf"' in files["index.html"]
    assert b'href="plan.fold.pdf"' not in files["index.html"]
    assert b"welcome.fold.pdf" in files["accessibility.html"]
    for name, body in files.items():
        (tmp_path / name).write_bytes(body)
    fold = tmp_path / "welcome.fold.pdf"
    assert prove_file(fold, page_beside(fold)).right


def test_where_there_is_no_booklet_the_list_has_no_column_for_what_is_folded(tmp_path: Path) -> None:
    folder = inspect(BUILTIN, put(tmp_path, {"plan.yaml": ALONE}))
    files = build(BUILTIN, folder, (HTML, FOLD))
    assert [*files] == ["plan.html", "index.html"]
    assert b"print and fold" not in files["index.html"]
