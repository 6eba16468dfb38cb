"""How soon a page of the preview follows a saved file, in a real browser: python benchmarks/following.py

Each time a sentence of a pack is changed and saved, and the page is watched until it shows the change. It needs
Chromium, whose path is in CHROMIUM; ``make following`` sees to that.
"""

import os
import statistics
import tempfile
import threading
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from coproduction.builtin import BUILTIN
from coproduction.preview.server import preview_server
from coproduction.protocols.pack_starter import STARTER

TIMES = 10
ARGUMENTS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")
SHOWN = "text => document.getElementById('page').innerText.includes(text)"


def seconds(folder: Path, address: str) -> list[float]:
    """The seconds from a saved file to the changed page, several times."""
    taken: list[float] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=list(ARGUMENTS))
        page = browser.new_page()
        page.goto(address, wait_until="load")
        for number in range(TIMES):
            sentence = f"We run clinic number {number} and no other."
            began = time.monotonic()
            (folder / "pack.yaml").write_text(STARTER.replace("services:", f"services: {sentence}"), "utf-8")
            page.wait_for_function(SHOWN, arg=sentence)
            taken.append(time.monotonic() - began)
        browser.close()
    return taken


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "pack.yaml").write_text(STARTER, "utf-8")
        server = preview_server(BUILTIN, folder, 0)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        taken = seconds(folder, f"http://localhost:{server.server_port}/show/pack.yaml")
        server.shutdown()
        server.server_close()
    least, middle, most = min(taken), statistics.median(taken), max(taken)
    print(f"from a saved file to its page: {least:.2f} to {most:.2f} seconds, half of them within {middle:.2f} (bar 1)")


if __name__ == "__main__":
    main()
