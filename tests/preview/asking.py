"""Asking the preview, as a browser would that shows its own pages."""

import re
from pathlib import Path
from typing import Any

from coproduction.builtin import BUILTIN
from coproduction.preview.folder import Shown
from coproduction.preview.guard import Request
from coproduction.preview.replies import Reply
from coproduction.preview.showing import Site
from coproduction.preview.site import answer

PORT = 8765
HOST = f"localhost:{PORT}"
HEADERS = {"host": HOST, "sec-fetch-site": "same-origin"}


def site(root: Path) -> Site:
    """A preview of a folder."""
    return Site(folder=Shown(BUILTIN, root), port=PORT)


def get(shown: Site, path: str, **query: str) -> Reply:
    """What is answered to a page that is asked for."""
    return answer(shown, Request(path=path, query=query, headers=HEADERS))


def page(shown: Site, path: str, **query: str) -> str:
    """A page that is there."""
    reply = get(shown, path, **query)
    assert reply.status == 200, reply.body
    return reply.body.decode()


def post(shown: Site, path: str, posted: dict[str, str], **headers: Any) -> Reply:
    """What is answered to a form of the preview's own page."""
    sent = {"secret": shown.secret, **posted}
    more = {"origin": f"http://{HOST}", **HEADERS, **headers}
    return answer(shown, Request(method="POST", path=path, headers=more, posted=sent))


def stamp(text: str) -> str:
    """The stamp that a form holds."""
    found = re.search(r'name="stamp" value="(\w+)"', text)
    assert found
    return found[1]
