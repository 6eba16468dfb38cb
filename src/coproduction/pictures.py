"""A picture in a document: its bytes, and of which kind they are."""

from attrs import field, frozen


@frozen
class Picture:
    """The bytes of a PNG or JPEG picture; ``media_type`` says which."""

    data: bytes = field(repr=False)
    media_type: str

    @classmethod
    def of(cls, data: bytes) -> "Picture":
        """The picture in some bytes; ``ValueError`` if they are neither PNG nor JPEG."""
        for opening, media_type in ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg")):
            if data.startswith(opening):
                return cls(data, media_type)
        raise ValueError("a picture is a PNG or a JPEG file")
