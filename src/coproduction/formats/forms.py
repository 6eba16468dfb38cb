"""The fields of a form in a PDF, each over the room that the page leaves for an answer: to type into, or to print."""

from typing import Any

import pydyf

from coproduction.formats.drawn import Room
from coproduction.formats.typed import FIRST, LAST, letters_for_listeners, typing_face

PRINTED = 4
"""The flag of an annotation that is printed too."""

SEVERAL_LINES = 1 << 12
ONE_OF_SEVERAL = 1 << 15
"""The flag of boxes of which one is ticked. Ticking it again takes the tick away, because people change their minds."""

NON_SYMBOLIC = 32
STEM = 80
FACE = "AtkinsonHyperlegibleNext-Regular"
NAME = "Typing"

TICKED = "0.12 w 0.2 0.5 m 0.42 0.25 l 0.82 0.78 l S"
"""A tick in a box of 1 by 1."""

DOTTED = (
    "0.22 0.5 m 0.22 0.655 0.345 0.78 0.5 0.78 c 0.655 0.78 0.78 0.655 0.78 0.5 c "
    "0.78 0.345 0.655 0.22 0.5 0.22 c 0.345 0.22 0.22 0.345 0.22 0.5 c f"
)
"""A dot in a round box of 1 by 1."""

RULE = 1.0
"""Points that a ruled line takes."""


class Forms:
    """Writes the fields of one file.

    No viewer is asked to draw them anew (``NeedAppearances``): every state has its look, and what a viewer draws of its
    own would be in a typeface that is not in the file.
    """

    def __init__(self, pdf: Any) -> None:
        self.pdf = pdf
        self.fields = pydyf.Array()
        self.holders: dict[str, Any] = {}
        self.widgets = 0
        self.choice: Any = None
        self.typing: Any = None

    def field(self, element: Any, room: Room) -> Any:
        """The field for an element of the page, upon its page; it is called by the words for it in the element.

        What is kept under no name of its own is kept under a number, because names are sent with answers and an answer
        is nobody else's business.
        """
        self.widgets += 1
        name = element.get("data-kept") or f"field-{self.widgets}"
        page = self.pdf.page_references[room.page]
        made = self._object(
            {
                "Type": "/Annot",
                "Subtype": "/Widget",
                "F": PRINTED,
                "TU": pydyf.String(element.get("data-name")),
                "P": page,
            }
        )
        if lines := int(element.get("data-lines", 0)):
            made.update(self._lines(lines, room))
            self._list(made, name)
        elif "data-of" in element.attrib:
            self._choose(made, element, room, name)
        else:
            state = "/Yes" if "data-ticked" in element.attrib else "/Off"
            made.update({"FT": "/Btn", "V": state, **self._box(room, "Yes", TICKED, state)})
            self._list(made, name)
        notes = self.pdf.objects[int(page.split()[0])].setdefault("Annots", pydyf.Array())
        notes.append(made.reference)
        return made

    def _list(self, made: Any, name: str) -> None:
        """Put a field where its name says: what stands before a dot is a field that holds others."""
        above, _, last = name.rpartition(".")
        made["T"] = pydyf.String(last)
        if not above:
            self.fields.append(made.reference)
            return
        if above not in self.holders:
            self.holders[above] = self._object({"Kids": pydyf.Array()})
            self._list(self.holders[above], above)
        self.holders[above]["Kids"].append(made.reference)
        made["Parent"] = self.holders[above].reference

    def _choose(self, made: Any, element: Any, room: Room, name: str) -> None:
        """A box of which one is ticked: a part of the field that has the question for its name.

        ``Opt`` holds the choices in words, in any language; the states of the boxes are their numbers, from 0.
        """
        number, question = int(element.get("data-choice")), element.get("data-of")
        if number == 1:
            self.choice = self._object(
                {
                    "FT": "/Btn",
                    "Ff": ONE_OF_SEVERAL,
                    "TU": pydyf.String(question),
                    "V": "/Off",
                    "Opt": pydyf.Array(),
                    "Kids": pydyf.Array(),
                }
            )
            self._list(self.choice, name)
        self.choice["Kids"].append(made.reference)
        self.choice["Opt"].append(pydyf.String(element.get("data-name").removeprefix(f"{question}: ")))
        made.update({"Parent": self.choice.reference, **self._box(room, str(number - 1), DOTTED, "/Off")})

    def finish(self) -> None:
        """Tell the file of its fields, if there are any."""
        if not self.fields:
            return
        form = pydyf.Dictionary({"Fields": self.fields})
        if self.typing:
            form["DR"] = pydyf.Dictionary({"Font": pydyf.Dictionary({NAME: self.typing.reference})})
        self.pdf.catalog["AcroForm"] = self._object(form).reference

    def _lines(self, lines: int, room: Room) -> dict[str, Any]:
        """Room to type. The lowest ruled line stays below it; the others give way to what is typed."""
        self.typing = self.typing or self._typing_font()
        ink = " ".join(f"{part:.3f}" for part in room.ink)
        left, foot, right, head = room.area
        return {
            "Rect": pydyf.Array([left, foot + RULE, right, head]),
            "FT": "/Tx",
            "Ff": SEVERAL_LINES if lines > 1 else 0,
            "DA": pydyf.String(f"/{NAME} {room.size:g} Tf {ink} rg"),
            **({"MK": pydyf.Dictionary({"BG": pydyf.Array(room.paper)})} if lines > 1 else {}),
            "AP": pydyf.Dictionary({"N": self._drawing(right - left, head - foot - RULE, b"/Tx BMC EMC").reference}),
        }

    def _box(self, room: Room, ticked: str, sign: str, state: str) -> dict[str, Any]:
        """A box to tick, or one that is ticked, with a sign; the page itself has drawn the box."""
        left, foot, right, head = room.area
        width, height = right - left, head - foot
        ink = " ".join(f"{part:.3f}" for part in room.ink)
        drawn = f"q {ink} RG {ink} rg {width:.2f} 0 0 {height:.2f} 0 0 cm {sign} Q"
        looks = {
            "Off": self._drawing(width, height, b"").reference,
            ticked: self._drawing(width, height, drawn.encode()).reference,
        }
        return {
            "Rect": pydyf.Array(room.area),
            "AS": state,
            "AP": pydyf.Dictionary({"N": pydyf.Dictionary(looks)}),
        }

    def _drawing(self, width: float, height: float, instructions: bytes) -> Any:
        drawing = pydyf.Stream(
            [instructions],
            {
                "Type": "/XObject",
                "Subtype": "/Form",
                "BBox": pydyf.Array([0, 0, width, height]),
                "Resources": pydyf.Dictionary(),
            },
        )
        self.pdf.add_object(drawing)
        return drawing

    def _typing_font(self) -> Any:
        face = typing_face()
        program = pydyf.Stream([face.data], {"Length1": len(face.data)}, compress=True)
        self.pdf.add_object(program)
        described = self._object(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{FACE}",
                "Flags": NON_SYMBOLIC,
                "FontBBox": pydyf.Array(face.box),
                "ItalicAngle": 0,
                "Ascent": face.ascent,
                "Descent": face.descent,
                "CapHeight": face.capital,
                "StemV": STEM,
                "FontFile2": program.reference,
            }
        )
        letters = pydyf.Stream([letters_for_listeners()])
        self.pdf.add_object(letters)
        return self._object(
            {
                "Type": "/Font",
                "Subtype": "/TrueType",
                "BaseFont": f"/{FACE}",
                "FirstChar": FIRST,
                "LastChar": LAST,
                "Widths": pydyf.Array(face.widths),
                "FontDescriptor": described.reference,
                "Encoding": "/WinAnsiEncoding",
                "ToUnicode": letters.reference,
            }
        )

    def _object(self, values: dict[str, Any]) -> Any:
        made = pydyf.Dictionary(values)
        self.pdf.add_object(made)
        return made
