"""An assessment: how far the criteria of a framework are met, in the eyes of service users and carers and of staff.

The two stand side by side, with reasons, and so do the domains: nothing is averaged into one number.
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from attrs import frozen

from coproduction.content import (
    AsAt,
    Content,
    ContentType,
    EasyWords,
    Language,
    Notice,
    Organisation,
    Part,
    Title,
)
from coproduction.counts import Disclosure
from coproduction.dates import Due
from coproduction.document import Block, Bullets, Column, Document, Note, Paragraph, Section, Table, Text, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.pyramid.assessors import NOT_COUNTED, Assessors, assessed_by
from coproduction.pyramid.audit import INTERNAL
from coproduction.pyramid.criteria import Framework, check_framework
from coproduction.pyramid.crosswalk import Crossing, check_crossings, crossed, crossed_sources
from coproduction.pyramid.four_pi import FOUR_PI
from coproduction.pyramid.ratings import Rated, Rating, check_ratings
from coproduction.pyramid.side_by_side import differences, domain_section, domains_table, tag_on
from coproduction.sources import Citation, check_citations, cited
from coproduction.vocabulary import Agreement

REPEAT_AFTER = 366
"""Days after which it is time to assess again: 12 months. Suggested by this library."""


@frozen(kw_only=True)
class Action:
    """Something to do because of what was found."""

    id: Annotated[str, Label(N_("Id"), N_("Short, in small letters."))]
    text: Annotated[str, Label(N_("Text"))]
    criteria: Annotated[tuple[str, ...], Label(N_("Criteria"), N_("Ids of the criteria it is for."))] = ()
    owner: Annotated[str, Label(N_("Owner"), N_("A role, not a name."))] = ""
    due: Annotated[Due | None, Label(N_("Due"), N_("Such as May 2026, Q2 2026, 2026 or ongoing."))] = None
    done_on: Annotated[date | None, Label(N_("Done on"))] = None


@frozen(kw_only=True)
class Previous:
    """The assessment before this one."""

    file: Annotated[str, Label(N_("File"), N_("Another file of this folder."), "assessment.yaml")] = ""
    content: Annotated[Content, Label(N_("Content"), N_("Read from the file."))]


@frozen(kw_only=True)
class Assessment:
    """How far a framework is met, on a day, in the eyes of each side."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    about: Annotated[str, Label(N_("About"), N_("What was assessed, in a sentence or two."))] = ""
    framework: Annotated[Framework, Label(N_("Framework"), N_("Your own, if it is not 4Pi."))] = FOUR_PI
    assessed_on: Annotated[date, Label(N_("Assessed on"), example="2026-03-31")]
    assessors: Annotated[Assessors, Label(N_("Assessors"), N_("How many people, by kind."))] = NOT_COUNTED
    disclosure: Annotated[
        Disclosure, Label(N_("Disclosure rule"), N_("How small numbers are hidden; keep to one in a series."))
    ] = Disclosure.NHS_1_7_ROUND5
    ratings: Annotated[tuple[Rating, ...], Label(N_("Ratings"))]
    actions: Annotated[tuple[Action, ...], Label(N_("Actions"), N_("What follows from it."))] = ()
    previous: Annotated[Previous | None, Label(N_("Last time"), N_("The assessment before this one."))] = None
    crosswalk: Annotated[tuple[Crossing, ...], Label(N_("Other frameworks"), N_("What answers to what."))] = ()
    agreed: Annotated[Agreement | None, Label(N_("Agreement"), N_("With whom the actions were agreed."))] = None
    sources: Annotated[tuple[Citation, ...], Label(N_("Sources"))] = ()

    @property
    def before(self) -> "Assessment | None":
        """The assessment before this one, if there is one and it is one."""
        known = self.previous.content if self.previous else None
        return known if isinstance(known, Assessment) else None

    @property
    def rated(self) -> Rated:
        """What the ratings come to."""
        return Rated(self.framework, self.ratings)

    @property
    def rated_before(self) -> Rated | None:
        """What they came to last time."""
        return self.before.rated if self.before else None


def parts(assessment: Assessment) -> tuple[Part, ...]:
    """The assessment before this one, which is compared and not shown."""
    known = assessment.previous
    return (Part("previous", ("previous", "content"), known.content, shown=False),) if known else ()


def check_framework_and_sources(assessment: Assessment) -> Iterator[Problem]:
    """The framework and the citations are sound."""
    yield from (problem.under("framework") for problem in check_framework(assessment.framework))
    yield from (problem.under("sources") for problem in check_citations(assessment.sources))


def check_day(assessment: Assessment) -> Iterator[Problem]:
    """An assessment is made before the day it is shown for, and not long before."""
    if assessment.as_at is None:
        return
    if assessment.as_at < assessment.assessed_on:
        yield Problem(("as_at",), "This day comes before the one on which it was assessed.")
    if (assessment.as_at - assessment.assessed_on).days > REPEAT_AFTER:
        yield advice(("assessed_on",), "This is more than 12 months old. Assess again.")


def check_assessors(assessment: Assessment) -> Iterator[Problem]:
    """At least half of the people who assess have lived experience: good practice, as this library suggests."""
    if assessment.assessors.half_lived is None:
        yield advice(("assessors",), "Count who assessed: people with lived experience, and staff.")
    if assessment.assessors.half_lived is False:
        yield advice(("assessors",), "Fewer than half of them have lived experience. Ask more people who do.")


def check_rated(assessment: Assessment) -> Iterator[Problem]:
    """Each criterion is rated once, on the scale, with a reason and with what it rests on."""
    yield from (problem.under("ratings") for problem in check_ratings(assessment.rated))


def check_actions(assessment: Assessment) -> Iterator[Problem]:
    """Actions are for criteria, have an owner and a day, and something follows where a criterion is unmet."""
    ids = [action.id for action in assessment.actions]
    criteria = [criterion.id for criterion in assessment.framework.criteria]
    for index, action in enumerate(assessment.actions):
        if action.id in ids[:index]:
            yield Problem(("actions", index, "id"), "Another has this id. Give each an id of its own.")
        for at, criterion in enumerate(action.criteria):
            if criterion not in criteria:
                yield Problem(("actions", index, "criteria", at), "There is no criterion with this id.")
        if not action.owner:
            yield advice(("actions", index, "owner"), "Nobody answers for this yet.")
        if action.due is None:
            yield advice(("actions", index, "due"), "No date is set. Write one, or “ongoing”.")
    followed = {criterion for action in assessment.actions for criterion in action.criteria}
    for index, rating in enumerate(assessment.ratings):
        if assessment.rated.unmet(rating.criterion) and rating.criterion not in followed:
            yield advice(("ratings", index), "This is unmet, and no action follows from it.")


def check_previous(assessment: Assessment) -> Iterator[Problem]:
    """Last time was an assessment too, by the same framework, and earlier."""
    if assessment.previous and assessment.before is None:
        yield Problem(("previous", "file"), "Name a file of the type “assessment”.")
    if assessment.before and assessment.before.assessed_on >= assessment.assessed_on:
        yield Problem(("previous", "file"), "This is not earlier. Name the assessment before this one.")
    if assessment.before and assessment.before.framework != assessment.framework:
        yield advice(("previous", "file"), "It has another framework. Only criteria with the same ids are compared.")


def check_crosswalk(assessment: Assessment) -> Iterator[Problem]:
    """What answers to another framework is here, and the headings of a shipped framework are its own."""
    yield from (problem.under("crosswalk") for problem in check_crossings(assessment.crosswalk, assessment.framework))


def page(assessment: Assessment, _: Edition) -> Document:
    """The assessment on a page: the domains side by side, then each with reasons, what follows, and who assessed."""
    internal = assessment.disclosure is Disclosure.NONE
    return Document(
        title=assessment.title,
        language=_.language,
        furniture=_.furniture,
        publisher=assessment.organisation,
        notice=f"{_(INTERNAL)} {assessment.notice}".strip() if internal else assessment.notice,
        facts=tuple(_facts(assessment, _)),
        blocks=(
            *((Paragraph(assessment.about),) if assessment.about else ()),
            Section("domains", _("The domains side by side"), tuple(_domains(assessment, _))),
            *differences(assessment.rated, _),
            *(
                domain_section(f"domain-{n}", assessment.rated, domain, assessment.rated_before, _)
                for n, domain in enumerate(assessment.framework.domains, 1)
            ),
            *_since(assessment, _),
            *_actions(assessment, _),
            Section("assessors", _("Who assessed"), assessed_by(assessment.assessors, assessment.disclosure, _)),
            *crossed(assessment.crosswalk, assessment.framework, _),
            Section("rating", _("How we rated"), tuple(_how(assessment.framework, _))),
            *cited((*assessment.framework.sources, *crossed_sources(assessment.crosswalk), *assessment.sources), _),
        ),
    )


def _facts(assessment: Assessment, _: Edition) -> Iterator[tuple[str, Wordy]]:
    yield _("Assessed on"), _.date(assessment.assessed_on)
    yield _("Framework"), _(assessment.framework.title)
    if assessment.before:
        yield _("Last time"), _.date(assessment.before.assessed_on)


def _domains(assessment: Assessment, _: Edition) -> Iterator[Block]:
    yield domains_table(assessment.rated, assessment.rated_before, _)
    yield Note(_("What is strong in one domain makes up for nothing in another, so there is no figure for all."))


def _actions(assessment: Assessment, _: Edition) -> Iterator[Block]:
    if not assessment.actions:
        return
    table = Table(
        caption=_("Actions that follow"),
        columns=(
            Column(_("Action"), weight=6),
            Column(_("For"), weight=5),
            Column(_("Responsibility"), weight=6),
            Column(_("Achieved by end of"), weight=5),
        ),
        rows=tuple(
            (
                (Text(action.id, strong=True), f" {action.text}"),
                " ".join(_(assessment.framework.titled(criterion)) for criterion in action.criteria),
                action.owner or _("nobody yet"),
                action.due.words(_) if action.due else _("no date set"),
            )
            for action in assessment.actions
        ),
    )
    agreed = (Note(assessment.agreed.words(_)),) if assessment.agreed else ()
    yield Section("actions", _("What follows"), (table, *agreed))


def _since(assessment: Assessment, _: Edition) -> Iterator[Block]:
    """What became of the actions of last time."""
    if assessment.before and assessment.before.actions:
        columns = (
            Column(_("Action"), weight=8),
            Column(_("Achieved by end of"), weight=5),
            Column(_("Done on"), weight=5),
        )
        rows = tuple(
            (
                (Text(action.id, strong=True), f" {action.text}"),
                action.due.words(_) if action.due else _("no date set"),
                _.date(action.done_on) if action.done_on else _("not recorded"),
            )
            for action in assessment.before.actions
        )
        title = _("What came of the actions of last time")
        yield Section("since", title, (Table(title, columns, rows),))


def _how(framework: Framework, _: Edition) -> Iterator[Block]:
    yield Bullets(tuple(tag_on(framework, grade.id, _) for grade in framework.scale))
    yield Bullets(
        (
            _("A domain is fully met if all of its criteria are, unmet if all are, and partly met otherwise."),
            _("“Not assessed” is not “unmet”. It counts for nothing."),
        )
    )
    if framework.agreed:
        yield Note(framework.agreed.words(_))
    yield Note(_("These rules, and the scale where it is the usual one, are suggested by this library."))


ASSESSMENT = ContentType(
    name="assessment",
    label=N_("Assessment"),
    model=Assessment,
    views={"page": page},
    checks=(
        check_framework_and_sources,
        check_day,
        check_assessors,
        check_rated,
        check_actions,
        check_previous,
        check_crosswalk,
    ),
    parts=parts,
)
