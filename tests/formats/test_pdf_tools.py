"""What a PDF may use, and what is said when a tool for it is missing."""

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import ModuleType

import pytest

from coproduction.errors import MissingTool
from coproduction.formats import pdf as pdf_module
from coproduction.formats.fonts import ATKINSON, SHIPPED, Family, face_data
from coproduction.formats.pdf import INSTALL_EXTRA, INSTALL_PANGO, SCHEME
from tests.formats.making import document_of, html, pdf, text

HELLO = document_of()

PRINT_A_HASH = """
import hashlib
from coproduction.builtin import BUILTIN
from coproduction.document import Bullets, Column, Section, Table
from tests.formats.making import document_of, pdf

table = Table("Counts", (Column("A"), Column("B")), tuple((f"Row {each}", "words") for each in range(40)))
print(hashlib.sha256(pdf(document_of(Section("a", "First", (Bullets(("One",)), table)), cover=True))).hexdigest())
"""


def test_the_same_document_makes_the_same_bytes_in_another_process_place_and_time() -> None:
    made = []
    for seed, zone, language in (("1", "UTC", "C"), ("2", "Pacific/Kiritimati", "C.UTF-8")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language}
        run = [sys.executable, "-c", PRINT_A_HASH]
        made.append(subprocess.run(run, env=environment, capture_output=True, check=True, text=True).stdout)
    assert made[0] == made[1]
    assert len(made[0].strip()) == 64


def test_a_process_that_made_a_pdf_leaves_nothing_behind(tmp_path: Path) -> None:
    script = (
        "import sys; from tests.formats.making import document_of, pdf; pdf(document_of()); "
        "sys.kept = sys.modules['coproduction.formats.pdf']._faces"
    )
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    run = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True, text=True)
    assert (run.stderr, list(tmp_path.iterdir())) == ("", [])


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/a.png",
        "https://example.org/a.png",
        "file:///etc/passwd",
        "file:AtkinsonHyperlegibleNext-Bold.ttf",
        "ftp://example.org/a",
        "a.png",
        "AtkinsonHyperlegibleNext-Bold.ttf",
        "/etc/passwd",
        "../pyproject.toml",
        "//example.org/a.png",
        "data:text/html,<p>Hello",
        "data:font/ttf;base64,AAAA",
        "DATA:text/css,p{}",
        "coproduction:",
        "coproduction:../pdf.py",
        "coproduction:/etc/passwd",
        "coproduction:OFL.txt",
        "coproduction://AtkinsonHyperlegibleNext-Bold.ttf",
        "",
    ],
)
def test_a_page_can_fetch_nothing(url: str) -> None:
    with pytest.raises(ValueError, match="a page may fetch nothing"):
        pdf_module._fetcher(ATKINSON).fetch(url)


@pytest.mark.parametrize("family", SHIPPED, ids=lambda family: family.name)
def test_a_page_can_use_the_shipped_faces(family: Family) -> None:
    for face in family.faces:
        assert pdf_module._fetcher(family).fetch(SCHEME + face.file).read() == face_data(face)


def test_a_page_can_use_a_picture_that_is_written_into_it() -> None:
    assert pdf_module._fetcher().fetch("data:image/png;base64,AAAA").read() == b"\0\0\0"


class Blocked(MetaPathFinder):
    """Makes WeasyPrint impossible to import, as it is where Pango is missing."""

    def find_spec(self, name: str, _path: object = None, _target: ModuleType | None = None) -> None:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")


@pytest.fixture
def forgetful() -> Iterator[None]:
    """Lets the library look for its tools afresh, before the test and after it."""
    pdf_module._engine.cache_clear()
    yield
    pdf_module._engine.cache_clear()


@pytest.mark.usefixtures("forgetful")
def test_without_weasyprint_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(MissingTool) as raised:
        pdf(HELLO)
    assert str(raised.value) == INSTALL_EXTRA
    assert "pip install 'coproduction[pdf]'" in INSTALL_EXTRA


@pytest.mark.usefixtures("forgetful")
def test_without_the_gate_no_pdf_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("coproduction.proof")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr("coproduction.proof", raising=False)
    monkeypatch.setitem(sys.modules, "pikepdf", None)
    with pytest.raises(MissingTool) as raised:
        pdf(HELLO)
    assert str(raised.value) == INSTALL_EXTRA


@pytest.mark.usefixtures("forgetful")
def test_without_pango_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Blocked(), *sys.meta_path])
    with pytest.raises(MissingTool) as raised:
        pdf(HELLO)
    assert str(raised.value) == INSTALL_PANGO
    for system in ("Debian", "Fedora", "Alpine", "macOS", "Windows"):
        assert system in INSTALL_PANGO


@pytest.mark.usefixtures("forgetful")
def test_html_and_text_need_neither(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    assert "Our title" in html(HELLO)
    assert "Our title" in text(HELLO)


def test_weasyprint_is_not_loaded_before_a_pdf_is_asked_for() -> None:
    script = (
        "import sys, coproduction.builtin, coproduction.formats.pdf; "
        "print([name for name in ('weasyprint', 'fontTools') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert run.stdout.strip() == "[]"
