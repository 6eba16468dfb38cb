"""Pages of the examples, open in a window, and what the browser says and asks for meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from attrs import field, frozen
from playwright.sync_api import Browser, Page

WITH_TABLES = ("index", "accessibility", "fernshire/our-year", "kent/action-plan", "fernshire/audit-2025")
"""The list of all, the report on it, a whole pack with most kinds of block, a plan, and an audit."""

PAGES = (*WITH_TABLES, "fernshire/information-pack", "fernshire/voices-2026-06-checklist")
"""The same, a pack with its forms, and things to do."""

NARROWEST, PHONE, TABLET, DESK = 320, 360, 768, 1280
WIDTHS = (NARROWEST, PHONE, TABLET, DESK)
"""Of windows. WCAG 2.2, 1.4.10, asks for the first: a desk’s window at four times the size."""


WAYS: dict[str, tuple[int, dict[str, Any]]] = {
    "light": (DESK, {}),
    "dark": (DESK, {"color_scheme": "dark"}),
    "forced colours": (DESK, {"forced_colors": "active"}),
    "dark forced colours": (DESK, {"forced_colors": "active", "color_scheme": "dark"}),
    "narrow": (NARROWEST, {}),
    "four times the size": (DESK // 4, {"device_scale_factor": 4}),
}
"""How a page is opened: the width of the window, and what the reader has asked for."""


@frozen
class Opened:
    """A page that is open. ``said`` is all that came on the console, and ``asked`` every address that was fetched."""

    page: Page
    said: list[str] = field(factory=list)
    asked: list[str] = field(factory=list)


@contextmanager
def opened(browser: Browser, address: str, width: int = DESK, **options: Any) -> Iterator[Opened]:
    """Open an address in a window of a width; ``options`` are those of a browser’s context."""
    context = browser.new_context(viewport={"width": width, "height": 800}, **options)
    try:
        found = Opened(context.new_page())
        found.page.on("console", lambda message: found.said.append(message.text))
        found.page.on("pageerror", lambda error: found.said.append(str(error)))
        found.page.on("request", lambda request: found.asked.append(request.url))
        found.page.goto(address, wait_until="load")
        yield found
    finally:
        context.close()
