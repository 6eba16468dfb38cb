"""The accessibility report of a build: what machines checked, what they cannot check, and what nobody has tried yet."""

import json
from collections.abc import Iterator
from urllib.parse import quote

from attrs import frozen

from coproduction.document import (
    Block,
    Bullets,
    Callout,
    Column,
    Document,
    Facts,
    Link,
    Note,
    Paragraph,
    Section,
    Table,
    Tone,
)
from coproduction.edition import Edition
from coproduction.labels import N_
from coproduction.proof.results import Proof, as_data
from coproduction.theme import Theme

NONE_TESTED = N_("No test of these files with people is recorded.")
OTHERS_UNTESTED = N_("No test of the other files with people is recorded.")
UNKNOWN = N_(
    "As far as this report knows, no disabled person has read them, and nobody has listened to them with a screen "
    "reader. Machines find the smaller part of what is wrong."
)
NO_CLAIM = N_("This report does not say that the files comply with a law or a standard.")

CHECKED = (
    N_("PDF/UA-1: a validator looked for breaches of those rules that a machine can judge."),
    N_("Damage: another program looked for what is broken in the file."),
    N_(
        "Differences: what the tags of the PDF say was compared with the document, line by line. Compared were words "
        "and their order, headings and bookmarks, lists, the words of pictures, the headings of every cell, the names "
        "of links and where they lead, the names of fields, what short forms stand for, and languages."
    ),
    N_("Contrast: the colours of the theme were measured before anything was made."),
    N_("Letters: each was looked for in the typeface."),
)

NOT_CHECKED = (
    N_("Whether the words are plain, and whether people understand them."),
    N_("Whether the words of a picture say what matters in it."),
    N_("Whether headings and links are well named, and whether the order makes sense."),
    N_("Whether people who see colours differently, or dimly, can tell things apart."),
    N_("How the files sound in a real screen reader, or feel on a braille display."),
    N_("Whether a translation is right."),
)

ONLY_PDF = N_(
    "Only the PDFs were checked in this way. The web pages and plain texts come from the same documents, and nothing "
    "of them was checked while these files were made."
)


@frozen(kw_only=True)
class Proved:
    """A file that was made, by its name in the folder, with its theme and its proof.

    ``tested`` says who tested it, if its content says so.
    """

    file: str
    theme: Theme
    proof: Proof
    tested: str = ""


def report_page(proved: tuple[Proved, ...], _: Edition) -> Document:
    """The report for people, with what nobody has tried before all that machines did."""
    return Document(
        title=_("Can everyone read these files?"),
        subtitle=_("What was checked, and what was not."),
        language=_.language,
        furniture=_.furniture,
        blocks=(
            Section("people", _("With people"), (*_people(proved, _), Paragraph(_(NO_CLAIM)))),
            Section(
                "machines",
                _("By machines"),
                (Bullets(tuple(map(_, CHECKED))), *_tables(proved, _), Note(_(ONLY_PDF))),
            ),
            Section(
                "not-checked",
                _("What no machine can check"),
                (
                    Bullets(tuple(map(_, NOT_CHECKED))),
                    Paragraph(_("Only people can say. Ask them, and pay them for it.")),
                ),
            ),
        ),
    )


def report_data(proved: tuple[Proved, ...]) -> bytes:
    """The report for machines: JSON in UTF-8, in the language of the library."""
    data = {
        "tested_with_people": [{"file": file, "tested": tested} for file, tested in _tests(proved)],
        "not_tested": [*_untested(proved), NO_CLAIM],
        "checked": [*CHECKED],
        "not_checked": [*NOT_CHECKED, ONLY_PDF],
        "files": [
            {"file": each.file, "theme": each.theme.name, "print_size": each.theme.size, **as_data(each.proof)}
            for each in proved
        ],
    }
    return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()


def _people(proved: tuple[Proved, ...], _: Edition) -> Iterator[Block]:
    if tests := _tests(proved):
        yield Facts(_("Tests that are recorded"), tests)
    if untested := _untested(proved):
        yield Callout(_("Not tested yet"), tuple(map(_, untested)), Tone.CARE)


def _tests(proved: tuple[Proved, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((each.file, each.tested) for each in proved if each.tested)


def _untested(proved: tuple[Proved, ...]) -> tuple[str, ...]:
    if not _tests(proved):
        return NONE_TESTED, UNKNOWN
    return (OTHERS_UNTESTED, UNKNOWN) if not all(each.tested for each in proved) else ()


def _tables(proved: tuple[Proved, ...], _: Edition) -> tuple[Table | Facts, ...]:
    return _found(proved, _), _made(proved, _), _programs(proved, _)


def _found(proved: tuple[Proved, ...], _: Edition) -> Table:
    return Table(
        caption=_("What was found"),
        columns=(
            Column(_("File"), weight=8),
            Column(_("PDF/UA-1 failures"), weight=5, number=True),
            Column(_("Damage"), weight=3, number=True),
            Column(_("Lines"), weight=3, number=True),
            Column(_("Differences"), weight=5, number=True),
        ),
        rows=tuple(
            (
                Link(each.file, quote(each.file)),
                _.number(len(each.proof.universal)),
                _.number(len(each.proof.structure)),
                _.number(each.proof.lines or 0),
                _.number(len(each.proof.differences)),
            )
            for each in proved
        ),
    )


def _made(proved: tuple[Proved, ...], _: Edition) -> Table:
    return Table(
        caption=_("What was made"),
        columns=(
            Column(_("File"), weight=8),
            Column(_("Pages"), weight=3, number=True),
            Column(_("Languages"), weight=4),
            Column(_("Theme"), weight=4),
            Column(_("Size of print"), weight=3, number=True),
        ),
        rows=tuple(
            (
                each.file,
                _.number(each.proof.pages),
                ", ".join(each.proof.languages),
                each.theme.name,
                _.number(each.theme.size),
            )
            for each in proved
        ),
    )


def _programs(proved: tuple[Proved, ...], _: Edition) -> Facts:
    makers = dict.fromkeys(each.proof.made_with for each in proved)
    checkers = dict.fromkeys(name for each in proved for name in each.proof.checked_with)
    return Facts(_("The programs"), ((_("Made with"), ", ".join(makers)), (_("Checked with"), ", ".join(checkers))))
