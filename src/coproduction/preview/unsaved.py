"""A form that could not be saved, shown again with all that was typed, why, and what to do."""

from attrs import evolve

from coproduction.content import fields_of
from coproduction.preview.folder import Opened
from coproduction.preview.guard import Request
from coproduction.preview.pages import Page, render_preview
from coproduction.preview.replies import HTML, Reply
from coproduction.preview.sent import LOADED, STAMP, TYPE, Kept, as_sent, kept, path_of, refilled
from coproduction.preview.showing import Site, files_of, page_of
from coproduction.problems import spoken

HOMELESS = "This has no place in the file any more. Copy it if you need it:"


def show_unsaved(site: Site, request: Request, opened: Opened | None, name: str, note: str, status: int) -> Reply:
    """The form again, of the file as it is now; of what was sent, if the file cannot be read or is not there."""
    page = page_of(site, request, opened)
    if opened and opened.type:
        again = kept(page.controls, request.posted)
        page = evolve(page, controls=refilled(page.controls, again), note=_with_homeless(note, again))
    else:
        page = _as_it_was(site, request, evolve(page, file=name, title=name, files=files_of(site, name), note=note))
    return Reply(status=status, body=render_preview(evolve(page, unsaved=True)), media_type=HTML)


def _as_it_was(site: Site, request: Request, page: Page) -> Page:
    """The page with the form as it was sent, which still knows what stood in it and of which text of the file."""
    named = request.posted.get(TYPE, "")
    found = next((each for each in site.folder.toolkit.types if each.name == named), None)
    if found is None:
        return page
    controls = as_sent(fields_of(found.model), request.posted)
    stamp, loaded = (request.posted.get(each, "") for each in (STAMP, LOADED))
    return evolve(page, controls=controls, stamp=stamp, type=named, loaded=loaded)


def _with_homeless(note: str, again: Kept) -> str:
    said = (f"{spoken(path_of(name))}: “{text}”." for name, text in again.homeless.items())
    return " ".join((note, HOMELESS, *said)) if again.homeless else note
