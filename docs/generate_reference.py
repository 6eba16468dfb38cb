"""Write docs/reference/files.md from the content types themselves: python docs/generate_reference.py"""

import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

from coproduction.builtin import BUILTIN
from coproduction.cells import LARGEST_SHEET, MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from coproduction.content import ContentType, Field, Kind, fields_of
from coproduction.counts import RULES
from coproduction.dates import HOW_TO_WRITE
from coproduction.pyramid.levels import CANONICAL, PYRAMID
from coproduction.reading import DEEPEST, LARGEST_FILE
from coproduction.references import CONTENT, LARGEST_PICTURE, PICTURES, TABLES
from coproduction.theme import Theme

PAGE = Path(__file__).parent / "reference" / "files.md"

ONE = {
    Kind.TEXT: "a text",
    Kind.NUMBER: "a whole number",
    Kind.YES_NO: "`true` or `false`",
    Kind.DATE: "a day",
    Kind.TIME: "a time of day",
    Kind.DUE: "a due date",
    Kind.CHOICE: "a choice",
}

READ = (Kind.FILE, Kind.CONTENT)
"""What is read from another file, and not written."""

OPENING = f"""# Files

This page is made from the code by `docs/generate_reference.py`, so it lists what is really read.

A file of content is plain text in YAML. It ends in {", ".join(f"`{each}`" for each in CONTENT)} and begins with
`type:`. JSON is read too, because JSON is YAML.

| what you write | how it is read |
| --- | --- |
| `held: NO` | the word NO; only `true` and `false` mean yes and no |
| `at: 12:30` | the text 12:30, not a sum |
| `version: 3` | a number; where a text is asked for, put it in quotes: `version: "3"` |
| a day | `2026-03-31` or `31 March 2026`; never `31/03/2026`, which means another day elsewhere |
| a due date | {HOW_TO_WRITE.removeprefix("Write a due date as ").removesuffix(".")} |
| a count | 0 or more; leave the line out where nobody counted |
| nothing after the colon | as if the line were not there |
| `file: NAME` | another file of the same folder, or of one inside it |

A file that is named may be content ({", ".join(CONTENT)}), a table ({", ".join(TABLES)}) or a picture
({", ".join(PICTURES)}). A table stands in the place of a list of records: its first row has the names of the fields.
Of a workbook the first sheet that is not hidden is read, as it is seen: a day as `2026-03-31`, a number as its digits.
Nothing in it is worked out. Nothing outside the folder is opened.

A file may have {LARGEST_FILE:,} bytes, a picture {LARGEST_PICTURE:,}, and lists within lists may go {DEEPEST} deep. A
workbook may have {LARGEST_SHEET:,} bytes, {MOST_ROWS:,} rows, {MOST_COLUMNS} columns and {MOST_CELLS:,} cells.
Anchors (`&`), aliases (`*`), tags (`!`) and a name that stands twice are refused.

Every field that is not marked as needed may be left out.
"""


def reference() -> str:
    """The text of the page."""
    parts = [OPENING, contents()]
    parts += (type_section(each) for each in BUILTIN.types)
    parts += (theme_section(), levels_section(), rules_section())
    return "\n".join(parts)


def contents() -> str:
    lines = [f"- [{each.label}](#{anchor(each.label)}): `type: {each.name}`" for each in BUILTIN.types]
    lines += ["- [Theme](#theme): `theme/theme.yaml`", "- [Levels](#levels)", "- [Disclosure rules](#disclosure-rules)"]
    return "\n".join(lines) + "\n"


def type_section(content_type: ContentType[Any]) -> str:
    name = content_type.name
    opening = f"{first_line(content_type.model)} The file begins with `type: {name}`."
    lists = {"Views": content_type.views, "Private views": content_type.private, "Exports": content_type.exports}
    for kind, names in lists.items():
        opening += f" {kind}: {', '.join(f'`{each}`' for each in names)}." if names else ""
    return "\n".join((f"## {content_type.label}", "", opening, "", *tables(fields_of(content_type.model), name)))


def theme_section() -> str:
    opening = "Colours and sizes, in `theme/theme.yaml`. It has no `type:`, and every field may be left out."
    return "\n".join(("## Theme", "", opening, "", *tables(fields_of(Theme), "theme")))


def tables(fields: tuple[Field, ...], at: str) -> Iterator[str]:
    """A table of these fields, and one under a heading of its own for each record among them."""
    written = [field for field in fields if field.kind not in READ]
    yield from ("| field | what it is | what to write |", "| --- | --- | --- |")
    yield from (row(field, at, needed=field.required or refers(field, fields)) for field in written)
    yield ""
    for field in written:
        inner = field.child or field
        if inner.kind is Kind.RECORD:
            heading = f"{at}: {field.name}"
            yield from (f"### {heading}", "", first_line(inner.model), "", *tables(inner.fields, heading))


def refers(field: Field, fields: tuple[Field, ...]) -> bool:
    """Whether it names the file that one of its neighbours is read from."""
    return field.name == "file" and any(other.kind in READ for other in fields)


def row(field: Field, at: str, *, needed: bool) -> str:
    help_ = f" {field.help}" if field.help else ""
    end = " **Needed.**" if needed else default(field)
    return f"| `{field.name}` | {field.label}.{help_} | {shape(field, at)}.{end} |"


def shape(field: Field, at: str) -> str:
    match field.kind:
        case Kind.CHOICE:
            return f"One of {', '.join(f'`{choice}`' for choice in field.choices)}"
        case Kind.RECORD:
            return f"Names and values: see {link(field, at)}"
        case Kind.LIST if field.child and field.child.kind is not Kind.RECORD:
            return f"A list: each is {ONE[field.child.kind]}"
        case Kind.LIST:
            return f"A list: for each, see {link(field, at)}"
        case _:
            return ONE[field.kind].capitalize()


def link(field: Field, at: str) -> str:
    return f"[{field.name}](#{anchor(f'{at}: {field.name}')})"


def default(field: Field) -> str:
    value = field.default
    if isinstance(value, Enum):
        return f" If left out: `{value.value}`."
    if isinstance(value, str | int) and value != "":
        return f" If left out: `{value}`."
    return f" If left out: {value.title}." if hasattr(value, "title") and not isinstance(value, str) else ""


def levels_section() -> str:
    opening = (
        "The levels of the shipped ladder, and the canonical ones that the levels of your own ladder name in `same_as`,"
        " from the least say to the most."
    )
    rows = (f"| `{t.id}` | {t.label} | {t.meaning} | {'yes' if t.id in PYRAMID.ids else ''} |" for t in CANONICAL.terms)
    return (
        "\n".join(
            (
                "## Levels",
                "",
                opening,
                "",
                f"| id | label | meaning | in {PYRAMID.title} |",
                "| --- | --- | --- | --- |",
                *rows,
            )
        )
        + "\n"
    )


def rules_section() -> str:
    opening = "What `disclosure` of an audit may be. See [small numbers](../explanation/small-numbers.md)."
    rows = (f"| `{each.value}` | {hides(rule.hides)} | {rounds(rule.rounds)} |" for each, rule in RULES.items())
    table = ("| rule | a star stands for | other numbers |", "| --- | --- | --- |", *rows)
    return "\n".join(("## Disclosure rules", "", opening, "", *table)) + "\n"


def hides(span: tuple[int, int]) -> str:
    return f"{span[0]} to {span[1]}" if span[0] <= span[1] else "nothing; the page says that it is for internal use"


def rounds(rounded: bool) -> str:
    return "go to the nearest 5" if rounded else "are printed as they are"


def first_line(model: type | None) -> str:
    return ((model and model.__doc__) or "").strip().partition("\n")[0].replace("``", "`")


def anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


if __name__ == "__main__":
    PAGE.write_text(reference(), encoding="utf-8")
