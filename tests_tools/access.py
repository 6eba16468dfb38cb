"""What axe-core says of a page: whom it shuts out, and how."""

import os
from typing import Any

from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
AXE = """([tags, rules]) => axe.run(document, {runOnly: tags, rules}).then(found => ({
  rules: found.passes.length,
  wrong: found.violations.map(each => [each.id, each.help, each.nodes.map(node => node.html.slice(0, 200))]),
}))"""
FEWEST_RULES = 14
"""No more would mean that nothing was looked at: the smallest page of ours meets 15, and a blank one meets 1."""


def wrong(page: Page, colours_forced: bool = False) -> list[Any]:
    """Every fault of a page, with where it is. Where colours are forced, axe-core still reads those of the author."""
    page.add_script_tag(path=os.environ["AXE"])
    report = page.evaluate(AXE, [list(TAGS), {"color-contrast": {"enabled": not colours_forced}}])
    assert report["rules"] > FEWEST_RULES
    faults: list[Any] = report["wrong"]
    return faults
