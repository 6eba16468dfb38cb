"""The frameworks that an evaluation keeps to: what was read of each and where, and apart from it what is only usual."""

from collections.abc import Iterator

from coproduction.choices import choose
from coproduction.document import Block, Bullets, Link, Note, Paragraph, Section, Text, Wordy
from coproduction.edition import Edition
from coproduction.problems import Problem
from coproduction.protocols.evaluation_frameworks import BY_ID, EvaluationFramework, FrameworkPart


def check_frameworks(ids: tuple[str, ...]) -> Iterator[Problem]:
    """A framework that is named is one of those that are shipped."""
    for index, each in enumerate(ids):
        if each not in BY_ID:
            yield Problem((index,), choose(each, BY_ID))


def frameworks_section(ids: tuple[str, ...], _: Edition) -> Iterator[Section]:
    """What is asked by each framework that is named."""
    known = [BY_ID[each] for each in dict.fromkeys(ids) if each in BY_ID]
    if known:
        inner = tuple(
            Section(f"framework-{number}", _(each.title), tuple(_framework(each, _)))
            for number, each in enumerate(known, 1)
        )
        yield Section("frameworks", _("The frameworks we keep to"), inner)


def _framework(framework: EvaluationFramework, _: Edition) -> Iterator[Block]:
    yield Paragraph(_(framework.about))
    if framework.parts:
        yield Bullets(tuple(_part(part, _) for part in framework.parts))
    if framework.caution:
        yield Note(_(framework.caution))
    links = tuple(run for source in framework.sources for run in ("; ", Link(source.title, source.url)))[1:]
    yield Note((_("Read in:"), " ", *links))
    if framework.in_common_use:
        usual = "; ".join(map(_, framework.in_common_use)).removesuffix(".")
        yield Note(_("In common use, and not read there: {what}.", what=usual))


def _part(part: FrameworkPart, _: Edition) -> Wordy:
    return (Text(_(part.label), strong=True), f": {_(part.text)}") if part.text else _(part.label)
