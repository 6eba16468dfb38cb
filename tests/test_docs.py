"""The README and the pages of docs/ are true: every block in them is run, and every link leads somewhere.

How a block is run, by its language:

- ``python`` is executed: all blocks of a page in order, in one namespace, in a folder of the page's own.
- ``console`` is typed: each line that begins with ``$ `` is run there, and what follows is what it prints. A line of
  ``...`` stands for any lines, and ``...`` within a line for any words. A block marked ``console exit=1`` ends with a
  command that fails in that way.
- A block whose first line is ``# file: NAME`` is written to the folder instead. A later one of the same name replaces
  it. ``text`` loses that line, because a CSV file has no comments.
- ``text`` without a name follows a ``python`` block and is what that prints.
- ``sh`` is for what a test must not do, such as installing. The targets and extras that it names have to exist.
"""

import ast
import io
import itertools
import os
import re
import runpy
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import redirect_stdout
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import pytest
from attrs import field, frozen

import coproduction
from coproduction.cli import main
from coproduction.document import Block as DocumentBlock
from coproduction.formats.pdf import INSTALL_PANGO

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
INDEX = DOCS / "index.md"
PAGES = (ROOT / "README.md", *sorted(DOCS.rglob("*.md")))
LARGEST_IMAGE = 300_000

FILES = ("yaml", "toml", "po", "text", "python")
"""Languages whose blocks may name a file."""

FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"# file: (\S+)\n")
LINK = re.compile(r"(?P<image>!?)\[(?P<words>[^\]]*)\]\((?P<target>[^)\s]+)\)")


@frozen
class Block:
    """A fenced block of a page."""

    page: Path
    line: int
    info: str
    body: str = field(repr=False)

    @property
    def language(self) -> str:
        return self.info.partition(" ")[0]

    @property
    def file(self) -> str:
        found = NAMED.match(self.body) if self.language in FILES else None
        return found[1] if found else ""

    @property
    def place(self) -> str:
        return f"{self.page.relative_to(ROOT)}, line {self.line}"


def blocks(page: Path) -> tuple[Block, ...]:
    text = page.read_text(encoding="utf-8")
    return tuple(
        Block(page, text.count("\n", 0, found.start()) + 1, found["info"], found["body"])
        for found in FENCE.finditer(text)
    )


def prose(page: Path) -> str:
    """A page without its blocks."""
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def page_name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_block_of_a_page_does_what_the_page_says(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    before = set(sys.modules)
    namespace: dict[str, Any] = {"__name__": "__docs__"}
    printed = ""
    for block in blocks(page):
        if block.file:
            write(block, tmp_path)
            continue
        match block.language:
            case "python":
                printed = run_python(block, namespace)
            case "console":
                for command in typed(block):
                    command.run(tmp_path)
            case "text":
                assert block.body == printed, f"{block.place}: this is not what the Python above it prints"
            case "sh":
                assert not re.search("^coproduction", block.body, re.MULTILINE), f"{block.place}: make it console"
            case _:
                pytest.fail(f"{block.place}: a block in {block.info!r} is not run. Name a file, or use console.")
    for name in set(sys.modules) - before:
        if str(tmp_path) in str(getattr(sys.modules[name], "__file__", "")):
            monkeypatch.delitem(sys.modules, name)


def write(block: Block, folder: Path) -> None:
    path = folder / block.file
    path.parent.mkdir(parents=True, exist_ok=True)
    body = NAMED.sub("", block.body, count=1) if block.language == "text" else block.body
    path.write_text(body, encoding="utf-8")
    if path.name == "pyproject.toml":
        leave_what_pip_leaves(tomllib.loads(body), folder)


def leave_what_pip_leaves(project: dict[str, Any], folder: Path) -> None:
    """The record by which Python finds an installed package and its entry points; pip itself is not run in a test."""
    name, version = project["project"]["name"], project["project"]["version"]
    record = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    record.mkdir()
    (record / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    groups = project["project"]["entry-points"].items()
    lines = (line for group, names in groups for line in (f"[{group}]", *(f"{n} = {to}" for n, to in names.items())))
    (record / "entry_points.txt").write_text("\n".join(lines) + "\n")


def run_python(block: Block, namespace: dict[str, Any]) -> str:
    """What a block prints. Its lines keep their numbers, so that a traceback leads to the page."""
    source = "\n" * block.line + block.body
    with redirect_stdout(io.StringIO()) as printed:
        exec(compile(source, str(block.page), "exec"), namespace)
    return printed.getvalue()


@frozen
class Command:
    """A command of a console block, and what the page says it prints."""

    block: Block
    line: str
    shown: str
    exit_code: int = 0

    def run(self, folder: Path) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV_"))}
        path = os.pathsep.join((str(Path(sys.executable).parent), kept["PATH"]))
        done = subprocess.run(
            self.line,
            shell=True,
            cwd=folder,
            env={**kept, "PATH": path, "PYTHONPATH": str(folder), "COLUMNS": "80", "LC_ALL": "C.UTF-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        told = f"{self.block.place}: $ {self.line}\n{done.stdout}(exit code {done.returncode})"
        assert re.fullmatch(as_pattern(self.shown), done.stdout), f"{told}\n\nThe page shows:\n{self.shown}"
        assert done.returncode == self.exit_code, told


def as_pattern(shown: str) -> str:
    """A line of ``...`` stands for any lines, or none; within a line it stands for the rest of a word or more."""
    lines = shown.splitlines(keepends=True)
    return "".join("(?:.*\n)*?" if line == "...\n" else re.escape(line).replace(r"\.\.\.", ".*") for line in lines)


def typed(block: Block) -> Iterator[Command]:
    expected = int(block.info.partition("exit=")[2] or 0)
    parts = re.split(r"^\$ ", block.body, flags=re.MULTILINE)
    assert not parts[0], f"{block.place}: a console block begins with a command"
    for at, part in enumerate(parts[1:], 1):
        line, _, shown = part.partition("\n")
        yield Command(block, line, shown, expected if at == len(parts) - 1 else 0)


def test_every_fence_begins_its_line_so_that_no_block_escapes() -> None:
    for page in PAGES:
        assert "```" not in prose(page), page_name(page)


def test_every_make_target_that_is_named_is_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = [
        target
        for _, code in code_of_pages()
        for call in re.findall(r"^make((?: [A-Z]+=\S+| [a-z-]+)+)", code, re.MULTILINE)
        for target in call.split()
        if "=" not in target
    ]
    assert {"pack", "test"} <= set(named) <= targets


def test_every_extra_that_is_named_is_one_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {extra for _, code in code_of_pages() for extra in re.findall(r"(?:coproduction|\.)\[([a-z]+)\]", code)}
    assert {"all", "calendar"} <= named
    assert named <= set(project["optional-dependencies"])


def code_of_pages() -> Iterator[tuple[Path, str]]:
    """Everything that is set as code: blocks, and words between single marks."""
    for page in PAGES:
        yield from ((page, block.body) for block in blocks(page))
        yield from ((page, code) for code in re.findall(r"`([^`\n]+)`", prose(page)))


def test_every_name_of_the_library_that_is_mentioned_is_there() -> None:
    for page, code in code_of_pages():
        for name in re.findall(r"\bcoproduction(?:\.\w+)+", code):
            assert resolves(name), f"{page_name(page)}: there is no {name}"


def test_every_function_of_the_walk_through_the_code_is_there() -> None:
    text = prose(DOCS / "explanation" / "design.md").partition("## The walk")[2].partition("\n## ")[0]
    named = set(re.findall(r"`([A-Za-z]+\.[a-z_]+)\b[^`]*`", text)) - {
        "page.html",
        "blocks.html",
        "coproduction.toolkit",
    }
    homes = [
        f"coproduction{home}" for home in ("", ".formats", ".protocols", ".reading", ".document", ".edition", ".proof")
    ]
    assert "Toolkit.view" in named
    assert not [name for name in named if not any(resolves(f"{home}.{name}") for home in homes)]


def test_the_page_about_the_design_gives_every_module_its_place() -> None:
    text = prose(DOCS / "explanation" / "design.md").partition("## Where things are")[2].partition("\n## ")[0]
    placed = {name for row in re.findall(r"^\| (`.+?) \|", text, re.MULTILINE) for name in re.findall(r"\w+", row)}
    package = ROOT / "src" / "coproduction"
    folders = (path.parent for path in package.glob("*/__init__.py"))
    assert placed == {path.stem for path in (*package.glob("[!_]*.py"), *folders)}


def resolves(name: str) -> bool:
    parts = name.split(".")
    for end in range(len(parts), 0, -1):
        try:
            found: Any = import_module(".".join(parts[:end]))
        except ImportError:
            continue
        for part in parts[end:]:
            if not hasattr(found, part):
                return False
            found = getattr(found, part)
        return True
    return False


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for words, target in links(page):
        assert words.strip(), f"{page_name(page)}: a link or a picture without words to {target}"
        if target.startswith("https://"):
            continue
        file, _, anchor = target.partition("#")
        there = (page.parent / file).resolve() if file else page
        assert there.exists(), f"{page_name(page)}: there is no {target}"
        assert not anchor or anchor in anchors(there), f"{page_name(page)}: no heading for {target}"


def links(page: Path) -> Iterator[tuple[str, str]]:
    yield from ((found["words"], found["target"]) for found in LINK.finditer(prose(page)))


def anchors(page: Path) -> set[str]:
    """The names of headings, as the usual hosts of repositories make them."""
    headings = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def test_every_page_can_be_reached_from_the_index() -> None:
    reached, waiting = {INDEX}, [INDEX]
    while waiting:
        page = waiting.pop()
        for _, target in links(page):
            there = (page.parent / target.partition("#")[0]).resolve()
            if there.suffix == ".md" and there.is_relative_to(DOCS) and there not in reached:
                reached.add(there)
                waiting.append(there)
    assert set(DOCS.rglob("*.md")) == reached
    assert INDEX in {(ROOT / target).resolve() for _, target in links(ROOT / "README.md")}


def test_every_page_has_one_title_and_no_level_of_heading_is_skipped() -> None:
    for page in PAGES:
        levels = [len(marks) for marks in re.findall(r"^(#+) ", prose(page), re.MULTILINE)]
        assert levels[0] == 1, page_name(page)
        assert levels.count(1) == 1, page_name(page)
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), page_name(page)


def test_whatever_can_be_added_has_a_page_that_says_how() -> None:
    text = prose(DOCS / "explanation" / "design.md")
    table = text.partition("## Adding something")[2].partition("\n## ")[0]
    rows = [line for line in table.splitlines() if line.startswith("| ")][2:]
    assert [row.split("|")[1].strip() for row in rows] == [
        "a content type",
        "an output format",
        "a theme",
        "a language",
        "a host",
        "any of these elsewhere",
    ]
    assert all("](../how-to/" in row for row in rows)


def test_pictures_are_small_and_shown_on_a_page() -> None:
    shown = {(page.parent / target).resolve() for page in PAGES for _, target in links(page)}
    for image in (DOCS / "images").iterdir():
        assert image.stat().st_size < LARGEST_IMAGE, image.name
        assert image in shown, image.name


def test_the_page_about_files_is_the_one_its_script_makes() -> None:
    made = runpy.run_path(str(DOCS / "generate_reference.py"))["reference"]()
    assert (DOCS / "reference" / "files.md").read_text(encoding="utf-8") == made, "run docs/generate_reference.py"


def test_the_page_about_the_texts_of_the_pack_is_made_from_the_code() -> None:
    made = runpy.run_path(str(DOCS / "generate_pack_texts.py"))["page"]()
    assert (DOCS / "reference" / "pack-texts.md").read_text(encoding="utf-8") == made, "run docs/generate_pack_texts.py"


def test_the_page_about_python_names_everything_public() -> None:
    text = (DOCS / "reference" / "python.md").read_text(encoding="utf-8")
    assert not [name for name in vars(coproduction)["__all__"] if f"`{name}" not in text]


def test_the_page_about_the_command_line_names_every_command_and_option() -> None:
    text = (DOCS / "reference" / "command-line.md").read_text(encoding="utf-8")
    for name, command in main.commands.items():
        assert f"## {name}\n" in text
        options = [each for each in command.params if each.param_type_name == "option"]
        assert all(opt in text for each in options for opt in each.opts)


def test_the_page_about_blocks_names_every_kind_of_block() -> None:
    text = (DOCS / "reference" / "blocks.md").read_text(encoding="utf-8")
    assert not [kind.__name__ for kind in get_args(DocumentBlock) if f"`{kind.__name__}" not in text]


def test_the_page_about_installing_names_the_same_packages_as_the_message_that_asks_for_them() -> None:
    text = (DOCS / "how-to" / "install.md").read_text(encoding="utf-8")
    asked = re.findall(r"sudo \w+ install|lib[\w.-]+\w|mingw[\w-]+|apk add \w+|brew install \w+", INSTALL_PANGO)
    assert len(asked) > 5
    assert not [words for words in asked if words not in text]


def test_every_message_on_the_page_about_problems_is_one_the_library_can_say() -> None:
    said = " ".join(texts_of_the_source())
    rows = re.findall(r"^\| “(.+?)” \|", prose(DOCS / "reference" / "problems.md"), re.MULTILINE)
    assert len(rows) > 20
    for row in rows:
        for part in row.split("…"):
            assert part.strip() in said, f"no message says: {part}"


def texts_of_the_source() -> Iterator[str]:
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
