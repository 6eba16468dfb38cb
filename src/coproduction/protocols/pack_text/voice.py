"""What comes of what people say, and what they can do when something goes wrong."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording
from coproduction.translation import Subject

VOICE = (
    Standard(
        id="feedback",
        title=N_("What happens to what you say"),
        body=(Wording(id="feedback.opening", text=N_("About: feedback.")),),
    ),
    Standard(
        id="complaints",
        title=N_("Concerns and complaints"),
        subject=Subject.SAFETY,
        body=(
            Wording(id="complaints.opening", text=N_("About: complaints.")),
            Slot.COMPLAINTS,
        ),
    ),
)
