"""Charts in a browser: on a phone and at a desk, in the dark, and in colours that the reader sets."""

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from playwright.sync_api import Browser, Page
from tests.formats.making import document_of
from tests.plots import CHARTS

from coproduction.document import Section
from coproduction.formats.fragment import fragment_style, render_fragment
from coproduction.formats.html import render_page
from coproduction.theme import CLEAR, GIANT, contrast
from tests_tools.access import wrong
from tests_tools.measuring import CUT, FAINT, SIDEWAYS, SPACING
from tests_tools.opening import NARROWEST, PHONE, WAYS, WIDTHS, opened
from tests_tools.pages import HOSTS, host_page
from tests_tools.test_modes import MODES, lightest_and_darkest

ALL = document_of(*(Section(f"s{number}", f"Chart {number}", (chart,)) for number, chart in enumerate(CHARTS)))
DOCUMENTS = {"en": ALL, "ur": evolve(ALL, language="ur")}

UPON = """() => {
  const said = each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  const texts = [...document.querySelectorAll(".drawing *")].filter(each => said(each) && each.checkVisibility())
    .map(each => { const range = document.createRange(); range.selectNodeContents(each); return [each, range]; })
    .flatMap(([each, range]) => [...range.getClientRects()].map(line => [each, line]));
  const found = [];
  texts.forEach(([one, a], at) => texts.slice(at + 1).forEach(([other, b]) => {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 1 && down > 4 && one !== other && !one.contains(other) && !other.contains(one))
      found.push(`${one.textContent.trim()} | ${other.textContent.trim()}`);
  }));
  return found;
}"""
"""Pairs of texts in charts of which one lies upon the other."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with pages of charts, in two directions of writing and in giant print, and within hosts."""
    folder = tmp_path_factory.mktemp("charts")
    for name, document in DOCUMENTS.items():
        (folder / f"{name}.html").write_text(render_page(document, CLEAR), encoding="utf-8")
    (folder / "giant.html").write_text(render_page(ALL, GIANT), encoding="utf-8")
    for number, host in enumerate(HOSTS.values()):
        page = host_page(render_fragment(ALL), style=fragment_style(ALL, CLEAR), host=host)
        (folder / f"host-{number}.html").write_text(page, encoding="utf-8")
    return folder


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["en", "ur", "giant", "host-0", "host-1", "host-2"])
def test_charts_fit_their_window_and_no_word_is_cut_or_covered(
    pages: Path, browser: Browser, name: str, width: int
) -> None:
    with opened(browser, (pages / f"{name}.html").as_uri(), width) as found:
        assert found.page.evaluate(SIDEWAYS) == 0
        assert found.page.evaluate(CUT) == []
        assert found.page.evaluate(UPON) == []


@pytest.mark.parametrize("width", [NARROWEST, 1280])
def test_wider_spacing_covers_no_word_of_a_chart(pages: Path, browser: Browser, width: int) -> None:
    with opened(browser, (pages / "en.html").as_uri(), width) as found:
        found.page.add_style_tag(content=SPACING)
        assert found.page.evaluate(SIDEWAYS) == 0
        assert found.page.evaluate(UPON) == []


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES)
def test_the_words_of_charts_stand_out_however_colours_are_set(
    pages: Path, browser: Browser, mode: dict[str, Any]
) -> None:
    with opened(browser, (pages / "en.html").as_uri(), **mode) as found:
        assert found.page.evaluate(FAINT) == []


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES)
def test_every_bar_sign_and_line_stands_out_from_its_page(pages: Path, browser: Browser, mode: dict[str, Any]) -> None:
    with opened(browser, (pages / "en.html").as_uri(), **mode) as found:
        for drawn in (".stretch", ".stretch.open", ".sign", ".goes-on.before", ".goes-on.after", ".sample", ".now"):
            assert (drawn, faintest(found.page, drawn) >= 3) == (drawn, True)


def faintest(page: Page, drawn: str) -> float:
    """The contrast of what stands out least from the page among things drawn."""
    ratios = []
    for each in page.locator(drawn).all()[:12]:
        box = each.bounding_box() or {"x": 0.0, "y": 0.0, "width": 0.0, "height": 0.0}
        around = {"x": box["x"] - 3, "y": box["y"] - 3, "width": box["width"] + 6, "height": box["height"] + 6}
        picture = page.screenshot(clip=around, full_page=True)  # type: ignore[arg-type]  # it is whole
        ratios.append(contrast(*lightest_and_darkest(picture)))
    return min(ratios)


def test_signs_are_of_many_shapes_in_colours_that_are_all_one(pages: Path, browser: Browser) -> None:
    with opened(browser, (pages / "en.html").as_uri(), PHONE, forced_colors="active") as found:
        seen = {each.screenshot() for each in found.page.locator(".chart-track .sign").all()[:24]}
    assert len(seen) >= 5


@pytest.mark.parametrize("way", WAYS)
def test_axe_finds_nothing_in_charts_that_shuts_anybody_out(pages: Path, browser: Browser, way: str) -> None:
    width, options = WAYS[way]
    with opened(browser, (pages / "en.html").as_uri(), width, **options) as found:
        assert wrong(found.page, colours_forced="forced_colors" in options) == []


def test_a_chart_is_one_picture_to_who_cannot_see_it(pages: Path, browser: Browser) -> None:
    with opened(browser, (pages / "en.html").as_uri()) as found:
        tree: dict[str, Any] = found.page.context.new_cdp_session(found.page).send("Accessibility.getFullAXTree")
    told = [(each["role"]["value"], each["name"]["value"]) for each in tree["nodes"] if not each["ignored"]]
    assert [name for role, name in told if role == "image"] == [chart.words for chart in CHARTS]
    assert [name for role, name in told if "C1 Write to carers" in name or "Target" in name] == []


def test_charts_can_be_printed_from_the_browser(pages: Path, browser: Browser) -> None:
    with opened(browser, (pages / "en.html").as_uri(), 794) as found:
        found.page.emulate_media(media="print")
        assert found.page.evaluate(CUT) == []
        assert found.page.evaluate(UPON) == []
        assert found.page.pdf(format="A4").startswith(b"%PDF-")
