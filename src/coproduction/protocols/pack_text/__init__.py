"""The sections of the standard pack in their order, each with its default words."""

from coproduction.protocols.pack_sections import Standard, Wording
from coproduction.protocols.pack_text.joining import JOINING
from coproduction.protocols.pack_text.letter import LETTER
from coproduction.protocols.pack_text.looking_up import LOOKING_UP
from coproduction.protocols.pack_text.money import MONEY
from coproduction.protocols.pack_text.safety import SAFETY
from coproduction.protocols.pack_text.support import SUPPORT
from coproduction.protocols.pack_text.together import TOGETHER
from coproduction.protocols.pack_text.voice import VOICE
from coproduction.protocols.pack_text.yours_to_fill import YOURS_TO_FILL

STANDARD: tuple[Standard, ...] = (
    *JOINING,
    *TOGETHER,
    *SAFETY,
    *MONEY,
    *SUPPORT,
    *VOICE,
    *LOOKING_UP,
    *YOURS_TO_FILL,
)
"""Sections and their order follow domain notes on what real packs contain; every word is this library's own."""

SECTIONS = {section.id: section for section in STANDARD}
TEXTS: dict[str, Wording] = {text.id: text for text in (*(t for s in STANDARD for t in s.texts), *LETTER)}
