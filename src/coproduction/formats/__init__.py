"""What a document becomes. A format is one module here: a function from document and theme to bytes, and its record."""

from collections.abc import Callable

from attrs import frozen

from coproduction.document import Document
from coproduction.proof.results import Proof
from coproduction.theme import Theme

Render = Callable[[Document, Theme], bytes]
Proven = Callable[[Document, Theme], tuple[bytes, Proof]]
Fits = Callable[[Document, Theme], bool]


def _always(_document: Document, _theme: Theme) -> bool:
    return True


@frozen(kw_only=True)
class Format:
    """An output format. ``suffix`` ends its files' names; ``render`` is pure, and may raise ``RenderError``.

    A format that looks at its own files has ``proven`` too: the same bytes, and what was found of them. One that is not
    for every document says with ``fits`` for which it is; ``render`` refuses the others.
    """

    name: str
    label: str
    suffix: str
    media_type: str
    render: Render
    proven: Proven | None = None
    fits: Fits = _always
