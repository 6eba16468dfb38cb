"""The items of a protocol as a reader sees them: by phase, what was made different here, and where it was read."""

from collections.abc import Callable, Iterable, Iterator
from typing import assert_never

from coproduction.document import Column, Link, Note, Paragraph, Section, Table, Text, Wordy
from coproduction.edition import Edition
from coproduction.labels import N_
from coproduction.protocols.amendments import Added, Changed, Dropped
from coproduction.protocols.meeting_items import ITEMS, Between, Item, NextMeeting, On, Phase, Target, When
from coproduction.protocols.meeting_sources import BY_KEY
from coproduction.protocols.meeting_wording import Sentence
from coproduction.sources import Mark, Source

PHASES = {
    Phase.BEFORE: N_("Before the meeting"),
    Phase.DURING: N_("During the meeting"),
    Phase.AFTER: N_("After the meeting"),
}

Who = Callable[[Item, Edition], str]


def all_items(items: tuple[Item, ...], who: Who, _: Edition) -> Iterator[Section]:
    """Every item, a table for each phase."""
    columns = (Column(_("Item"), weight=10), Column(_("Who"), weight=5), Column(_("When"), weight=5))
    for phase in Phase:
        rows = tuple((named(item, _), who(item, _), when(item, _)) for item in items if item.phase is phase)
        if rows:
            yield Section(phase.value, _(PHASES[phase]), (Table(_(PHASES[phase]), columns, rows),))


def named(item: Item, _: Edition) -> Wordy:
    """An item by its id and its words; one of the core says so."""
    core = " " + _("(core)") if item.core else ""
    return (Text(item.id, strong=True), f" {_(item.text)}{core}")


def when(item: Item, _: Edition) -> str:
    """When an item is done, counted from the meeting."""
    return _when(item.when, item.phase, _)


def _when(when: When, phase: Phase, _: Edition) -> str:
    match when:
        case On(days=0):
            return _("on the day")
        case On(working=True):
            return _working(abs(when.days), phase, _)
        case On():
            return _days(abs(when.days), phase, _)
        case Target():
            last = _days(abs(when.limit), phase, _)
            return _("{days}, at the latest {limit}", days=_days(abs(when.days), phase, _), limit=last)
        case Between():
            return _(
                "between {first} and {last}", first=_.number(abs(when.first)), last=_days(abs(when.last), phase, _)
            )
        case NextMeeting():
            return _("at the next meeting")
        case _:
            assert_never(when)


def _days(number: int, phase: Phase, _: Edition) -> str:
    if phase is Phase.BEFORE:
        return _.plural("{n} day before", "{n} days before", number)
    return _.plural("{n} day after", "{n} days after", number)


def _working(number: int, phase: Phase, _: Edition) -> str:
    if phase is Phase.BEFORE:
        return _.plural("{n} working day before", "{n} working days before", number)
    return _.plural("{n} working day after", "{n} working days after", number)


def amended(
    changes: tuple[Changed, ...], dropped: tuple[Dropped, ...], added: tuple[Added, ...], _: Edition
) -> Iterator[Section]:
    """What is different here from the shipped protocol, and why."""
    shipped = {item.id: item for item in ITEMS}
    rows = (
        *((_named(shipped[each.item], _), _("dropped"), each.dropped_because) for each in dropped),
        *((_named(shipped[each.item], _), _("changed"), each.changed_because) for each in changes),
        *((_named(each.made, _), _("added"), each.added_because) for each in added),
    )
    if rows:
        columns = (Column(_("Item"), weight=7), Column(_("What we did"), weight=4), Column(_("Why"), weight=7))
        title = _("What we made different, and why")
        yield Section("different", title, (Table(title, columns, rows),))


def _named(item: Item, _: Edition) -> Wordy:
    return (Text(item.id, strong=True), f" {_(item.text)}")


def read_where(items: tuple[Item, ...], ours: frozenset[str], _: Edition) -> Iterator[Section]:
    """Where the items were read, which were read in part only, and what is suggested; ``ours`` stand on themselves."""
    shipped = tuple(item for item in items if item.id not in ours)
    sourced = ((source, _ids(item for item in shipped if key in item.keys)) for key, source in BY_KEY.items())
    rows = tuple((_cited(source, _), ids) for source, ids in sourced if ids)
    title = _("Where the items come from")
    columns = (Column(_("Source"), weight=5), Column(_("Items"), weight=3))
    table = (Table(title, columns, rows),) if rows else ()
    yield Section("read", title, (*table, *_suggested(shipped, _)))


def read_in(texts: tuple[str, ...], shipped: tuple[Sentence, ...], _: Edition) -> Iterator[Note]:
    """Where sentences were read that are still the shipped ones."""
    sources = [source for sentence in shipped if sentence.text in texts for source in sentence.sources]
    read = [source for source in dict.fromkeys(sources) if source.mark is not Mark.SUGGESTED]
    if read:
        suggested = any(source.mark is Mark.SUGGESTED for source in sources)
        links = tuple(run for source in read for run in ("; ", Link(source.title, source.url)))[1:]
        yield Note((_("Suggested, after:") if suggested else _("Read in:"), " ", *links))


def _cited(source: Source, _: Edition) -> Wordy:
    title = Link(source.title, source.url) if source.url else Text(source.title)
    part = _("(read in part: check the original)")
    return (title, f" {part}") if source.mark is Mark.PARTLY else title


def _suggested(shipped: tuple[Item, ...], _: Edition) -> Iterator[Paragraph]:
    if items := _ids(item for item in shipped if item.mark is Mark.SUGGESTED):
        yield Paragraph(_("Suggested, because no source says it: {items}.", items=items))
    if items := _ids(item for item in shipped if item.timed is Mark.READ):
        yield Paragraph(_("A source gives the day of these: {items}. The other days are suggested.", items=items))
    yield Paragraph(_("What is suggested is yours to change."))


def _ids(items: Iterable[Item]) -> str:
    return ", ".join(item.id for item in items)
