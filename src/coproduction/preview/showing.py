"""A file of the folder as the preview shows it: its page, what there is to choose, its problems and its form."""

import secrets
from collections.abc import Iterator, Mapping
from threading import Lock
from urllib.parse import quote, urlencode

from attrs import evolve, field, frozen
from markupsafe import Markup

from coproduction.content import Content, fields_of
from coproduction.document import Document
from coproduction.edition import Edition, Wording
from coproduction.errors import ContentError
from coproduction.formats.fragment import fragment_style, render_fragment
from coproduction.preview.controls import controls, flat
from coproduction.preview.folder import Opened, Shown
from coproduction.preview.guard import Request
from coproduction.preview.pages import Choice, Page, render_preview, said_of
from coproduction.preview.replies import CSS, HTML, Reply
from coproduction.preview.sent import loaded
from coproduction.problems import Problem, errors
from coproduction.theme import Theme

OWN = "own"
"""The theme of the folder, which is shown when none is asked for."""

EASY_READ = Wording.EASY_READ.value
LEVEL = 2
"""Of the title of the document, below that of the page of the preview."""

NARROW = 100
"""Of the window, in rem: below it tables are lists, because the form stands beside the page."""


@frozen(kw_only=True)
class Site:
    """The preview of a folder on a port; its secret is another whenever it starts, and one form is saved at a time."""

    folder: Shown
    port: int
    secret: str = field(factory=lambda: secrets.token_urlsafe(24), repr=False)
    saving: Lock = field(factory=Lock, repr=False, eq=False)


def view_of(opened: Opened, request: Request) -> str | None:
    """The view that was asked for, if it is one of the type."""
    asked = request.query.get("view", "")
    return asked if opened.type and asked in opened.type.every_view else None


def edition_of(site: Site, content: Content, request: Request) -> Edition:
    """The edition that was asked for: Easy Read is asked for as if it were a view."""
    wording = Wording.EASY_READ if request.query.get("view") == EASY_READ else Wording.STANDARD
    return site.folder.toolkit.edition(content, wording=wording)


def theme_of(site: Site, opened: Opened, request: Request) -> Theme:
    """The theme that was asked for, laid over that of the folder. Raises ``UnknownName``."""
    name = request.query.get("theme", OWN)
    return opened.theme if name == OWN else site.folder.toolkit.theme(name).over(opened.theme)


def show(site: Site, request: Request, opened: Opened | None) -> Reply:
    """A page of the preview."""
    return Reply(body=render_preview(page_of(site, request, opened)), media_type=HTML)


def page_of(site: Site, request: Request, opened: Opened | None) -> Page:
    """What a page of the preview says of a file, or that there is none."""
    page = Page(title="Nothing to show yet", state=site.folder.state(), secret=site.secret)
    return _filled(page, site, request, opened) if opened else page


def files_of(site: Site, name: str) -> tuple[Choice, ...]:
    """The files that there are to choose, of which one is shown."""
    return tuple(Choice(f"/show/{quote(each)}", each, each == name) for each in site.folder.files())


def _filled(page: Page, site: Site, request: Request, opened: Opened) -> Page:
    every = controls(fields_of(opened.type.model), opened.data) if opened.type else ()
    shown, problems = _document(site, opened, request)
    theme = theme_of(site, opened, request)
    names = frozenset(each.name for each in flat(every))
    return evolve(
        page,
        title=opened.content.title if opened.content else opened.name,
        file=opened.name,
        stamp=opened.stamp,
        type=opened.type.name if opened.type else "",
        loaded=loaded(every),
        files=files_of(site, opened.name),
        views=tuple(_views(site, opened, request)),
        themes=tuple(_themes(site, opened, request)),
        formats=tuple(_formats(site, opened, request, shown, theme)) if shown else (),
        problems=tuple(said_of(each, names) for each in (*opened.problems, *problems)),
        controls=every,
        page=Markup(render_fragment(shown, level=LEVEL)) if shown else Markup(),  # noqa: S704 - made by our templates
        style=_href(request, "style", opened, state=page.state) if shown else "",
    )


def style(site: Site, request: Request, opened: Opened) -> Reply:
    """The style sheet of the document that is shown."""
    document, problems = _document(site, opened, request)
    if document is None:
        raise ContentError((*opened.problems, *problems))
    return Reply(body=fragment_style(document, theme_of(site, opened, request), narrow=NARROW).encode(), media_type=CSS)


def _document(site: Site, opened: Opened, request: Request) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document that is shown, or what keeps it from being made."""
    if opened.content is None or opened.type is None:
        return None, ()
    try:
        if errors(opened.problems):
            return None, ()
        edition = edition_of(site, opened.content, request)
        return site.folder.toolkit.view(opened.content, view_of(opened, request), edition), ()
    except ContentError as error:
        return None, tuple(each for each in error.problems if each.path not in {p.path for p in opened.problems})


def _href(request: Request, place: str, opened: Opened, **changed: str) -> str:
    kept: Mapping[str, str] = {name: request.query[name] for name in ("view", "theme") if name in request.query}
    query = urlencode({**kept, **changed})
    return f"/{place}/{quote(opened.name)}" + (f"?{query}" if query else "")


def _views(site: Site, opened: Opened, request: Request) -> Iterator[Choice]:
    if opened.type is None or opened.content is None:
        return
    asked = request.query.get("view", "")
    now = asked if asked in (*opened.type.every_view, EASY_READ) else next(iter(opened.type.every_view))
    for name in opened.type.every_view:
        yield Choice(_href(request, "show", opened, view=name), opened.type.called.get(name, name), name == now)
    if site.folder.toolkit.has_easy_read(opened.content):
        yield Choice(_href(request, "show", opened, view=EASY_READ), EASY_READ, now == EASY_READ)


def _themes(site: Site, opened: Opened, request: Request) -> Iterator[Choice]:
    now = request.query.get("theme", OWN)
    names = dict.fromkeys((OWN, *(theme.name for theme in site.folder.toolkit.themes)))
    yield from (Choice(_href(request, "show", opened, theme=name), name, name == now) for name in names)


def _formats(site: Site, opened: Opened, request: Request, shown: Document, theme: Theme) -> Iterator[Choice]:
    for each in site.folder.toolkit.formats:
        if each.fits(shown, theme):
            yield Choice(_href(request, "made", opened, format=each.name), each.label)
