"""Forms that stand by themselves, and the principles a pack may end with."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording

YOURS_TO_FILL = (
    Standard(
        id="monitoring",
        title=N_("Equality monitoring form"),
        opens_page=True,
        body=(
            Wording(id="monitoring.opening", text=N_("About: monitoring.")),
            Slot.MONITORING,
        ),
    ),
    Standard(
        id="media",
        title=N_("Consent for photos, films and stories"),
        opens_page=True,
        needed=False,
        body=(
            Wording(id="media.opening", text=N_("About: media.")),
            Slot.MEDIA,
        ),
    ),
    Standard(
        id="principles",
        title=N_("Our principles"),
        opens_page=True,
        needed=False,
        body=(
            Wording(id="principles.opening", text=N_("About: principles.")),
            Slot.PRINCIPLES,
        ),
    ),
)
