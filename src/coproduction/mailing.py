"""Welcome letters for a list of people: every row is read, what is wrong in any is said, and each letter is a file.

Nobody's name is in the name of a file or in a problem: a letter is called by the number of its row.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path as FilePath

from attrs import field, frozen

from coproduction.choices import choose
from coproduction.edition import Wording
from coproduction.errors import ContentError
from coproduction.problems import Problem
from coproduction.protocols.letter import Person, Wanted, letter
from coproduction.protocols.pack import Pack
from coproduction.scalars import READS, Wrong
from coproduction.sheets import Cell, Sheet, read_sheets
from coproduction.theme import Theme
from coproduction.toolkits import Rendered, Toolkit

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "preferred name", "call them", "called"),
    "contact": ("contact", "named contact"),
    "phone": ("phone", "contact phone", "phone of the contact"),
    "meetings": ("meetings", "meeting dates", "dates"),
    "wanted": ("edition", "edition wanted", "format"),
}
"""What a column may be called, for each field of a person."""

SAME: Mapping[str, Wanted] = {
    "": Wanted.STANDARD,
    "print": Wanted.STANDARD,
    "large": Wanted.LARGE,
    "giant": Wanted.GIANT,
    "html": Wanted.WEB,
    "text": Wanted.TEXT,
}
"""Other words for an edition that people write."""

MADE: Mapping[Wanted, tuple[str, str]] = {
    Wanted.STANDARD: ("pdf", ""),
    Wanted.LARGE: ("pdf", "large"),
    Wanted.GIANT: ("pdf", "giant"),
    Wanted.HIGH_CONTRAST: ("pdf", "high-contrast"),
    Wanted.EASY_READ: ("pdf", ""),
    Wanted.WEB: ("html", ""),
    Wanted.TEXT: ("text", ""),
}
"""The format of an edition, and the theme that is laid over the organisation's own."""

LONGEST_NAME = 80


@frozen
class Row:
    """Somebody on the list, and the number of their row."""

    number: int
    person: Person = field(repr=False)


def people_in(path: FilePath, name: str) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """The people on a list, a CSV or an XLSX file, and everything that is wrong in any row of it.

    Somebody in whose row something is wrong is not among them. Raises ``ContentError`` if it is no list at all.
    """
    sheet, *_others = read_sheets(path, name)
    columns, first = _columns(sheet)
    rows, problems = list[Row](), list[Problem]()
    for number, cells in enumerate(sheet.rows[first:], first + 1):
        if not any(cell.text or cell.formula for cell in cells):
            continue
        person, wrong = _person(sheet, {key: cells[at] for key, at in columns.items() if at < len(cells)}, number)
        problems += wrong
        if person:
            rows.append(Row(number, person))
    return tuple(rows), tuple(problems)


def _columns(sheet: Sheet) -> tuple[Mapping[str, int], int]:
    """Where each field stands, and how many rows come before the first person."""
    for index, cells in enumerate(sheet.rows):
        headings = [cell.text.casefold() for cell in cells]
        if not any(headings):
            continue
        found = {key: headings.index(each) for key, called in COLUMNS.items() for each in called if each in headings}
        if "name" in found:
            return found, index + 1
        break
    known = ", ".join(called[0] for called in COLUMNS.values())
    message = f"The first row names the columns, and one of them is “name”. There may be: {known}."
    raise ContentError([Problem((), message, file=sheet.file, line=1)])


def _person(sheet: Sheet, cells: Mapping[str, Cell], number: int) -> tuple[Person | None, list[Problem]]:
    wrong: list[Problem] = []

    def said(key: str) -> str:
        cell = cells.get(key)
        if cell and cell.formula:
            wrong.append(
                sheet.problem(cell, "This is worked out by a formula, and formulas are not read. Write the value.")
            )
        return cell.text if cell else ""

    def refuse(key: str, message: str) -> None:
        cell = cells.get(key)
        wrong.append(sheet.problem(cell, message) if cell else Problem((key,), message, file=sheet.file, line=number))

    name, meetings = said("name"), said("meetings")
    if not name and not wrong:
        refuse("name", "There is no name in this row. Write how the person likes to be called.")
    if len(name) > LONGEST_NAME:
        refuse("name", f"A name has {LONGEST_NAME} letters at most.")
    days = tuple(_days(meetings, lambda message: refuse("meetings", message)))
    wanted = _wanted(said("wanted"), lambda message: refuse("wanted", message))
    contact, phone = said("contact"), said("phone")
    if wrong or wanted is None:
        return None, wrong
    return Person(name=name, contact=contact, phone=phone, meetings=days, wanted=wanted), wrong


def _days(said: str, refuse: Callable[[str], None]) -> Iterator[date]:
    for each in filter(None, (part.strip() for part in said.replace("\n", ";").replace(",", ";").split(";"))):
        try:
            day = READS[date](each)
        except Wrong as error:
            refuse(str(error))
        else:
            yield from (day,) if isinstance(day, date) else ()


def _wanted(said: str, refuse: Callable[[str], None]) -> Wanted | None:
    words = " ".join(said.casefold().replace("-", " ").split())
    known = {**{each.value: each for each in Wanted}, **SAME}
    if words not in known:
        refuse(choose(words, (each.value for each in Wanted)))
    return known.get(words)


def letter_for(toolkit: Toolkit, pack: Pack, row: Row, theme: Theme, as_at: date | None = None) -> Rendered:
    """The letter of one person, in the edition that they want, of the day of the pack unless another is given.

    Raises ``ContentError`` and ``RenderError``.
    """
    format_name, over = MADE[row.person.wanted]
    easy = row.person.wanted is Wanted.EASY_READ
    edition = toolkit.edition(pack, as_at=as_at, wording=Wording.EASY_READ if easy else Wording.STANDARD)
    chosen = toolkit.format(format_name)
    worn = toolkit.theme(over).over(theme) if over else theme
    body = chosen.render(letter(pack, row.person, edition), worn)
    return Rendered(body, chosen.media_type, f"letter-{row.number:04}.{chosen.suffix}")


def letters(
    toolkit: Toolkit,
    pack: Pack,
    rows: tuple[Row, ...],
    theme: Theme,
    step: Callable[[str, int, int], None],
    as_at: date | None = None,
) -> dict[str, bytes]:
    """Every letter by the name of its file; ``step`` is told how far it has come."""
    files: dict[str, bytes] = {}
    for row in rows:
        step(f"row {row.number}", len(files), len(rows))
        made = letter_for(toolkit, pack, row, theme, as_at)
        files[made.filename] = made.body
    return files
