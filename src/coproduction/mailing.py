"""Welcome letters to the people on a list: each letter is a file, called by the number of a row and never by a name."""

from collections.abc import Callable, Mapping
from datetime import date

from coproduction.edition import Wording
from coproduction.errors import ContentError, MissingTool, RenderError
from coproduction.mailing_list import Row, people_in
from coproduction.problems import Problem
from coproduction.protocols.letter import Wanted, letter
from coproduction.protocols.pack import Pack
from coproduction.theme import Theme
from coproduction.toolkits import Rendered, Toolkit

__all__ = ["MADE", "Row", "laid_out", "letter_for", "letters", "people_in"]

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


def laid_out(
    toolkit: Toolkit,
    pack: Pack,
    rows: tuple[Row, ...],
    theme: Theme,
    step: Callable[[str, int, int], None],
    as_at: date | None = None,
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Every letter that could be made, by the name of its file, and the rows of which none could, each with the reason.

    ``step`` is told how far it has come. Raises ``MissingTool``, which is no fault of a row.
    """
    files, problems = dict[str, bytes](), list[Problem]()
    for done, row in enumerate(rows):
        step(f"row {row.number}", done, len(rows))
        try:
            made = letter_for(toolkit, pack, row, theme, as_at)
        except MissingTool:
            raise
        except RenderError as error:
            problems.append(row.problem(str(error)))
        else:
            files[made.filename] = made.body
    return files, tuple(problems)


def letters(
    toolkit: Toolkit,
    pack: Pack,
    rows: tuple[Row, ...],
    theme: Theme,
    step: Callable[[str, int, int], None],
    as_at: date | None = None,
) -> dict[str, bytes]:
    """Every letter by the name of its file; ``step`` is told how far it has come.

    Raises ``ContentError`` with every row of which none could be made, and ``MissingTool``.
    """
    files, problems = laid_out(toolkit, pack, rows, theme, step, as_at)
    if problems:
        raise ContentError(problems)
    return files
