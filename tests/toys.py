"""A toolkit made outside the package, as a plugin makes one: a village fair, with every kind of field."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Annotated

from attrs import frozen

from coproduction.content import AsAt, Content, ContentType, Language, Part, Title
from coproduction.counts import Count, Disclosure
from coproduction.dates import Due
from coproduction.document import Bullets, Document, Paragraph, Section
from coproduction.edition import Edition
from coproduction.formats import Format
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.theme import Theme
from coproduction.toolkits import Toolkit

NOBODY = Count(0)


class Weather(Enum):
    """What a fair is ready for."""

    SUN = "sun"
    RAIN = "rain"


@frozen(kw_only=True)
class Stall:
    """One table of a fair."""

    name: Annotated[str, Label(N_("Stall"), N_("What is on it."), "Cakes")]
    helpers: Annotated[Count, Label(N_("Helpers"))] = NOBODY


@frozen(kw_only=True)
class Fair:
    """A day with stalls."""

    title: Title
    language: Language = "en-GB"
    as_at: AsAt = None
    opens: Annotated[date, Label(N_("Opens"))]
    ready: Annotated[Due | None, Label(N_("Ready by"))] = None
    weather: Annotated[Weather, Label(N_("Weather"))] = Weather.SUN
    tents: Annotated[int, Label(N_("Tents"))] = 0
    raffle: Annotated[bool, Label(N_("Raffle"))] = False
    poster: bytes | None = None
    stalls: Annotated[tuple[Stall, ...], Label(N_("Stalls"))]
    songs: tuple[Annotated[str, Label(N_("Song"))], ...] = ()
    leaflet: Annotated[Content | None, Label(N_("Leaflet"))] = None
    rounds: tuple[Content, ...] = ()


def check_stalls(fair: Fair) -> Iterator[Problem]:
    """There is a stall, and each has helpers."""
    if not fair.stalls:
        yield Problem(("stalls",), "Set up a stall.")
    for index, stall in enumerate(fair.stalls):
        if stall.helpers == NOBODY:
            yield advice(("stalls", index, "helpers"), "Nobody helps at this stall yet.")


def parts(fair: Fair) -> tuple[Part, ...]:
    """The leaflet."""
    return (Part("leaflet", ("leaflet",), fair.leaflet),) if fair.leaflet else ()


def page(fair: Fair, _: Edition) -> Document:
    """The fair on a page."""
    stalls = tuple(f"{stall.name}: {stall.helpers.shown(Disclosure.NHS_1_7_ROUND5)}" for stall in fair.stalls)
    return Document(
        title=fair.title,
        language=_.language,
        furniture=_.furniture,
        facts=((_("Opens"), _.date(fair.opens)), *(((_("As at"), _.date(_.day)),) if _.day else ())),
        blocks=(
            Section("stalls", _("Stalls"), (Bullets(stalls),)),
            *((Section("leaflet", fair.leaflet.title),) if fair.leaflet else ()),
        ),
    )


def poster(fair: Fair, _: Edition) -> Document:
    """The fair on a wall."""
    return Document(title=fair.title, language=_.language, furniture=_.furniture, blocks=(Paragraph(_("Come!")),))


FAIR = ContentType(
    name="fair",
    label=N_("Fair"),
    model=Fair,
    views={"page": page, "poster": poster},
    checks=(check_stalls,),
    parts=parts,
)

SHOUT = Format(
    name="shout",
    label="Shouting",
    suffix="shout",
    media_type="text/plain; charset=utf-8",
    render=lambda document, theme: f"{document.title.upper()} in {theme.ink}!".encode(),
)

NIGHT = Theme(
    name="night", paper="#101418", tint="#182028", ink="#ffffff", heading="#9fd0ff", accent="#9fd0ff", line="#8fa0b0",
    done="#9fc5ff", good="#8fe0a8", care="#5a3d00", urgent="#ffb0a8", quiet="#b8c8d4",
)  # fmt: skip

FAIRGROUND = Toolkit(types=(FAIR,), formats=(SHOUT,), themes=(NIGHT,))

CAKES = Stall(name="Cakes", helpers=Count(9))
FETE = Fair(title="Summer fair", opens=date(2026, 7, 4), stalls=(CAKES,))
"""A fair with nothing to put right."""
