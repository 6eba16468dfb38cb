"""What helps people take part: access, support, training, and meetings that work."""

from coproduction.labels import N_
from coproduction.protocols.pack_sections import Slot, Standard, Wording
from coproduction.translation import Subject

SUPPORT = (
    Standard(
        id="access",
        title=N_("Access needs form"),
        opens_page=True,
        body=(
            Wording(id="access.opening", text=N_("About: access.")),
            Slot.ACCESS,
        ),
    ),
    Standard(
        id="support",
        title=N_("Support and wellbeing"),
        opens_page=True,
        subject=Subject.SAFETY,
        body=(Wording(id="support.opening", text=N_("About: support.")),),
    ),
    Standard(
        id="training",
        title=N_("Training"),
        body=(
            Wording(id="training.opening", text=N_("About: training.")),
            Slot.TRAINING,
        ),
    ),
    Standard(
        id="meetings",
        title=N_("How our meetings work"),
        body=(Wording(id="meetings.opening", text=N_("About: meetings.")),),
    ),
)
