import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from playwright.sync_api import Browser

from coproduction.builtin import BUILTIN
from coproduction.folders import inspect
from coproduction.hosts.wsgi import application
from tests_tools.conftest import EXAMPLES
from tests_tools.measuring import PICTURES
from tests_tools.opening import PAGES, opened


@contextmanager
def served() -> Iterator[str]:
    """The address at which the examples are served, with every header that protects them."""

    class Quiet(WSGIRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    folder = inspect(BUILTIN, EXAMPLES)
    store = {item.name.replace("/", "-"): BUILTIN.unstructure(item.content) for item in folder.items}
    with make_server("127.0.0.1", 0, application(BUILTIN, store), WSGIServer, Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_nothing_on_the_console_and_fetches_nothing(made: Path, browser: Browser, name: str) -> None:
    address = (made / f"{name}.html").as_uri()
    with opened(browser, address, offline=True) as found:
        found.page.wait_for_timeout(200)
        assert found.said == []
        assert [asked for asked in found.asked if not asked.startswith("data:")] == [address]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_the_same_where_scripts_are_switched_off(made: Path, browser: Browser, name: str) -> None:
    said = []
    for scripts in (True, False):
        with opened(browser, (made / f"{name}.html").as_uri(), java_script_enabled=scripts) as found:
            said.append(found.page.locator("main").inner_text())
            assert found.said == []
    assert said[0] == said[1] != ""


@pytest.mark.parametrize("name", ["fernshire-information-pack", "kent-action-plan", "fernshire-audit-2025", ""])
def test_a_page_on_the_web_is_as_its_protection_lets_it(browser: Browser, name: str) -> None:
    with served() as address, opened(browser, address + name) as found:
        assert found.said == []
        assert found.asked[0] == address + name
        assert all(asked.startswith("data:") for asked in found.asked[1:])
        assert all(there for there, _ in found.page.evaluate(PICTURES))
        assert (
            found.page.locator(".banner").evaluate("each => getComputedStyle(each).backgroundColor")
            == "rgb(11, 74, 111)"
        )


def test_the_list_on_the_web_leads_to_every_page(browser: Browser) -> None:
    with served() as address, opened(browser, address) as found:
        links = found.page.locator("main a")
        names = links.all_inner_texts()
        assert len(names) > 10
        links.first.click()
        assert found.page.url == address + names[0]
        assert found.page.locator("h1").inner_text()
