"""A PDF for everyone: tagged (PDF/UA-1), from the HTML page, with nothing fetched and no complaint let through."""

import atexit
import hashlib
import html
import logging
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from typing import Any

from attrs import frozen

from coproduction.document import Document
from coproduction.errors import MissingTool, RenderError
from coproduction.formats import Format
from coproduction.formats.fonts import Family, face_data, shipped
from coproduction.formats.html import render_page
from coproduction.formats.scripts import families_for
from coproduction.labels import N_
from coproduction.proof.results import Proof
from coproduction.proof.said import Said, said_by
from coproduction.theme import Theme

INSTALL_PANGO = (
    "Making a PDF needs Pango. "
    "Debian and Ubuntu: sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. "
    "Fedora: sudo dnf install pango. Alpine: apk add pango. macOS: brew install pango. "
    "Windows: install MSYS2, then pacman -S mingw-w64-x86_64-pango. HTML and text need none of this."
)
INSTALL_EXTRA = "Making a PDF needs the extra “pdf”: pip install 'coproduction[pdf]'. HTML and text need none of this."
SCHEME = "coproduction:"
MOST_FAULTS = 10
"""As many are named as a person would read."""


def render_pdf(document: Document, theme: Theme) -> bytes:
    """The document as PDF/UA-1. Raises ``RenderError``, and ``MissingTool`` where WeasyPrint or Pango is missing."""
    return proven_pdf(document, theme)[0]


def proven_pdf(document: Document, theme: Theme) -> tuple[bytes, Proof]:
    """The same, and what the gate found: a file in which anything is wrong is not handed out."""
    return checked(laid_out(document, theme), document, theme)


def checked(body: bytes, document: Document, theme: Theme) -> tuple[bytes, Proof]:
    """A file and what the gate found of it. Raises ``RenderError`` if it is anything that is wrong."""
    proof = _engine().prove(body, said_by(document, theme))
    if wrong := proof.faults:
        raise RenderError(f"The PDF would not say what its document says: {'; '.join(wrong[:MOST_FAULTS])}.")
    return body, proof


def laid_out(document: Document, theme: Theme) -> bytes:
    """The same file before the gate has seen it. Raises what ``render_pdf`` raises."""
    engine = _engine()
    page = render_page(document, theme)
    own = shipped(theme.face)
    families = (*own, *families_for(_words(page), own))
    with _watched() as complaints, engine.truthful():
        try:
            result = engine.weasyprint.HTML(string=page, url_fetcher=_fetcher()).write_pdf(
                stylesheets=[_faces(family) for family in families],
                font_config=_fonts(),
                pdf_variant="pdf/ua-1",
                pdf_identifier=hashlib.sha256(page.encode()).digest()[:16],
            )
        except Exception as error:
            raise RenderError(f"The PDF could not be laid out ({type(error).__name__}).") from error
    if complaints:
        raise RenderError(f"The PDF would not be accessible: {'; '.join(dict.fromkeys(complaints))}.")
    return bytes(result)


@frozen
class _Engine:
    """What a PDF is made with: WeasyPrint, tags that tell the truth, and the gate."""

    weasyprint: Any
    truthful: Callable[[], AbstractContextManager[None]]
    prove: Callable[[bytes, Said], Proof]


@cache
def _engine() -> _Engine:
    try:
        import weasyprint

        from coproduction.formats import tags
        from coproduction.proof import gate
    except ImportError as error:
        raise MissingTool(INSTALL_EXTRA) from error
    except OSError as error:
        raise MissingTool(INSTALL_PANGO) from error
    tags.install(weasyprint)
    return _Engine(weasyprint, tags.truthful, gate.prove)


@cache
def _fonts() -> Any:
    """One font configuration for the whole process: a fresh one a document leaks memory."""
    from weasyprint.text.fonts import FontConfiguration

    atexit.register(_fonts.cache_clear)  # later, WeasyPrint could no longer take its temporary folder away
    return FontConfiguration()


@cache
def _faces(family: Family) -> Any:
    """The rules that bring a family to the page."""
    atexit.register(_faces.cache_clear)
    rules = "".join(
        f'@font-face {{ font-family: "{family.name}"; font-weight: {face.weight}; src: url("{SCHEME}{face.file}"); }}'
        for face in family.faces
    )
    return _engine().weasyprint.CSS(string=rules, font_config=_fonts(), url_fetcher=_fetcher(family))


@cache
def _fetcher(family: Family | None = None) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    faces = {f"{SCHEME}{face.file}": face for face in (family.faces if family else ())}

    class OwnFilesOnly(URLFetcher):
        """Serves the faces of a family and the pictures written into the page itself, and nothing else."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith("data:image/"):
                return super().fetch(url, headers)
            if url not in faces:
                raise ValueError("a page may fetch nothing")
            return URLFetcherResponse(url, face_data(faces[url]), {"Content-Type": "font/ttf"})

    return OwnFilesOnly(fail_on_errors=True)


@contextmanager
def _watched() -> Iterator[list[str]]:
    """What WeasyPrint complains of in this thread; its errors are logged, not raised."""
    complaints: list[str] = []
    here = threading.get_ident()

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.thread == here:
                complaints.append(re.sub(r"data:[^']*", "a picture", record.getMessage()))

    logger, listener = logging.getLogger("weasyprint"), Listener(logging.ERROR)
    logger.addHandler(listener)
    try:
        yield complaints
    finally:
        logger.removeHandler(listener)


def _words(page: str) -> str:
    return html.unescape(re.sub(r"<style>.*?</style>|<[^>]*>", " ", page, flags=re.DOTALL))


PDF = Format(
    name="pdf",
    label=N_("PDF"),
    suffix="pdf",
    media_type="application/pdf",
    render=render_pdf,
    proven=proven_pdf,
)
