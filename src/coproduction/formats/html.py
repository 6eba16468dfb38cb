"""An HTML page: one file with its style sheet inside, no script, and nothing fetched from anywhere."""

import base64
import re
from functools import cache
from itertools import pairwise
from typing import assert_never

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from coproduction.charts import TRACK
from coproduction.document import (
    Block,
    Bullets,
    Callout,
    Checklist,
    Document,
    Facts,
    Figure,
    FormField,
    Idea,
    Inline,
    Link,
    Note,
    Paragraph,
    Picture,
    Quote,
    RunChart,
    Section,
    Steps,
    Table,
    Tag,
    Tasks,
    Text,
    Timeline,
    Tone,
    dead_links,
    plain,
)
from coproduction.errors import RenderError
from coproduction.formats import Format, charts, heights
from coproduction.formats.fonts import stack
from coproduction.formats.paper import Paper
from coproduction.formats.scripts import FAMILIES
from coproduction.formats.shades import SHADES, dark, is_light
from coproduction.formats.shapes import BOX, PATHS, band, edge, outline, picture_of
from coproduction.labels import N_
from coproduction.languages import direction, right_to_left
from coproduction.reflow import fitting, reflowed, roomy, stacked
from coproduction.theme import Theme


def render_html(document: Document, theme: Theme) -> bytes:
    """The document as a whole HTML page in UTF-8."""
    return render_page(document, theme).encode()


def render_page(document: Document, theme: Theme) -> str:
    """The page as text; the PDF is made from the same. Raises ``RenderError`` if a link within it leads nowhere."""
    refuse_dead_links(document)
    theme = fitting(document, theme)
    document = reflowed(document, theme)
    style, wide = stylesheet(document, theme), roomy(document, theme)
    return joined(template("page.html").render(document=document, theme=theme, style=style, wide=wide))


def refuse_dead_links(document: Document) -> None:
    """Raise ``RenderError`` if a link within a document leads nowhere."""
    if dead := dead_links(document):
        raise RenderError(f"Links lead to sections that are not there: {', '.join(f'“#{each}”' for each in dead)}.")


_AFTER_RUN = re.compile(r"((?:</(?:a|abbr|span|strong)>)+)(\s+)(?=<(?:a|abbr|b|span|strong)\b)")
_AFTER_TAG = re.compile(r"(</b>)(\s+)((?:<(?:a|abbr|span|strong)\b[^>]*>)+)")


def joined(page: str) -> str:
    """The page with no space alone between two runs: WeasyPrint would not draw it, and its tags say one word for two.

    The space goes to the run before it, but not to a tag: as a box of its own, that would lose a space at its end.
    """
    return _AFTER_TAG.sub(r"\1\3\2", _AFTER_RUN.sub(r"\2\1", page))


def stylesheet(document: Document, theme: Theme) -> Markup:
    """The style sheet of a page, for print and for screens, in the colours of a theme."""
    return screen_style(document, theme) + _print_style(document, theme)


NARROW = 40
"""Of a window, in rem: below it the rows of a table stand one under another."""


def screen_style(document: Document, theme: Theme, narrow: int = NARROW) -> Markup:
    """The rules of a document's blocks, all within the class ``coproduction``."""
    tables = _tables(document.blocks)
    widths = sorted({width for table in tables for width in _widths(table)})
    from_right = right_to_left(document.language)
    css = template("page.css").render(theme=theme, narrow=narrow, ladders=_ladders(tables), column_widths=widths)
    faces = template("languages.css").render(
        own=_faces(document.language, theme),
        right_to_left=from_right,
        **{language: _faces(language, theme) for language in ("en", "ur", "ja", "ko")},
    )
    return Markup(css + faces + _chart_style(document, from_right, narrow))  # noqa: S704 - our own templates, filled with numbers, names and colours that are checked


def _chart_style(document: Document, from_right: bool, narrow: int) -> str:
    """The rules of charts, if there are any."""
    drawn = tuple(charts.charts_in(document.blocks))
    if not drawn:
        return ""
    return template("charts.css").render(charts.measures(drawn), right_to_left=from_right, narrow=narrow)


def _faces(language: str, theme: Theme) -> Markup:
    return Markup(", ").join(Markup('"{}"').format(name) for name in stack(language, FAMILIES, theme.face))


def _print_style(document: Document, theme: Theme) -> Markup:
    before, _, after = document.furniture.page.partition("{page}")
    between, _, after = after.partition("{pages}")
    start, end = ("right", "left") if right_to_left(document.language) else ("left", "right")
    css = template("print.css").render(
        theme=theme,
        document=document,
        paper=Paper.of(document, theme),
        page_words=(before, between, after),
        stacked=stacked(document, theme),
        wide=roomy(document, theme),
        track=TRACK,
        faces=_faces(document.language, theme),
        start=start,
        end=end,
    )
    pictures = template("drawn.css").render(theme=theme, ladders=_ladders(_tables(document.blocks)))
    return Markup(css + pictures)  # noqa: S704 - our own templates, whose only outside values pass through css_text


def _ladders(tables: list[Table]) -> list[int]:
    return sorted({table.ladder for table in tables} - {0})


def _tables(blocks: tuple[Block, ...]) -> list[Table]:
    found = []
    for block in blocks:
        if isinstance(block, Table):
            found.append(block)
        elif isinstance(block, Section):
            found += _tables(block.blocks)
    return found


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("coproduction.formats"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "css_text": _css_text,
        "data_url": _data_url,
        "whole": _whole,
        "direction": direction,
        "plain": plain,
    }
    environment.globals |= {
        "block_macro": _block_macro,
        "run_macro": _run_macro,
        "widths": _widths,
        "table_classes": _table_classes,
        "fits_beside": heights.fits_beside,
        "fits_in_a_row": heights.fits_in_a_row,
        "fact_lengths": heights.fact_lengths,
        "choice_lengths": heights.choice_lengths,
        "tall_in": heights.tall_in,
        "shares": heights.shares,
        "band": band,
        "edge": edge,
        "outline": outline,
        "tones": [tone.value for tone in Tone],
        "shades": SHADES,
        "dark": dark,
        "is_light": is_light,
        "shapes": {shape.value: path for shape, path in PATHS.items()},
        "box": BOX,
        "picture_of": picture_of,
        "lengths_of": lambda chart: heights.fact_lengths(charts.row_lengths(chart)),
        **charts.READINGS,
    }
    return environment


@cache
def template(name: str) -> Template:
    """A template of ours, which escapes whatever an author wrote."""
    return _environment().get_template(name)


def _css_text(text: str) -> str:
    """Text inside the quotes of a style sheet: whatever is not a plain letter or digit is written as its number."""
    return re.sub(r"[^A-Za-z0-9 ]", lambda found: f"\\{ord(found[0]):x} ", text)


_JOINED = re.compile(
    r"\w[\w’.]*(?:[-/]\w[\w’.]*)+|\b0\d{2,4}(?: \d{2,6}){1,3}\b|£\d+(?:[.,]\d+)*|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"
)

LONGEST_WHOLE = 20
"""Letters; a longer word may have to be broken to stay on the page."""


def _whole(text: str) -> Markup:
    """The text with no line ending in a word such as co-production, a phone number, a sum (so UKAAF) or a postcode."""
    parts, end = [Markup()], 0
    for found in _JOINED.finditer(text):
        if len(found[0]) <= LONGEST_WHOLE:
            # A phone number and its groups of digits are read from the left in every language, and so is a sum.
            way = Markup(' dir="ltr"') if found[0][0] in "0£" else ""
            whole = Markup('<span class="whole"{}>{}</span>').format(way, found[0])
            parts += [escape(text[end : found.start()]), whole]
            end = found.end()
    return Markup().join([*parts, escape(text[end:])])


def _data_url(picture: Picture) -> str:
    return f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode('ascii')}"


def _widths(table: Table) -> list[int]:
    """The widths of columns in whole per cent, by their weights, adding up to 100."""
    total = sum(column.weight for column in table.columns)
    edges = [int(100 * sum(c.weight for c in table.columns[:at]) / total + 0.5) for at in range(len(table.columns) + 1)]
    return [after - before for before, after in pairwise(edges)]


def _table_classes(table: Table) -> str:
    ladder = ["ladder", f"ladder-{table.ladder}"] if table.ladder else []
    return " ".join([*ladder, *heights.table_lengths(table)])


def _block_macro(block: Block) -> str:
    match block:
        case Section():
            return "section"
        case Paragraph():
            return "paragraph"
        case Bullets():
            return "bullets"
        case Steps():
            return "steps"
        case Checklist():
            return "checklist"
        case Facts():
            return "facts"
        case Table():
            return "table"
        case Figure():
            return "figure"
        case Timeline():
            return "timeline"
        case RunChart():
            return "run_chart"
        case Callout():
            return "callout"
        case Quote():
            return "quote"
        case Idea():
            return "idea"
        case FormField():
            return "form_field"
        case Tasks():
            return "tasks"
        case Note():
            return "note"
        case _:
            assert_never(block)


def _run_macro(run: Inline) -> str:
    match run:
        case Text():
            return "text"
        case Link():
            return "link"
        case Tag():
            return "tag"
        case _:
            assert_never(run)


HTML = Format(
    name="html", label=N_("Web page"), suffix="html", media_type="text/html; charset=utf-8", render=render_html
)
