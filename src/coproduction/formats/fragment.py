"""A document within a page of a host's own: HTML that needs no frame and no script, and its style sheet apart."""

import hashlib
import re

from coproduction.document import Document
from coproduction.formats.html import NARROW, joined, refuse_dead_links, screen_style, template
from coproduction.theme import Theme

DEEPEST = 6
"""The levels of heading that HTML has."""

_PREFIX = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_EMPTY_LINES = re.compile(r"\n\s*\n")
"""Some content management systems make a paragraph of each."""

_SCOPE = ".coproduction:not(#_):not(#_)"
"""The class, outweighing whatever a host says of its own elements by class or by id."""


def render_fragment(document: Document, *, level: int = 2, heading: bool | str = True, prefix: str = "") -> str:
    """The document as one ``div``, for the body of a page.

    ``level`` is the level of its title, from 1 to 6; what stands below it follows. ``heading`` is other words for the
    title, or false where the host has put the title at that level itself. Every id begins with ``prefix``: give one
    where a page holds the same document twice; without one, it is made from the document. ``ValueError`` if a level or
    a prefix is none, and ``RenderError`` if a link within leads nowhere.

    The style sheet is ``fragment_style``. It is apart because HTML has ``style`` in the head only, and because a site
    with a strict policy serves it as a file.
    """
    check_place(level, prefix)
    refuse_dead_links(document)
    said = document.title if heading is True else heading
    named = document.prefixed(prefix or own_prefix(document))
    return dense(template("fragment.html").render(document=named, level=level, heading=said))


def fragment_style(document: Document, theme: Theme, *, narrow: int = NARROW) -> str:
    """The style sheet of a fragment, to be put into the head or served as a file. It holds for what is within only.

    It is dark where the host's page is, which the host says with ``color-scheme``. Two documents of one theme may share
    a page. ``narrow`` is the width of a window, in rem, below which tables become lists of records: a host with a menu
    beside its text says more. The pictures in it are data, for which a policy needs ``img-src data:``.
    """
    css = template("fragment.css").render(rules=screen_style(document, theme, narrow))
    return css.replace(".coproduction", _SCOPE)


def check_place(level: int, prefix: str) -> None:
    """Raise ``ValueError`` if a title can have no such level, or no id such a beginning."""
    if not 1 <= level <= DEEPEST:
        raise ValueError(f"a title has a level from 1 to {DEEPEST}")
    if prefix and not _PREFIX.fullmatch(prefix):
        raise ValueError("a prefix is a letter, then letters, digits, hyphens and underscores")


def own_prefix(document: Document) -> str:
    """The beginning of every id, made from the document."""
    return f"c{hashlib.sha256(repr(document).encode()).hexdigest()[:8]}"


def dense(html: str) -> str:
    """HTML for the body of a page, without empty lines."""
    return _EMPTY_LINES.sub("\n", joined(html)).strip()
