"""What people said, for tests: one thing that is right, and laws over any."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from coproduction.dates import Due
from coproduction.protocols.contribution import Contributions
from coproduction.protocols.heard import Contribution, Place, Safeguard, Where
from coproduction.protocols.loop import Loop, Reply
from coproduction.protocols.responses import Response, ResponseKind, WhoDid

SAID = date(2026, 5, 1)
DUE = date(2026, 5, 29)
"""28 days later."""

FORUM = Where(kind=Place.MEETING, name="The Forum")


def response(kind: ResponseKind = ResponseKind.DONE, **more: Any) -> Response:
    """An answer that is right, and of which people were told."""
    needs: dict[ResponseKind, dict[str, Any]] = {
        ResponseKind.DONE: {"done_on": date(2026, 5, 8), "done_by": WhoDid.STAFF_ALONE},
        ResponseKind.DOING: {"expected": Due.parse("July 2026"), "done_by": WhoDid.STAFF_ALONE},
        ResponseKind.WILL_DO: {"expected": Due.parse("2027")},
        ResponseKind.CANNOT: {"because": "The land is not ours."},
        ResponseKind.NOT_OURS: {"body": "Anytown Council"},
        ResponseKind.CHECKING: {"told_on": None},
    }
    given = {"kind": kind, "on": date(2026, 5, 10), "text": "So it is.", "told_on": date(2026, 5, 12)}
    return Response(**{**given, **needs[kind], **more})


def contribution(*responses: Response, **more: Any) -> Contribution:
    """Something that people said."""
    given = {
        "id": "C1",
        "said_on": SAID,
        "where": FORUM,
        "theme": "Doors",
        "text": "The doors are heavy.",
        "safeguard": Safeguard.EDITED,
        "responsible": "Head of Estates",
        "responses": responses,
    }
    return Contribution(**{**given, **more})


def contributions(*each: Contribution, **more: Any) -> Contributions:
    """A whole file of them, for the day after the first is due."""
    given = {"title": "What you told us", "as_at": DUE + timedelta(1), "contributions": each}
    return Contributions(**{**given, **more})


DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@st.composite
def loops(draw: st.DrawFn) -> Loop:
    """Any loop whose days come in order; perhaps it was looked at before there was an answer."""
    said_on, checking = draw(DAYS), draw(st.booleans())
    replies = []
    for number, later in enumerate(sorted(draw(st.lists(st.integers(0, 120), max_size=4)))):
        on = said_on + timedelta(later)
        told_on = on + timedelta(draw(st.integers(0, 30)))
        final = not (checking and number == 0)
        replies.append(Reply(on=on, told_on=told_on if draw(st.booleans()) else None, final=final))
    return Loop(
        said_on=said_on,
        due_on=said_on + timedelta(draw(st.integers(1, 60))),
        checking_days=draw(st.integers(1, 60)),
        replies=tuple(replies),
    )


LOOPS: SearchStrategy[Loop] = loops()
