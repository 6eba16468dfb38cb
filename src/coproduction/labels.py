"""What people call a field, and how a text is marked for translation."""

from attrs import frozen


def N_(message: str) -> str:
    """Mark a text for translation where it is written; it is translated where it is shown."""
    return message


@frozen
class Label:
    """The name of a field in plain words, and a line of help, for forms, skeleton files and reference pages.

    An ``example`` begins a new file; an optional field with one is written there too. A field that ``names`` a person
    holds their id, and one that is ``personal`` leads to the person of its record: both are emptied to forget them.
    """

    text: str
    help: str = ""
    example: str = ""
    names: bool = False
    personal: bool = False
