"""Documents within the pages of hosts: nothing leaks in, nothing leaks out, and nobody is shut out."""

import re

import pytest
from playwright.sync_api import Browser, Page

from tests_tools.access import wrong
from tests_tools.embedding import page_of
from tests_tools.measuring import CUT, FAINT, SIDEWAYS, UPON
from tests_tools.opening import WAYS, opened
from tests_tools.pages import BARE, FOLLOWS_THE_READER, HOSTS, host_page

STYLES = """chosen => {
  const kinds = new Map();
  for (const each of document.querySelectorAll(chosen)) {
    const kind = `${each.parentElement?.tagName} ${each.tagName} ${each.className}`;
    if (!kinds.has(kind)) kinds.set(kind, each);
  }
  return [...kinds].flatMap(([kind, each]) => ["", "::before", "::after", "::first-letter"].map(pseudo => {
    const style = getComputedStyle(each, pseudo);
    return [kind + pseudo, Object.fromEntries([...style].map(name => [name, style[name]]))];
  }));
}"""
"""How one element of each kind is shown."""

MEASURED = re.compile(
    "(inline|block)-size|width|height|perspective-origin|transform-origin|inset|top|bottom|left|right"
)
"""What depends on the room that a host gives, and on its size of print."""

OURS = ".coproduction :not(.band)"
"""A band has margins that depend on its room."""

DRAWN = """each => {
  const style = getComputedStyle(each, "::before");
  return [style.content, style.printColorAdjust];
}"""
SAME_SIZE = ".entry { font-size: 20px; }"
TYPEFACE = "font-family"
"""What a document takes from its host."""


def show(page: Page, html: str) -> None:
    """Show HTML as a browser shows a file."""
    page.set_content(html, wait_until="load")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("host", HOSTS)
def test_nobody_is_shut_out_of_a_document_in_a_hosts_page(browser: Browser, host: str, way: str) -> None:
    width, options = WAYS[way]
    with opened(browser, "about:blank", width, **options) as found:
        show(found.page, page_of(HOSTS[host], also=FOLLOWS_THE_READER if host == "bare" else ""))
        assert wrong(found.page, colours_forced="forced_colors" in options) == []
        assert found.page.evaluate(FAINT) == []
        assert found.page.evaluate(SIDEWAYS) == 0
        assert found.page.evaluate(CUT) == []
        assert found.page.evaluate(UPON) == []


def styles(page: Page, chosen: str) -> list[tuple[str, dict[str, str]]]:
    """How each element is shown, but for what is measured."""
    return [
        (name, {key: value for key, value in found.items() if not MEASURED.search(key) and key != TYPEFACE})
        for name, found in page.evaluate(STYLES, chosen)
    ]


@pytest.mark.parametrize("host", [name for name in HOSTS if name != "bare"])
def test_nothing_that_a_host_says_of_its_own_elements_changes_a_document(browser: Browser, host: str) -> None:
    with opened(browser, "about:blank") as found:
        show(found.page, page_of(BARE, also=SAME_SIZE))
        alone = styles(found.page, OURS)
        show(found.page, page_of(HOSTS[host], also=SAME_SIZE))
        within = styles(found.page, OURS)
    assert len(alone) > 100
    for (name, one), (_, other) in zip(alone, within, strict=True):
        assert (name, {key: (one[key], other[key]) for key in one if one[key] != other[key]}) == (name, {})


@pytest.mark.parametrize("host", HOSTS)
def test_a_document_changes_nothing_of_its_hosts(browser: Browser, host: str) -> None:
    with opened(browser, "about:blank") as found:
        show(found.page, host_page(style="", host=HOSTS[host]))
        before = styles(found.page, "html, body, header, main, .entry, .theirs, .theirs *")
        show(found.page, page_of(HOSTS[host]))
        after = styles(found.page, "html, body, header, main, .entry, .theirs, .theirs *")
    assert before == after


@pytest.mark.parametrize(("also", "paper"), [("", "rgb(255, 255, 255)"), (FOLLOWS_THE_READER, "rgb(20, 25, 29)")])
def test_a_document_is_dark_where_its_host_is(browser: Browser, also: str, paper: str) -> None:
    with opened(browser, "about:blank", color_scheme="dark") as found:
        show(found.page, page_of(BARE, also=also))
        assert (
            found.page.locator(".coproduction").first.evaluate("each => getComputedStyle(each).backgroundColor")
            == paper
        )


def test_a_document_within_a_page_is_printed_on_white_with_its_shapes(browser: Browser) -> None:
    with opened(browser, "about:blank", color_scheme="dark") as found:
        show(found.page, page_of(BARE, also=FOLLOWS_THE_READER))
        found.page.emulate_media(media="print", color_scheme="dark")
        document = found.page.locator(".coproduction").first
        assert document.evaluate("each => getComputedStyle(each).backgroundColor") == "rgb(255, 255, 255)"
        for drawn in (".tag", ".checklist li", ".ladder tbody th"):
            first = found.page.locator(drawn).first
            said = first.evaluate(
                "each => [getComputedStyle(each, '::before')].map(s => [s.content, s.printColorAdjust])"
            )
            assert (drawn, said) == (drawn, [['""', "exact"]])


@pytest.mark.parametrize("host", HOSTS.values(), ids=HOSTS)
def test_print_is_never_smaller_than_on_a_page_of_its_own(browser: Browser, host: str) -> None:
    with opened(browser, "about:blank") as found:
        show(found.page, page_of(host))
        size = found.page.locator(".coproduction").first.evaluate("each => parseFloat(getComputedStyle(each).fontSize)")
    assert size >= 16
