"""What the preview answers: pages of a folder, files made of it, whether it has changed, and what a form saves."""

from importlib import resources
from urllib.parse import quote, unquote

from coproduction.amending import amended
from coproduction.content import fields_of
from coproduction.errors import ContentError, CoproductionError, UnknownName
from coproduction.preview.controls import changes
from coproduction.preview.folder import Opened
from coproduction.preview.guard import Request, is_welcome
from coproduction.preview.replies import RESOURCES, Reply
from coproduction.preview.showing import Site, edition_of, show, style, theme_of, view_of
from coproduction.problems import Problem
from coproduction.reading import text_of
from coproduction.writing import write_all

MEANWHILE = (
    "This file has been changed meanwhile. What you typed is below and is not saved. Look at it, and save again."
)
ELSEWHERE = "This preview is for this computer only. Open its own address.\n"
NO_TYPE = "This file does not say a type that is known. Put that right first, in the file."


def answer(site: Site, request: Request) -> Reply:
    """Answer a request. Never raises for what was asked, written or sent."""
    if not is_welcome(request, site.port, site.secret):
        return Reply(status=403, body=ELSEWHERE.encode())
    try:
        return _posted(site, request) if request.method == "POST" else _read(site, request)
    except UnknownName as error:
        return Reply(status=404, body=f"{error}\n".encode())
    except ContentError as error:
        return Reply(status=422, body="\n".join(map(str, error.problems)).encode())
    except CoproductionError as error:
        return Reply(status=500, body=f"{error}\n".encode())


def _read(site: Site, request: Request) -> Reply:
    head, _, rest = request.path.lstrip("/").partition("/")
    name = unquote(rest)
    if head in RESOURCES and not rest:
        body = resources.files("coproduction.preview").joinpath("templates", head).read_bytes()
        return Reply(body=body, media_type=RESOURCES[head])
    match head:
        case "":
            first = next(iter(site.folder.files()), "")
            return Reply(status=303, location=f"/show/{quote(first)}") if first else show(site, request, None)
        case "show":
            return show(site, request, site.folder.opened(name))
        case "style":
            return style(site, request, site.folder.opened(name))
        case "made":
            return _made(site, request, site.folder.opened(name))
        case "state":
            return Reply(body=site.folder.state().encode())
        case _:
            raise UnknownName("page", head, ("show", "style", "made", "state"))


def _made(site: Site, request: Request, opened: Opened) -> Reply:
    """A file of it, in the format and the theme that were asked for."""
    if opened.content is None:
        raise ContentError(opened.problems)
    made = site.folder.toolkit.render(
        opened.content,
        request.query.get("format", "html"),
        view=view_of(opened, request),
        edition=edition_of(site, opened.content, request),
        theme=theme_of(site, opened, request),
    )
    return Reply(body=made.body, media_type=made.media_type, filename=made.filename, whole=True)


def _posted(site: Site, request: Request) -> Reply:
    head, _, rest = request.path.lstrip("/").partition("/")
    if head != "save":
        raise UnknownName("page", head, ("save",))
    return _saved(site, request, site.folder.opened(unquote(rest)))


def _saved(site: Site, request: Request, opened: Opened) -> Reply:
    """Write what a form says into its file, unless the file has become another meanwhile."""
    if opened.type is None:
        raise ContentError([Problem((), NO_TYPE, file=opened.name)])
    if request.posted.get("stamp") != opened.stamp:
        return show(site, request, opened, note=MEANWHILE, status=409)
    path = site.folder.root / opened.name
    if found := changes(fields_of(opened.type.model), opened.data, request.posted):
        try:
            text = amended(text_of(path, opened.name), opened.name, found)
        except ContentError as error:
            return show(site, request, opened, note=" ".join(each.message for each in error.problems), status=422)
        write_all(path.parent, {path.name: text.encode()})
    return Reply(status=303, location=f"/show/{quote(opened.name)}")
