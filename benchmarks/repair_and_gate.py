"""What tags that tell the truth cost, and what the gate costs, as shares of bare WeasyPrint on a 30-page pack."""

import gc
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

import weasyprint
from before_layout import write_pack

import coproduction
from coproduction.document import Document
from coproduction.formats.html import render_page
from coproduction.formats.pdf import laid_out
from coproduction.proof.gate import faults
from coproduction.theme import Theme

BARS = {"repair": 1.15, "gate": 0.10}
RUNS = 9


def options_of(document: Document, theme: Theme) -> dict[str, Any]:
    """What we ask of WeasyPrint for a document: its faces, and PDF/UA-1."""
    asked: dict[str, Any] = {}

    class Listening(weasyprint.HTML):  # type: ignore[misc]  # WeasyPrint has no types
        def write_pdf(self, **options: Any) -> Any:
            asked.update(options)
            return super().write_pdf(**options)

    with patch.object(weasyprint, "HTML", Listening):
        laid_out(document, theme)
    return asked


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
    body, options = laid_out(document, theme), options_of(document, theme)
    variants: dict[str, Callable[[], object]] = {
        "bare": lambda: weasyprint.HTML(string=render_page(document, theme)).write_pdf(**options),
        "ours": lambda: laid_out(document, theme),
        "gate": lambda: faults(body, document, theme),
    }
    taken: dict[str, list[float]] = {each: [] for each in variants}
    for _ in range(RUNS):
        for each, work in variants.items():
            taken[each].append(seconds(work))
    if wrong := faults(body, document, theme):
        raise coproduction.RenderError("; ".join(wrong))
    usual = {each: statistics.median(found) for each, found in taken.items()}
    print(", ".join(f"{each} {found:.3f} s" for each, found in usual.items()) + " of CPU")
    for each, share in (("repair", usual["ours"] / usual["bare"]), ("gate", usual["gate"] / usual["bare"])):
        print(f"{each}: {share:.3f} of bare, bar {BARS[each]}: {'kept' if share <= BARS[each] else 'NOT KEPT'}")


if __name__ == "__main__":
    main()
