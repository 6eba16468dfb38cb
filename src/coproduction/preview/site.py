"""What the preview answers: pages of a folder, files made of it, whether it has changed, and what a form saves."""

from importlib import resources
from urllib.parse import quote, unquote

from coproduction.amending import amended
from coproduction.content import fields_of
from coproduction.errors import ContentError, CoproductionError, UnknownName
from coproduction.preview.controls import controls
from coproduction.preview.folder import Opened
from coproduction.preview.guard import Request, is_welcome
from coproduction.preview.replies import RESOURCES, Reply
from coproduction.preview.sent import STAMP, changes, typed
from coproduction.preview.showing import Site, edition_of, show, style, theme_of, view_of
from coproduction.preview.unsaved import show_unsaved
from coproduction.reading import text_of
from coproduction.writing import write_all

NOT_SAVED = "What you typed is below and is not saved."
MEANWHILE = f"This file has been changed meanwhile. {NOT_SAVED} Look at it, and save again."
ELSEWHERE = "This preview is for this computer only. Open its own address.\n"
NO_TYPE = f"This file does not say a type that is known. {NOT_SAVED} Put the type right in the file, and save again."
UNREADABLE = f"This file cannot be read now. {NOT_SAVED} Put right in the file what is listed below, and save again."
GONE = f"This file is not in the folder any more. {NOT_SAVED} Give the file its name again, and save again."
AGAIN = f"{NOT_SAVED} When that is put right, save again."


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
        case "save":
            return Reply(status=303, location=f"/show/{quote(name)}")
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
    return _saved(site, request, unquote(rest))


def _saved(site: Site, request: Request, name: str) -> Reply:
    """Write what a form says into its file. If that fails, the form is shown again with what was typed."""
    opened = None
    try:
        with site.saving:
            opened = site.folder.opened(name)
            refused = _refusal(request, opened)
            if not refused:
                _write(site, request, opened)
        if refused:
            return show_unsaved(site, request, opened, name, *refused)
    except UnknownName:
        return show_unsaved(site, request, None, name, GONE, 404)
    except ContentError as error:
        said = " ".join(each.message for each in error.problems)
        return show_unsaved(site, request, opened, name, f"{said} {AGAIN}", 422)
    except CoproductionError as error:
        return show_unsaved(site, request, opened, name, f"{error} {AGAIN}", 500)
    return Reply(status=303, location=f"/show/{quote(name)}")


def _refusal(request: Request, opened: Opened) -> tuple[str, int] | None:
    """Why a form cannot be saved in a file as it is now."""
    if opened.type is None:
        return (NO_TYPE if opened.stamp and opened.data is not None else UNREADABLE), 422
    stale = request.posted.get(STAMP) != opened.stamp
    every = controls(fields_of(opened.type.model), opened.data)
    return (MEANWHILE, 409) if stale and typed(every, request.posted) else None


def _write(site: Site, request: Request, opened: Opened) -> None:
    """Change a file where the form says something else, behind a link to it if that is what it is."""
    path = site.folder.path(opened.name)
    if opened.type and (found := changes(fields_of(opened.type.model), opened.data, request.posted)):
        text = amended(text_of(path, opened.name), opened.name, found)
        write_all(path.parent, {path.name: text.encode()})
