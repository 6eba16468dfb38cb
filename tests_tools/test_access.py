import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser
from tests.formats.making import NIGHT

from coproduction.builtin import BUILTIN
from coproduction.formats.html import render_page
from coproduction.theme import Theme
from tests_tools.access import wrong
from tests_tools.embedding import AUDIT
from tests_tools.measuring import FAINT, HEADINGS, SIDEWAYS
from tests_tools.opening import DESK, NARROWEST, PAGES, WAYS, opened

CELLS = """() => Object.fromEntries(Object.entries({
  table: "table", row: "tr", columnheader: "thead th", rowheader: "tbody th", cell: "td",
}).map(([role, chosen]) => [role, document.querySelectorAll(chosen).length]))"""
ADDRESSES = "() => [...document.links].map(each => each.getAttribute('href'))"
LANGUAGES = "() => [...document.querySelectorAll('[lang]')].map(each => [each.tagName, each.lang])"
OUTLINE = """() => {
  const style = getComputedStyle(document.activeElement);
  return [document.activeElement.tagName, style.outlineStyle, parseFloat(style.outlineWidth)];
}"""


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_that_shuts_anybody_out(made: Path, browser: Browser, name: str, way: str) -> None:
    width, options = WAYS[way]
    with opened(browser, (made / f"{name}.html").as_uri(), width, **options) as found:
        assert wrong(found.page, colours_forced="forced_colors" in options) == []
        assert found.page.evaluate(SIDEWAYS) == 0


def test_axe_finds_nothing_in_any_page_of_the_examples(made: Path, browser: Browser) -> None:
    for path in sorted(made.rglob("*.html")):
        with opened(browser, path.as_uri(), color_scheme="dark") as found:
            assert (path.name, wrong(found.page)) == (path.name, [])


@pytest.mark.parametrize("theme", [*BUILTIN.themes, NIGHT], ids=lambda theme: theme.name + theme.paper)
def test_axe_finds_nothing_whatever_the_theme(browser: Browser, theme: Theme) -> None:
    with opened(browser, "about:blank", color_scheme="dark") as found:
        found.page.set_content(render_page(AUDIT, theme), wait_until="load")
        assert wrong(found.page) == []
        assert found.page.evaluate(FAINT) == []


@pytest.mark.parametrize("width", [NARROWEST, DESK])
@pytest.mark.parametrize("name", PAGES)
def test_a_table_is_a_table_to_a_listener_whatever_the_window(
    made: Path, browser: Browser, name: str, width: int
) -> None:
    with opened(browser, (made / f"{name}.html").as_uri(), width) as found:
        counts = found.page.evaluate(CELLS)
        session = found.page.context.new_cdp_session(found.page)
        heard = Counter(
            node["role"]["value"]
            for node in session.send("Accessibility.getFullAXTree")["nodes"]
            if not node["ignored"]
        )
    assert {role: heard[role] for role in counts} == counts


@pytest.mark.parametrize("name", PAGES)
def test_headings_begin_with_one_title_and_never_skip_a_level(made: Path, browser: Browser, name: str) -> None:
    with opened(browser, (made / f"{name}.html").as_uri()) as found:
        levels = found.page.evaluate(HEADINGS)
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [after - before for before, after in pairwise(levels) if after > before + 1] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_its_language(made: Path, browser: Browser, name: str) -> None:
    with opened(browser, (made / f"{name}.html").as_uri()) as found:
        languages = found.page.evaluate(LANGUAGES)
    assert languages[0] == ["HTML", "en-GB"]
    assert all(re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", language) for _, language in languages)


def test_every_link_of_the_list_leads_to_a_file_that_is_there(made: Path, browser: Browser) -> None:
    with opened(browser, (made / "index.html").as_uri()) as found:
        addresses = found.page.evaluate(ADDRESSES)
    assert len(addresses) > 20
    assert [address for address in addresses if not (made / unquote(address)).is_file()] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_link_of_a_page_leads_somewhere(made: Path, browser: Browser, name: str) -> None:
    with opened(browser, (made / f"{name}.html").as_uri()) as found:
        addresses = found.page.evaluate(ADDRESSES)
        here = [address for address in addresses if address.startswith("#")]
        assert [address for address in here if found.page.locator(f'[id="{address[1:]}"]').count() != 1] == []
    elsewhere = [address for address in addresses if not address.startswith("#")]
    known = {urlsplit(address).scheme for address in elsewhere}
    assert known <= {"", "https", "http", "mailto", "tel"}


def test_a_page_of_the_pack_is_reached_from_its_contents_by_keyboard(made: Path, browser: Browser) -> None:
    with opened(browser, (made / "fernshire/information-pack.html").as_uri()) as found:
        first = found.page.locator(".contents a").first
        found.page.keyboard.press("Tab")
        element, style, width = found.page.evaluate(OUTLINE)
        assert (element, style != "none", width >= 1) == ("A", True, True)
        found.page.keyboard.press("Enter")
        assert found.page.url.endswith(first.get_attribute("href") or "nowhere")
        assert found.page.evaluate("() => scrollY") > 0


def test_the_list_leads_to_the_pack_and_back(made: Path, browser: Browser) -> None:
    with opened(browser, (made / "index.html").as_uri()) as found:
        found.page.click('a[href="fernshire/information-pack.html"]')
        assert found.page.locator("h1").inner_text() == "Information pack for new representatives"
        found.page.go_back()
        assert found.page.url.endswith("index.html")
