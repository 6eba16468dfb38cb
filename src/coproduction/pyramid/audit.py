"""A baseline audit: how many service users and carers take part, at which level, in a period.

It is made from the rows of a register, or from counts made elsewhere. The first content type: its siblings follow its
shape, from values to model, sums, checks and views, to the record at the foot that names them all.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Annotated

from attrs import frozen

from coproduction.content import ContentType, EasyWords, Language, Notice, Organisation, Title
from coproduction.counts import RULES, Disclosure
from coproduction.dates import Period, check_period
from coproduction.document import Block, Bullets, Column, Document, Facts, Note, Paragraph, Section, Table, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.pyramid.levels import PYRAMID, check_ladder
from coproduction.pyramid.published import AuditFigures, Shown, audit_figures, figure_words
from coproduction.pyramid.register import (
    KIND_LABELS,
    REPRESENTATIVES,
    SCOPE_LABELS,
    Involvement,
    KindCounts,
    LevelCount,
    PersonKind,
    Responses,
    Tally,
    already_counted,
    tally,
)
from coproduction.vocabulary import Vocabulary

INTERNAL = N_("For internal use: small numbers are not hidden. Do not publish.")

FEWEST_CO_PRODUCERS = 2
"""An activity called co-production needs two people with lived experience at least; suggested by this library."""


@frozen(kw_only=True)
class Audit:
    """How many people took part, at which level, in a period."""

    title: Title
    language: Language = "en-GB"
    organisation: Organisation = ""
    notice: Notice = ""
    easy_read: EasyWords = None
    period: Annotated[Period, Label(N_("Period"), N_("Twelve months is usual."))]
    ladder: Annotated[Vocabulary, Label(N_("Ladder"), N_("Your own levels, if not those of the pyramid."))] = PYRAMID
    disclosure: Annotated[
        Disclosure, Label(N_("Disclosure rule"), N_("How small numbers are hidden; keep to one in a series."))
    ] = Disclosure.NHS_1_7_ROUND5
    records: Annotated[
        tuple[Involvement, ...],
        Label(N_("Records"), N_("Rows of the register, or “file:” and a CSV file."), "rows"),
    ] = ()
    counts: Annotated[tuple[LevelCount, ...], Label(N_("Counts"), N_("Counts already made, instead of records."))] = ()
    not_active: Annotated[
        KindCounts | None, Label(N_("Not active"), N_("With counts: people on the register who were not active."))
    ] = None
    responses: Annotated[tuple[Responses, ...], Label(N_("Answers"), N_("Anonymous activity, such as surveys."))] = ()

    @property
    def as_at(self) -> date:
        """An audit is true for the last day of its period."""
        return self.period.last

    @property
    def tally(self) -> Tally:
        """The people counted, from the records or from the counts already made."""
        if self.records or not self.counts:
            return tally(self.records, self.ladder, self.period)
        return already_counted(self.counts, self.not_active)

    @property
    def figures(self) -> AuditFigures:
        """The counts as they may be printed."""
        return audit_figures(self.tally, self.ladder, self.disclosure)


def check_time_and_ladder(audit: Audit) -> Iterator[Problem]:
    """The period and the ladder are sound."""
    yield from (problem.under("period") for problem in check_period(audit.period))
    yield from (problem.under("ladder") for problem in check_ladder(audit.ladder))


def check_one_source(audit: Audit) -> Iterator[Problem]:
    """Records or counts, and not both."""
    if not audit.records and not audit.counts:
        yield Problem((), "Give “records” (rows, or “file:” and a CSV file) or “counts”.")
    if audit.records and (audit.counts or audit.not_active):
        yield Problem(("counts",), "Give records or counts, not both: take “counts” and “not_active” out.")


def check_levels(audit: Audit) -> Iterator[Problem]:
    """Every level named is one of the ladder's and has people; an activity without a level is worth a question."""
    choices = f"Choose a level of the ladder: {', '.join(audit.ladder.ids)}."
    for index, row in enumerate(audit.records):
        if row.level and row.level not in audit.ladder.ids:
            yield Problem(("records", index, "level"), choices)
        elif row.activity and not row.level:
            yield advice(("records", index, "level"), "No level is recorded for this activity; it is counted apart.")
    for index, count in enumerate(audit.counts):
        if count.level not in audit.ladder.ids:
            yield Problem(("counts", index, "level"), choices)
        elif count.level in [each.level for each in audit.counts[:index]]:
            yield Problem(("counts", index, "level"), "This level stands here twice. Put its counts in one place.")
        if not count.people.by_kind():
            yield Problem(("counts", index, "people"), "Count people of at least one kind, or take this level out.")
    for index, answers in enumerate(audit.responses):
        if answers.level not in audit.ladder.ids:
            yield Problem(("responses", index, "level"), choices)


def check_people(audit: Audit) -> Iterator[Problem]:
    """Ids say nothing about a person, and activities say when they were."""
    for index, row in enumerate(audit.records):
        if " " in row.person.strip() or "@" in row.person:
            yield Problem(
                ("records", index, "person"), "Use an id such as P014. A name or an address must not be here."
            )
        if row.activity and not (row.first_day or row.last_day):
            yield Problem(("records", index, "first_day"), "Say when the activity was: 2026-03-31.")
        if row.first_day and row.last_day and row.last_day < row.first_day:
            yield Problem(("records", index, "last_day"), "The last day comes before the first.")


def check_sums(audit: Audit) -> Iterator[Problem]:
    """Nobody is at their highest level without being at it at all, nor at a level without a highest as high."""
    known = [count for count in audit.counts if count.level in audit.ladder.ids]
    for index, count in enumerate(audit.counts):
        if count.at_level is None or count not in known:
            continue
        rank = audit.ladder.ids.index(count.level)
        here = sum(known_people.reveal() for known_people in count.people.by_kind().values())
        above = sum(
            known_people.reveal()
            for each in known
            if audit.ladder.ids.index(each.level) >= rank
            for known_people in each.people.by_kind().values()
        )
        if not here <= count.at_level.reveal() <= above:
            message = "This cannot be: it is at least the people counted here, and at most those here and above."
            yield Problem(("counts", index, "at_level"), message)


def check_co_production(audit: Audit) -> Iterator[Problem]:
    """What is called co-production has more than one person with lived experience in it."""
    people: dict[str, set[str]] = {}
    for row in audit.records:
        if (
            row.kind in REPRESENTATIVES
            and row.level in audit.ladder.ids
            and audit.ladder[row.level].same_as == "co_produce"
        ):
            people.setdefault(row.activity, set()).add(row.person)
    for index, row in enumerate(audit.records):
        alone = row.activity in people and len(people[row.activity]) < FEWEST_CO_PRODUCERS
        if alone and row.person in people[row.activity]:
            message = "One person alone is seldom co-production; “collaborate” may be the honester word."
            yield advice(("records", index, "level"), message)


def page(audit: Audit, _: Edition) -> Document:
    """The audit on a page: the pyramid in figures, the register, where people have a say, and how it was counted."""
    figures = audit.figures
    return Document(
        title=audit.title,
        language=_.language,
        furniture=_.furniture,
        publisher=audit.organisation,
        notice=f"{_(INTERNAL)} {audit.notice}".strip() if audit.disclosure is Disclosure.NONE else audit.notice,
        facts=((_("Period"), audit.period.words(_)), (_("Levels"), _(audit.ladder.title))),
        blocks=(
            Section("levels", _("People at each level"), _levels(audit, figures, _)),
            Section("register", _("Everyone on the register"), (_register(figures, _),)),
            *_where(audit, figures, _),
            *_apart(audit, _),
            Section("counting", _("How we counted"), _how(audit, _)),
        ),
    )


def _levels(audit: Audit, figures: AuditFigures, _: Edition) -> tuple[Block, ...]:
    kinds = [Column(_(KIND_LABELS[kind]), weight=6, number=True) for kind in figures.kinds]
    table = Table(
        caption=_("People by the highest level they took part in"),
        columns=(
            Column(_("Level"), weight=13),
            *kinds,
            Column(_("All"), weight=5, number=True),
            Column(_("Any activity"), weight=6, number=True),
        ),
        rows=tuple(
            (
                _(audit.ladder[rung].label) if rung else _("Level not recorded"),
                *(figure_words(figures.people(rung, kind), _) for kind in figures.kinds),
                figure_words(figures.people_in_all(rung), _),
                figure_words(figures.at_level(rung), _),
            )
            for rung in figures.rungs
        ),
        ladder=sum(1 for rung in figures.rungs if rung),
    )
    return (
        Paragraph(_("Each level is right for some purpose. None is a failure, and nobody has to climb.")),
        table,
        Note(_("“Any activity” counts everyone who took part at a level, so its figures do not add up.")),
        Section("meanings", _("What the levels mean"), _meanings(audit.ladder, _)),
    )


def _meanings(ladder: Vocabulary, _: Edition) -> tuple[Block, ...]:
    rungs = tuple((_(rung.label), _(rung.meaning or rung.label)) for rung in reversed(ladder.terms))
    meanings = Facts(_("The levels, from the most say to the least"), rungs)
    return (meanings, Note(ladder.agreed.words(_))) if ladder.agreed else (meanings,)


def _register(figures: AuditFigures, _: Edition) -> Block:
    def row(heading: str, figure: Callable[[PersonKind | None], Shown | None]) -> tuple[Wordy, ...]:
        return (heading, *(figure_words(figure(kind), _) for kind in (*figures.kinds, None)))

    return Table(
        caption=_("People on the register"),
        columns=(
            Column(_("People"), weight=6),
            *(Column(_(KIND_LABELS[kind]), weight=3, number=True) for kind in figures.kinds),
            Column(_("All"), weight=2, number=True),
        ),
        rows=(
            row(_("Active in the period"), figures.active),
            row(_("On the register, not active"), figures.not_active),
            row(_("On the register in all"), figures.register),
        ),
    )


def _where(audit: Audit, figures: AuditFigures, _: Edition) -> Iterator[Block]:
    counted, tables = audit.tally, []
    if counted.scopes:
        scopes = [(_(SCOPE_LABELS[scope]), figure_words(figures.had_a_say(scope), _)) for scope in counted.scopes]
        tables.append(_people_table(_("People by where they had a say"), _("Where"), scopes, _))
    if counted.care_groups:
        groups = [(name, figure_words(figures.had_a_say(name), _)) for name in counted.care_groups]
        tables.append(_people_table(_("People by care group"), _("Care group"), groups, _))
    if tables:
        note = Note(_("Someone who took part in two places counts in both, so these figures do not add up."))
        yield Section("where", _("Where people had a say"), (*tables, note))


def _apart(audit: Audit, _: Edition) -> Iterator[Block]:
    if audit.responses:
        answers = [(each.activity, each.answers.shown(audit.disclosure)) for each in audit.responses]
        table = _people_table(_("Answers by activity"), _("Activity"), answers, _, _("Answers"))
        note = Note(_("These are answers, not people: nobody’s name was asked."))
        yield Section("answers", _("Answers without names"), (table, note))
    if audit.tally.apart:
        staff = [(_(KIND_LABELS[kind]), n.shown(audit.disclosure)) for kind, n in audit.tally.apart.items()]
        table = _people_table(_("Staff and union members who took part"), _("Who"), staff, _)
        yield Section("staff", _("Staff in joint work"), (table,))


def _people_table(caption: str, heading: str, rows: list[tuple[str, str]], _: Edition, counted: str = "") -> Block:
    columns = (Column(heading, weight=3), Column(counted or _("People"), number=True))
    return Table(caption, columns, tuple(rows))


def _how(audit: Audit, _: Edition) -> tuple[Block, ...]:
    said = [
        _("A level belongs to an activity, not to a person."),
        _("Each person counts once in each row of kinds: as a service user, as a carer, or as both."),
        _("“Not recorded” means that nobody wrote it down. It does not mean none."),
    ]
    rule = RULES[audit.disclosure]
    if audit.disclosure is not Disclosure.NONE:
        said.append(_("A star (*) stands for a small number, or for one that would give a small number away."))
    if rule.rounds:
        said.append(
            _("Other numbers are rounded to the nearest 5, totals from the true total, so they may not add up.")
        )
    return (Bullets(tuple(said)), Note(rule.named(_)))


AUDIT = ContentType(
    name="audit",
    label=N_("Audit of the Involvement Pyramid"),
    model=Audit,
    views={"page": page},
    checks=(check_time_and_ladder, check_one_source, check_levels, check_people, check_sums, check_co_production),
)
