"""What is there to look things up: words and contacts."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording
from coproduction.translation import Subject

LOOKING_UP = (
    Standard(
        id="glossary",
        title=N_("Words and short forms"),
        body=(
            Wording(
                id="glossary.ask",
                text=N_(
                    "You may hear or read these words in your first months. "
                    "We try to say things simply, but we sometimes forget. "
                    "If you do not know a word, please ask. "
                    "Others in the room may be glad that you did."
                ),
            ),
            Slot.GLOSSARY,
        ),
    ),
    Standard(
        id="contacts",
        title=N_("Contacts"),
        body=(
            Wording(
                id="contacts.how",
                subject=Subject.CRISIS,
                text=N_(
                    "**If a life is in danger, call 999.** "
                    "For the rest, you can ring or write to these people. "
                    "Someone else can do it for you. "
                    "You can use text relay. "
                    "If you leave a message, say how and when we can reach you. "
                    "If a number is wrong, please tell us."
                ),
            ),
            Slot.CONTACTS,
        ),
    ),
)
