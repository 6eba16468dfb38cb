"""What the authors of a report write themselves: notes beside what is worked out, risks, and with whom they wrote."""

from collections.abc import Iterable, Iterator
from typing import Annotated

from attrs import frozen

from coproduction.document import Block, Column, Note, Paragraph, Section, Table
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice
from coproduction.protocols.contacts import Contact
from coproduction.protocols.evaluators import LIVED, Kinds, named
from coproduction.pyramid.register import PersonKind


@frozen(kw_only=True)
class Notes:
    """Words of the authors that stand at the beginning of a section. What is worked out follows them."""

    momentum: Annotated[str, Label(N_("Momentum"))] = ""
    told: Annotated[str, Label(N_("What people told us"))] = ""
    changed: Annotated[str, Label(N_("What changed"))] = ""
    not_changed: Annotated[str, Label(N_("What did not change, and why"))] = ""
    objectives: Annotated[str, Label(N_("Objectives"))] = ""
    measures: Annotated[str, Label(N_("Measures"))] = ""
    people: Annotated[str, Label(N_("Who took part"))] = ""
    training: Annotated[str, Label(N_("Training"))] = ""
    payments: Annotated[str, Label(N_("Payments"))] = ""
    money: Annotated[str, Label(N_("Money"))] = ""


@frozen(kw_only=True)
class Writer:
    """Somebody who wrote the report with its author. They are a role or a group, never a name."""

    who: Annotated[str, Label(N_("Who"), N_("A role or a group, not a name."), "Two members of the forum")]
    kinds: Kinds


@frozen(kw_only=True)
class Risk:
    """Something that may go wrong, and what is done about it."""

    text: Annotated[str, Label(N_("Risk"), N_("What may go wrong."))]
    action: Annotated[str, Label(N_("What we do about it"))] = ""


def check_writers(writers: tuple[Writer, ...]) -> Iterator[Problem]:
    """A report is written with service users or carers."""
    for index, each in enumerate(writers):
        if not each.kinds:
            yield Problem((index, "kinds"), "Say who they are, such as service_user or carer.")
    if not LIVED & _kinds(writers):
        yield Problem((), "No service user or carer wrote this with you. Write it with some, and say who they are.")


def _kinds(writers: Iterable[Writer]) -> set[PersonKind]:
    return {kind for each in writers for kind in each.kinds}


def check_risks(risks: tuple[Risk, ...]) -> Iterator[Problem]:
    """Something is done about each risk."""
    for index, each in enumerate(risks):
        if not each.action:
            yield advice((index, "action"), "Say what you do about this, even if it is only to watch it.")


def opening(note: str) -> tuple[Paragraph, ...]:
    """The words of the authors, if there are any."""
    return (Paragraph(note),) if note else ()


def about_sections(
    risks: tuple[Risk, ...], wrote: tuple[str, tuple[Writer, ...]], how: str, contact: Contact | None, _: Edition
) -> Iterator[Section]:
    """What may go wrong, who wrote the report with whom, how to take part, and in which other ways it can be had."""
    if risks:
        columns = Column(_("Risk"), weight=6), Column(_("What we do about it"), weight=6)
        rows = tuple((each.text, each.action or _("nothing yet")) for each in risks)
        yield Section("risks", _("Risks"), (Table(_("What may go wrong"), columns, rows),))
    yield Section("written", _("Who wrote this"), tuple(_wrote(*wrote, _)))
    yield Section("take-part", _("How to take part, and other formats"), tuple(_take_part(how, contact, _)))


def _wrote(by: str, writers: tuple[Writer, ...], _: Edition) -> Iterator[Block]:
    if by:
        yield Paragraph(_("This report was written by: {who}.", who=by.removesuffix(".")))
    if writers:
        columns = Column(_("Written with"), weight=6), Column(_("Among them"), weight=6)
        yield Table(_("With whom it was written"), columns, tuple((each.who, named(each.kinds, _)) for each in writers))
    else:
        yield Paragraph(_("It was written with nobody."))


def _take_part(how: str, contact: Contact | None, _: Edition) -> Iterator[Block]:
    yield from opening(how)
    formats = _("You can have this report in large print, in Easy Read, in another language, in braille or as sound.")
    yield Paragraph(formats)
    yield Paragraph(_("It also comes as a web page and as plain text, which many screen readers find easier."))
    yield contact.facts(_) if contact else Note(_("It is not recorded whom to ask."))
