"""What the Nu HTML checker says of every page, of every host's page with documents in it, and of the style sheets."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.formats.making import NIGHT

from coproduction.builtin import BUILTIN
from coproduction.formats.fragment import fragment_style
from coproduction.formats.html import render_page
from coproduction.formats.webform import render_form
from coproduction.theme import Theme
from tests_tools.embedding import AUDIT, page_of
from tests_tools.pages import FOLLOWS_THE_READER, HOSTS, host_page
from tests_tools.test_charts import ALL as CHARTS
from tests_tools.test_forms import CLAIM, PROBLEMS, VALUES


def said(folder: Path) -> list[tuple[str, str, str]]:
    """Every error and every warning about the pages and style sheets of a folder: where, what, and which words."""
    command = ["java", "-jar", os.environ["NU"], "--format", "json", "--stdout", "--also-check-css", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    messages: list[dict[str, Any]] = json.loads(result.stdout)["messages"]
    return [(Path(each["url"]).name, each["message"], each.get("extract", "")) for each in messages]


def test_nu_finds_nothing_in_any_page_or_style_sheet(made: Path, tmp_path: Path) -> None:
    for number, page in enumerate(sorted(made.rglob("*.html"))):
        shutil.copy(page, tmp_path / f"{number}-{page.name}")
    for name, host in HOSTS.items():
        (tmp_path / f"{name}.html").write_text(page_of(host), encoding="utf-8")
    (tmp_path / "follows.html").write_text(page_of("", also=FOLLOWS_THE_READER), encoding="utf-8")
    form = render_form(CLAIM, action="/claims", send="Send", values=VALUES, problems=PROBLEMS, summary="Mend this")
    (tmp_path / "form.html").write_text(host_page(form, style=""), encoding="utf-8")
    for theme in (*BUILTIN.themes, NIGHT):
        (tmp_path / f"page-{theme.name}-{theme.paper[1:]}.html").write_text(render_page(AUDIT, theme), encoding="utf-8")
        (tmp_path / f"{theme.name}-{theme.paper[1:]}.css").write_text(fragment_style(AUDIT, theme), encoding="utf-8")
    (tmp_path / "charts.html").write_text(render_page(CHARTS, Theme()), encoding="utf-8")
    (tmp_path / "charts.css").write_text(fragment_style(CHARTS, Theme()), encoding="utf-8")
    assert len(list(tmp_path.rglob("*.html"))) > 25
    assert said(tmp_path) == []


def test_nu_finds_what_is_wrong(tmp_path: Path) -> None:
    page = "<!doctype html><html lang=en><title>A</title><style>p { colour: red }</style><p id=a>B<p id=a>C"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "a.css").write_text("p { size: 3 }", encoding="utf-8")
    found = {(name, message.partition(":")[0]) for name, message, _ in said(tmp_path)}
    assert found >= {("a.html", "CSS"), ("a.html", "Duplicate ID “a”."), ("a.css", "CSS")}
