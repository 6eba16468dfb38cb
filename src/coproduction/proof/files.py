"""Finished PDFs on a disk, each proved against the web page beside it, and what is told of them."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from coproduction.errors import MissingTool, UnreadableFile
from coproduction.proof import results
from coproduction.proof.results import Proof
from coproduction.proof.webpage import said_by_page

FOLDED = ".fold.pdf"
"""What the names of booklets end with that are laid out to be printed and folded: they say what their pages say."""

INSTALL_EXTRA = "Proving a PDF needs the extra “pdf”: pip install 'coproduction[pdf]'."


@frozen(kw_only=True)
class Outcome:
    """What came of one file: its proof, or why it could not be read. ``page`` is what it was compared with, if any."""

    file: Path
    page: Path | None = None
    proof: Proof | None = None
    error: str = ""

    @property
    def right(self) -> bool:
        """Whether the file could be read and nothing is wrong with it."""
        return self.proof is not None and not self.proof.faults


def pdfs(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Files as they are, and every PDF of a folder and below it."""
    return tuple(dict.fromkeys(each for path in paths for each in _within(path)))


def page_beside(pdf: Path) -> Path | None:
    """The web page of the same name."""
    page = (
        pdf.with_name(f"{pdf.name.removesuffix(FOLDED)}.html")
        if pdf.name.endswith(FOLDED)
        else pdf.with_suffix(".html")
    )
    return page if page.is_file() else None


def prove_file(pdf: Path, page: Path | None) -> Outcome:
    """What is so of a file beside a page of ours; without one, only what a validator and a check of its structure say.

    Raises ``MissingTool``.
    """
    try:
        from coproduction.proof import gate
    except ImportError as error:
        raise MissingTool(INSTALL_EXTRA) from error
    try:
        said = said_by_page(_bytes(page)) if page else None
        return Outcome(file=pdf, page=page, proof=gate.prove(_bytes(pdf), said))
    except UnreadableFile as error:
        return Outcome(file=pdf, page=page, error=str(error))


def sentences(outcome: Outcome) -> Iterator[str]:
    """An outcome for people: a line that sums it up, and a line for each fault."""
    if outcome.proof is None:
        yield f"unreadable: {_name(outcome.file)}: {outcome.error}"
        return
    yield f"{'right' if outcome.right else 'wrong'}: {_name(outcome.file)}, {_figures([outcome.proof])}"
    yield from (f"    {fault}" for fault in outcome.proof.faults)


def total(outcomes: Iterable[Outcome]) -> str:
    """All outcomes in one line."""
    outcomes = tuple(outcomes)
    wrong = sum(not outcome.right for outcome in outcomes)
    proofs = [outcome.proof for outcome in outcomes if outcome.proof]
    return f"in all: {_many(len(outcomes), 'file')}, {wrong} wrong; {_figures(proofs)}"


def as_data(outcome: Outcome) -> dict[str, Any]:
    """An outcome for machines: plain data, with every fault in the list it belongs to."""
    page = _name(outcome.page) if outcome.page else None
    data = {"file": _name(outcome.file), "page": page, "right": outcome.right}
    if outcome.proof is None:
        return {**data, "error": outcome.error}
    return {**data, **results.as_data(outcome.proof)}


def _figures(proofs: Iterable[Proof]) -> str:
    proofs = tuple(proofs)
    pages = sum(proof.pages for proof in proofs)
    universal = sum(len(proof.universal) for proof in proofs)
    structure = sum(len(proof.structure) for proof in proofs)
    differences = sum(len(proof.differences) for proof in proofs)
    compared = any(proof.lines is not None for proof in proofs)
    told = f"differences: {differences}" if compared else "not compared with a page"
    return f"{_many(pages, 'page')}; PDF/UA-1: {_many(universal, 'failure')}; structure: {structure}; {told}"


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _within(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from (each for each in sorted(path.rglob("*")) if each.suffix.lower() == ".pdf" and each.is_file())
    else:
        yield path


def _name(path: Path) -> str:
    """A path as text that can be printed whatever a disk calls it."""
    return os.fsencode(path).decode("utf-8", "replace")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(f"{_name(path)} cannot be read ({type(error).__name__}).") from error
