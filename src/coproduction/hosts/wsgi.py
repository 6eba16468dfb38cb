"""A WSGI application over any mapping of names to plain data, for every server and framework that speaks WSGI."""

from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from wsgiref.types import StartResponse, WSGIEnvironment

from coproduction.theme import Theme
from coproduction.toolkits import Toolkit
from coproduction.web import handle

Application = Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]


def application(toolkit: Toolkit, store: Mapping[str, object], theme: Theme | None = None) -> Application:
    """The application. The mapping may be anything that looks names up: a dict, or a view of a database."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        method, path = environ["REQUEST_METHOD"], environ.get("PATH_INFO", "")
        asked = {name[5:].replace("_", "-"): value for name, value in environ.items() if name.startswith("HTTP_")}
        response = handle(toolkit, store, method, path, asked, theme=theme)
        body = b"" if method == "HEAD" else response.body
        headers = list(response.headers.items())
        if response.media_type:
            headers.append(("Content-Length", str(len(response.body))))
        start_response(f"{response.status} {HTTPStatus(response.status).phrase}", headers)
        return [body]

    return answer
