"""What is there to look things up: words and contacts."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording

LOOKING_UP = (
    Standard(
        id="glossary",
        title=N_("Words and short forms"),
        opens_page=True,
        body=(
            Wording(id="glossary.opening", text=N_("About: glossary.")),
            Slot.GLOSSARY,
        ),
    ),
    Standard(
        id="contacts",
        title=N_("Contacts"),
        body=(
            Wording(id="contacts.opening", text=N_("About: contacts.")),
            Slot.CONTACTS,
        ),
    ),
)
