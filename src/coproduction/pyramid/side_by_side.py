"""Ratings as a reader sees them: those of service users and carers beside those of staff, and what changed."""

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from coproduction.document import Block, Bullets, Column, Paragraph, Section, Shape, Table, Tag, Tone, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_
from coproduction.pyramid.criteria import Criterion, Domain, Framework, Met
from coproduction.pyramid.ratings import CHANGE_LABELS, SIDE_LABELS, Rated, Side


@frozen
class Sign:
    """How a rating is shown: its word, shape and tone. Its letter is the value of ``Met``, or of the scale."""

    label: str
    shape: Shape
    tone: Tone


SIGNS: Mapping[Met, Sign] = {
    Met.FULLY: Sign(N_("Fully met"), Shape.CIRCLE, Tone.GOOD),
    Met.PARTLY: Sign(N_("Partly met"), Shape.DIAMOND, Tone.CARE),
    Met.UNMET: Sign(N_("Unmet"), Shape.TRIANGLE, Tone.URGENT),
    Met.NOT_ASSESSED: Sign(N_("Not assessed"), Shape.DASH, Tone.QUIET),
}


def tag_of(met: Met, _: Edition) -> Tag:
    """How far something is met, as a reader sees it."""
    sign = SIGNS[met]
    return Tag(_(sign.label), met.value, sign.shape, sign.tone)


def tag_on(framework: Framework, grade: str, _: Edition) -> Tag:
    """A grade of a framework's scale, as a reader sees it."""
    sign = SIGNS[framework.met(grade)]
    label = next((each.label for each in framework.scale if each.id == grade), sign.label)
    return Tag(_(label), grade, sign.shape, sign.tone)


SIDES = (Side.LIVED, Side.STAFF)
"""The two that stand side by side."""


def domains_table(rated: Rated, before: Rated | None, _: Edition) -> Table:
    """The domains side by side: how far each is met in the eyes of each side, and what changed since last time."""
    change = (Column(_("Since last time"), weight=5),) if before else ()
    return Table(
        caption=_("How far each domain is met"),
        columns=(Column(_("Domain"), weight=4), *_sides(5, _), *change),
        rows=tuple(
            (
                _(domain.title),
                *(_domain(rated, side, domain, _) for side in SIDES),
                *((_(CHANGE_LABELS[rated.change(domain, before)]),) if before else ()),
            )
            for domain in rated.framework.domains
        ),
    )


def domain_section(key: str, rated: Rated, domain: Domain, before: Rated | None, _: Edition) -> Section:
    """The criteria of a domain, with the reasons of each side and what they agreed on."""
    table = Table(
        caption=_("Criteria: {domain}", domain=_(domain.title)),
        columns=(Column(_("Criterion"), weight=5), *_sides(6, _)),
        rows=tuple(
            (_criterion(rated, criterion, _), *(_cell(rated, before, side, criterion, _) for side in SIDES))
            for criterion in domain.criteria
        ),
    )
    about = (Paragraph(_(domain.about)),) if domain.about else ()
    prompts = (Bullets(tuple(_(prompt) for prompt in domain.prompts)),) if domain.prompts else ()
    return Section(key, _(domain.title), (*about, *prompts, table))


def differences(rated: Rated, _: Edition) -> Iterator[Block]:
    """Where the two sides see it differently, as something to talk about."""
    differing = [criterion for criterion in rated.framework.criteria if rated.differs(criterion.id)]
    if not differing:
        return
    table = Table(
        caption=_("Criteria that are seen differently"),
        columns=(Column(_("Criterion"), weight=5), *_sides(4, _)),
        rows=tuple(
            (_(criterion.text), *(_rating(rated, side, criterion, _) for side in SIDES)) for criterion in differing
        ),
    )
    said = _("Here people see it differently. Neither side is wrong: talk about what each has seen.")
    yield Section("differences", _("Something to talk about"), (Paragraph(said), table))


def _sides(weight: int, _: Edition) -> tuple[Column, ...]:
    return tuple(Column(_(SIDE_LABELS[side]), weight=weight) for side in SIDES)


def _domain(rated: Rated, side: Side, domain: Domain, _: Edition) -> Wordy:
    """A domain is never shown as met without a word on criteria that nobody looked at."""
    tag, assessed, every = tag_of(rated.domain_met(side, domain), _), rated.assessed(side, domain), len(domain.criteria)
    if assessed in (0, every):
        return tag
    said = _("{n} of {every} criteria assessed", n=_.number(assessed), every=_.number(every))
    return evolve(tag, text=f"{tag.text}:"), f" {said}"


def _criterion(rated: Rated, criterion: Criterion, _: Edition) -> Wordy:
    agreed = rated.judgement(Side.AGREED, criterion.id)
    if agreed is None:
        return _(criterion.text)
    return f"{_(criterion.text)} {_(SIDE_LABELS[Side.AGREED])}: ", tag_on(rated.framework, agreed.rating, _)


def _rating(rated: Rated, side: Side, criterion: Criterion, _: Edition) -> Tag:
    judged = rated.judgement(side, criterion.id)
    return tag_on(rated.framework, judged.rating, _) if judged else tag_of(Met.NOT_ASSESSED, _)


def _cell(rated: Rated, before: Rated | None, side: Side, criterion: Criterion, _: Edition) -> Wordy:
    judged, tag = rated.judgement(side, criterion.id), _rating(rated, side, criterion, _)
    said = [judged.because] if judged and judged.because else []
    if judged and judged.evidence:
        said.append(_("Evidence: {what}.", what=judged.evidence.removesuffix(".")))
    then = before.judgement(side, criterion.id) if before else None
    if before and then and (judged is None or then.rating != judged.rating):
        said.append(_("Last time: {rating}.", rating=tag_on(before.framework, then.rating, _).text))
    return (evolve(tag, text=f"{tag.text}:"), f" {' '.join(said)}") if said else tag
