"""Documents of the examples, embedded in a page of a host."""

from coproduction.builtin import BUILTIN
from coproduction.formats.fragment import fragment_style, render_fragment
from coproduction.theme import Theme
from tests_tools.conftest import EXAMPLES
from tests_tools.pages import host_page

FERNSHIRE = BUILTIN.load_theme(EXAMPLES / "fernshire/theme")
AUDIT, PLAN, DAYS, FORM = (
    BUILTIN.document(BUILTIN.load(EXAMPLES / f"fernshire/{name}.yaml", EXAMPLES), view)
    for name, view in (
        ("audit-2025", "page"),
        ("action-plan", "page"),
        ("first-days", "page"),
        ("information-pack", "access"),
    )
)


def page_of(host: str, theme: Theme = FERNSHIRE, also: str = "") -> str:
    """A page of a host with four documents, one of them twice."""
    fragments = (
        render_fragment(AUDIT),
        render_fragment(PLAN, level=3, prefix="here", heading="Where we are"),
        render_fragment(DAYS, level=3, prefix="first"),
        render_fragment(FORM, level=4, prefix="there"),
        render_fragment(PLAN, level=5, prefix="again"),
    )
    style = "".join(fragment_style(document, theme) for document in (AUDIT, PLAN, DAYS, FORM))
    return host_page(*fragments, style=style, host=host, also=also)
