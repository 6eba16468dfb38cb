"""The route of a challenge: seven stages from raising it to closing it, who acts in each, and how long it may take.

The cooling-off and the meeting after it are those of a published clause of the NHS; the rest is suggested, and partners
may take as long as they agree.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from typing import Annotated

from attrs import frozen

from coproduction.calendar import Nation, working_days_after
from coproduction.document import Block, Bullets, Facts, Note, Paragraph, Steps, Text
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.sources import SUGGESTED, Mark, Source

CLAUSE = Source(
    "Law Insider, Maintaining good employee relations, a clause of an NHS agreement",
    "https://lawinsider.com/clause/maintaining-good-employee-relations/_1",
)
CONCILIATION = Source("Usual in employee relations", mark=Mark.COMMON)


class Stage(Enum):
    """Where a challenge is, in the order of the route."""

    RAISE = "raise"
    DISCUSS = "discuss"
    COOLING_OFF = "cooling_off"
    RECONVENE = "reconvene"
    ESCALATE = "escalate"
    EXTERNAL = "external"
    CLOSED = "closed"


class Days(Enum):
    """Which days are counted."""

    WORKING = "working"
    CALENDAR = "calendar"


@frozen(kw_only=True)
class RouteStage:
    """One stage: who acts, and within how many days of its beginning; without, as long as partners agree.

    ``since`` is the stage from whose beginning the days count, where that is another one.
    """

    order: int
    id: Stage
    label: str
    who: str
    limit: int | None = None
    days: Days = Days.WORKING
    since: Stage | None = None
    source: Source = SUGGESTED

    def time(self, _: Edition) -> str:
        """How long it may take, as a reader sees it."""
        if self.limit is None:
            return _("as long as both agree")
        if self.days is Days.WORKING:
            return _.plural("{n} working day", "{n} working days", self.limit)
        return _.plural("{n} day", "{n} days", self.limit)

    def due(self, began: date, nation: Nation) -> date | None:
        """By when it is to be over, if it began on a day. Raises ``MissingTool`` without bank holidays."""
        if self.limit is None:
            return None
        if self.days is Days.WORKING:
            return working_days_after(began, self.limit, nation)
        return began + timedelta(days=self.limit)


ROUTE = (
    RouteStage(
        order=1,
        id=Stage.RAISE,
        label=N_("Raise it"),
        who=N_("Anyone, with the other side directly; on the same day if you can"),
        limit=5,
    ),
    RouteStage(order=2, id=Stage.DISCUSS, label=N_("Talk about it"), who=N_("The chairs of each side"), limit=5),
    RouteStage(
        order=3,
        id=Stage.COOLING_OFF,
        label=N_("Cool off"),
        who=N_("Both sides"),
        limit=7,
        days=Days.CALENDAR,
        source=CLAUSE,
    ),
    RouteStage(
        order=4,
        id=Stage.RECONVENE,
        label=N_("Meet again"),
        who=N_("Both sides, and somebody who takes notes"),
        limit=7,
        days=Days.CALENDAR,
        since=Stage.COOLING_OFF,
        source=CLAUSE,
    ),
    RouteStage(
        order=5,
        id=Stage.ESCALATE,
        label=N_("Take it higher"),
        who=N_("The HR director and the staff side chair; for users, the executive sponsor and a lead representative"),
        limit=10,
    ),
    RouteStage(
        order=6,
        id=Stage.EXTERNAL,
        label=N_("Ask somebody outside"),
        who=N_("A mediator or a conciliation service, such as Acas"),
        source=CONCILIATION,
    ),
    RouteStage(
        order=7,
        id=Stage.CLOSED,
        label=N_("Close it"),
        who=N_("Both sides write down what was agreed, what was learned, and when to look again"),
    ),
)
"""In their order."""


def on_the_route(stage: Stage) -> RouteStage:
    """What the route says of a stage."""
    return next(each for each in ROUTE if each.id is stage)


@frozen(kw_only=True)
class OwnRoute:
    """How service users and carers raise a problem: employment law is not for them."""

    complaints: Annotated[str, Label(N_("Complaints service"), N_("Its name, and how to reach it."))]
    advocacy: Annotated[str, Label(N_("Advocacy"), N_("Who speaks up with people, and how to reach them."))]
    about: Annotated[str, Label(N_("About"))] = ""


def in_short(route: OwnRoute | None, _: Edition) -> Iterator[Block]:
    """Both routes in a few sentences."""
    both = _("Managers and representatives are both held to these principles.")
    first = _("Raise it with the other side first, and then with the chairs of both sides.")
    yield Paragraph(f"{both} {first}")
    if route:
        about, rows = _said(route, _)
        whose = _("Service users and carers")
        yield Paragraph((Text(f"{whose}: ", strong=True), about))
        yield Bullets(tuple((Text(f"{heading}: ", strong=True), said) for heading, said in rows))


def route_blocks(_: Edition) -> Iterator[Block]:
    """The route as a reader sees it."""
    yield Paragraph(_("Managers and representatives are both held to these principles."))
    yield Steps(tuple((Text(f"{_(each.label)}. ", strong=True), _said_of(each, _)) for each in ROUTE))
    yield Note(
        _("Cooling off, and meeting again within it, come from: {source}. The rest is suggested.", source=CLAUSE.title)
    )


def _said_of(stage: RouteStage, _: Edition) -> str:
    return f"{_(stage.who)}." if stage.id is Stage.CLOSED else f"{_(stage.who)} ({stage.time(_)})."


def own_route_blocks(route: OwnRoute, _: Edition) -> tuple[Block, ...]:
    """The route of service users and carers as a reader sees it."""
    about, rows = _said(route, _)
    return Paragraph(about), Facts(_("Where to turn to"), rows)


def _said(route: OwnRoute, _: Edition) -> tuple[str, tuple[tuple[str, str], ...]]:
    about = route.about or _("You never have to use the route of staff. You can turn to one of these at any time.")
    return about, ((_("Complaints service"), route.complaints), (_("Advocacy"), route.advocacy))
