"""What is done with people's data, and how people are kept safe."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording
from coproduction.translation import Subject

SAFETY = (
    Standard(
        id="data",
        title=N_("How we use your information"),
        body=(
            Wording(id="data.opening", text=N_("About: data.")),
            Slot.KEPT,
        ),
    ),
    Standard(
        id="safety",
        title=N_("Keeping safe"),
        subject=Subject.CRISIS,
        body=(
            Wording(id="safety.opening", text=N_("About: safety.")),
            Slot.CRISIS,
            Slot.SAFEGUARDING,
        ),
    ),
)
