"""A partnership agreement: the principles that partners sign, who is told of them, and how they are held to them."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from attrs import evolve, frozen

from coproduction.calendar import Nation
from coproduction.content import AsAt, ContentType, EasyWords, Language, Notice, Organisation, Part, Title
from coproduction.document import Block, Bullets, Document, FormField, Note, Section, Text, Words, words
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.briefing import Briefing, briefing_blocks, check_briefings, told
from coproduction.protocols.challenge import Challenge, challenge_blocks, check_challenges, counted
from coproduction.protocols.challenge_route import OwnRoute, in_short, own_route_blocks, route_blocks
from coproduction.protocols.partners import (
    OUTSIDE_EMPLOYMENT,
    Force,
    Partner,
    Party,
    Signatory,
    check_partners,
    check_signatories,
    copies,
    force,
    force_tag,
    places_to_sign,
    signed_list,
)
from coproduction.protocols.principles import (
    THE_SIX,
    AgreedPrinciples,
    Principles,
    Version,
    principle_blocks,
    suggested,
)
from coproduction.protocols.prose import paragraphs
from coproduction.protocols.standing import (
    Judgement,
    ProjectStage,
    Standing,
    check_judgements,
    check_stages,
    days_of,
    in_words,
    overview,
    stage_blocks,
)
from coproduction.sources import Citation, check_citations, cited

PARTNERS_ONLY = N_("For the partners only. Do not publish.")


@frozen(kw_only=True)
class PartnershipAgreement:
    """What partners agree to hold to, and how they are doing."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    version: Annotated[str, Label(N_("Version"))] = ""
    reason: Annotated[
        str, Label(N_("Shared reason for change"), N_("Why you work together."), "What you want to change, and why")
    ]
    scope: Annotated[str, Label(N_("Scope"), N_("What it is for: a service, a project, an organisation."))] = ""
    principles: Annotated[
        AgreedPrinciples | None, Label(N_("Principles"), N_("The six of the TUC, unless you name a file."))
    ] = None
    wording: Annotated[Version, Label(N_("Wording"), N_("Of the six, if you name no file."))] = Version.TUC_2002
    adopted_on: Annotated[date | None, Label(N_("Adopted on"))] = None
    review_on: Annotated[date | None, Label(N_("Review on"))] = None
    partners: Annotated[tuple[Partner, ...], Label(N_("Partners"))]
    signatories: Annotated[tuple[Signatory, ...], Label(N_("Signatories"))] = ()
    own_route: Annotated[
        OwnRoute | None, Label(N_("Route of service users and carers"), N_("They need one of their own."))
    ] = None
    stages: Annotated[tuple[ProjectStage, ...], Label(N_("Stages of the project"))] = ()
    judgements: Annotated[tuple[Judgement, ...], Label(N_("Judgements"), N_("How each principle was kept."))] = ()
    briefings: Annotated[tuple[Briefing, ...], Label(N_("Briefing log"), N_("Everyone in scope, told or not."))] = ()
    challenges: Annotated[tuple[Challenge, ...], Label(N_("Challenges"), N_("Never shown in public."))] = ()
    nation: Annotated[Nation, Label(N_("Nation"), N_("Whose bank holidays count."))] = Nation.ENGLAND
    sources: Annotated[tuple[Citation, ...], Label(N_("Sources"))] = ()

    @property
    def agreed_to(self) -> Principles:
        """The principles: those of the file, or the six."""
        if self.principles and isinstance(self.principles.content, Principles):
            return self.principles.content
        return evolve(THE_SIX, wording=self.wording)

    @property
    def parties(self) -> tuple[Party, ...]:
        """The parties that are partners, in their usual order."""
        there = {each.party for each in self.partners}
        return tuple(party for party in Party if party in there)

    @property
    def standing(self) -> Standing:
        """What partners think of how they are doing."""
        stages, judgements, principles = self.stages, self.judgements, self.agreed_to.every
        return Standing(stages=stages, judgements=judgements, principles=principles, parties=self.parties)

    def force(self, day: date) -> Force:
        """Whether it holds on a day."""
        return force(self.partners, self.signatories, day)


def parts(agreement: PartnershipAgreement) -> tuple[Part, ...]:
    """The principles, which are read and not bound in."""
    chosen = agreement.principles
    return (Part("principles", ("principles", "content"), chosen.content, shown=False),) if chosen else ()


def check_agreed_to(agreement: PartnershipAgreement) -> Iterator[Problem]:
    """The file of the principles holds principles."""
    chosen = agreement.principles
    if chosen and not isinstance(chosen.content, Principles):
        yield Problem(("principles",), "Name a file that begins with “type: principles”.")
    elif chosen and agreement.wording is not Version.TUC_2002:
        yield advice(("wording",), "The file of the principles says which wording. Take this out.")


def check_dates(agreement: PartnershipAgreement) -> Iterator[Problem]:
    """It is true for a day, and looked at again after it was adopted."""
    if agreement.as_at is None:
        yield advice(("as_at",), "Say for which day this is true, such as “as_at: 2026-03-31”, or use --as-at.")
    if agreement.review_on is None:
        yield advice(("review_on",), "Say when you will look at it again.")
    elif agreement.adopted_on and agreement.review_on <= agreement.adopted_on:
        yield Problem(("review_on",), "It is looked at again before it was adopted.")


def check_who(agreement: PartnershipAgreement) -> Iterator[Problem]:
    """Partners and signatories are sound, and service users and carers have a route of their own."""
    yield from check_partners(agreement.partners)
    yield from check_signatories(agreement.partners, agreement.signatories, agreement.as_at)
    if agreement.own_route is None and any(party in OUTSIDE_EMPLOYMENT for party in agreement.parties):
        message = "Name the complaints service and an advocate: the route of staff is not for service users and carers."
        yield Problem(("own_route",), message)


def check_work(agreement: PartnershipAgreement) -> Iterator[Problem]:
    """Stages, judgements, briefings and challenges are sound."""
    principles = agreement.agreed_to.ids
    yield from check_stages(agreement.stages)
    yield from check_judgements(agreement.judgements, agreement.stages, principles, agreement.parties)
    yield from check_briefings(agreement.briefings)
    yield from check_challenges(agreement.challenges, principles, tuple(each.id for each in agreement.stages))


def check_sources(agreement: PartnershipAgreement) -> Iterator[Problem]:
    """The citations are sound."""
    yield from (problem.under("sources") for problem in check_citations(agreement.sources))


def page(agreement: PartnershipAgreement, _: Edition) -> Document:
    """The page for a handbook: why, who, the principles, and what to do if somebody does not keep to them."""
    principles = tuple(
        (Text(f"{_(each.label)}. ", strong=True), _(each.meaning or each.wording)) for each in agreement.agreed_to.every
    )
    document = _document(
        agreement,
        (
            Section("why", _("Why we work together"), paragraphs(agreement.reason)),
            Section("principles", _("What we hold to"), (Bullets(principles), *told(agreement.briefings, _))),
            Section("signed", _("Who has signed"), tuple(_signed(agreement, _))),
            Section("problem", _("When something goes wrong"), tuple(in_short(agreement.own_route, _))),
            *cited(agreement.sources, _),
        ),
        _,
    )
    return evolve(document, facts=_facts(agreement, _))


def booklet(agreement: PartnershipAgreement, _: Edition) -> Document:
    """The booklet to hand out: all of the page, what each principle asks, how partners are doing, and room to sign."""
    mine = FormField(_("I have been told of these principles: my role, and the day"))
    room = (
        Section("sign", _("A place to sign"), (*places_to_sign(agreement.partners, agreement.signatories, _), mine)),
    )
    document = _document(
        agreement,
        (
            Section("why", _("Why we work together"), paragraphs(agreement.reason)),
            Section("principles", _("What we hold to"), tuple(_asked(agreement.agreed_to, _))),
            Section("problem", _("When something goes wrong"), (*route_blocks(_), *_own_route(agreement, _))),
            *_doing(agreement.standing, _),
            Section("signed", _("Who has signed"), (*_signed(agreement, _), *room)),
            *cited(agreement.sources, _),
        ),
        _,
    )
    return evolve(document, facts=_facts(agreement, _), booklet=True, cover=True)


def standing(agreement: PartnershipAgreement, _: Edition) -> Document:
    """How partners are doing against each principle at each stage."""
    doing = agreement.standing
    stages = enumerate(agreement.stages, 1)
    document = _document(
        agreement,
        (
            *overview(doing, _),
            *(Section(f"stage-{n}", each.title, tuple(stage_blocks(doing, each, _))) for n, each in stages),
        ),
        _,
    )
    return evolve(document, subtitle=_("How we are doing"), facts=(*days_of(agreement.stages, _), *document.facts))


def log(agreement: PartnershipAgreement, _: Edition) -> Document:
    """For the partners only: who has a copy, who is still to be told, and every challenge with its steps and days."""
    raised = tuple(each for each in agreement.challenges if each.raised_on <= _.as_at)
    document = _document(
        agreement,
        (
            Section("signed", _("Who has signed"), tuple(copies(agreement.partners, agreement.signatories, _))),
            Section("briefings", _("Briefings"), tuple(briefing_blocks(agreement.briefings, _))),
            Section("challenges", _("Challenges"), (counted(raised, _), *_challenges(agreement, raised, _))),
        ),
        _,
    )
    notice = f"{_(PARTNERS_ONLY)} {agreement.notice}".strip()
    return evolve(document, subtitle=_("Log"), notice=notice)


def _document(agreement: PartnershipAgreement, blocks: tuple[Block, ...], _: Edition) -> Document:
    return Document(
        title=agreement.title,
        language=_.language,
        furniture=_.furniture,
        publisher=agreement.organisation,
        notice=agreement.notice,
        facts=((_("As at"), _.date(_.as_at)),),
        blocks=blocks,
    )


def _facts(agreement: PartnershipAgreement, _: Edition) -> tuple[tuple[str, Words], ...]:
    scope = ((_("For"), words(agreement.scope)),) if agreement.scope else ()
    return (*scope, (_("Status"), words(force_tag(agreement.force(_.as_at), _))))


def _signed(agreement: PartnershipAgreement, _: Edition) -> Iterator[Block]:
    yield signed_list(agreement.partners, agreement.signatories, _)
    days = (
        (_("Adopted on"), agreement.adopted_on),
        (_("To be reviewed on"), agreement.review_on),
        (_("As at"), _.as_at),
    )
    version = [": ".join((_("Version"), agreement.version))] if agreement.version else []
    yield Note("; ".join((*version, *(f"{heading}: {_.date(day)}" for heading, day in days if day))))


def _asked(agreed: Principles, _: Edition) -> Iterator[Block]:
    if agreed.agreed:
        yield Note(agreed.agreed.words(_))
    yield from suggested(agreed, _)
    for number, each in enumerate(agreed.every, 1):
        yield Section(f"principle-{number}", _(each.label), tuple(principle_blocks(agreed, each, _)))


def _doing(standing: Standing, _: Edition) -> Iterator[Section]:
    stages = enumerate(standing.stages, 1)
    if said := tuple(Section(f"stage-{n}", each.title, tuple(in_words(standing, each, _))) for n, each in stages):
        yield Section("doing", _("How we are doing"), said)


def _challenges(agreement: PartnershipAgreement, raised: tuple[Challenge, ...], _: Edition) -> Iterator[Block]:
    labels = {each.id: _(each.label) for each in agreement.agreed_to.every}
    titles = {each.id: each.title for each in agreement.stages}
    for number, each in enumerate(raised, 1):
        about = labels.get(each.principle, ""), titles.get(each.during, ""), agreement.nation
        yield Section(f"challenge-{number}", _("Challenge {id}", id=each.id), tuple(challenge_blocks(each, *about, _)))


def _own_route(agreement: PartnershipAgreement, _: Edition) -> tuple[Block, ...]:
    if agreement.own_route is None:
        return ()
    return (Section("own-route", _("For service users and carers"), own_route_blocks(agreement.own_route, _)),)


AGREEMENT = ContentType(
    name="agreement",
    label=N_("Partnership agreement"),
    model=PartnershipAgreement,
    views={"page": page, "booklet": booklet, "standing": standing},
    private={"log": log},
    built=lambda _: ("page", "booklet", "standing"),
    called={"page": N_("Handbook page"), "booklet": N_("Booklet"), "standing": N_("How we are doing")},
    checks=(check_agreed_to, check_dates, check_who, check_work, check_sources),
    parts=parts,
)
