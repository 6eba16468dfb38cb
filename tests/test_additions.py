"""Each thing that can be added is added in one place, outside the package, and works with everything there is."""

from pathlib import Path

import pytest
from attrs import evolve

from coproduction.builtin import BUILTIN
from coproduction.content import Content
from coproduction.formats import Format
from coproduction.protocols.prose import Passage, Prose, ProseSection
from coproduction.theme import Theme
from coproduction.toolkits import Toolkit
from tests.toys import FAIR, FAIRGROUND, FETE, NIGHT, SHOUT

WELCOME = Prose(title="Welcome", sections=(ProseSection(title="Tea", body=(Passage(text="Come in."),)),))
"""Content of a shipped type."""

MORE = BUILTIN | FAIRGROUND


@pytest.mark.parametrize("each", MORE.formats, ids=lambda each: each.name)
def test_a_content_type_comes_in_every_format(each: Format) -> None:
    toolkit = BUILTIN | Toolkit(types=(FAIR,), formats=(SHOUT,))
    page = toolkit.view(FETE)
    body = each.render(page if each.fits(page, NIGHT) else evolve(page, booklet=True), NIGHT)
    assert toolkit.filename(FETE, each, None, toolkit.edition(FETE)) == f"fair-page.{each.suffix}"
    assert body.startswith(b"%PDF-") or b"summer fair" in body.lower()


@pytest.mark.parametrize("content", [WELCOME, FETE], ids=["shipped", "added"])
def test_a_format_takes_every_type(content: Content) -> None:
    shouting = BUILTIN | Toolkit(types=(FAIR,), formats=(SHOUT,))
    assert shouting.render(content, "shout").body.startswith(content.title.upper().encode())


def test_a_theme_is_a_folder_without_code(tmp_path: Path) -> None:
    (tmp_path / "theme.yaml").write_text("name: kent\nink: '#123123'\nsize: 18\n", encoding="utf-8")
    page = BUILTIN.render(WELCOME, theme=BUILTIN.load_theme(tmp_path)).body
    assert b"#123123" in page
    assert b"#123123" not in BUILTIN.render(WELCOME).body


def test_the_theme_of_a_plugin_is_worn_without_being_asked_for() -> None:
    assert (BUILTIN | Toolkit(themes=(NIGHT,))).render(WELCOME) == BUILTIN.render(WELCOME, theme=NIGHT)
    assert Theme() in MORE.themes


def test_a_language_is_one_catalogue(tmp_path: Path) -> None:
    (tmp_path / "cy.po").write_text('msgid "As at"\nmsgstr "Fel ar"\n', encoding="utf-8")
    welsh = BUILTIN | Toolkit(catalogues=(tmp_path,))
    croeso = evolve(WELCOME, language="cy", as_at=FETE.opens)
    assert "Fel ar: 4 Gorffennaf 2026" in welsh.render(croeso, "text").body.decode()


def test_a_plugin_may_put_its_own_in_the_place_of_what_is_shipped() -> None:
    louder = evolve(SHOUT, name="html", suffix="html")
    assert (BUILTIN | Toolkit(formats=(louder,))).render(WELCOME).body == b"WELCOME in #1d2a33!"
    assert BUILTIN.render(WELCOME).body.startswith(b"<!doctype html>")
