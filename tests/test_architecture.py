"""Who may import whom, read from the import statements of every module."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import coproduction

ROOT = Path(str(coproduction.__file__)).parent
FILES = sorted(ROOT.rglob("*.py"))
LONGEST_MODULE, LONGEST_FUNCTION = 300, 40

FRAMEWORKS = {"flask", "django", "wagtail", "plone", "zope", "Products", "starlette", "fastapi", "pyramid", "bottle"}

HOMES = {
    "jinja2": {"coproduction.formats.html", "coproduction.preview.pages"},
    "markupsafe": {"coproduction.formats.html", "coproduction.preview.pages", "coproduction.preview.showing"},
    "weasyprint": {"coproduction.formats.pdf"},
    "pydyf": {
        "coproduction.formats.drawn",
        "coproduction.formats.forms",
        "coproduction.formats.headings",
        "coproduction.formats.tags",
    },
    "pikepdf": {
        "coproduction.formats.imposed",
        "coproduction.proof.acts",
        "coproduction.proof.drawn_text",
        "coproduction.proof.fields",
        "coproduction.proof.gate",
        "coproduction.proof.heard",
        "coproduction.proof.places",
    },
    "page": {"coproduction.proof.gate"},
    "cattrs": {"coproduction.codec"},
    "yaml": {"coproduction.reading"},
    "babel": {"coproduction.edition"},
    "click": {
        "coproduction.cli",
        "coproduction.cli.beginning",
        "coproduction.cli.bringing",
        "coproduction.cli.doors",
        "coproduction.cli.forgetting",
        "coproduction.cli.looking",
        "coproduction.cli.making",
        "coproduction.cli.rendering",
        "coproduction.cli.serving",
        "coproduction.cli.writing",
    },
    "rich": {"coproduction.cli.making"},
    "holidays": {"coproduction.calendar"},
    "icalendar": {"coproduction.diary"},
    "ruamel": {"coproduction.cuts"},
    "markdown_it": {"coproduction.markup"},
    "openpyxl": {"coproduction.workbooks"},
    "defusedxml": {"coproduction.packages"},
    "narwhals": {"coproduction.pyramid.register"},
    "fontTools": {"coproduction.formats.fonts", "coproduction.formats.typed"},
}
"""The modules that know each heavy library; nobody else does."""

FORBIDDEN = {
    "coproduction.pyramid": {"formats", "theme", "codec", "toolkits", "builtin", "protocols", "reading", "references"},
    "coproduction.protocols": {"formats", "theme", "codec", "toolkits", "builtin", "reading", "references"},
    "coproduction.formats": {"content", "pyramid", "protocols", "codec", "toolkits", "builtin", "counts", "edition"},
    "coproduction.document": {"pyramid", "protocols", "formats", "content", "edition", "theme", "codec", "toolkits"},
    "coproduction.content": {"pyramid", "protocols", "formats", "theme", "codec", "toolkits"},
    "coproduction.edition": {"pyramid", "protocols", "formats", "content", "theme", "codec", "toolkits"},
    "coproduction.theme": {"pyramid", "protocols", "formats", "content", "edition", "codec", "toolkits"},
    "coproduction.scalars": {"pyramid", "protocols", "formats", "edition", "codec", "toolkits", "content"},
    "coproduction.codec": {"pyramid", "protocols", "formats", "edition", "toolkits"},
    "coproduction.hosts": {"pyramid", "protocols", "formats", "codec", "reading", "references", "builtin", "cli"},
}
"""What a module, or all modules of a folder, must know nothing of."""

REVEALING = {"coproduction.counts", "coproduction.disclosure", "coproduction.scalars", "coproduction.pyramid.audit"}
"""Those that may see a number behind a ``Count``: sums, the files an organisation keeps, and checks."""


def name_of(file: Path) -> str:
    parts = ("coproduction", *file.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


TREES = {name_of(file): ast.parse(file.read_text(encoding="utf-8")) for file in FILES}


def imported(node: ast.AST) -> Iterator[str]:
    """The modules that the import statements within a node name; a name that is itself a module counts as one."""
    for each in ast.walk(node):
        if isinstance(each, ast.Import):
            yield from (alias.name for alias in each.names)
        elif isinstance(each, ast.ImportFrom):
            assert each.level == 0
            source = each.module or ""
            named = (f"{source}.{alias.name}" for alias in each.names)
            yield from (name if name in TREES else source for name in named)


def at_load(module: str) -> set[str]:
    """Our own modules that are imported while a module is: not within its functions."""
    outside = (each for each in TREES[module].body if not isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef))
    return {name for each in outside for name in imported(each)} & TREES.keys()


def functions(module: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(TREES[module]):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def belongs(module: str, home: str) -> bool:
    return module == home or module.startswith(f"{home}.")


def tops(module: str) -> set[str]:
    """The packages of which a module imports anything."""
    return {name.partition(".")[0] for name in imported(TREES[module])}


def reveals(node: ast.AST) -> bool:
    """Whether the number behind a count is looked at."""
    return any(isinstance(each, ast.Attribute) and each.attr == "reveal" for each in ast.walk(node))


def test_every_module_is_read() -> None:
    assert {"coproduction", "coproduction.formats.html", "coproduction.pyramid.audit"} <= TREES.keys()
    assert "coproduction.document" in at_load("coproduction.formats.html")
    assert "coproduction.builtin" in set(imported(TREES["coproduction"])) - at_load("coproduction")


@pytest.mark.parametrize("library", HOMES)
def test_a_heavy_library_is_known_only_at_home(library: str) -> None:
    assert {module for module in TREES if library in tops(module)} <= HOMES[library]


def test_weasyprint_is_loaded_only_when_a_pdf_is_asked_for() -> None:
    outside = [each for tree in TREES.values() for each in tree.body if not isinstance(each, ast.FunctionDef)]
    assert "weasyprint" not in {name.partition(".")[0] for each in outside for name in imported(each)}


def test_a_web_framework_is_known_only_to_its_host() -> None:
    knowing = {module for module in TREES if tops(module) & FRAMEWORKS}
    assert {module for module in knowing if not belongs(module, "coproduction.hosts")} == set()


def test_nothing_knows_the_hosts() -> None:
    others = [module for module in TREES if not belongs(module, "coproduction.hosts")]
    known = {(module, name) for module in others for name in imported(TREES[module])}
    assert {(module, name) for module, name in known if belongs(name, "coproduction.hosts")} == set()


@pytest.mark.parametrize("home", FORBIDDEN)
def test_a_side_knows_nothing_of_what_is_none_of_its_business(home: str) -> None:
    known = {(module, name) for module in TREES if belongs(module, home) for name in imported(TREES[module])}
    none_of_its = [f"coproduction.{each}" for each in FORBIDDEN[home]]
    assert known
    assert {(module, name) for module, name in known if any(belongs(name, each) for each in none_of_its)} == set()


def test_no_module_imports_itself_through_others() -> None:
    order = [*TopologicalSorter({module: at_load(module) for module in TREES}).static_order()]
    assert set(order) == TREES.keys()


def test_a_module_is_short_enough_to_read() -> None:
    lengths = {name_of(file): len(file.read_text(encoding="utf-8").splitlines()) for file in FILES}
    assert {module: length for module, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_a_function_is_short_enough_to_read() -> None:
    lengths = {(m, each.name): (each.end_lineno or 0) - each.lineno + 1 for m in TREES for each in functions(m)}
    assert {function: length for function, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_a_module_begins_with_a_sentence() -> None:
    openings = {module: (ast.get_docstring(tree) or "").partition("\n\n")[0] for module, tree in TREES.items()}
    assert {module for module, said in openings.items() if not said.rstrip().endswith(".")} == set()


def public(body: list[ast.stmt]) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    """What is public in a module, and the public methods of its public classes."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            yield from public(node.body) if isinstance(node, ast.ClassDef) else ()


def test_every_public_name_says_what_it_is() -> None:
    every = [(module, each) for module, tree in TREES.items() for each in public(tree.body)]
    assert [(module, each.name) for module, each in every if not ast.get_docstring(each)] == []


def test_only_sums_files_and_checks_see_the_number_behind_a_count() -> None:
    assert {module for module, tree in TREES.items() if reveals(tree)} <= REVEALING
    in_audits = [each.name for each in functions("coproduction.pyramid.audit") if reveals(each)]
    assert [name for name in in_audits if not name.startswith("check_")] == []


def test_the_number_behind_a_count_has_no_other_name() -> None:
    names = {module: {n.attr for n in ast.walk(t) if isinstance(n, ast.Attribute)} for module, t in TREES.items()}
    assert {module for module, attributes in names.items() if "_people" in attributes} == {"coproduction.counts"}


def types_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    """The names in the types of what a function takes and gives."""
    every = (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
    types = [each.annotation for each in every if each.annotation] + ([function.returns] if function.returns else [])
    return {node.id for each in types for node in ast.walk(each) if isinstance(node, ast.Name)}


def test_views_checks_and_formats_say_exactly_what_they_take_and_give() -> None:
    every = [(module, each.name, types_of(each)) for module in TREES for each in functions(module)]
    vague = [(module, name, "Edition" in types) for module, name, types in every if "Any" in types]
    assert [each for each in vague if each[2] or each[1].startswith(("check_", "render_", "page"))] == []
