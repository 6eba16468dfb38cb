"""What was found of a finished PDF: how long it is, how much of it was compared, and everything that is wrong."""

from attrs import frozen


@frozen(kw_only=True)
class Proof:
    """What a validator, a check of the file's structure and a comparison found; each fault is a sentence.

    ``lines`` is how many lines were compared, and None if there was nothing to compare the file with. ``languages`` are
    those its lines should be heard in, the language of the whole first.
    """

    pages: int
    universal: tuple[str, ...] = ()
    structure: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()
    lines: int | None = None
    languages: tuple[str, ...] = ()

    @property
    def faults(self) -> tuple[str, ...]:
        """Everything that is wrong."""
        return self.structure + self.universal + self.differences
