import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest
from attrs import field, frozen

from coproduction.builtin import BUILTIN
from coproduction.hosts.wsgi import application
from coproduction.reading import parse
from coproduction.theme import Theme
from coproduction.web import handle
from tests.commands import PLAN, PROSE

WELCOME, ACTIONS = parse(PROSE, "welcome.yaml").data, parse(PLAN, "plan.yaml").data
STORE = {"welcome": WELCOME, "plan": ACTIONS, "wrong": {"type": "prose"}}
PATHS = (
    "/",
    "/welcome",
    "/welcome/page",
    "/plan/page-pdf",
    "/plan/page-text",
    "/nothing",
    "/wrong",
    "/w%C5%B7",
    "/plan/page-fragment",
)


@frozen
class Answer:
    """What a WSGI server would send."""

    status: str
    headers: dict[str, str]
    body: bytes = field(repr=False)


def ask(path: str, method: str = "GET", theme: Theme | None = None, **environ: str) -> Answer:
    """Ask the application as a server does, under the eyes of Python's own judge of WSGI."""
    said: list[Any] = []

    def start_response(status: str, headers: list[tuple[str, str]], _exc_info: object = None) -> Any:
        said.extend((status, dict(headers)))
        return lambda _: None

    asked: dict[str, Any] = {"REQUEST_METHOD": method, "SCRIPT_NAME": "", "PATH_INFO": path, "QUERY_STRING": ""}
    asked |= environ
    setup_testing_defaults(asked)
    pieces: Any = validator(application(BUILTIN, STORE, theme))(asked, start_response)
    try:
        body = b"".join(pieces)
    finally:
        pieces.close()
    status, sent = said
    return Answer(status, sent, body)


@contextmanager
def server() -> Iterator[HTTPConnection]:
    """A connection to a real server of this machine."""

    class Quiet(WSGIRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    with make_server("127.0.0.1", 0, validator(application(BUILTIN, STORE)), WSGIServer, Quiet) as served:
        thread = threading.Thread(target=served.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        connection = HTTPConnection("127.0.0.1", served.server_port, timeout=30)
        try:
            yield connection
        finally:
            connection.close()
            served.shutdown()
            thread.join()


def request(connection: HTTPConnection, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


@pytest.mark.parametrize("path", PATHS)
def test_the_application_answers_as_the_door_does(path: str) -> None:
    wanted, answer = handle(BUILTIN, STORE, "GET", path), ask(path)
    assert answer.body == wanted.body
    assert answer.headers == {**wanted.headers, "Content-Length": str(len(wanted.body))}
    assert answer.status.startswith(f"{wanted.status} ")


@pytest.mark.parametrize("path", PATHS)
def test_head_sends_the_same_headers_and_no_body(path: str) -> None:
    whole, head = ask(path), ask(path, "HEAD")
    assert (head.status, head.headers, head.body) == (whole.status, whole.headers, b"")


def test_post_is_refused_with_what_is_allowed() -> None:
    answer = ask("/welcome", "POST")
    assert (answer.status, answer.headers["Allow"]) == ("405 Method Not Allowed", "GET, HEAD")


@pytest.mark.parametrize("path", ["/welcome", "/plan/page-pdf"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_who_has_a_page_is_told_so_without_a_body_or_its_type(path: str, method: str) -> None:
    answer = ask(path, method, HTTP_IF_NONE_MATCH=f"W/{ask(path).headers['ETag']}")
    assert (answer.status, answer.body) == ("304 Not Modified", b"")
    assert answer.headers.keys() & {"Content-Type", "Content-Length"} == set()


def test_every_status_has_its_phrase() -> None:
    assert [ask(path).status for path in ("/welcome", "/nothing", "/wrong")] == [
        "200 OK",
        "404 Not Found",
        "422 Unprocessable Entity",
    ]


def test_the_application_has_a_theme() -> None:
    assert b"#005eb8" in ask("/welcome", theme=Theme(accent="#005eb8")).body


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_an_application_mounted_at_a_path_without_a_slash_sends_the_asker_to_one_with(method: str) -> None:
    answer = ask("", method, SCRIPT_NAME="/our documents/caf\u00c3\u00a9")
    assert (answer.status, answer.body) == ("308 Permanent Redirect", b"")
    assert answer.headers["Location"] == "/our%20documents/caf%C3%A9/"


def test_a_fragment_is_as_its_query_asks() -> None:
    answer = ask("/plan/page-fragment", QUERY_STRING="level=4")
    assert answer.body == handle(BUILTIN, STORE, "GET", "/plan/page-fragment", query="level=4").body
    assert b"<h4 class=" in answer.body


def test_an_application_at_the_root_of_a_site_lists_what_there_is() -> None:
    assert ask("", SCRIPT_NAME="").body == ask("/").body == ask("/", SCRIPT_NAME="/documents").body


def test_a_real_server_sends_a_page_once_and_a_pdf_whole() -> None:
    with server() as connection:
        page, body = request(connection, "/welcome")
        assert (page.status, page.getheader("Content-Type")) == (200, "text/html; charset=utf-8")
        assert body == handle(BUILTIN, STORE, "GET", "/welcome").body
        again, nothing = request(connection, "/welcome", If_None_Match=str(page.getheader("ETag")))
        assert (again.status, nothing, again.getheader("Content-Type")) == (304, b"", None)
        pdf, data = request(connection, "/plan/page-pdf")
        assert (pdf.getheader("Content-Type"), data[:5]) == ("application/pdf", b"%PDF-")
        assert pdf.getheader("Content-Length") == str(len(data))


def test_a_real_server_answers_head_post_and_strange_addresses() -> None:
    with server() as connection:
        head, nothing = request(connection, "/plan", "HEAD")
        assert (head.status, nothing) == (200, b"")
        assert int(str(head.getheader("Content-Length"))) > 1000
        statuses: Mapping[str, int] = {
            path: request(connection, path, method)[0].status
            for method, path in (("POST", "/plan"), ("GET", "/%2e%2e/etc"), ("GET", "/%00"), ("GET", "/plan?x=1"))
        }
        assert statuses == {"/plan": 405, "/%2e%2e/etc": 404, "/%00": 404, "/plan?x=1": 200}
