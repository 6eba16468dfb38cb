"""What tags that tell the truth cost, and what the gate costs, as shares of bare WeasyPrint on a 30-page pack."""

import gc
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from before_layout import write_pack

import coproduction
from coproduction.document import Document
from coproduction.formats import pdf
from coproduction.formats.html import render_page
from coproduction.theme import Theme

BARS = {"repair": 1.15, "gate": 0.10}
RUNS = 9


def bare(document: Document, theme: Theme) -> bytes:
    """The same page with WeasyPrint's own tags."""
    faces, fonts = pdf._faces()
    engine = pdf._engine().weasyprint
    page = engine.HTML(string=render_page(document, theme), url_fetcher=pdf._fetcher())
    return bytes(page.write_pdf(stylesheets=[faces], font_config=fonts, pdf_variant="pdf/ua-1"))


def seconds(work: Callable[[], object]) -> float:
    """The CPU time of some work."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print both shares."""
    toolkit = coproduction.toolkit()
    with tempfile.TemporaryDirectory() as name:
        content, problems = toolkit.inspect(write_pack(Path(name)))
    if content is None:
        raise coproduction.ContentError(problems)
    document, theme = toolkit.view(content), toolkit.themes[0]
    body = pdf.render_pdf(document, theme)
    variants: dict[str, Callable[[], object]] = {
        "bare": lambda: bare(document, theme),
        "ours": lambda: pdf.laid_out(document, theme),
        "gate": lambda: pdf._engine().faults(body, document, theme),
    }
    taken: dict[str, list[float]] = {each: [] for each in variants}
    for _ in range(RUNS):
        for each, work in variants.items():
            taken[each].append(seconds(work))
    usual = {each: statistics.median(found) for each, found in taken.items()}
    print(", ".join(f"{each} {found:.3f} s" for each, found in usual.items()) + " of CPU")
    for each, share in (("repair", usual["ours"] / usual["bare"]), ("gate", usual["gate"] / usual["bare"])):
        print(f"{each}: {share:.3f} of bare, bar {BARS[each]}: {'kept' if share <= BARS[each] else 'NOT KEPT'}")


if __name__ == "__main__":
    main()
