"""The fields of a form in a PDF, each over the room that the page leaves for an answer: to type into, or to print."""

from typing import Any

import pydyf

from coproduction.formats.drawn import Room
from coproduction.formats.typed import FIRST, LAST, WELSH, typing_face

PRINTED = 4
"""The flag of an annotation that is printed too."""

SEVERAL_LINES = 1 << 12
NON_SYMBOLIC = 32
STEM = 80
FACE = "AtkinsonHyperlegibleNext-Regular"
NAME = "Typing"

TICK = ((0.2, 0.5), (0.42, 0.25), (0.82, 0.78))
"""The corners of a tick in a box of 1 by 1."""

STROKE = 0.12

RULE = 1.0
"""Points that a ruled line takes."""


class Forms:
    """Writes the fields of one file."""

    def __init__(self, pdf: Any) -> None:
        self.pdf = pdf
        self.fields = pydyf.Array()
        self.typing: Any = None

    def field(self, element: Any, room: Room) -> Any:
        """The field for an element of the page, upon its page; it is called by the words for it in the element.

        Its own name is a number, because names are sent with answers and an answer is nobody else's business.
        """
        lines = int(element.get("data-lines", 0))
        page = self.pdf.page_references[room.page]
        made = self._object(
            {
                "Type": "/Annot",
                "Subtype": "/Widget",
                "F": PRINTED,
                "T": pydyf.String(f"field-{len(self.fields) + 1}"),
                "TU": pydyf.String(element.get("data-name")),
                "P": page,
                **(
                    self._lines(lines, room)
                    if lines
                    else self._box(room, "/Yes" if "data-ticked" in element.attrib else "/Off")
                ),
            }
        )
        self.fields.append(made.reference)
        notes = self.pdf.objects[int(page.split()[0])].setdefault("Annots", pydyf.Array())
        notes.append(made.reference)
        return made

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

    def _box(self, room: Room, state: str) -> dict[str, Any]:
        """A box to tick, or one that is ticked; the page itself has drawn the box."""
        left, foot, right, head = room.area
        width, height = right - left, head - foot
        corners = [f"{x * width:.2f} {y * height:.2f}" for x, y in TICK]
        ink = " ".join(f"{part:.3f}" for part in room.ink)
        tick = f"q {ink} RG {STROKE * width:.2f} w {corners[0]} m {corners[1]} l {corners[2]} l S Q"
        looks = {
            "Off": self._drawing(width, height, b"").reference,
            "Yes": self._drawing(width, height, tick.encode()).reference,
        }
        return {
            "Rect": pydyf.Array(room.area),
            "FT": "/Btn",
            "V": state,
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
        differences = pydyf.Array()
        for code, (_, name) in WELSH.items():
            differences.extend([code, f"/{name}"])
        encoding = {"Type": "/Encoding", "BaseEncoding": "/WinAnsiEncoding", "Differences": differences}
        return self._object(
            {
                "Type": "/Font",
                "Subtype": "/TrueType",
                "BaseFont": f"/{FACE}",
                "FirstChar": FIRST,
                "LastChar": LAST,
                "Widths": pydyf.Array(face.widths),
                "FontDescriptor": described.reference,
                "Encoding": pydyf.Dictionary(encoding),
            }
        )

    def _object(self, values: dict[str, Any]) -> Any:
        made = pydyf.Dictionary(values)
        self.pdf.add_object(made)
        return made
