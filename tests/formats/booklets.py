"""A booklet with everything that is moved when its pages are laid upon sheets."""

from attrs import evolve

from coproduction.document import Bullets, FormField, Link, Paragraph, Section, Task, Tasks
from coproduction.formats.pdf import proven_pdf
from tests.formats.making import PLAIN, document_of
from tests.proof.spoken_document import DOCUMENT

LINK = Link("our pages", "https://fernshire.example/pages")
BOOKLET = document_of(
    Section("why", "Why", (Paragraph(("Go to ", LINK, ".")), FormField("Your name"))),
    *(Section(f"c{n}", f"Chapter {n}", (Bullets((f"Thing {n}", "Another")),)) for n in range(4)),
    Section("end", "At the end", (Tasks("To do", (Task("Sign", "Everyone", lines=1), Task("Post"))), Paragraph(LINK))),
    title="Our booklet",
    publisher="Anytown Trust",
    notice="An invented Trust.",
    cover=True,
    booklet=True,
)
EVERYTHING = evolve(DOCUMENT, booklet=True)
"""A document with every kind of block, on small pages."""

PAGES, PROOF = proven_pdf(BOOKLET, PLAIN)
