"""A workbook as the package it is: parts of XML in a zip file, opened so that nothing in it can do harm.

Its size is counted as it is unpacked, whatever it says itself, and no part is read that names entities.
"""

import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from posixpath import join, normpath, split
from typing import Any, NoReturn
from xml.parsers.expat import ExpatError
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from attrs import frozen

from coproduction.errors import ContentError, MissingTool
from coproduction.problems import Problem

INSTALL_EXTRA = "Excel workbooks need the extra “sheets”: pip install 'coproduction[sheets]'."

LARGEST_UNPACKED = 20_000_000
"""Bytes of all parts that are read."""

MOST_RATIO, SMALL = 200, 1_000_000
"""How many times smaller a part may be in the file, unless it is small. A sheet full of the same is about 50 times."""

MOST_PARTS, MOST_ELEMENTS, MOST_NAMES = 1_000, 600_000, 5_000
LONGEST_TAG = 300_000
"""Bytes from one element to the next: more than the longest text of a cell, with an escape for every letter."""

_LONG_TAG = re.compile(rb"<[^<]{%d}" % LONGEST_TAG)

WRONG = (
    *(BadZipFile, zlib.error, EOFError, OSError, NotImplementedError),
    *(ExpatError, ValueError, LookupError, ArithmeticError),
)
"""What goes wrong while a damaged file is unpacked, and while what it says is understood.

``zipfile`` raises ``NotImplementedError`` for a way of packing that it does not know.
"""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file begins that Excel has put a password on, or that is of the kind before 2007."""

ENCRYPTED = 0x1
"""The bit of a part in a zip file that has a password."""

PROTECTED = "This workbook has a password, or is of the old kind (.xls). Save it as .xlsx without a password."
NO_WORKBOOK = "This is no Excel workbook, though its name ends like one. Save it as .xlsx."
DAMAGED = "This workbook is damaged, or a part of it is missing. Open it in Excel, save it again, and use that."
TOO_LARGE = (
    "This workbook is too large: it has too many rows, cells or formats, perhaps empty ones."
    " Copy the cells that matter into a new workbook."
)
MACROS = "This workbook has macros. Save it as an Excel workbook without them (.xlsx)."
ELSEWHERE = "This workbook takes values from other files. Copy its cells, and paste them as values into a new workbook."
ENTITIES = "This workbook holds what Excel never writes (XML entities). Do not open it. Ask whoever sent it."


class Reader:
    """What is told of each element of a part, by its name alone, and of the text in it."""

    def begin(self, name: str, attributes: dict[str, str], /) -> None:
        """An element begins, with its attributes."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text stands here, or a piece of it."""


@frozen
class Relation:
    """How a part leads to another: the last word of what it is to it, and the name of the other in the file."""

    kind: str
    part: str


class Package:
    """The parts of a workbook by their names. Raises ``ContentError`` for what cannot be read without harm."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name, self.left, self.elements = name, LARGEST_UNPACKED, 0
        if data.startswith(OLE):
            self.refuse(PROTECTED)
        if not data.startswith(b"PK"):
            self.refuse(NO_WORKBOOK)
        with self.reading():
            self.zip = ZipFile(BytesIO(data))
        every = self.zip.infolist()
        self.parts = {each.filename.casefold(): each for each in every}
        if len(every) > MOST_PARTS:
            self.refuse(TOO_LARGE)
        if len(self.parts) < len(every):
            self.refuse(DAMAGED)
        if any(each.flag_bits & ENCRYPTED for each in every):
            self.refuse(PROTECTED)

    def refuse(self, message: str) -> NoReturn:
        """Give up on the whole file."""
        raise ContentError([Problem((), message, file=self.name)])

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Within this, whatever is wrong in a file becomes a problem in plain words."""
        try:
            yield
        except WRONG as error:
            raise ContentError([Problem((), DAMAGED, file=self.name)]) from error

    def tell(self, reader: Reader, part: str) -> None:
        """Tell a reader everything that stands in a part."""
        try:
            from defusedxml import DefusedXmlException
            from defusedxml.ElementTree import XMLParser
        except ImportError as error:
            raise MissingTool(INSTALL_EXTRA) from error
        with self.reading():
            data = self._unpacked(self.parts[part.casefold()])
            # Whatever the part says of its encoding: otherwise it could hide from what is counted.
            parser = XMLParser(encoding="utf-8", forbid_dtd=True).parser
            _lead(parser, reader)
            try:
                parser.Parse(data, True)
            except DefusedXmlException:
                self.refuse(ENTITIES)

    def relations(self, part: str) -> dict[str, Relation]:
        """Where a part leads, by the id of each relation."""
        folder, file = split(part)
        found = _Relations(folder)
        rels = join(folder, "_rels", f"{file}.rels")
        if rels.casefold() in self.parts:
            self.tell(found, rels)
        return found.relations

    def _unpacked(self, part: ZipInfo) -> bytes:
        if part.file_size > min(self.left, MOST_RATIO * part.compress_size + SMALL):
            self.refuse(TOO_LARGE)
        if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            self.refuse(DAMAGED)
        self.left -= part.file_size
        with self.zip.open(part) as file:
            data = file.read(part.file_size + 1)  # a part may be larger than it says, and is unpacked only so far
        self.elements += data.count(b"<") - data.count(b"</")
        if self.elements > MOST_ELEMENTS or data.count(b"xmlns") > MOST_NAMES or _LONG_TAG.search(data):
            self.refuse(TOO_LARGE)
        return data


def _lead(parser: Any, reader: Reader) -> None:
    """Lead what a parser finds to a reader, without the namespaces, and as a mapping of few different names."""
    names = parser.intern

    def begin(name: str, attributes: dict[str, str]) -> None:
        if len(names) > MOST_NAMES:
            raise ValueError(f"more than {MOST_NAMES} names")
        reader.begin(name.rpartition("}")[2], attributes)

    parser.ordered_attributes = False
    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda name: reader.end(name.rpartition("}")[2])
    parser.CharacterDataHandler = reader.text


class _Relations(Reader):
    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.relations: dict[str, Relation] = {}

    def begin(self, name: str, attributes: dict[str, str], /) -> None:
        if name == "Relationship":
            part = normpath(join("/", self.folder, attributes["Target"])).lstrip("/")
            self.relations[attributes["Id"]] = Relation(attributes["Type"].rpartition("/")[2], part)
