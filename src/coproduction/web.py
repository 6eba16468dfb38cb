"""The door for web frameworks, without one: a response from a piece of content, or from any mapping of them.

The host keeps the user, the permission, the address and the storage. Content is plain data that says its ``type``.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from urllib.parse import parse_qsl

from attrs import field, frozen

from coproduction.content import Content
from coproduction.document import Document, Link, Paragraph, Section
from coproduction.edition import Edition, Wording
from coproduction.errors import ContentError, CoproductionError, MissingTool, UnknownName
from coproduction.formats.fragment import fragment_style, render_fragment
from coproduction.formats.webform import render_form
from coproduction.theme import Theme
from coproduction.toolkits import Toolkit

PAGE = "html"
FRAGMENT, FORM, STYLE = "fragment", "form", "style"
EMBEDDED = {
    FRAGMENT: "text/html; charset=utf-8",
    FORM: "text/html; charset=utf-8",
    STYLE: "text/css; charset=utf-8",
}
"""What is made for pages of a host's own, with its media type."""

PROTECTION = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; frame-ancestors 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
"""A page needs its own style sheet and its own pictures, and nothing else. A form is for a host to put into its own
page: opened by itself, it sends nothing to anybody else, whatever its address asked for."""

_DIGIT = re.compile(r"[0-9]")
_NAME = re.compile(r"[a-z0-9-]+")


@frozen(kw_only=True)
class Response:
    """What to send. Without a body (304) there is no media type."""

    status: int = 200
    body: bytes = field(default=b"", repr=False)
    media_type: str = ""
    etag: str = ""
    filename: str = ""
    allow: str = ""

    @property
    def headers(self) -> dict[str, str]:
        """Every header, as any framework takes them."""
        said = {
            "Content-Type": self.media_type,
            "ETag": f'"{self.etag}"' if self.etag else "",
            "Cache-Control": "no-cache" if self.etag else "",
            "Content-Disposition": f'inline; filename="{self.filename}"' if self.filename else "",
            "Allow": self.allow,
        }
        return {**{name: value for name, value in said.items() if value}, **PROTECTION}


def render(
    toolkit: Toolkit,
    content: Content,
    format: str = PAGE,
    *,
    view: str | None = None,
    edition: Edition | None = None,
    theme: Theme | None = None,
    if_none_match: str = "",
) -> Response:
    """A response with a piece of content; 304 when the asker has it, which costs no layout.

    Raises ``ContentError``, ``RenderError`` and ``UnknownName``.
    """
    edition, theme, chosen = edition or toolkit.edition(content), theme or toolkit.themes[0], toolkit.format(format)
    document = toolkit.document(content, view, edition)
    if not chosen.fits(document, theme):
        raise UnknownName("format", format, (each.name for each in toolkit.formats if each.fits(document, theme)))
    etag = toolkit.fingerprint(document, theme, chosen.name)
    if etag in _tags(if_none_match):
        return Response(status=304, etag=etag)
    name = "" if format == PAGE else toolkit.filename(content, chosen, view, edition)
    return Response(body=chosen.render(document, theme), media_type=chosen.media_type, etag=etag, filename=name)


def handle(
    toolkit: Toolkit,
    store: Mapping[str, object],
    method: str,
    path: str,
    headers: Mapping[str, str] | None = None,
    *,
    theme: Theme | None = None,
    query: str = "",
) -> Response:
    """Answer a request over a mapping of names to plain data. Never raises for what was asked or stored.

    ``/`` lists the names; ``/NAME`` is a page, ``/NAME/VIEW`` another view, ``/NAME/VIEW-FORMAT`` another format.
    ``easy-read`` in the place of a view is the page in its Easy Read words, and an export is asked for by its name.
    What is private is never given, nor is said that it is there: a host that knows who asks makes it with ``render``.
    Of content with something to put right is said how many things there are and nothing of them.
    ``/NAME/VIEW-fragment`` is for the body of a page of a host's own, with a query such as
    ``level=3&heading=none&prefix=left``, and ``/NAME/VIEW-style`` is its style sheet. ``/NAME/VIEW-form`` is the same
    to be filled in; its query says too where it is sent, and what is on its button: ``action=/claims&send=Send``.
    """
    if method not in ("GET", "HEAD"):
        return _said(405, "This can only be read.", allow="GET, HEAD")
    said = {name.lower(): value for name, value in (headers or {}).items()}
    asked = _Asked(path, query, said.get("if-none-match", ""))
    try:
        return _answer(toolkit, store, asked, theme or toolkit.themes[0])
    except (KeyError, UnknownName):
        return _said(404, "There is no such page.")
    except ContentError as error:
        return _said(422, _to_put_right(len(error.problems)))
    except MissingTool as error:
        return _said(501, str(error))
    except CoproductionError as error:
        return _said(500, str(error))


@frozen
class _Asked:
    """What of a request decides its answer."""

    path: str
    query: str
    if_none_match: str


def _answer(toolkit: Toolkit, store: Mapping[str, object], asked: _Asked, theme: Theme) -> Response:
    name, *rest = [part for part in asked.path.split("/") if part] or [""]
    if not name:
        body = toolkit.format(PAGE).render(_listing(toolkit, store), theme)
        return Response(body=body, media_type=toolkit.format(PAGE).media_type)
    if len(rest) > 1:
        raise KeyError(asked.path)
    data = store[name]
    if _is_private(toolkit, data):
        raise KeyError(asked.path)
    content = toolkit.structure(data)
    if rest and rest[0] in toolkit.type_of(content).exports:
        return _exported(toolkit, content, rest[0], asked)
    view, kind = _view_and_format(toolkit, content, rest[0]) if rest else (None, PAGE)
    easy = view == Wording.EASY_READ.value
    edition = toolkit.edition(content, wording=Wording.EASY_READ if easy else Wording.STANDARD)
    view = None if easy else view
    if kind in EMBEDDED:
        return _embedded(toolkit, content, view, edition, kind, theme, asked)
    return render(toolkit, content, kind, view=view, edition=edition, theme=theme, if_none_match=asked.if_none_match)


def _is_private(toolkit: Toolkit, data: object) -> bool:
    """Whether stored data is of a type that has private views only; this is known before any of it is read."""
    name = data.get("type") if isinstance(data, dict) else None
    return any(name == each.name and not toolkit.type_named(each.name).views for each in toolkit.types)


def _exported(toolkit: Toolkit, content: Content, name: str, asked: _Asked) -> Response:
    made = toolkit.export(content, name)
    etag = hashlib.sha256(made.body).hexdigest()[:32]
    if etag in _tags(asked.if_none_match):
        return Response(status=304, etag=etag)
    return Response(body=made.body, media_type=made.media_type, etag=etag, filename=made.filename)


def _embedded(
    toolkit: Toolkit, content: Content, view: str | None, edition: Edition, kind: str, theme: Theme, asked: _Asked
) -> Response:
    """A fragment, a form or their style sheet."""
    document = toolkit.document(content, view, edition)
    etag = toolkit.fingerprint(document, theme, kind, asked.query)
    if etag in _tags(asked.if_none_match):
        return Response(status=304, etag=etag)
    try:
        body = fragment_style(document, theme) if kind == STYLE else _in_a_page(document, kind, asked.query)
    except ValueError as error:
        return _said(400, f"This cannot be shown: {error}.")
    return Response(body=body.encode(), media_type=EMBEDDED[kind], etag=etag)


def _in_a_page(document: Document, kind: str, query: str) -> str:
    """A fragment or a form as a query asks for it."""
    said = dict(parse_qsl(query))
    asked, prefix, heading = said.get("level", "2"), said.get("prefix", ""), said.get("heading") != "none"
    level = int(asked) if _DIGIT.fullmatch(asked) else 0
    if kind == FRAGMENT:
        return render_fragment(document, level=level, heading=heading, prefix=prefix)
    action, send = said.get("action", ""), said.get("send", "")
    return render_form(document, action=action, send=send, level=level, heading=heading, prefix=prefix)


def _view_and_format(toolkit: Toolkit, content: Content, asked: str) -> tuple[str, str]:
    """``page`` is a view as a web page, ``page-pdf`` the same as a PDF: a name a framework can route, without a dot.

    Easy Read, which is an edition and no view, is asked for as if it were one.
    """
    views = (*toolkit.type_of(content).views, Wording.EASY_READ.value)
    if asked in views:
        return asked, PAGE
    view, _, format_name = asked.rpartition("-")
    if view not in views:
        raise UnknownName("view", asked, views)
    return view, format_name


def _listing(toolkit: Toolkit, store: Mapping[str, object]) -> Document:
    _ = Edition.load("en-GB", None, toolkit.catalogues)
    names = tuple(sorted(name for name in store if _NAME.fullmatch(name) and not _is_private(toolkit, store.get(name))))
    return Document(
        title=_("Documents"),
        language=_.language,
        furniture=_.furniture,
        blocks=(Section("names", _("What there is"), tuple(_entries(names, _))),),
    )


def _entries(names: tuple[str, ...], _: Edition) -> Iterator[Paragraph]:
    if not names:
        yield Paragraph(_("Nothing yet."))
    for name in names:
        yield Paragraph(Link(name, name))


def _said(status: int, text: str, allow: str = "") -> Response:
    return Response(status=status, body=f"{text}\n".encode(), media_type="text/plain; charset=utf-8", allow=allow)


def _to_put_right(number: int) -> str:
    things = "There is 1 thing" if number == 1 else f"There are {number} things"
    return f"{things} to put right. “coproduction check” or “toolkit.check” says what."


def _tags(if_none_match: str) -> tuple[str, ...]:
    return tuple(tag.strip().removeprefix("W/").strip('"') for tag in if_none_match.split(","))
