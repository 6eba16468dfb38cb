"""“You said, we did”: what people told an organisation, and an answer to each, “we could not, because” included."""

from collections.abc import Iterator
from typing import Annotated

from attrs import evolve, frozen

from coproduction.content import (
    AsAt,
    ContentType,
    EasyWords,
    Export,
    Language,
    Notice,
    Organisation,
    Part,
    Title,
)
from coproduction.counts import RULES, Disclosure
from coproduction.document import Block, Document, Note, Paragraph, Section
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.contacts import Contact
from coproduction.protocols.heard import Contribution, Safeguard, check_contribution
from coproduction.protocols.heard_at_meetings import (
    AtMeeting,
    RecordedMeeting,
    check_meetings,
    check_nobody_named,
    heard_at,
    meeting_parts,
)
from coproduction.protocols.loop import USUAL, Promise, check_promise
from coproduction.protocols.loop_sheet import sheet_of
from coproduction.protocols.loop_waiting import waiting_sections
from coproduction.protocols.loop_wording import TOGETHER, YOU_SAID
from coproduction.protocols.responses import ResponseKind, WhoDid
from coproduction.protocols.you_said import Told, kept_promise, told_sections
from coproduction.pyramid.audit import INTERNAL

STAFF_ONLY = N_("For staff who answer. Please do not pass it on: some of it may not be public yet.")
CSV = "text/csv; charset=utf-8"


@frozen(kw_only=True)
class Contributions:
    """What people told us, and what came of it."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    as_at: AsAt = None
    heading: Annotated[
        str, Label(N_("Heading"), N_("Yours to choose, such as “You said, together we did”, if that is what happened."))
    ] = YOU_SAID.text
    about: Annotated[str, Label(N_("About"), N_("A sentence or two before the rest."))] = ""
    promise: Annotated[Promise, Label(N_("Promise"), N_("How soon people are answered: 28 days, unless you say."))] = (
        USUAL
    )
    disclosure: Annotated[
        Disclosure, Label(N_("Disclosure rule"), N_("How small numbers are hidden; keep to one in a series."))
    ] = Disclosure.NHS_1_7_ROUND5
    contributions: Annotated[
        tuple[Contribution, ...], Label(N_("Contributions"), N_("What people said, and the answers."), "records")
    ] = ()
    meetings: Annotated[
        tuple[RecordedMeeting, ...],
        Label(N_("Meetings"), N_("Files of meetings: what people said there is shown too.")),
    ] = ()
    contact: Annotated[Contact | None, Label(N_("Contact"), N_("Whom people tell more."))] = None

    @property
    def at_meetings(self) -> tuple[AtMeeting, ...]:
        """What meetings wrote down, but for what stands among the contributions in the same words."""
        known = {each.text for each in self.contributions}
        return tuple(each for each in heard_at(self.meetings) if each.text not in known)


def parts(contributions: Contributions) -> tuple[Part, ...]:
    """The meetings, which are read and not shown."""
    return meeting_parts(contributions.meetings)


def check_day(contributions: Contributions) -> Iterator[Problem]:
    """Whether an answer is late is true for a day, and a promise is for some days."""
    if contributions.as_at is None:
        yield advice(("as_at",), "Say for which day this is true, such as “as_at: 2026-03-31”, or use --as-at.")
    yield from (problem.under("promise") for problem in check_promise(contributions.promise))


def check_each(contributions: Contributions) -> Iterator[Problem]:
    """There is something to answer, each with an id of its own, and each is sound."""
    if not contributions.contributions and not contributions.meetings:
        yield Problem(("contributions",), "Write at least one, or name a meeting that wrote down what people said.")
    ids = [each.id for each in contributions.contributions]
    for index, each in enumerate(contributions.contributions):
        if each.id in ids[:index]:
            yield Problem(("contributions", index, "id"), "Another has this id. Give each an id of its own.")
        found = check_contribution(each, contributions.promise, contributions.as_at)
        yield from (problem.under("contributions", index) for problem in found)


def check_heading(contributions: Contributions) -> Iterator[Problem]:
    """A heading that says “together” is true."""
    changes = [
        response.done_by
        for each in contributions.contributions
        for response in each.responses
        if response.kind is ResponseKind.DONE
    ]
    if contributions.heading == TOGETHER.text and changes and not {*changes} - {WhoDid.STAFF_ALONE, None}:
        yield advice(("heading",), "This says “together”, and no change is recorded that was made together.")


def check_sources_of_words(contributions: Contributions) -> Iterator[Problem]:
    """The meetings are meetings, and nobody who was invited to one is named."""
    yield from (problem.under("meetings") for problem in check_meetings(contributions.meetings))
    yield from check_nobody_named(contributions, contributions.meetings)


def page(contributions: Contributions, _: Edition) -> Document:
    """For everyone: what is late, what changed, what could not be and why, and what is under way."""
    told = _told(contributions, _)
    opening = (Paragraph(contributions.about),) if contributions.about else ()
    sections = told_sections(told, _) or (Paragraph(_("Nothing that people told us can be shown yet.")),)
    blocks = (*opening, *sections, kept_promise(told, _), *_tell_us(contributions, _), *_notes(told, _))
    return evolve(_document(contributions, _, blocks), subtitle=_(contributions.heading))


def waiting(contributions: Contributions, _: Edition) -> Document:
    """For staff: who must answer by when, and whom nobody has told."""
    document = _document(contributions, _, waiting_sections(_told(contributions, _), _))
    title = _("Waiting for an answer: {title}", title=contributions.title)
    return evolve(document, title=title, notice=f"{_(STAFF_ONLY)} {contributions.notice}".strip())


def table(contributions: Contributions, _: Edition) -> bytes:
    """What the page shows as a table for a spreadsheet."""
    return sheet_of(_told(contributions, _), _)


def _told(contributions: Contributions, _: Edition) -> Told:
    return Told(
        day=_.as_at,
        contributions=contributions.contributions,
        at_meetings=contributions.at_meetings,
        promise=contributions.promise,
        disclosure=contributions.disclosure,
    )


def _document(contributions: Contributions, _: Edition, blocks: tuple[Block, ...]) -> Document:
    inside = contributions.disclosure is Disclosure.NONE
    return Document(
        title=contributions.title,
        language=_.language,
        furniture=_.furniture,
        publisher=contributions.organisation,
        notice=f"{_(INTERNAL)} {contributions.notice}".strip() if inside else contributions.notice,
        facts=((_("As at"), _.date(_.as_at)),),
        blocks=blocks,
    )


def _tell_us(contributions: Contributions, _: Edition) -> Iterator[Section]:
    if contributions.contact:
        yield Section("tell-us", _("Tell us more"), (contributions.contact.facts(_),))


def _notes(told: Told, _: Edition) -> Iterator[Note]:
    shown = told.visible
    if any(each.safeguard is Safeguard.WITH_CONSENT for each in shown.contributions):
        yield Note(_("Words are edited so that nobody can be known by them, or are shown as they were with consent."))
    elif shown.contributions:
        yield Note(_("Words are edited so that nobody can be known by them."))
    if any(each.similar for each in shown.every):
        yield Note(RULES[told.disclosure].named(_))


CONTRIBUTIONS = ContentType[Contributions](
    name="contributions",
    label=N_("You said, we did"),
    model=Contributions,
    views={"page": page},
    private={"waiting": waiting},
    exports={
        "table": Export[Contributions](
            label=N_("Table of what people said and what came of it"), suffix="csv", media_type=CSV, make=table
        ),
    },
    checks=(check_day, check_each, check_heading, check_sources_of_words),
    parts=parts,
    called={"waiting": N_("Waiting for an answer")},
)
