"""Someone asks to be forgotten: their id goes and their counts stay, so that what was published stays true."""

from collections.abc import Collection, Iterable
from itertools import count

from attrs import evolve

from coproduction.pyramid.register import Involvement


def nobody(ids: Collection[str]) -> str:
    """An id that leads nowhere and that nobody has: ``gone-1``, or the next that is free."""
    return next(fresh for number in count(1) if (fresh := f"gone-{number}") not in ids)


def forgotten(rows: Iterable[Involvement], person: str, fresh: str) -> tuple[Involvement, ...]:
    """The same rows under another id than that of a person: kind, level and days stay, so that counts do too."""
    return tuple(evolve(row, person=fresh) if row.person == person else row for row in rows)
