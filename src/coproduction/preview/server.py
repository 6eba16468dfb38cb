"""The server of the preview: the one of the standard library, on this computer only, and it writes no log."""

from collections.abc import Iterable
from http import HTTPStatus
from pathlib import Path as FilePath
from socketserver import ThreadingMixIn
from urllib.parse import parse_qsl
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
from wsgiref.types import StartResponse, WSGIEnvironment

from coproduction.preview.folder import Shown
from coproduction.preview.guard import LOOPBACK, Request
from coproduction.preview.showing import Site
from coproduction.preview.site import answer
from coproduction.toolkits import Toolkit

LARGEST_FORM = 40_000_000
"""Bytes that are read of what a form sends: the largest file twice, as letters that a browser writes as nine each."""


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what is asked for may be about a person."""


def preview_server(toolkit: Toolkit, folder: FilePath, port: int) -> WSGIServer:
    """A server of the preview of a folder, which runs when ``serve_forever`` is called; port 0 takes any that is free.

    Raises ``OSError`` if the port is taken.
    """
    server = make_server(LOOPBACK, port, lambda *_: (), server_class=_Server, handler_class=_Silent)
    site = Site(folder=Shown(toolkit, folder.resolve()), port=server.server_port)

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        reply = answer(site, _asked(environ))
        start_response(f"{reply.status} {HTTPStatus(reply.status).phrase}", [*reply.headers.items()])
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else reply.body]

    server.set_app(application)
    return server


def _asked(environ: WSGIEnvironment) -> Request:
    headers = {name[5:].replace("_", "-").lower(): str(each) for name, each in environ.items() if name[:5] == "HTTP_"}
    length = str(environ.get("CONTENT_LENGTH") or "0")
    wanted = min(int(length), LARGEST_FORM) if length.isascii() and length.isdigit() else 0
    sent = environ["wsgi.input"].read(wanted).decode("utf-8", "replace") if wanted else ""
    return Request(
        method=environ["REQUEST_METHOD"],
        path=environ.get("PATH_INFO", "/").encode("latin-1").decode("utf-8", "replace"),
        query=dict(parse_qsl(environ.get("QUERY_STRING", ""))),
        headers=headers,
        posted=dict(parse_qsl(sent, keep_blank_values=True)),
    )
