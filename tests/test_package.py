"""What the package offers at its door, what it costs to open, and what is found behind it."""

import ast
import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import pytest

import coproduction
from coproduction.builtin import BUILTIN
from coproduction.theme import Theme
from coproduction.toolkits import Toolkit
from tests.toys import FAIRGROUND

EXPORTS = [
    "Content",
    "ContentError",
    "ContentType",
    "CoproductionError",
    "Document",
    "Edition",
    "MissingTool",
    "Problem",
    "RenderError",
    "Rendered",
    "Theme",
    "Toolkit",
    "UnknownName",
    "fields_of",
    "toolkit",
]
HEAVY = {"weasyprint", "jinja2", "babel", "cattrs", "yaml", "attrs", "click", "rich", "fontTools", "hashlib"}


def test_these_names_are_public_and_no_others() -> None:
    assert sorted(vars(coproduction)["__all__"]) == EXPORTS


@pytest.mark.parametrize("name", [name for name in EXPORTS if name != "toolkit"])
def test_a_public_name_is_the_one_of_its_module(name: str) -> None:
    found = getattr(coproduction, name)
    assert found is getattr(import_module(found.__module__), name)
    assert found.__module__.startswith("coproduction.")


def test_a_type_checker_is_told_of_the_same_names() -> None:
    stub = Path(str(coproduction.__file__)).with_suffix(".pyi").read_text(encoding="utf-8")
    told: set[str] = set()
    for node in ast.parse(stub).body:
        if isinstance(node, ast.ImportFrom):
            told |= {each.asname or each.name for each in node.names}
        elif isinstance(node, ast.FunctionDef):
            told.add(node.name)
    assert sorted(told) == EXPORTS


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'coproduction' has no attribute 'pack'"):
        coproduction.pack  # type: ignore[attr-defined]  # noqa: B018 - reading it is what fails


def test_the_version_is_that_of_the_distribution() -> None:
    assert coproduction.__version__ == version("coproduction")


def modules_after(code: str) -> set[str]:
    """The modules that are loaded when a new Python has run some code."""
    code = f"import sys; before = {{*sys.modules}}\n{code}\nprint(*({{*sys.modules}} - before))"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


def test_importing_the_package_loads_no_heavy_library() -> None:
    loaded = modules_after("import coproduction")
    assert "coproduction" in loaded
    assert loaded & HEAVY == set()


def test_naming_an_error_loads_no_heavy_library_but_attrs() -> None:
    assert modules_after("from coproduction import ContentError, Problem") & HEAVY <= {"attrs", "hashlib"}


def test_opening_the_toolkit_does_not_load_weasyprint() -> None:
    loaded = modules_after("import coproduction; coproduction.toolkit()")
    assert loaded & {"weasyprint", "fontTools", "click", "rich"} == set()
    assert "cattrs" in loaded


def test_without_plugins_the_toolkit_is_the_built_in_one() -> None:
    assert coproduction.toolkit() == BUILTIN


CALM = Toolkit(themes=(Theme(name="night", size=18),))
"""Another plugin, which has a theme of the same name."""


def install(folder: Path, name: str, value: str) -> None:
    """What an installer leaves behind of a distribution that names a toolkit."""
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[{coproduction.ENTRY_POINTS}]\n{name} = {value}\n", encoding="utf-8")


def test_an_installed_plugin_is_part_of_the_toolkit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "fairground", "tests.toys:FAIRGROUND")
    monkeypatch.syspath_prepend(tmp_path)
    assert coproduction.toolkit() == BUILTIN | FAIRGROUND


def test_of_two_plugins_the_later_in_the_alphabet_is_found_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "zebra", "tests.test_package:CALM")
    install(tmp_path, "fairground", "tests.toys:FAIRGROUND")
    monkeypatch.syspath_prepend(tmp_path)
    assert coproduction.toolkit().theme("night").size == 18


def test_a_plugin_is_found_by_the_command_line(tmp_path: Path) -> None:
    install(tmp_path, "fairground", "tests.toys:FAIRGROUND")
    root = Path(__file__).parent.parent
    done = subprocess.run(
        [sys.executable, "-m", "coproduction", "types"],
        env={"PYTHONPATH": f"{tmp_path}:{root}", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert {"fair", "shout", "night", "audit", "html", "clear"} <= set(done.stdout.split())
