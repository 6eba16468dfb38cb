"""Nobody but the preview's own pages on this computer is answered."""

import pytest

from coproduction.preview.guard import Request, is_welcome

OURS = {"host": "127.0.0.1:8000"}
HOME = "http://127.0.0.1:8000"


def welcome(headers: dict[str, str], method: str = "GET", secret: str = "s3cret") -> bool:
    return is_welcome(Request(method=method, headers=headers, posted={"secret": secret}), 8000, "s3cret")


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000"])
def test_our_own_address_is_welcome(host: str) -> None:
    assert welcome({"host": host})
    assert welcome({"host": host, "sec-fetch-site": "same-origin"})
    assert welcome({"host": host, "sec-fetch-site": "none"})
    assert welcome({"host": host, "origin": f"http://{host}"}, "POST")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"host": "evil.example"},
        {"host": "evil.example:8000"},
        {"host": "localhost"},
        {"host": "localhost:8001"},
        {"host": "localhost:8000.evil.example"},
        {**OURS, "sec-fetch-site": "cross-site"},
        {**OURS, "sec-fetch-site": "same-site"},
    ],
)
def test_a_page_of_another_site_reads_nothing(headers: dict[str, str]) -> None:
    assert not welcome(headers)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
@pytest.mark.parametrize(
    ("headers", "secret"),
    [
        (OURS, "s3cret"),
        ({**OURS, "origin": "null"}, "s3cret"),
        ({**OURS, "origin": "http://evil.example"}, "s3cret"),
        ({**OURS, "origin": "http://localhost:8001"}, "s3cret"),
        ({**OURS, "origin": HOME}, ""),
        ({**OURS, "origin": HOME}, "s3cre"),
        ({**OURS, "origin": HOME}, "sécret"),
    ],
)
def test_a_page_of_another_site_writes_nothing(method: str, headers: dict[str, str], secret: str) -> None:
    assert not welcome(headers, method, secret)
