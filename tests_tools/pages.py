"""Pages of hosts, and documents within them. The hosts are invented, in the manner of what is widely used."""

from collections.abc import Mapping
from pathlib import Path

SHEETS = Path(__file__).parent / "hosts"
BARE = ""
GRID, BLOG = ((SHEETS / f"{name}.css").read_text(encoding="utf-8") for name in ("grid", "blog"))
HOSTS: Mapping[str, str] = {"bare": BARE, "in the manner of Bootstrap": GRID, "in the manner of WordPress": BLOG}

FOLLOWS_THE_READER = ":root { color-scheme: light dark; } body { background: Canvas; color: CanvasText; }"
"""How a host says that its pages are dark for who asked for it."""


def host_page(*fragments: str, style: str, host: str = BARE, also: str = "") -> str:
    """A page of a host, with its own heading and words around the documents."""
    return f"""<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Our site</title>
<style>{host}{also}</style>
<style>{style}</style>
</head>
<body>
<header class="container"><p class="theirs">Our site</p></header>
<main id="content" class="container">
<h1 class="theirs">Having your say</h1>
<div class="entry">
<p class="theirs">Words of the host, and <strong class="theirs">strong ones</strong>.</p>
<ul class="theirs"><li class="theirs">A thing</li></ul>
<table class="theirs"><caption>Hours</caption><thead><tr><th scope="col">Day</th><th scope="col">Open</th></tr></thead>
<tbody><tr><th scope="row">Monday</th><td class="theirs quoted">10 to 4</td></tr></tbody></table>
{"".join(fragments)}
</div>
</main>
</body>
</html>
"""
