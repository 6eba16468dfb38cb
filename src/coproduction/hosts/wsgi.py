"""A WSGI application over any mapping of names to plain data, for every server and framework that speaks WSGI."""

from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from urllib.parse import quote
from wsgiref.types import StartResponse, WSGIEnvironment

from coproduction.theme import Theme
from coproduction.toolkits import Toolkit
from coproduction.web import handle

NOTHING = (("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", "0"))
Application = Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]


def application(toolkit: Toolkit, store: Mapping[str, object], theme: Theme | None = None) -> Application:
    """The application. The mapping may be anything that looks names up: a dict, or a view of a database."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        method, path = environ["REQUEST_METHOD"], environ.get("PATH_INFO", "")
        if mounted := "" if path else environ.get("SCRIPT_NAME", ""):
            # The list's links are relative: without the slash they would lead out of the application.
            start_response("308 Permanent Redirect", [("Location", f"{_quoted(mounted)}/"), *NOTHING])
            return [b""]
        asked = {name[5:].replace("_", "-"): value for name, value in environ.items() if name.startswith("HTTP_")}
        response = handle(toolkit, store, method, path, asked, theme=theme, query=environ.get("QUERY_STRING", ""))
        body = b"" if method == "HEAD" else response.body
        headers = list(response.headers.items())
        if response.media_type:
            headers.append(("Content-Length", str(len(response.body))))
        start_response(f"{response.status} {HTTPStatus(response.status).phrase}", headers)
        return [body]

    return answer


def _quoted(path: str) -> str:
    """A path as WSGI gives it, each character a byte, as it stands in an address."""
    return quote(path.encode("latin-1"))
