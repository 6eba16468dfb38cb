"""What the preview sends, and what it forbids a browser to do with it."""

from collections.abc import Mapping

from attrs import field, frozen

from coproduction.web import PROTECTION

PLAIN, HTML, CSS = (f"text/{kind}; charset=utf-8" for kind in ("plain", "html", "css"))
RESOURCES: Mapping[str, str] = {
    "preview.css": CSS,
    "preview.js": "text/javascript; charset=utf-8",
}
"""The style sheet and the script of the preview's own pages."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Only our own script and style sheets, that of the document among them."""

REFERRER = "same-origin"
"""Without it a browser would not say that a form comes from our own page."""


@frozen(kw_only=True)
class Reply:
    """What is sent. A ``whole`` file that was made of content has its own style within it, and no script."""

    status: int = 200
    body: bytes = field(default=b"", repr=False)
    media_type: str = PLAIN
    location: str = ""
    filename: str = ""
    whole: bool = False

    @property
    def headers(self) -> dict[str, str]:
        """Every header: nothing is kept, nothing is shown in a frame, and nothing comes from anywhere else."""
        own = {"Content-Security-Policy": POLICY, "Referrer-Policy": REFERRER}
        said = {
            "Content-Type": self.media_type,
            "Content-Length": str(len(self.body)),
            "Location": self.location,
            "Content-Disposition": f'inline; filename="{self.filename}"' if self.filename else "",
            "Cache-Control": "no-store",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
        }
        return {**{name: value for name, value in said.items() if value}, **PROTECTION, **({} if self.whole else own)}
