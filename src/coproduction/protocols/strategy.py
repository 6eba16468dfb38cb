"""A participation strategy: its period, vision and themes, the frameworks it stands on, and its groups."""

from collections.abc import Iterator
from typing import Annotated

from attrs import frozen

from coproduction.content import AsAt, ContentType, EasyWords, Language, Notice, Organisation, Title
from coproduction.dates import Period, check_period
from coproduction.document import Block, Bullets, Column, Document, Facts, Paragraph, Section, Table, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.sources import Citation, check_citations, cited


@frozen(kw_only=True)
class StrategyTheme:
    """One of the themes of a strategy."""

    title: Annotated[str, Label(N_("Title"), example="Recruitment")]
    about: Annotated[str, Label(N_("About"))] = ""


@frozen(kw_only=True)
class Framework:
    """A framework or a standard that a strategy stands on."""

    name: Annotated[str, Label(N_("Name"))]
    use: Annotated[str, Label(N_("How it is used"))]


@frozen(kw_only=True)
class Seat:
    """Places kept in a group for a role; without ``filled`` it is not recorded how many are taken."""

    role: Annotated[str, Label(N_("Role"), N_("Such as “Carer representative”; never a name."))]
    places: Annotated[int, Label(N_("Places"))] = 1
    filled: Annotated[int | None, Label(N_("Filled"))] = None

    @property
    def vacant(self) -> int | None:
        """How many places are free, if that is recorded."""
        return None if self.filled is None else self.places - self.filled


@frozen(kw_only=True)
class Group:
    """A group in which people have a say: how often it meets, and which seats wait for somebody."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."))]
    name: Annotated[str, Label(N_("Name"))]
    cadence: Annotated[str, Label(N_("How often it meets"))] = ""
    chair: Annotated[str, Label(N_("Chair"), N_("A role, not a name."))] = ""
    about: Annotated[str, Label(N_("About"))] = ""
    seats: Annotated[tuple[Seat, ...], Label(N_("Seats"))] = ()


@frozen(kw_only=True)
class Strategy:
    """What an organisation promises about participation, for how long, and who watches over it."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    period: Annotated[Period, Label(N_("Period"))]
    vision: Annotated[str, Label(N_("Vision"), example="What you want for the people you serve")]
    themes: Annotated[tuple[StrategyTheme, ...], Label(N_("Themes"))]
    frameworks: Annotated[tuple[Framework, ...], Label(N_("Frameworks"))] = ()
    groups: Annotated[tuple[Group, ...], Label(N_("Groups"))] = ()
    monitored_by: Annotated[str, Label(N_("Monitored by"), N_("The id of one of the groups."))] = ""
    sources: Annotated[tuple[Citation, ...], Label(N_("Sources"))] = ()

    @property
    def monitoring_group(self) -> Group | None:
        """The group that watches over the strategy."""
        return next((group for group in self.groups if group.id == self.monitored_by), None)


def check_period_and_sources(strategy: Strategy) -> Iterator[Problem]:
    """The period and the citations are sound, and there is at least one theme."""
    yield from (problem.under("period") for problem in check_period(strategy.period))
    yield from (problem.under("sources") for problem in check_citations(strategy.sources))
    if not strategy.themes:
        yield Problem(("themes",), "Write at least one theme.")


def check_groups(strategy: Strategy) -> Iterator[Problem]:
    """Groups have ids of their own, and seats as many places as are filled."""
    ids = [group.id for group in strategy.groups]
    for index, group in enumerate(strategy.groups):
        if group.id in ids[:index]:
            yield Problem(("groups", index, "id"), "Another group has this id. Give each an id of its own.")
        for at, seat in enumerate(group.seats):
            if seat.places < 1 or not 0 <= (seat.filled or 0) <= seat.places:
                yield Problem(
                    ("groups", index, "seats", at, "filled"), "Filled seats are from 0 to the number of places."
                )


def check_monitoring(strategy: Strategy) -> Iterator[Problem]:
    """Somebody watches over the strategy, and it is one of its groups."""
    if strategy.monitored_by and strategy.monitoring_group is None:
        ids = ", ".join(group.id for group in strategy.groups) or "none yet"
        yield Problem(("monitored_by",), f"Write the id of one of the groups: {ids}.")
    if not strategy.monitored_by:
        yield advice(("monitored_by",), "Say which group watches over the strategy.")


def page(strategy: Strategy, _: Edition) -> Document:
    """The strategy on a page."""
    watching = strategy.monitoring_group
    monitored = ((_("Monitored by"), watching.name),) if watching else ()
    as_at = ((_("As at"), _.date(_.day)),) if _.day else ()
    return Document(
        title=strategy.title,
        language=_.language,
        furniture=_.furniture,
        publisher=strategy.organisation,
        notice=strategy.notice,
        facts=((_("Period"), strategy.period.words(_)), *monitored, *as_at),
        blocks=(
            Section("vision", _("What we want"), (Paragraph(strategy.vision),)),
            Section("themes", _("Our themes"), _themes(strategy, _)),
            *_frameworks(strategy, _),
            *_groups(strategy, _),
            *cited(strategy.sources, _),
        ),
    )


def _themes(strategy: Strategy, _: Edition) -> tuple[Block, ...]:
    if all(theme.about for theme in strategy.themes):
        return (Facts(_("Themes of the strategy"), tuple((theme.title, theme.about) for theme in strategy.themes)),)
    return (Bullets(tuple(f"{t.title}: {t.about}" if t.about else t.title for t in strategy.themes)),)


def _frameworks(strategy: Strategy, _: Edition) -> Iterator[Block]:
    if strategy.frameworks:
        rows = tuple((framework.name, framework.use) for framework in strategy.frameworks)
        yield Section("frameworks", _("What we build on"), (Facts(_("Frameworks and standards"), rows),))


def _groups(strategy: Strategy, _: Edition) -> Iterator[Block]:
    if not strategy.groups:
        return
    groups = enumerate(strategy.groups, 1)
    inner = tuple(Section(f"group-{n}", group.name, tuple(_group(group, _))) for n, group in groups)
    yield Section("groups", _("Groups where people have a say"), inner)


def _group(group: Group, _: Edition) -> Iterator[Block]:
    if group.about:
        yield Paragraph(group.about)
    meets = group.cadence or _("not recorded")
    chair: tuple[tuple[str, Wordy], ...] = ((_("Chaired by"), group.chair),) if group.chair else ()
    yield Facts(_("About {group}", group=group.name), ((_("Meets"), meets), *chair))
    if group.seats:
        yield Table(
            caption=_("Seats in {group}", group=group.name),
            columns=(
                Column(_("Seat"), weight=4),
                Column(_("Places"), weight=2, number=True),
                Column(_("Vacant"), weight=2, number=True),
            ),
            rows=tuple((seat.role, _.number(seat.places), _vacant(seat, _)) for seat in group.seats),
        )


def _vacant(seat: Seat, _: Edition) -> str:
    return _("not recorded") if seat.vacant is None else _.number(seat.vacant)


STRATEGY = ContentType(
    name="strategy",
    label=N_("Strategy"),
    model=Strategy,
    views={"page": page},
    checks=(check_period_and_sources, check_groups, check_monitoring),
)
