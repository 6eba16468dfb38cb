"""Who may ask the preview: a browser on this computer, from the preview's own page, and nobody else's.

A page of another site may send a browser here. It is told apart by the name it asks for, which stops a name of its own
that leads to this computer, by where the request says it comes from, and by a secret that only our own forms hold.
"""

import hmac
from collections.abc import Mapping

from attrs import field, frozen

LOOPBACK = "127.0.0.1"
"""Nothing outside this computer reaches it."""

NAMES = (LOOPBACK, "localhost")


@frozen(kw_only=True)
class Request:
    """What is asked: its headers by their names in small letters, and the fields of its query and of its body."""

    method: str = "GET"
    path: str = "/"
    query: Mapping[str, str] = field(factory=dict)
    headers: Mapping[str, str] = field(factory=dict)
    posted: Mapping[str, str] = field(factory=dict, repr=False)


def is_welcome(request: Request, port: int, secret: str) -> bool:
    """Whether a request comes from the preview's own pages on this computer."""
    hosts = {f"{name}:{port}" for name in NAMES}
    if request.headers.get("host", "") not in hosts:
        return False
    if request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        return False
    if request.method in ("GET", "HEAD"):
        return True
    origin = request.headers.get("origin", "")
    ours = origin in {f"http://{host}" for host in hosts}
    return ours and hmac.compare_digest(request.posted.get("secret", "").encode(), secret.encode())
