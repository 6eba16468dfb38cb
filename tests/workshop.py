"""A content type such as a plugin may bring, a toy: it has a field of every kind, and several that are seldom seen."""

from datetime import date, time
from enum import Enum
from typing import Annotated

from attrs import field, frozen

from coproduction.builtin import BUILTIN
from coproduction.content import Content, ContentType, Language, Title
from coproduction.counts import Count
from coproduction.dates import Due
from coproduction.document import Document, Paragraph
from coproduction.edition import Edition
from coproduction.labels import Label
from coproduction.toolkits import Toolkit


class Answer(Enum):
    """Ids that YAML would not take for text."""

    YES = "true"
    TWO = "2"
    PERHAPS = "perhaps: who knows"


@frozen(kw_only=True)
class Wheel:
    """A record that asks for nothing."""

    spokes: Annotated[int | None, Label("Spokes", "As many as you like.")] = None
    rim: Annotated[str, Label("Rim")] = ""


@frozen(kw_only=True)
class Drawing:
    """A record whose bytes come from a file."""

    file: Annotated[str, Label("File")] = ""
    data: Annotated[bytes, Label("Drawing")] = field(repr=False)
    words: Annotated[str, Label("Words")]


@frozen(kw_only=True)
class Toy:
    """A field of every kind."""

    title: Title
    language: Language = "en-GB"
    price: Annotated[int, Label("Price: in pence")]
    sold: Annotated[Count, Label("Sold", example="40")]
    safe: Annotated[bool, Label("Safe")]
    made_on: Annotated[date, Label("Made on")]
    shop_opens: Annotated[time, Label("The shop opens")]
    ready: Annotated[Due, Label("Ready", example="May 2026")]
    loud: Annotated[Answer, Label("Loud", "Be honest.")]
    maker: Annotated[str, Label("Maker: person or firm")]
    front: Annotated[Wheel, Label("Front wheel")]
    wheels: Annotated[tuple[Wheel, ...], Label("Wheels")]
    colours: Annotated[tuple[str, ...], Label("Colours", example="no")]
    answers: Annotated[tuple[Answer, ...], Label("Answers")] = ()
    grid: Annotated[tuple[tuple[str, ...], ...], Label("Grid")] = ()
    drawing: Annotated[Drawing | None, Label("Drawing")] = None
    drawings: Annotated[tuple[Drawing, ...], Label("Drawings")] = ()
    inside: Annotated[Content | None, Label("Inside")] = None
    others: Annotated[tuple[Content, ...], Label("Others")] = ()


def page(toy: Toy, _: Edition) -> Document:
    """The toy on a page."""
    return Document(title=toy.title, language=_.language, furniture=_.furniture, blocks=(Paragraph(toy.maker),))


TOY = ContentType(name="toy", label="Toy", model=Toy, views={"page": page})
TOYBOX = BUILTIN | Toolkit(types=(TOY,))
"""The built-in toolkit and a plugin."""
