"""The preview as a server: on this computer only, and without a log."""

import os
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from coproduction.builtin import BUILTIN
from coproduction.preview.server import preview_server
from coproduction.protocols.pack_starter import STARTER
from tests.commands import put, run
from tests.preview.asking import stamp


@contextmanager
def served(folder: Path) -> Iterator[int]:
    """A preview that runs; its port."""
    server = preview_server(BUILTIN, folder, 0)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def ask(port: int, method: str, path: str, body: str = "", **headers: str) -> tuple[int, str]:
    """The status and the text of an answer."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        said = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, said)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def test_a_folder_is_shown_and_a_form_is_saved(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with served(put(tmp_path, {"our pack.yaml": STARTER})) as port:
        status, shown = ask(port, "GET", "/show/our%20pack.yaml?theme=large")
        assert status == 200
        secret = shown.partition('name="secret" value="')[2].partition('"')[0]
        form = urlencode({"secret": secret, "stamp": stamp(shown), "organisation": "Fernshire Trust", "as_at": ""})
        kind = "application/x-www-form-urlencoded"
        home = f"http://127.0.0.1:{port}"
        assert ask(port, "POST", "/save/our%20pack.yaml", form, Origin=home, Content_Type=kind)[0] == 303
        assert ask(port, "HEAD", "/show/our%20pack.yaml") == (200, "")
        assert (
            ask(port, "POST", "/save/our%20pack.yaml", form, Origin="http://evil.example", Content_Type=kind)[0] == 403
        )
    assert "organisation: Fernshire Trust" in (tmp_path / "our pack.yaml").read_text("utf-8")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("length", ["-5", "many", "٣"])
def test_a_length_that_is_none_is_read_as_nothing(tmp_path: Path, length: str) -> None:
    with (
        served(put(tmp_path, {"pack.yaml": STARTER})) as port,
        socket.create_connection(("127.0.0.1", port), 10) as line,
    ):
        line.sendall(
            f"POST /save/pack.yaml HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\nContent-Length: {length}\r\n\r\n".encode()
        )
        assert b" 403 " in line.recv(100)


def test_it_can_be_reached_from_this_computer_only(tmp_path: Path) -> None:
    server = preview_server(BUILTIN, tmp_path, 0)
    assert server.server_address[0] == "127.0.0.1"
    server.server_close()


@pytest.mark.usefixtures("listening_to_ctrl_c")
def test_the_command_says_where_to_look_until_it_is_ended(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    seen: list[int] = []

    def look_and_end() -> None:
        for _ in range(100):
            try:
                seen.append(ask(port, "GET", "/state")[0])
                break
            except OSError:
                threading.Event().wait(0.1)
        os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=look_and_end, daemon=True)
    thread.start()
    result = run("serve", put(tmp_path, {"pack.yaml": STARTER}), "--port", str(port))
    thread.join()
    assert result.exit_code == 0, result.stderr
    assert seen == [200]
    assert result.stdout.splitlines() == [
        f"Open http://localhost:{port}/ in your browser. Ctrl and C end it.",
        "The preview has ended.",
    ]


@pytest.fixture
def listening_to_ctrl_c() -> Iterator[None]:
    """Ctrl and C end a program, also where whoever runs the tests has told programs to overhear it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("serve", tmp_path, "--port", str(taken.getsockname()[1]))
    assert result.exit_code == 2
    assert "is taken by another program" in result.stderr
