"""What was found of a finished PDF: how long it is, how much of it was compared, and everything that is wrong."""

from typing import Any

from attrs import frozen


@frozen(kw_only=True)
class Proof:
    """What a validator, a check of the file's structure and a comparison found; each fault is a sentence.

    ``lines`` is how many lines were compared, and None if there was nothing to compare the file with. ``languages`` are
    those its lines should be heard in, the language of the whole first. Programs are named with their versions.
    """

    pages: int
    universal: tuple[str, ...] = ()
    structure: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()
    lines: int | None = None
    languages: tuple[str, ...] = ()
    made_with: str = ""
    checked_with: tuple[str, ...] = ()

    @property
    def faults(self) -> tuple[str, ...]:
        """Everything that is wrong."""
        return self.structure + self.universal + self.differences


def as_data(proof: Proof) -> dict[str, Any]:
    """A proof as plain data, for JSON."""
    return {
        "pages": proof.pages,
        "pdf_ua_1_failures": [*proof.universal],
        "structure_warnings": [*proof.structure],
        "differences": [*proof.differences],
        "lines_compared": proof.lines,
        "languages": [*proof.languages],
        "made_with": proof.made_with,
        "checked_with": [*proof.checked_with],
    }
