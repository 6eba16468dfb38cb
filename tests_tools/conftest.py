"""A browser, and the pages of the examples to open in it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.commands import run

EXAMPLES = Path(__file__).parent.parent / "examples"

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""What keeps a browser to itself on a machine without a screen."""


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all that is made of the examples, the PDFs too, because pages lead to them."""
    out = tmp_path_factory.mktemp("examples") / "out"
    result = run("build", EXAMPLES, "-o", out)
    assert result.exit_code == 0, result.stderr
    return out


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium with a new profile, which is thrown away."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=list(ARGUMENTS))
        yield chromium
        chromium.close()
