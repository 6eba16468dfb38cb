"""A document with everything in it that a listener could be told wrongly."""

from coproduction.document import (
    Bullets,
    Callout,
    Checklist,
    Column,
    Document,
    Facts,
    Figure,
    FormField,
    Furniture,
    Link,
    Note,
    Paragraph,
    Picture,
    Quote,
    Section,
    Shape,
    Steps,
    Table,
    Tag,
    Task,
    Tasks,
    Text,
    Tone,
)
from coproduction.formats.pdf import render_pdf
from coproduction.theme import Theme
from tests.plots import PLAN, YEAR
from tests.strategies import png

THEME = Theme()
ROWS = 60
"""More than a page holds."""


DOT = Picture.of(png())
PPI = Text("PPI", stands_for="patient and public involvement")
LONG_TABLE = Table(
    "Sixty things",
    (Column("Thing", 2), Column("Owner"), Column("Status")),
    tuple((f"Thing {n}", f"Owner {n}", Tag("Overdue", "R", Shape.TRIANGLE, Tone.URGENT)) for n in range(ROWS)),
)

LONG_TABLE = Table(
    "Sixty things",
    (Column("Thing", 2), Column("Owner"), Column("Status")),
    tuple((f"Thing {n}", f"Owner {n}", Tag("Overdue", "R", Shape.TRIANGLE, Tone.URGENT)) for n in range(ROWS)),
)

DOCUMENT = Document(
    title="Our title",
    subtitle="For everyone",
    publisher="Anytown Trust",
    notice="An invented Trust.",
    language="en-GB",
    furniture=Furniture(contents="Contents", page="Page {page} of {pages}", about="About this document"),
    facts=(("Date", "1 April 2026"),),
    cover=True,
    blocks=(
        Section(
            "first",
            "First things",
            (
                Paragraph(("Hello, ", Text("very", strong=True), " good, ", Text("bore da", language="cy"), ".")),
                Paragraph("A second paragraph of co-production."),
                Paragraph(("Go to ", Link("our pages", "https://fernshire.example/pages"), " now.")),
                Bullets(("One", "Two", "Three")),
                Steps(("Begin", "Go on")),
                Checklist(("Tick me",)),
                Section(
                    "deeper",
                    "Deeper",
                    (Figure(DOT, "A blue dot.", "A dot"), Note("Small print."), Note(("By ", PPI, "."))),
                ),
            ),
        ),
        Section(
            "second",
            "Second things",
            (LONG_TABLE, Facts("Some facts", (("Phone", "01632 960100"),)), PLAN, YEAR),
        ),
        Section(
            "third",
            "Trydydd",
            (
                Callout("Mind", ("Take care.",), Tone.CARE),
                Quote("I was heard.", "A carer"),
                Tasks(
                    "To do",
                    (
                        Task("Make tea", ("By noon, ", PPI), done=True, lines=1),
                        Task("Bring milk"),
                        Task("Sit", lines=2),
                    ),
                    "Wedi’i wneud",
                ),
                FormField("Name", 2),
                FormField("Drink", choices=("Tea", "Milk")),
            ),
            language="cy",
        ),
    ),
)

BODY = render_pdf(DOCUMENT, THEME)
"""The PDF as it should be."""
