"""How a text came into its language, who has checked it, and what a reader is told of that.

A translation that nobody has checked may be read by someone who needs it in a crisis. So one about safety, a crisis or
money, or one that does not say what it is about, says so where it begins, and what holds it remains a draft.
"""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Annotated

from attrs import frozen

from coproduction.document import Block, Callout, Note, Text, Tone
from coproduction.edition import Edition
from coproduction.labels import N_, Label
from coproduction.problems import Problem, advice


class Making(Enum):
    """Who made a translation."""

    BY_PERSON = "by_person"
    BY_MACHINE = "by_machine"
    BY_BOTH = "by_machine_and_person"


class Subject(Enum):
    """What a text is about, as far as a mistake in it may do harm."""

    SAFETY = "safety"
    CRISIS = "crisis"
    MONEY = "money"
    OTHER = "other"


class Stage(Enum):
    """Whether a document may still change; nothing is missing or in doubt in a final one."""

    DRAFT = "draft"
    FINAL = "final"


@frozen(kw_only=True)
class Translation:
    """How a text was translated."""

    made: Annotated[Making, Label(N_("Made"))]
    by: Annotated[str, Label(N_("By whom"), N_("A role, not a name."))] = ""
    of: Annotated[str, Label(N_("Translation of"), N_("The file that it translates."))] = ""
    checked_by: Annotated[str, Label(N_("Checked by"), N_("The role of someone who speaks the language."))] = ""
    checked_on: Annotated[date | None, Label(N_("Checked on"))] = None

    @property
    def checked(self) -> bool:
        """Whether somebody who speaks the language has checked it."""
        return bool(self.checked_by and self.checked_on)


Translated = Annotated[Translation | None, Label(N_("Translation"), N_("If this is one: how it was made."))]
Subjects = Annotated[tuple[Subject, ...], Label(N_("Subjects"), N_("Of a translation: what it is about."))]

Staged = Annotated[Stage, Label(N_("Status"), N_("In a final pack nothing is left untranslated or in doubt."))]

MAKINGS = {
    Making.BY_PERSON: N_("This text was translated by a person."),
    Making.BY_MACHINE: N_("This text was translated by a machine."),
    Making.BY_BOTH: N_("This text was translated by a machine and put right by a person."),
}


def translation_of(content: object) -> Translation | None:
    """How a piece of content was translated, if it was."""
    made = getattr(content, "translation", None)
    return made if isinstance(made, Translation) else None


def in_doubt(content: object) -> bool:
    """Whether content is a translation that nobody has checked, in which a mistake may do harm."""
    made = translation_of(content)
    return made is not None and not made.checked and getattr(content, "subjects", ()) != (Subject.OTHER,)


def is_draft(content: object) -> bool:
    """Whether content says of itself that it is a draft."""
    return getattr(content, "status", None) is Stage.DRAFT


def is_final(content: object) -> bool:
    """Whether content says of itself that it is final."""
    return getattr(content, "status", None) is Stage.FINAL


def check_translation(content: object) -> Iterator[Problem]:
    """Who checked a translation is told with the day; one that nobody checked is known."""
    made = translation_of(content)
    if made is None:
        return
    if bool(made.checked_by) != bool(made.checked_on):
        message = "Say both who has checked this translation and on which day: “checked_by” and “checked_on”."
        yield Problem(("translation",), message)
    elif not made.checked:
        yield advice(("translation",), "Nobody who speaks the language has checked this translation yet.")
    if not made.checked and not getattr(content, "subjects", (Subject.OTHER,)):
        message = "Say what this is about: safety, crisis, money or other. Until then it is taken for the gravest."
        yield advice(("subjects",), message)


def warning(content: object, _: Edition) -> tuple[Block, ...]:
    """What is said at the beginning of a translation that is in doubt."""
    if not in_doubt(content):
        return ()
    said = _("Nobody who speaks this language has checked this text yet. Ask us before you rely on it.")
    return (Callout(_("This translation has not been checked"), (said,), Tone.CARE),)


def untranslated(_: Edition) -> Callout:
    """What is said, in the language around it, at the beginning of a part that is missing in that language."""
    said = _("It is shown here in the language in which it was written.")
    return Callout(_("This part has not been translated yet"), (said,), Tone.CARE, _.language)


def noticed(notice: str, _: Edition, *, draft: bool) -> str:
    """The notice for every page, which says where a document is a draft."""
    said = _("Draft.")
    return f"{said} {notice}".strip() if draft else notice


def provenance(content: object, _: Edition) -> tuple[Note, ...]:
    """How a text was translated and who has checked it, for its end."""
    made = translation_of(content)
    if made is None:
        return ()
    said = _(MAKINGS[made.made])
    if made.checked_by and made.checked_on:
        checked = _("Checked by: {role}, {day}.", role=made.checked_by, day=_.date(made.checked_on))
    else:
        checked = _("Nobody who speaks the language has checked it yet.")
    return (Note(f"{said} {checked}"),)


def of_headings(_: Edition) -> Iterator[Note]:
    """What is said at the end of a document whose headings and labels nobody has checked, or are partly English."""
    if _.unchecked:
        yield Note(_("Nobody who speaks this language has checked the headings and labels of this document yet."))
    if _.missing:
        yield Note(Text("Some headings and labels of this document are in English.", language="en-GB"))


def check_headings(_: Edition, *, final: bool) -> Iterator[Problem]:
    """How far the words that are not the author's can be said in a language."""
    if not _.has_words:
        message = "There is no catalogue of this language: headings will be in English."
        yield Problem(("language",), message) if final else advice(("language",), message)
    elif _.missing:
        message = f"{_.missing} headings and labels have no words in this language yet: they will be in English."
        yield Problem(("language",), message) if final else advice(("language",), message)
    if _.unchecked:
        message = "Nobody who speaks this language has checked the headings and labels yet. The document says so."
        yield advice(("language",), message)
