"""A picture in a document: its bytes, and of which kind they are."""

import hashlib

from attrs import field, frozen


def _digest(data: bytes) -> str:
    """What tells the bytes of one picture from those of another, and can be read."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


@frozen
class Picture:
    """The bytes of a PNG or JPEG picture; ``media_type`` says which."""

    data: bytes = field(repr=_digest)
    media_type: str

    @classmethod
    def of(cls, data: bytes) -> "Picture":
        """The picture in some bytes; ``ValueError`` if they are neither PNG nor JPEG."""
        for opening, media_type in ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg")):
            if data.startswith(opening):
                return cls(data, media_type)
        raise ValueError("a picture is a PNG or a JPEG file")
