"""A booklet to print and fold: the pages of the PDF, two on each side of A4 sheets, and still a PDF for everyone."""

from coproduction.document import Document
from coproduction.errors import RenderError
from coproduction.formats import Format
from coproduction.formats.page_order import sides
from coproduction.formats.pdf import checked, proven_pdf
from coproduction.labels import N_
from coproduction.languages import right_to_left
from coproduction.proof.results import Proof
from coproduction.reflow import folds
from coproduction.theme import Theme

NO_BOOKLET = "Only a booklet can be folded, and only in a print that is not large: large print needs the whole page."


def render_fold(document: Document, theme: Theme) -> bytes:
    """The booklet as sheets of A4. Raises ``RenderError``, also for what is no booklet, and ``MissingTool``."""
    return proven_fold(document, theme)[0]


def proven_fold(document: Document, theme: Theme) -> tuple[bytes, Proof]:
    """The same, and what the gate found, to which the sheets say the same as the pages."""
    if not folds(document, theme):
        raise RenderError(NO_BOOKLET)
    body, proof = proven_pdf(document, theme)
    from coproduction.formats.imposed import imposed

    return checked(imposed(body, sides(proof.pages, from_right=right_to_left(document.language))), document, theme)


FOLD = Format(
    name="fold",
    label=N_("PDF to print and fold"),
    suffix="fold.pdf",
    media_type="application/pdf",
    render=render_fold,
    proven=proven_fold,
    fits=folds,
)
